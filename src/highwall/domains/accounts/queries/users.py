"""Accounts as their managers and other areas read them."""

from collections.abc import Hashable
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Concat
from ninja import FilterLookup, FilterSchema

from highwall.domains.accounts.models import User, UserStatus
from highwall.domains.accounts.models.email import folded_email
from highwall.domains.accounts.policy import AccountRight, outranks
from highwall.domains.accounts.workflow import USER
from highwall.kit.actors import Actor, Reach
from highwall.kit.calendar import From, Until
from highwall.kit.errors import NotFound
from highwall.kit.lists import COUNT_CAP, Listing, arabic_name
from highwall.kit.models import AuditEvent, TransitionLog
from highwall.kit.refusals import referring_records
from highwall.kit.schemas import Dependent, Schema
from highwall.kit.text import Words
from highwall.kit.triggers import Cache

_pages: Cache[Hashable, bytes] = Cache("users", "access", "regions", limit=128)


class UserRow(Schema):
    id: UUID
    email: str
    first_name: str
    last_name: str
    full_name: str
    primary_role: str
    primary_role_name: str
    roles: list[str]
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
    created_from: Annotated[From | None, FilterLookup("created_at__gte")] = None
    created_to: Annotated[Until | None, FilterLookup("created_at__lt")] = None
    email_domain: str | None = None

    def filter_email_domain(self, value: str | None) -> Q:
        """Addresses of exactly this domain, written with or without the @."""
        return Q(email__iendswith=folded_email(f"@{value.strip().removeprefix('@')}")) if value else Q()


def _with_names(rows: QuerySet[User]) -> QuerySet[User]:
    return rows.annotate(
        list_full_name=Concat("first_name", Value(" "), "last_name"),
        list_roles=ArrayAgg("role_links__role__code", distinct=True, default=Value([])),
        list_role_names=ArrayAgg("role_links__role__name", distinct=True, default=Value([])),
    )


_ROLE_NAMES_AR = ArrayAgg(arabic_name("role_links__role"), distinct=True, default=Value([]))

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
        "roles": "list_roles",
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
        "status": "status,created_at",
        "created_at": "created_at",
        "last_sign_in_at": "last_sign_in_at",
    },
    default_sort="last_name",
    search=("first_name", "last_name", "email"),
    filters=UserFilters,
    annotate=_with_names,
    export={
        "id": "User ID",
        "email": "E-mail",
        "first_name": "First name",
        "last_name": "Last name",
        "role_names": "Roles",
        "region_name": "Region",
        "status": "Status",
        "created_at": "Created",
        "last_sign_in_at": "Last sign-in",
    },
    tokens={"status": Words("status")},
    arabic={"region_name": arabic_name("region"), "role_names": _ROLE_NAMES_AR},
    pages=_pages,
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


def allowed_actions(user: User, actor: Actor) -> list[str]:
    """What this actor may do to an account now; nothing to that of somebody who outranks them."""
    if not outranks(actor, user):
        return []
    actions, is_own = USER.allowed(user, actor), user.pk == actor.user_id
    if actor.can(AccountRight.UPDATE):
        actions += ["edit"] if is_own else ["edit", "change-roles"]
        if user.status in {UserStatus.ACTIVE, UserStatus.LOCKED} and not is_own:
            actions += ["issue-password-code"] if user.password else ["send-welcome", "issue-password-code"]
    return [*actions, "delete"] if actor.can(AccountRight.DELETE) else actions


def dependents_of_user(user: User) -> list[Dependent]:
    """What hangs on a person: every record that names them, every step they took, and every event of the audit trail
    that they caused (counted up to a limit)."""
    traces = {
        "audit_event": AuditEvent.objects.filter(actor_id=user.pk)[:COUNT_CAP].count(),
        "kit_transitionlog": TransitionLog.objects.filter(by_id=user.pk).count(),
    }
    return [
        *referring_records(user),
        *(Dependent(kind=kind, count=count, blocks_deletion=True) for kind, count in traces.items() if count),
    ]


def user_ids_with_right(right: str, *, region_id: UUID | None = None) -> list[UUID]:
    """Active users who hold a right, in a region where one is given, or everywhere by reach."""
    users = User.objects.filter(status=UserStatus.ACTIVE, roles__rights__contains=[right])
    if region_id is not None:
        users = users.filter(region_id=region_id) | users.filter(roles__reach=Reach.ALL)
    return list(users.values_list("pk", flat=True).distinct())


def person_reference(user: User | None) -> dict[str, Any] | None:
    """A person by id and name, for answers that say who did something."""
    return {"id": user.pk, "name": user.full_name} if user else None
