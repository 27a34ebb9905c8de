"""Queries of a fixed form, whose SQL is built once per process instead of at every call.

Building the SQL of an ORM query takes several times as long as running it. Where a request passes often, the query is
declared once, with a `Parameter` in place of each value, and run by name:

    _SITE = Prepared(lambda: Site.objects.select_related("project").filter(pk=Parameter("id")))
    site = _SITE.first(id=site_id)

What changes the SQL itself, such as who asks, is given as `form`; each form is built and kept once:

    _STORE = Prepared(lambda actor: visible_stores(actor).filter(pk=Parameter("id")))
    store = _STORE.first(actor, id=store_id)

The builder must depend on nothing but its form, or what it read would be kept with the SQL: times and settings are
parameters too.
"""

import copy
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, cast

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Expression, QuerySet
from django.db.transaction import TransactionManagementError

KEPT_FORMS = 256


class _Slot:
    """Stands among the parameters of a compiled statement for a value that is given later."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name


class Parameter(Expression):
    """A value that is given by name when the query runs. It has the type of what it is compared with, and is never
    null: `= NULL` holds for no row."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        return "%s", (_Slot(self.name),)


class _CompiledQuery:
    """The SQL of a query set, with what the ORM's compiler knows about its columns."""

    def __init__(self, rows: QuerySet[Any, Any]) -> None:
        self._query = rows.query
        self._compiler = rows.query.get_compiler(rows.db)
        self._sql, self._parameters = self._compiler.as_sql()
        # They depend on the selected columns alone, and are looked up anew for each run otherwise.
        converters = self._compiler.get_converters([column[0] for column in self._compiler.select])
        self._compiler.get_converters = lambda _columns: converters

    def bound(self, values: dict[str, Any]) -> "_BoundQuery":
        """The query with its values, for one run on this thread's connection."""
        if self._query.select_for_update and not connection.in_atomic_block:
            raise TransactionManagementError("Rows can only be locked inside a transaction.")
        parameters = tuple(values[p.name] if isinstance(p, _Slot) else p for p in self._parameters)
        compiler = copy.copy(self._compiler)
        compiler.connection = connection
        compiler.as_sql = lambda *_args, **_options: (self._sql, parameters)
        return _BoundQuery(self._query, compiler)


class _BoundQuery:
    """What the row iterators of the ORM read of a query; its compiler has its SQL ready."""

    def __init__(self, query: Any, compiler: Any) -> None:
        self._query, self._compiler = query, compiler

    def get_compiler(self, using: str) -> Any:
        return self._compiler

    def __getattr__(self, name: str) -> Any:
        return getattr(self._query, name)


class Prepared[Row]:
    """A query, declared by what builds it; see above. Rows are what the built query set gives: model instances, or
    what `values` and `values_list` make. `prefetch_related` is not followed."""

    def __init__(self, build: Callable[..., QuerySet[Any, Row]]) -> None:
        self._build = build
        self._forms: OrderedDict[Hashable, tuple[QuerySet[Any, Row], _CompiledQuery | None]] = OrderedDict()

    def rows(self, *form: Hashable, **values: Any) -> list[Row]:
        """Run it. Raises KeyError when the value of a parameter is missing."""
        template, query = self._forms.get(form) or self._keep(form)
        if query is None:
            return []
        source: Any = QuerySet(model=template.model, query=cast(Any, query.bound(values)), using=template.db)
        read: Any = template._iterable_class
        found: list[Row] = list(read(source))
        return found

    def first(self, *form: Hashable, **values: Any) -> Row | None:
        """The first row, or None. The query should give no more than one."""
        return next(iter(self.rows(*form, **values)), None)

    def _keep(self, form: Hashable) -> tuple[QuerySet[Any, Row], _CompiledQuery | None]:
        template = self._build(*form)  # type: ignore[misc]
        try:
            query = _CompiledQuery(template)
        except EmptyResultSet:
            query = None
        self._forms[form] = template, query
        # Two threads may build the same form; no lock is worth that.
        while len(self._forms) > KEPT_FORMS:
            self._forms.popitem(last=False)
        return template, query
