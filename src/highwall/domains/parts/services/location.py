from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.parts.models import StorageLocation
from highwall.domains.parts.policy import PartsRight
from highwall.domains.parts.queries.scope import visible_locations
from highwall.domains.parts.services.ledger import checked_location
from highwall.domains.regions.models import Region
from highwall.kit.actors import Actor, Reach
from highwall.kit.errors import Conflict, FieldError, Invalid, NotFound
from highwall.kit.http import check_version
from highwall.kit.refusals import delete_unreferred, referring_records

PARTED = " / "


def _hold_tree() -> None:
    """Lock every location, in the order of their keys: while one is renamed or moved, nobody else may put another one
    within it, or it within another, by what is about to change."""
    list(StorageLocation.objects.select_for_update(no_key=True).order_by("pk").values_list("pk"))


def _lock(location_id: UUID, actor: Actor) -> StorageLocation:
    location = visible_locations(actor).select_for_update(of=("self",)).filter(pk=location_id).first()
    if location is None:
        raise NotFound("There is no such storage location.")
    return location


def _check(actor: Actor, location: StorageLocation) -> None:
    region_id = location.region_id
    if region_id is not None and not Region.objects.filter(pk=region_id, is_active=True).exists():
        raise Invalid.field("region_id", "unknown_region", "Choose one of the active regions.")
    if actor.reach != Reach.ALL and region_id not in {None, actor.region_id}:
        raise Invalid.field("region_id", "outside_reach", "You work in another region. Choose your own.")
    parent = checked_location(location.parent_id, actor, "parent_id")
    above = parent
    while above is not None:
        if above.pk == location.pk:
            raise Invalid.field("parent_id", "within_itself", "A location can't lie within itself.")
        above = above.parent
    siblings = StorageLocation.objects.filter(parent=parent, name__reads_as=location.name).exclude(pk=location.pk)
    if siblings.exists():
        message = f"There is already a location “{location.name}” at this place."
        error = FieldError("name", "taken", message, {"case": "location", "name": location.name})
        raise Conflict(message, code="location_name_taken", errors=(error,), name=location.name)
    _give_path(location, parent)


def _give_path(location: StorageLocation, parent: StorageLocation | None) -> None:
    location.path = f"{parent.path}{PARTED}{location.name}" if parent else location.name
    if len(location.path) > StorageLocation._meta.get_field("path").max_length:  # type: ignore[operator]
        raise Invalid.field("parent_id", "path_too_long", "The names of this location and those above it are too long.")


@transaction.atomic
def create_location(*, actor: Actor, **values: Any) -> StorageLocation:
    """Add a place where accessories lie. Raises Forbidden, Conflict `location_name_taken`, Invalid."""
    actor.require(PartsRight.UPDATE)
    _hold_tree()
    location = StorageLocation(**values)
    _check(actor, location)
    location.save(force_insert=True)
    return location


@transaction.atomic
def change_location(
    *, actor: Actor, location_id: UUID, expected_version: int | None, **changes: Any
) -> StorageLocation:
    """Rename a location or put it within another; the paths of all within follow.

    Raises Forbidden, NotFound, StaleVersion, Conflict `location_name_taken`, Invalid.
    """
    actor.require(PartsRight.UPDATE)
    _hold_tree()
    location = _lock(location_id, actor)
    check_version(location, expected_version)
    for name, value in changes.items():
        setattr(location, name, value)
    _check(actor, location)
    location.save_new_version()
    _carry_path(location)
    return location


def _carry_path(location: StorageLocation) -> None:
    for child in StorageLocation.objects.select_for_update().filter(parent=location).order_by("pk"):
        _give_path(child, location)
        child.save_new_version(update_fields=["path"])
        _carry_path(child)


@transaction.atomic
def delete_location(*, actor: Actor, location_id: UUID) -> None:
    """Delete a location that nothing refers to. Raises Forbidden, NotFound, Conflict `has_dependents`."""
    actor.require(PartsRight.UPDATE)
    location = _lock(location_id, actor)
    message = f"“{location.path}” is in use, so it can't be deleted."
    delete_unreferred(location, referring_records(location), message, case="storage_location")
