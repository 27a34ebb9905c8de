from datetime import datetime, timedelta

from highwall.kit.calendar import calendar_day, start_of_day


def start_of_week(at: datetime) -> datetime:
    """When the week of a moment began: on Sunday, as the working week does in the mine."""
    day = calendar_day(at)
    return start_of_day(day - timedelta(days=(day.weekday() + 1) % 7))
