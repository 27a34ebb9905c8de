"""How the columns of a list are searched and ordered, from what the fields behind their paths are."""

import functools
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import F, Lookup, Model, Q
from django.db.models.constants import LOOKUP_SEP
from django.db.models.expressions import OrderBy

from highwall.kit.folding import NaturalKey, searched_by_index


@dataclass(frozen=True, slots=True)
class _Column:
    """What a path leads to: whether it is free text, and whether it can be without a value."""

    is_text: bool
    may_be_empty: bool


def mentioning(model: type[Model], paths: Iterable[str], word: str) -> Q:
    """The rows of which some column contains a folded word.

    Columns of another table that has a search index are looked up there first: joined to it, no index could answer.
    """
    match = Q()
    apart: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        relation, _, rest = path.partition(LOOKUP_SEP)
        if rest and _is_searched_apart(model, path):
            apart[relation].append(rest)
        else:
            match |= Q(**{f"{path}__mentions": word})
    for relation, rests in apart.items():
        related: Any = model._meta.get_field(relation).related_model
        found = related.objects.filter(mentioning(related, rests, word)).order_by().values("pk")
        match |= Q(**{f"{relation}__one_of_found": found})
    return match


def order_keys(model: type[Model], path: str, *, is_reversed: bool = False) -> list[OrderBy]:
    """What rows are ordered by for one path: free text by its natural key first, then by itself. Rows without a value
    come last in either direction."""
    column = _column(model, path)

    def ordered(expression: F | NaturalKey) -> OrderBy:
        # Where every row has a value the plain order is said, because an index answers only that one backwards.
        nulls_last = True if column.may_be_empty else None
        return expression.desc(nulls_last=nulls_last) if is_reversed else expression.asc(nulls_last=nulls_last)

    return [*([ordered(NaturalKey(path))] if column.is_text else []), ordered(F(path))]


@functools.cache
def _column(model: type[Model], path: str) -> _Column:
    may_be_empty = False
    field: Any = None
    for name in path.split(LOOKUP_SEP):
        try:
            field = model._meta.get_field(name)
        except FieldDoesNotExist:
            # An annotation, of which nothing is known before the query is made.
            return _Column(is_text=False, may_be_empty=True)
        may_be_empty = may_be_empty or field.null
        model = field.related_model or model
    is_text = _is_free_text(field)
    return _Column(is_text, may_be_empty or (is_text and field.blank))


def _is_free_text(field: Any) -> bool:
    """Numbers that the product gives out are unique and sort by themselves, and so does a column made for sorting."""
    is_text = isinstance(field, models.CharField | models.TextField)
    return is_text and not (field.choices or field.unique or field.generated)


@functools.cache
def _is_searched_apart(model: type[Model], path: str) -> bool:
    """Whether a path leads, by foreign keys alone, to a column that has a search index in its own table."""
    *relations, column = path.split(LOOKUP_SEP)
    for name in relations:
        field = model._meta.get_field(name)
        if not isinstance(field, models.ForeignKey) or field.related_model is None:
            return False
        model = field.related_model
    return searched_by_index(model, column)


class _OneOfFound(Lookup):
    """A foreign key that is one of those a query finds. The query runs once and first, so that an index on the foreign
    key takes part together with those of other columns (`IN` in an `OR` makes every row be looked at)."""

    lookup_name = "one_of_found"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        lhs, parameters = self.process_lhs(compiler, connection)
        rhs, found = self.process_rhs(compiler, connection)
        return f"{lhs} = ANY(ARRAY{rhs})", (*parameters, *found)


models.ForeignKey.register_lookup(_OneOfFound)
