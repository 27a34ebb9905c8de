from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import ProtectedError, Q, RestrictedError

from highwall.domains.projects.models import Project, Site
from highwall.domains.projects.policy import SiteRight
from highwall.domains.projects.queries import dependents_of_site, visible_projects, why_not_cancelled
from highwall.domains.projects.services.milestone import lock_site, require_open_for
from highwall.domains.projects.workflow import OPEN_PROJECT_STATES, SITE_WORKFLOW, SiteWrite
from highwall.kit.actors import Actor
from highwall.kit.calendar import next_number
from highwall.kit.errors import Conflict, FieldError, Invalid
from highwall.kit.http import check_version


def _refuse_duplicate(project_id: UUID, name: str, *, other_than: UUID | None = None) -> None:
    if Site.objects.filter(project_id=project_id, name__reads_as=name).exclude(Q(pk=other_than)).exists():
        message = f"There is already a site “{name}” in this project. Choose another name."
        raise Conflict(
            message, code="name_taken", name=name, errors=(FieldError("name", "name_taken", message, {"name": name}),)
        )


@transaction.atomic
def create_site(*, actor: Actor, project_id: UUID, **values: Any) -> Site:
    """Create a planned site and give it its number.

    Raises Forbidden, Invalid (project), Conflict (name taken, project over).
    """
    actor.require(SiteRight.CREATE)
    # Locked, so that the project can't be completed or deleted meanwhile.
    project: Project | None = (
        visible_projects(actor).select_related("region").select_for_update(of=("self",)).filter(pk=project_id).first()
    )
    if project is None:
        raise Invalid.field("project_id", "unknown_project", "Choose one of your projects.")
    if project.is_archived or project.status not in OPEN_PROJECT_STATES:
        raise Conflict("The project is over. Choose one that is open.", code="project_closed")
    _refuse_duplicate(project_id, values["name"])
    return Site.objects.create(project=project, number=next_number("ST"), **values)


@transaction.atomic
def change_site(*, actor: Actor, site_id: UUID, expected_version: int | None, **changes: Any) -> Site:
    """Change the given fields. Raises Forbidden, NotFound, StaleVersion, Conflict (name taken, site not open)."""
    site = lock_site(site_id, actor=actor, right=SiteRight.UPDATE)
    check_version(site, expected_version)
    require_open_for(site, SiteWrite.FACTS)
    if "name" in changes:
        _refuse_duplicate(site.project_id, changes["name"], other_than=site_id)
    for name, value in changes.items():
        setattr(site, name, value)
    site.save_new_version()
    return site


@transaction.atomic
def move_site(
    *, actor: Actor, site_id: UUID, step: str, at: datetime, expected_version: int | None = None, reason: str = ""
) -> Site:
    """Take a step of the workflow, but for those of the milestone `completed` (`STEPS_OF_MILESTONES`).

    Raises Forbidden, NotFound, StaleVersion, Conflict (state; for `cancel` also explosives on the site and requests
    for them), Invalid (reason missing).
    """
    site = lock_site(site_id, actor=actor, right=SITE_WORKFLOW.find(step).right)
    check_version(site, expected_version)
    with SITE_WORKFLOW.transition(site, step, actor=actor, at=at, reason=reason):
        if step == "cancel" and (refusal := why_not_cancelled(site_id)):
            raise refusal
    return site


@transaction.atomic
def delete_site(
    *, actor: Actor, site_id: UUID, confirmed: Collection[str], expected_version: int | None = None
) -> None:
    """Delete a site with its drill and blast data. `confirmed` names what goes with it, as `kind:count`, exactly as
    the person has seen and confirmed it.

    Raises Forbidden, NotFound, StaleVersion, Conflict (history hangs on it, or something else than confirmed).
    """
    site = lock_site(site_id, actor=actor, right=SiteRight.DELETE)
    check_version(site, expected_version)
    dependents = dependents_of_site(site)
    facts = [item.model_dump() for item in dependents]
    refusal = Conflict(
        "History hangs on this site that must not be lost. Cancel and archive it instead.",
        code="has_dependents",
        case="site",
        dependents=facts,
    )
    if any(item.blocks_deletion for item in dependents):
        raise refusal
    if set(confirmed) != {f"{item.kind}:{item.count}" for item in dependents}:
        raise Conflict(
            "Look at what would be deleted with the site, and confirm it.",
            code="dependents_not_confirmed",
            dependents=facts,
        )
    try:
        site.delete()
    except (ProtectedError, RestrictedError) as error:
        raise refusal from error
