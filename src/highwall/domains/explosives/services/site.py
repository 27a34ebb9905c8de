"""Explosive on a site: blasted, brought back, or written off."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.db.models import F, Sum

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
)
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries.shortage import insufficient, named
from highwall.domains.explosives.services import ledger
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict
from highwall.kit.statements import Parameter, Prepared

type Draw = list[tuple[LedgerAccount, Decimal]]

_BROUGHT = Prepared(
    lambda: (
        LedgerEntry.objects.filter(account_id=Parameter("account_id"), movement__store__isnull=False)
        .values_list("movement__store_id")
        .annotate(kg=Sum("quantity"))
        .filter(kg__gt=0)
        .order_by("movement__store_id")
    )
)


def _by_store(drawn: Draw) -> dict[UUID | None, Draw]:
    """What is drawn from a site by the store that it had come from: of each account, as much as a store brought and
    nobody has used, returned or written off since. What no store is known for stands under None."""
    found: dict[UUID | None, Draw] = {}
    for account, kg in drawn:
        left = kg
        for store_id, brought in _BROUGHT.rows(account_id=account.pk):
            taken = min(left, brought)
            if taken > 0:
                found.setdefault(store_id, []).append((account, taken))
                left -= taken
        if left > 0:
            found.setdefault(None, []).append((account, left))
    return found


def _draw(site_id: UUID, quantities: Mapping[UUID, Decimal], *, last_expiry_first: bool = False) -> Draw:
    """Choose and lock what leaves the site's accounts. Raises Conflict `insufficient_stock`."""
    wanted = ledger.checked_quantities(quantities)
    locked = (
        LedgerAccount.objects.filter(kind=AccountKind.SITE, site_id=site_id, product_id__in=list(wanted))
        .annotate(expires_on=F("batch__expires_on"))
        .select_for_update(no_key=True, of=("self",))
        .order_by("id")
    )
    accounts = sorted(locked, key=lambda a: (a.expires_on, a.pk), reverse=last_expiry_first)
    drawn: Draw = []
    shortages = []
    for product_id, requested in wanted.items():
        held = [account for account in accounts if account.product_id == product_id]
        available = sum((account.balance for account in held), Decimal(0))
        if available < requested:
            shortages.append((product_id, requested, available))
            continue
        left = requested
        for account in held:
            taken = min(left, account.balance)
            if taken > 0:
                drawn.append((account, taken))
                left -= taken
    if shortages:
        raise insufficient(named(shortages), where="on the site", case="site")
    return drawn


def _post_out(
    kind: MovementKind,
    drawn: Draw,
    target_kind: AccountKind,
    *,
    actor: Actor,
    at: datetime,
    site_id: UUID,
    **values: str,
) -> list[LedgerMovement]:
    """One movement for each store that something of it had come from."""

    def target(account: LedgerAccount) -> ledger.AccountKey:
        owner = site_id if target_kind == AccountKind.BLAST else None
        return ledger.AccountKey(target_kind, account.product_id, account.batch_id, None, owner)

    targets = ledger.lock_accounts([target(account) for account, _ in drawn])
    return [
        ledger.post(
            kind,
            [ledger.Line(account, targets[target(account)], kg) for account, kg in part],
            actor=actor,
            at=at,
            store_id=store_id,
            site_id=site_id,
            **values,
        )
        for store_id, part in _by_store(drawn).items()
    ]


@transaction.atomic
def consume(
    *,
    site_id: UUID,
    quantities: Mapping[UUID, Decimal],
    actor: Actor,
    at: datetime,
    reference_number: str = "",
    note: str = "",
) -> list[LedgerMovement]:
    """Record explosive issued to a site as blasted, in a movement for each store that it had come from. The caller has
    checked the right to fire.

    Raises Conflict `insufficient_stock` when less was issued than is said to be blasted.
    """
    drawn = _draw(site_id, quantities)
    return _post_out(
        MovementKind.CONSUME,
        drawn,
        AccountKind.BLAST,
        actor=actor,
        at=at,
        site_id=site_id,
        reference_number=reference_number,
        note=note,
    )


