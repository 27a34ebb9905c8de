"""What is done to the machines of the demonstration mine: half a year of orders, and faults in every state."""

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from highwall.config.demo.diary import Diary, Step
from highwall.domains.fleet.models import Machine
from highwall.domains.maintenance import services
from highwall.domains.maintenance.models import FaultReport
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day

type Known = dict[str, UUID]
"""Orders by the names that these pages give them."""
type Body = Callable[[datetime], dict[str, Any]]

_MACHINES = (
    "Drill rig 1",
    "Drill rig 2",
    "Bulk truck 1",
    "Stemming loader",
    "Excavator 1",
    "Drill rig 3",
    "Bulk truck 2",
)
_WORK = (
    ("preventive", "medium", "250 h service: oil, filters, grease", 4),
    ("inspection", "low", "Weekly inspection of feed, chains and hoses", 1),
    ("corrective", "high", "Hose to the rock drill leaks", 3),
    ("preventive", "medium", "Compressor oil and separator", 3),
    ("inspection", "medium", "Fire suppression and brakes", 2),
    ("corrective", "medium", "Dust collector lets dust through", 2),
    ("preventive", "low", "Undercarriage: wear and track tension", 2),
    ("emergency", "critical", "Engine overheats and stops", 6),
)
_FAILURES = {
    "Hose to the rock drill leaks": ("hydraulics", "leaks", "wear", "replaced"),
    "Dust collector lets dust through": ("dust", "leaks", "dirt", "cleaned"),
    "Engine overheats and stops": ("engine", "overheats", "dirt", "cleaned"),
    "Percussion pressure drops": ("rock_drill", "low_pressure", "wear", "exchanged"),
}
_FAR = {"Drill rig 3", "Bulk truck 2"}
"""Where the machine manager has no say: mechanics plan, and an administrator closes the costs."""
_EXPLOSIVES = {"Bulk truck 1", "Bulk truck 2"}
_FAILED = ("component", "problem", "cause", "remedy")


def note(diary: Diary) -> None:
    """Orders of six months that are done, those of these days in every state, and what was reported."""
    known: dict[str, UUID] = {}
    for place in range(48):
        _done(diary, known, place)
    _these_days(diary, known)
    _faults(diary, known)


def _order(known: Known, key: str, machine: str, body: Body) -> Step:
    def step(actor: Actor, at: datetime) -> None:
        found = Machine.objects.get(name=machine)
        known[key] = services.create_order(actor=actor, at=at, machine_id=found.pk, **body(at)).pk

    return step


def _on(known: Known, key: str, service: Callable[..., object], **values: Any) -> Step:
    def step(actor: Actor, at: datetime) -> None:
        service(actor=actor, order_id=known[key], at=at, **values)

    return step


def _body(diary: Diary, place: int, days: int, hour: float = 7.0) -> Body:
    kind, priority, description, hours = _WORK[place % len(_WORK)]

    def body(at: datetime) -> dict[str, Any]:
        day = at + timedelta(days=days)
        return {
            "order_type": kind,
            "priority": priority,
            "description": description,
            "scheduled_at": day.replace(minute=0) + timedelta(hours=hour - 7),
            "technician_id": diary.people["mechanic"].user_id,
            "estimated_duration_h": Decimal(hours),
            "estimated_cost": Decimal(hours * 12 + 30),
            "keeps_running": kind == "inspection",
        }

    return body


def _failed(place: int) -> dict[str, str]:
    found = _FAILURES.get(_WORK[place % len(_WORK)][2], ())
    return dict(zip(_FAILED, found, strict=False))


