"""Writing roles: who may do what, from the next request on."""

import re
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.accounts.models import Role, User
from highwall.domains.accounts.policy import ADMIN, AccountRight, RoleRight, covers, is_supreme
from highwall.kit.actors import Actor, Reach, every_right
from highwall.kit.errors import Conflict, FieldError, Forbidden, Invalid, NotFound
from highwall.kit.http import check_version

INDISPENSABLE = frozenset(
    {AccountRight.READ, AccountRight.CREATE, AccountRight.UPDATE, RoleRight.READ, RoleRight.UPDATE}
)
"""Without these no administrator could give back what was taken away."""


@transaction.atomic
def create_role(
    *, actor: Actor, name: str, name_ar: str = "", description: str = "", reach: Reach, rights: Iterable[str]
) -> Role:
    """Add a role. Raises Forbidden (`outranked`), Conflict (`name_taken`), Invalid (unknown right)."""
    actor.require(RoleRight.CREATE)
    _refuse_taken(name)
    wanted = _checked_rights(rights)
    _refuse_outranked(actor, wanted, reach)
    return Role.objects.create(
        code=_free_code(name),
        name=name,
        name_ar=name_ar,
        description=description,
        reach=reach,
        rights=sorted(wanted),
    )


@transaction.atomic
def change_role(*, actor: Actor, role_id: UUID, expected_version: int | None, **changes: Any) -> Role:
    """Change the given fields; everybody with the role works by them from the next request on.

    Raises NotFound, StaleVersion, Forbidden (`outranked`), Conflict (`name_taken`, `indispensable_rights`),
    Invalid (unknown right).
    """
    actor.require(RoleRight.UPDATE)
    role = _lock_role(role_id)
    check_version(role, expected_version)
    _refuse_untouchable(actor, role)
    if "name" in changes:
        _refuse_taken(changes["name"], other_than=role_id)
    if "rights" in changes:
        changes["rights"] = sorted(_checked_rights(changes["rights"]))
    _refuse_outranked(actor, set(changes.get("rights", ())), Reach(changes.get("reach", role.reach)))
    for field, value in changes.items():
        setattr(role, field, value)
    _keep_administrable(role)
    role.save_new_version()
    return role


@transaction.atomic
def reset_role(*, actor: Actor, role_id: UUID, expected_version: int | None) -> Role:
    """Give a predefined role the rights that it came with. Raises NotFound, StaleVersion, Forbidden (`outranked`),
    Conflict."""
    actor.require(RoleRight.UPDATE)
    role = _lock_role(role_id)
    check_version(role, expected_version)
    _refuse_untouchable(actor, role)
    if not role.is_builtin:
        raise Conflict("Only a predefined role has rights to go back to. Change this one by hand.", code="not_builtin")
    _refuse_outranked(actor, set(role.predefined_rights), Reach(role.reach))
    role.rights = sorted(role.predefined_rights)
    role.save_new_version()
    return role


@transaction.atomic
def delete_role(*, actor: Actor, role_id: UUID, expected_version: int | None) -> None:
    """Delete a role that is not predefined. Raises NotFound, StaleVersion, Forbidden (`outranked`), Conflict
    (`builtin_role`, `has_dependents`)."""
    actor.require(RoleRight.DELETE)
    role = _lock_role(role_id)
    check_version(role, expected_version)
    _refuse_untouchable(actor, role)
    if role.is_builtin:
        raise Conflict("A predefined role stays. Take its rights away instead.", code="builtin_role")
    if holders := User.objects.filter(roles=role).distinct().count():
        people = "1 person has" if holders == 1 else f"{holders} people have"
        message = f"{people} this role. Give them another one first."
        raise Conflict(message, code="has_dependents", case="role", users=holders, count=holders)
    role.delete()


def _lock_role(role_id: UUID) -> Role:
    role = Role.objects.select_for_update().filter(pk=role_id).first()
    if role is None:
        raise NotFound("There is no such role.")
    return role


def _checked_rights(rights: Iterable[str]) -> set[str]:
    wanted = set(rights)
    if unknown := sorted(wanted - every_right().keys()):
        message = f"There is no right “{unknown[0]}”. Choose from the list."
        raise Invalid.field("rights", "unknown_right", message, name=unknown[0])
    return wanted


def _refuse_untouchable(actor: Actor, role: Role) -> None:
    """Nobody but an administrator changes what they could not give: the Admin role, and one that holds more than they
    have. Where the actor is bound to a region, neither one that people elsewhere work by. Raises Forbidden."""
    if not covers(actor, role):
        message = "This role holds more than you have yourself. Ask an administrator to change it."
        raise Forbidden(message, code="outranked", case="role")
    if actor.reach == Reach.ALL:
        return
    holders = User.objects.filter(roles=role)
    if (holders.exclude(region_id=actor.region_id) if actor.region_id else holders).exists():
        message = "People outside your region have this role. Ask an administrator to change it."
        raise Forbidden(message, code="outranked", case="role_elsewhere")


def _refuse_outranked(actor: Actor, rights: set[str], reach: Reach) -> None:
    """Nobody but an administrator hands out what they do not have themselves."""
    if is_supreme(actor):
        return
    if beyond := sorted(rights - actor.rights):
        message = f"You don't have the right “{beyond[0]}” yourself, so you can't give it to a role."
        raise Forbidden(message, code="outranked", case="right", right=beyond[0])
    if reach.width > actor.reach.width:
        message = "You can't give a role a wider reach than you have yourself."
        raise Forbidden(message, code="outranked", case="reach")


def _keep_administrable(role: Role) -> None:
    if role.code != ADMIN:
        return
    if missing := sorted(INDISPENSABLE - set(role.rights)):
        labels = "; ".join(every_right()[right].label for right in missing)
        message = f"Administrators must keep these rights, or nobody could give them back: {labels}."
        error = FieldError("rights", "indispensable_rights", message, {"rights": missing})
        raise Conflict(message, code="indispensable_rights", errors=(error,), rights=missing)
    if role.reach != Reach.ALL:
        message = "Administrators must reach everything, or nobody could look after every account."
        error = FieldError("reach", "indispensable", message)
        raise Conflict(message, code="indispensable_rights", case="reach", errors=(error,))


def _refuse_taken(name: str, *, other_than: UUID | None = None) -> None:
    if Role.objects.filter(name__reads_as=name).exclude(pk__in=[other_than] if other_than else []).exists():
        message = f"There is a role “{name}” already. Choose another name."
        raise Conflict(
            message, code="name_taken", name=name, errors=(FieldError("name", "name_taken", message, {"name": name}),)
        )


def _free_code(name: str) -> str:
    """A stable code from the name; a name without Latin letters gets a numbered one."""
    stem = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:30] or "role"
    taken = set(Role.objects.filter(code__startswith=stem).values_list("code", flat=True))
    return next(code for n in range(1, len(taken) + 2) if (code := stem if n == 1 else f"{stem}_{n}") not in taken)
