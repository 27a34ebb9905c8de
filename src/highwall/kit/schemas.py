"""Shapes that many resources share."""

from datetime import datetime
from typing import Any
from uuid import UUID

from ninja import Schema
from pydantic import Field


def unsent() -> Any:
    """The default of a field of a change: it may be left out, and is then not changed, but it may not be null.
    The value is never read, because changes are dumped with `exclude_unset`."""
    return Field(default_factory=lambda: None)


class Reference(Schema):
    """Another record, by id and name."""

    id: UUID
    name: str


class Step(Schema):
    """One line of a record's history."""

    name: str
    from_state: str
    to_state: str
    by_id: UUID | None
    by_name: str
    at: datetime
    reason: str


class Reason(Schema):
    """The body of an action that may need a reason."""

    reason: str = Field("", max_length=2000)


class Dependent(Schema):
    """Records that hang on another one."""

    kind: str
    count: int
    blocks_deletion: bool


class FieldProblem(Schema):
    field: str
    code: str
    message: str
    facts: dict[str, Any] = {}


class Problem(Schema):
    """RFC 9457 problem document."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    request_id: str
    errors: list[FieldProblem]
    facts: dict[str, Any] = {}
