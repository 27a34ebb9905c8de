"""Checks, quarantines and changes of life of batches, and where their stock lies."""

from collections import defaultdict
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, QuerySet
from ninja import FilterLookup, FilterSchema

from highwall.domains.explosives.models import (
    EXPIRY_WARNING_DAYS,
    AccountKind,
    BatchStatus,
    CheckStatus,
    ExpiryChange,
    ExpiryChangeStatus,
    ExpiryReport,
    LedgerAccount,
    ProductKind,
    QualityCheck,
    Reservation,
    ReservationState,
    WarehouseBatch,
)
from highwall.domains.explosives.queries.scope import visible_batches, visible_stores
from highwall.domains.explosives.queries.thresholds import warehouse_levels
from highwall.domains.projects.queries import visible_sites
from highwall.kit.actors import Actor
from highwall.kit.calendar import Day, From, Until, calendar_day
from highwall.kit.errors import NotFound
from highwall.kit.lists import SEVERAL, Listing
from highwall.kit.schemas import Schema
from highwall.kit.text import Words


class CheckRow(Schema):
    id: UUID
    number: str
    batch_id: UUID
    batch_number: str
    product_name: str
    product_kind: ProductKind
    checked_at: datetime
    performed_by_name: str
    status: CheckStatus
    decided_at: datetime | None
    notes: str


class CheckFilters(FilterSchema):
    status: Annotated[list[CheckStatus] | None, SEVERAL, FilterLookup("status__in")] = None
    batch_id: Annotated[UUID | None, FilterLookup("batch_id")] = None
    kind: Annotated[ProductKind | None, FilterLookup("batch__product__kind")] = None
    performed_by_id: Annotated[UUID | None, FilterLookup("performed_by_id")] = None
    checked_from: Annotated[From | None, FilterLookup("checked_at__gte")] = None
    checked_to: Annotated[Until | None, FilterLookup("checked_at__lt")] = None


CHECKS = Listing[QualityCheck](
    name="quality-checks",
    row=CheckRow,
    columns={
        "id": "id",
        "number": "number",
        "batch_id": "batch_id",
        "batch_number": "batch__batch_number",
        "product_name": "batch__product__name",
        "product_kind": "batch__product__kind",
        "checked_at": "checked_at",
        "performed_by_name": "performed_by_name",
        "status": "status",
        "decided_at": "decided_at",
        "notes": "notes",
    },
    sorts={"number": "number", "checked_at": "checked_at", "status": "status"},
    default_sort="-checked_at",
    search=("number", "performed_by_name", "batch__batch_number"),
    filters=CheckFilters,
    export={
        "number": "Number",
        "batch_number": "Batch",
        "product_name": "Product",
        "checked_at": "Checked",
        "performed_by_name": "By",
        "status": "Status",
        "decided_at": "Decided",
        "notes": "Notes",
    },
    tokens={"status": Words("status")},
)


class ExpiryReportRow(Schema):
    id: UUID
    reported_on: date
    batch_count: int


class ExpiryReportFilters(FilterSchema):
    reported_from: Annotated[Day | None, FilterLookup("reported_on__gte")] = None
    reported_to: Annotated[Day | None, FilterLookup("reported_on__lte")] = None


EXPIRY_REPORTS = Listing[ExpiryReport](
    name="expiry-reports",
    row=ExpiryReportRow,
    columns={name: name for name in ExpiryReportRow.model_fields},
    sorts={"reported_on": "reported_on"},
    default_sort="-reported_on",
    filters=ExpiryReportFilters,
    export={"reported_on": "Day", "batch_count": "Batches"},
)


def visible_checks(actor: Actor) -> QuerySet[QualityCheck]:
    """Those of all batches that were not deleted: batches are the company's."""
    return QualityCheck.objects.filter(batch__deleted_at__isnull=True)


def get_check(check_id: UUID, actor: Actor) -> QualityCheck:
    """Raises NotFound."""
    found = visible_checks(actor).select_related("batch__product").filter(pk=check_id).first()
    if found is None:
        raise NotFound("There is no such check.")
    return found


def visible_expiry_changes(actor: Actor) -> QuerySet[ExpiryChange]:
    """Those of all batches that were not deleted."""
    return ExpiryChange.objects.filter(batch__deleted_at__isnull=True)


def get_expiry_change(change_id: UUID, actor: Actor) -> ExpiryChange:
    """Raises NotFound."""
    found = visible_expiry_changes(actor).select_related("check_record").filter(pk=change_id).first()
    if found is None:
        raise NotFound("There is no such proposal.")
    return found


def checks_of_batch(batch: WarehouseBatch) -> list[dict[str, Any]]:
    """The checks of a batch, the newest first."""
    rows = batch.checks.order_by("-checked_at", "-id")
    return [dict(row) for row in rows.values("id", "number", "checked_at", "performed_by_name", "status", "notes")]


