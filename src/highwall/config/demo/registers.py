"""The register of equipment usage of the demonstration mine: some weeks of one machine, in every state."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from highwall.config.demo.diary import Diary
from highwall.domains.fleet import services as fleet
from highwall.domains.fleet.models import Machine, Meter, MeterKind
from highwall.domains.operations import services
from highwall.domains.registers.models import RegisterRecord, ReversalCode, WorkShift
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day, start_of_day

MACHINE, BEGAN, FRIDAY = "Excavator 1", -31, 4
_DOWN = -9
"""The day on which a hose burst and the machine stood for hours."""
_STEPS: dict[int, tuple[tuple[str, str], ...]] = {
    -8: (("submit", "machines"), ("reject", "admin")),
    -7: (("submit", "machines"), ("post", "machines"), ("request-reversal", "machines"), ("reverse", "admin")),
    -3: (("submit", "machines"),),
    -2: (("validate", "machines"),),
    -1: (),
}
"""What became of the records of the last days; those before have been posted and closed."""
_REASONS = {
    "reject": "The fuel is that of two shifts.",
    "request-reversal": "The sheet was that of the loader.",
    "reverse": "Agreed.",
}


def note(diary: Diary) -> None:
    """A meter at the beginning, and a record of each day since."""
    diary.add(BEGAN, 5.5, "machines", _add_meter)
    for day in range(BEGAN + 1, 0):
        if calendar_day(diary.moment(day)).weekday() == FRIDAY and day not in _STEPS:
            continue
        diary.add(day, 18.5, "machines", _write(day))
        steps = _STEPS.get(
            day, (("submit", "machines"), ("approve", "admin"), ("post", "machines"), ("close", "admin"))
        )
        for place, (step, who) in enumerate(steps):
            if step != "approve" or day == _DOWN:
                diary.add(day, 18.75 + place / 4, who, _take(day, step))


def _machine() -> Machine:
    return Machine.objects.get(name=MACHINE)


def _add_meter(actor: Actor, at: datetime) -> None:
    kind = MeterKind.ENGINE
    fleet.add_meter(actor=actor, machine_id=_machine().pk, kind=kind, displayed=Decimal("6120.5"), at=at)


def _write(day: int) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        machine = _machine()
        start = Meter.objects.get(machine=machine, kind=MeterKind.ENGINE).displayed
        hours = Decimal(4) if day == _DOWN else Decimal(75 + day * 7 % 20) / 10
        figures: dict[str, Any] = {
            "engine_start_h": start,
            "engine_end_h": start + hours,
            "idle_h": Decimal("0.8"),
            "fuel_l": (hours * 28).quantize(Decimal("0.1")),
        }
        if day == _DOWN:
            from_ = start_of_day(calendar_day(at), 11)
            figures |= {"down_cause": "breakdown", "down_from": from_, "down_until": from_ + timedelta(hours=4)}
            figures["note"] = "A hose of the boom burst; a new one came from the store."
        services.create_usage_record(
            actor=actor,
            at=at,
            machine_id=machine.pk,
            shift=WorkShift.DAY,
            shift_date=calendar_day(at),
            **figures,
        )

    return step


def _take(day: int, step: str) -> Any:
    def take(actor: Actor, at: datetime) -> None:
        record = RegisterRecord.objects.get(shift_date=calendar_day(at), category="Excavator")
        services.take_usage_step(
            step=step,
            actor=actor,
            record_id=record.pk,
            at=at,
            reason=_REASONS.get(step, ""),
            reversal_code=ReversalCode.WRONG_SUBJECT if step == "request-reversal" else None,
        )

    return take
