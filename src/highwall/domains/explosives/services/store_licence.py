"""What the magazines of a store together may not receive."""

from datetime import datetime
from decimal import Decimal

from django.db.models import F, Sum

from highwall.domains.explosives.models import (
    AccountKind,
    LedgerAccount,
    Magazine,
    MagazineStatus,
    Store,
    WarehouseBatch,
    kilograms,
)
from highwall.domains.explosives.queries.magazines import why_not_open
from highwall.kit.calendar import calendar_day
from highwall.kit.errors import Conflict


def refuse_unlicensed(store: Store, batch: WarehouseBatch, quantity: Decimal, at: datetime) -> None:
    """Refuse what no way of parting it among the magazines of a locked store could keep within their licences: none of
    them may receive anything, none is licensed for the division, or all of those that are would hold more of it than
    they may together. A store of which no magazine is recorded, and one with a magazine that needs no licence, is not
    held to any.

    Raises Conflict (`magazine_not_in_use`, `licence_missing`, `licence_expired`, `licence_not_yet_valid`,
    `division_not_licensed`, `store_licence_full`).
    """
    magazines = list(
        Magazine.objects.filter(store=store)
        .exclude(status=MagazineStatus.CLOSED)
        .prefetch_related("limits")
        .order_by("number")
    )
    refusals = [why_not_open(magazine, calendar_day(at)) for magazine in magazines]
    if magazines and all(refusals):
        raise next(why for why in refusals if why)
    receiving = [magazine for magazine, why in zip(magazines, refusals, strict=True) if why is None]
    division = batch.product.hazard_division
    if not receiving or not division.startswith("1.") or any(not each.licence_number for each in receiving):
        return
    allowed = [limit.neq_kg for each in receiving for limit in each.limits.all() if limit.division == division]
    if not allowed:
        message = f"The licence of the magazine “{receiving[0].name}” names no division {division}."
        raise Conflict(
            message,
            code="division_not_licensed",
            division=division,
            magazine=receiving[0].name,
            magazine_id=str(receiving[0].pk),
        )
    held_kg = _held_kg(store, division)
    coming_kg = quantity * batch.neq_kg_per_unit
    if held_kg + coming_kg > sum(allowed):
        limit_kg = sum(allowed, Decimal(0))
        message = (
            f"The magazines of the store “{store.name}” are licensed for {kilograms(limit_kg)} of division {division} "
            f"together and hold {kilograms(held_kg)}."
        )
        raise Conflict(
            message,
            code="store_licence_full",
            store=store.name,
            division=division,
            limit_kg=float(limit_kg),
            held_kg=float(held_kg),
            neq_kg=float(coming_kg),
        )


def _held_kg(store: Store, division: str) -> Decimal:
    """Net explosive of a division in a store, kg."""
    held = LedgerAccount.objects.filter(
        kind=AccountKind.STORE_LOT, lot__store=store, product__hazard_division=division, balance__gt=0
    ).aggregate(kg=Sum(F("balance") * F("batch__neq_kg_per_unit")))
    return held["kg"] or Decimal(0)
