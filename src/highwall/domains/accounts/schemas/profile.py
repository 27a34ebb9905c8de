from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import Field

from highwall.domains.accounts.schemas.people import (
    Language,
    PersonFacts,
    Pins,
    Theme,
    Units,
    Zone,
)
from highwall.domains.accounts.schemas.roles import RoleName
from highwall.kit.schemas import Body, Change, Reference, Schema


class Me(Schema):
    """The signed-in person."""

    id: UUID
    email: str
    first_name: str
    last_name: str
    full_name: str
    roles: list[RoleName]
    primary_role: str
    region: Reference | None
    language: Language
    theme: Theme
    time_zone: str
    units: Units
    pins: Pins
    rights: list[str]
    version: int

    @staticmethod
    def resolve_primary_role(user: Any) -> str:
        return str(user.primary_role.code)

    @staticmethod
    def resolve_rights(user: Any) -> list[str]:
        return sorted({right for role in user.roles.all() for right in role.rights})


class Preferences(Change):
    """Only the fields that are sent are changed."""

    language: Language
    theme: Theme
    time_zone: Zone
    units: Units
    pins: Pins


class Profile(Schema):
    """What an account says about its owner."""

    id: UUID
    email: str
    first_name: str
    last_name: str
    full_name: str
    phone_home: str
    phone_resident: str
    country_of_origin: str
    address: str
    roles: list[RoleName]
    region: Reference | None
    created_at: datetime
    last_sign_in_at: datetime | None
    version: int


class ProfileChange(PersonFacts, Change):
    """Only the fields that are sent are changed."""


class OwnPasswordChange(Body):
    current_password: str = Field(min_length=1, max_length=1024)
    new_password: str = Field(max_length=1024)
