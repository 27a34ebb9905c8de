"""Milestones of a site: set and cleared by the domains that know what they stand for."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from highwall.domains.projects.models import MILESTONES, Site, SiteStatus
from highwall.domains.projects.queries import NO_SITE, refuse_taking_back, visible_sites, why_not_completed
from highwall.domains.projects.workflow import (
    BY_DESIGNER,
    MILESTONE_RIGHTS,
    SITE_WORKFLOW,
    SiteWrite,
    is_designer,
    own_design,
    why_not_now,
)
from highwall.kit.actors import Actor, Right
from highwall.kit.errors import Conflict, Invalid, NotFound, StaleVersion
from highwall.kit.events import emit
from highwall.kit.http import check_version
from highwall.kit.statements import Parameter, Prepared, save_row
from highwall.kit.workflow import log_step

_SITE_TO_LOCK = Prepared(
    lambda actor: (
        visible_sites(actor)
        .select_related("project__region")
        .select_for_update(of=("self",))
        .filter(pk=Parameter("id"))
    )
)


def lock_site(site_id: UUID, *, actor: Actor, right: Right) -> Site:
    """The site with its project and region, its row locked until the end of the transaction.

    Raises Forbidden without the right, NotFound outside the reach of the actor.
    """
    actor.require(right)
    site = _SITE_TO_LOCK.first(actor, id=site_id)
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


APPROVED_BY_DESIGNER = "Approved by the person who changed it last; a setting allows that."


def note_designer(site: Site, person_id: UUID | None, *, is_pattern: bool = False) -> None:
    """Keep who changed the design of a site last, and of the pattern too where `is_pattern`. `site` is locked.

    Call it with each change that a person makes, after the milestones that it voids are cleared. What the system
    (None) computes afresh from their change leaves them the designer.
    """
    if person_id is None:
        return
    columns = ["design_changed_by", *(["pattern_changed_by"] if is_pattern else [])]
    changed = [name for name in columns if getattr(site, f"{name}_id") != person_id]
    if changed:
        for name in changed:
            setattr(site, f"{name}_id", person_id)
        site.save(update_fields=[*changed, "updated_at"])


def count_change(site: Site, *versions: str) -> None:
    """Count up `pattern_version` or `design_version`, because what it stands for has changed. `site` is locked."""
    for name in versions:
        setattr(site, name, getattr(site, name) + 1)
    save_row(site, [*versions, "updated_at"])


def check_looked_at(site: Site, name: str, expected: int | None) -> None:
    """Refuse a step on a version of the pattern or of the design that has gone. `site` is locked. Raises
    StaleVersion."""
    present = getattr(site, name)
    if expected is not None and present != expected:
        raise StaleVersion(
            "The design changed after you opened it. Look at it again before you go on.",
            case="design",
            current_version=present,
        )


@transaction.atomic
def set_milestone(site: Site, name: str, *, actor: Actor, at: datetime, reason: str = "") -> None:
    """Note who reached a milestone, and when. `site` is locked (`lock_site`), which also checked the right.

    `completed` also moves the site to Completed, by the step `complete` of its workflow. Raises Conflict when the
    milestone is reached already or the state of the site does not allow it, Forbidden `own_design` for whoever changed
    last what is approved, unless a setting allows it; then the milestone says so.
    """
    if name != "completed":
        require_open_for(site, SiteWrite.MILESTONES)
    if getattr(site, f"{name}_at") is not None:
        raise Conflict("This milestone is reached already.", code="milestone_reached", milestone=name)
    if name == "completed":
        with SITE_WORKFLOW.transition(site, "complete", actor=actor, at=at, reason=reason):
            site.completed_at, site.completed_by_id = at, actor.user_id
        return
    if refusal := own_design(site, name, actor):
        raise refusal
    if name in BY_DESIGNER:
        setattr(site, BY_DESIGNER[name], is_designer(site, name, actor))
        if is_designer(site, name, actor):
            reason = f"{reason} {APPROVED_BY_DESIGNER}".strip()
    setattr(site, f"{name}_at", at)
    setattr(site, f"{name}_by_id", actor.user_id)
    site.save_new_version()
    log_step("site", site.pk, name, before=site.status, after=site.status, actor=actor, at=at, reason=reason)


def clear_milestones(site: Site, *names: str, actor: Actor, at: datetime, reason: str) -> list[str]:
    """Take milestones back, because what they stood for has changed; gives those that were reached. `site` is locked.

    A site that was ready to blast goes back to In progress, because its preparation is no longer complete.
    """
    reached = [name for name in MILESTONES if name in names and getattr(site, f"{name}_at") is not None]
    if not reached:
        return []
    before = site.status
    with transaction.atomic():
        if before == SiteStatus.BLAST:
            site.status = SiteStatus.IN_PROGRESS
        for name in reached:
            setattr(site, f"{name}_at", None)
            setattr(site, f"{name}_by_id", None)
            if name in BY_DESIGNER:
                setattr(site, BY_DESIGNER[name], False)
        site.save_new_version()
        for name in reached:
            log_step(
                "site", site.pk, f"{name}_cleared", before=before, after=site.status, actor=actor, at=at, reason=reason
            )
    return reached


@transaction.atomic
def complete_site(
    *, actor: Actor, site_id: UUID, at: datetime, reason: str, expected_version: int | None = None
) -> Site:
    """End a site on which nothing was fired; a shot that was fired ends its site by its reconciliation.

    Raises Forbidden, NotFound, StaleVersion, Conflict (state, explosives on the site, open request, shot fired),
    Invalid (no reason).
    """
    site = lock_site(site_id, actor=actor, right=MILESTONE_RIGHTS["completed"])
    check_version(site, expected_version)
    _require_reason(reason, "Say why the site ends without a shot.")
    set_milestone(site, "completed", actor=actor, at=at, reason=reason.strip())
    if refusal := why_not_completed(site_id):
        raise refusal
    return site


@transaction.atomic
def take_milestone_back(
    *, actor: Actor, site_id: UUID, name: str, at: datetime, reason: str, expected_version: int | None = None
) -> Site:
    """Take a milestone back by hand, by the right that sets it, while nothing rests on it; tells who had reached it.

    Raises Forbidden, NotFound, StaleVersion, Conflict (not reached, site not open, something rests on it), Invalid (no
    reason).
    """
    site = lock_site(site_id, actor=actor, right=MILESTONE_RIGHTS[name])
    check_version(site, expected_version)
    _require_reason(reason, "Say why it is taken back.")
    if name != "completed":
        require_open_for(site, SiteWrite.MILESTONES)
    if getattr(site, f"{name}_at") is None:
        raise Conflict("This milestone is not reached.", code="milestone_not_reached", milestone=name)
    refuse_taking_back(site, name)
    reached_by_id = getattr(site, f"{name}_by_id")
    if name == "completed":
        with SITE_WORKFLOW.transition(site, "reopen", actor=actor, at=at, reason=reason.strip()):
            site.completed_at = site.completed_by_id = None
    else:
        clear_milestones(site, name, actor=actor, at=at, reason=reason.strip())
    emit(
        "projects.milestone_taken_back",
        site_id=str(site.pk),
        milestone=name,
        reached_by_id=str(reached_by_id) if reached_by_id else None,
        by_id=str(actor.user_id) if actor.user_id else None,
        by_name=actor.name,
        reason=reason.strip(),
    )
    return site


def _require_reason(reason: str, message: str) -> None:
    if not reason.strip():
        raise Invalid.field("reason", "required", message, case="step")
