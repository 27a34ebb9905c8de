"""What people decide about one round of a plan: to skip it, or from where it counts."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.maintenance.models import OccurrenceStatus, OrderStatus, PlanOccurrence, PlanRound
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries import settle_due, skip_ahead, visible_rounds
from highwall.domains.maintenance.services.plan_orders import level_at
from highwall.domains.maintenance.services.plan_rounds import begin, forecast, keep_rounds, totals_of
from highwall.domains.maintenance.services.progress import cancel_order
from highwall.domains.maintenance.services.round import open_occurrence
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day
from highwall.kit.errors import Conflict, Invalid, NotFound
from highwall.kit.http import check_version
from highwall.kit.statements import create_row


def lock_round(actor: Actor, round_id: UUID, expected_version: int | None = None) -> PlanRound:
    """With its plan. Raises NotFound, StaleVersion."""
    rows = visible_rounds(actor).select_related("plan", "machine").select_for_update(of=("self",))
    one = rows.filter(pk=round_id).first()
    if one is None:
        raise NotFound("There is no such plan on this machine.")
    check_version(one, expected_version)
    return one


@transaction.atomic
def skip_round(
    *, actor: Actor, round_id: UUID, at: datetime, reason: str, expected_version: int | None = None
) -> PlanRound:
    """Skip the next round of a plan on a machine, with a reason; its order, if there is one, is cancelled for it.
    Raises Forbidden, NotFound, StaleVersion, Conflict (work on it has begun), Invalid (reason missing)."""
    actor.require(MaintenanceRight.UPDATE)
    if not reason.strip():
        raise Invalid.field("reason", "required", "Say why the round is skipped.", case="step")
    one = visible_rounds(actor).select_related("plan").filter(pk=round_id).first()
    if one is None:
        raise NotFound("There is no such plan on this machine.")
    check_version(one, expected_version)
    present = open_occurrence(one, lock=False)
    if present is not None and present.order is not None:
        if present.order.status != OrderStatus.SCHEDULED:
            message = "Work on this round has begun. Complete or cancel its order."
            raise Conflict(message, code="round_has_begun")
        # The order is locked before the round, as everywhere; its cancelling skips the round.
        cancel_order(actor=actor, order_id=present.order.pk, at=at, reason=reason)
    else:
        locked = lock_round(actor, round_id, expected_version)
        _refuse_open(locked)
        _skip_before_due(locked, at, reason)
    one.refresh_from_db()
    return one


def _refuse_open(one: PlanRound) -> None:
    """Raises Conflict."""
    if open_occurrence(one) is not None:
        raise Conflict("An order of this plan is open on the machine.", code="round_open")


def _skip_before_due(one: PlanRound, at: datetime, reason: str) -> None:
    levels = list(one.plan.levels.all())
    values: dict[str, Any] = {
        "through_cycle": one.cycle + 1,
        "multiple": max((level.multiple for level in levels if (one.cycle + 1) % level.multiple == 0), default=1),
        "status": OccurrenceStatus.SKIPPED,
        "due_on": one.due_on,
        "due_total": one.due_total,
        "made_at": at,
        "reason": reason,
    }
    level = level_at(levels, values["multiple"])
    values["level_name"] = level.name if level else ""
    where = {"plan_id": one.plan_id, "machine_id": one.machine_id, "cycle": one.cycle + 1}
    present = PlanOccurrence.objects.select_for_update().filter(**where).first()
    if present is None:
        create_row(PlanOccurrence, **where, **values)
    else:  # it was withdrawn
        for name, value in values.items():
            setattr(present, name, value)
        present.save_new_version()
    skip_ahead(one.plan, one)
    keep_rounds([one], at)
    forecast([one], calendar_day(at))


@transaction.atomic
def count_from(
    *,
    actor: Actor,
    round_id: UUID,
    at: datetime,
    last_done_on: date,
    last_total: Decimal | None = None,
    expected_version: int | None = None,
) -> PlanRound:
    """Say when the work of a plan was last done on a machine, and at which life total of its meter: its next round
    counts from there. Raises Forbidden, NotFound, StaleVersion, Conflict (its order is open), Invalid."""
    actor.require(MaintenanceRight.UPDATE)
    one = lock_round(actor, round_id, expected_version)
    _refuse_open(one)
    if last_done_on > calendar_day(at):
        raise Invalid.field("last_done_on", "in_the_future", "This day lies in the future.")
    total = totals_of([one.machine_id]).get((one.machine_id, one.plan.meter_kind))
    if last_total is not None and (total is None or last_total > total):
        most = float(total or 0)
        raise Invalid.field("last_total", "above_total", "The meter has not come so far yet.", most=most)
    begin(one.plan, one, last_done_on, total if last_total is None else last_total)
    if last_total is not None:
        # The grid of a fixed plan goes through what was done.
        one.anchor_total = one.last_total = last_total
        settle_due(one.plan, one)
    keep_rounds([one], at)
    forecast([one], calendar_day(at))
    one.refresh_from_db()
    return one
