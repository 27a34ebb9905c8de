"""Entering and changing records of equipment usage, and the steps of their lives."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from highwall.domains.fleet.models import Assignment, DownCause, Machine, MeterKind
from highwall.domains.fleet.queries import Shift, shift_times, zone_of
from highwall.domains.operations.models import EquipmentUsage
from highwall.domains.operations.policy import UsageRight
from highwall.domains.operations.services.book import machine_of
from highwall.domains.registers.models import Channel, Register, RegisterRecord, ReversalCode, WorkShift
from highwall.domains.registers.queries import sent_before
from highwall.domains.registers.services import BOOKS, end_edit, lock_record, open_record, take_step
from highwall.domains.registers.workflow import check_editable
from highwall.kit.actors import Actor
from highwall.kit.calendar import start_of_day
from highwall.kit.errors import Conflict, Invalid

LONGEST = timedelta(hours=24)


def _times(
    machine_id: UUID, shift: WorkShift, shift_date: date, starts_at: datetime | None, ends_at: datetime | None
) -> tuple[datetime, datetime]:
    """From when until when: as said, or the shift of the day by the clocks of the place. Raises Invalid."""
    if starts_at is not None and ends_at is not None:
        if ends_at <= starts_at:
            raise Invalid.field("ends_at", "ends_before_start", "It ends before it begins.")
        if ends_at - starts_at > LONGEST:
            raise Invalid.field("ends_at", "longer_than_a_day", "An entry holds one shift, 24 hours at most.")
        return starts_at, ends_at
    if starts_at is not None or ends_at is not None or shift == WorkShift.SWING:
        raise Invalid.field("starts_at", "times_or_shift", "Name a shift of a day, or from when until when it was.")
    named = Shift(shift.value)
    begin, _ = shift_times(named, shift_date, zone_of(machine_id, start_of_day(shift_date, 12)))
    return shift_times(named, shift_date, zone_of(machine_id, begin))


def _check_figures(usage: EquipmentUsage) -> None:
    """What can never be so, in a draft either. Raises Invalid."""
    start, end = usage.engine_start_h, usage.engine_end_h
    if start is not None and end is not None and end < start:
        raise Invalid.field("engine_end_h", "runs_back", "The end lies below the start.", kind=MeterKind.ENGINE.value)
    stop = (usage.down_cause, usage.down_from, usage.down_until)
    if any(stop) and not all(stop):
        raise Invalid.field("down_cause", "stop_not_whole", "Say why the machine stood, and from when until when.")
    if usage.down_from is None or usage.down_until is None:
        return
    if not usage.starts_at <= usage.down_from <= usage.down_until <= usage.ends_at:
        raise Invalid.field("down_from", "outside_entry", "The stop lies outside the time of this entry.")


@transaction.atomic
def create_usage_record(
    *,
    actor: Actor,
    at: datetime,
    machine_id: UUID,
    shift: WorkShift,
    shift_date: date,
    starts_at: datetime | None = None,
    ends_at: datetime | None = None,
    down_cause: DownCause | None = None,
    channel: Channel = Channel.WEB,
    device_id: str = "",
    client_id: UUID | None = None,
    **figures: Any,
) -> RegisterRecord:
    """A draft of what a machine did in a shift; again under the same `client_id` it is the same draft. Where no times
    are given they are those of the shift.

    Raises Forbidden, Invalid (machine out of reach, times, figures), Conflict (`client_id_taken`)."""
    actor.require(UsageRight.CREATE)
    if known := sent_before(actor, Register.EQUIPMENT_USAGE, client_id):
        return known
    begin, end = _times(machine_id, shift, shift_date, starts_at, ends_at)
    machine, assignment = machine_of(actor, machine_id, begin)
    usage = EquipmentUsage(
        machine=machine, starts_at=begin, ends_at=end, down_cause=down_cause or "", created_at=at, **figures
    )
    _note_operator(usage, assignment)
    _check_figures(usage)
    try:
        with transaction.atomic():
            record = open_record(
                actor=actor,
                book=BOOKS[Register.EQUIPMENT_USAGE],
                at=at,
                shift=shift,
                shift_date=shift_date,
                channel=channel,
                device_id=device_id,
                client_id=client_id,
                **_copied(machine, assignment),
            )
    except IntegrityError:
        # The device sent it twice at once, or the id is somebody else's.
        if known := sent_before(actor, Register.EQUIPMENT_USAGE, client_id):
            return known
        raise Conflict("This id belongs to another entry.", code="client_id_taken") from None
    usage.id = record.pk
    usage.record = record
    usage.save(force_insert=True)
    return record


def _copied(machine: Machine, assignment: Assignment | None) -> dict[str, Any]:
    project = assignment.project if assignment else None
    return {
        "subject": f"{machine.number} {machine.name}",
        "category": machine.machine_type,
        "region_id": project.region_id if project else machine.region_id,
        "project_id": project.pk if project else None,
    }


def _note_operator(usage: EquipmentUsage, assignment: Assignment | None) -> None:
    operator = assignment.operator if assignment else None
    usage.operator = operator
    usage.operator_name = operator.full_name if operator else ""


@transaction.atomic
def change_usage_record(
    *, actor: Actor, record_id: UUID, at: datetime, changes: dict[str, Any], expected_version: int | None = None
) -> RegisterRecord:
    """Change what a draft or a rejected record says; a validated one is a draft again.

    Raises Forbidden, NotFound, StaleVersion, Conflict (not open any more), Invalid."""
    actor.require(UsageRight.CREATE)
    record = lock_record(actor, Register.EQUIPMENT_USAGE, record_id, expected_version)
    check_editable(record, actor, UsageRight.UPDATE)
    usage = EquipmentUsage.objects.select_for_update().get(pk=record.pk)
    for name in ("shift", "shift_date"):
        if name in changes:
            setattr(record, name, changes.pop(name))
    machine_id = changes.pop("machine_id", usage.machine_id)
    times = {"starts_at", "ends_at"} & changes.keys()
    given = (changes.pop("starts_at", usage.starts_at), changes.pop("ends_at", usage.ends_at))
    if not times and (record.shift, record.shift_date) != _shift_before(record):
        given = (None, None)
    usage.starts_at, usage.ends_at = _times(machine_id, WorkShift(record.shift), record.shift_date, *given)
    machine, assignment = machine_of(actor, machine_id, usage.starts_at)
    usage.machine = machine
    _note_operator(usage, assignment)
    for name, value in changes.items():
        setattr(usage, name, (value or "") if name in {"down_cause", "note"} else value)
    _check_figures(usage)
    for name, value in _copied(machine, assignment).items():
        setattr(record, name, value)
    usage.save_new_version()
    end_edit(actor, BOOKS[Register.EQUIPMENT_USAGE], record, at)
    return record


def _shift_before(record: RegisterRecord) -> tuple[str, date]:
    kept = RegisterRecord.objects.values_list("shift", "shift_date").get(pk=record.pk)
    return kept[0], kept[1]


@transaction.atomic
def take_usage_step(
    *,
    step: str,
    actor: Actor,
    record_id: UUID,
    at: datetime,
    reason: str = "",
    reversal_code: ReversalCode | None = None,
    expected_version: int | None = None,
) -> RegisterRecord:
    """Take a step of the life of a record. Raises Forbidden, NotFound, StaleVersion, Conflict, Invalid."""
    return take_step(
        book=BOOKS[Register.EQUIPMENT_USAGE],
        step=step,
        actor=actor,
        record_id=record_id,
        at=at,
        reason=reason,
        reversal_code=reversal_code,
        expected_version=expected_version,
    )
