"""Finding the table in a text: what separates its columns, which row is its header, and where its rows begin."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from blastcalc.files.columns import propose_mapping
from blastcalc.files.errors import FileError
from blastcalc.files.lengths import LONGEST_HEADER, LONGEST_NUMBER, shown
from blastcalc.files.numbers import clean, is_number
from blastcalc.files.text import (
    BLANKS,
    DELIMITERS,
    FIXED,
    RowStream,
    TextFormat,
    declared_delimiter,
    detect_encoding,
    parse_sample,
    sample_text,
)
from blastcalc.files.units import Unit, parse_unit, unit_in_cell

HEADER_SEARCH_ROWS = 30
MAX_COLUMNS = 1000
WIDEST_LINE = 4000
_NO_UNIT = frozenset({"", "-", "--", "text", "string", "id", "no", "no.", "#", "nr", "name", "number", "char", "n/a"})
_WORDS_APART = re.compile(r"\S++(?: \S++)*+")
_WORD = re.compile(r"\S++")


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a table stands in a text.

    `header_row` is the row of the headers, counted from 1, 0 where the table has none; `first_row` the first row that
    may be a hole. `cells` are the headers as they stand there, `headers` the same made unique. `units` are those of a
    row of units below the header, by place. `joined` says that a header was put together from two rows.
    """

    form: TextFormat
    header_row: int
    first_row: int
    cells: tuple[str, ...]
    headers: tuple[str, ...]
    units: dict[int, Unit]
    joined: bool = False

    @property
    def has_header(self) -> bool:
        return self.header_row > 0

    def rows(self, stream: RowStream) -> Iterator[tuple[int, list[str]]]:
        """The rows below the header that say anything, with their numbers."""
        return ((number, row) for number, row in stream if number >= self.first_row and _says_anything(row))


@dataclass(frozen=True, slots=True)
class _Choice:
    """A way to read the text: its rows, the place of the header (from 0), the header and what it is worth."""

    form: TextFormat
    rows: list[list[str]]
    place: int
    header: list[str]
    score: float
    joined: bool = False


def find_layout(content: bytes, encoding: str | None, delimiter: str | None) -> Layout:
    """The layout of a table, in the encoding and with the delimiter that are given, else those that fit best. Raises
    FileError for an unknown encoding, a text without rows, and headers that are too many or too long."""
    certain = True
    if encoding is None:
        encoding, certain = detect_encoding(content)
    try:
        text = sample_text(content, encoding)
    except LookupError as error:
        raise FileError("bad_encoding", f"The encoding '{encoding}' is not known.") from error
    delimiter = delimiter or declared_delimiter(text)
    best: _Choice | None = None
    for choice in [delimiter] if delimiter else [*DELIMITERS, BLANKS, FIXED]:
        form = TextFormat(encoding, choice, certain)
        if choice == FIXED:
            form = replace(form, starts=_starts(text))
            if len(form.starts) < 2 and delimiter is None:
                continue
        found = _look(text, form, must_fit=choice in {BLANKS, FIXED} and delimiter is None)
        if found is not None and (best is None or _rank(found) > _rank(best)):
            best = found
    if best is None:
        raise FileError("no_header", "No row could be read as the header of a table.")
    return _layout(best)


def _rank(choice: _Choice) -> tuple[float, int, int]:
    # Without a known header, the right separator is the one that leaves numbers.
    numbers = sum(_is_figure(cell) for row in choice.rows for cell in row) if choice.score == 0.0 else 0
    return round(choice.score, 6), numbers, len(choice.header)


