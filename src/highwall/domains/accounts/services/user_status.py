"""Opening and closing accounts."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from highwall.domains.accounts.models import User
from highwall.domains.accounts.services.ending import shut_out
from highwall.domains.accounts.services.notices import telling_owner
from highwall.domains.accounts.services.password import mail_code_after_lock
from highwall.domains.accounts.services.sign_in import is_locked_out
from highwall.domains.accounts.services.user import keep_one_admin, lock_user, refuse_outranked
from highwall.domains.accounts.workflow import USER
from highwall.kit.cache import drop_after_commit
from highwall.kit.policy import Actor


def _take_step(actor: Actor, user_id: UUID, name: str, reason: str = "") -> User:
    user = lock_user(actor, user_id)
    refuse_outranked(actor, user)
    with (
        telling_owner(user, actor=actor, source="admin", reason=reason),
        USER.transition(user, name, actor=actor, at=timezone.now(), reason=reason),
    ):
        if name in {"suspend", "deactivate"}:
            keep_one_admin(user)
            shut_out(user, reason={"suspend": "suspended", "deactivate": "deactivated"}[name])
        else:
            _open(user, actor)
    drop_after_commit("users", "access")
    return user


def _open(user: User, actor: Actor) -> None:
    """Count failures anew. A lock ends with a new password only, also when the account was closed meanwhile: the old
    one is void, and a code for the next is mailed."""
    was_locked_out = is_locked_out(user)
    user.failed_sign_ins, user.locked_at = 0, None
    if was_locked_out:
        user.password = ""
        shut_out(user, reason="unlocked")
        mail_code_after_lock(user, by=actor.name)


@transaction.atomic
def activate_user(*, actor: Actor, user_id: UUID) -> User:
    """Open an inactive or suspended account. One that wrong passwords have locked opens as by `unlock_user`. Raises
    NotFound, Forbidden, Conflict."""
    return _take_step(actor, user_id, "activate")


@transaction.atomic
def unlock_user(*, actor: Actor, user_id: UUID, reason: str) -> User:
    """Lift the lock that wrong passwords have caused. The old password stays void (REQ-AUTH-022): the owner is mailed
    a code with which to set the next. Raises NotFound, Forbidden, Conflict, Invalid (no reason)."""
    return _take_step(actor, user_id, "unlock", reason)


@transaction.atomic
def suspend_user(*, actor: Actor, user_id: UUID, reason: str) -> User:
    """Close an account for a time and end its sessions. Raises NotFound, Forbidden, Conflict (`last_admin`), Invalid
    (no reason)."""
    return _take_step(actor, user_id, "suspend", reason)


@transaction.atomic
def deactivate_user(*, actor: Actor, user_id: UUID) -> User:
    """Close an account and end its sessions. Raises NotFound, Forbidden, Conflict (`last_admin`)."""
    return _take_step(actor, user_id, "deactivate")
