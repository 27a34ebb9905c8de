"""Limits of what is sent, read off the columns that keep it: `Annotated[str, text_of(Machine, "name")]`."""

from typing import Any

from django.db.models import Model
from pydantic import Field, StringConstraints


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
    """A decimal figure with as many digits as its column keeps; `bounds` are those of `pydantic.Field`."""
    column = _column(model, name)
    return Field(max_digits=column.max_digits, decimal_places=column.decimal_places, **bounds)
