"""Who stands behind a request, with which rights."""

from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone

from highwall.domains.accounts import tokens
from highwall.domains.accounts.models import Session, User, UserStatus
from highwall.kit.cache import Cache
from highwall.kit.errors import Unauthenticated
from highwall.kit.policy import Actor, Reach

_REACH_ORDER = [Reach.ASSIGNED, Reach.REGION, Reach.ALL]
_actors: Cache[UUID, Actor | None] = Cache("access")


def authenticate(request: HttpRequest) -> Actor:
    """The person behind a bearer token, with the rights of this moment. Raises Unauthenticated."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Unauthenticated("Sign in to continue.")
    session_id = tokens.session_of(token)
    actor = _actors.get(session_id, lambda: _load_actor(session_id))
    if actor is None:
        raise Unauthenticated("This session has ended. Sign in again.", code="session_ended")
    return actor


def _load_actor(session_id: UUID) -> Actor | None:
    session = (
        Session.objects.filter(
            pk=session_id, ended_at=None, expires_at__gt=timezone.now(), user__status=UserStatus.ACTIVE
        )
        .select_related("user__primary_role")
        .first()
    )
    return actor_of(session.user, session_id=session_id) if session else None


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
        reach=max((Reach(role.reach) for role in roles), key=_REACH_ORDER.index, default=Reach.ASSIGNED),
        region_id=user.region_id,
    )


def get_me(actor: Actor) -> User:
    return User.objects.select_related("region", "primary_role").prefetch_related("roles").get(pk=actor.user_id or "")
