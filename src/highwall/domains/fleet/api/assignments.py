"""Who has which machine, and who asks for one."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone
from ninja import Status

from highwall.domains.fleet import queries, services
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import ASSIGNMENTS, MACHINE_REQUESTS, OperatorRow
from highwall.domains.fleet.schemas import (
    Approval,
    AssignmentChange,
    AssignmentDetail,
    FleetPlan,
    MachineRequestDetail,
    NewAssignment,
    NewMachineRequest,
)
from highwall.domains.fleet.workflow import MACHINE_REQUEST
from highwall.kit.calendar import From, Until, start_of_day, today
from highwall.kit.http import ApiRequest, ApiRouter, expected_version
from highwall.kit.schemas import Reason

PLAN_DAYS = 28

router = ApiRouter(tags=["machines"])
router.listing("/machine-assignments", ASSIGNMENTS, queries.visible_assignments, right=MachineRight.READ)
router.listing("/machine-requests", MACHINE_REQUESTS, queries.visible_requests, right=MachineRight.READ)


@router.read("/machine-operators", right=MachineRight.ASSIGN, response=list[OperatorRow])
def list_machine_operators(request: ApiRequest, search: str = "", project_id: UUID | None = None) -> Any:
    """Who may be given a machine, and has which one now"""
    return queries.operators(request.actor, search, project_id)


@router.read("/machine-plan", right=MachineRight.READ, response=FleetPlan)
def get_fleet_plan(
    request: ApiRequest,
    starts_from: From | None = None,
    ends_to: Until | None = None,
    machine_type: str = "",
    region_id: UUID | None = None,
) -> Any:
    """Read who has which machine until when, of four weeks if no others are given"""
    weeks = timedelta(days=PLAN_DAYS)
    begin = starts_from or (ends_to - weeks if ends_to else start_of_day(today()))
    until = ends_to or begin + weeks
    return queries.fleet_plan(request.actor, from_=begin, until=until, machine_type=machine_type, region_id=region_id)


@router.create("/machines/{uuid:machine_id}/assignments", right=MachineRight.ASSIGN, response={201: AssignmentDetail})
def assign_machine(request: ApiRequest, machine_id: UUID, body: NewAssignment) -> Any:
    """Assign a machine to a project, an operator, or both"""
    made = services.assign_machine(actor=request.actor, machine_id=machine_id, at=timezone.now(), **body.model_dump())
    return Status(201, queries.get_assignment(made.pk, request.actor))


@router.read("/machine-assignments/{uuid:assignment_id}", right=MachineRight.READ, response=AssignmentDetail)
def get_machine_assignment(request: ApiRequest, assignment_id: UUID) -> Any:
    """Read one assignment of a machine"""
    return queries.get_assignment(assignment_id, request.actor)


@router.change("/machine-assignments/{uuid:assignment_id}", right=MachineRight.ASSIGN, response=AssignmentDetail)
def change_machine_assignment(request: ApiRequest, assignment_id: UUID, body: AssignmentChange) -> Any:
    """Change until when an assignment runs, or its note"""
    return services.change_assignment(
        actor=request.actor,
        assignment_id=assignment_id,
        at=timezone.now(),
        expected_version=expected_version(request),
        **body.model_dump(exclude_unset=True),
    )


@router.create("/machine-assignments/{uuid:assignment_id}/end", right=MachineRight.ASSIGN, response=AssignmentDetail)
def end_machine_assignment(request: ApiRequest, assignment_id: UUID, body: Reason) -> Any:
    """End an assignment, or call off one that has not begun"""
    return services.end_assignment(
        actor=request.actor,
        assignment_id=assignment_id,
        at=timezone.now(),
        expected_version=expected_version(request),
        reason=body.reason,
    )


@router.create("/machine-requests", right=MachineRight.REQUEST, response={201: MachineRequestDetail})
def request_machines(request: ApiRequest, body: NewMachineRequest) -> Any:
    """Ask for machines for a project"""
    made = services.request_machines(actor=request.actor, at=timezone.now(), **body.model_dump())
    return Status(201, queries.get_request(made.pk, request.actor))


@router.read("/machine-requests/{uuid:machine_request_id}", right=MachineRight.READ, response=MachineRequestDetail)
def get_machine_request(request: ApiRequest, machine_request_id: UUID) -> Any:
    """Read one request for machines"""
    return queries.get_request(machine_request_id, request.actor)


router.steps(
    "/machine-requests/{uuid:machine_request_id}",
    MACHINE_REQUEST,
    noun="machine_request",
    own={
        "approve": services.approve_machine_request,
        "reject": services.reject_machine_request,
        "cancel": services.cancel_machine_request,
    },
    bodies={"approve": Approval},
    response=MachineRequestDetail,
    answer=queries.get_request,
)
