"""The units that headers, rows below headers and cells name, and what each is worth in the unit that a table is kept
in: metres, kilograms, milliseconds, cubic metres, degrees."""

import math
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

type Dimension = Literal["length", "mass", "time", "volume", "angle", "other"]

_INCH = 0.0254
_TABLE: dict[Dimension, dict[str, tuple[float, str]]] = {
    "length": {
        "mm": (0.001, "mm|millimetre|millimetres|millimeter|millimeters|millimetro|millimetres|milimetros|мм|مم|ملم"),
        "cm": (0.01, "cm|cms|centimetre|centimetres|centimeter|centimeters|centimetros|zentimeter|см|سم"),
        "dm": (0.1, "dm|decimetre|decimetres|decimeter|decimeters"),
        "m": (1.0, "m|mtr|mtrs|metre|metres|meter|meters|metro|metros|м|م|متر"),
        "km": (1000.0, "km|kilometre|kilometres|kilometer|kilometers|км|كم"),
        "in": (_INCH, "in|ins|inch|inches|zoll|pouce|pouces|pulgada|pulgadas|polegada|polegadas|\"|″|''|بوصه"),
        "ft": (12 * _INCH, "ft|feet|foot|fts|pie|pies|pied|pieds|fuss|'|′|usft|ftus|قدم"),
        "yd": (36 * _INCH, "yd|yds|yard|yards|يارده"),
    },
    "mass": {
        "g": (0.001, "g|gr|gm|gms|gram|grams|gramme|grammes|gramos|gramas|г|جم|غم"),
        "kg": (1.0, "kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes|kilogramos|кг|كجم|كغ|كغم"),
        "t": (1000.0, "t|te|mt|tonne|tonnes|toneladas|tonelada|т"),
        "lb": (0.45359237, "lb|lbs|lbm|pound|pounds|libra|libras|livres|pfund|رطل"),
        "oz": (0.028349523125, "oz|ounce|ounces"),
    },
    "time": {
        "us": (0.001, "us|μs|usec|microsec|microsecond|microseconds|мкс"),
        "ms": (1.0, "ms|msec|msecs|millisec|millisecs|millisecond|milliseconds|millis|milisegundos|мс|ملث"),
        "s": (1000.0, "s|sec|secs|second|seconds|segundos|secondes|sekunden|с|сек|ث|ثانيه"),
        "min": (60_000.0, "min|mins|minute|minutes|minutos"),
    },
    "volume": {
        "m3": (1.0, "m3|cum|cbm|cubicmetre|cubicmetres|cubicmeter|cubicmeters|bcm|м3|م3"),
        "l": (0.001, "l|litre|litres|liter|liters|л"),
        "ft3": ((12 * _INCH) ** 3, "ft3|cuft|cft|cubicfoot|cubicfeet"),
        "yd3": ((36 * _INCH) ** 3, "yd3|cuyd|cy|bcy|cubicyard|cubicyards"),
    },
    "angle": {
        "deg": (1.0, "deg|degs|degree|degrees|grados|degres|graus|°|º|degn|град|درجه"),
        "rad": (180.0 / math.pi, "rad|rads|radian|radians|radianes"),
        "grad": (0.9, "grad|grads|gon|gons|gradian|gradians"),
    },
    "other": {
        name: (math.nan, name)
        for name in [
            "%",
            "percent",
            "ton",
            "tons",
            "cwt",
            "mg",
            "m2",
            "ft2",
            "yd2",
            "mm2",
            "cm2",
            "cc",
            "cm3",
            "in3",
            "gal",
            "gallon",
            "gallons",
            "j",
            "kj",
            "mj",
            "kwh",
            "mpa",
            "kpa",
            "bar",
            "psi",
            "h",
            "hr",
            "hrs",
            "hours",
            "mil",
            "mils",
            "fathom",
            "fathoms",
            "rod",
            "rods",
            "chain",
            "chains",
            "link",
            "links",
            "furlong",
            "furlongs",
            "mile",
            "miles",
            "dd",
            "dms",
            "v",
            "ohm",
            "ohms",
            "mrad",
            "slope",
            "ratio",
            "nm",
            "ns",
            "μm",
            "um",
        ]
    },
}
"""Units by dimension: what one is worth, and how it is written. Those under `other` are known not to be converted: a
ton is three different masses."""

