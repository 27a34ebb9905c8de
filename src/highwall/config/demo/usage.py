"""Six months of usage of the machines of the demonstration mine: meters, one of them exchanged, and services that come
due."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from highwall.config.demo.diary import Diary
from highwall.domains.fleet import services as fleet
from highwall.domains.fleet.models import Machine, Meter, MeterKind
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day, start_of_day

BEGAN, EXCHANGED, DAILY_FROM = -149, -75, -30
FRIDAY = 4
LEAKING = "Drill rig 3"
"""The machine that takes more hydraulic oil than it should."""

_METERS: tuple[tuple[str, str, MeterKind, str], ...] = (
    ("Drill rig 1", "machines", MeterKind.ENGINE, "4210.0"),
    ("Drill rig 1", "machines", MeterKind.PERCUSSION, "2304.5"),
    ("Drill rig 1", "machines", MeterKind.METRES, "61250.0"),
    ("Drill rig 3", "admin", MeterKind.ENGINE, "1875.5"),
    ("Drill rig 3", "admin", MeterKind.PERCUSSION, "820.0"),
    ("Bulk truck 1", "machines", MeterKind.PUMP, "940.0"),
    ("Bulk truck 1", "machines", MeterKind.KILOMETRES, "88410.0"),
)
_SERVICES: tuple[tuple[str, str, str, MeterKind, int, str, str], ...] = (
    ("Drill rig 1", "machines", "Engine service, 250 h", MeterKind.ENGINE, 250, "9", "0.72"),
    ("Drill rig 1", "machines", "Drifter overhaul, 500 percussion h", MeterKind.PERCUSSION, 500, "5", "0.93"),
    ("Drill rig 3", "admin", "Engine service, 250 h", MeterKind.ENGINE, 250, "9", "1.02"),
    ("Bulk truck 1", "machines", "Pump seals, 400 h", MeterKind.PUMP, 400, "3", "0.40"),
)
"""Machine, who keeps it, service, meter, how often, planned per day, and how much of its round is used."""


def note(diary: Diary) -> None:
    """Meters at the beginning, entries from then on, and services as they stand now."""
    for name, who, kind, reading in _METERS:
        diary.add(BEGAN, 6.0, who, _add_meter(name, kind, Decimal(reading)))
    diary.add(EXCHANGED, 19.5, "machines", _exchange("Drill rig 1"))
    for day in range(BEGAN + 1, 0):
        weekday = calendar_day(diary.moment(day)).weekday()
        if weekday == FRIDAY or (day < DAILY_FROM and weekday % 2):
            continue
        engine = Decimal(80 + day * 7 % 20) / 10
        percussion = (engine * Decimal("0.55")).quantize(Decimal("0.1"))
        rig = {MeterKind.ENGINE: engine, MeterKind.PERCUSSION: percussion, MeterKind.METRES: Decimal(190 + day % 40)}
        who = "operator" if day > -14 else "machines"
        diary.add(day, 18.25, who, _log("Drill rig 1", day, rig))
        if day > DAILY_FROM:
            other = "operator.dakhiliyah" if day > -14 else "admin"
            diary.add(
                day,
                18.5,
                other,
                _log("Drill rig 3", day, {MeterKind.ENGINE: engine - 1, MeterKind.PERCUSSION: percussion - 1}),
            )
            moved = {MeterKind.PUMP: Decimal(25) / 10, MeterKind.KILOMETRES: Decimal(38 + day % 9)}
            diary.add(day, 18.75, "machines", _log("Bulk truck 1", day, moved))
    for name, who, service, kind, every, planned, used in _SERVICES:
        diary.add(-1, 20.0, who, _add_service(name, service, kind, (every, planned, used)))


def _machine(name: str) -> Machine:
    return Machine.objects.get(name=name)


def _add_meter(name: str, kind: MeterKind, reading: Decimal) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        fleet.add_meter(actor=actor, machine_id=_machine(name).pk, kind=kind, displayed=reading, at=at)

    return step


def _exchange(name: str) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        machine = _machine(name)
        old = Meter.objects.get(machine=machine, kind=MeterKind.ENGINE)
        fleet.exchange_meter(
            actor=actor,
            machine_id=machine.pk,
            kind=MeterKind.ENGINE,
            old_reading=old.displayed,
            new_reading=Decimal(0),
            at=at,
            note="Display dead after a short circuit.",
        )

    return step


def _topped_up(name: str, day: int) -> dict[str, Decimal]:
    """What a machine takes now and then; more hydraulic oil than it should in the last weeks of one of them."""
    found: dict[str, Decimal] = {}
    if day % 7 == 0:
        found |= {"engine_oil_l": Decimal("1.5"), "grease_kg": Decimal(2)}
    if day % 5 == 0:
        found["hydraulic_oil_l"] = Decimal(18 if name == LEAKING else 4)
    return found


def _log(name: str, day: int, moved: dict[MeterKind, Decimal]) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        begin = start_of_day(calendar_day(at), 7)
        stopped = day % 11 == 0
        stop = {"cause": "weather", "starts_at": begin, "ends_at": begin + timedelta(hours=1), "note": "Dust storm"}
        fleet.record_usage(
            actor=actor,
            machine_id=_machine(name).pk,
            starts_at=begin,
            ends_at=begin + timedelta(hours=11),
            at=at,
            meters=[{"kind": kind, "amount": amount} for kind, amount in moved.items()],
            idle_h=Decimal(1) if MeterKind.ENGINE in moved else None,
            fuel_l=Decimal(260 + day % 30),
            fluids=_topped_up(name, day),
            downtime=[stop] if stopped else [],
        )

    return step


def _add_service(name: str, service: str, kind: MeterKind, figures: tuple[int, str, str]) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        machine = _machine(name)
        every, planned, used = figures
        total = Meter.objects.get(machine=machine, kind=kind).total
        fleet.add_interval(
            actor=actor,
            machine_id=machine.pk,
            name=service,
            kind=kind,
            every=Decimal(every),
            planned_per_day=Decimal(planned),
            last_total=total - (every * Decimal(used)).quantize(Decimal("0.1")),
            last_done_at=at - timedelta(days=40),
        )

    return step
