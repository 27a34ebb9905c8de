from typing import Any
from uuid import UUID

from django.utils import timezone
from ninja import Status

from highwall.domains.maintenance import queries, services
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries import MAINTENANCE_PLANS, PLAN_OCCURRENCES, PLAN_ROUNDS
from highwall.domains.maintenance.schemas import (
    CountFrom,
    MachineUpkeep,
    NewPlan,
    PlanAhead,
    PlanChange,
    PlanDetail,
    RoundDetail,
    SkipRound,
)
from highwall.domains.maintenance.workflow import MAINTENANCE_PLAN
from highwall.kit.http import ApiRequest, ApiRouter, expected_version
from highwall.kit.schemas import Dependent, Step
from highwall.kit.workflow import history

router = ApiRouter(tags=["maintenance"])
router.listing("/maintenance-plans", MAINTENANCE_PLANS, queries.visible_plans, right=MaintenanceRight.READ)
router.listing("/maintenance-rounds", PLAN_ROUNDS, queries.visible_rounds, right=MaintenanceRight.READ)
router.listing("/plan-occurrences", PLAN_OCCURRENCES, queries.visible_occurrences, right=MaintenanceRight.READ)


@router.read("/maintenance-plans/{uuid:plan_id}", right=MaintenanceRight.READ, response=PlanDetail)
def get_maintenance_plan(request: ApiRequest, plan_id: UUID) -> Any:
    """Read one maintenance plan"""
    return queries.plan_detail(plan_id, request.actor)


@router.create("/maintenance-plans", right=MaintenanceRight.CREATE, response={201: PlanDetail})
def create_maintenance_plan(request: ApiRequest, body: NewPlan) -> Any:
    """Add a maintenance plan"""
    plan = services.create_plan(actor=request.actor, at=timezone.now(), **body.model_dump())
    return Status(201, queries.plan_detail(plan.pk, request.actor))


@router.change("/maintenance-plans/{uuid:plan_id}", right=MaintenanceRight.UPDATE, response=PlanDetail)
def change_maintenance_plan(request: ApiRequest, plan_id: UUID, body: PlanChange) -> Any:
    """Change a maintenance plan"""
    services.change_plan(
        actor=request.actor,
        plan_id=plan_id,
        at=timezone.now(),
        expected_version=expected_version(request),
        **body.model_dump(exclude_unset=True),
    )
    return queries.plan_detail(plan_id, request.actor)


@router.read("/maintenance-plans/{uuid:plan_id}/dependents", right=MaintenanceRight.DELETE, response=list[Dependent])
def get_maintenance_plan_dependents(request: ApiRequest, plan_id: UUID) -> Any:
    """Read what hangs on a maintenance plan"""
    return services.dependents_of_plan(queries.get_plan(plan_id, request.actor))


@router.remove("/maintenance-plans/{uuid:plan_id}", right=MaintenanceRight.DELETE)
def delete_maintenance_plan(request: ApiRequest, plan_id: UUID) -> Any:
    """Delete a maintenance plan that has made no orders"""
    services.delete_plan(actor=request.actor, plan_id=plan_id, expected_version=expected_version(request))
    return Status(204, None)


@router.read("/maintenance-plans/{uuid:plan_id}/timeline", right=MaintenanceRight.READ, response=list[Step])
def get_maintenance_plan_timeline(request: ApiRequest, plan_id: UUID) -> Any:
    """Read the history of a maintenance plan, oldest first"""
    return history(MAINTENANCE_PLAN.record, queries.get_plan(plan_id, request.actor).pk)


@router.read("/maintenance-plans/{uuid:plan_id}/ahead", right=MaintenanceRight.READ, response=PlanAhead)
def get_maintenance_plan_ahead(request: ApiRequest, plan_id: UUID, machine_id: UUID | None = None) -> Any:
    """Read what a maintenance plan makes of the next twelve months on a machine"""
    return queries.plan_ahead(plan_id, request.actor, machine_id)


@router.create("/maintenance-rounds/{uuid:round_id}/skip", right=MaintenanceRight.UPDATE, response=RoundDetail)
def skip_maintenance_round(request: ApiRequest, round_id: UUID, body: SkipRound) -> Any:
    """Skip the next round of a plan on a machine"""
    services.skip_round(
        actor=request.actor,
        round_id=round_id,
        at=timezone.now(),
        expected_version=expected_version(request),
        **body.model_dump(),
    )
    return queries.round_detail(round_id, request.actor)


@router.create("/maintenance-rounds/{uuid:round_id}/count-from", right=MaintenanceRight.UPDATE, response=RoundDetail)
def count_maintenance_round_from(request: ApiRequest, round_id: UUID, body: CountFrom) -> Any:
    """Say when the work of a plan was last done on a machine"""
    services.count_from(
        actor=request.actor,
        round_id=round_id,
        at=timezone.now(),
        expected_version=expected_version(request),
        **body.model_dump(),
    )
    return queries.round_detail(round_id, request.actor)


@router.read("/maintenance/machines/{uuid:machine_id}", right=MaintenanceRight.READ, response=MachineUpkeep)
def get_machine_upkeep(request: ApiRequest, machine_id: UUID) -> Any:
    """Read when a machine was last maintained and will be next"""
    return queries.upkeep_of(machine_id, request.actor)


router.steps(
    "/maintenance-plans/{uuid:plan_id}",
    MAINTENANCE_PLAN,
    noun="maintenance_plan",
    take=services.move_plan,
    response=PlanDetail,
    answer=queries.plan_detail,
)
