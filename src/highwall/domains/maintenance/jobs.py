"""What maintenance tells people, and what time does."""

from collections import defaultdict
from typing import Any
from uuid import UUID

from django.utils import timezone
from procrastinate.contrib.django import app

from highwall.domains.accounts.queries import user_ids_with_right
from highwall.domains.fleet.models import Machine
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.maintenance import queries, services
from highwall.domains.maintenance.models import FaultReport, MaintenancePlan, WorkOrder
from highwall.domains.notifications.services import notify
from highwall.kit.actors import ActingContext, acting, system_actor
from highwall.kit.calendar import calendar_day
from highwall.kit.events import subscribes


@app.periodic(cron="*/5 * * * *")
@app.task(name="maintenance.watch", queueing_lock="maintenance.watch")
def watch(timestamp: int) -> None:
    """Tell of orders that are overdue, and bring back faults that were put off, within five minutes."""
    with acting(ActingContext(source="job maintenance.watch")):
        actor, at = system_actor("Watch over maintenance"), timezone.now()
        services.note_overdue(actor=actor, at=at)
        services.return_deferred(actor=actor, at=at)


@app.periodic(cron="20 * * * *")
@app.task(name="maintenance.reserve", queueing_lock="maintenance.reserve")
def reserve(timestamp: int) -> None:
    """Keep the parts of orders whose date is near, and tell of what is short."""
    with acting(ActingContext(source="job maintenance.reserve")):
        actor, at = system_actor("Keep parts for work orders"), timezone.now()
        for order_id in queries.orders_to_reserve(at):
            services.reserve_parts(actor=actor, order_id=order_id, at=at)


@subscribes("maintenance.parts_short")
def tell_of_short_parts(event: dict[str, Any]) -> None:
    order = _order(event)
    if order is None:
        return
    names = order.part_lines.filter(short_told_at__isnull=False).order_by("accessory__name")
    notify(
        _keepers(order.machine) | ({order.technician_id} if order.technician_id else set()),
        kind="maintenance.parts_short",
        link=f"/work-orders/{order.pk}",
        number=order.number,
        machine=order.machine_name,
        scheduled_on=calendar_day(order.scheduled_at).isoformat(),
        parts=", ".join(names.values_list("accessory__name", flat=True)),
    )


@app.periodic(cron="10 * * * *")
@app.task(name="maintenance.plan", queueing_lock="maintenance.plan")
def plan(timestamp: int) -> None:
    """Make the orders of plans whose lead has been reached, each hour."""
    with acting(ActingContext(source="job maintenance.plan")):
        services.make_due_orders(actor=system_actor("Maintenance plans"), at=timezone.now())


@app.periodic(cron="0 2 * * *")
@app.task(name="maintenance.digest", queueing_lock="maintenance.digest")
def digest(timestamp: int) -> None:
    """Tell technicians of their work of the day, each morning (06:00 in Oman)."""
    with acting(ActingContext(source="job maintenance.digest")):
        services.tell_technicians(actor=system_actor("Maintenance plans"), at=timezone.now())


def _keepers(machine: Machine) -> set[UUID]:
    """Who answers for a machine."""
    return set(user_ids_with_right(MachineRight.UPDATE, region_id=machine.region_id))


def _order(event: dict[str, Any]) -> WorkOrder | None:
    return WorkOrder.objects.select_related("machine").filter(pk=event["order_id"]).first()


@subscribes("maintenance.order_given")
def tell_technician(event: dict[str, Any]) -> None:
    order = _order(event)
    if order is None or order.technician_id is None:
        return
    notify(
        [order.technician_id],
        kind="maintenance.order_given",
        link=f"/work-orders/{order.pk}",
        number=order.number,
        machine=order.machine_name,
        scheduled_on=calendar_day(order.scheduled_at).isoformat(),
        description=order.description,
    )


@subscribes("maintenance.orders_planned")
def tell_of_planned(event: dict[str, Any]) -> None:
    """Tell technicians and those who answer for the machines of the orders that plans made in one run: each of them
    once, however many there are."""
    rows = WorkOrder.objects.select_related("machine").filter(pk__in=event["order_ids"]).order_by("scheduled_at", "pk")
    given: dict[UUID, list[WorkOrder]] = defaultdict(list)
    of_region: dict[UUID | None, list[WorkOrder]] = defaultdict(list)
    for order in rows:
        if order.technician_id is not None:
            given[order.technician_id].append(order)
        of_region[order.machine.region_id].append(order)
    for technician_id, orders in given.items():
        if len(orders) == 1:
            tell_technician({"order_id": str(orders[0].pk)})
        else:
            _tell_of_several([technician_id], "maintenance.orders_planned", "/my-work", orders)
    kept: dict[UUID, list[WorkOrder]] = defaultdict(list)
    for region_id, orders in of_region.items():
        for person_id in user_ids_with_right(MachineRight.UPDATE, region_id=region_id):
            kept[person_id] += orders
    for person_id, orders in kept.items():
        _tell_of_several([person_id], "maintenance.maintenance_due", "/maintenance-due", orders)


