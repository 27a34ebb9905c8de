"""Editing the tie-up: all operations of one edit happen together or not at all."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.blasting.models import BlastConnection, StartingHole, TieUp
from highwall.domains.blasting.policy import BlastingRight
from highwall.domains.blasting.queries import site_timing, why_not_confirmed
from highwall.domains.blasting.workflow import newest_calculation
from highwall.domains.drilling.files.numbers import KnownNumbers
from highwall.domains.drilling.models import DrillPoint, ImportBatch
from highwall.domains.projects.models import Site
from highwall.domains.projects.policy import SiteRight
from highwall.domains.projects.services import (
    check_looked_at,
    clear_milestones,
    count_change,
    lock_site,
    note_designer,
    require_open_for,
    set_milestone,
)
from highwall.domains.projects.workflow import SiteWrite, why_not_now
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, FieldError, Invalid
from highwall.kit.http import check_version
from highwall.kit.statements import update_rows


@dataclass(frozen=True, slots=True)
class TieUpChange:
    """What an edit has made different. With `is_cleared` nothing is left of the former connections and starting holes,
    and none of them is named; else those that are gone are, the connections by their ids, the starting holes by their
    points."""

    version: int
    in_hole_delay_ms: float
    mic_window_ms: float
    is_cleared: bool
    connections: list[BlastConnection]
    removed_connection_ids: list[UUID]
    starting_holes: list[StartingHole]
    removed_start_ids: list[UUID]


def _lock_tie_up(site: Site) -> tuple[TieUp, bool]:
    """The locked tie-up of a site, and whether it has just been made."""
    _, is_new = TieUp.objects.get_or_create(site=site)
    return TieUp.objects.select_for_update().get(site=site), is_new


@transaction.atomic
def edit_tie_up(
    *, actor: Actor, site_id: UUID, operations: list[dict[str, Any]], at: datetime, expected_version: int | None
) -> TieUpChange:
    """Apply operations in order: connect, disconnect, set_delay, start, unstart, clear, settings.

    Before the first edit of a site its tie-up has the version 0. Raises NotFound, StaleVersion, Conflict (not open,
    duplicate pair, nothing to remove), Invalid (foreign point).
    """
    site = lock_site(site_id, actor=actor, right=BlastingRight.UPDATE)
    require_open_for(site, SiteWrite.TIE_UP)
    tie_up, is_new = _lock_tie_up(site)
    if not (is_new and expected_version == 0):
        check_version(tie_up, expected_version)
    _refuse_foreign_points(site, operations)
    network = _Network(site, operations)
    for number, operation in enumerate(operations):
        _OPERATIONS[operation["op"]](network, tie_up, operation, number)
    network.save(at=at)
    tie_up.save_new_version()
    count_change(site, "design_version")
    clear_milestones(site, "simulation_confirmed", actor=actor, at=at, reason="The tie-up was changed.")
    note_designer(site, actor.user_id)
    return network.change(tie_up)


def _refuse_foreign_points(site: Site, operations: list[dict[str, Any]]) -> None:
    names = ("from_point_id", "to_point_id", "point_id")
    wanted = {operation[name] for operation in operations for name in names if operation.get(name)}
    known = set(DrillPoint.objects.filter(pk__in=wanted, hole__site=site).values_list("pk", flat=True))
    if wanted - known:
        raise Invalid.field(
            "operations",
            "unknown_point",
            f"{len(wanted - known)} of these points are not on this site.",
            count=len(wanted - known),
        )


def _refuse(number: int, code: str, message: str) -> Conflict:
    return Conflict(message, code=code, errors=(FieldError(f"operations.{number}", code, message),))


class _Network:
    """What the operations of an edit name of the connections of a locked site, read once, and what they make of it.
    What became of the connections is written together at the end."""

    def __init__(self, site: Site, operations: list[dict[str, Any]]) -> None:
        self.site = site
        ends = {operation.get(name) for operation in operations for name in ("from_point_id", "to_point_id")} - {None}
        named = BlastConnection.objects.filter(site=site, from_point_id__in=ends, to_point_id__in=ends)
        self._by_pair = {frozenset((found.from_point_id, found.to_point_id)): found for found in named}
        self._new: dict[frozenset[Any], BlastConnection] = {}
        self._changed: dict[frozenset[Any], BlastConnection] = {}
        self._removed: list[UUID] = []
        self._starts: dict[UUID, StartingHole | None] = {}
        self._is_cleared = False

    def find(self, operation: dict[str, Any]) -> BlastConnection | None:
        """That of the two points of an operation, in either direction."""
        return self._by_pair.get(_pair(operation))

    def add(self, operation: dict[str, Any]) -> None:
        self._by_pair[_pair(operation)] = self._new[_pair(operation)] = BlastConnection(
            site=self.site,
            from_point_id=operation["from_point_id"],
            to_point_id=operation["to_point_id"],
            delay_ms=operation["delay_ms"],
            connector_type=operation.get("connector_type") or "connector",
        )

    def alter(self, connection: BlastConnection, operation: dict[str, Any]) -> None:
        connection.delay_ms = operation["delay_ms"]
        connection.connector_type = operation.get("connector_type") or connection.connector_type
        if _pair(operation) not in self._new:
            self._changed[_pair(operation)] = connection

    def remove(self, connection: BlastConnection, operation: dict[str, Any]) -> None:
        del self._by_pair[_pair(operation)]
        self._changed.pop(_pair(operation), None)
        if self._new.pop(_pair(operation), None) is None:
            self._removed.append(connection.pk)

    def set_start(self, point_id: UUID, lead_in_ms: float) -> None:
        self._starts[point_id], _ = StartingHole.objects.update_or_create(
            point_id=point_id, defaults={"site": self.site, "lead_in_ms": lead_in_ms}
        )

    def remove_start(self, point_id: UUID) -> bool:
        """Whether it was a starting hole."""
        deleted, _ = StartingHole.objects.filter(site=self.site, point_id=point_id).delete()
        self._starts[point_id] = None
        return bool(deleted)

    def clear(self) -> None:
        self._by_pair, self._new, self._changed, self._starts = {}, {}, {}, {}
        self._removed, self._is_cleared = [], True
        BlastConnection.objects.filter(site=self.site).delete()
        StartingHole.objects.filter(site=self.site).delete()

    def save(self, *, at: datetime) -> None:
        # What was removed first: its pair of points may have been connected anew.
        BlastConnection.objects.filter(pk__in=self._removed).delete()
        changed = self._changed.values()
        columns: dict[str, list[Any]] = {
            "delay_ms": [connection.delay_ms for connection in changed],
            "connector_type": [connection.connector_type for connection in changed],
        }
        update_rows(BlastConnection, [connection.pk for connection in changed], columns, new_version_at=at)
        BlastConnection.objects.bulk_create(self._new.values(), batch_size=1000)

    def change(self, tie_up: TieUp) -> TieUpChange:
        """What has become of it."""
        return TieUpChange(
            version=tie_up.version,
            in_hole_delay_ms=tie_up.in_hole_delay_ms,
            mic_window_ms=tie_up.mic_window_ms,
            is_cleared=self._is_cleared,
            connections=[*self._changed.values(), *self._new.values()],
            removed_connection_ids=self._removed,
            starting_holes=[start for start in self._starts.values() if start],
            removed_start_ids=[point_id for point_id, start in self._starts.items() if not start],
        )


def _pair(operation: dict[str, Any]) -> frozenset[UUID]:
    return frozenset((operation["from_point_id"], operation["to_point_id"]))


def _connect(network: _Network, tie_up: TieUp, operation: dict[str, Any], number: int) -> None:
    if operation["from_point_id"] == operation["to_point_id"]:
        raise _refuse(number, "self_connection", "A hole can't be connected to itself.")
    if network.find(operation):
        raise _refuse(
            number, "duplicate_connection", "These two holes are connected already. Delete that connection first."
        )
    network.add(operation)


def _existing(network: _Network, operation: dict[str, Any], number: int) -> BlastConnection:
    connection = network.find(operation)
    if connection is None:
        raise _refuse(number, "no_connection", "These two holes are not connected (any more).")
    return connection


def _disconnect(network: _Network, tie_up: TieUp, operation: dict[str, Any], number: int) -> None:
    network.remove(_existing(network, operation, number), operation)


def _set_delay(network: _Network, tie_up: TieUp, operation: dict[str, Any], number: int) -> None:
    network.alter(_existing(network, operation, number), operation)


def _start(network: _Network, tie_up: TieUp, operation: dict[str, Any], number: int) -> None:
    network.set_start(operation["point_id"], operation.get("lead_in_ms") or 0.0)


def _unstart(network: _Network, tie_up: TieUp, operation: dict[str, Any], number: int) -> None:
    if not network.remove_start(operation["point_id"]):
        raise _refuse(number, "not_a_start", "This hole is not a starting hole (any more).")


def _clear(network: _Network, tie_up: TieUp, operation: dict[str, Any], number: int) -> None:
    network.clear()


def _settings(network: _Network, tie_up: TieUp, operation: dict[str, Any], number: int) -> None:
    for name in ("in_hole_delay_ms", "mic_window_ms"):
        if operation.get(name) is not None:
            setattr(tie_up, name, operation[name])


_OPERATIONS: dict[str, Callable[[_Network, TieUp, dict[str, Any], int], None]] = {
    "connect": _connect,
    "disconnect": _disconnect,
    "set_delay": _set_delay,
    "start": _start,
    "unstart": _unstart,
    "clear": _clear,
    "settings": _settings,
}


@transaction.atomic
def take_imported_tie_up(*, site_id: UUID, import_id: UUID, actor: Actor, at: datetime) -> int:
    """Replace the tie-up of a site by the one that an imported file carries; gives the number of connections.

    A confirmation that was given meanwhile is taken back, because it was given to another tie-up. Whoever saved the
    import is the designer of the tie-up. A file without a
    tie-up changes nothing, and nothing changes on a site whose work is over.
    """
    batch = ImportBatch.objects.filter(pk=import_id, site_id=site_id).first()
    content = (batch.tie_up if batch else None) or {}
    if not content.get("connections") and not content.get("starting"):
        return 0
    site = Site.objects.select_for_update().get(pk=site_id)
    if why_not_now(site, SiteWrite.TIE_UP):
        return 0
    tie_up, _ = _lock_tie_up(site)
    rows = DrillPoint.objects.filter(hole__site=site).values_list("hole__hole_number", "pk")
    point = dict(rows.order_by("-order"))
    known = KnownNumbers(point)
    BlastConnection.objects.filter(site=site).delete()
    StartingHole.objects.filter(site=site).delete()
    seen: set[frozenset[UUID]] = set()
    connections = []
    for *named, delay_ms in content.get("connections", []):
        start, end = map(known.spelt, named)
        if (
            start is not None
            and end is not None
            and (pair := frozenset((point[start], point[end]))) not in seen
            and len(pair) == 2
        ):
            seen.add(pair)
            connections.append(
                BlastConnection(site=site, from_point_id=point[start], to_point_id=point[end], delay_ms=delay_ms)
            )
    BlastConnection.objects.bulk_create(connections, batch_size=2000)
    StartingHole.objects.bulk_create(
        StartingHole(site=site, point_id=point[number], lead_in_ms=lead_in_ms)
        for named, lead_in_ms in content.get("starting", [])
        if (number := known.spelt(named)) is not None
    )
    tie_up.save_new_version()
    count_change(site, "design_version")
    clear_milestones(site, "simulation_confirmed", actor=actor, at=at, reason="A tie-up was imported.")
    note_designer(site, batch.saved_by_id if batch else None)
    return len(connections)


@transaction.atomic
def confirm_simulation(*, actor: Actor, site_id: UUID, at: datetime, expected_version: int | None = None) -> Site:
    """Confirm that the firing sequence was looked at and is right, which approves the charge calculation it rests on.

    `expected_version` is the `design_version` that was looked at. Raises StaleVersion, Conflict while the network has
    errors, nothing is charged, or the charges are those of a former pattern, Forbidden for whoever changed the design
    last.
    """
    site = lock_site(site_id, actor=actor, right=SiteRight.CONFIRM_SIMULATION)
    check_looked_at(site, "design_version", expected_version)
    found = site_timing(site.pk)
    if refusal := why_not_confirmed(site, found, actor):
        raise refusal
    calculation = newest_calculation(site.pk)
    set_milestone(site, "simulation_confirmed", actor=actor, at=at)
    if calculation:
        calculation.approved_at, calculation.approved_by_id = at, actor.user_id
        calculation.save_new_version(update_fields=["approved_at", "approved_by"])
    return site
