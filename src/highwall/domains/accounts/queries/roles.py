"""Roles and rights, as the matrix page shows them."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, QuerySet

from highwall.domains.accounts.models import Role
from highwall.kit.errors import NotFound
from highwall.kit.policy import every_right

ADMIN = "admin"
OPERATIONS = ("create", "read", "update", "delete")


@dataclass(frozen=True, slots=True)
class RightView:
    """A right by module and operation; `is_named_action` when the operation is none of create, read, update, delete."""

    right: str
    module: str
    operation: str
    is_named_action: bool
    label: str


def get_rights() -> list[RightView]:
    """Every right that a role may have, by module, with create, read, update and delete first."""
    rights = []
    for value, right in every_right().items():
        module, operation = value.split(".", 1)
        rights.append(RightView(value, module, operation, operation not in OPERATIONS, right.label))
    order = {operation: place for place, operation in enumerate(OPERATIONS)}
    return sorted(rights, key=lambda view: (view.module, order.get(view.operation, len(order)), view.operation))


def _with_holders() -> QuerySet[Role]:
    return Role.objects.annotate(user_count=Count("users", distinct=True))


def get_roles() -> list[Role]:
    """All roles, the predefined ones first; `user_count` says how many people have each."""
    return list(_with_holders().order_by("-is_builtin", "name"))


def get_role(role_id: UUID) -> Role:
    """Raises NotFound."""
    if role := _with_holders().filter(pk=role_id).first():
        return role
    raise NotFound("There is no such role.")
