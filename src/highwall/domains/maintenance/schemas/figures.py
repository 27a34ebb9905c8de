from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from highwall.kit.schemas import Schema


class OrderCounts(Schema):
    """How many orders there are in each state; an overdue one is not counted as scheduled."""

    scheduled: int
    overdue: int
    in_progress: int
    completed: int
    cancelled: int


class CostSum(Schema):
    """In Omani rials. What was `actual`ly spent is labour, external, parts, and what was `stated` for orders without
    lines; `variance` is how much more that is than estimated."""

    orders: int
    estimated: Decimal
    actual: Decimal
    labour: Decimal
    external: Decimal
    parts: Decimal
    stated: Decimal
    variance: Decimal


class NamedCost(CostSum):
    key: str
    name: str


class CostSummary(Schema):
    """The orders completed within the period. `without_estimate` and `without_cost` of them lack a figure, which makes
    the variance less telling."""

    total: CostSum
    without_estimate: int
    without_cost: int
    by_type: list[NamedCost]
    by_machine: list[NamedCost]
    by_month: list[NamedCost]
    """By the first days of the months, the oldest first; those without orders are left out."""


class KeyFigures(Schema):
    """Shares are fractions of one, times are hours. A figure is null where there is nothing that it could rest on.
    `engine_h` are the hours that the meters of `metered_machines` of the machines moved at work; mean times between
    failures and between `stops` of any kind rest on them, and leave `failures_without_meter` out. `left_out` failures
    have no down time noted and count in none."""

    since: datetime
    until: datetime
    machines: int
    is_ahead: bool
    calendar_h: float | None = None
    planned_down_h: float | None = None
    unplanned_down_h: float | None = None
    availability: float | None = None
    failures: int | None = None
    mean_time_to_repair_h: float | None = None
    metered_machines: int | None = None
    engine_h: float | None = None
    stops: int | None = None
    failures_without_meter: int | None = None
    mean_time_between_failures_h: float | None = None
    mean_time_between_stops_h: float | None = None
    planned_share: float | None = None
    orders_of_period: int | None = None
    orders_done_in_week: int | None = None
    schedule_compliance: float | None = None
    backlog_h: float | None = None
    backlog_weeks: float | None = None
    left_out: int | None = None


class PeriodFigures(KeyFigures):
    """The key figures of a week or month, which begins on a day."""

    begins_on: date


class TechnicianLoad(Schema):
    """Estimated hours of the open orders of somebody, by week. `id` is null for people without an account; `overdue_h`
    of them should have been begun, `later_h` lie behind the last week."""

    id: UUID | None
    name: str
    orders: int
    hours: list[Decimal]
    later_h: Decimal
    overdue_h: Decimal


class Workload(Schema):
    """`weeks` are their first days; one technician works `weekly_hours` in each."""

    weekly_hours: int
    weeks: list[date]
    technicians: list[TechnicianLoad]