_HOLES = frozenset(
    [
        "hole",
        "holes",
        "blasthole",
        "blastholes",
        "drillhole",
        "borehole",
        "bh",
        "bohrloch",
        "trou",
        "barreno",
        "pozo",
        "furo",
        "скв",
        "حفره",
    ]
)
_PER = frozenset(["row", "blast", "shot", "deck", "day", "hour", "h", "round"])
_LONGEST_UNIT = 24
_CELL = re.compile(r"([+\-−]?[\d٠-٩۰-۹][\d٠-٩۰-۹.,٫٬]*+(?:[eE][+-]?\d++)?)[ \u00a0\u202f]?([^\d\s.,()][^()]{0,23})")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it is called, what it measures, and what one is worth in m, kg, ms, m3 or degrees: NaN where it is
    known and not converted."""

    name: str
    dimension: Dimension
    factor: float


_UNITS = {
    word: Unit(name, dimension, factor)
    for dimension, units in _TABLE.items()
    for name, (factor, words) in units.items()
    for word in words.split("|")
}


@lru_cache(maxsize=4096)
def parse_unit(text: str) -> Unit | None:
    """The unit that a text is, or None where it is something else. A unit per hole is that unit, as a table has a row
    per hole; any other quotient is known and never converted.

    >>> parse_unit("Lbs."), parse_unit("kg/hole").name, parse_unit("kg/m3").dimension, parse_unit("Burden")
    (Unit(name='lb', dimension='mass', factor=0.45359237), 'kg', 'other', None)
    """
    if len(text) > 2 * _LONGEST_UNIT:
        return None
    plain = fold(text).replace("^", "").replace("**", "").replace(".", "")
    parts = [" ".join(part.split()) for part in f" {plain} ".replace(" per ", "/").split("/")]
    first = _UNITS.get(parts[0].replace(" ", "").replace("cubic", "cubic"))
    if first is None or len(parts) == 1:
        return first
    below = [part.replace(" ", "") for part in parts[1:]]
    if all(part in _HOLES for part in below):
        return first
    if all(part in _UNITS or part in _PER for part in below):
        return Unit("/".join([parts[0], *below]), "other", math.nan)
    return None


def fold(text: str) -> str:
    """A text for comparison: lower case, without accents and Arabic vowel marks, one form of letters and digits.

    >>> fold("Ângulo (°)"), fold("القُطر")
    ('angulo (°)', 'القطر')
    """
    parts = unicodedata.normalize("NFKD", text.replace("º", "°")).translate(_FORMS)
    return "".join(each for each in parts if not unicodedata.combining(each)).casefold()


_FORMS = str.maketrans(
    {"ٱ": "ا", "ة": "ه", "ى": "ي", "ئ": "ي", "ؤ": "و", "ـ": "", "µ": "μ", "ё": "е"}
    | {chr(0x660 + n): str(n) for n in range(10)}
    | {chr(0x6F0 + n): str(n) for n in range(10)}
)


def unit_in_cell(cell: str) -> tuple[str, Unit] | None:
    """The number of a cell and the unit behind it, or None where it has none.

    >>> unit_in_cell("450 lb"), unit_in_cell("12.5")
    (('450', Unit(name='lb', dimension='mass', factor=0.45359237)), None)
    """
    match = _CELL.fullmatch(cell.strip()) if len(cell) <= 100 else None
    unit = parse_unit(match[2]) if match else None
    return (match[1], unit) if match and unit else None
