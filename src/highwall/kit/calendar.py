"""The calendar of the mine: where its days begin and end, whatever zone a server or a person is in."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

CALENDAR = ZoneInfo("Asia/Muscat")


def calendar_day(at: datetime) -> date:
    """The day of the mine's calendar at a moment."""
    return at.astimezone(CALENDAR).date()
