"""Who stands behind a request, with which rights."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.db.models.functions import Lower
from django.http import HttpRequest
from django.utils import timezone

from highwall.domains.accounts.models import Session, User, UserStatus
from highwall.domains.accounts.models.email import folded_email
from highwall.domains.accounts.queries import tokens
from highwall.domains.accounts.queries.sessions import idle_since
from highwall.kit.actors import Actor, Reach
from highwall.kit.errors import Unauthenticated
from highwall.kit.text import fold
from highwall.kit.triggers import Cache

BACKGROUND_HEADER = "X-Highwall-Background"
"""Sent by the client with what it asks on its own, while no person has touched it: that keeps no session alive."""

# Looked at with every request, for which the mapping of all its headers would be made.
_AUTHORIZATION, _BACKGROUND = "HTTP_AUTHORIZATION", "HTTP_X_HIGHWALL_BACKGROUND"

CHECK_EVERY = timedelta(minutes=1)
"""How exactly it is known when a session was last seen, so that not every request writes."""

MOST_PEOPLE = 60
"""Of those who are found by name; beyond, somebody types another letter."""


@dataclass(slots=True)
class _Access:
    """What a session admits to, and when (on the monotonic clock) that was last compared with the database. Its end,
    and every change of rights, is announced by the database; running out of time is not."""

    actor: Actor
    checked_at: float


_accesses: Cache[UUID, _Access | None] = Cache("access")


def authenticate(request: HttpRequest) -> Actor:
    """The person behind a bearer token, with the rights of this moment. Raises Unauthenticated."""
    session_id = tokens.session_of(_bearer(request))
    is_background = _BACKGROUND in request.META
    access = _accesses.get(session_id, lambda: _load(session_id, is_background=is_background))
    if access is None or not _is_still_live(access, session_id, is_background=is_background):
        raise Unauthenticated("This session has ended. Sign in again.", code="session_ended")
    return access.actor


def _bearer(request: HttpRequest) -> str:
    scheme, _, token = str(request.META.get(_AUTHORIZATION, "")).partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Unauthenticated("Sign in to continue.")
    return token


def get_claims(request: HttpRequest) -> dict[str, Any]:
    """What the bearer token of a request says (REQ-AUTH-003, REQ-AUTH-008). Raises Unauthenticated."""
    claims = tokens.read(_bearer(request))
    return {
        "user_id": claims["sub"],
        "full_name": claims["name"],
        "email": claims["email"],
        "primary_role": claims["role"],
        "region": claims["region"],
        "session_id": claims["sid"],
        "issued_at": datetime.fromtimestamp(claims["iat"], UTC),
        "expires_at": datetime.fromtimestamp(claims["exp"], UTC),
    }


def _load(session_id: UUID, *, is_background: bool) -> _Access | None:
    session = _live(session_id).filter(user__status=UserStatus.ACTIVE).select_related("user__primary_role").first()
    if session is None:
        return None
    if not is_background and timezone.now() - session.last_seen_at > CHECK_EVERY:
        _note_sign(session_id)
    return _Access(actor_of(session.user, session_id=session_id), time.monotonic())


def _is_still_live(access: _Access, session_id: UUID, *, is_background: bool) -> bool:
    now = time.monotonic()
    if now - access.checked_at < CHECK_EVERY.total_seconds():
        return True
    if is_background:
        is_live = _live(session_id).exists()
    else:
        is_live = _note_sign(session_id)
    access.checked_at = now if is_live else access.checked_at
    return is_live


def _note_sign(session_id: UUID) -> bool:
    """Write that the person was here. False when the session has run out of time."""
    return bool(_live(session_id).update(last_seen_at=timezone.now()))


def _live(session_id: UUID) -> QuerySet[Session]:
    return Session.objects.filter(
        pk=session_id, ended_at=None, expires_at__gt=timezone.now(), last_seen_at__gt=idle_since()
    )


def actor_of(user: User, *, session_id: UUID | None = None) -> Actor:
    """A user as an actor: the union of the rights of all roles, the widest reach."""
    roles = list(user.roles.all())
    return Actor(
        user_id=user.pk,
        session_id=session_id,
        name=user.full_name,
        roles=frozenset(role.code for role in roles),
        primary_role=user.primary_role.code,
        rights=frozenset(right for role in roles for right in role.rights),
        reach=max((Reach(role.reach) for role in roles), key=lambda reach: reach.width, default=Reach.ASSIGNED),
        region_id=user.region_id,
        time_zone=user.time_zone,
        language=user.language,
    )


def people_with_right(right: str, *, search: str = "", ids: list[UUID] | None = None) -> list[Actor]:
    """Active people who hold a right, by name, each as the actor that they would be: those whose name mentions every
    word of a search, or of these ids. At most `MOST_PEOPLE`."""
    users = User.objects.filter(status=UserStatus.ACTIVE, roles__rights__contains=[right])
    for word in fold(search).split():
        users = users.filter(Q(first_name__mentions=word) | Q(last_name__mentions=word))
    if ids is not None:
        users = users.filter(pk__in=ids)
    found = users.distinct().order_by("first_name", "last_name", "pk").select_related("primary_role")
    return [actor_of(user) for user in found.prefetch_related("roles")[:MOST_PEOPLE]]


def get_me(actor: Actor) -> User:
    return User.objects.select_related("region", "primary_role").prefetch_related("roles").get(pk=actor.user_id or "")


def with_email(email: str) -> QuerySet[User]:
    """The user with this address, in whatever case or width of letters it is written; none or one."""
    return User.objects.alias(folded=Lower("email")).filter(folded=folded_email(email))
