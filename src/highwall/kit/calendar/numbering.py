"""Numbers for people, such as `PR-2026-000123`: gap-free per kind and year of the mine, because a rolled-back use gives
its number back (the series row is locked until commit)."""

from datetime import datetime

from django.db import connection
from django.utils import timezone

from highwall.kit.calendar.days import calendar_year


def next_number(kind: str, at: datetime | None = None) -> str:
    """The next number of a kind. Call inside the transaction that uses it."""
    year = calendar_year(at or timezone.now())
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO kit_numberseries (kind, year, last) VALUES (%s, %s, 1)
               ON CONFLICT (kind, year) DO UPDATE SET last = kit_numberseries.last + 1 RETURNING last""",
            [kind, year],
        )
        return f"{kind}-{year}-{cursor.fetchone()[0]:06d}"


def next_numbers(kind: str, count: int, at: datetime | None = None) -> list[str]:
    """The next so many numbers of a kind, in order, with one statement. Call inside the transaction that uses them."""
    if not count:
        return []
    year = calendar_year(at or timezone.now())
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO kit_numberseries (kind, year, last) VALUES (%s, %s, %s)
               ON CONFLICT (kind, year) DO UPDATE SET last = kit_numberseries.last + excluded.last RETURNING last""",
            [kind, year, count],
        )
        last = int(cursor.fetchone()[0])
    return [f"{kind}-{year}-{number:06d}" for number in range(last - count + 1, last + 1)]
