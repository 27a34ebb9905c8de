"""The rounds of plans on their machines: which there are, and how far each has come."""

from collections.abc import Collection, Iterable
from datetime import date
from decimal import ROUND_FLOOR, Decimal
from typing import Any
from uuid import UUID

from highwall.domains.fleet.models import Machine, Meter, MeterKind
from highwall.domains.fleet.queries import moved_by_day
from highwall.domains.maintenance.models import MaintenancePlan, PlanBasis, PlanRound, PlanStatus
from highwall.domains.maintenance.queries import expected_on, present_week, settle_due
from highwall.kit.statements import insert_rows, update_rows
from highwall.kit.text import fold

COUNTED = (
    *("anchor_on", "anchor_total", "from_on", "from_total", "due_on", "due_total", "late_on", "late_total"),
    *("cycle", "last_done_at", "last_total"),
)
"""What of a round moves when it begins anew."""

type Totals = dict[tuple[UUID, str], Decimal]
"""Life totals by machine and kind of meter."""


def totals_of(machine_ids: Collection[UUID]) -> Totals:
    """What the meters of machines have counted."""
    rows = Meter.objects.filter(machine_id__in=machine_ids).values_list("machine_id", "kind", "total")
    return {(machine_id, kind): total for machine_id, kind, total in rows}


def _machines_of(plans: Iterable[MaintenancePlan]) -> dict[UUID, set[UUID]]:
    """The machines of each plan: its own, or those of its type and region."""
    plans = list(plans)
    found = {plan.pk: {plan.machine_id} for plan in plans if plan.machine_id}
    typed = [plan for plan in plans if not plan.machine_id]
    if typed:
        machines = [
            (machine_id, fold(name), region_id)
            for machine_id, name, region_id in Machine.objects.filter(retired_at=None).values_list(
                "pk", "machine_type", "region_id"
            )
        ]
        for plan in typed:
            wanted = fold(plan.machine_type)
            found[plan.pk] = {
                machine_id
                for machine_id, name, region_id in machines
                if name == wanted and plan.region_id in (None, region_id)
            }
    return found


def begin(plan: MaintenancePlan, one: PlanRound, day: date, total: Decimal | None) -> None:
    """Let a round, in memory, count from a day and a life total. The grid of a fixed meter is that of whole rounds from
    zero."""
    one.anchor_on = one.from_on = day
    one.anchor_total = one.from_total = total
    if total is not None and plan.basis == PlanBasis.FIXED and plan.every_amount:
        one.anchor_total = (total / plan.every_amount).to_integral_value(ROUND_FLOOR) * plan.every_amount
    settle_due(plan, one)


def sync_rounds(plans: Collection[MaintenancePlan], day: date) -> None:
    """Bring the rounds of plans into line with their machines: a new machine of a type gets one, which counts from now,
    and one that is no longer of the type, or whose plan is off, rests."""
    wanted = _machines_of(plans)
    present = {(one.plan_id, one.machine_id): one for one in PlanRound.objects.filter(plan__in=[p.pk for p in plans])}
    totals = totals_of({machine_id for ids in wanted.values() for machine_id in ids})
    new: list[PlanRound] = []
    moved: dict[UUID, bool] = {}
    for plan in plans:
        for machine_id in wanted[plan.pk]:
            one = present.get((plan.pk, machine_id))
            if one is None:
                made = PlanRound(plan=plan, machine_id=machine_id, is_running=plan.status == PlanStatus.ACTIVE)
                begin(plan, made, day, totals.get((machine_id, plan.meter_kind)))
                new.append(made)
    for (plan_id, machine_id), one in present.items():
        plan = next(plan for plan in plans if plan.pk == plan_id)
        runs = plan.status == PlanStatus.ACTIVE and machine_id in wanted[plan_id]
        if runs != one.is_running:
            moved[one.pk] = runs
    if new:
        insert_rows(PlanRound, {name: [getattr(one, name) for one in new] for name in _OF_NEW})
    if moved:
        update_rows(PlanRound, list(moved), {"is_running": list(moved.values())})


_OF_NEW = (
    *("plan_id", "machine_id", "is_running", "anchor_on", "anchor_total", "from_on", "from_total"),
    *("due_on", "due_total", "late_on", "late_total"),
)


def take_up_meter(plan: MaintenancePlan, one: PlanRound, total: Decimal | None) -> bool:
    """Let a round, in memory, count on a meter that its machine has got since; tells whether it did."""
    if total is None or one.from_total is not None or not plan.every_amount:
        return False
    day = one.from_on
    kept = one.anchor_on
    begin(plan, one, day, total)
    one.anchor_on = kept
    settle_due(plan, one)
    return True


def keep_rounds(rounds: list[PlanRound], at: Any) -> None:
    """Write what moved of rounds whose rows are locked."""
    if rounds:
        columns = {name: [getattr(one, name) for one in rounds] for name in COUNTED}
        update_rows(PlanRound, [one.pk for one in rounds], columns, new_version_at=at)


def forecast(rounds: Collection[PlanRound], day: date, *, totals: Totals | None = None) -> None:
    """Write into rounds, with their plans, on which working day each is expected as it stands on a day. Every list
    shows this, and what a plan makes of the months to come says the same."""
    if not rounds:
        return
    week, machine_ids = present_week(), {one.machine_id for one in rounds}
    totals = totals_of(machine_ids) if totals is None else totals
    kinds = {one.plan.meter_kind for one in rounds} - {""}
    moved = {kind: moved_by_day(machine_ids, MeterKind(kind), day) for kind in sorted(kinds)}
    for one in rounds:
        kind = one.plan.meter_kind
        days, total = moved.get(kind, {}).get(one.machine_id, []), totals.get((one.machine_id, kind))
        one.expected_on = expected_on(week, one.plan, one, total=total, moved=days, on=day)
    update_rows(PlanRound, [one.pk for one in rounds], {"expected_on": [one.expected_on for one in rounds]})
