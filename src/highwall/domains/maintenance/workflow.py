"""The status machines of maintenance, as data."""

from datetime import timedelta
from typing import Annotated

from annotated_types import Ge, Le
from django.utils import timezone

from highwall.domains.maintenance.models import (
    FaultReport,
    FaultStatus,
    MaintenancePlan,
    OrderStatus,
    PlanStatus,
    WorkOrder,
)
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.kit.actors import Actor
from highwall.kit.checklists import why_not_begun, why_not_done
from highwall.kit.errors import Conflict, DomainError, Forbidden
from highwall.kit.settings import Setting
from highwall.kit.workflow import Transition, Workflow

ORDER_RECORD = "work_order"
OPEN = (OrderStatus.SCHEDULED, OrderStatus.IN_PROGRESS)
S = OrderStatus
F = FaultStatus

CLEARANCE_HOURS = Setting(
    key="maintenance.clearance_hours",
    type_=Annotated[int, Ge(1), Le(168)],
    default=24,
    group="maintenance",
    description="For how long a machine counts as free of explosives after somebody has confirmed it; work on it has "
    "to begin within that time.",
    unit="h",
)


def _not_free_of_explosives(order: WorkOrder) -> DomainError | None:
    if not order.touches_explosives:
        return None
    if order.cleared_at is None:
        message = (
            "This machine touches explosives. Somebody authorised must confirm it free of them before work begins."
        )
        return Conflict(message, code="not_free_of_explosives")
    hours = CLEARANCE_HOURS.get()
    if (order.begins_at or timezone.now()) - order.cleared_at > timedelta(hours=hours):
        message = f"The machine was confirmed free of explosives more than {hours} hours ago. Have it confirmed anew."
        return Conflict(message, code="clearance_too_old", hours=hours)
    return None


def why_not_hot(order: WorkOrder) -> DomainError | None:
    """Why the work of an order can't be hot, where it is to be."""
    if order.is_hot_work and not order.hot_work_permit:
        return Conflict("Hot work needs a permit. Enter its number first.", code="no_hot_work_permit")
    return None


def why_no_start(order: WorkOrder) -> DomainError | None:
    """What stands in the way of work on an order now: safety, and nothing else; the checks that come first are part of
    it."""
    if refusal := _not_free_of_explosives(order):
        return refusal
    return why_not_hot(order) or why_not_begun(ORDER_RECORD, order.pk)


def _checklists_open(order: WorkOrder) -> DomainError | None:
    return why_not_done(ORDER_RECORD, order.pk)


def why_not_open(order: WorkOrder) -> DomainError | None:
    """Why nothing more is done on an order, if it is over."""
    if order.status in OPEN:
        return None
    return Conflict("The order is not open any more.", code="order_not_open", number=order.number)


def _is_resting(order: WorkOrder) -> bool:
    return order.pauses.filter(ends_at=None).exists()


def _no_second_pause(order: WorkOrder) -> DomainError | None:
    return Conflict("The work rests already.", code="already_paused") if _is_resting(order) else None


def _nothing_to_resume(order: WorkOrder) -> DomainError | None:
    return None if _is_resting(order) else Conflict("The work does not rest.", code="not_paused")


def _nothing_to_clear(order: WorkOrder) -> DomainError | None:
    if order.touches_explosives:
        return None
    return Conflict("This machine does not touch explosives.", code="touches_no_explosives")


def _not_by_who_works(order: WorkOrder, actor: Actor) -> DomainError | None:
    if actor.user_id is None or actor.user_id != order.technician_id:
        return None
    message = "Whoever does the work does not confirm that it is safe. Ask a colleague with the authority."
    return Forbidden(message, code="clears_own_work")


def why_closed(order: WorkOrder) -> DomainError | None:
    """Why nothing more is posted to an order, if its costs are closed."""
    if order.closed_at is None:
        return None
    return Conflict("The costs of this order are closed.", code="order_closed")


def why_no_parts(order: WorkOrder) -> DomainError | None:
    """Why no parts are planned or issued for an order now, if so."""
    if order.status == S.CANCELLED:
        return Conflict("The order is cancelled; nothing is posted to it.", code="order_cancelled")
    return why_closed(order)


def why_no_returns(order: WorkOrder) -> DomainError | None:
    """Why nothing comes back from an order now, if so: also from a cancelled one it does."""
    return why_closed(order)


