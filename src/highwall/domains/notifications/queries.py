from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from annotated_types import Ge, Le
from django.db.models import QuerySet
from ninja import FilterLookup, FilterSchema

from highwall.domains.notifications.models import Notification, NotificationPreference
from highwall.domains.notifications.notices import NoticeKind, declared_kinds, label_of
from highwall.kit.actors import Actor
from highwall.kit.calendar import From, Until
from highwall.kit.errors import NotFound
from highwall.kit.lists import Listing
from highwall.kit.schemas import OneOf, Schema
from highwall.kit.settings import Setting

type NoticeKindCode = Annotated[str, OneOf(lambda: [kind.code for kind in declared_kinds()])]

REFRESH_S = Setting(
    key="notifications.refresh_s",
    type_=Annotated[int, Ge(5), Le(600)],
    default=30,
    group="notifications",
    description="How often an open browser looks for new notifications.",
    unit="s",
)


class NotificationRow(Schema):
    id: UUID
    kind: str
    facts: dict[str, Any]
    link: str
    created_at: datetime
    read_at: datetime | None


class NotificationFilters(FilterSchema):
    is_unread: Annotated[bool | None, FilterLookup("read_at__isnull")] = None
    kind: Annotated[NoticeKindCode | None, FilterLookup("kind")] = None
    created_from: Annotated[From | None, FilterLookup("created_at__gte")] = None
    created_to: Annotated[Until | None, FilterLookup("created_at__lt")] = None


NOTIFICATIONS = Listing[Notification](
    name="notifications",
    row=NotificationRow,
    columns={name: name for name in NotificationRow.model_fields},
    sorts={"created_at": "created_at"},
    default_sort="-created_at",
    search=("kind",),
    filters=NotificationFilters,
    export={"created_at": "At", "kind": "Kind", "link": "Link"},
    tokens={"kind": label_of},
)


def visible_notifications(actor: Actor) -> QuerySet[Notification]:
    return Notification.objects.filter(user=actor.user_id) if actor.user_id else Notification.objects.none()


def unread_count(actor: Actor) -> int:
    return visible_notifications(actor).filter(read_at=None)[:100].count()


@dataclass(frozen=True, slots=True)
class Preference:
    """How a person is told about one kind, and what the kind is called."""

    kind: str
    group: str
    label: str
    label_ar: str
    in_app: bool
    mail: bool
    is_default: bool


def get_preferences(actor: Actor) -> list[Preference]:
    """The kinds that can concern the actor, with the channels in force."""
    chosen = {row.kind: row for row in NotificationPreference.objects.filter(user_id=actor.user_id or "")}
    return [
        _preference(kind, chosen.get(kind.code))
        for kind in declared_kinds()
        if kind.right is None or kind.right in actor.rights
    ]


def get_preference(code: str, actor: Actor) -> Preference:
    """Raises NotFound when there is no such kind or it can't concern the actor."""
    for preference in get_preferences(actor):
        if preference.kind == code:
            return preference
    raise NotFound("There is no such kind of notification.")


def _preference(kind: NoticeKind, row: NotificationPreference | None) -> Preference:
    return Preference(
        kind=kind.code,
        group=kind.group,
        label=kind.label[0],
        label_ar=kind.label[1],
        in_app=row.in_app if row else True,
        mail=row.mail if row else kind.is_mailed,
        is_default=row is None,
    )
