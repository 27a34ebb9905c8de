"""A drill file from upload to holes: sent, read, looked at, adjusted, saved or rejected."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.drilling.files import uploads as files
from highwall.domains.drilling.models import ImportBatch, ImportState
from highwall.domains.drilling.policy import DrillRight
from highwall.domains.drilling.queries import get_import, refuse_removal
from highwall.domains.drilling.services.import_reading import read_import
from highwall.domains.drilling.services.import_saving import lock_import, save_import
from highwall.domains.projects.policy import SiteRight
from highwall.domains.projects.services import lock_site, require_open_for
from highwall.domains.projects.workflow import SiteWrite
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, Invalid
from highwall.kit.http import check_version
from highwall.kit.jobs import start_job
from highwall.kit.models import JobRun, new_id

ROWS_AT_ONCE = 2000
"""Up to this many rows a file is read and saved while the person waits; beyond, in the background with progress."""

_BUSY = {ImportState.READING, ImportState.SAVING}
_JOB_RUNS = {JobRun.State.QUEUED, JobRun.State.RUNNING}


def start_import(*, actor: Actor, site_id: UUID, file_name: str, chunks: Iterable[bytes]) -> ImportBatch:
    """Take a file in and look at it: a table of text, an IREDES plan, a SHOTPlus design or a DXF drawing. Raises
    Forbidden, NotFound, Conflict (site not open), Invalid (none of these, or damaged), TooLarge."""
    with transaction.atomic():
        require_open_for(lock_site(site_id, actor=actor, right=DrillRight.CREATE), SiteWrite.PATTERN)
    import_id = new_id()
    stored = files.store(import_id, chunks, file_name)
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
                suspicions=[
                    {"code": code, "message": message, "target": "", "rows": None, "first_rows": []}
                    for code, message in stored.remarks
                ],
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
        link=f"/sites/{batch.site_id}/pattern",
        import_id=str(batch.pk),
        **arguments,
    )
    batch.save_new_version(update_fields=["job"])


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
        batch = lock_import(import_id, actor)
        check_version(batch, expected_version)
        _refuse_unless_open(batch)
        if mapping is not None:
            headers = {item["name"] for item in batch.headers}
            for target, header in mapping.items():
                if header not in headers:
                    message = f"The file has no column “{header}”."
                    raise Invalid.field(f"mapping.{target}", "unknown_header", message, name=header)
            batch.mapping = mapping
            # Another column may name the patterns now.
            batch.options = {**batch.options, "part": None}
        if options is not None:
            part, known = options.get("part"), {item["name"] for item in batch.parts}
            if part is not None and part not in known:
                raise Invalid.field("options.part", "unknown_part", f"The file has no pattern “{part}”.", name=part)
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
    split: bool = False,
) -> ImportBatch:
    """Save the holes of a file that has been looked at; large files in the background. With `split` each pattern of
    the file gets a site of its own in the project, the first one this.

    With `remove_gone` the undrilled holes that the file no longer has are deleted; `confirm_gone_count` is how many
    the person was told. Raises Forbidden, NotFound, StaleVersion, Conflict (bad rows, count, busy, over, site).
    """
    with transaction.atomic():
        batch = lock_import(import_id, actor)
        require_open_for(batch.site, SiteWrite.PATTERN)
        check_version(batch, expected_version)
        _refuse_unless_open(batch)
        if batch.state not in {ImportState.READY, ImportState.SAVING}:
            message = "The file could not be read. Correct the mapping first."
            raise Conflict(message, code="not_ready", case="unread")
        bad = batch.counts["bad_rows"]
        if bad and not skip_bad_rows:
            message = f"{bad} rows have errors, so nothing was saved. Correct the file, or confirm to skip these rows."
            raise Conflict(message, code="bad_rows", bad_rows=bad, count=bad)
        if not batch.counts["good_rows"]:
            raise Conflict("No row of the file is a hole, so there is nothing to save.", code="no_good_rows")
        if split:
            _refuse_split(batch, actor, remove_gone=remove_gone)
        if remove_gone:
            actor.require(DrillRight.DELETE)
            refuse_removal(batch.site_id)
            if confirm_gone_count != (gone := batch.counts["gone_undrilled_holes"]):
                message = f"{gone} undrilled holes would be deleted. Confirm that number."
                raise Conflict(message, code="count_not_confirmed", case="gone", holes=gone, count=gone)
        batch.state = ImportState.SAVING
        batch.problem = batch.problem_code = ""
        batch.save_new_version()
        if batch.counts["lines"] > ROWS_AT_ONCE:
            words = {True: "yes", False: "no"}
            _start(batch, "save", actor, remove_gone=words[remove_gone], split=words[split])
        else:
            save_import(actor=actor, import_id=import_id, at=at, remove_gone=remove_gone, split=split)
    return get_import(import_id, actor)


def _refuse_split(batch: ImportBatch, actor: Actor, *, remove_gone: bool) -> None:
    actor.require(SiteRight.CREATE)
    if len(batch.parts) < 2 or batch.options.get("part") is not None:
        raise Conflict("The file holds one pattern, so there is nothing to split.", code="one_pattern")
    if remove_gone:
        message = "Holes that the file no longer has can be deleted when it is saved to one site only."
        raise Conflict(message, code="split_removes_nothing")


def reject_import(*, actor: Actor, import_id: UUID, expected_version: int | None) -> ImportBatch:
    """Put a file aside without saving anything of it. Raises Forbidden, NotFound, StaleVersion, Conflict."""
    with transaction.atomic():
        batch = lock_import(import_id, actor)
        check_version(batch, expected_version)
        _refuse_unless_open(batch)
        batch.state = ImportState.REJECTED
        batch.save_new_version()
        transaction.on_commit(lambda: files.remove(import_id))
    return get_import(import_id, actor)


@transaction.atomic
def cancel_import(*, actor: Actor, import_id: UUID) -> ImportBatch:
    """Ask the background work on a large file to stop. A reading is over at once; a save, which holds the import and
    its site until it ends, stops at its next step and leaves nothing behind, or has just ended.

    Raises Forbidden, NotFound, Conflict (nothing runs).
    """
    actor.require(DrillRight.CREATE)
    batch = get_import(import_id, actor)
    running = JobRun.objects.filter(subject_id=import_id, state__in=_JOB_RUNS)
    if batch.state not in _BUSY or not running.update(cancel_requested=True):
        raise Conflict("Nothing is being read or saved.", code="not_running")
    if batch.state == ImportState.READING:
        note_cancelled(import_id)
    return get_import(import_id, actor)


def note_cancelled(import_id: UUID) -> None:
    """Keep the state of an import true after its job was stopped: a file that was being saved can be saved again."""
    _note(import_id, ImportState.READING, code="cancelled", message="Reading was cancelled.")
    _note(import_id, ImportState.SAVING, code="save_cancelled", message="Saving was cancelled. Nothing was saved.")


def note_failure(import_id: UUID, *, code: str, message: str) -> None:
    """Keep the state of an import true after its job failed: what was being saved can be saved again."""
    _note(import_id, *_BUSY, code=code, message=message)


@transaction.atomic
def _note(import_id: UUID, *states: str, code: str, message: str) -> None:
    batch = ImportBatch.objects.select_for_update().filter(pk=import_id, state__in=states).first()
    if batch is not None:
        batch.state = ImportState.READY if batch.state == ImportState.SAVING else ImportState.FAILED
        batch.problem_code, batch.problem = code, message
        batch.save_new_version()
