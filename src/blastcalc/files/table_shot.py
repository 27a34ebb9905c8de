"""Drill patterns in delimited text as shots: what `blastcalc.files.csv` proposes, taken as it stands."""

from dataclasses import replace
from typing import BinaryIO

import numpy as np

from blastcalc.arrays import FloatArray
from blastcalc.files import csv
from blastcalc.files.errors import FileError
from blastcalc.files.inspection import Inspection
from blastcalc.files.shot import Shot, tell_apart
from blastcalc.files.table import RowError, Table
from blastcalc.files.text import load_bytes
from blastcalc.files.tie_up import tie_up_from_table
from blastcalc.findings import Finding
from blastcalc.folding import fold, natural_key
from blastcalc.holes import GivenHoles, Holes, complete_holes

_GIVEN = (
    "collar_e_m",
    "collar_n_m",
    "collar_rl_m",
    "toe_e_m",
    "toe_n_m",
    "toe_rl_m",
    "grade_rl_m",
    "length_m",
    "depth_m",
    "angle_deg",
    "bearing_deg",
    "bench_height_m",
    "subdrill_m",
)


def read(data: bytes | BinaryIO, name: str = "") -> Shot:
    """The holes of a table with its columns mapped by synonym, and its tie-up or firing times.

    Units and the meaning of angles are those that `blastcalc.files.csv.inspect` proposes; everything suspicious about
    them becomes a finding. The mass of a hole is the measured one, else the designed one, else ANFO and emulsion.
    Raises FileError naming line and column when any row cannot be a hole: a file is read whole or not at all. Only ids
    that repeat are tolerated, as a finding `duplicate_hole_id`; later holes are called `J11 (2)`.
    """
    content = load_bytes(data)
    inspection = csv.inspect(content)
    if not inspection.header_row:
        columns = ", ".join(f"'{header}'" for header in inspection.headers[:3])
        message = f"No header was found. Put a line with the names of the columns ({columns} ...) above the first hole."
        raise FileError("no_header", message)
    if inspection.missing:
        wanted = {"hole_id": "hole ids", "collar_e_m": "eastings", "collar_n_m": "northings"}
        lacking = " and ".join(wanted[target] for target in inspection.missing)
        shown = ", ".join(f"'{header[:30]}'" for header in inspection.headers[:8])
        message = f"line {inspection.header_row}: no column was recognised for {lacking} among {shown}."
        told = [each.message for each in inspection.suspicions if each.code in {"unit_unfit", "unknown_unit"}]
        message = " ".join([message, *told[:3]])
        raise FileError("missing_column", message, line=inspection.header_row)
    table, findings = _table(content, inspection)
    holes = complete_holes(GivenHoles(**{target: table.number(target) for target in _GIVEN}))
    decided = dict.fromkeys((each.code, each.message) for each in (*inspection.suspicions, *table.remarks))
    findings += [
        Finding(code, message, (), "warning")
        for code, message in decided
        if code not in {"duplicate_hole_ids", "no_collar_level"}
    ]
    findings += holes.findings
    tie_up = tie_up_from_table(table)
    times = _times(table)
    in_hole = table.number("in_hole_delay_ms")
    if tie_up.times_ms is not None:
        times, in_hole = tie_up.times_ms, np.full(len(table), np.nan)
    if tie_up.tie_up is not None or tie_up.times_ms is not None or np.isnan(times).all():
        findings += tie_up.findings
    ids, repeated = tell_apart(table.hole_names)
    return Shot(
        format="csv",
        name=_only(table.text("entity")) or name,
        hole_id=ids,
        collar_m=_collars(table, holes),
        toe_m=holes.toe_m,
        grade_rl_m=_grades(table, holes),
        design_length_m=_lengths(table, holes),
        measured_length_m=table.number("measured_length_m"),
        diameter_mm=np.where(table.number("diameter_mm") > 0.0, table.number("diameter_mm"), np.nan),
        angle_deg=table.number("angle_deg"),
        bearing_deg=table.number("bearing_deg"),
        burden_m=table.number("burden_m"),
        spacing_m=table.number("spacing_m"),
        stemming_m=table.number("stemming_m"),
        design_mass_kg=_design_mass(table),
        measured_mass_kg=_mass(table, "measured_mass_kg"),
        volume_m3=table.number("volume_m3"),
        in_hole_delay_ms=in_hole,
        stated_time_ms=times,
        hole_type=tuple(table.text("hole_type")),
        entity=tuple(table.text("entity")),
        tie_up=tie_up.tie_up,
        findings=[*findings, *repeated],
        columns=tuple(table.columns),
    )


