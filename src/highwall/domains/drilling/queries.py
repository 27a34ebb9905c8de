"""Reading drill data."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import numpy as np

from blastcalc.arrays import BoolArray, FloatArray
from highwall.domains.drilling.models import DrillPoint


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
    actual_depth_m: FloatArray
    is_completed: BoolArray

    def __len__(self) -> int:
        return len(self.hole_id)


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
    "actual_depth_m",
)


def pattern_of(site_id: UUID) -> Pattern:
    """All holes of a site in one query. The caller has checked that the site is visible."""
    holes = [*_TEXTS, *_ENDS, *_HOLE_NUMBERS]
    names = ["hole_id", "id", *(f"hole__{name}" for name in holes), *_POINT_NUMBERS, "is_completed"]
    rows = DrillPoint.objects.filter(hole__site_id=site_id).order_by("hole__number_order", "hole_id", "order")
    found = list(rows.values_list(*names))
    columns = list(zip(*found, strict=True)) if found else [()] * len(names)
    by_name = dict(zip(["hole_id", "point_id", *holes, *_POINT_NUMBERS, "is_completed"], columns, strict=True))
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
    }
    return Pattern(
        **values,
        collar_m=np.stack([numbers["collar_easting_m"], numbers["collar_northing_m"], collar_level], axis=-1),
        toe_m=np.stack([numbers["toe_easting_m"], numbers["toe_northing_m"], toe_level], axis=-1),
        level_known=level_known,
        is_completed=np.array(by_name["is_completed"], dtype=np.bool_),
    )
