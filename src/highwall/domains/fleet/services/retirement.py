"""Machines that leave the fleet and stay for their history."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from highwall.domains.fleet.models import Assignment, DownInterval, Machine
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import not_over, open_work_on
from highwall.domains.fleet.services.machine import BY_HAND, lock_machine
from highwall.domains.fleet.services.status import close_down_intervals, settle_status
from highwall.domains.fleet.workflow import why_retired
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, Invalid
from highwall.kit.events import emit
from highwall.kit.http import check_version
from highwall.kit.workflow import log_step


@transaction.atomic
def retire_machine(
    *, actor: Actor, machine_id: UUID, at: datetime, reason: str, expected_version: int | None = None
) -> Machine:
    """Retire a machine: from now on it is in no choice, plan or forecast, stands for nothing and takes no usage. What
    it did stays. Raises Forbidden, NotFound, StaleVersion, Conflict (`machine_retired`, `machine_still_assigned`,
    `machine_has_open_work`), Invalid (reason missing)."""
    actor.require(MachineRight.UPDATE)
    machine = lock_machine(actor, machine_id)
    check_version(machine, expected_version)
    if refusal := why_retired(machine):
        raise refusal
    if not reason.strip():
        raise Invalid.field("reason", "required", "Say why the machine is retired.", case="step")
    if Assignment.objects.filter(not_over(at), machine=machine).exists():
        message = f"{machine.name} is assigned, now or later. End that first."
        raise Conflict(message, code="machine_still_assigned", name=machine.name)
    open_work = open_work_on(machine.pk)
    open_work += DownInterval.objects.filter(machine=machine, ends_at=None).exclude(source=BY_HAND).count()
    if open_work:
        message = f"Orders or reported faults of {machine.name} are open. Settle them first."
        raise Conflict(message, code="machine_has_open_work", name=machine.name)
    close_down_intervals(actor=actor, machine=machine, at=at, source=BY_HAND, source_id=None)
    before = machine.status
    machine.retired_at, machine.retired_because = at, reason
    machine.save_new_version()
    settle_status(actor=actor, machine=machine, at=at, reason=reason)
    log_step("machine", machine.pk, "retire", before=before, after=machine.status, actor=actor, at=at, reason=reason)
    emit("fleet.machine_retired", machine_id=str(machine.pk))
    return machine


@transaction.atomic
def reinstate_machine(
    *, actor: Actor, machine_id: UUID, at: datetime, reason: str = "", expected_version: int | None = None
) -> Machine:
    """Take a retired machine back into the fleet, available at once. Raises Forbidden, NotFound, StaleVersion, Conflict
    (`machine_not_retired`)."""
    actor.require(MachineRight.UPDATE)
    machine = lock_machine(actor, machine_id)
    check_version(machine, expected_version)
    if machine.retired_at is None:
        raise Conflict(f"{machine.name} is in the fleet.", code="machine_not_retired", name=machine.name)
    before = machine.status
    machine.retired_at, machine.retired_because = None, ""
    machine.save_new_version()
    settle_status(actor=actor, machine=machine, at=at, reason=reason)
    log_step("machine", machine.pk, "reinstate", before=before, after=machine.status, actor=actor, at=at, reason=reason)
    return machine
