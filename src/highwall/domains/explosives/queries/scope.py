from collections.abc import Callable
from uuid import UUID

from django.db.models import Exists, Q, QuerySet, Subquery

from highwall.domains.explosives.models import (
    LedgerMovement,
    Product,
    Reservation,
    StockLot,
    Store,
    StoreTransaction,
    WarehouseBatch,
)
from highwall.domains.projects.queries import visible_projects, visible_sites
from highwall.domains.regions.models import Region
from highwall.kit.actors import Actor, Reach
from highwall.kit.errors import NotFound
from highwall.kit.statements import Parameter, Prepared


def reaches_store(actor: Actor, prefix: str = "") -> Q:
    """The condition on stores (or on rows that hang on a store, by `prefix`) within the reach of an actor."""
    if actor.reach == Reach.ALL:
        return Q()
    mine = Q(**{f"{prefix}manager_id": actor.user_id})
    return mine | Q(**{f"{prefix}region_id": actor.region_id}) if actor.region_id else mine


def visible_stores(actor: Actor) -> QuerySet[Store]:
    """Those of the actor's region, those that the actor manages, or all by reach."""
    return Store.objects.filter(reaches_store(actor))


def of_store_in_reach(actor: Actor) -> Q:
    """The condition on rows with a `store` of many thousands that theirs is within the reach of an actor. The stores
    are found once and first: joined, each row that is looked at would look for its store."""
    if actor.reach == Reach.ALL:
        return Q()
    return Q(store__one_of_found=visible_stores(actor).order_by().values("pk"))


def visible_products(actor: Actor) -> QuerySet[Product]:
    return Product.objects.all()


def visible_batches(actor: Actor) -> QuerySet[WarehouseBatch]:
    """Those that were not deleted."""
    return WarehouseBatch.objects.filter(deleted_at__isnull=True)


def visible_lots(actor: Actor) -> QuerySet[StockLot]:
    return StockLot.objects.filter(reaches_store(actor, "store__"))


def visible_movements(actor: Actor) -> QuerySet[LedgerMovement]:
    """Movements of the stores and sites in reach; with the reach of all, also those of the warehouse."""
    if actor.reach == Reach.ALL:
        return LedgerMovement.objects.all()
    return LedgerMovement.objects.filter(of_store_in_reach(actor) | Q(site_id__in=visible_sites(actor).values("pk")))


def of_store(store_id: UUID | None) -> Q:
    """The condition on movements or transactions that they are of a store, if one is asked for. They repeat its region,
    and the index of a store begins with both: where another region is looked for, no row is looked at."""
    if store_id is None:
        return Q()
    return Q(store_id=store_id, region_id=Subquery(Store.objects.filter(pk=store_id).values("region_id")[:1]))


def _stores_elsewhere(actor: Actor) -> Exists:
    """Whether the actor manages a store of another region."""
    return Exists(Store.objects.filter(manager_id=actor.user_id).exclude(Q(region_id=actor.region_id)))


def _has_elsewhere(actor: Actor) -> QuerySet[Region]:
    """The region of the actor, if movements of other regions are within the reach as well."""
    elsewhere = Q(_stores_elsewhere(actor)) | Q(
        Exists(LedgerMovement.objects.filter(Q(site_region_id=actor.region_id)))
    )
    if actor.reach == Reach.ASSIGNED:
        elsewhere |= Q(Exists(visible_projects(actor).exclude(Q(region_id=actor.region_id))))
    return Region.objects.filter(elsewhere & Q(pk=actor.region_id))


_STORES_ELSEWHERE = Prepared(lambda actor: Region.objects.filter(_stores_elsewhere(actor), Q(pk=actor.region_id)))
_ELSEWHERE = Prepared(_has_elsewhere)


def movements_of_region(actor: Actor) -> QuerySet[LedgerMovement]:
    """Those of the stores of the actor's region: all that are visible to whoever is bound to one region."""
    return LedgerMovement.objects.filter(Q(region_id=actor.region_id))


def nearest_movements(actor: Actor) -> Callable[..., QuerySet[LedgerMovement]]:
    """What gives the visible movements: where they are those of one region, an index has them in each order."""
    return visible_movements if _is_unbound(actor, _ELSEWHERE) else movements_of_region


def nearest_transactions(actor: Actor) -> Callable[..., QuerySet[StoreTransaction]]:
    """What gives the visible transactions, as for movements."""
    return visible_transactions if _is_unbound(actor, _STORES_ELSEWHERE) else transactions_of_region


def _is_unbound(actor: Actor, elsewhere: Prepared[Region]) -> bool:
    return actor.reach == Reach.ALL or actor.region_id is None or elsewhere.first(actor) is not None


def transactions_of_region(actor: Actor) -> QuerySet[StoreTransaction]:
    """Those of the stores of the actor's region."""
    return StoreTransaction.objects.filter(Q(region_id=actor.region_id))


def visible_transactions(actor: Actor) -> QuerySet[StoreTransaction]:
    """Those of the stores in reach."""
    return StoreTransaction.objects.filter(of_store_in_reach(actor))


def visible_reservations(actor: Actor) -> QuerySet[Reservation]:
    return Reservation.objects.filter(reaches_store(actor, "lot__store__"))


_PRODUCT = Prepared(lambda: Product.objects.filter(pk=Parameter("id")))
_STORE = Prepared(lambda actor: visible_stores(actor).select_related("region", "manager").filter(pk=Parameter("id")))


def get_product(product_id: UUID) -> Product:
    """Raises NotFound."""
    if product := _PRODUCT.first(id=product_id):
        return product
    raise NotFound("There is no such product.")


def get_store(store_id: UUID, actor: Actor) -> Store:
    """Raises NotFound outside the reach of the actor."""
    if store := _STORE.first(actor, id=store_id):
        return store
    raise NotFound("There is no such store.")


_BATCH = Prepared(lambda actor: visible_batches(actor).select_related("product").filter(pk=Parameter("id")))


def get_batch(batch_id: UUID, actor: Actor) -> WarehouseBatch:
    """Raises NotFound outside the reach of the actor."""
    if batch := _BATCH.first(actor, id=batch_id):
        return batch
    raise NotFound("There is no such batch.")