def _done(diary: Diary, known: Known, place: int) -> None:
    """An order that was made, begun, completed, paid for and closed, one every third day or so."""
    key, machine, day = f"Plan {place + 1:02d}", _MACHINES[place % len(_MACHINES)], -164 + place * 3
    kind, _, _, hours = _WORK[place % len(_WORK)]
    is_far = machine in _FAR
    planned = kind in {"preventive", "inspection"}
    diary.add(
        day - (8 if planned else 0),
        7.0,
        "mechanic" if is_far else "machines",
        _order(known, key, machine, _body(diary, place, 8 if planned else 0)),
    )
    late = 1 if place % 9 == 4 else 0
    if machine in _EXPLOSIVES:
        who = "engineer" if machine == "Bulk truck 1" else "admin"
        diary.add(
            day + late, 7.5, who, _on(known, key, services.clear_order, reason="Emptied, washed, hoses blown through")
        )
    diary.add(day + late, 8.0, "mechanic", _on(known, key, services.start_order))
    if place % 8 == 2:
        diary.add(
            day + late,
            9.0,
            "mechanic",
            _on(known, key, services.pause_order, waits_for="parts", note="Hose from Muscat"),
        )
        diary.add(day + late, 12.0, "mechanic", _on(known, key, services.resume_order))
    spent = Decimal(hours) + Decimal(place % 3) / 2
    done = {"completion_notes": "Done and tried under load.", "actual_duration_h": spent, **_failed(place)}
    diary.add(
        day + late, 8.5 + hours + 4 * (place % 8 == 2), "mechanic", _on(known, key, services.complete_order, **done)
    )
    diary.add(day + late, 17.0, "mechanic", _hours(known, key, spent))
    if place % 4 == 0:
        diary.add(day + late, 17.2, "mechanic", _invoice(known, key, place))
    if place < 40:
        diary.add(day + late + 6, 10.0, "admin" if is_far else "machines", _on(known, key, services.close_order))


def _hours(known: Known, key: str, hours: Decimal) -> Step:
    def step(actor: Actor, at: datetime) -> None:
        day = calendar_day(at)
        services.add_labour(
            actor=actor, order_id=known[key], at=at, person_id=actor.user_id, worked_on=day, hours=hours
        )

    return step


def _invoice(known: Known, key: str, place: int) -> Step:
    def step(actor: Actor, at: datetime) -> None:
        services.add_external(
            actor=actor,
            order_id=known[key],
            at=at,
            supplier=("Oman Hydraulics", "Muscat Filters")[place % 2],
            invoice_number=f"INV-{1000 + place}",
            invoiced_on=calendar_day(at),
            amount=Decimal(25 + place * 3 % 70),
        )

    return step


def _these_days(diary: Diary, known: Known) -> None:
    for place, (machine, made, days) in enumerate(
        (
            ("Drill rig 1", -9, 5),
            ("Excavator 1", -6, 4),
            ("Stemming loader", -4, 3),
            ("Drill rig 2", -2, 3),
            ("Drill rig 1", -2, 5),
            ("Bulk truck 1", -1, 4),
            ("Stemming loader", -1, 9),
            ("Excavator 1", -1, 12),
            ("Drill rig 2", -1, 16),
        )
    ):
        diary.add(
            made, 7.0, "machines", _order(known, f"Open {place + 1}", machine, _body(diary, (place + 3) % 7, days))
        )
    for key, machine, hour in (("Under way", "Drill rig 2", 6.0), ("Waiting", "Bulk truck 2", 6.2)):
        diary.add(
            -2, hour, "mechanic" if machine in _FAR else "machines", _order(known, key, machine, _body(diary, 0, 1))
        )
    diary.add(-1, 8.0, "admin", _on(known, "Waiting", services.clear_order, reason="Tank empty, washed out"))
    for key in ("Under way", "Waiting"):
        diary.add(-1, 8.5, "mechanic", _on(known, key, services.start_order))
    diary.add(
        -1, 10.0, "mechanic", _on(known, "Waiting", services.pause_order, waits_for="parts", note="Pump seal ordered")
    )
    for place, key in enumerate(("Given up 1", "Given up 2")):
        diary.add(-40 + place * 15, 7.0, "machines", _order(known, key, "Excavator 1", _body(diary, place + 1, 4)))
        diary.add(
            -38 + place * 15,
            7.0,
            "machines",
            _on(known, key, services.cancel_order, reason="Done with the last service"),
        )


