"""How each column of numbers is written: its unit, its decimal mark, and what stands for no value."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from blastcalc.arrays import BoolArray, FloatArray
from blastcalc.files.columns import DIMENSIONS, KINDS, REQUIRED, take_apart
from blastcalc.files.layout import Layout
from blastcalc.files.numbers import NO_VALUE, CellProblem, clean, parse_column, says_no_number
from blastcalc.files.table import METRES_PER, ReadOptions
from blastcalc.files.text import DecimalMark, detect_decimal, marks_of
from blastcalc.files.units import Unit, unit_in_cell

LOW_MARKS = (-1.0, -9.0, -99.0)
"""Marks for no value where a column holds nothing else below zero."""

LONG_MARKS = (-999.0, -999.25, -9999.0, -9999.25, -99999.0, -999999.0)
HIGH_MARKS = (9999.0, 99999.0, 999999.0)
MAY_BE_NEGATIVE = frozenset(
    {"subdrill_m", "subdrill_length_m", "angle_deg", "bearing_deg", "delay_ms", "in_hole_delay_ms"}
)
LEVELS = frozenset({"collar_rl_m", "toe_rl_m", "grade_rl_m"})
FAR_LEVEL_M = 300.0


@dataclass(frozen=True, slots=True)
class ColumnForm:
    """How one column is written. `unit` is the one that header or cells name, `factor` what a figure of the column is
    worth in metres, kilograms, milliseconds, cubic metres or degrees (diameters aside, which wait for their option),
    and `in_cells` says that each cell names its unit. `usual` is the median of what is no mark for no value,
    `negatives` whether the column is below zero elsewhere as well."""

    target: str
    unit: Unit | None
    factor: float
    in_cells: bool
    decimal: DecimalMark
    usual: float = math.nan
    negatives: bool = False

    def parse(self, cells: Sequence[str]) -> tuple[FloatArray, dict[int, CellProblem], Counter[str]]:
        """The converted numbers, NaN where nothing is given, the problems by place, and how often each mark for no
        value occurs. Such marks are known in columns that a hole can do without."""
        factors: FloatArray | float = self.factor
        wrong: dict[int, CellProblem] = {}
        if self.in_cells:
            cells, factors, wrong = self._without_units(cells)
        values, problems = parse_column(cells, self.decimal)
        problems |= wrong
        marks: Counter[str] = Counter()
        if self.target not in REQUIRED:
            for place in [place for place in problems if says_no_number(cells[place])]:
                del problems[place]
                marks[clean(cells[place])] += 1
            if len(cells) > len(problems) and any(clean(cell) in _WRITTEN for cell in set(cells)):
                marks.update(text for cell in cells if (text := clean(cell)) and text.casefold() in NO_VALUE)
            none = self._marks(values)
            if none.any():
                marks.update(clean(cells[place]) for place in np.flatnonzero(none).tolist())
                values = np.where(none, np.nan, values)
        return np.asarray(values * factors, dtype=np.float64), problems, marks

    def _without_units(self, cells: Sequence[str]) -> tuple[list[str], FloatArray, dict[int, CellProblem]]:
        factors = np.full(len(cells), self.factor)
        plain = list(cells)
        wrong: dict[int, CellProblem] = {}
        for place, cell in enumerate(cells):
            found = unit_in_cell(clean(cell))
            if found is None:
                text = clean(cell)
                if text.strip("-+0.,") and text.casefold() not in NO_VALUE and not says_no_number(cell):
                    wrong[place] = CellProblem("missing_unit", "names no unit where the cells around it do")
                continue
            plain[place] = found[0]
            if found[1].dimension != DIMENSIONS[KINDS[self.target]]:
                wrong[place] = CellProblem("wrong_unit", f"is in {found[1].name}, which is no unit of the column")
            else:
                factors[place] = found[1].factor * (1000.0 if KINDS[self.target] == "diameter" else 1.0)
        return plain, factors, wrong

    def _marks(self, values: FloatArray) -> BoolArray:
        kind = KINDS[self.target]
        if kind == "coordinate":
            if self.target not in LEVELS:
                return np.zeros(values.size, dtype=np.bool_)
            far = np.isnan(self.usual) or np.abs(values - self.usual) > FAR_LEVEL_M
            return np.asarray(np.isin(values, (-99.0, *LONG_MARKS)) & far, dtype=np.bool_)
        marks = [*LONG_MARKS]
        if not (self.target in MAY_BE_NEGATIVE and self.negatives):
            # An angle a little above the horizontal may be meant, one of 99 degrees can't be.
            marks += LOW_MARKS[2:] if kind == "angle" else LOW_MARKS
        marks += HIGH_MARKS[1:] if kind == "time" else HIGH_MARKS
        return np.asarray(np.isin(values, marks), dtype=np.bool_)


_WRITTEN = NO_VALUE - {""} | {text.upper() for text in NO_VALUE - {""}} | {text.title() for text in NO_VALUE - {""}}


def unit_at(layout: Layout, place: int) -> Unit | None:
    """The unit that header or row of units name for a column; one that is never converted where they disagree."""
    named, below = take_apart(layout.cells[place]).unit, layout.units.get(place)
    if named is not None and below is not None and named != below:
        return Unit(f"{named.name} / {below.name}", "other", math.nan)
    return named or below


def length_units(units: Mapping[str, Unit | None]) -> dict[str, Unit]:
    """The units of lengths and coordinates among those of targets."""
    return {
        target: unit
        for target, unit in units.items()
        if unit is not None and KINDS[target] in {"length", "coordinate"} and unit.dimension == "length"
    }


def column_forms(
    layout: Layout, columns: Mapping[str, int], rows: Sequence[Sequence[str]], options: ReadOptions
) -> dict[str, ColumnForm]:
    """The form of each column of numbers, from the headers and the first rows; `columns` gives the place of each
    target.

    The option of lengths goes for columns whose header names no unit, and for all where the headers name metres or feet
    and nothing else."""
    numeric = {target: place for target, place in columns.items() if KINDS[target] != "text"}
    cells = {target: [row[place] for row in rows if place < len(row)] for target, place in numeric.items()}
    decimal = options.decimal or decimal_of(cells)
    units = {target: unit_at(layout, place) for target, place in numeric.items()}
    lengths = length_units(units)
    alike = len({unit.name for unit in lengths.values()}) == 1 and next(iter(lengths.values())).name in METRES_PER
    forms: dict[str, ColumnForm] = {}
    for target, column in cells.items():
        kind, unit = KINDS[target], units[target]
        found = [
            unit_in_cell(clean(cell)) for cell in column if cell.strip() and clean(cell).casefold() not in NO_VALUE
        ]
        with_unit = [each[1] for each in found if each is not None]
        in_cells = bool(found) and len(with_unit) > 0.5 * len(found) and unit is None
        factor = 1.0
        if kind in {"length", "coordinate"}:
            own = unit if unit is not None and not alike and not math.isnan(unit.factor) else None
            factor = own.factor if own else METRES_PER[options.length_unit]
        elif kind != "diameter" and unit is not None and not math.isnan(unit.factor):
            factor = unit.factor
        marks = marks_of([each[0] for each in found if each] if in_cells else column)
        other: DecimalMark = "," if decimal == "." else "."
        own_mark = other if marks[other] and not marks[decimal] else decimal
        form = ColumnForm(target, with_unit[0] if in_cells else unit, factor, in_cells, own_mark)
        forms[target] = _with_usual(form, column)
    return forms


def _with_usual(form: ColumnForm, column: Sequence[str]) -> ColumnForm:
    plain = ColumnForm(form.target, None, 1.0, form.in_cells, form.decimal)
    values = parse_column(plain._without_units(column)[0] if form.in_cells else column, form.decimal)[0]
    real = values[~np.isnan(values) & ~np.isin(values, [*LOW_MARKS, *LONG_MARKS, *HIGH_MARKS])]
    usual = float(np.median(real)) if real.size else math.nan
    return ColumnForm(form.target, form.unit, form.factor, form.in_cells, form.decimal, usual, bool((real < 0.0).any()))


def decimal_of(cells: Mapping[str, Sequence[str]]) -> DecimalMark:
    """The decimal mark of a table: each column has one voice, so that an odd column or cell decides nothing."""
    voices = [marks_of(column) for column in cells.values()]
    points = sum(marks["."] > marks[","] for marks in voices)
    commas = sum(marks[","] > marks["."] for marks in voices)
    if points == commas:
        return detect_decimal([cell for column in cells.values() for cell in column])
    return "," if commas > points else "."
