"""Turning columns of cells into numbers, with a reason for every cell that is not one."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from blastcalc.arrays import FloatArray
from blastcalc.files.lengths import LONGEST_NUMBER
from blastcalc.files.text import DecimalMark

MAX_MAGNITUDE = 1e9
"""No length, mass, time or projected coordinate in a drill file is larger; beyond it a number is a mistake."""

NOT_GIVEN = frozenset({"", "-", "--", "n/a", "na", "null", "none"})
NO_VALUE = NOT_GIVEN
_NO_NUMBER = frozenset(
    [
        "nan",
        "-nan",
        "#n/a",
        "#na",
        "#null!",
        "nil",
        "n.a.",
        "n.a",
        "n/d",
        "nd",
        "n.d.",
        "?",
        "*",
        ".",
        "---",
        "<null>",
        "(null)",
        "missing",
        "unknown",
        "tbc",
        "tba",
        "tbd",
        "void",
    ]
)
"""Texts that stand for no value in columns that a hole can do without; elsewhere they are mistakes."""

SMALLEST_MARK = 1e20
"""Numbers from here on, such as 1e30 and 1.70141e38, are marks of gridding programs for no value."""

_INVISIBLE = dict.fromkeys(
    map(ord, "\u00a0\u202f\u2009\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
)
_MARKS = str.maketrans(
    {"−": "-", **{chr(0x660 + n): str(n) for n in range(10)}, **{chr(0x6F0 + n): str(n) for n in range(10)}}
)
# Each run of digits is taken whole or not at all, so that no run is tried in every way to split it.
_NUMBER = re.compile(r"[+-]?(?:\d++(?:\.\d*+)?|\.\d++)(?:[eE][+-]?\d++)?")
_GROUPS_BY_COMMA = re.compile(r"[+-]?\d{1,3}(?:,\d{3})++(?:\.\d++)?")
_GROUPS_BY_POINT = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})++(?:,\d++)?")
_DIGITS_AND_MARKS = re.compile(r"[+-]?[\d.,]++(?:[eE][+-]?\d++)?")
_GROUPS_APART = re.compile(r"[+-]?\d{1,3}(?:([ '’٬])\d{3})(?:\1\d{3})*+(?:[.,٫]\d*+)?")
"""Thousands parted by marks that are never decimal ones."""
_APART = str.maketrans("", "", " '’٬")
_BLANKS = str.maketrans("\u00a0\u202f\u2009", "   ")
_ANY_NUMBER = re.compile(r"[+-]?\d[\d.,٫٬]*+(?:[eE][+-]?\d++)?")
_HUGE = re.compile(r"[+-]?\d++(?:\.\d*+)?(?:e[+-]?\d{1,3})?")
_NOT_FINITE = re.compile(r"[+-]?(nan|inf|infinity|∞)", re.IGNORECASE)
_SPREADSHEET_ERROR = re.compile(r"#(N/A|REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!)", re.IGNORECASE)
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class CellProblem:
    """Why a cell is not what its column needs: a stable code and words for a person."""

    code: str
    message: str


def clean(cell: str) -> str:
    """The cell without surrounding blanks, direction marks and other characters that nobody sees."""
    return cell.translate(_INVISIBLE).strip()


def parse_number(cell: str, decimal: DecimalMark) -> float | CellProblem:
    """The number in a cell, NaN when the cell is empty or says that nothing is given, or what is wrong with it.

    Western and Arabic digits are read. The other mark of `decimal` may group thousands, but only where that cannot be
    meant as a decimal: `1,234.5` and `1,234,567` are numbers, `1,234` alone is refused as ambiguous. Blanks,
    apostrophes and the Arabic mark of thousands group too.
    """
    if len(cell) > LONGEST_NUMBER and len(cell.strip()) > LONGEST_NUMBER:
        return CellProblem("too_long", f"is longer than the {LONGEST_NUMBER} characters of any number")
    text = clean(cell.translate(_BLANKS)).translate(_MARKS)
    if text.casefold() in NOT_GIVEN:
        return math.nan
    if _GROUPS_APART.fullmatch(text):
        text = text.translate(_APART)
    plain = _ungrouped(text, decimal)
    if isinstance(plain, CellProblem):
        return plain
    if not _NUMBER.fullmatch(plain):
        return _why_not(text)
    number = float(plain)
    if math.isfinite(number) and abs(number) <= MAX_MAGNITUDE:
        return number
    return CellProblem("too_large", "is larger than any real value")


def _why_not(text: str) -> CellProblem:
    if _NOT_FINITE.fullmatch(text):
        return CellProblem("not_finite", "is not a finite number")
    if _SPREADSHEET_ERROR.fullmatch(text):
        return CellProblem("spreadsheet_error", "is an error that a spreadsheet left behind")
    if text.startswith(_FORMULA_STARTS):
        return CellProblem("formula_cell", "is a formula; save the values and not the formulas")
    return CellProblem("not_a_number", "is not a number")


def _ungrouped(text: str, decimal: DecimalMark) -> str | CellProblem:
    grouping = "," if decimal == "." else "."
    text = text.replace("٬", grouping).replace("٫", decimal)
    if grouping not in text:
        return text.replace(decimal, ".")
    if not _DIGITS_AND_MARKS.fullmatch(text):
        return text
    grouped = _GROUPS_BY_COMMA.fullmatch(text) if grouping == "," else _GROUPS_BY_POINT.fullmatch(text)
    if not grouped:
        return CellProblem("mixed_decimals", f"does not fit numbers written with '{decimal}' as the decimal mark")
    if text.count(grouping) == 1 and decimal not in text:
        return CellProblem("ambiguous_number", f"may mean thousands or decimals; write it without '{grouping}'")
    return text.replace(grouping, "").replace(decimal, ".")


def says_no_number(cell: str) -> bool:
    """Whether a cell that is no number says that there is none: NaN, #N/A, 1e30."""
    text = clean(cell).casefold()
    if text in _NO_NUMBER:
        return True
    return len(text) <= LONGEST_NUMBER and _HUGE.fullmatch(text) is not None and abs(float(text)) >= SMALLEST_MARK


