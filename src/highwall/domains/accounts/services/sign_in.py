"""Signing in: proof by password, limits, lockout."""

from datetime import datetime, timedelta
from typing import Annotated

from annotated_types import Ge, Le
from django.contrib.auth.hashers import check_password, make_password
from django.db import connection, transaction
from django.utils import timezone

from highwall.domains.accounts.models import User, UserStatus
from highwall.domains.accounts.models.email import email_key
from highwall.domains.accounts.queries import with_email
from highwall.domains.accounts.services.challenge import next_step
from highwall.domains.accounts.services.ending import shut_out
from highwall.domains.accounts.services.session import SignedIn, open_session
from highwall.domains.accounts.services.throttle import sign_in_limits, throttled
from highwall.domains.accounts.workflow import USER_LOCKOUT
from highwall.kit import audit
from highwall.kit.actors import system_actor
from highwall.kit.errors import Invalid, Unauthenticated
from highwall.kit.mail import queue_mail
from highwall.kit.settings import Setting

LOCKED_MESSAGE = "Account locked – please reset your password"
SHORTEST_LOCK_MINUTES = 5
BAD_CREDENTIALS = "The e-mail address or the password is not right."

LOCKOUT_ATTEMPTS = Setting(
    key="accounts.lockout_attempts",
    type_=Annotated[int, Ge(3), Le(20)],
    default=5,
    group="accounts",
    description="Consecutive failed sign-ins after which an account is locked.",
)


def _refuse_short_lock(minutes: int) -> None:
    if 0 < minutes < SHORTEST_LOCK_MINUTES:
        message = f"Choose 0 (until the password is reset) or at least {SHORTEST_LOCK_MINUTES} minutes."
        raise Invalid.field("value", "out_of_range", message, case="short_lock", minutes=SHORTEST_LOCK_MINUTES)


LOCKOUT_MINUTES = Setting(
    key="accounts.lockout_minutes",
    type_=Annotated[int, Ge(0), Le(10_080)],
    default=0,
    group="accounts",
    description="How long a lock after failed sign-ins lasts: from 5 minutes to a week, or 0 until the password is "
    "reset.",
    unit="min",
    check=_refuse_short_lock,
)


def sign_in(*, email: str, password: str, address: str | None, device: str, rp_id: str = "") -> SignedIn:
    """Check the credentials and open a session, unless a second factor is asked for: then the refusal names what has
    to be proven and carries the token for it. `rp_id` is the name under which the browser reaches the product; passkeys
    are bound to it. Raises Unauthenticated, TooManyRequests."""
    proven = prove_password(email=email, password=password, address=address)
    with transaction.atomic():
        user = lock_active_user(proven)
        step = next_step(user, rp_id=rp_id)
        if step is None:
            return open_session(user, address=address, device=device)
    raise step


def prove_password(*, email: str, password: str, address: str | None) -> User:
    """The active user whose password this is.

    Known and unknown addresses get the same answers after the same work, also when locked or throttled. The count of
    failures is committed with the refusal. Raises Unauthenticated, TooManyRequests.
    """
    with throttled(sign_in_limits(email, address)):
        user = with_email(email).first()
        if user is None:
            make_password(password)
            raise _refuse_stranger(email)
        is_right = _is_password_of(user, password)
        with transaction.atomic():
            user = _lock(user)
            refusal = _refusal(user, address, is_right=is_right)
            if refusal is None:
                return user
            audit.record_event(
                "sign_in_failed", resource="accounts_user", resource_id=user.pk, after={"code": refusal.code}
            )
        raise refusal


def lock_active_user(user: User) -> User:
    """The user with the row locked, ready for `open_session`. Raises Unauthenticated when the account was locked or
    closed, or the password replaced, since `user` was read. Call in a transaction."""
    locked = _lock(user)
    if locked.status != UserStatus.ACTIVE or locked.password != user.password:
        raise Unauthenticated(BAD_CREDENTIALS, code="bad_credentials")
    return locked


def _lock(user: User) -> User:
    """The user with the row locked. A lockout whose time is over has ended by then."""
    found = User.objects.select_for_update(of=("self",)).select_related("primary_role", "region").get(pk=user.pk)
    if found.locked_at is not None and not is_locked_out(found):
        _end_lockout(found)
    return found


def is_locked_out(user: User) -> bool:
    """Whether too many failures keep this user out, also when the account is closed anyway. A lock of limited time
    whose time is over keeps nobody out."""
    began_before = _over_when_begun_before()
    return user.locked_at is not None and (began_before is None or user.locked_at >= began_before)


