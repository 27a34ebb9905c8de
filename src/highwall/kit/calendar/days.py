"""Days, months and years, and whose they are: the only place that reads them off a moment.

The mine has one calendar, whatever zone a server or a person is in: batches expire, numbers change their year and
backups are due by it. Storage has another one: partitions of tables are months of UTC. What people see is written in a
zone that is named (`kit.mail.letter.moment`, the report of a shot); the database and the processes run on UTC.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from highwall.kit.statements import must_not_be_kept

CALENDAR = ZoneInfo("Asia/Muscat")


def calendar_day(at: datetime) -> date:
    """The day of the mine's calendar at a moment."""
    return at.astimezone(CALENDAR).date()


def calendar_year(at: datetime) -> int:
    """The year of the mine's calendar at a moment."""
    return calendar_day(at).year


def today() -> date:
    """The present day of the mine's calendar. A query of a list or by id takes it as `Live(today)`."""
    must_not_be_kept("The day is read.")
    return calendar_day(timezone.now())


def month_of(day: date, *, before: int = 0) -> date:
    """The first day of the month of a day, or of the one that lies so many months before it."""
    year, month = divmod(day.year * 12 + day.month - 1 - before, 12)
    return date(year, month + 1, 1)


def day_at(at: datetime, zone: str) -> date:
    """The day that the clocks of a named zone show at a moment."""
    return at.astimezone(ZoneInfo(zone)).date()


def hours_by_day(starts_at: datetime, ends_at: datetime, zone: str) -> dict[date, float]:
    """How many hours of a time fall on each day of a named zone, whose days have 23 or 25 hours when clocks change."""
    hours: dict[date, float] = {}
    at = starts_at
    while at < ends_at:
        day = day_at(at, zone)
        midnight = datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zone)).astimezone(UTC)
        until = min(ends_at, midnight)
        hours[day] = hours.get(day, 0.0) + (until - at).total_seconds() / 3600
        at = until
    return hours


def start_of_day(day: date, hour: float = 0, zone: str = "") -> datetime:
    """The moment at which a day begins in the mine, or in a named zone, or so many hours (7.5 is half past seven) on
    its clocks later."""
    minutes = round(hour * 60)
    wall = time(minutes // 60 % 24, minutes % 60)
    return datetime.combine(day + timedelta(days=minutes // (24 * 60)), wall, ZoneInfo(zone) if zone else CALENDAR)


def last_time_of_day(at: datetime, hour: int, minute: int) -> datetime:
    """When the clocks of the mine last showed this time of day, at `at` the latest."""
    day = calendar_day(at)
    due = datetime.combine(day, time(hour, minute), CALENDAR)
    return due if due <= at else datetime.combine(day - timedelta(days=1), time(hour, minute), CALENDAR)


def utc_month(at: datetime) -> date:
    """The first day of the month of UTC at a moment: the unit in which heavy tables are partitioned."""
    return at.astimezone(UTC).date().replace(day=1)


def months_before(at: datetime, months: int) -> datetime:
    """The beginning of the month of UTC that lies so many months before the one at a moment."""
    first = utc_month(at)
    year, month = divmod(first.year * 12 + first.month - 1 - months, 12)
    return datetime(year, month + 1, 1, tzinfo=UTC)
