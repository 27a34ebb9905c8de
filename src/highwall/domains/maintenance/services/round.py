"""What becomes of one round of a plan: done, skipped, withdrawn, counted from another point."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.fleet.models import Meter, UsageSource
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.services import record_usage
from highwall.domains.maintenance.models import (
    OccurrenceStatus,
    PlanOccurrence,
    PlanRound,
    WorkOrder,
)
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries import (
    due,
    is_on_time,
    pass_over,
    present_week,
    reaches_day,
    reaches_total,
    restart,
)
from highwall.domains.maintenance.services.keeping import release_parts
from highwall.domains.maintenance.services.plan_orders import content_of, is_untouched, level_at, renewed
from highwall.domains.maintenance.services.plan_rounds import forecast, keep_rounds
from highwall.domains.maintenance.workflow import WORK_ORDER
from highwall.kit.actors import Actor, Reach
from highwall.kit.calendar import calendar_day
from highwall.kit.errors import FieldError, Invalid
from highwall.kit.events import emit


def occurrence_of(order: WorkOrder) -> PlanOccurrence | None:
    """The open occurrence of a plan whose order this is, locked, with its plan."""
    rows = PlanOccurrence.objects.filter(order=order, status=OccurrenceStatus.OPEN)
    return rows.select_related("plan").select_for_update(of=("self",)).first()


def _lock_round(occurrence: PlanOccurrence) -> PlanRound:
    return PlanRound.objects.select_for_update().get(plan=occurrence.plan_id, machine=occurrence.machine_id)


def _total_of(occurrence: PlanOccurrence) -> Decimal | None:
    kind = occurrence.plan.meter_kind
    return Meter.objects.filter(machine=occurrence.machine_id, kind=kind).values_list("total", flat=True).first()


def take_readings(
    *, actor: Actor, order: WorkOrder, at: datetime, readings: Sequence[Mapping[str, Any]]
) -> PlanOccurrence | None:
    """Note what the meters of the machine of an order display now, and give the open occurrence of its plan, if it is
    of one: then the reading of the meter by which the plan counts must be among them.

    Raises Invalid (reading missing, twice, or not between its neighbours in time).
    """
    occurrence = occurrence_of(order)
    wanted = occurrence.plan.meter_kind if occurrence else ""
    has_meter = bool(wanted) and Meter.objects.filter(machine=order.machine_id, kind=wanted).exists()
    if has_meter and wanted not in {one["kind"] for one in readings}:
        message = "The plan of this order counts on this meter. Enter what it displays now."
        errors = (FieldError("readings", "reading_wanted", message, {"kind": wanted}),)
        raise Invalid(message, errors=errors)
    if readings:
        also = {MachineRight.LOG.value, MachineRight.UPDATE.value}
        reader = replace(actor, rights=actor.rights | also, reach=Reach.ALL)
        record_usage(
            actor=reader,
            machine_id=order.machine_id,
            starts_at=at,
            ends_at=at,
            at=at,
            meters=[{"kind": one["kind"], "end": one["displayed"]} for one in readings],
            note=order.number,
            source=UsageSource.ORDER,
        )
    return occurrence


def finish_round(*, occurrence: PlanOccurrence, at: datetime) -> None:
    """The order of an occurrence is completed: both clocks of its round begin anew, also those of the lower levels that
    it contains."""
    one, total, week = _lock_round(occurrence), _total_of(occurrence), present_week()
    occurrence.status, occurrence.done_at, occurrence.done_total = OccurrenceStatus.DONE, at, total
    occurrence.was_on_time = is_on_time(
        week, occurrence.plan, one, clock=occurrence.clock, done=calendar_day(at), total=total
    )
    occurrence.is_doubtful = False
    occurrence.save_new_version()
    restart(week, occurrence.plan, one, clock=occurrence.clock, through=occurrence.through_cycle, at=at, total=total)
    keep_rounds([one], at)
    forecast([one], calendar_day(at))


def give_up_round(*, order: WorkOrder, at: datetime, reason: str) -> None:
    """The order of a plan was cancelled: its round is skipped for that reason, and the next one comes when it would
    have."""
    occurrence = occurrence_of(order)
    if occurrence is None:
        return
    one = _lock_round(occurrence)
    occurrence.status, occurrence.reason, occurrence.is_doubtful = OccurrenceStatus.SKIPPED, reason, False
    occurrence.save_new_version()
    _go_past(occurrence, one, at)


def _go_past(occurrence: PlanOccurrence, one: PlanRound, at: datetime) -> None:
    total = _total_of(occurrence)
    pass_over(
        present_week(),
        occurrence.plan,
        one,
        through=occurrence.through_cycle,
        on=calendar_day(at),
        total=total,
    )
    keep_rounds([one], at)
    forecast([one], calendar_day(at))


def open_occurrence(one: PlanRound, *, lock: bool = True) -> PlanOccurrence | None:
    """The occurrence of a round on which an order is open, with it; locked, once the round is."""
    rows = PlanOccurrence.objects.filter(plan=one.plan_id, machine=one.machine_id, status=OccurrenceStatus.OPEN)
    rows = rows.select_related("plan", "order")
    return (rows.select_for_update(of=("self",)) if lock else rows).first()


@transaction.atomic
def look_again_at_rounds(*, actor: Actor, machine_id: UUID, at: datetime) -> int:
    """The meters of a machine were taken back: withdraw the orders of plans that are not due any more and that nobody
    has touched, lower those that stand for fewer rounds, and mark and tell of those that somebody has touched. Gives
    how many were withdrawn. Raises Forbidden."""
    actor.require(MaintenanceRight.UPDATE)
    open_ones = PlanOccurrence.objects.filter(machine=machine_id, status=OccurrenceStatus.OPEN)
    wanted = list(open_ones.values_list("order_id", flat=True))
    orders = {order.pk: order for order in WorkOrder.objects.filter(pk__in=wanted).select_for_update().order_by("pk")}
    rounds = PlanRound.objects.select_for_update(of=("self",)).filter(machine=machine_id).select_related("plan")
    count = 0
    for one in rounds.order_by("pk"):
        occurrence = open_occurrence(one)
        order = orders.get(occurrence.order_id) if occurrence and occurrence.order_id else None
        if occurrence is not None and order is not None:
            count += _look_again(actor, one, occurrence, order, at)
    return count


def _look_again(actor: Actor, one: PlanRound, occurrence: PlanOccurrence, order: WorkOrder, at: datetime) -> bool:
    plan, day, total = one.plan, calendar_day(at), _total_of(occurrence)
    still = reaches_total(plan, one, total) or reaches_day(present_week(), plan, one, day)
    touched = not is_untouched(order, occurrence.order_version)
    if still:
        _lower(one, occurrence, order, total, at, touched=touched)
        return False
    if touched:
        if not occurrence.is_doubtful:
            occurrence.is_doubtful = True
            occurrence.save_new_version()
            emit("maintenance.round_doubtful", order_id=str(order.pk))
        return False
    reason = "The reading that made it due was taken back."
    with WORK_ORDER.transition(order, "cancel", actor=actor, at=at, reason=reason):
        pass
    release_parts(order, actor, at)
    occurrence.status, occurrence.reason = OccurrenceStatus.WITHDRAWN, reason
    occurrence.through_cycle = occurrence.cycle
    occurrence.save_new_version()
    emit("maintenance.round_withdrawn", order_id=str(order.pk))
    return True


def _lower(
    one: PlanRound, occurrence: PlanOccurrence, order: WorkOrder, total: Decimal | None, at: datetime, *, touched: bool
) -> None:
    """Bring an order that is still due back to the rounds that have come due; what made it doubtful is over."""
    levels = list(one.plan.levels.all())
    found = due(present_week(), one.plan, levels, one, total=total, on=calendar_day(at))
    changed = occurrence.is_doubtful
    occurrence.is_doubtful = False
    if found is not None and not touched and found.through < occurrence.through_cycle:
        level = level_at(levels, found.multiple)
        occurrence.through_cycle, occurrence.multiple = found.through, found.multiple
        occurrence.level_name = level.name if level else ""
        content = content_of(one.plan, levels, found.multiple)
        renewed(order, {name: content[name] for name in ("description", "estimated_duration_h")}, at)
        occurrence.order_version, changed = order.version, True
    if changed:
        occurrence.save_new_version()
