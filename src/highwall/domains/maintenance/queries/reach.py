"""Which machines a person answers for or works with. What fleet knows of machines is asked here and nowhere else."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from django.db.models import Q, QuerySet
from pydantic import StringConstraints

from highwall.domains.fleet.models import Machine
from highwall.domains.fleet.queries import live_assignments
from highwall.domains.maintenance.models import FaultReport, WorkOrder
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.kit.actors import Actor, Reach
from highwall.kit.settings import Setting
from highwall.kit.text import fold

EXPLOSIVES_TYPES = Setting(
    key="maintenance.explosives_machine_types",
    type_=Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)],
    default="Mobile mixing unit, Charge truck, Explosives truck, Emulsion pump",
    group="maintenance",
    description="Types of machines that carry or touch explosives, with commas between them. No work on one begins "
    "before somebody authorised has confirmed it free of explosives.",
)


def touches_explosives(machine: Machine) -> bool:
    """Whether a machine carries or touches explosives, by its type."""
    return fold(machine.machine_type) in {fold(name) for name in EXPLOSIVES_TYPES.get().split(",")}


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
    """The reports on the machines that a person sees, and the person's own."""
    rows = FaultReport.objects.all()
    if actor.reach == Reach.ALL or actor.can(MaintenanceRight.READ_ALL):
        return rows
    if actor.reach == Reach.REGION:
        in_region = Q(machine__region_id=actor.region_id) | Q(machine__region_id=None)
        return rows.filter(in_region | Q(reported_by_id=actor.user_id))
    return rows.filter(Q(machine__in=operated_machines(actor)) | Q(reported_by_id=actor.user_id))
