"""Reading the file of an import: at first to see how it is meant, then as it was agreed."""

from typing import Any
from uuid import UUID

from django.db import transaction

from blastcalc.files.errors import FileError
from highwall.domains.drilling import apart_reading, files
from highwall.domains.drilling.file_pattern import FilePattern
from highwall.domains.drilling.models import DrillPoint, ImportBatch, ImportState
from highwall.domains.drilling.reading import OnRows
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
        found |= {"state": ImportState.READY, "tie_up": pattern.tie_up}
        found["counts"] = {"lines": batch.counts.get("lines", 0), **_counts(batch.site_id, pattern)}
        suspicions = found.get("suspicions", [item for item in batch.suspicions if item["rows"] is None])
        found["suspicions"] = [*suspicions, *pattern.remarks]
    with transaction.atomic():
        batch = ImportBatch.objects.select_for_update().get(pk=import_id)
        if batch.state == ImportState.READING and job_id in {None, batch.job_id}:
            for name, value in found.items():
                setattr(batch, name, value)
            batch.save_new_version()


def _counts(site_id: UUID, pattern: FilePattern) -> dict[str, int]:
    present = dict(
        DrillPoint.objects.filter(hole__site_id=site_id, order=1).values_list("hole__hole_number", "is_completed")
    )
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
        "gone_undrilled_holes": sum(1 for number in gone if not present[number]),
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
