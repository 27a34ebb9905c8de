"""The names that the report of a shot states, as they were when it was fired. People, projects and products may be
renamed afterwards; the record of the shot stays."""

from typing import Any

from highwall.domains.accounts.models import User
from highwall.domains.blasting.models import ExplosiveApprovalRequest, Shot
from highwall.domains.explosives.models import Product
from highwall.domains.projects.models import MILESTONES, Site

PROJECT_NAMES = ("number", "name", "area_of_operation", "time_zone")


def names_at_firing(site: Site, shot: Shot) -> dict[str, Any]:
    """By kind and id: `people` [first, last], `products` [code, name], `stores` name, and those of `project` and
    `region`. `shot` knows already who fired it."""
    project = site.project
    requests = list(ExplosiveApprovalRequest.objects.filter(site=site).select_related("store"))
    people = {getattr(site, f"{name}_by_id") for name in MILESTONES} | {shot.fired_by_id, project.manager_id}
    for request in requests:
        people |= {request.requested_by_id, request.decided_by_id, request.issued_by_id}
    known = [pk for pk in people if pk is not None]
    users = User.objects.filter(pk__in=known).values_list("pk", "first_name", "last_name")
    return {
        "people": {str(pk): [first, last] for pk, first, last in users},
        "products": {str(pk): [code, name] for pk, code, name in Product.objects.values_list("pk", "code", "name")},
        "stores": {str(request.store_id): request.store.name for request in requests},
        "project": {name: getattr(project, name) for name in PROJECT_NAMES},
        "manager": str(project.manager_id) if project.manager_id else "",
        "region": {"name": project.region.name, "name_ar": project.region.name_ar},
    }
