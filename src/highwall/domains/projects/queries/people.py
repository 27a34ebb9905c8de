"""Who can be assigned to projects and who can create them: what people need without the right to see accounts."""

from typing import Annotated
from uuid import UUID

from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Concat
from ninja import FilterLookup, FilterSchema

from highwall.domains.accounts.models import User, UserRole, UserStatus
from highwall.domains.projects.policy import ProjectRight
from highwall.kit.actors import Actor, Reach
from highwall.kit.lists import Listing, arabic_name
from highwall.kit.schemas import Schema


class CandidateRow(Schema):
    id: UUID
    full_name: str
    primary_role: str
    primary_role_name: str
    primary_role_name_ar: str


class CandidateFilters(FilterSchema):
    role: Annotated[str | None, FilterLookup("primary_role__code")] = None


CANDIDATES = Listing[User](
    name="project-candidates",
    row=CandidateRow,
    columns={
        "id": "id",
        "full_name": "list_full_name",
        "primary_role": "primary_role__code",
        "primary_role_name": "primary_role__name",
        "primary_role_name_ar": "primary_role__name_ar",
    },
    sorts={"name": "last_name", "role": "primary_role__name"},
    default_sort="name",
    search=("first_name", "last_name", "primary_role__name"),
    filters=CandidateFilters,
    annotate=lambda rows: rows.annotate(list_full_name=Concat("first_name", Value(" "), "last_name")),
    export={"full_name": "Name", "primary_role_name": "Primary role"},
    arabic={"primary_role_name": arabic_name("primary_role")},
)


def candidates(actor: Actor) -> QuerySet[User]:
    """Active people of the actor's region and those of no region; everybody for those whose reach is everything."""
    users = User.objects.filter(status=UserStatus.ACTIVE)
    return users if actor.reach == Reach.ALL else users.filter(Q(region_id=actor.region_id) | Q(region_id=None))


MOST_CREATORS = 12
"""Enough to find somebody to ask."""


class ProjectCreator(Schema):
    """Somebody who can create projects, by the role that gives the right."""

    name: str
    role: str
    role_ar: str


def project_creators(actor: Actor) -> list[ProjectCreator]:
    """Active people who can create projects where the actor works, at most `MOST_CREATORS`, those of the own region
    first. Everybody of any region for those whose reach is everything."""
    held = UserRole.objects.filter(role__rights__contains=[ProjectRight.CREATE.value], user__status=UserStatus.ACTIVE)
    if actor.reach != Reach.ALL:
        held = held.filter(Q(role__reach=Reach.ALL) | Q(user__region_id=actor.region_id))
    rows = held.select_related("user", "role").order_by(
        F("user__region_id").asc(nulls_last=True), "user__last_name", "user__first_name", "pk"
    )
    creators: dict[UUID, ProjectCreator] = {}
    for row in rows[: 3 * MOST_CREATORS]:
        named = ProjectCreator(name=row.user.full_name, role=row.role.name, role_ar=row.role.name_ar)
        creators.setdefault(row.user_id, named)
    return list(creators.values())[:MOST_CREATORS]
