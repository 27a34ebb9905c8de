"""Setting a password: by a one-time code, forgotten or first."""

import hmac
from datetime import datetime, timedelta
from typing import Annotated
from urllib.parse import urlencode
from uuid import UUID

from annotated_types import Ge, Le
from django.db import transaction
from django.utils import timezone

from highwall.domains.accounts.models import PasswordCode, User, UserStatus
from highwall.domains.accounts.queries import with_email
from highwall.domains.accounts.queries.tokens import hash_token
from highwall.domains.accounts.services.ending import shut_out
from highwall.domains.accounts.services.password_rules import check_complexity, check_unlike_person, new_code
from highwall.domains.accounts.services.session import acting_as
from highwall.domains.accounts.services.throttle import code_limits, reset_limits, sign_in_limits
from highwall.domains.accounts.workflow import USER_LOCKOUT
from highwall.kit import audit
from highwall.kit.actors import current_context, system_actor
from highwall.kit.errors import Invalid
from highwall.kit.events import queue_task
from highwall.kit.mail import queue_mail
from highwall.kit.settings import Setting

RESET_CODE_MINUTES = Setting(
    key="accounts.reset_code_minutes",
    type_=Annotated[int, Ge(5), Le(60)],
    default=10,
    group="accounts",
    description="How long a code for a forgotten password can be used.",
    unit="min",
)
REPEAT_AFTER = timedelta(minutes=2)
"""Whoever asks again sooner has a code in the mailbox already, and gets no other."""


def request_password_reset(*, email: str, address: str | None) -> None:
    """Have a code mailed to the owner of an address, if it has one. What is done here is the same whether it has or
    not; the worker finds out. Raises TooManyRequests."""
    for limit in reset_limits(email, address):
        limit.take()
    queue_task("accounts.send_reset_code", email=email, address=address)


@transaction.atomic
def send_reset_code(*, email: str) -> None:
    """Mail a reset code to the owner of an address. Nothing happens for an address without an account, or with one
    that an administrator has closed.

    Anybody may ask for anybody, so asking takes nothing from the owner: codes mailed before live on, and for
    `REPEAT_AFTER` no other is mailed, so that there is always a live one in the mailbox and never a flood of them.
    """
    user = with_email(email).select_for_update().first()
    is_open = user is not None and user.status in {UserStatus.ACTIVE, UserStatus.LOCKED}
    is_sent = is_open and user is not None and not _has_fresh_code(user)
    audit.record_event(
        "password_reset_requested",
        resource="accounts_user",
        resource_id=user.pk if user else "",
        after={"email": email[:254], "code_sent": is_sent},
    )
    if user is not None and is_sent:
        _mail_code(user)


def mail_code_after_lock(user: User, *, by: str) -> None:
    """Mail the owner of an account that `by` has unlocked a code, since the old password is void. Call in the
    transaction of the unlocking, with the user's row locked."""
    _mail_code(user, unlocked_by=by)


def _has_fresh_code(user: User) -> bool:
    live = user.password_codes.filter(purpose="reset", used_at=None, ended_at=None, expires_at__gt=timezone.now())
    return live.filter(created_at__gt=timezone.now() - REPEAT_AFTER).exists()


def _mail_code(user: User, **facts: str) -> None:
    code, expires_at = new_code(), timezone.now() + timedelta(minutes=RESET_CODE_MINUTES.get())
    PasswordCode.objects.create(user=user, code_hash=hash_token(code), purpose="reset", expires_at=expires_at)
    queue_mail(
        kind="password_reset_code",
        to=user.email,
        language=user.language,
        context={
            "name": user.full_name,
            "code": code,
            "expires_at": expires_at,
            "link": f"/set-password?{urlencode({'email': user.email})}",
            **facts,
        },
    )


def verify_code(*, email: str, code: str, address: str | None) -> datetime:
    """Until when a one-time code can be used. A right one is not used up, and a wrong one uses nothing up. Raises
    Invalid, whatever part is wrong, without telling which; TooManyRequests."""
    row = _matching(email, code)
    if row is None:
        raise _wrong_code(email, address)
    return row.expires_at


def set_password_with_code(*, email: str, code: str, password: str, address: str | None = None) -> None:
    """Set a password with a one-time code; ends all sessions and lifts a lock. Raises Invalid, which tells nothing
    about the account before the code is right; TooManyRequests."""
    check_complexity(password)
    found = _matching(email, code)
    if found is None or not _use_code(found, password):
        raise _wrong_code(email, address)
    own_attempts, *_ = sign_in_limits(email, address)
    own_attempts.forget()


@transaction.atomic
def _use_code(found: PasswordCode, password: str) -> bool:
    """Set a password with a code that was found. False when it was used or ended at this very moment."""
    user = User.objects.select_for_update().get(pk=found.user_id)
    row = PasswordCode.objects.select_for_update().filter(pk=found.pk, used_at=None, ended_at=None).first()
    if row is None:
        return False
    with acting_as(user):
        row.used_at = timezone.now()
        row.save_new_version(update_fields=["used_at"])
        take_new_password(user, password)
    return True


def take_new_password(user: User, password: str, *, kept_session: UUID | None = None) -> None:
    """Give a user a new password: lifts a lock, ends the other sessions and all open steps, and tells the user by
    mail. Call in a transaction with the user's row locked. Raises Invalid for a weak password."""
    check_complexity(password)
    check_unlike_person(password, user)
    user.set_password(password)
    user.failed_sign_ins, user.locked_at = 0, None
    now = timezone.now()
    if user.status == UserStatus.LOCKED:
        with USER_LOCKOUT.transition(user, "unlock-by-new-password", actor=system_actor("Highwall"), at=now):
            pass
    else:
        user.save_new_version(update_fields=["password", "failed_sign_ins", "locked_at"])
    shut_out(user, reason="password changed", kept_session=kept_session)
    context = current_context()
    address = context.address if context else None
    audit.record_event("password_changed", resource="accounts_user", resource_id=user.pk)
    queue_mail(
        kind="password_changed",
        to=user.email,
        language=user.language,
        context={
            "name": user.full_name,
            "at": now,
            "address": address,
            "time_zone": user.time_zone,
        },
    )


def _matching(email: str, code: str) -> PasswordCode | None:
    """The live code of this address that is meant. Nothing is locked or counted here, so that wrong codes keep nobody
    from a right one: of some 59 random bits none is found by trying."""
    given = hash_token(code.strip().upper())
    live = PasswordCode.objects.filter(
        user__in=with_email(email), used_at=None, ended_at=None, expires_at__gt=timezone.now()
    )
    return next((row for row in live if hmac.compare_digest(bytes(row.code_hash), given)), None)


def _wrong_code(email: str, address: str | None) -> Invalid:
    """Count a wrong code. Raises TooManyRequests beyond the limits."""
    for limit in code_limits(email, address):
        limit.take()
    return Invalid.field("code", "bad_code", "The code is not right or has expired. Ask for a new one.")
