"""The status machines of projects and sites, as data."""

from highwall.domains.projects.models import Project, ProjectStatus, Site, SiteStatus
from highwall.domains.projects.policy import ProjectRight, SiteRight
from highwall.kit.errors import Conflict
from highwall.kit.workflow import Transition, Workflow

P, S = ProjectStatus, SiteStatus

OPEN_PROJECT_STATES = frozenset({P.PLANNED.value, P.IN_PROGRESS.value, P.ON_HOLD.value})
WORKING_SITE_STATES = frozenset({S.PLANNED.value, S.SETUP.value, S.IN_PROGRESS.value, S.BLAST.value})
"""States in which the data of a site may change."""
OPEN_SITE_STATES = WORKING_SITE_STATES | {S.ON_HOLD.value}


def _no_open_sites(project: Project) -> Conflict | None:
    count = project.sites.filter(status__in=OPEN_SITE_STATES).count()
    if not count:
        return None
    message = f"{count} of its sites are still open. Complete or cancel them first."
    return Conflict(message, code="not_ready", case="open_sites", count=count)


def _project_is_running(site: Site) -> Conflict | None:
    status = site.project.status
    if status in {P.PLANNED, P.IN_PROGRESS}:
        return None
    message = f"The project is “{P(status).label.lower()}”. Resume it first."
    return Conflict(message, code="not_ready", case="project", status=status)


MILESTONE_WORDS = {
    "pattern_approved": "the approval of the pattern",
    "simulation_confirmed": "the confirmation of the simulation",
    "operator_completed": "the completion of drilling",
    "completed": "the completion of the site",
}


def _prepared(site: Site) -> Conflict | None:
    if why_not := _project_is_running(site):
        return why_not
    before = ("pattern_approved", "simulation_confirmed", "operator_completed")
    missing = [name for name in before if getattr(site, f"{name}_at") is None]
    if not missing:
        return None
    message = f"Still missing: {', '.join(MILESTONE_WORDS[name] for name in missing)}."
    return Conflict(message, code="not_ready", case="milestones", milestones=missing)


def _states(*states: ProjectStatus | SiteStatus) -> frozenset[str]:
    return frozenset(state.value for state in states)


PROJECT_WORKFLOW = Workflow(
    record="project",
    states=tuple(P.values),
    initial=P.PLANNED,
    labels=dict(P.choices),
    transitions=(
        Transition(name="start", sources=_states(P.PLANNED), target=P.IN_PROGRESS, right=ProjectRight.UPDATE),
        Transition(
            name="hold",
            sources=_states(P.PLANNED, P.IN_PROGRESS),
            target=P.ON_HOLD,
            right=ProjectRight.UPDATE,
            needs_reason=True,
        ),
        Transition(name="resume", sources=_states(P.ON_HOLD), target=P.IN_PROGRESS, right=ProjectRight.UPDATE),
        Transition(
            name="complete",
            sources=_states(P.IN_PROGRESS),
            target=P.COMPLETED,
            right=ProjectRight.UPDATE,
            guard=_no_open_sites,
        ),
        Transition(
            name="cancel",
            sources=_states(P.PLANNED, P.IN_PROGRESS, P.ON_HOLD),
            target=P.CANCELLED,
            right=ProjectRight.UPDATE,
            needs_reason=True,
            guard=_no_open_sites,
        ),
    ),
)

SITE_WORKFLOW = Workflow(
    record="site",
    states=tuple(S.values),
    initial=S.PLANNED,
    labels=dict(S.choices),
    transitions=(
        Transition(
            name="set-up",
            sources=_states(S.PLANNED),
            target=S.SETUP,
            right=SiteRight.UPDATE,
            guard=_project_is_running,
        ),
        Transition(
            name="start",
            sources=_states(S.PLANNED, S.SETUP),
            target=S.IN_PROGRESS,
            right=SiteRight.UPDATE,
            guard=_project_is_running,
        ),
        Transition(
            name="ready-to-blast",
            sources=_states(S.IN_PROGRESS),
            target=S.BLAST,
            right=SiteRight.UPDATE,
            guard=_prepared,
        ),
        Transition(
            name="hold",
            sources=_states(S.PLANNED, S.SETUP, S.IN_PROGRESS, S.BLAST),
            target=S.ON_HOLD,
            right=SiteRight.UPDATE,
            needs_reason=True,
        ),
        Transition(
            name="resume",
            sources=_states(S.ON_HOLD),
            target=S.IN_PROGRESS,
            right=SiteRight.UPDATE,
            guard=_project_is_running,
        ),
        Transition(
            name="complete", sources=_states(S.IN_PROGRESS, S.BLAST), target=S.COMPLETED, right=SiteRight.COMPLETE
        ),
        Transition(
            name="cancel",
            sources=_states(S.PLANNED, S.SETUP, S.IN_PROGRESS, S.BLAST, S.ON_HOLD),
            target=S.CANCELLED,
            right=SiteRight.UPDATE,
            needs_reason=True,
        ),
        Transition(
            name="archive", sources=_states(S.COMPLETED, S.CANCELLED), target=S.ARCHIVED, right=SiteRight.UPDATE
        ),
    ),
)
