"""Reading the file of an import: at first to see how it is meant, then as it was agreed."""

from typing import Any
from uuid import UUID

from django.db import transaction

from blastcalc.files import csv
from blastcalc.files.errors import FileError
from highwall.domains.drilling import files
from highwall.domains.drilling.file_pattern import FilePattern, ImportOptions
from highwall.domains.drilling.models import DrillPoint, ImportBatch, ImportState
from highwall.domains.drilling.reading import MAX_BYTES, OnRows, read_pattern

INSPECTED_BYTES = 1 << 20
"""So much of a file shows how it is meant."""

_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_import(import_id: UUID, on_rows: OnRows | None = None, *, job_id: UUID | None = None) -> None:
    """Inspect the file of an import where nobody has said how it is meant, read it, and note what was found. Does
    nothing unless the import is being read, so running it twice is safe; nor where it waits for another job by now."""
    batch = ImportBatch.objects.filter(pk=import_id, state=ImportState.READING).first()
    if batch is None:
        return
    content = files.file_path(import_id).read_bytes()
    found: dict[str, Any] = {"problem": "", "problem_code": "", "tie_up": None}
    try:
        if not batch.headers:
            found |= _inspected(content)
            found["suspicions"] = [*batch.suspicions, *found["suspicions"]]
        mapping = found.get("mapping", batch.mapping)
        options = ImportOptions.stored(found.get("options", batch.options))
        pattern = read_pattern(content, mapping, options, on_rows)
    except FileError as error:
        found |= {"state": ImportState.FAILED, "problem": error.message, "problem_code": error.code}
        found["counts"] = {"lines": batch.counts.get("lines", 0)}
    else:
        pattern.store(files.reading_path(import_id))
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


def _inspected(content: bytes) -> dict[str, Any]:
    head = content
    if len(content) > INSPECTED_BYTES:
        head = content[: content.rfind(b"\n", 0, INSPECTED_BYTES) + 1] or content
    seen = csv.inspect(head, max_bytes=MAX_BYTES)
    options = {name: getattr(seen.options, name) for name in seen.options.__slots__ if name != "max_errors"}
    if head is not content and not content.startswith(_WIDE_MARKS):
        # The letters that tell one encoding from another may come further down, so the reader looks for itself.
        options["encoding"] = None
    return {
        "headers": [
            {"name": name, "samples": [row[place] for row in seen.sample[:3] if place < len(row)]}
            for place, name in enumerate(seen.headers)
        ],
        "proposals": [
            {"target": item.target, "header": item.header, "confidence": item.confidence} for item in seen.proposals
        ],
        "mapping": seen.mapping,
        "options": options | {"clear_out_of_range": False},
        "suspicions": [
            {"code": item.code, "message": item.message, "target": item.target, "rows": None, "first_rows": []}
            for item in seen.suspicions
        ],
    }


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
    """The reading of a file as it was last agreed, from disk, or read again where it is not kept."""
    try:
        return FilePattern.load(files.reading_path(batch.pk))
    except FileNotFoundError:
        content = files.file_path(batch.pk).read_bytes()
        return read_pattern(content, batch.mapping, ImportOptions.stored(batch.options))
