"""Creating and changing user accounts."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from highwall.domains.accounts.emails import canonical_email
from highwall.domains.accounts.models import PasswordCode, Role, User, UserRole, UserStatus
from highwall.domains.accounts.passwords import check_complexity, new_code
from highwall.domains.accounts.policy import AccountRight
from highwall.domains.accounts.queries import visible_users
from highwall.domains.accounts.services.session import end_sessions
from highwall.domains.accounts.tokens import hash_token
from highwall.domains.regions.models import Region
from highwall.kit.errors import Conflict, FieldError, Forbidden, Invalid, NotFound
from highwall.kit.http import check_version
from highwall.kit.policy import Actor

WELCOME_CODE_LIFE = timedelta(days=3)
ADMIN = "admin"


def _roles(codes: list[str]) -> list[Role]:
    roles = list(Role.objects.filter(code__in=codes))
    if missing := set(codes) - {role.code for role in roles}:
        raise Invalid.field("roles", "unknown_role", f"There is no role {', '.join(sorted(missing))}.")
    return roles


def _refuse_duplicate_email(email: str, *, other_than: UUID | None = None) -> None:
    same = User.objects.filter(email__iexact=email)
    if (same.exclude(pk=other_than) if other_than else same).exists():
        message = "There is already an account with this e-mail address."
        raise Conflict(message, code="email_taken", errors=(FieldError("email", "email_taken", message),))


@transaction.atomic
def create_user(
    *, actor: Actor, roles: list[str], primary_role: str, password: str | None = None, **values: Any
) -> User:
    """Create an account. Without a password the person sets one with a one-time code (`issue_password_code`).

    Raises Conflict (address taken), Invalid (unknown role or region, weak password), Forbidden (an administrator, by
    somebody who is none).
    """
    actor.require(AccountRight.CREATE)
    values["email"] = canonical_email(values["email"])
    _refuse_duplicate_email(values["email"])
    _check_region(values.get("region_id"))
    _refuse_outranked(actor, None, [primary_role, *roles])
    found = {role.code: role for role in _roles([primary_role, *roles])}
    user = User(primary_role=found[primary_role], **values)
    if password is not None:
        check_complexity(password)
        user.set_password(password)
    user.save()
    UserRole.objects.bulk_create(UserRole(user=user, role=role) for role in found.values())
    return user


def _lock_user(actor: Actor, user_id: UUID) -> User:
    user = visible_users(actor).select_for_update().filter(pk=user_id).first()
    if user is None:
        raise NotFound("There is no such user.")
    return user


def _refuse_outranked(actor: Actor, user: User | None, new_roles: Iterable[str] = ()) -> None:
    """Only an administrator makes an administrator or touches the account of one: whoever merely manages accounts
    could otherwise take any right by way of a role or of a password code."""
    concerns_admin = ADMIN in new_roles or (user is not None and user.role_links.filter(role__code=ADMIN).exists())
    if concerns_admin and not actor.is_system and ADMIN not in actor.roles:
        raise Forbidden("Only an administrator may do this to the account of an administrator.", code="outranked")


def _check_region(region_id: UUID | None) -> None:
    if region_id is not None and not Region.objects.filter(pk=region_id).exists():
        raise Invalid.field("region_id", "unknown_region", "There is no such region. Choose one from the list.")


def _keep_one_admin(user: User) -> None:
    # Two administrators who close each other's account at the same moment take turns here.
    Role.objects.select_for_update().get(code=ADMIN)
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
    """Change the given fields. Raises NotFound, StaleVersion, Conflict, Invalid, Forbidden (see `create_user`)."""
    actor.require(AccountRight.UPDATE)
    user = _lock_user(actor, user_id)
    check_version(user, expected_version)
    _refuse_outranked(actor, user, {*(roles or ()), primary_role or ""})
    _check_region(changes.get("region_id"))
    if "email" in changes:
        changes["email"] = canonical_email(changes["email"])
        _refuse_duplicate_email(changes["email"], other_than=user_id)
    for name, value in changes.items():
        setattr(user, name, value)
    if roles is not None or primary_role is not None:
        _change_roles(user, roles, primary_role)
    user.save_new_version()
    return user


def _change_roles(user: User, codes: list[str] | None, primary_code: str | None) -> None:
    held = {link.role.code for link in user.role_links.select_related("role")}
    primary = primary_code or user.primary_role.code
    wanted = {role.code: role for role in _roles([primary, *(codes if codes is not None else held)])}
    if ADMIN in held and ADMIN not in wanted:
        _keep_one_admin(user)
    user.role_links.exclude(role__code__in=wanted).delete()
    UserRole.objects.bulk_create(UserRole(user=user, role=role) for code, role in wanted.items() if code not in held)
    user.primary_role = wanted[primary]


@transaction.atomic
def deactivate_user(*, actor: Actor, user_id: UUID) -> User:
    """Close an account and end its sessions. Raises NotFound, Conflict (last administrator)."""
    actor.require(AccountRight.UPDATE)
    user = _lock_user(actor, user_id)
    _refuse_outranked(actor, user)
    _keep_one_admin(user)
    user.status = UserStatus.INACTIVE
    user.save_new_version()
    end_sessions(user_id=user.pk, reason="deactivated")
    return user


@transaction.atomic
def activate_user(*, actor: Actor, user_id: UUID) -> User:
    """Open an inactive or suspended account. A locked one opens by a new password. Raises NotFound, Conflict."""
    actor.require(AccountRight.UPDATE)
    user = _lock_user(actor, user_id)
    _refuse_outranked(actor, user)
    if user.status == UserStatus.LOCKED:
        raise Conflict(
            "A locked account opens when its owner sets a new password. Issue a password code.", code="locked"
        )
    user.status = UserStatus.ACTIVE
    user.save_new_version()
    return user


@transaction.atomic
def issue_password_code(*, actor: Actor, user_id: UUID) -> tuple[str, PasswordCode]:
    """A one-time code for setting a password, shown once to whoever hands it over. Older codes stop working."""
    actor.require(AccountRight.UPDATE)
    user = _lock_user(actor, user_id)
    _refuse_outranked(actor, user)
    user.password_codes.filter(used_at=None).update(attempts_left=0)
    code = new_code()
    row = PasswordCode.objects.create(
        user=user, code_hash=hash_token(code), purpose="welcome", expires_at=timezone.now() + WELCOME_CODE_LIFE
    )
    return code, row
