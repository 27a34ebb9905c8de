from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.utils import timezone

from highwall.domains.notifications.models import Notification
from highwall.domains.notifications.queries import visible_notifications
from highwall.kit.errors import NotFound
from highwall.kit.policy import Actor


def notify(user_ids: Iterable[UUID], *, kind: str, link: str = "", **facts: Any) -> None:
    """Tell each person once. Call from an outbox subscriber, so that it happens after the commit of its cause."""
    Notification.objects.bulk_create(
        Notification(user_id=user_id, kind=kind, link=link, facts=facts) for user_id in set(user_ids)
    )


def mark_read(*, actor: Actor, notification_id: UUID) -> None:
    """Raises NotFound when it is not the actor's own."""
    found = visible_notifications(actor).filter(pk=notification_id)
    if not found.exists():
        raise NotFound("There is no such notification.")
    found.filter(read_at=None).update(read_at=timezone.now())


def mark_all_read(*, actor: Actor) -> int:
    return visible_notifications(actor).filter(read_at=None).update(read_at=timezone.now())
