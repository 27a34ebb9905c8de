"""The transactions of the stores: each line of a movement that concerns one of them."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from django.db.models import Case, CharField, F, Q, QuerySet, Value, When
from django.db.models import DecimalField as Decimals
from ninja import FilterLookup, FilterSchema, Schema

from highwall.domains.explosives.models import AccountKind, LedgerEntry, MovementKind, ProductKind
from highwall.domains.explosives.queries.scope import reaches_store
from highwall.kit.listing import Listing
from highwall.kit.moments import From, Until
from highwall.kit.policy import Actor
from highwall.kit.words import Words


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
    """`quantity_kg` has the sign of its type: what a transaction adds to what the store can give is positive, what it
    takes, keeps or uses up is negative. `on_hand_change_kg` is what it changes in what lies in the store: nothing where
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
    quantity_kg: float
    on_hand_change_kg: float
    by_id: UUID | None
    by_name: str
    reference_number: str
    note: str


class TransactionFilters(FilterSchema):
    type: TransactionType | None = None
    store_id: Annotated[UUID | None, FilterLookup("movement__store_id")] = None
    product_kind: Annotated[ProductKind | None, FilterLookup("account__product__kind")] = None
    product_id: Annotated[UUID | None, FilterLookup("account__product_id")] = None
    by_id: Annotated[UUID | None, FilterLookup("movement__by_id")] = None
    reference_id: Annotated[UUID | None, FilterLookup("movement__reference_id")] = None
    at_from: Annotated[From | None, FilterLookup("at__gte")] = None
    at_to: Annotated[Until | None, FilterLookup("at__lt")] = None

    def filter_type(self, value: TransactionType | None) -> Q:
        return Q(movement__kind__in=[kind for kind, name in TYPES.items() if name == value]) if value else Q()


_IN_STORE = Q(account__kind=AccountKind.STORE_LOT)
_MIRRORED = Q(movement__kind=MovementKind.RESERVE, amount_kg__gt=0) | Q(
    movement__kind=MovementKind.RELEASE, amount_kg__lt=0
)
"""The other side of what is moved within a lot."""
_USED_ON_SITE = Q(account__kind=AccountKind.SITE, movement__kind__in=[MovementKind.CONSUME, MovementKind.WRITE_OFF])


def visible_transactions(actor: Actor) -> QuerySet[LedgerEntry]:
    """The lines that concern the stores in reach."""
    return LedgerEntry.objects.filter(
        (_IN_STORE & ~_MIRRORED) | _USED_ON_SITE,
        reaches_store(actor, "movement__store__"),
        movement__store__isnull=False,
    )


def _worked_out(rows: QuerySet[LedgerEntry]) -> QuerySet[LedgerEntry]:
    return rows.annotate(
        type=Case(
            *(When(movement__kind=kind, then=Value(name.value)) for kind, name in TYPES.items()),
            output_field=CharField(),
        ),
        on_hand_change_kg=Case(
            When(~Q(movement__kind__in=[MovementKind.RESERVE, MovementKind.RELEASE]) & _IN_STORE, then=F("amount_kg")),
            default=Value(0),
            output_field=Decimals(max_digits=14, decimal_places=3),
        ),
    )


TRANSACTIONS = Listing[LedgerEntry](
    name="store-transactions",
    row=TransactionRow,
    columns={
        "id": "id",
        "movement_id": "movement_id",
        "number": "movement__number",
        "type": "type",
        "at": "at",
        "store_id": "movement__store_id",
        "store_name": "movement__store__name",
        "product_id": "product_id",
        "product_name": "product__name",
        "product_kind": "product__kind",
        "batch_number": "account__batch__batch_number",
        "quantity_kg": "amount_kg",
        "on_hand_change_kg": "on_hand_change_kg",
        "by_id": "movement__by_id",
        "by_name": "movement__by_name",
        "reference_number": "movement__reference_number",
        "note": "movement__note",
    },
    sorts={"at": "at", "number": "movement__number"},
    default_sort="-at",
    search=("movement__number", "movement__reference_number", "movement__by_name", "account__batch__batch_number"),
    filters=TransactionFilters,
    annotate=_worked_out,
    export={
        "number": "Number",
        "type": "Type",
        "at": "When",
        "store_name": "Store",
        "product_kind": "Explosive",
        "product_name": "Product",
        "batch_number": "Batch",
        "quantity_kg": "Quantity kg",
        "on_hand_change_kg": "Change on hand kg",
        "by_name": "By",
        "by_id": "User",
        "reference_number": "Reference",
        "note": "Note",
    },
    tokens={"type": Words("explosives:transactionType"), "product_kind": Words("explosives:kind")},
)
