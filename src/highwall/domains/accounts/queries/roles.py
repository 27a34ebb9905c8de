"""Roles and rights, as the matrix page shows them."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from highwall.domains.accounts.models import Role
from highwall.domains.accounts.policy import RoleRight, covers
from highwall.kit.actors import Actor, Reach, every_right
from highwall.kit.errors import NotFound
from highwall.kit.text import NaturalKey

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


def _with_holders(actor: Actor) -> QuerySet[Role]:
    return Role.objects.annotate(
        user_count=Count("users", distinct=True),
        beyond_count=Count("users", filter=_beyond(actor), distinct=True),
    )


def _beyond(actor: Actor) -> Q:
    """People outside the region to which an actor is bound."""
    if actor.reach == Reach.ALL:
        return Q(users__pk__isnull=True)
    return Q(users__pk__isnull=False) & (Q(users__region__isnull=True) | ~Q(users__region_id=actor.region_id))


def get_roles(actor: Actor) -> list[Role]:
    """All roles, the predefined ones first; `user_count` says how many people have each, `beyond_count` how many of
    them are beyond the reach of the actor."""
    return list(_with_holders(actor).order_by("-is_builtin", NaturalKey("name")))


def get_role(role_id: UUID, actor: Actor) -> Role:
    """The same of one role. Raises NotFound."""
    if role := _with_holders(actor).filter(pk=role_id).first():
        return role
    raise NotFound("There is no such role.")


def role_actions(role: Role, actor: Actor) -> list[str]:
    """What this actor may do to a role of `get_roles` now."""
    if not covers(actor, role) or role.beyond_count:  # type: ignore[attr-defined]
        return []
    actions = ["edit"] if actor.can(RoleRight.UPDATE) else []
    if role.is_builtin and actions and set(role.rights) != set(role.predefined_rights):
        actions.append("reset")
    if not role.is_builtin and actor.can(RoleRight.DELETE):
        actions.append("delete")
    return actions
