from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from django.utils import timezone
from pydantic import Field

from highwall.domains.fleet.models import MOST_MACHINES, Assignment, MachineRequest, MachineRequestStatus, MachineStatus
from highwall.domains.fleet.queries import assignment_actions
from highwall.domains.fleet.workflow import MACHINE_REQUEST
from highwall.kit.calendar import Day, Moment
from highwall.kit.schemas import Body, Reference, Schema, Usual, UsualDays, text_of
from highwall.kit.text import FIGURE

type AssignmentNote = Annotated[str, text_of(Assignment, "note")]
type TypeWord = Annotated[str, text_of(MachineRequest, "machine_type")]
type Justification = Annotated[str, text_of(MachineRequest, "justification")]
type DecisionNote = Annotated[str, text_of(MachineRequest, "decision_note")]
type Quantity = Annotated[int, Field(ge=1, le=MOST_MACHINES), FIGURE, Usual(low=1, high=10, unit="")]
type AssignedFrom = Annotated[Moment, UsualDays(before=366, after=366)]
type AssignedUntil = Annotated[Moment, UsualDays(before=366, after=3 * 366)]
type WantedFrom = Annotated[Day, UsualDays(before=31, after=366)]
type WantedUntil = Annotated[Day, UsualDays(before=31, after=3 * 366)]


class NewAssignment(Body):
    """To a project, an operator, or both. It begins now unless a time is given."""

    project_id: UUID | None = None
    operator_id: UUID | None = None
    starts_at: AssignedFrom | None = None
    ends_at: AssignedUntil | None = None
    note: AssignmentNote = ""


class AssignmentChange(Body):
    """Only the fields that are sent are changed."""

    ends_at: AssignedUntil | None = None
    note: AssignmentNote = ""


class AssignmentDetail(Schema):
    id: UUID
    machine: Reference
    project: Reference | None
    operator: Reference | None
    request_id: UUID | None
    starts_at: datetime
    ends_at: datetime | None
    note: str
    end_reason: str
    version: int
    allowed_actions: list[str]

    @staticmethod
    def resolve_operator(row: Any) -> dict[str, Any] | None:
        return {"id": row.operator.pk, "name": row.operator.full_name} if row.operator else None

    @staticmethod
    def resolve_allowed_actions(row: Any, context: Any) -> list[str]:
        return assignment_actions(row, context["request"].actor, timezone.now())


class NewMachineRequest(Body):
    """From a day to a day, both included."""

    project_id: UUID
    machine_type: TypeWord
    quantity: Quantity
    starts_on: WantedFrom
    ends_on: WantedUntil
    justification: Justification


class Approval(Body):
    machine_ids: Annotated[list[UUID], Field(max_length=MOST_MACHINES)]
    note: DecisionNote = ""


class GrantedMachine(Schema):
    id: UUID
    number: str
    name: str
    assignment_id: UUID


class MachineRequestDetail(Schema):
    id: UUID
    number: str
    project: Reference
    machine_type: str
    quantity: int
    starts_on: date
    ends_on: date
    justification: str
    status: MachineRequestStatus
    requested_by: Reference | None
    created_at: datetime
    decided_by: Reference | None
    decided_at: datetime | None
    decision_note: str
    machines: list[GrantedMachine]
    version: int
    allowed_actions: list[str]

    @staticmethod
    def resolve_requested_by(row: Any) -> dict[str, Any] | None:
        return {"id": row.requested_by.pk, "name": row.requested_by.full_name} if row.requested_by else None

    @staticmethod
    def resolve_decided_by(row: Any) -> dict[str, Any] | None:
        return {"id": row.decided_by.pk, "name": row.decided_by.full_name} if row.decided_by else None

    @staticmethod
    def resolve_machines(row: Any) -> list[dict[str, Any]]:
        given = sorted(row.assignments.all(), key=lambda one: one.machine.name)
        return [
            {"id": one.machine_id, "number": one.machine.number, "name": one.machine.name, "assignment_id": one.pk}
            for one in given
        ]

    @staticmethod
    def resolve_allowed_actions(row: Any, context: Any) -> list[str]:
        return MACHINE_REQUEST.allowed(row, context["request"].actor)


class PlanSpan(Schema):
    """A time in which a machine is assigned (`assignment`) or stands (a status)."""

    kind: str
    starts_at: datetime
    ends_at: datetime | None
    project_name: str | None
    operator_name: str | None
    cause: str | None


class PlanMachine(Schema):
    id: UUID
    number: str
    name: str
    machine_type: str
    status: MachineStatus
    spans: list[PlanSpan]


class FleetPlan(Schema):
    """`count` is how many machines there are; `machines` are the first of them by name."""

    starts_at: datetime
    ends_at: datetime
    count: int
    machines: list[PlanMachine]
