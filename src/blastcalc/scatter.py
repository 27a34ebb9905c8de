"""Scatter study: what the scatter of delays does to the sequence and to the maximum instantaneous charge."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from blastcalc.arrays import FloatArray, IntArray, not_negative, vector
from blastcalc.mic import DEFAULT_WINDOW_MS
from blastcalc.timing import TieUp, solve

PYROTECHNIC_SCATTER = 0.015
"""One standard deviation of a pyrotechnic delay is 1-2 % of it."""

ELECTRONIC_SCATTER = 0.001
"""One standard deviation of an electronic delay is at most 0.1 % of it."""

_TICKS_PER_MS = 1e6


@dataclass(frozen=True, slots=True, eq=False)
class ScatterStudy:
    """Outcome of many fired runs of one tie-up.

    `times_ms` has one row per run and one column per hole, NaN for holes that the tie-up does not reach. `pairs` are
    pairs of holes that are meant to fire one after the other, `out_of_sequence` the share of runs in which each pair
    fired the other way round. `mic_kg` is the maximum instantaneous charge of each run.
    """

    times_ms: FloatArray
    pairs: IntArray
    out_of_sequence: FloatArray
    mic_kg: FloatArray

    @property
    def any_out_of_sequence(self) -> float:
        """Share of runs in which at least one of the pairs fired the other way round."""
        if not self.pairs.size:
            return 0.0
        first, second = self.times_ms[:, self.pairs[:, 0]], self.times_ms[:, self.pairs[:, 1]]
        return float((first > second).any(axis=1).mean())

    def mic_quantile_kg(self, share: float) -> float:
        """The charge that the maximum instantaneous charge of this share of the runs does not exceed, kg."""
        if not 0.0 <= share <= 1.0:
            raise ValueError("share must lie between 0 and 1")
        return float(np.quantile(self.mic_kg, share))


def scatter_study(
    tie_up: TieUp,
    in_hole_delay_ms: npt.ArrayLike,
    mass_kg: npt.ArrayLike,
    *,
    runs: int = 1000,
    seed: int = 1,
    surface_scatter: npt.ArrayLike = PYROTECHNIC_SCATTER,
    in_hole_scatter: npt.ArrayLike = PYROTECHNIC_SCATTER,
    window_ms: float = DEFAULT_WINDOW_MS,
    pairs: npt.ArrayLike | None = None,
) -> ScatterStudy:
    """Fire a tie-up many times with normally scattered delays (Monte Carlo); the same seed gives the same runs.

    Each surface and in-hole delay is drawn as delay x (1 + scatter z), z standard normal, never below zero; along every
    path the drawn surface delays add up and the earliest path wins, in each run anew. `in_hole_delay_ms` and `mass_kg`
    are one value per hole or one for all; `surface_scatter` (one value or one per connection) and `in_hole_scatter`
    (one value or one per hole) are relative standard deviations, 0 to 0.2. `pairs` are index pairs (first, second) to
    watch; by default each reached hole with the next one of the design, where their times differ. Lead-ins don't
    scatter: they shift everything or belong to one detonator. Raises ValueError for values out of range and fewer than
    1 run. Reference: Winzer, The Firing Times of MS Delay Blasting Caps and Their Effect on Blasting Performance, 1978.

    >>> tie_up = TieUp(hole_count=3, from_index=[0, 1], to_index=[1, 2], delay_ms=[9, 9], start_index=[0])
    >>> study = scatter_study(tie_up, 500, 100, runs=2000, seed=7)
    >>> study.pairs.tolist(), bool((study.out_of_sequence > 0.1).all())
    ([[0, 1], [1, 2]], True)
    """
    if runs < 1:
        raise ValueError("runs must be at least 1")
    count = tie_up.hole_count
    in_hole = not_negative(vector(in_hole_delay_ms, "in_hole_delay_ms", count), "in_hole_delay_ms")
    mass = not_negative(vector(mass_kg, "mass_kg", count), "mass_kg")
    surface_share = _shares(surface_scatter, "surface_scatter", tie_up.delay_ms.size)
    in_hole_share = _shares(in_hole_scatter, "in_hole_scatter", count)
    design = solve(tie_up, in_hole)
    chance = np.random.default_rng(seed)
    arrival = _arrivals(tie_up, design.arrival_ms, surface_share, runs, chance)
    drawn = chance.standard_normal((count, runs))
    drawn *= (in_hole * in_hole_share)[:, np.newaxis]
    drawn += in_hole[:, np.newaxis]
    times = arrival + np.maximum(drawn, 0.0, out=drawn)
    times[~design.reached] = np.nan
    watched = _pairs(pairs, design.order, design.times_ms, count)
    swapped = (times[watched[:, 0]] > times[watched[:, 1]]).mean(axis=1)
    mic = _mic_of_runs(times[design.reached], mass[design.reached], window_ms, runs)
    return ScatterStudy(times.T, watched, np.asarray(swapped, dtype=np.float64), mic)


def _shares(values: npt.ArrayLike, name: str, count: int) -> FloatArray:
    shares = not_negative(vector(values, name, count), name)
    if (shares > 0.2).any():
        raise ValueError(f"{name} is a share of the delay and must not be above 0.2")
    return shares


def _arrivals(
    tie_up: TieUp, design_ms: FloatArray, scatter: FloatArray, runs: int, chance: np.random.Generator
) -> FloatArray:
    """Arrival at each hole (rows) in each run (columns): connections are relaxed in the order of the design."""
    source, target, delay = tie_up.from_index, tie_up.to_index, tie_up.delay_ms
    live = np.flatnonzero(np.isfinite(design_ms[source]) & (source != target) & (delay >= 0.0))
    order = live[np.lexsort((delay[live], design_ms[target[live]], design_ms[source[live]]))]
    drawn = chance.standard_normal((order.size, runs))
    drawn *= (delay[order] * scatter[order])[:, np.newaxis]
    drawn += delay[order][:, np.newaxis]
    np.maximum(drawn, 0.0, out=drawn)
    arrival = np.full((design_ms.size, runs), np.inf)
    for start, lead_in in zip(tie_up.start_index.tolist(), tie_up.lead_in_ms.tolist(), strict=True):
        if lead_in >= 0.0:
            arrival[start] = np.minimum(arrival[start], lead_in)
    pairs = list(zip(source[order].tolist(), target[order].tolist(), strict=True))
    # The order of the design settles nearly everything in one round; scatter and redundant paths may need more.
    redundant = np.unique(target[order]).size < order.size or np.isin(tie_up.start_index, target[order]).any()
    for _ in range(design_ms.size):
        before = arrival.copy() if redundant else arrival
        for place, (here, there) in enumerate(pairs):
            np.minimum(arrival[there], arrival[here] + drawn[place], out=arrival[there])
        if not redundant or np.array_equal(before, arrival):
            break
    return arrival


def _pairs(pairs: npt.ArrayLike | None, order: IntArray, design_ms: FloatArray, count: int) -> IntArray:
    if pairs is None:
        following = np.column_stack([order[:-1], order[1:]]) if order.size > 1 else np.zeros((0, 2), dtype=np.int64)
        return np.asarray(following[design_ms[following[:, 0]] < design_ms[following[:, 1]]], dtype=np.int64)
    watched = np.asarray(pairs)
    if watched.ndim != 2 or watched.shape[1] != 2 or not np.issubdtype(watched.dtype, np.integer):
        raise ValueError("pairs must be index pairs of shape (n, 2)")
    if watched.size and (watched.min() < 0 or watched.max() >= count):
        raise ValueError(f"pairs must lie between 0 and {count - 1}")
    return watched.astype(np.int64)


def _mic_of_runs(times: FloatArray, mass: FloatArray, window_ms: float, runs: int) -> FloatArray:
    if not np.isfinite(window_ms) or window_ms < 1.0 / _TICKS_PER_MS:
        raise ValueError("window_ms must be a positive number of milliseconds")
    if not mass.size:
        return np.zeros(runs)
    ticks = np.rint(times.T * _TICKS_PER_MS).astype(np.int64)
    order = np.argsort(ticks, axis=1)
    ticks = np.take_along_axis(ticks, order, axis=1)
    width = round(window_ms * _TICKS_PER_MS)
    # Runs are put one behind the other, a window apart, so that one search serves all of them.
    step = int(ticks.max()) - int(ticks.min()) + width + 1
    ticks = (ticks - ticks.min() + step * np.arange(runs)[:, np.newaxis]).ravel()
    closes = np.searchsorted(ticks, ticks + width, side="left")
    total = np.concatenate(([0.0], np.cumsum(mass[order].ravel())))
    held = (total[closes] - total[:-1]).reshape(runs, -1)
    return np.asarray(held.max(axis=1))
