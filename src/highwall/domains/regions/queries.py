from collections.abc import Hashable
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from django.db.models import QuerySet
from ninja import FilterLookup, FilterSchema

from highwall.domains.regions.models import Region
from highwall.kit.actors import Actor
from highwall.kit.errors import NotFound
from highwall.kit.lists import Listing
from highwall.kit.refusals import referring_records
from highwall.kit.schemas import Dependent, Schema
from highwall.kit.text import NaturalKey
from highwall.kit.triggers import Cache

TOPIC = "regions"
_active: Cache[str, list[dict[str, Any]]] = Cache(TOPIC)
_pages: Cache[Hashable, bytes] = Cache(TOPIC, limit=64)


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
    sorts={"name": "name", "name_ar": "name_ar", "is_active": "is_active"},
    default_sort="name",
    search=("name", "name_ar"),
    filters=RegionFilters,
    export={
        "name": "Name",
        "name_ar": "Arabic name",
        "latitude_deg": "Latitude (degrees)",
        "longitude_deg": "Longitude (degrees)",
        "is_active": "In use",
    },
    pages=_pages,
)


def visible_regions(actor: Actor) -> QuerySet[Region]:
    return Region.objects.all()


def active_regions() -> list[dict[str, Any]]:
    """The regions that may be chosen for something new, by name; kept in memory until a region changes anywhere."""
    return _active.get("all", _load_active)


def _load_active() -> list[dict[str, Any]]:
    rows = Region.objects.filter(is_active=True).order_by(NaturalKey("name"), "pk")
    return [dict(row) for row in rows.values("id", "name", "name_ar", "latitude_deg", "longitude_deg")]


def get_region(region_id: UUID, *, only_active: bool = False) -> Region:
    """Raises NotFound."""
    region = Region.objects.filter(pk=region_id, **({"is_active": True} if only_active else {})).first()
    if region is None:
        raise NotFound("There is no such region.")
    return region


def dependents_of_region(region: Region) -> list[Dependent]:
    """The accounts, projects, stores, machines and whatever else refers to a region, counted over all of them."""
    return referring_records(region)
