"""What time does to orders and reports."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from highwall.domains.fleet.models import Machine
from highwall.domains.maintenance.models import FaultReport, FaultStatus, WorkOrder
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries import overdue
from highwall.domains.maintenance.workflow import FAULT_BY_ITSELF
from highwall.kit.actors import Actor
from highwall.kit.events import emit


@transaction.atomic
def note_overdue(*, actor: Actor, at: datetime) -> int:
    """Tell of each order that should have been begun, once for each date that it is given. Gives how many. Raises
    Forbidden."""
    actor.require(MaintenanceRight.UPDATE)
    due = WorkOrder.objects.filter(overdue(at), overdue_told_at=None).select_for_update(skip_locked=True).order_by("pk")
    orders = list(due)
    for order in orders:
        order.overdue_told_at = at
        # Nobody who has the order open is told that it changed.
        WorkOrder.objects.filter(pk=order.pk).update(overdue_told_at=at)
        emit("maintenance.order_overdue", order_id=str(order.pk))
    return len(orders)


@transaction.atomic
def return_deferred(*, actor: Actor, at: datetime) -> int:
    """Bring back the faults that were put off until now. Gives how many. Raises Forbidden."""
    actor.require(MaintenanceRight.UPDATE)
    rows = FaultReport.objects.filter(status=FaultStatus.DEFERRED, deferred_until__lte=at)
    faults = list(rows.select_for_update(skip_locked=True).order_by("pk"))
    for fault in faults:
        with FAULT_BY_ITSELF.transition(fault, "return", actor=actor, at=at):
            fault.deferred_until = None
        emit("maintenance.fault_reported", fault_id=str(fault.pk))
    return len(faults)


@transaction.atomic
def take_over_machine(*, machine_id: UUID) -> None:
    """Write into orders and reports what their machine is called now."""
    machine = Machine.objects.filter(pk=machine_id).first()
    if machine is None:
        return
    WorkOrder.objects.filter(machine_id=machine_id).update(
        machine_name=machine.name, machine_model=machine.model, rig_number=machine.rig_number
    )
    FaultReport.objects.filter(machine_id=machine_id).update(machine_name=machine.name)
