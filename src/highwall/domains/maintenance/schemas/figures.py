from datetime import datetime
from decimal import Decimal

from highwall.kit.schemas import Schema


class OrderCounts(Schema):
    """How many orders there are in each state; an overdue one is not counted as scheduled."""

    scheduled: int
    overdue: int
    in_progress: int
    completed: int
    cancelled: int


class CostSum(Schema):
    """In Omani rials; `variance` is how much more was spent than estimated."""

    orders: int
    estimated: Decimal
    actual: Decimal
    labour: Decimal
    external: Decimal
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


class KeyFigures(Schema):
    """Shares are fractions of one, times are hours. A figure is null where there is nothing that it could rest on.
    `left_out` failures have no down time noted and count in none."""

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
    planned_share: float | None = None
    orders_of_period: int | None = None
    orders_done_in_week: int | None = None
    schedule_compliance: float | None = None
    backlog_h: float | None = None
    backlog_weeks: float | None = None
    left_out: int | None = None
