"""The two shifts of a day, by the clocks of the place where a machine works."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from annotated_types import Ge, Le

from highwall.domains.fleet.models import Assignment
from highwall.domains.fleet.queries.machines import live_assignments
from highwall.kit.calendar import CALENDAR, day_at, start_of_day
from highwall.kit.settings import Setting


def _hour(name: str, default: int) -> Setting[int]:
    return Setting(
        key=f"machines.{name}_shift_hour",
        type_=Annotated[int, Ge(0), Le(23)],
        default=default,
        group="machines",
        description=f"At which hour of its clocks a site begins the {name} shift, which lasts until the other begins.",
        unit="h",
    )


DAY_HOUR, NIGHT_HOUR = _hour("day", 6), _hour("night", 18)


class Shift(StrEnum):
    DAY = "day"
    NIGHT = "night"


def zone_of(machine_id: UUID, at: datetime) -> str:
    """The zone of the project for which a machine works at a moment, or else that of the mine."""
    live = live_assignments(at).filter(machine_id=machine_id).select_related("project").first()
    return _zone(live)


def _zone(assignment: Assignment | None) -> str:
    project = assignment.project if assignment else None
    return project.time_zone if project else CALENDAR.key


def shift_times(shift: Shift, worked_on: date, zone: str) -> tuple[datetime, datetime]:
    """From when until when a shift lasts that begins on a day. Where both begin at the same hour, each lasts 24 h."""
    first, second = DAY_HOUR.get(), NIGHT_HOUR.get()
    begin, end = (first, second) if shift == Shift.DAY else (second, first)
    return start_of_day(worked_on, begin, zone), start_of_day(worked_on, end + 24 * (end <= begin), zone)


def shifts_of(machine_id: UUID, at: datetime) -> list[dict[str, Any]]:
    """The shifts of a machine that have begun at a moment, the newest first: those of two days."""
    zone = zone_of(machine_id, at)
    day = day_at(at, zone)
    found = []
    for worked_on in (day, day - timedelta(days=1)):
        for shift in (Shift.NIGHT, Shift.DAY):
            starts_at, ends_at = shift_times(shift, worked_on, zone)
            if starts_at < at:
                found.append({"shift": shift, "worked_on": worked_on, "starts_at": starts_at, "ends_at": ends_at})
    return sorted(found, key=lambda one: one["starts_at"], reverse=True)
