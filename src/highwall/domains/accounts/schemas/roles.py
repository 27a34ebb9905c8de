from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints

from highwall.domains.accounts.models import Role
from highwall.domains.accounts.policy import covers
from highwall.domains.accounts.queries.roles import role_actions
from highwall.kit.actors import Reach
from highwall.kit.schemas import Body, Change, Schema, text_of

type RoleTitle = Annotated[str, text_of(Role, "name")]
type RoleNote = Annotated[str, text_of(Role, "description")]
type RightNames = Annotated[list[Annotated[str, StringConstraints(max_length=60)]], Field(max_length=500)]


class RightRow(Schema):
    """A right by module and operation."""

    right: str
    module: str
    operation: str
    is_named_action: bool
    label: str


class RoleRow(Schema):
    """A role with its rights; `lost_rights` and `added_rights` are what differs from a predefined role's beginning.
    `may_give`: whoever asks has everything that the role gives, and so may give it to people."""

    id: UUID
    code: str
    name: str
    name_ar: str
    description: str
    reach: Reach
    rights: list[str]
    is_builtin: bool
    added_rights: list[str]
    lost_rights: list[str]
    user_count: int
    version: int
    may_give: bool
    allowed_actions: list[str]

    @staticmethod
    def resolve_added_rights(role: Any) -> list[str]:
        return sorted(set(role.rights) - set(role.predefined_rights)) if role.is_builtin else []

    @staticmethod
    def resolve_lost_rights(role: Any) -> list[str]:
        return sorted(set(role.predefined_rights) - set(role.rights)) if role.is_builtin else []

    @staticmethod
    def resolve_allowed_actions(role: Any, context: Any) -> list[str]:
        return role_actions(role, context["request"].actor)

    @staticmethod
    def resolve_may_give(role: Any, context: Any) -> bool:
        return covers(context["request"].actor, role)


class RoleName(Schema):
    code: str
    name: str
    name_ar: str


class NewRole(Body):
    name: RoleTitle
    name_ar: Annotated[str, text_of(Role, "name_ar")] = ""
    description: RoleNote = ""
    reach: Reach
    rights: RightNames = Field(default_factory=list)


class RoleChange(NewRole, Change):
    """Only the fields that are sent are changed."""
