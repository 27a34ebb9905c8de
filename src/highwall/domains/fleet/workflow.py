"""The status machine of machines, as data."""

from highwall.domains.fleet.models import MachineStatus
from highwall.domains.fleet.policy import MachineRight
from highwall.kit.workflow import Transition, Workflow

S = MachineStatus


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
    )


MACHINE_WORKFLOW = Workflow(
    record="machine",
    states=tuple(S.values),
    initial=S.AVAILABLE,
    labels=dict(S.choices),
    transitions=(
        _step("put-in-use", S.IN_USE, S.AVAILABLE, summary="Put a machine in use"),
        _step(
            "make-available",
            S.AVAILABLE,
            S.IN_USE,
            S.UNDER_MAINTENANCE,
            S.OUT_OF_SERVICE,
            summary="Make a machine available",
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
