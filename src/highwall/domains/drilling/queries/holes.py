"""Reading the holes of sites, always within the reach of the person who asks."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import numpy as np
from django.db.models import Count, Max, Q, QuerySet
from django.db.models.lookups import GreaterThanOrEqual, LessThan
from ninja import FilterLookup, FilterSchema

from blastcalc.arrays import BoolArray, FloatArray
from blastcalc.collars import ON_ONE_SPOT_M
from highwall.domains.drilling.models import DrillHole, DrillPoint, ImportBatch
from highwall.domains.projects.models import Site
from highwall.domains.projects.queries import visible_sites
from highwall.domains.projects.workflow import SiteWrite, own_design, why_not_now
from highwall.kit.actors import Actor, Reach
from highwall.kit.calendar import From, Until
from highwall.kit.errors import Conflict, DomainError, NotFound
from highwall.kit.lists import Listing
from highwall.kit.models import order_keys
from highwall.kit.schemas import Dependent, Schema
from highwall.kit.statements import Parameter, Prepared, attach


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """The holes of a site by column, one entry per drill point, in the order of hole numbers.

    Points have shape (n, 3): easting, northing, level. Where no collar level is known (`level_known` False) the collar
    is put at level 0, so that the shape of the hole is still right. Other unknown values are NaN.
    """

    hole_id: list[UUID]
    point_id: list[UUID]
    hole_number: list[str]
    row_label: list[str]
    position_label: list[str]
    hole_type: list[str]
    collar_m: FloatArray
    toe_m: FloatArray
    level_known: BoolArray
    grade_elevation_m: FloatArray
    length_m: FloatArray
    azimuth_deg: FloatArray
    angle_from_vertical_deg: FloatArray
    bench_height_m: FloatArray
    water_height_m: FloatArray
    depth_m: FloatArray
    diameter_mm: FloatArray
    burden_m: FloatArray
    spacing_m: FloatArray
    stemming_m: FloatArray
    subdrill_m: FloatArray
    volume_m3: FloatArray
    anfo_kg: FloatArray
    emulsion_kg: FloatArray
    actual_depth_m: FloatArray
    is_mass_given: BoolArray
    is_completed: BoolArray

    def __len__(self) -> int:
        return len(self.hole_id)


SPOT_CAP = 50
"""So many holes on one spot are named; a person looks at the first of them."""

_TEXTS = ("hole_number", "row_label", "position_label", "hole_type")
_ENDS = (
    "collar_easting_m",
    "collar_northing_m",
    "collar_elevation_m",
    "toe_easting_m",
    "toe_northing_m",
    "toe_elevation_m",
)
_HOLE_NUMBERS = (
    "grade_elevation_m",
    "length_m",
    "azimuth_deg",
    "angle_from_vertical_deg",
    "bench_height_m",
    "water_height_m",
)
_POINT_NUMBERS = (
    "depth_m",
    "diameter_mm",
    "burden_m",
    "spacing_m",
    "stemming_m",
    "subdrill_m",
    "volume_m3",
    "anfo_kg",
    "emulsion_kg",
    "actual_depth_m",
)
_POINT_FLAGS = ("is_mass_given", "is_completed")


def pattern_of(site_id: UUID) -> Pattern:
    """All holes of a site in one query. The caller has checked that the site is visible."""
    holes = [*_TEXTS, *_ENDS, *_HOLE_NUMBERS]
    names = ["hole_id", "id", *(f"hole__{name}" for name in holes), *_POINT_NUMBERS, *_POINT_FLAGS]
    rows = DrillPoint.objects.filter(site_id=site_id).order_by("number_order", "hole_id", "order")
    found = list(rows.values_list(*names))
    columns = list(zip(*found, strict=True)) if found else [()] * len(names)
    by_name = dict(zip(["hole_id", "point_id", *holes, *_POINT_NUMBERS, *_POINT_FLAGS], columns, strict=True))
    numbers = {name: np.array(by_name[name], dtype=np.float64) for name in (*_ENDS, *_HOLE_NUMBERS, *_POINT_NUMBERS)}
    level_known = ~np.isnan(numbers["collar_elevation_m"])
    collar_level = np.where(level_known, numbers["collar_elevation_m"], 0.0)
    toe_level = numbers["toe_elevation_m"]
    toe_level = np.where(level_known & ~np.isnan(toe_level), toe_level, collar_level - numbers["depth_m"])
    values: dict[str, Any] = {
        "hole_id": list(by_name["hole_id"]),
        "point_id": list(by_name["point_id"]),
        **{name: list(by_name[name]) for name in _TEXTS},
        **{name: numbers[name] for name in (*_HOLE_NUMBERS, *_POINT_NUMBERS)},
        **{name: np.array(by_name[name], dtype=np.bool_) for name in _POINT_FLAGS},
    }
    return Pattern(
        **values,
        collar_m=np.stack([numbers["collar_easting_m"], numbers["collar_northing_m"], collar_level], axis=-1),
        toe_m=np.stack([numbers["toe_easting_m"], numbers["toe_northing_m"], toe_level], axis=-1),
        level_known=level_known,
    )


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a site is drilled. Percent is of drill points, rounded down, so that 100 means all."""

    holes: int
    completed: int
    last_completed_at: datetime | None = None

    @property
    def percent(self) -> int:
        return self.completed * 100 // self.holes if self.holes else 0


