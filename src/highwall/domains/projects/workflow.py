"""The status machines of projects and sites, and which writes each state of a site allows, as data."""

from collections.abc import Mapping
from enum import StrEnum

from highwall.domains.projects.models import Project, ProjectStatus, Site, SiteStatus
from highwall.domains.projects.policy import ProjectRight, SiteRight
from highwall.kit.actors import Actor, Right
from highwall.kit.errors import Conflict, Forbidden
from highwall.kit.settings import Setting
from highwall.kit.workflow import Transition, Workflow

P, S = ProjectStatus, SiteStatus

OPEN_PROJECT_STATES = frozenset({P.PLANNED.value, P.IN_PROGRESS.value, P.ON_HOLD.value})
WORKING_SITE_STATES = frozenset({S.PLANNED.value, S.SETUP.value, S.IN_PROGRESS.value, S.BLAST.value})
"""States in which the design of a site may change."""
OPEN_SITE_STATES = WORKING_SITE_STATES | {S.ON_HOLD.value}

FIRED, RECONCILED = "fired", "reconciled"
"""Phases of a site that are no statuses: its shot has been fired, and is not or is accounted for."""


def phase_of(site: Site) -> str:
    """The status of a site, or from the firing on until it is archived: `fired`, then `reconciled`."""
    if site.fired_at is None or site.status == S.ARCHIVED:
        return site.status
    return RECONCILED if site.status == S.COMPLETED else FIRED


class SiteWrite(StrEnum):
    """What can be written of all that hangs on a site."""

    FACTS = "facts"
    """Name, address, density of the rock."""
    PATTERN = "pattern"
    """Holes: adding, changing, deleting, importing."""
    DRILLING = "drilling"
    """What the rigs report: drilled, how deep, how wet, opened again."""
    CHARGES = "charges"
    """Loading rule, calculation, charges by hand."""
    TIE_UP = "tie_up"
    MILESTONES = "milestones"
    """Approval of the pattern, confirmation of the simulation, completion of drilling."""
    REQUESTS = "requests"
    """Asking for explosives, approving and issuing them. What is open may always be rejected or taken back."""
    LOADING = "loading"
    RETURNS = "returns"
    """Leftovers that go back to a store."""
    RECONCILIATION = "reconciliation"
    CORRECTIONS = "corrections"
    """Notes beside the record of a shot."""


SITE_WRITES: Mapping[SiteWrite, frozenset[str]] = {
    **dict.fromkeys(SiteWrite, WORKING_SITE_STATES),
    SiteWrite.RETURNS: OPEN_SITE_STATES | {FIRED},
    SiteWrite.RECONCILIATION: frozenset({FIRED}),
    SiteWrite.CORRECTIONS: frozenset({FIRED, RECONCILED, S.ARCHIVED.value}),
}
"""The phases in which each write is possible. The steps of a site itself are in SITE_WORKFLOW."""


def why_not_now(site: Site, write: SiteWrite) -> Conflict | None:
    """The refusal of a write in the present phase of a site, or None."""
    phase = phase_of(site)
    if phase in SITE_WRITES[write]:
        return None
    if site.fired_at is not None and FIRED not in SITE_WRITES[write]:
        return _already_fired(site)
    label = S(site.status).label.lower()
    is_held = site.status == S.ON_HOLD
    hint = "Resume it first." if is_held else "Its data stays as it is."
    case = "held" if is_held else ""
    return Conflict(f"The site is “{label}”. {hint}", code="site_not_open", status=site.status, case=case)


def open_writes(site: Site) -> list[str]:
    """The writes that the present phase of a site allows, whoever asks."""
    return [write.value for write in SiteWrite if why_not_now(site, write) is None]


def _already_fired(site: Site) -> Conflict | None:
    if site.fired_at is None:
        return None
    message = "The shot has been fired; its record stays as it is. Add a correction note instead."
    return Conflict(message, code="already_fired")


def _no_open_sites(project: Project) -> Conflict | None:
    count = project.sites.filter(status__in=OPEN_SITE_STATES).count()
    if not count:
        return None
    message = f"{count} of its sites are still open. Complete or cancel them first."
    return Conflict(message, code="not_ready", case="open_sites", count=count)