def _over_when_begun_before() -> datetime | None:
    """Lockouts that began before this moment are over; None when they have no end of their own."""
    minutes = LOCKOUT_MINUTES.get()
    return timezone.now() - timedelta(minutes=minutes) if minutes else None


def _end_lockout(user: User) -> None:
    """Count failures anew, and open the account if nothing but the lock kept it shut."""
    user.failed_sign_ins, user.locked_at = 0, None
    if user.status == UserStatus.LOCKED:
        with USER_LOCKOUT.transition(user, "unlock-after-time", actor=system_actor("Highwall"), at=timezone.now()):
            pass
    else:
        user.save(update_fields=["failed_sign_ins", "locked_at", "updated_at"])


def _is_password_of(user: User, password: str) -> bool:
    """One evaluation of BCrypt, also for an account without a password."""
    if user.password:
        return check_password(password, user.password, setter=lambda raw: _hash_again(user, raw))
    make_password(password)
    return False


def _hash_again(user: User, password: str) -> None:
    """Bring the stored hash of a right password up to the rounds that are asked for now."""
    User.objects.filter(pk=user.pk, password=user.password).update(password=make_password(password))


def _refuse_stranger(email: str) -> Unauthenticated:
    """Count a failure of an address without an account and answer as if it had one."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(
                """INSERT INTO accounts_strangerfailures AS f (key, failures, updated_at)
                   VALUES (%(key)s, 1, %(now)s)
                   ON CONFLICT (key) DO UPDATE
                   SET failures = CASE WHEN f.locked_at < %(over)s THEN 1 ELSE f.failures + 1 END,
                       locked_at = CASE WHEN f.locked_at < %(over)s THEN NULL
                                        WHEN f.failures + 1 >= %(limit)s THEN coalesce(f.locked_at, %(now)s)
                                        ELSE f.locked_at END,
                       updated_at = %(now)s
                   RETURNING locked_at IS NOT NULL""",
                {
                    "key": email_key(email),
                    "now": timezone.now(),
                    "over": _over_when_begun_before(),
                    "limit": LOCKOUT_ATTEMPTS.get(),
                },
            )
            is_locked = bool(cursor.fetchone()[0])
        audit.record_event("sign_in_failed", resource="accounts_user", after={"email": email[:254]})
    return locked() if is_locked else _wrong()


def _refusal(user: User, address: str | None, *, is_right: bool) -> Unauthenticated | None:
    """Why this user can't sign in, counting failures; None when everything is right."""
    if user.status == UserStatus.LOCKED:
        return locked()
    if is_right and user.status != UserStatus.ACTIVE:
        return Unauthenticated("This account is not active. Ask an administrator.", code="account_inactive")
    return None if is_right else _count_failure(user, address, _wrong())


def count_refusal(user: User, address: str | None, refusal: Unauthenticated) -> Unauthenticated:
    """Count a failed proof other than that of the password, by a second factor or a passkey, towards the lockout and
    into the trail. Gives the refusal to answer with. Call in a transaction that commits, with the user's row locked."""
    final = _count_failure(user, address, refusal)
    audit.record_event("sign_in_failed", resource="accounts_user", resource_id=user.pk, after={"code": refusal.code})
    return final


def _count_failure(user: User, address: str | None, refusal: Unauthenticated) -> Unauthenticated:
    user.failed_sign_ins = min(user.failed_sign_ins + 1, 30_000)
    if user.locked_at is None and user.failed_sign_ins >= LOCKOUT_ATTEMPTS.get():
        user.locked_at = timezone.now()
    # Without a password there is nothing to guess: the answers are those of a lock, and the code of the welcome lives.
    if user.locked_at is not None and user.status == UserStatus.ACTIVE and user.password:
        _lock_out(user, address, at=user.locked_at)
    else:
        user.save(update_fields=["failed_sign_ins", "locked_at", "updated_at"])
    return refusal if user.locked_at is None else locked()


def _lock_out(user: User, address: str | None, *, at: datetime) -> None:
    """Lock the account, end its sessions and all that is under way, and tell its owner."""
    with USER_LOCKOUT.transition(user, "lock", actor=system_actor("Highwall"), at=at):
        shut_out(user, reason="locked")
        queue_mail(
            kind="account_locked",
            to=user.email,
            language=user.language,
            context={
                "name": user.full_name,
                "at": at,
                "address": address,
                "time_zone": user.time_zone,
                "minutes": LOCKOUT_MINUTES.get(),
            },
        )


def locked() -> Unauthenticated:
    """The refusal of an account that waits for a new password (REQ-AUTH-021)."""
    return Unauthenticated(LOCKED_MESSAGE, code="account_locked")


def _wrong() -> Unauthenticated:
    return Unauthenticated(BAD_CREDENTIALS, code="bad_credentials")
