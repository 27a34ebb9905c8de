from datetime import datetime
from uuid import UUID

from django.db import transaction

from highwall.domains.accounts.models import User, UserStatus
from highwall.domains.projects.models import ProjectMember
from highwall.domains.projects.policy import ProjectRight
from highwall.domains.projects.services.project import lock_project, require_not_archived
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, Invalid, NotFound
from highwall.kit.events import emit
from highwall.kit.workflow import log_step


@transaction.atomic
def add_member(*, actor: Actor, project_id: UUID, user_id: UUID, at: datetime) -> ProjectMember:
    """Assign a person to a project and tell them. Raises Forbidden, NotFound, Invalid, Conflict (already a member)."""
    actor.require(ProjectRight.UPDATE)
    project = lock_project(actor, project_id)
    require_not_archived(project)
    user = User.objects.select_related("primary_role").filter(pk=user_id, status=UserStatus.ACTIVE).first()
    if user is None:
        raise Invalid.field("user_id", "unknown_user", "Choose an active user.")
    member, is_new = ProjectMember.objects.get_or_create(
        project=project, user=user, defaults={"added_at": at, "added_by_id": actor.user_id}
    )
    if not is_new:
        raise Conflict(f"{user.full_name} is already a member.", code="already_member", name=user.full_name)
    log_step(
        "project",
        project.pk,
        "member_added",
        before=project.status,
        after=project.status,
        actor=actor,
        at=at,
        reason=user.full_name,
    )
    emit(
        "projects.member_added",
        project_id=str(project.pk),
        user_id=str(user.pk),
        by_id=str(actor.user_id) if actor.user_id else None,
        by_name=actor.name,
    )
    return member


@transaction.atomic
def remove_member(*, actor: Actor, project_id: UUID, user_id: UUID, at: datetime) -> None:
    """End an assignment; its history stays in the timeline. Raises Forbidden, NotFound."""
    actor.require(ProjectRight.UPDATE)
    project = lock_project(actor, project_id)
    require_not_archived(project)
    member = project.members.select_related("user").filter(user_id=user_id).first()
    if member is None:
        raise NotFound("This person is not a member of the project.")
    member.delete()
    log_step(
        "project",
        project.pk,
        "member_removed",
        before=project.status,
        after=project.status,
        actor=actor,
        at=at,
        reason=member.user.full_name,
    )
    emit("projects.member_removed", project_id=str(project.pk), user_id=str(user_id), at=at.isoformat())