def design_not_agreed(site: Site) -> Conflict | None:
    """The refusal of what rests on an approved pattern and a confirmed simulation, or None. Both go when what they were
    given for changes."""
    if site.simulation_confirmed_at is None:
        return Conflict("Confirm the simulation first; this rests on it.", code="simulation_not_confirmed")
    if site.pattern_approved_at is None:
        return Conflict("Approve the drill pattern first; this rests on it.", code="pattern_not_approved")
    return None


def _project_is_running(site: Site) -> Conflict | None:
    status = site.project.status
    if status in {P.PLANNED, P.IN_PROGRESS}:
        return None
    message = f"The project is “{P(status).label.lower()}”. Resume it first."
    return Conflict(message, code="not_ready", case="project", status=status)


MAY_APPROVE_OWN_DESIGN = Setting(
    key="projects.may_approve_own_design",
    type_=bool,
    default=False,
    group="projects",
    description=(
        "Whether the person who changed a pattern or a firing design last may approve it too. For a mine with one "
        "blasting engineer; each such approval says so."
    ),
    told_to=SiteRight.APPROVE_PATTERN,
)

_DESIGNER = {"pattern_approved": "pattern_changed_by_id", "simulation_confirmed": "design_changed_by_id"}

MILESTONE_RIGHTS: dict[str, Right] = {
    "pattern_approved": SiteRight.APPROVE_PATTERN,
    "simulation_confirmed": SiteRight.CONFIRM_SIMULATION,
    "operator_completed": SiteRight.COMPLETE_DRILLING,
    "completed": SiteRight.COMPLETE,
}
"""Who sets a milestone also takes it back."""


def is_designer(site: Site, milestone: str, actor: Actor) -> bool:
    """Whether the actor made the last change of what this milestone approves."""
    column = _DESIGNER.get(milestone)
    return column is not None and actor.user_id is not None and getattr(site, column) == actor.user_id


def own_design(site: Site, milestone: str, actor: Actor) -> Forbidden | None:
    """The refusal of an approval by the person who changed the design last, unless the mine allows it."""
    if not is_designer(site, milestone, actor) or MAY_APPROVE_OWN_DESIGN.get():
        return None
    return Forbidden("You changed this design last. Ask a colleague to look at it and approve it.", code="own_design")


BY_DESIGNER = {
    "pattern_approved": "is_pattern_approved_by_designer",
    "simulation_confirmed": "is_simulation_confirmed_by_designer",
}
"""The columns that say that an approval was given by whoever had changed the design last."""


def may_take_back(site: Site, milestone: str, actor: Actor) -> bool:
    """Whether a milestone is reached, the state of the site lets it be taken back, and the actor has the right to.
    What rests on it is known to other domains, which are asked when it is tried."""
    if getattr(site, f"{milestone}_at") is None or not actor.can(MILESTONE_RIGHTS[milestone]):
        return False
    if milestone == "completed":
        return site.status == S.COMPLETED and site.fired_at is None
    return why_not_now(site, SiteWrite.MILESTONES) is None


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

STEPS_OF_MILESTONES = frozenset({"complete", "reopen"})
"""Steps of sites that are taken with the milestone `completed`, not on their own."""

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
            summary="Begin the setup of a site",
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
            right=SiteRight.CONFIRM_SIMULATION,
            summary="Declare a site ready to blast",
            guard=_prepared,
        ),
        Transition(
            name="hold",
            sources=_states(S.PLANNED, S.SETUP, S.IN_PROGRESS, S.BLAST),
            target=S.ON_HOLD,
            right=SiteRight.UPDATE,
            summary="Put a site on hold",
            needs_reason=True,
            guard=_already_fired,
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
            guard=_already_fired,
        ),
        Transition(
            name="archive", sources=_states(S.COMPLETED, S.CANCELLED), target=S.ARCHIVED, right=SiteRight.UPDATE
        ),
        Transition(
            name="reopen",
            sources=_states(S.COMPLETED),
            target=S.IN_PROGRESS,
            right=SiteRight.COMPLETE,
            needs_reason=True,
            guard=lambda site: _already_fired(site) or _project_is_running(site),
        ),
    ),
)
