"""Completing holes of which a file or a person gave only part: coordinates, lengths, angles or levels."""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from blastcalc.arrays import BoolArray, FloatArray, vector
from blastcalc.findings import Finding
from blastcalc.geometry import VERTICAL_TOLERANCE_M

LENGTH_TOLERANCE_M = 0.15
ANGLE_TOLERANCE_DEG = 2.0


@dataclass(frozen=True, slots=True, eq=False)
class Holes:
    """Holes of a pattern with everything that follows from what was given.

    Points have shape (n, 3). Where `complete` is False a finding says what is missing, and toe, grade, length, angle,
    bearing and bench height are NaN; where only the bearing is missing (`missing_bearing`), just the bearing and the
    places of toe and grade in plan. `grade_given` is False where nothing says where the floor is: there the bench
    height runs from collar to toe and the grade point is the toe.
    """

    collar_m: FloatArray
    toe_m: FloatArray
    grade_m: FloatArray
    length_m: FloatArray
    angle_deg: FloatArray
    bearing_deg: FloatArray
    bench_height_m: FloatArray
    subdrill_m: FloatArray
    grade_given: BoolArray
    complete: BoolArray
    findings: list[Finding]


@dataclass(slots=True)
class GivenHoles:
    """What is known of holes, one value each, NaN where it is not given. Subdrill is vertical, below grade."""

    collar_e_m: npt.ArrayLike
    collar_n_m: npt.ArrayLike
    collar_rl_m: npt.ArrayLike = np.nan
    toe_e_m: npt.ArrayLike = np.nan
    toe_n_m: npt.ArrayLike = np.nan
    toe_rl_m: npt.ArrayLike = np.nan
    grade_rl_m: npt.ArrayLike = np.nan
    length_m: npt.ArrayLike = np.nan
    depth_m: npt.ArrayLike = np.nan
    angle_deg: npt.ArrayLike = np.nan
    bearing_deg: npt.ArrayLike = np.nan
    bench_height_m: npt.ArrayLike = np.nan
    subdrill_m: npt.ArrayLike = np.nan


def complete_holes(given: GivenHoles) -> Holes:
    """Toe, grade, length, angle, bearing and bench height of every hole from what is given of it.

    The toe is the given one; else it follows from the length, else from the vertical depth, else from bench height and
    subdrill, along the given angle and bearing; a hole of unknown angle is vertical. The floor is at the given grade,
    else bench height below the collar, else subdrill above the toe. A given length is kept beside given coordinates,
    which may be rounded differently. A collar without a level lies above the given level of the toe by what the hole
    drops; where no level is given at all, collars are put at level 0.

    Findings, by code: `missing_collar`, `missing_length`, `missing_bearing`, `toe_above_collar`, `grade_above_collar`,
    `impossible_angle` (errors, the hole is not complete); `length_disagrees`, `depth_disagrees`, `angle_disagrees`,
    `no_collar_level` (warnings).

    >>> holes = complete_holes(GivenHoles([0.0], [0.0], 100.0, bench_height_m=10.0, subdrill_m=1.0))
    >>> holes.toe_m.tolist(), holes.grade_m.tolist()
    ([[0.0, 0.0, 89.0]], [[0.0, 0.0, 90.0]])
    """
    known = _Known(given)
    broken = np.zeros(known.size, dtype=np.bool_)
    findings: list[Finding] = []

    def refuse(where: BoolArray, code: str, message: str) -> None:
        findings.extend(Finding(code, message, (hole,)) for hole in np.flatnonzero(where & ~broken).tolist())
        broken[where] = True

    has_toe = _all_finite(known.toe)
    tilt = np.radians(np.nan_to_num(known.angle))
    drop = np.where(np.isnan(known.depth), known.bench_height + np.nan_to_num(known.subdrill), known.depth)
    cosine = np.where(np.cos(tilt) > 1e-6, np.cos(tilt), np.nan)
    along = np.where(np.isnan(known.length), drop / cosine, known.length)

    collar, unknown = _collars(known, along * np.cos(tilt), findings)
    refuse(unknown, "missing_collar", "The hole has a toe level, but neither a collar level nor a length.")
    refuse(~_all_finite(collar), "missing_collar", "The hole has no collar coordinates.")
    refuse(_holds((known.angle < 0.0) | (known.angle > 90.0)), "impossible_angle", "The angle is not within 0 and 90.")
    refuse(_holds(~has_toe & ~(along > 0.0)), "missing_length", "Nothing that is given says how long the hole is.")
    blind = _holds(~has_toe & (np.sin(tilt) > 1e-6) & np.isnan(known.bearing) & ~broken)
    message = "The hole is inclined and has no bearing, so nothing says where its toe is but how deep."
    findings.extend(Finding("missing_bearing", message, (hole,)) for hole in np.flatnonzero(blind).tolist())

    turn = np.radians(np.nan_to_num(known.bearing))
    away = along * np.sin(tilt)
    offset = np.stack([away * np.sin(turn), away * np.cos(turn), -along * np.cos(tilt)], axis=-1)
    toe = np.where(has_toe[:, np.newaxis], known.toe, collar + offset)
    refuse(_holds(toe[:, 2] > collar[:, 2]), "toe_above_collar", "The toe is above the collar.")
    refuse(_holds((toe == collar).all(axis=1)), "missing_length", "The toe is at the collar.")

    grade_rl = np.where(np.isnan(known.grade_rl), collar[:, 2] - known.bench_height, known.grade_rl)
    grade_rl = np.where(np.isnan(grade_rl), toe[:, 2] + known.subdrill, grade_rl)
    grade_given = ~np.isnan(grade_rl)
    grade_rl = np.where(grade_given, grade_rl, toe[:, 2])
    refuse(_holds(grade_rl > collar[:, 2]), "grade_above_collar", "The grade is above the collar.")
    toe, grade_rl = np.where(broken[:, np.newaxis], np.nan, toe), np.where(broken, np.nan, grade_rl)
    holes = _measured(known, np.stack([collar, toe]), grade_rl, grade_given & ~broken, findings)
    return _without_direction(holes, blind & ~broken) if blind.any() else holes


