"""What maintenance costs: parts, labour and what others charge, by order, type, machine and month.

The cost of an order counts on the day on which the machine worked again. Parts come from the ledger of accessories, at
what left the stock with them, less what came back.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from django.db.models import Case, Count, DecimalField, F, Max, OuterRef, Q, QuerySet, Subquery, Sum, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, TruncMonth
from ninja import FilterLookup, FilterSchema

from highwall.domains.maintenance.models import OrderType, WorkOrder
from highwall.domains.maintenance.queries.figures import period
from highwall.domains.maintenance.queries.reach import visible_orders
from highwall.domains.parts.queries import cost_by_reference
from highwall.kit.actors import Actor
from highwall.kit.calendar import CALENDAR, From, Until, calendar_day
from highwall.kit.lists import Listing
from highwall.kit.schemas import Schema
from highwall.kit.text import Words

MONEY = DecimalField(max_digits=20, decimal_places=6)
NOTHING = Decimal(0)
SUMS = ("orders", "estimated", "actual", "labour", "external", "parts", "stated", "variance")


def with_costs(orders: QuerySet[WorkOrder]) -> QuerySet[Any]:
    """Orders with `parts_sum`, with `stated_sum`, which counts where no line says what it was for, and with `cost_sum`,
    all in Omani rials."""
    parts = Coalesce(Subquery(cost_by_reference(OuterRef("pk"))), Value(NOTHING), output_field=MONEY)
    stated: Combinable = Case(
        When(has_lines=False, then=Coalesce(F("stated_cost"), Value(NOTHING))),
        default=Value(NOTHING),
        output_field=MONEY,
    )
    return orders.annotate(parts_sum=parts, stated_sum=stated).annotate(
        cost_sum=F("labour_cost") + F("external_cost") + F("stated_sum") + F("parts_sum")
    )


def visible_costs(actor: Actor) -> QuerySet[WorkOrder]:
    """The orders in reach after which the machine works again."""
    return visible_orders(actor).filter(completed_at__isnull=False)


class OrderCostRow(Schema):
    """What one order has cost, in Omani rials."""

    id: UUID
    number: str
    machine_id: UUID
    machine_name: str
    order_type: OrderType
    project_name: str | None
    completed_at: datetime
    labour_cost: Decimal
    external_cost: Decimal
    parts_cost: Decimal
    stated_cost: Decimal
    cost: Decimal
    estimated_cost: Decimal | None


class CostFilters(FilterSchema):
    completed_from: Annotated[From | None, FilterLookup("completed_at__gte")] = None
    completed_to: Annotated[Until | None, FilterLookup("completed_at__lt")] = None
    order_type: Annotated[OrderType | None, FilterLookup("order_type")] = None
    machine_id: Annotated[UUID | None, FilterLookup("machine_id")] = None


ORDER_COSTS = Listing[WorkOrder](
    name="order-costs",
    row=OrderCostRow,
    columns={
        **{name: name for name in OrderCostRow.model_fields},
        "project_name": "project__name",
        "parts_cost": "parts_sum",
        "stated_cost": "stated_sum",
        "cost": "cost_sum",
    },
    sorts={"completed_at": "completed_at", "number": "number"},
    default_sort="-completed_at",
    search=("number", "machine_name", "rig_number", "description", "technician_name"),
    filters=CostFilters,
    annotate=with_costs,
    export={
        "number": "Number",
        "machine_name": "Machine",
        "order_type": "Type",
        "project_name": "Project",
        "completed_at": "Completed",
        "labour_cost": "Labour",
        "external_cost": "External",
        "parts_cost": "Parts",
        "stated_cost": "Without lines",
        "cost": "Cost",
        "estimated_cost": "Estimated cost",
    },
    tokens={"order_type": Words("maintenance:type")},
)


def cost_summary(
    actor: Actor,
    *,
    start: datetime | None,
    end: datetime | None,
    order_type: OrderType | None = None,
    machine_id: UUID | None = None,
) -> dict[str, Any]:
    """What the orders completed within a period were estimated at and have cost: in all, by type and by machine, the
    dearest first, and by month. Raises Invalid."""
    start, end = period(start, end)
    orders = visible_orders(actor).filter(completed_at__gte=start, completed_at__lt=end)
    if order_type is not None:
        orders = orders.filter(order_type=order_type)
    if machine_id is not None:
        orders = orders.filter(machine_id=machine_id)
    rows = _grouped(orders)
    by_month = _summed(rows, lambda row: calendar_day(row["begun"]).isoformat())
    return {
        "total": _total(rows),
        "without_estimate": sum(row["without_estimate"] for row in rows),
        "without_cost": sum(row["without_cost"] for row in rows),
        "by_type": _dearest(_summed(rows, lambda row: row["order_type"])),
        "by_machine": _dearest(_summed(rows, lambda row: str(row["machine_id"]), name=lambda row: row["name"])),
        "by_month": sorted(by_month, key=lambda row: row["key"]),
    }


def _grouped(orders: QuerySet[WorkOrder]) -> list[dict[str, Any]]:
    """Sums by type, machine and month."""
    groups = (
        with_costs(orders)
        .order_by()
        .annotate(begun=TruncMonth("completed_at", tzinfo=CALENDAR))
        .values("order_type", "machine_id", "begun")
    )
    unknown = Q(cost_sum=0, stated_cost=None, has_lines=False)
    return list(
        groups.annotate(
            name=Max("machine_name"),
            orders=Count("pk"),
            without_estimate=Count("pk", filter=Q(estimated_cost=None)),
            without_cost=Count("pk", filter=unknown),
            estimated=Coalesce(Sum("estimated_cost"), Value(NOTHING), output_field=MONEY),
            actual=Sum("cost_sum"),
            labour=Sum("labour_cost"),
            external=Sum("external_cost"),
            parts=Sum("parts_sum"),
            stated=Sum("stated_sum"),
        )
    )


type Row = dict[str, Any]


def _total(rows: Iterable[Row]) -> Row:
    found = dict.fromkeys(SUMS, NOTHING)
    for row in rows:
        for name in SUMS[:-1]:
            found[name] += row[name]
    return {**found, "variance": found["actual"] - found["estimated"]}


def _summed(rows: Iterable[Row], key: Callable[[Row], str], name: Callable[[Row], str] | None = None) -> list[Row]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return [{"key": each, "name": name(group[0]) if name else each, **_total(group)} for each, group in groups.items()]


def _dearest(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: (-row["actual"], row["key"]))
