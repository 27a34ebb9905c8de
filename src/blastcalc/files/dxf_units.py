"""The unit of a drawing: what its header says, held against what is drawn.

`$INSUNITS` is often what the template was left at, so a drawing of a bench in metres calls itself one in inches. Which
unit is meant shows in the lengths of the holes and the distances between them.
"""

import numpy as np
import scipy

from blastcalc.arrays import FloatArray
from blastcalc.files.dxf_start import DrawingUnit
from blastcalc.findings import Finding

METRES: dict[DrawingUnit, float] = {"m": 1.0, "mm": 0.001, "ft": 0.3048, "cm": 0.01, "in": 0.0254}
"""Units that a person may choose, in the order in which they are tried."""

NAMES: dict[DrawingUnit, str] = {"m": "metres", "mm": "millimetres", "ft": "feet", "cm": "centimetres", "in": "inches"}

_DECLARED: dict[int, tuple[str, float]] = {
    1: ("inches", 0.0254),
    2: ("feet", 0.3048),
    3: ("miles", 1609.344),
    4: ("millimetres", 0.001),
    5: ("centimetres", 0.01),
    6: ("metres", 1.0),
    7: ("kilometres", 1000.0),
    8: ("microinches", 2.54e-8),
    9: ("mils", 2.54e-5),
    10: ("yards", 0.9144),
    11: ("angstroms", 1e-10),
    12: ("nanometres", 1e-9),
    13: ("microns", 1e-6),
    14: ("decimetres", 0.1),
    15: ("decametres", 10.0),
    16: ("hectometres", 100.0),
    17: ("gigametres", 1e9),
    21: ("US survey feet", 1200.0 / 3937.0),
    22: ("US survey inches", 100.0 / 3937.0),
    23: ("US survey yards", 3600.0 / 3937.0),
}
"""Values of $INSUNITS (DXF Reference, HEADER section)."""

SHORTEST_M, LONGEST_M = 1.0, 100.0
CLOSEST_M, WIDEST_M = 0.5, 30.0
LONG_M, WIDE_M = 25.0, 12.0
"""Holes longer and wider apart than this are what holes in feet look like that are called metres."""


def metres_per_unit(
    declared: int, collar: FloatArray, lengths: FloatArray, chosen: DrawingUnit | None, findings: list[Finding]
) -> float:
    """Metres per unit of a drawing whose `$INSUNITS` is `declared` (0 for none).

    `collar` are the collars, `lengths` the holes as drawn, NaN where none is. A unit that a person has `chosen` counts
    unseen. Metres are taken at their word where the holes make sense in them; every other unit is remarked on, so that
    a person may choose. Findings: `no_drawing_unit`, `drawing_unit_declared`, `drawing_unit_by_geometry`,
    `drawing_unit_doubtful`, `drawing_unit_senseless` (warnings).
    """
    if chosen is not None:
        return METRES[chosen]
    name, scale = _DECLARED.get(declared, ("", 1.0))
    middle = float(np.nanmedian(lengths)) if np.isfinite(lengths).any() else float("nan")
    spacing = _spacing(collar)
    says = f"The drawing says that it is in {name}" if name else "The drawing names no unit"
    if scale == 1.0 and (np.isnan(middle) or 0.2 <= middle <= 4.0 * LONGEST_M):
        if not name:
            message = "The drawing names no unit, so its coordinates are read as metres."
            findings.append(Finding("no_drawing_unit", message, (), "warning"))
        elif middle > LONG_M and spacing > WIDE_M:
            message = (
                f"{says}, with holes of {middle:.1f} m that are {spacing:.1f} m apart; check that it is not in feet."
            )
            findings.append(Finding("drawing_unit_doubtful", message, (), "warning"))
        return scale
    if _makes_sense(scale, middle, spacing) and not _only_metres(collar, scale):
        message = f"{says}, and is read so; say so if it is in another unit."
        findings.append(Finding("drawing_unit_declared", message, (), "warning", details={"unit": name}))
        return scale
    for unit, metres in METRES.items():
        if _makes_sense(metres, middle, spacing):
            drawn = f"holes of {middle:.4g}" if np.isfinite(middle) else f"collars {spacing:.4g} apart"
            message = f"{says}, but it has {drawn}, so it is read as {NAMES[unit]}; say so if that is wrong."
            findings.append(Finding("drawing_unit_by_geometry", message, (), "warning", details={"unit": NAMES[unit]}))
            return metres
    message = f"{says}; in no unit do its holes have the size of blast holes. Say which unit it is in."
    findings.append(Finding("drawing_unit_senseless", message, (), "warning"))
    return scale


def _makes_sense(scale: float, length: float, spacing: float) -> bool:
    long_enough = np.isnan(length) or SHORTEST_M <= length * scale <= LONGEST_M
    apart_enough = np.isnan(spacing) or CLOSEST_M <= spacing * scale <= WIDEST_M
    return bool(long_enough and apart_enough)


def _only_metres(collar: FloatArray, scale: float) -> bool:
    """Whether the coordinates, as they stand, are those of UTM and too large for a grid in feet near its origin."""
    if not 0.25 < scale < 0.35:
        return False
    east, north = np.median(collar[:, 0]), np.median(collar[:, 1])
    return bool(100_000.0 < east < 900_000.0 and 2_500_000.0 < north < 10_000_000.0)


def _spacing(collar: FloatArray) -> float:
    plan = np.unique(collar[:, :2], axis=0)
    if len(plan) < 2:
        return float("nan")
    distance = np.asarray(scipy.spatial.KDTree(plan).query(plan, k=2)[0])
    return float(np.median(distance[:, 1]))