def progress_of(site_ids: Iterable[UUID]) -> dict[UUID, Progress]:
    """The progress of each of these sites, in one query."""
    ids = list(site_ids)
    rows = DrillPoint.objects.filter(site_id__in=ids).order_by().values("site_id")
    counts = rows.annotate(
        points=Count("pk"), completed=Count("pk", filter=Q(is_completed=True)), last=Max("completed_at")
    )
    found = {row["site_id"]: Progress(row["points"], row["completed"], row["last"]) for row in counts}
    return {site_id: found.get(site_id, Progress(0, 0)) for site_id in ids}


def why_no_holes(*, has_holes: bool) -> Conflict | None:
    """The refusal of whatever needs a pattern."""
    if has_holes:
        return None
    return Conflict("The site has no holes. Import or add a pattern first.", code="no_holes")


def why_not_approved(site: Site, actor: Actor, *, has_holes: bool) -> DomainError | None:
    """What stands in the way of approving the pattern of a site, for somebody who has the right."""
    return (
        why_not_now(site, SiteWrite.MILESTONES)
        or why_no_holes(has_holes=has_holes)
        or own_design(site, "pattern_approved", actor)
    )


def visible_holes(actor: Actor) -> QuerySet[DrillPoint]:
    """The holes of the visible sites, each by its point."""
    first = DrillPoint.objects.filter(order=1)
    if actor.reach == Reach.ALL:
        return first
    # The sites are found once and first, so that an index is walked from one of them to the next.
    return first.filter(site_id__one_of_found=visible_sites(actor).order_by().values("pk"))


def holes_of_site(actor: Actor, site_id: UUID) -> QuerySet[DrillPoint]:
    """The holes of one site, each by its point. The caller has checked that the site is visible."""
    return DrillPoint.objects.filter(site_id=site_id, order=1)


NO_HOLE = "There is no such hole."
_HOLE = Prepared(
    lambda actor: (
        DrillHole.objects.filter(site__in=visible_sites(actor)).select_related("site").filter(pk=Parameter("id"))
    )
)
_POINTS = Prepared(
    lambda: DrillPoint.objects.select_related("completed_by").filter(hole_id=Parameter("hole_id")).order_by("order")
)


def get_hole(hole_id: UUID, actor: Actor) -> DrillHole:
    """With its site and points. Raises NotFound outside the reach of the actor."""
    hole = _HOLE.first(actor, id=hole_id)
    if hole is None:
        raise NotFound(NO_HOLE)
    attach(hole, "points", _POINTS.rows(hole_id=hole_id))
    return hole


_AROUND = Prepared(
    lambda: DrillHole.objects.filter(
        site_id=Parameter("site_id"),
        collar_easting_m__range=(Parameter("west"), Parameter("east")),
        collar_northing_m__range=(Parameter("south"), Parameter("north")),
    ).exclude(pk=Parameter("id"))[:SPOT_CAP]
)


def holes_on_spot(hole: DrillHole) -> list[tuple[DrillHole, float]]:
    """The other holes of the site whose collar lies within 0.1 m of this one's, nearest first, each with its distance.
    Where a level is not known only the plan counts."""
    reach = ON_ONE_SPOT_M
    others = _AROUND.rows(
        site_id=hole.site_id,
        id=hole.pk,
        west=hole.collar_easting_m - reach,
        east=hole.collar_easting_m + reach,
        south=hole.collar_northing_m - reach,
        north=hole.collar_northing_m + reach,
    )
    found = [(other, math.dist(*_ends(hole, other))) for other in others]
    return sorted((pair for pair in found if pair[1] <= reach), key=lambda pair: pair[1])


def _ends(hole: DrillHole, other: DrillHole) -> tuple[tuple[float, ...], tuple[float, ...]]:
    ends = [(each.collar_easting_m, each.collar_northing_m) for each in (hole, other)]
    if hole.collar_elevation_m is None or other.collar_elevation_m is None:
        return ends[0], ends[1]
    return (*ends[0], hole.collar_elevation_m), (*ends[1], other.collar_elevation_m)


class HoleRow(Schema):
    id: UUID
    site_id: UUID
    hole_number: str
    row_label: str
    position_label: str
    hole_type: str
    collar_easting_m: float
    collar_northing_m: float
    collar_elevation_m: float | None
    length_m: float
    depth_m: float
    diameter_mm: float | None
    angle_from_vertical_deg: float
    azimuth_deg: float
    burden_m: float | None
    spacing_m: float | None
    stemming_m: float | None
    subdrill_m: float | None
    bench_height_m: float | None
    water_height_m: float | None
    actual_depth_m: float | None
    is_completed: bool
    completed_at: datetime | None
    version: int


