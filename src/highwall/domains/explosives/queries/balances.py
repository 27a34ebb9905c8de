from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet, Sum
from django.utils import timezone

from highwall.domains.explosives.models import (
    AccountKind,
    BatchStatus,
    LedgerAccount,
    Reservation,
    ReservationState,
    Store,
    StoreStatus,
)
from highwall.kit.calendar import calendar_day
from highwall.kit.statements import Parameter, Prepared
from highwall.kit.text import NaturalKey


def stores_of_region(region_id: UUID) -> QuerySet[Store]:
    """The operational stores of a region, by name."""
    return Store.objects.filter(region_id=region_id, status=StoreStatus.OPERATIONAL).order_by(NaturalKey("name"), "pk")


def usable_lot_accounts(store_id: UUID, at: datetime) -> QuerySet[LedgerAccount]:
    """Accounts of the lots of a store that may be issued: neither expired nor quarantined. The state of the store
    itself is not looked at."""
    return LedgerAccount.objects.filter(
        kind=AccountKind.STORE_LOT,
        lot__store_id=store_id,
        batch__status=BatchStatus.AVAILABLE,
        batch__expires_on__gte=calendar_day(at),
    )


def available_quantities(store_id: UUID, at: datetime | None = None) -> dict[UUID, Decimal]:
    """What can be reserved in a store, by product: on hand, not reserved, not expired, not quarantined, in an
    operational store. Products without any are left out."""
    rows = (
        usable_lot_accounts(store_id, at or timezone.now())
        .filter(lot__store__status=StoreStatus.OPERATIONAL, balance__gt=F("reserved"))
        .values("product_id")
        .annotate(kg=Sum(F("balance") - F("reserved")))
    )
    return {row["product_id"]: row["kg"] for row in rows}


_ON_SITE = Prepared(
    lambda: (
        LedgerAccount.objects.filter(kind=AccountKind.SITE, site_id=Parameter("site_id"), balance__gt=0)
        .values_list("product_id")
        .annotate(kg=Sum("balance"))
    )
)


def site_balances(site_id: UUID) -> dict[UUID, Decimal]:
    """What has been issued to a site and is neither blasted, returned nor written off, by product."""
    return dict(_ON_SITE.rows(site_id=site_id))


def blasted_quantities(site_id: UUID) -> dict[UUID, Decimal]:
    """What the ledger holds as blasted on a site, by product."""
    rows = LedgerAccount.objects.filter(kind=AccountKind.BLAST, site_id=site_id, balance__gt=0)
    return {row["product_id"]: row["kg"] for row in rows.values("product_id").annotate(kg=Sum("balance"))}


def lots_of_request(reference_id: UUID) -> list[dict[str, Any]]:
    """What is kept of which lot for a request, or went out for it, by product and then in the order of the issue:
    first expiry first. Empty where nothing is reserved."""
    rows = Reservation.objects.filter(reference_id=reference_id).exclude(state=ReservationState.RELEASED)
    ordered = rows.order_by(NaturalKey("lot__product__name"), "lot__expires_on", "lot__received_at", "pk")
    named = ordered.values(
        "lot_id",
        "quantity",
        product_name=F("lot__product__name"),
        unit=F("lot__product__unit"),
        batch_number=F("lot__batch__batch_number"),
        expires_on=F("lot__expires_on"),
    )
    return [dict(row) for row in named]
