"""Reports of faults: from the machine to an order, or to a decision that it needs none."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from highwall.domains.fleet.models import OUT_OF_WORK, Machine
from highwall.domains.fleet.workflow import why_retired
from highwall.domains.maintenance.models import PLACE_OF, FaultReport, FaultStatus, OrderStatus, WorkOrder
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries import OPEN_STATES, machines_of, visible_faults
from highwall.domains.maintenance.services.failure import check_problem
from highwall.domains.maintenance.services.machine import settle_machine, stopped_since
from highwall.domains.maintenance.services.order import create_order, lock_order
from highwall.domains.maintenance.workflow import FAULT_BY_ITSELF, FAULT_REPORT
from highwall.kit.actors import Actor
from highwall.kit.calendar import next_number
from highwall.kit.errors import Conflict, Invalid, NotFound
from highwall.kit.events import emit
from highwall.kit.http import check_version
from highwall.kit.statements import create_row


def lock_fault(actor: Actor, fault_id: UUID, expected_version: int | None = None) -> FaultReport:
    """Raises NotFound, StaleVersion."""
    fault = visible_faults(actor).select_for_update(of=("self",)).filter(pk=fault_id).first()
    if fault is None:
        raise NotFound("There is no such fault report.")
    check_version(fault, expected_version)
    return fault


def _sent_before(actor: Actor, client_id: UUID, said: dict[str, Any]) -> FaultReport | None:
    """The report that a device has sent already. Raises Conflict for one of somebody else or of another content."""
    known = FaultReport.objects.filter(client_id=client_id).first()
    if known is None:
        return None
    # A report may have learned since, by one that repeats it, that the machine can't work; it never forgets it.
    is_same = all(
        getattr(known, name) == value or (name == "cannot_work" and not value) for name, value in said.items()
    )
    if known.reported_by_id != actor.user_id or not is_same:
        raise Conflict("Another report has this id. Report again under a new one.", code="client_id_taken")
    return known


@transaction.atomic
def report_fault(
    *,
    actor: Actor,
    at: datetime,
    client_id: UUID,
    machine_id: UUID,
    component: str,
    problem: str,
    severity: str,
    cannot_work: bool = False,
    description: str = "",
    found_at: datetime | None = None,
) -> FaultReport:
    """Report what is wrong with a machine; sent again under the same `client_id` it is the same report. One that can't
    work is taken out of service at once.

    Raises Forbidden, Conflict (id of a report of somebody else or of another content), Invalid (machine out of reach,
    problem not of the component, found in the future).
    """
    actor.require(MaintenanceRight.REPORT)
    said = {
        "machine_id": machine_id,
        "component": component,
        "problem": problem,
        "severity": severity,
        "description": description,
        "cannot_work": cannot_work,
    }
    if known := _sent_before(actor, client_id, said):
        return known
    machine = machines_of(actor).filter(pk=machine_id).first()
    if machine is None:
        raise Invalid.field("machine_id", "unknown_machine", "Choose one of the machines.")
    check_problem(component, problem)
    if found_at is not None and found_at > at:
        raise Invalid.field("found_at", "in_the_future", "It was found in the future.")
    locked = Machine.objects.select_for_update().get(pk=machine.pk)
    if refusal := why_retired(locked):
        raise refusal
    try:
        with transaction.atomic():
            fault = create_row(
                FaultReport,
                number=next_number("FR", at),
                client_id=client_id,
                machine_name=locked.name,
                severity_order=PLACE_OF[severity],
                has_stopped_machine=cannot_work and locked.status not in OUT_OF_WORK,
                found_at=found_at or at,
                reported_by_id=actor.user_id,
                reported_by_name=actor.name,
                created_at=at,
                **said,
            )
    except IntegrityError:
        # The device sent it twice at once.
        if known := _sent_before(actor, client_id, said):
            return known
        raise
    if cannot_work:
        settle_machine(actor=actor, machine_id=locked.pk, at=at, reason=fault.number)
    emit("maintenance.fault_reported", fault_id=str(fault.pk))
    return fault


@transaction.atomic
def accept_fault(
    *,
    actor: Actor,
    fault_id: UUID,
    at: datetime,
    expected_version: int | None = None,
    order_id: UUID | None = None,
    order: dict[str, Any] | None = None,
) -> FaultReport:
    """Make an order of a report, or take it into an open one of the same machine; it stays linked for good. The machine
    of a fault that stops it has stood since it was found.

    Raises Forbidden, NotFound, StaleVersion, Conflict (order not open, of another machine), Invalid.
    """
    actor.require(MaintenanceRight.UPDATE)
    fault = lock_fault(actor, fault_id, expected_version)
    if (order is None) == (order_id is None):
        raise Invalid.field("order", "new_or_present_order", "Give either a new order or one that there is.")
    with FAULT_REPORT.transition(fault, "accept", actor=actor, at=at):
        if order is not None:
            target = create_order(actor=actor, at=at, machine_id=fault.machine_id, **order)
        else:
            target = _open_order(actor, order_id, fault)
        if fault.cannot_work:
            _stood_since(target, stopped_since(fault))
        fault.order = target
    if target.status == OrderStatus.IN_PROGRESS:
        settle_machine(actor=actor, machine_id=fault.machine_id, at=at, reason=fault.number)
    emit("maintenance.fault_answered", fault_id=str(fault.pk), reason="")
    return fault


def _open_order(actor: Actor, order_id: UUID | None, fault: FaultReport) -> WorkOrder:
    assert order_id is not None
    target = lock_order(actor, order_id)
    if target.machine_id != fault.machine_id:
        raise Conflict("The order is on another machine.", code="other_machine", number=target.number)
    if target.status not in OPEN_STATES:
        raise Conflict("The order is not open any more.", code="order_not_open", number=target.number)
    return target


def _stood_since(order: WorkOrder, since: datetime) -> None:
    """The machine stands since the earliest of the faults that stopped it."""
    order.keeps_running = False
    order.down_from = since if order.down_from is None else min(order.down_from, since)
    order.save_new_version(update_fields=["keeps_running", "down_from"])


def _lock_for_merging(actor: Actor, fault_id: UUID, into_id: UUID) -> tuple[FaultReport, FaultReport, WorkOrder | None]:
    """Both reports, and the order into which the second one went. In the order in which everybody locks: the order as
    before its completion, then the reports, so that two that are merged into each other at once don't wait for each
    other. Raises NotFound."""
    taken_into = FaultReport.objects.filter(pk=into_id).values("order_id")
    order = WorkOrder.objects.select_for_update().filter(pk__in=taken_into).first()
    locked = {pk: lock_fault(actor, pk) for pk in sorted({fault_id, into_id})}
    fault, other = locked[fault_id], locked[into_id]
    if other.order_id is not None and (order is None or order.pk != other.order_id):
        order = WorkOrder.objects.select_for_update().get(pk=other.order_id)
    return fault, other, order if other.order_id is not None else None


@transaction.atomic
def merge_fault(
    *, actor: Actor, fault_id: UUID, at: datetime, into_id: UUID, expected_version: int | None = None
) -> FaultReport:
    """Say that a report repeats another one of the same machine, which takes over that the machine can't work.

    Raises Forbidden, NotFound, StaleVersion, Conflict (other machine, itself merged or dismissed)."""
    actor.require(MaintenanceRight.UPDATE)
    fault, other, order = _lock_for_merging(actor, fault_id, into_id)
    check_version(fault, expected_version)
    if other.pk == fault.pk or other.status in {FaultStatus.MERGED, FaultStatus.DISMISSED, FaultStatus.RESOLVED}:
        message = "A report is merged into another one that has not been put right."
        raise Conflict(message, code="not_to_be_merged_into", number=other.number)
    if other.machine_id != fault.machine_id:
        raise Conflict("That report is on another machine.", code="other_machine", number=other.number)
    with FAULT_REPORT.transition(fault, "merge", actor=actor, at=at, reason=other.number):
        fault.duplicate_of = other
    if fault.cannot_work and not other.cannot_work:
        other.cannot_work = True
        if other.status == FaultStatus.DEFERRED:
            with FAULT_BY_ITSELF.transition(other, "return", actor=actor, at=at, reason=fault.number):
                other.deferred_until = None
        else:
            other.save_new_version(update_fields=["cannot_work"])
    if fault.cannot_work and order is not None:
        _stood_since(order, stopped_since(fault))
    if fault.has_stopped_machine and not other.has_stopped_machine:
        other.has_stopped_machine = True
        other.save_new_version(update_fields=["has_stopped_machine"])
    settle_machine(actor=actor, machine_id=fault.machine_id, at=at, reason=other.number)
    emit("maintenance.fault_answered", fault_id=str(fault.pk), reason=other.number)
    return fault


@transaction.atomic
def defer_fault(
    *, actor: Actor, fault_id: UUID, at: datetime, until: datetime, reason: str, expected_version: int | None = None
) -> FaultReport:
    """Put off a fault with which the machine can work; it comes back by itself. Raises Forbidden, NotFound,
    StaleVersion, Conflict (stops the machine), Invalid (not in the future, reason missing)."""
    actor.require(MaintenanceRight.UPDATE)
    fault = lock_fault(actor, fault_id, expected_version)
    if until <= at:
        raise Invalid.field("until", "not_in_the_future", "Choose a moment in the future.")
    with FAULT_REPORT.transition(fault, "defer", actor=actor, at=at, reason=reason):
        fault.deferred_until = until
    emit("maintenance.fault_answered", fault_id=str(fault.pk), reason=reason)
    return fault


@transaction.atomic
def dismiss_fault(
    *, actor: Actor, fault_id: UUID, at: datetime, reason: str = "", expected_version: int | None = None
) -> FaultReport:
    """Say that a report needs no work; what it stopped works again. Raises Forbidden, NotFound, StaleVersion, Conflict,
    Invalid (reason missing)."""
    actor.require(MaintenanceRight.UPDATE)
    fault = lock_fault(actor, fault_id, expected_version)
    with FAULT_REPORT.transition(fault, "dismiss", actor=actor, at=at, reason=reason):
        pass
    settle_machine(actor=actor, machine_id=fault.machine_id, at=at, reason=fault.number)
    emit("maintenance.fault_answered", fault_id=str(fault.pk), reason=reason)
    return fault
