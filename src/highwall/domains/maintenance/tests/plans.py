"""Plans for tests, made by the services."""

from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from highwall.config.testing import make_user
from highwall.domains.accounts.models import User
from highwall.domains.fleet import services as fleet
from highwall.domains.fleet.models import Machine, MeterKind, UsageEntry
from highwall.domains.maintenance import services
from highwall.domains.maintenance.models import MaintenancePlan, PlanOccurrence, PlanRound, WorkOrder
from highwall.domains.maintenance.tests.factories import DONE, TEST
from highwall.kit.calendar import calendar_day, start_of_day

METRES = {"meter_kind": "drilled_m", "every_amount": Decimal(250), "planned_per_day": Decimal(10)}
"""Every 250 m: a meter that no clock holds back."""
LEVELS = [
    {"multiple": 1, "name": "250 h service", "description": "Engine oil and filter", "duration_h": Decimal(4)},
    {"multiple": 2, "name": "500 h service", "description": "Fuel filters", "duration_h": Decimal(8)},
    {"multiple": 4, "name": "1000 h service", "description": "Hydraulic oil", "duration_h": Decimal(16)},
]


def morning(days: int = 0) -> datetime:
    """05:00 in the mine, so many days from today."""
    return start_of_day(calendar_day(timezone.now()) + timedelta(days=days), 5)


def make_technician(**values: Any) -> User:
    return make_user("mechanical_engineer", **{"email": f"technician.{User.objects.count()}@example.com", **values})


def make_plan(machine: Machine | None = None, *, at: datetime | None = None, **values: Any) -> MaintenancePlan:
    """An active plan, each week if nothing else is said."""
    is_active = values.pop("is_active", True)
    if "every_count" not in values and "every_amount" not in values:
        values |= {"every_count": 1, "every_unit": "weeks"}
    if "technician_id" not in values:
        values["technician_id"] = make_technician().pk
    now = at or timezone.now()
    plan = services.create_plan(
        actor=TEST,
        at=now,
        **{
            "name": f"Plan {MaintenancePlan.objects.count() + 1}",
            "machine_id": machine.pk if machine else None,
            "basis": "floating",
            "order_type": "preventive",
            "priority": "medium",
            "description": "Service by the book",
            "time_of_day": time(7, 0),
            "duration_h": Decimal(3),
            **values,
        },
    )
    return services.move_plan(actor=TEST, plan_id=plan.pk, step="activate", at=now) if is_active else plan


def run(at: datetime | None = None) -> int:
    return services.make_due_orders(actor=TEST, at=at or timezone.now())


def read(machine: Machine, displayed: float, at: datetime | None = None, kind: str = "drilled_m") -> UsageEntry:
    """A reading alone."""
    moment = at or timezone.now()
    return fleet.record_usage(
        actor=TEST,
        machine_id=machine.pk,
        starts_at=moment,
        ends_at=moment,
        at=moment,
        meters=[{"kind": MeterKind(kind), "end": Decimal(str(displayed))}],
    )


def round_of(plan: MaintenancePlan, machine: Machine) -> PlanRound:
    return PlanRound.objects.get(plan=plan, machine=machine)


def occurrences(plan: MaintenancePlan) -> list[PlanOccurrence]:
    return list(PlanOccurrence.objects.filter(plan=plan).select_related("order").order_by("cycle"))


def open_order(plan: MaintenancePlan) -> WorkOrder:
    return WorkOrder.objects.get(occurrences__plan=plan, occurrences__status="open")


def do(order: WorkOrder, at: datetime | None = None, **values: Any) -> WorkOrder:
    """Begin and complete an order."""
    now = at or timezone.now()
    if order.status == "scheduled":
        services.start_order(actor=TEST, order_id=order.pk, at=now)
    return services.complete_order(actor=TEST, order_id=order.pk, at=now, **{**DONE, **values})


def reading(displayed: float) -> list[dict[str, Any]]:
    return [{"kind": "drilled_m", "displayed": Decimal(str(displayed))}]
