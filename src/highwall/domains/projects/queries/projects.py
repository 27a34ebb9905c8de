"""Reading projects, always within the reach of the person who asks."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from django.db.models import Count, IntegerField, Model, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Concat, Trim
from ninja import FilterLookup, FilterSchema

from highwall.domains.projects.models import Project, ProjectMember, ProjectStatus, Site
from highwall.domains.projects.queries.dependents import dependents_of_sites
from highwall.domains.projects.workflow import OPEN_PROJECT_STATES, OPEN_SITE_STATES
from highwall.kit.actors import Actor, Reach
from highwall.kit.calendar import Day
from highwall.kit.errors import NotFound
from highwall.kit.lists import Listing, arabic_name
from highwall.kit.schemas import Dependent, Schema
from highwall.kit.statements import Parameter, Prepared
from highwall.kit.text import Words

NO_PROJECT = "There is no such project."


def visible_projects(actor: Actor) -> QuerySet[Project]:
    """All projects, those of the actor's region, or those that list the actor as a member: by reach."""
    match actor.reach:
        case Reach.ALL:
            return Project.objects.all()
        case Reach.REGION:
            return Project.objects.filter(Q(region_id=actor.region_id))
        case Reach.ASSIGNED:
            return Project.objects.filter(Q(members__user_id=actor.user_id))


_PROJECT = Prepared(
    lambda actor: visible_projects(actor).select_related("region", "manager").filter(pk=Parameter("id"))
)


def get_project(project_id: UUID, actor: Actor) -> Project:
    """With region and manager. Raises NotFound outside the reach of the actor."""
    project = _PROJECT.first(actor, id=project_id)
    if project is None:
        raise NotFound(NO_PROJECT)
    return project


def project_summary(actor: Actor) -> dict[str, int]:
    """How many visible projects there are in all and by status. Archived ones are counted on their own."""
    rows = visible_projects(actor).order_by().values_list("status", "is_archived").annotate(count=Count("pk"))
    counts: Counter[str] = Counter()
    for status, is_archived, count in rows:
        counts["archived" if is_archived else status] += count
    by_status = {status: counts[status] for status in ProjectStatus.values}
    return {"total": sum(by_status.values()), **by_status, "archived": counts["archived"]}


def members_of(project: Project) -> QuerySet[ProjectMember]:
    return project.members.select_related("user__primary_role", "added_by").order_by("added_at", "pk")


def dependents_of_project(project: Project) -> list[Dependent]:
    """What a deletion of the project would concern. Sites and everything on them forbid it; memberships go with it."""
    sites = list(project.sites.values_list("pk", flat=True))
    found = [
        Dependent(kind="sites", count=len(sites), blocks_deletion=True),
        *(item.model_copy(update={"blocks_deletion": True}) for item in dependents_of_sites(sites)),
        Dependent(kind="project_members", count=project.members.count(), blocks_deletion=False),
    ]
    return [item for item in found if item.count]


class ProjectRow(Schema):
    id: UUID
    number: str
    name: str
    region_id: UUID
    region_name: str
    area_of_operation: str
    manager_id: UUID | None
    manager_name: str
    status: ProjectStatus
    is_archived: bool
    start_on: date | None
    expected_end_on: date | None
    site_count: int
    open_site_count: int
    created_at: datetime
    version: int


class ProjectFilters(FilterSchema):
    region_id: Annotated[UUID | None, FilterLookup("region_id")] = None
    status: Annotated[ProjectStatus | None, FilterLookup("status")] = None
    start_from: Annotated[Day | None, FilterLookup("start_on__gte")] = None
    start_to: Annotated[Day | None, FilterLookup("start_on__lte")] = None
    expected_end_from: Annotated[Day | None, FilterLookup("expected_end_on__gte")] = None
    expected_end_to: Annotated[Day | None, FilterLookup("expected_end_on__lte")] = None
    is_archived: Annotated[bool, FilterLookup("is_archived")] = False
    takes_sites: bool | None = None
    """Whether a site can be added to it."""

    def filter_takes_sites(self, value: bool | None) -> Q:
        takes = Q(status__in=OPEN_PROJECT_STATES, is_archived=False)
        return Q() if value is None else takes if value else ~takes


def _site_count(**filters: Any) -> Coalesce:
    sites = Site.objects.filter(project_id=OuterRef("pk"), **filters).order_by().values("project_id")
    return Coalesce(Subquery(sites.annotate(n=Count("pk")).values("n"), output_field=IntegerField()), Value(0))


def _with_project_names(rows: QuerySet[Project]) -> QuerySet[Project]:
    return rows.annotate(
        list_manager=Trim(Concat("manager__first_name", Value(" "), "manager__last_name")),
        list_site_count=_site_count(),
        list_open_site_count=_site_count(status__in=OPEN_SITE_STATES),
    )


PROJECTS = Listing[Project](
    name="projects",
    row=ProjectRow,
    columns={
        **{name: name for name in ProjectRow.model_fields},
        "region_name": "region__name",
        "manager_name": "list_manager",
        "site_count": "list_site_count",
        "open_site_count": "list_open_site_count",
    },
    sorts={
        "number": "number",
        "name": "name",
        "status": "status,created_at",
        "start_on": "start_on",
        "expected_end_on": "expected_end_on",
        "created_at": "created_at",
    },
    default_sort="-created_at",
    search=("name", "description", "number"),
    filters=ProjectFilters,
    annotate=_with_project_names,
    export={
        "number": "Number",
        "name": "Name",
        "region_name": "Region",
        "area_of_operation": "Area of operation",
        "manager_name": "Manager",
        "status": "Status",
        "start_on": "Start",
        "expected_end_on": "Expected end",
        "site_count": "Sites",
        "created_at": "Created",
    },
    tokens={"status": Words("status")},
    arabic={"region_name": arabic_name("region")},
)


def own[M: Model](listing: Listing[M], name: str) -> Listing[M]:
    """The same list under another name, for another set of rows."""
    return replace(listing, name=name)


def my_projects(actor: Actor) -> QuerySet[Project]:
    """The projects that list the actor as a member, whatever the reach."""
    return Project.objects.filter(Q(members__user_id=actor.user_id))
