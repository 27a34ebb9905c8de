"""What maintenance tells people, and what time does."""

from typing import Any
from uuid import UUID

from django.utils import timezone
from procrastinate.contrib.django import app

from highwall.domains.accounts.queries import user_ids_with_right
from highwall.domains.fleet.models import Machine
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.maintenance import queries, services
from highwall.domains.maintenance.models import FaultReport, WorkOrder
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
