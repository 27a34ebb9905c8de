"""Firing times from a tie-up: earliest path from the starting holes through a directed network of delays."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import scipy

from blastcalc.arrays import BoolArray, FloatArray, IntArray, indexes, vector
from blastcalc.findings import Finding

MAX_DELAY_MS = 10_000.0
"""Longest delay that a connector or a detonator may have."""

SAME_TIME_MS = 1e-6
"""Two arrivals closer than this are the same arrival (sums of the same delays in another order)."""


@dataclass(frozen=True, slots=True, init=False, eq=False)
class TieUp:
    """A surface tie-up of `hole_count` holes: connection k carries the signal from `from_index[k]` to `to_index[k]`.

    `delay_ms` is the surface delay of each connection. `start_index` are the starting holes, each reached from the
    initiator after `lead_in_ms` (one value for all, or one each). Delays are taken as they come and judged by `solve`.
    Construction raises ValueError for arrays of unequal length and for indexes outside 0..hole_count-1.
    """

    hole_count: int
    from_index: IntArray
    to_index: IntArray
    delay_ms: FloatArray
    start_index: IntArray
    lead_in_ms: FloatArray

    def __init__(
        self,
        *,
        hole_count: int,
        from_index: npt.ArrayLike = (),
        to_index: npt.ArrayLike = (),
        delay_ms: npt.ArrayLike = (),
        start_index: npt.ArrayLike = (),
        lead_in_ms: npt.ArrayLike = 0.0,
    ) -> None:
        source = indexes(from_index, "from_index", hole_count)
        target = indexes(to_index, "to_index", hole_count)
        if source.shape != target.shape:
            raise ValueError("from_index and to_index must be of equal length")
        start = indexes(start_index, "start_index", hole_count)
        object.__setattr__(self, "hole_count", hole_count)
        object.__setattr__(self, "from_index", source)
        object.__setattr__(self, "to_index", target)
        object.__setattr__(self, "delay_ms", vector(delay_ms, "delay_ms", source.size))
        object.__setattr__(self, "start_index", start)
        object.__setattr__(self, "lead_in_ms", vector(lead_in_ms, "lead_in_ms", start.size))


@dataclass(frozen=True, slots=True, eq=False)
class FiringTimes:
    """Firing times of a tie-up.

    `times_ms` is NaN where `reached` is False and nowhere else. `arrival_ms` is when the surface signal reaches the
    collar, so `times_ms = arrival_ms + in-hole delay`. `order` lists the reached holes as they fire (equal times by
    index). `fed_by` is the hole whose connection brings the earliest signal, -1 for starting and unreached holes.
    `duration_ms` is the latest firing time, counted from the moment of initiation; 0 when no hole is reached.
    """

    times_ms: FloatArray
    arrival_ms: FloatArray
    reached: BoolArray
    fed_by: IntArray
    order: IntArray
    duration_ms: float
    findings: list[Finding]


@dataclass(frozen=True, slots=True, eq=False)
class _Network:
    """The connections that carry a signal, with one extra node, the initiator, that feeds the starting holes."""

    hole_count: int
    tail: IntArray
    head: IntArray
    delay: FloatArray


def solve(tie_up: TieUp, in_hole_delay_ms: npt.ArrayLike = 0.0) -> FiringTimes:
    """Firing time of each hole and everything that is wrong with the tie-up.

    A hole fires at lead-in + the sum of surface delays along the earliest path from a starting hole + its own in-hole
    delay, all in milliseconds. Several starting holes are legal; so is a loop that a starting hole feeds. A connection
    from a hole to itself, and one whose delay is not a number between 0 and 10 000 ms, is reported and carries
    nothing. Sums are never rounded on the way.

    Findings, by code: `no_starting_hole`, `unconnected`, `cycle`, `duplicate_connection`, `self_connection`,
    `delay_out_of_range` (errors) and `reached_twice` (warning).

    >>> tie_up = TieUp(hole_count=3, from_index=[0, 1], to_index=[1, 2], delay_ms=[17, 42], start_index=[0])
    >>> solve(tie_up, in_hole_delay_ms=500).times_ms.tolist()
    [500.0, 517.0, 559.0]
    """
    count = tie_up.hole_count
    in_hole = vector(in_hole_delay_ms, "in_hole_delay_ms", count)
    findings: list[Finding] = []
    usable = _usable_connections(tie_up, findings)
    if count and not tie_up.start_index.size:
        findings.append(Finding("no_starting_hole", "No starting hole is set, so nothing fires.", ()))
    legal_start = _in_range(tie_up.lead_in_ms)
    legal_in_hole = _in_range(in_hole)
    _report_delays(tie_up.start_index[~legal_start], tie_up.lead_in_ms[~legal_start], "lead-in", findings)
    _report_delays(np.flatnonzero(~legal_in_hole), in_hole[~legal_in_hole], "in-hole delay", findings)

    start = tie_up.start_index[legal_start]
    network = _Network(
        count,
        np.concatenate((tie_up.from_index[usable], np.full(start.size, count))),
        np.concatenate((tie_up.to_index[usable], start)),
        np.concatenate((tie_up.delay_ms[usable], tie_up.lead_in_ms[legal_start])),
    )
    arrival, fed_by = _earliest(network)
    fed = np.isfinite(arrival)
    if not fed.all():
        _report_unfed(network, fed, findings)
    _report_reached_twice(network, arrival, findings)

    reached = fed & legal_in_hole
    arrival = np.where(fed, arrival, np.nan)
    times = np.where(reached, arrival + in_hole, np.nan)
    fired = np.flatnonzero(reached)
    order = fired[np.argsort(times[fired], kind="stable")]
    duration = float(times[order[-1]]) if order.size else 0.0
    return FiringTimes(times, arrival, reached, fed_by, order, duration, findings)


def _in_range(delay: FloatArray) -> BoolArray:
    return np.asarray((delay >= 0.0) & (delay <= MAX_DELAY_MS), dtype=np.bool_)


def _usable_connections(tie_up: TieUp, findings: list[Finding]) -> BoolArray:
    source, target, delay = tie_up.from_index, tie_up.to_index, tie_up.delay_ms
    to_itself = np.asarray(source == target, dtype=np.bool_)
    for connection in np.flatnonzero(to_itself).tolist():
        hole = (int(source[connection]),)
        findings.append(Finding("self_connection", "The hole is connected to itself.", hole, connections=(connection,)))
    legal = _in_range(delay)
    for connection in np.flatnonzero(~legal).tolist():
        value = float(delay[connection])
        pair = (int(source[connection]), int(target[connection]))
        message = f"The connection's delay of {value:g} ms is not between 0 and {MAX_DELAY_MS:g} ms."
        findings.append(
            Finding("delay_out_of_range", message, pair, connections=(connection,), details={"delay_ms": value})
        )
    _report_duplicates(tie_up, np.flatnonzero(~to_itself), findings)
    return legal & ~to_itself


def _report_delays(holes: IntArray, delays: FloatArray, what: str, findings: list[Finding]) -> None:
    for hole, value in zip(holes.tolist(), delays.tolist(), strict=True):
        message = f"The {what} of {value:g} ms is not between 0 and {MAX_DELAY_MS:g} ms."
        findings.append(Finding("delay_out_of_range", message, (hole,), details={"delay_ms": value}))


def _report_duplicates(tie_up: TieUp, kept: IntArray, findings: list[Finding]) -> None:
    low = np.minimum(tie_up.from_index[kept], tie_up.to_index[kept])
    high = np.maximum(tie_up.from_index[kept], tie_up.to_index[kept])
    order = np.lexsort((kept, high, low))
    new_pair = np.ones(order.size, dtype=np.bool_)
    new_pair[1:] = (np.diff(low[order]) != 0) | (np.diff(high[order]) != 0)
    begins = np.flatnonzero(new_pair)
    ends = np.append(begins[1:], order.size)
    repeated = ends - begins > 1
    begins, ends = begins[repeated], ends[repeated]
    connections = kept[order].tolist()
    pairs = zip(low[order][begins].tolist(), high[order][begins].tolist(), strict=True)
    for holes, begin, end in zip(pairs, begins.tolist(), ends.tolist(), strict=True):
        message = f"The two holes are connected {end - begin} times."
        same = tuple(connections[begin:end])
        findings.append(Finding("duplicate_connection", message, holes, connections=same))


def _earliest(network: _Network) -> tuple[FloatArray, IntArray]:
    count = network.hole_count
    order = np.lexsort((network.delay, network.head, network.tail))
    tail, head, weight = network.tail[order], network.head[order], network.delay[order]
    # The matrix is laid out by hand: building it from triples would add parallel connections up and could lose
    # delays of zero.
    shortest = np.ones(tail.size, dtype=np.bool_)
    shortest[1:] = (np.diff(tail) != 0) | (np.diff(head) != 0)
    tail, head, weight = tail[shortest], head[shortest], weight[shortest]
    first = np.searchsorted(tail, np.arange(count + 2)).astype(np.int32)
    graph = scipy.sparse.csr_array((weight, head.astype(np.int32), first), shape=(count + 1, count + 1))
    distance, previous = scipy.sparse.csgraph.dijkstra(graph, directed=True, indices=count, return_predecessors=True)
    before = np.asarray(previous[:count], dtype=np.int64)
    before[(before < 0) | (before == count)] = -1
    return np.asarray(distance[:count], dtype=np.float64), before


def _report_unfed(network: _Network, fed: BoolArray, findings: list[Finding]) -> None:
    count = network.hole_count
    looped = np.zeros(count, dtype=np.bool_)
    unfed = np.flatnonzero(~fed)
    known_unfed = np.append(~fed, False)
    inner = known_unfed[network.tail] & known_unfed[network.head]
    if inner.any():
        place = np.zeros(count, dtype=np.int64)
        place[unfed] = np.arange(unfed.size)
        pairs = (place[network.tail[inner]], place[network.head[inner]])
        graph = scipy.sparse.csr_array((np.ones(pairs[0].size), pairs), shape=(unfed.size, unfed.size))
        components, label = scipy.sparse.csgraph.connected_components(graph, directed=True, connection="strong")
        size = np.bincount(label, minlength=components)
        grouped = unfed[np.argsort(label, kind="stable")].tolist()
        ends = np.cumsum(size)
        loops = size > 1
        looped[unfed[loops[label]]] = True
        for begin, end in zip((ends - size)[loops].tolist(), ends[loops].tolist(), strict=True):
            message = f"{end - begin} holes form a loop that no starting hole feeds."
            findings.append(Finding("cycle", message, tuple(grouped[begin:end])))
    alone = np.flatnonzero(~fed & ~looped)
    if alone.size:
        which = "the hole, so it does" if alone.size == 1 else f"these {alone.size} holes, so they do"
        message = f"No path leads from a starting hole to {which} not fire."
        findings.append(Finding("unconnected", message, tuple(alone.tolist())))


def _report_reached_twice(network: _Network, arrival: FloatArray, findings: list[Finding]) -> None:
    when = np.append(arrival, 0.0)[network.tail] + network.delay
    live = np.isfinite(when)
    latest = np.full(arrival.size, -np.inf)
    np.maximum.at(latest, network.head[live], when[live])
    # A hole on a fed loop gets its own signal back later; that is a second arrival like any other.
    late = np.flatnonzero(np.isfinite(arrival) & (latest > arrival + SAME_TIME_MS))
    for hole, first, last in zip(late.tolist(), arrival[late].tolist(), latest[late].tolist(), strict=True):
        message = f"The hole is reached at {first:g} ms and again at {last:g} ms; the earlier time counts."
        times = {"first_ms": first, "last_ms": last}
        findings.append(Finding("reached_twice", message, (hole,), "warning", details=times))
