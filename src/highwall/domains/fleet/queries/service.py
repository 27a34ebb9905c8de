"""When services are due."""

from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal
from typing import Annotated, Any
from uuid import UUID

from annotated_types import Ge, Le

from highwall.domains.fleet.models import Meter, MeterKind, ServiceInterval
from highwall.domains.fleet.queries.usage import pace_of
from highwall.kit.schemas import Schema
from highwall.kit.settings import Setting


def _limit(name: str, percent: int, what: str) -> Setting[int]:
    return Setting(
        key=f"machines.service_{name}_percent",
        type_=Annotated[int, Ge(1), Le(200)],
        default=percent,
        group="machines",
        description=f"Machine managers are told {what} when so much of a service interval has been used.",
        unit="%",
    )


SERVICE_LIMITS = (
    _limit("early", 70, "for the first time"),
    _limit("soon", 90, "again"),
    _limit("due", 100, "that the service is due"),
)


def limit_crossed(percent: Decimal) -> int:
    """The highest of the limits that a share of an interval has reached, or 0."""
    return max((limit for setting in SERVICE_LIMITS if percent >= (limit := setting.get())), default=0)


class ServiceState(Schema):
    """How much of a service interval is left. `due_on` is a forecast, null beyond the last year of the calendar;
    `is_planned` says that it rests on what is
    planned for a day, because fewer than five days with work are known of the last thirty."""

    id: UUID
    name: str
    kind: MeterKind
    every: Decimal
    planned_per_day: Decimal
    last_total: Decimal
    last_done_at: Any
    used: Decimal
    remaining: Decimal
    percent: Decimal
    per_day: Decimal
    days_with_work: int
    is_planned: bool
    due_on: date | None
    is_of_model: bool
    departs_because: str
    version: int


def used_of(interval: ServiceInterval, meter: Meter) -> Decimal:
    """How far the life total has gone since the service was last done. Source of the rule that exchanges of the meter
    count for nothing: Trimble Vista, equipment maintenance by meter."""
    return meter.total - interval.last_total


def _after(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def service_state(interval: ServiceInterval, meter: Meter, day: date) -> ServiceState:
    """A service as it stands on a day. `due_on` lies in the past for one that is overdue by its pace."""
    used = used_of(interval, meter)
    remaining = interval.every - used
    pace = pace_of(interval.machine_id, MeterKind(interval.kind), day, interval.planned_per_day)
    days = (remaining / pace.per_day).to_integral_value(ROUND_CEILING)
    return ServiceState(
        id=interval.pk,
        name=interval.name,
        kind=MeterKind(interval.kind),
        every=interval.every,
        planned_per_day=interval.planned_per_day,
        last_total=interval.last_total,
        last_done_at=interval.last_done_at,
        used=used,
        remaining=remaining,
        percent=(100 * used / interval.every).quantize(Decimal("0.1")),
        per_day=pace.per_day.quantize(Decimal("0.1")),
        days_with_work=pace.days,
        is_planned=pace.is_planned,
        due_on=_after(day, int(days)),
        is_of_model=interval.of_model_id is not None,
        departs_because=interval.departs_because,
        version=interval.version,
    )


def services_of(machine_id: UUID, day: date) -> list[ServiceState]:
    """The services of a machine on a day, the most used first."""
    meters = {meter.kind: meter for meter in Meter.objects.filter(machine_id=machine_id)}
    intervals = ServiceInterval.objects.filter(machine_id=machine_id)
    states = [service_state(one, meters[one.kind], day) for one in intervals if one.kind in meters]
    return sorted(states, key=lambda state: (-state.percent, state.name))
