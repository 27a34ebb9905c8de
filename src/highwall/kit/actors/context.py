"""Who is acting in this thread of execution, from where, and in which request."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from uuid import UUID

import msgspec


@dataclass(frozen=True, slots=True)
class ActingContext:
    actor_id: UUID | None = None
    session_id: UUID | None = None
    address: str | None = None
    request_id: str | None = None
    source: str | None = None


_current: ContextVar[ActingContext | None] = ContextVar("highwall_acting", default=None)


def current_context() -> ActingContext | None:
    return _current.get()


def transaction_context() -> str | None:
    """The context as the JSON text that the audit triggers read, or None outside of any."""
    context = _current.get()
    return None if context is None else msgspec.json.encode(context).decode()


def _bind() -> None:
    from django.db import connection

    if connection.in_atomic_block and connection.connection is not None:
        connection.bind_context()  # type: ignore[attr-defined]


_begun: ContextVar[list[UUID] | None] = ContextVar("highwall_begun", default=None)


@contextmanager
def noting_jobs() -> Iterator[list[UUID]]:
    """The ids of the jobs that are started inside the block, as they come."""
    begun: list[UUID] = []
    token = _begun.set(begun)
    try:
        yield begun
    finally:
        _begun.reset(token)


def note_job(job_id: UUID) -> None:
    """Say that a job was started, to whoever notes that here."""
    if (begun := _begun.get()) is not None:
        begun.append(job_id)


@contextmanager
def acting(context: ActingContext) -> Iterator[None]:
    """Run a block on behalf of somebody; open transactions learn it at once."""
    token = _current.set(context)
    try:
        _bind()
        yield
    finally:
        _current.reset(token)
