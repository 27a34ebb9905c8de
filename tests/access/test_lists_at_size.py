"""A list is as quick in a large mine as in a small one: whatever it is sorted by, filtered by and searched for, its
first page reads a bounded number of blocks and rows, because an index gives it in its order."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal, get_args, get_origin
from uuid import UUID

import pytest
from django.core.exceptions import FieldError
from django.db import connection
from django.db.models import TextChoices
from ninja import FilterLookup

from highwall.config.testing import Persona
from highwall.kit.lists import COUNT_CAP, Listing

from . import world
from .growth import copies_of_the_mine, grow
from .test_lists_by_cursor import BY_NAME, MODELS, READERS, ROUTES, sorts_of

SMALL, LARGE = 8, 24
"""So many times the demonstration mine. In either each list that grows has more rows than are counted."""

GROWTH = 1.3
"""So many times the blocks may a statement read in the large mine, for as many rows as it finds more."""

DEEPER = 150
"""And so many more: each row of a page is looked up with its records by their keys, whose indexes are deeper there."""

COUNTED = 4
"""Blocks for a row that is counted, wherever they are. Counting ends after a thousand."""

PAIRED = 1_000
"""So many more where a sort meets a filter, or the reach of a person: an index has one of them in order, and rows are
looked through for the other. How many depends on how the rows of both lie."""

MORE_BLOCKS = 3_000
MORE_ROWS = 10_000
"""So many blocks and rows more may the page of a list read that has some thousands of rows in the largest mine."""

LATER = 500
"""So many blocks and rows may a page behind the counted ones read more than the first: it begins where its cursor says,
and whoever walked there would have read a thousand."""

NOBODY = UUID("00000000-0000-4000-8000-000000000000")
NOWHERE = ("zqxj", "zq")
"""Words that no record has, as long as an index is asked by, and shorter."""

OTHERS = ("engineer", "operator", "storekeeper.dakhiliyah")
"""People who see the sites of one region, those of their projects, one store."""

PAGE = 25
"""Rows of a page, as people see them."""


pytestmark = [pytest.mark.django_db, pytest.mark.req("REQ-PERF-003")]


@dataclass(frozen=True)
class Case:
    """A request of a list."""

    name: str
    reader: str
    path: str
    query: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        asked = "&".join(f"{name}={value}" for name, value in self.query)
        return f"{self.reader:<22} {self.path}?{asked}"


class Reads:
    """Counts the blocks and rows that statements read, by having the database explain each as it runs it. What a list
    shows and what it counts are told apart."""

    def __init__(self) -> None:
        self.blocks: dict[str, float] = {"shown": 0, "counted": 0}
        self.found: dict[str, float] = {"shown": 0, "counted": 0}
        self.rows = 0.0

    @property
    def all_blocks(self) -> float:
        return sum(self.blocks.values())

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith("SELECT"):
            with connection.connection.cursor() as cursor:
                cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) {sql}", params)
                plan = cursor.fetchone()[0]
            top = (plan if isinstance(plan, list) else json.loads(plan))[0]["Plan"]
            is_count = sql.startswith("SELECT count(*)")
            kind = "counted" if is_count else "shown"
            self.blocks[kind] += top["Shared Hit Blocks"] + top["Shared Read Blocks"]
            self.found[kind] += next(_below(top)) if is_count else top["Actual Rows"]
            self.rows += sum(map(_rows_of, _nodes(top)))
        return execute(sql, params, many, context)


def _below(count: dict[str, Any]) -> Iterator[float]:
    """The rows that a count was made of."""
    return (node["Actual Rows"] for node in count["Plans"] if node["Parent Relationship"] == "Outer")


def _nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for below in node.get("Plans", []):
        yield from _nodes(below)


def _rows_of(node: dict[str, Any]) -> float:
    """What a scan gave and what it looked at in vain."""
    if not node["Node Type"].endswith("Scan"):
        return 0
    looked = ("Actual Rows", "Rows Removed by Filter", "Rows Removed by Index Recheck")
    return float(sum(node.get(name, 0) for name in looked) * node["Actual Loops"])


STAYS_SMALL = {
    "regions": "tens",
    "products": "tens",
    "default-loading-rules": "tens",
    "stores": "hundreds",
    "project-candidates": "the active people of a region",
    "my-projects": "those of one person",
    "my-sites": "those of one person",
    "imports": "those of one site",
    "calculations": "those of one site",
}
"""Lists that do not grow with the mine, and how large they get."""

GROWS = {
    *("audit-events", "holes", "jobs", "ledger-movements", "mails", "record-events"),
    "store-transactions",
}
"""Lists that get new rows with each day of work, without end. The others have as many as there are sites, people,
machines or deliveries, or those of one person that are not yet forgotten: some thousands."""


def _most(case: Case, before: Reads, after: Reads, kind: str) -> float:
    """How many blocks the large mine may read for what the small one reads."""
    # Whoever sees what is assigned sees the holes of a few sites, and has all of them read at most.
    if case.name not in GROWS or (case.name, case.reader) == ("holes", "operator"):
        return before.blocks[kind] + MORE_BLOCKS
    more = max(1, after.found[kind] / max(before.found[kind], 1))
    grown = GROWTH * before.blocks[kind] * more
    if kind == "counted":
        return max(grown, COUNTED * after.found[kind]) + (DEEPER if case.reader == "admin" else PAIRED)
    alone = len(case.query) == 1 and case.reader == "admin" and not by_letters(case)
    return grown + (DEEPER if alone else PAIRED)


def by_letters(case: Case) -> bool:
    """Whether a list is filtered by a part of a text: by its groups of letters, each of which is in more texts where
    there are more, alike or not."""
    about = BY_NAME[case.name].filters.model_fields.get(case.query[0][0])
    lookups = (extra.q for extra in about.metadata if isinstance(extra, FilterLookup)) if about else ()
    return any(str(lookup).endswith("__mentions") for lookup in lookups)


def path_of(name: str, ids: dict[str, Any]) -> str:
    return re.sub(r"\{(\w+)\}", lambda found: str(ids[found[1]]), ROUTES[name])


def _leaves(annotation: Any) -> Iterator[Any]:
    annotation = getattr(annotation, "__value__", annotation)
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif isinstance(annotation, type):
        yield annotation
    else:
        for part in get_args(annotation):
            yield from _leaves(part)


def _stored(listing: Listing[Any], lookup: str) -> str | None:
    """A value that a filter finds: of the row in the middle of what is there."""
    path = re.sub(r"__(mentions|reads_as|gte|gt|lte|lt|in|isnull|contains)$", "", lookup)
    try:
        rows = MODELS[listing.name]._default_manager.exclude(**{f"{path}__isnull": True}).order_by(path)
        found = list(rows.values_list(path, flat=True)[:200])
    except FieldError:
        # Something that only the list itself knows.
        return None
    return str(found[len(found) // 2]) if found and found[len(found) // 2] != "" else None


def filters_of(listing: Listing[Any]) -> Iterator[tuple[str, str]]:
    """Each filter of a list with what rows have, and with what none has: the rarest value is the worst one."""
    for name, about in listing.filters.model_fields.items():
        lookup = next((extra.q for extra in about.metadata if isinstance(extra, FilterLookup)), name)
        kinds = set(_leaves(about.annotation)) | {kind for extra in about.metadata for kind in _leaves(extra)}
        stored = _stored(listing, lookup if isinstance(lookup, str) else name)
        tokens = [list(kind) for kind in kinds if isinstance(kind, type) and issubclass(kind, StrEnum | TextChoices)]
        asked = about.alias or name
        if bool in kinds:
            yield from ((asked, "true"), (asked, "false"))
        elif tokens:
            yield from ((asked, str(value)) for value in {tokens[0][0], tokens[0][-1]})
        elif stored is not None:
            yield asked, stored
        if UUID in kinds:
            yield asked, str(NOBODY)


@dataclass
class Walk:
    """All requests of all lists, and what each reads."""

    mine: dict[str, Persona]
    ids: dict[str, Any]

    def cases(self) -> Iterator[Case]:
        """Each sort, each filter and a word that is nowhere, by themselves for everybody; of the pairs of a sort with a
        filter those of a Latin square, so that each meets some of the others."""
        for name, listing in BY_NAME.items():
            path = path_of(name, self.ids)
            sorts = [sort for sort in sorts_of(listing) if "," not in sort or sort == listing.default_sort]
            narrowed = [*filters_of(listing), *((("search", word) for word in NOWHERE) if listing.search else ())]
            readers = (READERS[name],) if name in READERS else ("admin", *OTHERS)
            for at, reader in enumerate(readers):
                for sort in sorts:
                    yield Case(name, reader, path, (("sort", sort),))
                for filters in narrowed:
                    yield Case(name, reader, path, (filters,))
                for row, sort in enumerate(sorts[1:]):
                    for column, filters in enumerate(narrowed):
                        if at == 0 and (row + column) % 5 == 0:
                            yield Case(name, reader, path, (("sort", sort), filters))

    def reads(self, case: Case, **more: Any) -> Reads:
        found = Reads()
        with connection.execute_wrapper(found):
            answer = self.mine[case.reader].get(case.path, page_size=PAGE, **dict(case.query), **more)
        assert answer.status in {200, 403, 404}, (case, answer.content)
        return found

    def behind_the_counted(self, case: Case) -> Reads | None:
        """What the page behind the last numbered one reads, by its cursor; None where the list ends before."""
        query = dict(case.query)
        last = self.mine[case.reader].get(case.path, page_size=PAGE, page=(COUNT_CAP - 1) // PAGE, **query)
        cursor = last.json["next_cursor"]
        return self.reads(case, cursor=cursor) if cursor else None


def test_no_list_reads_more_where_there_is_more(mine: dict[str, Persona], there: world.Targets) -> None:
    walk = Walk(mine, there.ids)
    grow(copies_of_the_mine(SMALL))
    small = {case: walk.reads(case) for case in walk.cases() if case.name not in STAYS_SMALL}
    grow(copies_of_the_mine(LARGE, after=SMALL))
    grown = []
    for case, before in small.items():
        after = walk.reads(case)
        for kind, blocks in after.blocks.items():
            is_in_vain = case.name not in GROWS and after.rows > before.rows + MORE_ROWS
            if blocks > _most(case, before, after, kind) or is_in_vain:
                read = (before.blocks[kind], blocks), (before.rows, after.rows)
                grown.append((blocks - before.blocks[kind], f"{case}, {kind}: blocks {read[0]}, rows {read[1]}"))
    assert {case.name for case in small} == BY_NAME.keys() - STAYS_SMALL.keys()
    assert {case.name for case in small} > GROWS
    assert not grown, "\n".join(words for _, words in sorted(grown, reverse=True))
    deep, late = 0, []
    for case in small:
        if case.reader == "admin" and [name for name, _ in case.query] == ["sort"]:
            first, behind = walk.reads(case), walk.behind_the_counted(case)
            deep += behind is not None
            if behind and (behind.all_blocks > first.all_blocks + LATER or behind.rows > first.rows + LATER):
                late.append((round(behind.all_blocks), round(first.all_blocks), round(behind.rows), str(case)))
    assert deep > 20, "few lists go on behind what is counted"
    assert not late, "\n".join(map(str, sorted(late, reverse=True)))
