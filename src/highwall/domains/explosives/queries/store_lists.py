"""The lists of stores and of their lots, and what they add up to."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from django.db.models import (
    Avg,
    Case,
    CharField,
    Count,
    DateField,
    ExpressionWrapper,
    F,
    IntegerField,
    Q,
    QuerySet,
    Sum,
    Value,
    When,
)
from django.db.models import DecimalField as Decimals
from django.db.models.functions import Coalesce, Concat, Round
from ninja import FilterLookup, FilterSchema

from highwall.domains.explosives.models import (
    EXPIRY_WARNING_DAYS,
    BatchStatus,
    ProductKind,
    ProductUnit,
    StockLot,
    Store,
    StoreStatus,
)
from highwall.domains.explosives.queries.batch_lists import days_left
from highwall.domains.explosives.queries.scope import visible_lots, visible_stores
from highwall.kit.actors import Actor
from highwall.kit.calendar import Day, calendar_day, today
from highwall.kit.lists import SEVERAL, Listing, arabic_name
from highwall.kit.schemas import Schema
from highwall.kit.statements import Live
from highwall.kit.text import FIGURE, NaturalKey, Words


class StoreRow(Schema):
    id: UUID
    name: str
    city: str
    region_id: UUID
    region_name: str
    manager_id: UUID | None
    manager_name: str | None
    allowed_kinds: list[ProductKind]
    capacity_kg: float
    occupancy_kg: float
    neq_kg: float
    utilization_percent: float
    status: StoreStatus
    version: int


class StoreFilters(FilterSchema):
    """Decommissioned stores are left out unless they are asked for."""

    status: Annotated[list[StoreStatus] | None, SEVERAL, FilterLookup("status__in")] = None
    region_id: Annotated[UUID | None, FilterLookup("region_id")] = None
    manager_id: Annotated[UUID | None, FilterLookup("manager_id")] = None
    utilization_from: Annotated[Annotated[float, FIGURE] | None, FilterLookup("utilization__gte")] = None
    utilization_to: Annotated[Annotated[float, FIGURE] | None, FilterLookup("utilization__lte")] = None
    allowed_kind: ProductKind | None = None

    def get_filter_expression(self) -> Q:
        found: Q = super().get_filter_expression()
        return found if self.status else found & ~Q(status=StoreStatus.DECOMMISSIONED)

    def filter_allowed_kind(self, value: ProductKind | None) -> Q:
        return Q(allowed_kinds__contains=[value]) if value else Q()


def shown_stores(actor: Actor) -> QuerySet[Store]:
    """Stores with their utilisation in percent."""
    return visible_stores(actor).annotate(
        utilization=Round(
            F("occupancy_kg") * 100 / F("capacity_kg"), 1, output_field=Decimals(max_digits=5, decimal_places=1)
        ),
        manager_name=Case(
            When(manager__isnull=True, then=Value(None)),
            default=Concat("manager__first_name", Value(" "), "manager__last_name"),
            output_field=CharField(null=True),
        ),
    )


STORES = Listing[Store](
    name="stores",
    row=StoreRow,
    columns={
        "id": "id",
        "name": "name",
        "city": "city",
        "region_id": "region_id",
        "region_name": "region__name",
        "manager_id": "manager_id",
        "manager_name": "manager_name",
        "allowed_kinds": "allowed_kinds",
        "capacity_kg": "capacity_kg",
        "occupancy_kg": "occupancy_kg",
        "neq_kg": "neq_kg",
        "utilization_percent": "utilization",
        "status": "status",
        "version": "version",
    },
    sorts={
        "name": "name",
        "city": "city",
        "region": "region__name",
        "capacity_kg": "capacity_kg",
        "utilization_percent": "utilization",
        "status": "status",
    },
    default_sort="name",
    search=("name", "city", "address"),
    filters=StoreFilters,
    export={
        "name": "Name",
        "city": "City",
        "region_name": "Region",
        "manager_name": "Manager",
        "capacity_kg": "Capacity kg",
        "occupancy_kg": "Occupancy kg",
        "neq_kg": "NEQ kg",
        "utilization_percent": "Utilisation %",
        "status": "Status",
    },
    tokens={"status": Words("status")},
    arabic={"region_name": arabic_name("region")},
)


class ShownLotStatus(StrEnum):
    """The status of a lot as it is shown: that of its batch, or what its balance and the calendar say."""

    AVAILABLE = "available"
    DEPLETED = "depleted"
    EXPIRED = "expired"
    EXPIRING_SOON = "expiring_soon"
    QUARANTINED = "quarantined"


class LotRow(Schema):
    id: UUID
    store_id: UUID
    store_name: str
    batch_id: UUID
    batch_number: str
    supplier: str
    product_id: UUID
    product_name: str
    product_kind: ProductKind
    expires_on: date
    days_until_expiry: int
    received_at: datetime
    restocked_at: datetime | None
    on_hand: float
    reserved: float
    available: float
    unit: ProductUnit
    neq_kg: float
    mass_kg: float
    status: ShownLotStatus


class LotFilters(FilterSchema):
    store_id: Annotated[UUID | None, FilterLookup("store_id")] = None
    product_id: Annotated[UUID | None, FilterLookup("product_id")] = None
    batch_id: Annotated[UUID | None, FilterLookup("batch_id")] = None
    status: Annotated[list[ShownLotStatus] | None, SEVERAL, FilterLookup("shown_status__in")] = None
    expires_to: Annotated[Day | None, FilterLookup("expires_on__lte")] = None
    days_left_to: Annotated[Annotated[int, FIGURE] | None, FilterLookup("days_left__lte")] = None
    has_stock: bool | None = None

    def filter_has_stock(self, value: bool | None) -> Q:
        return Q() if value is None else Q(account__balance__gt=0) if value else Q(account__balance=0)


def _weighed(quantity: str, per_unit: str) -> "ExpressionWrapper[Any]":
    """A quantity in kilograms, as exact as the ledger has it."""
    return ExpressionWrapper(F(quantity) * F(per_unit), output_field=Decimals(max_digits=20, decimal_places=9))


def shown_lots(actor: Actor) -> QuerySet[StockLot]:
    """Lots with what can be drawn from them and why not. Nothing is available of what may not be used."""
    day = Live(today, DateField())
    unreserved = F("account__balance") - F("account__reserved")
    return visible_lots(actor).annotate(
        days_left=days_left("expires_on"),
        neq_kg=_weighed("account__balance", "batch__neq_kg_per_unit"),
        mass_kg=_weighed("account__balance", "batch__mass_kg_per_unit"),
        shown_status=Case(
            When(expires_on__lt=day, then=Value("expired")),
            When(batch__status=BatchStatus.QUARANTINED, then=Value("quarantined")),
            When(account__balance=0, then=Value("depleted")),
            When(days_left__lt=Live(EXPIRY_WARNING_DAYS.get, IntegerField()), then=Value("expiring_soon")),
            default=Value("available"),
            output_field=CharField(),
        ),
        free=Case(
            When(
                shown_status__in=["available", "expiring_soon"], store__status=StoreStatus.OPERATIONAL, then=unreserved
            ),
            default=Value(0),
            output_field=Decimals(max_digits=14, decimal_places=3),
        ),
    )


LOTS = Listing[StockLot](
    name="stock-lots",
    row=LotRow,
    columns={
        "id": "id",
        "store_id": "store_id",
        "store_name": "store__name",
        "batch_id": "batch_id",
        "batch_number": "batch__batch_number",
        "supplier": "batch__supplier",
        "product_id": "product_id",
        "product_name": "product__name",
        "product_kind": "product__kind",
        "expires_on": "expires_on",
        "days_until_expiry": "days_left",
        "received_at": "received_at",
        "restocked_at": "restocked_at",
        "on_hand": "account__balance",
        "reserved": "account__reserved",
        "available": "free",
        "unit": "product__unit",
        "neq_kg": "neq_kg",
        "mass_kg": "mass_kg",
        "status": "shown_status",
    },
    sorts={
        "expires_on": "expires_on",
        "store": "store__name",
        "product": "product__name",
        "batch_number": "batch__batch_number",
        "received_at": "received_at",
        "restocked_at": "restocked_at",
        "on_hand": "account__balance",
    },
    default_sort="expires_on",
    search=("batch__batch_number", "product__name", "store__name"),
    filters=LotFilters,
    export={
        "store_name": "Store",
        "product_name": "Product",
        "batch_number": "Batch",
        "supplier": "Supplier",
        "expires_on": "Expires",
        "days_until_expiry": "Days left",
        "restocked_at": "Restocked",
        "on_hand": "On hand",
        "reserved": "Kept for requests",
        "available": "Available",
        "unit": "Unit",
        "neq_kg": "NEQ kg",
        "mass_kg": "Mass kg",
        "status": "Status",
    },
    tokens={"status": Words("status"), "unit": Words("explosives:unit")},
)


def stock_by_product(store: Store, at: datetime) -> list[dict[str, object]]:
    """What a store holds of each product, in the unit of the product: on hand, reserved, available now; and what of it
    is explosive and weighs, kg."""
    day = calendar_day(at)
    usable = Q(account__batch__status=BatchStatus.AVAILABLE, expires_on__gte=day)
    is_open = store.status == StoreStatus.OPERATIONAL
    rows = (
        StockLot.objects.filter(store=store, account__balance__gt=0)
        .values("product_id", "product__name", "product__code", "product__kind", "product__unit", "product__low_stock")
        .annotate(
            on_hand=Sum("account__balance"),
            reserved=Sum("account__reserved"),
            neq=Sum(F("account__balance") * F("batch__neq_kg_per_unit")),
            mass=Sum(F("account__balance") * F("batch__mass_kg_per_unit")),
            free=Coalesce(
                Sum(F("account__balance") - F("account__reserved"), filter=usable),
                Value(0),
                output_field=Decimals(max_digits=14, decimal_places=3),
            ),
        )
        .order_by(NaturalKey("product__name"))
    )
    return [
        {
            "product_id": row["product_id"],
            "product_code": row["product__code"],
            "product_name": row["product__name"],
            "product_kind": row["product__kind"],
            "unit": row["product__unit"],
            "neq_kg": row["neq"],
            "mass_kg": row["mass"],
            "on_hand": row["on_hand"],
            "reserved": row["reserved"],
            "available": row["free"] if is_open else Decimal(0),
            "low_stock": row["product__low_stock"],
            "is_low": (row["free"] if is_open else Decimal(0)) < row["product__low_stock"],
        }
        for row in rows
    ]


def store_statistics(actor: Actor) -> dict[str, object]:
    """Number, capacity, occupancy and net explosive quantity of the stores in reach that are not decommissioned."""
    stores = visible_stores(actor).exclude(status=StoreStatus.DECOMMISSIONED)
    sums = stores.aggregate(
        stores=Count("pk"),
        operational=Count("pk", filter=Q(status=StoreStatus.OPERATIONAL)),
        capacity=Coalesce(Sum("capacity_kg"), Value(Decimal(0))),
        occupancy=Coalesce(Sum("occupancy_kg"), Value(Decimal(0))),
        neq=Coalesce(Sum("neq_kg"), Value(Decimal(0))),
        mean=Avg(F("occupancy_kg") * 100 / F("capacity_kg")),
    )
    by_region = (
        stores.values("region_id", "region__name").annotate(stores=Count("pk")).order_by(NaturalKey("region__name"))
    )
    return {
        "stores": sums["stores"],
        "operational": sums["operational"],
        "capacity_kg": sums["capacity"],
        "occupancy_kg": sums["occupancy"],
        "neq_kg": sums["neq"],
        "average_utilization_percent": round(sums["mean"] or 0, 1),
        "by_region": [
            {"region_id": row["region_id"], "region_name": row["region__name"], "stores": row["stores"]}
            for row in by_region
        ],
    }
