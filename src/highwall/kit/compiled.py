"""Compiled statements of list pages, kept for a few seconds.

Building the SQL of a page costs several times as much as running it. The text depends only on who asks (scope), the
filters, the search, the sort and the page, so it is kept under exactly these, and always run afresh. It is dropped
after a few seconds, because an annotation may hold the time at which it was built.
"""

import copy
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

KEPT_S = 5.0
KEPT_STATEMENTS = 512


@dataclass(frozen=True, slots=True)
class Statement:
    """The SQL of a `values_list` query, with what turns its rows into Python values."""

    compiler: Any
    sql: str
    parameters: Any

    def rows(self) -> list[tuple[Any, ...]]:
        """Run it on this thread's connection."""
        compiler = copy.copy(self.compiler)
        compiler.connection = connection
        compiler.as_sql = lambda *_args, **_options: (self.sql, self.parameters)
        return list(compiler.results_iter(tuple_expected=True))

    def count(self) -> int:
        """How many rows it would give."""
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM ({self.sql}) counted", self.parameters)  # noqa: S608 compiled by the ORM
            return int(cursor.fetchone()[0])


def compile_statement(rows: QuerySet[Any, tuple[Any, ...]]) -> Statement | None:
    """Compile a `values_list` query; None when it can't have rows."""
    compiler = rows.query.get_compiler(rows.db)
    try:
        sql, parameters = compiler.as_sql()
    except EmptyResultSet:
        return None
    return Statement(compiler, sql, parameters)


class StatementCache:
    """The newest statements by key. Threads may compile the same one twice; no lock is worth that."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, tuple[float, Statement]] = OrderedDict()

    def get(self, key: Hashable, build: Callable[[], QuerySet[Any, tuple[Any, ...]]]) -> Statement | None:
        """The statement of a key, compiled from what `build` gives when it is not kept or too old."""
        now = time.monotonic()
        kept = self._kept.get(key)
        if kept is not None and now - kept[0] < KEPT_S:
            return kept[1]
        statement = compile_statement(build())
        if statement is not None:
            self._kept[key] = (now, statement)
            while len(self._kept) > KEPT_STATEMENTS:
                self._kept.popitem(last=False)
        return statement
