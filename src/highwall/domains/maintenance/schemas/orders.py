from datetime import date, datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import Field

from highwall.domains.fleet.models import Meter, MeterKind
from highwall.domains.maintenance.models import (
    Cause,
    Component,
    ExternalLine,
    FaultStatus,
    LabourLine,
    OrderPriority,
    OrderType,
    PauseReason,
    Problem,
    Remedy,
    ShownStatus,
    WorkOrder,
)
from highwall.domains.maintenance.schemas.parts import PlannedPart
from highwall.kit.calendar import Day, Moment
from highwall.kit.schemas import Blocked, Body, Change, Reference, Schema, Usual, UsualDays, figure_of, text_of
from highwall.kit.text import FIGURE

type WorkText = Annotated[str, text_of(WorkOrder, "description")]
type NotesText = Annotated[str, text_of(WorkOrder, "notes")]
type CompletionText = Annotated[str, text_of(WorkOrder, "completion_notes")]
type TechnicianName = Annotated[str, Field(max_length=120)]
type PermitNumber = Annotated[str, text_of(WorkOrder, "hot_work_permit")]
type EstimatedHours = Annotated[Decimal, figure_of(WorkOrder, "estimated_duration_h"), FIGURE, Usual(0.25, 400, "h")]
type ActualHours = Annotated[Decimal, figure_of(WorkOrder, "actual_duration_h"), FIGURE, Usual(0.1, 400, "h")]
type EstimatedCost = Annotated[Decimal, figure_of(WorkOrder, "estimated_cost"), FIGURE, Usual(0, 50_000, "OMR")]
type StatedCost = Annotated[Decimal, figure_of(WorkOrder, "stated_cost"), FIGURE, Usual(0, 50_000, "OMR")]
type ScheduledAt = Annotated[Moment, UsualDays(before=7, after=365)]
type DownMoment = Annotated[Moment, UsualDays(before=90, after=0)]


class OrderFacts(Body):
    """What an order is about."""

    order_type: OrderType
    priority: OrderPriority
    description: WorkText
    notes: NotesText = ""
    scheduled_at: ScheduledAt
    technician_id: UUID | None = None
    technician_name: TechnicianName = ""
    """Of somebody without an account."""
    estimated_duration_h: EstimatedHours
    estimated_cost: EstimatedCost | None = None
    keeps_running: bool = False
    is_hot_work: bool = False
    hot_work_permit: PermitNumber = ""
    project_id: UUID | None = None


class OrderContent(OrderFacts):
    """A new order, without its machine. It may come with `checklists`, by the ids of their templates, and with planned
    `parts`."""

    checklists: list[UUID] = Field(default=[], max_length=20)
    parts: list[PlannedPart] = Field(default=[], max_length=200)


class NewWorkOrder(OrderContent):
    machine_id: UUID


class OrderOfMachine(OrderFacts):
    machine_id: UUID


class WorkOrderChange(OrderOfMachine, Change):
    """Only the fields that are sent are changed. Once an order is completed, its facts can be put right until its costs
    are closed."""

    completion_notes: CompletionText = ""
    actual_duration_h: ActualHours | None = None
    stated_cost: StatedCost | None = None
    component: Component | None = None
    problem: Problem | None = None
    cause: Cause | None = None
    remedy: Remedy | None = None


class PauseOrder(Body):
    waits_for: PauseReason
    note: str = Field("", max_length=500)


class MeterDisplay(Body):
    """What a meter of the machine displays now."""

    kind: MeterKind
    displayed: Annotated[Decimal, figure_of(Meter, "displayed"), FIGURE]


class CompleteOrder(Body):
    """Orders that put a failure right name what had failed, why, and what was done; those of a plan that counts on a
    meter what it displays now."""

    readings: Annotated[list[MeterDisplay], Field(max_length=len(MeterKind))] = []

    completion_notes: Annotated[str, text_of(WorkOrder, "description")]
    actual_duration_h: ActualHours
    stated_cost: StatedCost | None = None
    down_from: DownMoment | None = None
    down_to: DownMoment | None = None
    component: Component | None = None
    problem: Problem | None = None
    cause: Cause | None = None
    remedy: Remedy | None = None


class NewLabourLine(Body):
    person_id: UUID | None = None
    person_name: TechnicianName = ""
    worked_on: Annotated[Day, UsualDays(before=60, after=0)]
    hours: Annotated[Decimal, figure_of(LabourLine, "hours"), FIGURE, Usual(0.25, 24, "h")]


