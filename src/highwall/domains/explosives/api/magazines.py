from typing import Any
from uuid import UUID

from django.utils import timezone
from ninja import Status

from highwall.domains.explosives import services
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries import magazine_lists as lists
from highwall.domains.explosives.schemas.magazines import (
    MagazineChange,
    MagazineDetail,
    MagazineRoundDetail,
    NewMagazine,
    NewMagazineRound,
    NewTemperature,
    TemperatureDetail,
)
from highwall.domains.explosives.services.magazine import ROUND_CHECKED
from highwall.domains.explosives.workflow import MAGAZINE
from highwall.kit.actors import Actor
from highwall.kit.attachments import attachment_routes
from highwall.kit.checklists import checklist_routes
from highwall.kit.comments import comment_routes
from highwall.kit.http import ApiRequest, ApiRouter, expected_version
from highwall.kit.schemas import Reference

router = ApiRouter(tags=["magazines"])
router.listing("/magazines", lists.MAGAZINES, lists.shown_magazines, right=ExplosivesRight.READ)
router.listing("/magazine-rounds", lists.MAGAZINE_ROUNDS, lists.visible_rounds, right=ExplosivesRight.READ)
router.listing(
    "/magazine-temperatures", lists.MAGAZINE_TEMPERATURES, lists.visible_temperatures, right=ExplosivesRight.READ
)


def _magazine(magazine_id: UUID, actor: Actor) -> dict[str, Any]:
    return MagazineDetail.of(lists.get_magazine(magazine_id, actor), actor)


@router.read("/magazines/round-templates", right=ExplosivesRight.READ, response=list[Reference])
def list_round_templates(request: ApiRequest) -> Any:
    """List the checklists by which rounds of magazines may be made"""
    return lists.round_templates()


@router.read("/magazines/{uuid:magazine_id}", right=ExplosivesRight.READ, response=MagazineDetail)
def get_magazine(request: ApiRequest, magazine_id: UUID) -> Any:
    """Read one magazine with what its licence and its distances permit"""
    return _magazine(magazine_id, request.actor)


@router.create("/magazines", right=ExplosivesRight.UPDATE_STORE, response={201: MagazineDetail})
def create_magazine(request: ApiRequest, body: NewMagazine) -> Any:
    """Add a magazine to a store or to the central warehouse"""
    made = services.create_magazine(actor=request.actor, at=timezone.now(), **body.model_dump())
    return Status(201, _magazine(made.pk, request.actor))


@router.change("/magazines/{uuid:magazine_id}", right=ExplosivesRight.UPDATE_STORE, response=MagazineDetail)
def change_magazine(request: ApiRequest, magazine_id: UUID, body: MagazineChange) -> Any:
    """Change a magazine"""
    services.change_magazine(
        actor=request.actor,
        magazine_id=magazine_id,
        expected_version=expected_version(request),
        **body.model_dump(exclude_unset=True),
    )
    return _magazine(magazine_id, request.actor)


router.steps(
    "/magazines/{uuid:magazine_id}",
    MAGAZINE,
    noun="magazine",
    take=services.move_magazine_on,
    response=MagazineDetail,
    answer=_magazine,
)
attachment_routes(router, "/magazines/{uuid:magazine_id}", lists.MAGAZINE_HOLDER)
comment_routes(router, "/magazines/{uuid:magazine_id}", lists.MAGAZINE_HOLDER)


@router.create("/magazines/{uuid:magazine_id}/rounds", right=ExplosivesRight.MOVE, response={201: MagazineRoundDetail})
def begin_magazine_round(request: ApiRequest, magazine_id: UUID, body: NewMagazineRound) -> Any:
    """Begin a round of a magazine, or go on with the one that is under way"""
    made = services.begin_round(
        actor=request.actor, magazine_id=magazine_id, client_id=body.client_id, at=timezone.now()
    )
    return Status(201, MagazineRoundDetail.of(lists.get_round(made.pk, request.actor)))


@router.read("/magazine-rounds/{uuid:round_id}", right=ExplosivesRight.READ, response=MagazineRoundDetail)
def get_magazine_round(request: ApiRequest, round_id: UUID) -> Any:
    """Read a round of a magazine"""
    return MagazineRoundDetail.of(lists.get_round(round_id, request.actor))


checklist_routes(router, "/magazine-rounds/{uuid:round_id}", ROUND_CHECKED)
attachment_routes(router, "/magazine-rounds/{uuid:round_id}", lists.ROUND_HOLDER)


@router.create(
    "/magazines/{uuid:magazine_id}/temperatures", right=ExplosivesRight.MOVE, response={201: TemperatureDetail}
)
def note_magazine_temperature(request: ApiRequest, magazine_id: UUID, body: NewTemperature) -> Any:
    """Write down the temperature in a magazine; again under the same client id it is the same reading"""
    made = services.note_temperature(
        actor=request.actor, magazine_id=magazine_id, at=timezone.now(), **body.model_dump()
    )
    return Status(201, made)
