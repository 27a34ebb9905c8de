"""Logs that other processes write to, kept within a size.

Whoever writes to a log has it open for good, so it is copied and emptied in place; a line that is written between the
two may be lost. It must be open for appending, as every log here is.
"""

import os
import shutil
from pathlib import Path

BYTES = int(os.environ.get("HIGHWALL_LOG_MB", "10")) * 1_000_000
"""How large a log may become before it is set aside."""
KEPT = 4
"""How many logs that were set aside are kept: `web.log.1` is the newest."""


def rotate(log: Path, *, largest: int = BYTES, kept: int = KEPT) -> bool:
    """Set a log aside when it has become too large. Returns whether it was.

    On a full disk the oldest is given up first. Raises OSError when there is no room even then; the log stays as it is.
    """
    if not log.exists() or log.stat().st_size <= largest:
        return False
    for number in range(kept, 0, -1):
        older = aside(log, number)
        if number == kept:
            older.unlink(missing_ok=True)
        elif older.exists():
            older.replace(aside(log, number + 1))
    newest = aside(log, 1)
    try:
        with (
            log.open("rb") as source,
            os.fdopen(os.open(newest, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as to,
        ):
            shutil.copyfileobj(source, to)
    except OSError:
        newest.unlink(missing_ok=True)
        raise
    os.truncate(log, 0)
    return True


def aside(log: Path, number: int) -> Path:
    """The name of a log that was set aside."""
    return log.with_name(f"{log.name}.{number}")
