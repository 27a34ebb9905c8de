"""Milestones of a site: set and cleared by the domains that know what they stand for."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from highwall.domains.projects.models import MILESTONES, Site, SiteStatus
from highwall.domains.projects.queries import NO_SITE, visible_sites
from highwall.domains.projects.workflow import SITE_WORKFLOW, SiteWrite, why_not_now
from highwall.kit.errors import Conflict, NotFound
from highwall.kit.policy import Actor, Right
from highwall.kit.workflow import log_step


def lock_site(site_id: UUID, *, actor: Actor, right: Right) -> Site:
    """The site with its project and region, its row locked until the end of the transaction.

    Raises Forbidden without the right, NotFound outside the reach of the actor.
    """
    actor.require(right)
    rows = visible_sites(actor).select_related("project__region").select_for_update(of=("self",))
    site = rows.filter(pk=site_id).first()
    if site is None:
        raise NotFound(NO_SITE)
    return site


def require_open_for(site: Site, write: SiteWrite) -> None:
    """Refuse a write that the state of the site does not allow: on hold, over, fired. Raises Conflict."""
    if refusal := why_not_now(site, write):
        raise refusal


def note_firing(site: Site, *, fired_at: datetime) -> None:
    """Freeze the record of a site, because its shot has been fired. `site` is locked."""
    site.fired_at = fired_at
    site.save_new_version()


@transaction.atomic
def set_milestone(site: Site, name: str, *, actor: Actor, at: datetime, reason: str = "") -> None:
    """Note who reached a milestone, and when. `site` is locked (`lock_site`), which also checked the right.

    `completed` also moves the site to Completed, by the step `complete` of its workflow. Raises Conflict when the
    milestone is reached already or the state of the site does not allow it.
    """
    if name != "completed":
        require_open_for(site, SiteWrite.MILESTONES)
    if getattr(site, f"{name}_at") is not None:
        raise Conflict("This milestone is reached already.", code="milestone_reached", milestone=name)
    if name == "completed":
        with SITE_WORKFLOW.transition(site, "complete", actor=actor, at=at, reason=reason):
            site.completed_at, site.completed_by_id = at, actor.user_id
        return
    setattr(site, f"{name}_at", at)
    setattr(site, f"{name}_by_id", actor.user_id)
    site.save_new_version()
    log_step("site", site.pk, name, before=site.status, after=site.status, actor=actor, at=at, reason=reason)


@transaction.atomic
def clear_milestones(site: Site, *names: str, actor: Actor, at: datetime, reason: str) -> list[str]:
    """Take milestones back, because what they stood for has changed; gives those that were reached. `site` is locked.

    A site that was ready to blast goes back to In progress, because its preparation is no longer complete.
    """
    reached = [name for name in MILESTONES if name in names and getattr(site, f"{name}_at") is not None]
    if not reached:
        return []
    before = site.status
    if before == SiteStatus.BLAST:
        site.status = SiteStatus.IN_PROGRESS
    for name in reached:
        setattr(site, f"{name}_at", None)
        setattr(site, f"{name}_by_id", None)
    site.save_new_version()
    for name in reached:
        log_step(
            "site", site.pk, f"{name}_cleared", before=before, after=site.status, actor=actor, at=at, reason=reason
        )
    return reached
