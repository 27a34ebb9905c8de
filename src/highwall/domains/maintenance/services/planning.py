"""Orders of plans, made when their lead is reached: for all plans and machines at once, with the same few statements
however many there are."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.fleet.models import Machine, MachineStatus
from highwall.domains.maintenance.models import (
    MaintenancePlan,
    OccurrenceStatus,
    OrderStatus,
    PlanLevel,
    PlanOccurrence,
    PlanPart,
    PlanRound,
    PlanStatus,
    WorkOrder,
)
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries import (
    Due,
    Week,
    due,
    explosives_types,
    highest_within,
    moment_of,
    present_week,
)
from highwall.domains.maintenance.services.plan_orders import Technicians, content_of, level_at, machine_facts
from highwall.domains.maintenance.services.plan_parts import give_checklists, give_parts, parts_of, wanted_at
from highwall.domains.maintenance.services.plan_rounds import (
    Totals,
    forecast,
    keep_rounds,
    sync_rounds,
    take_up_meter,
    totals_of,
)
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day, next_numbers
from highwall.kit.events import emit
from highwall.kit.models import new_id
from highwall.kit.statements import insert_rows, update_rows

type Key = tuple[UUID, UUID]
"""A plan and a machine."""


@dataclass
class _Run:
    """What one run of the job has found."""

    workdays: Week
    levels: dict[UUID, list[PlanLevel]]
    totals: Totals
    open: dict[Key, PlanOccurrence]
    parts: dict[UUID, list[PlanPart]]
    made: list[tuple[PlanRound, Due]] = field(default_factory=list)
    raised: list[PlanOccurrence] = field(default_factory=list)

    def total(self, one: PlanRound) -> Decimal | None:
        return self.totals.get((one.machine_id, one.plan.meter_kind))


@transaction.atomic
def make_due_orders(*, actor: Actor, at: datetime) -> int:
    """Make the order of each plan and machine whose next round has come within its lead, unless one is open; count the
    rounds that come due while an order is open on it; and bring forecasts up to date. Gives how many orders were made.

    However often and however many at once it runs, a round has one order: the rounds are locked, and what is open is
    read after that. Raises Forbidden.
    """
    actor.require(MaintenanceRight.CREATE)
    day = calendar_day(at)
    plans = list(MaintenancePlan.objects.filter(status=PlanStatus.ACTIVE).select_related("technician"))
    if not plans:
        return 0
    sync_rounds(plans, day)
    rounds = _locked_rounds(plans)
    run = _Run(
        workdays=present_week(),
        levels=levels_of(plans),
        totals=totals_of({one.machine_id for one in rounds}),
        open={(one.plan_id, one.machine_id): one for one in open_occurrences(plans)},
        parts=parts_of(plans),
    )
    keep_rounds([one for one in rounds if take_up_meter(one.plan, one, run.total(one))], at)
    for one in rounds:
        _look_at(run, one, at)
    _hold_machines(run)
    _raise(run, at)
    forecast(rounds, day, totals=run.totals)
    return _make(run, actor, at)


def _locked_rounds(plans: list[MaintenancePlan]) -> list[PlanRound]:
    known = {plan.pk: plan for plan in plans}
    rows = PlanRound.objects.filter(plan__in=list(known), is_running=True).select_related("machine__machine_model")
    rounds = list(rows.select_for_update(of=("self",)).order_by("pk"))
    for one in rounds:
        one.plan = known[one.plan_id]
    return rounds


def levels_of(plans: list[MaintenancePlan]) -> dict[UUID, list[PlanLevel]]:
    """The levels of plans, by plan."""
    found: dict[UUID, list[PlanLevel]] = defaultdict(list)
    for level in PlanLevel.objects.filter(plan__in=[plan.pk for plan in plans]).order_by("multiple"):
        found[level.plan_id].append(level)
    return found


def open_occurrences(plans: list[MaintenancePlan]) -> list[PlanOccurrence]:
    """The occurrences of plans on which an order is open, with it."""
    rows = PlanOccurrence.objects.filter(plan__in=[plan.pk for plan in plans], status=OccurrenceStatus.OPEN)
    return list(rows.select_related("order"))


def rests(one: PlanRound) -> bool:
    """Whether a round rests because its machine is retired or out of service."""
    if one.machine.retired_at is not None:
        return True
    return one.machine.status == MachineStatus.OUT_OF_SERVICE and not one.plan.also_when_standing


def _look_at(run: _Run, one: PlanRound, at: datetime) -> None:
    if rests(one):
        return
    found = due(run.workdays, one.plan, run.levels[one.plan_id], one, total=run.total(one), on=calendar_day(at))
    if found is None:
        return
    present = run.open.get((one.plan_id, one.machine_id))
    if present is None:
        run.made.append((one, found))
    elif found.through > present.through_cycle:
        _count_missed(run, one, present, found)


def _count_missed(run: _Run, one: PlanRound, present: PlanOccurrence, found: Due) -> None:
    """Count the rounds that have come due on the open order. One that nobody has touched rises to the highest level
    among them; one that somebody has stays what it is, and stands for the rounds below the next higher level."""
    order = present.order
    assert order is not None
    is_untouched = order.status == OrderStatus.SCHEDULED and order.version == present.order_version
    multiples = [level.multiple for level in run.levels[one.plan_id]]
    through = found.through if is_untouched else highest_within(multiples, present, found.through)
    if through > present.through_cycle:
        present.through_cycle = through
        present.multiple = found.multiple if is_untouched else present.multiple
        present.plan = one.plan
        run.raised.append(present)


def _hold_machines(run: _Run) -> None:
    """Make orders only for machines that stay in the fleet while they are made. One that somebody has locked, perhaps
    to retire it, waits for the next run."""
    wanted = {one.machine_id for one, _ in run.made}
    if not wanted:
        return
    free = Machine.objects.filter(pk__in=wanted, retired_at=None).order_by("pk")
    held = set(free.select_for_update(skip_locked=True, no_key=True).values_list("pk", flat=True))
    run.made = [(one, found) for one, found in run.made if one.machine_id in held]


def _raise(run: _Run, at: datetime) -> None:
    """Write what has been counted on open orders. One whose order somebody has locked waits for the next run."""
    if not run.raised:
        return
    wanted = [one.order_id for one in run.raised if one.order_id]
    free = WorkOrder.objects.filter(pk__in=wanted).select_for_update(skip_locked=True).order_by("pk")
    versions = {order.pk: order.version for order in free}
    counted = [one for one in run.raised if one.order and versions.get(one.order.pk) == one.order.version]
    orders: dict[UUID, dict[str, Any]] = {}
    for one in counted:
        assert one.order is not None
        level = level_at(run.levels[one.plan_id], one.multiple)
        name = level.name if level else ""
        if name != one.level_name:
            content = content_of(one.plan, run.levels[one.plan_id], one.multiple)
            orders[one.order.pk] = {key: content[key] for key in ("description", "estimated_duration_h")}
            one.order_version = one.order.version + 1
        one.level_name = name
    if orders:
        columns = {key: [values[key] for values in orders.values()] for key in ("description", "estimated_duration_h")}
        update_rows(WorkOrder, list(orders), columns, new_version_at=at)
        risen = [one for one in counted if one.order_id in orders]
        give_parts({one.order_id: wanted_at(run.parts[one.plan_id], one.multiple) for one in risen if one.order_id}, at)
    if counted:
        names = ("through_cycle", "multiple", "level_name", "order_version")
        columns = {name: [getattr(one, name) for one in counted] for name in names}
        update_rows(PlanOccurrence, [one.pk for one in counted], columns, new_version_at=at)


def _make(run: _Run, actor: Actor, at: datetime) -> int:
    if not run.made:
        return 0
    technicians = Technicians()
    numbers = next_numbers("WO", len(run.made), at)
    explosives = explosives_types()
    orders: list[dict[str, Any]] = []
    occurrences: list[dict[str, Any]] = []
    for (one, found), number in zip(run.made, numbers, strict=True):
        plan, levels = one.plan, run.levels[one.plan_id]
        scheduled_at = moment_of(run.workdays, plan, one.expected_on or calendar_day(at), at)
        order = {
            "id": new_id(),
            "number": number,
            **machine_facts(one.machine, explosives),
            **content_of(plan, levels, found.multiple),
            **technicians.of(plan, one.machine),
            "scheduled_at": scheduled_at,
            "committed_at": scheduled_at,
            "is_planned": True,
            "created_by_id": actor.user_id,
            "created_at": at,
        }
        level = level_at(levels, found.multiple)
        orders.append(order)
        occurrences.append(
            {
                "plan_id": plan.pk,
                "machine_id": one.machine_id,
                "cycle": found.cycle,
                "through_cycle": found.through,
                "multiple": found.multiple,
                "level_name": level.name if level else "",
                "status": OccurrenceStatus.OPEN.value,
                "clock": found.clock.value,
                "due_on": one.due_on,
                "due_total": one.due_total,
                "order_id": order["id"],
                "order_version": 1,
                "made_at": at,
                "reason": "",
                "is_doubtful": False,
            }
        )
    insert_rows(WorkOrder, _columns(orders))
    _write_occurrences(occurrences, at)
    ids = [order["id"] for order in orders]
    made = dict(zip(ids, run.made, strict=True))
    give_parts({pk: wanted_at(run.parts[one.plan_id], found.multiple) for pk, (one, found) in made.items()}, at)
    give_checklists({pk: one.plan for pk, (one, _) in made.items()}, at)
    emit("maintenance.orders_planned", order_ids=[str(order["id"]) for order in orders])
    for plan_id, managers in technicians.stood_in.items():
        emit("maintenance.plan_without_technician", plan_id=str(plan_id), manager_ids=sorted(map(str, managers)))
    return len(orders)


def _columns(rows: list[dict[str, Any]]) -> dict[str, list[Any]]:
    return {name: [row[name] for row in rows] for name in rows[0]}


def _write_occurrences(rows: list[dict[str, Any]], at: datetime) -> None:
    """Add occurrences; one of a cycle that was withdrawn is opened again."""
    plans = {row["plan_id"] for row in rows}
    withdrawn = PlanOccurrence.objects.filter(plan__in=plans, status=OccurrenceStatus.WITHDRAWN)
    known = {(one.plan_id, one.machine_id, one.cycle): one.pk for one in withdrawn}
    again = {known[key]: row for row in rows if (key := _key(row)) in known}
    new = [row for row in rows if _key(row) not in known]
    if again:
        update_rows(PlanOccurrence, list(again), _columns(list(again.values())), new_version_at=at)
    if new:
        insert_rows(PlanOccurrence, _columns(new))


def _key(row: dict[str, Any]) -> tuple[UUID, UUID, int]:
    return row["plan_id"], row["machine_id"], row["cycle"]
