"""Machines for tests, made by the services themselves."""

from datetime import datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from django.utils import timezone

from highwall.domains.fleet import services
from highwall.domains.fleet.models import Assignment, Machine, Meter, MeterKind, UsageEntry
from highwall.kit.actors import system_actor
from highwall.kit.events import outbox

SYSTEM = system_actor("test")
_serial = count(1)


def make_machine(**values: Any) -> Machine:
    number = next(_serial)
    values = {
        "name": f"Rig {number}",
        "machine_type": "Drill rig",
        "model": "D65",
        "manufacturer": "Epiroc",
        "serial_number": f"TMG21SED{number:05d}",
        "manufacturing_year": 2021,
        **values,
    }
    return services.create_machine(actor=SYSTEM, **values)


def assign(machine: Machine, at: datetime | None = None, **values: Any) -> Assignment:
    return services.assign_machine(actor=SYSTEM, machine_id=machine.pk, at=at or timezone.now(), **values)


def told(person: Any, kind: str) -> list[dict[str, Any]]:
    """The facts of the notices of a kind that a person has, newest first."""
    while outbox.deliver_pending():
        continue
    return [item["facts"] for item in person.get("/notifications").json["items"] if item["kind"] == kind]


def give_meter(machine: Machine, kind: str = "engine_h", reading: str = "1000.0", **values: Any) -> Meter:
    """A meter that was read a hundred days ago."""
    at = values.pop("at", timezone.now() - timedelta(days=100))
    return services.add_meter(
        actor=SYSTEM, machine_id=machine.pk, kind=MeterKind(kind), displayed=Decimal(reading), at=at, **values
    )


def log(machine: Machine, starts_at: datetime, hours: float = 12, **values: Any) -> UsageEntry:
    """An entry of so many hours on the clock; `engine_h` and the like are how far its meters moved."""
    meters = [{"kind": kind, "amount": Decimal(str(values.pop(kind)))} for kind in MeterKind.values if kind in values]
    return services.record_usage(
        actor=SYSTEM,
        machine_id=machine.pk,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=hours),
        at=timezone.now(),
        meters=values.pop("meters", meters),
        **values,
    )
