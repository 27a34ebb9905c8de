"""Magazines of the demonstration mine: licences, of which one ends soon, distances, rounds and temperatures."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid5

from highwall.config.demo.diary import Diary, Step
from highwall.config.demo.places import DETONATOR_STORE, EAST_STORE, IZKI_DETONATOR_STORE, IZKI_STORE, MAIN_STORE
from highwall.domains.explosives import services
from highwall.domains.explosives.models import Magazine, Store
from highwall.domains.explosives.queries.magazine_lists import ROUND_HOLDER
from highwall.domains.explosives.services.magazine import ROUND_CHECKED
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day
from highwall.kit.checklists import answer_item, complete_checklist, filled_for


@dataclass(frozen=True)
class Built:
    """A magazine: where, until how many days from today its licence is valid, how far it lies from a building (m), and
    how
    many days ago it was last looked at."""

    number: str
    name: str
    store: str | None
    kind: str
    ends_in_days: int
    building_m: int
    limits: tuple[tuple[str, int], ...]
    round_days_ago: int
    most_detonators: int | None = None
    rules: tuple[str, ...] = ("atf_magazine", "group_table")


MAGAZINES = (
    Built("MG-01", "ANFO magazine", MAIN_STORE, "building", 540, 700, (("1.1", 25_000), ("1.5", 25_000)), 2),
    Built("MG-02", "Emulsion tank", MAIN_STORE, "bin", 21, 610, (("1.5", 20_000),), 4),
    Built("MG-03", "Booster magazine", EAST_STORE, "building", 300, 420, (("1.1", 2_500),), 10),
    Built("MG-04", "Detonator magazine", DETONATOR_STORE, "container", 300, 120, (("1.1", 5), ("1.4", 10)), 3, 20_000),
    Built("MG-05", "Bulk magazine", IZKI_STORE, "building", 75, 700, (("1.1", 20_000), ("1.5", 20_000)), 1),
    Built("MG-06", "Day box", IZKI_DETONATOR_STORE, "day_box", 400, 90, (("1.1", 15), ("1.4", 5)), 5),
    Built("MG-07", "Warehouse bay 1", None, "building", 420, 690, (("1.1", 35_000), ("1.5", 35_000)), 6),
    Built("MG-08", "Al Amerat bulk magazine", EAST_STORE, "building", 250, 700, (("1.1", 20_000), ("1.5", 20_000)), 4),
)


def note(diary: Diary) -> None:
    """Magazines at the beginning, then the rounds and temperatures of the last weeks; one round is overdue."""
    manager = diary.people["explosives"]
    for built in MAGAZINES:
        _build(built, diary, manager)
        for week in (2, 1, 0):
            day = -(built.round_days_ago + 7 * week)
            diary.add(day, 7.0, _keeper(built), _walk(built.number))
            diary.add(day, 14.0, _keeper(built), _read(built.number, Decimal(26) + Decimal(week) + Decimal("0.5")))


def _keeper(built: Built) -> str:
    if built.store is None:
        return "explosives"
    return "storekeeper.dakhiliyah" if built.store in {IZKI_STORE, IZKI_DETONATOR_STORE} else "storekeeper"


def _build(built: Built, diary: Diary, manager: Actor) -> None:
    store = None if built.store is None else Store.objects.get(name=built.store)
    today = calendar_day(diary.now)
    services.create_magazine(
        actor=manager,
        at=diary.began,
        created_at=diary.began,
        store_id=None if store is None else store.pk,
        number=built.number,
        name=built.name,
        magazine_type=built.kind,
        licence_number=f"ROP-EX-{built.number}",
        licence_authority="Royal Oman Police",
        licence_from=today + timedelta(days=built.ends_in_days - 730),
        licence_until=today + timedelta(days=built.ends_in_days),
        limits=[{"division": division, "neq_kg": Decimal(kg)} for division, kg in built.limits],
        most_detonators=built.most_detonators,
        building_m=Decimal(built.building_m),
        public_road_m=Decimal(built.building_m + 60),
        next_magazine_m=Decimal(150),
        not_near=["busy_road"],
        rules=list(built.rules),
    )


def _walk(number: str) -> Step:
    def step(actor: Actor, at: datetime) -> None:
        magazine = Magazine.objects.get(number=number)
        made = services.begin_round(
            actor=actor, magazine_id=magazine.pk, client_id=uuid5(magazine.pk, f"round {at}"), at=at
        )
        (filled,) = filled_for(ROUND_HOLDER.resource, made.pk)
        same: dict[str, Any] = {"actor": actor, "record_id": made.pk, "checklist_id": filled.checklist.pk, "at": at}
        for item in filled.items():
            said: dict[str, Any] = {"figure": Decimal("26.5")} if item["answer"] == "figure" else {"verdict": "ok"}
            answer_item(ROUND_CHECKED, item_id=UUID(item["id"]), **same, **said)
        complete_checklist(ROUND_CHECKED, **same)

    return step


def _read(number: str, celsius: Decimal) -> Step:
    def step(actor: Actor, at: datetime) -> None:
        magazine = Magazine.objects.get(number=number)
        services.note_temperature(
            actor=actor,
            magazine_id=magazine.pk,
            client_id=uuid5(magazine.pk, f"temperature {at}"),
            celsius=celsius,
            at=at,
        )

    return step
