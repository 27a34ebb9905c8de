"""Projects of the demonstration mine with their people, the sites of its shots, and sites in other states."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from highwall.config.demo.diary import Diary
from highwall.config.demo.places import ADDRESSES, AMERAT, BAWSHAR, DAKHILIYAH, IZKI, MUSCAT, NIZWA, WAITING_SITE
from highwall.config.demo.shots import Shot
from highwall.domains.projects import services as projects
from highwall.domains.projects.models import Project
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day

UTM_40N = 32640


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


def note(diary: Diary) -> None:
    """Projects with their people and status, the sites of the shots, and sites in the other states."""
    for plan in _PROJECTS:
        diary.add(plan.start - 4, 9.0, "admin", _create_project(diary, plan))
        for who in (plan.manager, plan.operator):
            diary.add(plan.start - 3, 9.5, "admin", _add_member(diary, plan.name, who))
        if plan.name != AMERAT:
            diary.add(plan.start, 7.0, plan.manager, _move_project(plan.name, "start"))
    for shot in diary.shots:
        diary.add_for(shot, 17, 9.0, shot.designer, _create_site)
        diary.add_for(shot, 16, 8.0, shot.designer, _set_up)
        diary.add_for(shot, 15, 7.5, shot.designer, _start)
        diary.add_for(shot, 0, 9.0, shot.designer, _ready)
    diary.add(-90, 12.0, "engineer.dakhiliyah", _move_project(NIZWA, "complete"))
    _note_site(diary, BAWSHAR, WAITING_SITE, -4, "set-up", "start")
    _note_site(diary, BAWSHAR, "Bench 330 – pre-split", -2)
    _note_site(diary, BAWSHAR, "Bench 360 North – shot 4", -80, "set-up", "start", "hold")
    _note_site(diary, BAWSHAR, "Ramp widening", -120, "cancel")
    _note_site(diary, AMERAT, "Cut km 3.2", -30, "set-up")
    _note_site(diary, IZKI, "Bench 470 – shot 4", -6, "set-up")


def _create_project(diary: Diary, plan: _Plan) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        projects.create_project(
            actor=actor,
            name=plan.name,
            description=plan.description,
            region_id=diary.regions[plan.region].pk,
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


def _create_site(shot: Shot, actor: Actor, at: datetime) -> None:
    project = Project.objects.get(name=shot.project)
    projects.create_site(
        actor=actor,
        project_id=project.pk,
        name=shot.name,
        address=ADDRESSES[shot.project],
        rock_density_t_m3=Decimal("2.65"),
        created_at=at,
    )


def _set_up(shot: Shot, actor: Actor, at: datetime) -> None:
    projects.move_site(actor=actor, site_id=shot.site.pk, step="set-up", at=at)


def _start(shot: Shot, actor: Actor, at: datetime) -> None:
    projects.move_site(actor=actor, site_id=shot.site.pk, step="start", at=at)


def _ready(shot: Shot, actor: Actor, at: datetime) -> None:
    projects.move_site(actor=actor, site_id=shot.site.pk, step="ready-to-blast", at=at)
