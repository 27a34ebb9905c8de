"""What a proof found wrong: the first in words, the rest counted, so that the proof of a ruin stays small."""

from collections.abc import Iterable

SHOWN = 100
"""How many findings of one proof are kept in words."""


class Findings:
    """Contradictions in words. Beyond `shown` of them no words are kept; `count` counts all."""

    def __init__(self, words: Iterable[str] = (), *, shown: int = SHOWN) -> None:
        self.count = 0
        self._shown = shown
        self._words: list[str] = []
        self.extend(words)

    def add(self, words: str, *, count: int = 1) -> None:
        """Note something that was found `count` times."""
        if len(self._words) < self._shown:
            self._words.append(words)
        self.count += count

    def extend(self, words: Iterable[str], *, count: int | None = None) -> None:
        """Note several. `count` is how many there are when `words` are only the first of them."""
        before = self.count
        for one in words:
            self.add(one)
        if count is not None:
            self.count = max(self.count, before + count)

    def take(self, others: "Findings") -> None:
        """Note what another proof found."""
        self.extend(others._words, count=others.count)

    @property
    def words(self) -> tuple[str, ...]:
        """The first ones, and a last sentence that says how many more there are."""
        rest = self.count - len(self._words)
        return (*self._words, f"... and {rest:,} more.") if rest else tuple(self._words)

    def __bool__(self) -> bool:
        return self.count > 0
