from typing import Annotated, Any
from uuid import UUID

from django.utils import timezone
from ninja import File, Query, Status, UploadedFile

from highwall.domains.parts import queries, services
from highwall.domains.parts.policy import PartsRight
from highwall.domains.parts.schemas import (
    AccessoryChange,
    AccessoryDetail,
    GivenBack,
    ImportedTable,
    InventoryReport,
    LocationChange,
    LocationDetail,
    NewAccessory,
    NewLocation,
    NewPartReservation,
    PartIssue,
    StockAddition,
    StockCount,
    StockRelocation,
    StockRemoval,
    StockStatistics,
    UseOfAccessory,
    UseOfAll,
)
from highwall.domains.parts.workflow import ACCESSORY_WORKFLOW
from highwall.kit.actors import Actor
from highwall.kit.attachments import attachment_routes
from highwall.kit.comments import comment_routes
from highwall.kit.http import ApiRequest, ApiRouter, expected_version
from highwall.kit.schemas import Dependent, Step
from highwall.kit.workflow import history

router = ApiRouter(tags=["parts"])
router.listing("/accessories", queries.ACCESSORIES, queries.visible_accessories, right=PartsRight.READ)
router.listing("/low-stock-accessories", queries.LOW_STOCK, queries.low_accessories, right=PartsRight.READ)
router.listing("/stock-moves", queries.MOVES, queries.visible_moves, right=PartsRight.READ)
router.listing("/storage-locations", queries.LOCATIONS, queries.visible_locations, right=PartsRight.READ)
ACCESSORY = "/accessories/{uuid:accessory_id}"
for _path, _listing, _visible in (
    ("moves", queries.MOVES_OF_ACCESSORY, queries.moves_of),
    ("reservations", queries.RESERVATIONS, queries.reservations_of),
):
    router.listing(
        f"{ACCESSORY}/{_path}",
        _listing,
        _visible,
        right=PartsRight.READ,
        path_parameters=("accessory_id",),
        within=queries.get_accessory,
    )


def _detail(accessory_id: UUID, actor: Actor) -> dict[str, Any]:
    return AccessoryDetail.of(queries.get_accessory(accessory_id, actor), actor)


@router.read("/accessories/statistics", right=PartsRight.READ, response=StockStatistics)
def get_stock_statistics(request: ApiRequest) -> Any:
    """Count the accessories in reach by stock status"""
    return queries.stock_statistics(request.actor)


@router.read("/accessories/report", right=PartsRight.READ, response=InventoryReport)
def get_inventory_report(request: ApiRequest) -> Any:
    """Sum up the stock in reach by category and by supplier"""
    return queries.inventory_report(request.actor)


@router.read("/accessories/use", right=PartsRight.READ, response=UseOfAll)
def get_use_of_accessories(request: ApiRequest, days: Annotated[int, Query(ge=1, le=1096)] = 180) -> Any:
    """Sum up what the accessories in reach were used for"""
    return queries.use_of_all(request.actor, days)


@router.create("/accessories/import/preview", right=PartsRight.CREATE, response=ImportedTable)
def preview_accessory_import(request: ApiRequest, file: Annotated[UploadedFile, File()]) -> Any:
    """Say what saving a table of accessories would do; nothing is saved"""
    return services.look_at_table(content=file.read(), body=NewAccessory, actor=request.actor, at=timezone.now())


@router.create("/accessories/import", right=PartsRight.CREATE, response=ImportedTable)
def import_accessories(request: ApiRequest, file: Annotated[UploadedFile, File()]) -> Any:
    """Save a table of accessories, all of it or nothing"""
    return services.save_table(content=file.read(), body=NewAccessory, actor=request.actor, at=timezone.now())


@router.read(ACCESSORY, right=PartsRight.READ, response=AccessoryDetail)
def get_accessory(request: ApiRequest, accessory_id: UUID) -> Any:
    """Read one accessory"""
    return _detail(accessory_id, request.actor)


@router.create("/accessories", right=PartsRight.CREATE, response={201: AccessoryDetail})
def create_accessory(request: ApiRequest, body: NewAccessory) -> Any:
    """Add an accessory"""
    made = services.create_accessory(actor=request.actor, **body.model_dump())
    return Status(201, _detail(made.pk, request.actor))


@router.change(ACCESSORY, right=PartsRight.UPDATE, response=AccessoryDetail)
def change_accessory(request: ApiRequest, accessory_id: UUID, body: AccessoryChange) -> Any:
    """Change an accessory"""
    services.change_accessory(
        actor=request.actor,
        accessory_id=accessory_id,
        expected_version=expected_version(request),
        **body.model_dump(exclude_unset=True),
    )
    return _detail(accessory_id, request.actor)


@router.remove(ACCESSORY, right=PartsRight.DELETE, response={204: None})
def delete_accessory(request: ApiRequest, accessory_id: UUID) -> Any:
    """Delete an accessory that has no history"""
    services.delete_accessory(
        actor=request.actor, accessory_id=accessory_id, expected_version=expected_version(request)
    )
    return Status(204, None)


router.steps(
    ACCESSORY,
    ACCESSORY_WORKFLOW,
    noun="accessory",
    take=services.move_accessory_on,
    response=AccessoryDetail,
    answer=_detail,
)


attachment_routes(router, ACCESSORY, queries.ACCESSORY_HOLDER)
comment_routes(router, ACCESSORY, queries.ACCESSORY_HOLDER)


