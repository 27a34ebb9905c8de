"""Limits of ground vibration at buildings, as curves over frequency and as rules by distance.

A `LimitCurve` has corner points for plots and gives the limit at any frequency within its range. Curves of charts that
are drawn on logarithmic axes run straight there, tabled ones run straight on plain axes.
"""

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import numpy.typing as npt

from blastcalc.arrays import BoolArray, FloatArray, positive, within
from blastcalc.units import KILOGRAMS_PER_POUND, METRES_PER_FOOT, MILLIMETRES_PER_INCH

type WallFinish = Literal["drywall", "plaster"]
type DinBuilding = Literal["commercial", "dwelling", "sensitive"]
type AsBuilding = Literal["reinforced", "unreinforced"]


@dataclass(frozen=True, slots=True, eq=False)
class LimitCurve:
    """A limit of peak particle velocity by frequency: corner points, straight between them on the axes named.

    `frequency_hz` and `velocity_mm_s` are the corners in order. Frequencies below the first or above the last corner
    are outside the curve.
    """

    standard: str
    name: str
    frequency_hz: FloatArray
    velocity_mm_s: FloatArray
    axes: Literal["linear", "logarithmic"]
    holds_above: bool = field(default=False)

    def at_mm_s(self, frequency_hz: npt.ArrayLike) -> FloatArray:
        """The limit at a frequency in Hz, mm/s; a frequency outside the curve raises ValueError.

        >>> din_4150_3("dwelling").at_mm_s([5, 30, 100]).tolist()
        [5.0, 10.0, 20.0]
        """
        last = np.inf if self.holds_above else float(self.frequency_hz[-1])
        frequency = within(frequency_hz, "frequency_hz", float(self.frequency_hz[0]), last)
        if self.axes == "linear":
            return np.asarray(np.interp(frequency, self.frequency_hz, self.velocity_mm_s))
        return np.exp(np.interp(np.log(frequency), np.log(self.frequency_hz), np.log(self.velocity_mm_s)))

    def is_kept(self, frequency_hz: npt.ArrayLike, velocity_mm_s: npt.ArrayLike) -> BoolArray:
        """True where a peak particle velocity, mm/s, at its frequency, Hz, is not above the limit.

        >>> ri_8507("drywall").is_kept([10, 10], [19, 20]).tolist()
        [True, False]
        """
        velocity = positive(velocity_mm_s, "velocity_mm_s")
        return np.asarray(velocity <= self.at_mm_s(frequency_hz) * (1.0 + 1e-9), dtype=np.bool_)

    def points(self, count: int = 200) -> tuple[FloatArray, FloatArray]:
        """Frequencies, Hz, evenly spaced on a logarithmic axis with the corners among them, and the limits, mm/s.

        >>> frequency, velocity = ri_8507("plaster").points(50)
        >>> len(frequency) == len(velocity) >= 50
        True
        """
        first, last = float(self.frequency_hz[0]), float(self.frequency_hz[-1])
        frequency = np.union1d(np.clip(np.geomspace(first, last, count), first, last), self.frequency_hz)
        return frequency, self.at_mm_s(frequency)


def ri_8507(finish: WallFinish) -> LimitCurve:
    """Safe levels of USBM RI 8507, appendix B, for houses with `drywall` or `plaster` walls, 1 to 100 Hz.

    v = 2 pi f 0.030 in/s up to 0.75 in/s (drywall) or 0.50 in/s (plaster), level from there to v = 2 pi f 0.008 in/s,
    along that to 2.0 in/s at 40 Hz, and 2.0 in/s above. Reference: Siskind, Stagg, Kopp and Dowding, Structure Response
    and Damage Produced by Ground Vibration from Surface Mine Blasting, USBM RI 8507, 1980.

    >>> (ri_8507("plaster").at_mm_s([8, 50]) / 25.4).round(3).tolist()
    [0.5, 2.0]
    """
    plateau = {"drywall": 0.75, "plaster": 0.50}[finish]
    low, high = 2.0 * np.pi * 0.030, 2.0 * np.pi * 0.008
    frequency = np.array([1.0, plateau / low, plateau / high, 2.0 / high, 100.0])
    velocity = np.array([low, plateau, plateau, 2.0, 2.0]) * MILLIMETRES_PER_INCH
    return LimitCurve("USBM RI 8507", finish, frequency, velocity, "logarithmic")


_DIN = {"commercial": (20.0, 40.0, 50.0), "dwelling": (5.0, 15.0, 20.0), "sensitive": (3.0, 8.0, 10.0)}


