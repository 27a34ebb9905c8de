"""The tie-up that a drill file carries: which hole initiates which, and after how long."""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from blastcalc.files.lengths import shown
from blastcalc.files.table import Table
from blastcalc.findings import Finding
from blastcalc.timing import TieUp

ENTITY_MARK = ":::"


@dataclass(frozen=True, slots=True, eq=False)
class FileTieUp:
    """A tie-up read from a file, None where the file has none, and what is wrong with it by hole."""

    tie_up: TieUp | None
    findings: list[Finding]


def tie_up_from_table(table: Table) -> FileTieUp:
    """Connections and starting holes from the columns `from_hole_id` and `delay_ms`.

    A hole is initiated by the hole it names, written as `entity:::id`, or as `id` within its own entity; a hole that
    names itself is a starting hole and its delay the lead-in. Where each of several holes names itself without a delay
    the file has no tie-up at all. Findings, by code: `no_tie_up` (warning), `missing_parent`, `missing_delay`; such a
    connection is left out.
    """
    parents = table.text("from_hole_id")
    entities, holes = table.text("entity"), table.text("hole_id")
    index = {(entity, hole): place for place, (entity, hole) in enumerate(zip(entities, holes, strict=True))}
    by_hole = Counter(holes)
    alone = {hole: place for place, hole in enumerate(holes) if by_hole[hole] == 1}
    findings: list[Finding] = []
    source: list[int] = []
    target: list[int] = []
    starts: list[int] = []
    delays = table.number("delay_ms")
    for place, parent in enumerate(parents):
        if not parent:
            continue
        entity, mark, hole = parent.rpartition(ENTITY_MARK)
        origin = index.get((entity.strip() if mark else entities[place], hole.strip()))
        if origin is None and not mark:
            origin = alone.get(parent)
        if origin is None:
            message = f"The hole is to be initiated by '{shown(parent)}', which is not in the file."
            findings.append(Finding("missing_parent", message, (place,), details={"parent": parent}))
        elif origin == place:
            starts.append(place)
        elif np.isnan(delays[place]):
            message = f"The connection from '{shown(parent)}' has no delay."
            findings.append(Finding("missing_delay", message, (origin, place), details={"parent": parent}))
        else:
            source.append(origin)
            target.append(place)
    instant = not np.any(delays[starts] > 0.0)
    if not source and not findings and (not starts or (instant and len(starts) == len(table) > 1)):
        nothing = Finding("no_tie_up", "The file connects no holes.", (), "warning")
        return FileTieUp(None, [nothing])
    tie_up = TieUp(
        hole_count=len(table),
        from_index=np.array(source, dtype=np.int64),
        to_index=np.array(target, dtype=np.int64),
        delay_ms=delays[target] if target else np.zeros(0),
        start_index=np.array(starts, dtype=np.int64),
        lead_in_ms=np.nan_to_num(delays[starts], nan=0.0) if starts else 0.0,
    )
    return FileTieUp(tie_up, findings)
