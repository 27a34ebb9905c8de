"""Names in the report of a fired shot: those of the firing, whatever things are called since."""

from collections.abc import Iterable

from highwall.domains.accounts.models import User
from highwall.domains.blasting.models import ExplosiveApprovalRequest, Shot
from highwall.domains.explosives.models import Product
from highwall.domains.projects.models import MILESTONES, Site


def products_as_stated(fired_shot: Shot | None) -> dict[str, list[str]]:
    """Code and name of every product by id."""
    stated = fired_shot.names.get("products", {}) if fired_shot else {}
    present = Product.objects.values_list("pk", "code", "name")
    return {str(pk): stated.get(str(pk), [code, name]) for pk, code, name in present}


def name_as_at_firing(site: Site, shot: Shot, requests: Iterable[ExplosiveApprovalRequest]) -> None:
    """Give everything that the report names the name that it had when the shot was fired. Nothing of it is saved."""
    names = shot.names
    for field, value in names.get("project", {}).items():
        setattr(site.project, field, value)
    for field, value in names.get("region", {}).items():
        setattr(site.project.region, field, value)
    if "manager" in names and names["manager"] != str(site.project.manager_id or ""):
        site.project.manager = User.objects.filter(pk=names["manager"]).first() if names["manager"] else None
    people = [site.project.manager, shot.fired_by, shot.reconciled_by]
    people += [getattr(site, f"{name}_by") for name in MILESTONES]
    for request in requests:
        request.store.name = names.get("stores", {}).get(str(request.store_id), request.store.name)
        people += [request.requested_by, request.decided_by, request.issued_by]
    for person in people:
        if isinstance(person, User) and (name := names.get("people", {}).get(str(person.pk))):
            person.first_name, person.last_name = name