def din_4150_3(building: DinBuilding) -> LimitCurve:
    """Guideline values of DIN 4150-3 for short-term vibration at the foundation, from 1 Hz.

    `commercial` (line 1) 20 mm/s to 10 Hz, 20-40 to 50 Hz, 40-50 to 100 Hz; `dwelling` (line 2) 5, 5-15, 15-20;
    `sensitive` (line 3) 3, 3-8, 8-10; above 100 Hz the value at 100 Hz. Reference: DIN 4150-3:1999, table 1.

    >>> din_4150_3("commercial").at_mm_s(30).tolist()
    30.0
    """
    low, middle, high = _DIN[building]
    frequency, velocity = np.array([1.0, 10.0, 50.0, 100.0]), np.array([low, low, middle, high])
    return LimitCurve("DIN 4150-3", building, frequency, velocity, "linear", holds_above=True)


def as_2187_2(building: AsBuilding) -> LimitCurve:
    """Limits for cosmetic damage that AS 2187.2 takes from BS 7385-2, from 4 Hz.

    `reinforced` (line 1: framed, industrial and heavy commercial buildings) 50 mm/s; `unreinforced` (line 2:
    light-framed, residential and light commercial) 15 mm/s at 4 Hz rising to 20 at 15 Hz and to 50 at 40 Hz, 50 above.
    Reference: AS 2187.2-2006, table J4.4.2.1; BS 7385-2:1993, table 1.

    >>> as_2187_2("unreinforced").at_mm_s([4, 15, 40, 60]).round(6).tolist()
    [15.0, 20.0, 50.0, 50.0]
    """
    if building == "reinforced":
        frequency, velocity = np.array([4.0, 250.0]), np.array([50.0, 50.0])
    elif building == "unreinforced":
        frequency, velocity = np.array([4.0, 15.0, 40.0, 250.0]), np.array([15.0, 20.0, 50.0, 50.0])
    else:
        raise ValueError(f"'{building}' is no kind of building of AS 2187.2: reinforced or unreinforced")
    return LimitCurve("AS 2187.2", building, frequency, velocity, "logarithmic")


@dataclass(frozen=True, slots=True)
class VelocityLimit:
    """A peak particle velocity, mm/s, that a standard allows whatever the frequency."""

    standard: str
    purpose: str
    velocity_mm_s: float


AS_2187_2_LIMITS = (
    VelocityLimit("AS 2187.2", "human comfort, sensitive site, 95 % of blasts of long operations", 5.0),
    VelocityLimit("AS 2187.2", "human comfort, sensitive site, any blast", 10.0),
    VelocityLimit("AS 2187.2", "human comfort, occupied non-sensitive site", 25.0),
    VelocityLimit("AS 2187.2", "damage, unoccupied structure of reinforced concrete or steel", 100.0),
)
"""AS 2187.2-2006, tables J4.5(A) and J4.5(B); long operations last over 12 months or have over 20 blasts."""


@dataclass(frozen=True, slots=True, eq=False)
class DistanceRule:
    """What 30 CFR 816.67 allows at given distances: velocity, scaled distance and the charge that keeps to it."""

    velocity_mm_s: FloatArray
    scaled_distance_ft_lb: FloatArray
    charge_kg: FloatArray


def cfr_816_67(distance_m: npt.ArrayLike) -> DistanceRule:
    """Largest peak particle velocity, scaled-distance factor and charge within 8 ms at a dwelling.

    To 300 ft 1.25 in/s and Ds 50; to 5,000 ft 1.00 in/s and Ds 55; above 0.75 in/s and Ds 65; W = (D / Ds)^2 in lb and
    ft. `distance_m` is the distance from the blast to the nearest dwelling, m; zero or less raises ValueError.
    Reference: 30 CFR 816.67(d)(2)(i) and (d)(3)(i).

    >>> rule = cfr_816_67(304.8)
    >>> rule.scaled_distance_ft_lb.tolist(), round(float(rule.charge_kg) / 0.45359237, 1)
    (55.0, 330.6)
    """
    feet = positive(distance_m, "distance_m") / METRES_PER_FOOT
    # A distance of 300 ft that went through metres and back must not land in the next band.
    near, middle = feet <= 300.0 * (1.0 + 1e-12), feet <= 5000.0 * (1.0 + 1e-12)
    velocity = np.where(near, 1.25, np.where(middle, 1.0, 0.75)) * MILLIMETRES_PER_INCH
    factor = np.where(near, 50.0, np.where(middle, 55.0, 65.0))
    return DistanceRule(velocity, factor, np.asarray((feet / factor) ** 2 * KILOGRAMS_PER_POUND))
