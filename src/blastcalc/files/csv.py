"""Drill patterns from delimited text of any tool: `inspect` looks at the file, `read` reads it as it was agreed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import BinaryIO

from blastcalc.files.choice import choose_columns, column_uses, decimal_remarks, remarks_on
from blastcalc.files.columns import KINDS, REQUIRED, Proposal, fits
from blastcalc.files.errors import FileError
from blastcalc.files.forms import column_forms, decimal_of, unit_at
from blastcalc.files.inspection import Inspection, judge, judge_lengths, make_sample
from blastcalc.files.layout import Layout, find_layout
from blastcalc.files.rows import RowReader
from blastcalc.files.table import ReadOptions, Suspicion, Table
from blastcalc.files.text import FIXED, MAX_BYTES, DecimalMark, RowStream, load_bytes

type Progress = Callable[[int, float], None]
"""Called with the number of rows read so far and the share of the file read, 0 to 1."""

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
    layout = find_layout(content, None, None)
    width = len(layout.headers)
    sample: list[list[str]] = []
    count = 0
    for _, row in layout.rows(RowStream(content, layout.form)):
        count += 1
        if len(sample) < SAMPLE_ROWS:
            sample.append((row + [""] * (width - len(row)))[:width])
    if not count:
        raise FileError("no_rows", "The file has a header and no rows below it.")
    proposals = choose_columns(layout, sample)
    mapping = {proposal.target: proposal.header for proposal in proposals}
    columns = {target: layout.headers.index(header) for target, header in mapping.items()}
    options = ReadOptions(
        decimal=_decimal(layout, columns, sample), encoding=layout.form.encoding, delimiter=layout.form.delimiter
    )
    units = {target: unit_at(layout, place) for target, place in columns.items()}
    options, suspicions = judge_lengths(units, mapping, options)
    forms = column_forms(layout, columns, sample, options)
    options, more = judge(make_sample(sample, columns, layout.headers, forms), options)
    suspicions += more
    if any(suspicion.code == "length_is_charge_length" for suspicion in suspicions):
        proposals = [
            replace(proposal, target="charge_length_m", confidence=0.7) if proposal.target == "length_m" else proposal
            for proposal in proposals
            if proposal.target != "charge_length_m"
        ]
    suspicions += _judge_layout(layout, proposals)
    mapping = {proposal.target: proposal.header for proposal in proposals}
    forms = {target: form for target, form in forms.items() if target in mapping}
    if layout.has_header:
        suspicions += remarks_on(layout, mapping, sample, forms)
    suspicions += decimal_remarks(layout, mapping, sample, forms)
    shown = tuple(tuple(row) for row in sample[:SHOWN_ROWS])
    return Inspection(
        layout.headers, layout.header_row, tuple(proposals), options, layout.form, count, shown, tuple(suspicions)
    )


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
    layout = find_layout(content, options.encoding, options.delimiter)
    columns: dict[str, int] = {}
    for target, header in mapping.items():
        if header not in layout.headers:
            raise FileError("missing_column", f"The file has no column '{header}' for {target}.")
        columns[target] = layout.headers.index(header)
    _refuse_unfit(layout, columns)
    first = [row for _, row in islice(layout.rows(RowStream(content, layout.form)), SAMPLE_ROWS)]
    forms = column_forms(layout, columns, first, options)
    reader = RowReader(layout, columns, options, forms)
    stream = RowStream(content, layout.form)
    rows = layout.rows(stream)
    done = 0
    while chunk := list(islice(rows, CHUNK_ROWS)):
        reader.add(chunk)
        done += len(chunk)
        if on_progress is not None:
            on_progress(done, stream.share_read)
    if not done:
        raise FileError("no_rows", "The file has a header and no rows below it.")
    table = reader.table()
    remarks = [
        *remarks_on(layout, mapping, first, forms),
        *decimal_remarks(layout, mapping, first, forms),
        *table.remarks,
    ]
    units = {"diameter": options.diameter_unit, "length": options.length_unit}
    return replace(table, remarks=remarks, columns=column_uses(layout, mapping, forms, units))


def _decimal(layout: Layout, columns: Mapping[str, int], rows: Sequence[Sequence[str]]) -> DecimalMark:
    # Where nothing was recognised, whatever looks like a number says it.
    places = [place for target, place in columns.items() if KINDS[target] != "text"]
    places = places if layout.has_header and columns else list(range(len(layout.headers)))
    return decimal_of({str(place): [row[place] for row in rows if place < len(row)] for place in places})


def _refuse_unfit(layout: Layout, columns: Mapping[str, int]) -> None:
    for target, place in columns.items():
        unit = unit_at(layout, place)
        if unit is not None and KINDS[target] != "text" and not fits(target, unit):
            message = f"The column '{layout.headers[place]}' is in {unit.name}, which is no unit of {target}."
            raise FileError("unit_unfit", message, line=layout.header_row, column=layout.headers[place])


def _check_mapping(mapping: Mapping[str, str]) -> None:
    unknown = sorted(set(mapping) - set(KINDS))
    if unknown:
        raise ValueError(f"unknown targets: {', '.join(unknown)}")
    missing = [target for target in REQUIRED if target not in mapping]
    if missing:
        raise FileError("missing_column", f"No column is mapped to {', '.join(missing)}.")


def _judge_layout(layout: Layout, proposals: Sequence[Proposal]) -> list[Suspicion]:
    form, headers = layout.form, layout.headers
    suspicions: list[Suspicion] = []
    if not form.encoding_certain:
        message = f"The encoding is a guess ({form.encoding}); check letters that are not English."
        suspicions.append(Suspicion("encoding_guessed", message))
    if not layout.has_header:
        message = "No header was found, so the columns are called by their number; say what each of them is."
        suspicions.append(Suspicion("header_is_numbers", message))
    if layout.joined:
        suspicions.append(Suspicion("header_of_two_rows", "The header was put together from two rows."))
    if form.delimiter == FIXED:
        message = "The columns are told apart by where they stand in the line."
        suspicions.append(Suspicion("columns_by_place", message))
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
