"""Who can be assigned to projects: the answer that a project's manager needs, without the right to see accounts."""

from typing import Annotated
from uuid import UUID

from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Concat
from ninja import FilterLookup, FilterSchema, Schema

from highwall.domains.accounts.models import User, UserStatus
from highwall.kit.listing import Listing, arabic_name
from highwall.kit.policy import Actor, Reach


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