def _look(text: str, form: TextFormat, *, must_fit: bool) -> _Choice | None:
    rows = parse_sample(text, form, HEADER_SEARCH_ROWS)
    best: tuple[float, int, int] | None = None
    header: list[str] = []
    for place, row in enumerate(rows):
        if not any(map(str.strip, row)) or _is_data(row) or (must_fit and not _fits(rows, place)):
            continue
        score = _score(row)
        rank = (round(score, 6), len(row), -place)
        if best is None or rank > best:
            best, header = rank, row
    width = Counter(len(row) for row in rows if _is_data(row)).most_common(1)
    first = next((at for at, row in enumerate(rows) if _is_data(row) and width and len(row) == width[0][0]), None)
    if best is None or (best[0] == 0.0 and first is not None):
        return _without_known_header(rows, form, first, must_fit=must_fit)
    choice = _Choice(form, rows, -best[2], header, best[0])
    return _with_row_above(choice) if best[0] > 0.0 else choice


def _without_known_header(
    rows: list[list[str]], form: TextFormat, first: int | None, *, must_fit: bool
) -> _Choice | None:
    if first is None:
        return None
    above = next((at for at in range(first - 1, -1, -1) if any(map(str.strip, rows[at]))), None)
    if (
        above is not None
        and len(rows[above]) == len(rows[first]) > 1
        and len([c for c in rows[above] if c.strip()]) > 1
    ):
        return _Choice(form, rows, above, rows[above], 0.0)
    if must_fit and not _fits(rows, first - 1, len(rows[first])):
        return None
    first = next(at for at, row in enumerate(rows) if _is_data(row))
    return _Choice(form, rows, first - 1, [], 0.0)


def _with_row_above(choice: _Choice) -> _Choice:
    """The header put together with the row above it, where that says more: `Collar` above `X`, or `Hole` above `ID`."""
    above = next((at for at in range(choice.place - 1, -1, -1) if any(map(str.strip, choice.rows[at]))), None)
    best = choice
    if above is not None and not _is_data(choice.rows[above]) and len(choice.rows[above]) > 1:
        groups = [*choice.rows[above], *[""] * len(choice.header)]
        filled = list(groups)
        for at in range(1, len(choice.header)):
            filled[at] = filled[at] if filled[at].strip() else filled[at - 1]
        for upper in (groups, filled):
            joined = [f"{high} {low}".strip() for high, low in zip(upper, choice.header, strict=False)]
            score = _score(joined)
            if score > best.score + 0.5:
                best = replace(choice, header=joined, score=score, joined=True)
    below = choice.rows[choice.place + 1] if choice.place + 1 < len(choice.rows) else []
    if best is choice and below and not _is_data(below) and len(below) == len(choice.header):
        filled = list(choice.header)
        for at in range(1, len(filled)):
            filled[at] = filled[at] if filled[at].strip() else filled[at - 1]
        for upper in (choice.header, filled):
            joined = [f"{high} {low}".strip() for high, low in zip(upper, below, strict=True)]
            score = _score(joined)
            if score > best.score + 0.5 and not _unit_row(below):
                best = replace(choice, header=joined, score=score, joined=True, place=choice.place + 1)
    return best


def _layout(best: _Choice) -> Layout:
    width = len(best.header) or max(len(row) for row in best.rows if _is_data(row))
    if width > MAX_COLUMNS:
        raise FileError("too_many_columns", f"The file has more than {MAX_COLUMNS} columns.")
    _refuse_long_headers(best.header, best.place + 1)
    cells = best.header or [""] * width
    units: dict[int, Unit] = {}
    below = best.place + 1
    if best.header:
        below = next((at for at in range(below, len(best.rows)) if _says_anything(best.rows[at])), below)
        units = _unit_row(best.rows[below]) if below < len(best.rows) else {}
    first = below + 2 if units else best.place + 2
    row = best.place + 1 if best.header else 0
    return Layout(best.form, row, first, tuple(map(clean, cells)), tuple(_unique_headers(cells)), units, best.joined)


def _unit_row(row: Sequence[str]) -> dict[int, Unit]:
    """The units of a row that holds nothing else, by place."""
    units: dict[int, Unit] = {}
    for place, cell in enumerate(row):
        text = clean(cell).strip("()[]{} ")
        unit = parse_unit(text)
        if unit is not None:
            units[place] = unit
        elif text.casefold() not in _NO_UNIT:
            return {}
    return units