def is_number(cell: str) -> bool:
    """Whether a cell holds a number, with whatever decimal mark."""
    text = clean(cell.translate(_BLANKS)).translate(_MARKS)
    return _ANY_NUMBER.fullmatch(text) is not None or _GROUPS_APART.fullmatch(text) is not None


def parse_column(cells: Sequence[str], decimal: DecimalMark) -> tuple[FloatArray, dict[int, CellProblem]]:
    """Numbers of a column, NaN where nothing is given, and the problems by place in the column.

    A cell with a problem is NaN as well, but never without being listed.
    """
    quick = _quick(cells, decimal)
    if quick is None:
        suspects: Sequence[int] = range(len(cells))
        values = np.full(len(cells), np.nan)
    else:
        values = quick
        suspects = np.flatnonzero(~(np.abs(values) <= MAX_MAGNITUDE)).tolist()
    problems: dict[int, CellProblem] = {}
    for place in suspects:
        if not cells[place]:
            continue
        number = parse_number(cells[place], decimal)
        if isinstance(number, CellProblem):
            problems[place] = number
            values[place] = np.nan
        else:
            values[place] = number
    return values, problems


def _quick(cells: Sequence[str], decimal: DecimalMark) -> FloatArray | None:
    # float() reads underscores as grouping, which no drill file means.
    joined = "".join(cells)
    if "_" in joined or max(map(len, cells), default=0) > LONGEST_NUMBER:
        return None
    if decimal == "," and "," in joined:
        if "." in joined:
            return None
        cells = [cell.replace(",", ".") for cell in cells]
    elif decimal == "," and "." in joined:
        return None
    try:
        return np.array(list(map(float, cells)), dtype=np.float64)
    except ValueError:
        pass
    try:
        return np.array([float(cell) if cell else math.nan for cell in cells], dtype=np.float64)
    except ValueError:
        return None


def text_problem(cell: str) -> CellProblem | None:
    """The problem of a text cell, or None: a formula would run when the text is opened in a spreadsheet again."""
    if not cell.startswith(_FORMULA_STARTS) or clean(cell).casefold() in NOT_GIVEN:
        return None
    if isinstance(parse_number(cell, "."), float):
        return None
    return CellProblem("formula_cell", "is a formula; save the values and not the formulas")
