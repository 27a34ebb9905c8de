"""Machines given to projects and operators, and taken back."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from highwall.domains.accounts.models import User, UserStatus
from highwall.domains.fleet.models import OUT_OF_WORK, Assignment, Machine, MachineRequest
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import (
    assignable_people,
    called_off,
    get_assignment,
    is_over,
    not_over,
    visible_assignments,
)
from highwall.domains.fleet.services.machine import lock_machine
from highwall.domains.fleet.services.status import settle_status
from highwall.domains.fleet.workflow import why_retired
from highwall.domains.projects.models import Project, ProjectMember
from highwall.domains.projects.queries import visible_projects
from highwall.domains.projects.workflow import OPEN_PROJECT_STATES
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, Invalid, NotFound
from highwall.kit.events import emit
from highwall.kit.http import check_version


def overlapping(rows: QuerySet[Assignment], starts_at: datetime, ends_at: datetime | None) -> QuerySet[Assignment]:
    """Those that run at some moment of a time, without an end where that is None. What was called off never ran."""
    running = rows.filter(Q(ends_at=None) | Q(ends_at__gt=starts_at)).exclude(called_off())
    return running if ends_at is None else running.filter(starts_at__lt=ends_at)


def _project_for(actor: Actor, project_id: UUID) -> Project:
    """A project that is not over. Its row is locked against the leaving of members, whose machines would stay."""
    projects = visible_projects(actor).filter(pk=project_id, is_archived=False, status__in=OPEN_PROJECT_STATES)
    project = projects.select_for_update(of=("self",), no_key=True).first()
    if project is None:
        raise Invalid.field("project_id", "no_open_project", "Choose a project that is not over.")
    return project


def _operator_for(actor: Actor, operator_id: UUID, project_id: UUID | None) -> User:
    """An active person whom the actor may give a machine, and of the project where one is given. The row is locked, so
    that a person who is given two machines at once is found out with words."""
    users = assignable_people(actor).filter(pk=operator_id).values("pk")
    operator = User.objects.select_for_update().filter(pk__in=users).first()
    # Read under the lock: the account may have been closed while it was waited for.
    if operator is None or operator.status != UserStatus.ACTIVE:
        raise Invalid.field("operator_id", "unknown_operator", "Choose an active person who operates machines.")
    if project_id and not ProjectMember.objects.filter(project_id=project_id, user_id=operator_id).exists():
        message = f"{operator.full_name} is not a member of this project. Add the person there first."
        raise Invalid.field("operator_id", "not_a_member", message, name=operator.full_name)
    return operator


def _refuse_overlaps(
    machine: Machine, operator: User | None, starts_at: datetime, ends_at: datetime | None, other_than: UUID | None
) -> None:
    others = Assignment.objects.exclude(Q(pk=other_than)).select_related("machine", "project", "operator")
    taken = overlapping(others.filter(machine=machine), starts_at, ends_at).order_by("starts_at").first()
    if taken is not None:
        whom = " / ".join(
            name for name in (taken.project and taken.project.name, taken.operator and taken.operator.full_name) if name
        )
        message = f"{machine.name} is assigned to {whom} in that time. End that assignment first."
        raise Conflict(message, code="machine_assigned", name=machine.name, holder=whom)
    if operator is None:
        return
    busy = overlapping(others.filter(operator=operator), starts_at, ends_at).order_by("starts_at").first()
    if busy is not None:
        message = f"{operator.full_name} works with {busy.machine.name} in that time. End that assignment first."
        raise Conflict(message, code="operator_assigned", name=operator.full_name, machine=busy.machine.name)


@transaction.atomic
def assign_machine(
    *,
    actor: Actor,
    machine_id: UUID,
    at: datetime,
    project_id: UUID | None = None,
    operator_id: UUID | None = None,
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
    note: str = "",
    request: MachineRequest | None = None,
) -> Assignment:
    """Give a machine to a project, an operator, or both, from a moment (now, if none is given) until another or for as
    long as nobody ends it; the operator is told. Raises Forbidden, NotFound, Invalid (to nothing, unknown, times),
    Conflict (`machine_not_able`, `machine_assigned`, `operator_assigned`)."""
    actor.require(MachineRight.ASSIGN)
    if project_id is None and operator_id is None:
        raise Invalid.field("project_id", "to_nothing", "Choose a project, an operator, or both.")
    begins = starts_at or at
    if ends_at is not None and ends_at <= begins:
        raise Invalid.field("ends_at", "ends_before_start", "It ends before it begins.")
    machine = lock_machine(actor, machine_id)
    if refusal := why_retired(machine):
        raise refusal
    if begins <= at and machine.status in OUT_OF_WORK:
        message = f"{machine.name} can't work now. Say first that it can, or assign it from a later time."
        raise Conflict(message, code="machine_not_able", name=machine.name, status=machine.status)
    project = _project_for(actor, project_id) if project_id else None
    operator = _operator_for(actor, operator_id, project_id) if operator_id else None
    _refuse_overlaps(machine, operator, begins, ends_at, None)
    made = Assignment.objects.create(
        machine=machine,
        project=project,
        operator=operator,
        starts_at=begins,
        ends_at=ends_at,
        note=note,
        request=request,
        assigned_by_id=actor.user_id,
    )
    settle_status(actor=actor, machine=machine, at=at)
    if operator is not None:
        emit("fleet.assigned", assignment_id=str(made.pk), by_name=actor.name)
    return made


def _lock_assignment(actor: Actor, assignment_id: UUID) -> tuple[Machine, Assignment]:
    found = visible_assignments(actor).filter(pk=assignment_id).values_list("machine_id", flat=True).first()
    if found is None:
        raise NotFound("There is no such assignment.")
    machine = lock_machine(actor, found)
    return machine, Assignment.objects.select_for_update().get(pk=assignment_id)


def _refuse_over(assignment: Assignment, at: datetime) -> None:
    if is_over(assignment, at):
        raise Conflict("This assignment is over and stays as it is.", code="assignment_over")


@transaction.atomic
def change_assignment(
    *, actor: Actor, assignment_id: UUID, at: datetime, expected_version: int | None, **changes: Any
) -> Assignment:
    """Change until when an assignment runs, or its note. Raises Forbidden, NotFound, StaleVersion, Invalid, Conflict
    (over, `machine_assigned`, `operator_assigned`)."""
    actor.require(MachineRight.ASSIGN)
    machine, assignment = _lock_assignment(actor, assignment_id)
    check_version(assignment, expected_version)
    _refuse_over(assignment, at)
    if "ends_at" in changes:
        ends_at = changes["ends_at"]
        if ends_at is not None and ends_at <= max(assignment.starts_at, at):
            raise Invalid.field("ends_at", "ends_in_the_past", "To end it now, end the assignment.")
        _refuse_overlaps(machine, assignment.operator, assignment.starts_at, ends_at, assignment.pk)
    for name, value in changes.items():
        setattr(assignment, name, value)
    assignment.save_new_version()
    return get_assignment(assignment.pk, actor)


@transaction.atomic
def end_assignment(
    *, actor: Actor, assignment_id: UUID, at: datetime, expected_version: int | None = None, reason: str = ""
) -> Assignment:
    """End an assignment now, or call one off that has not begun; the operator is told. Raises Forbidden, NotFound,
    StaleVersion, Conflict (over)."""
    actor.require(MachineRight.ASSIGN)
    machine, assignment = _lock_assignment(actor, assignment_id)
    check_version(assignment, expected_version)
    _refuse_over(assignment, at)
    close_assignment(actor=actor, machine=machine, assignment=assignment, at=at, reason=reason)
    return get_assignment(assignment.pk, actor)


@transaction.atomic
def close_assignment(*, actor: Actor, machine: Machine, assignment: Assignment, at: datetime, reason: str) -> None:
    """End one assignment of a machine whose rows are both locked. Raises Forbidden."""
    actor.require(MachineRight.ASSIGN)
    assignment.ends_at = max(at, assignment.starts_at)
    assignment.ended_by_id, assignment.end_reason = actor.user_id, reason
    assignment.save_new_version()
    settle_status(actor=actor, machine=machine, at=at, reason=reason)
    if assignment.operator_id is not None:
        emit("fleet.assignment_ended", assignment_id=str(assignment.pk), by_name=actor.name, reason=reason)


@transaction.atomic
def release_machines(
    *, actor: Actor, at: datetime, reason: str, project_id: UUID | None = None, operator_id: UUID | None = None
) -> int:
    """End the assignments, present and to come, of a project, of a person, or of a person in a project, because these
    have ended; whoever assigns machines in their regions is told. Gives how many there were. Raises Forbidden."""
    actor.require(MachineRight.ASSIGN)
    if project_id is None and operator_id is None:
        return 0
    rows = Assignment.objects.filter(not_over(at))
    if project_id is not None:
        rows = rows.filter(project_id=project_id)
    if operator_id is not None:
        rows = rows.filter(operator_id=operator_id)
    ids = list(rows.values_list("machine_id", flat=True))
    machines = {row.pk: row for row in Machine.objects.select_for_update().filter(pk__in=ids).order_by("pk")}
    ended = list(rows.select_for_update().filter(machine_id__in=machines).order_by("pk"))
    for assignment in ended:
        machine = machines[assignment.machine_id]
        close_assignment(actor=actor, machine=machine, assignment=assignment, at=at, reason=reason)
        emit("fleet.released", assignment_id=str(assignment.pk), reason=reason)
    return len(ended)