def _without_direction(holes: Holes, blind: BoolArray) -> Holes:
    """The holes without what would follow from the bearing that some of them lack."""
    plan = np.zeros((len(blind), 3), dtype=np.bool_)
    plan[:, :2] = blind[:, np.newaxis]
    return replace(
        holes,
        toe_m=np.where(plan, np.nan, holes.toe_m),
        grade_m=np.where(plan, np.nan, holes.grade_m),
        bearing_deg=np.where(blind, np.nan, holes.bearing_deg),
        complete=holes.complete & ~blind,
    )


class _Known:
    """What is given, as vectors of one length."""

    def __init__(self, given: GivenHoles) -> None:
        self.size = np.atleast_1d(np.asarray(given.collar_e_m)).size

        def column(name: str) -> FloatArray:
            return np.array(vector(getattr(given, name), name, self.size))

        self.collar = np.stack([column("collar_e_m"), column("collar_n_m"), column("collar_rl_m")], axis=-1)
        self.toe = np.stack([column("toe_e_m"), column("toe_n_m"), column("toe_rl_m")], axis=-1)
        self.grade_rl = column("grade_rl_m")
        self.length, self.depth = column("length_m"), column("depth_m")
        self.angle, self.bearing = column("angle_deg"), column("bearing_deg")
        self.bench_height, self.subdrill = column("bench_height_m"), column("subdrill_m")


def _collars(known: _Known, drop: FloatArray, findings: list[Finding]) -> tuple[FloatArray, BoolArray]:
    """Collars with a level: the given one, else above the toe's, else 0; and where neither fits."""
    level = np.where(np.isnan(known.collar[:, 2]), known.toe[:, 2] + drop, known.collar[:, 2])
    unknown = np.isnan(level)
    free = unknown & np.isnan(known.toe[:, 2])
    if free.any():
        message = "No collar level is given, so the collar is put at level 0."
        findings.append(Finding("no_collar_level", message, tuple(np.flatnonzero(free).tolist()), "warning"))
    collar = np.column_stack([known.collar[:, :2], np.where(unknown, 0.0, level)])
    return collar, _holds(unknown & ~free)


def _all_finite(coordinates: FloatArray) -> BoolArray:
    return np.asarray(np.isfinite(coordinates).all(axis=1), dtype=np.bool_)


def _holds(condition: npt.ArrayLike) -> BoolArray:
    return np.asarray(condition, dtype=np.bool_)


def _measured(
    known: _Known,
    ends: FloatArray,
    grade_rl: FloatArray,
    grade_given: BoolArray,
    findings: list[Finding],
) -> Holes:
    collar, toe = ends
    east, north, rise = np.moveaxis(toe - collar, -1, 0)
    away = np.hypot(east, north)
    between = np.hypot(away, rise)
    angle = np.degrees(np.arctan2(away, -rise))
    upright = _holds(away <= VERTICAL_TOLERANCE_M)
    bearing = np.where(upright, np.nan_to_num(known.bearing), np.mod(np.degrees(np.arctan2(east, north)), 360.0))
    complete = ~np.isnan(between)
    length = np.where(np.isnan(known.length) | ~complete, between, known.length)

    # Tools mean by depth how far a hole goes down, or how long it is.
    astray = np.fmin(np.abs(known.depth + rise), np.abs(known.depth - between))
    for hole in np.flatnonzero(complete & np.isnan(known.length) & (astray > LENGTH_TOLERANCE_M)).tolist():
        message = f"The depth is {known.depth[hole]:.2f} m but collar and toe are {between[hole]:.2f} m apart."
        details = {"depth_m": float(known.depth[hole]), "between_m": float(between[hole])}
        findings.append(Finding("depth_disagrees", message, (hole,), "warning", details=details))
    for hole in np.flatnonzero(complete & (np.abs(length - between) > LENGTH_TOLERANCE_M)).tolist():
        message = f"The length is {length[hole]:.2f} m but collar and toe are {between[hole]:.2f} m apart."
        details = {"length_m": float(length[hole]), "between_m": float(between[hole])}
        findings.append(Finding("length_disagrees", message, (hole,), "warning", details=details))
    apart = np.abs(known.angle - angle)
    # On short holes rounded coordinates tilt the line; that is no disagreement.
    tells = np.radians(apart) * between > LENGTH_TOLERANCE_M
    for hole in np.flatnonzero(complete & tells & (apart > ANGLE_TOLERANCE_DEG)).tolist():
        message = (
            f"The angle is {known.angle[hole]:.1f} but collar and toe give {angle[hole]:.1f} degrees from vertical."
        )
        details = {"angle_deg": float(known.angle[hole]), "between_deg": float(angle[hole])}
        findings.append(Finding("angle_disagrees", message, (hole,), "warning", details=details))

    drop = -rise
    share = np.divide(collar[:, 2] - grade_rl, drop, out=np.ones_like(drop), where=drop > 0.0)
    grade = collar + (toe - collar) * share[:, np.newaxis]
    grade[:, 2] = grade_rl
    return Holes(
        collar_m=collar,
        toe_m=toe,
        grade_m=grade,
        length_m=length,
        angle_deg=angle,
        bearing_deg=np.where(complete, bearing, np.nan),
        bench_height_m=collar[:, 2] - grade_rl,
        subdrill_m=grade_rl - toe[:, 2],
        grade_given=grade_given,
        complete=complete,
        findings=findings,
    )
