"""The accessories of the demonstration mine, with the moves of six months."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from highwall.config.demo.diary import Diary
from highwall.config.demo.parts_list import PARTS, Part
from highwall.config.demo.places import DAKHILIYAH, MUSCAT
from highwall.domains.fleet.models import Machine
from highwall.domains.parts import services as parts
from highwall.domains.parts.models import WHOLE_UNITS, Accessory, StorageLocation
from highwall.domains.regions.models import Region
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day

_WORKSHOP = "Workshop Bawshar"
_VAN = "Service van"
_RIGS = ("Drill rig 1", "Drill rig 2", "Bulk truck 1", "Excavator 1", "Stemming loader")
_ISSUES = (-150, -122, -96, -71, -45, -19)
"""On about which days each accessory is handed out."""
_FIRST = -172


def note(diary: Diary) -> None:
    """Accessories on the shelves of a workshop; some low, some out, some discontinued, some that nobody needs."""
    diary.add(-175, 8.0, "machines", _keep_shelves(diary.regions))
    for place, part in enumerate(PARTS):
        region = None if part.category == "safety_equipment" else MUSCAT
        diary.add(_FIRST + place % 4, 9.0 + place / 100, "mechanic", _take_up(part, diary.regions, region))
        amounts = _issued(part)
        for turn, amount in enumerate(amounts):
            day = _ISSUES[turn] + place % 9
            if amount:
                diary.add(day, 7.0 + place / 100, "mechanic", _hand_out(part, amount, _RIGS[(place + turn) % 5]))
            if turn == 2 and part.end != "out" and amount:
                diary.add(day + 3, 13.0, "machines", _receive(part))
        if part.end == "discontinued":
            diary.add(-12, 10.0 + place / 100, "machines", _discontinue(part))
    diary.add(-30, 11.0, "mechanic", _carry("Fuse assortment", 1))
    diary.add(-9, 11.0, "mechanic", _carry("Relay 24 V", 6))
    diary.add(-8, 14.0, "machines", _count("Hose fitting JIC 12", -3))
    diary.add(-6, 14.0, "machines", _count("Glow plug", 1))
    diary.add(-5, 8.0, "mechanic", _lose("Work light LED"))
    for name, quantity, days, reference in (
        ("Engine oil filter", 2, 4, "Service 500 h, drill rig 1"),
        ("Accumulator diaphragm", 1, 9, "Drifter of drill rig 2"),
        ("Water pump", 1, 14, "Stemming loader"),
    ):
        diary.add(-2, 9.0, "mechanic", _reserve(name, quantity, days, reference))
    diary.add(-150, 8.0, "admin", _take_up_elsewhere(diary.regions))


def _whole(part: Part, quantity: float) -> Decimal:
    step = Decimal(1) if part.unit in WHOLE_UNITS else Decimal("0.5")
    return (Decimal(str(quantity)) / step).quantize(Decimal(1)) * step


def _issued(part: Part) -> list[Decimal]:
    """How much is handed out at each turn; less than one of them is handed out at every so many turns."""
    due, amounts = Decimal(0), []
    for _ in _ISSUES:
        due += Decimal(str(part.use))
        amount = _whole(part, float(due)) if due >= 1 else Decimal(0)
        amounts.append(amount)
        due -= amount
    return amounts


def _opening(part: Part) -> Decimal:
    """So much that the story ends as it is told, with one delivery on the way unless it ends with nothing."""
    used, minimum = sum(_issued(part), Decimal(0)), Decimal(str(part.minimum))
    if part.end == "out":
        return used
    received = _delivered(part) if _issued(part)[2] else Decimal(0)
    left = (
        (minimum / 2).quantize(Decimal(1)) or Decimal(1)
        if part.end == "low"
        else _whole(part, float(minimum) * 1.6) + 1
    )
    return max(used + left - received, sum(_issued(part)[:3], Decimal(0)))


def _delivered(part: Part) -> Decimal:
    used = sum(_issued(part)[3:], Decimal(0))
    return (
        Decimal(max(1, int(used) // part.pack) * part.pack)
        if used >= part.pack or part.pack == 1
        else _whole(part, float(used))
    )


def _keep_shelves(regions: dict[str, Region]) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        region_id = regions[MUSCAT].pk
        workshop = parts.create_location(actor=actor, name=_WORKSHOP, region_id=region_id, created_at=at)
        for name in dict.fromkeys(part.shelf for part in PARTS):
            parts.create_location(actor=actor, name=name, parent_id=workshop.pk, region_id=region_id, created_at=at)
        parts.create_location(actor=actor, name=_VAN, region_id=region_id, created_at=at)

    return step


def _take_up(part: Part, regions: dict[str, Region], region: str | None) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        parts.create_accessory(
            actor=actor,
            at=at,
            quantity=_opening(part),
            name=part.name,
            category=part.category,
            part_number=part.part_number,
            unit=part.unit,
            minimum=Decimal(str(part.minimum)),
            cost=Decimal(part.cost),
            lead_time_days=45 if part.supplier in {"Epiroc Oman", "Sandvik Middle East"} else 14,
            is_critical=part.is_critical,
            location_id=StorageLocation.objects.get(name=part.shelf).pk,
            region_id=regions[region].pk if region else None,
            suppliers=[{"supplier": part.supplier, "part_number": part.part_number, "pack": part.pack}],
        )

    return step


def _take_up_elsewhere(regions: dict[str, Region]) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        parts.create_accessory(
            actor=actor,
            at=at,
            quantity=Decimal(6),
            name="Engine oil filter, Izki",
            category="filters",
            unit="pcs",
            minimum=Decimal(2),
            cost=Decimal("9.400"),
            region_id=regions[DAKHILIYAH].pk,
        )

    return step


def _find(name: str) -> Accessory:
    return Accessory.objects.get(name=name)


def _hand_out(part: Part, amount: Decimal, machine: str) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        accessory = _find(part.name)
        given = min(amount, accessory.available)
        if given > 0:
            machine_id = Machine.objects.get(name=machine).pk
            parts.issue(accessory_id=accessory.pk, quantity=given, machine_id=machine_id, actor=actor, at=at)

    return step


def _receive(part: Part) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        parts.add_stock(
            accessory_id=_find(part.name).pk,
            quantity=_delivered(part),
            unit_cost=(Decimal(part.cost) * Decimal("1.04")).quantize(Decimal("0.001")),
            reference="Delivery note",
            actor=actor,
            at=at,
        )

    return step


def _discontinue(part: Part) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        parts.move_accessory_on(actor=actor, accessory_id=_find(part.name).pk, step="discontinue", at=at)

    return step


def _carry(name: str, quantity: int) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        accessory = _find(name)
        parts.move_stock(
            accessory_id=accessory.pk,
            quantity=Decimal(quantity),
            location_id=accessory.location_id,
            to_location_id=StorageLocation.objects.get(name=_VAN).pk,
            actor=actor,
            at=at,
        )

    return step


def _count(name: str, difference: int) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        accessory = _find(name)
        counted = accessory.quantity + difference
        parts.count_stock(accessory_id=accessory.pk, counted=counted, actor=actor, at=at, note="Yearly count")

    return step


def _lose(name: str) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        parts.remove_stock(
            accessory_id=_find(name).pk,
            quantity=Decimal(1),
            reason_code="damaged",
            note="Broken while fitting",
            actor=actor,
            at=at,
        )

    return step


def _reserve(name: str, quantity: int, days: int, reference: str) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        parts.reserve(
            accessory_id=_find(name).pk,
            quantity=Decimal(quantity),
            needed_on=calendar_day(at) + timedelta(days=days),
            reference=reference,
            actor=actor,
            at=at,
        )

    return step
