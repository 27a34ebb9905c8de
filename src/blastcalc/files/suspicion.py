"""What about a shot looks wrong although every number in it can be read: swapped axes, mixed units, strays."""

import numpy as np
import scipy

from blastcalc.arrays import BoolArray, FloatArray
from blastcalc.files.shot import Shot
from blastcalc.findings import Finding

FEET_PER_METRE = 1.0 / 0.3048
SAME_COLLAR_M = 0.1
STRAY_M = 5000.0
LONGEST_HOLE_M = 100.0
SHOWN_PAIRS = 50


def suspicions(shot: Shot) -> list[Finding]:
    """Findings (warnings) about a shot as it was read.

    `axes_swapped` where eastings fit northings of UTM and the other way round, where bearings of inclined holes fit
    only with the axes exchanged, or where the toes lie at the mirrored place of the collars; `mixed_units` where
    lengths are those between collar and toe in feet, or diameters differ by more than a factor of 20;
    `coordinates_in_degrees`; `same_place` for collars closer than 0.1 m; `far_away` for holes more than 5 km from the
    middle of the shot; `very_long` for holes beyond 100 m.
    """
    found: list[Finding] = []
    if not len(shot):
        return found
    _axes(shot, found)
    _units(shot, found)
    _places(shot, found)
    return found


def _axes(shot: Shot, found: list[Finding]) -> None:
    east, north = np.median(shot.collar_m[:, 0]), np.median(shot.collar_m[:, 1])
    if east > 1_000_000.0 and 100_000.0 < north < 1_000_000.0:
        message = "The easting is larger than any UTM easting while the northing fits one: the axes look swapped."
        found.append(Finding("axes_swapped", message, (), "warning"))
    across = shot.toe_m[:, :2] - shot.collar_m[:, :2]
    away = np.hypot(*across.T)
    mirrored = np.hypot(*(shot.toe_m[:, [1, 0]] - shot.collar_m[:, :2]).T)
    turned = _tuple((away > 1000.0) & (mirrored < LONGEST_HOLE_M))
    if turned:
        message = "Easting and northing of the toe fit the collar only when they are exchanged."
        found.append(Finding("axes_swapped", message, turned, "warning"))
    clear = (away > 0.5) & (away < LONGEST_HOLE_M) & ~np.isnan(shot.bearing_deg)
    if clear.sum() < 3:
        return
    is_at = np.degrees(np.arctan2(across[:, 0], across[:, 1]))
    off = _turn(is_at - shot.bearing_deg)
    off_if_swapped = _turn(90.0 - is_at - shot.bearing_deg)
    if np.median(off[clear]) > 10.0 and np.median(off_if_swapped[clear]) < 2.0:
        message = "The bearings fit collars and toes only when easting and northing are exchanged."
        found.append(Finding("axes_swapped", message, _tuple(clear & (off > 10.0)), "warning"))


def _turn(angle: FloatArray) -> FloatArray:
    return np.asarray(np.abs(np.mod(angle + 180.0, 360.0) - 180.0))


def _units(shot: Shot, found: list[Finding]) -> None:
    between = np.linalg.norm(shot.toe_m - shot.collar_m, axis=1)
    for name, lengths in (("design", shot.design_length_m), ("measured", shot.measured_length_m)):
        base = between if name == "design" else shot.design_length_m
        with np.errstate(divide="ignore", invalid="ignore"):
            ratio = lengths / base
        # Measured lengths differ from designed ones by much, coordinates from lengths by their rounding only.
        width = 0.02 if name == "design" else 0.1
        for factor, words in ((FEET_PER_METRE, "feet"), (1.0 / FEET_PER_METRE, "metres beside feet")):
            odd = np.abs(ratio / factor - 1.0) < width
            if name == "measured" and odd.sum() < 3:
                continue
            if odd.any():
                message = (
                    f"The {name} length looks like {words}: it is {factor:.2f} times what the file says elsewhere."
                )
                found.append(Finding("mixed_units", message, _tuple(odd), "warning"))
    diameter = shot.diameter_mm[~np.isnan(shot.diameter_mm)]
    if diameter.size and diameter.max() > 20.0 * diameter.min():
        middle = np.median(diameter)
        odd = (shot.diameter_mm > 10.0 * middle) | (shot.diameter_mm < middle / 10.0)
        message = f"Diameters run from {diameter.min():g} to {diameter.max():g} mm, as if units were mixed."
        found.append(Finding("mixed_units", message, _tuple(odd), "warning"))


def _places(shot: Shot, found: list[Finding]) -> None:
    plan = shot.collar_m[:, :2]
    spread = float(np.ptp(plan, axis=0).max())
    if (np.abs(plan[:, 0]) <= 180.0).all() and (np.abs(plan[:, 1]) <= 90.0).all() and 0.0 < spread < 0.5:
        message = "The coordinates look like degrees of longitude and latitude; metres are needed."
        found.append(Finding("coordinates_in_degrees", message, (), "warning"))
        return
    for first, second in _close_pairs(plan):
        message = "The collars of the two holes are at the same place."
        found.append(Finding("same_place", message, (first, second), "warning"))
    away = np.hypot(*(plan - np.median(plan, axis=0)).T)
    stray = _tuple(away > STRAY_M)
    if stray:
        message = f"The holes lie more than {STRAY_M / 1000.0:g} km from the middle of the shot."
        found.append(Finding("far_away", message, stray, "warning"))
    long = _tuple(np.fmax(shot.design_length_m, shot.measured_length_m) > LONGEST_HOLE_M)
    if long:
        message = f"The holes are longer than {LONGEST_HOLE_M:g} m."
        found.append(Finding("very_long", message, long, "warning"))


def _close_pairs(plan: FloatArray) -> list[tuple[int, int]]:
    """The first pairs of collars that are closer than `SAME_COLLAR_M`. There may be as many as the square of the
    holes, so they are not all made."""
    spots, spot, together = np.unique(plan, axis=0, return_inverse=True, return_counts=True)
    spot = spot.ravel()
    if len(plan) < 2:
        return []
    tree = scipy.spatial.KDTree(spots)
    near = np.asarray(tree.query(spots, k=2)[0])[:, 1] <= SAME_COLLAR_M
    order = np.argsort(spot, kind="stable")
    begins = np.searchsorted(spot[order], np.arange(len(spots)))
    pairs: list[tuple[int, int]] = []
    for hole in np.flatnonzero(near[spot] | (together[spot] > 1)).tolist():
        around = tree.query_ball_point(plan[hole], SAME_COLLAR_M)
        others = np.concatenate([order[begins[at] : begins[at] + together[at]] for at in around])
        pairs.extend((hole, other) for other in np.sort(others[others > hole]).tolist())
        if len(pairs) >= SHOWN_PAIRS:
            break
    return pairs[:SHOWN_PAIRS]


def _tuple(where: BoolArray) -> tuple[int, ...]:
    return tuple(np.flatnonzero(where).tolist())
