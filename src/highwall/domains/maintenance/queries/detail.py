"""An order and a report with all that hangs on them."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone

from highwall.domains.accounts.queries import person_reference
from highwall.domains.maintenance.models import FaultReport, FollowUp, OrderStatus, WorkOrder
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries.faults import get_fault, standing_faults
from highwall.domains.maintenance.queries.orders import get_order
from highwall.domains.maintenance.queries.plan_detail import plan_of_order
from highwall.domains.maintenance.workflow import FAULT_REPORT, WORK_ORDER
from highwall.kit.actors import Actor
from highwall.kit.workflow import allowed, blocked

_ORDER = (
    *("id", "number", "machine_id", "machine_name", "machine_model", "rig_number", "order_type", "priority"),
    *("is_paused", "description", "notes", "scheduled_at", "committed_at", "is_planned"),
    *("technician_id", "technician_name", "estimated_duration_h", "actual_duration_h", "keeps_running"),
    *("down_from", "down_to", "touches_explosives", "cleared_at", "cleared_by_name", "is_hot_work", "hot_work_permit"),
    *("estimated_cost", "stated_cost", "has_lines", "labour_cost", "external_cost", "parts_cost"),
    "actual_cost",
    *("started_at", "completed_at", "closed_at", "completion_notes", "component", "problem", "cause", "remedy"),
    *("created_at", "version"),
)
_FAULT = (
    *("id", "number", "machine_id", "machine_name", "component", "problem", "description", "severity", "cannot_work"),
    *("status", "found_at", "created_at", "reported_by_name", "deferred_until", "version"),
)


def hours_waited(order: WorkOrder, at: datetime) -> dict[str, float]:
    """For how many hours the work has rested until a moment, by what it waited for."""
    waited: dict[str, timedelta] = {}
    for pause in order.pauses.all():
        lasted = (pause.ends_at or at) - pause.starts_at
        waited[pause.reason] = waited.get(pause.reason, timedelta()) + lasted
    return {reason: round(lasted.total_seconds() / 3600, 2) for reason, lasted in waited.items()}


def order_actions(order: WorkOrder, actor: Actor) -> list[str]:
    """What a person may do with an order besides its steps."""
    is_open = order.closed_at is None
    found = ["edit"] if actor.can(MaintenanceRight.UPDATE) and is_open else []
    if actor.can(MaintenanceRight.WORK) and is_open and order.status != OrderStatus.CANCELLED:
        found.append("add-cost")
    if actor.can(MaintenanceRight.DELETE) and order.started_at is None:
        found.append("delete")
    return found


def order_detail(order_id: UUID, actor: Actor) -> dict[str, Any]:
    """Raises NotFound outside the reach of the actor."""
    order = get_order(order_id, actor)
    offers = WORK_ORDER.offers(order, actor)
    ours = list(order.faults.order_by("found_at"))
    # Resting and going on exclude each other: one of both is no step to be explained.
    untold = {"pause", "resume", "close"} | (set() if order.touches_explosives else {"clear"})
    variance = (
        order.actual_cost - order.estimated_cost
        if order.actual_cost is not None and order.estimated_cost is not None
        else None
    )
    return {
        **{name: getattr(order, name) for name in _ORDER},
        "status": order.shown_status,
        "project": {"id": order.project_id, "name": order.project.name} if order.project else None,
        "created_by": person_reference(order.created_by),
        "cost_variance": variance,
        "hours_waited": hours_waited(order, timezone.now()),
        "pauses": list(order.pauses.order_by("starts_at").values("id", "reason", "note", "starts_at", "ends_at")),
        "labour_lines": list(
            order.labour_lines.order_by("worked_on", "id").values(
                "id", "person_id", "person_name", "worked_on", "hours", "rate", "amount"
            )
        ),
        "external_lines": list(
            order.external_lines.order_by("invoiced_on", "id").values(
                "id", "supplier", "invoice_number", "invoiced_on", "amount", "note"
            )
        ),
        "plan": plan_of_order(order),
        "follow_ups": _follow_ups(order),
        "follows": _follows(order),
        "faults": [fault_brief(fault) for fault in ours],
        "other_faults": [
            fault_brief(fault) for fault in standing_faults(order.machine_id) if fault.order_id != order.pk
        ],
        "allowed_actions": [*allowed(offers), *order_actions(order, actor)],
        "blocked_actions": blocked(offer for offer in offers if offer.name not in untold),
    }


def _follow_ups(order: WorkOrder) -> list[dict[str, Any]]:
    rows = order.follow_ups.order_by("made__created_at").values_list("answer_id", "made_id", "made__number")
    return [{"answer_id": answer_id, "order_id": made_id, "number": number} for answer_id, made_id, number in rows]


def _follows(order: WorkOrder) -> dict[str, Any] | None:
    found = FollowUp.objects.filter(made=order).select_related("order").first()
    return {"id": found.order_id, "name": found.order.number} if found else None


def fault_brief(fault: FaultReport) -> dict[str, Any]:
    """A fault in a few facts, as a `FaultBrief`."""
    names = (
        "id",
        "number",
        "component",
        "problem",
        "description",
        "severity",
        "status",
        "cannot_work",
        "found_at",
        "deferred_until",
    )
    return {name: getattr(fault, name) for name in names}


def fault_detail(fault_id: UUID, actor: Actor) -> dict[str, Any]:
    """Raises NotFound outside the reach of the actor."""
    fault = get_fault(fault_id, actor)
    offers = FAULT_REPORT.offers(fault, actor)
    others = standing_faults(fault.machine_id).exclude(pk=fault.pk)
    return {
        **{name: getattr(fault, name) for name in _FAULT},
        "order": {"id": fault.order_id, "name": fault.order.number} if fault.order else None,
        "duplicate_of": {"id": fault.duplicate_of_id, "name": fault.duplicate_of.number}
        if fault.duplicate_of
        else None,
        "other_faults": [fault_brief(other) for other in others],
        "open_orders": [
            {"id": pk, "name": number}
            for pk, number in WorkOrder.objects.filter(
                machine_id=fault.machine_id, status__in=[OrderStatus.SCHEDULED, OrderStatus.IN_PROGRESS]
            )
            .order_by("scheduled_at")
            .values_list("pk", "number")
        ],
        "allowed_actions": allowed(offers),
        "blocked_actions": blocked(offers),
    }
