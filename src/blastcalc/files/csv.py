"""Drill patterns from delimited text of any tool: `inspect` looks at the file, `read` reads it as it was agreed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import BinaryIO

from blastcalc.files.columns import KINDS, REQUIRED, Proposal, propose_mapping
from blastcalc.files.errors import FileError
from blastcalc.files.inspection import Inspection, Suspicion, judge, make_sample
from blastcalc.files.lengths import LONGEST_HEADER, shown
from blastcalc.files.numbers import clean, parse_number
from blastcalc.files.rows import RowReader
from blastcalc.files.table import ReadOptions, Table
from blastcalc.files.text import (
    DELIMITERS,
    MAX_BYTES,
    DecimalMark,
    RowStream,
    TextFormat,
    declared_delimiter,
    detect_decimal,
    detect_encoding,
    load_bytes,
    parse_sample,
    sample_text,
)

type Progress = Callable[[int, float], None]
"""Called with the number of rows read so far and the share of the file read, 0 to 1."""

HEADER_SEARCH_ROWS = 30
MAX_COLUMNS = 1000
SAMPLE_ROWS = 2000
SHOWN_ROWS = 20
CHUNK_ROWS = 8192
SHOWN_COPIES = 20


def inspect(data: bytes | BinaryIO, *, max_bytes: int = MAX_BYTES) -> Inspection:
    """What a drill file seems to hold: its columns by synonym, how it is written, and what is suspicious about it.

    Reads the whole file once to count its rows. Raises FileError with a code when the file is empty, too large, not
    text, broken CSV, or has no row that could be a header.
    """
    content = load_bytes(data, max_bytes)
    form, header_row, headers = _layout(content, None, None)
    rows = _below(RowStream(content, form), header_row)
    width = len(headers)
    sample: list[list[str]] = []
    count = 0
    for _, row in rows:
        count += 1
        if len(sample) < SAMPLE_ROWS:
            sample.append((row + [""] * (width - len(row)))[:width])
    if not count:
        raise FileError("no_rows", "The file has a header and no rows below it.")
    proposals = propose_mapping(headers)
    columns = {proposal.target: headers.index(proposal.header) for proposal in proposals}
    decimal = _decimal_of(sample, columns)
    values = make_sample(sample, columns, headers, decimal)
    options, suspicions = judge(values, ReadOptions(decimal=decimal, encoding=form.encoding, delimiter=form.delimiter))
    if any(suspicion.code == "length_is_charge_length" for suspicion in suspicions):
        proposals = [
            replace(proposal, target="charge_length_m", confidence=0.7) if proposal.target == "length_m" else proposal
            for proposal in proposals
            if proposal.target != "charge_length_m"
        ]
    suspicions.extend(_judge_layout(form, headers, proposals))
    shown = tuple(tuple(row) for row in sample[:SHOWN_ROWS])
    return Inspection(tuple(headers), header_row, tuple(proposals), options, form, count, shown, tuple(suspicions))


def read(
    data: bytes | BinaryIO,
    mapping: Mapping[str, str],
    options: ReadOptions | None = None,
    *,
    on_progress: Progress | None = None,
    max_bytes: int = MAX_BYTES,
) -> Table:
    """The holes of a drill file and an error for every row that cannot be one.

    `mapping` gives the header for each target (see `blastcalc.files.columns.KINDS`), as `Inspection.mapping` does;
    `hole_id`, `collar_e_m` and `collar_n_m` are required. Nothing is guessed here: what the file does not say comes
    from `options`. Raises FileError when the file cannot be read at all or lacks a mapped header, ValueError for a
    target that does not exist.
    """
    options = options or ReadOptions()
    _check_mapping(mapping)
    content = load_bytes(data, max_bytes)
    form, header_row, headers = _layout(content, options.encoding, options.delimiter)
    columns: dict[str, int] = {}
    for target, header in mapping.items():
        if header not in headers:
            raise FileError("missing_column", f"The file has no column '{header}' for {target}.")
        columns[target] = headers.index(header)
    if options.decimal is None:
        first = [row for _, row in islice(_below(RowStream(content, form), header_row), SAMPLE_ROWS)]
        options = replace(options, decimal=_decimal_of(first, columns))
    reader = RowReader(headers, columns, options)
    stream = RowStream(content, form)
    rows = _below(stream, header_row)
    done = 0
    while chunk := list(islice(rows, CHUNK_ROWS)):
        reader.add(chunk)
        done += len(chunk)
        if on_progress is not None:
            on_progress(done, stream.share_read)
    if not done:
        raise FileError("no_rows", "The file has a header and no rows below it.")
    return reader.table()


def _check_mapping(mapping: Mapping[str, str]) -> None:
    unknown = sorted(set(mapping) - set(KINDS))
    if unknown:
        raise ValueError(f"unknown targets: {', '.join(unknown)}")
    missing = [target for target in REQUIRED if target not in mapping]
    if missing:
        raise FileError("missing_column", f"No column is mapped to {', '.join(missing)}.")


def _below(stream: RowStream, header_row: int) -> Iterator[tuple[int, list[str]]]:
    return ((number, row) for number, row in stream if number > header_row and any(map(str.strip, row)))


def _layout(content: bytes, encoding: str | None, delimiter: str | None) -> tuple[TextFormat, int, list[str]]:
    """Format, header row (from 1) and unique headers."""
    certain = True
    if encoding is None:
        encoding, certain = detect_encoding(content)
    try:
        text = sample_text(content, encoding)
    except LookupError as error:
        raise FileError("bad_encoding", f"The encoding '{encoding}' is not known.") from error
    delimiter = delimiter or declared_delimiter(text)
    choices = [delimiter] if delimiter else DELIMITERS
    best: tuple[float, int, int, list[str]] | None = None
    chosen = choices[0]
    for choice in choices:
        for place, row in enumerate(parse_sample(text, choice, HEADER_SEARCH_ROWS), start=1):
            if not any(map(str.strip, row)):
                continue
            score = sum(proposal.confidence for proposal in propose_mapping(row[:MAX_COLUMNS], guess=False))
            rank = (round(score, 6), len(row), -place)
            if best is None or rank > best[:3]:
                best, chosen = (*rank, row), choice
    if best is None:
        raise FileError("no_header", "No row could be read as the header of a table.")
    if len(best[3]) > MAX_COLUMNS:
        raise FileError("too_many_columns", f"The file has more than {MAX_COLUMNS} columns.")
    _refuse_long_headers(best[3], -best[2])
    return TextFormat(encoding, chosen, certain), -best[2], _unique_headers(best[3])


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


def _decimal_of(rows: Sequence[Sequence[str]], columns: Mapping[str, int]) -> DecimalMark:
    places = [place for target, place in columns.items() if KINDS[target] != "text"]
    return detect_decimal([row[place] for row in rows for place in places if place < len(row)])


def _judge_layout(form: TextFormat, headers: Sequence[str], proposals: Sequence[Proposal]) -> list[Suspicion]:
    suspicions: list[Suspicion] = []
    if not form.encoding_certain:
        message = f"The encoding is a guess ({form.encoding}); check letters that are not English."
        suspicions.append(Suspicion("encoding_guessed", message))
    marks: tuple[DecimalMark, ...] = (".", ",")
    numeric = [header for header in headers if any(isinstance(parse_number(header, mark), float) for mark in marks)]
    if len(numeric) > len(headers) // 2:
        message = "The header row holds mostly numbers; the file may have no header."
        suspicions.append(Suspicion("header_is_numbers", message))
    known = set(headers)
    copies = [header for header in headers if header.endswith(")") and header.rpartition(" (")[0] in known]
    if copies:
        named = list(dict.fromkeys(header.rpartition(" (")[0] for header in copies))
        more = f" and {len(named) - SHOWN_COPIES} more" if len(named) > SHOWN_COPIES else ""
        message = f"Columns have the same header: {', '.join(named[:SHOWN_COPIES])}{more}."
        suspicions.append(Suspicion("duplicate_header", message))
    suspicions.extend(
        Suspicion("uncertain_column", f"'{proposal.header}' was only guessed from its spelling.", proposal.target)
        for proposal in proposals
        if proposal.confidence < 0.7
    )
    return suspicions
