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