def _report(key: str, machine: str, **values: Any) -> Step:
    def step(actor: Actor, at: datetime) -> None:
        found = Machine.objects.get(name=machine)
        services.report_fault(actor=actor, at=at, client_id=uuid5(NAMESPACE_URL, key), machine_id=found.pk, **values)

    return step


def _answer(key: str, service: Callable[..., object], **values: Any) -> Step:
    def step(actor: Actor, at: datetime) -> None:
        fault = FaultReport.objects.get(client_id=uuid5(NAMESPACE_URL, key))
        service(actor=actor, fault_id=fault.pk, at=at, **values)

    return step


def _faults(diary: Diary, known: Known) -> None:
    """One put right, one in an order, one deferred, one merged, one dismissed, and those of today."""
    leak = {"component": "hydraulics", "problem": "leaks", "severity": "medium"}
    drop = {"component": "rock_drill", "problem": "low_pressure", "severity": "high"}
    diary.add(-70, 9.0, "machines", _report("drop", "Drill rig 1", cannot_work=True, **drop))

    def accept(actor: Actor, at: datetime) -> None:
        body = {
            "order_type": "corrective",
            "priority": "high",
            "description": "Percussion pressure drops",
            "scheduled_at": at + timedelta(hours=1),
            "technician_id": actor.user_id,
            "estimated_duration_h": Decimal(5),
            "estimated_cost": Decimal(90),
        }
        fault = FaultReport.objects.get(client_id=uuid5(NAMESPACE_URL, "drop"))
        accepted = services.accept_fault(actor=actor, fault_id=fault.pk, at=at, order=body)
        assert accepted.order_id is not None
        known["From a report"] = accepted.order_id

    diary.add(-70, 10.0, "mechanic", accept)
    diary.add(-70, 11.0, "mechanic", _on(known, "From a report", services.start_order))
    failed = dict(zip(_FAILED, _FAILURES["Percussion pressure drops"], strict=True))
    done = {"completion_notes": "Rock drill exchanged.", "actual_duration_h": Decimal(6), **failed}
    diary.add(-70, 17.0, "mechanic", _on(known, "From a report", services.complete_order, **done))
    diary.add(-20, 9.0, "machines", _report("drips", "Excavator 1", description="A drop a minute at the boom", **leak))
    diary.add(-19, 9.0, "mechanic", _defer("drips", 40))
    diary.add(-12, 9.0, "machines", _report("dew", "Stemming loader", **leak))
    diary.add(-12, 15.0, "mechanic", _answer("dew", services.dismiss_fault, reason="Water from washing, no oil."))
    for key in ("first", "again"):
        text = "Hose at the feed is wet"
        diary.add(-5 + (key == "again"), 9.0, "operator", _report(key, "Drill rig 1", description=text, **leak))

    def merge(actor: Actor, at: datetime) -> None:
        first = FaultReport.objects.get(client_id=uuid5(NAMESPACE_URL, "first"))
        _answer("again", services.merge_fault, into_id=first.pk)(actor, at)

    diary.add(-4, 12.0, "mechanic", merge)

    def take_in(actor: Actor, at: datetime) -> None:
        _answer("first", services.accept_fault, order_id=known["Open 5"])(actor, at)

    diary.add(-2, 13.0, "mechanic", take_in)
    noise = {"component": "feed", "problem": "noise", "severity": "low", "description": "Chain rattles when feeding"}
    diary.add(-1, 14.0, "operator.dakhiliyah", _report("rattle", "Drill rig 3", **noise))


def _defer(key: str, days: int) -> Step:
    def step(actor: Actor, at: datetime) -> None:
        until = at + timedelta(days=days)
        _answer(key, services.defer_fault, until=until, reason="With the next service")(actor, at)

    return step
