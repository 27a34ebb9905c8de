"""Ids of holes as spreadsheets write them: the same id in more than one spelling."""

import re
import unicodedata
from collections.abc import Iterable

from blastcalc.files.lengths import LONGEST_NUMBER

_PLAIN_NUMBER = re.compile(r"[+]?\d++(?:\.\d*+)?(?:e[+-]?\d{1,2})?")


def loose(hole_id: str) -> str:
    """What is left of an id without the marks that a spreadsheet adds or takes away.

    Blanks, a leading apostrophe, letter case, leading zeros, a fraction of zeros and an exponent make no difference.

    >>> loose("1.0"), loose("'001"), loose("1e3"), loose(" a 07 "), loose("1.5")
    ('1', '1', '1000', 'a 07', '1.5')
    """
    text = " ".join(unicodedata.normalize("NFKC", hole_id).casefold().split()).lstrip("'’`").strip()
    if len(text) > LONGEST_NUMBER or not _PLAIN_NUMBER.fullmatch(text):
        return text
    number = float(text)
    return str(int(number)) if number.is_integer() and number < 1e15 else text


class LooseIds:
    """Which hole an id means, where it is not written as the hole has it: the only one that it fits, or none."""

    def __init__(self, ids: Iterable[tuple[str, str]]) -> None:
        """`ids` gives entity and id of each hole."""
        self._within: dict[tuple[str, str], int] = {}
        self._anywhere: dict[str, int] = {}
        for place, (entity, hole) in enumerate(ids):
            self._note(self._within, (loose(entity), loose(hole)), place)
            self._note(self._anywhere, loose(hole), place)

    @staticmethod
    def _note[Key](index: dict[Key, int], key: Key, place: int) -> None:
        index[key] = -1 if key in index else place

    def find(self, entity: str, hole: str, *, entity_named: bool) -> int | None:
        """The place of the hole; without `entity_named` one of another entity will do. None where none or several
        fit."""
        within = self._within.get((loose(entity), loose(hole)))
        if within is None and not entity_named:
            within = self._anywhere.get(loose(hole))
        return None if within is None or within < 0 else within
