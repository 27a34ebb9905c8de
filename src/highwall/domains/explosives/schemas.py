from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from django.utils import timezone
from pydantic import AfterValidator, Field, StringConstraints

from highwall.domains.explosives.models import (
    AccountKind,
    LedgerMovement,
    MovementKind,
    Product,
    ProductKind,
    StockUnit,
    Store,
    StoreLimit,
    StoreStatus,
    WarehouseBatch,
    WriteOffReason,
)
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries import stock_by_product, stock_levels
from highwall.domains.explosives.workflow import BATCH, STORE
from highwall.kit.calendar import Day
from highwall.kit.schemas import (
    Blocked,
    Body,
    Change,
    Reference,
    Schema,
    Step,
    Usual,
    UsualDays,
    figure_of,
    length_of,
    text_of,
)
from highwall.kit.text import FIGURE
from highwall.kit.workflow import blocked, history

type StockName = Annotated[str, text_of(Store, "name", least=2)]
type Line = Annotated[str, text_of(WarehouseBatch, "supplier")]
type Kilograms = Annotated[
    Decimal, figure_of(LedgerMovement, "quantity_kg"), FIGURE, Usual(low=0.1, high=100_000, unit="kg")
]
"""What is delivered, moved or written off at once: up to some truckloads."""
type LeastKilograms = Annotated[
    Decimal, figure_of(StoreLimit, "minimum_kg"), FIGURE, Usual(low=0, high=100_000, unit="kg")
]
type Capacity = Annotated[Decimal, figure_of(Store, "capacity_kg"), FIGURE, Usual(low=50, high=1_000_000, unit="kg")]
type Density = Annotated[float, Field(gt=0, le=2), FIGURE, Usual(low=0.5, high=1.6, unit="g/cm³")]
type Detonation = Annotated[float, Field(gt=0, le=9000), FIGURE, Usual(low=1500, high=8000, unit="m/s")]
type Strength = Annotated[float, Field(gt=0, le=300), FIGURE, Usual(low=50, high=200, unit="%")]
type Diameter = Annotated[float, Field(gt=0, le=500), FIGURE, Usual(low=20, high=250, unit="mm")]
type Kinds = Annotated[list[ProductKind], Field(min_length=1), AfterValidator(lambda kinds: sorted(set(kinds)))]


class AnfoProperties(Body):
    """Measured properties of an ANFO batch."""

    kind: Literal["anfo", "heavy_anfo"]
    density_g_cm3: Density
    velocity_of_detonation_m_s: Detonation
    fume_class: str = Field("", max_length=40)
    grade: str = Field("", max_length=40)
    sensitization_type: str = Field("", max_length=80)
    weight_strength_percent: Strength | None = None
    bulk_strength_percent: Strength | None = None


class EmulsionProperties(Body):
    """Measured properties of an emulsion batch."""

    kind: Literal["emulsion"]
    density_g_cm3: Density
    velocity_of_detonation_m_s: Detonation
    water_resistance: str = Field("", max_length=40)
    sensitization_type: str = Field("", max_length=80)
    critical_diameter_mm: Diameter | None = None
    cartridge_diameter_mm: Diameter | None = None


type Properties = Annotated[AnfoProperties | EmulsionProperties, Field(discriminator="kind")]


class NewProduct(Body):
    code: Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[A-Za-z0-9][A-Za-z0-9./-]{0,23}$")]
    name: StockName
    kind: ProductKind
    density_g_cm3: Annotated[
        Decimal, Field(gt=0, le=3, decimal_places=3), FIGURE, Usual(low=0.5, high=1.9, unit="g/cm³")
    ]
    rws_percent: Annotated[Decimal, Field(gt=0, le=500, decimal_places=1), FIGURE, Usual(low=50, high=250, unit="%")]
    energy_mj_kg: Annotated[Decimal, Field(gt=0, le=20, decimal_places=2), FIGURE, Usual(low=1.5, high=7, unit="MJ/kg")]
    is_water_resistant: bool = False
    un_number: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]
    hazard_division: Annotated[str, StringConstraints(pattern=r"^[1-9]\.[0-9]$")]
    compatibility_group: Annotated[str, StringConstraints(pattern=r"^[A-LNS]?$")] = ""
    low_stock_kg: Annotated[
        Decimal, figure_of(Product, "low_stock_kg"), FIGURE, Usual(low=0, high=100_000, unit="kg")
    ] = Decimal(0)


