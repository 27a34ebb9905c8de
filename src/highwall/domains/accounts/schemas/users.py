from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints

from highwall.domains.accounts.models import UserStatus
from highwall.domains.accounts.queries import allowed_actions
from highwall.domains.accounts.schemas.passwords import EmailText
from highwall.domains.accounts.schemas.people import Language, PersonFacts
from highwall.domains.accounts.schemas.roles import RoleName
from highwall.kit.schemas import Change, Reference, Schema

type RoleCode = Annotated[str, StringConstraints(min_length=1, max_length=40)]
type RoleCodes = Annotated[list[RoleCode], Field(max_length=50)]


class CountryRow(Schema):
    """A country of ISO 3166-1."""

    code: str
    name_en: str
    name_ar: str
    calling_code: str


class NewUser(PersonFacts):
    """The password is none of these: the person sets it with the one-time code of the welcome mail."""

    email: EmailText
    region_id: UUID | None = None
    primary_role: RoleCode
    roles: RoleCodes = []
    language: Language = "en"


class UserChange(NewUser, Change):
    """Only the fields that are sent are changed."""


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
    language: Language
    has_password: bool
    created_at: datetime
    last_sign_in_at: datetime | None
    version: int
    allowed_actions: list[str]

    @staticmethod
    def resolve_primary_role(user: Any) -> str:
        return str(user.primary_role.code)

    @staticmethod
    def resolve_has_password(user: Any) -> bool:
        return bool(user.password)

    @staticmethod
    def resolve_allowed_actions(user: Any, context: Any) -> list[str]:
        return allowed_actions(user, context["request"].actor)
