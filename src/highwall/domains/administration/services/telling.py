"""How a backup, a proof or a restore ended is recorded and told, whatever it ended by."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, transaction

from highwall.kit import audit
from highwall.kit.backup import Backup
from highwall.kit.events import emit
from highwall.kit.jobs import Cancelled

log = logging.getLogger(__name__)


@contextmanager
def telling_failure(event: str, *, name: str = "", **facts: str) -> Iterator[None]:
    """Record in the trail that the block failed, however it did, and tell the administrators; the error goes on."""
    try:
        yield
    except Exception as error:
        reason = "It was cancelled." if isinstance(error, Cancelled) else str(error) or type(error).__name__
        try:
            with transaction.atomic():
                after = {**facts, "reason": reason[:2000]}
                audit.record_event(event, resource="backup", resource_id=name, after=after)
                emit(f"administration.{event}", name=name, reason=reason[:300])
        except DatabaseError as second:
            # The full disk or the lost database that it failed by may keep this from being written as well.
            log.error("%s of %s can't be recorded (%s). It failed by: %s", event, name or "a backup", second, reason)
        raise


def tell_outcome(backup: Backup) -> None:
    if backup.finding_count:
        reason = f"{backup.name} ({backup.finding_count}): {backup.findings[0]}"
        emit("administration.backup_failed", name=backup.name, reason=reason[:300])
    else:
        emit("administration.backup_done", name=backup.name)
