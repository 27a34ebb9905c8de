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

MORE_BLOCKS = 3_000
MORE_ROWS = 10_000
"""So many blocks and rows may the large mine read more than the small one for the same page. Most of it is the count,
which ends after a thousand rows."""

DEEPER = 500
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
    """Counts the blocks and rows that statements read, by having the database explain each as it runs it."""

    def __init__(self) -> None:
        self.blocks = self.rows = 0.0

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith("SELECT"):
            with connection.connection.cursor() as cursor:
                cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) {sql}", params)
                plan = cursor.fetchone()[0]
            top = (plan if isinstance(plan, list) else json.loads(plan))[0]["Plan"]
            self.blocks += top["Shared Hit Blocks"] + top["Shared Read Blocks"]
            self.rows += sum(map(_rows_of, _nodes(top)))
        return execute(sql, params, many, context)


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
    "record-events": "those of one record, by its index",
    "imports": "those of one site",
    "calculations": "those of one site",
    "charges": "the holes of one site",
    "site-holes": "the holes of one site",
    "warehouse-batches": "what the central warehouse ever received",
    "stock-lots": "what stores ever received of batches",
}
"""Lists that do not grow with the mine, and how large they get."""

BY_WHAT_OTHERS_HOLD = {"users": {"role"}, "approval-requests": {"own"}}
"""Sorts by what stands in another table or depends on who asks, of lists with thousands of rows at most: they sort what
they find."""

IN_REACH = {"store-transactions", "ledger-movements"}
IN_REACH_BLOCKS = 20_000
IN_REACH_ROWS = 100_000
"""Lists whose rows are in the reach of a person by their store or site: the database looks through more rows of the
ledger than it shows, the more the fewer stores the person sees of all."""


WALKED = {"created_from", "created_to"}
"""When holes were planned stands in the hole, their order over sites in the point: those of a time are looked for in
that order, or sorted as they are found."""


def is_bounded_otherwise(case: Case) -> bool:
    if case.name in STAYS_SMALL:
        return True
    if case.name == "holes" and WALKED & dict(case.query).keys():
        return True
    sorts = dict(case.query).get("sort", BY_NAME[case.name].default_sort).replace("-", "").split(",")
    return bool(BY_WHAT_OTHERS_HOLD.get(case.name, set()) & set(sorts))


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
    small = {case: walk.reads(case) for case in walk.cases() if not is_bounded_otherwise(case)}
    grow(copies_of_the_mine(sites=50, movements=300, notes=200))
    grown = []
    for case, before in small.items():
        after = walk.reads(case)
        blocks, rows = after.blocks - before.blocks, after.rows - before.rows
        is_looked_through = case.name in IN_REACH and case.reader in OTHERS
        most = (IN_REACH_BLOCKS, IN_REACH_ROWS) if is_looked_through else (MORE_BLOCKS, MORE_ROWS)
        if blocks > most[0] or rows > most[1]:
            grown.append((round(blocks), round(rows), str(case)))
    assert {case.name for case in small} == BY_NAME.keys() - STAYS_SMALL.keys()
    assert not grown, "\n".join(f"{blocks:>8} {rows:>8} {case}" for blocks, rows, case in sorted(grown, reverse=True))
    deep, late = 0, []
    for case in small:
        if case.reader == "admin" and [name for name, _ in case.query] == ["sort"]:
            first, behind = walk.reads(case), walk.behind_the_counted(case)
            deep += behind is not None
            if behind and (behind.blocks > first.blocks + DEEPER or behind.rows > first.rows + DEEPER):
                late.append((round(behind.blocks), round(first.blocks), round(behind.rows), str(case)))
    assert deep > 20, "few lists go on behind what is counted"
    assert not late, "\n".join(map(str, sorted(late, reverse=True)))
