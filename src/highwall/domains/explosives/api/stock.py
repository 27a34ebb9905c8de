from typing import Annotated, Any
from uuid import UUID

from django.utils import timezone
from ninja import Query, Status

from highwall.domains.explosives import queries, services
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries import (
    BATCHES,
    LOTS,
    MOVEMENTS,
    PRODUCTS,
    RESERVATIONS,
    STORES,
    TRANSACTIONS,
    ProductRow,
)
from highwall.domains.explosives.queries.store_deletion import dependents_of_store
from highwall.domains.explosives.schemas import (
    BatchChange,
    BatchDetail,
    MovementDetail,
    NewBatch,
    NewProduct,
    NewStore,
    Receipt,
    StoreChange,
    StoreDetail,
    StoreManagerName,
    StoreStatistics,
    WriteOff,
)
from highwall.domains.explosives.schemas.magazines import StoreUtilization
from highwall.domains.explosives.workflow import BATCH, STORE
from highwall.domains.projects.schemas import Dependents
from highwall.kit.actors import Actor
from highwall.kit.http import ApiRequest, ApiRouter, expected_version

router = ApiRouter(tags=["explosives"])
router.listing("/products", PRODUCTS, queries.visible_products, right=ExplosivesRight.READ)
router.listing("/warehouse-batches", BATCHES, queries.shown_batches, right=ExplosivesRight.READ)
router.listing("/stores", STORES, queries.shown_stores, right=ExplosivesRight.READ)
router.listing("/stock-lots", LOTS, queries.shown_lots, right=ExplosivesRight.READ)
router.listing("/ledger-movements", MOVEMENTS, queries.visible_movements, right=ExplosivesRight.READ)
router.listing("/store-transactions", TRANSACTIONS, queries.visible_transactions, right=ExplosivesRight.READ)
router.listing("/reservations", RESERVATIONS, queries.visible_reservations, right=ExplosivesRight.READ)


@router.read("/products/{uuid:product_id}", right=ExplosivesRight.READ, response=ProductRow)
def get_product(request: ApiRequest, product_id: UUID) -> Any:
    """Read one product"""
    return queries.get_product(product_id)


@router.create("/products", right=ExplosivesRight.CREATE, response={201: ProductRow})
def create_product(request: ApiRequest, body: NewProduct) -> Any:
    """Add a product"""
    return Status(201, services.create_product(actor=request.actor, **body.model_dump()))


def _batch(batch_id: UUID, actor: Actor) -> dict[str, Any]:
    return BatchDetail.of(queries.get_shown_batch(batch_id, actor), actor)


@router.read("/warehouse-batches/{uuid:batch_id}", right=ExplosivesRight.READ, response=BatchDetail)
def get_warehouse_batch(request: ApiRequest, batch_id: UUID) -> Any:
    """Read one batch"""
    return _batch(batch_id, request.actor)


@router.create("/warehouse-batches", right=ExplosivesRight.CREATE, response={201: BatchDetail})
def receive_warehouse_batch(request: ApiRequest, body: NewBatch) -> Any:
    """Receive a batch from a supplier into the central warehouse"""
    batch = services.receive_batch(actor=request.actor, at=timezone.now(), **body.model_dump())
    return Status(201, _batch(batch.pk, request.actor))


@router.change("/warehouse-batches/{uuid:batch_id}", right=ExplosivesRight.UPDATE, response=BatchDetail)
def change_warehouse_batch(request: ApiRequest, batch_id: UUID, body: BatchChange) -> Any:
    """Change where a batch lies, its supplier or its measured properties"""
    services.change_batch(
        batch_id=batch_id,
        actor=request.actor,
        expected_version=expected_version(request),
        **body.model_dump(exclude_unset=True),
    )
    return _batch(batch_id, request.actor)


@router.remove("/warehouse-batches/{uuid:batch_id}", right=ExplosivesRight.DELETE, response={204: None})
def delete_warehouse_batch(request: ApiRequest, batch_id: UUID) -> Any:
    """Delete a batch of which nothing has moved or is promised"""
    version = expected_version(request)
    services.delete_batch(batch_id=batch_id, actor=request.actor, at=timezone.now(), expected_version=version)
    return Status(204, None)


