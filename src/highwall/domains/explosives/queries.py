"""Reads of the explosives area: scope, balances, and the proof that the ledger is right."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import connection
from django.db.models import F, Q, QuerySet, Sum
from django.utils import timezone

from highwall.domains.explosives.models import (
    AccountKind,
    BatchStatus,
    LedgerAccount,
    LedgerMovement,
    Product,
    Reservation,
    StockLot,
    Store,
    StoreStatus,
    WarehouseBatch,
    calendar_day,
)
from highwall.kit.errors import NotFound
from highwall.kit.policy import Actor, Reach


def reaches_store(actor: Actor, prefix: str = "") -> Q:
    """The condition on stores (or on rows that hang on a store, by `prefix`) within the reach of an actor."""
    if actor.reach == Reach.ALL:
        return Q()
    mine = Q(**{f"{prefix}manager_id": actor.user_id})
    return mine | Q(**{f"{prefix}region_id": actor.region_id}) if actor.region_id else mine


def visible_stores(actor: Actor) -> QuerySet[Store]:
    """Those of the actor's region, those that the actor manages, or all by reach."""
    return Store.objects.filter(reaches_store(actor))


def visible_products(actor: Actor) -> QuerySet[Product]:  # noqa: ARG001 products are known to everybody
    return Product.objects.all()


def visible_batches(actor: Actor) -> QuerySet[WarehouseBatch]:
    """All by reach; otherwise the batches of which a store in reach holds or held stock."""
    if actor.reach == Reach.ALL:
        return WarehouseBatch.objects.all()
    return WarehouseBatch.objects.filter(pk__in=visible_lots(actor).values("batch_id"))


def visible_lots(actor: Actor) -> QuerySet[StockLot]:
    return StockLot.objects.filter(reaches_store(actor, "store__"))


def visible_movements(actor: Actor) -> QuerySet[LedgerMovement]:
    """Movements of the stores in reach; with the reach of all, also those of the warehouse."""
    return LedgerMovement.objects.filter(reaches_store(actor, "store__"))


def visible_reservations(actor: Actor) -> QuerySet[Reservation]:
    return Reservation.objects.filter(reaches_store(actor, "lot__store__"))


def get_product(product_id: UUID) -> Product:
    """Raises NotFound."""
    if product := Product.objects.filter(pk=product_id).first():
        return product
    raise NotFound("There is no such product.")


def get_store(store_id: UUID, actor: Actor) -> Store:
    """Raises NotFound outside the reach of the actor."""
    if store := visible_stores(actor).select_related("region", "manager").filter(pk=store_id).first():
        return store
    raise NotFound("There is no such store.")


def get_batch(batch_id: UUID, actor: Actor) -> WarehouseBatch:
    """Raises NotFound outside the reach of the actor."""
    if batch := visible_batches(actor).select_related("product").filter(pk=batch_id).first():
        return batch
    raise NotFound("There is no such batch.")


def stores_of_region(region_id: UUID) -> QuerySet[Store]:
    """The operational stores of a region, by name."""
    return Store.objects.filter(region_id=region_id, status=StoreStatus.OPERATIONAL).order_by("name")


def usable_lot_accounts(store_id: UUID, at: datetime) -> QuerySet[LedgerAccount]:
    """Accounts of the lots of a store that may be issued: neither expired nor quarantined. The state of the store
    itself is not looked at."""
    return LedgerAccount.objects.filter(
        kind=AccountKind.STORE_LOT,
        lot__store_id=store_id,
        batch__status=BatchStatus.AVAILABLE,
        batch__expires_on__gte=calendar_day(at),
    )


def available_kg(store_id: UUID, at: datetime | None = None) -> dict[UUID, Decimal]:
    """What can be reserved in a store, by product: on hand, not reserved, not expired, not quarantined, in an
    operational store. Products without any are left out."""
    rows = (
        usable_lot_accounts(store_id, at or timezone.now())
        .filter(lot__store__status=StoreStatus.OPERATIONAL, balance_kg__gt=F("reserved_kg"))
        .values("product_id")
        .annotate(kg=Sum(F("balance_kg") - F("reserved_kg")))
    )
    return {row["product_id"]: row["kg"] for row in rows}