class SitedHoleRow(HoleRow):
    """A hole with its place, for a list over sites."""

    site_name: str
    project_id: UUID
    project_name: str
    created_at: datetime


def _latest() -> Any:
    """When a point was completed, as those that were last are sorted by it."""
    return order_keys(DrillPoint, "completed_at", is_reversed=True)[0].expression


class HoleFilters(FilterSchema):
    is_completed: Annotated[bool | None, FilterLookup("is_completed")] = None
    hole_type: Annotated[str | None, FilterLookup("hole_type")] = None
    completed_from: From | None = None
    completed_to: Until | None = None
    created_from: Annotated[From | None, FilterLookup("created_at__gte")] = None
    created_to: Annotated[Until | None, FilterLookup("created_at__lt")] = None

    # Asked as the index of the latest has it, so that it begins and ends there.
    def filter_completed_from(self, value: datetime | None) -> Q:
        return Q(GreaterThanOrEqual(_latest(), value), is_completed=True) if value else Q()

    def filter_completed_to(self, value: datetime | None) -> Q:
        return Q(LessThan(_latest(), value), is_completed=True) if value else Q()


class AllHoleFilters(HoleFilters):
    project_id: UUID | None = None
    site_id: Annotated[UUID | None, FilterLookup("site_id")] = None

    def filter_project_id(self, value: UUID | None) -> Q:
        """Its sites are found once and first, as those in reach are."""
        sites = Site.objects.filter(Q(project_id=value)).order_by().values("pk")
        return Q(site_id__one_of_found=sites) if value else Q()


_OF_POINT = {*_POINT_NUMBERS, "site_id", "length_m", "hole_type", "is_completed", "completed_at", "created_at"}


_OF_SITE = {
    "site_name": "hole__site__name",
    "project_id": "hole__site__project_id",
    "project_name": "hole__site__project__name",
}


_SORTS_OVER_SITES = {
    # Site after site as they were made, each by the numbers of its holes: one index gives both.
    "site": "site_id,number_order",
    "hole_number": "site_id,number_order",
    # Those to be drilled stand together, so that an index gives either kind alone too.
    "completed_at": "is_completed,completed_at",
}
_SORTED_BY = {
    **dict.fromkeys(("completed_from", "completed_to"), "-completed_at"),
    **dict.fromkeys(("created_from", "created_to"), "-created_at"),
}
_SORTS_OF_SITE = {"hole_number": "number_order", "length_m": "length_m"}


def _hole_listing(name: str, row: type[HoleRow], filters: type[FilterSchema]) -> Listing[DrillPoint]:
    columns = {name: name if name in _OF_POINT else f"hole__{name}" for name in row.model_fields}
    columns |= {"id": "hole_id"}
    columns |= {name: path for name, path in _OF_SITE.items() if name in columns}
    of_site = {"project_name": "Project", "site_name": "Site"} if row is SitedHoleRow else {}
    return Listing[DrillPoint](
        name=name,
        row=row,
        columns=columns,
        sorts=_SORTS_OVER_SITES if of_site else _SORTS_OF_SITE,
        default_sort="hole_number",
        sorted_by=_SORTED_BY if of_site else {},
        tie_break="hole_id",
        search=("hole__hole_number", "hole__row_label", "hole__serial_number"),
        filters=filters,
        export={
            **of_site,
            "hole_number": "Hole ID",
            "collar_easting_m": "X",
            "collar_northing_m": "Y",
            "collar_elevation_m": "Z",
            "depth_m": "Depth (m)",
            "length_m": "Length (m)",
            "angle_from_vertical_deg": "Angle from vertical (°)",
            "azimuth_deg": "Azimuth (°)",
            "diameter_mm": "Diameter (mm)",
            "burden_m": "Burden (m)",
            "spacing_m": "Spacing (m)",
            "stemming_m": "Stemming (m)",
            "subdrill_m": "Subdrill (m)",
            "bench_height_m": "Bench height (m)",
            "water_height_m": "Water height (m)",
            "actual_depth_m": "Measured length (m)",
            "hole_type": "Hole type",
            "is_completed": "Drilled",
            "completed_at": "Drilled at",
        },
    )


HOLES = _hole_listing("site-holes", HoleRow, HoleFilters)
ALL_HOLES = _hole_listing("holes", SitedHoleRow, AllHoleFilters)


def dependents_of_sites(site_ids: list[UUID]) -> list[Dependent]:
    """What drilling has on sites; it goes with them."""
    holes = DrillHole.objects.filter(site_id__in=site_ids).count()
    points = DrillPoint.objects.filter(site_id__in=site_ids).count()
    imports = ImportBatch.objects.filter(site_id__in=site_ids).count()
    return [
        Dependent(kind="drill_holes", count=holes, blocks_deletion=False),
        Dependent(kind="drill_points", count=points, blocks_deletion=False),
        Dependent(kind="imports", count=imports, blocks_deletion=False),
    ]
