"""What a list request asks for, parted into the shape of its statements and the values in them (`kit.statements`)."""

import functools
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from ninja import FilterLookup, FilterSchema

from highwall.kit.actors import Actor
from highwall.kit.statements import Shapes, Statement, Unkept, compile_statement, kind_of, values_of, with_values

_shapes = Shapes()

type Visible = Callable[..., QuerySet[Any]]
"""Gives the rows of a list that an actor may see; it depends on nothing else but the path of the list."""
type Narrow = Callable[[QuerySet[Any], FilterSchema, Sequence[str]], QuerySet[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where the rows of a list come from: those visible to an actor, below the record of a path, narrowed by filters
    and words."""

    name: str
    visible: Visible
    actor: Actor
    path: dict[str, UUID]
    filters: FilterSchema
    narrow: Narrow
    words: Sequence[str]

    def rows(self) -> QuerySet[Any]:
        return self.narrow(self.visible(self.actor, **self.path), self.filters, self.words)


class Asked:
    """The rows that a request asks for, and the statements that are made of them."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._shape: Hashable = None
        try:
            shape, self._names = _shape_of(source.filters)
            kinds = tuple(map(kind_of, source.words))
        except Unkept:
            return
        actor, path = source.actor, source.path
        filters = [getattr(source.filters, name) for name in self._names]
        self._values = (*values_of(actor), *path.values(), *filters, *source.words)
        self._shape = source.name, source.visible, actor.shape, tuple(path), shape, kinds

    def _with(self, values: Sequence[Any]) -> QuerySet[Any]:
        """The rows for other values of the same shape."""
        source, given = self._source, iter(values)
        other = replace(
            source,
            actor=with_values(source.actor, (next(given), next(given))),
            path={name: next(given) for name in source.path},
            filters=source.filters.model_copy(update={name: next(given) for name in self._names}),
            words=[next(given) for _ in source.words],
        )
        return other.rows()

    def statement(
        self,
        form: tuple[Hashable, ...],
        more: Sequence[str | None],
        build: Callable[[QuerySet[Any], Sequence[Any]], QuerySet[Any, tuple[Any, ...]]],
    ) -> Statement | None:
        """The statement that `build` makes of the rows, None where they can be none. It may depend on its `form`, and
        on some more values."""
        if self._shape is not None:
            own, key = len(self._values), (self._shape, form, tuple(map(kind_of, more)))
            values = (*self._values, *more)
            if template := _shapes.get(key, values, lambda given: build(self._with(given[:own]), given[own:])):
                return Statement(template.compiler, template.sql, template.parameters(values, {}), template.converters)
        return compile_statement(build(self._source.rows(), more))


@functools.cache
def _declared(filters: type[FilterSchema]) -> tuple[tuple[str, bool], ...]:
    """The filters by name, each with whether it is no more than its lookup, so that no code looks at its value."""
    is_plain = all(
        getattr(filters, name) is getattr(FilterSchema, name) for name in ("get_filter_expression", "custom_expression")
    )
    return tuple(
        (
            name,
            is_plain
            and not hasattr(filters, f"filter_{name}")
            and any(isinstance(each, FilterLookup) for each in field.metadata),
        )
        for name, field in filters.model_fields.items()
    )


def _shape_of(filters: FilterSchema) -> tuple[tuple[Hashable, ...], tuple[str, ...]]:
    """What of the filters belongs to the shape, and the names of those that are values. Raises Unkept."""
    shape: list[Hashable] = []
    names = []
    for name, is_plain in _declared(type(filters)):
        value = getattr(filters, name)
        if value is None or isinstance(value, bool | Enum):
            shape.append(value)
        elif isinstance(value, list) and all(isinstance(each, Enum) for each in value):
            shape.append(tuple(value))
        elif is_plain or type(value) is UUID:
            shape.append((kind_of(value),))
            names.append(name)
        else:
            raise Unkept(f"The filter {name} works on its value.")
    return tuple(shape), tuple(names)
