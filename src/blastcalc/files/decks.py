"""Rows that are the decks of one hole and not holes of their own."""

from collections.abc import Mapping, Sequence

import numpy as np

from blastcalc.arrays import FloatArray, IntArray

MASSES = ("measured_mass_kg", "design_mass_kg", "anfo_kg", "emulsion_kg")
OF_A_DECK = frozenset(
    {*MASSES, "charge_length_m", "stemming_m", "in_hole_delay_ms", "firing_time_ms", "water_height_m"}
)
"""What may differ between the rows of one hole."""

_SAME = 1e-6
type _Columns = tuple[IntArray, Mapping[str, list[str]], dict[str, FloatArray]]


def are_decks(texts: Mapping[str, Sequence[str]], numbers: Mapping[str, FloatArray]) -> bool:
    """Whether repeated ids of a table are decks of their holes: every such row agrees with the first of its hole in
    all but what belongs to a deck, and each gives a mass."""
    groups = _groups(texts)
    repeated = [places for places in groups.values() if len(places) > 1]
    masses = [numbers[name] for name in MASSES if name in numbers]
    if not repeated or not masses:
        return False
    given = np.any([column > 0.0 for column in masses], axis=0)
    return all(_agree(numbers, places) and given[places].all() for places in repeated)


def joined(row_number: IntArray, texts: Mapping[str, list[str]], numbers: Mapping[str, FloatArray]) -> _Columns:
    """The holes of a table with a row for each deck: masses added up, the rest as the first row that gives it.

    Rows of one id that differ in more than a deck may stay as they are, so their id repeats."""
    kept: list[list[int]] = []
    for places in _groups(texts).values():
        if _agree(numbers, places):
            kept.append(places)
        else:
            kept.extend([place] for place in places)
    kept.sort()
    first = [places[0] for places in kept]
    merged = {name: np.array([_one(name, column, places) for places in kept]) for name, column in numbers.items()}
    words = {
        name: [next((column[place] for place in places if column[place]), "") for places in kept]
        for name, column in texts.items()
    }
    return row_number[first], words, merged


def _groups(texts: Mapping[str, Sequence[str]]) -> dict[tuple[str, str], list[int]]:
    holes = texts["hole_id"]
    entities = texts.get("entity") or [""] * len(holes)
    groups: dict[tuple[str, str], list[int]] = {}
    for place, key in enumerate(zip(entities, holes, strict=True)):
        groups.setdefault(key, []).append(place)
    return groups


def _agree(numbers: Mapping[str, FloatArray], places: list[int]) -> bool:
    if len(places) == 1:
        return True
    for name, column in numbers.items():
        given = column[places]
        given = given[~np.isnan(given)]
        if name not in OF_A_DECK and given.size and np.ptp(given) > _SAME:
            return False
    return True


def _one(name: str, column: FloatArray, places: list[int]) -> float:
    given = column[places]
    given = given[~np.isnan(given)]
    if not given.size:
        return float("nan")
    if name in MASSES or name == "charge_length_m":
        return float(given.sum())
    # A hole fires when the first of its decks does.
    return float(given.min()) if name in {"in_hole_delay_ms", "firing_time_ms"} else float(given[0])
