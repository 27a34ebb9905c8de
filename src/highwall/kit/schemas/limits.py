"""Limits of what is sent, read off the columns that keep it: `Annotated[str, text_of(Machine, "name")]`."""

from typing import Any

from django.db.models import CheckConstraint, Model, Q
from pydantic import Field, StringConstraints

_BOUNDS = {"gte": "ge", "gt": "gt", "lte": "le", "lt": "lt"}


def _column(model: type[Model], name: str) -> Any:
    return model._meta.get_field(name)


def length_of(model: type[Model], name: str) -> int:
    """How many characters a column keeps."""
    return int(_column(model, name).max_length)


def text_of(model: type[Model], name: str, *, least: int = 1) -> StringConstraints:
    """A text without blanks around it that its column can keep; of at least so many characters, unless the column may
    be blank."""
    shortest = None if _column(model, name).blank else least
    return StringConstraints(strip_whitespace=True, min_length=shortest, max_length=length_of(model, name))


def figure_of(model: type[Model], name: str, **bounds: Any) -> Any:
    """A figure within the range that the CHECK constraints of its column name, with as many digits as a decimal column
    keeps and finite for a float; `bounds` are narrower or further ones of `pydantic.Field`."""
    column = _column(model, name)
    if column.get_internal_type() == "DecimalField":
        bounds |= {"max_digits": column.max_digits, "decimal_places": column.decimal_places}
    elif column.get_internal_type() == "FloatField":
        bounds |= {"allow_inf_nan": False}
    return Field(**_range_of(model, name) | bounds)


def _range_of(model: type[Model], name: str) -> dict[str, Any]:
    found = {}
    for constraint in model._meta.constraints:
        if isinstance(constraint, CheckConstraint) and isinstance(constraint.condition, Q):
            for term, bound in _plain_terms(constraint.condition, name):
                found[_BOUNDS[term.removeprefix(f"{name}__")]] = bound
    return found


def _plain_terms(condition: Q, name: str) -> list[tuple[str, Any]]:
    """The comparisons of a column with a figure that hold for each of its values: all of `a & b`, those of the other
    branch of `column is empty | ...`."""
    parts = list(condition.children)
    empty = [part for part in parts if isinstance(part, tuple) and part in ((name, None), (f"{name}__isnull", True))]
    if condition.negated or (condition.connector == Q.OR and not (empty and len(parts) == 2)):
        return []
    terms: list[tuple[str, Any]] = []
    for part in parts:
        if isinstance(part, Q):
            terms += _plain_terms(part, name)
        elif isinstance(part, tuple) and part[0] in [f"{name}__{sign}" for sign in _BOUNDS]:
            terms += [] if hasattr(part[1], "resolve_expression") else [part]
    return terms
