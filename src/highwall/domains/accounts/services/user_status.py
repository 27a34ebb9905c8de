"""Opening and closing accounts."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from highwall.domains.accounts.models import User
from highwall.domains.accounts.services.ending import shut_out
from highwall.domains.accounts.services.notices import telling_owner
from highwall.domains.accounts.services.password import mail_code_after_lock
from highwall.domains.accounts.services.sign_in import is_locked_out
from highwall.domains.accounts.services.user import keep_one_admin, lock_user, refuse_outranked
from highwall.domains.accounts.workflow import USER
from highwall.kit.actors import Actor
from highwall.kit.events import emit
from highwall.kit.http import check_version
from highwall.kit.triggers import drop_after_commit


@transaction.atomic
def move_user(
    *, actor: Actor, user_id: UUID, step: str, at: datetime, expected_version: int | None = None, reason: str = ""
) -> User:
    """Open or close an account. `activate` opens one that wrong passwords have locked as `unlock` does: the old
    password stays void (REQ-AUTH-022), and the owner is mailed a code with which to set the next. `suspend` and
    `deactivate` end its sessions.

    Raises NotFound, Forbidden, StaleVersion, Conflict (state, `last_admin`), Invalid (reason missing).
    """
    user = lock_user(actor, user_id)
    check_version(user, expected_version)
    refuse_outranked(actor, user)
    with (
        telling_owner(user, actor=actor, source="admin", reason=reason),
        USER.transition(user, step, actor=actor, at=at, reason=reason),
    ):
        if step in {"suspend", "deactivate"}:
            keep_one_admin(user)
            shut_out(user, reason={"suspend": "suspended", "deactivate": "deactivated"}[step])
            if step == "deactivate":
                emit("accounts.closed", user_id=str(user.pk), at=at.isoformat())
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
