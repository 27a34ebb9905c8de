from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from highwall.domains.accounts.models import User, UserStatus
from highwall.domains.projects.models import Project, ProjectStatus
from highwall.domains.projects.policy import ProjectRight
from highwall.domains.projects.queries import NO_PROJECT, dependents_of_project, visible_projects
from highwall.domains.projects.workflow import PROJECT_WORKFLOW
from highwall.domains.regions.models import Region
from highwall.kit.actors import Actor, Reach
from highwall.kit.calendar import next_number
from highwall.kit.errors import Conflict, FieldError, Invalid, NotFound
from highwall.kit.events import emit
from highwall.kit.http import check_version
from highwall.kit.workflow import log_step


def lock_project(actor: Actor, project_id: UUID) -> Project:
    """The project with its row locked. Raises NotFound outside the reach of the actor."""
    project = visible_projects(actor).select_for_update(of=("self",)).filter(pk=project_id).first()
    if project is None:
        raise NotFound(NO_PROJECT)
    return project


def _refuse_duplicate(name: str, *, other_than: UUID | None = None) -> None:
    if Project.objects.filter(name__reads_as=name).exclude(Q(pk=other_than)).exists():
        message = f"There is already a project “{name}”. Choose another name."
        raise Conflict(
            message, code="name_taken", name=name, errors=(FieldError("name", "name_taken", message, {"name": name}),)
        )


def _check(actor: Actor, values: dict[str, Any]) -> None:
    """Refuse a region that is unknown, retired or out of reach, and a manager who can't act."""
    if "region_id" in values:
        if not Region.objects.filter(pk=values["region_id"], is_active=True).exists():
            raise Invalid.field("region_id", "unknown_region", "Choose one of the active regions.")
        if actor.reach != Reach.ALL and values["region_id"] != actor.region_id:
            raise Invalid.field("region_id", "outside_reach", "You work in another region. Choose your own.")
    manager_id = values.get("manager_id")
    if manager_id is not None and not User.objects.filter(pk=manager_id, status=UserStatus.ACTIVE).exists():
        raise Invalid.field("manager_id", "unknown_user", "Choose an active user as manager.")


def _check_dates(project: Project) -> None:
    if project.start_on and project.expected_end_on and project.expected_end_on < project.start_on:
        raise Invalid.field("expected_end_on", "ends_before_start", "The expected end must not be before the start.")


@transaction.atomic
def create_project(*, actor: Actor, **values: Any) -> Project:
    """Create a planned project and give it its number. Raises Forbidden, Conflict (name taken), Invalid."""
    actor.require(ProjectRight.CREATE)
    _refuse_duplicate(values["name"])
    _check(actor, values)
    project = Project(**values)
    _check_dates(project)
    project.number = next_number("PR")
    project.save()
    return project


@transaction.atomic
def change_project(*, actor: Actor, project_id: UUID, expected_version: int | None, **changes: Any) -> Project:
    """Change the given fields. Raises Forbidden, NotFound, StaleVersion, Conflict (name taken, archived), Invalid."""
    actor.require(ProjectRight.UPDATE)
    project = lock_project(actor, project_id)
    check_version(project, expected_version)
    require_not_archived(project)
    if "name" in changes:
        _refuse_duplicate(changes["name"], other_than=project_id)
    changed = {name: value for name, value in changes.items() if getattr(project, name) != value}
    _check(actor, changed)
    for name, value in changed.items():
        setattr(project, name, value)
    _check_dates(project)
    project.save_new_version()
    return project


def require_not_archived(project: Project) -> None:
    """Raises Conflict."""
    if project.is_archived:
        raise Conflict("The project is archived and stays as it is.", code="project_archived")


@transaction.atomic
def move_project(
    *, actor: Actor, project_id: UUID, step: str, at: datetime, expected_version: int | None = None, reason: str = ""
) -> Project:
    """Take a step of the workflow, and tell the people of the project.

    Raises NotFound, StaleVersion, Forbidden, Conflict, Invalid (reason missing).
    """
    actor.require(ProjectRight.UPDATE)
    project = lock_project(actor, project_id)
    check_version(project, expected_version)
    require_not_archived(project)
    before = project.status
    with PROJECT_WORKFLOW.transition(project, step, actor=actor, at=at, reason=reason):
        pass
    emit(
        "projects.status_changed",
        project_id=str(project.pk),
        from_status=before,
        to_status=project.status,
        by_id=str(actor.user_id) if actor.user_id else None,
        by_name=actor.name,
        reason=reason,
    )
    return project


@transaction.atomic
def archive_project(
    *, actor: Actor, project_id: UUID, at: datetime, expected_version: int | None = None, reason: str = ""
) -> Project:
    """Take a project that is over out of the lists. Raises Forbidden, NotFound, StaleVersion, Conflict."""
    actor.require(ProjectRight.DELETE)
    project = lock_project(actor, project_id)
    check_version(project, expected_version)
    require_not_archived(project)
    if not can_be_archived(project):
        message = "Only a completed or cancelled project can be archived."
        raise Conflict(message, code="illegal_transition", case="archive")
    project.is_archived = True
    project.save_new_version()
    log_step(
        "project",
        project.pk,
        "archive",
        before=project.status,
        after="archived",
        actor=actor,
        at=at,
        reason=reason,
    )
    emit("projects.archived", project_id=str(project.pk), at=at.isoformat())
    return project


def can_be_archived(project: Project) -> bool:
    return not project.is_archived and project.status in {ProjectStatus.COMPLETED, ProjectStatus.CANCELLED}


@transaction.atomic
def delete_project(*, actor: Actor, project_id: UUID, expected_version: int | None = None) -> None:
    """Delete a project without sites. Raises Forbidden, NotFound, StaleVersion, Conflict with what hangs on it."""
    actor.require(ProjectRight.DELETE)
    project = lock_project(actor, project_id)
    check_version(project, expected_version)
    dependents = dependents_of_project(project)
    if any(item.blocks_deletion for item in dependents):
        raise Conflict(
            "Sites hang on this project. Delete them first, or cancel and archive the project.",
            code="has_dependents",
            case="project",
            dependents=[item.model_dump() for item in dependents],
        )
    project.delete()
