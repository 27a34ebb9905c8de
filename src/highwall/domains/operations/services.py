"""The register of equipment usage: its rules, and its effects on the meters of machines."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from annotated_types import Ge, Le
from django.db import IntegrityError, transaction
from django.db.models import Q

from highwall.domains.fleet.models import STANDBY, Assignment, DownCause, Machine, MeterKind, UsageEntry, UsageSource
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import Shift, shift_times, visible_machines, zone_of
from highwall.domains.fleet.services import correct_usage, record_usage
from highwall.domains.operations.models import EquipmentUsage
from highwall.domains.operations.policy import UsageRight
from highwall.domains.operations.workflow import USAGE_RECORD
from highwall.domains.projects.models import ProjectStatus
from highwall.domains.registers.models import (
    ApprovalLevel,
    Channel,
    Register,
    RegisterEffect,
    RegisterRecord,
    ReversalCode,
    WorkShift,
)
from highwall.domains.registers.services import (
    BOOKS,
    Book,
    Effect,
    Ground,
    begin_edit,
    end_edit,
    lock_record,
    open_record,
    sent_before,
    take_step,
)
from highwall.kit.actors import Actor, Reach
from highwall.kit.calendar import start_of_day
from highwall.kit.errors import Conflict, Invalid
from highwall.kit.settings import Setting

DOWN_SUPERVISOR_H = Setting(
    key="registers.usage_down_supervisor_h",
    type_=Annotated[int, Ge(0), Le(24)],
    default=2,
    group="registers",
    description="A record of equipment usage in which the machine was down for longer than this needs the approval of "
    "a supervisor. Standby of a machine that could work doesn't count.",
    unit="h",
)
DOWN_MANAGER_H = Setting(
    key="registers.usage_down_manager_h",
    type_=Annotated[int, Ge(0), Le(24)],
    default=6,
    group="registers",
    description="A record of equipment usage in which the machine was down for longer than this needs the approval of "
    "a manager.",
    unit="h",
)
LATE_DAYS = Setting(
    key="registers.usage_late_days",
    type_=Annotated[int, Ge(0), Le(365)],
    default=3,
    group="registers",
    description="A record of equipment usage that is submitted more than so many days after the end of its shift needs "
    "the approval of a supervisor.",
    unit="d",
)
LONGEST = timedelta(hours=24)
OVER = (ProjectStatus.COMPLETED, ProjectStatus.CANCELLED)


def _for_fleet(actor: Actor) -> Actor:
    """The person with the rights that the service of the meters asks for. A register's own rights decide who posts; the
    reach stays that of the person."""
    lent = {MachineRight.LOG.value}
    if actor.reach != Reach.ASSIGNED:
        lent.add(MachineRight.UPDATE.value)
    return replace(actor, rights=actor.rights | lent)


def _assignment(machine_id: UUID, at: datetime) -> Assignment | None:
    running = Assignment.objects.filter(Q(ends_at=None) | Q(ends_at__gt=at), machine_id=machine_id, starts_at__lte=at)
    return running.select_related("project", "operator").first()


def _machine(actor: Actor, machine_id: UUID, at: datetime) -> tuple[Machine, Assignment | None]:
    """The machine and its assignment at a moment. Raises Invalid where it is not one of the person's."""
    assignment = _assignment(machine_id, at)
    if actor.reach == Reach.ASSIGNED:
        is_own = assignment is not None and assignment.operator_id == actor.user_id
        machine = Machine.objects.filter(pk=machine_id).first() if is_own else None
    else:
        machine = visible_machines(actor).filter(pk=machine_id).first()
    if machine is None:
        raise Invalid.field("machine_id", "unknown_machine", "Choose one of the machines.")
    return machine, assignment


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
    machine, assignment = _machine(actor, machine_id, begin)
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
    begin_edit(actor, BOOKS[Register.EQUIPMENT_USAGE], record)
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
    machine, assignment = _machine(actor, machine_id, usage.starts_at)
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


def take_usage_step(
    *,
    step: str,
    actor: Actor,
    record_id: UUID,
    at: datetime,
    reason: str = "",
    code: ReversalCode | None = None,
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
        code=code,
        expected_version=expected_version,
    )


def _content(record: RegisterRecord) -> dict[str, Any]:
    usage = EquipmentUsage.objects.get(pk=record.pk)
    own = {
        name: str(value) if (value := getattr(usage, name)) is not None else None
        for name in ("machine_id", "operator_id", "engine_start_h", "engine_end_h", "idle_h", "service_h")
    }
    also = {
        name: str(value) if (value := getattr(usage, name)) is not None else None
        for name in ("fuel_l", "drilled_m", "down_cause", "note")
    }
    times = {
        name: value.isoformat() if (value := getattr(usage, name)) is not None else None
        for name in ("starts_at", "ends_at", "down_from", "down_until")
    }
    shared = {"number": record.number, "shift": str(record.shift), "shift_date": record.shift_date.isoformat()}
    return {**shared, **own, **also, **times}


