"""What the columns of drill files mean: the targets that a header can be mapped to, and their synonyms."""

import difflib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from blastcalc.files import vocabulary
from blastcalc.files.lengths import LONGEST_HEADER

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

_TASHKEEL = re.compile("[\u064b-\u0652\u0670\u0640]")
_ARABIC_FORMS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي", "ئ": "ي", "ؤ": "و"})
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def _inverted(table: dict[str, str]) -> dict[str, str]:
    return {word: key for key, listed in table.items() for word in listed.split("|")}


_AXIS = _inverted(vocabulary.AXES)
_PLACE = _inverted(vocabulary.PLACES)
_UNIT = _inverted(vocabulary.UNITS)
_AROUND = frozenset(vocabulary.AROUND_COORDINATES.split("|"))
_DESIGN = frozenset(vocabulary.DESIGN_WORDS.split("|"))


@dataclass(frozen=True, slots=True)
class Proposal:
    """One header that probably means one target. `confidence` runs from 0 to 1; 1 is a known synonym."""

    target: str
    header: str
    confidence: float


def words(header: str) -> list[str]:
    """The words of a header that carry meaning, normalised for comparison.

    >>> words("startXLocation"), words("Designed Diameter (mm)"), words("القُطر (مم)")
    (['start', 'x', 'location'], ['designed', 'diameter'], ['قطر'])
    """
    return [word for word in _all_words(header) if word not in _UNIT]


def unit_of(header: str) -> str | None:
    """The unit that a header names, as `mm`, `m`, `in` or `ft`, or None."""
    named = {_UNIT[word] for word in _all_words(header) if word in _UNIT} - {""}
    return named.pop() if len(named) == 1 else None


def units_named(headers: Mapping[str, str]) -> dict[str, Literal["m", "ft"]]:
    """The unit of each length or coordinate whose header names metres or feet; `headers` gives the header by target.

    >>> units_named({"collar_e_m": "X (m)", "length_m": "Depth, ft", "spacing_m": "Spacing"})
    {'collar_e_m': 'm', 'length_m': 'ft'}
    """
    named: dict[str, Literal["m", "ft"]] = {}
    for target, header in headers.items():
        unit = unit_of(header) if KINDS[target] in {"length", "coordinate"} else None
        if unit == "m":
            named[target] = "m"
        elif unit == "ft":
            named[target] = "ft"
    return named


def _all_words(header: str) -> list[str]:
    text = unicodedata.normalize("NFKC", header)
    text = _TASHKEEL.sub("", text).translate(_ARABIC_FORMS)
    text = _CAMEL.sub(" ", text).casefold()
    return [_without_article(word) for word in re.split(r"[\W_]+", text) if word]


def _without_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


_EXACT = {" ".join(words(name)): target for name, target in _inverted(vocabulary.SYNONYMS).items()}


def recognise(header: str, *, guess: bool = True) -> tuple[str, float] | None:
    """The target that a header most probably means and the confidence, or None when nothing fits.

    With `guess`, a header that is spelled nearly like a synonym counts too, with a confidence of 0.6. No header is
    longer than `LONGEST_HEADER`.
    """
    if len(header.strip()) > LONGEST_HEADER:
        return None
    found = words(header)
    name = " ".join(found)
    if name in _EXACT:
        return _EXACT[name], 1.0
    coordinate = _coordinate(found)
    if coordinate is not None:
        return coordinate
    core = " ".join(word for word in found if word not in _DESIGN)
    if core in _EXACT:
        return _EXACT[core], 0.85
    close = difflib.get_close_matches(name, _EXACT, n=1, cutoff=0.88) if guess and 4 < len(name) <= 60 else []
    return (_EXACT[close[0]], 0.6) if close else None


def _coordinate(found: list[str]) -> tuple[str, float] | None:
    axes = {_AXIS[word] for word in found if word in _AXIS}
    places = {_PLACE[word] for word in found if word in _PLACE}
    others = [word for word in found if word not in _AXIS and word not in _PLACE]
    if len(axes) != 1 or len(places) > 1 or any(word not in _AROUND and word not in _DESIGN for word in others):
        return None
    (axis,) = axes
    place = next(iter(places), "collar")
    return f"{place}_{axis}_m", 0.95 if places else 0.9


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
