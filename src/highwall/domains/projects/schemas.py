from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from highwall.domains.accounts.schemas.people import Zone
from highwall.domains.projects.models import MILESTONES, Project, ProjectStatus, Site, SiteStatus
from highwall.domains.projects.policy import ProjectRight, SiteRight
from highwall.domains.projects.queries import why_not_cancelled, why_not_completed
from highwall.domains.projects.services.project import can_be_archived
from highwall.domains.projects.workflow import (
    BY_DESIGNER,
    OPEN_PROJECT_STATES,
    PROJECT_WORKFLOW,
    SITE_WORKFLOW,
    SiteWrite,
    may_take_back,
    open_writes,
    own_design,
    why_not_now,
)
from highwall.kit.calendar import Day
from highwall.kit.schemas import (
    Blocked,
    Body,
    Change,
    Dependent,
    Reference,
    Schema,
    Usual,
    UsualDays,
    figure_of,
    text_of,
)
from highwall.kit.text import FIGURE
from highwall.kit.workflow import Offer, allowed, blocked

type Name = Annotated[str, text_of(Project, "name", least=2)]
type Description = Annotated[str, text_of(Project, "description")]
type Area = Annotated[str, text_of(Project, "area_of_operation")]
type SiteAddress = Annotated[str, text_of(Site, "address")]
type Epsg = Annotated[
    int, Field(ge=1024, le=32767, description="EPSG code of the projected grid; none: a local one"), FIGURE
]
type RockDensity = Annotated[
    Decimal,
    figure_of(Site, "rock_density_t_m3"),
    FIGURE,
    Usual(low=1.2, high=5, unit="t/m³"),
]
type Start = Annotated[Day, UsualDays(before=10 * 365, after=5 * 365)]
type ExpectedEnd = Annotated[Day, UsualDays(before=10 * 365, after=30 * 365)]


class NewProject(Body):
    name: Name
    description: Description
    region_id: UUID
    area_of_operation: Area
    start_on: Start | None = None
    expected_end_on: ExpectedEnd | None = None
    manager_id: UUID | None = None
    epsg: Epsg | None = None
    time_zone: Zone = "Asia/Muscat"


class ProjectChange(NewProject, Change):
    """Only the fields that are sent are changed; those that may be empty are emptied by null."""


class ProjectDetail(Schema):
    id: UUID
    number: str
    name: str
    description: str
    region: Reference
    area_of_operation: str
    start_on: date | None
    expected_end_on: date | None
    manager: Reference | None
    status: ProjectStatus
    is_archived: bool
    epsg: int | None
    time_zone: str
    created_at: datetime
    updated_at: datetime
    version: int
    allowed_actions: list[str]
    blocked_actions: list[Blocked]

    @staticmethod
    def resolve_manager(project: Any) -> Any:
        return _person(project.manager)

    @staticmethod
    def resolve_allowed_actions(project: Any, context: Any) -> list[str]:
        actor = context["request"].actor
        if project.is_archived:
            return []
        actions = PROJECT_WORKFLOW.allowed(project, actor)
        if actor.can(ProjectRight.UPDATE):
            actions += ["edit", "assign-members"]
        if actor.can(SiteRight.CREATE) and project.status in OPEN_PROJECT_STATES:
            actions.append("add-site")
        if actor.can(ProjectRight.DELETE):
            actions += ["archive", "delete"] if can_be_archived(project) else ["delete"]
        return actions

    @staticmethod
    def resolve_blocked_actions(project: Any, context: Any) -> list[dict[str, Any]]:
        if project.is_archived:
            return []
        return blocked(PROJECT_WORKFLOW.offers(project, context["request"].actor))


def _person(user: Any) -> dict[str, Any] | None:
    return None if user is None else {"id": user.pk, "name": user.full_name}


class ProjectSummary(Schema):
    """Number of projects by status; `total` counts those that are not archived."""

    total: int
    planned: int
    in_progress: int
    on_hold: int
    completed: int
    cancelled: int
    archived: int


class NewMember(Body):
    user_id: UUID


