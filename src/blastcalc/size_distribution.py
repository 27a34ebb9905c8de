"""Size distributions of broken rock: Rosin-Rammler and Swebrec, forwards, backwards and as curves.

Sizes may be in any unit as long as it is the same one; shares are of mass, 0 to 1.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from blastcalc.arrays import FloatArray, not_negative, positive, within

LN2 = float(np.log(2.0))
LEAST_SLOPE, GREATEST_SLOPE = 0.05, 50.0
"""Broken rock has a uniformity of 0.8 to 2.2 and an undulation of 1 to 4; far outside a curve is a step or a plain."""


@dataclass(frozen=True, slots=True)
class RosinRammler:
    """Rosin-Rammler: the share retained is R(x) = exp(-ln2 (x / X50)^n).

    `median` is X50, `uniformity` n, usually 0.8 to 2.2. Medians of zero or less and uniformities outside 0.05 to 50
    raise ValueError. Reference: Rosin and Rammler, The Laws Governing the Fineness of Powdered Coal, Journal of the
    Institute of Fuel 7, 1933. The often printed 0.693 is ln 2.

    >>> curve = RosinRammler(median=36.5, uniformity=1.5)
    >>> float(curve.passing(36.5)), round(float(curve.size_at(0.8)), 2)
    (0.5, 64.0)
    """

    median: float
    uniformity: float

    def __post_init__(self) -> None:
        positive(self.median, "median")
        within(self.uniformity, "uniformity", LEAST_SLOPE, GREATEST_SLOPE)

    @property
    def characteristic_size(self) -> float:
        """Xc = X50 / ln2^(1/n), which 63.2 % of the mass passes."""
        return float(self.median / LN2 ** (1.0 / self.uniformity))

    def passing(self, size: npt.ArrayLike) -> FloatArray:
        """Share of mass that passes each size of zero or more: 1 - R(x)."""
        ratio = not_negative(size, "size") / self.median
        return np.asarray(-np.expm1(-LN2 * ratio**self.uniformity))

    def size_at(self, passing: npt.ArrayLike) -> FloatArray:
        """Size that a share of mass passes; shares outside 0 to 0.999999 raise ValueError."""
        share = within(passing, "passing", 0.0, 0.999999)
        return np.asarray(self.median * (-np.log1p(-share) / LN2) ** (1.0 / self.uniformity))


@dataclass(frozen=True, slots=True)
class Swebrec:
    """Swebrec: the share passing is P(x) = 1 / (1 + [ln(xmax / x) / ln(xmax / x50)]^b).

    `median` is x50, `largest` xmax, the least of in-situ block, burden and spacing, `undulation` b, usually 1 to 4.
    A median of zero or less or not below the largest, and an undulation outside 0.05 to 50, raise ValueError.
    Reference: Ouchterlony, The Swebrec Function: Linking Fragmentation by Blasting and Crushing, Mining Technology 114,
    2005, doi:10.1179/037178405X44539.

    >>> (Swebrec(20, 100, 2).passing([10, 20, 40]) * 100).round(3).tolist()
    [32.821, 50.0, 75.521]
    """

    median: float
    largest: float
    undulation: float

    def __post_init__(self) -> None:
        positive(self.median, "median")
        within(self.undulation, "undulation", LEAST_SLOPE, GREATEST_SLOPE)
        if positive(self.largest, "largest") <= self.median:
            raise ValueError("largest must be above median")

    def passing(self, size: npt.ArrayLike) -> FloatArray:
        """Share of mass that passes each size of zero or more; 1 from the largest size on."""
        passed = np.minimum(not_negative(size, "size"), self.largest) / self.largest
        ratio = -np.log(passed, out=np.full_like(passed, -np.inf), where=passed > 0.0)
        return np.asarray(1.0 / (1.0 + (ratio / np.log(self.largest / self.median)) ** self.undulation))

    def size_at(self, passing: npt.ArrayLike) -> FloatArray:
        """Size that a share of mass passes; shares outside 0.000001 to 1 raise ValueError."""
        share = within(passing, "passing", 1e-6, 1.0)
        power = (1.0 / share - 1.0) ** (1.0 / self.undulation)
        return np.asarray(self.largest * (self.median / self.largest) ** power)


def swebrec_from_uniformity(median: float, largest: float, uniformity: float) -> Swebrec:
    """Swebrec with the slope of a Rosin-Rammler curve at the median (KCO model): b = 2 ln2 ln(xmax / x50) n.

    `median` x50 and `largest` xmax in the same unit, `uniformity` n. Values as for `Swebrec`, else ValueError.
    Reference: Ouchterlony, 2005, doi:10.1179/037178405X44539.

    >>> round(swebrec_from_uniformity(20, 100, 1.2).undulation, 4)
    2.6774
    """
    positive(uniformity, "uniformity")
    if not 0.0 < median < largest:
        raise ValueError("largest must be above median and median above zero")
    return Swebrec(median, largest, float(2.0 * LN2 * np.log(largest / median) * uniformity))


def largest_fragment_m(in_situ_block_m: float, burden_m: float, spacing_m: float) -> float:
    """Upper end of a Swebrec curve, m: the least of in-situ block size, burden and spacing. Values of zero or less
    raise ValueError. Reference: Ouchterlony, 2005, doi:10.1179/037178405X44539.

    >>> largest_fragment_m(2.5, 4, 4.6)
    2.5
    """
    sizes = (in_situ_block_m, burden_m, spacing_m)
    return float(positive(sizes, "in_situ_block_m, burden_m and spacing_m").min())


def curve_points(
    curve: RosinRammler | Swebrec, count: int = 100, finest: float = 0.01
) -> tuple[FloatArray, FloatArray]:
    """Sizes, evenly spaced on a logarithmic axis, and the shares passing, for a plot.

    `count` points, at least 2, from the share `finest` to the largest size of a Swebrec curve, or to 99.9 % of a
    Rosin-Rammler curve.

    >>> sizes, shares = curve_points(RosinRammler(20, 1.5), 5)
    >>> shares.round(3).tolist()[0], shares.round(3).tolist()[-1]
    (0.01, 0.999)
    """
    if count < 2:
        raise ValueError("a curve needs at least two points")
    last = curve.largest if isinstance(curve, Swebrec) else float(curve.size_at(0.999))
    first = float(curve.size_at(within(finest, "finest", 1e-6, 0.5)))
    sizes = np.geomspace(first, last, count)
    return sizes, curve.passing(sizes)
