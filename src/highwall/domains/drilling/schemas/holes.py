from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import AllowInfNan, Field

from highwall.domains.drilling.files.ranges import COORDINATE_LIMIT_M
from highwall.domains.drilling.models import DrillHole
from highwall.domains.drilling.queries import SiteToDrill, holes_on_spot
from highwall.kit.calendar import Moment
from highwall.kit.schemas import Blocked, Body, Change, Schema, Usual, text_of
from highwall.kit.text import COMPOSED, FIGURE, ONE_LINE

type HoleNumber = Annotated[str, text_of(DrillHole, "hole_number"), ONE_LINE, COMPOSED]
type Label = Annotated[str, text_of(DrillHole, "row_label")]
type Coordinate = Annotated[
    float,
    Field(ge=-COORDINATE_LIMIT_M, le=COORDINATE_LIMIT_M),
    AllowInfNan(False),
    FIGURE,
    Usual(low=-10_000_000, high=10_000_000, unit="m"),
]
type Elevation = Annotated[
    float,
    Field(ge=-COORDINATE_LIMIT_M, le=COORDINATE_LIMIT_M),
    AllowInfNan(False),
    FIGURE,
    Usual(low=-1000, high=5000, unit="m"),
]
type Number = Annotated[float, AllowInfNan(False), FIGURE]
"""Ranges are checked by the services, with the words of REQ-DRILL-012."""
type Length = Annotated[Number, Usual(low=1, high=40, unit="m")]
type BenchHeight = Annotated[Number, Usual(low=1, high=30, unit="m")]
type Water = Annotated[Number, Usual(low=0, high=40, unit="m")]
type Inclination = Annotated[Number, Usual(low=0, high=60, unit="°")]
type HoleDiameter = Annotated[Number, Usual(low=50, high=350, unit="mm")]
type Spacing = Annotated[Number, Usual(low=1, high=14, unit="m")]
type Stemming = Annotated[Number, Usual(low=0, high=10, unit="m")]
type Subdrill = Annotated[Number, Usual(low=-5, high=5, unit="m")]
type HoleVolume = Annotated[Number, Usual(low=0, high=10_000, unit="m³")]
type HoleMass = Annotated[Number, Usual(low=0, high=2000, unit="kg")]


class NewHole(Body):
    """A hole by hand. Depth is vertical; without it the length along the hole is needed. Null means not given, which
    differs from zero."""

    hole_number: HoleNumber
    serial_number: Annotated[str, text_of(DrillHole, "serial_number")] = ""
    row_label: Label = ""
    position_label: Label = ""
    hole_type: Label = ""
    collar_easting_m: Coordinate
    collar_northing_m: Coordinate
    collar_elevation_m: Elevation | None = None
    grade_elevation_m: Elevation | None = None
    depth_m: Length | None = None
    length_m: Length | None = None
    azimuth_deg: Number | None = None
    angle_from_vertical_deg: Inclination | None = None
    bench_height_m: BenchHeight | None = None
    water_height_m: Water | None = None
    diameter_mm: HoleDiameter | None = None
    burden_m: Spacing | None = None
    spacing_m: Spacing | None = None
    stemming_m: Stemming | None = None
    subdrill_m: Subdrill | None = None
    volume_m3: HoleVolume | None = None
    anfo_kg: HoleMass | None = None
    emulsion_kg: HoleMass | None = None


class HoleBatch(Body):
    holes: list[NewHole] = Field(min_length=1, max_length=2000)


class HoleChange(NewHole, Change):
    """Only the fields that are sent are changed; null takes a value away. `reason` is kept in the timeline; a charged
    hole needs one once explosives have been issued to its site."""

    reason: str = Field("", max_length=2000)
    depth_m: Length
    length_m: Length
    azimuth_deg: Number
    angle_from_vertical_deg: Inclination


class PointDetail(Schema):
    id: UUID
    order: int
    depth_m: float
    diameter_mm: float | None
    burden_m: float | None
    spacing_m: float | None
    stemming_m: float | None
    subdrill_m: float | None
    volume_m3: float | None
    anfo_kg: float | None
    emulsion_kg: float | None
    is_mass_given: bool
    actual_depth_m: float | None
    is_completed: bool
    completed_at: datetime | None
    completed_by_id: UUID | None
    completed_by_name: str | None

    @staticmethod
    def resolve_completed_by_name(point: Any) -> str | None:
        return point.completed_by.full_name if point.completed_by_id else None


class HoleOnSpot(Schema):
    """Another hole where this one is."""

    id: UUID
    hole_number: str
    distance_m: float


