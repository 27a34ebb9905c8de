from typing import Any

from django.db.models import Q, QuerySet

from highwall.domains.accounts.models import User, UserStatus
from highwall.domains.fleet.models import Machine
from highwall.domains.maintenance.models import PROBLEMS_OF, Cause, Remedy
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries.reach import machines_of, touches_explosives
from highwall.kit.actors import Actor, Reach
from highwall.kit.attachments import photo_types
from highwall.kit.text import NaturalKey


def _technicians(actor: Actor) -> QuerySet[User]:
    people = User.objects.filter(status=UserStatus.ACTIVE, roles__rights__contains=[MaintenanceRight.WORK.value])
    if actor.reach != Reach.ALL and not actor.can(MaintenanceRight.READ_ALL):
        people = people.filter(Q(region_id=actor.region_id)) | people.filter(roles__reach=Reach.ALL)
    return people.distinct()


def maintenance_choices(actor: Actor) -> dict[str, Any]:
    """What forms of maintenance choose from: machines and technicians in reach, and the short lists of failures."""
    machines: list[Machine] = list(
        machines_of(actor).filter(retired_at=None).select_related("machine_model").order_by(NaturalKey("name"), "pk")
    )
    people = sorted(_technicians(actor), key=lambda person: (person.full_name.casefold(), person.pk))
    return {
        "machines": [
            {
                "id": machine.pk,
                "name": machine.name,
                "number": machine.number,
                "touches_explosives": touches_explosives(machine),
            }
            for machine in machines
        ],
        "technicians": [{"id": person.pk, "name": person.full_name} for person in people],
        "problems_of": {component.value: list(problems) for component, problems in PROBLEMS_OF.items()},
        "causes": list(Cause),
        "remedies": list(Remedy),
        "photo_types": photo_types(),
    }
