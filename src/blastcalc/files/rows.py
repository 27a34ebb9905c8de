"""Reading rows into columns, a few thousand at a time, and keeping apart those that cannot be holes."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from blastcalc.arrays import BoolArray, FloatArray, IntArray
from blastcalc.files.columns import KINDS
from blastcalc.files.decks import joined
from blastcalc.files.depths import as_meant, says_depth
from blastcalc.files.forms import LONG_MARKS, ColumnForm
from blastcalc.files.layout import Layout
from blastcalc.files.lengths import LONGEST_TEXT, SHOWN_CHARACTERS, shown
from blastcalc.files.numbers import NOT_GIVEN, clean, is_number, text_problem
from blastcalc.files.table import MILLIMETRES_PER, Peg, ReadOptions, RefusedRow, RowError, Suspicion, Table
from blastcalc.folding import fold, natural_key

_NEVER_NEGATIVE = (
    "diameter_mm",
    "burden_m",
    "spacing_m",
    "stemming_m",
    "bench_height_m",
    "volume_m3",
    "water_height_m",
    "firing_time_ms",
    "measured_length_m",
    "charge_length_m",
    "measured_mass_kg",
    "design_mass_kg",
    "anfo_kg",
    "emulsion_kg",
)
_NEVER_ZERO = ("length_m", "depth_m")
_EXPLOSIVE = ("measured_mass_kg", "design_mass_kg", "anfo_kg", "emulsion_kg")
SHOWN_MARKS = 5
TOTALS = frozenset(
    [
        "total",
        "totals",
        "sum",
        "sums",
        "subtotal",
        "sub total",
        "grand total",
        "average",
        "averages",
        "avg",
        "mean",
        "median",
        "min",
        "max",
        "minimum",
        "maximum",
        "count",
        "stdev",
        "std dev",
        "summe",
        "gesamt",
        "somme",
        "suma",
        "soma",
        "всего",
        "итого",
        "مجموع",
        "المجموع",
        "اجمالي",
        "الاجمالي",
        "الإجمالي",
        "إجمالي",
        "متوسط",
        "المتوسط",
    ]
)
"""Words in front of rows that sum a table up."""
_FORMULA_STARTS = frozenset("=+-@")
_REPEATED_TEXTS = ("entity", "hole_type", "from_hole_id")


class RowReader:
    """Takes chunks of rows and gives a table of those that are holes."""

    def __init__(
        self, layout: Layout, columns: Mapping[str, int], options: ReadOptions, forms: Mapping[str, ColumnForm]
    ) -> None:
        self._headers, self._cells = layout.headers, layout.cells
        self._columns = columns
        self._options = options
        self._forms = forms
        self._marks: dict[str, Counter[str]] = {}
        self._left_out: dict[str, list[int]] = {}
        self._needed = max(columns.values(), default=-1) + 1
        self._texts: dict[str, list[str]] = {name: [] for name in columns if KINDS[name] == "text"}
        self._numbers: dict[str, list[FloatArray]] = {name: [] for name in columns if KINDS[name] != "text"}
        self._row_numbers: list[int] = []
        self._errors: list[RowError] = []
        self._error_count = 0
        self._bad_rows = 0
        self._refused: dict[int, RefusedRow] = {}
        self._pegs: list[Peg] = []
        self._seen: dict[tuple[str, str], int] = {}
        self._copies: dict[tuple[str, str], int] = {}
        self._shared_texts: dict[str, str] = {}

    def add(self, chunk: Sequence[tuple[int, list[str]]]) -> None:
        """Reads some rows; `chunk` gives each with its number in the file."""
        kept = self._even_rows(chunk)
        if not kept:
            return
        self._chunk_numbers = [number for number, _ in kept]
        self._bad = np.zeros(len(kept), dtype=np.bool_)
        cells = list(zip(*(row for _, row in kept), strict=True))
        texts = {name: self._text_column(name, cells[self._columns[name]]) for name in self._texts}
        numbers = {name: self._number_column(name, cells[self._columns[name]]) for name in self._numbers}
        self._check_missing(texts, numbers, cells)
        self._convert(numbers, cells)
        pegs = self._are_pegs(texts, numbers)
        self._check_geometry(numbers, cells, pegs)
        self._check_duplicates(texts)
        self._bad_rows += int(self._bad.sum())
        self._keep_refused(texts, numbers)
        self._keep_pegs(np.flatnonzero(pegs & ~self._bad), texts, numbers)
        good = np.flatnonzero(~self._bad & ~pegs)
        whole = good.size == len(kept)
        places = good.tolist()
        for name, column in texts.items():
            self._texts[name].extend(column if whole else [column[place] for place in places])
        for name, values in numbers.items():
            self._numbers[name].append(values if whole else values[good])
        self._row_numbers.extend(self._chunk_numbers if whole else [self._chunk_numbers[place] for place in places])

    def table(self) -> Table:
        """Everything read so far."""
        nothing = np.zeros(0)
        numbers = {name: np.concatenate(parts) if parts else nothing for name, parts in self._numbers.items()}
        measured = self._columns.get("measured_length_m")
        is_depth = measured is not None and says_depth(self._headers[measured])
        as_meant(numbers, self._options.depth_meaning, measured_is_depth=is_depth)
        row_number = np.array(self._row_numbers, dtype=np.int64)
        texts: Mapping[str, list[str]] = self._texts
        if self._options.duplicates == "join":
            row_number, texts, numbers = joined(row_number, texts, numbers)
            self._refuse_repeated(row_number, texts)
        return Table(
            row_number=row_number,
            texts=texts,
            numbers=numbers,
            errors=sorted(self._errors, key=lambda error: error.row_number),
            error_count=self._error_count,
            bad_row_count=self._bad_rows,
            pegs=self._pegs,
            remarks=self._remarks(),
            refused=self._refused,
        )

    def _refuse_repeated(self, row_numbers: IntArray, texts: Mapping[str, list[str]]) -> None:
        """Refuses ids that still repeat: such rows are no decks of one hole."""
        entities = texts.get("entity") or [""] * len(row_numbers)
        seen: dict[tuple[str, str], int] = {}
        for number, entity, hole in zip(row_numbers.tolist(), entities, texts["hole_id"], strict=True):
            first = seen.setdefault((entity, hole), number)
            if first != number:
                message = f"is the id of the hole in row {first}, from which it differs in more than its charge"
                self._note(number, self._headers[self._columns["hole_id"]], hole, "duplicate_hole_id", message)

    def _remarks(self) -> list[Suspicion]:
        remarks: list[Suspicion] = []
        for target, marks in self._marks.items():
            header, count = self._headers[self._columns[target]], marks.total()
            listed = ", ".join(mark for mark, _ in marks.most_common(SHOWN_MARKS))
            words = f"{count} cells say" if count > 1 else "1 cell says"
            message = f"'{header}': {words} that there is no value ({listed})."
            remarks.append(Suspicion("no_value_marks", message, target, header, listed, count))
        for text, rows in self._left_out.items():
            listed = ", ".join(map(str, rows[:SHOWN_MARKS]))
            message = f"'{shown(text)}' in line {listed} is no hole but a line about the table; it is left out."
            remarks.append(Suspicion("line_left_out", message, "", shown(text), listed, len(rows)))
        return remarks

    def _note(self, row_number: int, column: str, value: str, code: str, message: str) -> None:
        self._error_count += 1
        if len(self._errors) < self._options.max_errors:
            self._errors.append(RowError(row_number, column, value[:SHOWN_CHARACTERS], code, message))

    def _refuse(self, place: int, name: str, value: str, code: str, message: str) -> None:
        self._bad[place] = True
        self._note(self._chunk_numbers[place], self._headers[self._columns[name]], value, code, message)

    def _refuse_where(
        self, wrong: BoolArray, name: str, cells: Sequence[Sequence[str]], reason: tuple[str, str]
    ) -> None:
        column = cells[self._columns[name]]
        for place in np.flatnonzero(wrong).tolist():
            self._refuse(place, name, column[place], *reason)

    def _even_rows(self, chunk: Sequence[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
        width = len(self._headers)
        if all(len(row) == width for _, row in chunk) and not self._may_hold_totals(chunk):
            return list(chunk)
        kept: list[tuple[int, list[str]]] = []
        for number, row in chunk:
            text = self._about_the_table(row)
            if text:
                self._left_out.setdefault(text, []).append(number)
                continue
            if len(row) == width or (len(row) > width and not any(map(str.strip, row[width:]))):
                kept.append((number, row[:width]))
                continue
            if self._needed <= len(row) < width and not any(map(str.strip, self._cells[len(row) :])):
                kept.append((number, [*row, *[""] * (width - len(row))]))
                continue
            message = f"has {len(row)} cells where the header has {width}"
            self._note(number, "", "", "ragged_row", message)
            self._bad_rows += 1
        return kept

    def _may_hold_totals(self, chunk: Sequence[tuple[int, list[str]]]) -> bool:
        places = [place for place in (self._columns.get("hole_id"), 0) if place is not None]
        return any(row[place].strip(" :.").casefold() in TOTALS for _, row in chunk for place in places)

    def _about_the_table(self, row: Sequence[str]) -> str:
        """What a row says that is no hole: the words of a line of sums, or a line of text across all columns."""
        filled = [cell for cell in map(clean, row) if cell]
        if len(row) == 1 and len(self._headers) > 2 and filled and not is_number(filled[0]):
            return filled[0]
        for place in (self._columns.get("hole_id", 0), 0):
            text = clean(row[place]) if place < len(row) else ""
            if text.strip(" :.").casefold() in TOTALS and self._lacks_a_place(row):
                return text
        return ""

    def _lacks_a_place(self, row: Sequence[str]) -> bool:
        places = [self._columns[name] for name in ("collar_e_m", "collar_n_m") if name in self._columns]
        return not all(place < len(row) and row[place].strip() for place in places)

    def _text_column(self, name: str, cells: Sequence[str]) -> list[str]:
        column = [cell.strip() for cell in cells] if "".join(cells).isascii() else [clean(cell) for cell in cells]
        if max(map(len, column)) > LONGEST_TEXT:
            column = self._without_long_texts(name, column)
        suspects = [place for place, cell in enumerate(column) if cell[:1] in _FORMULA_STARTS]
        for place in suspects:
            problem = text_problem(column[place])
            if problem is not None:
                self._refuse(place, name, column[place], problem.code, problem.message)
        if name in _REPEATED_TEXTS:
            shared = self._shared_texts
            for cell in set(column):
                shared.setdefault(cell, "" if cell.casefold() in NOT_GIVEN else cell)
            column = [shared[cell] for cell in column]
        return column

    def _without_long_texts(self, name: str, column: list[str]) -> list[str]:
        for place, cell in enumerate(column):
            if len(cell) > LONGEST_TEXT:
                self._refuse(place, name, cell, "too_long", f"is longer than {LONGEST_TEXT} characters")
        return [cell if len(cell) <= LONGEST_TEXT else cell[:SHOWN_CHARACTERS] for cell in column]

    def _number_column(self, name: str, cells: Sequence[str]) -> FloatArray:
        values, problems, marks = self._forms[name].parse(cells)
        if marks:
            self._marks.setdefault(name, Counter()).update(marks)
        for place, problem in problems.items():
            self._refuse(place, name, cells[place], problem.code, problem.message)
        return values

    def _check_missing(
        self, texts: Mapping[str, list[str]], numbers: Mapping[str, FloatArray], cells: Sequence[Sequence[str]]
    ) -> None:
        for place, hole in enumerate(texts["hole_id"]):
            if not hole:
                self._refuse(place, "hole_id", "", "missing_hole_id", "is empty; every hole needs an id")
        for name in ("collar_e_m", "collar_n_m"):
            wrong = np.asarray(np.isnan(numbers[name]) & ~self._bad, dtype=np.bool_)
            self._refuse_where(wrong, name, cells, ("missing_value", "is empty; every hole needs a collar"))

    def _convert(self, numbers: dict[str, FloatArray], cells: Sequence[Sequence[str]]) -> None:
        for name, values in numbers.items():
            kind = KINDS[name]
            if kind == "diameter" and not self._forms[name].in_cells:
                numbers[name] = values * MILLIMETRES_PER[self._options.diameter_unit]
            elif kind == "bearing":
                wrong = np.asarray(np.abs(values) > 360.0, dtype=np.bool_)
                self._refuse_where(wrong, name, cells, ("bearing_out_of_range", "is not a bearing in degrees"))
                numbers[name] = np.mod(values, 360.0)
        self._clear_unknown_toes(numbers)
        for name in ("measured_length_m", "measured_mass_kg"):
            # Tools that have not measured write zero; nobody measures a hole of no length.
            if name in numbers:
                numbers[name] = np.where(numbers[name] == 0.0, np.nan, numbers[name])
        if "angle_deg" in numbers:
            numbers["angle_deg"] = self._from_vertical(numbers["angle_deg"], cells)

    def _clear_unknown_toes(self, numbers: dict[str, FloatArray]) -> None:
        """A toe whose coordinates are all one mark for no value is not given."""
        for end in ("toe", "grade"):
            names = [name for name in (f"{end}_e_m", f"{end}_n_m") if name in numbers]
            if len(names) < 2:
                continue
            raw = [numbers[name] / self._forms[name].factor for name in names]
            same = np.isclose(raw[0], raw[1]) & np.isin(np.round(raw[0], 6), LONG_MARKS)
            if same.any():
                for name in names:
                    numbers[name] = np.where(same, np.nan, numbers[name])
                    mark = f"{raw[0][int(np.argmax(same))]:g}"
                    self._marks.setdefault(name, Counter()).update({mark: int(same.sum())})

    def _from_vertical(self, angle: FloatArray, cells: Sequence[Sequence[str]]) -> FloatArray:
        if self._options.angle_convention == "from_vertical":
            wrong = (angle < 0.0) | (angle > 90.0)
            reason = ("angle_out_of_range", "is not an angle from vertical between 0 and 90 degrees")
            self._refuse_where(np.asarray(wrong, dtype=np.bool_), "angle_deg", cells, reason)
            return angle
        down = {"either": np.abs(angle), "positive_down": angle, "negative_down": -angle}[self._options.dip_sign]
        wrong = np.asarray((down < 0.0) | (down > 90.0), dtype=np.bool_)
        reason = ("angle_out_of_range", "is not the dip of a hole that goes down, 0 to 90 degrees")
        self._refuse_where(wrong, "angle_deg", cells, reason)
        return np.asarray(90.0 - down)

    def _are_pegs(self, texts: Mapping[str, list[str]], numbers: Mapping[str, FloatArray]) -> BoolArray:
        """Rows of a tie-up whose length is given as nothing and that hold nothing."""
        lengths = [numbers[name] for name in _NEVER_ZERO if name in numbers]
        if "from_hole_id" not in texts or not lengths:
            return np.zeros(len(self._bad), dtype=np.bool_)
        pegs = np.nansum(np.abs(lengths), axis=0) == 0.0
        pegs &= ~np.isnan(lengths).all(axis=0)
        for name in _EXPLOSIVE:
            if name in numbers:
                pegs &= ~(numbers[name] > 0.0)
        return np.asarray(pegs, dtype=np.bool_)

    def _keep_refused(self, texts: Mapping[str, list[str]], numbers: Mapping[str, FloatArray]) -> None:
        room = self._options.max_errors - len(self._refused)
        for place in np.flatnonzero(self._bad).tolist()[:room]:
            entity = texts["entity"][place] if "entity" in texts else ""
            read = {name: float(values[place]) for name, values in numbers.items()}
            self._refused[self._chunk_numbers[place]] = RefusedRow(entity, texts["hole_id"][place], read)

    def _keep_pegs(self, places: IntArray, texts: Mapping[str, list[str]], numbers: Mapping[str, FloatArray]) -> None:
        for place in places.tolist():
            entity = texts["entity"][place] if "entity" in texts else ""
            delay = float(numbers["delay_ms"][place]) if "delay_ms" in numbers else float("nan")
            parent, hole = texts["from_hole_id"][place], texts["hole_id"][place]
            self._pegs.append(Peg(self._chunk_numbers[place], entity, hole, parent, delay))

    def _check_geometry(
        self, numbers: Mapping[str, FloatArray], cells: Sequence[Sequence[str]], pegs: BoolArray
    ) -> None:
        for name in _NEVER_ZERO:
            if name in numbers:
                self._refuse_where(
                    np.asarray((numbers[name] <= 0.0) & ~pegs, dtype=np.bool_),
                    name,
                    cells,
                    ("zero_length", "is not a length of a hole"),
                )
        for name in _NEVER_NEGATIVE:
            if name in numbers:
                wrong = np.asarray(numbers[name] < 0.0, dtype=np.bool_)
                self._refuse_where(wrong, name, cells, ("negative_value", "must not be negative"))
        if "collar_rl_m" not in numbers or "toe_rl_m" not in numbers:
            return
        drop = numbers["collar_rl_m"] - numbers["toe_rl_m"]
        reason = ("toe_above_collar", "is above the collar; check the levels")
        self._refuse_where(np.asarray(drop < 0.0, dtype=np.bool_), "toe_rl_m", cells, reason)
        if "toe_e_m" in numbers and "toe_n_m" in numbers:
            east = numbers["toe_e_m"] - numbers["collar_e_m"]
            north = numbers["toe_n_m"] - numbers["collar_n_m"]
            nowhere = np.asarray((drop == 0.0) & (east == 0.0) & (north == 0.0), dtype=np.bool_)
            self._refuse_where(nowhere, "toe_rl_m", cells, ("zero_length", "puts the toe where the collar is"))

    def _check_duplicates(self, texts: dict[str, list[str]]) -> None:
        holes = texts["hole_id"]
        entities = texts.get("entity") or [""] * len(holes)
        for place, (entity, hole) in enumerate(zip(entities, holes, strict=True)):
            if self._bad[place]:
                continue
            number = self._chunk_numbers[place]
            key = (fold(entity), natural_key(hole))
            first = self._seen.setdefault(key, number)
            if first == number or self._options.duplicates == "join":
                continue
            if self._options.duplicates == "reject":
                message = f"is the id of the hole in row {first} already"
                self._refuse(place, "hole_id", hole, "duplicate_hole_id", message)
                continue
            # Counting on from the last copy, not from the first: many rows may have the same id.
            copy = self._copies.get(key, 1) + 1
            while self._seen.setdefault((key[0], natural_key(f"{hole} ({copy})")), number) != number:
                copy += 1
            self._copies[key] = copy
            holes[place] = f"{hole} ({copy})"
