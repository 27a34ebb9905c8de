from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from django.db.models import (
    Case,
    CharField,
    DateTimeField,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Value,
    When,
)
from django.utils import timezone
from ninja import FilterLookup, FilterSchema

from highwall.domains.maintenance.models import OrderPriority, OrderStatus, OrderType, Pause, ShownStatus, WorkOrder
from highwall.domains.maintenance.queries.reach import renew_explosives, visible_orders
from highwall.domains.maintenance.workflow import OPEN
from highwall.kit.actors import Actor
from highwall.kit.calendar import From, Until
from highwall.kit.errors import NotFound
from highwall.kit.lists import SEVERAL, Listing
from highwall.kit.schemas import Schema
from highwall.kit.statements import Live
from highwall.kit.text import Words

OPEN_STATES = OPEN


def _now() -> datetime:
    return timezone.now()


def now_live() -> Live:
    """The present moment within a query."""
    return Live(_now, DateTimeField())


def overdue(at: datetime | None = None) -> Q:
    """Orders that should have been begun, at a moment or now."""
    return Q(status=OrderStatus.SCHEDULED, scheduled_at__lt=now_live() if at is None else at)


def shown_as(statuses: list[ShownStatus]) -> Q:
    """Orders that people are shown in one of these ways."""
    found = Q(pk__in=[])
    for status in statuses:
        if status == ShownStatus.OVERDUE:
            found |= overdue()
        elif status == ShownStatus.SCHEDULED:
            found |= Q(status=status, scheduled_at__gte=now_live())
        else:
            found |= Q(status=status)
    return found


def with_shown_status(orders: QuerySet[WorkOrder]) -> QuerySet[Any]:
    """Orders with `shown_status` (a ShownStatus), and whether the work rests."""
    return orders.annotate(
        shown_status=Case(
            When(overdue(), then=Value(ShownStatus.OVERDUE.value)), default=F("status"), output_field=CharField()
        ),
        is_paused=Exists(Pause.objects.filter(order=OuterRef("pk"), ends_at=None)),
    )


class WorkOrderRow(Schema):
    id: UUID
    number: str
    machine_id: UUID
    machine_name: str
    machine_model: str
    rig_number: str
    order_type: OrderType
    priority: OrderPriority
    status: ShownStatus
    is_paused: bool
    is_planned: bool
    description: str
    scheduled_at: datetime
    technician_id: UUID | None
    technician_name: str
    estimated_duration_h: Decimal
    actual_duration_h: Decimal | None
    estimated_cost: Decimal | None
    actual_cost: Decimal | None
    started_at: datetime | None
    completed_at: datetime | None
    closed_at: datetime | None
    created_at: datetime
    version: int


class WorkOrderFilters(FilterSchema):
    status: Annotated[list[ShownStatus] | None, SEVERAL] = None
    order_type: Annotated[list[OrderType] | None, SEVERAL, FilterLookup("order_type__in")] = None
    priority: Annotated[list[OrderPriority] | None, SEVERAL, FilterLookup("priority__in")] = None
    machine_id: Annotated[UUID | None, FilterLookup("machine_id")] = None
    machine_name: Annotated[str | None, FilterLookup("machine_name__mentions")] = None
    technician_id: Annotated[UUID | None, FilterLookup("technician_id")] = None
    project_id: Annotated[UUID | None, FilterLookup("project_id")] = None
    scheduled_from: Annotated[From | None, FilterLookup("scheduled_at__gte")] = None
    scheduled_to: Annotated[Until | None, FilterLookup("scheduled_at__lt")] = None
    completed_from: Annotated[From | None, FilterLookup("completed_at__gte")] = None
    completed_to: Annotated[Until | None, FilterLookup("completed_at__lt")] = None

    def filter_status(self, value: list[ShownStatus] | None) -> Q:
        return shown_as(value) if value else Q()


WORK_ORDERS = Listing[WorkOrder](
    name="work-orders",
    row=WorkOrderRow,
    columns={**{name: name for name in WorkOrderRow.model_fields}, "status": "shown_status"},
    sorts={
        "number": "number",
        "scheduled_at": "scheduled_at",
        "completed_at": "completed_at",
        "created_at": "created_at",
        "priority": "priority_order,scheduled_at",
        "status": "status,scheduled_at",
        "machine": "machine_name,scheduled_at",
    },
    default_sort="-scheduled_at",
    search=("number", "machine_name", "rig_number", "description", "technician_name"),
    filters=WorkOrderFilters,
    annotate=with_shown_status,
    export={
        "number": "Number",
        "machine_name": "Machine",
        "machine_model": "Model",
        "rig_number": "Rig number",
        "order_type": "Type",
        "priority": "Priority",
        "status": "Status",
        "description": "Description",
        "scheduled_at": "Scheduled",
        "technician_name": "Technician",
        "estimated_duration_h": "Estimated duration (h)",
        "actual_duration_h": "Actual duration (h)",
        "estimated_cost": "Estimated cost",
        "actual_cost": "Actual cost",
        "started_at": "Started",
        "completed_at": "Completed",
        "closed_at": "Closed",
        "created_at": "Created",
    },
    tokens={
        "status": Words("status"),
        "order_type": Words("maintenance:type"),
        "priority": Words("maintenance:priority"),
    },
)


def get_order(order_id: UUID, actor: Actor) -> Any:
    """With its machine, project and people. Raises NotFound outside the reach of the actor."""
    rows = with_shown_status(visible_orders(actor)).select_related("machine", "project", "created_by")
    found = rows.filter(pk=order_id).first()
    if found is None:
        raise NotFound("There is no such work order.")
    renew_explosives(found)
    return found
