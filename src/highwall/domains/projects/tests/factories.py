"""Projects and sites for tests, made by the services themselves."""

from itertools import count
from typing import Any
from uuid import UUID

from django.utils import timezone

from highwall.domains.accounts.models import User
from highwall.domains.projects import services
from highwall.domains.projects.models import Project, Site
from highwall.domains.regions.models import Region
from highwall.kit.actors import system_actor

SYSTEM = system_actor("test")
_serial = count(1)


def make_project(region: Region, *, members: tuple[User, ...] = (), **values: Any) -> Project:
    values = {
        "name": f"Limestone {next(_serial)}",
        "description": "Overburden and limestone of the northern pit.",
        "area_of_operation": "North pit",
        **values,
    }
    project = services.create_project(actor=SYSTEM, region_id=region.pk, **values)
    for user in members:
        services.add_member(actor=SYSTEM, project_id=project.pk, user_id=user.pk, at=timezone.now())
    return project


def make_site(project: Project, **values: Any) -> Site:
    values = {"name": f"Bench {next(_serial)}", "address": "North pit, level 120", **values}
    return services.create_site(actor=SYSTEM, project_id=project.pk, **values)


def force(record: Project | Site, **values: Any) -> None:
    """Put a record into a state without walking there."""
    type(record).objects.filter(pk=record.pk).update(**values)
    record.refresh_from_db()


def project_body(region: UUID, **values: Any) -> dict[str, Any]:
    return {
        "name": "Jabal Akhdar quarry",
        "description": "Aggregate for the coast road.",
        "region_id": str(region),
        "area_of_operation": "Wadi Halfayn",
        **values,
    }
