"""Asking for machines, and deciding on it."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from highwall.domains.fleet.models import MachineRequest
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import get_request, visible_requests
from highwall.domains.fleet.services.assignment import assign_machine
from highwall.domains.fleet.workflow import MACHINE_REQUEST
from highwall.domains.projects.queries import visible_projects
from highwall.domains.projects.workflow import OPEN_PROJECT_STATES
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day, next_number, start_of_day
from highwall.kit.errors import Invalid, NotFound
from highwall.kit.events import emit
from highwall.kit.http import check_version


@transaction.atomic
def request_machines(
    *,
    actor: Actor,
    at: datetime,
    project_id: UUID,
    machine_type: str,
    quantity: int,
    starts_on: date,
    ends_on: date,
    justification: str,
) -> MachineRequest:
    """Ask for machines of a type for a project; whoever assigns machines in its region is told. Raises Forbidden,
    Invalid."""
    actor.require(MachineRight.REQUEST)
    if not visible_projects(actor).filter(pk=project_id, is_archived=False, status__in=OPEN_PROJECT_STATES).exists():
        raise Invalid.field("project_id", "no_open_project", "Choose a project that is not over.")
    if ends_on < starts_on:
        raise Invalid.field("ends_on", "ends_before_start", "It ends before it begins.")
    if ends_on < calendar_day(at):
        raise Invalid.field("ends_on", "ends_in_the_past", "The last day has passed.")
    request = MachineRequest.objects.create(
        number=next_number("MR", at),
        project_id=project_id,
        machine_type=machine_type,
        quantity=quantity,
        starts_on=starts_on,
        ends_on=ends_on,
        justification=justification,
        requested_by_id=actor.user_id,
        created_at=at,
    )
    emit("fleet.machines_requested", request_id=str(request.pk))
    return request


def _lock_request(actor: Actor, request_id: UUID, expected_version: int | None) -> MachineRequest:
    request = visible_requests(actor).select_for_update(of=("self",)).filter(pk=request_id).first()
    if request is None:
        raise NotFound("There is no such request.")
    check_version(request, expected_version)
    return request


@transaction.atomic
def approve_machine_request(
    *,
    actor: Actor,
    machine_request_id: UUID,
    machine_ids: list[UUID],
    at: datetime,
    note: str = "",
    expected_version: int | None = None,
) -> MachineRequest:
    """Approve a request by assigning machines to its project for its days; fewer than were asked for are possible, and
    the requester is told how many. Raises Forbidden, NotFound, StaleVersion, Conflict (state, a machine that is not
    free), Invalid (none, too many)."""
    request = _lock_request(actor, machine_request_id, expected_version)
    with MACHINE_REQUEST.transition(request, "approve", actor=actor, at=at, reason=note):
        chosen = list(dict.fromkeys(machine_ids))
        if not chosen:
            raise Invalid.field("machine_ids", "no_machine", "Choose a machine, or reject the request.")
        if len(chosen) > request.quantity:
            message = f"{request.quantity} were asked for; choose no more."
            raise Invalid.field("machine_ids", "too_many_machines", message, count=request.quantity)
        if calendar_day(at) > request.ends_on:
            raise Invalid.field("machine_ids", "request_over", "The days of this request have passed. Reject it.")
        starts_at = max(at, start_of_day(request.starts_on))
        for machine_id in sorted(chosen):
            assign_machine(
                actor=actor,
                machine_id=machine_id,
                at=at,
                project_id=request.project_id,
                starts_at=starts_at,
                ends_at=start_of_day(request.ends_on + timedelta(days=1)),
                request=request,
            )
        request.decided_by_id, request.decided_at, request.decision_note = actor.user_id, at, note
    emit("fleet.request_decided", request_id=str(request.pk), by_name=actor.name, count=len(chosen), reason=note)
    return get_request(request.pk, actor)


@transaction.atomic
def reject_machine_request(
    *, actor: Actor, machine_request_id: UUID, at: datetime, reason: str = "", expected_version: int | None = None
) -> MachineRequest:
    """Reject a request with a reason, and tell the requester. Raises Forbidden, NotFound, StaleVersion, Conflict,
    Invalid (reason missing)."""
    request = _lock_request(actor, machine_request_id, expected_version)
    with MACHINE_REQUEST.transition(request, "reject", actor=actor, at=at, reason=reason):
        request.decided_by_id, request.decided_at, request.decision_note = actor.user_id, at, reason
    emit("fleet.request_decided", request_id=str(request.pk), by_name=actor.name, count=0, reason=reason)
    return get_request(request.pk, actor)


@transaction.atomic
def cancel_machine_request(
    *, actor: Actor, machine_request_id: UUID, at: datetime, reason: str = "", expected_version: int | None = None
) -> MachineRequest:
    """Cancel one's own request, and tell those who would have decided. Raises Forbidden, NotFound, StaleVersion,
    Conflict."""
    request = _lock_request(actor, machine_request_id, expected_version)
    with MACHINE_REQUEST.transition(request, "cancel", actor=actor, at=at, reason=reason):
        pass
    emit("fleet.request_cancelled", request_id=str(request.pk), by_name=actor.name)
    return get_request(request.pk, actor)
