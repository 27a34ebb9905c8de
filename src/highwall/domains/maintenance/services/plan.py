"""Adding, changing and deleting maintenance plans, and switching them on and off."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from blastcalc import rounds as arithmetic
from highwall.domains.accounts.models import User, UserStatus
from highwall.domains.fleet.workflow import why_retired
from highwall.domains.maintenance.models import (
    PLACE_OF,
    MaintenancePlan,
    OccurrenceStatus,
    OrderStatus,
    PlanLevel,
    PlanOccurrence,
    PlanRound,
    PlanStatus,
    WorkOrder,
)
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries import machines_of, sees_all_regions, settle_due, visible_plans
from highwall.domains.maintenance.services.plan_orders import Technicians, content_of, renewed
from highwall.domains.maintenance.services.plan_parts import (
    check_parts,
    check_template,
    give_checklists,
    give_parts,
    parts_of,
    wanted_at,
    write_parts,
)
from highwall.domains.maintenance.services.plan_rounds import begin, forecast, keep_rounds, sync_rounds, totals_of
from highwall.domains.maintenance.workflow import MAINTENANCE_PLAN, why_not_whole
from highwall.domains.regions.models import Region
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day
from highwall.kit.errors import Conflict, FieldError, Forbidden, Invalid, NotFound
from highwall.kit.http import check_version
from highwall.kit.refusals import delete_unreferred, referring_records
from highwall.kit.schemas import Dependent
from highwall.kit.statements import create_row

_CLOCKS = ("basis", "every_count", "every_unit", "meter_kind", "every_amount")
_TARGETS = ("machine_id", "machine_type", "region_id")


def lock_plan(actor: Actor, plan_id: UUID, expected_version: int | None = None) -> MaintenancePlan:
    """Raises NotFound, Forbidden (of machines of other regions as well), StaleVersion."""
    rows = visible_plans(actor).select_for_update(of=("self",)).select_related("technician", "machine")
    plan = rows.filter(pk=plan_id).first()
    if plan is None:
        raise NotFound("There is no such maintenance plan.")
    _refuse_wide(actor, plan)
    check_version(plan, expected_version)
    return plan


def _refuse_wide(actor: Actor, plan: MaintenancePlan) -> None:
    if not plan.machine_id and not sees_all_regions(actor) and plan.region_id != actor.region_id:
        message = "This plan is of machines of other regions as well. Ask somebody who plans for all of them."
        raise Forbidden(message, code="plan_of_other_regions")


def _check_target(actor: Actor, values: dict[str, Any], former: UUID | None = None) -> None:
    """What a plan is for; `former` is the machine that it is for until now. Raises Invalid, Conflict."""
    machine_id, machine_type = values["machine_id"], values["machine_type"]
    if (machine_id is None) == (not machine_type):
        raise Invalid.field("machine_id", "machine_or_type", "Choose either a machine or a type of machines.")
    if machine_id is not None:
        machine = machines_of(actor).filter(pk=machine_id).first()
        if machine is None:
            raise Invalid.field("machine_id", "unknown_machine", "Choose one of the machines.")
        if machine_id != former and (refusal := why_retired(machine)):
            raise refusal
    if machine_id is not None and values["region_id"] is not None:
        raise Invalid.field("region_id", "region_of_machine", "A plan of one machine is of its region.")
    if values["region_id"] is not None and not Region.objects.filter(pk=values["region_id"]).exists():
        raise Invalid.field("region_id", "unknown_region", "Choose one of the active regions.")
    if machine_type and not sees_all_regions(actor) and values["region_id"] != actor.region_id:
        raise Invalid.field("region_id", "outside_reach", "You work in another region. Choose your own.")


def _check_clocks(values: dict[str, Any]) -> None:
    by_calendar, by_meter = values["every_count"] is not None, values["every_amount"] is not None
    if not by_calendar and not by_meter:
        raise Invalid.field("every_count", "no_clock", "Say how often: by the calendar, by a meter, or both.")
    if by_calendar and not values["every_unit"]:
        raise Invalid.field("every_unit", "required", "Say whether these are days, weeks or months.")
    if by_meter:
        for name in ("meter_kind", "planned_per_day"):
            if not values[name]:
                raise Invalid.field(name, "required", "Name the meter, and what it moves in a working day.")
        if values["lead_amount"] >= values["every_amount"]:
            raise Invalid.field("lead_amount", "lead_too_long", "The lead must be shorter than the round.")
    if by_calendar and values["lead_days"] >= arithmetic.days_in(values["every_count"], values["every_unit"]):
        raise Invalid.field("lead_days", "lead_too_long", "The lead must be shorter than the round.")


def _tidy(values: dict[str, Any]) -> None:
    """Empty what belongs to a clock that the plan has not."""
    if values["every_count"] is None:
        values["every_unit"], values["lead_days"] = "", 0
    if values["every_amount"] is None:
        values["meter_kind"], values["planned_per_day"], values["lead_amount"] = "", None, 0
    values["every_unit"], values["meter_kind"] = values["every_unit"] or "", values["meter_kind"] or ""


def _check_technician(values: dict[str, Any]) -> None:
    technician_id = values["technician_id"]
    if technician_id is not None and not User.objects.filter(pk=technician_id, status=UserStatus.ACTIVE).exists():
        raise Invalid.field("technician_id", "unknown_user", "Choose somebody with an active account.")


def _check_levels(levels: Sequence[dict[str, Any]]) -> None:
    if levels and not arithmetic.nest([level["multiple"] for level in levels]):
        message = "Levels must nest: the first is 1, and each is a whole multiple of the one below, such as 1, 2 and 4."
        raise Invalid.field("levels", "levels_do_not_nest", message)


def _refuse_taken(name: str, *, other_than: UUID | None = None) -> None:
    if any(pk != other_than for pk in MaintenancePlan.objects.filter(name__reads_as=name).values_list("pk", flat=True)):
        message = f"There is already a plan “{name}”."
        error = FieldError("name", "plan_name_taken", message, {"name": name})
        raise Conflict(message, code="plan_name_taken", errors=(error,), name=name)


def _write_levels(plan: MaintenancePlan, levels: Sequence[dict[str, Any]]) -> None:
    for present in plan.levels.all():
        present.delete()
    for level in levels:
        create_row(PlanLevel, plan_id=plan.pk, **level)


@transaction.atomic
def create_plan(
    *,
    actor: Actor,
    at: datetime,
    levels: Sequence[dict[str, Any]] = (),
    parts: Sequence[dict[str, Any]] = (),
    **values: Any,
) -> MaintenancePlan:
    """Add a plan for a machine or a type of machines; it makes no orders until it is active. Its rounds count from now.
    Raises Forbidden, Conflict (name taken), Invalid."""
    actor.require(MaintenanceRight.CREATE)
    values = {**_NOTHING, **values}
    _check_target(actor, values)
    _check_clocks(values)
    _tidy(values)
    _check_technician(values)
    _check_levels(levels)
    check_parts(actor, parts, [level["multiple"] for level in levels])
    check_template(values["checklist_id"])
    _refuse_taken(values["name"])
    plan = create_row(
        MaintenancePlan,
        priority_order=PLACE_OF[values["priority"]],
        created_by_id=actor.user_id,
        created_at=at,
        **values,
    )
    _write_levels(plan, levels)
    write_parts(plan, parts)
    sync_rounds([plan], calendar_day(at))
    _forecast(plan, at)
    return plan


_NOTHING = {
    **dict.fromkeys(
        ("machine_id", "region_id", "every_count", "every_amount", "planned_per_day", "technician_id", "checklist_id")
    ),
    **dict.fromkeys(("machine_type", "every_unit", "meter_kind"), ""),
    "lead_days": 0,
    "lead_amount": 0,
}


def _forecast(plan: MaintenancePlan, at: datetime) -> None:
    """When the rounds of a plan are expected, until the next run of the job works it out anew."""
    forecast(list(PlanRound.objects.filter(plan=plan).select_related("plan")), calendar_day(at))


@transaction.atomic
def change_plan(
    *,
    actor: Actor,
    plan_id: UUID,
    at: datetime,
    expected_version: int | None = None,
    levels: Sequence[dict[str, Any]] | None = None,
    parts: Sequence[dict[str, Any]] | None = None,
    renew_orders: bool = False,
    **changes: Any,
) -> MaintenancePlan:
    """Change the given fields. Another machine or type begins its rounds anew; another clock counts from where the
    present one does. Orders that have been made stay as they are, unless `renew_orders` asks for those not begun.

    Raises Forbidden, NotFound, StaleVersion, Conflict (name taken, active without technician, time or duration; an
    order open on a machine that is left), Invalid.
    """
    actor.require(MaintenanceRight.UPDATE)
    plan = lock_plan(actor, plan_id, expected_version)
    values = {name: getattr(plan, name) for name in _FIELDS} | changes
    _check_target(actor, values, plan.machine_id)
    _check_clocks(values)
    _tidy(values)
    changed = {name: value for name, value in values.items() if getattr(plan, name) != value}
    if "technician_id" in changed:
        _check_technician(values)
    if levels is not None:
        _check_levels(levels)
    if parts is not None:
        named = levels if levels is not None else list(plan.levels.values("multiple"))
        check_parts(actor, parts, [level["multiple"] for level in named])
    if "checklist_id" in changed:
        check_template(values["checklist_id"])
    if "name" in changed:
        _refuse_taken(changed["name"], other_than=plan.pk)
    for name, value in changed.items():
        setattr(plan, name, value)
    plan.priority_order = PLACE_OF[plan.priority]
    if plan.status == PlanStatus.ACTIVE and (refusal := why_not_whole(plan)):
        raise refusal
    plan.save_new_version()
    if levels is not None:
        _write_levels(plan, levels)
    if parts is not None:
        write_parts(plan, parts)
    if set(_TARGETS) & set(changed):
        _leave_machines(plan, at)
    sync_rounds([plan], calendar_day(at))
    if set(_CLOCKS) & set(changed):
        _count_anew(plan, at)
    _forecast(plan, at)
    if renew_orders:
        _renew_orders(plan, at)
    return plan


_FIELDS = (
    *("name", *_TARGETS, *_CLOCKS, "planned_per_day", "lead_days", "lead_amount", "also_when_standing"),
    *("order_type", "priority", "description", "notes", "technician_id", "time_of_day", "duration_h"),
    *("estimated_cost", "keeps_running", "is_hot_work", "checklist_id"),
)


def _leave_machines(plan: MaintenancePlan, at: datetime) -> None:
    if PlanOccurrence.objects.filter(plan=plan, status=OccurrenceStatus.OPEN).exists():
        message = "Orders of this plan are open. Complete or cancel them before it goes to other machines."
        raise Conflict(message, code="plan_has_open_orders")


def _count_anew(plan: MaintenancePlan, at: datetime) -> None:
    """Rounds go on from where they count now, by the clocks that the plan has now."""
    rows = list(PlanRound.objects.filter(plan=plan).select_for_update().order_by("pk"))
    totals = totals_of({one.machine_id for one in rows})
    for one in rows:
        day, total = one.from_on, totals.get((one.machine_id, plan.meter_kind))
        known = one.last_total if one.last_total is not None and total is not None and one.last_total <= total else None
        begin(plan, one, day, known if known is not None else total)
        settle_due(plan, one)
    keep_rounds(rows, at)


def _renew_orders(plan: MaintenancePlan, at: datetime) -> None:
    """Write what the plan says now into its orders that have not been begun."""
    plan = MaintenancePlan.objects.select_related("technician").get(pk=plan.pk)
    levels, technicians = list(plan.levels.all()), Technicians()
    open_ones = PlanOccurrence.objects.filter(plan=plan, status=OccurrenceStatus.OPEN)
    wanted = list(open_ones.values_list("order_id", flat=True))
    orders = WorkOrder.objects.filter(pk__in=wanted, status=OrderStatus.SCHEDULED).select_related("machine")
    lines: dict[UUID, dict[UUID, Decimal]] = {}
    for order in orders.select_for_update(of=("self",)).order_by("pk"):
        occurrence = open_ones.select_for_update().get(order=order)
        values = content_of(plan, levels, occurrence.multiple)
        if plan.technician is not None:
            values |= technicians.of(plan, order.machine)
        if values["estimated_duration_h"] is None:
            del values["estimated_duration_h"]
        if renewed(order, values, at):
            occurrence.order_version = order.version
            occurrence.save_new_version()
        lines[order.pk] = wanted_at(parts_of([plan])[plan.pk], occurrence.multiple)
    give_parts(lines, at)
    give_checklists(dict.fromkeys(lines, plan), at)


@transaction.atomic
def move_plan(
    *,
    actor: Actor,
    plan_id: UUID,
    step: str,
    at: datetime,
    expected_version: int | None = None,
    reason: str = "",
) -> MaintenancePlan:
    """Let a plan make orders, or let it rest; orders that are open stay. Raises Forbidden, NotFound, StaleVersion,
    Conflict (technician, time of day or duration missing), Invalid (reason missing)."""
    actor.require(MaintenanceRight.UPDATE)
    plan = lock_plan(actor, plan_id, expected_version)
    with MAINTENANCE_PLAN.transition(plan, step, actor=actor, at=at, reason=reason):
        pass
    sync_rounds([plan], calendar_day(at))
    return plan


def dependents_of_plan(plan: MaintenancePlan) -> list[Dependent]:
    """What hangs on a plan: rounds that have been made keep it from being deleted; the rest goes with it."""
    count = plan.occurrences.count()
    blocking = [Dependent(kind="maintenance_planoccurrence", count=count, blocks_deletion=True)] if count else []
    return blocking + [each for each in referring_records(plan) if each.kind != "maintenance_planoccurrence"]


@transaction.atomic
def delete_plan(*, actor: Actor, plan_id: UUID, expected_version: int | None = None) -> None:
    """Delete a plan that has made nothing yet. Raises Forbidden, NotFound, StaleVersion, Conflict."""
    actor.require(MaintenanceRight.DELETE)
    plan = lock_plan(actor, plan_id, expected_version)
    message = "This plan has made orders, so it stays in the history of its machines. Suspend it instead."
    delete_unreferred(plan, dependents_of_plan(plan), message, case="maintenance_plan")
