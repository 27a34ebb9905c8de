from typing import Any
from uuid import UUID

from ninja import Schema, Status

from highwall.domains.notifications import queries, services
from highwall.domains.notifications.queries import NOTIFICATIONS
from highwall.kit.http import ApiRequest, ApiRouter

router = ApiRouter(tags=["notifications"])
router.listing("/notifications", NOTIFICATIONS, queries.visible_notifications, right=None)


class UnreadCount(Schema):
    unread: int


@router.read("/notifications/unread-count", response=UnreadCount)
def count_unread_notifications(request: ApiRequest) -> Any:
    """How many of my notifications are unread (at most 100 are counted)"""
    return {"unread": queries.unread_count(request.actor)}


@router.create("/notifications/{uuid:notification_id}/read", response={204: None})
def read_notification(request: ApiRequest, notification_id: UUID) -> Any:
    """Mark one of my notifications as read"""
    services.mark_read(actor=request.actor, notification_id=notification_id)
    return Status(204, None)


@router.create("/notifications/read-all", response={204: None})
def read_all_notifications(request: ApiRequest) -> Any:
    """Mark all of my notifications as read"""
    services.mark_all_read(actor=request.actor)
    return Status(204, None)
