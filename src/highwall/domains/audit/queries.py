from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from ipaddress import ip_address
from operator import or_
from typing import Annotated, Any
from uuid import UUID

from django.db import connection
from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Concat
from django.http import HttpResponse, StreamingHttpResponse
from django.utils import timezone
from ninja import FilterLookup, FilterSchema
from pydantic import AfterValidator, Field

from highwall.domains.accounts.models import User
from highwall.domains.audit.policy import AuditRight
from highwall.kit.actors import Actor
from highwall.kit.audit import KEEP_MONTHS, record_event
from highwall.kit.audit import heads as audit_heads
from highwall.kit.calendar import From, Until
from highwall.kit.errors import NotFound
from highwall.kit.lists import CSV_TYPE, ExportFormat, Listing, csv_lines, encode_json, file_response, json_file
from highwall.kit.models import AuditDrop, AuditEvent, AuditSeal
from highwall.kit.schemas import Schema
from highwall.kit.text import Language, Speaker, Words, fold, language_of


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
    request_id: str | None
    source: str | None


class RecordEventRow(AuditEventRow):
    """A line of one record's history, with its values: of a change only those that changed."""

    before: dict[str, Any] | None
    after: dict[str, Any] | None


def _network_address(text: str) -> str:
    return str(ip_address(text))


class AuditEventFilters(FilterSchema):
    """`from` is within the range, `to` is not; each is a moment or a day of the mine."""

    event: Annotated[str | None, FilterLookup("event")] = None
    resource: Annotated[str | None, FilterLookup("resource")] = None
    resource_id: Annotated[str | None, FilterLookup("resource_id")] = None
    actor_id: Annotated[UUID | None, FilterLookup("actor_id")] = None
    address: Annotated[Annotated[str, AfterValidator(_network_address)] | None, FilterLookup("address")] = None
    request_id: Annotated[str | None, FilterLookup("request_id")] = None
    at_from: Annotated[From | None, FilterLookup("at__gte"), Field(alias="from")] = None
    at_to: Annotated[Until | None, FilterLookup("at__lt"), Field(alias="to")] = None


EVENT_COLUMNS = [field.name for field in AuditEvent._meta.concrete_fields if field.name != "cluster"]
EXPORT_CHUNK = 5000


def _with_actor_name(rows: QuerySet[AuditEvent]) -> QuerySet[AuditEvent]:
    people = User.objects.filter(pk=OuterRef("actor_id")).annotate(
        audit_name=Concat("first_name", Value(" "), "last_name")
    )
    return rows.annotate(list_actor_name=Subquery(people.values("audit_name")[:1]))


class _Trail(Listing[AuditEvent]):
    """A list of audit events: a search that only asks indexes, and exports of any size."""

    def words(self, search: str) -> list[str]:
        return search.split()

    def narrow(self, rows: QuerySet[AuditEvent], filters: FilterSchema, words: Sequence[str]) -> QuerySet[AuditEvent]:
        rows = rows.filter(filters.get_filter_expression())
        for word in words:
            rows = rows.filter(_matches(word))
        return rows

    def file(self, rows: QuerySet[AuditEvent], params: Any, actor: Actor) -> HttpResponse | StreamingHttpResponse:
        """The whole filtered trail as CSV or JSON, however long; XLSX as far as a sheet goes."""
        if params.format == ExportFormat.XLSX:
            return super().file(rows, params, actor)
        asked = params.filters.model_dump(mode="json", by_alias=True, exclude_none=True)
        record_event(
            "export", resource=self.name, after={"format": params.format, "search": params.search, "filters": asked}
        )
        rows = self.narrow(rows.filter(at__lte=timezone.now()), params.filters, self.words(params.search))
        found = self._in_chunks(rows, params)
        if params.format in {ExportFormat.JSON, ExportFormat.JSONL}:
            body = json_file((encode_json(event) for chunk in found for event in chunk), params.format)
            return self.named(file_response(body, f"application/{params.format}"), params.format)
        language = language_of(actor.language)
        rows_of = ([event[name] for name in self.export] for chunk in found for event in chunk)
        lines = csv_lines(self.headings(language), self.table(rows_of, language))
        return self.named(file_response(lines, CSV_TYPE), params.format, language)

    def _in_chunks(self, rows: QuerySet[AuditEvent], params: Any) -> Iterator[list[dict[str, Any]]]:
        """Page after page by the last event seen: no cursor stays open while the client reads."""
        names, ordered = list(self.columns), self.order(rows, params.sort)
        downward = params.sort.startswith("-")
        chunk = list(self.select(ordered[:EXPORT_CHUNK]))
        while chunk:
            events = [dict(zip(names, values, strict=True)) for values in chunk]
            yield events
            at, pk = events[-1]["at"], events[-1]["id"]
            # The first condition lets the index begin at the right place, the second leaves out what was given.
            if downward:
                rest = ordered.filter(at__lte=at).filter(Q(at__lt=at) | Q(pk__lt=pk))
            else:
                rest = ordered.filter(at__gte=at).filter(Q(at__gt=at) | Q(pk__gt=pk))
            chunk = list(self.select(rest[:EXPORT_CHUNK])) if len(chunk) == EXPORT_CHUNK else []

    def order(self, rows: QuerySet[AuditEvent], sort: str) -> QuerySet[AuditEvent]:
        return rows.order_by("-at", "-pk") if sort.startswith("-") else rows.order_by("at", "pk")


