"""The tie-up that a drill file carries: which hole initiates which, and after how long."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from blastcalc.arrays import FloatArray
from blastcalc.files.ids import LooseIds
from blastcalc.files.lengths import shown
from blastcalc.files.table import Table
from blastcalc.findings import Finding
from blastcalc.folding import fold, natural_key
from blastcalc.timing import TieUp

ENTITY_MARK = ":::"
MOSTLY_DIFFERENT = 0.5
"""Delays are those of single detonators where more than this share of them differ; fewer come from a box."""


@dataclass(frozen=True, slots=True, eq=False)
class FileTieUp:
    """A tie-up read from a file, None where the file has none, and what is wrong with it by hole.

    `times_ms` are firing times that follow from delays alone, of a file that connects nothing; None where none do.
    """

    tie_up: TieUp | None
    findings: list[Finding]
    times_ms: FloatArray | None = None


@dataclass(slots=True)
class _Links:
    """Connections and starts between nodes: the holes of a table, and behind them its pegs."""

    source: list[int] = field(default_factory=list)
    target: list[int] = field(default_factory=list)
    delay: list[float] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    lead_in: list[float] = field(default_factory=list)


def tie_up_from_table(table: Table) -> FileTieUp:
    """Connections and starting holes from the columns `from_hole_id` and `delay_ms`.

    A hole is initiated by the hole it names, written as `entity:::id`, or as `id` within its own entity; the names need
    only read alike. Where no hole is called so, it is the only one whose id differs as spreadsheets write it (see
    `blastcalc.files.ids`). A hole that names itself is a starting hole and its delay the lead-in. Where each of several
    holes names itself without a delay the file has no tie-up at all. A peg hands the signal on: what it initiates is
    connected to what initiates it, or starts with it. Where nothing is connected, delays that differ from hole to hole
    are firing times.

    Findings, by code: `no_tie_up`, `parent_respelled`, `pegs`, `delays_are_times`, `delays_without_tie_up` (warnings),
    `missing_parent`, `missing_delay`; such a connection is left out.
    """
    findings: list[Finding] = []
    delays = np.concatenate([table.number("delay_ms"), [peg.delay_ms for peg in table.pegs]])
    links = _links(table, delays, findings)
    without_times = not any(wait > 0.0 for wait in links.lead_in)
    starts = [node for node in links.starts if node < len(table)]
    if not links.source and not findings and (not starts or (without_times and len(starts) == len(table) > 1)):
        times = _times_of_delays(table, findings)
        if times is None:
            findings.append(Finding("no_tie_up", "The file connects no holes.", (), "warning"))
        return FileTieUp(None, findings, times)
    if table.pegs:
        links = _without_pegs(links, len(table))
        message = f"{len(table.pegs)} rows have no length and no explosive: they hand on the signal and are no holes."
        findings.append(Finding("pegs", message, (), "warning", details={"pegs": float(len(table.pegs))}))
    tie_up = TieUp(
        hole_count=len(table),
        from_index=np.array(links.source, dtype=np.int64),
        to_index=np.array(links.target, dtype=np.int64),
        delay_ms=np.array(links.delay, dtype=np.float64),
        start_index=np.array(links.starts, dtype=np.int64),
        lead_in_ms=np.array(links.lead_in, dtype=np.float64),
    )
    return FileTieUp(tie_up, findings)


def _links(table: Table, delays: FloatArray, findings: list[Finding]) -> _Links:
    written = [
        *zip(table.text("entity"), table.text("hole_id"), strict=True),
        *((peg.entity, peg.hole_id) for peg in table.pegs),
    ]
    parents = [*table.text("from_hole_id"), *(peg.from_hole_id for peg in table.pegs)]
    names = _Names(written)
    links = _Links()
    for place, parent in enumerate(parents):
        if not parent:
            continue
        origin = names.origin(parent, place)
        if origin is None:
            message = f"The hole is to be initiated by '{shown(parent)}', which is not in the file."
            where = _only_holes((place,), len(table))
            findings.append(Finding("missing_parent", message, where, details={"parent": parent}))
        elif origin == place:
            links.starts.append(place)
            links.lead_in.append(float(np.nan_to_num(delays[place])))
        elif np.isnan(delays[place]):
            message = f"The connection from '{shown(parent)}' has no delay."
            both = _only_holes((origin, place), len(table))
            findings.append(Finding("missing_delay", message, both, details={"parent": parent}))
        else:
            links.source.append(origin)
            links.target.append(place)
            links.delay.append(float(delays[place]))
    if names.respelled and (links.source or any(wait > 0.0 for wait in links.lead_in)):
        first = parents[names.respelled[0]]
        message = f"'{shown(first)}' is not written as the id of the one hole that it fits; it was taken for it."
        where = _only_holes(names.respelled, len(table))
        findings.append(Finding("parent_respelled", message, where, "warning", details={"parent": first}))
    return links


class _Names:
    """Finds the node that a name means, among nodes written as (entity, id)."""

    def __init__(self, written: list[tuple[str, str]]) -> None:
        self._written = written
        holes = [natural_key(hole) for _, hole in written]
        by_hole = Counter(holes)
        self._index = {
            (fold(entity), hole): place for place, ((entity, _), hole) in enumerate(zip(written, holes, strict=True))
        }
        self._alone = {hole: place for place, hole in enumerate(holes) if by_hole[hole] == 1}
        self.respelled: list[int] = []
        """Places whose parent was found only by what its name is likely to be."""

    @cached_property
    def _spellings(self) -> LooseIds:
        return LooseIds(self._written)

    def origin(self, parent: str, place: int) -> int | None:
        """What a node names as its parent: within its own entity, unless the name says another."""
        entity, mark, hole = parent.rpartition(ENTITY_MARK)
        entity, hole = (entity.strip() if mark else self._written[place][0]), hole.strip()
        key = natural_key(hole)
        found = self._index.get((fold(entity), key))
        if found is None and not mark:
            found = self._alone.get(key)
        if found is None:
            found = self._spellings.find(entity, hole, entity_named=bool(mark))
            self.respelled += [] if found is None else [place]
        return found


def _only_holes(nodes: Sequence[int], count: int) -> tuple[int, ...]:
    return tuple(node for node in nodes if node < count)


def _without_pegs(links: _Links, count: int) -> _Links:
    """The same signal without the nodes from `count` on, each of which has one connection or start at the most."""
    connections = list(zip(links.source, links.target, links.delay, strict=True))
    pegs = _Pegs(links, count)
    kept = _Links()
    for node, wait in zip(links.starts, links.lead_in, strict=True):
        if node < count:
            kept.starts.append(node)
            kept.lead_in.append(wait)
    for source, target, wait in connections:
        if target >= count:
            continue
        origin, before = pegs.origin(source)
        if origin == _INITIATOR:
            kept.starts.append(target)
            kept.lead_in.append(before + wait)
        elif origin is not None:
            kept.source.append(origin)
            kept.target.append(target)
            kept.delay.append(before + wait)
    return kept


_INITIATOR = -1
type _Origin = tuple[int | None, float]
"""A hole's index, the initiator, or None where no signal comes; and how long the signal takes from there."""


