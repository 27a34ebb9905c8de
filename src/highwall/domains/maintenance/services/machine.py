"""What orders and faults make of the status of a machine: the only place of this domain that moves it."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from highwall.domains.fleet.models import Machine, MachineStatus
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.workflow import MACHINE_WORKFLOW
from highwall.domains.maintenance.models import FaultReport, OrderStatus, WorkOrder
from highwall.domains.maintenance.queries import stopping
from highwall.kit.actors import Actor, Reach


def settle_machine(
    *, actor: Actor, machine_id: UUID, at: datetime, reason: str = "", has_let_go: bool = False
) -> Machine:
    """Bring a machine into the state that its orders and faults leave it: out of service while a fault stops it on
    which nobody works, under maintenance while an order is in progress, else able to work. What somebody took out of
    service by hand stays so, unless `has_let_go` says that it was a fault that kept it and does no longer.

    The step is taken in the name of the actor, whose right to the order or report is enough for it.
    """
    machine = Machine.objects.select_for_update().get(pk=machine_id)
    is_out = machine.status == MachineStatus.OUT_OF_SERVICE
    is_kept_by_hand = is_out and not has_let_go
    if FaultReport.objects.filter(stopping(machine_id)).exists():
        step = "" if is_out else "take-out-of-service"
    elif WorkOrder.objects.filter(machine_id=machine_id, status=OrderStatus.IN_PROGRESS).exists():
        step = "" if is_kept_by_hand or machine.status == MachineStatus.UNDER_MAINTENANCE else "maintain"
    elif is_kept_by_hand or machine.status in {MachineStatus.AVAILABLE, MachineStatus.IN_USE}:
        step = ""
    else:
        step = "make-available"
    if step:
        keeper = replace(actor, rights=actor.rights | {MachineRight.UPDATE.value}, reach=Reach.ALL)
        with MACHINE_WORKFLOW.transition(machine, step, actor=keeper, at=at, reason=reason):
            pass
    return machine
