"""Workbooks of long lists: made in the background, kept for a day for the person who asked."""

import shutil
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, NotFound
from highwall.kit.jobs import Progress
from highwall.kit.lists import EXPORT_JOB, Exported, exported
from highwall.kit.models import JobRun

KEPT = timedelta(days=1)
"""How long a finished file can be taken."""

_PARTS = "_"


def _root() -> Path:
    return Path(settings.MEDIA_ROOT) / "exports"


def _list_called(name: str) -> Exported:
    # Lists are known by their routes, which a worker has no other need of.
    import_module(settings.ROOT_URLCONF)
    return exported(name)


def write_export(*, actor: Actor, job_id: UUID, name: str, asked: str, progress: Progress) -> int:
    """Make the workbook that a request for the list `name` asked for; how many rows it has. It is there whole or not
    at all. Raises Forbidden, NotFound, Cancelled."""
    found = _list_called(name)
    rows = found.rows(actor, asked)
    total = rows.count()
    folder = _root()
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f"{job_id}.part"
    with found.listing.workbook(rows, actor, lambda written: progress(written, total, name)) as book:
        with part.open("wb") as file:
            shutil.copyfileobj(book, file)
        part.replace(folder / f"{job_id}{_PARTS}{name}.xlsx")
    progress(total, total, name)
    return total


def open_export(*, actor: Actor, job_id: UUID) -> tuple[Path, Exported]:
    """The file that a job of the actor has made, and which list it is of. Raises NotFound, Conflict (not made yet, no
    longer kept), Forbidden for whoever may not read the list any more."""
    if not JobRun.objects.filter(pk=job_id, kind=EXPORT_JOB, owner_id=actor.user_id).exists():
        raise NotFound("There is no such job.")
    kept = _kept_file(job_id)
    if kept is None:
        raise Conflict("There is no file of this export, or not any more. Export the list again.", code="not_exported")
    if kept[1].right is not None:
        actor.require(kept[1].right)
    return kept


def gives_file(actor: Actor, job: JobRun) -> bool:
    """Whether `open_export` would give the actor a file of this job now."""
    if job.kind != EXPORT_JOB or job.owner_id != actor.user_id or job.state != JobRun.State.DONE:
        return False
    kept = _kept_file(job.pk)
    return kept is not None and (kept[1].right is None or actor.can(kept[1].right))


def _kept_file(job_id: UUID) -> tuple[Path, Exported] | None:
    path = next(_root().glob(f"{job_id}{_PARTS}*.xlsx"), None)
    return None if path is None else (path, _list_called(path.stem.split(_PARTS, 1)[1]))


def forget_old_exports() -> None:
    """Remove what was made more than a day ago, and what was never finished."""
    oldest = (timezone.now() - KEPT).timestamp()
    for path in _root().glob("*") if _root().exists() else ():
        if path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)
