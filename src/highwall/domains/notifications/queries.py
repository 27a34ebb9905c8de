from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from django.db.models import QuerySet
from ninja import FilterLookup, FilterSchema, Schema

from highwall.domains.notifications.models import Notification
from highwall.kit.listing import Listing
from highwall.kit.policy import Actor


class NotificationRow(Schema):
    id: UUID
    kind: str
    facts: dict[str, Any]
    link: str
    created_at: datetime
    read_at: datetime | None


class NotificationFilters(FilterSchema):
    is_unread: Annotated[bool | None, FilterLookup("read_at__isnull")] = None


NOTIFICATIONS = Listing[Notification](
    name="notifications",
    row=NotificationRow,
    columns={name: name for name in NotificationRow.model_fields},
    sorts={"created_at": "created_at"},
    default_sort="-created_at",
    search=("kind",),
    filters=NotificationFilters,
    export={"created_at": "At", "kind": "Kind", "link": "Link"},
)


def visible_notifications(actor: Actor) -> QuerySet[Notification]:
    return Notification.objects.filter(user=actor.user_id) if actor.user_id else Notification.objects.none()


def unread_count(actor: Actor) -> int:
    return visible_notifications(actor).filter(read_at=None)[:100].count()
