from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import EmailStr, Field, StringConstraints

from highwall.domains.accounts.models import UserStatus
from highwall.domains.accounts.schemas.roles import RoleName
from highwall.kit.schemas import Reference

type PersonName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
type Phone = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=32, pattern=r"^(\+?[0-9][0-9 ()/-]{4,}|)$")
]
type Country = Annotated[str, StringConstraints(pattern=r"^([A-Z]{2}|)$")]


class NewUser(Schema):
    email: EmailStr
    first_name: PersonName
    last_name: PersonName
    phone_home: Phone = ""
    phone_resident: Phone = ""
    country_of_origin: Country = ""
    address: str = Field("", max_length=300)
    region_id: UUID | None = None
    primary_role: str
    roles: list[str] = []
    language: Literal["en", "ar"] = "en"


class UserChange(Schema):
    """Only the fields that are sent are changed."""

    email: EmailStr | None = None
    first_name: PersonName | None = None
    last_name: PersonName | None = None
    phone_home: Phone | None = None
    phone_resident: Phone | None = None
    country_of_origin: Country | None = None
    address: str | None = Field(None, max_length=300)
    region_id: UUID | None = None
    primary_role: str | None = None
    roles: list[str] | None = None


class UserDetail(Schema):
    id: UUID
    email: str
    first_name: str
    last_name: str
    full_name: str
    phone_home: str
    phone_resident: str
    country_of_origin: str
    address: str
    region: Reference | None
    primary_role: str
    roles: list[RoleName]
    status: UserStatus
    language: str
    created_at: datetime
    last_sign_in_at: datetime | None
    version: int
    allowed_actions: list[str]

    @staticmethod
    def resolve_primary_role(user: Any) -> str:
        return str(user.primary_role.code)

    @staticmethod
    def resolve_allowed_actions(user: Any, context: Any) -> list[str]:
        actor = context["request"].actor
        if "users.update" not in actor.rights:
            return []
        switch = "deactivate" if user.status == UserStatus.ACTIVE else "activate"
        return ["edit", *([] if user.status == UserStatus.LOCKED else [switch]), "issue-password-code"]
