"""Posting: the one way by which explosive moves. Callers hold the store row; accounts are locked here, by id."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import Q

from highwall.domains.explosives.models import (
    AccountKind,
    LedgerAccount,
    LedgerEntry,
    LedgerMovement,
    MovementKind,
    Product,
    StockLot,
    Store,
    WarehouseBatch,
    WriteOffReason,
    kilograms,
)
from highwall.domains.explosives.queries import visible_stores
from highwall.kit.errors import Conflict, FieldError, Invalid, NotFound
from highwall.kit.policy import Actor

GRAM = Decimal("0.001")


class AccountKey(NamedTuple):
    """The natural key of an account."""

    kind: str
    product_id: UUID
    batch_id: UUID | None = None
    lot_id: UUID | None = None
    site_id: UUID | None = None


class Line(NamedTuple):
    """Move a quantity between two accounts."""

    source: LedgerAccount
    target: LedgerAccount
    quantity_kg: Decimal


def supplier_account(product_id: UUID) -> AccountKey:
    return AccountKey(AccountKind.SUPPLIER, product_id)


def batch_account(batch: WarehouseBatch, kind: AccountKind = AccountKind.BATCH) -> AccountKey:
    return AccountKey(kind, batch.product_id, batch.pk)


def lot_account(lot: StockLot) -> AccountKey:
    return AccountKey(AccountKind.STORE_LOT, lot.product_id, lot.batch_id, lot.pk)


def site_account(kind: AccountKind, site_id: UUID, product_id: UUID, batch_id: UUID) -> AccountKey:
    return AccountKey(kind, product_id, batch_id, None, site_id)


def lock_store(store_id: UUID, actor: Actor) -> Store:
    """Lock a store in the reach of the actor; first lock of every stock transaction. Raises NotFound."""
    store = visible_stores(actor).select_for_update(no_key=True).filter(pk=store_id).first()
    if store is None:
        raise NotFound("There is no such store.")
    return store


def lock_accounts(keys: Iterable[AccountKey]) -> dict[AccountKey, LedgerAccount]:
    """Lock the accounts of these keys in the order of their ids, opening those that are missing first (in the order
    of their keys, so that two openers never wait for each other)."""
    wanted = sorted(set(keys), key=lambda key: tuple(str(part) for part in key))
    match = Q()
    for key in wanted:
        match |= Q(**key._asdict())
    known = {_key_of(account) for account in LedgerAccount.objects.filter(match)}
    if missing := [key for key in wanted if key not in known]:
        LedgerAccount.objects.bulk_create([LedgerAccount(**key._asdict()) for key in missing], ignore_conflicts=True)
    locked = LedgerAccount.objects.select_for_update(no_key=True).filter(match).order_by("id")
    return {_key_of(account): account for account in locked}


def _key_of(account: LedgerAccount) -> AccountKey:
    return AccountKey(account.kind, account.product_id, account.batch_id, account.lot_id, account.site_id)


def post(kind: MovementKind, lines: Sequence[Line], *, actor: Actor, at: datetime, **values: Any) -> LedgerMovement:
    """Write one movement with its entries; the database moves the balances. The accounts are locked and the
    quantities checked by the caller.

    `values` are further fields of the movement: store, site_id, reference_id, reference_number, reason_code, note.
    """
    products = {line.source.product_id for line in lines}
    movement = LedgerMovement(
        number=_next_movement_number(at),
        kind=kind,
        at=at,
        by_id=actor.user_id,
        by_name=actor.name,
        quantity_kg=sum((line.quantity_kg for line in lines), Decimal(0)),
        product_codes=_codes(products),
        **values,
    )
    movement.save(force_insert=True)
    entries = []
    for line in lines:
        for account, amount_kg in ((line.source, -line.quantity_kg), (line.target, line.quantity_kg)):
            entries.append(
                LedgerEntry(
                    at=at, movement=movement, account=account, product_id=account.product_id, amount_kg=amount_kg
                )
            )
    LedgerEntry.objects.bulk_create(entries)
    return movement


def _codes(product_ids: set[UUID]) -> list[str]:
    return list(Product.objects.filter(pk__in=product_ids).order_by("code").values_list("code", flat=True))


def _next_movement_number(at: datetime) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('explosives_movement_number')")
        return f"MV-{at.year}-{cursor.fetchone()[0]:06d}"


def checked_quantity(quantity_kg: Decimal, field: str = "quantity_kg") -> Decimal:
    """A positive quantity in whole grams. Raises Invalid."""
    quantity = Decimal(quantity_kg)
    if not quantity.is_finite() or quantity <= 0:
        raise Invalid.field(field, "not_positive", "Give a quantity above zero kilograms.")
    if quantity != quantity.quantize(GRAM):
        raise Invalid.field(field, "too_precise", "Give the quantity in kilograms with at most three decimals.")
    return quantity.quantize(GRAM)


def checked_quantities(quantities_kg: Mapping[UUID, Decimal]) -> dict[UUID, Decimal]:
    """Positive quantities by product; zero ones are left out. Raises Invalid when none is left."""
    checked = {p: checked_quantity(kg, f"quantities_kg.{p}") for p, kg in quantities_kg.items() if kg != 0}
    if not checked:
        raise Invalid.field("quantities_kg", "required", "Give at least one quantity above zero.")
    return checked


def figure(quantity_kg: Decimal) -> float:
    """A quantity as a machine-readable fact of a refusal."""
    return float(quantity_kg)


def insufficient(shortages: Sequence[tuple[str, UUID, Decimal, Decimal]], *, where: str, hint: str = "") -> Conflict:
    """The refusal of a draw: for each (product name, product id, requested, available). The facts name the first
    shortage, `shortages` all of them."""
    words = "; ".join(
        f"{name}: {kilograms(requested)} requested, {kilograms(available)} available"
        for name, _, requested, available in shortages
    )
    _, product_id, requested, available = shortages[0]
    return Conflict(
        f"There is not enough stock {where}. {words}.{f' {hint}' if hint else ''} "
        "Ask for no more than what is available, or bring in stock first.",
        code="insufficient_stock",
        errors=tuple(
            FieldError(f"quantities_kg.{p}", "insufficient_stock", f"At most {kilograms(kg)} of {name} can be drawn.")
            for name, p, _, kg in shortages
        ),
        product_id=str(product_id),
        requested_kg=figure(requested),
        available_kg=figure(available),
        shortages=[
            {"product_id": str(p), "requested_kg": figure(r), "available_kg": figure(a)} for _, p, r, a in shortages
        ],
    )


def refuse_over_capacity(store: Store, quantity_kg: Decimal) -> None:
    """Raises Conflict when a locked store can't hold this much more."""
    free_kg = store.capacity_kg - store.occupancy_kg
    if quantity_kg > free_kg:
        raise Conflict(
            f"Store “{store.name}” has room for {kilograms(free_kg)} of its {kilograms(store.capacity_kg)}; "
            f"{kilograms(quantity_kg)} do not fit.",
            code="capacity_exceeded",
            requested_kg=figure(quantity_kg),
            free_kg=figure(free_kg),
            capacity_kg=figure(store.capacity_kg),
        )


def refuse_closed(store: Store) -> None:
    """Raises Conflict when stock can't move in or out of the store."""
    if why := store.why_closed():
        raise Conflict(f"{why} Choose an operational store.", code="store_not_operational", store_status=store.status)


def write_off_account(reason_code: str, note: str) -> AccountKind:
    """The kind of account that a write-off for this reason goes to. Raises Invalid (unknown, or `other` without a
    note)."""
    if reason_code not in WriteOffReason.values:
        raise Invalid.field("reason_code", "unknown", f"Give one of: {', '.join(WriteOffReason.values)}.")
    if reason_code == WriteOffReason.OTHER and not note.strip():
        raise Invalid.field("note", "required", "Say in the note why this explosive is written off.")
    return AccountKind.DESTROYED if reason_code == WriteOffReason.DESTROYED else AccountKind.LOSS
