"""Setting a password: by a one-time code, forgotten or first."""

import hmac
from datetime import datetime, timedelta
from typing import Annotated
from urllib.parse import urlencode
from uuid import UUID

from annotated_types import Ge, Le
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from highwall.domains.accounts.models import PasswordCode, User, UserStatus
from highwall.domains.accounts.passwords import check_complexity, check_unlike_person, new_code
from highwall.domains.accounts.queries import with_email
from highwall.domains.accounts.services.session import acting_as, end_sessions
from highwall.domains.accounts.throttle import code_limits, reset_limits, sign_in_limits, throttled
from highwall.domains.accounts.tokens import hash_token
from highwall.domains.accounts.workflow import USER_LOCKOUT
from highwall.kit import audit
from highwall.kit.context import current_context
from highwall.kit.errors import Invalid
from highwall.kit.mail import queue_mail
from highwall.kit.policy import system_actor
from highwall.kit.queueing import queue_task
from highwall.kit.settings import Setting

RESET_CODE_MINUTES = Setting(
    key="accounts.reset_code_minutes",
    type_=Annotated[int, Ge(5), Le(60)],
    default=10,
    group="accounts",
    description="How long a code for a forgotten password can be used.",
    unit="min",
)
CODE_ATTEMPTS = Setting(
    key="accounts.code_attempts",
    type_=Annotated[int, Ge(1), Le(20)],
    default=5,
    group="accounts",
    description="How many wrong codes use a password code up.",
)


def request_password_reset(*, email: str, address: str | None) -> None:
    """Have a code mailed to the owner of an address, if it has one. What is done here is the same whether it has or
    not; the worker finds out. Raises TooManyRequests."""
    for limit in reset_limits(email, address):
        limit.take()
    queue_task("accounts.send_reset_code", email=email, address=address)


@transaction.atomic
def send_reset_code(*, email: str) -> None:
    """Mail a new reset code to the owner of an address; older reset codes stop working. Nothing happens for an address
    without an account, or with one that an administrator has closed."""
    user = with_email(email).select_for_update().first()
    is_sent = user is not None and user.status in {UserStatus.ACTIVE, UserStatus.LOCKED}
    audit.record_event(
        "password_reset_requested",
        resource="accounts_user",
        resource_id=user.pk if user else "",
        after={"email": email[:254], "code_sent": is_sent},
    )
    if user is None or not is_sent:
        return
    user.password_codes.filter(purpose="reset", used_at=None).update(attempts_left=0)
    code, expires_at = new_code(), timezone.now() + timedelta(minutes=RESET_CODE_MINUTES.get())
    PasswordCode.objects.create(
        user=user,
        code_hash=hash_token(code),
        purpose="reset",
        expires_at=expires_at,
        attempts_left=CODE_ATTEMPTS.get(),
    )
    queue_mail(
        kind="password_reset_code",
        to=user.email,
        language=user.language,
        context={
            "name": user.full_name,
            "code": code,
            "expires_at": expires_at,
            "link": f"/set-password?{urlencode({'email': user.email})}",
        },
    )


def verify_code(*, email: str, code: str, address: str | None) -> datetime:
    """Until when a one-time code can be used. A wrong one counts as an attempt, a right one is not used up. Raises
    Invalid, whatever part is wrong, without telling which; TooManyRequests."""
    with throttled(code_limits(email, address)):
        with transaction.atomic():
            row = _matching(email, code)
        if row is None:
            raise _bad_code()
        return row.expires_at


def set_password_with_code(*, email: str, code: str, password: str, address: str | None = None) -> None:
    """Set a password with a one-time code; ends all sessions and lifts a lock. Raises Invalid, which tells nothing
    about the account before the code is right; TooManyRequests."""
    check_complexity(password)
    with throttled(code_limits(email, address)):
        with transaction.atomic():
            row = _matching(email, code)
            if row is not None:
                with acting_as(row.user):
                    take_new_password(row.user, password)
                    row.used_at = timezone.now()
                    row.save_new_version(update_fields=["used_at"])
        if row is None:
            raise _bad_code()
    sign_in_limits(email, None)[0].forget()


def take_new_password(user: User, password: str, *, kept_session: UUID | None = None) -> None:
    """Give a user a new password: lifts a lock, ends the other sessions, retires open codes, and tells the user by
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
    user.password_codes.filter(used_at=None).update(attempts_left=0)
    end_sessions(user_id=user.pk, reason="password changed", other_than=kept_session)
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
    """The live code of this address that is meant, with its user, both locked. A wrong one costs every live code of the
    address an attempt, by a statement that runs for an unknown address too."""
    given = hash_token(code.strip().upper())
    rows = _live_codes(email).select_related("user").select_for_update(of=("self", "user"))
    for row in rows.order_by("-created_at"):
        if hmac.compare_digest(bytes(row.code_hash), given):
            return row
    _live_codes(email).update(attempts_left=F("attempts_left") - 1, version=F("version") + 1)
    return None


def _live_codes(email: str) -> QuerySet[PasswordCode]:
    return PasswordCode.objects.filter(
        user__in=with_email(email), used_at=None, attempts_left__gt=0, expires_at__gt=timezone.now()
    )


def _bad_code() -> Invalid:
    return Invalid.field("code", "bad_code", "The code is not right or has expired. Ask for a new one.")
