from typing import Any, Literal
from uuid import UUID

from ninja import Schema

from highwall.domains.accounts.schemas.roles import RoleName
from highwall.kit.schemas import Reference


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
    language: Literal["en", "ar"]
    theme: Literal["auto", "light", "dark"]
    rights: list[str]
    version: int

    @staticmethod
    def resolve_primary_role(user: Any) -> str:
        return str(user.primary_role.code)

    @staticmethod
    def resolve_rights(user: Any) -> list[str]:
        return sorted({right for role in user.roles.all() for right in role.rights})


class Preferences(Schema):
    language: Literal["en", "ar"] | None = None
    theme: Literal["auto", "light", "dark"] | None = None
