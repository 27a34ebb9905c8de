"""Text that people type: one form of each character, and nothing in it that can't be seen."""

import re
import unicodedata

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

_BREAKS = "\n\t"
_JOINERS = "\u200c\u200d"
"""Zero-width joiner and non-joiner shape letters inside Arabic-script words; anywhere else they only deceive."""


MOST_MARKS = 30
"""Combining marks on one character; no writing has more (Stream-Safe Text Format, Unicode Standard Annex 15)."""

_TOO_MANY_MARKS = re.compile(rb"[^\0]{%d}" % (MOST_MARKS + 1))
_HIDDEN_MARKS = dict.fromkeys(map(ord, "\u0f73\u0f75\u0f81\uff9e\uff9f"), "\u0300")
"""Characters that are no marks themselves, but become marks when they are brought into one form."""


def piled_marks(text: str) -> int | None:
    """Where in a text more marks follow each other than any writing has, None where they nowhere do.

    Bringing marks into their one order takes time by the square of their number, so ask before `normalize`.
    """
    if text.isascii():
        return None
    found = _TOO_MANY_MARKS.search(bytes(map(unicodedata.combining, text.translate(_HIDDEN_MARKS))))
    return found.start() if found else None


def _composed(value: object) -> object:
    if not isinstance(value, str):
        return value
    place = piled_marks(value)
    if place is not None:
        raise PydanticCustomError(
            "piled_marks",
            "From character {position} on, more marks stand on one letter than any writing has. Type the text afresh.",
            {"position": place + 1},
        )
    return unicodedata.normalize("NFC", value)


def _is_hidden(text: str, position: int) -> bool:
    character = text[position]
    if character in _JOINERS:
        around = text[max(position - 1, 0) : position], text[position + 1 : position + 2]
        return not all(letter and "ARABIC" in unicodedata.name(letter, "") for letter in around)
    return unicodedata.category(character) in {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"}


def _refuse_hidden(text: str, allowed: str = "") -> str:
    for position, character in enumerate(text):
        if character not in allowed and _is_hidden(text, position):
            raise PydanticCustomError(
                "hidden_character",
                "Character {position} ({code}) can't be seen. Type the text afresh instead of pasting it.",
                {"position": position + 1, "code": f"U+{ord(character):04X}"},
            )
    return text


def _one_line(text: str) -> str:
    return " ".join(_refuse_hidden(text).split())


def _paragraph(text: str) -> str:
    lines = (" ".join(line.split()) for line in _refuse_hidden(text.replace("\r\n", "\n"), _BREAKS).split("\n"))
    return "\n".join(lines).strip()


COMPOSED = BeforeValidator(_composed)
ONE_LINE = AfterValidator(_one_line)
SOME_LINES = AfterValidator(_paragraph)
"""Parts of annotated types: `Annotated[str, StringConstraints(...), ONE_LINE, COMPOSED]` is a name or title in its one
composed form (NFC), with single blanks; `SOME_LINES` lets line breaks stand. Both refuse what can't be seen. COMPOSED
stands last, because limits that follow it would be checked before blanks are stripped."""