class NewBatch(Body):
    batch_number: Annotated[str, text_of(WarehouseBatch, "batch_number")]
    product_id: UUID
    supplier: Line
    manufacturer_batch_number: str = Field("", max_length=length_of(WarehouseBatch, "manufacturer_batch_number"))
    manufactured_on: Annotated[Day, UsualDays(before=5 * 365, after=0)]
    expires_on: Annotated[Day, UsualDays(before=0, after=10 * 365)]
    storage_location: Line
    quantity_kg: Kilograms
    properties: Properties | None = None
    note: str = Field("", max_length=2000)


class BatchDetail(Schema):
    id: UUID
    batch_number: str
    product_id: UUID
    product_name: str
    product_kind: ProductKind
    supplier: str
    manufacturer_batch_number: str
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
    properties: dict[str, Any]
    status: str
    history: list[Step]
    version: int
    allowed_actions: list[str]

    @staticmethod
    def of(batch: WarehouseBatch, actor: Any) -> dict[str, Any]:
        """A batch of `shown_batches` as its detail."""
        shown: Any = batch
        actions = BATCH.allowed(batch, actor)
        if shown.shown_status == "expired":
            actions = []
        if actor.can(ExplosivesRight.MOVE):
            actions.append("write-off")
        if shown.shown_status == "available" and actor.can(ExplosivesRight.TRANSFER):
            actions.append("stock-store")
        return {
            **{name: getattr(batch, name) for name in BatchDetail.model_fields if hasattr(batch, name)},
            "product_name": batch.product.name,
            "product_kind": batch.product.kind,
            "days_until_expiry": shown.days_left,
            "is_expiring_soon": shown.expiring_soon,
            "allocated_kg": shown.reserved_kg,
            "available_kg": shown.usable_kg,
            "status": shown.shown_status,
            "history": history("warehouse_batch", batch.pk),
            "allowed_actions": actions,
        }


class StoreLimitBody(Body):
    """How much of one kind a store is meant to hold, and the unit to show it in. A minimum that is not given is that of
    the settings, a maximum that is not given is the capacity of the store."""

    kind: ProductKind
    minimum_kg: LeastKilograms | None = None
    maximum_kg: Kilograms | None = None
    unit: StockUnit = StockUnit.KILOGRAM


def _each_kind_once(limits: list[StoreLimitBody]) -> list[StoreLimitBody]:
    if len({limit.kind for limit in limits}) < len(limits):
        raise ValueError("Give one limit for each kind.")
    return limits


type Limits = Annotated[list[StoreLimitBody], Field(max_length=len(ProductKind)), AfterValidator(_each_kind_once)]


class NewStore(Body):
    name: StockName
    address: Annotated[str, text_of(Store, "address")]
    city: StockName
    region_id: UUID
    manager_id: UUID
    capacity_kg: Capacity
    allowed_kinds: Kinds
    limits: Limits = []


class StoreChange(NewStore, Change):
    """Only the fields that are sent are changed."""


class ProductStock(Schema):
    """What a store holds of one product."""

    product_id: UUID
    product_code: str
    product_name: str
    product_kind: ProductKind
    on_hand_kg: float
    reserved_kg: float
    available_kg: float
    low_stock_kg: float
    is_low: bool


class StockLevel(Schema):
    """What a store has of one kind that it may hold; it can give nothing while it is not operational.

    `low_stock_kg` and `maximum_kg` are the limits in force (a minimum of 0 is none), `minimum_set_kg` and
    `maximum_set_kg` those of this store itself."""

    kind: ProductKind
    on_hand_kg: float
    reserved_kg: float
    available_kg: float
    available_in_unit: float
    unit: StockUnit
    low_stock_kg: float
    maximum_kg: float
    minimum_set_kg: float | None
    maximum_set_kg: float | None
    last_restocked_at: datetime | None
    expires_on: date | None
    batch_numbers: list[str]
    suppliers: list[str]
    is_low: bool


