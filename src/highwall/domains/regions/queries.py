from decimal import Decimal
from typing import Annotated
from uuid import UUID

from django.db.models import QuerySet
from ninja import FilterLookup, FilterSchema, Schema

from highwall.domains.regions.models import Region
from highwall.kit.errors import NotFound
from highwall.kit.listing import Listing
from highwall.kit.policy import Actor


class RegionRow(Schema):
    id: UUID
    name: str
    name_ar: str
    latitude_deg: Decimal | None
    longitude_deg: Decimal | None
    is_active: bool
    version: int


class RegionFilters(FilterSchema):
    is_active: Annotated[bool | None, FilterLookup("is_active")] = None


REGIONS = Listing[Region](
    name="regions",
    row=RegionRow,
    columns={name: name for name in RegionRow.model_fields},
    sorts={"name": "name"},
    default_sort="name",
    search=("name", "name_ar"),
    filters=RegionFilters,
    export={"name": "Name", "name_ar": "Arabic name", "latitude_deg": "Latitude", "longitude_deg": "Longitude"},
)


def visible_regions(actor: Actor) -> QuerySet[Region]:
    return Region.objects.all()


def get_region(region_id: UUID, *, only_active: bool = False) -> Region:
    """Raises NotFound."""
    region = Region.objects.filter(pk=region_id, **({"is_active": True} if only_active else {})).first()
    if region is None:
        raise NotFound("There is no such region.")
    return region
