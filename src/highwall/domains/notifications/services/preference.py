from django.db import transaction

from highwall.domains.notifications.models import NotificationPreference
from highwall.domains.notifications.queries import Preference, get_preference
from highwall.kit.actors import Actor


@transaction.atomic
def choose_channels(*, actor: Actor, kind: str, in_app: bool, mail: bool) -> Preference:
    """Choose how the actor is told about a kind; one without any channel is not told. Raises NotFound."""
    get_preference(kind, actor)
    row, is_new = NotificationPreference.objects.select_for_update().get_or_create(
        user_id=actor.user_id or "", kind=kind, defaults={"in_app": in_app, "mail": mail}
    )
    if not is_new and (row.in_app, row.mail) != (in_app, mail):
        row.in_app, row.mail = in_app, mail
        row.save_new_version(update_fields=["in_app", "mail"])
    return get_preference(kind, actor)
