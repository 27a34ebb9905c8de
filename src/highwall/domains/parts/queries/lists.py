"""The lists of accessories, their moves, reservations and storage locations."""

from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from django.db.models import Case, DecimalField, ExpressionWrapper, F, QuerySet, Value, When
from django.db.models.functions import Concat, Round
from ninja import FilterLookup, FilterSchema

from highwall.domains.parts.models import (
    Accessory,
    Category,
    MoveKind,
    PartReservation,
    RemoveReason,
    StockMove,
    StockStatus,
    StorageLocation,
    Unit,
)
from highwall.domains.parts.queries.reorder import with_suggested_order
from highwall.kit.calendar import From, Until
from highwall.kit.lists import SEVERAL, Listing, arabic_name
from highwall.kit.schemas import Schema
from highwall.kit.text import FIGURE, Words

CATEGORY = Words("parts:category")
UNIT = Words("parts:unitName")
STOCK_STATUS = Words("parts:stock")
KIND = Words("parts:kind")
REASON = Words("parts:reason")


class AccessoryRow(Schema):
    """`cost` is what one is bought for, `average_cost` what those in stock have cost, `value` that of all of them."""

    id: UUID
    number: str
    name: str
    category: Category
    part_number: str
    barcode: str
    description: str
    unit: Unit
    quantity: float
    reserved: float
    available: float
    minimum: float
    stock_status: StockStatus
    cost: float | None
    average_cost: float | None
    value: float
    suppliers: str
    location_path: str | None
    region_id: UUID | None
    region_name: str | None
    lead_time_days: int | None
    on_order: float
    expected_on: date | None
    is_critical: bool
    created_at: datetime
    updated_at: datetime
    version: int


class AccessoryFilters(FilterSchema):
    category: Annotated[list[Category] | None, SEVERAL, FilterLookup("category__in")] = None
    stock_status: Annotated[list[StockStatus] | None, SEVERAL, FilterLookup("stock_status__in")] = None
    supplier: Annotated[str | None, FilterLookup("suppliers__supplier__reads_as")] = None
    quantity_from: Annotated[Annotated[float, FIGURE] | None, FilterLookup("quantity__gte")] = None
    quantity_to: Annotated[Annotated[float, FIGURE] | None, FilterLookup("quantity__lte")] = None
    barcode: Annotated[str | None, FilterLookup("barcode__reads_as")] = None
    location_id: Annotated[UUID | None, FilterLookup("location_id")] = None
    region_id: Annotated[UUID | None, FilterLookup("region_id")] = None
    is_critical: Annotated[bool | None, FilterLookup("is_critical")] = None


def with_average_cost(accessories: QuerySet[Accessory]) -> QuerySet[Any]:
    """Accessories with `average_cost`, null while there is none in stock."""
    average = ExpressionWrapper(F("value") / F("quantity"), output_field=DecimalField(max_digits=20, decimal_places=6))
    return accessories.annotate(
        average_cost=Case(
            When(quantity__gt=0, then=Round(average, 3)),
            output_field=DecimalField(max_digits=20, decimal_places=3, null=True),
        )
    )


_EXPORT = {
    "number": "Number",
    "name": "Name",
    "category": "Category",
    "part_number": "Part number",
    "barcode": "Barcode",
    "description": "Description",
    "unit": "Unit",
    "quantity": "Quantity",
    "reserved": "Reserved",
    "available": "Available",
    "minimum": "Minimum stock",
    "stock_status": "Stock status",
    "cost": "Cost",
    "average_cost": "Average cost",
    "value": "Value",
    "suppliers": "Suppliers",
    "location_path": "Storage location",
    "region_name": "Region",
    "lead_time_days": "Lead time, days",
    "on_order": "On order",
    "expected_on": "Expected on",
    "is_critical": "Critical",
    "created_at": "Created at",
    "updated_at": "Updated at",
}
_SORTS = {
    "name": "name",
    "part_number": "part_number",
    "category": "category,name",
    "quantity": "quantity",
    "available": "available",
    "minimum": "minimum",
    "updated_at": "updated_at",
    "stock_status": "stock_status,name",
    "number": "number",
}
_SEARCH = ("name", "number", "part_number", "category", "barcode", "description", "supplier_words")
_PATHS = {"suppliers": "supplier_words", "location_path": "location__path", "region_name": "region__name"}
_TOKENS = {"category": CATEGORY, "unit": UNIT, "stock_status": STOCK_STATUS}

ACCESSORIES = Listing[Accessory](
    name="accessories",
    row=AccessoryRow,
    columns={name: _PATHS.get(name, name) for name in AccessoryRow.model_fields},
    sorts=_SORTS,
    default_sort="name",
    annotate=with_average_cost,
    search=_SEARCH,
    filters=AccessoryFilters,
    export=_EXPORT,
    tokens=_TOKENS,
    arabic={"region_name": arabic_name("region")},
)


class ReorderRow(Schema):
    """An accessory to be ordered again. `use_per_day` is its average use, `lead_days` its or the usual lead time."""

    id: UUID
    number: str
    name: str
    category: Category
    part_number: str
    unit: Unit
    quantity: float
    reserved: float
    available: float
    minimum: float
    stock_status: StockStatus
    is_critical: bool
    supplier: str
    pack: int
    on_order: float
    expected_on: date | None
    use_per_day: float
    lead_days: int
    suggested_quantity: float
    region_id: UUID | None
    version: int


