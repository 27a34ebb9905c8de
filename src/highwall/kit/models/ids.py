"""Record ids. UUIDv7 sorts by time, so indexes stay compact and several nodes never collide."""

from uuid import UUID

import uuid_utils


def new_id() -> UUID:
    """A fresh UUIDv7."""
    return UUID(int=uuid_utils.uuid7().int)
