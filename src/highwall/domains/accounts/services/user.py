"""Creating, changing and deleting user accounts."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from highwall.domains.accounts.models import Role, User, UserRole, UserStatus
from highwall.domains.accounts.models.email import canonical_email
from highwall.domains.accounts.policy import ADMIN, AccountRight, covers, outranks
from highwall.domains.accounts.queries import dependents_of_user, visible_users
from highwall.domains.accounts.queries.second_factor import has_second_factor, is_second_factor_required
from highwall.domains.accounts.services.ending import end_open_steps, shut_out
from highwall.domains.accounts.services.notices import telling_owner
from highwall.domains.accounts.services.password_rules import check_complexity
from highwall.domains.regions.models import Region
from highwall.kit.actors import Actor, Reach
from highwall.kit.errors import Conflict, FieldError, Forbidden, Invalid, NotFound
from highwall.kit.http import check_version
from highwall.kit.refusals import delete_unreferred
from highwall.kit.triggers import drop_after_commit


def _roles(codes: list[str]) -> list[Role]:
    roles = list(Role.objects.filter(code__in=codes))
    if missing := set(codes) - {role.code for role in roles}:
        message = f"There is no role {', '.join(sorted(missing))}."
        raise Invalid.field("roles", "unknown_role", message, roles=sorted(missing))
    return roles


def _email_taken() -> Conflict:
    message = "There is already an account with this e-mail address."
    return Conflict(message, code="email_taken", errors=(FieldError("email", "email_taken", message),))


def _free_email(text: str, *, other_than: UUID | None = None) -> str:
    email = canonical_email(text)
    same = User.objects.filter(email__iexact=email)
    if (same.exclude(pk=other_than) if other_than else same).exists():
        raise _email_taken()
    return email


def _save(user: User, *, is_new: bool = False) -> None:
    """Save; somebody who took the address at this very moment makes it a conflict."""
    try:
        with transaction.atomic():
            user.save() if is_new else user.save_new_version()
    except IntegrityError as error:
        raise _email_taken() from error
    drop_after_commit("users")


@transaction.atomic
def create_user(
    *, actor: Actor, roles: list[str], primary_role: str, password: str | None = None, **values: Any
) -> User:
    """Create an account. Without a password the person sets one with a one-time code (`register_user` mails one).

    Raises Conflict (address taken), Invalid (unknown role, region that is none, retired or another than that of the
    actor), Forbidden (`outranked`: a role beyond what the actor has).
    """
    actor.require(AccountRight.CREATE)
    values["email"] = _free_email(values["email"])
    _check_new_region(actor, values.get("region_id"))
    found = {role.code: role for role in _roles([primary_role, *roles])}
    _refuse_beyond(actor, found.values())
    user = User(primary_role=found[primary_role], **values)
    if password is not None:
        check_complexity(password)
        user.set_password(password)
    _save(user, is_new=True)
    UserRole.objects.bulk_create(UserRole(user=user, role=role) for role in found.values())
    return user


def lock_user(actor: Actor, user_id: UUID) -> User:
    """The account with its row locked, inside the reach of the actor. Raises NotFound."""
    user = visible_users(actor).select_for_update().filter(pk=user_id).first()
    if user is None:
        raise NotFound("There is no such user.")
    return user


def refuse_outranked(actor: Actor, user: User) -> None:
    """Whoever merely manages accounts could otherwise take any right by way of a password code, an address or a reset
    of somebody who has it. Raises Forbidden (`outranked`)."""
    if not outranks(actor, user):
        message = "This person may do or see more than you. Ask an administrator to do this."
        raise Forbidden(message, code="outranked", case="account")


def _refuse_beyond(actor: Actor, roles: Iterable[Role]) -> None:
    """Nobody gives a role that holds more than they have, not to somebody made for the purpose either. Raises
    Forbidden (`outranked`)."""
    if beyond := sorted(role.name for role in roles if not covers(actor, role)):
        message = f"The role “{beyond[0]}” holds more than you have yourself, so you can't give it."
        raise Forbidden(message, code="outranked", case="role_given", role=beyond[0])


def _check_new_region(actor: Actor, region_id: UUID | None) -> None:
    """A new region must be in use and within reach. No region at all lies within the reach of the whole only."""
    if region_id is not None and not Region.objects.filter(pk=region_id, is_active=True).exists():
        raise Invalid.field("region_id", "unknown_region", "Choose one of the active regions.")
    if actor.reach != Reach.ALL and (region_id is None or region_id != actor.region_id):
        raise Invalid.field("region_id", "outside_reach", "You work in another region. Choose your own.")


def keep_one_admin(user: User) -> None:
    """Refuse to take the last active administrator away. Raises Conflict (`last_admin`). Two administrators who close
    each other's account at the same moment take turns here."""
    Role.objects.select_for_update(no_key=True).get(code=ADMIN)
    others = User.objects.filter(roles__code=ADMIN, status=UserStatus.ACTIVE).exclude(pk=user.pk)
    if user.role_links.filter(role__code=ADMIN).exists() and not others.exists():
        raise Conflict(
            "This is the last active administrator. Make somebody else administrator first.", code="last_admin"
        )


