"""The ranges and lengths that drill data must keep: constraints, forms and imports all read them from here."""

from typing import NamedTuple

import numpy as np

from blastcalc.arrays import FloatArray


class Range(NamedTuple):
    """Lowest and highest acceptable value, both included, and the unit for people."""

    lowest: float
    highest: float
    unit: str

    def words(self) -> str:
        return f"{self.lowest:g} to {self.highest:g} {self.unit}"


POINT_RANGES = {
    "depth_m": Range(0, 50, "m"),
    "diameter_mm": Range(50, 500, "mm"),
    "spacing_m": Range(1, 20, "m"),
    "burden_m": Range(1, 20, "m"),
    "stemming_m": Range(0, 10, "m"),
    "subdrill_m": Range(-20, 20, "m"),
    "volume_m3": Range(0, 1_000_000, "m³"),
    "anfo_kg": Range(0, 100_000, "kg"),
    "emulsion_kg": Range(0, 100_000, "kg"),
    "actual_depth_m": Range(0, 100, "m"),
}
"""Depth to stemming: REQ-DRILL-012. A hole that ends above the floor has a negative subdrill."""

HOLE_RANGES = {
    "length_m": Range(0, 100, "m"),
    "azimuth_deg": Range(0, 360, "°"),
    "angle_from_vertical_deg": Range(0, 90, "°"),
    "bench_height_m": Range(0, 100, "m"),
    "water_height_m": Range(0, 100, "m"),
}


def length_margin_m[L: (float, FloatArray)](length_m: L) -> L:
    """By how much a drilled length may differ from the designed one before somebody looks at it, m: a fifth of it, and
    a metre at least."""
    margin: L = np.maximum(1.0, length_m / 5)
    return margin


TEXT_LENGTHS = {"hole_number": 80, "row_label": 40, "position_label": 40, "hole_type": 40}
"""How many characters the texts of a hole may have."""

COORDINATE_LIMIT_M = 1e8
"""No grid on Earth has larger coordinates; anything beyond is not a coordinate."""

RANGES = {**POINT_RANGES, **HOLE_RANGES}
