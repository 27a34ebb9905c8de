"""What orders cost: hours of people, invoices from outside, and the alarm when it becomes too much."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from annotated_types import Ge, Le
from django.db import transaction
from django.db.models import Sum

from highwall.domains.accounts.models import User, UserStatus
from highwall.domains.maintenance.models import ExternalLine, LabourLine, OrderStatus, WorkOrder
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries import cost_of_parts, were_issued
from highwall.domains.maintenance.services.alarm import tell_of_cost
from highwall.domains.maintenance.services.order import lock_order, refuse_closed
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day
from highwall.kit.errors import Conflict, FieldError, Invalid, NotFound
from highwall.kit.settings import Setting
from highwall.kit.statements import create_row
from highwall.kit.text import fold

LABOUR_RATE = Setting(
    key="maintenance.labour_rate",
    type_=Annotated[float, Ge(0), Le(1000)],
    default=6.0,
    group="maintenance",
    description="What an hour of work on an order costs. Hours that are noted keep the rate of their day.",
    unit="OMR/h",
)
_BAISA = Decimal("0.001")


def _lock(actor: Actor, order_id: UUID) -> WorkOrder:
    order = lock_order(actor, order_id)
    refuse_closed(order)
    if order.status == OrderStatus.CANCELLED:
        raise Conflict("The order is cancelled; nothing is posted to it.", code="order_cancelled")
    return order


def add_up(order: WorkOrder, at: datetime) -> None:
    """Bring the sums of an order into line with its lines and its parts, and tell where it has become too dear."""
    nothing = Decimal(0)
    order.labour_cost = order.labour_lines.aggregate(total=Sum("amount"))["total"] or nothing
    order.external_cost = order.external_lines.aggregate(total=Sum("amount"))["total"] or nothing
    order.parts_cost = cost_of_parts(order.pk)
    has_lines = order.labour_lines.exists() or order.external_lines.exists()
    order.has_lines = has_lines or were_issued(order.pk)
    order.save_new_version()
    tell_of_cost(order, at)


def _refuse_future(name: str, day: date, at: datetime) -> None:
    if day > calendar_day(at):
        raise Invalid.field(name, "in_the_future", "This day lies in the future.")


@transaction.atomic
def add_labour(
    *,
    actor: Actor,
    order_id: UUID,
    at: datetime,
    hours: Decimal,
    worked_on: date,
    person_id: UUID | None = None,
    person_name: str = "",
) -> WorkOrder:
    """Note hours of somebody, at the rate of now. Raises Forbidden, NotFound, Conflict (closed, cancelled), Invalid."""
    actor.require(MaintenanceRight.WORK)
    order = _lock(actor, order_id)
    _refuse_future("worked_on", worked_on, at)
    if person_id is not None:
        person = User.objects.filter(pk=person_id, status=UserStatus.ACTIVE).first()
        if person is None:
            raise Invalid.field("person_id", "unknown_user", "Choose somebody with an active account.")
        person_name = person.full_name
    if not person_name:
        raise Invalid.field("person_id", "required", "Say who worked: somebody with an account, or a name.")
    rate = Decimal(str(LABOUR_RATE.get())).quantize(_BAISA)
    create_row(
        LabourLine,
        order_id=order.pk,
        person_id=person_id,
        person_name=person_name,
        worked_on=worked_on,
        hours=hours,
        rate=rate,
        amount=(hours * rate).quantize(_BAISA),
    )
    add_up(order, at)
    return order


@transaction.atomic
def add_external(*, actor: Actor, order_id: UUID, at: datetime, invoiced_on: date, **values: Any) -> WorkOrder:
    """Note an invoice from outside, also after completion. Raises Forbidden, NotFound, Conflict (closed, cancelled,
    invoice noted already), Invalid."""
    actor.require(MaintenanceRight.WORK)
    order = _lock(actor, order_id)
    _refuse_future("invoiced_on", invoiced_on, at)
    if not values["amount"]:
        raise Invalid.field("amount", "amount_wanted", "Enter an amount; a credit is negative.")
    number = fold(values["invoice_number"])
    supplier = fold(values["supplier"])
    noted = order.external_lines.values_list("supplier", "invoice_number")
    if any((fold(whose), fold(which)) == (supplier, number) for whose, which in noted):
        message = "This invoice of this supplier is noted already."
        errors = (FieldError("invoice_number", "invoice_noted", message),)
        raise Conflict(message, code="invoice_noted", errors=errors)
    create_row(ExternalLine, order_id=order.pk, invoiced_on=invoiced_on, **values)
    add_up(order, at)
    return order


@transaction.atomic
def remove_line(*, actor: Actor, order_id: UUID, line_id: UUID, at: datetime) -> WorkOrder:
    """Take a line of labour or an invoice back; the audit trail keeps it. Raises Forbidden, NotFound, Conflict."""
    actor.require(MaintenanceRight.WORK)
    order = _lock(actor, order_id)
    line = order.labour_lines.filter(pk=line_id).first() or order.external_lines.filter(pk=line_id).first()
    if line is None:
        raise NotFound("There is no such line.")
    line.delete()
    add_up(order, at)
    return order
