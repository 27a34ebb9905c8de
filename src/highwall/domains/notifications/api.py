from typing import Any
from uuid import UUID

from ninja import Status

from highwall.domains.notifications import queries, services
from highwall.domains.notifications.queries import NOTIFICATIONS, REFRESH_S
from highwall.domains.notifications.schemas import Channels, PreferenceRow, UnreadCount
from highwall.kit.http import ApiRequest, ApiRouter

router = ApiRouter(tags=["notifications"])
router.listing("/notifications", NOTIFICATIONS, queries.visible_notifications, right=None)


@router.read("/notifications/unread-count", response=UnreadCount)
def count_unread_notifications(request: ApiRequest) -> Any:
    """How many of my notifications are unread (at most 100 are counted), and when to ask again"""
    return {"unread": queries.unread_count(request.actor), "refresh_s": REFRESH_S.get()}


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


@router.read("/notifications/preferences", response=list[PreferenceRow])
def list_notification_preferences(request: ApiRequest) -> Any:
    """By which channels I am told about what"""
    return queries.get_preferences(request.actor)


@router.replace("/notifications/preferences/{kind}", response=PreferenceRow)
def choose_notification_channels(request: ApiRequest, kind: str, body: Channels) -> Any:
    """Choose the channels of one kind of notification"""
    return services.choose_channels(actor=request.actor, kind=kind, in_app=body.in_app, mail=body.mail)
