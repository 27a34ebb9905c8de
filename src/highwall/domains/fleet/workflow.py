"""The status machines of the fleet, as data."""

from typing import Any

from highwall.domains.fleet.models import ComponentStatus, MachineRequestStatus, MachineStatus
from highwall.domains.fleet.policy import MachineRight
from highwall.kit.errors import Conflict, DomainError
from highwall.kit.workflow import Transition, Workflow

S = MachineStatus
R = MachineRequestStatus


def why_retired(machine: Any) -> DomainError | None:
    """Why nothing is done with a machine that is retired; None for all others."""
    if machine.retired_at is None:
        return None
    message = f"{machine.name} is retired. Take it back into the fleet first."
    return Conflict(message, code="machine_retired", name=machine.name)


def why_taken_back(entry: Any) -> DomainError | None:
    """Why nothing is done with a usage entry that was corrected; None for those that count."""
    return None if entry.is_live else Conflict("This entry has been corrected already.", code="usage_corrected")


def _step(
    name: str, target: MachineStatus, *sources: MachineStatus, summary: str, needs_reason: bool = False
) -> Transition:
    return Transition(
        name=name,
        sources=frozenset(source.value for source in sources),
        target=target,
        right=MachineRight.UPDATE,
        needs_reason=needs_reason,
        summary=summary,
        guard=why_retired,
    )


MACHINE_WORKFLOW = Workflow(
    record="machine",
    states=tuple(S.values),
    initial=S.AVAILABLE,
    labels=dict(S.choices),
    transitions=(
        _step(
            "make-available",
            S.AVAILABLE,
            S.UNDER_MAINTENANCE,
            S.OUT_OF_SERVICE,
            summary="Say that a machine can work again",
        ),
        _step(
            "maintain",
            S.UNDER_MAINTENANCE,
            S.AVAILABLE,
            S.IN_USE,
            S.OUT_OF_SERVICE,
            summary="Send a machine to maintenance",
        ),
        _step(
            "take-out-of-service",
            S.OUT_OF_SERVICE,
            S.AVAILABLE,
            S.IN_USE,
            S.UNDER_MAINTENANCE,
            summary="Take a machine out of service",
            needs_reason=True,
        ),
    ),
)
"""What people decide about a machine. In use it is by its assignment, and by nothing else."""

MACHINE_BY_ITSELF = MACHINE_WORKFLOW.by_itself(
    _step(
        "put-in-use",
        S.IN_USE,
        S.AVAILABLE,
        S.UNDER_MAINTENANCE,
        S.OUT_OF_SERVICE,
        summary="A machine is assigned, or comes back to its assignment",
    ),
)
"""What its assignments decide about a machine."""

STEP_TO = {
    S.AVAILABLE: "make-available",
    S.IN_USE: "put-in-use",
    S.UNDER_MAINTENANCE: "maintain",
    S.OUT_OF_SERVICE: "take-out-of-service",
}
"""By which name the history of a machine tells a change of status that follows from something else."""

C = ComponentStatus

COMPONENT = Workflow(
    record="component",
    states=tuple(C.values),
    initial=C.IN_STORE,
    labels=dict(C.choices),
    transitions=(
        Transition(
            name="fit",
            summary="Fit a component at a position of a machine",
            sources=frozenset({C.IN_STORE}),
            target=C.FITTED,
            right=MachineRight.UPDATE,
        ),
        Transition(
            name="remove",
            summary="Remove a component from its machine into the store",
            sources=frozenset({C.FITTED}),
            target=C.IN_STORE,
            right=MachineRight.UPDATE,
            needs_reason=True,
        ),
        Transition(
            name="send-to-workshop",
            summary="Send a component to the workshop",
            sources=frozenset({C.IN_STORE}),
            target=C.AT_WORKSHOP,
            right=MachineRight.UPDATE,
        ),
        Transition(
            name="overhaul",
            summary="Note that a component was overhauled, and take it into the store",
            sources=frozenset({C.AT_WORKSHOP}),
            target=C.IN_STORE,
            right=MachineRight.UPDATE,
        ),
        Transition(
            name="take-back",
            summary="Take a component back from the workshop as it was",
            sources=frozenset({C.AT_WORKSHOP}),
            target=C.IN_STORE,
            right=MachineRight.UPDATE,
        ),
        Transition(
            name="scrap",
            summary="Scrap a component",
            sources=frozenset({C.IN_STORE, C.AT_WORKSHOP}),
            target=C.SCRAPPED,
            right=MachineRight.UPDATE,
            needs_reason=True,
        ),
    ),
)

MACHINE_REQUEST = Workflow(
    record="machine_request",
    states=tuple(R.values),
    initial=R.PENDING,
    labels=dict(R.choices),
    transitions=(
        Transition(
            name="approve",
            summary="Approve a request by choosing its machines",
            sources=frozenset({R.PENDING}),
            target=R.APPROVED,
            right=MachineRight.ASSIGN,
            not_by=("requested_by_id",),
        ),
        Transition(
            name="reject",
            summary="Reject a request for machines",
            sources=frozenset({R.PENDING}),
            target=R.REJECTED,
            right=MachineRight.ASSIGN,
            not_by=("requested_by_id",),
            needs_reason=True,
        ),
        Transition(
            name="cancel",
            summary="Cancel a request for machines",
            sources=frozenset({R.PENDING}),
            target=R.CANCELLED,
            right=MachineRight.REQUEST,
            only_by="requested_by_id",
        ),
    ),
)
