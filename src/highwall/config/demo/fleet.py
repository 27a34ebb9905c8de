"""The machines of the demonstration mine."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from highwall.config.demo.diary import Diary
from highwall.config.demo.models import model_id_of
from highwall.config.demo.places import AMERAT, BAWSHAR, DAKHILIYAH, IZKI, MUSCAT, NIZWA
from highwall.domains.fleet import services as fleet
from highwall.domains.fleet.models import Assignment, Machine, MachineRequest
from highwall.domains.projects.models import Project
from highwall.domains.regions.models import Region
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day

_MACHINES: tuple[tuple[str, str, str, str, str, int, str, str], ...] = (
    ("Drill rig 1", "Drill rig", "SmartROC D65", "Epiroc", "DR-65-20117", 2021, MUSCAT, "Bench 340 South"),
    ("Drill rig 2", "Drill rig", "Leopard DI650i", "Sandvik", "DI650-18842", 2020, MUSCAT, "Bench 350 East"),
    ("Drill rig 3", "Drill rig", "FlexiROC T45", "Epiroc", "T45-33019", 2022, DAKHILIYAH, "Bench 470"),
    ("Bulk truck 1", "Mobile mixing unit", "Actros 3340", "Mercedes-Benz", "WDB930-77120", 2019, MUSCAT, "Bawshar"),
    ("Bulk truck 2", "Mobile mixing unit", "TGS 33.400", "MAN", "WMA26S-50431", 2021, DAKHILIYAH, "Izki"),
    ("Stemming loader", "Wheel loader", "950 GC", "Caterpillar", "CAT950-61288", 2018, MUSCAT, "Bawshar"),
    ("Excavator 1", "Excavator", "PC490LC-11", "Komatsu", "PC490-90017", 2020, MUSCAT, "Bench 350 West"),
    ("Drill rig 0", "Drill rig", "ROC L8", "Atlas Copco", "ROCL8-04410", 2009, MUSCAT, "Workshop"),
    ("Water truck 1", "Water truck", "Actros 2631", "Mercedes-Benz", "WDB931-11873", 2006, MUSCAT, "Sold"),
)


def note(diary: Diary) -> None:
    """The fleet: some machines at work, one in repair, one out of service."""
    for place in range(len(_MACHINES)):
        diary.add(-176 + place, 10.0, "admin", _buy(place, diary.regions))
    for name, day, step, reason in (
        ("Bulk truck 2", -3, "maintain", "Pump seal leaks, spare part ordered."),
        ("Drill rig 0", -60, "take-out-of-service", "Feed beam cracked; not worth a repair."),
    ):
        diary.add(day, 8.0, "admin", _move_machine(name, step, reason))
    diary.add(-20, 8.5, "admin", _retire("Water truck 1", "Sold at auction; the tank had rusted through."))
    for name, project, operator, who, begin, end in _ASSIGNMENTS:
        diary.add(begin, 6.5, who, _assign(diary, name, project, operator))
        if end is not None:
            diary.add(end, 6.0, who, _end_assignment(name))
    for ask in _REQUESTS:
        diary.add(ask.day, 9.5, "admin", _request(diary, ask))
        if ask.decision:
            diary.add(ask.day + 1, 10.0, "admin" if ask.decision == "cancel" else "machines", _decide(ask))


_ASSIGNMENTS: tuple[tuple[str, str, str, str, int, int | None], ...] = (
    ("Drill rig 1", BAWSHAR, "", "machines", -150, -15),
    ("Drill rig 1", BAWSHAR, "operator", "machines", -14, None),
    ("Drill rig 2", BAWSHAR, "", "machines", -120, -40),
    ("Drill rig 3", NIZWA, "", "admin", -160, -91),
    ("Drill rig 3", IZKI, "operator.dakhiliyah", "admin", -14, None),
    ("Bulk truck 1", BAWSHAR, "", "machines", -30, None),
)
"""Machine, project, operator or nobody, who assigns it, and from which day until which."""


@dataclass(frozen=True)
class _Request:
    """A request for machines: when it was made, for which days after that, and what became of it."""

    project: str
    machine_type: str
    quantity: int
    day: int
    days: int
    why: str
    decision: str = ""
    machines: tuple[str, ...] = ()
    reason: str = ""


_REQUESTS = (
    _Request(
        BAWSHAR, "Excavator", 2, -26, 60, "Loading on two benches at once.", "approve", ("Excavator 1",), "One is free."
    ),
    _Request(
        BAWSHAR,
        "Wheel loader",
        1,
        -60,
        20,
        "The stemming loader waits for tyres.",
        "reject",
        (),
        "None is free in those days.",
    ),
    _Request(AMERAT, "Mobile mixing unit", 1, -20, 30, "First shots at the road.", "cancel"),
    _Request(AMERAT, "Drill rig", 2, -1, 45, "Drilling begins in two cuts; one rig would take four weeks longer."),
)


def _assign(diary: Diary, name: str, project: str, operator: str) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        fleet.assign_machine(
            actor=actor,
            machine_id=Machine.objects.get(name=name).pk,
            project_id=Project.objects.get(name=project).pk,
            operator_id=diary.people[operator].user_id if operator else None,
            at=at,
        )

    return step


def _end_assignment(name: str) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        running = Assignment.objects.get(machine__name=name, ends_at=None)
        fleet.end_assignment(actor=actor, assignment_id=running.pk, at=at, reason="Handed over.")

    return step


def _request(diary: Diary, ask: _Request) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        fleet.request_machines(
            actor=actor,
            at=at,
            project_id=Project.objects.get(name=ask.project).pk,
            machine_type=ask.machine_type,
            quantity=ask.quantity,
            starts_on=calendar_day(at) + timedelta(days=2),
            ends_on=calendar_day(at) + timedelta(days=ask.days),
            justification=ask.why,
        )

    return step


def _decide(ask: _Request) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        request = MachineRequest.objects.get(justification=ask.why)
        if ask.decision == "approve":
            ids = list(Machine.objects.filter(name__in=ask.machines).values_list("pk", flat=True))
            fleet.approve_machine_request(
                actor=actor, machine_request_id=request.pk, machine_ids=ids, note=ask.reason, at=at
            )
        elif ask.decision == "reject":
            fleet.reject_machine_request(actor=actor, machine_request_id=request.pk, reason=ask.reason, at=at)
        else:
            fleet.cancel_machine_request(actor=actor, machine_request_id=request.pk, at=at)

    return step


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
        of_model = model_id_of(maker, model)
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
            machine_model_id=of_model,
            departs_because="Smaller bits are drilled with it here." if of_model and kind == "Drill rig" else "",
            warranty_until=date(year + 6, 6, 30),
            created_at=at,
        )

    return step


def _retire(name: str, reason: str) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        fleet.retire_machine(actor=actor, machine_id=Machine.objects.get(name=name).pk, at=at, reason=reason)

    return step


def _move_machine(name: str, step_name: str, reason: str) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        machine = Machine.objects.get(name=name)
        fleet.move_machine(actor=actor, machine_id=machine.pk, step=step_name, at=at, reason=reason)

    return step