class NewExternalLine(Body):
    supplier: Annotated[str, text_of(ExternalLine, "supplier")]
    invoice_number: Annotated[str, text_of(ExternalLine, "invoice_number")]
    invoiced_on: Annotated[Day, UsualDays(before=365, after=0)]
    amount: Annotated[Decimal, figure_of(ExternalLine, "amount"), FIGURE, Usual(-5_000, 50_000, "OMR")]
    note: Annotated[str, text_of(ExternalLine, "note")] = ""


class PauseRow(Schema):
    id: UUID
    reason: PauseReason
    note: str
    starts_at: datetime
    ends_at: datetime | None


class LabourRow(Schema):
    id: UUID
    person_id: UUID | None
    person_name: str
    worked_on: date
    hours: Decimal
    rate: Decimal
    amount: Decimal


class ExternalRow(Schema):
    id: UUID
    supplier: str
    invoice_number: str
    invoiced_on: date
    amount: Decimal
    note: str


class FaultBrief(Schema):
    id: UUID
    number: str
    component: Component
    problem: Problem
    description: str
    severity: OrderPriority
    status: FaultStatus
    cannot_work: bool
    found_at: datetime
    deferred_until: datetime | None


class FollowUpRow(Schema):
    """The order that was made of what an answer of a checklist found not in order."""

    answer_id: UUID
    order_id: UUID
    number: str


class PlanOfOrder(Schema):
    """The plan that made an order: the round that it stands for, how many further ones came due meanwhile, when it was
    due, and which meter is read at its end, with what it displays."""

    id: UUID
    name: str
    cycle: int
    missed: int
    level_name: str
    due_on: date | None
    due_total: Decimal | None
    meter_kind: str
    displayed: Decimal | None
    is_doubtful: bool
    was_on_time: bool | None


class WorkOrderDetail(Schema):
    """`actual_cost` is the sum of the lines and the parts, or where there are none what was stated; `cost_variance` is
    how much more than estimated. `hours_waited` is by what the work waited for. `other_faults` of the machine wait to
    be taken in. `follow_ups` are orders made of what its checklists found, `follows` is the one whose checklist found
    what this one is about."""

    id: UUID
    number: str
    machine_id: UUID
    machine_name: str
    machine_model: str
    rig_number: str
    order_type: OrderType
    priority: OrderPriority
    status: ShownStatus
    is_paused: bool
    description: str
    notes: str
    scheduled_at: datetime
    committed_at: datetime
    is_planned: bool
    technician_id: UUID | None
    technician_name: str
    estimated_duration_h: Decimal
    actual_duration_h: Decimal | None
    keeps_running: bool
    down_from: datetime | None
    down_to: datetime | None
    touches_explosives: bool
    cleared_at: datetime | None
    cleared_by_name: str
    is_hot_work: bool
    hot_work_permit: str
    project: Reference | None
    estimated_cost: Decimal | None
    stated_cost: Decimal | None
    has_lines: bool
    labour_cost: Decimal
    external_cost: Decimal
    parts_cost: Decimal
    actual_cost: Decimal | None
    cost_variance: Decimal | None
    created_by: Reference | None
    created_at: datetime
    started_at: datetime | None
    completed_at: datetime | None
    closed_at: datetime | None
    completion_notes: str
    component: str
    problem: str
    cause: str
    remedy: str
    hours_waited: dict[PauseReason, float]
    pauses: list[PauseRow]
    labour_lines: list[LabourRow]
    external_lines: list[ExternalRow]
    follow_ups: list[FollowUpRow]
    follows: Reference | None
    plan: PlanOfOrder | None
    faults: list[FaultBrief]
    other_faults: list[FaultBrief]
    version: int
    allowed_actions: list[str]
    blocked_actions: list[Blocked]


class MachineChoice(Schema):
    id: UUID
    name: str
    number: str
    touches_explosives: bool


class MaintenanceChoices(Schema):
    """`problems_of` says which problems a component of a kind can have, `photo_types` the media types of photos."""

    machines: list[MachineChoice]
    technicians: list[Reference]
    problems_of: dict[Component, list[Problem]]
    causes: list[Cause]
    remedies: list[Remedy]
    photo_types: list[str]
