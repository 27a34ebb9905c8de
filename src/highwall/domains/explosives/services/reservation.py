"""Keeping stock for a request, giving it back, and issuing it to a site."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.db.models import F

from highwall.domains.explosives.models import (
    AccountKind,
    LedgerAccount,
    LedgerMovement,
    MovementKind,
    Reservation,
    ReservationState,
    Store,
)
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries import usable_lot_accounts
from highwall.domains.explosives.queries.shortage import not_enough
from highwall.domains.explosives.services import ledger
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day
from highwall.kit.errors import Conflict


@transaction.atomic
def reserve(
    *,
    store_id: UUID,
    quantities: Mapping[UUID, Decimal],
    reference_id: UUID,
    reference_number: str,
    actor: Actor,
    at: datetime,
    note: str = "",
) -> list[Reservation]:
    """Keep stock of a store for a request, first expiry first, in one movement; all of the quantities or nothing.

    The caller has checked the right to decide on the request. Raises NotFound (store out of reach), Invalid,
    Conflict `store_not_operational`, `already_reserved`, `insufficient_stock` (facts requested, available).
    """
    wanted = ledger.checked_quantities(quantities)
    store = ledger.lock_store(store_id, actor)
    ledger.refuse_closed(store)
    if Reservation.objects.filter(reference_id=reference_id, state=ReservationState.HELD).exists():
        message = f"Stock is already reserved for {reference_number}."
        raise Conflict(message, code="already_reserved", number=reference_number)
    accounts = _locked_first_expiry_first(store_id, list(wanted), at)
    reservations: list[Reservation] = []
    shortages = []
    for product_id, requested in wanted.items():
        lots = accounts.get(product_id, [])
        available = sum((a.balance - a.reserved for a in lots), Decimal(0))
        if available < requested:
            shortages.append((product_id, requested, available))
            continue
        left = requested
        for account in lots:
            taken = min(left, account.balance - account.reserved)
            if taken > 0:
                reservations.append(
                    Reservation(
                        lot=account.lot,
                        account=account,
                        quantity=taken,
                        reference_id=reference_id,
                        reference_number=reference_number,
                    )
                )
                left -= taken
    if shortages:
        raise not_enough(store, shortages, at)
    ledger.post(
        MovementKind.RESERVE,
        [ledger.within(r.account, r.quantity) for r in reservations],
        actor=actor,
        at=at,
        store=store,
        reference_id=reference_id,
        reference_number=reference_number,
        note=note,
    )
    return Reservation.objects.bulk_create(reservations)


def _locked_first_expiry_first(
    store_id: UUID, product_ids: list[UUID], at: datetime
) -> dict[UUID, list[LedgerAccount]]:
    locked = (
        usable_lot_accounts(store_id, at)
        .filter(product_id__in=product_ids)
        .select_related("lot")
        .annotate(expires_on=F("lot__expires_on"), received_at=F("lot__received_at"))
        .select_for_update(no_key=True, of=("self",))
        .order_by("id")
    )
    found: dict[UUID, list[LedgerAccount]] = {}
    for account in sorted(locked, key=lambda a: (a.expires_on, a.received_at, a.pk)):
        found.setdefault(account.product_id, []).append(account)
    return found


@transaction.atomic
def release(*, reference_id: UUID, actor: Actor, at: datetime, note: str = "") -> bool:
    """Give back what is still held for a request, in one movement; returns whether anything was held.

    The caller has checked the right to end the request.
    """
    held = _lock_held(reference_id)
    if not held:
        return False
    _end(held, ReservationState.RELEASED, at=at)
    ledger.post(
        MovementKind.RELEASE,
        [ledger.within(r.account, r.quantity) for r in held],
        actor=actor,
        at=at,
        store=held[0].lot.store,
        reference_id=reference_id,
        reference_number=held[0].reference_number,
        note=note,
    )
    return True


def is_reserved(reference_id: UUID) -> bool:
    """Whether anything is kept for a request."""
    return Reservation.objects.filter(reference_id=reference_id, state=ReservationState.HELD).exists()


def _lock_held(reference_id: UUID) -> list[Reservation]:
    """Lock the stores, the accounts and then the held reservations of a request, in the documented order."""
    held = Reservation.objects.filter(reference_id=reference_id, state=ReservationState.HELD)
    stores = Store.objects.filter(pk__in=held.values("lot__store_id")).select_for_update(no_key=True)
    list(stores.order_by("id"))
    accounts = LedgerAccount.objects.filter(pk__in=held.values("account_id")).select_for_update(no_key=True)
    list(accounts.order_by("id"))
    return list(
        held.select_for_update(of=("self",)).select_related("lot__store", "lot__batch", "account").order_by("id")
    )


def _end(held: list[Reservation], state: ReservationState, *, at: datetime) -> None:
    rows = Reservation.objects.filter(pk__in=[reservation.pk for reservation in held])
    rows.update(state=state, ended_at=at, version=F("version") + 1, updated_at=at)


@transaction.atomic
def issue(*, reference_id: UUID, site_id: UUID, actor: Actor, at: datetime, reason: str = "") -> LedgerMovement:
    """Hand everything that is held for a request out to a site, in one movement.

    Raises Conflict `nothing_reserved`, `store_not_operational`, `stock_unusable` (a lot has expired or was
    quarantined since; release and reserve again).
    """
    actor.require(ExplosivesRight.MOVE)
    held = _lock_held(reference_id)
    if not held:
        raise Conflict("Nothing is reserved for this request. Approve it first.", code="nothing_reserved")
    store = ledger.lock_store(held[0].lot.store_id, actor)
    ledger.refuse_closed(store)
    for reservation in held:
        if why := reservation.lot.batch.why_unusable(calendar_day(at)):
            raise Conflict(
                f"{why} Cancel the request and ask again, so that other stock is reserved.",
                code="stock_unusable",
                case="reserved",
                batch_number=reservation.lot.batch.batch_number,
            )
    sources = {r.pk: ledger.lot_account(r.lot) for r in held}
    targets = {r.pk: ledger.site_account(AccountKind.SITE, site_id, r.lot.product_id, r.lot.batch_id) for r in held}
    accounts = ledger.lock_accounts([*sources.values(), *targets.values()])
    _end(held, ReservationState.ISSUED, at=at)
    lines = [ledger.Line(accounts[sources[r.pk]], accounts[targets[r.pk]], r.quantity) for r in held]
    return ledger.post(
        MovementKind.ISSUE,
        lines,
        actor=actor,
        at=at,
        store=store,
        site_id=site_id,
        reference_id=reference_id,
        reference_number=held[0].reference_number,
        note=reason,
    )