def site_balances_kg(site_id: UUID) -> dict[UUID, Decimal]:
    """What has been issued to a site and is neither blasted, returned nor written off, by product."""
    rows = LedgerAccount.objects.filter(kind=AccountKind.SITE, site_id=site_id, balance_kg__gt=0)
    return {row["product_id"]: row["kg"] for row in rows.values("product_id").annotate(kg=Sum("balance_kg"))}


def blasted_kg(site_id: UUID) -> dict[UUID, Decimal]:
    """What the ledger holds as blasted on a site, by product."""
    rows = LedgerAccount.objects.filter(kind=AccountKind.BLAST, site_id=site_id, balance_kg__gt=0)
    return {row["product_id"]: row["kg"] for row in rows.values("product_id").annotate(kg=Sum("balance_kg"))}


_PROOFS = (
    """SELECT format('Account %s (%s) says %s kg, its entries say %s kg.', a.id, a.kind, a.balance_kg, e.kg)
       FROM explosives_ledgeraccount a
       CROSS JOIN LATERAL (
           SELECT coalesce(sum(amount_kg), 0) AS kg FROM explosives_ledgerentry WHERE account_id = a.id) e
       WHERE e.kg <> a.balance_kg""",
    """SELECT format('Movement %s is out of balance by %s kg of product %s.', m.number, e.kg, e.product_id)
       FROM (SELECT movement_id, product_id, sum(amount_kg) AS kg FROM explosives_ledgerentry
             GROUP BY 1, 2 HAVING sum(amount_kg) <> 0) e
       JOIN explosives_ledgermovement m ON m.id = e.movement_id""",
    """SELECT format('Movement %s says %s kg, its entries say %s kg.', m.number, m.quantity_kg, coalesce(e.kg, 0))
       FROM explosives_ledgermovement m
       LEFT JOIN (SELECT movement_id, sum(amount_kg) AS kg FROM explosives_ledgerentry WHERE amount_kg > 0
                  GROUP BY 1) e ON e.movement_id = m.id
       WHERE e.kg IS DISTINCT FROM m.quantity_kg""",
    """SELECT format('Account %s has %s kg reserved, its held reservations sum to %s kg.',
                     a.id, a.reserved_kg, coalesce(r.kg, 0))
       FROM explosives_ledgeraccount a
       LEFT JOIN (SELECT account_id, sum(quantity_kg) AS kg FROM explosives_reservation WHERE state = 'held'
                  GROUP BY 1) r ON r.account_id = a.id
       WHERE coalesce(r.kg, 0) <> a.reserved_kg""",
    """SELECT format('Store %s says it holds %s kg, its lots sum to %s kg.', s.name, s.occupancy_kg, coalesce(l.kg, 0))
       FROM explosives_store s
       LEFT JOIN (SELECT k.store_id, sum(a.balance_kg) AS kg FROM explosives_stocklot k
                  JOIN explosives_ledgeraccount a ON a.lot_id = k.id GROUP BY 1) l ON l.store_id = s.id
       WHERE coalesce(l.kg, 0) <> s.occupancy_kg""",
    """SELECT format('Product %s sums to %s kg over all accounts.', product_id, sum(balance_kg))
       FROM explosives_ledgeraccount GROUP BY product_id HAVING sum(balance_kg) <> 0""",
)


def verify_ledger() -> list[str]:
    """Every contradiction between entries, balances, reservations and occupancies, in words; empty when all agree."""
    findings: list[str] = []
    with connection.cursor() as cursor:
        for proof in _PROOFS:
            cursor.execute(proof)
            findings += [row[0] for row in cursor.fetchall()]
    return findings