@router.read(f"{ACCESSORY}/dependents", right=PartsRight.READ, response=list[Dependent])
def list_dependents_of_accessory(request: ApiRequest, accessory_id: UUID) -> Any:
    """Read what hangs on an accessory, and would keep it from being deleted"""
    return queries.dependents_of_accessory(queries.get_accessory(accessory_id, request.actor))


@router.read(f"{ACCESSORY}/timeline", right=PartsRight.READ, response=list[Step])
def get_accessory_timeline(request: ApiRequest, accessory_id: UUID) -> Any:
    """Read the history of an accessory's lifecycle, oldest first"""
    return history("accessory", queries.get_accessory(accessory_id, request.actor).pk)


@router.read(f"{ACCESSORY}/use", right=PartsRight.READ, response=UseOfAccessory)
def get_use_of_accessory(request: ApiRequest, accessory_id: UUID) -> Any:
    """Sum up what an accessory was used for in twelve months"""
    return queries.use_of_accessory(queries.get_accessory(accessory_id, request.actor).pk)


@router.create(f"{ACCESSORY}/add", right=PartsRight.MOVE, response=AccessoryDetail)
def add_stock(request: ApiRequest, accessory_id: UUID, body: StockAddition) -> Any:
    """Add what was received to the stock"""
    services.add_stock(accessory_id=accessory_id, actor=request.actor, at=timezone.now(), **body.model_dump())
    return _detail(accessory_id, request.actor)


@router.create(f"{ACCESSORY}/remove", right=PartsRight.MOVE, response=AccessoryDetail)
def remove_stock(request: ApiRequest, accessory_id: UUID, body: StockRemoval) -> Any:
    """Remove from the stock, with a reason"""
    services.remove_stock(accessory_id=accessory_id, actor=request.actor, at=timezone.now(), **body.model_dump())
    return _detail(accessory_id, request.actor)


@router.create(f"{ACCESSORY}/count", right=PartsRight.MOVE, response=AccessoryDetail)
def count_stock(request: ApiRequest, accessory_id: UUID, body: StockCount) -> Any:
    """Set the stock to what was counted"""
    services.count_stock(accessory_id=accessory_id, actor=request.actor, at=timezone.now(), **body.model_dump())
    return _detail(accessory_id, request.actor)


@router.create(f"{ACCESSORY}/move", right=PartsRight.MOVE, response=AccessoryDetail)
def move_stock(request: ApiRequest, accessory_id: UUID, body: StockRelocation) -> Any:
    """StockNote that stock was carried to another location"""
    services.move_stock(accessory_id=accessory_id, actor=request.actor, at=timezone.now(), **body.model_dump())
    return _detail(accessory_id, request.actor)


@router.create(f"{ACCESSORY}/reserve", right=PartsRight.MOVE, response=AccessoryDetail)
def reserve_stock(request: ApiRequest, accessory_id: UUID, body: NewPartReservation) -> Any:
    """Keep stock for oneself until a day"""
    services.reserve(accessory_id=accessory_id, actor=request.actor, at=timezone.now(), **body.model_dump())
    return _detail(accessory_id, request.actor)


@router.create(f"{ACCESSORY}/issue", right=PartsRight.MOVE, response=AccessoryDetail)
def issue_stock(request: ApiRequest, accessory_id: UUID, body: PartIssue) -> Any:
    """Hand stock out to a machine"""
    services.issue(accessory_id=accessory_id, actor=request.actor, at=timezone.now(), **body.model_dump())
    return _detail(accessory_id, request.actor)


@router.create(f"{ACCESSORY}/return", right=PartsRight.MOVE, response=AccessoryDetail)
def return_stock(request: ApiRequest, accessory_id: UUID, body: GivenBack) -> Any:
    """Take back what was issued and not used"""
    services.return_(accessory_id=accessory_id, actor=request.actor, at=timezone.now(), **body.model_dump())
    return _detail(accessory_id, request.actor)


@router.create("/part-reservations/{uuid:reservation_id}/release", right=PartsRight.MOVE, response={204: None})
def release_reservation(request: ApiRequest, reservation_id: UUID) -> Any:
    """Give back what a reservation still keeps"""
    services.release(reservation_id=reservation_id, actor=request.actor, at=timezone.now())
    return Status(204, None)


@router.create("/storage-locations", right=PartsRight.UPDATE, response={201: LocationDetail})
def create_location(request: ApiRequest, body: NewLocation) -> Any:
    """Add a storage location"""
    return Status(201, services.create_location(actor=request.actor, **body.model_dump()))


@router.change("/storage-locations/{uuid:location_id}", right=PartsRight.UPDATE, response=LocationDetail)
def change_location(request: ApiRequest, location_id: UUID, body: LocationChange) -> Any:
    """Rename a storage location or put it within another"""
    return services.change_location(
        actor=request.actor,
        location_id=location_id,
        expected_version=expected_version(request),
        **body.model_dump(exclude_unset=True),
    )


@router.remove("/storage-locations/{uuid:location_id}", right=PartsRight.UPDATE, response={204: None})
def delete_location(request: ApiRequest, location_id: UUID) -> Any:
    """Delete a storage location that nothing refers to"""
    services.delete_location(actor=request.actor, location_id=location_id)
    return Status(204, None)
