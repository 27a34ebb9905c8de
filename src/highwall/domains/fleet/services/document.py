"""Documents of machines that end: told of once before, and once on the day."""

from datetime import date

from django.db import transaction

from highwall.domains.accounts.queries import user_ids_with_right
from highwall.domains.fleet.models import DocumentTold, Machine, ToldOf
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import ending_documents
from highwall.domains.notifications.services import notify
from highwall.kit.actors import Actor


@transaction.atomic
def tell_of_documents(*, actor: Actor, on: date) -> int:
    """Tell those who answer for the machines of a region which documents end within the days of
    `machines.document_warning_days`, and which end on that day or have ended: once of each. Gives how many were told
    of; a document that nobody answers for waits for somebody. Raises Forbidden."""
    actor.require(MachineRight.UPDATE)
    ending = ending_documents(on)
    ids = sorted({one["machine"].pk for one in ending})
    # Two runs at once tell once: the second waits for the first, and finds what it has told.
    list(Machine.objects.select_for_update().filter(pk__in=ids).order_by("pk").values_list("pk", flat=True))
    told = 0
    for one in ending:
        document, machine = one["document"], one["machine"]
        people = user_ids_with_right(MachineRight.UPDATE, region_id=machine.region_id)
        of = ToldOf.ENDED if one["days_left"] <= 0 else ToldOf.SOON
        known = {"attachment_id": document.pk, "valid_until": document.valid_until, "of": of}
        if not people or DocumentTold.objects.filter(**known).exists():
            continue
        DocumentTold.objects.create(**known)
        notify(
            people,
            kind=f"machines.document_{of}",
            link=f"/machines/{machine.pk}?tab=documents",
            name=machine.name,
            number=machine.number,
            document=document.title,
            until=document.valid_until.isoformat(),
        )
        told += 1
    return told