LOW_STOCK = Listing[Accessory](
    name="low-stock-accessories",
    row=ReorderRow,
    columns={name: name for name in ReorderRow.model_fields},
    sorts=_SORTS,
    default_sort="name",
    annotate=with_suggested_order,
    search=_SEARCH,
    filters=AccessoryFilters,
    export={
        "number": "Number",
        "name": "Name",
        "category": "Category",
        "part_number": "Part number",
        "unit": "Unit",
        "quantity": "Quantity",
        "reserved": "Reserved",
        "available": "Available",
        "minimum": "Minimum stock",
        "stock_status": "Stock status",
        "is_critical": "Critical",
        "supplier": "Supplier",
        "pack": "Pack",
        "on_order": "On order",
        "expected_on": "Expected on",
        "use_per_day": "Use per day",
        "lead_days": "Lead time, days",
        "suggested_quantity": "Suggested order",
    },
    tokens=_TOKENS,
)


class StockMoveRow(Schema):
    id: UUID
    sequence: int
    at: datetime
    kind: MoveKind
    accessory_id: UUID
    accessory_number: str
    accessory_name: str
    unit: Unit
    amount: float
    change: float
    quantity_before: float
    quantity_after: float
    reserved_change: float
    reserved_after: float
    value_change: float
    variance: float
    location_path: str | None
    to_location_path: str | None
    machine_id: UUID | None
    machine_name: str | None
    reason_code: RemoveReason | None
    reference: str
    note: str
    by_id: UUID | None
    by_name: str


class StockMoveFilters(FilterSchema):
    kind: Annotated[list[MoveKind] | None, SEVERAL, FilterLookup("kind__in")] = None
    machine_id: Annotated[UUID | None, FilterLookup("machine_id")] = None
    at_from: Annotated[From | None, FilterLookup("at__gte")] = None
    at_to: Annotated[Until | None, FilterLookup("at__lt")] = None


_MOVE_PATHS = {
    "accessory_number": "accessory__number",
    "accessory_name": "accessory__name",
    "unit": "accessory__unit",
    "location_path": "location__path",
    "to_location_path": "to_location__path",
    "machine_name": "machine__name",
    "reason_code": "reason_or_none",
}


def _with_reason(moves: QuerySet[StockMove]) -> QuerySet[Any]:
    return moves.annotate(reason_or_none=Case(When(reason_code="", then=Value(None)), default=F("reason_code")))


def _moves(name: str, sorts: dict[str, str]) -> Listing[StockMove]:
    return Listing[StockMove](
        name=name,
        row=StockMoveRow,
        columns={column: _MOVE_PATHS.get(column, column) for column in StockMoveRow.model_fields},
        sorts=sorts,
        default_sort="-at",
        annotate=_with_reason,
        search=("by_name", "reference", "note"),
        filters=StockMoveFilters,
        export={
            "at": "Time",
            "accessory_number": "Number",
            "accessory_name": "Accessory",
            "kind": "Move",
            "amount": "Amount",
            "unit": "Unit",
            "quantity_before": "Before",
            "quantity_after": "After",
            "reserved_after": "Reserved",
            "value_change": "Value",
            "location_path": "Storage location",
            "to_location_path": "To location",
            "machine_name": "Machine",
            "reason_code": "Reason",
            "reference": "Reference",
            "by_name": "By",
            "note": "Note",
        },
        tokens={"kind": KIND, "unit": UNIT, "reason_code": REASON},
    )


MOVES = _moves("stock-moves", {"at": "at", "kind": "kind,at"})
MOVES_OF_ACCESSORY = _moves("accessory-moves", {"at": "at", "kind": "kind,at"})


class PartReservationRow(Schema):
    id: UUID
    accessory_id: UUID
    quantity: float
    open: float
    needed_on: date
    holder_id: UUID | None
    holder_name: str | None
    reference: str
    created_at: datetime
    version: int


def _with_holder(reservations: QuerySet[PartReservation]) -> QuerySet[Any]:
    return reservations.annotate(list_holder_name=Concat("holder__first_name", Value(" "), "holder__last_name"))


RESERVATIONS = Listing[PartReservation](
    name="part-reservations",
    row=PartReservationRow,
    columns={**{name: name for name in PartReservationRow.model_fields}, "holder_name": "list_holder_name"},
    annotate=_with_holder,
    sorts={"needed_on": "needed_on"},
    default_sort="needed_on",
    export={"needed_on": "Needed on", "open": "Quantity", "holder_name": "By", "reference": "Reference"},
)


class StorageLocationRow(Schema):
    id: UUID
    name: str
    path: str
    parent_id: UUID | None
    region_id: UUID | None
    version: int


LOCATIONS = Listing[StorageLocation](
    name="storage-locations",
    row=StorageLocationRow,
    columns={name: name for name in StorageLocationRow.model_fields},
    sorts={"path": "path"},
    default_sort="path",
    search=("path",),
    export={"path": "Storage location"},
)
