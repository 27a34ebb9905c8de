from datetime import date, datetime, time
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import Field

from highwall.domains.fleet.models import MeterKind
from highwall.domains.maintenance.models import (
    MOST_LEVELS,
    CalendarUnit,
    Clock,
    DueState,
    MaintenancePlan,
    OrderPriority,
    OrderType,
    PlanBasis,
    PlanLevel,
    PlanPart,
    PlanRound,
    PlanStatus,
)
from highwall.kit.calendar import Day
from highwall.kit.schemas import Blocked, Body, Change, Reference, Schema, Usual, UsualDays, figure_of, text_of
from highwall.kit.text import FIGURE

type PlanName = Annotated[str, text_of(MaintenancePlan, "name")]
type TypeName = Annotated[str, text_of(MaintenancePlan, "machine_type")]
type PlanText = Annotated[str, text_of(MaintenancePlan, "description")]
type PlanNotes = Annotated[str, text_of(MaintenancePlan, "notes")]
type EveryCount = Annotated[int, figure_of(MaintenancePlan, "every_count"), FIGURE, Usual(1, 104)]
type EveryAmount = Annotated[Decimal, figure_of(MaintenancePlan, "every_amount"), FIGURE, Usual(10, 10_000)]
type PlannedPerDay = Annotated[Decimal, figure_of(MaintenancePlan, "planned_per_day"), FIGURE, Usual(0.5, 500)]
type PlanLeadDays = Annotated[int, figure_of(MaintenancePlan, "lead_days", ge=0), FIGURE, Usual(0, 60, "d")]
type LeadAmount = Annotated[Decimal, figure_of(MaintenancePlan, "lead_amount"), FIGURE, Usual(0, 1_000)]
type PlanHours = Annotated[Decimal, figure_of(MaintenancePlan, "duration_h"), FIGURE, Usual(0.25, 400, "h")]
type PlanCost = Annotated[Decimal, figure_of(MaintenancePlan, "estimated_cost"), FIGURE, Usual(0, 50_000, "OMR")]


MOST_PARTS = 60


class LevelBody(Body):
    """A service that falls on every so many rounds and contains those below it."""

    multiple: Annotated[int, figure_of(PlanLevel, "multiple"), FIGURE, Usual(1, 48)]
    name: Annotated[str, text_of(PlanLevel, "name")]
    description: Annotated[str, text_of(PlanLevel, "description")] = ""
    duration_h: PlanHours | None = None


class PartBody(Body):
    """What orders take of an accessory, from the level of a multiple on."""

    accessory_id: UUID
    quantity: Annotated[Decimal, figure_of(PlanPart, "quantity"), FIGURE, Usual(0, 1_000)]
    multiple: Annotated[int, figure_of(PlanPart, "multiple"), FIGURE, Usual(1, 48)] = 1


class NewPlan(Body):
    """For a machine, or for every machine of a type (of a region, where one is given)."""

    name: PlanName
    machine_id: UUID | None = None
    machine_type: TypeName = ""
    region_id: UUID | None = None
    basis: PlanBasis
    every_count: EveryCount | None = None
    every_unit: CalendarUnit | None = None
    meter_kind: MeterKind | None = None
    every_amount: EveryAmount | None = None
    planned_per_day: PlannedPerDay | None = None
    lead_days: PlanLeadDays = 0
    lead_amount: LeadAmount = Decimal(0)
    also_when_standing: bool = False
    order_type: OrderType
    priority: OrderPriority
    description: PlanText
    notes: PlanNotes = ""
    technician_id: UUID | None = None
    time_of_day: time | None = None
    duration_h: PlanHours | None = None
    estimated_cost: PlanCost | None = None
    keeps_running: bool = False
    is_hot_work: bool = False
    levels: Annotated[list[LevelBody], Field(max_length=MOST_LEVELS)] = []
    checklist_id: UUID | None = None
    parts: Annotated[list[PartBody], Field(max_length=MOST_PARTS)] = []


class PlanChange(NewPlan, Change):
    """Only the fields that are sent are changed. `renew_orders` writes what changes into orders of the plan that have
    not been begun."""

    renew_orders: bool = False


class Level(Schema):
    multiple: int
    name: str
    description: str
    duration_h: Decimal | None


class PlannedAccessory(Schema):
    accessory: Reference
    unit: str
    quantity: Decimal
    multiple: int


class PlanDetail(Schema):
    """`machine_count` is on how many machines it runs, `open_orders` how many of its orders wait to be begun."""

    id: UUID
    name: str
    status: PlanStatus
    machine: Reference | None
    machine_type: str
    region: Reference | None
    basis: PlanBasis
    every_count: int | None
    every_unit: str
    meter_kind: str
    every_amount: Decimal | None
    planned_per_day: Decimal | None
    lead_days: int
    lead_amount: Decimal
    also_when_standing: bool
    order_type: OrderType
    priority: OrderPriority
    description: str
    notes: str
    technician: Reference | None
    time_of_day: time | None
    duration_h: Decimal | None
    estimated_cost: Decimal | None
    keeps_running: bool
    is_hot_work: bool
    levels: list[Level]
    checklist: Reference | None
    parts: list[PlannedAccessory]
    machine_count: int
    open_orders: int
    created_by: Reference | None
    created_at: datetime
    version: int
    allowed_actions: list[str]
    blocked_actions: list[Blocked]


class ComingRound(Schema):
    cycle: int
    level_name: str
    clock: Clock
    expected_on: date
    due_total: Decimal | None


class PlanAhead(Schema):
    """The rounds of the next twelve months on a machine, each supposed to be done when it is due."""

    machine: Reference | None
    coming: list[ComingRound]


class SkipRound(Body):
    reason: str = Field(max_length=2000)


class CountFrom(Body):
    """When the work was last done, and at which life total of the meter."""

    last_done_on: Annotated[Day, UsualDays(before=400, after=0)]
    last_total: Annotated[Decimal, figure_of(PlanRound, "last_total", ge=0), FIGURE] | None = None


class RoundDetail(Schema):
    """How far a plan has come on a machine; `cycle` is the round that comes next."""

    id: UUID
    plan_id: UUID
    machine_id: UUID
    machine_name: str
    due_state: DueState
    cycle: int
    last_done_at: datetime | None
    due_on: date | None
    due_total: Decimal | None
    meter_total: Decimal | None
    expected_on: date | None
    open_order_id: UUID | None
    version: int


class UpkeepMoment(Schema):
    order: Reference
    what: str
    at: datetime


class UpkeepRound(Schema):
    id: UUID
    plan: Reference
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
    version: int


class MachineUpkeep(Schema):
    """When a machine was last maintained and what was done, what is scheduled next, and how far each plan has come."""

    last: UpkeepMoment | None
    next_order: UpkeepMoment | None
    is_overdue: bool
    rounds: list[UpkeepRound]
