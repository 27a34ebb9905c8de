"""The steps of a work order."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.maintenance.models import FaultStatus, Pause, PauseReason, WorkOrder
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries import project_of
from highwall.domains.maintenance.services.alarm import tell_of_cost
from highwall.domains.maintenance.services.failure import check_failure
from highwall.domains.maintenance.services.keeping import release_parts
from highwall.domains.maintenance.services.machine import note_down_time, settle_machine
from highwall.domains.maintenance.services.order import lock_order, refuse_against_parts
from highwall.domains.maintenance.services.round import finish_round, give_up_round, take_readings
from highwall.domains.maintenance.workflow import FAULT_BY_ITSELF, WORK_ORDER
from highwall.kit.actors import Actor
from highwall.kit.errors import Invalid
from highwall.kit.events import emit
from highwall.kit.statements import create_row


@transaction.atomic
def clear_order(
    *, actor: Actor, order_id: UUID, at: datetime, expected_version: int | None = None, reason: str = ""
) -> WorkOrder:
    """Confirm the machine of an order free of explosives; never by who does the work. Name and time stay on the order.
    Raises Forbidden, NotFound, StaleVersion, Conflict."""
    actor.require(MaintenanceRight.CLEAR)
    order = lock_order(actor, order_id, expected_version)
    with WORK_ORDER.transition(order, "clear", actor=actor, at=at, reason=reason):
        order.cleared_at, order.cleared_by_id, order.cleared_by_name = at, actor.user_id, actor.name
    return order


@transaction.atomic
def start_order(
    *, actor: Actor, order_id: UUID, at: datetime, expected_version: int | None = None, reason: str = ""
) -> WorkOrder:
    """Begin the work, put the machine under maintenance, and note since when it stands, unless it keeps running. The
    project for which the machine works now bears the cost.

    Raises Forbidden, NotFound, StaleVersion, Conflict (not free of explosives, no permit for hot work).
    """
    actor.require(MaintenanceRight.WORK)
    order = lock_order(actor, order_id, expected_version)
    order.begins_at = at
    with WORK_ORDER.transition(order, "start", actor=actor, at=at, reason=reason):
        order.started_at = at
        order.project_id = order.project_id or project_of(order.machine_id, at)
        if not order.keeps_running and order.down_from is None:
            order.down_from = at
    settle_machine(actor=actor, machine_id=order.machine_id, at=at, reason=order.number)
    return order


@transaction.atomic
def pause_order(
    *,
    actor: Actor,
    order_id: UUID,
    at: datetime,
    waits_for: PauseReason,
    note: str = "",
    expected_version: int | None = None,
) -> WorkOrder:
    """Let the work rest. Raises Forbidden, NotFound, StaleVersion, Conflict (rests already)."""
    actor.require(MaintenanceRight.WORK)
    order = lock_order(actor, order_id, expected_version)
    with WORK_ORDER.transition(order, "pause", actor=actor, at=at, reason=note):
        create_row(Pause, order_id=order.pk, reason=waits_for, note=note, starts_at=at)
    return order


@transaction.atomic
def resume_order(
    *, actor: Actor, order_id: UUID, at: datetime, expected_version: int | None = None, reason: str = ""
) -> WorkOrder:
    """Go on with the work. Raises Forbidden, NotFound, StaleVersion, Conflict (does not rest)."""
    actor.require(MaintenanceRight.WORK)
    order = lock_order(actor, order_id, expected_version)
    with WORK_ORDER.transition(order, "resume", actor=actor, at=at, reason=reason):
        _end_pause(order, at)
    return order


def _end_pause(order: WorkOrder, at: datetime) -> None:
    for pause in order.pauses.filter(ends_at=None):
        pause.ends_at = max(at, pause.starts_at)
        pause.save_new_version(update_fields=["ends_at"])


@transaction.atomic
def complete_order(
    *,
    actor: Actor,
    order_id: UUID,
    at: datetime,
    completion_notes: str,
    actual_duration_h: Decimal,
    expected_version: int | None = None,
    stated_cost: Decimal | None = None,
    down_from: datetime | None = None,
    down_to: datetime | None = None,
    component: str | None = None,
    problem: str | None = None,
    cause: str | None = None,
    remedy: str | None = None,
    readings: Sequence[Mapping[str, Any]] = (),
) -> WorkOrder:
    """The machine works again: note what was done and for how long the machine stood, put right the faults that the
    order was made of, give back the parts that are still kept, and free the machine unless something else keeps it.
    Costs can still be noted until the order is closed. `readings` are what meters of the machine display now
    (`kind`, `displayed`); the one by which the plan of the order counts must be there, and the plan begins its next
    round from it.

    Raises Forbidden, NotFound, StaleVersion, Conflict, Invalid (what failed or a reading is missing; times impossible).
    """
    actor.require(MaintenanceRight.WORK)
    order = lock_order(actor, order_id, expected_version)
    with WORK_ORDER.transition(order, "complete", actor=actor, at=at):
        order.completed_at = max(at, order.started_at or at)
        order.completion_notes, order.actual_duration_h = completion_notes, actual_duration_h
        order.component, order.problem, order.cause, order.remedy = (
            token or "" for token in (component, problem, cause, remedy)
        )
        if stated_cost is not None:
            refuse_against_parts(order, {"stated_cost": stated_cost})
            order.stated_cost = stated_cost
        check_failure(order)
        _end_down_time(order, order.completed_at, down_from, down_to)
        _end_pause(order, at)
    occurrence = take_readings(actor=actor, order=order, at=order.completed_at, readings=readings)
    if occurrence is not None:
        finish_round(occurrence=occurrence, at=order.completed_at)
    tell_of_cost(order, at)
    release_parts(order, actor, at)
    _move_faults(order, FaultStatus.ACCEPTED, "resolve", actor, at)
    note_down_time(actor=actor, order=order)
    settle_machine(actor=actor, machine_id=order.machine_id, at=at, reason=order.number)
    emit("maintenance.order_completed", order_id=str(order.pk), by_name=actor.name)
    return order


def _end_down_time(order: WorkOrder, at: datetime, down_from: datetime | None, down_to: datetime | None) -> None:
    """Raises Invalid."""
    if down_from is None and down_to is None and order.down_from is None:
        return
    order.down_from = down_from or order.down_from or order.started_at
    if down_to is not None:
        order.down_to = down_to
    else:
        # A clock that was put back since the start does not make the machine stand less than no time.
        order.down_to = at if down_from is not None else max(at, order.down_from or at)
    if down_to is not None and down_to > at:
        raise Invalid.field("down_to", "in_the_future", "The machine has not stood longer than until now.")
    if order.down_from is not None and order.down_to < order.down_from:
        raise Invalid.field("down_to", "ends_before_it_begins", "It ends before it begins.")


def _move_faults(order: WorkOrder, status: FaultStatus, step: str, actor: Actor, at: datetime) -> None:
    """Take a step of the faults of an order."""
    for fault in order.faults.select_for_update().filter(status=status).order_by("pk"):
        with FAULT_BY_ITSELF.transition(fault, step, actor=actor, at=at, reason=order.number):
            if step == "reopen":
                fault.order = None
        emit("maintenance.fault_answered", fault_id=str(fault.pk), reason="")


@transaction.atomic
def close_order(
    *, actor: Actor, order_id: UUID, at: datetime, expected_version: int | None = None, reason: str = ""
) -> WorkOrder:
    """Nothing more is posted to the order: its costs are final. Raises Forbidden, NotFound, StaleVersion, Conflict."""
    actor.require(MaintenanceRight.CLOSE)
    order = lock_order(actor, order_id, expected_version)
    with WORK_ORDER.transition(order, "close", actor=actor, at=at, reason=reason):
        order.closed_at = at
    return order


@transaction.atomic
def cancel_order(
    *, actor: Actor, order_id: UUID, at: datetime, expected_version: int | None = None, reason: str = ""
) -> WorkOrder:
    """Give an order up; its faults wait for a decision again, and what was kept for it is free. Raises Forbidden,
    NotFound, StaleVersion, Conflict, Invalid (reason missing)."""
    actor.require(MaintenanceRight.UPDATE)
    order = lock_order(actor, order_id, expected_version)
    with WORK_ORDER.transition(order, "cancel", actor=actor, at=at, reason=reason):
        _end_pause(order, at)
        if order.started_at is not None and order.down_from is not None:
            order.down_to = max(at, order.down_from)
    release_parts(order, actor, at)
    give_up_round(order=order, at=at, reason=reason)
    _move_faults(order, FaultStatus.ACCEPTED, "reopen", actor, at)
    settle_machine(actor=actor, machine_id=order.machine_id, at=at, reason=order.number)
    return order
