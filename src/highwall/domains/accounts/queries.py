from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import QuerySet, Value
from django.db.models.functions import Concat
from django.http import HttpRequest
from django.utils import timezone
from ninja import FilterLookup, FilterSchema, Schema

from highwall.domains.accounts import tokens
from highwall.domains.accounts.models import Role, Session, User, UserStatus
from highwall.kit.cache import Cache
from highwall.kit.errors import NotFound, Unauthenticated
from highwall.kit.listing import Listing
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


class UserRow(Schema):
    id: UUID
    email: str
    first_name: str
    last_name: str
    full_name: str
    primary_role: str
    primary_role_name: str
    role_names: list[str]
    region_id: UUID | None
    region_name: str | None
    status: UserStatus
    created_at: datetime
    last_sign_in_at: datetime | None


class UserFilters(FilterSchema):
    role: Annotated[str | None, FilterLookup("roles__code")] = None
    status: Annotated[UserStatus | None, FilterLookup("status")] = None
    region_id: Annotated[UUID | None, FilterLookup("region_id")] = None
    created_from: Annotated[datetime | None, FilterLookup("created_at__gte")] = None
    created_to: Annotated[datetime | None, FilterLookup("created_at__lte")] = None
    email_domain: Annotated[str | None, FilterLookup("email__iendswith")] = None


def _with_names(rows: QuerySet[User]) -> QuerySet[User]:
    return rows.annotate(
        list_full_name=Concat("first_name", Value(" "), "last_name"),
        list_role_names=ArrayAgg("role_links__role__name", distinct=True, default=Value([])),
    )


USERS = Listing[User](
    name="users",
    row=UserRow,
    columns={
        "id": "id",
        "email": "email",
        "first_name": "first_name",
        "last_name": "last_name",
        "full_name": "list_full_name",
        "primary_role": "primary_role__code",
        "primary_role_name": "primary_role__name",
        "role_names": "list_role_names",
        "region_id": "region_id",
        "region_name": "region__name",
        "status": "status",
        "created_at": "created_at",
        "last_sign_in_at": "last_sign_in_at",
    },
    sorts={
        "email": "email",
        "first_name": "first_name",
        "last_name": "last_name",
        "role": "primary_role__name",
        "status": "status",
        "created_at": "created_at",
        "last_sign_in_at": "last_sign_in_at",
    },
    default_sort="last_name",
    search=("first_name", "last_name", "email"),
    filters=UserFilters,
    annotate=_with_names,
    export={
        "email": "E-mail",
        "first_name": "First name",
        "last_name": "Last name",
        "role_names": "Roles",
        "region_name": "Region",
        "status": "Status",
        "created_at": "Created",
        "last_sign_in_at": "Last sign-in",
    },
)


def visible_users(actor: Actor) -> QuerySet[User]:
    """Whoever may see accounts sees those that the reach of the role covers."""
    users = User.objects.all()
    if actor.reach == Reach.ALL:
        return users
    return users.filter(region_id=actor.region_id) if actor.region_id else users.none()


def get_user(user_id: UUID, actor: Actor) -> User:
    """Raises NotFound outside the reach of the actor."""
    user = visible_users(actor).select_related("region", "primary_role").prefetch_related("roles").filter(pk=user_id)
    if found := user.first():
        return found
    raise NotFound("There is no such user.")


def user_ids_with_right(right: str, *, region_id: UUID | None = None) -> list[UUID]:
    """Active users who hold a right, in a region where one is given, or everywhere by reach."""
    users = User.objects.filter(status=UserStatus.ACTIVE, roles__rights__contains=[right])
    if region_id is not None:
        users = users.filter(region_id=region_id) | users.filter(roles__reach=Reach.ALL)
    return list(users.values_list("pk", flat=True).distinct())


def get_roles() -> list[Role]:
    return list(Role.objects.order_by("name"))


def get_me(actor: Actor) -> User:
    return User.objects.select_related("region", "primary_role").prefetch_related("roles").get(pk=actor.user_id or "")


def person_reference(user: User | None) -> dict[str, Any] | None:
    """A person by id and name, for answers that say who did something."""
    return {"id": user.pk, "name": user.full_name} if user else None
