"""Bringing the status of machines into line with what it is derived from, and the intervals in which they stand."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from highwall.domains.fleet.models import OUT_OF_WORK, DownCause, DownInterval, Machine, MachineStatus
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import derived_status, keeping_down, live_assignments
from highwall.domains.fleet.workflow import STEP_TO
from highwall.kit.actors import Actor
from highwall.kit.errors import Invalid
from highwall.kit.workflow import log_step


@transaction.atomic
def settle_status(*, actor: Actor, machine: Machine, at: datetime, reason: str = "") -> bool:
    """Give a machine, whose row is locked, the status that it has at a moment, and write the change into its history.
    Tells whether there was one."""
    status = derived_status(machine.pk, at)
    before = machine.status
    if status == before:
        return False
    machine.status = status
    machine.save_new_version()
    log_step("machine", machine.pk, STEP_TO[status], before=before, after=status, actor=actor, at=at, reason=reason)
    return True


@transaction.atomic
def settle_statuses(*, actor: Actor, at: datetime) -> int:
    """Settle the machines whose assignments or down intervals have begun or ended with the clock, however long ago;
    gives how many changed. Raises Forbidden."""
    actor.require(MachineRight.UPDATE)
    assigned = Exists(live_assignments(at).filter(machine=OuterRef("pk")))
    down = keeping_down(at).filter(machine=OuterRef("pk"))
    due = Machine.objects.filter(
        Q(~assigned, status=MachineStatus.IN_USE)
        | Q(assigned, status=MachineStatus.AVAILABLE)
        | Q(Exists(down.exclude(keeps=OuterRef("status"))))
        | Q(~Exists(down), status__in=OUT_OF_WORK),
        retired_at=None,
    )
    locked = Machine.objects.filter(pk__in=list(due.values_list("pk", flat=True))).select_for_update().order_by("pk")
    return sum(settle_status(actor=actor, machine=machine, at=at) for machine in locked)


@transaction.atomic
def open_down_interval(
    *,
    actor: Actor,
    machine: Machine,
    starts_at: datetime,
    cause: DownCause,
    source: str,
    is_planned: bool = False,
    ends_at: datetime | None = None,
    keeps: str = "",
    source_id: UUID | None = None,
    note: str = "",
) -> DownInterval:
    """Note that a machine, whose row is locked, stands. `keeps` is the status that it is kept in meanwhile, of those
    out of work, or empty. The caller settles the status. Raises Forbidden, Invalid (ends before it starts)."""
    actor.require(MachineRight.UPDATE)
    if ends_at is not None and ends_at < starts_at:
        raise Invalid.field("ends_at", "ends_before_start", "It ends before it begins.")
    return DownInterval.objects.create(
        machine=machine,
        starts_at=starts_at,
        ends_at=ends_at,
        is_planned=is_planned,
        cause=cause,
        keeps=keeps,
        source=source,
        source_id=source_id,
        note=note,
    )


@transaction.atomic
def close_down_intervals(
    *,
    actor: Actor,
    machine: Machine,
    at: datetime,
    source: str,
    source_id: UUID | None,
    since: datetime | None = None,
) -> int:
    """End the open intervals of a machine, whose row is locked, that one source opened, and with `since` put right when
    they began; gives how many there were. The caller settles the status. Raises Forbidden."""
    actor.require(MachineRight.UPDATE)
    open_ones = DownInterval.objects.select_for_update().filter(
        machine=machine, ends_at=None, source=source, source_id=source_id
    )
    count = 0
    for interval in open_ones:
        interval.starts_at = since or interval.starts_at
        interval.ends_at = max(at, interval.starts_at)
        interval.save_new_version()
        count += 1
    return count
