"""What hangs on sites. Higher domains register a function, so that a deletion can name and refuse what this domain
does not know."""

from collections.abc import Callable, Iterable
from uuid import UUID

from highwall.domains.projects.models import Site
from highwall.kit.errors import Conflict
from highwall.kit.schemas import Dependent

type DependentsOfSites = Callable[[list[UUID]], Iterable[Dependent]]
"""Gets ids of sites and gives what hangs on them, kinds with a count of zero included or not. `blocks_deletion` is
true for history that must survive, such as ledger movements; false for data that goes with the site."""

_registry: list[DependentsOfSites] = []


def register_dependents(find: DependentsOfSites) -> DependentsOfSites:
    """Register what hangs on sites; call from the `ready` of the domain's app or when its jobs module is imported.
    Usable as a decorator. Registering twice has no further effect."""
    if find not in _registry:
        _registry.append(find)
    return find


def dependents_of_sites(site_ids: list[UUID]) -> list[Dependent]:
    """Everything that hangs on these sites, kinds without a record left out, in the order of registration."""
    if not site_ids:
        return []
    return [found for find in _registry for found in find(site_ids) if found.count]


type Bar = Callable[[UUID], Conflict | None]
"""Gets the id of a site, whose row is locked, and gives the refusal of a step, or None."""

_cancelling: list[Bar] = []
_completing: list[Bar] = []


def bars_ending(find: Bar) -> Bar:
    """Register what keeps a site from being cancelled, and from being completed without a shot, as
    `register_dependents` does for its deletion."""
    for bars in (_cancelling, _completing):
        if find not in bars:
            bars.append(find)
    return find


def bars_completing(find: Bar) -> Bar:
    """Register what keeps a site from being completed without a shot, but not from being cancelled."""
    if find not in _completing:
        _completing.append(find)
    return find


def why_not_cancelled(site_id: UUID) -> Conflict | None:
    """The refusal of the first domain that still has something open on the site, or None."""
    return next((refusal for find in _cancelling if (refusal := find(site_id))), None)


def why_not_completed(site_id: UUID) -> Conflict | None:
    """The refusal of the first domain that still has something open on the site, or must complete it itself; or
    None."""
    return next((refusal for find in _completing if (refusal := find(site_id))), None)


type RestsOn = Callable[[Site, str], Conflict | None]
"""Gets a locked site and a milestone of it that is reached, and gives the refusal of taking it back, or None."""

_supports: list[RestsOn] = []


def rests_on_milestones(find: RestsOn) -> RestsOn:
    """Register what rests on milestones of sites, as `register_dependents` does for their deletion."""
    if find not in _supports:
        _supports.append(find)
    return find


def refuse_taking_back(site: Site, milestone: str) -> None:
    """Raises the Conflict that names the first thing that rests on the milestone."""
    for find in _supports:
        if refusal := find(site, milestone):
            raise refusal


@rests_on_milestones
def later_milestones(site: Site, milestone: str) -> Conflict | None:
    """A simulation fires the pattern that was approved, and drilling followed it."""
    if milestone != "pattern_approved":
        return None
    if site.simulation_confirmed_at:
        message = "The simulation of this pattern is confirmed. Take its confirmation back first."
        return Conflict(message, code="milestone_bears", case="simulation", milestone=milestone)
    if site.operator_completed_at:
        message = "The pattern has been drilled. Take the completion of drilling back first."
        return Conflict(message, code="milestone_bears", case="drilling", milestone=milestone)
    return None
