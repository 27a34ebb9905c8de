"""Days, months and years, whose they are, and what goes by them: numbers of a year, partitions of a month."""

from highwall.kit.calendar import partitions
from highwall.kit.calendar.days import (
    CALENDAR,
    calendar_day,
    calendar_year,
    day_at,
    hours_by_day,
    last_time_of_day,
    month_of,
    months_before,
    start_of_day,
    today,
    utc_month,
)
from highwall.kit.calendar.moments import Day, From, Moment, Until
from highwall.kit.calendar.numbering import next_number, next_numbers
from highwall.kit.calendar.partitions import PARTITIONED
