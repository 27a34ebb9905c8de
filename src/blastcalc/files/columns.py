"""What the columns of drill files mean: the targets that a header can be mapped to, and their synonyms."""

import difflib
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from blastcalc.files import vocabulary
from blastcalc.files.lengths import LONGEST_HEADER
from blastcalc.files.units import Dimension, Unit, fold, parse_unit

type ColumnKind = Literal["text", "coordinate", "length", "diameter", "angle", "bearing", "mass", "time", "volume"]

KINDS: dict[str, ColumnKind] = {
    "hole_id": "text",
    "entity": "text",
    "hole_type": "text",
    "from_hole_id": "text",
    "row_id": "text",
    "pos_id": "text",
    "collar_e_m": "coordinate",
    "collar_n_m": "coordinate",
    "collar_rl_m": "coordinate",
    "toe_e_m": "coordinate",
    "toe_n_m": "coordinate",
    "toe_rl_m": "coordinate",
    "grade_e_m": "coordinate",
    "grade_n_m": "coordinate",
    "grade_rl_m": "coordinate",
    "length_m": "length",
    "depth_m": "length",
    "charge_length_m": "length",
    "measured_length_m": "length",
    "burden_m": "length",
    "spacing_m": "length",
    "stemming_m": "length",
    "subdrill_m": "length",
    "subdrill_length_m": "length",
    "bench_height_m": "length",
    "water_height_m": "length",
    "diameter_mm": "diameter",
    "angle_deg": "angle",
    "bearing_deg": "bearing",
    "delay_ms": "time",
    "in_hole_delay_ms": "time",
    "firing_time_ms": "time",
    "measured_mass_kg": "mass",
    "design_mass_kg": "mass",
    "anfo_kg": "mass",
    "emulsion_kg": "mass",
    "volume_m3": "volume",
}
"""Every target with the kind of its values. Lengths and coordinates are metres once read."""

REQUIRED = ("hole_id", "collar_e_m", "collar_n_m")

DIMENSIONS: dict[ColumnKind, Dimension] = {
    "coordinate": "length",
    "length": "length",
    "diameter": "length",
    "angle": "angle",
    "bearing": "angle",
    "mass": "mass",
    "time": "time",
    "volume": "volume",
}
"""What a unit of a column of each kind has to measure."""

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_BRACKETS = re.compile(r"[(\[{<]([^()\[\]{}<>]*+)[)\]}>]")
_BETWEEN = re.compile(r"[\s_,;:|\\–—-]++")
_WORD = re.compile(r"[\w#]++")
_NOT_FIRST = frozenset(
    {"in", "min", "mins", "m", "s", "t", "g", "l", "h", "mil", "ton", "slope", "ratio", "link", "rod", "chain"}
)
_BARE = frozenset({"%", "percent", "ton", "tons"})
_IN = frozenset({"in", "en", "em", "unit", "units", "بوحده", "بال"})


def _inverted(table: dict[str, str]) -> dict[str, str]:
    return {word: key for key, listed in table.items() for word in listed.split("|")}


