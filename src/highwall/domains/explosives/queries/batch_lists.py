"""The lists of products and of batches in the central warehouse."""

from datetime import date, datetime
from enum import StrEnum
from functools import reduce
from operator import or_
from typing import Annotated
from uuid import UUID

from django.db.models import (
    BooleanField,
    Case,
    CharField,
    DateField,
    Exists,
    ExpressionWrapper,
    F,
    FilteredRelation,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models import DecimalField as Decimals
from django.db.models.functions import Coalesce
from ninja import FilterLookup, FilterSchema

from highwall.domains.explosives.models import (
    EXPIRY_WARNING_DAYS,
    AccountKind,
    BatchStatus,
    ExpiryChange,
    ExpiryChangeStatus,
    Product,
    ProductKind,
    ProductUnit,
    WarehouseBatch,
)
from highwall.domains.explosives.queries.scope import visible_batches
from highwall.kit.actors import Actor
from highwall.kit.calendar import Day, today
from highwall.kit.lists import SEVERAL, Listing
from highwall.kit.schemas import Schema
from highwall.kit.statements import Live
from highwall.kit.text import FIGURE, Words


def days_left(path: str) -> Func:
    """Days until a date, 0 on the day itself, negative afterwards."""
    return Func(
        F(path),
        Live(today, DateField()),
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
    low_stock: float
    unit: ProductUnit
    neq_kg_per_unit: float
    mass_kg_per_unit: float
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
        "unit": "Unit",
        "neq_kg_per_unit": "NEQ of a unit kg",
        "mass_kg_per_unit": "Mass of a unit kg",
        "un_number": "UN number",
        "hazard_division": "Hazard division",
        "compatibility_group": "Compatibility group",
    },
    tokens={"kind": Words("explosives:kind"), "unit": Words("explosives:unit")},
)


class ShownBatchStatus(StrEnum):
    """The status of a batch as it is shown: what is decided about it, or what its balance and the calendar say."""

    AVAILABLE = "available"
    ALLOCATED = "allocated"
    DEPLETED = "depleted"
    EXPIRED = "expired"
    QUARANTINED = "quarantined"


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
    received_quantity: float
    total: float
    allocated: float
    available: float
    unit: ProductUnit
    neq_kg: float
    mass_kg: float
    status: ShownBatchStatus


class BatchFilters(FilterSchema):
    status: Annotated[list[ShownBatchStatus] | None, SEVERAL] = None
    batch_number: Annotated[str | None, FilterLookup("batch_number__mentions")] = None
    kind: Annotated[ProductKind | None, FilterLookup("product__kind")] = None
    product_id: Annotated[UUID | None, FilterLookup("product_id")] = None
    supplier: Annotated[str | None, FilterLookup("supplier__mentions")] = None
    expires_from: Annotated[Day | None, FilterLookup("expires_on__gte")] = None
    expires_to: Annotated[Day | None, FilterLookup("expires_on__lte")] = None
    days_left_to: Annotated[Annotated[int, FIGURE] | None, FilterLookup("days_left__lte")] = None
    manufactured_from: Annotated[Day | None, FilterLookup("manufactured_on__gte")] = None
    manufactured_to: Annotated[Day | None, FilterLookup("manufactured_on__lte")] = None
    is_expiring_soon: Annotated[bool | None, FilterLookup("expiring_soon")] = None
    is_quarantined: bool | None = None
    has_proposal: bool | None = None

    def filter_has_proposal(self, value: bool | None) -> Q:
        """Another last day of use waits for a decision."""
        if value is None:
            return Q()
        waiting = Exists(ExpiryChange.objects.filter(batch=OuterRef("pk"), status=ExpiryChangeStatus.PROPOSED))
        return Q(waiting) if value else ~Q(waiting)

    def filter_is_quarantined(self, value: bool | None) -> Q:
        """Also of what has expired meanwhile, which is shown as that."""
        return Q() if value is None else Q(status=BatchStatus.QUARANTINED) if value else Q(status=BatchStatus.AVAILABLE)

    def filter_status(self, value: list[ShownBatchStatus] | None) -> Q:
        """What the shown status means of the columns, so that an index leaves out what can't have it."""
        day = Live(today, DateField())
        usable = Q(status=BatchStatus.AVAILABLE, expires_on__gte=day)
        meant = {
            ShownBatchStatus.EXPIRED: Q(expires_on__lt=day),
            ShownBatchStatus.QUARANTINED: Q(status=BatchStatus.QUARANTINED, expires_on__gte=day),
            ShownBatchStatus.DEPLETED: usable & Q(total=0),
            ShownBatchStatus.ALLOCATED: usable & ~Q(total=0) & Q(free=0),
            ShownBatchStatus.AVAILABLE: usable & ~Q(total=0) & ~Q(free=0),
        }
        return reduce(or_, (meant[status] for status in value or ()), Q())


def _warehouse_figure(field: str) -> Coalesce:
    return Coalesce(F(f"central__{field}"), Value(0), output_field=Decimals(max_digits=14, decimal_places=3))


def shown_batches(actor: Actor) -> QuerySet[WarehouseBatch]:
    """Batches with what follows from their balance and the calendar: the shown status, days left, quantities."""
    day = Live(today, DateField())
    return (
        visible_batches(actor)
        # Of each batch the one account of the warehouse.
        .annotate(central=FilteredRelation("accounts", condition=Q(accounts__kind=AccountKind.BATCH)))
        .annotate(total=_warehouse_figure("balance"), reserved=_warehouse_figure("reserved"))
        .annotate(
            free=F("total") - F("reserved"),
            neq_kg=ExpressionWrapper(
                F("total") * F("neq_kg_per_unit"), output_field=Decimals(max_digits=20, decimal_places=9)
            ),
            mass_kg=ExpressionWrapper(
                F("total") * F("mass_kg_per_unit"), output_field=Decimals(max_digits=20, decimal_places=9)
            ),
            days_left=days_left("expires_on"),
            expiring_soon=Case(
                When(expires_on__lt=day, then=Value(False)),
                When(days_left__lt=Live(EXPIRY_WARNING_DAYS.get, IntegerField()), then=Value(True)),
                default=Value(False),
                output_field=BooleanField(),
            ),
            shown_status=Case(
                When(expires_on__lt=day, then=Value("expired")),
                When(status=BatchStatus.QUARANTINED, then=Value("quarantined")),
                When(total=0, then=Value("depleted")),
                When(free=0, then=Value("allocated")),
                default=Value("available"),
                output_field=CharField(),
            ),
            usable=Case(
                When(shown_status="available", then=F("free")),
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
        "received_quantity": "received_quantity",
        "total": "total",
        "allocated": "reserved",
        "available": "usable",
        "unit": "product__unit",
        "neq_kg": "neq_kg",
        "mass_kg": "mass_kg",
        "status": "shown_status",
    },
    sorts={
        "batch_number": "batch_number",
        "product": "product__name",
        "supplier": "supplier",
        "manufactured_on": "manufactured_on",
        "expires_on": "expires_on",
        "received_at": "received_at",
        "total": "total",
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
        "received_quantity": "Amount received",
        "total": "In warehouse",
        "allocated": "Allocated",
        "available": "Available",
        "unit": "Unit",
        "neq_kg": "In warehouse, NEQ kg",
        "mass_kg": "In warehouse, mass kg",
        "status": "Status",
    },
    tokens={"status": Words("status"), "unit": Words("explosives:unit")},
)
