"""Which machines a person answers for or works with. What fleet knows of machines is asked here and nowhere else."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from django.db.models import Q, QuerySet
from pydantic import StringConstraints

from highwall.domains.fleet.models import STANDBY, DownInterval, Machine
from highwall.domains.fleet.queries import live_assignments
from highwall.domains.maintenance.models import FaultReport, OrderStatus, WorkOrder
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.kit.actors import Actor, Reach
from highwall.kit.settings import Setting
from highwall.kit.text import fold

FAULT, ORDER = "fault_report", "work_order"
"""The sources of the intervals in which a machine stands for maintenance."""

EXPLOSIVES_TYPES = Setting(
    key="maintenance.explosives_machine_types",
    type_=Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)],
    default="Mobile mixing unit, Charge truck, Explosives truck, Emulsion pump",
    group="maintenance",
    description="Types of machines that carry or touch explosives, with commas between them. No work on one begins "
    "before somebody authorised has confirmed it free of explosives.",
)


def explosives_types() -> frozenset[str]:
    """The types of machines that carry or touch explosives, folded."""
    return frozenset(fold(name) for name in EXPLOSIVES_TYPES.get().split(","))


def touches_explosives(machine: Machine, types: frozenset[str] | None = None) -> bool:
    """Whether a machine carries or touches explosives, by its model or its type. Whoever asks for many gives the
    `explosives_types` once."""
    if machine.machine_model is not None and machine.machine_model.touches_explosives:
        return True
    return fold(machine.machine_type) in (explosives_types() if types is None else types)


def renew_explosives(order: WorkOrder) -> None:
    """Bring it into an order that waits, in memory, whether its machine counts as touching explosives by now. What has
    begun was cleared by the rule of its day."""
    if order.started_at is None and order.status == OrderStatus.SCHEDULED:
        order.touches_explosives = order.touches_explosives or touches_explosives(order.machine)


def machines_of(actor: Actor) -> QuerySet[Machine]:
    """The machines whose maintenance a person sees: all of them with the right to, else those of the region and those
    that belong to none; for those who see no more than what they are assigned to, the machine that they operate."""
    machines = Machine.objects.all()
    if actor.reach == Reach.ALL or actor.can(MaintenanceRight.READ_ALL):
        return machines
    if actor.reach == Reach.REGION:
        return machines.filter(Q(region_id=actor.region_id) | Q(region_id=None))
    return operated_machines(actor)


def operated_machines(actor: Actor) -> QuerySet[Machine]:
    """The machine that a person operates now."""
    if actor.user_id is None:
        return Machine.objects.none()
    return Machine.objects.filter(pk__in=live_assignments().filter(operator_id=actor.user_id).values("machine_id"))


def project_of(machine_id: UUID, at: datetime) -> UUID | None:
    """The project for which a machine works at a moment."""
    assignment = live_assignments(at).filter(machine_id=machine_id).first()
    return assignment.project_id if assignment else None


def standstills(machines: QuerySet[Machine], start: datetime, end: datetime) -> QuerySet[DownInterval]:
    """The times within a period in which machines could not work, whatever says so: an order, a fault, who took
    them out of work, or whoever used them. Standby of a machine that could work is none."""
    found = DownInterval.objects.filter(machine__in=machines, starts_at__lt=end)
    return found.filter(Q(ends_at=None) | Q(ends_at__gt=start)).exclude(cause__in=STANDBY)


def visible_orders(actor: Actor) -> QuerySet[WorkOrder]:
    """The orders on the machines that a person sees, and those that the person does."""
    rows = WorkOrder.objects.all()
    if actor.reach == Reach.ALL or actor.can(MaintenanceRight.READ_ALL):
        return rows
    if actor.reach == Reach.REGION:
        in_region = Q(machine__region_id=actor.region_id) | Q(machine__region_id=None)
        return rows.filter(in_region | Q(technician_id=actor.user_id))
    return rows.filter(machine__in=operated_machines(actor))


def visible_faults(actor: Actor) -> QuerySet[FaultReport]:
    """The reports on the machines that a person sees, the person's own, and those that are put right by the orders that
    the person does."""
    rows = FaultReport.objects.all()
    if actor.reach == Reach.ALL or actor.can(MaintenanceRight.READ_ALL):
        return rows
    if actor.reach == Reach.REGION:
        in_region = Q(machine__region_id=actor.region_id) | Q(machine__region_id=None)
        # As a set, so that each way to a report keeps its index: a join would read all reports.
        given = WorkOrder.objects.filter(technician_id=actor.user_id).values("pk")
        return rows.filter(in_region | Q(reported_by_id=actor.user_id) | Q(order__in=given))
    return rows.filter(Q(machine__in=operated_machines(actor)) | Q(reported_by_id=actor.user_id))
