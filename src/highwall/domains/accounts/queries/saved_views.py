from highwall.domains.accounts.models import SavedView
from highwall.kit.actors import Actor


def get_saved_views(actor: Actor) -> list[SavedView]:
    """The views of lists that the person who asks has kept, in the order of their names."""
    return list(SavedView.objects.filter(user_id=actor.user_id or "").order_by("list_name", "name", "pk"))
