from uuid import UUID

from django.db.models import Q, QuerySet

from highwall.domains.explosives.models import LedgerMovement, Product, Reservation, StockLot, Store, WarehouseBatch
from highwall.domains.projects.queries import visible_sites
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
    return WarehouseBatch.objects.all()


def visible_lots(actor: Actor) -> QuerySet[StockLot]:
    return StockLot.objects.filter(reaches_store(actor, "store__"))


def visible_movements(actor: Actor) -> QuerySet[LedgerMovement]:
    """Movements of the stores and sites in reach; with the reach of all, also those of the warehouse."""
    if actor.reach == Reach.ALL:
        return LedgerMovement.objects.all()
    return LedgerMovement.objects.filter(of_store_in_reach(actor) | Q(site_id__in=visible_sites(actor).values("pk")))


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
