"""Projects, the sites that are not shots yet, and the machines of the demonstration mine."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from blastcalc.pattern import StaggeredBench
from highwall.config.demo.diary import Diary
from highwall.config.demo.people import DAKHILIYAH, MUSCAT
from highwall.config.demo.shots import Crew, Shot
from highwall.config.demo.stock import IZKI_STORE, MAIN_STORE
from highwall.domains.fleet import services as fleet
from highwall.domains.fleet.models import Machine
from highwall.domains.projects import services as projects
from highwall.domains.projects.models import Project
from highwall.domains.regions.models import Region
from highwall.kit.calendar import calendar_day
from highwall.kit.policy import Actor

BAWSHAR, AMERAT = "Bawshar limestone quarry", "Al Amerat road cutting"
IZKI, NIZWA = "Izki quarry extension", "Nizwa bypass rock cut"
ADDRESSES = {
    BAWSHAR: "Bawshar quarry",
    AMERAT: "Al Amerat, km 3.2",
    IZKI: "Izki, north face",
    NIZWA: "Nizwa bypass, km 12",
}
UTM_40N = 32640
WAITING_SITE = "Bench 340 North – shot 12"

_MUSCAT_CREW = Crew(("engineer", "engineer.second"), "operator", "storekeeper", MAIN_STORE)
_IZKI_CREW = Crew(
    ("engineer.dakhiliyah", "engineer.second.dakhiliyah"), "operator.dakhiliyah", "storekeeper.dakhiliyah", IZKI_STORE
)
_BAWSHAR_M = (638_412.0, 2_598_306.0)
_IZKI_M = (579_120.0, 2_538_740.0)
_NIZWA_M = (556_310.0, 2_536_905.0)


def _bench(
    rows: int, per_row: int, origin_m: tuple[float, float], at: int, level_m: float, **shape: Any
) -> StaggeredBench:
    """A bench beside the others of its quarry; `at` sets it off and gives it its own relief."""
    return StaggeredBench(
        rows=rows,
        holes_per_row=per_row,
        burden_m=shape.get("burden_m", 4.0),
        spacing_m=shape.get("spacing_m", 4.6),
        bench_height_m=10.0,
        origin_m=(origin_m[0] + 37.0 * at, origin_m[1] - 31.0 * at, level_m),
        subdrill_m=1.0,
        angle_deg=shape.get("angle_deg", 0.0),
        row_bearing_deg=shape.get("bearing_deg", 72.0),
        relief_m=0.6,
        seed=at + 1,
    )


SAMPLE_BENCH = _bench(10, 18, _BAWSHAR_M, 12, 340.0, bearing_deg=64.0)
"""The pattern of the file that waits to be imported."""


def _shots() -> list[Shot]:
    shots = []

    def shot(project: str, name: str, fires_on: int, bench: StaggeredBench, **more: Any) -> None:
        crew = _IZKI_CREW if project in {IZKI, NIZWA} else _MUSCAT_CREW
        shots.append(Shot(project, name, ADDRESSES[project], crew, bench, fires_on, **more))

    shot(BAWSHAR, "Bench 360 South – shot 1", -158, _bench(4, 12, _BAWSHAR_M, 1, 360.0))
    shot(NIZWA, "Cut km 12.4 – shot 1", -150, _bench(3, 10, _NIZWA_M, 14, 512.0, bearing_deg=118.0))
    shot(BAWSHAR, "Bench 360 South – shot 2", -131, _bench(4, 14, _BAWSHAR_M, 2, 360.0), along_ms=25.0)
    shot(IZKI, "Bench 480 – shot 1", -117, _bench(4, 11, _IZKI_M, 1, 480.0, bearing_deg=15.0), wet_rows=1)
    shot(BAWSHAR, "Bench 360 South – shot 3", -96, _bench(5, 10, _BAWSHAR_M, 3, 360.0), leftover_reason="spilled")
    shot(BAWSHAR, "Bench 350 West – shot 5", -68, _bench(4, 13, _BAWSHAR_M, 5, 350.0), along_ms=25.0)
    shot(IZKI, "Bench 480 – shot 2", -54, _bench(4, 12, _IZKI_M, 2, 480.0, bearing_deg=15.0))
    shot(BAWSHAR, "Bench 350 West – shot 6", -33, _bench(5, 11, _BAWSHAR_M, 6, 350.0), wet_rows=2)
    shot(BAWSHAR, "Bench 350 West – shot 7", -1, _bench(4, 12, _BAWSHAR_M, 7, 350.0))
    shot(BAWSHAR, "Bench 350 East – shot 8", 2, _bench(4, 12, _BAWSHAR_M, 8, 350.0))
    shot(BAWSHAR, "Bench 350 East – shot 9", 4, _bench(5, 10, _BAWSHAR_M, 9, 350.0, angle_deg=10.0))
    shot(BAWSHAR, "Bench 340 South – shot 10", 8, _bench(5, 14, _BAWSHAR_M, 10, 340.0))
    shot(IZKI, "Bench 470 – shot 3", 8, _bench(4, 10, _IZKI_M, 3, 470.0, bearing_deg=15.0))
    shot(BAWSHAR, "Bench 340 South – shot 11", 12, _bench(6, 20, _BAWSHAR_M, 11, 340.0), between_rows_ms=109.0)
    return shots


@dataclass(frozen=True)
class _Plan:
    """A project; start and expected end in days from today."""

    name: str
    region: str
    description: str
    area: str
    start: int
    end: int

    @property
    def manager(self) -> str:
        return "engineer" if self.region == MUSCAT else "engineer.dakhiliyah"

    @property
    def operator(self) -> str:
        return "operator" if self.region == MUSCAT else "operator.dakhiliyah"


_PROJECTS = (
    _Plan(BAWSHAR, MUSCAT, "Limestone for aggregates, benches 360 to 340", "Bawshar, Wadi Al Ansab", -181, 240),
    _Plan(AMERAT, MUSCAT, "Rock cutting for the dual carriageway", "Al Amerat heights", -40, 200),
    _Plan(IZKI, DAKHILIYAH, "Extension of the quarry to the north", "Izki, north of the railway", -170, 300),
    _Plan(NIZWA, DAKHILIYAH, "Cut of 400 m for the bypass", "Nizwa bypass, km 12 to 13", -178, -90),
)

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


def note_projects(diary: Diary, regions: dict[str, Region]) -> None:
    """Projects with their people and status, the shots, and sites in the other states."""
    for plan in _PROJECTS:
        diary.add(plan.start - 4, 9.0, "admin", _create(diary, plan, regions[plan.region]))
        for who in (plan.manager, plan.operator):
            diary.add(plan.start - 3, 9.5, "admin", _add_member(diary, plan.name, who))
        if plan.name != AMERAT:
            diary.add(plan.start, 7.0, plan.manager, _move_project(plan.name, "start"))
    for shot in _shots():
        shot.note(diary)
    diary.add(-90, 12.0, "engineer.dakhiliyah", _move_project(NIZWA, "complete"))
    _note_site(diary, BAWSHAR, WAITING_SITE, -4, "set-up", "start")
    _note_site(diary, BAWSHAR, "Bench 330 – pre-split", -2)
    _note_site(diary, BAWSHAR, "Bench 360 North – shot 4", -80, "set-up", "start", "hold")
    _note_site(diary, BAWSHAR, "Ramp widening", -120, "cancel")
    _note_site(diary, AMERAT, "Cut km 3.2", -30, "set-up")
    _note_site(diary, IZKI, "Bench 470 – shot 4", -6, "set-up")


def _create(diary: Diary, plan: _Plan, region: Region) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        projects.create_project(
            actor=actor,
            name=plan.name,
            description=plan.description,
            region_id=region.pk,
            area_of_operation=plan.area,
            start_on=calendar_day(diary.moment(plan.start)),
            expected_end_on=calendar_day(diary.moment(plan.end)),
            manager_id=diary.people[plan.manager].user_id,
            epsg=UTM_40N,
            created_at=at,
        )

    return step


def _add_member(diary: Diary, name: str, who: str) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        project, user_id = Project.objects.get(name=name), diary.people[who].user_id
        assert user_id is not None
        projects.add_member(actor=actor, project_id=project.pk, user_id=user_id, at=at)

    return step


def _move_project(name: str, step_name: str) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        projects.move_project(actor=actor, project_id=Project.objects.get(name=name).pk, step=step_name, at=at)

    return step


_REASONS = {
    "hold": "Access road washed out by the wadi; waiting for repair.",
    "cancel": "The ramp is widened by ripping instead of blasting.",
}


def _note_site(diary: Diary, project: str, name: str, day: int, *steps: str) -> None:
    who = "engineer.dakhiliyah" if project in {IZKI, NIZWA} else "engineer"

    def create(actor: Actor, at: datetime) -> None:
        row = Project.objects.get(name=project)
        projects.create_site(actor=actor, project_id=row.pk, name=name, address=ADDRESSES[project], created_at=at)

    def move(step_name: str) -> Any:
        def step(actor: Actor, at: datetime) -> None:
            site = Project.objects.get(name=project).sites.get(name=name)
            reason = _REASONS.get(step_name, "")
            projects.move_site(actor=actor, site_id=site.pk, step=step_name, at=at, reason=reason)

        return step

    diary.add(day, 9.0, who, create)
    for place, step_name in enumerate(steps):
        diary.add(day + 1, 9.0 + place, who, move(step_name))


def note_machines(diary: Diary, regions: dict[str, Region]) -> None:
    """The fleet: some machines at work, one in repair, one out of service."""
    for place in range(len(_MACHINES)):
        diary.add(-176 + place, 10.0, "admin", _buy(place, regions))
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
