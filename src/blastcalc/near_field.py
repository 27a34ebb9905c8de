"""Vibration within a few charge lengths of a column, where rock is damaged."""

import numpy as np
import numpy.typing as npt

from blastcalc.arrays import SMALLEST, FloatArray, floats, not_negative, positive, within

NEAR_K = 700.0
NEAR_ALPHA = 0.7
NEAR_BETA = 1.5
"""Constants for hard Swedish bedrock."""

LEAST_VELOCITY_MM_S = 1e-3


def mean_charge_distance_m(
    distance_m: npt.ArrayLike, charge_length_m: npt.ArrayLike, offset_m: npt.ArrayLike = 0.0
) -> FloatArray:
    """Mean distance from a point to the elements of a column, m: (1/L) integral of sqrt(r^2 + z^2) dz.

    `distance_m` is the distance r from the axis of the hole, m; `charge_length_m` the length L of the column, m;
    `offset_m` how far along the axis the point lies from the middle of the column, m. Lengths of zero or less and
    negative distances raise ValueError. Reference: Iverson, Kerkering and Hustrulid, Application of the NIOSH-Modified
    Holmberg-Persson Approach to Perimeter Blast Design, ISEE 34th Annual Conference, 2008.

    >>> round(float(mean_charge_distance_m(2, 3)), 4)
    2.1742
    """
    radius, length = not_negative(distance_m, "distance_m"), positive(charge_length_m, "charge_length_m")
    offset = floats(offset_m, "offset_m")
    return np.asarray((_primitive(radius, offset + length / 2) - _primitive(radius, offset - length / 2)) / length)


def near_field_velocity_mm_s(
    distance_m: npt.ArrayLike,
    charge_length_m: npt.ArrayLike,
    linear_charge_kg_m: npt.ArrayLike,
    offset_m: npt.ArrayLike = 0.0,
    *,
    k: float = NEAR_K,
    alpha: float = NEAR_ALPHA,
    beta: float = NEAR_BETA,
) -> FloatArray:
    """Peak particle velocity beside a column charge, mm/s: K (q L)^alpha / Rbar^beta.

    Holmberg and Persson's relation with the correction of NIOSH: Rbar is the mean distance to the charge's elements.
    `distance_m` from the axis, m; `charge_length_m` L, m; `linear_charge_kg_m` q, kg/m; `offset_m` along the axis from
    the middle of the column, m; `k`, `alpha`, `beta` the constants of the rock, by default those of hard bedrock. For
    distances from about the hole's radius to a few charge lengths. Values of zero or less, and powers outside 0.1 to
    10, raise ValueError. Reference:
    Iverson, Kerkering and Hustrulid, ISEE 34th Annual Conference, 2008; Holmberg and Persson, Tunnelling '79.

    >>> round(float(near_field_velocity_mm_s(2, 3, 1)))
    471
    """
    _check_rock(k, alpha, beta)
    length = positive(charge_length_m, "charge_length_m")
    mass = positive(linear_charge_kg_m, "linear_charge_kg_m") * length
    mean = mean_charge_distance_m(positive(distance_m, "distance_m"), length, offset_m)
    return np.asarray(k * mass**alpha / mean**beta)


def damage_radius_m(
    velocity_mm_s: float,
    charge_length_m: npt.ArrayLike,
    linear_charge_kg_m: npt.ArrayLike,
    *,
    k: float = NEAR_K,
    alpha: float = NEAR_ALPHA,
    beta: float = NEAR_BETA,
) -> FloatArray:
    """How far from the middle of a column a peak particle velocity is exceeded, m; 0 where it is nowhere.

    Solves `near_field_velocity_mm_s` for the distance by halving, to 0.1 mm. `velocity_mm_s` is the velocity at which
    rock is damaged, usually 700-1000 mm/s in hard rock, 0.001 at least. Other parameters, range and reference as there.

    >>> round(float(damage_radius_m(471.18, 3, 1)), 2)
    2.0
    """
    _check_rock(k, alpha, beta)
    within(velocity_mm_s, "velocity_mm_s", LEAST_VELOCITY_MM_S, 1e7)
    length, charge = np.broadcast_arrays(
        positive(charge_length_m, "charge_length_m"), positive(linear_charge_kg_m, "linear_charge_kg_m")
    )
    # Beyond this mean distance no column is fast enough; the distance from the axis is never more than the mean one.
    reach = (k * (charge * length) ** alpha / velocity_mm_s) ** (1.0 / beta)
    low, high = np.zeros_like(reach), reach
    for _ in range(int(np.ceil(np.log2(max(float(reach.max(initial=1.0)), 1.0) / 1e-4))) + 1):
        middle = (low + high) / 2.0
        fast = mean_charge_distance_m(middle, length) <= reach
        low, high = np.where(fast, middle, low), np.where(fast, high, middle)
    return np.where(length / 4.0 >= reach, 0.0, (low + high) / 2.0)


def _check_rock(k: float, alpha: float, beta: float) -> None:
    positive(k, "k")
    within(alpha, "alpha", 0.1, 10.0)
    within(beta, "beta", 0.1, 10.0)


def _primitive(radius: FloatArray, along: FloatArray) -> FloatArray:
    reach = np.hypot(radius, along)
    # r^2 asinh(z / r) goes to zero with r.
    apart = radius > SMALLEST
    safe = np.where(apart, radius, 1.0)
    return np.asarray(0.5 * (along * reach + np.where(apart, radius**2 * np.arcsinh(along / safe), 0.0)))
