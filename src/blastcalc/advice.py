"""Rules of thumb for bench blasts: advice that a design is unusual, never a reason to refuse it.

The ranges are those of Dyno Nobel, Blasting and Explosives Quick Reference Guide, 2010; the burden, stemming, subdrill
and spacing of Konya are in C. J. Konya and E. J. Walter, Surface Blast Design, 1990.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from blastcalc.arrays import FloatArray, positive, vector
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
    explosive = positive(explosive_density_g_cm3, "explosive_density_g_cm3")
    rock = positive(rock_density_t_m3, "rock_density_t_m3")
    return np.asarray(0.012 * (2.0 * explosive / rock + 1.5) * positive(charge_diameter_mm, "charge_diameter_mm"))


def konya_spacing_m(burden_m: npt.ArrayLike, bench_height_m: npt.ArrayLike, *, delayed: bool = True) -> FloatArray:
    """Spacing after Konya, m: (H + 7B)/8 below a stiffness H/B of 4 and 1.4 B above, for holes that fire one by one;
    (H + 2B)/3 and 2B for holes that fire together. Values of zero or less raise ValueError.

    >>> float(konya_spacing_m(4, 12)), float(konya_spacing_m(4, 20))
    (5.0, 5.6)
    """
    burden, height = positive(burden_m, "burden_m"), positive(bench_height_m, "bench_height_m")
    low = (height + 7.0 * burden) / 8.0 if delayed else (height + 2.0 * burden) / 3.0
    return np.where(height / burden < 4.0, low, burden * (1.4 if delayed else 2.0))


def konya_stemming_m(burden_m: npt.ArrayLike) -> FloatArray:
    """Stemming after Konya, m: 0.7 B. Burdens of zero or less raise ValueError.

    >>> float(konya_stemming_m(5))
    3.5
    """
    return np.asarray(0.7 * positive(burden_m, "burden_m"))


def konya_subdrill_m(burden_m: npt.ArrayLike) -> FloatArray:
    """Subdrill after Konya, m: 0.3 B. Burdens of zero or less raise ValueError.

    >>> float(konya_subdrill_m(5))
    1.5
    """
    return np.asarray(0.3 * positive(burden_m, "burden_m"))


def konya_burden_ft(
    explosive_density_g_cm3: npt.ArrayLike, rock_density_t_m3: npt.ArrayLike, charge_diameter_in: npt.ArrayLike
) -> FloatArray:
    """Burden after Konya in his imperial form, ft: 3.15 d_e (rho_e / rho_r)^(1/3), d_e in inches. Values of zero or
    less raise ValueError. Reference: Brown, Civil Engineering Formulas, 8.65, after Konya and Walter, 1990.

    >>> round(float(konya_burden_ft(0.85, 2.6, 6.5)), 2)
    14.1
    """
    ratio = positive(explosive_density_g_cm3, "explosive_density_g_cm3") / positive(rock_density_t_m3, "rock_density")
    return np.asarray(3.15 * positive(charge_diameter_in, "charge_diameter_in") * np.cbrt(ratio))


def langefors_burden_m(
    diameter_mm: npt.ArrayLike,
    packing_kg_dm3: npt.ArrayLike,
    strength: npt.ArrayLike = 1.0,
    *,
    rock_constant: npt.ArrayLike = 0.45,
    fixation: npt.ArrayLike = 1.0,
    spacing_ratio: npt.ArrayLike = 1.25,
) -> FloatArray:
    """Greatest burden after Langefors, m: (d / 33) sqrt(P s / (c f (E/V))).

    `diameter_mm` d at the bottom; `packing_kg_dm3` P, kg/dm3, 1.0 to 1.6 usually; `strength` s by weight, LFB dynamite
    1; `rock_constant` c with its 0.05 added, so 0.45 for the common 0.40; `fixation` f, 1 for vertical holes, 0.9 at
    3:1 and 0.85 at 2:1; `spacing_ratio` E/V. Values of zero or less raise ValueError. Reference: Langefors and
    Kihlstroem, The Modern Technique of Rock Blasting, 1963.

    >>> round(float(langefors_burden_m(50, 1.25, 1.0)), 2)
    2.26
    """
    force = positive(packing_kg_dm3, "packing_kg_dm3") * positive(strength, "strength")
    hold = positive(rock_constant, "rock_constant") * positive(fixation, "fixation")
    hold = hold * positive(spacing_ratio, "spacing_ratio")
    return np.asarray(positive(diameter_mm, "diameter_mm") / 33.0 * np.sqrt(force / hold))


@dataclass(frozen=True, slots=True, eq=False)
class PreSplit:
    """A pre-split row: spacing, burden in front of it, charge per hole and the length to leave empty at the top."""

    spacing_m: FloatArray
    burden_m: FloatArray
    charge_kg: FloatArray
    uncharged_m: FloatArray


def pre_split(diameter_mm: npt.ArrayLike, length_m: npt.ArrayLike, production_burden_m: npt.ArrayLike) -> PreSplit:
    """Rules of thumb for pre-splitting: spacing 12 d, burden half of the production's, 0.5 kg per m2 of wall, top 10 d
    empty; at least 5 holes go on one delay.

    `diameter_mm` d, `length_m` of the hole, `production_burden_m`. Values of zero or less and holes not longer than
    10 d raise ValueError. Reference: Dyno Nobel, Blasting and Explosives Quick Reference Guide, 2010.

    >>> row = pre_split(102, 15, 4)
    >>> float(row.spacing_m), float(row.burden_m), round(float(row.charge_kg), 2)
    (1.224, 2.0, 9.18)
    """
    diameter, length = positive(diameter_mm, "diameter_mm") / 1000.0, positive(length_m, "length_m")
    spacing, uncharged = 12.0 * diameter, 10.0 * diameter
    if (length <= uncharged).any():
        raise ValueError("length_m must be above 10 diameters")
    burden = positive(production_burden_m, "production_burden_m") / 2.0
    return PreSplit(np.asarray(spacing), np.asarray(burden), np.asarray(0.5 * spacing * length), np.asarray(uncharged))
