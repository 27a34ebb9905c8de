"""The lists of movements and of reservations."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery
from ninja import FilterLookup, FilterSchema

from highwall.domains.explosives.models import (
    LedgerAccount,
    LedgerMovement,
    MovementKind,
    ProductUnit,
    Reservation,
    ReservationState,
)
from highwall.domains.explosives.queries.scope import nearest_movements, of_store
from highwall.domains.projects.models import Site
from highwall.kit.calendar import From, Until
from highwall.kit.lists import Listing
from highwall.kit.schemas import Schema
from highwall.kit.text import Words


class MovementRow(Schema):
    """`product_codes`, `quantities` and `units` say product by product what moved; over all products there are only
    kilograms, of explosive (`neq_kg`) and of mass."""

    id: UUID
    number: str
    kind: MovementKind
    at: datetime
    by_id: UUID | None
    by_name: str
    store_id: UUID | None
    store_name: str | None
    site_id: UUID | None
    site_name: str | None
    reference_number: str
    reason_code: str
    note: str
    product_codes: list[str]
    quantities: list[float]
    units: list[ProductUnit]
    neq_kg: float
    mass_kg: float
    line_count: int


class MovementFilters(FilterSchema):
    kind: Annotated[MovementKind | None, FilterLookup("kind")] = None
    store_id: UUID | None = None
    site_id: Annotated[UUID | None, FilterLookup("site_id")] = None
    reference_id: Annotated[UUID | None, FilterLookup("reference_id")] = None
    at_from: Annotated[From | None, FilterLookup("at__gte")] = None
    at_to: Annotated[Until | None, FilterLookup("at__lt")] = None
    product_code: str | None = None
    batch_id: UUID | None = None

    def filter_store_id(self, value: UUID | None) -> Q:
        return of_store(value)

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
        "by_id": "by_id",
        "by_name": "by_name",
        "store_id": "store_id",
        "store_name": "store__name",
        "site_id": "site_id",
        "site_name": "site_name",
        "reference_number": "reference_number",
        "reason_code": "reason_code",
        "note": "note",
        "product_codes": "product_codes",
        "quantities": "quantities",
        "units": "units",
        "neq_kg": "neq_kg",
        "mass_kg": "mass_kg",
        "line_count": "line_count",
    },
    sorts={"at": "at", "number": "number", "kind": "kind,at", "neq_kg": "neq_kg"},
    default_sort="-at",
    search=("number", "reference_number", "by_name"),
    filters=MovementFilters,
    annotate=_with_site_name,
    nearest=nearest_movements,
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
        "quantities": "Amounts",
        "units": "Units",
        "neq_kg": "NEQ kg",
        "mass_kg": "Mass kg",
        "note": "Note",
    },
    tokens={
        "kind": Words("explosives:movementKind"),
        "reason_code": Words("explosives:reasonCode"),
        "units": Words("explosives:unit"),
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
    quantity: float
    unit: ProductUnit
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
        "quantity": "quantity",
        "unit": "lot__product__unit",
        "state": "state",
        "created_at": "created_at",
        "ended_at": "ended_at",
    },
    sorts={"created_at": "created_at", "quantity": "quantity", "reference_number": "reference_number"},
    default_sort="-created_at",
    search=("reference_number", "lot__batch__batch_number"),
    filters=ReservationFilters,
    export={
        "reference_number": "Reference",
        "store_name": "Store",
        "product_name": "Product",
        "batch_number": "Batch",
        "quantity": "Amount",
        "unit": "Unit",
        "state": "State",
        "created_at": "Reserved",
        "ended_at": "Ended",
    },
    tokens={"state": Words("status"), "unit": Words("explosives:unit")},
)
