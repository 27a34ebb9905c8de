"""Usage of machines: the only way to their meters."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from highwall.domains.fleet.models import (
    UNITS,
    Assignment,
    DownCause,
    DownInterval,
    EntryKind,
    Fluid,
    Machine,
    MeterKind,
    UsageEntry,
    UsageSource,
)
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import Shift, pace_of, shift_times, visible_machines, zone_of
from highwall.domains.fleet.services.interval import tell_of_services
from highwall.domains.fleet.services.meter import CLOCK_SLACK_H, read_meter, since_reading_before, withdraw_readings
from highwall.domains.fleet.workflow import why_retired, why_taken_back
from highwall.kit.actors import Actor
from highwall.kit.calendar import CALENDAR, day_at, hours_by_day
from highwall.kit.errors import Conflict, Invalid, NotFound
from highwall.kit.events import emit
from highwall.kit.schemas import Doubt, ask

LONGEST = timedelta(hours=24)
AHEAD = timedelta(minutes=5)
"""How far the clock of a telephone may be ahead."""
FIGURES = (*MeterKind.values, "idle_h", "service_h", "fuel_l", *Fluid.values)
USAGE = "usage"
"""The source of the down intervals of entries."""


def lock_for_usage(actor: Actor, machine_id: UUID, at: datetime) -> tuple[Machine, Assignment | None]:
    """The machine, locked, and its assignment at a moment. Whoever changes machines logs for those they see, everybody
    else for the machine that they work with then. Raises Forbidden, NotFound."""
    actor.require(MachineRight.LOG)
    running = Assignment.objects.filter(
        Q(ends_at=None) | Q(ends_at__gt=at), machine_id=machine_id, starts_at__lte=at
    ).select_related("project")
    if actor.can(MachineRight.UPDATE):
        machines = visible_machines(actor).filter(pk=machine_id)
    else:
        own = running.filter(operator_id=actor.user_id)
        machines = Machine.objects.filter(pk=machine_id, pk__in=own.values("machine_id"))
    machine = machines.select_for_update(of=("self",)).first()
    if machine is None:
        raise NotFound("There is no such machine, or it was not yours at that time.", code="not_your_machine")
    return machine, running.first()


def _times(
    machine_id: UUID,
    at: datetime,
    times: tuple[datetime | None, datetime | None],
    worked_on: date | None,
    shift: Shift | None,
) -> tuple[datetime, datetime]:
    """From when until when an entry is: as said, or the shift of a day, as far as it has passed. Raises Invalid."""
    starts_at, ends_at = times
    parts = [starts_at, ends_at, worked_on, shift]
    if starts_at is not None and ends_at is not None and parts[2:] == [None, None]:
        return starts_at, ends_at
    if worked_on is None or shift is None or parts[:2] != [None, None]:
        raise Invalid.field("starts_at", "times_or_shift", "Name a shift of a day, or from when until when it was.")
    zone = zone_of(machine_id, shift_times(shift, worked_on, CALENDAR.key)[0])
    begin, end = shift_times(shift, worked_on, zone)
    return begin, min(end, at) if begin < at else end


FAR_OFF = 2
"""How many times the average of a day with work a meter usually moves at most."""
HARDLY = Decimal("0.1")
"""Which part of the average of a day with work a meter usually moves at least, where nothing says why it did not."""


def unusual_move(entry: UsageEntry, kind: MeterKind, moved: Decimal) -> list[Doubt]:
    """What is unusual about how far a meter moved in an entry, by the average of the days with work before it; nothing
    where fewer than five are known of the last 30. Of a reading alone, what the meter moved since the one before is
    looked at, for the days that have passed since. That it hardly moved is usual where the machine stood."""
    pace = pace_of(entry.machine_id, kind, entry.worked_on, Decimal(1))
    if pace.is_planned:
        return []
    days = 1
    if entry.kind == EntryKind.READING:
        moved, days = since_reading_before(entry, kind)
    most = (FAR_OFF * pace.per_day * days).quantize(Decimal("0.1"))
    least = Decimal(0) if _says_why(entry, days) else (HARDLY * pace.per_day * days).quantize(Decimal("0.1"))
    return [] if least <= moved <= most else [Doubt(kind, moved, least, most, UNITS[kind])]


def _says_why(entry: UsageEntry, days: int) -> bool:
    """Whether something says why a meter hardly moved: a stop or service in the time of an entry, or before a reading
    that somebody took during an order."""
    since = entry.starts_at if entry.kind == EntryKind.WORK else entry.ends_at - timedelta(days=days)
    stood = Q(ends_at=None) | Q(ends_at__gt=since)
    return (
        entry.source != UsageSource.PERSON
        or bool(entry.service_h)
        or DownInterval.objects.filter(stood, machine_id=entry.machine_id, starts_at__lt=entry.ends_at).exists()
    )


def _check_times(starts_at: datetime, ends_at: datetime, at: datetime) -> None:
    if ends_at < starts_at:
        raise Invalid.field("ends_at", "ends_before_start", "It ends before it begins.")
    if ends_at - starts_at > LONGEST:
        raise Invalid.field("ends_at", "longer_than_a_day", "An entry holds one shift, 24 hours at most.")
    if ends_at > at + AHEAD:
        raise Invalid.field("ends_at", "in_the_future", "That time is yet to come.")


def _refuse_overlap(machine: Machine, starts_at: datetime, ends_at: datetime) -> None:
    if starts_at == ends_at:
        return
    others = UsageEntry.objects.filter(machine=machine, is_live=True, starts_at__lt=ends_at, ends_at__gt=starts_at)
    other = others.exclude(kind=EntryKind.READING).order_by("starts_at").first()
    if other is not None:
        raise Conflict(
            "There is an entry of this machine in that time already.",
            code="usage_overlaps",
            starts_at=other.starts_at.isoformat(),
            ends_at=other.ends_at.isoformat(),
        )


def _check_hours(entry: UsageEntry, zone: str) -> None:
    """What one entry, and all of a clock day, may hold."""
    engine, service = entry.engine_h or Decimal(0), entry.service_h or Decimal(0)
    if (entry.idle_h or 0) > engine:
        raise Invalid.field("idle_h", "idle_above_engine", "Idle hours are part of the engine hours.")
    if entry.engine_h is not None and (entry.percussion_h or 0) > engine:
        raise Invalid.field("meters", "percussion_above_engine", "Percussion hours can't exceed engine hours.")
    clock = Decimal(str(round((entry.ends_at - entry.starts_at).total_seconds() / 3600, 3)))
    if engine + service > clock + CLOCK_SLACK_H:
        message = "Engine and service hours together exceed the time on the clock."
        raise Invalid.field("service_h", "more_than_clock", message, clock=float(clock))
    days = hours_by_day(entry.starts_at, entry.ends_at, zone)
    if not days:
        return
    around = UsageEntry.objects.filter(
        machine=entry.machine_id,
        is_live=True,
        starts_at__lt=entry.ends_at + LONGEST,
        ends_at__gt=entry.starts_at - LONGEST,
    )
    sums = dict.fromkeys(days, 0.0)
    for row in around:
        shares = hours_by_day(row.starts_at, row.ends_at, zone)
        whole = sum(shares.values())
        spent = float((row.engine_h or 0) + (row.service_h or 0))
        for day in shares.keys() & sums.keys():
            sums[day] += spent * shares[day] / whole
    for day, hours in sums.items():
        if hours > 24 + 1e-6:
            message = f"The entries of {day} come to more than 24 hours."
            raise Invalid.field("ends_at", "day_too_long", message, worked_on=day.isoformat(), hours=round(hours, 1))


def _note_downtime(machine: Machine, entry: UsageEntry, downtime: Sequence[Mapping[str, Any]]) -> None:
    for place, stop in enumerate(downtime):
        if not entry.starts_at <= stop["starts_at"] <= stop["ends_at"] <= entry.ends_at:
            message = "The stop lies outside the time of this entry."
            raise Invalid.field(f"downtime.{place}.starts_at", "outside_entry", message)
        DownInterval.objects.create(
            machine=machine,
            starts_at=stop["starts_at"],
            ends_at=stop["ends_at"],
            is_planned=stop["cause"] == DownCause.SERVICE,
            cause=stop["cause"],
            note=stop.get("note", ""),
            source=USAGE,
            source_id=entry.pk,
        )


@transaction.atomic
def record_usage(
    *,
    actor: Actor,
    machine_id: UUID,
    at: datetime,
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
    worked_on: date | None = None,
    shift: Shift | None = None,
    meters: Sequence[Mapping[str, Any]] = (),
    idle_h: Decimal | None = None,
    service_h: Decimal | None = None,
    fuel_l: Decimal | None = None,
    fluids: Mapping[str, Decimal] | None = None,
    downtime: Sequence[Mapping[str, Any]] = (),
    note: str = "",
    source: UsageSource = UsageSource.PERSON,
    client_id: UUID | None = None,
    replaces: UsageEntry | None = None,
) -> UsageEntry:
    """Note what a machine did in a shift of a day or in a time, or, where both moments are the same, what its meters
    displayed then. A shift that still runs counts until now. What a meter moved far beyond the average of the last 30
    days, or hardly at all without a reason, is asked about (`kit.schemas.ask`).

    Each of `meters` has a `kind` and what it displayed at the end (`end`, perhaps with `start`) or how far it moved
    (`amount`), in its unit with one decimal; `downtime` are stops within the entry, each with `cause`, `starts_at` and
    `ends_at`; `fluids` is what was topped up, by `Fluid`. `client_id` makes it safe to repeat: the entry that was made
    under it is given again. `replaces` is the reversed entry in whose place it stands.

    Raises Forbidden, NotFound (`not_your_machine`), Invalid, Conflict (`usage_overlaps`, `client_id_taken`).
    """
    starts_at, ends_at = _times(machine_id, at, (starts_at, ends_at), worked_on, shift)
    machine, assignment = lock_for_usage(actor, machine_id, starts_at)
    if client_id is not None and (known := UsageEntry.objects.filter(client_id=client_id).first()):
        if known.machine_id != machine.pk or known.recorded_by_id != actor.user_id:
            raise Conflict("This id belongs to another entry.", code="client_id_taken")
        return known
    if machine.retired_at is not None and ends_at > machine.retired_at and (refusal := why_retired(machine)):
        raise refusal
    _check_times(starts_at, ends_at, at)
    _refuse_overlap(machine, starts_at, ends_at)
    filled = {Fluid(name): amount for name, amount in (fluids or {}).items()}
    if not meters and (starts_at == ends_at or not (service_h or downtime or any(filled.values()))):
        raise Invalid.field("meters", "nothing_to_log", "Give a reading, hours, or why the machine stood.")
    project = assignment.project if assignment else None
    zone = project.time_zone if project else CALENDAR.key
    entry = UsageEntry(
        machine=machine,
        project=project,
        operator_id=assignment.operator_id if assignment else None,
        kind=EntryKind.WORK if starts_at < ends_at else EntryKind.READING,
        worked_on=day_at(starts_at, zone),
        starts_at=starts_at,
        ends_at=ends_at,
        idle_h=idle_h,
        service_h=service_h,
        fuel_l=fuel_l,
        **filled,
        note=note,
        source=source,
        client_id=client_id,
        recorded_by_id=actor.user_id,
        replaces=replaces,
        created_at=at,
    )
    entry.save()
    if len({one["kind"] for one in meters}) < len(meters):
        raise Invalid.field("meters", "meter_twice", "Name each meter once.")
    _note_downtime(machine, entry, downtime)
    doubts = []
    for one in meters:
        moved = read_meter(actor=actor, machine=machine, entry=entry, given=one)
        doubts += unusual_move(entry, one["kind"], moved)
        if entry.kind == EntryKind.WORK:
            setattr(entry, one["kind"], moved)
    entry.save()
    _check_hours(entry, zone)
    ask(doubts, at=f"usage of {machine.number}")
    tell_of_services(actor=actor, machine=machine)
    return entry


def _lock_entry(actor: Actor, entry_id: UUID) -> tuple[Machine, UsageEntry]:
    found = UsageEntry.objects.filter(pk=entry_id).first()
    if found is None:
        raise NotFound("There is no such entry.")
    if actor.can(MachineRight.UPDATE):
        machine, _ = lock_for_usage(actor, found.machine_id, found.starts_at)
    elif found.recorded_by_id == actor.user_id:
        machine = Machine.objects.select_for_update().get(pk=found.machine_id)
    else:
        raise NotFound("There is no such entry.")
    entry = UsageEntry.objects.select_for_update().get(pk=entry_id)
    if refusal := why_taken_back(entry):
        raise refusal
    return machine, entry


@transaction.atomic
def correct_usage(
    *,
    actor: Actor,
    entry_id: UUID,
    at: datetime,
    reason: str,
    replacement: Mapping[str, Any] | None = None,
    by: UsageSource = UsageSource.PERSON,
) -> UsageEntry:
    """Take an entry back by one that reverses it, and put another in its place where one is given (the arguments of
    `record_usage`). Whoever recorded it may, and whoever changes machines. What the meters made due because of it is
    withdrawn. Gives the replacement, or the reversal. What a register has posted is taken back `by` the register alone,
    so that both agree. Raises Forbidden, NotFound, Conflict (`posted_by_register`), Invalid."""
    actor.require(MachineRight.LOG)
    if not reason.strip():
        raise Invalid.field("reason", "required", "Say why the entry is corrected.", case="step")
    machine, entry = _lock_entry(actor, entry_id)
    if entry.source == UsageSource.REGISTER and by != UsageSource.REGISTER:
        message = "This entry was posted by its register. Have the record reversed there."
        raise Conflict(message, code="posted_by_register")
    entry.is_live = False
    entry.save_new_version()
    withdraw_readings(actor=actor, entry=entry)
    for stop in DownInterval.objects.filter(source=USAGE, source_id=entry.pk):
        stop.delete()
    negative = {name: -value for name in FIGURES if (value := getattr(entry, name)) is not None}
    reversal = UsageEntry.objects.create(
        machine=machine,
        project_id=entry.project_id,
        operator_id=entry.operator_id,
        kind=EntryKind.REVERSAL,
        worked_on=entry.worked_on,
        starts_at=entry.starts_at,
        ends_at=entry.ends_at,
        note=reason,
        source=entry.source,
        recorded_by_id=actor.user_id,
        is_live=False,
        reverses=entry,
        created_at=at,
        **negative,
    )
    emit("fleet.usage_corrected", machine_id=str(machine.pk))
    if replacement is None:
        tell_of_services(actor=actor, machine=machine)
        return reversal
    source = UsageSource(entry.source)
    return record_usage(actor=actor, machine_id=machine.pk, at=at, source=source, replaces=entry, **replacement)
