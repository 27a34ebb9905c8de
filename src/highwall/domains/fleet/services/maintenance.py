"""Machines that have been out of work for too long."""

from datetime import datetime
from typing import Any

from django.db import transaction

from highwall.domains.accounts.queries import user_ids_with_right
from highwall.domains.fleet.models import Machine
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import with_overdue_days
from highwall.domains.notifications.services import notify
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day
from highwall.kit.models import TransitionLog
from highwall.kit.workflow import log_step

TOLD = "tell-managers"
"""The milestone in the history of a machine that keeps its managers from being told of the same stay again."""


@transaction.atomic
def tell_of_overdue_maintenance(*, actor: Actor, at: datetime) -> int:
    """Tell those who answer for the machines of a region which have been under maintenance or out of service for longer
    than `machines.maintenance_alert_days`: once for each time that a machine falls out of work. Gives how many machines
    were told of; one that nobody answers for waits for somebody. Raises Forbidden."""
    actor.require(MachineRight.UPDATE)
    overdue = with_overdue_days(Machine.objects.all(), at).exclude(overdue_days=None).order_by("number")
    locked = (
        Machine.objects.filter(pk__in=list(overdue.values_list("pk", flat=True))).select_for_update().order_by("pk")
    )
    # Read again under the lock: another run, or the return to work, may have come first.
    still = list(overdue.filter(pk__in=[machine.pk for machine in locked]).select_related("region"))
    return sum(_tell(machine, actor=actor, at=at) for machine in still)


def _tell(machine: Any, *, actor: Actor, at: datetime) -> bool:
    """Tell of one machine with its annotations, unless that is done. Call with its row locked."""
    steps = TransitionLog.objects.filter(record_type="machine", record_id=machine.pk, name=TOLD)
    people = user_ids_with_right(MachineRight.UPDATE, region_id=machine.region_id)
    if not people or steps.filter(at__gte=machine.out_of_work_since).exists():
        return False
    log_step("machine", machine.pk, TOLD, before=machine.status, after=machine.status, actor=actor, at=at)
    notify(
        people,
        kind="machines.maintenance_overdue",
        link=f"/machines/{machine.pk}",
        name=machine.name,
        number=machine.number,
        days=machine.overdue_days,
        since=calendar_day(machine.out_of_work_since).isoformat(),
        location=machine.current_location,
        region=machine.region.name if machine.region else "",
    )
    return True
