"""Posting: the one way by which explosive moves. Callers hold the store row; accounts are locked here, by id."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet, Sum

from highwall.domains.explosives.models import (
    AccountKind,
    LedgerAccount,
    LedgerMovement,
    MovementKind,
    ProductKind,
    StockLot,
    Store,
    WarehouseBatch,
    WriteOffReason,
    kilograms,
)
from highwall.domains.explosives.queries import visible_stores
from highwall.domains.explosives.queries.shortage import figure, why_closed
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_year
from highwall.kit.errors import Conflict, Invalid, NotFound
from highwall.kit.statements import Parameter, Prepared

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


_STORE_TO_LOCK = Prepared(lambda actor: visible_stores(actor).select_for_update(no_key=True).filter(pk=Parameter("id")))


def lock_store(store_id: UUID, actor: Actor) -> Store:
    """Lock a store in the reach of the actor; first lock of every stock transaction. Raises NotFound."""
    store = _STORE_TO_LOCK.first(actor, id=store_id)
    if store is None:
        raise NotFound("There is no such store.")
    return store


def lock_accounts(keys: Iterable[AccountKey]) -> dict[AccountKey, LedgerAccount]:
    """Lock the accounts of these keys in the order of their ids, opening those that are missing.

    New accounts are opened in the order of their keys, and their ids follow those of all older accounts, so that two
    openers never wait for each other.
    """
    wanted = sorted(set(keys), key=lambda key: tuple(str(part) for part in key))
    form = tuple(tuple(part is not None for part in key) for key in wanted)
    parts = {
        f"{name}_{number}": part
        for number, key in enumerate(wanted)
        for name, part in key._asdict().items()
        if part is not None
    }
    locked = _ACCOUNTS_TO_LOCK.rows(form, **parts)
    known = {_key_of(account) for account in locked}
    if missing := [key for key in wanted if key not in known]:
        LedgerAccount.objects.bulk_create([LedgerAccount(**key._asdict()) for key in missing], ignore_conflicts=True)
        locked = _ACCOUNTS_TO_LOCK.rows(form, **parts)
    return {_key_of(account): account for account in locked}


def _key_of(account: LedgerAccount) -> AccountKey:
    return AccountKey(account.kind, account.product_id, account.batch_id, account.lot_id, account.site_id)


def _accounts_to_lock(form: tuple[tuple[bool, ...], ...]) -> QuerySet[LedgerAccount]:
    """The accounts of as many keys as `form` has items, each saying which parts of its key are given."""
    match = Q()
    for number, has in enumerate(form):
        names = zip(AccountKey._fields, has, strict=True)
        match |= Q(**{name: Parameter(f"{name}_{number}") if is_given else None for name, is_given in names})
    return LedgerAccount.objects.select_for_update(no_key=True).filter(match).order_by("id")


_ACCOUNTS_TO_LOCK = Prepared(_accounts_to_lock)

_POST = """
WITH numbered AS (
    SELECT nextval('explosives_movement_number')::text AS number
), movement AS (
    INSERT INTO explosives_ledgermovement (
        id, number, kind, at, by_id, by_name, store_id, site_id, reference_id, reference_number, reason_code, note,
        product_codes, quantity_kg
    )
    SELECT highwall_new_id(), %(series)s || lpad(number, greatest(length(number), 6), '0'), %(kind)s, %(at)s, %(by_id)s,
        %(by_name)s, %(store_id)s, %(site_id)s, %(reference_id)s, %(reference_number)s, %(reason_code)s, %(note)s,
        ARRAY(SELECT code FROM explosives_product WHERE id = ANY (%(product_ids)s) ORDER BY code), %(quantity_kg)s
    FROM numbered
    RETURNING id, at, number, product_codes
), entries AS (
    INSERT INTO explosives_ledgerentry (at, movement_id, account_id, product_id, amount_kg)
    SELECT movement.at, movement.id, e.account_id, e.product_id, e.amount_kg
    FROM movement, unnest(%(account_ids)s::uuid[], %(product_ids)s::uuid[], %(amounts_kg)s::numeric[])
        e (account_id, product_id, amount_kg)
)
SELECT id, number, product_codes FROM movement
"""


def post(kind: MovementKind, lines: Sequence[Line], *, actor: Actor, at: datetime, **values: Any) -> LedgerMovement:
    """Write one movement with its entries in one statement; the database moves the balances. The accounts are locked
    and the quantities checked by the caller.

    `values` are further fields of the movement: store, site_id, reference_id, reference_number, reason_code, note.
    """
    movement = LedgerMovement(
        kind=kind,
        at=at,
        by_id=actor.user_id,
        by_name=actor.name,
        quantity_kg=sum((line.quantity_kg for line in lines), Decimal(0)),
        **values,
    )
    entries = [(line.source, -line.quantity_kg) for line in lines] + [(line.target, line.quantity_kg) for line in lines]
    with connection.cursor() as cursor:
        cursor.execute(
            _POST,
            {
                **{name: getattr(movement, name) for name in _POSTED},
                "series": f"MV-{calendar_year(at)}-",
                "account_ids": [account.pk for account, _ in entries],
                "product_ids": [account.product_id for account, _ in entries],
                "amounts_kg": [amount_kg for _, amount_kg in entries],
            },
        )
        movement.pk, movement.number, movement.product_codes = cursor.fetchone()
    movement._state.adding = False
    return movement


_POSTED = (
    "kind",
    "at",
    "by_id",
    "by_name",
    "store_id",
    "site_id",
    "reference_id",
    "reference_number",
    "reason_code",
    "note",
    "quantity_kg",
)


def within(account: LedgerAccount, quantity_kg: Decimal) -> Line:
    """The line of a reservation or of its release: it leaves and reaches the same account."""
    return Line(account, account, quantity_kg)


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
        raise Invalid.field("quantities_kg", "required", "Give at least one quantity above zero.", case="quantity")
    return checked


def refuse_over_capacity(store: Store, quantities_kg: Mapping[str, Decimal]) -> None:
    """Raises Conflict when a locked store can't hold this much more, by kind of explosive: in all, or of a kind whose
    maximum is set."""
    free_kg = store.capacity_kg - store.occupancy_kg
    quantity_kg = sum(quantities_kg.values(), Decimal(0))
    if quantity_kg > free_kg:
        raise Conflict(
            f"Store “{store.name}” has room for {kilograms(free_kg)} of its {kilograms(store.capacity_kg)}; "
            f"{kilograms(quantity_kg)} do not fit.",
            code="capacity_exceeded",
            store=store.name,
            requested_kg=figure(quantity_kg),
            free_kg=figure(free_kg),
            capacity_kg=figure(store.capacity_kg),
        )
    limits = store.limits.filter(kind__in=list(quantities_kg))
    maxima = [(limit.kind, limit.maximum_kg) for limit in limits if limit.maximum_kg is not None]
    for kind, maximum_kg in maxima:
        held_kg = held_of_kind(store, kind)
        if held_kg + quantities_kg[kind] > maximum_kg:
            free_kg = max(maximum_kg - held_kg, Decimal(0))
            raise Conflict(
                f"Store “{store.name}” may hold {kilograms(maximum_kg)} of {ProductKind(kind).label} at most and has "
                f"room for {kilograms(free_kg)}; {kilograms(quantities_kg[kind])} do not fit.",
                code="capacity_exceeded",
                case="kind",
                store=store.name,
                product_kind=kind,
                requested_kg=figure(quantities_kg[kind]),
                free_kg=figure(free_kg),
                maximum_kg=figure(maximum_kg),
            )


def held_of_kind(store: Store, kind: str) -> Decimal:
    """What lies in a store of one kind, usable or not."""
    held = StockLot.objects.filter(store=store, product__kind=kind).aggregate(kg=Sum("account__balance_kg"))
    return held["kg"] or Decimal(0)


def refuse_closed(store: Store) -> None:
    """Raises Conflict when stock can't move in or out of the store."""
    if refusal := why_closed(store):
        raise refusal


def write_off_account(reason_code: str, note: str) -> AccountKind:
    """The kind of account that a write-off for this reason goes to. Raises Invalid (unknown, or `other` without a
    note)."""
    if reason_code not in WriteOffReason.values:
        raise Invalid.field("reason_code", "unknown", f"Give one of: {', '.join(WriteOffReason.values)}.")
    if reason_code == WriteOffReason.OTHER and not note.strip():
        raise Invalid.field("note", "required", "Say in the note why this explosive is written off.", case="write_off")
    return AccountKind.DESTROYED if reason_code == WriteOffReason.DESTROYED else AccountKind.LOSS