class _Pegs:
    """Where the signal of a node comes from, through as many pegs as hand it on. Each peg is followed once."""

    def __init__(self, links: _Links, count: int) -> None:
        self._count = count
        self._above = {
            target: (source, wait) for source, target, wait in zip(links.source, links.target, links.delay, strict=True)
        }
        self._known: dict[int, _Origin] = {
            node: (_INITIATOR, wait) for node, wait in zip(links.starts, links.lead_in, strict=True) if node >= count
        }

    def origin(self, node: int) -> _Origin:
        chain: list[int] = []
        while node >= self._count and node not in self._known:
            # Nowhere until something is found, which also ends a ring of pegs.
            self._known[node] = (None, 0.0)
            chain.append(node)
            if node not in self._above:
                break
            node = self._above[node][0]
        origin, wait = (node, 0.0) if node < self._count else self._known[node]
        for peg in reversed(chain):
            if origin is not None:
                wait += self._above[peg][1]
                self._known[peg] = (origin, wait)
        return (origin, wait) if origin is not None else (None, 0.0)


def _times_of_delays(table: Table, findings: list[Finding]) -> FloatArray | None:
    """Firing times of detonators that no tie-up reaches: those whose delays were given one by one."""
    if np.isfinite(table.number("firing_time_ms")).any() and np.nanmax(table.number("firing_time_ms")) > 0.0:
        return None
    for target in ("in_hole_delay_ms", "delay_ms"):
        delays = table.number(target)
        given = delays[~np.isnan(delays)]
        if not (given > 0.0).any():
            continue
        if len(np.unique(given)) > max(1.0, MOSTLY_DIFFERENT * given.size):
            message = "The file connects no holes and gives each its own delay, so the delays are the firing times."
            findings.append(Finding("delays_are_times", message, (), "warning"))
            return delays
        message = "The file gives delays but connects no holes, so nothing says when they fire."
        findings.append(Finding("delays_without_tie_up", message, (), "warning"))
        return None
    return None
