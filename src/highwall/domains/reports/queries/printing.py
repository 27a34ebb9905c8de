from uuid import UUID

from django.db.models import QuerySet

from highwall.domains.drilling.models import DrillHole
from highwall.domains.projects.queries import NO_SITE, visible_sites
from highwall.domains.reports.policy import ReportRight
from highwall.domains.reports.queries.report import NO_PATTERN
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, NotFound
from highwall.kit.models import JobRun

PRINTED_AT_ONCE = 2000
"""Up to this many holes a report is printed while the person waits; beyond, in the background with progress."""


def prints_in_background(holes: int) -> bool:
    """Whether a report of so many holes takes too long for a person to wait before the page."""
    return holes > PRINTED_AT_ONCE


def require_report(site_id: UUID, actor: Actor) -> int:
    """How many holes the report of a site would state. Raises as `blast_report` does, without gathering it."""
    actor.require(ReportRight.READ)
    if not visible_sites(actor).filter(pk=site_id).exists():
        raise NotFound(NO_SITE)
    holes = DrillHole.objects.filter(site_id=site_id).count()
    if not holes:
        raise Conflict(NO_PATTERN, code="no_pattern")
    return holes


def printings(site_id: UUID, language: str, actor: Actor) -> QuerySet[JobRun]:
    """The printings of the report of a site that this person asked for, the newest first.

    Raises Forbidden, NotFound.
    """
    actor.require(ReportRight.READ)
    if not visible_sites(actor).filter(pk=site_id).exists():
        raise NotFound(NO_SITE)
    kind = f"reports.blast_report_{language}"
    return JobRun.objects.filter(kind=kind, subject_id=site_id, owner_id=actor.user_id).order_by("-created_at")
