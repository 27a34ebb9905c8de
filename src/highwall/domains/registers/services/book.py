"""What a register gives to the engine: its rules and its effects."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from highwall.domains.registers.models import ApprovalLevel, Register, RegisterEffect, RegisterRecord
from highwall.kit.actors import Actor, Right
from highwall.kit.workflow import Workflow


@dataclass(frozen=True)
class Ground:
    """Why a record has to be approved: a code, the value found, and the limit that it is over."""

    code: str
    level: ApprovalLevel
    value: Decimal
    limit: Decimal


@dataclass(frozen=True)
class Effect:
    """What a posting did to another record."""

    kind: str
    target_id: UUID
    quantity: Decimal
    unit: str


@dataclass(frozen=True, kw_only=True)
class Book:
    """A register as the engine sees it. `path` is where its records are shown; `content` gives all that is posted, as
    plain data; `check` raises what its rules refuse, as posting would; `grounds` are those for an approval; `post` does
    the effects and `reverse` takes them back, both within the transaction of the step; `hold` and `release` are what a
    submission reserves."""

    register: Register
    prefix: str
    posting_prefix: str
    path: str
    workflow: Workflow
    edit: Right
    content: Callable[[RegisterRecord], dict[str, Any]]
    check: Callable[[Actor, RegisterRecord, datetime], None]
    grounds: Callable[[RegisterRecord, datetime], list[Ground]]
    post: Callable[[Actor, RegisterRecord, datetime], Sequence[Effect]]
    reverse: Callable[[Actor, RegisterRecord, Sequence[RegisterEffect], datetime, str], None]
    hold: Callable[[RegisterRecord], None]
    release: Callable[[RegisterRecord], None]


BOOKS: dict[str, Book] = {}
"""By the register; each adds its own."""
