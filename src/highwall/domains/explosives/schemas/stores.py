"""What is sent and shown about stores: their limits, their stock, and all of them together."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from django.utils import timezone
from pydantic import AfterValidator, Field

from highwall.domains.explosives.models import (
    ProductKind,
    ProductUnit,
    StockLot,
    StockUnit,
    Store,
    StoreLimit,
    StoreStatus,
)
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries import stock_by_product, stock_levels
from highwall.domains.explosives.workflow import STORE
from highwall.kit.schemas import Blocked, Body, Change, Reference, Schema, Step, Usual, figure_of, text_of
from highwall.kit.text import FIGURE
from highwall.kit.workflow import blocked, history

type StoreName = Annotated[str, text_of(Store, "name", least=2)]
type Kilograms = Annotated[
    Decimal, figure_of(StoreLimit, "maximum_kg"), FIGURE, Usual(low=0.1, high=100_000, unit="kg")
]
type LeastKilograms = Annotated[
    Decimal, figure_of(StoreLimit, "minimum_kg"), FIGURE, Usual(low=0, high=100_000, unit="kg")
]
type Capacity = Annotated[Decimal, figure_of(Store, "capacity_kg"), FIGURE, Usual(low=50, high=1_000_000, unit="kg")]
type Kinds = Annotated[list[ProductKind], Field(min_length=1), AfterValidator(lambda kinds: sorted(set(kinds)))]


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
    name: StoreName
    address: Annotated[str, text_of(Store, "address")]
    city: StoreName
    region_id: UUID
    manager_id: UUID
    capacity_kg: Capacity
    allowed_kinds: Kinds
    limits: Limits = []


class StoreChange(NewStore, Change):
    """Only the fields that are sent are changed."""


class ProductStock(Schema):
    """What a store holds of one product, in the unit of the product."""

    product_id: UUID
    product_code: str
    product_name: str
    product_kind: ProductKind
    on_hand: float
    reserved: float
    available: float
    low_stock: float
    unit: ProductUnit
    neq_kg: float
    mass_kg: float
    is_low: bool


class StockLevel(Schema):
    """What a store has of one kind that it may hold, as mass; it can give nothing while it is not operational.

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
    neq_kg: float
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
        if actor.can(ExplosivesRight.UPDATE_STORE) and not StockLot.objects.filter(store_id=store.pk).exists():
            actions.append("delete")
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
    neq_kg: float
    average_utilization_percent: float
    by_region: list[RegionCount]


class StoreManagerName(Schema):
    """Somebody who may be put in charge of a store."""

    id: UUID
    name: str
