"""Opening and closing accounts."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from highwall.domains.accounts.emails import folded_email
from highwall.domains.accounts.models import User
from highwall.domains.accounts.services.notices import telling_owner
from highwall.domains.accounts.services.session import end_sessions
from highwall.domains.accounts.services.user import keep_one_admin, lock_user, refuse_outranked
from highwall.domains.accounts.throttle import sign_in_limits
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
            end_sessions(user_id=user.pk, reason={"suspend": "suspended", "deactivate": "deactivated"}[name])
        else:
            user.failed_sign_ins, user.locked_at = 0, None
    drop_after_commit("users", "access")
    return user


@transaction.atomic
def activate_user(*, actor: Actor, user_id: UUID) -> User:
    """Open an inactive or suspended account. Raises NotFound, Forbidden, Conflict."""
    return _take_step(actor, user_id, "activate")


@transaction.atomic
def unlock_user(*, actor: Actor, user_id: UUID, reason: str) -> User:
    """Lift the lock that wrong passwords have caused, for somebody known to be who they say. Raises NotFound,
    Forbidden, Conflict, Invalid (no reason)."""
    user = _take_step(actor, user_id, "unlock", reason)
    for limit in sign_in_limits(folded_email(user.email), None):
        limit.forget()
    return user


@transaction.atomic
def suspend_user(*, actor: Actor, user_id: UUID, reason: str) -> User:
    """Close an account for a time and end its sessions. Raises NotFound, Forbidden, Conflict (`last_admin`), Invalid
    (no reason)."""
    return _take_step(actor, user_id, "suspend", reason)


@transaction.atomic
def deactivate_user(*, actor: Actor, user_id: UUID) -> User:
    """Close an account and end its sessions. Raises NotFound, Forbidden, Conflict (`last_admin`)."""
    return _take_step(actor, user_id, "deactivate")
