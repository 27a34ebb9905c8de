"""Reading the file of an import: at first to see how it is meant, then as it was agreed."""

import math
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import numpy as np
from django.db import transaction

from blastcalc.arrays import IntArray
from blastcalc.collars import on_known, on_others
from blastcalc.files.errors import FileError
from highwall.domains.drilling.files import apart_reading
from highwall.domains.drilling.files import uploads as files
from highwall.domains.drilling.files.file_pattern import FilePattern
from highwall.domains.drilling.files.numbers import as_known
from highwall.domains.drilling.files.reading import OnRows
from highwall.domains.drilling.models import DrillPoint, ImportBatch, ImportState
from highwall.kit.errors import Invalid


def read_import(import_id: UUID, on_rows: OnRows | None = None, *, job_id: UUID | None = None) -> None:
    """Inspect the file of an import where nobody has said how it is meant, read it, and note what was found. Does
    nothing unless the import is being read, so running it twice is safe; nor where it waits for another job by now."""
    batch = ImportBatch.objects.filter(pk=import_id, state=ImportState.READING).first()
    if batch is None:
        return
    found: dict[str, Any] = {"problem": "", "problem_code": "", "tie_up": None}
    try:
        meant = {"mapping": batch.mapping, "options": batch.options} if batch.headers else None
        seen, problem = apart_reading.read(files.file_path(import_id), files.reading_path(import_id), meant, on_rows)
        if seen:
            found |= {**seen, "suspicions": [*batch.suspicions, *seen["suspicions"]]}
        if problem is not None:
            raise problem
    except FileError as error:
        found |= {"state": ImportState.FAILED, "problem": error.message, "problem_code": error.code}
        found["counts"] = {"lines": batch.counts.get("lines", 0)}
    else:
        pattern = FilePattern.load(files.reading_path(import_id))
        parts = [{"name": name, "holes": holes} for name, holes in pattern.parts.items()]
        found |= {"state": ImportState.READY, "tie_up": pattern.tie_up, "parts": parts}
        present = present_holes(batch.site_id)
        pattern = as_known(pattern, present)
        found["counts"] = {"lines": batch.counts.get("lines", 0), **counts_of(present, pattern)}
        suspicions = found.get("suspicions", [item for item in batch.suspicions if item["rows"] is None])
        found["suspicions"] = [*suspicions, *pattern.remarks, *_remarks_on_collars(present, pattern)]
    with transaction.atomic():
        batch = ImportBatch.objects.select_for_update().get(pk=import_id)
        if batch.state == ImportState.READING and job_id in {None, batch.job_id}:
            for name, value in found.items():
                setattr(batch, name, value)
            batch.save_new_version()


@dataclass(frozen=True, slots=True)
class _Present:
    """A hole that the site has already."""

    is_drilled: bool
    collar_m: tuple[float, float, float]


def present_holes(site_id: UUID) -> dict[str, _Present]:
    """The holes of a site by number. A level that is not known is NaN."""
    axes = ("hole__collar_easting_m", "hole__collar_northing_m", "hole__collar_elevation_m")
    rows = DrillPoint.objects.filter(hole__site_id=site_id, order=1)
    return {
        number: _Present(is_drilled, (east, north, math.nan if level is None else level))
        for number, is_drilled, east, north, level in rows.values_list("hole__hole_number", "is_completed", *axes)
    }


def _remarks_on_collars(present: dict[str, _Present], pattern: FilePattern) -> list[dict[str, Any]]:
    """What to look at where a hole of the file lies on another one: of the file itself, or of those that stay."""
    axes = [pattern.numbers[f"collar_{axis}_m"] for axis in ("easting", "northing", "elevation")]
    collar_m = np.stack(axes, axis=-1) if len(pattern) else np.zeros((0, 3))
    numbers = set(pattern.hole_number)
    staying = np.array([hole.collar_m for number, hole in present.items() if number not in numbers]).reshape(-1, 3)
    remarks = [
        _remark("collars_on_one_spot", "Holes of the file lie within 0.1 m of each other.", on_others(collar_m)),
        _remark("collars_on_holes", "Holes lie within 0.1 m of other holes of the site.", on_known(collar_m, staying)),
    ]
    found = [(code, message, pattern.row_number[partner >= 0].tolist()) for code, message, partner in remarks]
    return [
        {"code": code, "message": message, "target": "", "rows": len(rows), "first_rows": rows[:5]}
        for code, message, rows in found
        if rows
    ]


def _remark(code: str, message: str, partner: IntArray) -> tuple[str, str, IntArray]:
    return code, message, partner


def counts_of(present: dict[str, _Present], pattern: FilePattern) -> dict[str, int]:
    """How many rows and holes a reading has, beside those that the site has already."""
    known = present.keys() & set(pattern.hole_number)
    gone = present.keys() - known
    tie_up = pattern.tie_up or {"connections": [], "starting": []}
    return {
        "rows": len(pattern) + pattern.bad_row_count,
        "good_rows": len(pattern),
        "bad_rows": pattern.bad_row_count,
        "errors": pattern.error_count,
        "errors_listed": len(pattern.errors),
        "values_cleared": pattern.cleared,
        "new_holes": len(pattern) - len(known),
        "known_holes": len(known),
        "gone_holes": len(gone),
        "gone_undrilled_holes": sum(1 for number in gone if not present[number].is_drilled),
        "connections": len(tie_up["connections"]),
        "starting_holes": len(tie_up["starting"]),
    }


def reading_of(batch: ImportBatch) -> FilePattern:
    """The reading of a file as it was last agreed, from disk, or read again where it is not kept. Raises Invalid,
    TooManyRequests."""
    try:
        return FilePattern.load(files.reading_path(batch.pk))
    except FileNotFoundError:
        pass
    path, reading = files.file_path(batch.pk), files.reading_path(batch.pk)
    try:
        _, problem = apart_reading.read(path, reading, {"mapping": batch.mapping, "options": batch.options})
        if problem is not None:
            raise problem
    except FileError as error:
        raise Invalid.field("file", error.code, error.message) from error
    return FilePattern.load(reading)
