from collections.abc import Iterable
from datetime import timedelta
from typing import Annotated, Any
from uuid import UUID

from annotated_types import Ge, Le
from django.db import transaction
from django.utils import timezone

from highwall.domains.accounts.models import User
from highwall.domains.notifications.models import Notification, NotificationPreference
from highwall.domains.notifications.notices import NoticeKind, kind_of
from highwall.domains.notifications.queries import visible_notifications
from highwall.kit.actors import Actor
from highwall.kit.errors import NotFound
from highwall.kit.mail import queue_mail
from highwall.kit.settings import Setting

KEEP_DAYS = Setting(
    key="notifications.keep_days",
    type_=Annotated[int, Ge(7), Le(730)],
    default=180,
    group="notifications",
    description="How long notifications stay in the centre, read or not.",
    unit="d",
)


@transaction.atomic
def notify(user_ids: Iterable[UUID], *, kind: str, link: str = "", **facts: Any) -> None:
    """Tell each person once, by the channels that they have chosen. Call from an outbox subscriber, so that it happens
    after the commit of its cause.

    `kind` is declared in the `notices.py` of its domain, and `facts` hold what its sentence names. Mail goes to people
    with an active account only. Raises LookupError for a kind that nobody has declared.
    """
    declared = kind_of(kind)
    people = list(User.objects.filter(pk__in=set(user_ids)))
    chosen = {row.user_id: row for row in NotificationPreference.objects.filter(kind=kind, user__in=people)}
    Notification.objects.bulk_create(
        Notification(user=person, kind=kind, link=link, facts=facts)
        for person in people
        if person.pk not in chosen or chosen[person.pk].in_app
    )
    for person in people:
        if person.is_active and _wants_mail(declared, chosen.get(person.pk)):
            context = {"name": person.full_name, "notice": kind, "notice_facts": facts, "link": link}
            queue_mail(kind="notification", to=person.email, language=person.language, context=context)


def _wants_mail(kind: NoticeKind, chosen: NotificationPreference | None) -> bool:
    return kind.is_mailed if chosen is None else chosen.mail


def mark_read(*, actor: Actor, notification_id: UUID) -> None:
    """Raises NotFound when it is not the actor's own."""
    found = visible_notifications(actor).filter(pk=notification_id)
    if not found.exists():
        raise NotFound("There is no such notification.")
    found.filter(read_at=None).update(read_at=timezone.now())


@transaction.atomic
def mark_read_about(*, actor: Actor, **facts: Any) -> int:
    """Mark as read what the actor was told with these facts. Returns how many."""
    told = visible_notifications(actor).filter(read_at=None, facts__contains=facts)
    return told.update(read_at=timezone.now())


def mark_all_read(*, actor: Actor) -> int:
    return visible_notifications(actor).filter(read_at=None).update(read_at=timezone.now())


def forget_old() -> int:
    """Remove notifications of more than `notifications.keep_days` ago. Returns how many."""
    return Notification.objects.filter(created_at__lt=timezone.now() - timedelta(days=KEEP_DAYS.get())).delete()[0]
