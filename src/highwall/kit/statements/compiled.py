"""Compiled statements that give plain rows (`values_list`), and running them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet


@dataclass(frozen=True, slots=True)
class Statement:
    """The SQL of a `values_list` query, with what turns its rows into Python values."""

    compiler: Any
    sql: str
    parameters: Sequence[Any]
    converters: dict[int, tuple[Any, Any]]

    def limited(self, count: int, start: int = 0) -> "Statement":
        """The same for at most so many rows, from the one with this number on. Each page has the same text, so that it
        is parsed once for each connection."""
        limited = replace(self, sql=f"{self.sql} LIMIT {count:d}")
        if not start:
            return limited
        return replace(limited, sql=f"{limited.sql} OFFSET %s", parameters=(*self.parameters, start))

    def rows(self) -> list[tuple[Any, ...]]:
        """Run it on this thread's connection."""
        with connection.cursor() as cursor:
            cursor.execute(self.sql, self.parameters)
            found: list[tuple[Any, ...]] = cursor.fetchall()
        if self.compiler.has_extra_select:
            count = self.compiler.col_count
            found = [row[:count] for row in found]
        for at, (makers, expression) in self.converters.items():
            for number, row in enumerate(found):
                value = row[at]
                for make in makers:
                    value = make(value, expression, connection)
                if value is not row[at]:
                    found[number] = (*row[:at], value, *row[at + 1 :])
        return found

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
    return Statement(compiler, sql, parameters, converters_of(compiler))


def converters_of(compiler: Any) -> dict[int, tuple[Any, Any]]:
    """What makes Python values of the columns that have to be converted, by place."""
    columns = [column for column, _, _ in compiler.select[: compiler.col_count]]
    found: dict[int, tuple[Any, Any]] = compiler.get_converters(columns)
    return found
