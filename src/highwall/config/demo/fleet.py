"""The machines of the demonstration mine."""

from datetime import datetime
from typing import Any

from highwall.config.demo.diary import Diary
from highwall.config.demo.places import DAKHILIYAH, MUSCAT
from highwall.domains.fleet import services as fleet
from highwall.domains.fleet.models import Machine
from highwall.domains.regions.models import Region
from highwall.kit.actors import Actor

_MACHINES: tuple[tuple[str, str, str, str, str, int, str, str], ...] = (
    ("Drill rig 1", "Drill rig", "SmartROC D65", "Epiroc", "DR-65-20117", 2021, MUSCAT, "Bench 340 South"),
    ("Drill rig 2", "Drill rig", "Leopard DI650i", "Sandvik", "DI650-18842", 2020, MUSCAT, "Bench 350 East"),
    ("Drill rig 3", "Drill rig", "FlexiROC T45", "Epiroc", "T45-33019", 2022, DAKHILIYAH, "Bench 470"),
    ("Bulk truck 1", "Mobile mixing unit", "Actros 3340", "Mercedes-Benz", "WDB930-77120", 2019, MUSCAT, "Bawshar"),
    ("Bulk truck 2", "Mobile mixing unit", "TGS 33.400", "MAN", "WMA26S-50431", 2021, DAKHILIYAH, "Izki"),
    ("Stemming loader", "Wheel loader", "950 GC", "Caterpillar", "CAT950-61288", 2018, MUSCAT, "Bawshar"),
    ("Excavator 1", "Excavator", "PC490LC-11", "Komatsu", "PC490-90017", 2020, MUSCAT, "Bench 350 West"),
    ("Drill rig 0", "Drill rig", "ROC L8", "Atlas Copco", "ROCL8-04410", 2009, MUSCAT, "Workshop"),
)


def note(diary: Diary) -> None:
    """The fleet: some machines at work, one in repair, one out of service."""
    for place in range(len(_MACHINES)):
        diary.add(-176 + place, 10.0, "admin", _buy(place, diary.regions))
    for name, day, step, reason in (
        ("Drill rig 1", -14, "put-in-use", ""),
        ("Drill rig 3", -14, "put-in-use", ""),
        ("Bulk truck 1", -30, "put-in-use", ""),
        ("Bulk truck 2", -3, "maintain", "Pump seal leaks, spare part ordered."),
        ("Drill rig 0", -60, "take-out-of-service", "Feed beam cracked; not worth a repair."),
    ):
        diary.add(day, 8.0, "admin", _move_machine(name, step, reason))


_SPECIFICATIONS: dict[str, dict[str, Any]] = {
    "Drill rig": {
        "Hole diameter": "89-152 mm",
        "Engine": {"Power, kW": 354, "Fuel tank, l": 550, "Filters": [{"Code": "1R-0716", "Hours": 250}]},
        "Rod lengths, m": [3.66, 6.1],
        "Dust collector": True,
    },
}


def _buy(place: int, regions: dict[str, Region]) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        name, kind, model, maker, serial, year, region, location = _MACHINES[place]
        fleet.create_machine(
            actor=actor,
            name=name,
            machine_type=kind,
            model=model,
            manufacturer=maker,
            serial_number=serial,
            manufacturing_year=year,
            region_id=regions[region].pk,
            current_location=location,
            rig_number=f"R{place + 1:02d}" if kind == "Drill rig" else "",
            specifications=_SPECIFICATIONS.get(kind, {}),
            created_at=at,
        )

    return step


def _move_machine(name: str, step_name: str, reason: str) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        machine = Machine.objects.get(name=name)
        fleet.move_machine(actor=actor, machine_id=machine.pk, step=step_name, at=at, reason=reason)

    return step
