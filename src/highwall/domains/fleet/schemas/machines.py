from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from highwall.domains.fleet.models import Machine, MachineStatus, MeterKind
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import assignment_of, engine_total_of, overdue_days, warranty_of
from highwall.domains.fleet.workflow import MACHINE_WORKFLOW
from highwall.kit.calendar import Day, today
from highwall.kit.schemas import (
    Body,
    Change,
    Reference,
    Schema,
    Usual,
    UsualDays,
    UsualYears,
    figure_of,
    text_of,
)
from highwall.kit.text import FIGURE

type MachineName = Annotated[str, text_of(Machine, "name")]
type Word = Annotated[str, text_of(Machine, "machine_type")]
type Mark = Annotated[str, text_of(Machine, "rig_number")]
type MachineLine = Annotated[str, text_of(Machine, "current_location")]
type Year = Annotated[int, figure_of(Machine, "manufacturing_year"), FIGURE, UsualYears(before=50, after=1)]
type Departure = Annotated[str, text_of(Machine, "departs_because")]
type WarrantyDay = Annotated[Day, UsualDays(before=10 * 366, after=10 * 366)]
type WarrantyHours = Annotated[
    Decimal, figure_of(Machine, "warranty_engine_h", gt=0), FIGURE, Usual(low=100, high=50_000, unit="h")
]
type Specifications = dict[str, Any]
"""Technical facts of any form: see `kit.text` for what they may hold."""


class NewMachine(Body):
    """One of a model is called as the model is; where its specifications say otherwise, it says why."""

    name: MachineName
    machine_type: Word
    model: Word
    manufacturer: Word
    serial_number: Word
    rig_number: Mark = ""
    plate_number: Mark = ""
    chassis_details: MachineLine = ""
    manufacturing_year: Year
    current_location: MachineLine = ""
    region_id: UUID | None = None
    specifications: Specifications = {}
    machine_model_id: UUID | None = None
    departs_because: Departure = ""
    warranty_until: WarrantyDay | None = None
    warranty_engine_h: WarrantyHours | None = None


class MachineChange(NewMachine, Change):
    """Only the fields that are sent are changed."""


class CurrentAssignment(Schema):
    """For whom a machine works now."""

    id: UUID
    project: Reference | None
    operator: Reference | None
    starts_at: datetime
    ends_at: datetime | None
    version: int

    @staticmethod
    def resolve_operator(row: Any) -> dict[str, Any] | None:
        return {"id": row.operator.pk, "name": row.operator.full_name} if row.operator else None


class ModelOfMachine(Schema):
    """What a machine takes over from its model."""

    id: UUID
    manufacturer: str
    model: str
    touches_explosives: bool
    meter_kinds: list[MeterKind]
    specifications: dict[str, Any]


class Warranty(Schema):
    """Until a day, or a life total of the engine hours, with what is left of each."""

    until: date | None
    engine_h: Decimal | None
    days_left: int | None
    hours_left: Decimal | None
    is_over: bool


class MachineDetail(Schema):
    id: UUID
    number: str
    name: str
    machine_type: str
    model: str
    manufacturer: str
    serial_number: str
    rig_number: str
    plate_number: str
    chassis_details: str
    manufacturing_year: int
    current_location: str
    region: Reference | None
    specifications: dict[str, Any]
    machine_model: ModelOfMachine | None
    departs_because: str
    warranty: Warranty | None
    retired_at: datetime | None
    retired_because: str
    status: MachineStatus
    created_at: datetime
    updated_at: datetime
    version: int
    allowed_actions: list[str]
    overdue_days: int | None
    assignment: CurrentAssignment | None

    @staticmethod
    def resolve_assignment(machine: Any) -> Any:
        return assignment_of(machine.pk)

    @staticmethod
    def resolve_warranty(machine: Any) -> Any:
        return warranty_of(machine, engine_total_of(machine.pk), today())

    @staticmethod
    def resolve_overdue_days(machine: Any) -> int | None:
        return overdue_days(machine)

    @staticmethod
    def resolve_allowed_actions(machine: Any, context: Any) -> list[str]:
        actor = context["request"].actor
        actions = MACHINE_WORKFLOW.allowed(machine, actor)
        also = {"edit": MachineRight.UPDATE, "delete": MachineRight.DELETE}
        if machine.retired_at is None:
            also |= {"assign": MachineRight.ASSIGN, "retire": MachineRight.UPDATE}
        else:
            also |= {"reinstate": MachineRight.UPDATE}
        return [*actions, *(name for name, right in also.items() if actor.can(right))]


class MyMachine(Schema):
    """The machine that a person works with now."""

    id: UUID
    number: str
    name: str
    machine_type: str
    model: str
    manufacturer: str
    rig_number: str
    status: MachineStatus
    assignment: CurrentAssignment | None

    @staticmethod
    def resolve_assignment(machine: Any) -> Any:
        return assignment_of(machine.pk)
