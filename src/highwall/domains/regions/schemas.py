from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from highwall.domains.regions.models import Region
from highwall.domains.regions.policy import RegionRight
from highwall.domains.regions.queries import RegionRow
from highwall.kit.schemas import Body, Change, Schema, figure_of, text_of
from highwall.kit.text import COMPOSED, FIGURE, ONE_LINE

type RegionName = Annotated[str, text_of(Region, "name", least=2), ONE_LINE, COMPOSED]
type ArabicName = Annotated[str, text_of(Region, "name_ar"), ONE_LINE, COMPOSED]
type Latitude = Annotated[Decimal, figure_of(Region, "latitude_deg"), FIGURE]
type Longitude = Annotated[Decimal, figure_of(Region, "longitude_deg"), FIGURE]


class ActiveRegion(Schema):
    """A region as a choice; coordinates in degrees, WGS 84."""

    id: UUID
    name: str
    name_ar: str
    latitude_deg: Decimal | None
    longitude_deg: Decimal | None


class RegionDetail(RegionRow):
    allowed_actions: list[str]

    @staticmethod
    def resolve_allowed_actions(region: Any, context: Any) -> list[str]:
        actor = context["request"].actor
        actions = ["edit", "retire" if region.is_active else "reactivate"] if actor.can(RegionRight.UPDATE) else []
        return [*actions, "delete"] if actor.can(RegionRight.DELETE) else actions


class NewRegion(Body):
    name: RegionName
    name_ar: ArabicName = ""
    latitude_deg: Latitude | None = None
    longitude_deg: Longitude | None = None


class RegionChange(NewRegion, Change):
    """Only the fields that are sent are changed; null takes a coordinate away."""
