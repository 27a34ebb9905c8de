"""What is designed and drilled for the shots of the demonstration mine."""

from collections import defaultdict
from datetime import datetime
from functools import partial
from typing import Any

from blastcalc.pattern import StaggeredBench, staggered_bench
from highwall.config.demo.diary import Diary
from highwall.config.demo.shots import DIAMETER_MM, Shot
from highwall.domains.drilling import services as drilling
from highwall.domains.drilling.models import DrillHole
from highwall.kit.actors import Actor


def note(diary: Diary) -> None:
    """The design of each shot, its approval by the other engineer, and five shifts of drilling."""
    for shot in diary.shots:
        diary.add_for(shot, 14, 9.5, shot.designer, _design)
        diary.add_for(shot, 13, 10.0, shot.reviewer, _approve_pattern)
        diary.add_for(shot, 6, 16.5, shot.crew.operator, _complete_drilling)
        for shift in range(5):
            diary.add_for(shot, 10 - shift, 15.0, shot.crew.operator, partial(_drill, shift))


def _design(shot: Shot, actor: Actor, at: datetime) -> None:
    drilling.create_holes(actor=actor, site_id=shot.site.pk, holes=hole_values(shot.bench, shot.wet_rows), at=at)


def _approve_pattern(shot: Shot, actor: Actor, at: datetime) -> None:
    drilling.approve_pattern(actor=actor, site_id=shot.site.pk, expected_version=None, at=at)


def _drill(shift: int, shot: Shot, actor: Actor, at: datetime) -> None:
    """A fifth of the holes; the first by tape, a little deeper or shallower than designed."""
    site = shot.site
    holes = list(DrillHole.objects.filter(site=site).order_by("number_order"))
    share = holes[len(holes) * shift // 5 : len(holes) * (shift + 1) // 5]
    for hole in share[:1]:
        depth_m = round(hole.length_m + shot.chance.choice([-0.3, -0.2, -0.1, 0.1, 0.2]), 1)
        drilling.complete_hole(actor=actor, hole_id=hole.pk, actual_depth_m=depth_m, now=at)
    drilling.complete_many(actor=actor, site_id=site.pk, hole_ids=[hole.pk for hole in share], at=at)


def _complete_drilling(shot: Shot, actor: Actor, at: datetime) -> None:
    drilling.complete_drilling(actor=actor, site_id=shot.site.pk, expected_version=None, at=at)


def hole_values(bench: StaggeredBench, wet_rows: int = 0) -> list[dict[str, Any]]:
    """The holes of a bench as the drilling services take them. The last `wet_rows` rows stand in 1.8 m of water."""
    pattern = staggered_bench(bench)
    in_row: dict[int, int] = defaultdict(int)
    holes = []
    for place, number in enumerate(pattern.hole_id):
        row = int(pattern.row[place])
        in_row[row] += 1
        easting, northing, level = (round(float(value), 3) for value in pattern.collar_m[place])
        holes.append(
            {
                "hole_number": number,
                "row_label": number.rstrip("0123456789"),
                "position_label": str(in_row[row]),
                "hole_type": "Production",
                "collar_easting_m": easting,
                "collar_northing_m": northing,
                "collar_elevation_m": level,
                "grade_elevation_m": round(float(pattern.grade_m[place, 2]), 3),
                "length_m": round(float(pattern.length_m[place]), 2),
                "azimuth_deg": round(pattern.bearing_deg, 1),
                "angle_from_vertical_deg": bench.angle_deg,
                "water_height_m": 1.8 if row >= bench.rows - wet_rows else None,
                "diameter_mm": DIAMETER_MM,
                "burden_m": bench.burden_m,
                "spacing_m": bench.spacing_m,
                "stemming_m": 3.0,
            }
        )
    return holes
