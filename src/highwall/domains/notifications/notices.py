"""The kinds of notification. A domain declares its own in its `notices.py`; the client has its own words for the
centre (`notifications.json`), the ones here are for mail and for the page of preferences."""

import re
from collections import ChainMap
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from babel.dates import format_date

from highwall.kit.text import Language, Speaker

_kinds: "dict[str, NoticeKind]" = {}

type InBothLanguages = tuple[str, str]
"""English, Arabic."""


@dataclass(frozen=True)
class NoticeKind:
    """Something that people are told about.

    `text` is a sentence in which `{name}` stands for a fact; `label` names the kind. `details` are further facts
    for the mail, with their labels in English and Arabic. `right` is held by all who can
    get it, so that nobody is asked about what never concerns them. `tokens` are the facts that are tokens of the
    product (a state, a kind), each with who says them. `is_mailed` holds until a person chooses.
    """

    code: str
    group: str
    label: InBothLanguages
    text: InBothLanguages
    details: tuple[tuple[str, str, str], ...] = ()
    right: str | None = None
    tokens: Mapping[str, Speaker] = field(default_factory=dict)
    is_mailed: bool = False

    def __post_init__(self) -> None:
        _kinds[self.code] = self

    def sentence(self, language: Language, facts: dict[str, object]) -> str:
        """The sentence with its facts. Raises KeyError when one is missing."""
        return self.text[language == "ar"].format_map(self._said(language, facts))

    def details_of(self, language: Language, facts: dict[str, object]) -> tuple[tuple[str, str], ...]:
        """Label and value of each further fact that is given."""
        said = self._said(language, facts)
        return tuple(
            (arabic if language == "ar" else english, _in_words(said[name], language))
            for name, english, arabic in self.details
            if said.get(name) not in (None, "", [])
        )

    def _said(self, language: Language, facts: dict[str, object]) -> Mapping[str, object]:
        said: dict[str, object] = {
            name: _day(str(fact), language) for name, fact in facts.items() if _DAY.fullmatch(str(fact))
        }
        for name, speak in self.tokens.items():
            given = facts.get(name)
            if isinstance(given, list):
                said[name] = [speak(str(token), language) for token in given]
            elif given:
                said[name] = speak(str(given), language)
        return ChainMap(said, facts)


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _day(text: str, language: Language) -> str:
    """A day as the product prints it everywhere: `14 Mar 2026`."""
    return format_date(date.fromisoformat(text), "dd MMM y", locale="ar" if language == "ar" else "en_GB")


def _in_words(value: object, language: Language) -> str:
    if isinstance(value, list):
        return ("، " if language == "ar" else ", ").join(str(item) for item in value)
    return f"{value:,g}" if isinstance(value, float) else str(value)


def declared_kinds() -> list[NoticeKind]:
    """All kinds, by group and code."""
    return sorted(_kinds.values(), key=lambda kind: (kind.group, kind.code))


def label_of(code: str, language: Language) -> str:
    """What a kind is called; the code of one that is not declared any more."""
    return _kinds[code].label[language == "ar"] if code in _kinds else code


def kind_of(code: str) -> NoticeKind:
    """Raises LookupError when no domain has declared it."""
    if code not in _kinds:
        raise LookupError(f"Declare the notification “{code}” in the notices.py of its domain.")
    return _kinds[code]


MENTIONED = NoticeKind(
    "comments.mentioned",
    group="comments",
    label=("Comments that mention you", "تعليقات تذكرك"),
    text=("{by} mentions you on {record}: {text}", "ذكرك {by} في تعليق على {record}: {text}"),
    is_mailed=True,
)