router.steps(
    "/warehouse-batches/{uuid:batch_id}",
    BATCH,
    noun="warehouse_batch",
    take=services.decide_on_batch,
    response=BatchDetail,
    answer=_batch,
)


@router.create("/warehouse-batches/{uuid:batch_id}/write-off", right=ExplosivesRight.MOVE, response=MovementDetail)
def write_off_stock(request: ApiRequest, batch_id: UUID, body: WriteOff) -> Any:
    """Take stock of a batch off the books, such as what has expired and was destroyed"""
    movement = services.write_off_stock(batch_id=batch_id, actor=request.actor, at=timezone.now(), **body.model_dump())
    return queries.movement_detail(movement.pk, request.actor)


@router.read("/stores/statistics", right=ExplosivesRight.READ, response=StoreStatistics)
def get_store_statistics(request: ApiRequest) -> Any:
    """Sum up the stores in reach"""
    return queries.store_statistics(request.actor)


@router.read("/stores/possible-managers", right=ExplosivesRight.READ, response=list[StoreManagerName])
def list_possible_store_managers(request: ApiRequest) -> Any:
    """List the people who may be put in charge of a store"""
    return queries.possible_managers()


@router.read("/stores/{uuid:store_id}", right=ExplosivesRight.READ, response=StoreDetail)
def get_store(request: ApiRequest, store_id: UUID) -> Any:
    """Read one store with its stock by product"""
    return queries.get_store(store_id, request.actor)


@router.create("/stores", right=ExplosivesRight.CREATE_STORE, response={201: StoreDetail})
def create_store(request: ApiRequest, body: NewStore) -> Any:
    """Add a store"""
    store = services.create_store(actor=request.actor, **body.model_dump())
    return Status(201, queries.get_store(store.pk, request.actor))


@router.change("/stores/{uuid:store_id}", right=ExplosivesRight.UPDATE_STORE, response=StoreDetail)
def change_store(request: ApiRequest, store_id: UUID, body: StoreChange) -> Any:
    """Change a store"""
    services.change_store(
        actor=request.actor,
        store_id=store_id,
        expected_version=expected_version(request),
        **body.model_dump(exclude_unset=True),
    )
    return queries.get_store(store_id, request.actor)


@router.read("/stores/{uuid:store_id}/utilization", right=ExplosivesRight.READ, response=StoreUtilization)
def get_store_utilization(request: ApiRequest, store_id: UUID) -> Any:
    """Read how full a store is"""
    return StoreUtilization.of(queries.get_store(store_id, request.actor))


@router.read("/stores/{uuid:store_id}/dependents", right=ExplosivesRight.READ, response=Dependents)
def list_store_dependents(request: ApiRequest, store_id: UUID) -> Any:
    """List what the deletion of a store would do, and what hangs on it"""
    return Dependents.of(dependents_of_store(queries.get_store(store_id, request.actor)))


@router.remove("/stores/{uuid:store_id}", right=ExplosivesRight.UPDATE_STORE, response={204: None})
def delete_store(request: ApiRequest, store_id: UUID, confirmed: Annotated[list[str], Query()] = []) -> Any:  # noqa: B006
    """Delete a store in which nothing ever moved; `confirmed` repeats the confirmation that its dependents give"""
    services.delete_store(
        actor=request.actor,
        store_id=store_id,
        confirmed=confirmed,
        at=timezone.now(),
        expected_version=expected_version(request),
    )
    return Status(204, None)


router.steps(
    "/stores/{uuid:store_id}",
    STORE,
    noun="store",
    take=services.move_store_on,
    response=StoreDetail,
    answer=queries.get_store,
)


@router.create("/stores/{uuid:store_id}/receipts", right=ExplosivesRight.TRANSFER, response={201: MovementDetail})
def receive_into_store(request: ApiRequest, store_id: UUID, body: Receipt) -> Any:
    """Stock a store from a batch in the central warehouse"""
    movement = services.stock_store(store_id=store_id, actor=request.actor, at=timezone.now(), **body.model_dump())
    return Status(201, queries.movement_detail(movement.pk, request.actor))


@router.read("/ledger-movements/{uuid:movement_id}", right=ExplosivesRight.READ, response=MovementDetail)
def get_ledger_movement(request: ApiRequest, movement_id: UUID) -> Any:
    """Read one movement with its entries"""
    return queries.movement_detail(movement_id, request.actor)
