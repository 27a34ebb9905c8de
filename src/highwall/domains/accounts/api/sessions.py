"""The sessions of the person who asks, and what their token stands for."""

from typing import Any
from uuid import UUID

from ninja import Status

from highwall.domains.accounts import queries, services
from highwall.domains.accounts.schemas import EndedSessions, OwnSession, TokenClaims
from highwall.kit.http import ApiRequest, ApiRouter

router = ApiRouter(tags=["accounts"])


@router.read("/auth/token", response=TokenClaims)
def validate_token(request: ApiRequest) -> Any:
    """Verify an access token and its session, and read its claims"""
    return queries.get_claims(request)


@router.read("/auth/sessions", response=list[OwnSession])
def list_own_sessions(request: ApiRequest) -> Any:
    """Own live sessions: on which device, from which address, last seen when"""
    return queries.get_own_sessions(request.actor)


@router.remove("/auth/sessions/{uuid:session_id}", response={204: None})
def end_own_session(request: ApiRequest, session_id: UUID) -> Any:
    """End one of one's own sessions at once, on whatever device"""
    services.end_own_session(actor=request.actor, session_id=session_id)
    return Status(204, None)


@router.create("/auth/sessions/end-others", response=EndedSessions)
def end_own_other_sessions(request: ApiRequest) -> Any:
    """End all of one's own sessions but this one"""
    return {"count": services.end_own_other_sessions(actor=request.actor)}
