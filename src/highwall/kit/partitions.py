"""Monthly partitions of heavy append-only tables."""

from datetime import date

from django.db import connection
from django.utils import timezone

PARTITIONED = ["audit_event"]
"""Tables partitioned by month on a time column; a domain adds its own in its models module."""


def ensure(table: str, first: date, months: int) -> None:
    """Create the partitions of `months` months from `first` on, where they are missing."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT highwall_ensure_partitions(%s::regclass, %s::date, %s)", [table, first, months])


def ensure_ahead(months: int = 6) -> None:
    """Keep some months of partitions ready on every partitioned table."""
    for table in PARTITIONED:
        ensure(table, timezone.now().date().replace(day=1), months)
