from uuid import UUID

from django.db.models import Q, QuerySet

from highwall.domains.parts.models import Accessory, PartReservation, StockMove, StorageLocation
from highwall.domains.parts.policy import PartsRight
from highwall.domains.parts.workflow import ACCESSORY_WORKFLOW
from highwall.kit.actors import Actor, Reach
from highwall.kit.errors import NotFound
from highwall.kit.holders import Holder
from highwall.kit.refusals import referring_records
from highwall.kit.schemas import Dependent
from highwall.kit.statements import Parameter, Prepared


def visible_accessories(actor: Actor) -> QuerySet[Accessory]:
    """All accessories, or those of the actor's region and those that belong to none: by reach."""
    if actor.reach == Reach.ALL:
        return Accessory.objects.all()
    return Accessory.objects.filter(Q(region_id=actor.region_id) | Q(region_id=None))


def visible_locations(actor: Actor) -> QuerySet[StorageLocation]:
    """All storage locations, or those of the actor's region and those that belong to none: by reach."""
    if actor.reach == Reach.ALL:
        return StorageLocation.objects.all()
    return StorageLocation.objects.filter(Q(region_id=actor.region_id) | Q(region_id=None))


def visible_moves(actor: Actor) -> QuerySet[StockMove]:
    """The moves of the accessories that the actor sees."""
    if actor.reach == Reach.ALL:
        return StockMove.objects.all()
    return StockMove.objects.filter(Q(accessory__region_id=actor.region_id) | Q(accessory__region_id=None))


def moves_of(actor: Actor, accessory_id: UUID) -> QuerySet[StockMove]:
    return StockMove.objects.filter(accessory_id=accessory_id)


def reservations_of(actor: Actor, accessory_id: UUID) -> QuerySet[PartReservation]:
    """What of an accessory is still kept for somebody."""
    return PartReservation.objects.filter(accessory_id=accessory_id, open__gt=0)


_ACCESSORY = Prepared(
    lambda actor: visible_accessories(actor).select_related("region", "location").filter(pk=Parameter("id"))
)


def get_accessory(accessory_id: UUID, actor: Actor) -> Accessory:
    """Raises NotFound outside the reach of the actor."""
    accessory = _ACCESSORY.first(actor, id=accessory_id)
    if accessory is None:
        raise NotFound("There is no such accessory.")
    return accessory


def get_location(location_id: UUID, actor: Actor) -> StorageLocation:
    """Raises NotFound outside the reach of the actor."""
    location = visible_locations(actor).select_related("parent", "region").filter(pk=location_id).first()
    if location is None:
        raise NotFound("There is no such storage location.")
    return location


def dependents_of_accessory(accessory: Accessory) -> list[Dependent]:
    """What hangs on an accessory: records that name it, and what goes with it."""
    return referring_records(accessory)


ACCESSORY_HOLDER = Holder[Accessory](
    resource=ACCESSORY_WORKFLOW.record,
    model=Accessory,
    link="/accessories/{id}",
    visible=visible_accessories,
    read=PartsRight.READ,
    attach=PartsRight.UPDATE,
    comment=PartsRight.READ,
    called=str,
    kinds=("data_sheet", "manual", "other"),
)
