"""Partitions of heavy append-only tables, one for each month of UTC."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db import connection
from django.utils import timezone
from psycopg import sql

from highwall.kit.calendar.days import utc_month

PARTITIONED = ["audit_event"]
"""Tables partitioned by month on a time column; a domain adds its own in its models module."""

_NAME = re.compile(r"_y(\d{4})m(\d{2})$")


@dataclass(frozen=True)
class Month:
    """A partition: its table, and its limits in UTC (`until` is not in it)."""

    name: str
    first: datetime
    until: datetime


def ensure(table: str, first: date, months: int) -> None:
    """Create the partitions of `months` months from the one of the day `first` on, where they are missing."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT highwall_ensure_partitions(%s::regclass, %s::date, %s)", [table, first, months])


def ensure_ahead(months: int = 6) -> None:
    """Keep some months of partitions ready on every partitioned table."""
    for table in PARTITIONED:
        ensure(table, utc_month(timezone.now()), months)


def months(table: str) -> list[Month]:
    """The monthly partitions of a table, oldest first; the one for everything else is not among them."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = %s::regclass", [table])
        names = sorted(row[0] for row in cursor.fetchall())
    found = []
    for name in names:
        if match := _NAME.search(name):
            year, month = int(match[1]), int(match[2])
            until = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=UTC)
            found.append(Month(name, datetime(year, month, 1, tzinfo=UTC), until))
    return found


def drop(table: str, month: Month) -> None:
    """Drop a partition with all its rows. Waits at most five seconds for those who use the table."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = '5s'")
        names = {"table": sql.Identifier(table), "part": sql.Identifier(month.name)}
        cursor.execute(sql.SQL("ALTER TABLE {table} DETACH PARTITION {part}").format(**names))
        cursor.execute(sql.SQL("DROP TABLE {part}").format(**names))
