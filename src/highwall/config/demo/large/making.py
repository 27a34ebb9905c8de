"""Where the large mine may be made, and the making: all of it or nothing."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from django.conf import settings
from django.db import connection, transaction

from highwall.config.demo.large import drilling, explosives, fleet, maintenance, parts, projects, trail
from highwall.config.demo.large.bulk import FULL, MONTHS, NAME, Bulk, Size
from highwall.config.demo.mine import NotEmpty
from highwall.domains.projects.models import Project
from highwall.kit import audit
from highwall.kit.audit import ended_before, extending_chain
from highwall.kit.calendar import partitions, utc_month
from highwall.kit.models import AuditSeal

LONGEST_WAIT_S = 60
DOMAINS = (projects, explosives, fleet, parts, drilling, maintenance, trail)
"""The lower first. Each adds its rows and says which, with their number."""

type Say = Callable[[str], object]


class Refused(Exception):
    """The rows cannot be added here; the message says why. Nothing was written."""


def enlarge(now: datetime, say: Say, size: Size = FULL) -> None:
    """Add the rows, with progress. Raises NotEmpty when it has been done before, Refused in production, where the
    trail is sealed already, and while somebody else writes."""
    if settings.IS_PRODUCTION:
        message = "Made-up rows have no place in production."
        raise Refused(message)
    with extending_chain() as is_ours:
        if not is_ours:
            message = "The audit trail is being sealed at this moment: Highwall runs on this database. Stop it first."
            raise Refused(message)
        _refuse_where_not_at_the_beginning()
        _enlarge(now, say, size)


def _refuse_where_not_at_the_beginning() -> None:
    if Project.objects.filter(name__startswith=f"{NAME} ").exists():
        message = "This database is large already."
        raise NotEmpty(message)
    if AuditSeal.objects.exists():
        message = (
            "The audit trail of this database is sealed, and two years of made-up history cannot be put before what is "
            "sealed. Make a large mine in a folder of its own, before Highwall runs on it: "
            "HIGHWALL_VAR=var/large highwall demo --large"
        )
        raise Refused(message)


def _enlarge(now: datetime, say: Say, size: Size) -> None:
    first = utc_month(now - timedelta(days=30 * MONTHS))
    partitions.ensure("explosives_ledgerentry", first, MONTHS + 1)
    partitions.ensure("audit_event", first, MONTHS + 1)
    with transaction.atomic():
        _wait_for_earlier_transactions()
        bulk = Bulk(now, size)
        for domain in DOMAINS:
            _timed(say, partial(domain.add, bulk))
        began = time.monotonic()
    say(f"  checked and committed in {time.monotonic() - began:.0f} s")
    _timed(say, _seal)
    _timed(say, _analyze)


def _wait_for_earlier_transactions() -> None:
    """A block ends before the oldest open transaction. With none before this one, everything goes into one block."""
    until = time.monotonic() + LONGEST_WAIT_S
    while True:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_current_xact_id()::text::bigint")
            if int(cursor.fetchone()[0]) <= ended_before():
                return
        if time.monotonic() > until:
            message = "Somebody else is writing to this database. Stop that first."
            raise Refused(message)
        time.sleep(0.1)


def _timed(say: Say, work: Callable[[], str]) -> None:
    began = time.monotonic()
    done = work()
    say(f"  {done} in {time.monotonic() - began:.0f} s")


def _seal() -> str:
    audit.seal_new_events()
    return "sealed"


def _analyze() -> str:
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return "statistics"