def _log(actor: Actor, record: RegisterRecord, at: datetime) -> UsageEntry:
    usage = EquipmentUsage.objects.get(pk=record.pk)
    meters: list[dict[str, Any]] = []
    if usage.engine_end_h is not None:
        meters.append({"kind": MeterKind.ENGINE, "start": usage.engine_start_h, "end": usage.engine_end_h})
    if usage.drilled_m is not None:
        meters.append({"kind": MeterKind.METRES, "amount": usage.drilled_m})
    downtime = []
    if usage.down_cause:
        downtime.append({"cause": usage.down_cause, "starts_at": usage.down_from, "ends_at": usage.down_until})
    return record_usage(
        actor=_for_fleet(actor),
        machine_id=usage.machine_id,
        at=at,
        starts_at=usage.starts_at,
        ends_at=usage.ends_at,
        meters=meters,
        idle_h=usage.idle_h,
        service_h=usage.service_h,
        fuel_l=usage.fuel_l,
        downtime=downtime,
        note=usage.note,
        source=UsageSource.REGISTER,
    )


class _OnlyTried(Exception):
    """Ends the attempt of a posting that is to leave nothing behind."""


def _check(actor: Actor, record: RegisterRecord, at: datetime) -> None:
    """All that posting would refuse, by trying it and taking it back; and what the register itself refuses."""
    if record.project is not None and record.project.status in OVER:
        message = "The project is over; nothing is entered for it any more."
        raise Conflict(message, code="project_over", name=record.project.name)
    usage = EquipmentUsage.objects.select_related("machine").get(pk=record.pk)
    _machine(actor, usage.machine_id, usage.starts_at)
    held = EquipmentUsage.objects.filter(
        machine_id=usage.machine_id, holds_time=True, starts_at__lt=usage.ends_at, ends_at__gt=usage.starts_at
    ).exclude(pk=usage.pk)
    if other := held.select_related("record").first():
        message = "Another record of this machine covers that time."
        raise Conflict(message, code="usage_record_overlaps", number=other.record.number)
    with suppress(_OnlyTried), transaction.atomic():
        _log(actor, record, at)
        raise _OnlyTried


def _grounds(record: RegisterRecord, at: datetime) -> list[Ground]:
    usage = EquipmentUsage.objects.get(pk=record.pk)
    found = []
    if usage.down_from is not None and usage.down_until is not None and usage.down_cause not in STANDBY:
        stood = Decimal(str(round((usage.down_until - usage.down_from).total_seconds() / 3600, 2)))
        for limit, level in (
            (DOWN_MANAGER_H.get(), ApprovalLevel.MANAGER),
            (DOWN_SUPERVISOR_H.get(), ApprovalLevel.SUPERVISOR),
        ):
            if stood > limit:
                found.append(Ground("downtime", level, stood, Decimal(limit)))
                break
    late = Decimal(str(round((at - usage.ends_at).total_seconds() / 86_400, 1)))
    if late > LATE_DAYS.get():
        found.append(Ground("late", ApprovalLevel.SUPERVISOR, late, Decimal(LATE_DAYS.get())))
    return found


def _post(actor: Actor, record: RegisterRecord, at: datetime) -> Sequence[Effect]:
    if record.project is not None and record.project.status in OVER:
        message = "The project is over; nothing is entered for it any more."
        raise Conflict(message, code="project_over", name=record.project.name)
    entry = _log(actor, record, at)
    return [Effect("usage_entry", entry.pk, entry.engine_h or Decimal(0), "h")]


def _reverse(
    actor: Actor, record: RegisterRecord, effects: Sequence[RegisterEffect], at: datetime, reason: str
) -> None:
    for effect in effects:
        correct_usage(actor=_for_fleet(actor), entry_id=effect.target_id, at=at, reason=reason, by=UsageSource.REGISTER)


def _hold(record: RegisterRecord) -> None:
    _set_hold(record, True)


def _release(record: RegisterRecord) -> None:
    _set_hold(record, False)


def _set_hold(record: RegisterRecord, holds: bool) -> None:
    usage = EquipmentUsage.objects.select_for_update().get(pk=record.pk)
    if usage.holds_time == holds:
        return
    usage.holds_time = holds
    try:
        with transaction.atomic():
            usage.save_new_version(update_fields=["holds_time"])
    except IntegrityError:
        # Somebody submitted another one for the same time meanwhile.
        message = "Another record of this machine covers that time."
        raise Conflict(message, code="usage_record_overlaps", number="") from None


BOOKS[Register.EQUIPMENT_USAGE] = Book(
    register=Register.EQUIPMENT_USAGE,
    prefix="EU",
    posting_prefix="EUP",
    workflow=USAGE_RECORD,
    edit=UsageRight.UPDATE,
    content=_content,
    check=_check,
    grounds=_grounds,
    post=_post,
    reverse=_reverse,
    hold=_hold,
    release=_release,
)
