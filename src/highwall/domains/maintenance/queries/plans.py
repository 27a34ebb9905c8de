from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from django.db.models import (
    Case,
    CharField,
    Count,
    DateField,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from ninja import FilterLookup, FilterSchema

from highwall.domains.fleet.models import MachineStatus, Meter
from highwall.domains.fleet.queries import person_name
from highwall.domains.maintenance.models import (
    DueState,
    MaintenancePlan,
    OccurrenceStatus,
    OrderPriority,
    OrderType,
    PlanBasis,
    PlanOccurrence,
    PlanRound,
    PlanStatus,
)
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries.reach import machines_of
from highwall.kit.actors import Actor, Reach
from highwall.kit.calendar import From, Until, today
from highwall.kit.lists import SEVERAL, Listing
from highwall.kit.schemas import Schema
from highwall.kit.statements import Live
from highwall.kit.text import Words


def sees_all_regions(actor: Actor) -> bool:
    """Whether a person plans for the machines of all regions."""
    return actor.reach == Reach.ALL or actor.can(MaintenanceRight.READ_ALL)


def visible_plans(actor: Actor) -> QuerySet[MaintenancePlan]:
    """The plans of the machines that a person sees, and those of types of machines in the region."""
    plans = MaintenancePlan.objects.all()
    if sees_all_regions(actor):
        return plans
    of_types = Q(machine=None) & (Q(region=None) | Q(region_id=actor.region_id))
    if actor.reach == Reach.REGION:
        return plans.filter(
            of_types | Q(machine__region_id=actor.region_id) | Q(machine__region_id=None, machine__isnull=False)
        )
    running = PlanRound.objects.filter(machine__in=machines_of(actor), is_running=True)
    return plans.filter(pk__in=running.values("plan_id"))


def visible_rounds(actor: Actor) -> QuerySet[PlanRound]:
    """How far plans have come on the machines that a person sees."""
    rounds = PlanRound.objects.all()
    return rounds if sees_all_regions(actor) else rounds.filter(machine__in=machines_of(actor))


def visible_occurrences(actor: Actor) -> QuerySet[PlanOccurrence]:
    """What became of rounds on the machines that a person sees."""
    found = PlanOccurrence.objects.all()
    return found if sees_all_regions(actor) else found.filter(machine__in=machines_of(actor))


def today_live() -> Live:
    """The present day of the mine within a query."""
    return Live(today, DateField())


def _total() -> Subquery:
    meters = Meter.objects.filter(machine=OuterRef("machine"), kind=OuterRef("plan__meter_kind"))
    return Subquery(meters.values("total")[:1])


def resting() -> Q:
    """Rounds that rest: their plan is off, or their machine is retired or stands for good."""
    is_gone = Q(is_running=False) | Q(machine__retired_at__isnull=False)
    return is_gone | Q(machine__status=MachineStatus.OUT_OF_SERVICE, plan__also_when_standing=False)


def with_due_state(rounds: QuerySet[PlanRound]) -> QuerySet[Any]:
    """Rounds with `meter_total`, what the meter has counted, `due_state` (a DueState), and the open order."""
    is_open = PlanOccurrence.objects.filter(
        plan=OuterRef("plan"), machine=OuterRef("machine"), status=OccurrenceStatus.OPEN
    )
    late = Q(late_on__lt=today_live()) | Q(late_total__lt=F("meter_total"))
    here = Q(due_on__lte=today_live()) | Q(due_total__lte=F("meter_total")) | Q(open_order_id__isnull=False)
    return rounds.annotate(
        meter_total=_total(),
        open_order_id=Subquery(is_open.values("order_id")[:1]),
        open_order_number=Subquery(is_open.values("order__number")[:1]),
        missed=Subquery(is_open.values(left=F("through_cycle") - F("cycle"))[:1]),
    ).annotate(
        due_state=Case(
            When(resting(), then=Value(DueState.RESTING.value)),
            When(late, then=Value(DueState.OVERDUE.value)),
            When(here, then=Value(DueState.DUE.value)),
            default=Value(DueState.LATER.value),
            output_field=CharField(),
        )
    )


def overdue_rounds() -> QuerySet[Any]:
    """Rounds past their due point by more than the tolerance."""
    return with_due_state(PlanRound.objects.all()).filter(due_state=DueState.OVERDUE)


class PlanRow(Schema):
    id: UUID
    name: str
    status: PlanStatus
    machine_id: UUID | None
    machine_name: str | None
    machine_type: str
    basis: PlanBasis
    every_count: int | None
    every_unit: str
    meter_kind: str
    every_amount: Decimal | None
    order_type: OrderType
    priority: OrderPriority
    technician_name: str | None
    machine_count: int
    created_at: datetime
    version: int


class PlanFilters(FilterSchema):
    status: Annotated[list[PlanStatus] | None, SEVERAL, FilterLookup("status__in")] = None
    machine_id: UUID | None = None
    name: Annotated[str | None, FilterLookup("name__mentions")] = None

    def filter_machine_id(self, value: UUID | None) -> Q:
        """Plans that run on a machine, their own or of its type."""
        return (
            Q(Exists(PlanRound.objects.filter(plan=OuterRef("pk"), machine_id=value, is_running=True)))
            if value
            else Q()
        )


def _with_names(plans: QuerySet[MaintenancePlan]) -> QuerySet[Any]:
    running = PlanRound.objects.filter(plan=OuterRef("pk")).order_by().values("plan")
    return plans.annotate(
        technician_name=person_name("technician"),
        machine_count=Subquery(running.annotate(count=Count("pk")).values("count")[:1]),
    )


MAINTENANCE_PLANS = Listing[MaintenancePlan](
    name="maintenance-plans",
    row=PlanRow,
    columns={**{name: name for name in PlanRow.model_fields}, "machine_name": "machine__name"},
    sorts={"name": "name", "created_at": "created_at"},
    default_sort="name",
    filters=PlanFilters,
    annotate=_with_names,
    export={
        "name": "Name",
        "status": "Status",
        "machine_name": "Machine",
        "machine_type": "Machine type",
        "basis": "Basis",
        "every_count": "Every",
        "every_unit": "Unit",
        "meter_kind": "Meter",
        "every_amount": "Every (meter)",
        "order_type": "Type",
        "priority": "Priority",
        "technician_name": "Technician",
        "machine_count": "Machines",
    },
    tokens={
        "status": Words("status"),
        "basis": Words("plans:basis"),
        "every_unit": Words("plans:unit"),
        "meter_kind": Words("machines:meterKind"),
        "order_type": Words("maintenance:type"),
        "priority": Words("maintenance:priority"),
    },
)


class RoundRow(Schema):
    """`cycle` is the round that comes next. `missed` further rounds came due while its order was open."""

    id: UUID
    plan_id: UUID
    plan_name: str
    machine_id: UUID
    machine_name: str
    due_state: DueState
    cycle: int
    last_done_at: datetime | None
    due_on: date | None
    due_total: Decimal | None
    meter_kind: str
    meter_total: Decimal | None
    expected_on: date | None
    open_order_id: UUID | None
    open_order_number: str | None
    missed: int | None
    version: int


class RoundFilters(FilterSchema):
    plan_id: Annotated[UUID | None, FilterLookup("plan_id")] = None
    machine_id: Annotated[UUID | None, FilterLookup("machine_id")] = None
    due_state: Annotated[list[DueState] | None, SEVERAL] = None
    region_id: Annotated[UUID | None, FilterLookup("machine__region_id")] = None
    technician_id: Annotated[UUID | None, FilterLookup("plan__technician_id")] = None

    def filter_due_state(self, value: list[DueState] | None) -> Q:
        """Rounds in one of these states now."""
        return (
            Q(pk__in=with_due_state(PlanRound.objects.all()).filter(due_state__in=value).values("pk")) if value else Q()
        )


def _with_next_cycle(rounds: QuerySet[PlanRound]) -> QuerySet[Any]:
    annotated: QuerySet[Any] = with_due_state(rounds).annotate(next_cycle=F("cycle") + 1)
    return annotated


PLAN_ROUNDS = Listing[PlanRound](
    name="maintenance-rounds",
    row=RoundRow,
    columns={
        **{name: name for name in RoundRow.model_fields},
        "plan_name": "plan__name",
        "machine_name": "machine__name",
        "meter_kind": "plan__meter_kind",
        "cycle": "next_cycle",
    },
    sorts={"expected_on": "expected_on"},
    default_sort="expected_on",
    filters=RoundFilters,
    annotate=_with_next_cycle,
    export={
        "plan_name": "Plan",
        "machine_name": "Machine",
        "due_state": "Status",
        "cycle": "Round",
        "last_done_at": "Last done",
        "due_on": "Due on",
        "due_total": "Due at",
        "meter_kind": "Meter",
        "meter_total": "Life total",
        "expected_on": "Expected",
        "open_order_number": "Work order",
        "missed": "Missed rounds",
    },
    tokens={"due_state": Words("plans:state"), "meter_kind": Words("machines:meterKind")},
)


class OccurrenceRow(Schema):
    id: UUID
    plan_id: UUID
    plan_name: str
    machine_id: UUID
    machine_name: str
    cycle: int
    through_cycle: int
    level_name: str
    status: OccurrenceStatus
    clock: str
    due_on: date | None
    due_total: Decimal | None
    order_id: UUID | None
    order_number: str | None
    made_at: datetime
    done_at: datetime | None
    done_total: Decimal | None
    was_on_time: bool | None
    is_doubtful: bool
    reason: str


class OccurrenceFilters(FilterSchema):
    plan_id: Annotated[UUID | None, FilterLookup("plan_id")] = None
    machine_id: Annotated[UUID | None, FilterLookup("machine_id")] = None
    status: Annotated[list[OccurrenceStatus] | None, SEVERAL, FilterLookup("status__in")] = None
    made_from: Annotated[From | None, FilterLookup("made_at__gte")] = None
    made_to: Annotated[Until | None, FilterLookup("made_at__lt")] = None


PLAN_OCCURRENCES = Listing[PlanOccurrence](
    name="plan-occurrences",
    row=OccurrenceRow,
    columns={
        **{name: name for name in OccurrenceRow.model_fields},
        "plan_name": "plan__name",
        "machine_name": "machine__name",
        "order_number": "order__number",
    },
    sorts={"made_at": "made_at"},
    default_sort="-made_at",
    filters=OccurrenceFilters,
    export={
        "plan_name": "Plan",
        "machine_name": "Machine",
        "cycle": "Round",
        "level_name": "Level",
        "status": "Status",
        "due_on": "Due on",
        "due_total": "Due at",
        "order_number": "Work order",
        "made_at": "Made",
        "done_at": "Done",
        "done_total": "Life total",
        "was_on_time": "On time",
        "reason": "Reason",
    },
    tokens={"status": Words("plans:occurrence")},
)
