"""Orders that are made of what a checklist found not in order."""

from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from highwall.domains.accounts.models import UserStatus
from highwall.domains.maintenance.models import FollowUp, OrderPriority, OrderType, WorkOrder
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries import ORDER_CHECKED, ORDER_HOLDER
from highwall.domains.maintenance.services.order import create_order, lock_order
from highwall.kit.actors import Actor
from highwall.kit.attachments import attach_same
from highwall.kit.checklists import filled_for
from highwall.kit.errors import Conflict, NotFound
from highwall.kit.statements import create_row

_AFTER = timedelta(days=1)
_HOURS = Decimal(1)


def _is_there(order: WorkOrder) -> bool:
    """Whether the technician of an order can be given another one."""
    return order.technician is not None and order.technician.status == UserStatus.ACTIVE


@transaction.atomic
def follow_up(*, actor: Actor, order_id: UUID, checklist_id: UUID, item_id: UUID, at: datetime) -> WorkOrder:
    """Make an order of an item that a checklist of an order found not in order: on the same machine, for the same
    technician, tomorrow, with the photo; again it is the same order. Raises Forbidden, NotFound, Conflict (in
    order)."""
    actor.require(MaintenanceRight.CREATE)
    order = lock_order(actor, order_id)
    filled = next(
        (each for each in filled_for(ORDER_CHECKED.resource, order.pk) if each.checklist.pk == checklist_id), None
    )
    if filled is None or all(item["id"] != str(item_id) for item in filled.items()):
        raise NotFound("There is no such item in a checklist of this order.")
    found = next(((item, answer) for item, answer in filled.not_ok() if item["id"] == str(item_id)), None)
    if found is None:
        raise Conflict("This item was not found out of order.", code="item_in_order")
    item, answer = found
    known = FollowUp.objects.filter(answer=answer).select_related("made").first()
    if known is not None:
        return known.made
    said = f"{item['text']}: {answer.note}" if answer.note else str(item["text"])
    made = create_order(
        actor=actor,
        at=at,
        machine_id=order.machine_id,
        order_type=OrderType.CORRECTIVE,
        priority=OrderPriority.HIGH if item["is_critical"] else OrderPriority.MEDIUM,
        description=said,
        scheduled_at=at + _AFTER,
        technician_id=order.technician_id if _is_there(order) else None,
        technician_name=order.technician_name,
        estimated_duration_h=_HOURS,
        project_id=order.project_id,
    )
    create_row(FollowUp, order_id=order.pk, answer_id=answer.pk, made_id=made.pk)
    if answer.photo is not None:
        attach_same(ORDER_HOLDER, actor=actor, record_id=made.pk, source=answer.photo)
    return made
