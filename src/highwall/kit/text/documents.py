"""Documents of free form: what people write down where nobody has foreseen the columns, as JSON.

A document is kept as it was given, or refused: it is small, not deep, and its numbers are those that every reader of
JSON reads alike, so that no digit is lost on the way to the browser and back.
"""

from decimal import Decimal
from math import isfinite
from typing import Any

from highwall.kit.errors import Invalid

MAX_DEPTH = 6
MAX_VALUES = 400
MAX_NAME = 80
MAX_TEXT = 2_000
EXACT_DIGITS = 15
"""Decimal digits that a double, and with it every JSON reader, keeps."""


def checked_document(value: dict[str, Any], field: str) -> dict[str, Any]:
    """The document with its names stripped of outer blanks.

    Raises Invalid (field: the path of the value): `too_deep`, `too_many_values`, `name_of_value`, `named_twice`,
    `text_of_value`, `inexact_number`, `not_a_document`.
    """
    check = _Check(field)
    checked: dict[str, Any] = check.value(value, field, 1)
    return checked


class _Check:
    def __init__(self, field: str) -> None:
        self._field = field
        self._count = 0

    def value(self, value: Any, path: str, depth: int) -> Any:
        self._count += 1
        if self._count > MAX_VALUES + 1:
            message = f"There are more than {MAX_VALUES} values. Keep the rest in a document of its own."
            raise Invalid.field(self._field, "too_many_values", message, limit=MAX_VALUES)
        if isinstance(value, dict | list) and depth > MAX_DEPTH:
            message = f"Values may be nested {MAX_DEPTH} deep."
            raise Invalid.field(path, "too_deep", message, limit=MAX_DEPTH)
        if isinstance(value, dict):
            return self._named(value, path, depth)
        if isinstance(value, list):
            return [self.value(item, f"{path}.{number}", depth + 1) for number, item in enumerate(value)]
        if isinstance(value, str):
            if len(value) > MAX_TEXT or "\0" in value:
                message = f"A text has at most {MAX_TEXT:,} characters, none of them the null character."
                raise Invalid.field(path, "text_of_value", message, limit=MAX_TEXT)
            return value
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, int | float):
            return _exact(value, path)
        raise Invalid.field(path, "not_a_document", "Give texts, numbers, yes or no, lists, and names with values.")

    def _named(self, value: dict[Any, Any], path: str, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for given, item in value.items():
            name = str(given).strip()
            if not 0 < len(name) <= MAX_NAME or "\0" in name:
                raise Invalid.field(path, "name_of_value", f"A name has 1 to {MAX_NAME} characters.", limit=MAX_NAME)
            if name in found:
                raise Invalid.field(path, "named_twice", f"“{name}” is there twice.", name=name)
            found[name] = self.value(item, f"{path}.{name}", depth + 1)
        return found


def _exact(number: float, path: str) -> float:
    digits = Decimal(repr(number)).normalize().as_tuple().digits if isfinite(number) else ()
    if not 0 < len(digits) <= EXACT_DIGITS:
        message = f"A number has at most {EXACT_DIGITS} digits. Give what is longer as a text, in quotation marks."
        raise Invalid.field(path, "inexact_number", message, limit=EXACT_DIGITS)
    return number
