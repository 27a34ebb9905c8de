"""The list resources of the explosives area."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from django.db.models import (
    Avg,
    BooleanField,
    Case,
    CharField,
    Count,
    F,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models import DecimalField as Decimals
from django.db.models.functions import Coalesce, Concat, Round
from django.utils import timezone
from ninja import FilterLookup, FilterSchema, Schema

from highwall.domains.explosives.models import (
    EXPIRING_SOON_DAYS,
    AccountKind,
    BatchStatus,
    LedgerAccount,
    LedgerMovement,
    MovementKind,
    Product,
    ProductKind,
    Reservation,
    ReservationState,
    StockLot,
    Store,
    StoreStatus,
    WarehouseBatch,
    calendar_day,
)
from highwall.domains.explosives.queries.scope import visible_batches, visible_lots, visible_stores
from highwall.domains.projects.models import Site
from highwall.kit.listing import Listing
from highwall.kit.policy import Actor


def _days_left(path: str) -> Func:
    """Days until a date, 0 on the day itself, negative afterwards."""
    return Func(
        F(path),
        Value(calendar_day(timezone.now())),
        template="(%(expressions)s)",
        arg_joiner=" - ",
        output_field=IntegerField(),
    )


class ProductRow(Schema):
    id: UUID
    code: str
    name: str
    kind: ProductKind
    density_g_cm3: float
    rws_percent: float
    energy_mj_kg: float
    is_water_resistant: bool
    un_number: str
    hazard_division: str
    compatibility_group: str
    low_stock_kg: float
    version: int


class ProductFilters(FilterSchema):
    kind: Annotated[ProductKind | None, FilterLookup("kind")] = None


PRODUCTS = Listing[Product](
    name="products",
    row=ProductRow,
    columns={name: name for name in ProductRow.model_fields},
    sorts={"code": "code", "name": "name", "kind": "kind"},
    default_sort="name",
    search=("code", "name", "un_number"),
    filters=ProductFilters,
    export={
        "code": "Code",
        "name": "Name",
        "kind": "Kind",
        "density_g_cm3": "Density g/cm3",
        "rws_percent": "Relative weight strength %",
        "energy_mj_kg": "Energy MJ/kg",
        "un_number": "UN number",
        "hazard_division": "Hazard division",
        "compatibility_group": "Compatibility group",
    },
)


class BatchRow(Schema):
    id: UUID
    batch_number: str
    product_id: UUID
    product_name: str
    product_kind: ProductKind
    supplier: str
    manufactured_on: date
    expires_on: date
    days_until_expiry: int
    is_expiring_soon: bool
    storage_location: str
    received_at: datetime
    received_kg: float
    total_kg: float
    allocated_kg: float
    available_kg: float
    status: str


class BatchFilters(FilterSchema):
    status: Annotated[str | None, FilterLookup("shown_status")] = None
    kind: Annotated[ProductKind | None, FilterLookup("product__kind")] = None
    product_id: Annotated[UUID | None, FilterLookup("product_id")] = None
    supplier: Annotated[str | None, FilterLookup("supplier__icontains")] = None
    expires_from: Annotated[date | None, FilterLookup("expires_on__gte")] = None
    expires_to: Annotated[date | None, FilterLookup("expires_on__lte")] = None
    manufactured_from: Annotated[date | None, FilterLookup("manufactured_on__gte")] = None
    manufactured_to: Annotated[date | None, FilterLookup("manufactured_on__lte")] = None
    is_expiring_soon: Annotated[bool | None, FilterLookup("expiring_soon")] = None


def _warehouse_figure(field: str) -> Coalesce:
    accounts = LedgerAccount.objects.filter(kind=AccountKind.BATCH, batch=OuterRef("pk")).values(field)
    return Coalesce(Subquery(accounts), Value(0), output_field=Decimals(max_digits=14, decimal_places=3))


def shown_batches(actor: Actor) -> QuerySet[WarehouseBatch]:
    """Batches with what follows from their balance and the calendar: the shown status, days left, quantities."""
    today = calendar_day(timezone.now())
    return (
        visible_batches(actor)
        .annotate(total_kg=_warehouse_figure("balance_kg"), reserved_kg=_warehouse_figure("reserved_kg"))
        .annotate(
            free_kg=F("total_kg") - F("reserved_kg"),
            days_left=_days_left("expires_on"),
            expiring_soon=Case(
                When(expires_on__lt=today, then=Value(False)),
                When(days_left__lt=EXPIRING_SOON_DAYS, then=Value(True)),
                default=Value(False),
                output_field=BooleanField(),
            ),
            shown_status=Case(
                When(Q(status=BatchStatus.EXPIRED) | Q(expires_on__lt=today), then=Value("expired")),
                When(status=BatchStatus.QUARANTINED, then=Value("quarantined")),
                When(total_kg=0, then=Value("depleted")),
                When(free_kg=0, then=Value("allocated")),
                default=Value("available"),
                output_field=CharField(),
            ),
            usable_kg=Case(
                When(shown_status="available", then=F("free_kg")),
                default=Value(0),
                output_field=Decimals(max_digits=14, decimal_places=3),
            ),
        )
    )


BATCHES = Listing[WarehouseBatch](
    name="warehouse-batches",
    row=BatchRow,
    columns={
        "id": "id",
        "batch_number": "batch_number",
        "product_id": "product_id",
        "product_name": "product__name",
        "product_kind": "product__kind",
        "supplier": "supplier",
        "manufactured_on": "manufactured_on",
        "expires_on": "expires_on",
        "days_until_expiry": "days_left",
        "is_expiring_soon": "expiring_soon",
        "storage_location": "storage_location",
        "received_at": "received_at",
        "received_kg": "received_kg",
        "total_kg": "total_kg",
        "allocated_kg": "reserved_kg",
        "available_kg": "usable_kg",
        "status": "shown_status",
    },
    sorts={
        "batch_number": "batch_number",
        "product": "product__name",
        "supplier": "supplier",
        "manufactured_on": "manufactured_on",
        "expires_on": "expires_on",
        "received_at": "received_at",
        "total_kg": "total_kg",
        "status": "shown_status",
    },
    default_sort="expires_on",
    search=("batch_number", "manufacturer_batch_number", "supplier", "product__name"),
    filters=BatchFilters,
    export={
        "batch_number": "Batch",
        "product_name": "Product",
        "supplier": "Supplier",
        "manufactured_on": "Manufactured",
        "expires_on": "Expires",
        "days_until_expiry": "Days left",
        "storage_location": "Location",
        "received_kg": "Received kg",
        "total_kg": "In warehouse kg",
        "allocated_kg": "Allocated kg",
        "available_kg": "Available kg",
        "status": "Status",
    },
)


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
    utilization_percent: float
    status: StoreStatus
    version: int


class StoreFilters(FilterSchema):
    status: Annotated[StoreStatus | None, FilterLookup("status")] = None
    region_id: Annotated[UUID | None, FilterLookup("region_id")] = None
    manager_id: Annotated[UUID | None, FilterLookup("manager_id")] = None
    utilization_from: Annotated[float | None, FilterLookup("utilization__gte")] = None
    utilization_to: Annotated[float | None, FilterLookup("utilization__lte")] = None
    allowed_kind: ProductKind | None = None

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
        "utilization_percent": "Utilisation %",
        "status": "Status",
    },
)


class LotRow(Schema):
    id: UUID
    store_id: UUID
    store_name: str
    batch_id: UUID
    batch_number: str
    product_id: UUID
    product_name: str
    product_kind: ProductKind
    expires_on: date
    days_until_expiry: int
    received_at: datetime
    on_hand_kg: float
    reserved_kg: float
    available_kg: float
    status: str


class LotFilters(FilterSchema):
    store_id: Annotated[UUID | None, FilterLookup("store_id")] = None
    product_id: Annotated[UUID | None, FilterLookup("product_id")] = None
    batch_id: Annotated[UUID | None, FilterLookup("batch_id")] = None
    status: Annotated[str | None, FilterLookup("shown_status")] = None
    expires_to: Annotated[date | None, FilterLookup("expires_on__lte")] = None
    has_stock: bool | None = None

    def filter_has_stock(self, value: bool | None) -> Q:
        return Q() if value is None else Q(account__balance_kg__gt=0) if value else Q(account__balance_kg=0)


def shown_lots(actor: Actor) -> QuerySet[StockLot]:
    """Lots with what can be drawn from them and why not. Nothing is available of what may not be used."""
    today = calendar_day(timezone.now())
    free = F("account__balance_kg") - F("account__reserved_kg")
    return visible_lots(actor).annotate(
        days_left=_days_left("expires_on"),
        shown_status=Case(
            When(Q(batch__status=BatchStatus.EXPIRED) | Q(expires_on__lt=today), then=Value("expired")),
            When(batch__status=BatchStatus.QUARANTINED, then=Value("quarantined")),
            When(account__balance_kg=0, then=Value("depleted")),
            When(days_left__lt=EXPIRING_SOON_DAYS, then=Value("expiring_soon")),
            default=Value("available"),
            output_field=CharField(),
        ),
        free_kg=Case(
            When(shown_status__in=["available", "expiring_soon"], store__status=StoreStatus.OPERATIONAL, then=free),
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
        "product_id": "product_id",
        "product_name": "product__name",
        "product_kind": "product__kind",
        "expires_on": "expires_on",
        "days_until_expiry": "days_left",
        "received_at": "received_at",
        "on_hand_kg": "account__balance_kg",
        "reserved_kg": "account__reserved_kg",
        "available_kg": "free_kg",
        "status": "shown_status",
    },
    sorts={
        "expires_on": "expires_on",
        "store": "store__name",
        "product": "product__name",
        "batch_number": "batch__batch_number",
        "received_at": "received_at",
        "on_hand_kg": "account__balance_kg",
    },
    default_sort="expires_on",
    search=("batch__batch_number", "product__name", "store__name"),
    filters=LotFilters,
    export={
        "store_name": "Store",
        "product_name": "Product",
        "batch_number": "Batch",
        "expires_on": "Expires",
        "days_until_expiry": "Days left",
        "on_hand_kg": "On hand kg",
        "reserved_kg": "Reserved kg",
        "available_kg": "Available kg",
        "status": "Status",
    },
)


class MovementRow(Schema):
    id: UUID
    number: str
    kind: MovementKind
    at: datetime
    by_name: str
    store_id: UUID | None
    store_name: str | None
    site_id: UUID | None
    site_name: str | None
    reference_number: str
    reason_code: str
    product_codes: list[str]
    quantity_kg: float


class MovementFilters(FilterSchema):
    kind: Annotated[MovementKind | None, FilterLookup("kind")] = None
    store_id: Annotated[UUID | None, FilterLookup("store_id")] = None
    site_id: Annotated[UUID | None, FilterLookup("site_id")] = None
    reference_id: Annotated[UUID | None, FilterLookup("reference_id")] = None
    at_from: Annotated[datetime | None, FilterLookup("at__gte")] = None
    at_to: Annotated[datetime | None, FilterLookup("at__lte")] = None
    product_code: str | None = None
    batch_id: UUID | None = None

    def filter_product_code(self, value: str | None) -> Q:
        return Q(product_codes__contains=[value]) if value else Q()

    def filter_batch_id(self, value: UUID | None) -> Q:
        if value is None:
            return Q()
        accounts = LedgerAccount.objects.filter(batch_id=value)
        return Q(pk__in=LedgerMovement.objects.filter(entries__account__in=accounts).values("pk"))


def _with_site_name(rows: QuerySet[LedgerMovement]) -> QuerySet[LedgerMovement]:
    return rows.annotate(site_name=Subquery(Site.objects.filter(pk=OuterRef("site_id")).values("name")))


MOVEMENTS = Listing[LedgerMovement](
    name="ledger-movements",
    row=MovementRow,
    columns={
        "id": "id",
        "number": "number",
        "kind": "kind",
        "at": "at",
        "by_name": "by_name",
        "store_id": "store_id",
        "store_name": "store__name",
        "site_id": "site_id",
        "site_name": "site_name",
        "reference_number": "reference_number",
        "reason_code": "reason_code",
        "product_codes": "product_codes",
        "quantity_kg": "quantity_kg",
    },
    sorts={"at": "at", "number": "number", "kind": "kind", "quantity_kg": "quantity_kg"},
    default_sort="-at",
    search=("number", "reference_number", "by_name"),
    filters=MovementFilters,
    annotate=_with_site_name,
    tie_break="-pk",
    export={
        "number": "Number",
        "kind": "Kind",
        "at": "When",
        "by_name": "By",
        "store_name": "Store",
        "site_name": "Site",
        "reference_number": "Reference",
        "reason_code": "Reason",
        "product_codes": "Products",
        "quantity_kg": "Quantity kg",
    },
)


class ReservationRow(Schema):
    id: UUID
    reference_id: UUID
    reference_number: str
    store_id: UUID
    store_name: str
    batch_number: str
    product_id: UUID
    product_name: str
    quantity_kg: float
    state: ReservationState
    created_at: datetime
    ended_at: datetime | None


class ReservationFilters(FilterSchema):
    state: Annotated[ReservationState | None, FilterLookup("state")] = None
    store_id: Annotated[UUID | None, FilterLookup("lot__store_id")] = None
    product_id: Annotated[UUID | None, FilterLookup("lot__product_id")] = None
    reference_id: Annotated[UUID | None, FilterLookup("reference_id")] = None


RESERVATIONS = Listing[Reservation](
    name="reservations",
    row=ReservationRow,
    columns={
        "id": "id",
        "reference_id": "reference_id",
        "reference_number": "reference_number",
        "store_id": "lot__store_id",
        "store_name": "lot__store__name",
        "batch_number": "lot__batch__batch_number",
        "product_id": "lot__product_id",
        "product_name": "lot__product__name",
        "quantity_kg": "quantity_kg",
        "state": "state",
        "created_at": "created_at",
        "ended_at": "ended_at",
    },
    sorts={"created_at": "created_at", "quantity_kg": "quantity_kg", "reference_number": "reference_number"},
    default_sort="-created_at",
    search=("reference_number", "lot__batch__batch_number"),
    filters=ReservationFilters,
    export={
        "reference_number": "Reference",
        "store_name": "Store",
        "product_name": "Product",
        "batch_number": "Batch",
        "quantity_kg": "Quantity kg",
        "state": "State",
        "created_at": "Reserved",
        "ended_at": "Ended",
    },
)


def stock_by_product(store: Store, at: datetime) -> list[dict[str, object]]:
    """What a store holds of each product: on hand, reserved, available now, and the first expiry among it."""
    today = calendar_day(at)
    usable = Q(account__batch__status=BatchStatus.AVAILABLE, expires_on__gte=today)
    is_open = store.status == StoreStatus.OPERATIONAL
    rows = (
        StockLot.objects.filter(store=store, account__balance_kg__gt=0)
        .values("product_id", "product__name", "product__code", "product__kind", "product__low_stock_kg")
        .annotate(
            on_hand=Sum("account__balance_kg"),
            reserved=Sum("account__reserved_kg"),
            free=Coalesce(
                Sum(F("account__balance_kg") - F("account__reserved_kg"), filter=usable),
                Value(0),
                output_field=Decimals(max_digits=14, decimal_places=3),
            ),
        )
        .order_by("product__name")
    )
    return [
        {
            "product_id": row["product_id"],
            "product_code": row["product__code"],
            "product_name": row["product__name"],
            "product_kind": row["product__kind"],
            "on_hand_kg": row["on_hand"],
            "reserved_kg": row["reserved"],
            "available_kg": row["free"] if is_open else Decimal(0),
            "low_stock_kg": row["product__low_stock_kg"],
            "is_low": (row["free"] if is_open else Decimal(0)) < row["product__low_stock_kg"],
        }
        for row in rows
    ]


def store_statistics(actor: Actor) -> dict[str, object]:
    """Number, capacity and occupancy of the stores in reach that are not decommissioned."""
    stores = visible_stores(actor).exclude(status=StoreStatus.DECOMMISSIONED)
    sums = stores.aggregate(
        stores=Count("pk"),
        operational=Count("pk", filter=Q(status=StoreStatus.OPERATIONAL)),
        capacity=Coalesce(Sum("capacity_kg"), Value(Decimal(0))),
        occupancy=Coalesce(Sum("occupancy_kg"), Value(Decimal(0))),
        mean=Avg(F("occupancy_kg") * 100 / F("capacity_kg")),
    )
    by_region = stores.values("region_id", "region__name").annotate(stores=Count("pk")).order_by("region__name")
    return {
        "stores": sums["stores"],
        "operational": sums["operational"],
        "capacity_kg": sums["capacity"],
        "occupancy_kg": sums["occupancy"],
        "average_utilization_percent": round(sums["mean"] or 0, 1),
        "by_region": [
            {"region_id": row["region_id"], "region_name": row["region__name"], "stores": row["stores"]}
            for row in by_region
        ],
    }
