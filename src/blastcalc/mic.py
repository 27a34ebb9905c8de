"""Maximum instantaneous charge: the most explosive that detonates within any one short window of time."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from blastcalc.arrays import FloatArray, IntArray, floats

DEFAULT_WINDOW_MS = 8.0
"""Charges at least this far apart count as separate (the common 8 ms rule)."""

_TICKS_PER_MS = 1e6
_GRAINS_PER_KG = 1e9


@dataclass(frozen=True, slots=True, eq=False)
class Mic:
    """Maximum instantaneous charge and the curve that it is the peak of.

    `start_ms` is the start of the first window that holds the maximum, None when there is no charge at all. `members`
    are the indexes of the decks in that window, by firing time. `window_start_ms` and `window_mass_kg` give, for each
    distinct firing time, the mass in the window that starts then.
    """

    mass_kg: float
    start_ms: float | None
    window_ms: float
    members: IntArray
    window_start_ms: FloatArray
    window_mass_kg: FloatArray


def maximum_instantaneous_charge(
    times_ms: npt.ArrayLike, mass_kg: npt.ArrayLike, window_ms: float = DEFAULT_WINDOW_MS
) -> Mic:
    """The largest sum of deck masses in any half-open window [t, t + window_ms).

    One entry per deck: `times_ms` its detonation time, `mass_kg` its mass (0 or more). Charges exactly `window_ms`
    apart are in different windows. Times are compared on a grid of 1 ns and masses added on one of 1 microgram, so
    that rounding in the input neither opens nor closes a window and a wider window is never smaller. Raises ValueError
    for values that are not finite, negative masses, unequal lengths, masses beyond a million tonnes in all and times
    beyond 100 days. Reference: 30 CFR 816.67(d)(3), which counts what fires within any 8 ms.

    >>> maximum_instantaneous_charge([0, 7.9, 8, 20], [10, 10, 15, 12]).mass_kg
    25.0
    """
    time = np.atleast_1d(floats(times_ms, "times_ms"))
    mass = np.atleast_1d(floats(mass_kg, "mass_kg"))
    if time.shape != mass.shape or time.ndim != 1:
        raise ValueError("times_ms and mass_kg must be vectors of equal length")
    if mass.size and mass.min() < 0.0:
        raise ValueError(f"mass_kg: value {int(np.argmin(mass))} is negative")
    if not np.isfinite(window_ms) or window_ms < 1.0 / _TICKS_PER_MS:
        raise ValueError("window_ms must be a positive number of milliseconds")
    if mass.sum() > 1e9 or (time.size and np.abs(time).max() > 8.64e9):
        raise ValueError("mass_kg or times_ms is out of all proportion for a blast")

    tick = np.rint(time * _TICKS_PER_MS).astype(np.int64)
    width = round(min(window_ms, 1.8e10) * _TICKS_PER_MS)
    order = np.argsort(tick, kind="stable")
    tick = tick[order]
    total = np.concatenate(([0], np.cumsum(np.rint(mass[order] * _GRAINS_PER_KG).astype(np.int64))))
    opens = np.flatnonzero(np.concatenate(([True], np.diff(tick) > 0))) if tick.size else np.zeros(0, dtype=np.int64)
    closes = np.searchsorted(tick, tick[opens] + width, side="left")
    held = total[closes] - total[opens]
    starts = time[order][opens]
    if not held.size or held.max() == 0:
        nothing = np.zeros(0, dtype=np.int64)
        return Mic(0.0, None, window_ms, nothing, starts, held / _GRAINS_PER_KG)
    peak = int(np.argmax(held))
    members = order[opens[peak] : closes[peak]]
    return Mic(
        float(held[peak] / _GRAINS_PER_KG), float(starts[peak]), window_ms, members, starts, held / _GRAINS_PER_KG
    )
