from typing import Any
from uuid import UUID

from highwall.domains.audit import queries
from highwall.domains.audit.policy import AuditRight
from highwall.domains.audit.queries import AUDIT_EVENTS, RECORD_EVENTS
from highwall.domains.audit.schemas import AuditEventDetail, AuditVocabulary, SealStatus
from highwall.kit.http import ApiRequest, ApiRouter

router = ApiRouter(tags=["audit"])
router.listing("/audit-events", AUDIT_EVENTS, queries.visible_events, right=AuditRight.READ, marks="audit_event")
router.listing(
    "/audit/records/{uuid:record_id}/events",
    RECORD_EVENTS,
    queries.visible_record_events,
    right=AuditRight.READ,
    path_parameters=("record_id",),
    within=queries.visible_record_events,
    marks="audit_event",
)


@router.read("/audit-events/{uuid:event_id}", right=AuditRight.READ, response=AuditEventDetail, marks="audit_event")
def get_audit_event(request: ApiRequest, event_id: UUID) -> Any:
    """Read one audit event with the values before and after"""
    return queries.get_event(event_id, request.actor)


@router.read("/audit/vocabulary", right=AuditRight.READ, response=AuditVocabulary)
def get_audit_vocabulary(request: ApiRequest) -> Any:
    """The events and resources that occur in the audit trail"""
    return queries.get_vocabulary(request.actor)


@router.read("/audit/verification", right=AuditRight.READ, response=SealStatus)
def get_audit_verification(request: ApiRequest) -> Any:
    """How far the audit trail is sealed, and whether its head agrees with the copy outside the database"""
    return queries.get_seal_status(request.actor)
