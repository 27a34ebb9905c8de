from typing import Any
from uuid import UUID

from django.utils import timezone
from ninja import Status

from highwall.domains.operations import queries, services
from highwall.domains.operations.policy import UsageRight
from highwall.domains.operations.queries import USAGE_RECORD_HOLDER, USAGE_RECORDS
from highwall.domains.operations.schemas import (
    ReversalRequest,
    UsageChoices,
    UsageProposal,
    UsageRecordChange,
    UsageRecordDetail,
    UsageRecordEntry,
)
from highwall.domains.operations.workflow import USAGE_RECORD
from highwall.kit.attachments import attachment_routes
from highwall.kit.comments import comment_routes
from highwall.kit.http import ApiRequest, ApiRouter, expected_version
from highwall.kit.schemas import Step
from highwall.kit.workflow import history

router = ApiRouter(tags=["operations"])
router.listing("/usage-records", USAGE_RECORDS, queries.visible_usage_records, right=UsageRight.READ)


@router.read("/usage-records/choices", right=UsageRight.CREATE, response=UsageChoices)
def get_usage_record_choices(request: ApiRequest) -> Any:
    """Read the machines of which a person may enter usage"""
    return {"machines": queries.machines_to_record(request.actor)}


@router.read("/usage-records/proposals/{uuid:machine_id}", right=UsageRight.CREATE, response=UsageProposal)
def get_usage_proposal(request: ApiRequest, machine_id: UUID) -> Any:
    """Read what a new record of a machine begins with: its last reading, and the shifts that have begun"""
    return queries.proposal_of(machine_id, request.actor, timezone.now())


@router.read("/usage-records/{uuid:record_id}", right=UsageRight.READ, response=UsageRecordDetail)
def get_usage_record(request: ApiRequest, record_id: UUID) -> Any:
    """Read one record of equipment usage"""
    return queries.usage_record_detail(record_id, request.actor)


@router.create("/usage-records", right=UsageRight.CREATE, response={201: UsageRecordDetail})
def create_usage_record(request: ApiRequest, body: UsageRecordEntry) -> Any:
    """Add a draft of what a machine did in a shift; again under the same client id it is the same draft"""
    record = services.create_usage_record(actor=request.actor, at=timezone.now(), **body.model_dump())
    return Status(201, queries.usage_record_detail(record.pk, request.actor))


@router.change("/usage-records/{uuid:record_id}", right=UsageRight.CREATE, response=UsageRecordDetail)
def change_usage_record(request: ApiRequest, record_id: UUID, body: UsageRecordChange) -> Any:
    """Change a draft or a rejected record"""
    services.change_usage_record(
        actor=request.actor,
        record_id=record_id,
        at=timezone.now(),
        changes=body.model_dump(exclude_unset=True),
        expected_version=expected_version(request),
    )
    return queries.usage_record_detail(record_id, request.actor)


@router.read("/usage-records/{uuid:record_id}/timeline", right=UsageRight.READ, response=list[Step])
def get_usage_record_timeline(request: ApiRequest, record_id: UUID) -> Any:
    """Read the history of a record, oldest first"""
    return history(USAGE_RECORD.record, queries.get_usage_record(record_id, request.actor).pk)


router.steps(
    "/usage-records/{uuid:record_id}",
    USAGE_RECORD,
    noun="usage_record",
    take=services.take_usage_step,
    bodies={"request-reversal": ReversalRequest},
    response=UsageRecordDetail,
    answer=queries.usage_record_detail,
)
attachment_routes(router, "/usage-records/{uuid:record_id}", USAGE_RECORD_HOLDER)
comment_routes(router, "/usage-records/{uuid:record_id}", USAGE_RECORD_HOLDER)
