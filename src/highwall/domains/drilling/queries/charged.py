"""Holes that hold explosives, or for which explosives have been issued. What is in the holes only a higher domain
knows, so it registers how to ask it."""

from collections.abc import Callable
from uuid import UUID

from highwall.domains.explosives.queries import site_balances
from highwall.kit.errors import Conflict

type AnyHole = Callable[[UUID], bool]

_charged: list[AnyHole] = []
_loaded: list[AnyHole] = []


def tells_charged(find: AnyHole) -> AnyHole:
    """Register whether a hole, by its id, is charged by the design or loaded. Usable as a decorator."""
    if find not in _charged:
        _charged.append(find)
    return find


def tells_loaded(find: AnyHole) -> AnyHole:
    """Register whether any hole of a site, by the site's id, has a record of loading. Usable as a decorator."""
    if find not in _loaded:
        _loaded.append(find)
    return find


def needs_reason(site_id: UUID, hole_id: UUID) -> bool:
    """Whether a change of a hole has to be explained: explosives were issued to its site, and it is charged."""
    return bool(site_balances(site_id)) and any(find(hole_id) for find in _charged)


def why_holes_stay(site_id: UUID) -> Conflict | None:
    """The refusal of deleting holes of a site, or of changing many at once, once explosives have been issued to it; or
    None."""
    if not site_balances(site_id) and not any(find(site_id) for find in _loaded):
        return None
    return Conflict(
        "Explosives have been issued to this site, so its holes can't be deleted or changed by a file. Change them one "
        "by one, with a reason, or return the explosives to a store first.",
        code="explosives_issued",
    )


def refuse_removal(site_id: UUID) -> None:
    """Raises the Conflict of `why_holes_stay`."""
    if refusal := why_holes_stay(site_id):
        raise refusal
