"""Drifters of the demonstration mine: one goes from a rig to the workshop, and then to another rig."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from highwall.config.demo.diary import Diary
from highwall.domains.fleet import services as fleet
from highwall.domains.fleet.models import Component, ComponentKind, Machine, ModelPosition
from highwall.kit.actors import Actor

_DRIFTERS: tuple[tuple[str, str, str, int], ...] = (
    ("COP 3060-2217", "COP 3060MUX", "310.5", -148),
    ("COP 3060-2391", "COP 3060MUX", "0.0", -64),
)
"""Serial number, model, hours since new, and the day on which it is taken into the books."""

_OLD, _NEW = (serial for serial, *_ in _DRIFTERS)


def note(diary: Diary) -> None:
    """Components, and where they were fitted."""
    for serial, model, hours, day in _DRIFTERS:
        diary.add(day, 9.0, "admin", _add(serial, model, Decimal(hours)))
    diary.add(-148, 9.5, "admin", _fit(_OLD, "Drill rig 1"))
    diary.add(-60, 20.0, "admin", _remove(_OLD, "Front head cracked."))
    diary.add(-60, 20.5, "admin", _fit(_NEW, "Drill rig 1"))
    diary.add(-59, 8.0, "admin", _move(_OLD, "send-to-workshop"))
    diary.add(-41, 15.0, "admin", _move(_OLD, "overhaul"))
    diary.add(-40, 7.0, "admin", _fit(_OLD, "Drill rig 3"))


def _component(serial: str) -> Component:
    return Component.objects.get(serial_number=serial)


def _add(serial: str, model: str, hours: Decimal) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        fleet.create_component(
            actor=actor,
            kind=ComponentKind.DRIFTER,
            manufacturer="Epiroc",
            model=model,
            serial_number=serial,
            hours_before=hours,
            overhaul_every_h=Decimal(1000),
            created_at=at,
        )

    return step


def _fit(serial: str, machine: str) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        rig = Machine.objects.get(name=machine)
        position = ModelPosition.objects.get(machine_model_id=rig.machine_model_id, name="Drifter")
        fleet.fit_component(
            actor=actor, component_id=_component(serial).pk, machine_id=rig.pk, position_id=position.pk, at=at
        )

    return step


def _remove(serial: str, reason: str) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        fleet.remove_component(actor=actor, component_id=_component(serial).pk, at=at, reason=reason)

    return step


def _move(serial: str, step_name: str) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        fleet.move_component(actor=actor, component_id=_component(serial).pk, step=step_name, at=at)

    return step
