"""What technicians have before them today."""

from collections import defaultdict
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from highwall.domains.accounts.models import UserStatus
from highwall.domains.maintenance.models import OrderStatus, WorkOrder
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries import OPEN_STATES
from highwall.domains.notifications.models import Notification
from highwall.domains.notifications.services import notify
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day, start_of_day

KIND = "maintenance.digest"
MOST_NAMED = 20


@transaction.atomic
def tell_technicians(*, actor: Actor, at: datetime) -> int:
    """Tell each technician which orders are theirs today, which are overdue and which are in progress: once on a day,
    and those who have none not at all. Gives how many were told. Raises Forbidden."""
    actor.require(MaintenanceRight.UPDATE)
    day = calendar_day(at)
    begins, ends = start_of_day(day), start_of_day(day + timedelta(days=1))
    rows = WorkOrder.objects.filter(
        status__in=OPEN_STATES, scheduled_at__lt=ends, technician__status=UserStatus.ACTIVE
    ).order_by("scheduled_at", "pk")
    told = set(Notification.objects.filter(kind=KIND, created_at__gte=begins).values_list("user_id", flat=True))
    before: dict[UUID, list[WorkOrder]] = defaultdict(list)
    for order in rows:
        if order.technician_id is not None and order.technician_id not in told:
            before[order.technician_id].append(order)
    for technician_id, orders in before.items():
        waiting = [order for order in orders if order.status == OrderStatus.SCHEDULED]
        overdue = sum(order.scheduled_at < at for order in waiting)
        notify(
            [technician_id],
            kind=KIND,
            link="/my-work",
            worked_on=day.isoformat(),
            today=len(waiting) - overdue,
            overdue=overdue,
            in_progress=len(orders) - len(waiting),
            orders=[f"{order.number} {order.machine_name}" for order in orders[:MOST_NAMED]],
        )
    return len(before)
