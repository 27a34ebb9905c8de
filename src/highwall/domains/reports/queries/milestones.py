"""Who did each step of a site, and who signs for its report."""

from collections.abc import Iterable
from typing import Any

from highwall.domains.accounts.models import User
from highwall.domains.blasting.models import ApprovalStatus, ExplosiveApprovalRequest, Shot
from highwall.domains.projects.models import Site
from highwall.domains.projects.workflow import BY_DESIGNER
from highwall.domains.reports.queries.contents import ReportMilestone, ReportSignature


def name_of(user: Any) -> str:
    """What a report calls a person; empty for nobody."""
    return user.full_name if isinstance(user, User) else ""


def _approved(requests: Iterable[ExplosiveApprovalRequest]) -> ExplosiveApprovalRequest | None:
    """The newest request that was approved."""
    kept = [r for r in requests if r.status in {ApprovalStatus.APPROVED, ApprovalStatus.ISSUED}]
    return kept[-1] if kept else None


def milestones(
    site: Site, requests: Iterable[ExplosiveApprovalRequest], shot: Shot | None
) -> tuple[ReportMilestone, ...]:
    """Who did each step of a site, and when; empty where it is still to come."""
    approved = _approved(requests)

    def of_site(name: str) -> ReportMilestone:
        is_by_designer = name in BY_DESIGNER and getattr(site, BY_DESIGNER[name])
        return ReportMilestone(
            name=f"{name}_by_designer" if is_by_designer else name,
            by=name_of(getattr(site, f"{name}_by")),
            at=getattr(site, f"{name}_at"),
        )

    return (
        of_site("pattern_approved"),
        of_site("operator_completed"),
        of_site("simulation_confirmed"),
        ReportMilestone(
            name="explosives_approved",
            by=name_of(approved.decided_by) if approved else "",
            at=approved.decided_at if approved else None,
        ),
        ReportMilestone(
            name="explosives_issued",
            by=name_of(approved.issued_by) if approved else "",
            at=approved.issued_at if approved else None,
        ),
        ReportMilestone(name="fired", by=name_of(shot.fired_by) if shot else "", at=shot.fired_at if shot else None),
        ReportMilestone(
            name="reconciled", by=name_of(shot.reconciled_by) if shot else "", at=shot.reconciled_at if shot else None
        ),
        of_site("completed"),
    )


def signatures(
    site: Site, requests: Iterable[ExplosiveApprovalRequest], shot: Shot | None
) -> tuple[ReportSignature, ...]:
    """Who answers for what a report says. The line of the inspector is signed by hand."""
    approved = _approved(requests)
    return (
        ReportSignature(role="prepared", name=name_of(site.simulation_confirmed_by), at=site.simulation_confirmed_at),
        ReportSignature(
            role="approved",
            name=name_of(approved.decided_by) if approved else "",
            at=approved.decided_at if approved else None,
        ),
        ReportSignature(role="fired", name=name_of(shot.fired_by) if shot else "", at=shot.fired_at if shot else None),
        ReportSignature(
            role="reconciled", name=name_of(shot.reconciled_by) if shot else "", at=shot.reconciled_at if shot else None
        ),
        ReportSignature(role="inspector", name="", at=None),
    )
