"""What machines did, and what their meters say."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from django.db.models import Case, Count, F, OuterRef, Q, QuerySet, Subquery, Sum, When, Window
from django.db.models.functions import Coalesce, Lag
from ninja import FilterLookup, FilterSchema

from highwall.domains.fleet.models import EXCHANGES, EntryKind, Meter, MeterKind, MeterReading, UsageEntry, UsageSource
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries.machines import live_assignments, person_name
from highwall.domains.fleet.workflow import why_taken_back
from highwall.kit.actors import Actor, Reach
from highwall.kit.calendar import Day
from highwall.kit.errors import NotFound
from highwall.kit.holders import Holder
from highwall.kit.lists import Listing
from highwall.kit.models import Attachment
from highwall.kit.schemas import Schema
from highwall.kit.statements import Parameter, Prepared
from highwall.kit.text import Words

LOOKED_BACK_DAYS = 30
FEWEST_DAYS = 5
"""An average of fewer working days says nothing."""


class UsageRow(Schema):
    id: UUID
    machine_id: UUID
    machine_number: str
    machine_name: str
    project_id: UUID | None
    project_name: str | None
    operator_id: UUID | None
    operator_name: str | None
    kind: EntryKind
    worked_on: date
    starts_at: datetime
    ends_at: datetime
    engine_h: Decimal | None
    percussion_h: Decimal | None
    compressor_h: Decimal | None
    pump_h: Decimal | None
    drilled_m: Decimal | None
    driven_km: Decimal | None
    idle_h: Decimal | None
    service_h: Decimal | None
    fuel_l: Decimal | None
    engine_oil_l: Decimal | None
    hydraulic_oil_l: Decimal | None
    coolant_l: Decimal | None
    grease_kg: Decimal | None
    photo_count: int
    note: str
    source: UsageSource
    is_live: bool
    created_at: datetime
    version: int


class UsageFilters(FilterSchema):
    machine_id: Annotated[UUID | None, FilterLookup("machine_id")] = None
    project_id: Annotated[UUID | None, FilterLookup("project_id")] = None
    operator_id: Annotated[UUID | None, FilterLookup("operator_id")] = None
    worked_from: Annotated[Day | None, FilterLookup("worked_on__gte")] = None
    worked_to: Annotated[Day | None, FilterLookup("worked_on__lte")] = None
    is_live: Annotated[bool | None, FilterLookup("is_live")] = None


ENTRY = "usage_entry"
"""Under which name photos hang on entries."""


def _photo_count() -> Coalesce:
    """How many files hang on an entry, such as a photo of the meter."""
    hanging = Attachment.objects.filter(record_type=ENTRY, record_id=OuterRef("pk")).order_by().values("record_id")
    return Coalesce(Subquery(hanging.annotate(count=Count("pk")).values("count")), 0)


USAGE = Listing[UsageEntry](
    name="usage-entries",
    row=UsageRow,
    columns={
        **{name: name for name in UsageRow.model_fields},
        "machine_number": "machine__number",
        "machine_name": "machine__name",
        "project_name": "project__name",
        "operator_name": "list_operator_name",
        "photo_count": "list_photo_count",
    },
    sorts={name: name for name in ("starts_at", "worked_on", "created_at")},
    default_sort="-starts_at",
    filters=UsageFilters,
    annotate=lambda rows: rows.annotate(list_operator_name=person_name("operator"), list_photo_count=_photo_count()),
    export={
        "worked_on": "Day",
        "machine_number": "Machine",
        "machine_name": "Name",
        "project_name": "Project",
        "operator_name": "Operator",
        "kind": "Kind",
        "starts_at": "From",
        "ends_at": "To",
        "engine_h": "Engine hours",
        "percussion_h": "Percussion hours",
        "compressor_h": "Compressor hours",
        "pump_h": "Pump hours",
        "drilled_m": "Metres drilled",
        "driven_km": "Kilometres",
        "idle_h": "Idle hours",
        "service_h": "Service hours",
        "fuel_l": "Fuel (l)",
        "engine_oil_l": "Engine oil (l)",
        "hydraulic_oil_l": "Hydraulic oil (l)",
        "coolant_l": "Coolant (l)",
        "grease_kg": "Grease (kg)",
        "note": "Note",
    },
    tokens={"kind": Words("machines:entryKind")},
)


def visible_usage(actor: Actor) -> QuerySet[UsageEntry]:
    """That of the machines that the actor sees."""
    if actor.reach == Reach.ALL:
        return UsageEntry.objects.all()
    return UsageEntry.objects.filter(Q(machine__region_id=actor.region_id) | Q(machine__region_id=None))


def _seen_or_own(actor: Actor) -> QuerySet[UsageEntry]:
    """The entries that a person made, and for whoever sees machines those of these."""
    own = Q(recorded_by_id=actor.user_id)
    seen = Q(pk__in=visible_usage(actor).values("pk")) if actor.can(MachineRight.READ) else Q()
    return UsageEntry.objects.filter(own | seen if seen else own)


USAGE_HOLDER = Holder[UsageEntry](
    resource=ENTRY,
    model=UsageEntry,
    link="/machines",
    visible=_seen_or_own,
    read=MachineRight.LOG,
    attach=MachineRight.LOG,
    tidy=MachineRight.UPDATE,
    comment=MachineRight.UPDATE,
    called=str,
    kinds=("other",),
    closed=why_taken_back,
    state=lambda entry: entry.kind,
)


def get_usage_entry(entry_id: UUID) -> UsageEntry:
    """With all that its page shows. Raises NotFound. The caller answers for who may see it."""
    found = (
        UsageEntry.objects.select_related("machine", "project", "operator").prefetch_related("readings__meter")
    ).filter(pk=entry_id)
    if entry := found.first():
        return entry
    raise NotFound("There is no such entry.")


def usage_of_own_machine(actor: Actor) -> list[UsageEntry]:
    """The newest live entries of the machine that the actor works with now, whoever made them."""
    live = live_assignments().filter(operator_id=actor.user_id).values("machine_id")
    rows = UsageEntry.objects.filter(machine_id__in=live, is_live=True).select_related("machine", "project", "operator")
    return list(rows.prefetch_related("readings__meter").order_by("-starts_at")[:20])


def meters_of(machine_id: UUID) -> list[Meter]:
    """In the order of their kinds."""
    order = {kind: place for place, kind in enumerate(MeterKind.values)}
    return sorted(Meter.objects.filter(machine_id=machine_id), key=lambda meter: order[meter.kind])


_ENGINE_TOTAL = Prepared(
    lambda: Meter.objects.filter(machine_id=Parameter("machine_id"), kind=MeterKind.ENGINE).values_list(
        "total", flat=True
    )
)


def engine_total_of(machine_id: UUID) -> Decimal | None:
    """The life total of a machine's engine hours, if it has such a meter."""
    return _ENGINE_TOTAL.first(machine_id=machine_id)


