"""Projects and their members. The routes of sites are in api_sites."""

from typing import Any
from uuid import UUID

from django.utils import timezone
from ninja import Status

from highwall.domains.projects import queries, services
from highwall.domains.projects.policy import ProjectRight
from highwall.domains.projects.queries import CANDIDATES, PROJECTS, ProjectCreator, candidates, project_creators
from highwall.domains.projects.schemas import (
    Dependents,
    Member,
    NewMember,
    NewProject,
    ProjectChange,
    ProjectDetail,
    ProjectSummary,
)
from highwall.domains.projects.workflow import PROJECT_WORKFLOW
from highwall.kit.http import ApiRequest, ApiRouter, StepReason, expected_version
from highwall.kit.lists import Listing
from highwall.kit.schemas import Reason, Step
from highwall.kit.workflow import history

router = ApiRouter(tags=["projects"])
router.listing("/projects", PROJECTS, queries.visible_projects, right=ProjectRight.READ)

router.listing("/projects/candidates", CANDIDATES, candidates, right=ProjectRight.UPDATE)


@router.read("/projects/creators", right=ProjectRight.READ, response=list[ProjectCreator])
def list_project_creators(request: ApiRequest) -> Any:
    """Who can create projects here, for those who can't"""
    return project_creators(request.actor)


@router.read("/projects/summary", right=ProjectRight.READ, response=ProjectSummary)
def get_project_summary(request: ApiRequest) -> Any:
    """Count the projects by status"""
    return queries.project_summary(request.actor)


@router.read("/projects/{uuid:project_id}", right=ProjectRight.READ, response=ProjectDetail)
def get_project(request: ApiRequest, project_id: UUID) -> Any:
    """Read one project"""
    return queries.get_project(project_id, request.actor)


@router.create("/projects", right=ProjectRight.CREATE, response={201: ProjectDetail})
def create_project(request: ApiRequest, body: NewProject) -> Any:
    """Create a project"""
    return Status(201, services.create_project(actor=request.actor, **body.model_dump()))


@router.change("/projects/{uuid:project_id}", right=ProjectRight.UPDATE, response=ProjectDetail)
def change_project(request: ApiRequest, project_id: UUID, body: ProjectChange) -> Any:
    """Change a project"""
    services.change_project(
        actor=request.actor,
        project_id=project_id,
        expected_version=expected_version(request),
        **body.model_dump(exclude_unset=True),
    )
    return queries.get_project(project_id, request.actor)


@router.read("/projects/{uuid:project_id}/dependents", right=ProjectRight.READ, response=Dependents)
def list_project_dependents(request: ApiRequest, project_id: UUID) -> Any:
    """List what hangs on a project, before it is deleted"""
    project = queries.get_project(project_id, request.actor)
    return Dependents.of(queries.dependents_of_project(project))


@router.remove("/projects/{uuid:project_id}", right=ProjectRight.DELETE, response={204: None})
def delete_project(request: ApiRequest, project_id: UUID) -> Any:
    """Delete a project on which no site hangs"""
    services.delete_project(actor=request.actor, project_id=project_id, expected_version=expected_version(request))
    return Status(204, None)


@router.read("/projects/{uuid:project_id}/timeline", right=ProjectRight.READ, response=list[Step])
def get_project_timeline(request: ApiRequest, project_id: UUID) -> Any:
    """Read the history of a project: status and members, oldest first"""
    return history("project", queries.get_project(project_id, request.actor).pk)


router.steps(
    "/projects/{uuid:project_id}",
    PROJECT_WORKFLOW,
    noun="project",
    take=services.move_project,
    response=ProjectDetail,
    answer=queries.get_project,
)


@router.create(
    "/projects/{uuid:project_id}/archive",
    right=ProjectRight.DELETE,
    step_reason=StepReason.OPTIONAL,
    response=ProjectDetail,
)
def archive_project(request: ApiRequest, project_id: UUID, body: Reason) -> Any:
    """Archive a project that is completed or cancelled"""
    services.archive_project(
        actor=request.actor,
        project_id=project_id,
        at=timezone.now(),
        expected_version=expected_version(request),
        reason=body.reason,
    )
    return queries.get_project(project_id, request.actor)


@router.read("/projects/{uuid:project_id}/members", right=ProjectRight.READ, response=list[Member])
def list_project_members(request: ApiRequest, project_id: UUID) -> Any:
    """List the people assigned to a project, with since when and by whom"""
    return list(queries.members_of(queries.get_project(project_id, request.actor)))


@router.create("/projects/{uuid:project_id}/members", right=ProjectRight.UPDATE, response={201: Member})
def add_project_member(request: ApiRequest, project_id: UUID, body: NewMember) -> Any:
    """Assign a person to a project"""
    return Status(
        201, services.add_member(actor=request.actor, project_id=project_id, user_id=body.user_id, at=timezone.now())
    )


@router.remove("/projects/{uuid:project_id}/members/{uuid:user_id}", right=ProjectRight.UPDATE, response={204: None})
def remove_project_member(request: ApiRequest, project_id: UUID, user_id: UUID) -> Any:
    """End the assignment of a person to a project"""
    services.remove_member(actor=request.actor, project_id=project_id, user_id=user_id, at=timezone.now())
    return Status(204, None)


MY_PROJECTS: Listing[Any] = queries.own(PROJECTS, "my-projects")
router.listing("/my/projects", MY_PROJECTS, queries.my_projects, right=ProjectRight.READ)
