"""Who has which machine, had it, and is to have it."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Concat
from ninja import FilterLookup, FilterSchema

from highwall.domains.accounts.models import User, UserStatus
from highwall.domains.fleet.models import Assignment, DownInterval, Machine
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries.machines import live_assignments, now_live, person_name, visible_machines
from highwall.domains.projects.models import ProjectMember
from highwall.kit.actors import Actor, Reach
from highwall.kit.calendar import From, Until
from highwall.kit.errors import Invalid, NotFound
from highwall.kit.lists import Listing
from highwall.kit.schemas import Schema
from highwall.kit.statements import Live

MOST_IN_PLAN = 200
MOST_OPERATORS = 50


class AssignmentRow(Schema):
    id: UUID
    machine_id: UUID
    machine_number: str
    machine_name: str
    project_id: UUID | None
    project_name: str | None
    operator_id: UUID | None
    operator_name: str | None
    request_id: UUID | None
    request_number: str | None
    starts_at: datetime
    ends_at: datetime | None
    note: str
    end_reason: str
    version: int


def called_off() -> Q:
    """Assignments that ended where they began."""
    return Q(ends_at=F("starts_at"))


def not_over(at: datetime | Live) -> Q:
    """Assignments that run at a moment or are to begin."""
    return Q(ends_at=None) | Q(ends_at__gt=at) & Q(ends_at__gt=F("starts_at"))


def is_over(assignment: Assignment, at: datetime) -> bool:
    """Whether an assignment has ended at a moment, or was called off before it began."""
    return assignment.ends_at is not None and (assignment.ends_at <= at or assignment.ends_at == assignment.starts_at)


class AssignmentFilters(FilterSchema):
    machine_id: Annotated[UUID | None, FilterLookup("machine_id")] = None
    project_id: Annotated[UUID | None, FilterLookup("project_id")] = None
    operator_id: Annotated[UUID | None, FilterLookup("operator_id")] = None
    starts_from: Annotated[From | None, FilterLookup("starts_at__gte")] = None
    starts_to: Annotated[Until | None, FilterLookup("starts_at__lt")] = None
    is_over: bool | None = None

    def filter_is_over(self, value: bool | None) -> Q:
        """Those that have ended or were called off, or those that run or are to begin."""
        if value is None:
            return Q()
        return Q(ends_at__lte=now_live()) | called_off() if value else not_over(now_live())


ASSIGNMENTS = Listing[Assignment](
    name="machine-assignments",
    row=AssignmentRow,
    columns={
        **{name: name for name in AssignmentRow.model_fields},
        "machine_number": "machine__number",
        "machine_name": "machine__name",
        "project_name": "project__name",
        "operator_name": "list_operator_name",
        "request_number": "request__number",
    },
    sorts={"starts_at": "starts_at", "ends_at": "ends_at"},
    default_sort="-starts_at",
    filters=AssignmentFilters,
    annotate=lambda rows: rows.annotate(list_operator_name=person_name("operator")),
    export={
        "machine_number": "Machine",
        "machine_name": "Name",
        "project_name": "Project",
        "operator_name": "Operator",
        "starts_at": "From",
        "ends_at": "To",
        "request_number": "Request",
        "note": "Note",
        "end_reason": "Reason of the end",
    },
)


def visible_assignments(actor: Actor) -> QuerySet[Assignment]:
    """Those of the machines that the actor sees."""
    if actor.reach == Reach.ALL:
        return Assignment.objects.all()
    return Assignment.objects.filter(Q(machine__region_id=actor.region_id) | Q(machine__region_id=None))


def get_assignment(assignment_id: UUID, actor: Actor) -> Assignment:
    """Raises NotFound outside the reach of the actor."""
    found = (
        visible_assignments(actor)
        .select_related("machine", "project", "operator", "request")
        .filter(pk=assignment_id)
        .first()
    )
    if found is None:
        raise NotFound("There is no such assignment.")
    return found


def assignment_actions(assignment: Assignment, actor: Actor, at: datetime) -> list[str]:
    """What this actor may do to an assignment now; nothing to one that is over."""
    return ["end", "edit"] if actor.can(MachineRight.ASSIGN) and not is_over(assignment, at) else []


def fleet_plan(
    actor: Actor, *, from_: datetime, until: datetime, machine_type: str = "", region_id: UUID | None = None
) -> dict[str, Any]:
    """Who has which machine from when until when, and when it stands, for the machines that the actor sees, by name;
    at most `MOST_IN_PLAN` of them, beside how many there are. Raises Invalid for a time that ends before it begins."""
    if until <= from_:
        raise Invalid.field("ends_to", "ends_before_start", "It ends before it begins.")
    machines = visible_machines(actor).filter(retired_at=None)
    if machine_type:
        machines = machines.filter(machine_type__reads_as=machine_type)
    if region_id:
        machines = machines.filter(region_id=region_id)
    shown = list(machines.order_by("name", "pk")[:MOST_IN_PLAN])
    within = Q(starts_at__lt=until) & (Q(ends_at=None) | Q(ends_at__gt=from_))
    spans: dict[UUID, list[dict[str, Any]]] = {machine.pk: [] for machine in shown}
    assigned = Assignment.objects.filter(within, machine__in=shown).exclude(called_off())
    assigned = assigned.select_related("project", "operator")
    for row in assigned.order_by("starts_at"):
        names = {
            "project_name": row.project.name if row.project else None,
            "operator_name": row.operator.full_name if row.operator else None,
        }
        spans[row.machine_id].append(
            {"kind": "assignment", "starts_at": row.starts_at, "ends_at": row.ends_at, "cause": None, **names}
        )
    for down in DownInterval.objects.filter(within, machine__in=shown).exclude(keeps="").order_by("starts_at"):
        nobody = {"project_name": None, "operator_name": None}
        spans[down.machine_id].append(
            {"kind": down.keeps, "starts_at": down.starts_at, "ends_at": down.ends_at, "cause": down.cause, **nobody}
        )
    return {
        "starts_at": from_,
        "ends_at": until,
        "count": machines.count(),
        "machines": [_in_plan(machine, spans[machine.pk]) for machine in shown],
    }


def _in_plan(machine: Machine, spans: list[dict[str, Any]]) -> dict[str, Any]:
    shown = {name: getattr(machine, name) for name in ("id", "number", "name", "machine_type", "status")}
    return {**shown, "spans": spans}


class OperatorRow(Schema):
    """Somebody who may be given a machine, and the machine that the person has now."""

    id: UUID
    name: str
    machine_name: str | None


def assignable_people(actor: Actor) -> QuerySet[User]:
    """Active people who operate machines where the actor works; each once for every role that lets them."""
    people = User.objects.filter(status=UserStatus.ACTIVE, roles__rights__contains=[MachineRight.LOG.value])
    if actor.reach == Reach.ALL:
        return people
    return people.filter(Q(region_id=actor.region_id) | Q(region_id=None))


def operators(actor: Actor, search: str = "", project_id: UUID | None = None) -> list[OperatorRow]:
    """Active people who operate machines where the actor works, of one project if it is given, by name; at most
    `MOST_OPERATORS`, so that one searches."""
    people = assignable_people(actor)
    if project_id is not None:
        people = people.filter(pk__in=ProjectMember.objects.filter(project_id=project_id).values("user_id"))
    if search:
        people = people.annotate(whole=Concat("first_name", Value(" "), "last_name")).filter(whole__mentions=search)
    found = list(people.distinct().order_by("last_name", "first_name", "pk")[:MOST_OPERATORS])
    live = live_assignments().filter(operator__in=found).values_list("operator_id", "machine__name")
    machines: dict[UUID | None, str] = dict(live)
    return [OperatorRow(id=one.pk, name=one.full_name, machine_name=machines.get(one.pk)) for one in found]