class Member(Schema):
    user_id: UUID
    name: str
    email: str
    primary_role: str
    primary_role_name: str
    primary_role_name_ar: str
    added_at: datetime
    added_by: Reference | None

    @staticmethod
    def resolve_name(member: Any) -> str:
        return str(member.user.full_name)

    @staticmethod
    def resolve_email(member: Any) -> str:
        return str(member.user.email)

    @staticmethod
    def resolve_primary_role(member: Any) -> str:
        return str(member.user.primary_role.code)

    @staticmethod
    def resolve_primary_role_name(member: Any) -> str:
        return str(member.user.primary_role.name)

    @staticmethod
    def resolve_primary_role_name_ar(member: Any) -> str:
        return str(member.user.primary_role.name_ar)

    @staticmethod
    def resolve_added_by(member: Any) -> Any:
        return _person(member.added_by)


class Dependents(Schema):
    """What hangs on a record. `confirmation` is what a deletion sends to prove that a person has seen the list."""

    items: list[Dependent]
    is_deletable: bool
    confirmation: list[str]

    @classmethod
    def of(cls, items: list[Dependent]) -> "Dependents":
        return cls(
            items=items,
            is_deletable=not any(item.blocks_deletion for item in items),
            confirmation=[f"{item.kind}:{item.count}" for item in items],
        )


class SiteFacts(Body):
    name: Name
    address: SiteAddress
    rock_density_t_m3: RockDensity = Decimal("2.6")


class NewSite(SiteFacts):
    project_id: UUID


class SiteChange(SiteFacts, Change):
    """Only the fields that are sent are changed."""


class ProjectOfSite(Schema):
    id: UUID
    number: str
    name: str
    status: ProjectStatus
    epsg: int | None
    time_zone: str


class Milestone(Schema):
    """`is_by_designer`: approved by the person who had changed it last, which a setting allowed. `is_own_design`: you
    changed last what it approves, so that a colleague has to approve it. `may_be_taken_back`: you have the right to."""

    name: str
    at: datetime | None
    by: Reference | None
    is_by_designer: bool
    is_own_design: bool
    may_be_taken_back: bool


class SiteDetail(Schema):
    id: UUID
    number: str
    name: str
    address: str
    project: ProjectOfSite
    region: Reference
    status: SiteStatus
    fired_at: datetime | None
    rock_density_t_m3: float
    milestones: list[Milestone]
    completion_percent: int
    created_at: datetime
    updated_at: datetime
    version: int
    allowed_actions: list[str]
    blocked_actions: list[Blocked]
    open_writes: list[SiteWrite] = Field(description="What the state of the site allows to be written on it now.")

    @staticmethod
    def resolve_region(site: Any) -> Any:
        return site.project.region

    @staticmethod
    def resolve_milestones(site: Any, context: Any) -> list[dict[str, Any]]:
        actor = context["request"].actor
        return [
            {
                "name": name,
                "at": getattr(site, f"{name}_at"),
                "by": _person(getattr(site, f"{name}_by")),
                "is_by_designer": name in BY_DESIGNER and getattr(site, BY_DESIGNER[name]),
                "is_own_design": own_design(site, name, actor) is not None,
                "may_be_taken_back": may_take_back(site, name, actor),
            }
            for name in MILESTONES
        ]

    @staticmethod
    def resolve_allowed_actions(site: Any, context: Any) -> list[str]:
        actor = context["request"].actor
        actions = allowed(_offered(site, context))
        if actor.can(SiteRight.UPDATE) and why_not_now(site, SiteWrite.FACTS) is None:
            actions.append("edit")
        may_delete = actor.can(SiteRight.DELETE) and site.fired_at is None
        return [*actions, "delete"] if may_delete else actions

    @staticmethod
    def resolve_blocked_actions(site: Any, context: Any) -> list[dict[str, Any]]:
        return blocked(_offered(site, context))

    @staticmethod
    def resolve_open_writes(site: Any) -> list[str]:
        return open_writes(site)


_BARS = {"cancel": why_not_cancelled, "complete": why_not_completed}


def _offered(site: Any, context: Any) -> list[Offer]:
    """The steps of a site that are taken by hand, with what its other domains have against them; asked for once per
    answer. A shot that has been fired ends some of them for good."""
    key = ("offers", site.pk)
    if key not in context:
        context[key] = [
            Offer(step.name, step.refusal or (_BARS[step.name](site.pk) if step.name in _BARS else None))
            for step in SITE_WORKFLOW.offers(site, context["request"].actor)
            if step.name != "reopen" and (step.refusal is None or step.refusal.code != "already_fired")
        ]
    offers: list[Offer] = context[key]
    return offers
