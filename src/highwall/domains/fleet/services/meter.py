"""Meters of machines: read, exchanged, rolled over. Nothing else writes them."""

import math
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from highwall.domains.fleet.models import (
    EXCHANGES,
    HOURS,
    EntryKind,
    Machine,
    Meter,
    MeterKind,
    MeterReading,
    ReadingEvent,
    UsageEntry,
)
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import in_time
from highwall.domains.fleet.services.inheritance import take_over_services
from highwall.domains.fleet.services.machine import lock_machine
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, Invalid
from highwall.kit.http import check_version

CLOCK_SLACK_H = Decimal("0.2")
"""What the meters and the clock may differ by in one entry."""


def _live(meter: Meter) -> QuerySet[MeterReading]:
    return in_time(MeterReading.objects.filter(meter=meter, is_live=True).select_related("entry"))


def _newest(meter: Meter, *, until: datetime | None = None) -> MeterReading | None:
    """The last live reading of a meter, of those at a moment or before where one is given."""
    live = _live(meter)
    return (live if until is None else live.filter(at__lte=until)).last()


def _hours_between(earlier: datetime, later: datetime) -> Decimal:
    return Decimal(str(round((later - earlier).total_seconds() / 3600, 3)))


def lock_meter(machine: Machine, kind: str) -> Meter:
    """The meter of a kind of a machine whose row is locked. Raises Invalid."""
    meter = Meter.objects.filter(machine=machine, kind=kind).first()
    if meter is None:
        raise Invalid.field("meters", "no_meter", "This machine has no such meter.", kind=kind)
    return meter


@transaction.atomic
def add_meter(
    *,
    actor: Actor,
    machine_id: UUID,
    kind: MeterKind,
    displayed: Decimal,
    at: datetime,
    total: Decimal | None = None,
    rolls_over_at: Decimal | None = None,
) -> Meter:
    """Give a machine a meter, with what it displays at a moment and what it has counted in all: the same, unless it has
    been exchanged before. The services of its model by that meter begin with it. Raises Forbidden, NotFound, Conflict
    (`meter_exists`), Invalid."""
    actor.require(MachineRight.UPDATE)
    machine = lock_machine(actor, machine_id)
    if Meter.objects.filter(machine=machine, kind=kind).exists():
        raise Conflict("This machine has such a meter already.", code="meter_exists", kind=kind)
    whole = displayed if total is None else total
    if whole < displayed:
        raise Invalid.field("total", "total_below_reading", "The life total can't be below what the meter displays.")
    meter = Meter.objects.create(
        machine=machine, kind=kind, displayed=displayed, total=whole, read_at=at, rolls_over_at=rolls_over_at
    )
    MeterReading.objects.create(
        meter=meter, event=ReadingEvent.OPENING, at=at, entered=displayed, displayed=displayed, total=whole
    )
    take_over_services(actor=actor, machine=machine)
    return meter


@transaction.atomic
def exchange_meter(
    *,
    actor: Actor,
    machine_id: UUID,
    kind: MeterKind,
    old_reading: Decimal,
    new_reading: Decimal,
    at: datetime,
    event: ReadingEvent = ReadingEvent.REPLACEMENT,
    note: str = "",
    expected_version: int | None = None,
) -> Meter:
    """Put another meter in the place of one, or let one begin again (`rollover`): the life total gains what the old one
    still counted, and nothing by the exchange. Source of the rule and its numbers: SAP help, counter replacement.
    Raises Forbidden, NotFound, StaleVersion, Invalid, Conflict (`not_the_last_event`)."""
    actor.require(MachineRight.UPDATE)
    machine = lock_machine(actor, machine_id)
    meter = lock_meter(machine, kind)
    check_version(meter, expected_version)
    if at < meter.read_at:
        raise Conflict("This meter has been read since. Correct that first.", code="not_the_last_event")
    if old_reading < meter.displayed:
        raise Invalid.field(
            "old_reading", "below_reading", "It displayed more than that before.", least=float(meter.displayed)
        )
    _refuse_faster(meter, old_reading - meter.displayed, _hours_between(meter.read_at, at), "old_reading")
    total = meter.total + old_reading - meter.displayed
    MeterReading.objects.create(
        meter=meter, event=event, at=at, entered=old_reading, displayed=new_reading, total=total, note=note
    )
    return settle_meter(actor=actor, meter=meter)


def _refuse_faster(meter: Meter, moved: Decimal, clock: Decimal, field: str) -> None:
    """No meter of hours runs faster than the clock, of which these hours passed."""
    if meter.kind in HOURS and moved > clock + CLOCK_SLACK_H:
        message = f"The meter can't have run {moved} h in {clock} h."
        raise Invalid.field(field, "faster_than_clock", message, hours=float(moved), clock=float(clock))


def _span(entry: UsageEntry, earlier: MeterReading, given: Mapping[str, Any]) -> tuple[Decimal, Decimal]:
    """What the meter displayed at the beginning and at the end of an entry. A reading alone begins where it ends: what
    the meter moved before is logged by no entry."""
    start, end, amount = (given.get(name) for name in ("start", "end", "amount"))
    if entry.kind == EntryKind.READING:
        if end is not None:
            return end, end
    elif end is not None:
        if start is not None:
            return start, end
        return (earlier.displayed if amount is None else end - amount), end
    elif amount is not None:
        begin = earlier.displayed if start is None else start
        return begin, begin + amount
    raise Invalid.field(
        "meters", "no_reading", "Give what the meter displays, or how far it moved.", kind=given["kind"]
    )


