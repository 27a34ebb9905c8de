"""Reading sites, always within the reach of the person who asks."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable
from ninja import FilterLookup, FilterSchema

from highwall.domains.projects.models import MILESTONES, Site, SiteStatus
from highwall.domains.projects.queries.dependents import dependents_of_sites
from highwall.domains.projects.workflow import OPEN_SITE_STATES
from highwall.kit.actors import Actor, Reach
from highwall.kit.errors import NotFound
from highwall.kit.lists import Listing, arabic_name
from highwall.kit.schemas import Dependent, Schema
from highwall.kit.statements import Parameter, Prepared
from highwall.kit.text import Words

NO_SITE = "There is no such site."


def visible_sites(actor: Actor) -> QuerySet[Site]:
    """The sites of the visible projects."""
    match actor.reach:
        case Reach.ALL:
            return Site.objects.all()
        case Reach.REGION:
            return Site.objects.filter(Q(project__region_id=actor.region_id))
        case Reach.ASSIGNED:
            return Site.objects.filter(Q(project__members__user_id=actor.user_id))


_SITE = Prepared(lambda actor: visible_sites(actor).select_related("project__region").filter(pk=Parameter("id")))
_SITE_WITH_PEOPLE = Prepared(
    lambda actor: (
        visible_sites(actor)
        .select_related("project__region", *(f"{name}_by" for name in MILESTONES))
        .filter(pk=Parameter("id"))
    )
)


def get_site(site_id: UUID, actor: Actor) -> Site:
    """With project and region. Raises NotFound outside the reach of the actor."""
    site = _SITE.first(actor, id=site_id)
    if site is None:
        raise NotFound(NO_SITE)
    return site


def get_site_detail(site_id: UUID, actor: Actor) -> Site:
    """As get_site, with the people behind the milestones, in one query. Raises NotFound."""
    site = _SITE_WITH_PEOPLE.first(actor, id=site_id)
    if site is None:
        raise NotFound(NO_SITE)
    return site


def dependents_of_site(site: Site) -> list[Dependent]:
    """What a deletion of the site would take along or be refused for."""
    return dependents_of_sites([site.pk])


class SiteRow(Schema):
    id: UUID
    number: str
    name: str
    address: str
    project_id: UUID
    project_number: str
    project_name: str
    region_id: UUID
    region_name: str
    status: SiteStatus
    rock_density_t_m3: Decimal
    pattern_approved_at: datetime | None
    simulation_confirmed_at: datetime | None
    operator_completed_at: datetime | None
    completed_at: datetime | None
    completion_percent: int
    created_at: datetime
    version: int


class SiteFilters(FilterSchema):
    project_id: Annotated[UUID | None, FilterLookup("project_id")] = None
    status: Annotated[SiteStatus | None, FilterLookup("status")] = None
    region_id: Annotated[UUID | None, FilterLookup("project__region_id")] = None
    is_open: bool | None = None

    def filter_is_open(self, value: bool | None) -> Q:
        if value is None:
            return Q()
        return Q(status__in=OPEN_SITE_STATES) if value else ~Q(status__in=OPEN_SITE_STATES)


def _with_completion(rows: QuerySet[Site]) -> QuerySet[Site]:
    reached: Combinable = Value(0, output_field=IntegerField())
    for name in MILESTONES:
        reached = reached + Case(
            When(**{f"{name}_at__isnull": False}, then=Value(100 // len(MILESTONES))), default=Value(0)
        )
    return rows.annotate(list_completion=reached)


SITES = Listing[Site](
    name="sites",
    row=SiteRow,
    columns={
        **{name: name for name in SiteRow.model_fields},
        "project_number": "project__number",
        "project_name": "project__name",
        "region_id": "project__region_id",
        "region_name": "project__region__name",
        "completion_percent": "list_completion",
    },
    sorts={
        "number": "number",
        "name": "name",
        "status": "status,created_at",
        "created_at": "created_at",
    },
    default_sort="-created_at",
    search=("name", "number", "address", "project__name"),
    filters=SiteFilters,
    annotate=_with_completion,
    export={
        "number": "Number",
        "name": "Name",
        "project_number": "Project",
        "project_name": "Project name",
        "region_name": "Region",
        "address": "Address",
        "status": "Status",
        "completion_percent": "Completion (%)",
        "pattern_approved_at": "Pattern approved",
        "simulation_confirmed_at": "Simulation confirmed",
        "operator_completed_at": "Drilling completed",
        "completed_at": "Completed",
        "created_at": "Created",
    },
    tokens={"status": Words("status")},
    arabic={"region_name": arabic_name("project__region")},
)


def my_sites(actor: Actor) -> QuerySet[Site]:
    """The open sites of the actor's own projects."""
    return Site.objects.filter(Q(project__members__user_id=actor.user_id), status__in=OPEN_SITE_STATES)