def _matches(word: str) -> Q:
    """What a search word can stand for: an id, an address, a person, or the name of an event or resource.

    Values before and after are not searched.
    """
    try:
        identifier = str(UUID(word))
    except ValueError:
        pass
    else:
        # Three probes of an index are cheaper than one plan over all three columns.
        columns = ("resource_id", "request_id", "actor_id")
        found = [Q(**{column: identifier}) for column in columns]
        return reduce(or_, [match for match in found if AuditEvent.objects.filter(match).exists()], Q(pk__in=[]))
    try:
        return Q(address=str(ip_address(word)))
    except ValueError:
        pass
    people = User.objects.filter(
        Q(first_name__mentions=word) | Q(last_name__mentions=word) | Q(email__mentions=word)
    ).values_list("pk", flat=True)[:200]
    wanted = fold(word)
    matches: dict[str, list[Any]] = {
        "actor_id": list(people),
        "event": [name for name in _occurring("event") if wanted in fold(name)],
        "resource": [name for name in _occurring("resource") if wanted in fold(name)],
        # A name of a file or a number; a plain word is never an id, and asking for it would cost two more indexes.
        "resource_id": [word] if any(character.isdigit() for character in word) else [],
    }
    # A column without a match is left out, so that the database does not have to look it up; none at all is nothing.
    named = [Q(**{f"{column}__in": values}) for column, values in matches.items() if values]
    return reduce(or_, named, Q(pk__in=[]))


_DOORS = Words("audit:by")


def door(source: str, language: Language) -> str:
    """By way of what an event came: the first word of its source says that, the rest names the job."""
    return _DOORS(source.split(" ", maxsplit=1)[0], language)


_TOKENS: dict[str, Speaker] = {"event": Words("audit:event"), "resource": Words("audit:resource"), "source": door}

AUDIT_EVENTS = _Trail(
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
    filters=AuditEventFilters,
    annotate=_with_actor_name,
    export={
        "at": "At",
        "event": "Event",
        "resource": "Resource",
        "resource_id": "Record",
        "actor_name": "Person",
        "actor_id": "Person id",
        "address": "Address",
        "request_id": "Request",
        "source": "Source",
        "before": "Before",
        "after": "After",
    },
    tokens=_TOKENS,
)

RECORD_EVENTS = _Trail(
    name="record-events",
    row=RecordEventRow,
    columns={**{name: name for name in RecordEventRow.model_fields}, "actor_name": "list_actor_name"},
    sorts={"at": "at"},
    default_sort="-at",
    annotate=_with_actor_name,
    export=AUDIT_EVENTS.export,
    tokens=_TOKENS,
)


def visible_events(actor: Actor) -> QuerySet[AuditEvent]:
    """The whole trail: the right has no narrower reach. Raises Forbidden."""
    actor.require(AuditRight.READ)
    return AuditEvent.objects.all()


def visible_record_events(actor: Actor, record_id: UUID) -> QuerySet[AuditEvent]:
    """The history of one record, found by its id alone, which no other table uses. Raises Forbidden."""
    return visible_events(actor).filter(resource_id=str(record_id))


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
    dropped_events: int
    keep_months: int
    oldest_at: datetime | None
    last_sequence: int | None
    last_sealed_at: datetime | None
    last_event_at: datetime | None
    head: str | None
    anchor: audit_heads.AnchorState


def get_seal_status(actor: Actor) -> SealStatus:
    """Raises Forbidden."""
    actor.require(AuditRight.READ)
    last = AuditSeal.objects.order_by("-sequence").first()
    open_events = AuditEvent.objects.all()
    if last is not None:
        open_events = open_events.filter(cluster=last.cluster, xid__gte=last.to_xid)
    return SealStatus(
        blocks=AuditSeal.objects.count(),
        sealed_events=AuditSeal.objects.aggregate(total=Sum("count"))["total"] or 0,
        unsealed_events=open_events.count(),
        dropped_events=AuditDrop.objects.aggregate(total=Sum("count"))["total"] or 0,
        keep_months=KEEP_MONTHS.get(),
        oldest_at=AuditEvent.objects.order_by("at").values_list("at", flat=True).first(),
        last_sequence=last.sequence if last else None,
        last_sealed_at=last.sealed_at if last else None,
        last_event_at=last.last_at if last else None,
        head=bytes(last.seal).hex() if last else None,
        anchor=audit_heads.anchor_state(),
    )
