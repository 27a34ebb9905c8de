"""How the columns of a list are searched, from what the fields behind their paths are."""

import functools
from collections import defaultdict
from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any

from django.db import models
from django.db.models import Lookup, Model, Q
from django.db.models.constants import LOOKUP_SEP

from highwall.kit.text import searched_by_index


def mentioning(model: type[Model], paths: Iterable[str], word: str) -> Q:
    """The rows of which some column contains a folded word.

    Columns of several tables that have search indexes are looked up there first: joined to them, no index could answer.
    Those of one table alone are asked where they stand, so that the database chooses.
    """
    paths = list(paths)
    if len({path.rpartition(LOOKUP_SEP)[0] for path in paths}) == 1:
        return reduce(or_, (Q(**{f"{path}__mentions": word}) for path in paths))
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
    """A key of another record that is one of those a query finds. The query runs once and first, so that an index on
    the key takes part together with those of other columns (`IN` in an `OR` makes every row be looked at)."""

    lookup_name = "one_of_found"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        lhs, parameters = self.process_lhs(compiler, connection)
        rhs, found = self.process_rhs(compiler, connection)
        return f"{lhs} = ANY(ARRAY{rhs})", (*parameters, *found)


models.ForeignKey.register_lookup(_OneOfFound)
models.UUIDField.register_lookup(_OneOfFound)