@transaction.atomic
def change_user(
    *,
    actor: Actor,
    user_id: UUID,
    expected_version: int | None,
    roles: list[str] | None = None,
    primary_role: str | None = None,
    **changes: Any,
) -> User:
    """Change the given fields and mail the owner what was changed. Raises NotFound, StaleVersion, Conflict, Invalid,
    Forbidden (see `create_user`)."""
    actor.require(AccountRight.UPDATE)
    user = lock_user(actor, user_id)
    check_version(user, expected_version)
    refuse_outranked(actor, user)
    if "region_id" in changes and changes["region_id"] != user.region_id:
        _check_new_region(actor, changes["region_id"])
    if "email" in changes:
        changes["email"] = _free_email(changes["email"], other_than=user_id)
        if changes["email"] != user.email:
            end_open_steps(user)
    with telling_owner(user, actor=actor, source="admin"):
        for name, value in changes.items():
            setattr(user, name, value)
        if roles is not None or primary_role is not None:
            _change_roles(actor, user, roles, primary_role)
        _save(user)
    return user


def _change_roles(actor: Actor, user: User, codes: list[str] | None, primary_code: str | None) -> None:
    held = {link.role.code for link in user.role_links.select_related("role")}
    primary = primary_code or user.primary_role.code
    wanted = {role.code: role for role in _roles([primary, *(codes if codes is not None else held)])}
    if wanted.keys() == held and primary == user.primary_role.code:
        return
    if ADMIN in held and ADMIN not in wanted:
        keep_one_admin(user)
    if user.pk == actor.user_id:
        message = "Nobody changes their own roles. Ask somebody else who manages accounts."
        raise Forbidden(message, code="outranked", case="own_roles")
    _refuse_beyond(actor, wanted.values())
    needed_factor = is_second_factor_required(user)
    user.role_links.exclude(role__code__in=wanted).delete()
    UserRole.objects.bulk_create(UserRole(user=user, role=role) for code, role in wanted.items() if code not in held)
    user.primary_role = wanted[primary]
    if is_second_factor_required(user) and not needed_factor:
        _ask_for_factor(user)


def _ask_for_factor(user: User) -> None:
    """The new role needs a second factor: what was begun without one ends, and so do sessions of who has none."""
    if has_second_factor(user):
        end_open_steps(user)
    else:
        shut_out(user, reason="role needs a second factor")


@transaction.atomic
def delete_user(*, actor: Actor, user_id: UUID, expected_version: int | None) -> None:
    """Delete the account of somebody who has done nothing yet. Raises NotFound, StaleVersion, Forbidden (`outranked`),
    Conflict (`last_admin`; `has_dependents` with what hangs on the person)."""
    actor.require(AccountRight.DELETE)
    user = lock_user(actor, user_id)
    check_version(user, expected_version)
    refuse_outranked(actor, user)
    keep_one_admin(user)
    message = "History hangs on this person, and history stays. Deactivate the account instead."
    delete_unreferred(user, dependents_of_user(user), message, case="user")
    drop_after_commit("users")
