"""A site's own law of vibration, fitted to its records, with the line that most shots stay below."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import scipy

from blastcalc.arrays import FloatArray, positive
from blastcalc.vibration import (
    GREATEST_B,
    LEAST_B,
    charge_for_velocity_kg,
    peak_particle_velocity_mm_s,
    scaled_distance,
)

FEWEST_RECORDS = 3


@dataclass(frozen=True, slots=True, eq=False)
class SiteLaw:
    """PPV = K SD^-B fitted to records, and the line that a share of single shots stays below.

    `k` and `b` give the average (half of all shots exceed it), `k_upper` with the same `b` the line parallel to it that
    the share `confidence` stays below. `r_squared` is of ln PPV on ln SD, `standard_error` the standard deviation of
    ln PPV about the line, `count` the number of records; `lowest_scaled_distance` and `highest_scaled_distance`
    (m/sqrt(kg)) bound the records: beyond them the law is a guess.
    """

    k: float
    b: float
    k_upper: float
    confidence: float
    r_squared: float
    standard_error: float
    count: int
    lowest_scaled_distance: float
    highest_scaled_distance: float

    def velocity_mm_s(self, distance_m: npt.ArrayLike, charge_kg: npt.ArrayLike, *, upper: bool = False) -> FloatArray:
        """Peak particle velocity, mm/s, by the average or the upper line; ValueError for values of zero or less."""
        return peak_particle_velocity_mm_s(distance_m, charge_kg, self.k_upper if upper else self.k, self.b)

    def charge_kg(self, distance_m: npt.ArrayLike, limit_mm_s: npt.ArrayLike, *, upper: bool = True) -> FloatArray:
        """Charge within 8 ms that keeps a limit, mm/s, at a distance, m; by the upper line unless told otherwise."""
        return charge_for_velocity_kg(distance_m, limit_mm_s, self.k_upper if upper else self.k, self.b)

    def covers(self, distance_m: npt.ArrayLike, charge_kg: npt.ArrayLike) -> npt.NDArray[np.bool_]:
        """True where a scaled distance lies among those of the records."""
        scaled = scaled_distance(distance_m, charge_kg)
        inside = (scaled >= self.lowest_scaled_distance) & (scaled <= self.highest_scaled_distance)
        return np.asarray(inside, dtype=np.bool_)


def fit_site_law(
    distance_m: npt.ArrayLike, charge_kg: npt.ArrayLike, velocity_mm_s: npt.ArrayLike, confidence: float = 0.95
) -> SiteLaw:
    """The site law of records: least squares of ln PPV on ln SD, SD = D / sqrt(W).

    One record each of distance D, m, charge within 8 ms W, kg, and peak particle velocity, mm/s. The upper line is
    ln K + z s, z the normal quantile of `confidence` (1.645 at 95 %) and s the standard error with n - 2 degrees of
    freedom. At least 3 records at more than one scaled distance, better 20 and more. Fewer, values of zero or less,
    records whose velocity does not fall with the scaled distance or by a power outside 0.1 to 10, and confidences
    outside 0.5 to 0.999 raise ValueError. References: ISEE Blasters' Handbook, chapter on vibration; Dowding,
    Construction Vibrations, 1996.

    >>> distance, charge = [50, 100, 200, 400], [100, 100, 100, 100]
    >>> law = fit_site_law(distance, charge, peak_particle_velocity_mm_s(distance, charge))
    >>> round(law.k, 6), round(law.b, 6), round(law.r_squared, 6), law.count
    (1140.0, 1.6, 1.0, 4)
    """
    scaled = np.atleast_1d(scaled_distance(distance_m, charge_kg))
    velocity = np.atleast_1d(positive(velocity_mm_s, "velocity_mm_s"))
    if scaled.ndim != 1 or scaled.shape != velocity.shape:
        raise ValueError("distance_m, charge_kg and velocity_mm_s must be vectors of equal length")
    if not 0.5 <= confidence <= 0.999:
        raise ValueError("confidence must lie between 0.5 and 0.999")
    if scaled.size < FEWEST_RECORDS or np.ptp(np.log(scaled)) < 1e-9:
        raise ValueError(f"a site law needs {FEWEST_RECORDS} records at more than one scaled distance")
    x, y = np.log(scaled), np.log(velocity)
    apart = x - x.mean()
    slope = float(apart @ (y - y.mean()) / (apart @ apart))
    if slope >= 0.0:
        raise ValueError("the velocities of these records do not fall with the scaled distance")
    if not LEAST_B <= -slope <= GREATEST_B:
        raise ValueError(f"the records give an exponent of {-slope:.3g}, which no site has: look at their units")
    level = float(y.mean() - slope * x.mean())
    rest = y - (level + slope * x)
    total = float(((y - y.mean()) ** 2).sum())
    error = float(np.sqrt((rest @ rest) / (scaled.size - 2)))
    return SiteLaw(
        k=float(np.exp(level)),
        b=-slope,
        k_upper=float(np.exp(level + scipy.stats.norm.ppf(confidence) * error)),
        confidence=confidence,
        r_squared=1.0 - float(rest @ rest) / total,
        standard_error=error,
        count=int(scaled.size),
        lowest_scaled_distance=float(scaled.min()),
        highest_scaled_distance=float(scaled.max()),
    )