def _refuse_below(least: Decimal, reading: Decimal, kind: str) -> None:
    if reading < least:
        message = f"It displayed {least} before."
        raise Invalid.field("meters", "below_earlier", message, kind=kind, least=float(least))


def _refuse_above(most: Decimal, reading: Decimal, kind: str) -> None:
    if reading > most:
        message = f"It displayed {most} afterwards."
        raise Invalid.field("meters", "above_later", message, kind=kind, most=float(most))


def _check_neighbours(entry: UsageEntry, meter: Meter, earlier: MeterReading, entered: Decimal, end: Decimal) -> None:
    """An entry fits between the readings before and after. A reading alone may lie within the time of a shift,
    whichever of the two is logged first, and then within what the meter moved in that shift. Raises Invalid."""
    kind = meter.kind
    _refuse_below(earlier.displayed, entered, kind)
    after = _live(meter).filter(at__gt=entry.starts_at)
    if exchange := after.filter(at__lte=entry.ends_at, event__in=EXCHANGES).first():
        message = "The meter was exchanged in that time. Log what it did until then and what came after apart."
        raise Invalid.field("meters", "exchanged_within", message, kind=kind, exchanged_at=exchange.at.isoformat())
    for within in after.filter(at__lt=entry.ends_at):
        _refuse_above(within.displayed, entered, kind)
        _refuse_below(within.displayed, end, kind)
    later = after.filter(at__gte=entry.ends_at).first()
    if later is None:
        return
    around = after.filter(entry__starts_at__lt=entry.starts_at).first()
    if around is not None:
        _refuse_below(around.entered, entered, kind)
    _refuse_above(later.displayed if later == around else later.entered, end, kind)


@transaction.atomic
def read_meter(*, actor: Actor, machine: Machine, entry: UsageEntry, given: Mapping[str, Any]) -> Decimal:
    """Note what a meter displayed at the end of an entry, or how far it moved in it; gives how far. It must fit between
    its neighbours in time, and no meter of hours runs faster than the clock. The machine's row is locked.

    Raises Invalid (`no_meter`, `no_reading`, `runs_back`, `below_earlier`, `above_later`, `exchanged_within`,
    `faster_than_clock`).
    """
    actor.require(MachineRight.LOG)
    kind = given["kind"]
    meter = lock_meter(machine, kind)
    earlier = _newest(meter, until=entry.starts_at)
    if earlier is None:
        message = "The meter was first read after that."
        raise Invalid.field("starts_at", "before_first_reading", message, kind=kind)
    entered, end = _span(entry, earlier, given)
    if end < entered:
        raise Invalid.field("meters", "runs_back", "The end lies below the start.", kind=kind)
    _check_neighbours(entry, meter, earlier, entered, end)
    _refuse_faster(meter, entered - earlier.displayed, _hours_between(earlier.at, entry.starts_at), "meters")
    if entry.starts_at < entry.ends_at:
        _refuse_faster(meter, end - entered, _hours_between(entry.starts_at, entry.ends_at), "meters")
    MeterReading.objects.create(
        meter=meter,
        event=ReadingEvent.READING,
        at=entry.ends_at,
        entered=entered,
        displayed=end,
        total=end + earlier.total - earlier.displayed,
        entry=entry,
    )
    settle_meter(actor=actor, meter=meter)
    return end - entered


def since_reading_before(entry: UsageEntry, kind: str) -> tuple[Decimal, int]:
    """How far a meter has moved from the live reading before an entry until the end of the entry, and in how many days,
    begun ones counted."""
    reading = MeterReading.objects.select_related("meter").get(entry=entry, meter__kind=kind, is_live=True)
    before = [one for one in _live(reading.meter).filter(at__lte=entry.starts_at) if one.pk != reading.pk]
    if not before:
        return Decimal(0), 1
    days = (reading.at - before[-1].at).total_seconds() / 86_400
    return reading.total - before[-1].total, max(1, math.ceil(days))


@transaction.atomic
def withdraw_readings(*, actor: Actor, entry: UsageEntry) -> None:
    """Take the readings of an entry back, and let its meters show what they did before. The machine's row is locked."""
    actor.require(MachineRight.LOG)
    for reading in entry.readings.select_related("meter").select_for_update(of=("self",)):
        reading.is_live = False
        reading.save_new_version()
        settle_meter(actor=actor, meter=reading.meter)


@transaction.atomic
def settle_meter(*, actor: Actor, meter: Meter) -> Meter:
    """Bring a meter into line with its newest live reading."""
    actor.require(MachineRight.LOG)
    newest = _newest(meter)
    if newest is None:
        return meter
    values = {"displayed": newest.displayed, "total": newest.total, "read_at": newest.at}
    if any(getattr(meter, name) != value for name, value in values.items()):
        for name, value in values.items():
            setattr(meter, name, value)
        meter.save_new_version()
    return meter