class StoreDetail(Schema):
    id: UUID
    name: str
    address: str
    city: str
    region: Reference
    manager: Reference | None
    capacity_kg: float
    occupancy_kg: float
    free_kg: float
    utilization_percent: float
    allowed_kinds: list[ProductKind]
    status: StoreStatus
    stock: list[ProductStock]
    levels: list[StockLevel]
    history: list[Step]
    created_at: datetime
    version: int
    allowed_actions: list[str]
    blocked_actions: list[Blocked]

    @staticmethod
    def resolve_manager(store: Any) -> Any:
        return store.manager and {"id": store.manager.pk, "name": store.manager.full_name}

    @staticmethod
    def resolve_free_kg(store: Any) -> Any:
        return store.capacity_kg - store.occupancy_kg

    @staticmethod
    def resolve_utilization_percent(store: Any) -> float:
        return round(float(store.occupancy_kg / store.capacity_kg * 100), 1)

    @staticmethod
    def resolve_stock(store: Any) -> Any:
        return stock_by_product(store, timezone.now())

    @staticmethod
    def resolve_levels(store: Any) -> Any:
        return stock_levels(store, timezone.now())

    @staticmethod
    def resolve_history(store: Any) -> Any:
        return history("store", store.pk)

    @staticmethod
    def resolve_allowed_actions(store: Any, context: Any) -> list[str]:
        actor = context["request"].actor
        actions = STORE.allowed(store, actor)
        if actor.can(ExplosivesRight.UPDATE_STORE) and store.status != StoreStatus.DECOMMISSIONED:
            actions.append("edit")
        if actor.can(ExplosivesRight.TRANSFER) and store.status == StoreStatus.OPERATIONAL:
            actions.append("receive")
        return actions

    @staticmethod
    def resolve_blocked_actions(store: Any, context: Any) -> list[dict[str, Any]]:
        return blocked(STORE.offers(store, context["request"].actor))


class RegionCount(Schema):
    region_id: UUID
    region_name: str
    stores: int


class StoreStatistics(Schema):
    stores: int
    operational: int
    capacity_kg: float
    occupancy_kg: float
    average_utilization_percent: float
    by_region: list[RegionCount]


class StoreManagerName(Schema):
    """Somebody who may be put in charge of a store."""

    id: UUID
    name: str


class Receipt(Body):
    """Stock that moves from a batch in the central warehouse into a store."""

    batch_id: UUID
    quantity_kg: Kilograms
    reference_number: str = Field("", max_length=length_of(LedgerMovement, "reference_number"))
    note: str = Field("", max_length=length_of(LedgerMovement, "note"))


class WriteOff(Body):
    """Stock of a batch that leaves the books: from a store, or from the central warehouse when none is given."""

    store_id: UUID | None = None
    quantity_kg: Kilograms
    reason_code: WriteOffReason
    reference_number: str = Field("", max_length=length_of(LedgerMovement, "reference_number"))
    note: str = Field("", max_length=length_of(LedgerMovement, "note"))


class EntryLine(Schema):
    """One line of a movement. Debit: into the account; credit: out of it. `part` tells, of what is reserved or
    released, whether the line is of what is free in the lot or of what is kept for a request."""

    account_kind: AccountKind
    part: Literal["", "free", "reserved"]
    place: str
    product_code: str
    product_name: str
    batch_number: str
    debit_kg: float | None
    credit_kg: float | None


class MovementDetail(Schema):
    id: UUID
    number: str
    kind: MovementKind
    at: datetime
    by_id: UUID | None
    by_name: str
    store: Reference | None
    site: Reference | None
    reference_id: UUID | None
    reference_number: str
    reason_code: str
    note: str
    product_codes: list[str]
    quantity_kg: float
    entries: list[EntryLine]
    links: dict[str, str]
