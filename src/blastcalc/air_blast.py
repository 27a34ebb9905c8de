"""Air blast: overpressure at a distance, its level in decibels, and the levels that rules allow."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from blastcalc.arrays import FloatArray, positive, within

UNCONFINED_KA = 516.0
CONFINED_KA = (10.0, 100.0)
"""AS 2187.2: the range of the site constant for confined charges."""

AIR_BLAST_EXPONENT = 1.45
REFERENCE_PRESSURE_KPA = 20e-9


@dataclass(frozen=True, slots=True)
class AirBlastLimit:
    """A level, dBL unless `weighting` is C, that a rule allows at a building."""

    standard: str
    purpose: str
    level_db: float
    weighting: str = "linear"


AIR_BLAST_LIMITS = (
    AirBlastLimit("30 CFR 816.67", "0.1 Hz or lower, flat response", 134.0),
    AirBlastLimit("30 CFR 816.67", "2 Hz or lower, flat response", 133.0),
    AirBlastLimit("30 CFR 816.67", "6 Hz or lower, flat response", 129.0),
    AirBlastLimit("30 CFR 816.67", "C-weighted, slow response", 105.0, "C"),
    AirBlastLimit("AS 2187.2", "human comfort, sensitive site, 95 % of blasts of long operations", 115.0),
    AirBlastLimit("AS 2187.2", "human comfort, sensitive site, any blast of long operations", 120.0),
    AirBlastLimit("AS 2187.2", "human comfort, occupied non-sensitive site", 125.0),
    AirBlastLimit("AS 2187.2", "damage, buildings with masonry, plaster or plasterboard", 133.0),
)
"""30 CFR 816.67(b)(1), which follows USBM RI 8485 (Siskind and others, 1980), and AS 2187.2-2006, tables J5.4."""


def air_blast_kpa(distance_m: npt.ArrayLike, charge_kg: npt.ArrayLike, ka: float = UNCONFINED_KA) -> FloatArray:
    """Air blast overpressure, kPa: Ka (R / Q^(1/3))^-1.45.

    `distance_m` is the distance R, m; `charge_kg` the charge Q that fires within 8 ms, kg; `ka` the site constant,
    10-100 for confined charges and 516 for unconfined ones. Weather is not part of it: an inversion or wind can add
    20 dB. Values of zero or less raise ValueError. Reference: AS 2187.2-2006, appendix J.

    >>> round(float(air_blast_kpa(500, 100)), 4)
    0.5832
    """
    distance, charge = positive(distance_m, "distance_m"), positive(charge_kg, "charge_kg")
    positive(ka, "ka")
    return np.asarray(ka * (distance / np.cbrt(charge)) ** -AIR_BLAST_EXPONENT)


def charge_for_pressure_kg(
    distance_m: npt.ArrayLike, pressure_kpa: npt.ArrayLike, ka: float = UNCONFINED_KA
) -> FloatArray:
    """The charge within 8 ms that gives an overpressure at a distance, kg: (R (P / Ka)^(1/1.45))^3.

    `air_blast_kpa` solved for the charge; parameters, range and reference are the same.

    >>> round(float(charge_for_pressure_kg(500, air_blast_kpa(500, 100))), 6)
    100.0
    """
    distance, pressure = positive(distance_m, "distance_m"), positive(pressure_kpa, "pressure_kpa")
    positive(ka, "ka")
    return np.asarray((distance * (pressure / ka) ** (1.0 / AIR_BLAST_EXPONENT)) ** 3)


def sound_level_dbl(pressure_kpa: npt.ArrayLike) -> FloatArray:
    """Linear sound pressure level, dBL: 20 log10(P / 20 uPa), P in kPa. Pressures of zero or less raise ValueError.

    Reference: USBM RI 8485, Siskind and others, 1980.

    >>> round(float(sound_level_dbl(0.58319)), 2)
    149.3
    """
    return np.asarray(20.0 * np.log10(positive(pressure_kpa, "pressure_kpa") / REFERENCE_PRESSURE_KPA))


def pressure_from_level_kpa(level_dbl: npt.ArrayLike) -> FloatArray:
    """Overpressure of a linear sound pressure level, kPa: 20 uPa x 10^(L / 20). Levels outside -200 to 400 dBL
    raise ValueError.

    Reference: USBM RI 8485, Siskind and others, 1980.

    >>> round(float(pressure_from_level_kpa(134)), 4)
    0.1002
    """
    return np.asarray(REFERENCE_PRESSURE_KPA * 10.0 ** (within(level_dbl, "level_dbl", -200.0, 400.0) / 20.0))
