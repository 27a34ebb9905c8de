"""Queries of a fixed form, whose SQL is built once per process instead of at every call.

Building the SQL of an ORM query takes several times as long as running it. Where a request passes often, the query is
declared once, with a `Parameter` in place of each value, and run by name:

    _SITE = Prepared(lambda: Site.objects.select_related("project").filter(pk=Parameter("id")))
    site = _SITE.first(id=site_id)

What changes the SQL itself is given as `form`; each form is built and kept once. Of an actor only the shape is part of
the form: who it is, and of which region, is put in at each run (`kit.statements`):

    _STORE = Prepared(lambda actor: visible_stores(actor).filter(pk=Parameter("id")))
    store = _STORE.first(actor, id=store_id)

The builder must depend on nothing but its form: times and settings stand in it as `Live`. One that depends on more, or
works on who the actor is, is built afresh at each run.
"""

import copy
from collections.abc import Callable, Hashable, Sequence
from typing import Any, cast

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Expression, Model, QuerySet
from django.db.models.query import FlatValuesListIterable, ValuesIterable, ValuesListIterable
from django.db.transaction import TransactionManagementError

from highwall.kit.actors import Actor
from highwall.kit.statements.compiled import Statement
from highwall.kit.statements.shapes import Shapes, Slot, Template, values_of, with_values


class Parameter(Expression):
    """A value that is given by name when the query runs. It has the type of what it is compared with, and is never
    null: `= NULL` holds for no row."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        return "%s", (Slot(self.name),)


class _BoundQuery:
    """What the row iterators of the ORM read of a query; its compiler has its SQL ready."""

    def __init__(self, template: Template, parameters: Sequence[Any]) -> None:
        self._query = template.rows.query
        self._compiler = compiler = copy.copy(template.compiler)
        compiler.connection = connection
        compiler.as_sql = lambda *_args, **_options: (template.sql, parameters)
        compiler.get_converters = lambda _columns: template.converters

    def get_compiler(self, using: str) -> Any:
        return self._compiler

    def __getattr__(self, name: str) -> Any:
        return getattr(self._query, name)


def _as_dicts(template: Template, rows: list[tuple[Any, ...]]) -> list[Any]:
    query: Any = template.rows.query
    names = query.selected or (*query.extra_select, *query.values_select, *query.annotation_select)
    return [dict(zip(names, row, strict=True)) for row in rows]


_PLAIN: dict[type, Callable[[Template, list[tuple[Any, ...]]], list[Any]]] = {
    ValuesIterable: _as_dicts,
    ValuesListIterable: lambda _, rows: rows,
    FlatValuesListIterable: lambda _, rows: [row[0] for row in rows],
}
"""What the iterators of the ORM make of plain rows, in several times as long."""


class Prepared[Row]:
    """A query, declared by what builds it; see above. Rows are what the built query set gives: model instances, or
    what `values` and `values_list` make. `prefetch_related` is not followed."""

    def __init__(self, build: Callable[..., QuerySet[Any, Row]]) -> None:
        self._build = build
        self._shapes = Shapes()

    def rows(self, *form: Hashable, **values: Any) -> list[Row]:
        """Run it. Raises KeyError when the value of a parameter is missing."""
        key: list[Hashable] = []
        own: list[Any] = []
        for part in form:
            if isinstance(part, Actor):
                key.append(part.shape)
                own += values_of(part)
            else:
                key.append(part)

        def build(given: Sequence[Any]) -> QuerySet[Any, Row]:
            rest = iter(given)
            parts = (with_values(each, (next(rest), next(rest))) if isinstance(each, Actor) else each for each in form)
            return self._build(*parts)

        template = self._shapes.get(tuple(key), own, build)
        if template is None:
            try:
                template = Template.afresh(self._build(*form))
            except EmptyResultSet:
                return []
        if template.rows.query.select_for_update and not connection.in_atomic_block:
            raise TransactionManagementError("Rows can only be locked inside a transaction.")
        parameters = template.parameters(own, values)
        if (made := _PLAIN.get(template.rows._iterable_class)) is not None:
            plain = Statement(template.compiler, template.sql, parameters, template.converters).rows()
            return cast(list[Row], made(template, plain))
        query = _BoundQuery(template, parameters)
        source: Any = QuerySet(model=template.rows.model, query=cast(Any, query), using=template.rows.db)
        read: Any = template.rows._iterable_class
        found: list[Row] = list(read(source))
        return found

    def first(self, *form: Hashable, **values: Any) -> Row | None:
        """The first row, or None. The query should give no more than one."""
        return next(iter(self.rows(*form, **values)), None)


def attach(record: Model, name: str, rows: Sequence[Model]) -> None:
    """Give a record the rows of a reverse relation that were read apart, as `prefetch_related` does."""
    manager: Any = getattr(record, name)
    found = manager.get_queryset()
    found._result_cache, found._prefetch_done = list(rows), True
    known: dict[str, Any] = record.__dict__.setdefault("_prefetched_objects_cache", {})
    known[name] = found
