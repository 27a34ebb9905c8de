"""What the orders of plans hold, and who does them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Case, IntegerField, Value, When

from highwall.domains.accounts.models import User, UserStatus
from highwall.domains.accounts.queries import user_ids_with_right
from highwall.domains.fleet.models import Machine
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.maintenance.models import MaintenancePlan, PlanLevel, WorkOrder
from highwall.domains.maintenance.queries import touches_explosives
from highwall.domains.maintenance.workflow import WORK_ORDER
from highwall.kit.models import Attachment, Comment

SAME = ("order_type", "priority", "priority_order", "notes", "estimated_cost", "keeps_running", "is_hot_work")
"""What an order takes from its plan as it stands there."""


def level_at(levels: Sequence[PlanLevel], multiple: int) -> PlanLevel | None:
    """The highest of the levels that a round of a multiple contains."""
    contained = [level for level in levels if multiple % level.multiple == 0]
    return max(contained, key=lambda level: level.multiple, default=None)


def content_of(plan: MaintenancePlan, levels: Sequence[PlanLevel], multiple: int) -> dict[str, Any]:
    """What an order of a plan says at a level, with what the levels below it ask for: they are contained in it."""
    level = level_at(levels, multiple)
    described = plan.description
    if level is not None:
        contained = sorted((one for one in levels if multiple % one.multiple == 0), key=lambda one: -one.multiple)
        parts = [f"{one.name}: {one.description}" for one in contained if one.description]
        described = "\n".join([level.name, plan.description, *parts])
    duration = plan.duration_h if level is None or level.duration_h is None else level.duration_h
    return {
        **{name: getattr(plan, name) for name in SAME},
        "description": described,
        "estimated_duration_h": duration,
    }


def machine_facts(machine: Machine, explosives: frozenset[str]) -> dict[str, Any]:
    """What an order says of its machine, with the types of machines that touch explosives."""
    return {
        "machine_id": machine.pk,
        "machine_name": machine.name,
        "machine_model": machine.model,
        "rig_number": machine.rig_number,
        "touches_explosives": touches_explosives(machine, explosives),
    }


class Technicians:
    """Who does the work of plans: the technician of the plan, or the machine manager of the region for one whose
    account is not active any more. `stood_in` collects the plans, by whom it fell to."""

    def __init__(self) -> None:
        self.stood_in: dict[UUID, set[UUID]] = {}
        self._managers: dict[UUID | None, User | None] = {}

    def of(self, plan: MaintenancePlan, machine: Machine) -> dict[str, Any]:
        person = plan.technician
        assert person is not None
        if person.status != UserStatus.ACTIVE and (manager := self._manager(machine.region_id)):
            self.stood_in.setdefault(plan.pk, set()).add(manager.pk)
            person = manager
        is_active = person.status == UserStatus.ACTIVE
        return {"technician_id": person.pk if is_active else None, "technician_name": person.full_name}

    def _manager(self, region_id: UUID | None) -> User | None:
        if region_id not in self._managers:
            self._managers[region_id] = manager_of(region_id)
        return self._managers[region_id]


def manager_of(region_id: UUID | None) -> User | None:
    """Who answers for the machines of a region: somebody of the region before somebody of all regions."""
    people = User.objects.filter(pk__in=user_ids_with_right(MachineRight.UPDATE, region_id=region_id))
    is_near = Case(When(region_id=region_id, then=Value(0)), default=Value(1), output_field=IntegerField())
    return people.order_by(is_near, "created_at", "pk").first()


def is_untouched(order: WorkOrder, written: int) -> bool:
    """Whether an order waits as its plan wrote it, at a version: nobody has changed it, begun it or hung anything on
    it."""
    return (
        order.started_at is None
        and order.version == written
        and not order.faults.exists()
        and not order.labour_lines.exists()
        and not order.external_lines.exists()
        and not Attachment.objects.filter(record_type=WORK_ORDER.record, record_id=order.pk).exists()
        and not Comment.objects.filter(record_type=WORK_ORDER.record, record_id=order.pk).exists()
    )


def renewed(order: WorkOrder, values: dict[str, Any], at: datetime) -> bool:
    """Write values into an order that its plan changes; tells whether there was anything to change."""
    changed = {name: value for name, value in values.items() if getattr(order, name) != value}
    for name, value in changed.items():
        setattr(order, name, value)
    if changed:
        order.save_new_version()
    return bool(changed)
