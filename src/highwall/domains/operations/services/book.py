"""What the register of equipment usage asks of its records, and what posting them does to the meters of machines."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from annotated_types import Ge, Le
from django.db import IntegrityError, transaction
from django.db.models import Q

from highwall.domains.fleet.models import STANDBY, Assignment, Machine, MeterKind, UsageEntry, UsageSource
from highwall.domains.fleet.policy import MachineRight
from highwall.domains.fleet.queries import visible_machines
from highwall.domains.fleet.services import correct_usage, record_usage
from highwall.domains.operations.models import EquipmentUsage
from highwall.domains.operations.policy import UsageRight
from highwall.domains.operations.workflow import USAGE_RECORD
from highwall.domains.projects.models import ProjectStatus
from highwall.domains.registers.models import ApprovalLevel, Register, RegisterEffect, RegisterRecord
from highwall.domains.registers.services import BOOKS, Book, Effect, Ground
from highwall.kit.actors import Actor, Reach
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
OVER = (ProjectStatus.COMPLETED, ProjectStatus.CANCELLED)


def _for_fleet(actor: Actor) -> Actor:
    """The person with the rights that the service of the meters asks for, and no other. A register's own rights decide
    who posts; the reach stays that of the person, so that the service finds the machines that the person sees."""
    lent = {MachineRight.LOG.value}
    if actor.reach != Reach.ASSIGNED:
        lent.add(MachineRight.UPDATE.value)
    return replace(actor, rights=frozenset(lent))


def assignment_at(machine_id: UUID, at: datetime) -> Assignment | None:
    running = Assignment.objects.filter(Q(ends_at=None) | Q(ends_at__gt=at), machine_id=machine_id, starts_at__lte=at)
    return running.select_related("project", "operator").first()


def machine_of(actor: Actor, machine_id: UUID, at: datetime) -> tuple[Machine, Assignment | None]:
    """The machine and its assignment at a moment. Raises Invalid where it is not one of the person's."""
    assignment = assignment_at(machine_id, at)
    if actor.reach == Reach.ASSIGNED:
        is_own = assignment is not None and assignment.operator_id == actor.user_id
        machine = Machine.objects.filter(pk=machine_id).first() if is_own else None
    else:
        machine = visible_machines(actor).filter(pk=machine_id).first()
    if machine is None:
        raise Invalid.field("machine_id", "unknown_machine", "Choose one of the machines.")
    return machine, assignment


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
    machine_of(actor, usage.machine_id, usage.starts_at)
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
    path="/usage-records",
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
