"""What orders and faults make of a machine: the only place of this domain that stops one or lets it go."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Min

from highwall.domains.fleet.models import DownCause, DownInterval, Machine, MachineStatus
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import keeps_from_retiring, keeps_in_maintenance
from highwall.domains.fleet.services import close_down_intervals, open_down_interval, settle_status
from highwall.domains.maintenance.models import FaultReport, OrderStatus, WorkOrder
from highwall.domains.maintenance.queries import FAULT, OPEN_FAULTS, OPEN_STATES, ORDER, stopping
from highwall.kit.actors import Actor, Reach


@keeps_in_maintenance
def is_worked_on(machine_id: UUID) -> bool:
    """Whether an order on a machine is in progress, though the machine may keep running meanwhile."""
    return WorkOrder.objects.filter(machine_id=machine_id, status=OrderStatus.IN_PROGRESS).exists()


@keeps_from_retiring
def work_to_do(machine_id: UUID) -> int:
    """How many orders and reported faults of a machine are open."""
    orders = WorkOrder.objects.filter(machine_id=machine_id, status__in=OPEN_STATES).count()
    return orders + FaultReport.objects.filter(machine_id=machine_id, status__in=OPEN_FAULTS).count()


def _keeper(actor: Actor) -> Actor:
    """The actor, whose right to an order or report is enough for what follows from it for the machine."""
    return replace(actor, rights=actor.rights | {MachineRight.UPDATE.value}, reach=Reach.ALL)


def stopped_since(fault: FaultReport) -> datetime:
    """Since when a machine stands because of a fault that stops it: since it was found, or, where it took that over
    from a report that repeats it, since that one was."""
    repeats = FaultReport.objects.filter(duplicate_of=fault, cannot_work=True).values_list("pk", flat=True)
    stood = DownInterval.objects.filter(source=FAULT, source_id__in=[fault.pk, *repeats])
    first: datetime | None = stood.aggregate(first=Min("starts_at"))["first"]
    return first or fault.found_at


def note_down_time(*, actor: Actor, order: WorkOrder) -> None:
    """Make the interval of an order that has just been completed what was stated of it: from when until when the
    machine stood. Settle the machine afterwards."""
    if order.down_from is None or order.down_to is None:
        return
    machine = Machine.objects.select_for_update().get(pk=order.machine_id)
    keeper = _keeper(actor)
    closed = close_down_intervals(
        actor=keeper,
        machine=machine,
        at=order.down_to,
        source=ORDER,
        source_id=order.pk,
        since=order.down_from,
    )
    if not closed:
        open_down_interval(
            actor=keeper,
            machine=machine,
            source=ORDER,
            source_id=order.pk,
            **_as_interval(order, order.down_from),
            ends_at=order.down_to,
        )


def _as_interval(order: WorkOrder, starts_at: datetime) -> dict[str, Any]:
    return {
        "starts_at": starts_at,
        "cause": DownCause.SERVICE if order.is_planned else DownCause.BREAKDOWN,
        "is_planned": order.is_planned,
        "keeps": MachineStatus.UNDER_MAINTENANCE.value,
    }


def settle_machine(*, actor: Actor, machine_id: UUID, at: datetime, reason: str = "") -> Machine:
    """Bring a machine into the state that its orders and faults leave it: it stands out of service while a fault stops
    it on which nobody works, and for maintenance while an order is in progress during which it does not run; then it
    goes back to its assignment, or is available. What somebody took out of service by hand stays so.

    It is done in the name of the actor.
    """
    machine = Machine.objects.select_for_update().get(pk=machine_id)
    keeper = _keeper(actor)
    stands = _stands_for(machine_id, at)
    running = DownInterval.objects.filter(machine=machine, ends_at=None, source__in=(FAULT, ORDER))
    noted = set(running.values_list("source", "source_id"))
    for source, source_id in noted - stands.keys():
        close_down_intervals(actor=keeper, machine=machine, at=at, source=source, source_id=source_id)
    for source, source_id in stands.keys() - noted:
        open_down_interval(
            actor=keeper, machine=machine, source=source, source_id=source_id, **stands[source, source_id]
        )
    settle_status(actor=keeper, machine=machine, at=at, reason=reason)
    return machine


def _stands_for(machine_id: UUID, at: datetime) -> dict[tuple[str, UUID], dict[str, Any]]:
    """Why a machine stands now, by source, with what its interval says."""
    found: dict[tuple[str, UUID], dict[str, Any]] = {}
    for fault in FaultReport.objects.filter(stopping(machine_id)):
        found[FAULT, fault.pk] = {
            "starts_at": min(stopped_since(fault), at),
            "cause": DownCause.BREAKDOWN,
            "keeps": MachineStatus.OUT_OF_SERVICE.value,
        }
    for order in WorkOrder.objects.filter(machine_id=machine_id, status=OrderStatus.IN_PROGRESS, keeps_running=False):
        found[ORDER, order.pk] = _as_interval(order, min(order.down_from or at, at))
    return found
