"""Posting: the one way by which explosive moves. Callers hold the store row; accounts are locked here, by id."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import F, Q, QuerySet, Sum

from highwall.domains.explosives.models import (
    KG_PER_UNIT,
    AccountKind,
    LedgerAccount,
    LedgerMovement,
    MovementKind,
    Product,
    ProductKind,
    ProductUnit,
    StockLot,
    StockUnit,
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

THOUSANDTH = Decimal("0.001")


class AccountKey(NamedTuple):
    """The natural key of an account."""

    kind: str
    product_id: UUID
    batch_id: UUID | None = None
    lot_id: UUID | None = None
    site_id: UUID | None = None


class Line(NamedTuple):
    """Move a quantity between two accounts of one batch, in the unit of its product. The supplier's has no batch."""

    source: LedgerAccount
    target: LedgerAccount
    quantity: Decimal


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
), lines AS (
    SELECT e.account_id, e.product_id, p.code, p.unit, e.quantity, e.quantity * b.neq_kg_per_unit AS neq_kg,
        e.quantity * b.mass_kg_per_unit AS mass_kg
    FROM unnest(%(account_ids)s::uuid[], %(product_ids)s::uuid[], %(batch_ids)s::uuid[], %(quantities)s::numeric[])
        e (account_id, product_id, batch_id, quantity)
    LEFT JOIN explosives_product p ON p.id = e.product_id
    LEFT JOIN explosives_warehousebatch b ON b.id = e.batch_id
), sums AS (
    SELECT array_agg(code ORDER BY code) AS product_codes, array_agg(quantity ORDER BY code) AS quantities,
        array_agg(unit ORDER BY code) AS units, sum(neq_kg) AS neq_kg, sum(mass_kg) AS mass_kg, sum(count) AS line_count
    FROM (
        SELECT code, unit, sum(quantity) AS quantity, sum(neq_kg) AS neq_kg, sum(mass_kg) AS mass_kg, count(*) AS count
        FROM lines WHERE quantity > 0 GROUP BY code, unit
    ) product
), movement AS (
    INSERT INTO explosives_ledgermovement (
        id, number, kind, at, by_id, by_name, store_id, site_id, reference_id, reference_number, reason_code, note,
        product_codes, quantities, units, neq_kg, mass_kg, line_count
    )
    SELECT highwall_new_id(), %(series)s || lpad(number, greatest(length(number), 6), '0'), %(kind)s, %(at)s, %(by_id)s,
        %(by_name)s, %(store_id)s, %(site_id)s, %(reference_id)s, %(reference_number)s, %(reason_code)s, %(note)s,
        product_codes, quantities, units, neq_kg, mass_kg, line_count
    FROM numbered, sums
    RETURNING id, at, number, product_codes, quantities, units, neq_kg, mass_kg, line_count
), entries AS (
    INSERT INTO explosives_ledgerentry (at, movement_id, account_id, product_id, quantity, neq_kg, mass_kg)
    SELECT movement.at, movement.id, e.account_id, e.product_id, e.quantity, e.neq_kg, e.mass_kg
    FROM movement, lines e
)
SELECT id, number, product_codes, quantities, units, neq_kg, mass_kg, line_count FROM movement
"""


def post(kind: MovementKind, lines: Sequence[Line], *, actor: Actor, at: datetime, **values: Any) -> LedgerMovement:
    """Write one movement with its entries in one statement; the database weighs them by their batches and moves the
    balances. The accounts are locked and the quantities checked by the caller.

    `values` are further fields of the movement: store, site_id, reference_id, reference_number, reason_code, note.
    """
    movement = LedgerMovement(kind=kind, at=at, by_id=actor.user_id, by_name=actor.name, **values)
    entries = [
        (account, line.source.batch_id or line.target.batch_id, sign * line.quantity)
        for sign in (-1, 1)
        for line in lines
        for account in [line.source if sign < 0 else line.target]
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            _POST,
            {
                **{name: getattr(movement, name) for name in _POSTED},
                "series": f"MV-{calendar_year(at)}-",
                "account_ids": [account.pk for account, _, _ in entries],
                "product_ids": [account.product_id for account, _, _ in entries],
                "batch_ids": [batch_id for _, batch_id, _ in entries],
                "quantities": [quantity for _, _, quantity in entries],
            },
        )
        for name, value in zip(_ANSWERED, cursor.fetchone(), strict=True):
            setattr(movement, name, value)
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
)
_ANSWERED = ("id", "number", "product_codes", "quantities", "units", "neq_kg", "mass_kg", "line_count")


def within(account: LedgerAccount, quantity: Decimal) -> Line:
    """The line of a reservation or of its release: it leaves and reaches the same account."""
    return Line(account, account, quantity)


def checked_quantity(quantity: Decimal, unit: str, field: str = "quantity", *, given_in: str | None = None) -> Decimal:
    """A positive quantity in the unit of its product: whole pieces, else three decimals. What is `given_in` pounds,
    tonnes or short tons becomes kilograms by their definition, to the nearest gram. Raises Invalid."""
    quantity = Decimal(quantity)
    if not quantity.is_finite() or quantity <= 0:
        raise Invalid.field(field, "not_positive", "Give a quantity above zero.")
    if given_in is not None and given_in != unit:
        if unit != ProductUnit.KILOGRAM or given_in not in KG_PER_UNIT:
            message = f"This product is counted in {ProductUnit(unit).label}."
            raise Invalid.field("unit", "other_unit", message, product_unit=unit)
        quantity = (quantity * KG_PER_UNIT[StockUnit(given_in)]).quantize(THOUSANDTH)
        if quantity <= 0:
            raise Invalid.field(field, "not_positive", "Give a quantity above zero.")
    if unit == ProductUnit.PIECE and quantity != quantity.to_integral_value():
        raise Invalid.field(field, "part_of_a_piece", "This product is counted in whole pieces.")
    if quantity != quantity.quantize(THOUSANDTH):
        raise Invalid.field(field, "too_precise", "Give the quantity with at most three decimals.")
    return quantity.quantize(THOUSANDTH)


def checked_quantities(quantities: Mapping[UUID, Decimal]) -> dict[UUID, Decimal]:
    """Positive quantities by product, each in the unit of the product; zero ones are left out. Raises Invalid when none
    is left."""
    wanted = {product_id: Decimal(quantity) for product_id, quantity in quantities.items() if quantity != 0}
    if not wanted:
        raise Invalid.field("quantities", "required", "Give at least one quantity above zero.", case="quantity")
    # Whole quantities are right in every unit.
    broken = [pk for pk, quantity in wanted.items() if quantity.is_finite() and quantity % 1]
    units = dict(Product.objects.filter(pk__in=broken).values_list("pk", "unit")) if broken else {}
    return {
        pk: checked_quantity(quantity, units.get(pk, ProductUnit.METRE), f"quantities.{pk}")
        for pk, quantity in wanted.items()
    }


def refuse_over_capacity(store: Store, masses_kg: Mapping[str, Decimal]) -> None:
    """Raises Conflict when a locked store can't hold this much more mass, by kind of explosive: in all, or of a kind
    whose maximum is set."""
    free_kg = store.capacity_kg - store.occupancy_kg
    mass_kg = sum(masses_kg.values(), Decimal(0))
    if mass_kg > free_kg:
        raise Conflict(
            f"Store “{store.name}” has room for {kilograms(free_kg)} of its {kilograms(store.capacity_kg)}; "
            f"{kilograms(mass_kg)} do not fit.",
            code="capacity_exceeded",
            store=store.name,
            requested_kg=figure(mass_kg),
            free_kg=figure(free_kg),
            capacity_kg=figure(store.capacity_kg),
        )
    limits = store.limits.filter(kind__in=list(masses_kg))
    maxima = [(limit.kind, limit.maximum_kg) for limit in limits if limit.maximum_kg is not None]
    for kind, maximum_kg in maxima:
        held_kg = held_of_kind(store, kind)
        if held_kg + masses_kg[kind] > maximum_kg:
            free_kg = max(maximum_kg - held_kg, Decimal(0))
            raise Conflict(
                f"Store “{store.name}” may hold {kilograms(maximum_kg)} of {ProductKind(kind).label} at most and has "
                f"room for {kilograms(free_kg)}; {kilograms(masses_kg[kind])} do not fit.",
                code="capacity_exceeded",
                case="kind",
                store=store.name,
                product_kind=kind,
                requested_kg=figure(masses_kg[kind]),
                free_kg=figure(free_kg),
                maximum_kg=figure(maximum_kg),
            )


def held_of_kind(store: Store, kind: str) -> Decimal:
    """The mass of what lies in a store of one kind, usable or not."""
    held = StockLot.objects.filter(store=store, product__kind=kind).aggregate(
        kg=Sum(F("account__balance") * F("batch__mass_kg_per_unit"))
    )
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
