"""Checks before a shift: which machine needs which, what was found, and what is open on it."""

from datetime import date, datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

from annotated_types import Ge, Le
from django.db.models import QuerySet
from django.utils import timezone

from highwall.domains.fleet.models import Machine
from highwall.domains.maintenance.models import PrestartCheck, PrestartRule, Shift
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries.detail import fault_brief
from highwall.domains.maintenance.queries.faults import standing_faults
from highwall.domains.maintenance.queries.reach import machines_of
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day, start_of_day
from highwall.kit.errors import NotFound
from highwall.kit.holders import Holder
from highwall.kit.settings import Setting
from highwall.kit.text import NaturalKey

DAY_SHIFT_HOUR = Setting(
    key="maintenance.day_shift_hour",
    type_=Annotated[int, Ge(0), Le(11)],
    default=6,
    group="maintenance",
    description="At which hour the day shift begins, and twelve hours later the night shift. Each shift of a machine "
    "has a check of its own before it.",
    unit="h",
)


def shift_at(at: datetime) -> tuple[date, Shift]:
    """The shift of a moment, and the day on which it began."""
    day = calendar_day(at)
    begins = start_of_day(day) + timedelta(hours=DAY_SHIFT_HOUR.get())
    if at < begins:
        return day - timedelta(days=1), Shift.NIGHT
    return day, Shift.DAY if at < begins + timedelta(hours=12) else Shift.NIGHT


def of_shift(at: datetime) -> dict[str, Any]:
    """What the checks before the shift of a moment have in common."""
    day, shift = shift_at(at)
    return {"day": day, "shift": shift}


def visible_checks(actor: Actor) -> QuerySet[PrestartCheck]:
    """The checks of the machines that a person sees."""
    return PrestartCheck.objects.filter(machine__in=machines_of(actor))


PRESTART_HOLDER = Holder[PrestartCheck](
    resource="prestart_check",
    model=PrestartCheck,
    link="/pre-start/{id}",
    visible=visible_checks,
    read=MaintenanceRight.READ,
    attach=MaintenanceRight.REPORT,
    comment=MaintenanceRight.READ,
    called=str,
    kinds=("other",),
    tidy=MaintenanceRight.UPDATE,
)


def rule_of(machine: Machine) -> PrestartRule | None:
    """Which checklist comes before the shifts of a machine, by its type."""
    rows = PrestartRule.objects.select_related("template").filter(machine_type__reads_as=machine.machine_type)
    return rows.filter(template__is_retired=False).first()


def prestart_machines(actor: Actor) -> list[dict[str, Any]]:
    """The machines in reach whose type has a check before the shift, by name, each as a `PrestartMachine`."""
    now = of_shift(timezone.now())
    types = [rule.machine_type for rule in PrestartRule.objects.filter(template__is_retired=False)]
    found = {machine_type: list(_of_type(actor, machine_type)) for machine_type in types}
    machines = {machine.pk: machine for of_type in found.values() for machine in of_type}
    checks = PrestartCheck.objects.filter(machine__in=machines, **now)
    done = {check.machine_id: check for check in checks}
    faults: dict[UUID, list[dict[str, Any]]] = {}
    for fault in standing_faults(*machines):
        faults.setdefault(fault.machine_id, []).append(fault_brief(fault))
    return [
        {
            "machine_id": machine.pk,
            "machine_name": machine.name,
            "status": machine.status,
            **now,
            "check_id": done[machine.pk].pk if machine.pk in done else None,
            "completed_at": done[machine.pk].completed_at if machine.pk in done else None,
            "faults": faults.get(machine.pk, []),
        }
        for machine in machines.values()
    ]


def _of_type(actor: Actor, machine_type: str) -> QuerySet[Machine]:
    rows = machines_of(actor).filter(machine_type__reads_as=machine_type)
    return rows.order_by(NaturalKey("name"), "pk")


def prestart_detail(check_id: UUID, actor: Actor) -> dict[str, Any]:
    """Raises NotFound outside the reach of the actor."""
    check = visible_checks(actor).select_related("machine").filter(pk=check_id).first()
    if check is None:
        raise NotFound("There is no such check.")
    names = ("id", "machine_id", "machine_name", "day", "shift", "begun_by_name", "completed_at", "created_at")
    return {
        **{name: getattr(check, name) for name in names},
        "status": check.machine.status,
        "faults": [fault_brief(fault) for fault in standing_faults(check.machine_id)],
    }


def prestart_rules() -> list[dict[str, Any]]:
    """Which checklist comes before the shifts of which machines, by their type."""
    rows = PrestartRule.objects.select_related("template").order_by("machine_type")
    return [
        {"machine_type": rule.machine_type, "template": {"id": rule.template_id, "name": rule.template.name}}
        for rule in rows
    ]
