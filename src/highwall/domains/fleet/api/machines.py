from typing import Annotated, Any
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from ninja import Status

from highwall.domains.fleet import exports, queries, services
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import MACHINE_HOLDER, MACHINES
from highwall.domains.fleet.schemas import MachineChange, MachineDetail, MyMachine, NewMachine
from highwall.domains.fleet.workflow import MACHINE_WORKFLOW
from highwall.kit.attachments import attachment_routes
from highwall.kit.audit import record_event
from highwall.kit.comments import comment_routes
from highwall.kit.http import ApiRequest, ApiRouter, expected_version
from highwall.kit.lists import SEVERAL
from highwall.kit.schemas import Dependent, Reason, Step
from highwall.kit.workflow import history

router = ApiRouter(tags=["machines"])
router.listing("/machines", MACHINES, queries.visible_machines, right=MachineRight.READ)


@router.read("/machines/{uuid:machine_id}", right=MachineRight.READ, response=MachineDetail)
def get_machine(request: ApiRequest, machine_id: UUID) -> Any:
    """Read one machine"""
    return queries.get_machine(machine_id, request.actor)


@router.read("/machines/mine", right=MachineRight.LOG, response=MyMachine | None)
def get_my_machine(request: ApiRequest) -> Any:
    """Read the machine that one works with now, or null"""
    return queries.own_machine(request.actor)


@router.read("/machines/by-operator/{uuid:user_id}", right=MachineRight.READ, response=MachineDetail)
def get_machine_of_operator(request: ApiRequest, user_id: UUID) -> Any:
    """Read the machine that a person works with now"""
    return queries.machine_of_operator(user_id, request.actor)


@router.read("/machines/by-number/{number}", right=MachineRight.READ, response=MachineDetail)
def get_machine_by_number(request: ApiRequest, number: str) -> Any:
    """Read one machine by its number"""
    return queries.machine_by_number(number, request.actor)


@router.read("/machine-labels.pdf", right=MachineRight.READ, response={200: None})
def get_machine_labels(request: ApiRequest, ids: Annotated[list[UUID] | None, SEVERAL] = None) -> Any:
    """Labels of the named machines as PDF, or of all in the fleet, each with a code that opens the machine"""
    machines = queries.machines_to_label(request.actor, ids)
    pdf = exports.render_labels(machines, timezone.now())
    record_event("export", resource="machine-labels", after={"rows": len(machines)})
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = 'attachment; filename="machine-labels.pdf"'
    return answer


@router.create("/machines", right=MachineRight.CREATE, response={201: MachineDetail})
def create_machine(request: ApiRequest, body: NewMachine) -> Any:
    """Add a machine"""
    return Status(201, services.create_machine(actor=request.actor, **body.model_dump()))


@router.change("/machines/{uuid:machine_id}", right=MachineRight.UPDATE, response=MachineDetail)
def change_machine(request: ApiRequest, machine_id: UUID, body: MachineChange) -> Any:
    """Change a machine"""
    services.change_machine(
        actor=request.actor,
        machine_id=machine_id,
        expected_version=expected_version(request),
        **body.model_dump(exclude_unset=True),
    )
    return queries.get_machine(machine_id, request.actor)


@router.read("/machines/{uuid:machine_id}/dependents", right=MachineRight.READ, response=list[Dependent])
def list_dependents_of_machine(request: ApiRequest, machine_id: UUID) -> Any:
    """Read what hangs on a machine, and would keep it from being deleted"""
    return queries.dependents_of_machine(queries.get_machine(machine_id, request.actor))


@router.remove("/machines/{uuid:machine_id}", right=MachineRight.DELETE)
def delete_machine(request: ApiRequest, machine_id: UUID) -> Any:
    """Delete a machine that has no history"""
    services.delete_machine(actor=request.actor, machine_id=machine_id, expected_version=expected_version(request))
    return Status(204, None)


@router.read("/machines/{uuid:machine_id}/timeline", right=MachineRight.READ, response=list[Step])
def get_machine_timeline(request: ApiRequest, machine_id: UUID) -> Any:
    """Read the history of a machine's status, oldest first"""
    return history("machine", queries.get_machine(machine_id, request.actor).pk)


router.steps(
    "/machines/{uuid:machine_id}",
    MACHINE_WORKFLOW,
    noun="machine",
    take=services.move_machine,
    response=MachineDetail,
)


@router.create("/machines/{uuid:machine_id}/retire", right=MachineRight.UPDATE, response=MachineDetail)
def retire_machine(request: ApiRequest, machine_id: UUID, body: Reason) -> Any:
    """Retire a machine, which stays for its history"""
    services.retire_machine(
        actor=request.actor,
        machine_id=machine_id,
        at=timezone.now(),
        reason=body.reason,
        expected_version=expected_version(request),
    )
    return queries.get_machine(machine_id, request.actor)


@router.create("/machines/{uuid:machine_id}/reinstate", right=MachineRight.UPDATE, response=MachineDetail)
def reinstate_machine(request: ApiRequest, machine_id: UUID, body: Reason) -> Any:
    """Take a retired machine back into the fleet"""
    services.reinstate_machine(
        actor=request.actor,
        machine_id=machine_id,
        at=timezone.now(),
        reason=body.reason,
        expected_version=expected_version(request),
    )
    return queries.get_machine(machine_id, request.actor)


attachment_routes(router, "/machines/{uuid:machine_id}", MACHINE_HOLDER)
comment_routes(router, "/machines/{uuid:machine_id}", MACHINE_HOLDER)
