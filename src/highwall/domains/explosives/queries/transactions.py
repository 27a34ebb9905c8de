"""The transactions of the stores."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from django.db.models import Case, CharField, Q, QuerySet, Value, When
from ninja import FilterLookup, FilterSchema

from highwall.domains.explosives.models import MovementKind, ProductKind, ProductUnit, StoreTransaction
from highwall.domains.explosives.queries.scope import nearest_transactions, of_store
from highwall.kit.calendar import From, Until
from highwall.kit.lists import Listing
from highwall.kit.schemas import Schema
from highwall.kit.text import Words


class TransactionType(StrEnum):
    """What a movement means for the store (REQ-STORE-051)."""

    ADDITION = "addition"
    CONSUMPTION = "consumption"
    RESERVATION = "reservation"
    RELEASE = "release"
    TRANSFER_IN = "transfer_in"
    TRANSFER_OUT = "transfer_out"
    WRITE_OFF = "write_off"


TYPES = {
    MovementKind.STOCK: TransactionType.TRANSFER_IN,
    MovementKind.ISSUE: TransactionType.TRANSFER_OUT,
    MovementKind.RETURN: TransactionType.ADDITION,
    MovementKind.CONSUME: TransactionType.CONSUMPTION,
    MovementKind.RESERVE: TransactionType.RESERVATION,
    MovementKind.RELEASE: TransactionType.RELEASE,
    MovementKind.WRITE_OFF: TransactionType.WRITE_OFF,
}
"""From the central warehouse, out to a site, back from a site, blasted on the site that it was issued to."""


class TransactionRow(Schema):
    """`quantity` has the sign of its type: what a transaction adds to what the store can give is positive, what it
    takes, keeps or uses up is negative. `on_hand_change` is what it changes in what lies in the store: nothing where
    stock is reserved or released, or was used up after it had left."""

    id: UUID
    movement_id: UUID
    number: str
    type: TransactionType
    at: datetime
    store_id: UUID
    store_name: str
    product_id: UUID
    product_name: str
    product_kind: ProductKind
    batch_number: str
    quantity: float
    on_hand_change: float
    unit: ProductUnit
    by_id: UUID | None
    by_name: str
    reference_number: str
    note: str


class TransactionFilters(FilterSchema):
    type: TransactionType | None = None
    store_id: UUID | None = None
    product_kind: Annotated[ProductKind | None, FilterLookup("product_kind")] = None
    product_id: Annotated[UUID | None, FilterLookup("product_id")] = None
    by_id: Annotated[UUID | None, FilterLookup("by_id")] = None
    reference_id: Annotated[UUID | None, FilterLookup("reference_id")] = None
    at_from: Annotated[From | None, FilterLookup("at__gte")] = None
    at_to: Annotated[Until | None, FilterLookup("at__lt")] = None

    def filter_store_id(self, value: UUID | None) -> Q:
        return of_store(value)

    def filter_type(self, value: TransactionType | None) -> Q:
        return Q(kind=next(kind for kind, name in TYPES.items() if name == value)) if value else Q()


def _with_type(rows: QuerySet[StoreTransaction]) -> QuerySet[StoreTransaction]:
    said = (When(kind=kind, then=Value(name.value)) for kind, name in TYPES.items())
    return rows.annotate(type=Case(*said, output_field=CharField()))


TRANSACTIONS = Listing[StoreTransaction](
    name="store-transactions",
    row=TransactionRow,
    columns={
        "id": "id",
        "movement_id": "movement_id",
        "number": "number",
        "type": "type",
        "at": "at",
        "store_id": "store_id",
        "store_name": "store__name",
        "product_id": "product_id",
        "product_name": "product__name",
        "product_kind": "product_kind",
        "batch_number": "batch_number",
        "quantity": "quantity",
        "on_hand_change": "on_hand_change",
        "unit": "product__unit",
        "by_id": "by_id",
        "by_name": "by_name",
        "reference_number": "reference_number",
        "note": "movement__note",
    },
    # The numbers of movements follow their time.
    sorts={"at": "at"},
    default_sort="-at",
    search=("number", "reference_number", "by_name", "batch_number"),
    filters=TransactionFilters,
    annotate=_with_type,
    nearest=nearest_transactions,
    export={
        "number": "Number",
        "type": "Type",
        "at": "When",
        "store_name": "Store",
        "product_kind": "Explosive",
        "product_name": "Product",
        "batch_number": "Batch",
        "quantity": "Amount",
        "on_hand_change": "Change on hand",
        "unit": "Unit",
        "by_name": "By",
        "by_id": "User",
        "reference_number": "Reference",
        "note": "Note",
    },
    tokens={
        "type": Words("explosives:transactionType"),
        "product_kind": Words("explosives:kind"),
        "unit": Words("explosives:unit"),
    },
)
