"""Ground vibration at a distance from a charge, and the charge that a limit allows.

Peak particle velocities fall off with the square-root scaled distance. Every law here is an average or an envelope of
records: one shot differs from it by a factor of two or more. Limits of standards are in `blastcalc.limits`, fits of a
site's own records in `blastcalc.site_law`.
"""

from typing import Literal

import numpy as np
import numpy.typing as npt

from blastcalc.arrays import FloatArray, positive, within
from blastcalc.units import MILLIMETRES_PER_INCH, SCALED_DISTANCE_PER_IMPERIAL

SITE_K = 1140.0
SITE_B = 1.6
"""AS 2187.2 for a free face in average rock."""

HARD_ROCK_K = 500.0
"""AS 2187.2 for a free face in hard or highly structured rock."""

CONFINED_K = 5000.0
"""AS 2187.2 for heavily confined charges."""

LEAST_B, GREATEST_B = 0.1, 10.0
"""Fits of records lie between about 1 and 2.5; far outside, a law says nothing."""

type OsmreLine = Literal["compliance", "expected"]

_OSMRE_K: dict[OsmreLine, float] = {"compliance": 438.0, "expected": 119.0}
_OSMRE_B = 1.52


def check_site(k: float, b: float) -> None:
    """Refuses constants of a site that are none: ValueError unless K is above zero and B between 0.1 and 10.

    >>> check_site(1140, 1.6)
    """
    positive(k, "k")
    within(b, "b", LEAST_B, GREATEST_B)


def scaled_distance(distance_m: npt.ArrayLike, charge_kg: npt.ArrayLike) -> FloatArray:
    """Square-root scaled distance, m/sqrt(kg): D / sqrt(W). Values of zero or less raise ValueError.

    `distance_m` is the distance D from the charge, m; `charge_kg` the charge W that fires within 8 ms, kg. One
    ft/sqrt(lb) is 0.45256 m/sqrt(kg). Reference: USBM Bulletin 656, Nicholls, Johnson and Duvall, 1971.

    >>> float(scaled_distance(500, 100))
    50.0
    """
    return np.asarray(positive(distance_m, "distance_m") / np.sqrt(positive(charge_kg, "charge_kg")))


def peak_particle_velocity_mm_s(
    distance_m: npt.ArrayLike, charge_kg: npt.ArrayLike, k: float = SITE_K, b: float = SITE_B
) -> FloatArray:
    """Peak particle velocity, mm/s: K (D / sqrt(W))^-B.

    `distance_m` is the distance D from the charge, m; `charge_kg` the charge W that fires within 8 ms, kg; `k` and `b`
    are the constants of the site. The default K 1140 and B 1.6 are those for a free face in average rock: half of all
    shots exceed the figure. K is about 500 in hard, highly structured rock and 5000 under heavy confinement. Sites
    differ by a factor of several: fit K and B to records where there are any. The law is one of the far field: closer
    than about one charge length use `blastcalc.near_field`. Values of zero or less and a B outside 0.1 to 10 raise
    ValueError. Reference: AS 2187.2-2006, appendix J.

    >>> round(float(peak_particle_velocity_mm_s(500, 100)), 4)
    2.1805
    """
    check_site(k, b)
    return np.asarray(k * scaled_distance(distance_m, charge_kg) ** -b)


def charge_for_velocity_kg(
    distance_m: npt.ArrayLike, velocity_mm_s: npt.ArrayLike, k: float = SITE_K, b: float = SITE_B
) -> FloatArray:
    """The charge within 8 ms that gives a peak particle velocity at a distance, kg: (D (v / K)^(1/B))^2.

    `peak_particle_velocity_mm_s` solved for the charge; parameters, range and reference are the same. Values of zero
    or less raise ValueError.

    >>> round(float(charge_for_velocity_kg(500, 5)), 1)
    282.2
    """
    check_site(k, b)
    distance, velocity = positive(distance_m, "distance_m"), positive(velocity_mm_s, "velocity_mm_s")
    return np.asarray((distance * (velocity / k) ** (1.0 / b)) ** 2)


def distance_for_velocity_m(
    charge_kg: npt.ArrayLike, velocity_mm_s: npt.ArrayLike, k: float = SITE_K, b: float = SITE_B
) -> FloatArray:
    """The distance at which a charge gives a peak particle velocity, m: sqrt(W) (v / K)^(-1/B).

    `peak_particle_velocity_mm_s` solved for the distance; parameters, range and reference are the same. Values of zero
    or less raise ValueError.

    >>> round(float(distance_for_velocity_m(100, 2.1805)), 1)
    500.0
    """
    check_site(k, b)
    charge, velocity = positive(charge_kg, "charge_kg"), positive(velocity_mm_s, "velocity_mm_s")
    return np.asarray(np.sqrt(charge) * (velocity / k) ** (-1.0 / b))


def osmre_velocity_mm_s(
    distance_m: npt.ArrayLike, charge_kg: npt.ArrayLike, line: OsmreLine = "compliance"
) -> FloatArray:
    """Peak particle velocity by the lines of the American surface coal mining office, mm/s.

    v = 438 SD^-1.52 (`compliance`, the envelope of records) or 119 SD^-1.52 (`expected`) in in/s with SD = D / sqrt(W)
    in ft/sqrt(lb); distance m and charge kg are converted here. Values of zero or less raise ValueError. Reference:
    OSMRE Blasting Guidance Manual, 1987.

    >>> round(float(osmre_velocity_mm_s(304.8, 181.436948) / 25.4), 3)
    1.146
    """
    scaled = scaled_distance(distance_m, charge_kg) / SCALED_DISTANCE_PER_IMPERIAL
    return np.asarray(_OSMRE_K[line] * scaled**-_OSMRE_B * MILLIMETRES_PER_INCH)