def quarantines_of_batch(batch: WarehouseBatch) -> list[dict[str, Any]]:
    """The quarantines of a batch, open ones first, then the newest first."""
    rows = batch.quarantines.order_by(F("ended_at").desc(nulls_first=True), "-began_at", "-id")
    named = rows.values(
        *("id", "cause", "reason", "began_at", "began_by_name", "ended_at", "ended_by_name", "end_reason"),
        check_id=F("check_record_id"),
        check_number=F("check_record__number"),
    )
    return [dict(row) for row in named]


def changes_of_batch(batch: WarehouseBatch) -> list[ExpiryChange]:
    """Its changes of life, the oldest first."""
    return list(batch.expiry_changes.select_related("check_record").order_by("requested_at", "id"))


_LYING = (AccountKind.BATCH, AccountKind.TRANSIT, AccountKind.STORE_LOT, AccountKind.SITE)


def places_of_batch(batch: WarehouseBatch, actor: Actor) -> list[dict[str, Any]]:
    """Where stock of a batch lies now: the central warehouse, on the way, stores, sites. What is beyond the reach of
    the person is counted under its kind without a name, so that the sum is always all of it."""
    accounts = LedgerAccount.objects.filter(batch=batch, kind__in=_LYING, balance__gt=0).select_related("lot")
    stores = visible_stores(actor).filter(lots__batch=batch).values_list("pk", "name")
    on_sites = accounts.filter(site_id__isnull=False).values("site_id")
    names = {**dict(stores), **dict(visible_sites(actor).filter(pk__in=on_sites).values_list("pk", "name"))}
    kept = _kept(batch)
    found: dict[tuple[str, UUID | None], dict[str, Any]] = {}
    for account in accounts.order_by("kind", "id"):
        own_id = account.lot.store_id if account.lot else account.site_id
        place_id = own_id if own_id in names else None
        place = found.setdefault(
            (account.kind, place_id),
            {
                "account_kind": AccountKind(account.kind),
                "place_id": place_id,
                "name": names[place_id] if place_id else "",
                "is_elsewhere": own_id is not None and place_id is None,
                "quantity": Decimal(0),
                "reserved_quantity": Decimal(0),
                "unit": batch.product.unit,
                "reserved_for": [],
            },
        )
        place["quantity"] += account.balance
        place["reserved_quantity"] += account.reserved
        if not place["is_elsewhere"]:
            place["reserved_for"] += kept.get(account.pk, [])
    order = {kind: rank for rank, kind in enumerate(_LYING)}
    return sorted(
        found.values(), key=lambda place: (order[place["account_kind"]], place["is_elsewhere"], place["name"])
    )


def _kept(batch: WarehouseBatch) -> dict[UUID, list[dict[str, Any]]]:
    held: dict[UUID, list[dict[str, Any]]] = defaultdict(list)
    rows = Reservation.objects.filter(lot__batch=batch, state=ReservationState.HELD).order_by("reference_number", "id")
    for row in rows:
        held[row.account_id].append(
            {
                "reference_id": row.reference_id,
                "reference_number": row.reference_number,
                "quantity": row.quantity,
            }
        )
    return held


def warehouse_work(actor: Actor, at: datetime) -> dict[str, int]:
    """What waits in the central warehouse, counted: undecided checks and proposals, quarantined batches that still have
    stock, what expires soon or has expired with stock left, and what is low."""
    lying = LedgerAccount.objects.filter(
        batch_id=OuterRef("pk"), kind__in=[AccountKind.BATCH, AccountKind.STORE_LOT], balance__gt=0
    )
    with_stock = visible_batches(actor).filter(Exists(lying))
    return {
        "pending_checks": visible_checks(actor).filter(status=CheckStatus.PENDING).count(),
        "quarantined": with_stock.filter(status=BatchStatus.QUARANTINED).count(),
        "proposals": visible_expiry_changes(actor).filter(status=ExpiryChangeStatus.PROPOSED).count(),
        "expiring": with_stock.filter(**_soon(at, EXPIRY_WARNING_DAYS.get())).count(),
        "expired_with_stock": with_stock.filter(expires_on__lt=calendar_day(at)).count(),
        "low": sum(level["is_low"] for level in warehouse_levels(at)),
    }


def _soon(at: datetime, days: int) -> dict[str, Any]:
    day = calendar_day(at)
    return {"expires_on__gte": day, "expires_on__lt": day + timedelta(days=days)}


def visible_expiry_reports(actor: Actor) -> QuerySet[ExpiryReport]:
    """All: batches are the company's."""
    return ExpiryReport.objects.all()


def get_expiry_report(report_id: UUID, actor: Actor) -> ExpiryReport:
    """Raises NotFound."""
    found = visible_expiry_reports(actor).filter(pk=report_id).first()
    if found is None:
        raise NotFound("There is no such report.")
    return found
