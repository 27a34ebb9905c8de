"""Printings of long reports: made in the background, kept for a day for the person who asked."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from highwall.domains.reports.queries import printings, require_report
from highwall.domains.reports.queries.contents import BlastReport
from highwall.kit.actors import Actor
from highwall.kit.jobs import start_job
from highwall.kit.models import JobRun

KEPT = timedelta(days=1)
"""How long a finished PDF can be taken."""

_OPEN_STATES = (JobRun.State.QUEUED, JobRun.State.RUNNING)
_PARTS = "_"


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """A finished PDF on disk, and which report it is."""

    path: Path
    document_number: str
    digest: str


def _root() -> Path:
    return Path(settings.MEDIA_ROOT) / "reports"


def keep(job_id: UUID, report: BlastReport, pdf: bytes) -> None:
    """Put a finished PDF where `file_of` finds it; it is there whole or not at all."""
    folder = _root()
    folder.mkdir(parents=True, exist_ok=True)
    digest = report.digest()
    part = folder / f"{job_id}.part"
    part.write_bytes(pdf)
    part.replace(folder / f"{_PARTS.join((str(job_id), report.document_number, digest))}.pdf")


def file_of(printing: JobRun) -> PrintedFile | None:
    """What came of a printing, while it is kept."""
    path = next(_root().glob(f"{printing.pk}{_PARTS}*.pdf"), None)
    if path is None:
        return None
    _, document_number, digest = path.stem.split(_PARTS)
    return PrintedFile(path, document_number, digest)


@transaction.atomic
def start_printing(*, actor: Actor, site_id: UUID, language: str) -> JobRun:
    """Have the report of a site made as PDF in the background; one that is under way already is not begun again.

    Raises Forbidden, NotFound, Conflict (`no_pattern`).
    """
    require_report(site_id, actor)
    under_way = printings(site_id, language, actor).filter(state__in=_OPEN_STATES, cancel_requested=False).first()
    return under_way or start_job(
        f"reports.blast_report_{language}",
        task="reports.print_blast_report",
        owner_id=actor.user_id,
        subject_id=site_id,
        link=f"/sites/{site_id}/report",
        site_id=str(site_id),
        language=language,
    )


def forget_old_printings() -> None:
    """Remove what was printed more than a day ago, and what was never finished."""
    oldest = (timezone.now() - KEPT).timestamp()
    for path in _root().glob("*") if _root().exists() else ():
        if path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)
