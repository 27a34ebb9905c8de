from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from highwall.domains.fleet.models import Machine, MachineStatus
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import assignment_of, overdue_days
from highwall.domains.fleet.workflow import MACHINE_WORKFLOW
from highwall.kit.schemas import Body, Change, Reference, Schema, UsualYears, figure_of, text_of
from highwall.kit.text import FIGURE

type MachineName = Annotated[str, text_of(Machine, "name")]
type Word = Annotated[str, text_of(Machine, "machine_type")]
type Mark = Annotated[str, text_of(Machine, "rig_number")]
type MachineLine = Annotated[str, text_of(Machine, "current_location")]
type Year = Annotated[int, figure_of(Machine, "manufacturing_year"), FIGURE, UsualYears(before=50, after=1)]
type Specifications = dict[str, Any]
"""Technical facts of any form: see `kit.text` for what they may hold."""


class NewMachine(Body):
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
    def resolve_overdue_days(machine: Any) -> int | None:
        return overdue_days(machine)

    @staticmethod
    def resolve_allowed_actions(machine: Any, context: Any) -> list[str]:
        actor = context["request"].actor
        actions = MACHINE_WORKFLOW.allowed(machine, actor)
        also = {"edit": MachineRight.UPDATE, "assign": MachineRight.ASSIGN, "delete": MachineRight.DELETE}
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
