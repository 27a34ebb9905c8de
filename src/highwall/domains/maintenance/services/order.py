"""Adding, changing and deleting work orders."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.accounts.models import User, UserStatus
from highwall.domains.fleet.models import Machine
from highwall.domains.fleet.workflow import why_retired
from highwall.domains.maintenance.models import PLACE_OF, OrderStatus, OrderType, PlanOccurrence, WorkOrder
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries import (
    ORDER_CHECKED,
    machines_of,
    renew_explosives,
    start_of_week,
    touches_explosives,
    visible_orders,
    were_issued,
)
from highwall.domains.maintenance.services.alarm import tell_of_cost
from highwall.domains.maintenance.services.failure import check_failure
from highwall.domains.maintenance.services.keeping import keep_until, planned
from highwall.domains.maintenance.workflow import why_closed, why_not_hot
from highwall.domains.projects.models import Project
from highwall.kit.actors import Actor
from highwall.kit.calendar import next_number
from highwall.kit.checklists import add_checklist, forget_checklists
from highwall.kit.errors import Conflict, FieldError, Invalid, NotFound
from highwall.kit.events import emit
from highwall.kit.http import check_version
from highwall.kit.refusals import delete_unreferred, referring_records
from highwall.kit.schemas import Dependent
from highwall.kit.statements import create_row

_ALWAYS = {"notes", "completion_notes", "actual_duration_h", "stated_cost", "component", "problem", "cause", "remedy"}
CHANGEABLE: dict[str, set[str]] = {
    OrderStatus.IN_PROGRESS: {
        *("order_type", "priority", "description", "notes", "technician_id", "technician_name"),
        *("estimated_duration_h", "estimated_cost", "is_hot_work", "hot_work_permit", "project_id"),
    },
    OrderStatus.COMPLETED: {*_ALWAYS, "estimated_cost", "project_id"},
    OrderStatus.CANCELLED: {"notes"},
}
"""What can be changed in each state; all that is planned while an order is scheduled."""
_PLANNED = CHANGEABLE[OrderStatus.IN_PROGRESS] | {"machine_id", "scheduled_at", "keeps_running"}


def lock_order(actor: Actor, order_id: UUID, expected_version: int | None = None) -> WorkOrder:
    """Raises NotFound, StaleVersion."""
    rows = visible_orders(actor).select_for_update(of=("self",)).select_related("machine")
    order = rows.filter(pk=order_id).first()
    if order is None:
        raise NotFound("There is no such work order.")
    check_version(order, expected_version)
    renew_explosives(order)
    return order


def refuse_closed(order: WorkOrder) -> None:
    """Raises Conflict."""
    if refusal := why_closed(order):
        raise refusal


def _machine(actor: Actor, machine_id: UUID) -> Machine:
    """The machine that an order is for, held so that nobody retires it meanwhile. Raises Invalid, Conflict."""
    rows = machines_of(actor).select_related("machine_model").select_for_update(of=("self",), no_key=True)
    machine = rows.filter(pk=machine_id).first()
    if machine is None:
        raise Invalid.field("machine_id", "unknown_machine", "Choose one of the machines.")
    if refusal := why_retired(machine):
        raise refusal
    return machine


def _take_technician(values: dict[str, Any]) -> None:
    """Put the name of a technician with an account in its place. Raises Invalid."""
    technician_id = values.get("technician_id")
    if technician_id is not None:
        person = User.objects.filter(pk=technician_id, status=UserStatus.ACTIVE).first()
        if person is None:
            raise Invalid.field("technician_id", "unknown_user", "Choose somebody with an active account.")
        values["technician_name"] = person.full_name
    if not values.get("technician_name"):
        message = "Say who does the work: somebody with an account, or a name."
        raise Invalid.field("technician_id", "required", message)


def _check_project(values: dict[str, Any]) -> None:
    project_id = values.get("project_id")
    if project_id is not None and not Project.objects.filter(pk=project_id).exists():
        raise Invalid.field("project_id", "unknown_project", "Choose one of the projects.")


def _copies(machine: Machine) -> dict[str, str]:
    return {"machine_name": machine.name, "machine_model": machine.model, "rig_number": machine.rig_number}


@transaction.atomic
def create_order(
    *,
    actor: Actor,
    at: datetime,
    machine_id: UUID,
    checklists: Sequence[UUID] = (),
    parts: Sequence[dict[str, Any]] = (),
    **values: Any,
) -> WorkOrder:
    """Add a scheduled order and tell its technician. It is planned when it is made before the week of its date begins
    and is no emergency. It comes with checklists of templates, by their ids, and with planned parts, of which each has
    `accessory_id` and `quantity`.

    Raises Forbidden, Conflict (a checklist or part twice), Invalid (machine, technician, project, checklist or
    accessory unknown).
    """
    actor.require(MaintenanceRight.CREATE)
    machine = _machine(actor, machine_id)
    _take_technician(values)
    _check_project(values)
    scheduled_at = values["scheduled_at"]
    order = create_row(
        WorkOrder,
        number=next_number("WO", at),
        machine_id=machine.pk,
        **_copies(machine),
        committed_at=scheduled_at,
        is_planned=values["order_type"] != OrderType.EMERGENCY and at < start_of_week(scheduled_at),
        priority_order=PLACE_OF[values["priority"]],
        touches_explosives=touches_explosives(machine),
        created_by_id=actor.user_id,
        created_at=at,
        **values,
    )
    for template_id in checklists:
        add_checklist(ORDER_CHECKED, actor=actor, record_id=order.pk, template_id=template_id, at=at)
    planned(parts, order, actor)
    _tell_technician(order, actor)
    return order


def _tell_technician(order: WorkOrder, actor: Actor) -> None:
    if order.technician_id is not None and order.technician_id != actor.user_id:
        emit("maintenance.order_given", order_id=str(order.pk))


@transaction.atomic
def change_order(
    *, actor: Actor, order_id: UUID, at: datetime, expected_version: int | None = None, **changes: Any
) -> WorkOrder:
    """Change the given fields; another date or technician is told to the technician. The date to which the order is
    held moves along until the week of that date begins.

    Raises Forbidden, NotFound, StaleVersion, Conflict (fixed in this state or by its faults, hot without a permit,
    closed), Invalid.
    """
    actor.require(MaintenanceRight.UPDATE)
    order = lock_order(actor, order_id, expected_version)
    refuse_closed(order)
    if changes.get("technician_name") and "technician_id" not in changes:
        changes["technician_id"] = None
    for name in {"component", "problem", "cause", "remedy"} & set(changes):
        changes[name] = changes[name] or ""
    changed = {name: value for name, value in changes.items() if getattr(order, name) != value}
    _refuse_fixed(order, changed)
    if {"technician_id", "technician_name"} & set(changed):
        people = {"technician_id": order.technician_id, "technician_name": order.technician_name, **changes}
        _take_technician(people)
        changed |= {name: people[name] for name in ("technician_id", "technician_name")}
    _check_project(changed)
    _refuse_against_faults(order, changed)
    refuse_against_parts(order, changed)
    if "machine_id" in changed:
        machine = _machine(actor, changed["machine_id"])
        changed |= _copies(machine)
        order.machine = machine
    for name, value in changed.items():
        setattr(order, name, value)
    order.priority_order = PLACE_OF[order.priority]
    if "machine_id" in changed:
        order.touches_explosives = touches_explosives(order.machine)
        order.cleared_at, order.cleared_by, order.cleared_by_name = None, None, ""
    if "scheduled_at" in changed:
        _move_date(order, at)
    if order.started_at is not None and (refusal := why_not_hot(order)):
        raise refusal
    if order.status == OrderStatus.COMPLETED:
        _refuse_incomplete(order)
    order.save_new_version()
    if "scheduled_at" in changed:
        keep_until(order, actor, at)
    if {"technician_id", "scheduled_at"} & set(changed):
        _tell_technician(order, actor)
    if {"stated_cost", "estimated_cost"} & set(changed):
        tell_of_cost(order, at)
    return order


def _refuse_incomplete(order: WorkOrder) -> None:
    check_failure(order)
    if not order.completion_notes:
        raise Invalid.field("completion_notes", "required", "A completed order keeps its notes.")
    if order.actual_duration_h is None:
        raise Invalid.field("actual_duration_h", "required", "A completed order keeps its duration.")


def _refuse_fixed(order: WorkOrder, changed: dict[str, Any]) -> None:
    allowed = CHANGEABLE.get(order.status, _PLANNED)
    fixed = [name for name in changed if name not in allowed]
    if fixed:
        message = "This can't be changed any more in the present state of the order."
        errors = tuple(FieldError(name, "fixed_by_now", message) for name in fixed)
        raise Conflict(message, code="fixed_by_now", status=order.status, errors=errors)


def _refuse_against_faults(order: WorkOrder, changed: dict[str, Any]) -> None:
    """Raises Conflict for what the faults that went into an order, or the plan that made it, would contradict."""
    if "machine_id" in changed and order.faults.exists():
        message = "Faults of this machine went into the order, so it stays on it. Make another order instead."
        errors = (FieldError("machine_id", "order_has_faults", message),)
        raise Conflict(message, code="order_has_faults", errors=errors)
    if "machine_id" in changed and PlanOccurrence.objects.filter(order=order).exists():
        message = "A plan made this order for its machine, so it stays on it. Make another order instead."
        errors = (FieldError("machine_id", "order_of_plan", message),)
        raise Conflict(message, code="order_of_plan", errors=errors)
    if changed.get("keeps_running") and order.faults.filter(cannot_work=True).exists():
        message = "A fault of this order stops the machine, so it can't keep running."
        errors = (FieldError("keeps_running", "fault_stops_machine_of_order", message),)
        raise Conflict(message, code="fault_stops_machine_of_order", errors=errors)


def _move_date(order: WorkOrder, at: datetime) -> None:
    order.overdue_told_at = None
    if at < start_of_week(order.committed_at):
        order.committed_at = order.scheduled_at


def refuse_against_parts(order: WorkOrder, changed: dict[str, Any]) -> None:
    """Raises Conflict for what the parts that were issued for an order would contradict."""
    if changed.get("stated_cost") is not None and were_issued(order.pk):
        message = "Parts were issued for this order, so its costs are added up. Nothing is stated beside them."
        errors = (FieldError("stated_cost", "parts_were_issued", message),)
        raise Conflict(message, code="parts_were_issued", errors=errors)
    if "machine_id" in changed and were_issued(order.pk):
        message = "Parts were issued for this machine, so the order stays on it. Make another order instead."
        errors = (FieldError("machine_id", "order_has_parts", message),)
        raise Conflict(message, code="order_has_parts", errors=errors)


def dependents_of_order(order: WorkOrder) -> list[Dependent]:
    """What hangs on an order: reports, costs and the plan that made it, which keep it from being deleted, and what goes
    with it."""
    counts = {
        "maintenance_faultreport": order.faults.count(),
        "maintenance_labourline": order.labour_lines.count(),
        "maintenance_externalline": order.external_lines.count(),
        "maintenance_partline": order.part_lines.count(),
        "maintenance_planoccurrence": PlanOccurrence.objects.filter(order=order).count(),
    }
    blocking = [Dependent(kind=kind, count=count, blocks_deletion=True) for kind, count in counts.items() if count]
    return blocking + [each for each in referring_records(order) if each.kind not in counts]


@transaction.atomic
def delete_order(*, actor: Actor, order_id: UUID, expected_version: int | None = None) -> None:
    """Delete an order on which no work has begun and nothing hangs. Raises Forbidden, NotFound, StaleVersion, Conflict
    (work has begun, dependents)."""
    actor.require(MaintenanceRight.DELETE)
    order = lock_order(actor, order_id, expected_version)
    if order.started_at is not None:
        message = "Work on this order has begun, and it stays in the history of the machine. Cancel it instead."
        raise Conflict(message, code="order_has_begun")
    forget_checklists(ORDER_CHECKED.resource, order.pk)
    message = "Reports, costs or a plan hang on this order. Cancel it instead."
    delete_unreferred(order, dependents_of_order(order), message, case="work_order")
