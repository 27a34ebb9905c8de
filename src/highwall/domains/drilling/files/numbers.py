"""Numbers of holes as people read them: `A1`, `a01` and `Ａ١` are one hole (ADR 22)."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from highwall.domains.drilling.files.file_pattern import FilePattern
from highwall.kit.text import natural_key


class KnownNumbers:
    """The numbers of the holes of a site, by which others are found that read like them."""

    def __init__(self, numbers: Iterable[str]) -> None:
        self._exact = set(numbers)
        self._by_key: Mapping[str, str] | None = None

    def spelt(self, number: str) -> str | None:
        """How the site writes the number of a hole, None where it has no such hole."""
        if number in self._exact:
            return number
        if not self._exact:
            return None
        if self._by_key is None:
            # Sites from before this rule may have both `A1` and `a1`; whichever it is, it is always the same.
            self._by_key = {natural_key(known): known for known in sorted(self._exact, reverse=True)}
        return self._by_key.get(natural_key(number))


def as_known(pattern: FilePattern, numbers: Iterable[str]) -> FilePattern:
    """A pattern with the numbers as its site writes them already, so that its holes are found again."""
    known = KnownNumbers(numbers)
    spelt = [known.spelt(number) or number for number in pattern.hole_number]
    return pattern if spelt == pattern.hole_number else replace(pattern, hole_number=spelt)
