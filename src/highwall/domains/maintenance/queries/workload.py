"""Who has how much to do, week by week: what orders are estimated at against the hours of a technician."""

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from typing import Annotated, Any

from annotated_types import Ge, Le
from django.utils import timezone

from highwall.domains.maintenance.queries.orders import OPEN_STATES
from highwall.domains.maintenance.queries.reach import visible_orders
from highwall.domains.maintenance.queries.weeks import start_of_week
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day, start_of_day
from highwall.kit.settings import Setting
from highwall.kit.text import fold

TECHNICIAN_HOURS = Setting(
    key="maintenance.technician_weekly_hours",
    type_=Annotated[int, Ge(1), Le(168)],
    default=40,
    group="maintenance",
    description="Hours of work on machines that one technician can give in a week; the workload is compared with it.",
    unit="h",
)


def workload(actor: Actor, *, weeks: int) -> dict[str, Any]:
    """The open orders in reach by technician and week: this week, into which what should have been done before falls
    too, and those after it, so many in all. `later_h` is what lies beyond. Technicians without an account are told
    apart by the name that the orders say. Whoever has most to do comes first."""
    now = timezone.now()
    first = calendar_day(start_of_week(now))
    days = [first + timedelta(days=7 * place) for place in range(weeks)]
    beyond = start_of_day(first + timedelta(days=7 * weeks))
    hours: dict[str, dict[date | None, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    people: dict[str, dict[str, Any]] = {}
    for order in visible_orders(actor).filter(status__in=OPEN_STATES).order_by("scheduled_at").values(*_READ):
        key = str(order["technician_id"] or fold(order["technician_name"]))
        person = people.setdefault(key, {"id": order["technician_id"], "orders": 0, "overdue_h": Decimal(0)})
        person["name"] = _name_of(order)
        person["orders"] += 1
        at, estimated = order["scheduled_at"], order["estimated_duration_h"]
        week = None if at >= beyond else max(calendar_day(start_of_week(at)), first)
        hours[key][week] += estimated
        if at < now and order["started_at"] is None:
            person["overdue_h"] += estimated
    rows = [
        {**person, "hours": [hours[key][day] for day in days], "later_h": hours[key][None]}
        for key, person in people.items()
    ]
    return {
        "weekly_hours": TECHNICIAN_HOURS.get(),
        "weeks": days,
        "technicians": sorted(rows, key=lambda row: (-sum(row["hours"]), row["name"])),
    }


_READ = (
    "technician_id",
    "technician_name",
    "technician__first_name",
    "technician__last_name",
    "scheduled_at",
    "started_at",
    "estimated_duration_h",
)


def _name_of(order: dict[str, Any]) -> str:
    """The name of the account, as it is now."""
    known = f"{order['technician__first_name'] or ''} {order['technician__last_name'] or ''}".strip()
    return known or order["technician_name"]