IN_TIME = (
    F("at").asc(),
    F("total").asc(),
    Case(When(event__in=EXCHANGES, then=1), default=0).asc(),
    F("created_at").asc(),
    F("pk").asc(),
)


def in_time[Rows: QuerySet[Any]](readings: Rows) -> Rows:
    """Readings of a meter, oldest first. At one moment the life total tells which came first, and an exchange comes
    last: what is read from then on, the new meter displays."""
    return readings.order_by(*IN_TIME)


def readings_of(machine_id: UUID, kind: MeterKind, count: int = 100) -> list[dict[str, Any]]:
    """The newest live readings of a meter, each with `unlogged`: how far the meter moved between it and the one before
    without an entry that says for what."""
    live = MeterReading.objects.filter(meter__machine_id=machine_id, meter__kind=kind, is_live=True)
    before = Window(Lag("displayed"), order_by=IN_TIME)
    rows = in_time(live.annotate(before=before, starts_at=F("entry__starts_at"))).reverse()
    shown = rows.values(
        "id", "event", "at", "entered", "displayed", "total", "note", "entry_id", "before", "starts_at"
    )[:count]
    found: list[dict[str, Any]] = []
    shift: Mapping[str, Any] | None = None
    for row in shown:
        logged_from = row["entered"]
        if shift is not None and shift["starts_at"] < row["at"]:
            logged_from = min(logged_from, shift["entered"])
        elif row["starts_at"] is not None and row["starts_at"] < row["at"]:
            shift = row
        moved = Decimal(0) if row["before"] is None else max(logged_from - row["before"], Decimal(0))
        found.append({**row, "unlogged": moved})
    return found


class Pace(Schema):
    """How far a meter moves in a day that has work. `is_planned` where too few days have been worked to say."""

    per_day: Decimal
    days: int
    is_planned: bool


def pace_of(machine_id: UUID, kind: MeterKind, day: date, planned: Decimal) -> Pace:
    """The average of the days with work among the last `LOOKED_BACK_DAYS` before and on a day, or what is planned where
    they are fewer than `FEWEST_DAYS`."""
    return pace_from(moved_by_day([machine_id], kind, day).get(machine_id, []), planned)


def pace_from(moved: Sequence[Decimal], planned: Decimal) -> Pace:
    """As `pace_of`, of how far a meter moved on the days with work."""
    if len(moved) < FEWEST_DAYS:
        return Pace(per_day=planned, days=len(moved), is_planned=True)
    return Pace(per_day=sum(moved, Decimal(0)) / len(moved), days=len(moved), is_planned=False)


def moved_by_day(machine_ids: Collection[UUID], kind: MeterKind, day: date) -> dict[UUID, list[Decimal]]:
    """How far a meter of each machine moved on each day with work among the last `LOOKED_BACK_DAYS` before and on a
    day, with one statement for all of them."""
    days = (
        UsageEntry.objects.filter(
            machine_id__in=machine_ids,
            is_live=True,
            worked_on__gt=day - timedelta(days=LOOKED_BACK_DAYS),
            worked_on__lte=day,
        )
        .values("machine_id", "worked_on")
        .annotate(moved=Sum(kind))
        .filter(moved__gt=0)
    )
    found: dict[UUID, list[Decimal]] = defaultdict(list)
    for row in days:
        found[row["machine_id"]].append(row["moved"])
    return found
