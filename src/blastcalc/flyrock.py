"""How far rock flies from a hole, by three published models.

All ranges are horizontal distances in metres to the level of the collar. They are ranges of the model; a factor of
safety is applied once, by `clearance_m`.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from blastcalc.arrays import FloatArray, not_negative, positive, within
from blastcalc.units import MILLIMETRES_PER_INCH, STANDARD_GRAVITY_M_S2

PLANT_SAFETY_FACTOR = 2.0
PEOPLE_SAFETY_FACTOR = 4.0
MCKENZIE_SAFETY_FACTOR = 1.5
SOFT_ROCK_K = 13.5
HARD_ROCK_K = 27.0
AVERAGE_SHAPE_FACTOR = 1.2


@dataclass(frozen=True, slots=True, eq=False)
class FlyrockRanges:
    """Ranges after Richards and Moore, m, one value per hole, without a factor of safety."""

    face_burst_m: FloatArray
    cratering_m: FloatArray
    stem_ejection_m: FloatArray

    @property
    def largest_m(self) -> FloatArray:
        """The largest of the three in each hole, m."""
        return np.maximum(np.maximum(self.face_burst_m, self.cratering_m), self.stem_ejection_m)


def richards_moore_ranges_m(
    linear_charge_kg_m: npt.ArrayLike,
    burden_m: npt.ArrayLike,
    stemming_m: npt.ArrayLike,
    k: float = HARD_ROCK_K,
    stem_angle_deg: npt.ArrayLike = 80.0,
) -> FlyrockRanges:
    """Ranges of face burst, cratering and stemming ejection after Richards and Moore, m.

    Face (k^2/g) (sqrt(m)/B)^2.6; cratering (k^2/g) (sqrt(m)/SH)^2.6; ejection cratering x sin(2 theta).
    `linear_charge_kg_m` is m, kg/m; `burden_m` B and `stemming_m` SH, m; `k` the constant of the site, 13.5 in soft to
    27 in hard rock, best calibrated; `stem_angle_deg` theta, the angle of the hole from horizontal. Values of zero or
    less (without stemming the model has no range), k outside 5 to 60 and angles outside 0 to 90 degrees raise
    ValueError.
    Reference: Richards and Moore, Flyrock Control - by Chance or Design, ISEE 30th Annual Conference, 2004.

    >>> ranges = richards_moore_ranges_m(15, burden_m=4, stemming_m=3, k=27)
    >>> ranges.face_burst_m.round(1).tolist(), ranges.cratering_m.round(1).tolist()
    (68.4, 144.4)
    """
    within(k, "k", 5.0, 60.0)
    root = np.sqrt(positive(linear_charge_kg_m, "linear_charge_kg_m"))
    burden, stemming = positive(burden_m, "burden_m"), positive(stemming_m, "stemming_m")
    angle = np.radians(within(stem_angle_deg, "stem_angle_deg", 0.0, 90.0))
    throw = k**2 / STANDARD_GRAVITY_M_S2
    crater = throw * (root / stemming) ** 2.6
    face, crater, ejection = np.broadcast_arrays(throw * (root / burden) ** 2.6, crater, crater * np.sin(2.0 * angle))
    return FlyrockRanges(np.array(face), np.array(crater), np.array(ejection))


def lundborg_range_m(diameter_mm: npt.ArrayLike, *, bench: bool = False) -> FloatArray:
    """Greatest range after Lundborg, metres: 260 d^(2/3) for cratering, 40 d^(2/3) for bench blasts, d in inches.

    `diameter_mm` is the diameter of the hole, mm, converted here. The result is metres although d is inches; read as
    feet it would be a third of what rock does. For holes of 25 to 311 mm, else ValueError. The cratering form is an
    upper bound for charges too close to the surface. Reference: Lundborg, Persson, Ladegaard-Pedersen and Holmberg,
    Keeping the Lid on Flyrock in Open-Pit Blasting, Engineering and Mining Journal 176, 1975.

    >>> lundborg_range_m([25.4, 203.2]).round(6).tolist(), lundborg_range_m(25.4, bench=True).tolist()
    ([260.0, 1040.0], 40.0)
    """
    inches = within(diameter_mm, "diameter_mm", 25.0, 311.5) / MILLIMETRES_PER_INCH
    return np.asarray((40.0 if bench else 260.0) * np.cbrt(inches) ** 2)


def scaled_depth_of_burial(
    stemming_m: npt.ArrayLike,
    diameter_mm: npt.ArrayLike,
    linear_charge_kg_m: npt.ArrayLike,
    charge_length_m: npt.ArrayLike,
) -> FloatArray:
    """Scaled depth of burial of the top of a column, m/kg^(1/3): (St + m d / 2000) / W^(1/3).

    W is the mass of the top m hole diameters of the column, m = min(charge length / d, 10 for d >= 100 mm else 8).
    `stemming_m` St, m, may be zero; `diameter_mm` d, mm; `linear_charge_kg_m` kg/m; `charge_length_m` m. Other values
    of zero or less raise ValueError. Reference: Chiappetta; McKenzie, Flyrock Range and Fragment Size Prediction, ISEE
    35th Annual Conference, 2009.

    >>> round(float(scaled_depth_of_burial(3.5, 165, 18.2, 9)), 3)
    1.391
    """
    stemming, diameter = not_negative(stemming_m, "stemming_m"), positive(diameter_mm, "diameter_mm")
    charge = positive(linear_charge_kg_m, "linear_charge_kg_m")
    in_diameters = positive(charge_length_m, "charge_length_m") * 1000.0 / diameter
    counted = np.minimum(in_diameters, np.where(diameter >= 100.0, 10.0, 8.0))
    mass = charge * counted * diameter / 1000.0
    return np.asarray((stemming + counted * diameter / 2000.0) / np.cbrt(mass))


def mckenzie_range_m(
    scaled_depth: npt.ArrayLike, diameter_mm: npt.ArrayLike, shape_factor: float = AVERAGE_SHAPE_FACTOR
) -> FloatArray:
    """Greatest range after McKenzie, m: 11 SDoB^-2.167 (d / Fs)^(2/3), which is 9.74 SDoB^-2.167 d^(2/3) at Fs 1.2.

    `scaled_depth` is the scaled depth of burial, m/kg^(1/3); `diameter_mm` d, mm; `shape_factor` Fs, 1.1 for round to
    1.3 for flat fragments. The power 2/3 belongs to the diameter alone. Factor of safety at least 1.5. Scaled depths
    outside 0.3 to 5, diameters outside 45 to 400 mm and shape factors outside 1 to 1.5 raise ValueError. Reference:
    McKenzie, ISEE 35th Annual Conference, 2009, and 48th Annual Conference, 2022.

    >>> round(float(mckenzie_range_m(1.11, 229)))
    291
    """
    depth = within(scaled_depth, "scaled_depth", 0.3, 5.0)
    diameter = within(diameter_mm, "diameter_mm", 45.0, 400.0)
    shape = float(within(shape_factor, "shape_factor", 1.0, 1.5))
    factor = 9.74 if shape == AVERAGE_SHAPE_FACTOR else 11.0 * shape ** (-2.0 / 3.0)
    return np.asarray(factor * depth**-2.167 * np.cbrt(diameter) ** 2)


def clearance_m(range_m: npt.ArrayLike, safety_factor: npt.ArrayLike) -> FloatArray:
    """Clearance distance, m: range x factor of safety, applied once, on the range.

    `range_m` is a range of any of the models, m; `safety_factor` 2 for plant and 4 for people with Richards and Moore,
    at least 1.5 with McKenzie. Ranges below zero and factors below 1 raise ValueError. Reference: Richards and Moore,
    2004.

    >>> clearance_m(120, [2, 4]).tolist()
    [240.0, 480.0]
    """
    return np.asarray(not_negative(range_m, "range_m") * within(safety_factor, "safety_factor", 1.0, 100.0))
