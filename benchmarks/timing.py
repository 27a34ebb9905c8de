"""Firing times, MIC and findings of one tie-up: how long they take, how that grows, and against what.

Claims: at most 50 ms for 10,000 holes, and at most twice the time per hole at 100,000 holes, by the processor. Exits
with 1 when one of them fails. The plain program is the best that one writes in Python for the same result, run on the
same tie-ups; `bench_blastcalc.py` makes its claim of it.

    python benchmarks/timing.py
"""

import heapq
import sys
import time
from collections.abc import Callable
from functools import partial

import numpy as np

from blastcalc.mic import maximum_instantaneous_charge
from blastcalc.timing import TieUp, solve

LIMIT_MS = 50.0
GROWTH_LIMIT = 2.0
RUNS = 9


def make_tie_up(holes: int) -> TieUp:
    """Rows of 100 holes tied along the row and from row to row, with one redundant path in a hundred."""
    chance = np.random.default_rng(2025)
    target = np.arange(1, holes)
    source = np.where(target % 100, target - 1, np.maximum(target - 100, 0))
    delay = np.where(target % 100, chance.choice([17.0, 25.0], target.size), 42.0)
    extra = chance.integers(0, holes - 101, holes // 100)
    return TieUp(
        hole_count=holes,
        from_index=np.concatenate([source, extra]),
        to_index=np.concatenate([target, extra + 101]),
        delay_ms=np.concatenate([delay, np.full(extra.size, 109.0)]),
        start_index=[0],
    )


def library(tie_up: TieUp, mass_kg: np.ndarray) -> tuple[np.ndarray, float, int]:
    result = solve(tie_up, 500.0)
    late = sum(finding.code == "reached_twice" for finding in result.findings)
    return result.times_ms, maximum_instantaneous_charge(result.times_ms, mass_kg).mass_kg, late


def with_dicts(tie_up: TieUp, mass_kg: np.ndarray) -> tuple[np.ndarray, float, int]:
    """Dictionaries and a heap: what one writes without the library. It looks for fewer findings than the library."""
    leaving: dict[int, list[tuple[int, float]]] = {}
    edges = zip(tie_up.from_index.tolist(), tie_up.to_index.tolist(), tie_up.delay_ms.tolist(), strict=True)
    for source, target, delay in edges:
        leaving.setdefault(source, []).append((target, delay))
    best: dict[int, float] = {}
    twice: set[int] = set()
    queue = [(0.0, hole) for hole in tie_up.start_index.tolist()]
    while queue:
        now, hole = heapq.heappop(queue)
        if hole in best:
            if now > best[hole]:
                twice.add(hole)
            continue
        best[hole] = now
        for target, delay in leaving.get(hole, ()):
            heapq.heappush(queue, (now + delay, target))
    times = np.array([best[hole] + 500.0 for hole in range(tie_up.hole_count)])
    order = np.argsort(times, kind="stable")
    sorted_times, sorted_mass = times[order].tolist(), mass_kg[order].tolist()
    most = held = 0.0
    last = 0
    for first, start in enumerate(sorted_times):
        while last < len(sorted_times) and sorted_times[last] < start + 8.0:
            held += sorted_mass[last]
            last += 1
        most = max(most, held)
        held -= sorted_mass[first]
    return times, most, len(twice)


def best_ms[T](call: Callable[[], T], runs: int = RUNS) -> tuple[float, T]:
    """The shortest time of the processor of several runs, ms, and the result."""
    shortest = float("inf")
    for _ in range(runs):
        begin = time.process_time()
        result = call()
        shortest = min(shortest, (time.process_time() - begin) * 1000.0)
    return shortest, result


def main() -> int:
    figures: dict[int, float] = {}
    for holes in (10_000, 100_000):
        tie_up, mass = make_tie_up(holes), np.full(holes, 150.0)
        figures[holes], (times, mic, findings) = best_ms(partial(library, tie_up, mass))
        plain, (plain_times, plain_mic, plain_findings) = best_ms(partial(with_dicts, tie_up, mass), runs=3)
        if not np.array_equal(times, plain_times) or mic != plain_mic or findings != plain_findings:
            print("FAIL: library and plain propagation disagree")
            return 1
        print(
            f"{holes:>7,} holes: times + MIC + findings {figures[holes]:8.2f} ms; "
            f"dictionaries and a heap {plain:8.1f} ms ({plain / figures[holes]:.0f} times as long)"
        )
    growth = figures[100_000] / figures[10_000] / 10.0
    good = figures[10_000] <= LIMIT_MS and growth <= GROWTH_LIMIT
    print(
        f"{'PASS' if good else 'FAIL'}: {figures[10_000]:.2f} ms for 10,000 holes (limit {LIMIT_MS:.0f} ms); "
        f"{growth:.2f} times the time per hole at 100,000 (limit {GROWTH_LIMIT:.0f})"
    )
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
