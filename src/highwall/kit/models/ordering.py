"""How rows are ordered by the columns of a list, and the indexes that give them in that order.

An order that an index can serve forwards, backwards and from any place in it has keys that all run in one direction and
are never null. Rows without a value stand at the end in either direction, so their key is what is larger, or smaller,
than everything.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import Expression, F, Func, Index, Model, QuerySet, Value
from django.db.models.constants import LOOKUP_SEP
from django.db.models.expressions import Col, OrderBy
from django.db.models.functions import Coalesce

_ENDS = {
    "DateField": "date",
    "DateTimeField": "timestamptz",
    "DecimalField": "numeric",
    "FloatField": "double precision",
}
"""The types that know infinity."""

_TEXT_KEY = "(COALESCE(kit_natural_key(kit_fold(%(expressions)s)), '{}') COLLATE \"C\")"
_LAST_CHARACTER = "\U0010ffff"


class _NeverNull(Func):
    """A sort key that every row has."""

    is_never_null = True


class _TextKey(_NeverNull):
    """The natural key of a text; the empty text is sorted before or behind all others."""

    output_field = models.TextField()

    def __init__(self, path: str, *, empty_is_last: bool) -> None:
        super().__init__(F(path), template=_TEXT_KEY.format(_LAST_CHARACTER if empty_is_last else ""))


class _OrEnd(_NeverNull):
    """A value, or in place of none the smallest or largest of its type."""

    def __init__(self, path: str, field: "models.Field[Any, Any]", *, empty_is_last: bool) -> None:
        end = f"'{'' if empty_is_last else '-'}infinity'::{_ENDS[field.get_internal_type()]}"
        super().__init__(F(path), template=f"COALESCE(%(expressions)s, {end})", output_field=field)


class _TextOrNone(Coalesce):
    """A text that a joined table may not have."""

    is_never_null = True

    def __init__(self, path: str) -> None:
        super().__init__(F(path), Value(""), output_field=models.TextField())


class KeyBeside(Expression):
    """The primary key of the table that the column of a path stands in, taken from that table: the foreign key that
    leads there is as large, but stands in another table, and one index holds the columns of one.

    It is no `F` of that path: the framework takes such a one in an order for the selected column of its name.
    """

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path

    def resolve_expression(self, query: Any = None, allow_joins: bool = True, *options: Any, **others: Any) -> Any:
        found: Any = F(self.path).resolve_expression(query, allow_joins, *options, **others)
        return Col(found.alias, found.target.model._meta.pk)


@dataclass(frozen=True, slots=True)
class _Column:
    """What a path leads to: its field, whether it is free text, and whether it can be without a value."""

    field: Any
    is_text: bool
    may_be_null: bool
    may_be_empty: bool


def order_keys(model: type[Model], path: str, *, is_reversed: bool = False) -> list[OrderBy]:
    """What rows are ordered by for one path: free text by its natural key first, then by itself. Rows without a value
    come last in either direction."""
    column = _column(model, path)

    def ordered(expression: F | Func, *, nulls_last: bool | None = None) -> OrderBy:
        return expression.desc(nulls_last=nulls_last) if is_reversed else expression.asc(nulls_last=nulls_last)

    if column.is_text:
        # Where no text is empty, one order serves both directions.
        empty_is_last = column.may_be_empty and not is_reversed
        itself = _TextOrNone(path) if column.may_be_null else F(path)
        return [ordered(_TextKey(path, empty_is_last=empty_is_last)), ordered(itself)]
    if not column.may_be_empty:
        return [ordered(F(path))]
    if column.field is not None and column.field.get_internal_type() in _ENDS:
        return [ordered(_OrEnd(path, column.field, empty_is_last=not is_reversed))]
    return [ordered(F(path), nulls_last=True)]


def ordered[M: Model](rows: QuerySet[M], sorts: Mapping[str, str], sort: str, tie_break: str) -> QuerySet[M]:
    """Rows in the order of public sort names, of which `sorts` knows the paths."""
    keys: list[OrderBy] = []
    path, is_reversed = "", False
    for name in sort.split(","):
        is_reversed = name.startswith("-")
        for path in sorts[name.removeprefix("-")].split(","):
            keys += order_keys(rows.model, path, is_reversed=is_reversed)
    return rows.order_by(*keys, end_key(path, tie_break, is_reversed=is_reversed))


def end_key(last_path: str, tie_break: str, *, is_reversed: bool) -> OrderBy:
    """What tells rows apart that are alike in all else: the key, in the direction of the path before it. Where that
    leads to the table that the key refers to, its own is taken."""
    relation = tie_break.removesuffix("_id")
    is_there = relation != tie_break and last_path.rpartition(LOOKUP_SEP)[0] == relation
    key: F | KeyBeside = KeyBeside(last_path) if is_there else F(tie_break)
    return key.desc() if is_reversed else key.asc()


def may_be_null(model: type[Model], path: str) -> bool:
    """False only for what the tables on the path rule out; an annotation may be without a value."""
    return _column(model, path).may_be_null


class SortIndex(Index):
    """Rows in the order of columns as lists sort by them, by their key in the end. One that `is_reversed` is read
    backwards; it is needed beside the other where a column can be without a value."""

    def __init__(
        self,
        *expressions: Any,
        columns: tuple[str, ...] = (),
        tie_break: str = "pk",
        is_reversed: bool = False,
        **options: Any,
    ) -> None:
        self.columns, self.tie_break, self.is_reversed = columns, tie_break, is_reversed
        super().__init__(*(expressions or [F(name) for name in columns]), **options)

    def deconstruct(self) -> tuple[str, Any, dict[str, Any]]:
        path, _, options = super().deconstruct()
        options |= {"columns": self.columns}
        options |= {"tie_break": self.tie_break} if self.tie_break != "pk" else {}
        options |= {"is_reversed": True} if self.is_reversed else {}
        return path, (), options

    def create_sql(self, model: type[Model], schema_editor: Any, using: str = "", **options: Any) -> Any:
        keys = [
            key.expression for name in self.columns for key in order_keys(model, name, is_reversed=self.is_reversed)
        ]
        real = Index(*keys, F(self.tie_break), name=self.name, condition=self.condition)
        return real.create_sql(model, schema_editor, using=using, **options)


def sort_index(*columns: str, name: str, tie_break: str = "pk", **options: Any) -> SortIndex:
    """The index of a model whose lists are sorted by these columns, in either direction. Columns that every row has a
    value of may stand in front; a last one that may be without needs `both_ways`."""
    return SortIndex(columns=columns, name=name, tie_break=tie_break, **options)


def both_ways(*columns: str, name: str, tie_break: str = "pk", **options: Any) -> list[SortIndex]:
    """The two indexes of a sort by a column that may be without a value."""
    return [
        SortIndex(columns=columns, name=name, tie_break=tie_break, **options),
        SortIndex(columns=columns, name=f"{name}_back", tie_break=tie_break, is_reversed=True, **options),
    ]


@functools.cache
def _column(model: type[Model], path: str) -> _Column:
    is_null = False
    field: Any = None
    for name in path.split(LOOKUP_SEP):
        try:
            field = model._meta.pk if name == "pk" else model._meta.get_field(name)
        except FieldDoesNotExist:
            # An annotation, of which nothing is known before the query is made.
            return _Column(None, is_text=False, may_be_null=True, may_be_empty=True)
        is_null = is_null or field.null
        model = field.related_model or model
    is_text = _is_free_text(field)
    return _Column(field, is_text, is_null, is_null or (is_text and field.blank))


def _is_free_text(field: Any) -> bool:
    """Numbers that the product gives out are unique and sort by themselves, and so do columns made for sorting and the
    kinds of things, which are tokens of the source."""
    is_text = isinstance(field, models.CharField | models.TextField)
    is_key = field is not None and (field.generated or field.name.endswith("_order"))
    return is_text and not (field.choices or field.unique or is_key or field.name == "kind")
