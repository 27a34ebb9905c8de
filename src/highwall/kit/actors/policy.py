"""Rights are named by each domain, granted to roles at run time, and held within a reach."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self
from uuid import UUID

from highwall.kit.errors import Forbidden


class Right(StrEnum):
    """Base of each domain's vocabulary of rights. Values read `module.operation`; the docstring of a member
    is its label: the words a role page shows."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


class Reach(StrEnum):
    """How far the eyes of a role go."""

    ALL = "all"
    REGION = "region"
    ASSIGNED = "assigned"

    @property
    def width(self) -> int:
        """The place of this reach among all, the narrowest first."""
        return (Reach.ASSIGNED, Reach.REGION, Reach.ALL).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who is acting: a person with a session, or the system itself (`user_id` is None)."""

    user_id: UUID | None
    session_id: UUID | None = None
    name: str = ""
    roles: frozenset[str] = frozenset()
    primary_role: str = ""
    rights: frozenset[str] = frozenset()
    reach: Reach = Reach.ASSIGNED
    region_id: UUID | None = None
    time_zone: str = "Asia/Muscat"
    """That in which a person wants to see times."""
    language: str = "en"
    """That in which a person wants to read."""
    is_system: bool = False
    shape: Hashable = field(init=False, repr=False, compare=False)
    """All that may decide which rows and columns an actor is shown, apart from who it is and of which region."""

    def __post_init__(self) -> None:
        known = (self.user_id is None, self.region_id is None)
        held = (self.roles, self.primary_role, self.rights, self.reach, self.is_system)
        object.__setattr__(self, "shape", (*known, *held, self.time_zone, self.language))

    def can(self, right: Right) -> bool:
        return self.is_system or right.value in self.rights

    def require(self, right: Right) -> None:
        """Raises Forbidden when the right is missing."""
        if not self.can(right):
            message = f"You need the right “{right.label}” ({right.value}). Ask an administrator for it."
            raise Forbidden(message, right=right.value)


def system_actor(name: str) -> Actor:
    """The actor of a background job; `name` says which."""
    return Actor(user_id=None, name=name, reach=Reach.ALL, is_system=True)


def every_right() -> dict[str, Right]:
    """All rights that the installed domains have declared, by value."""
    return {right.value: right for vocabulary in Right.__subclasses__() for right in vocabulary}