@transaction.atomic
def write_off(
    *,
    site_id: UUID,
    quantities: Mapping[UUID, Decimal],
    reason_code: str,
    note: str,
    actor: Actor,
    at: datetime,
    reference_number: str = "",
) -> list[LedgerMovement]:
    """Take explosive of a site off the books, with a reason of `WriteOffReason`, in a movement for each store that it
    had come from. The caller has checked the right to reconcile.

    Raises Invalid (unknown reason, or `other` without a note), Conflict `insufficient_stock`.
    """
    target_kind = ledger.write_off_account(reason_code, note)
    drawn = _draw(site_id, quantities)
    return _post_out(
        MovementKind.WRITE_OFF,
        drawn,
        target_kind,
        actor=actor,
        at=at,
        site_id=site_id,
        reference_number=reference_number,
        reason_code=reason_code,
        note=note,
    )


@transaction.atomic
def return_to_store(
    *,
    site_id: UUID,
    store_id: UUID,
    quantities: Mapping[UUID, Decimal],
    actor: Actor,
    at: datetime,
    reference_number: str = "",
    note: str = "",
) -> LedgerMovement:
    """Bring leftovers of a site into a store, to the lots of the batches that they came from.

    What expires last goes back first, because the site uses up what expires first. Expired or quarantined stock may
    come back, it must lie somewhere, but it can't be issued again. Raises NotFound (store), Conflict
    `insufficient_stock`, `store_not_operational`, `kind_not_allowed`, `capacity_exceeded`.
    """
    actor.require(ExplosivesRight.MOVE)
    store = ledger.lock_store(store_id, actor)
    ledger.refuse_closed(store)
    drawn = _draw(site_id, quantities, last_expiry_first=True)
    batches = WarehouseBatch.objects.select_related("product").in_bulk({a.batch_id for a, _ in drawn})
    by_kind: dict[str, Decimal] = {}
    for account, kg in drawn:
        kind = batches[account.batch_id].product.kind
        by_kind[kind] = by_kind.get(kind, Decimal(0)) + kg * batches[account.batch_id].mass_kg_per_unit
    ledger.refuse_over_capacity(store, by_kind)
    for batch in batches.values():
        refuse_kind(store, batch.product)
    lots = {account.pk: lot_for(store, batches[account.batch_id], at) for account, _ in drawn}
    targets = ledger.lock_accounts([ledger.lot_account(lot) for lot in lots.values()])
    lines = [ledger.Line(account, targets[ledger.lot_account(lots[account.pk])], kg) for account, kg in drawn]
    return ledger.post(
        MovementKind.RETURN,
        lines,
        actor=actor,
        at=at,
        store=store,
        site_id=site_id,
        reference_number=reference_number,
        note=note,
    )


_LOT = Prepared(lambda: StockLot.objects.filter(store_id=Parameter("store_id"), batch_id=Parameter("batch_id")))


def lot_for(store: Store, batch: WarehouseBatch, at: datetime) -> StockLot:
    """The lot of a batch in a locked store, opened when the store has never held any of it."""
    return _LOT.first(store_id=store.pk, batch_id=batch.pk) or StockLot.objects.create(
        store=store, batch=batch, product_id=batch.product_id, expires_on=batch.expires_on, received_at=at
    )


def refuse_kind(store: Store, product: Product) -> None:
    """Raises Conflict when the store may not hold this kind of product."""
    if product.kind not in store.allowed_kinds:
        raise Conflict(
            f"Store “{store.name}” may not hold {product.get_kind_display()}. Choose a store that may.",
            code="kind_not_allowed",
            store=store.name,
            product_kind=product.kind,
            allowed_kinds=store.allowed_kinds,
        )
