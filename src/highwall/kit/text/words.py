"""Words for tokens, in the language of a reader.

The catalogue of the browser client (`web/src/lib/i18n`) is the only one. `highwall words` copies those of its sections
that the server speaks as well into WORDS_DIR, because a server is shipped without the sources of the client.
"""

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import msgspec
from django.conf import settings

type Language = Literal["en", "ar"]
LANGUAGES: tuple[Language, ...] = ("en", "ar")

_sections: "set[str]" = set()


type Speaker = Callable[[str, Language], str]
"""Says a token in a language."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one section of the catalogue: `status`, or `explosives:kind` within a namespace.

    A token that has none is said as it is: what was written by an earlier version must still come out of an export.
    """

    section: str

    def __post_init__(self) -> None:
        _sections.add(self.section)

    def __call__(self, token: str, language: Language) -> str:
        return catalogue(language)[self.section].get(key_of(token), token)


list_name = Words("audit:resource")
"""What a list is called: on the sheet and the file of its export, and in the audit trail that tells of it."""


def key_of(token: str) -> str:
    """A token as the catalogue names it: a dot would open a section there."""
    return token.replace(".", "_")


def language_of(text: str) -> Language:
    """A stored language as one that there are words in."""
    return "ar" if text == "ar" else "en"


def spoken_sections() -> list[str]:
    """The sections that the loaded code speaks."""
    return sorted(_sections)


@functools.cache
def catalogue(language: Language) -> Mapping[str, Mapping[str, str]]:
    """The words that the server speaks, by section and token."""
    found: dict[str, dict[str, str]] = msgspec.json.decode((Path(settings.WORDS_DIR) / f"{language}.json").read_bytes())
    return found


@functools.cache
def _of_exports() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = msgspec.json.decode((Path(settings.WORDS_DIR) / "exports.json").read_bytes())
    return found


def heading(english: str, language: Language) -> str:
    """The heading of a column, which is declared in English."""
    return english if language == "en" else str(_of_exports()["heading"].get(english, english))


def truth(value: bool, language: Language) -> str:
    """Yes or no."""
    return str(_of_exports()["truth"][language]["yes" if value else "no"])