class HoleDetail(Schema):
    id: UUID
    site_id: UUID
    project_id: UUID
    hole_number: str
    serial_number: str
    row_label: str
    position_label: str
    hole_type: str
    collar_easting_m: float
    collar_northing_m: float
    collar_elevation_m: float | None
    toe_easting_m: float
    toe_northing_m: float
    toe_elevation_m: float | None
    grade_elevation_m: float | None
    length_m: float
    azimuth_deg: float
    angle_from_vertical_deg: float
    bench_height_m: float | None
    water_height_m: float | None
    points: list[PointDetail]
    holes_on_spot: list[HoleOnSpot] = Field(
        description="Other holes of the site whose collar lies within 0.1 m of this one's; look whether it is the same."
    )
    created_at: datetime
    updated_at: datetime
    version: int

    @staticmethod
    def resolve_project_id(hole: DrillHole) -> UUID:
        return hole.site.project_id

    @staticmethod
    def resolve_holes_on_spot(hole: DrillHole) -> Any:
        return [
            {"id": other.pk, "hole_number": other.hole_number, "distance_m": round(distance_m, 3)}
            for other, distance_m in holes_on_spot(hole)
        ]

    @staticmethod
    def resolve_points(hole: DrillHole) -> Any:
        return sorted(hole.points.all(), key=lambda point: point.order)


class DeleteAll(Body):
    confirm_count: Annotated[
        int, Field(ge=0, description="How many holes the person was told will be deleted."), FIGURE
    ]


class DeletedHoles(Schema):
    holes: int


class Completion(Body):
    actual_depth_m: Number
    water_height_m: Water | None = None
    at: Moment | None = Field(None, description="When the hole was drilled, for reports that were sent late.")


class CompleteMany(Body):
    hole_ids: list[UUID] = Field(min_length=1, max_length=2000)


class CompletedHoles(Schema):
    completed: int
    progress: "ProgressDetail"


class ProgressDetail(Schema):
    """How far a site is drilled, and what may be done about it now."""

    holes: int
    completed: int
    percent: int
    allowed_actions: list[str] = []
    blocked_actions: list[Blocked] = []


class SiteProgress(Schema):
    """One site on an operator's list. `is_open` says that holes are left and that they may be marked now."""

    site_id: UUID
    site_number: str
    site_name: str
    project_name: str
    expected_end_on: date | None = Field(description="When the project is to end.")
    status: str
    is_open: bool
    pattern_approved_at: datetime | None
    operator_completed_at: datetime | None
    last_completed_at: datetime | None
    holes: int
    completed: int
    percent: int

    @classmethod
    def of(cls, row: SiteToDrill) -> "SiteProgress":
        site, progress = row.site, row.progress
        return cls(
            site_id=site.pk,
            site_number=site.number,
            site_name=site.name,
            project_name=site.project.name,
            expected_end_on=site.project.expected_end_on,
            status=site.status,
            is_open=row.is_open,
            pattern_approved_at=site.pattern_approved_at,
            operator_completed_at=site.operator_completed_at,
            last_completed_at=progress.last_completed_at,
            holes=progress.holes,
            completed=progress.completed,
            percent=progress.percent,
        )


class SiteMilestones(Schema):
    """A site after a milestone was set."""

    id: UUID
    status: str
    pattern_approved_at: datetime | None
    simulation_confirmed_at: datetime | None
    operator_completed_at: datetime | None
    version: int


class PatternColumns(Schema):
    """The pattern of a site by column: entry n of every list belongs to hole n. Null where nothing is known.
    Figures are given to the sixth decimal. `version` is what an approval of this pattern sends as If-Match."""

    version: int
    hole_id: list[UUID]
    point_id: list[UUID]
    hole_number: list[str]
    row_label: list[str]
    position_label: list[str]
    hole_type: list[str]
    collar_easting_m: list[float]
    collar_northing_m: list[float]
    collar_elevation_m: list[float]
    toe_easting_m: list[float]
    toe_northing_m: list[float]
    toe_elevation_m: list[float]
    level_known: list[bool]
    grade_elevation_m: list[float | None]
    length_m: list[float]
    azimuth_deg: list[float]
    angle_from_vertical_deg: list[float]
    bench_height_m: list[float | None]
    water_height_m: list[float | None]
    depth_m: list[float]
    diameter_mm: list[float | None]
    burden_m: list[float | None]
    spacing_m: list[float | None]
    stemming_m: list[float | None]
    subdrill_m: list[float | None]
    volume_m3: list[float | None]
    actual_depth_m: list[float | None]
    is_completed: list[bool]