_AXIS = _inverted(vocabulary.AXES)
_PLACE = _inverted(vocabulary.PLACES)
_AROUND = frozenset(vocabulary.AROUND_COORDINATES.split("|"))
_MEASURED = frozenset(vocabulary.AS_MEASURED.split("|"))
_DESIGN = frozenset(vocabulary.DESIGN_WORDS.split("|"))
_NOTES = frozenset(vocabulary.NOTE_WORDS.split("|"))
_JOINED = {
    joined: (axis, place)
    for place, ends in vocabulary.JOINED.items()
    for end in ends.split("|")
    for axis, words in (("e", "x"), ("n", "y"), ("rl", "z"))
    for joined in (words + end, *((end + words,) if len(end) > 1 else ()))
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """One header that probably means one target. `confidence` runs from 0 to 1; 1 is a known synonym."""

    target: str
    header: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Header:
    """A header taken apart: its words, the unit it names, and the words in brackets that are no unit."""

    words: tuple[str, ...]
    unit: Unit | None
    notes: tuple[str, ...] = ()


@lru_cache(maxsize=8192)
def take_apart(header: str) -> Header:
    """The words of a header and its unit, which stands in brackets, behind a comma, a slash or an underscore, or as the
    last or the first word. Words are normalised for comparison.

    >>> take_apart("Charge Weight (lb)").unit.name, take_apart("stem_length_cm").words
    ('lb', ('stem', 'length'))
    """
    units: list[Unit] = []
    notes: list[str] = []

    def inside(match: re.Match[str]) -> str:
        unit = _unit_within(match[1])
        if unit is None:
            notes.extend(_words(match[1]))
            return f" {match[1]} "
        units.append(unit)
        return " "

    rest = _BRACKETS.sub(inside, header[:LONGEST_HEADER]).replace("(", " ").replace("[", " ")
    rest = "/".join(part.strip() for part in rest.split("/"))
    tokens = [token for token in _BETWEEN.split(_CAMEL.sub(" ", rest)) if token.strip("/.)]")]
    if units and [fold(token) for token in tokens[-2:-1]] in (["per"], ["each"]):
        del tokens[-2:]
    if not units:
        _take_bare_unit(tokens, units)
    names = {unit.name for unit in units}
    unit = units[0] if len(names) == 1 else Unit(" / ".join(sorted(names)), "other", math.nan) if units else None
    return Header(tuple(word for token in tokens for word in _words(token)), unit, tuple(notes))


def _unit_within(text: str) -> Unit | None:
    """The unit in brackets, which may stand there beside other words: `(in ms)`, `(m, design)`, `(m RL)`."""
    whole = parse_unit(text)
    if whole is not None:
        return whole
    parts = [part for part in _BETWEEN.split(text) if part]
    if parts and fold(parts[0]) in _IN:
        return parse_unit(" ".join(parts[1:]))
    found = [unit for part in parts if (unit := parse_unit(part)) is not None]
    return found[0] if len(found) == 1 and len(parts) <= 3 else None


def _take_bare_unit(tokens: list[str], units: list[Unit]) -> None:
    unit = _take_last(tokens) or _take_behind_a_stroke(tokens) or _take_first(tokens)
    if unit is not None:
        units.append(unit)


def _take_last(tokens: list[str]) -> Unit | None:
    """`depth m`, `charge mass in kg`."""
    for count in range(min(3, len(tokens)), 0, -1):
        unit = parse_unit(" ".join(tokens[-count:]))
        if unit is not None and (unit.dimension != "other" or "/" in unit.name or unit.name in _BARE):
            del tokens[-count:]
            if len(tokens) > 1 and fold(tokens[-1]) in _IN:
                tokens.pop()
            return unit
    return None


def _take_behind_a_stroke(tokens: list[str]) -> Unit | None:
    """`depth/m`."""
    head, stroke, tail = tokens[-1].partition("/") if tokens else ("", "", "")
    unit = parse_unit(tail) if stroke else None
    if unit is not None:
        tokens[-1] = head
    return unit


def _take_first(tokens: list[str]) -> Unit | None:
    """`mm diameter`, `metres of stemming`."""
    for count in (2, 1):
        if len(tokens) > count and fold(tokens[0]) not in _NOT_FIRST:
            unit = parse_unit(" ".join(tokens[:count]))
            if unit is not None and unit.dimension != "other":
                del tokens[:count]
                if len(tokens) > 1 and fold(tokens[0]) in {"of", "de"}:
                    tokens.pop(0)
                return unit
    return None


def words(header: str) -> list[str]:
    """The words of a header that carry meaning, normalised for comparison.

    >>> words("startXLocation"), words("Designed Diameter (mm)"), words("القُطر (مم)")
    (['start', 'x', 'location'], ['designed', 'diameter'], ['قطر'])
    """
    return list(take_apart(header).words)


def fits(target: str, unit: Unit | None) -> bool:
    """Whether a column of the target may be in a unit; texts have none."""
    kind = KINDS[target]
    return unit is None or (kind != "text" and unit.dimension == DIMENSIONS[kind])


def _words(text: str) -> list[str]:
    return [_without_article(word) for word in _WORD.findall(_CAMEL.sub(" ", fold(text)).replace("_", " "))]


def _without_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _phrases(table: dict[str, str]) -> dict[str, str]:
    return {" ".join(_words(name)): target for name, target in _inverted(table).items()}


_SURE = _phrases(vocabulary.SYNONYMS)
_LESS_SURE = _phrases(vocabulary.LESS_SURE)
_EXACT = _LESS_SURE | _SURE
_BY_LENGTH: dict[int, list[str]] = {}
for _phrase in _EXACT:
    _BY_LENGTH.setdefault(len(_phrase), []).append(_phrase)
_NO_FIGURE = frozenset(" ".join(_words(name)) for name in vocabulary.OF_NO_FIGURE.split("|"))


def says_no_figure(header: str) -> bool:
    """Whether a column is known to hold nothing of which a figure is made: comments, colours, dates."""
    found = words(header)
    return " ".join(found) in _NO_FIGURE or bool({"date", "timestamp", "stamp"} & set(found))


@lru_cache(maxsize=16384)
def recognise(header: str, *, guess: bool = True) -> tuple[str, float] | None:
    """The target that a header most probably means and the confidence, or None when nothing fits.

    A header that names a unit and a text is no text: `kg/hole` is no name. With `guess`, a header that is spelled
    nearly like a synonym counts too, with a confidence of 0.6. No header is longer than `LONGEST_HEADER`.
    """
    if len(header.strip()) > LONGEST_HEADER:
        return None
    apart = take_apart(header)
    if not apart.words:
        # A header that is nothing but a unit of mass or volume says enough.
        dimension = apart.unit.dimension if apart.unit else ""
        return {"mass": ("design_mass_kg", 0.8), "volume": ("volume_m3", 0.7)}.get(dimension)
    match = _meaning(apart.words, guess)
    if match is None and apart.notes and len(apart.notes) < len(apart.words):
        match = _meaning(apart.words[: len(apart.words) - len(apart.notes)], guess)
        match = match and (match[0], min(match[1], 0.85))
    if match is not None and KINDS[match[0]] == "text" and apart.unit is not None:
        return None
    return match


def _meaning(found: tuple[str, ...], guess: bool) -> tuple[str, float] | None:
    name = " ".join(found)
    if name in _SURE:
        return _SURE[name], 1.0
    if name in _LESS_SURE:
        return _LESS_SURE[name], 0.8
    coordinate = _coordinate(found)
    if coordinate is not None:
        return coordinate
    core = " ".join(word for word in found if word not in _DESIGN)
    if core in _EXACT:
        return _EXACT[core], 0.85 if core in _SURE else 0.75
    if not guess or not 4 < len(name) <= 60:
        return None
    near = [
        each for size in range(len(name) - len(name) // 4, len(name) * 5 // 4 + 1) for each in _BY_LENGTH.get(size, [])
    ]
    close = difflib.get_close_matches(name, near, n=1, cutoff=0.88)
    return (_EXACT[close[0]], 0.6) if close else None


def _coordinate(found: tuple[str, ...]) -> tuple[str, float] | None:
    joined = [_JOINED[word] for word in found if word in _JOINED]
    axes = {_AXIS[word] for word in found if word in _AXIS} | {axis for axis, _ in joined}
    places = {_PLACE[word] for word in found if word in _PLACE} | {place for _, place in joined}
    others = [word for word in found if word not in _AXIS and word not in _PLACE and word not in _JOINED]
    if len(axes) != 1 or len(places) > 1 or any(word not in _AROUND and word not in _DESIGN for word in others):
        return None
    (axis,) = axes
    place = next(iter(places), "collar")
    return f"{place}_{axis}_m", 0.85 if _MEASURED & set(others) else 0.95 if places else 0.9


def unknown_note(header: str) -> str:
    """Words in brackets behind a header that are neither a unit nor anything else that is known, empty where all is."""
    apart = take_apart(header)
    notes = [word for word in apart.notes if not word.isdigit()]
    if not notes or apart.unit is not None or " ".join(apart.words) in _EXACT or _coordinate(apart.words):
        return ""
    known = _NOTES | _AXIS.keys() | _PLACE.keys() | _AROUND | _DESIGN
    return " ".join(word for word in notes if word not in known)


def propose_mapping(headers: Sequence[str], *, guess: bool = True) -> list[Proposal]:
    """The best header for each target, each header used once, in the order of the file."""
    ranked: list[tuple[float, int, str]] = []
    for place, header in enumerate(headers):
        match = recognise(header, guess=guess)
        if match is not None:
            ranked.append((-match[1], place, match[0]))
    taken: dict[str, tuple[int, float]] = {}
    for negative, place, target in sorted(ranked):
        taken.setdefault(target, (place, -negative))
    chosen = sorted((place, target, confidence) for target, (place, confidence) in taken.items())
    return [Proposal(target, headers[place], confidence) for place, target, confidence in chosen]
