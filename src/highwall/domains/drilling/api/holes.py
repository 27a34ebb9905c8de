"""Holes and how far they are drilled. The routes of imports are in api_imports."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from ninja import Status

from highwall.domains.drilling import queries, services
from highwall.domains.drilling.api.columns import pattern_columns
from highwall.domains.drilling.policy import DrillRight
from highwall.domains.drilling.queries import ALL_HOLES, HOLES, my_drilling, why_holes_stay
from highwall.domains.drilling.schemas import (
    CompletedHoles,
    CompleteMany,
    Completion,
    DeleteAll,
    DeletedHoles,
    HoleBatch,
    HoleChange,
    HoleDetail,
    NewHole,
    PatternColumns,
    ProgressDetail,
    SiteMilestones,
    SiteProgress,
)
from highwall.domains.projects.models import Site
from highwall.domains.projects.policy import SiteRight
from highwall.domains.projects.queries import get_site
from highwall.domains.projects.workflow import SiteWrite, why_not_now
from highwall.kit.actors import Actor, Right
from highwall.kit.errors import DomainError
from highwall.kit.http import ApiRequest, ApiRouter, expected_version
from highwall.kit.lists import json_response
from highwall.kit.schemas import Blocked, Reason, Step
from highwall.kit.workflow import Offer, allowed, blocked, history

router = ApiRouter(tags=["drilling"])
router.listing("/holes", ALL_HOLES, queries.visible_holes, right=DrillRight.READ)
router.listing(
    "/sites/{uuid:site_id}/holes",
    HOLES,
    queries.holes_of_site,
    right=DrillRight.READ,
    path_parameters=("site_id",),
    within=get_site,
)


@router.read("/sites/{uuid:site_id}/pattern", right=DrillRight.READ, response=PatternColumns)
def get_pattern(request: ApiRequest, site_id: UUID) -> HttpResponse:
    """Read all holes of a site by column, for a plan"""
    # The version is read first: a pattern newer than its version can only be refused, never be approved unseen.
    version = get_site(site_id, request.actor).pattern_version
    return json_response(pattern_columns(queries.pattern_of(site_id), version))


@router.read("/sites/{uuid:site_id}/drilling", right=DrillRight.READ, response=ProgressDetail)
def get_drilling(request: ApiRequest, site_id: UUID) -> Any:
    """Read how far a site is drilled"""
    return _progress(get_site(site_id, request.actor), request.actor)


def _progress(site: Site, actor: Actor) -> ProgressDetail:
    progress = queries.progress_of([site.pk])[site.pk]
    steps: list[tuple[str, Right, SiteWrite, DomainError | None]] = [
        ("import", DrillRight.CREATE, SiteWrite.PATTERN, None),
        ("create_hole", DrillRight.CREATE, SiteWrite.PATTERN, None),
    ]
    if progress.holes:
        steps += [
            ("change_hole", DrillRight.UPDATE, SiteWrite.PATTERN, None),
            ("complete_hole", DrillRight.COMPLETE, SiteWrite.DRILLING, None),
            ("delete_holes", DrillRight.DELETE, SiteWrite.PATTERN, why_holes_stay(site.pk)),
        ]
        if not site.pattern_approved_at:
            refusal = queries.why_not_approved(site, actor, has_holes=True)
            steps.append(("approve_pattern", SiteRight.APPROVE_PATTERN, SiteWrite.MILESTONES, refusal))
        if not site.operator_completed_at:
            steps.append(("complete_drilling", SiteRight.COMPLETE_DRILLING, SiteWrite.MILESTONES, None))
    # What the state of the site as a whole forbids is absent; its head says why.
    offers = [
        Offer(name, refusal)
        for name, right, write, refusal in steps
        if actor.can(right) and why_not_now(site, write) is None
    ]
    return ProgressDetail(
        holes=progress.holes,
        completed=progress.completed,
        percent=progress.percent,
        allowed_actions=allowed(offers),
        blocked_actions=[Blocked(**row) for row in blocked(offers)],
    )


@router.create("/sites/{uuid:site_id}/holes", right=DrillRight.CREATE, response={201: HoleDetail})
def create_hole(request: ApiRequest, site_id: UUID, body: NewHole) -> Any:
    """Add a hole"""
    (hole,) = services.create_holes(
        actor=request.actor, site_id=site_id, holes=[body.model_dump()], at=timezone.now(), is_batch=False
    )
    return Status(201, queries.get_hole(hole.pk, request.actor))


@router.create("/sites/{uuid:site_id}/holes/batch", right=DrillRight.CREATE, response={201: list[UUID]})
def create_holes(request: ApiRequest, site_id: UUID, body: HoleBatch) -> Any:
    """Add many holes, all or none"""
    values = [hole.model_dump() for hole in body.holes]
    holes = services.create_holes(actor=request.actor, site_id=site_id, holes=values, at=timezone.now())
    return Status(201, [hole.pk for hole in holes])


@router.remove("/sites/{uuid:site_id}/holes", right=DrillRight.DELETE, response=DeletedHoles)
def delete_all_holes(request: ApiRequest, site_id: UUID, body: DeleteAll) -> Any:
    """Delete all holes of a site"""
    count = services.delete_all_holes(
        actor=request.actor, site_id=site_id, confirm_count=body.confirm_count, at=timezone.now()
    )
    return {"holes": count}


@router.read("/holes/{uuid:hole_id}", right=DrillRight.READ, response=HoleDetail)
def get_hole(request: ApiRequest, hole_id: UUID) -> Any:
    """Read a hole with its drill points"""
    return queries.get_hole(hole_id, request.actor)


@router.read("/holes/{uuid:hole_id}/timeline", right=DrillRight.READ, response=list[Step])
def get_hole_timeline(request: ApiRequest, hole_id: UUID) -> Any:
    """Read when a hole was drilled and opened again, oldest first"""
    return history("drill_hole", queries.get_hole(hole_id, request.actor).pk)


@router.change("/holes/{uuid:hole_id}", right=DrillRight.UPDATE, response=HoleDetail)
def change_hole(request: ApiRequest, hole_id: UUID, body: HoleChange) -> Any:
    """Change a hole"""
    return services.change_hole(
        actor=request.actor,
        hole_id=hole_id,
        expected_version=expected_version(request),
        at=timezone.now(),
        **body.model_dump(exclude_unset=True),
    )


@router.remove("/holes/{uuid:hole_id}", right=DrillRight.DELETE, response={204: None})
def delete_hole(request: ApiRequest, hole_id: UUID) -> Any:
    """Delete a hole that is not drilled"""
    services.delete_hole(
        actor=request.actor, hole_id=hole_id, expected_version=expected_version(request), at=timezone.now()
    )
    return Status(204, None)


@router.create("/holes/{uuid:hole_id}/complete", right=DrillRight.COMPLETE, response=HoleDetail)
def complete_hole(request: ApiRequest, hole_id: UUID, body: Completion) -> Any:
    """Mark a hole as drilled, or correct its measured depth"""
    return services.complete_hole(
        actor=request.actor,
        hole_id=hole_id,
        now=timezone.now(),
        expected_version=expected_version(request),
        **body.model_dump(),
    )


@router.create("/holes/{uuid:hole_id}/reopen", right=DrillRight.COMPLETE, response=HoleDetail)
def reopen_hole(request: ApiRequest, hole_id: UUID, body: Reason) -> Any:
    """Take back that a hole is drilled"""
    return services.reopen_hole(
        actor=request.actor,
        hole_id=hole_id,
        reason=body.reason,
        at=timezone.now(),
        expected_version=expected_version(request),
    )


@router.create("/sites/{uuid:site_id}/holes/complete", right=DrillRight.COMPLETE, response=CompletedHoles)
def complete_holes(request: ApiRequest, site_id: UUID, body: CompleteMany) -> Any:
    """Mark many holes as drilled to their design length"""
    completed = services.complete_many(actor=request.actor, site_id=site_id, hole_ids=body.hole_ids, at=timezone.now())
    return {"completed": completed, "progress": _progress(get_site(site_id, request.actor), request.actor)}


@router.create("/sites/{uuid:site_id}/approve-pattern", right=SiteRight.APPROVE_PATTERN, response=SiteMilestones)
def approve_pattern(request: ApiRequest, site_id: UUID) -> Any:
    """Approve the drill pattern of a site; send the version of the pattern that you looked at as If-Match"""
    return services.approve_pattern(
        actor=request.actor, site_id=site_id, expected_version=expected_version(request), at=timezone.now()
    )


@router.create("/sites/{uuid:site_id}/complete-drilling", right=SiteRight.COMPLETE_DRILLING, response=SiteMilestones)
def complete_drilling(request: ApiRequest, site_id: UUID, body: Reason) -> Any:
    """Report the drilling of a site as complete"""
    return services.complete_drilling(
        actor=request.actor,
        site_id=site_id,
        expected_version=expected_version(request),
        at=timezone.now(),
        reason=body.reason,
    )


@router.read("/my/drilling", right=DrillRight.READ, response=list[SiteProgress])
def get_my_drilling(request: ApiRequest) -> Any:
    """Read the sites that I drill, with how far each is; those with work left come first"""
    return [SiteProgress.of(row) for row in my_drilling(request.actor)]