def _table(content: bytes, inspection: Inspection) -> tuple[Table, list[Finding]]:
    table = csv.read(content, inspection.mapping, inspection.options)
    if not table.error_count:
        return table, []
    others = [error for error in table.errors if error.code != "duplicate_hole_id"]
    if others:
        raise _row_error(others[0], table.error_count - 1)
    renamed = csv.read(content, inspection.mapping, replace(inspection.options, duplicates="rename"))
    place = {number: at for at, number in enumerate(renamed.row_number.tolist())}
    entities, ids = renamed.text("entity"), renamed.text("hole_id")
    keys = [(fold(entity), natural_key(hole)) for entity, hole in zip(entities, ids, strict=True)]
    first = {key: at for at, key in enumerate(keys)}
    groups: dict[int, list[int]] = {}
    for error in table.errors:
        again = place[error.row_number]
        groups.setdefault(first[keys[again][0], natural_key(error.value)], []).append(again)
    return renamed, [
        Finding("duplicate_hole_id", f"The id {ids[at]} is used {1 + len(again)} times.", (at, *again))
        for at, again in groups.items()
    ]


def _row_error(error: RowError, more: int) -> FileError:
    where = f"line {error.row_number}"
    if error.column:
        where += f", column '{error.column}'"
    value = f"'{error.value}' " if error.value else ""
    others = f" (and {more} more errors)" if more else ""
    message = f"{where}: {value}{error.message}{others}."
    return FileError(error.code, message, line=error.row_number, column=error.column)


def _only(texts: list[str]) -> str:
    return texts[0] if len(set(texts)) == 1 else ""


def _collars(table: Table, holes: Holes) -> FloatArray:
    """Collars of the file; a level that follows from the toe's is filled in, where none is known it stays NaN."""
    collar = np.stack([table.number(f"collar_{axis}_m") for axis in ("e", "n", "rl")], axis=1)
    follows = np.isnan(collar[:, 2]) & ~np.isnan(table.number("toe_rl_m")) & holes.complete
    collar[follows, 2] = holes.collar_m[follows, 2]
    return collar


def _grades(table: Table, holes: Holes) -> FloatArray:
    grade = np.where(holes.grade_given, holes.grade_m[:, 2], np.nan)
    # A floor above the collar leaves the hole incomplete, and is still what the file says.
    return np.where(np.isnan(grade), table.number("grade_rl_m"), grade)


def _lengths(table: Table, holes: Holes) -> FloatArray:
    given = table.number("length_m")
    return np.where(np.isnan(given), holes.length_m, given)


def _mass(table: Table, target: str) -> FloatArray:
    mass = table.number(target)
    wrong = np.flatnonzero(mass < 0.0)
    if wrong.size:
        line = int(table.row_number[wrong[0]])
        message = f"line {line}: the mass of {mass[wrong[0]]:g} kg is below zero."
        raise FileError("negative_value", message, line=line, column=target)
    return mass


def _design_mass(table: Table) -> FloatArray:
    parts = np.stack([_mass(table, "anfo_kg"), _mass(table, "emulsion_kg")])
    together = np.where(np.isnan(parts).all(axis=0), np.nan, np.nansum(parts, axis=0))
    whole = _mass(table, "design_mass_kg")
    return np.where(np.isnan(whole), together, whole)


def _times(table: Table) -> FloatArray:
    """Firing times of the file; a column of nothing but zeros is what tools write before anything is timed."""
    times = table.number("firing_time_ms")
    return times if (np.nan_to_num(times) > 0.0).any() else np.full(len(table), np.nan)
