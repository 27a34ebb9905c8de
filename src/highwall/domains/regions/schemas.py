from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from highwall.domains.regions.policy import RegionRight
from highwall.domains.regions.queries import RegionRow
from highwall.kit.figures import FIGURE
from highwall.kit.schemas import Body, unsent
from highwall.kit.text import COMPOSED, ONE_LINE

type RegionName = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=2, max_length=80), ONE_LINE, COMPOSED
]
type ArabicName = Annotated[str, StringConstraints(strip_whitespace=True, max_length=80), ONE_LINE, COMPOSED]
type Latitude = Annotated[Decimal, Field(ge=-90, le=90, max_digits=8, decimal_places=5), FIGURE]
type Longitude = Annotated[Decimal, Field(ge=-180, le=180, max_digits=8, decimal_places=5), FIGURE]


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


class RegionChange(Body):
    """Only the fields that are sent are changed; null takes a coordinate away."""

    name: RegionName = unsent()
    name_ar: ArabicName = unsent()
    latitude_deg: Latitude | None = None
    longitude_deg: Longitude | None = None
