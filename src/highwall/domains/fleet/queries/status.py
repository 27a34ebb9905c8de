"""The status of a machine, derived: the one function that knows it."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from highwall.domains.fleet.models import DownInterval, Machine, MachineStatus
from highwall.domains.fleet.queries.machines import live_assignments

type KeepsInMaintenance = Callable[[UUID], bool]
"""Gets the id of a machine, whose row is locked, and says whether something is being done to it."""

_keeping: list[KeepsInMaintenance] = []


def keeps_in_maintenance(find: KeepsInMaintenance) -> KeepsInMaintenance:
    """Register what keeps a machine under maintenance without a down interval, such as an order in progress during
    which the machine runs. Usable as a decorator; registering twice has no further effect."""
    if find not in _keeping:
        _keeping.append(find)
    return find


type OpenWork = Callable[[UUID], int]
"""Gets the id of a machine, whose row is locked, and says how much is still to be done to it."""

_open_work: list[OpenWork] = []


def keeps_from_retiring(find: OpenWork) -> OpenWork:
    """Register what must be settled before a machine retires, such as open orders. Usable as a decorator; registering
    twice has no further effect."""
    if find not in _open_work:
        _open_work.append(find)
    return find


def open_work_on(machine_id: UUID) -> int:
    """How much is still to be done to a machine."""
    return sum(find(machine_id) for find in _open_work)


def keeping_down(at: datetime) -> QuerySet[DownInterval]:
    """The intervals that keep machines out of work at a moment."""
    running = DownInterval.objects.filter(Q(ends_at=None) | Q(ends_at__gt=at), starts_at__lte=at)
    return running.exclude(keeps="")


def derived_status(machine_id: UUID, at: datetime) -> MachineStatus:
    """What a machine is at a moment: out of service while it is retired; out of service or under maintenance while an
    open down interval keeps it so, under maintenance while an order is in progress, else in use while it is assigned,
    else available."""
    if Machine.objects.filter(pk=machine_id, retired_at__isnull=False).exists():
        return MachineStatus.OUT_OF_SERVICE
    kept = set(keeping_down(at).filter(machine_id=machine_id).values_list("keeps", flat=True))
    if MachineStatus.OUT_OF_SERVICE in kept:
        return MachineStatus.OUT_OF_SERVICE
    if kept or any(find(machine_id) for find in _keeping):
        return MachineStatus.UNDER_MAINTENANCE
    if live_assignments(at).filter(machine_id=machine_id).exists():
        return MachineStatus.IN_USE
    return MachineStatus.AVAILABLE
