"""What orders come to: counts and key figures, of the machines that a person sees."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from annotated_types import Ge, Le
from django.db.models import Count, Q, Sum
from django.utils import timezone

from blastcalc import upkeep
from highwall.domains.maintenance.models import OrderStatus
from highwall.domains.maintenance.queries.facts import orders_of, read_facts
from highwall.domains.maintenance.queries.orders import OPEN_STATES, overdue
from highwall.domains.maintenance.queries.reach import machines_of, visible_orders
from highwall.domains.maintenance.queries.weeks import start_of_week
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day, month_of, start_of_day
from highwall.kit.errors import Invalid
from highwall.kit.settings import Setting

WEEKLY_HOURS = Setting(
    key="maintenance.weekly_hours",
    type_=Annotated[int, Ge(1), Le(100_000)],
    default=240,
    group="maintenance",
    description="Hours of work on machines that all technicians together can give in a week; the backlog is counted in "
    "such weeks.",
    unit="h",
)


def order_counts(actor: Actor) -> dict[str, int]:
    """How many orders a person sees in each state; an overdue one is not counted as scheduled."""
    is_overdue = overdue(timezone.now())
    found = visible_orders(actor).aggregate(
        scheduled=Count("pk", filter=Q(status=OrderStatus.SCHEDULED) & ~is_overdue),
        overdue=Count("pk", filter=is_overdue),
        in_progress=Count("pk", filter=Q(status=OrderStatus.IN_PROGRESS)),
        completed=Count("pk", filter=Q(status=OrderStatus.COMPLETED)),
        cancelled=Count("pk", filter=Q(status=OrderStatus.CANCELLED)),
    )
    return {name: int(count) for name, count in found.items()}


USUAL_DAYS = 90


def period(start: datetime | None, end: datetime | None) -> tuple[datetime, datetime]:
    """A period as far as it has passed; until now, and of so many days, where nothing else is said. Raises Invalid for
    one that ends before it begins."""
    end = end or max(timezone.now(), start or timezone.now()) + timedelta(minutes=1)
    start = start or end - timedelta(days=USUAL_DAYS)
    if end <= start:
        raise Invalid.field("until", "ends_before_it_begins", "The period ends before it begins.")
    return start, min(end, timezone.now())


def key_figures(
    actor: Actor, *, start: datetime | None, end: datetime | None, machine_id: UUID | None = None
) -> dict[str, Any]:
    """The key figures of a period up to now, of one machine or of all in reach; see docs/guides/maintenance.md for each
    formula. A period that lies ahead has none. Raises Invalid."""
    start, end = period(start, end)
    if end <= start:
        return {"since": start, "until": end, "machines": 0, "is_ahead": True}
    backlog_h = _backlog(actor, machine_id)
    return {
        **read_facts(actor, [start, end], machine_id).of(0),
        "backlog_h": backlog_h,
        "backlog_weeks": upkeep.crew_weeks(backlog_h, 1, WEEKLY_HOURS.get()),
    }


def _backlog(actor: Actor, machine_id: UUID | None) -> float:
    """The estimated hours of the orders that are open now."""
    machines = machines_of(actor)
    if machine_id is not None:
        machines = machines.filter(pk=machine_id)
    still = orders_of(actor, machines).filter(status__in=OPEN_STATES)
    return float(still.aggregate(hours=Sum("estimated_duration_h"))["hours"] or 0)


class Span(StrEnum):
    WEEK = "week"
    MONTH = "month"


def figures_over_time(actor: Actor, *, span: Span, count: int, machine_id: UUID | None = None) -> list[dict[str, Any]]:
    """The key figures of this week or month, as far as it has passed, and of those before, so many in all, the oldest
    first. `begins_on` is the first day of each."""
    now = timezone.now()
    day = calendar_day(start_of_week(now)) if span == Span.WEEK else month_of(calendar_day(now))
    days = [
        day - timedelta(days=7 * ago) if span == Span.WEEK else month_of(day, before=ago)
        for ago in range(count - 1, -1, -1)
    ]
    facts = read_facts(actor, [*(start_of_day(each) for each in days), now], machine_id)
    return [{"begins_on": each, **facts.of(place)} for place, each in enumerate(days)]
