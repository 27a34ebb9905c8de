"""Rules of thumb for bench blasts: advice that a design is unusual, never a reason to refuse it.

The ranges are those of Dyno Nobel, Blasting and Explosives Quick Reference Guide, 2010; the burden, stemming, subdrill
and spacing of Konya are in C. J. Konya and E. J. Walter, Surface Blast Design, 1990.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from blastcalc.arrays import FloatArray, floats, vector
from blastcalc.findings import Finding


@dataclass(frozen=True, slots=True)
class DesignedHoles:
    """What the rules look at, one value per hole or one for all; NaN where it is not known."""

    diameter_mm: npt.ArrayLike
    burden_m: npt.ArrayLike = np.nan
    spacing_m: npt.ArrayLike = np.nan
    bench_height_m: npt.ArrayLike = np.nan
    stemming_m: npt.ArrayLike = np.nan
    subdrill_m: npt.ArrayLike = np.nan
    charge_length_m: npt.ArrayLike = np.nan


@dataclass(frozen=True, slots=True)
class _Rule:
    code: str
    message: str
    ratio: FloatArray
    lowest: float
    highest: float


def advise(holes: DesignedHoles) -> list[Finding]:
    """Which holes lie outside the usual ranges; one warning per rule, with all the holes that it concerns.

    Codes: `burden_unusual` (25-40 diameters), `spacing_unusual` (1.0-1.5 burdens, 1.15 being usual),
    `subdrill_unusual` (3-15 diameters), `stemming_short` (below 20 diameters and below 0.7 burdens), `bench_stiff`
    (bench height below 2 burdens), `charge_short` (below 20 diameters), `diameter_large` (d in mm above 15 x bench
    height in m). What is NaN is not judged.

    >>> [finding.code for finding in advise(DesignedHoles([250], burden_m=4, bench_height_m=20))]
    ['burden_unusual']
    """
    diameter_mm = np.atleast_1d(np.asarray(holes.diameter_mm, dtype=np.float64))
    count = diameter_mm.size

    def column(name: str) -> FloatArray:
        return vector(getattr(holes, name), name, count)

    diameter = np.where(diameter_mm > 0.0, diameter_mm, np.nan) / 1000.0
    burden = np.where(column("burden_m") > 0.0, column("burden_m"), np.nan)
    height = np.where(column("bench_height_m") > 0.0, column("bench_height_m"), np.nan)
    stemming = column("stemming_m")
    enough = np.fmax(stemming / (20.0 * diameter), stemming / (0.7 * burden))
    rules = (
        _Rule("burden_unusual", "The burden is usually 25 to 40 hole diameters.", burden / diameter, 25.0, 40.0),
        _Rule("spacing_unusual", "The spacing is usually about 1.15 burdens.", column("spacing_m") / burden, 1.0, 1.5),
        _Rule(
            "subdrill_unusual", "The subdrill is usually 3 to 15 diameters.", column("subdrill_m") / diameter, 3.0, 15.0
        ),
        _Rule("stemming_short", "The stemming is shorter than 20 diameters and than 0.7 burdens.", enough, 1.0, np.inf),
        _Rule(
            "bench_stiff",
            "The bench is lower than 2 burdens, so the rock breaks stiffly.",
            height / burden,
            2.0,
            np.inf,
        ),
        _Rule(
            "charge_short",
            "The charge is shorter than 20 diameters.",
            column("charge_length_m") / diameter,
            20.0,
            np.inf,
        ),
        _Rule("diameter_large", "The hole is wide for the bench height.", diameter_mm / height, 0.0, 15.0),
    )
    findings: list[Finding] = []
    for rule in rules:
        slack = 1e-9 * max(rule.lowest, 1.0)
        outside = np.flatnonzero((rule.ratio < rule.lowest - slack) | (rule.ratio > rule.highest + slack))
        if outside.size:
            findings.append(Finding(rule.code, rule.message, tuple(outside.tolist()), "warning"))
    return findings


def konya_burden_m(
    explosive_density_g_cm3: npt.ArrayLike, rock_density_t_m3: npt.ArrayLike, charge_diameter_mm: npt.ArrayLike
) -> FloatArray:
    """Burden after Konya, m: 0.012 (2 rho_e / rho_r + 1.5) d_e, d_e in mm. Values of zero or less raise ValueError.

    >>> round(float(konya_burden_m(0.8, 2.6, 250)), 3)
    6.346
    """
    explosive = _positive(explosive_density_g_cm3, "explosive_density_g_cm3")
    rock = _positive(rock_density_t_m3, "rock_density_t_m3")
    return np.asarray(0.012 * (2.0 * explosive / rock + 1.5) * _positive(charge_diameter_mm, "charge_diameter_mm"))


def konya_spacing_m(burden_m: npt.ArrayLike, bench_height_m: npt.ArrayLike, *, delayed: bool = True) -> FloatArray:
    """Spacing after Konya, m: (H + 7B)/8 below a stiffness H/B of 4 and 1.4 B above, for holes that fire one by one;
    (H + 2B)/3 and 2B for holes that fire together. Values of zero or less raise ValueError.

    >>> float(konya_spacing_m(4, 12)), float(konya_spacing_m(4, 20))
    (5.0, 5.6)
    """
    burden, height = _positive(burden_m, "burden_m"), _positive(bench_height_m, "bench_height_m")
    low = (height + 7.0 * burden) / 8.0 if delayed else (height + 2.0 * burden) / 3.0
    return np.where(height / burden < 4.0, low, burden * (1.4 if delayed else 2.0))


def konya_stemming_m(burden_m: npt.ArrayLike) -> FloatArray:
    """Stemming after Konya, m: 0.7 B. Burdens of zero or less raise ValueError.

    >>> float(konya_stemming_m(5))
    3.5
    """
    return np.asarray(0.7 * _positive(burden_m, "burden_m"))


def konya_subdrill_m(burden_m: npt.ArrayLike) -> FloatArray:
    """Subdrill after Konya, m: 0.3 B. Burdens of zero or less raise ValueError.

    >>> float(konya_subdrill_m(5))
    1.5
    """
    return np.asarray(0.3 * _positive(burden_m, "burden_m"))


def _positive(values: npt.ArrayLike, name: str) -> FloatArray:
    array = floats(values, name)
    if (array <= 0.0).any():
        raise ValueError(f"{name} must be above zero")
    return array
