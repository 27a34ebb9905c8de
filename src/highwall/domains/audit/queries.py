from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from django.db import connection
from django.db.models import F, OuterRef, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Concat
from ninja import FilterLookup, FilterSchema, Schema
from pydantic import Field

from highwall.domains.accounts.models import User
from highwall.domains.audit.policy import AuditRight
from highwall.kit import audit
from highwall.kit.errors import NotFound
from highwall.kit.listing import Listing
from highwall.kit.models import AuditEvent, AuditSeal
from highwall.kit.policy import Actor


class AuditEventRow(Schema):
    """One line of the trail. `resource` is the table, `source` the door: api, a job, an event, or nothing for SQL."""

    id: UUID
    at: datetime
    event: str
    resource: str
    resource_id: str
    actor_id: UUID | None
    actor_name: str | None
    address: str | None
    source: str | None


class AuditEventFilters(FilterSchema):
    """`from` and `to` are moments, both included."""

    event: Annotated[str | None, FilterLookup("event")] = None
    resource: Annotated[str | None, FilterLookup("resource")] = None
    resource_id: Annotated[str | None, FilterLookup("resource_id")] = None
    actor_id: Annotated[UUID | None, FilterLookup("actor_id")] = None
    at_from: Annotated[datetime | None, FilterLookup("at__gte"), Field(alias="from")] = None
    at_to: Annotated[datetime | None, FilterLookup("at__lte"), Field(alias="to")] = None


EVENT_COLUMNS = [field.name for field in AuditEvent._meta.concrete_fields]


def _with_actor_name(rows: QuerySet[AuditEvent]) -> QuerySet[AuditEvent]:
    people = User.objects.filter(pk=OuterRef("actor_id")).annotate(
        audit_name=Concat("first_name", Value(" "), "last_name")
    )
    return rows.annotate(list_actor_name=Subquery(people.values("audit_name")[:1]))


AUDIT_EVENTS = Listing[AuditEvent](
    name="audit-events",
    row=AuditEventRow,
    columns={
        **{name: name for name in AuditEventRow.model_fields},
        "actor_name": "list_actor_name",
        "before": "before",
        "after": "after",
    },
    sorts={"at": "at"},
    default_sort="-at",
    search=("resource", "resource_id", "event", "request_id"),
    filters=AuditEventFilters,
    annotate=_with_actor_name,
    tie_break="-pk",
    export={
        "at": "At",
        "event": "Event",
        "resource": "Resource",
        "resource_id": "Record",
        "actor_name": "Person",
        "actor_id": "Person id",
        "address": "Address",
        "source": "Source",
        "before": "Before",
        "after": "After",
    },
)


def visible_events(actor: Actor) -> QuerySet[AuditEvent]:
    """The whole trail: the right has no narrower reach. Raises Forbidden."""
    actor.require(AuditRight.READ)
    return AuditEvent.objects.all()


def get_event(event_id: UUID, actor: Actor) -> dict[str, Any]:
    """One event with the values before and after. Raises Forbidden, NotFound."""
    found = _with_actor_name(visible_events(actor).filter(pk=event_id))
    event: dict[str, Any] | None = found.values(*EVENT_COLUMNS, actor_name=F("list_actor_name")).first()
    if event is None:
        raise NotFound("There is no such audit event.")
    return event


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The events and resources that occur in the trail, for filters."""

    events: list[str]
    resources: list[str]


def get_vocabulary(actor: Actor) -> Vocabulary:
    """Raises Forbidden."""
    actor.require(AuditRight.READ)
    return Vocabulary(_occurring("event"), _occurring("resource"))


def _occurring(column: str) -> list[str]:
    # A walk along the index from one value to the next: a few probes, where DISTINCT would read the whole trail.
    with connection.cursor() as cursor:
        cursor.execute(
            f"""WITH RECURSIVE found(value) AS (
                    (SELECT min({column}) FROM audit_event)
                    UNION ALL
                    SELECT (SELECT min({column}) FROM audit_event WHERE {column} > found.value)
                    FROM found WHERE found.value IS NOT NULL
                ) SELECT value FROM found WHERE value IS NOT NULL"""  # noqa: S608 the column is one of two constants
        )
        return [row[0] for row in cursor.fetchall()]


@dataclass(frozen=True, slots=True)
class SealStatus:
    """How far the trail is sealed, and whether the head kept outside the database agrees. Cheap: recomputes nothing."""

    blocks: int
    sealed_events: int
    unsealed_events: int
    last_sequence: int | None
    last_sealed_at: datetime | None
    last_event_at: datetime | None
    head: str | None
    anchor: audit.AnchorState


def get_seal_status(actor: Actor) -> SealStatus:
    """Raises Forbidden."""
    actor.require(AuditRight.READ)
    last = AuditSeal.objects.order_by("-sequence").first()
    unsealed = AuditEvent.objects.filter(xid__gte=last.to_xid if last else 0).count()
    return SealStatus(
        blocks=AuditSeal.objects.count(),
        sealed_events=AuditSeal.objects.aggregate(total=Sum("count"))["total"] or 0,
        unsealed_events=unsealed,
        last_sequence=last.sequence if last else None,
        last_sealed_at=last.sealed_at if last else None,
        last_event_at=last.last_at if last else None,
        head=bytes(last.seal).hex() if last else None,
        anchor=audit.anchor_state(),
    )