MOST_NAMED = 20


def _tell_of_several(people: list[UUID], kind: str, link: str, orders: list[WorkOrder]) -> None:
    named = [f"{order.number} {order.machine_name}" for order in orders[:MOST_NAMED]]
    notify(
        people,
        kind=kind,
        link=link,
        count=len(orders),
        first_on=calendar_day(min(order.scheduled_at for order in orders)).isoformat(),
        orders=named,
        machines=named,
    )


@subscribes("maintenance.plan_without_technician")
def tell_of_lost_technician(event: dict[str, Any]) -> None:
    found = MaintenancePlan.objects.select_related("technician").filter(pk=event["plan_id"]).first()
    if found is None or found.technician is None:
        return
    notify(
        [UUID(one) for one in event["manager_ids"]],
        kind="maintenance.plan_without_technician",
        link=f"/maintenance-plans/{found.pk}",
        plan=found.name,
        technician=found.technician.full_name,
    )


@subscribes("accounts.closed")
def hand_over(event: dict[str, Any]) -> None:
    """Planned work that waits for somebody whose account is closed falls to a machine manager."""
    services.hand_over_orders(actor=system_actor("Maintenance plans"), technician_id=UUID(event["user_id"]))


@subscribes("maintenance.round_doubtful")
def tell_of_doubtful(event: dict[str, Any]) -> None:
    _tell_of_round("maintenance.round_doubtful", event)


@subscribes("maintenance.round_withdrawn")
def tell_of_withdrawn(event: dict[str, Any]) -> None:
    _tell_of_round("maintenance.round_withdrawn", event)


def _tell_of_round(kind: str, event: dict[str, Any]) -> None:
    order = _order(event)
    if order is None:
        return
    notify(
        _keepers(order.machine) | ({order.technician_id} if order.technician_id else set()),
        kind=kind,
        link=f"/work-orders/{order.pk}",
        number=order.number,
        machine=order.machine_name,
    )


@subscribes("fleet.usage_corrected")
def look_again_at_rounds(event: dict[str, Any]) -> None:
    """What a reading made due that was taken back is not due any more."""
    services.look_again_at_rounds(
        actor=system_actor("Maintenance plans"), machine_id=UUID(event["machine_id"]), at=timezone.now()
    )


@subscribes("maintenance.order_overdue")
def tell_of_overdue(event: dict[str, Any]) -> None:
    order = _order(event)
    if order is None:
        return
    notify(
        _keepers(order.machine) | ({order.technician_id} if order.technician_id else set()),
        kind="maintenance.order_overdue",
        link=f"/work-orders/{order.pk}",
        number=order.number,
        machine=order.machine_name,
        scheduled_on=calendar_day(order.scheduled_at).isoformat(),
        technician=order.technician_name,
        description=order.description,
    )


@subscribes("maintenance.order_completed")
def tell_of_completion(event: dict[str, Any]) -> None:
    order = _order(event)
    if order is None:
        return
    notify(
        _keepers(order.machine),
        kind="maintenance.order_completed",
        link=f"/work-orders/{order.pk}",
        number=order.number,
        machine=order.machine_name,
        by_name=event["by_name"],
        notes=order.completion_notes,
    )


@subscribes("maintenance.cost_exceeded")
def tell_of_cost(event: dict[str, Any]) -> None:
    order = _order(event)
    if order is None or order.actual_cost is None or order.estimated_cost is None:
        return
    notify(
        _keepers(order.machine),
        kind="maintenance.cost_exceeded",
        link=f"/work-orders/{order.pk}",
        number=order.number,
        machine=order.machine_name,
        actual=f"{order.actual_cost:.3f}",
        estimated=f"{order.estimated_cost:.3f}",
    )


@subscribes("maintenance.fault_reported")
def tell_of_fault(event: dict[str, Any]) -> None:
    fault = FaultReport.objects.select_related("machine").filter(pk=event["fault_id"]).first()
    if fault is None:
        return
    notify(
        _keepers(fault.machine) - {fault.reported_by_id},
        kind="maintenance.machine_stopped" if fault.cannot_work else "maintenance.fault_reported",
        link=f"/faults/{fault.pk}",
        number=fault.number,
        machine=fault.machine_name,
        component=fault.component,
        problem=fault.problem,
        by_name=fault.reported_by_name,
        description=fault.description,
    )


@subscribes("maintenance.fault_answered")
def tell_reporter(event: dict[str, Any]) -> None:
    fault = FaultReport.objects.select_related("order").filter(pk=event["fault_id"]).first()
    if fault is None or fault.reported_by_id is None:
        return
    notify(
        [fault.reported_by_id],
        kind="maintenance.fault_answered",
        link=f"/faults/{fault.pk}",
        number=fault.number,
        machine=fault.machine_name,
        status=fault.status,
        order=fault.order.number if fault.order else "",
        reason=event["reason"],
    )


@subscribes("fleet.machine_renamed")
def take_over_machine(event: dict[str, Any]) -> None:
    services.take_over_machine(machine_id=UUID(event["machine_id"]))
