"""Figures as people write them, read by the one set of rules that the client has too (`web/src/lib/figures.ts`).

Arabic and Persian digits and marks, grouping as the product prints it, decimal comma and point, blanks and apostrophes
between groups. Where two readings are possible (`3,000`), the figure is refused and both are named.
"""

import re
import unicodedata
from decimal import Decimal

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

LONGEST = 80
"""Characters; no figure is longer."""

_HIDDEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_BLANKS = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_SIGNS = str.maketrans(
    {
        **{chr(0x660 + n): str(n) for n in range(10)},
        **{chr(0x6F0 + n): str(n) for n in range(10)},
        "٫": ".",
        "٬": "'",
        "،": ",",
        "’": "'",
        "−": "-",
        "–": "-",
        "‒": "-",
    }
)
_FIGURE = re.compile(r"([+-]?)\s*+([0-9.,'\s]*[0-9][.,']?|[.,][0-9]+)")
_GROUPS = re.compile(r"[0-9]{1,3}(?:([,.' ])[0-9]{3})(?:\1[0-9]{3})*")
_MAYBE_GROUPED = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_EXPONENT = re.compile(r"[+-]?(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)[eE][+-]?[0-9]{1,3}")


def latin(text: str) -> str:
    """Digits and marks as in Latin script, single blanks, and nothing that can't be seen."""
    text = _HIDDEN.sub("", unicodedata.normalize("NFKC", text)).translate(_SIGNS)
    return _BLANKS.sub(" ", text).strip()


def readings(text: str) -> list[Decimal]:
    """What a text can mean as a figure, the decimal reading first: nothing, one reading, or two."""
    if len(text) > LONGEST:
        return []
    plain = latin(text)
    if _EXPONENT.fullmatch(plain):
        return [Decimal(plain)]
    found = _FIGURE.fullmatch(plain)
    if not found:
        return []
    sign = -1 if found[1] == "-" else 1
    return [sign * Decimal(digits) for digits in _readings_of(found[2].strip())]


def _readings_of(digits: str) -> list[str]:
    marks = [character for character in digits if not character.isdigit()]
    if not marks:
        return [digits]
    last = marks[-1]
    is_decimal = last in ".," and marks.count(last) == 1
    if len(set(marks)) == 1:
        if not is_decimal:
            return _ungrouped(digits)
        decimal = digits.replace(",", ".")
        return [decimal, digits.replace(",", "")] if _MAYBE_GROUPED.fullmatch(digits) else [decimal]
    # Two marks: the last one is the decimal, the other one groups.
    if len(set(marks)) > 2 or not is_decimal:
        return []
    whole, _, fraction = digits.rpartition(last)
    return [f"{found}.{fraction}" for found in _ungrouped(whole)]


def _ungrouped(digits: str) -> list[str]:
    return [re.sub(r"[,.' ]", "", digits)] if _GROUPS.fullmatch(digits) else []


def _read(value: object) -> object:
    if isinstance(value, bool):
        raise PydanticCustomError("not_a_figure", "Write a figure, such as 27.5.")
    if not isinstance(value, str):
        return value
    found = readings(value)
    if not found:
        raise PydanticCustomError("not_a_figure", "Write a figure, such as 27.5.")
    if len(found) > 1:
        raise PydanticCustomError(
            "ambiguous_figure",
            "This can be read as {decimal} or as {grouped}. Write it without the comma, or with a point.",
            {"decimal": format(found[0], "f"), "grouped": format(found[1], "f")},
        )
    # In digits alone, so that whole numbers and exact ones read it alike.
    text = format(found[0], "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


FIGURE = BeforeValidator(_read)
"""Part of an annotated number that is sent: `Annotated[float, Field(ge=0), FIGURE]`."""
