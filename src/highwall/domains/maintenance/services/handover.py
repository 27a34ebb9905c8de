"""What waits for somebody who does no work any more."""

from collections import defaultdict
from uuid import UUID

from django.db import transaction

from highwall.domains.maintenance.models import OccurrenceStatus, OrderStatus, PlanOccurrence, WorkOrder
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.services.plan_orders import manager_of
from highwall.kit.actors import Actor
from highwall.kit.events import emit


@transaction.atomic
def hand_over_orders(*, actor: Actor, technician_id: UUID) -> int:
    """Give the orders of plans that wait for somebody whose account is closed to a machine manager of the region, who
    is told. Gives how many. Raises Forbidden."""
    actor.require(MaintenanceRight.UPDATE)
    open_ones = PlanOccurrence.objects.filter(status=OccurrenceStatus.OPEN)
    waiting = WorkOrder.objects.filter(
        pk__in=open_ones.values("order_id"), technician_id=technician_id, status=OrderStatus.SCHEDULED
    )
    fell_to: dict[UUID, set[str]] = defaultdict(set)
    count = 0
    for order in waiting.select_related("machine").select_for_update(of=("self",)).order_by("pk"):
        manager = manager_of(order.machine.region_id)
        if manager is None:
            continue
        occurrence = open_ones.select_for_update().get(order=order)
        was_untouched = order.version == occurrence.order_version
        order.technician_id, order.technician_name = manager.pk, manager.full_name
        order.save_new_version(update_fields=["technician_id", "technician_name"])
        if was_untouched:
            occurrence.order_version = order.version
            occurrence.save_new_version()
        fell_to[occurrence.plan_id].add(str(manager.pk))
        count += 1
    for plan_id, managers in fell_to.items():
        emit("maintenance.plan_without_technician", plan_id=str(plan_id), manager_ids=sorted(managers))
    return count
