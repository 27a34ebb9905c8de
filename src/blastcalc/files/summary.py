"""What a shot amounts to: lengths, explosive, rock, times and the maximum instantaneous charge, with every remark."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from blastcalc.arrays import BoolArray, FloatArray, IntArray
from blastcalc.files.shot import Shot
from blastcalc.findings import Finding
from blastcalc.mic import DEFAULT_WINDOW_MS, maximum_instantaneous_charge
from blastcalc.timing import FiringTimes, solve
from blastcalc.volume import collar_areas

SAME_TIME_MS = 0.5
"""Stated and worked out times closer than this are the same: tools add travel times of well below a millisecond."""

VOLUME_TOLERANCE = 0.15
WIDEST_SHOT_M = 50_000.0
_DECIMALS = 6


@dataclass(frozen=True, slots=True, eq=False)
class Charges:
    """Charges that detonate: mass and time of each deck (of each hole where there are no decks), with its hole."""

    hole: IntArray
    mass_kg: FloatArray
    time_ms: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class ShotSummary:
    """The figures of a shot; None where the file does not hold what they follow from.

    `volume_method` says how the rock was counted: `stated` in the file, `design` (burden x spacing x height) or
    `voronoi` (area nearest to each collar, within the boundary where the file has one, x height), the latter two with
    `_to_grade` where the height ends at the bench floor, `_to_toe` where no floor is known and subdrill is counted in,
    `_to_grade_or_toe` where that differs between holes. Lengths are sums over the holes that have one. Firing times
    are in ms by hole id, for several decks that of the first; `duration_ms` is the latest of all decks. `columns` says
    of each column of a table what it was taken for, None where it was left, and the unit in which it was read.
    """

    format: str
    holes: int
    design_length_m: float | None
    measured_length_m: float | None
    total_mass_kg: float | None
    volume_m3: float | None
    volume_method: str | None
    powder_factor_kg_m3: float | None
    firing_times_ms: dict[str, float]
    duration_ms: float | None
    mic_kg: float | None
    mic_start_ms: float | None
    window_ms: float
    findings: list[dict[str, Any]]
    columns: list[dict[str, str | None]]

    def as_json(self) -> dict[str, Any]:
        """The figures under their names, ready for JSON: no value is NaN or infinite."""
        return {name: getattr(self, name) for name in self.__slots__}


def summarise(shot: Shot, window_ms: float = DEFAULT_WINDOW_MS) -> ShotSummary:
    """The figures of a shot. Times follow from the tie-up where there is one, else they are those of the file.

    Raises ValueError for a window that is not a positive number. To the findings of the reader are added those of the
    tie-up (see `blastcalc.timing.solve`), and: `firing_time_disagrees` where the file states other times than its
    tie-up gives, `no_firing_time`, `charge_without_time`, `missing_mass`, `not_all_measured`, `no_grade` where subdrill
    had to be counted as rock, `no_height`, `no_areas`, `boundary_invalid`, `volume_methods_disagree` (more than 15 %).

    >>> from blastcalc.files.reading import read_shot
    >>> header = b"Hole,X,Y,Z,Depth,Burden,Spacing,Charge,Firing Time"
    >>> summary = summarise(read_shot(header + b"\\nA,0,0,10,10,3,4,50,0\\nB,4,0,10,10,3,4,50,25\\n"))
    >>> summary.volume_m3, summary.total_mass_kg, summary.duration_ms, summary.mic_kg
    (240.0, 100.0, 25.0, 50.0)
    """
    findings = list(shot.findings)
    times, charges = _times(shot, findings)
    volume, method = _volume(shot, findings)
    mass = shot.mass_kg
    total = _sum(mass)
    if total is not None:
        _remark_missing(shot, np.isnan(mass), "missing_mass", "The file gives no mass for", findings)
    if not np.isnan(shot.measured_length_m).all() and shot.format != "iredes_as_drilled":
        lacking = np.isnan(shot.measured_length_m)
        _remark_missing(shot, lacking, "not_all_measured", "The file gives no measured length for", findings)
    mic_kg, mic_start = _mic(charges, window_ms, findings)
    fired = np.concatenate([times, charges.time_ms])
    fired = fired[~np.isnan(fired)]
    return ShotSummary(
        format=shot.format,
        holes=len(shot),
        design_length_m=_sum(shot.design_length_m),
        measured_length_m=_sum(shot.measured_length_m),
        total_mass_kg=total,
        volume_m3=volume,
        volume_method=method,
        powder_factor_kg_m3=_rounded(total / volume) if total is not None and volume else None,
        firing_times_ms={
            hole: _rounded(time) for hole, time in zip(shot.hole_id, times.tolist(), strict=True) if not np.isnan(time)
        },
        duration_ms=_rounded(float(fired.max())) if fired.size else None,
        mic_kg=mic_kg,
        mic_start_ms=mic_start,
        window_ms=float(window_ms),
        findings=[
            {"code": each.code, "holes": [shot.hole_id[hole] for hole in each.holes], "message": each.message}
            for each in findings
        ],
        columns=[{"column": use.column, "target": use.target, "unit": use.unit or None} for use in shot.columns],
    )


def _rounded(value: float) -> float:
    return round(float(value), _DECIMALS)


def _sum(values: FloatArray) -> float | None:
    return None if np.isnan(values).all() else _rounded(float(np.nansum(values)))


def _remark_missing(shot: Shot, lacking: BoolArray, code: str, words: str, findings: list[Finding]) -> None:
    holes = np.flatnonzero(lacking).tolist()
    if holes:
        message = f"{words} {len(holes)} of {len(shot)} holes; the sum is that of the others."
        findings.append(Finding(code, message, tuple(holes), "warning"))


def _times(shot: Shot, findings: list[Finding]) -> tuple[FloatArray, Charges]:
    """Firing time of each hole, and of each charge."""
    decks = shot.decks
    solved: FiringTimes | None = None
    if shot.tie_up is not None:
        solved = solve(shot.tie_up, np.nan_to_num(shot.in_hole_delay_ms))
        findings += solved.findings
    if decks is None:
        times = shot.stated_time_ms if solved is None else solved.times_ms
        charges = Charges(np.arange(len(shot), dtype=np.int64), shot.mass_kg, times)
    else:
        deck_times = decks.time_ms if solved is None else solved.arrival_ms[decks.hole] + decks.in_hole_delay_ms
        times = np.full(len(shot), np.nan)
        np.fmin.at(times, decks.hole, deck_times)
        charges = Charges(decks.hole, decks.mass_kg, deck_times)
    if solved is None:
        if (~np.isnan(times)).any():
            lacking = tuple(np.flatnonzero(np.isnan(times)).tolist())
            if lacking:
                message = f"The file gives no firing time for {len(lacking)} of {len(shot)} holes."
                findings.append(Finding("no_firing_time", message, lacking))
        return times, charges
    apart = np.abs(times - shot.stated_time_ms)
    odd = np.flatnonzero(apart > SAME_TIME_MS)
    if odd.size:
        first = int(odd[0])
        message = (
            f"The file states {shot.stated_time_ms[first]:g} ms where its tie-up gives {times[first]:g} ms; the tie-up "
            f"counts ({odd.size} holes)."
        )
        findings.append(Finding("firing_time_disagrees", message, tuple(odd.tolist()), "warning"))
    return times, charges


def _mic(charges: Charges, window_ms: float, findings: list[Finding]) -> tuple[float | None, float | None]:
    if not np.isfinite(window_ms) or window_ms <= 0.0:
        raise ValueError("the window must be a positive number of milliseconds")
    charged = np.nan_to_num(charges.mass_kg) > 0.0
    timed = ~np.isnan(charges.time_ms)
    if not (charged & timed).any():
        return None, None
    silent = tuple(sorted({int(hole) for hole in charges.hole[charged & ~timed]}))
    if silent:
        message = f"{len(silent)} holes hold explosive that nothing fires; it is not part of the MIC."
        findings.append(Finding("charge_without_time", message, silent))
    mic = maximum_instantaneous_charge(charges.time_ms[charged & timed], charges.mass_kg[charged & timed], window_ms)
    return _rounded(mic.mass_kg), None if mic.start_ms is None else _rounded(mic.start_ms)


def _volume(shot: Shot, findings: list[Finding]) -> tuple[float | None, str | None]:
    to_grade = shot.collar_m[:, 2] - shot.grade_rl_m
    on_grade = ~np.isnan(to_grade)
    height = np.where(on_grade, to_grade, shot.collar_m[:, 2] - shot.toe_m[:, 2])
    # Without levels, a length and an angle still say how deep a hole is.
    angle = np.radians(np.nan_to_num(shot.angle_deg))
    length = np.where(np.isnan(shot.design_length_m), shot.measured_length_m, shot.design_length_m)
    height = np.where(np.isnan(height), length * np.cos(angle), height)
    usable = np.nan_to_num(height) > 0.0
    ground = "grade" if on_grade[usable].all() else "toe" if not on_grade[usable].any() else "grade_or_toe"
    design = _design_volume(shot, height, usable)
    stated = shot.stated_volume_m3 if shot.stated_volume_m3 is not None else _stated_sum(shot)
    nearest = _voronoi_volume(shot, height, usable, findings)
    if stated is not None:
        chosen, method = stated, "stated"
    elif design is not None:
        chosen, method = design, f"design_to_{ground}"
    elif nearest is not None:
        chosen, method = nearest, f"voronoi_to_{ground}"
    else:
        return None, None
    if method != "stated":
        bottomless = tuple(np.flatnonzero(usable & ~on_grade).tolist())
        if bottomless:
            message = "No bench floor is known, so rock is counted down to the toe and subdrill is part of it."
            findings.append(Finding("no_grade", message, bottomless, "warning"))
        flat = tuple(np.flatnonzero(~usable).tolist())
        if flat:
            message = "The holes have no height above the floor, so no rock is counted for them."
            findings.append(Finding("no_height", message, flat, "warning"))
    if nearest and abs(chosen - nearest) > VOLUME_TOLERANCE * nearest:
        words = "burden, spacing and height give" if method.startswith("design") else "the file states"
        message = f"Where {words} {chosen:.0f} m3, the areas nearest to the collars give {nearest:.0f} m3."
        findings.append(Finding("volume_methods_disagree", message, (), "warning"))
    return _rounded(chosen), method


def _stated_sum(shot: Shot) -> float | None:
    return float(shot.volume_m3.sum()) if len(shot) and (np.nan_to_num(shot.volume_m3) > 0.0).all() else None


def _design_volume(shot: Shot, height: FloatArray, usable: BoolArray) -> float | None:
    area = shot.burden_m * shot.spacing_m
    if not usable.any() or not (np.nan_to_num(area[usable]) > 0.0).all():
        return None
    return float((area * height)[usable].sum())


def _voronoi_volume(shot: Shot, height: FloatArray, usable: BoolArray, findings: list[Finding]) -> float | None:
    plan = shot.collar_m[:, :2]
    boundary = None
    if shot.boundary_m is not None:
        polygon = shapely.Polygon(shot.boundary_m)
        if polygon.is_valid and shapely.contains_xy(polygon, plan[:, 0], plan[:, 1]).any():
            boundary = polygon
        else:
            message = "The boundary crosses itself or holds no hole, so it is not used."
            findings.append(Finding("boundary_invalid", message, (), "warning"))
    if not usable.any() or (boundary is None and len(np.unique(plan, axis=0)) < 2):
        return None
    spread = float(np.ptp(plan, axis=0).max())
    if spread > WIDEST_SHOT_M:
        message = f"The collars are spread over {spread / 1000.0:,.0f} km, so the areas around them mean nothing."
        findings.append(Finding("no_areas", message, (), "warning"))
        return None
    try:
        areas = collar_areas(plan, boundary).area_m2
    except shapely.errors.GEOSException as error:
        message = f"The areas nearest to the collars cannot be worked out ({error})."
        findings.append(Finding("no_areas", message, (), "warning"))
        return None
    return float((areas * np.where(usable, height, 0.0)).sum())