def _score(row: Sequence[str]) -> float:
    return sum(proposal.confidence for proposal in propose_mapping(row[:MAX_COLUMNS], guess=False))


def _fits(rows: list[list[str]], place: int, width: int = 0) -> bool:
    """Whether the rows below a place have as many cells as it, and more than one."""
    width = width or len(rows[place])
    below = [len(row) for row in rows[place + 1 :] if _says_anything(row)]
    return width > 1 and bool(below) and sum(each == width for each in below) >= 0.8 * len(below)


def _is_data(row: Sequence[str]) -> bool:
    """Whether a row is one of numbers, so that it can't be a header."""
    filled = [cell for cell in row[:MAX_COLUMNS] if cell.strip()]
    numbers = [cell for cell in filled if _is_figure(cell)]
    fractions = sum("." in cell or "," in cell for cell in numbers)
    return len(filled) > 1 and (2 * len(numbers) > len(filled) or fractions >= 2)


def _is_figure(cell: str) -> bool:
    return len(cell) <= LONGEST_NUMBER and (is_number(cell) or unit_in_cell(cell) is not None)


def _says_anything(row: Sequence[str]) -> bool:
    return any(cell and not cell.isspace() and any(map(str.isalnum, cell)) for cell in row) or (
        any(map(str.strip, row)) and not all(set(cell.strip()) <= set("-=_+|*") for cell in row)
    )


def _refuse_long_headers(row: Sequence[str], line: int) -> None:
    for place, cell in enumerate(row, start=1):
        if len(cell.strip()) > LONGEST_HEADER:
            message = (
                f"line {line}, column {place}: the header has {len(cell.strip())} characters, more than "
                f"{LONGEST_HEADER}. It begins '{shown(cell.strip())}'."
            )
            raise FileError("header_too_long", message, line=line, column=str(place))


def _unique_headers(row: Sequence[str]) -> list[str]:
    headers: dict[str, None] = {}
    last: dict[str, int] = {}
    for place, cell in enumerate(row, start=1):
        name = clean(cell) or f"Column {place}"
        unique, copy = name, last.get(name, 1)
        while unique in headers:
            copy += 1
            unique = f"{name} ({copy})"
        last[name] = copy
        headers[unique] = None
    return list(headers)


def _starts(text: str) -> tuple[int, ...]:
    """Where columns begin that are blank between in every line of numbers, shared with the headers above them."""
    lines = [
        line.rstrip()[:WIDEST_LINE].expandtabs() for line in text.splitlines()[:HEADER_SEARCH_ROWS] if line.strip()
    ]
    numeric = [line for line in lines if _is_data(line.split())]
    if len(numeric) < 2:
        return ()
    taken = [any(at < len(line) and not line[at].isspace() for line in numeric) for at in range(max(map(len, numeric)))]
    starts = [at for at, full in enumerate(taken) if full and (at == 0 or not taken[at - 1])]
    ends = [next((to for to in range(at, len(taken)) if not taken[to]), len(taken)) for at in starts]
    header = next((line for line in reversed(lines[: lines.index(numeric[0])]) if line.strip()), "")
    groups = [(match.start(), match.end()) for match in _WORDS_APART.finditer(header)]
    if len(groups) == len(starts):
        # A header may begin left of its column, so each column begins where the first of the two does.
        return (0, *(min(start, group[0]) for start, group in zip(starts[1:], groups[1:], strict=True)))
    words = [(match.start(), match.end()) for match in _WORD.finditer(header)]
    for first, last in words:
        over = [at for at, (start, end) in enumerate(zip(starts, ends, strict=True)) if start < last and first < end]
        if over:
            starts[over[0]] = min(starts[over[0]], first)
    return (0, *starts[1:]) if starts else ()