WORK_ORDER = Workflow(
    record=ORDER_RECORD,
    states=tuple(S.values),
    initial=S.SCHEDULED,
    labels=dict(S.choices),
    transitions=(
        Transition(
            name="clear",
            summary="Confirm the machine of an order free of explosives",
            sources=frozenset({S.SCHEDULED}),
            target=S.SCHEDULED,
            right=MaintenanceRight.CLEAR,
            guard=_nothing_to_clear,
            person_guard=_not_by_who_works,
        ),
        Transition(
            name="start",
            summary="Begin the work of an order",
            sources=frozenset({S.SCHEDULED}),
            target=S.IN_PROGRESS,
            right=MaintenanceRight.WORK,
            guard=why_no_start,
        ),
        Transition(
            name="pause",
            summary="Let the work of an order rest, saying what it waits for",
            sources=frozenset({S.IN_PROGRESS}),
            target=S.IN_PROGRESS,
            right=MaintenanceRight.WORK,
            guard=_no_second_pause,
        ),
        Transition(
            name="resume",
            summary="Go on with the work of an order",
            sources=frozenset({S.IN_PROGRESS}),
            target=S.IN_PROGRESS,
            right=MaintenanceRight.WORK,
            guard=_nothing_to_resume,
        ),
        Transition(
            name="complete",
            summary="Complete an order: the machine works again",
            sources=frozenset({S.IN_PROGRESS}),
            target=S.COMPLETED,
            right=MaintenanceRight.WORK,
            guard=_checklists_open,
        ),
        Transition(
            name="close",
            summary="Close the costs of a completed order",
            sources=frozenset({S.COMPLETED}),
            target=S.COMPLETED,
            right=MaintenanceRight.CLOSE,
            guard=why_closed,
        ),
        Transition(
            name="cancel",
            summary="Cancel an order",
            sources=frozenset({S.SCHEDULED, S.IN_PROGRESS}),
            target=S.CANCELLED,
            right=MaintenanceRight.UPDATE,
            needs_reason=True,
        ),
    ),
)


def _stops_the_machine(fault: FaultReport) -> DomainError | None:
    if not fault.cannot_work:
        return None
    message = "The machine can't work with this fault, so it can't wait. Make an order of it."
    return Conflict(message, code="fault_stops_machine")


FAULT_REPORT = Workflow(
    record="fault_report",
    states=tuple(F.values),
    initial=F.REPORTED,
    labels=dict(F.choices),
    transitions=(
        Transition(
            name="accept",
            summary="Make an order of a fault report, or take it into one",
            sources=frozenset({F.REPORTED, F.DEFERRED}),
            target=F.ACCEPTED,
            right=MaintenanceRight.UPDATE,
        ),
        Transition(
            name="merge",
            summary="Merge a fault report into the one that it repeats",
            sources=frozenset({F.REPORTED, F.DEFERRED}),
            target=F.MERGED,
            right=MaintenanceRight.UPDATE,
        ),
        Transition(
            name="defer",
            summary="Defer a fault that does not stop the machine",
            sources=frozenset({F.REPORTED, F.DEFERRED}),
            target=F.DEFERRED,
            right=MaintenanceRight.UPDATE,
            needs_reason=True,
            guard=_stops_the_machine,
        ),
        Transition(
            name="dismiss",
            summary="Dismiss a fault report that needs no work",
            sources=frozenset({F.REPORTED, F.DEFERRED}),
            target=F.DISMISSED,
            right=MaintenanceRight.UPDATE,
            needs_reason=True,
        ),
    ),
)

FAULT_BY_ITSELF = FAULT_REPORT.by_itself(
    Transition(
        name="return",
        sources=frozenset({F.DEFERRED}),
        target=F.REPORTED,
        right=MaintenanceRight.UPDATE,
    ),
    Transition(
        name="resolve",
        sources=frozenset({F.ACCEPTED}),
        target=F.RESOLVED,
        right=MaintenanceRight.WORK,
    ),
    Transition(
        name="reopen",
        sources=frozenset({F.ACCEPTED}),
        target=F.REPORTED,
        right=MaintenanceRight.UPDATE,
    ),
)
"""What the calendar does, and the order into which a fault went."""


def why_not_whole(plan: MaintenancePlan) -> DomainError | None:
    """What a plan lacks to make orders, if it lacks anything."""
    if plan.technician_id is not None and plan.time_of_day is not None and plan.duration_h is not None:
        return None
    message = "A plan needs a technician, a time of day and a duration before it makes orders."
    return Conflict(message, code="plan_not_whole")


P = PlanStatus
MAINTENANCE_PLAN = Workflow(
    record="maintenance_plan",
    states=tuple(P.values),
    initial=P.DRAFT,
    labels=dict(P.choices),
    transitions=(
        Transition(
            name="activate",
            summary="Let a maintenance plan make orders",
            sources=frozenset({P.DRAFT, P.SUSPENDED}),
            target=P.ACTIVE,
            right=MaintenanceRight.UPDATE,
            guard=why_not_whole,
        ),
        Transition(
            name="suspend",
            summary="Let a maintenance plan rest",
            sources=frozenset({P.ACTIVE}),
            target=P.SUSPENDED,
            right=MaintenanceRight.UPDATE,
            needs_reason=True,
        ),
    ),
)
