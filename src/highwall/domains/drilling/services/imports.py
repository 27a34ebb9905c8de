"""A drill file from upload to holes: sent, read, looked at, adjusted, saved or rejected."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from blastcalc.files import csv
from blastcalc.files.errors import FileError
from highwall.domains.drilling import files
from highwall.domains.drilling.file_pattern import FilePattern, ImportOptions
from highwall.domains.drilling.models import DrillHole, DrillPoint, ImportBatch, ImportState
from highwall.domains.drilling.policy import DrillRight
from highwall.domains.drilling.queries import get_import
from highwall.domains.drilling.reading import MAX_BYTES, OnRows, read_pattern
from highwall.domains.drilling.services.bulk import Merged, merge_pattern
from highwall.domains.drilling.services.pattern_change import pattern_changed
from highwall.domains.projects.services import lock_site, require_working_site
from highwall.kit import outbox
from highwall.kit.errors import Conflict, Invalid, NotFound
from highwall.kit.http import check_version
from highwall.kit.ids import new_id
from highwall.kit.jobs import start_job
from highwall.kit.models import JobRun
from highwall.kit.policy import Actor

ROWS_AT_ONCE = 2000
"""Up to this many rows a file is read and saved while the person waits; beyond, in the background with progress."""

INSPECTED_BYTES = 1 << 20
"""So much of a file shows how it is meant."""

_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_BUSY = {ImportState.READING, ImportState.SAVING}
_JOB_RUNS = {JobRun.State.QUEUED, JobRun.State.RUNNING}


def start_import(*, actor: Actor, site_id: UUID, file_name: str, chunks: Iterable[bytes]) -> ImportBatch:
    """Take a file in and look at it. Raises Forbidden, NotFound, Conflict (site not open), Invalid (not a table of
    text), TooLarge."""
    with transaction.atomic():
        require_working_site(lock_site(site_id, actor=actor, right=DrillRight.CREATE))
    import_id = new_id()
    stored = files.store(import_id, chunks)
    try:
        with transaction.atomic():
            batch = ImportBatch.objects.create(
                id=import_id,
                site_id=site_id,
                file_name=file_name[-255:] or "file",
                size_bytes=stored.size_bytes,
                sha256=stored.sha256,
                created_by_id=actor.user_id,
                counts={"lines": stored.line_count},
            )
            if stored.line_count > ROWS_AT_ONCE:
                _start(batch, "read", actor)
            else:
                read_import(batch.pk)
                batch.refresh_from_db()
                if batch.state == ImportState.FAILED and not batch.headers:
                    raise Invalid.field("file", batch.problem_code, batch.problem)
    except BaseException:
        files.remove(import_id)
        raise
    return get_import(import_id, actor)


def _start(batch: ImportBatch, step: str, actor: Actor, **arguments: str) -> None:
    batch.job = start_job(
        f"drilling.{step}_import",
        task=f"drilling.{step}_import",
        owner_id=actor.user_id,
        subject_id=batch.pk,
        import_id=str(batch.pk),
        **arguments,
    )
    batch.save_new_version(update_fields=["job"])


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


def _lock_import(import_id: UUID, actor: Actor) -> ImportBatch:
    """An import in scope, its site and itself locked. Raises Forbidden, NotFound."""
    lock_site(get_import(import_id, actor).site_id, actor=actor, right=DrillRight.CREATE)
    batch = ImportBatch.objects.select_for_update(of=("self",)).select_related("job").filter(pk=import_id).first()
    if batch is None:
        raise NotFound("There is no such import.")
    return batch


def _refuse_unless_open(batch: ImportBatch) -> None:
    if batch.state in _BUSY and batch.job is not None and batch.job.state in _JOB_RUNS:
        raise Conflict(
            f"The file is {ImportState(batch.state).label.lower()}. Wait, or cancel it first.", code="import_busy"
        )
    if batch.state in {ImportState.SAVED, ImportState.REJECTED}:
        raise Conflict(
            f"The import is {ImportState(batch.state).label.lower()} already. Send the file again.", code="import_over"
        )


def change_import(
    *,
    actor: Actor,
    import_id: UUID,
    expected_version: int | None,
    mapping: dict[str, str] | None = None,
    options: dict[str, Any] | None = None,
) -> ImportBatch:
    """Say how the file is meant, and have it read again. `options` may name some only.

    Raises Forbidden, NotFound, StaleVersion, Conflict (busy, over), Invalid (a header that the file does not have).
    """
    with transaction.atomic():
        batch = _lock_import(import_id, actor)
        check_version(batch, expected_version)
        _refuse_unless_open(batch)
        if mapping is not None:
            headers = {item["name"] for item in batch.headers}
            for target, header in mapping.items():
                if header not in headers:
                    raise Invalid.field(f"mapping.{target}", "unknown_header", f"The file has no column “{header}”.")
            batch.mapping = mapping
        if options is not None:
            batch.options = {**batch.options, **options}
        batch.state = ImportState.READING
        batch.save_new_version()
        if batch.counts.get("lines", 0) > ROWS_AT_ONCE:
            _start(batch, "read", actor)
        else:
            read_import(import_id)
    return get_import(import_id, actor)


def request_save(
    *,
    actor: Actor,
    import_id: UUID,
    expected_version: int | None,
    at: datetime,
    skip_bad_rows: bool = False,
    remove_gone: bool = False,
    confirm_gone_count: int | None = None,
) -> ImportBatch:
    """Save the holes of a file that has been looked at; large files in the background.

    With `remove_gone` the undrilled holes that the file no longer has are deleted; `confirm_gone_count` is how many
    the person was told. Raises Forbidden, NotFound, StaleVersion, Conflict (bad rows, count, busy, over, site).
    """
    with transaction.atomic():
        batch = _lock_import(import_id, actor)
        require_working_site(batch.site)
        check_version(batch, expected_version)
        _refuse_unless_open(batch)
        if batch.state not in {ImportState.READY, ImportState.SAVING}:
            raise Conflict("The file could not be read. Correct the mapping first.", code="not_ready")
        bad = batch.counts["bad_rows"]
        if bad and not skip_bad_rows:
            message = f"{bad} rows have errors, so nothing was saved. Correct the file, or confirm to skip these rows."
            raise Conflict(message, code="bad_rows", bad_rows=bad)
        if not batch.counts["good_rows"]:
            raise Conflict("No row of the file is a hole, so there is nothing to save.", code="no_good_rows")
        if remove_gone:
            actor.require(DrillRight.DELETE)
            if confirm_gone_count != (gone := batch.counts["gone_undrilled_holes"]):
                message = f"{gone} undrilled holes would be deleted. Confirm that number."
                raise Conflict(message, code="count_not_confirmed", holes=gone)
        batch.state = ImportState.SAVING
        batch.problem = batch.problem_code = ""
        batch.save_new_version()
        if batch.counts["lines"] > ROWS_AT_ONCE:
            _start(batch, "save", actor, remove_gone="yes" if remove_gone else "no")
        else:
            save_import(actor=actor, import_id=import_id, at=at, remove_gone=remove_gone)
    return get_import(import_id, actor)


@transaction.atomic
def save_import(*, actor: Actor, import_id: UUID, at: datetime, remove_gone: bool = False) -> Merged | None:
    """Merge the file into the site in one transaction. Does nothing unless the import is being saved, so running it
    twice is safe. Raises Forbidden, NotFound, Conflict (site not open)."""
    batch = _lock_import(import_id, actor)
    if batch.state != ImportState.SAVING:
        return None
    site = lock_site(batch.site_id, actor=actor, right=DrillRight.CREATE)
    require_working_site(site)
    pattern = reading_of(batch)
    merged = merge_pattern(site.pk, pattern)
    removed = _remove_gone(site.pk, pattern) if remove_gone else 0
    batch.state, batch.saved_at, batch.saved_by_id = ImportState.SAVED, at, actor.user_id
    batch.counts = {
        **batch.counts,
        "created": merged.created,
        "updated": merged.updated,
        "unchanged": merged.unchanged,
        "removed": removed,
        "kept": merged.kept - removed,
    }
    batch.save_new_version()
    if merged.created or merged.updated or removed:
        pattern_changed(site, actor=actor, at=at, reason=f"The pattern was imported from {batch.file_name}.")
    outbox.emit("drilling.pattern_imported", site_id=str(site.pk), import_id=str(batch.pk))
    return merged


def _remove_gone(site_id: UUID, pattern: FilePattern) -> int:
    numbers = set(pattern.hole_number)
    undrilled = DrillHole.objects.filter(site_id=site_id, points__is_completed=False)
    gone = [pk for pk, number in undrilled.values_list("pk", "hole_number") if number not in numbers]
    DrillHole.objects.filter(pk__in=gone).delete()
    return len(gone)


def reading_of(batch: ImportBatch) -> FilePattern:
    """The reading of a file as it was last agreed, from disk, or read again where it is not kept."""
    try:
        return FilePattern.load(files.reading_path(batch.pk))
    except FileNotFoundError:
        content = files.file_path(batch.pk).read_bytes()
        return read_pattern(content, batch.mapping, ImportOptions.stored(batch.options))


def reject_import(*, actor: Actor, import_id: UUID, expected_version: int | None) -> ImportBatch:
    """Put a file aside without saving anything of it. Raises Forbidden, NotFound, StaleVersion, Conflict."""
    with transaction.atomic():
        batch = _lock_import(import_id, actor)
        check_version(batch, expected_version)
        _refuse_unless_open(batch)
        batch.state = ImportState.REJECTED
        batch.save_new_version()
        transaction.on_commit(lambda: files.remove(import_id))
    return get_import(import_id, actor)


@transaction.atomic
def cancel_import(*, actor: Actor, import_id: UUID) -> ImportBatch:
    """Ask the reading of a large file to stop. A save can't be stopped half-way: it is one transaction.

    Raises Forbidden, NotFound, Conflict (nothing runs).
    """
    batch = _lock_import(import_id, actor)
    if batch.state != ImportState.READING or batch.job is None or batch.job.state not in _JOB_RUNS:
        raise Conflict("Nothing is being read.", code="not_running")
    JobRun.objects.filter(pk=batch.job.pk).update(cancel_requested=True)
    batch.state, batch.problem_code, batch.problem = ImportState.FAILED, "cancelled", "Reading was cancelled."
    batch.save_new_version()
    return get_import(import_id, actor)


def note_failure(import_id: UUID, *, code: str, message: str) -> None:
    """Keep the state of an import true after its job failed: what was being saved can be saved again."""
    with transaction.atomic():
        batch = ImportBatch.objects.select_for_update().filter(pk=import_id).first()
        if batch is None or batch.state not in _BUSY:
            return
        batch.state = ImportState.READY if batch.state == ImportState.SAVING else ImportState.FAILED
        batch.problem_code, batch.problem = code, message
        batch.save_new_version()
