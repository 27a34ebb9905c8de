"""What comes round on the machines of the demonstration mine: plans that are due, overdue and nested, and one that
still lacks its technician."""

from datetime import datetime, time
from decimal import Decimal
from typing import Any

from highwall.config.demo.diary import Diary, Step
from highwall.config.demo.places import MUSCAT
from highwall.domains.fleet.models import Machine, Meter
from highwall.domains.maintenance import services
from highwall.domains.maintenance.models import MaintenancePlan, PlanOccurrence
from highwall.kit.actors import ActingContext, Actor, acting, system_actor

ENGINE = "Engine service of drill rig 1"
_LEVELS = [
    {
        "multiple": 1,
        "name": "125 h service",
        "description": "Grease, air filters, look for leaks",
        "duration_h": Decimal(2),
    },
    {"multiple": 2, "name": "250 h service", "description": "Engine oil and oil filter", "duration_h": Decimal(4)},
    {"multiple": 4, "name": "500 h service", "description": "Fuel filters, belts, valves", "duration_h": Decimal(8)},
]


def note(diary: Diary) -> None:
    """Plans, the orders that they made, and the first of those done."""
    mechanic = diary.people["mechanic"].user_id
    daily: dict[str, Any] = {"technician_id": mechanic, "time_of_day": time(7, 0)}
    diary.add(
        -60,
        9.0,
        "machines",
        _plan(
            ENGINE,
            "Drill rig 1",
            meter_kind="engine_h",
            every_amount=Decimal(125),
            planned_per_day=Decimal(9),
            lead_amount=Decimal(15),
            description="Service by the manual of the maker",
            duration_h=Decimal(2),
            estimated_cost=Decimal(60),
            levels=_LEVELS,
            **daily,
        ),
    )
    diary.add(
        -34,
        9.0,
        "machines",
        _plan(
            "Weekly greasing",
            "Excavator 1",
            every_count=1,
            every_unit="weeks",
            lead_days=2,
            description="Grease all nipples, look at pins and bushes",
            duration_h=Decimal("1.5"),
            keeps_running=True,
            order_type="inspection",
            **daily,
        ),
    )
    diary.add(
        -26,
        9.0,
        "machines",
        _plan(
            "Monthly inspection of drill rigs",
            "",
            machine_type="Drill rig",
            region_id=diary.regions[MUSCAT].pk,
            basis="fixed",
            every_count=1,
            every_unit="months",
            lead_days=7,
            description="Brakes, fire suppression, mast, ropes and chains",
            duration_h=Decimal(2),
            order_type="inspection",
            **daily,
        ),
    )
    diary.add(
        -3,
        9.0,
        "machines",
        _plan(
            "Hydraulic oil analysis",
            "Drill rig 2",
            every_count=3,
            every_unit="months",
            description="Take an oil sample",
            order_type="inspection",
            keeps_running=True,
            is_active=False,
        ),
    )
    for day in range(-59, 1):
        diary.add(day, 6.1, "machines", _run)
        diary.add(day, 19.6, "mechanic", _service)


def _plan(name: str, machine: str, *, is_active: bool = True, **values: Any) -> Step:
    def step(actor: Actor, at: datetime) -> None:
        plan = services.create_plan(
            actor=actor,
            at=at,
            **{
                "name": name,
                "machine_id": Machine.objects.get(name=machine).pk if machine else None,
                "basis": "floating",
                "order_type": "preventive",
                "priority": "medium",
                **values,
            },
        )
        if is_active:
            services.move_plan(actor=actor, plan_id=plan.pk, step="activate", at=at)

    return step


def _run(actor: Actor, at: datetime) -> None:
    """What the job does each hour, once a day."""
    with acting(ActingContext(source="job maintenance.plan")):
        services.make_due_orders(actor=system_actor("Maintenance plans"), at=at)


def _service(actor: Actor, at: datetime) -> None:
    """The engine of drill rig 1 is serviced on the evening after its order was made; the latest order waits."""
    plan = MaintenancePlan.objects.filter(name=ENGINE).first()
    if plan is None:
        return
    waiting = PlanOccurrence.objects.filter(plan=plan, status="open", cycle__lte=2).select_related("order").first()
    if waiting is None or waiting.order is None:
        return
    meter = Meter.objects.get(machine=waiting.machine_id, kind=plan.meter_kind)
    services.start_order(actor=actor, order_id=waiting.order.pk, at=at)
    services.complete_order(
        actor=actor,
        order_id=waiting.order.pk,
        at=at,
        completion_notes="Done by the sheet, no leaks.",
        actual_duration_h=Decimal(2) * waiting.multiple,
        readings=[{"kind": meter.kind, "displayed": meter.displayed}],
    )
