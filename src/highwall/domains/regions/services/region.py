from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from highwall.domains.regions.models import Region
from highwall.domains.regions.policy import RegionRight
from highwall.domains.regions.queries import TOPIC, dependents_of_region
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, FieldError, Invalid, NotFound
from highwall.kit.http import check_version
from highwall.kit.refusals import delete_unreferred
from highwall.kit.triggers import drop_after_commit


def _taken(name: str) -> Conflict:
    message = f"There is already a region “{name}”. Choose another name."
    return Conflict(
        message, code="name_taken", name=name, errors=(FieldError("name", "name_taken", message, {"name": name}),)
    )


def _refuse_duplicate(name: str, *, other_than: UUID | None = None) -> None:
    same = Region.objects.filter(name__reads_as=name)
    if (same.exclude(pk=other_than) if other_than else same).exists():
        raise _taken(name)


def _save(region: Region, *, is_new: bool = False) -> None:
    """Save; somebody who took the name at this very moment makes it a conflict."""
    try:
        with transaction.atomic():
            region.save() if is_new else region.save_new_version()
    except IntegrityError as error:
        raise _taken(region.name) from error


def _check_place(region: Region) -> None:
    if (region.latitude_deg is None) != (region.longitude_deg is None):
        missing = "latitude_deg" if region.latitude_deg is None else "longitude_deg"
        raise Invalid.field(missing, "half_a_place", "Give latitude and longitude, or neither.")


def _lock_region(region_id: UUID, expected_version: int | None) -> Region:
    region = Region.objects.select_for_update().filter(pk=region_id).first()
    if region is None:
        raise NotFound("There is no such region.")
    check_version(region, expected_version)
    return region


@transaction.atomic
def create_region(*, actor: Actor, **values: Any) -> Region:
    """Raises Conflict when the name is taken, Invalid when half a place is given."""
    actor.require(RegionRight.CREATE)
    _refuse_duplicate(values["name"])
    region = Region(**values)
    _check_place(region)
    _save(region, is_new=True)
    drop_after_commit(TOPIC)
    return region


@transaction.atomic
def change_region(*, actor: Actor, region_id: UUID, expected_version: int | None, **changes: Any) -> Region:
    """Change the given fields. Raises NotFound, StaleVersion, Conflict, Invalid."""
    actor.require(RegionRight.UPDATE)
    region = _lock_region(region_id, expected_version)
    if "name" in changes:
        _refuse_duplicate(changes["name"], other_than=region_id)
    for name, value in changes.items():
        setattr(region, name, value)
    _check_place(region)
    _save(region)
    drop_after_commit(TOPIC)
    return region


@transaction.atomic
def set_region_active(*, actor: Actor, region_id: UUID, expected_version: int | None, is_active: bool) -> Region:
    """Retire a region or take it back into use. Raises NotFound, StaleVersion, Conflict (it is so already)."""
    actor.require(RegionRight.UPDATE)
    region = _lock_region(region_id, expected_version)
    if region.is_active == is_active:
        raise Conflict(
            "This region is in use already." if is_active else "This region is retired already.",
            code="illegal_transition",
            case="in_use" if is_active else "retired",
        )
    region.is_active = is_active
    region.save_new_version()
    drop_after_commit(TOPIC)
    return region


@transaction.atomic
def delete_region(*, actor: Actor, region_id: UUID, expected_version: int | None) -> None:
    """Delete a region. Raises NotFound, StaleVersion, Conflict (`has_dependents`) while anything refers to it."""
    actor.require(RegionRight.DELETE)
    region = _lock_region(region_id, expected_version)
    message = "Something is still assigned to this region. Retire it instead, or assign that elsewhere first."
    delete_unreferred(region, dependents_of_region(region), message, case="region")
    drop_after_commit(TOPIC)
