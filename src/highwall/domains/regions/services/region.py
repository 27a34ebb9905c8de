from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.regions.models import Region
from highwall.domains.regions.policy import RegionRight
from highwall.kit.errors import Conflict, FieldError, NotFound
from highwall.kit.http import check_version
from highwall.kit.policy import Actor


def _refuse_duplicate(name: str, *, other_than: UUID | None = None) -> None:
    same = Region.objects.filter(name__iexact=name)
    if (same.exclude(pk=other_than) if other_than else same).exists():
        message = f"There is already a region “{name}”. Choose another name."
        raise Conflict(message, code="name_taken", errors=(FieldError("name", "name_taken", message),))


@transaction.atomic
def create_region(*, actor: Actor, **values: Any) -> Region:
    """Raises Conflict when the name is taken."""
    actor.require(RegionRight.CREATE)
    _refuse_duplicate(values["name"])
    return Region.objects.create(**values)


@transaction.atomic
def change_region(*, actor: Actor, region_id: UUID, expected_version: int | None, **changes: Any) -> Region:
    """Change the given fields. Raises NotFound, StaleVersion, Conflict."""
    actor.require(RegionRight.UPDATE)
    region = Region.objects.select_for_update().filter(pk=region_id).first()
    if region is None:
        raise NotFound("There is no such region.")
    check_version(region, expected_version)
    if "name" in changes:
        _refuse_duplicate(changes["name"], other_than=region_id)
    for name, value in changes.items():
        setattr(region, name, value)
    region.save_new_version()
    return region
