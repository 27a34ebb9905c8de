"""Ground vibration and air blast at a distance from a charge."""

import numpy as np
import numpy.typing as npt

from blastcalc.arrays import FloatArray, floats

SITE_K = 1140.0
SITE_B = 1.6


def scaled_distance(distance_m: npt.ArrayLike, charge_kg: npt.ArrayLike) -> FloatArray:
    """Square-root scaled distance, m/sqrt(kg): D / sqrt(W). Values of zero or less raise ValueError.

    >>> float(scaled_distance(500, 100))
    50.0
    """
    distance, charge = floats(distance_m, "distance_m"), floats(charge_kg, "charge_kg")
    if (distance <= 0.0).any() or (charge <= 0.0).any():
        raise ValueError("distance_m and charge_kg must be above zero")
    return np.asarray(distance / np.sqrt(charge))


def peak_particle_velocity_mm_s(
    distance_m: npt.ArrayLike, charge_kg: npt.ArrayLike, k: float = SITE_K, b: float = SITE_B
) -> FloatArray:
    """Peak particle velocity, mm/s: K (D / sqrt(W))^-B, W the charge that fires within 8 ms.

    The default K 1140 and B 1.6 are those of AS 2187.2 for a free face in average rock: half of all shots exceed the
    figure. Sites differ by a factor of several; fit K and B to records where there are any.

    >>> round(float(peak_particle_velocity_mm_s(500, 100)), 4)
    2.1805
    """
    if not (k > 0.0 and b > 0.0):
        raise ValueError("the site constants must be above zero")
    return np.asarray(k * scaled_distance(distance_m, charge_kg) ** -b)


def air_blast_kpa(distance_m: npt.ArrayLike, charge_kg: npt.ArrayLike, ka: float = 516.0) -> FloatArray:
    """Air blast overpressure, kPa: Ka (R / Q^(1/3))^-1.45; Ka 10-100 for confined charges, 516 for unconfined ones.

    Values of zero or less raise ValueError.

    >>> round(float(air_blast_kpa(500, 100)), 4)
    0.5832
    """
    distance, charge = floats(distance_m, "distance_m"), floats(charge_kg, "charge_kg")
    if (distance <= 0.0).any() or (charge <= 0.0).any() or not ka > 0.0:
        raise ValueError("distance_m, charge_kg and ka must be above zero")
    return np.asarray(ka * (distance / np.cbrt(charge)) ** -1.45)


def sound_level_dbl(pressure_kpa: npt.ArrayLike) -> FloatArray:
    """Linear sound pressure level, dBL: 20 log10(P / 20 uPa). Pressures of zero or less raise ValueError.

    >>> round(float(sound_level_dbl(0.58319)), 2)
    149.3
    """
    pressure = floats(pressure_kpa, "pressure_kpa")
    if (pressure <= 0.0).any():
        raise ValueError("pressure_kpa must be above zero")
    return np.asarray(20.0 * np.log10(pressure * 1000.0 / 20e-6))
