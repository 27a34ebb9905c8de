"""What hangs on sites. Higher domains register a function, so that a deletion can name and refuse what this domain
does not know."""

from collections.abc import Callable, Iterable
from uuid import UUID

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


type BarsCancelling = Callable[[UUID], Conflict | None]
"""Gets the id of a site, whose row is locked, and gives the refusal of its cancelling, or None."""

_bars: list[BarsCancelling] = []


def bars_cancelling(find: BarsCancelling) -> BarsCancelling:
    """Register what keeps a site from being cancelled, as `register_dependents` does for its deletion."""
    if find not in _bars:
        _bars.append(find)
    return find


def refuse_cancelling(site_id: UUID) -> None:
    """Raises the Conflict of the first domain that still has something open on the site."""
    for find in _bars:
        if refusal := find(site_id):
            raise refusal
