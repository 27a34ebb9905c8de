"""Service intervals: set, done, told of."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.fleet.models import Machine, Meter, MeterKind, ServiceInterval
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import limit_crossed, used_of
from highwall.domains.fleet.services.machine import lock_machine
from highwall.domains.fleet.services.meter import lock_meter
from highwall.domains.fleet.services.overhaul import tell_of_components_on
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, Invalid, NotFound
from highwall.kit.events import emit
from highwall.kit.http import check_version


@transaction.atomic
def add_interval(
    *,
    actor: Actor,
    machine_id: UUID,
    name: str,
    kind: MeterKind,
    every: Decimal,
    planned_per_day: Decimal,
    last_total: Decimal | None = None,
    last_done_at: datetime | None = None,
) -> ServiceInterval:
    """Give a machine a service that comes round by one of its meters, counted from a life total, or from now if none is
    given. Raises Forbidden, NotFound, Invalid, Conflict (`interval_exists`)."""
    actor.require(MachineRight.UPDATE)
    machine = lock_machine(actor, machine_id)
    meter = lock_meter(machine, kind)
    if ServiceInterval.objects.filter(machine=machine, name=name).exists():
        raise Conflict("This machine has a service of that name already.", code="interval_exists", name=name)
    if last_total is not None and last_total > meter.total:
        raise Invalid.field("last_total", "above_total", "The meter has not come so far yet.", most=float(meter.total))
    made = ServiceInterval.objects.create(
        machine=machine,
        name=name,
        kind=kind,
        every=every,
        planned_per_day=planned_per_day,
        last_total=meter.total if last_total is None else last_total,
        last_done_at=last_done_at,
    )
    tell_of_services(actor=actor, machine=machine)
    return made


def _lock_interval(actor: Actor, interval_id: UUID) -> tuple[Machine, ServiceInterval]:
    found = ServiceInterval.objects.filter(pk=interval_id).values_list("machine_id", flat=True).first()
    if found is None:
        raise NotFound("There is no such service.")
    machine = lock_machine(actor, found)
    return machine, ServiceInterval.objects.select_for_update().get(pk=interval_id)


@transaction.atomic
def note_service(
    *, actor: Actor, interval_id: UUID, at: datetime, total: Decimal | None = None, expected_version: int | None = None
) -> ServiceInterval:
    """Note that a service was done, at a life total or at the present one: its round begins again from there. Raises
    Forbidden, NotFound, StaleVersion, Invalid."""
    actor.require(MachineRight.UPDATE)
    machine, interval = _lock_interval(actor, interval_id)
    check_version(interval, expected_version)
    meter = lock_meter(machine, interval.kind)
    done = meter.total if total is None else total
    if done > meter.total:
        raise Invalid.field("total", "above_total", "The meter has not come so far yet.", most=float(meter.total))
    interval.last_total, interval.last_done_at, interval.told_percent = done, at, 0
    interval.save_new_version()
    tell_of_services(actor=actor, machine=machine)
    return interval


@transaction.atomic
def change_interval(
    *, actor: Actor, interval_id: UUID, expected_version: int | None, **changes: Any
) -> ServiceInterval:
    """Change how often a service comes round, or what is planned for a day. One that came with the model needs a reason
    (`departs_because`) to depart from it. Raises Forbidden, NotFound, StaleVersion, Invalid (`departs_unsaid`)."""
    actor.require(MachineRight.UPDATE)
    machine, interval = _lock_interval(actor, interval_id)
    check_version(interval, expected_version)
    if interval.of_model_id is None:
        changes.pop("departs_because", None)
    elif not str(changes.get("departs_because", interval.departs_because)).strip():
        message = f"“{interval.name}” is otherwise than the model says. Say why."
        raise Invalid.field("departs_because", "departs_unsaid", message, value=interval.name)
    for name, value in changes.items():
        setattr(interval, name, value)
    interval.save_new_version()
    tell_of_services(actor=actor, machine=machine)
    return interval


@transaction.atomic
def follow_model(
    *, actor: Actor, interval_id: UUID, at: datetime, expected_version: int | None = None
) -> ServiceInterval:
    """Let a service that departs from the model follow it again. Raises Forbidden, NotFound, StaleVersion, Conflict
    (`interval_of_its_own`)."""
    actor.require(MachineRight.UPDATE)
    machine, interval = _lock_interval(actor, interval_id)
    check_version(interval, expected_version)
    if interval.of_model is None:
        raise Conflict("This service came with no model.", code="interval_of_its_own")
    interval.every, interval.planned_per_day = interval.of_model.every, interval.of_model.planned_per_day
    interval.departs_because = ""
    interval.save_new_version()
    tell_of_services(actor=actor, machine=machine)
    return interval


@transaction.atomic
def remove_interval(*, actor: Actor, interval_id: UUID, expected_version: int | None) -> None:
    """Let a service come round no more. Raises Forbidden, NotFound, StaleVersion, Conflict (`interval_of_model`: it
    came with the model and goes with it)."""
    actor.require(MachineRight.UPDATE)
    _, interval = _lock_interval(actor, interval_id)
    check_version(interval, expected_version)
    if interval.of_model_id is not None:
        raise Conflict("This service came with the model. Take it off the model instead.", code="interval_of_model")
    interval.delete()


@transaction.atomic
def tell_of_services(*, actor: Actor, machine: Machine) -> None:
    """Tell of each service of a machine, whose row is locked, and of each overhaul of its components, that has reached
    another limit of its interval: once for each limit in each round. What a correction has taken back is withdrawn, and
    told of again when it comes."""
    actor.require(MachineRight.LOG)
    tell_of_components_on(actor=actor, machine=machine)
    meters = {meter.kind: meter for meter in Meter.objects.filter(machine=machine)}
    for interval in ServiceInterval.objects.select_for_update().filter(machine=machine):
        percent = 100 * used_of(interval, meters[interval.kind]) / interval.every
        crossed = limit_crossed(percent)
        if crossed == interval.told_percent:
            continue
        event = "fleet.service_due" if crossed > interval.told_percent else "fleet.service_withdrawn"
        interval.told_percent = crossed
        interval.save_new_version()
        emit(event, interval_id=str(interval.pk), limit=crossed)
