"""When the rounds of plans are due: worked out of a plan and a round, without a statement."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_CEILING, Decimal
from typing import Annotated, cast

from pydantic import StringConstraints

from blastcalc import rounds
from blastcalc.rounds import Unit
from highwall.domains.fleet.queries import pace_from
from highwall.domains.maintenance.models import (
    Clock,
    MaintenancePlan,
    PlanBasis,
    PlanLevel,
    PlanOccurrence,
    PlanRound,
)
from highwall.kit.calendar import calendar_day, start_of_day
from highwall.kit.settings import Setting

_DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAME = "|".join(f"[{name[0]}{name[0].upper()}]{name[1:]}" for name in _DAY_NAMES)

REST_DAYS = Setting(
    key="maintenance.rest_days",
    type_=Annotated[str, StringConstraints(strip_whitespace=True, pattern=rf"^(({_NAME})(, *({_NAME})){{0,5}})?$")],
    default="Friday, Saturday",
    group="maintenance",
    description="Days of the week on which the workshop rests, by their English names with commas between them. "
    "Maintenance that is due on one moves to the last working day before.",
)


@dataclass(frozen=True, slots=True)
class Week:
    """On which days of the week the workshop rests. Read once for all that is worked out together."""

    rest: frozenset[str]

    def rests(self, day: date) -> bool:
        return _DAY_NAMES[day.weekday()] in self.rest

    def working_day(self, day: date) -> date:
        """A day, or where the workshop rests on it, the last working day before."""
        while self.rests(day):
            day -= timedelta(days=1)
        return day


def present_week() -> Week:
    """The week as the setting has it now."""
    return Week(frozenset(name.strip().lower() for name in REST_DAYS.get().split(",")))


@dataclass(frozen=True, slots=True)
class Due:
    """A round that has reached the lead of a clock, with the further rounds that have come due meanwhile."""

    clock: Clock
    cycle: int
    through: int
    multiple: int


def _unit(plan: MaintenancePlan) -> tuple[int, Unit] | None:
    if plan.every_count is None:
        return None
    return plan.every_count, cast("Unit", plan.every_unit)


def settle_due(plan: MaintenancePlan, one: PlanRound) -> None:
    """Bring into a round, in memory, when its next cycle is due and until when it is on time."""
    one.due_on = one.due_total = one.late_on = one.late_total = None
    is_fixed = plan.basis == PlanBasis.FIXED
    if every := _unit(plan):
        one.due_on = (
            rounds.next_day_on_grid(one.anchor_on, *every, beyond=one.from_on)
            if is_fixed
            else rounds.later(one.from_on, *every)
        )
        one.late_on = one.due_on + timedelta(days=rounds.allowed_days(*every))
    if plan.every_amount is not None and one.from_total is not None and one.anchor_total is not None:
        one.due_total = (
            rounds.next_total_on_grid(one.anchor_total, plan.every_amount, one.from_total)
            if is_fixed
            else one.from_total + plan.every_amount
        )
        one.late_total = one.due_total + rounds.allowed_units(plan.every_amount)


def reaches_day(week: Week, plan: MaintenancePlan, one: PlanRound, day: date) -> bool:
    """Whether the calendar has come within the lead of the next cycle."""
    return one.due_on is not None and day >= week.working_day(one.due_on) - timedelta(days=plan.lead_days)


def reaches_total(plan: MaintenancePlan, one: PlanRound, total: Decimal | None) -> bool:
    """Whether the meter has come within the lead of the next cycle."""
    return one.due_total is not None and total is not None and total >= one.due_total - plan.lead_amount


def due(
    week: Week, plan: MaintenancePlan, levels: Sequence[PlanLevel], one: PlanRound, *, total: Decimal | None, on: date
) -> Due | None:
    """The round that is to be done, if one of both clocks has reached its lead: the first to be due."""
    by_day, by_total = reaches_day(week, plan, one, on), reaches_total(plan, one, total)
    if not (by_day or by_total):
        return None
    is_past_due = one.due_on is not None and one.due_on <= on
    clock = Clock.METER if by_total and not (by_day and is_past_due) else Clock.CALENDAR
    further = 0
    if (every := _unit(plan)) and one.due_on is not None:
        further = rounds.passed_days(one.due_on, *every, on)
    if plan.every_amount and one.due_total is not None and total is not None:
        further = max(further, rounds.passed_totals(one.due_total, plan.every_amount, total))
    cycle = one.cycle + 1
    multiple = rounds.highest_level([level.multiple for level in levels], cycle, cycle + further)
    return Due(clock, cycle, cycle + further, multiple)


def per_day(plan: MaintenancePlan, moved: Sequence[Decimal]) -> Decimal:
    """What the meter of a plan moves in a day, by what it moved on its last days with work."""
    assert plan.planned_per_day is not None
    return pace_from(moved, plan.planned_per_day).per_day


def _day_of(due_total: Decimal, total: Decimal, pace: Decimal, day: date) -> date:
    days = ((due_total - total) / pace).to_integral_value(ROUND_CEILING)
    return day + timedelta(days=min(max(int(days), 0), 36_500))


def expected_on(
    week: Week, plan: MaintenancePlan, one: PlanRound, *, total: Decimal | None, moved: Sequence[Decimal], on: date
) -> date | None:
    """The working day on which the first clock comes, as the meter moves now: today for a meter that has come so far,
    and the day that has passed for a calendar that has."""
    days = [] if one.due_on is None else [one.due_on]
    if one.due_total is not None and total is not None:
        days.append(_day_of(one.due_total, total, per_day(plan, moved), on))
    return week.working_day(min(days)) if days else None


def moment_of(week: Week, plan: MaintenancePlan, day: date, at: datetime) -> datetime:
    """When the work of a plan begins that is due on a day: at its time of day, on the first working day from now where
    that moment has passed."""
    clock = plan.time_of_day
    hour = 7.0 if clock is None else clock.hour + clock.minute / 60
    moment = start_of_day(week.working_day(day), hour)
    if moment >= at:
        return moment
    today = calendar_day(at)
    ahead = (today + timedelta(days=days) for days in range(14))
    return next(start_of_day(one, hour) for one in ahead if not week.rests(one) and start_of_day(one, hour) >= at)


def is_on_time(
    week: Week, plan: MaintenancePlan, one: PlanRound, *, clock: str, done: date, total: Decimal | None
) -> bool:
    """Whether a cycle was done within the tolerance of the clock that made it due, and not after that of the other."""
    if one.late_on is not None and done > one.late_on:
        return False
    if one.late_total is not None and total is not None and total > one.late_total:
        return False
    if clock == Clock.METER and one.due_total is not None and total is not None and plan.every_amount is not None:
        return total >= one.due_total - rounds.allowed_units(plan.every_amount)
    if one.due_on is not None and (every := _unit(plan)):
        return done >= min(one.due_on - timedelta(days=rounds.allowed_days(*every)), week.working_day(one.due_on))
    return True


def restart(
    week: Week, plan: MaintenancePlan, one: PlanRound, *, clock: str, through: int, at: datetime, total: Decimal | None
) -> None:
    """Let both clocks of a round, in memory, begin anew from when it was done and what its meter says: from there, or
    for a fixed plan from the point of the grid that was done."""
    day, is_fixed = calendar_day(at), plan.basis == PlanBasis.FIXED
    spent_day = clock == Clock.CALENDAR or reaches_day(week, plan, one, day)
    spent_total = clock == Clock.METER or reaches_total(plan, one, total)
    one.from_on = max(day, one.due_on) if is_fixed and spent_day and one.due_on else day
    if total is not None:
        one.from_total = max(total, one.due_total) if is_fixed and spent_total and one.due_total else total
        if one.anchor_total is None:
            one.anchor_total = total
    one.cycle, one.last_done_at, one.last_total = through, at, total
    settle_due(plan, one)


def pass_over(
    week: Week, plan: MaintenancePlan, one: PlanRound, *, through: int, on: date, total: Decimal | None
) -> None:
    """Let both clocks of a round, in memory, go on to the next cycle without the present one having been done: each
    that had reached its lead from its due point, or the last one that has passed."""
    if (every := _unit(plan)) and one.due_on is not None and reaches_day(week, plan, one, on):
        one.from_on = rounds.later(one.due_on, every[0] * rounds.passed_days(one.due_on, *every, on), every[1])
    if plan.every_amount and one.due_total is not None and reaches_total(plan, one, total):
        assert total is not None
        one.from_total = one.due_total + plan.every_amount * rounds.passed_totals(
            one.due_total, plan.every_amount, total
        )
    one.cycle = through
    settle_due(plan, one)


def skip_ahead(plan: MaintenancePlan, one: PlanRound) -> None:
    """As `pass_over`, before a cycle is due: both clocks count from where it would have been."""
    one.from_on = one.due_on or one.from_on
    one.from_total = one.due_total if one.due_total is not None else one.from_total
    one.cycle += 1
    settle_due(plan, one)


@dataclass(frozen=True, slots=True)
class Coming:
    """A cycle that is to come: when, by which clock, and at which level."""

    cycle: int
    multiple: int
    clock: Clock
    expected_on: date
    due_total: Decimal | None


def _on_working_day(week: Week, falls: date, on: date) -> date:
    """The working day of what falls on a day, unless that has passed on a day."""
    before = week.working_day(falls)
    return before if before >= on else falls


def coming(
    week: Week,
    plan: MaintenancePlan,
    levels: Sequence[PlanLevel],
    one: PlanRound,
    *,
    total: Decimal | None,
    moved: Sequence[Decimal],
    on: date,
    until: date,
) -> Iterator[Coming]:
    """The cycles of a round from a day until another, each supposed to be done when it is due. The first is expected
    when lists of rounds say so, also where that day has passed; the second counts from `on` then."""
    ahead = PlanRound(**{name: getattr(one, name) for name in _CARRIED})
    settle_due(plan, ahead)
    multiples = [level.multiple for level in levels]
    first = expected_on(week, plan, ahead, total=total, moved=moved, on=on)
    while True:
        by_meter = None
        if ahead.due_total is not None and total is not None:
            by_meter = _day_of(ahead.due_total, total, per_day(plan, moved), on)
        days = [found for found in (ahead.due_on, by_meter) if found is not None]
        if not days or (falls := max(min(days), on)) > until:
            return
        clock = Clock.METER if by_meter is not None and falls >= by_meter else Clock.CALENDAR
        cycle = ahead.cycle + 1
        yield Coming(
            cycle=cycle,
            multiple=rounds.highest_level(multiples, cycle, cycle),
            clock=clock,
            expected_on=first if cycle == one.cycle + 1 and first else _on_working_day(week, falls, on),
            due_total=ahead.due_total,
        )
        reading = total
        if total is not None and plan.meter_kind:
            reading = total + per_day(plan, moved) * (falls - on).days
            if clock == Clock.METER and ahead.due_total is not None:
                reading = max(total, ahead.due_total)
        restart(week, plan, ahead, clock=clock, through=cycle, at=start_of_day(falls, 12), total=reading)


_CARRIED = (
    *("plan_id", "machine_id", "cycle", "anchor_on", "anchor_total", "from_on", "from_total", "due_on", "due_total"),
)


def highest_within(multiples: Sequence[int], present: PlanOccurrence, through: int) -> int:
    """Up to which round an order that stays at its level stands: before the first one of a higher level."""
    while (
        through > present.through_cycle and rounds.highest_level(multiples, present.cycle, through) > present.multiple
    ):
        through -= 1
    return through
