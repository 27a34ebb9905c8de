"""Accounts as their managers and other areas read them."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import QuerySet, Value
from django.db.models.functions import Concat
from ninja import FilterLookup, FilterSchema, Schema

from highwall.domains.accounts.models import User, UserStatus
from highwall.kit.errors import NotFound
from highwall.kit.listing import Listing
from highwall.kit.policy import Actor, Reach


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


def person_reference(user: User | None) -> dict[str, Any] | None:
    """A person by id and name, for answers that say who did something."""
    return {"id": user.pk, "name": user.full_name} if user else None
