"""Sites. Milestones are reached through the domains that know their conditions: drilling and blasting."""

from collections.abc import Callable
from typing import Annotated, Any
from uuid import UUID

from django.utils import timezone
from ninja import Query, Status

from highwall.domains.projects import queries, services
from highwall.domains.projects.policy import SiteRight
from highwall.domains.projects.queries import SITES
from highwall.domains.projects.schemas import Dependents, NewSite, SiteChange, SiteDetail
from highwall.domains.projects.workflow import MILESTONE_RIGHTS, MILESTONE_WORDS, SITE_WORKFLOW, STEPS_OF_MILESTONES
from highwall.kit.http import ApiRequest, ApiRouter, StepReason, expected_version
from highwall.kit.lists import Listing
from highwall.kit.schemas import Reason, Step
from highwall.kit.workflow import history

router = ApiRouter(tags=["sites"])
router.listing("/sites", SITES, queries.visible_sites, right=SiteRight.READ)

MY_SITES: Listing[Any] = queries.own(SITES, "my-sites")
router.listing("/my/sites", MY_SITES, queries.my_sites, right=SiteRight.READ)


@router.read("/sites/{uuid:site_id}", right=SiteRight.READ, response=SiteDetail)
def get_site(request: ApiRequest, site_id: UUID) -> Any:
    """Read one site"""
    return queries.get_site_detail(site_id, request.actor)


@router.create("/sites", right=SiteRight.CREATE, response={201: SiteDetail})
def create_site(request: ApiRequest, body: NewSite) -> Any:
    """Create a site in a project"""
    return Status(201, services.create_site(actor=request.actor, **body.model_dump()))


@router.change("/sites/{uuid:site_id}", right=SiteRight.UPDATE, response=SiteDetail)
def change_site(request: ApiRequest, site_id: UUID, body: SiteChange) -> Any:
    """Change a site"""
    services.change_site(
        actor=request.actor,
        site_id=site_id,
        expected_version=expected_version(request),
        **body.model_dump(exclude_unset=True),
    )
    return queries.get_site_detail(site_id, request.actor)


@router.read("/sites/{uuid:site_id}/dependents", right=SiteRight.READ, response=Dependents)
def list_site_dependents(request: ApiRequest, site_id: UUID) -> Any:
    """List what hangs on a site, before it is deleted"""
    return Dependents.of(queries.dependents_of_site(queries.get_site(site_id, request.actor)))


@router.remove("/sites/{uuid:site_id}", right=SiteRight.DELETE, response={204: None})
def delete_site(request: ApiRequest, site_id: UUID, confirmed: Annotated[list[str], Query()] = []) -> Any:  # noqa: B006
    """Delete a site with its drill and blast data; `confirmed` repeats the confirmation that its dependents give"""
    services.delete_site(
        actor=request.actor, site_id=site_id, confirmed=confirmed, expected_version=expected_version(request)
    )
    return Status(204, None)


@router.read("/sites/{uuid:site_id}/timeline", right=SiteRight.READ, response=list[Step])
def get_site_timeline(request: ApiRequest, site_id: UUID) -> Any:
    """Read the history of a site: status and milestones, oldest first"""
    return history("site", queries.get_site(site_id, request.actor).pk)


router.steps(
    "/sites/{uuid:site_id}",
    SITE_WORKFLOW,
    noun="site",
    take=services.move_site,
    without=STEPS_OF_MILESTONES,
    response=SiteDetail,
    answer=queries.get_site_detail,
)


@router.create(
    "/sites/{uuid:site_id}/complete",
    right=SiteRight.COMPLETE,
    step_reason=StepReason.REQUIRED,
    response=SiteDetail,
)
def complete_site(request: ApiRequest, site_id: UUID, body: Reason) -> Any:
    """End a site on which nothing was fired, with the reason; its books must be empty"""
    services.complete_site(
        actor=request.actor,
        site_id=site_id,
        at=timezone.now(),
        reason=body.reason,
        expected_version=expected_version(request),
    )
    return queries.get_site_detail(site_id, request.actor)


def _take_back(name: str) -> Callable[..., Any]:
    def take_back(request: ApiRequest, site_id: UUID, body: Reason) -> Any:
        services.take_milestone_back(
            actor=request.actor,
            site_id=site_id,
            name=name,
            at=timezone.now(),
            reason=body.reason,
            expected_version=expected_version(request),
        )
        return queries.get_site_detail(site_id, request.actor)

    return take_back


for milestone, right in MILESTONE_RIGHTS.items():
    router.create(
        f"/sites/{{uuid:site_id}}/milestones/{milestone}/take-back",
        right=right,
        response=SiteDetail,
        operation_id=f"take_back_{milestone}",
        summary=f"Take back {MILESTONE_WORDS[milestone]}, with the reason, while nothing rests on it",
    )(_take_back(milestone))
