"""What somebody who answers for machines, or works on them, looks at first."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Count, DecimalField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.utils import timezone

from highwall.domains.fleet.models import Machine, MachineStatus, ServiceInterval
from highwall.domains.fleet.queries import MACHINE_HOLDER
from highwall.domains.maintenance.models import FaultReport, FaultStatus, OrderStatus, Pause, PauseReason, WorkOrder
from highwall.domains.maintenance.queries.faults import OPEN_FAULTS
from highwall.domains.maintenance.queries.orders import overdue
from highwall.domains.maintenance.queries.reach import machines_of, visible_faults, visible_orders
from highwall.domains.parts.policy import PartsRight
from highwall.domains.parts.queries import stock_statistics
from highwall.kit.actors import Actor
from highwall.kit.calendar import start_of_day, today
from highwall.kit.models import Attachment

SOON_PERCENT = 90
"""A service of whose interval so much has been used is due soon."""
SOON_DAYS = 30
"""A document that is valid no longer than that is named."""
MOST = 5


def fleet_overview(actor: Actor) -> dict[str, Any]:
    """The machines in reach by status, and what has to be done about them: faults, orders, services, documents and, for
    those with the right to see them, accessories."""
    machines = machines_of(actor)
    return {
        "machines": _by_status(machines),
        "faults": _faults(visible_faults(actor)),
        "orders": _orders(visible_orders(actor)),
        "services": _services(machines),
        "documents": _documents(machines),
        "accessories": _accessories(actor),
    }


def _by_status(machines: QuerySet[Machine]) -> dict[str, int]:
    counts = dict(machines.order_by().values_list("status").annotate(Count("pk")))
    return {status.value: counts.get(status, 0) for status in MachineStatus}


def _faults(faults: QuerySet[FaultReport]) -> dict[str, int]:
    waiting = faults.filter(status__in=OPEN_FAULTS)
    return waiting.aggregate(
        open=Count("pk", filter=Q(status=FaultStatus.REPORTED)),
        deferred=Count("pk", filter=Q(status=FaultStatus.DEFERRED)),
        stopping=Count("pk", filter=Q(cannot_work=True)),
    )


def _orders(orders: QuerySet[WorkOrder]) -> dict[str, int]:
    waits = {
        reason: Exists(Pause.objects.filter(order=OuterRef("pk"), ends_at=None, reason=reason))
        for reason in (PauseReason.PARTS, PauseReason.PEOPLE)
    }
    under_way = orders.filter(status=OrderStatus.IN_PROGRESS).aggregate(
        in_progress=Count("pk"), **{f"waiting_for_{reason}": Count("pk", filter=waits[reason]) for reason in waits}
    )
    return {"overdue": orders.filter(overdue(timezone.now())).count(), **under_way}


def _services(machines: QuerySet[Machine]) -> dict[str, Any]:
    """How many services are due or nearly, and the most used of them."""
    percent = ExpressionWrapper(
        (F("machine__meters__total") - F("last_total")) * 100 / F("every"),
        output_field=DecimalField(max_digits=12, decimal_places=1),
    )
    near = (
        ServiceInterval.objects.filter(machine__in=machines, machine__meters__kind=F("kind"))
        .annotate(percent=percent)
        .filter(percent__gte=SOON_PERCENT)
    )
    counts = near.aggregate(due=Count("pk", filter=Q(percent__gte=100)), soon=Count("pk", filter=Q(percent__lt=100)))
    first = near.order_by("-percent", "machine__name").values("machine_id", "machine__name", "name", "percent")[:MOST]
    return {
        **counts,
        "first": [
            {
                "machine_id": row["machine_id"],
                "machine_name": row["machine__name"],
                "name": row["name"],
                "percent": row["percent"].quantize(Decimal("0.1")),
            }
            for row in first
        ],
    }


def _documents(machines: QuerySet[Machine]) -> dict[str, int]:
    day = today()
    ending = Attachment.objects.filter(
        record_type=MACHINE_HOLDER.resource,
        record_id__in=machines.values("pk"),
        valid_until__lte=day + timedelta(days=SOON_DAYS),
    )
    return ending.aggregate(
        expired=Count("pk", filter=Q(valid_until__lt=day)), expiring=Count("pk", filter=Q(valid_until__gte=day))
    )


def _accessories(actor: Actor) -> dict[str, int] | None:
    if not actor.can(PartsRight.READ):
        return None
    found = stock_statistics(actor)
    return {name: found[name] for name in ("low", "out", "critical_short")}


def technician_overview(actor: Actor) -> dict[str, Any]:
    """What waits for a technician: the own orders of today and before, the own orders that rest for want of parts, and
    the faults in reach that nobody has made anything of."""
    tomorrow = today() + timedelta(days=1)
    own = visible_orders(actor).filter(technician_id=actor.user_id)
    waits = Pause.objects.filter(order=OuterRef("pk"), ends_at=None, reason=PauseReason.PARTS)
    return {
        **own.aggregate(
            under_way=Count("pk", filter=Q(status=OrderStatus.IN_PROGRESS)),
            due_today=Count("pk", filter=Q(status=OrderStatus.SCHEDULED, scheduled_at__lt=start_of_day(tomorrow))),
            waiting_for_parts=Count("pk", filter=Q(Exists(waits), status=OrderStatus.IN_PROGRESS)),
        ),
        "faults": _faults(visible_faults(actor)),
    }
