"""Signing in, staying signed in, signing out."""

from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from highwall.domains.accounts import tokens
from highwall.domains.accounts.models import Session, User, UserStatus
from highwall.kit import audit
from highwall.kit.context import ActingContext, acting, current_context
from highwall.kit.errors import Unauthenticated
from highwall.kit.settings import Setting

LOCKED_MESSAGE = "Account locked – please reset your password"
BAD_CREDENTIALS = "The e-mail address or the password is not right."
ROTATION_GRACE = timedelta(seconds=10)
"""Two tabs of one browser may send the same refresh token at the same moment; that is no theft."""

LOCKOUT_ATTEMPTS = Setting(
    key="accounts.lockout_attempts",
    type_=Annotated[int, Ge(3), Le(20)],
    default=5,
    group="accounts",
    description="Consecutive failed sign-ins after which an account is locked until its password is reset.",
)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A fresh pair of tokens."""

    user: User
    access_token: str
    expires_in_s: int
    refresh_token: str


def sign_in(*, email: str, password: str, address: str | None, device: str) -> SignedIn:
    """Check the credentials and open a session.

    Known and unknown addresses get the same answer after the same work. Raises Unauthenticated. The count of failures
    is committed with the refusal.
    """
    user = User.objects.select_related("primary_role", "region").filter(email__iexact=email.strip()).first()
    if user is None:
        make_password(password)
        audit.record_event("sign_in_failed", resource="accounts_user", after={"email": email[:254]})
        raise Unauthenticated(BAD_CREDENTIALS, code="bad_credentials")
    is_right = user.check_password(password) if user.password else not make_password(password)
    with transaction.atomic():
        user = User.objects.select_for_update(of=("self",)).select_related("primary_role", "region").get(pk=user.pk)
        if refusal := _refusal(user, is_right=is_right):
            audit.record_event(
                "sign_in_failed", resource="accounts_user", resource_id=user.pk, after={"code": refusal.code}
            )
        else:
            with _acting_as(user):
                return _open_session(user, address=address, device=device)
    raise refusal


def _acting_as(user: User, session_id: UUID | None = None) -> AbstractContextManager[None]:
    """From here on it is known who acts; the route was open to everybody."""
    context = current_context() or ActingContext()
    return acting(replace(context, actor_id=user.pk, session_id=session_id))


def _refusal(user: User, *, is_right: bool) -> Unauthenticated | None:
    """Why this user can't sign in, counting failures; None when everything is right."""
    if user.status == UserStatus.LOCKED:
        return Unauthenticated(LOCKED_MESSAGE, code="account_locked")
    if is_right and user.status != UserStatus.ACTIVE:
        return Unauthenticated("This account is not active. Ask an administrator.", code="account_inactive")
    if is_right:
        return None
    user.failed_sign_ins += 1
    if user.failed_sign_ins >= LOCKOUT_ATTEMPTS.get() and user.status == UserStatus.ACTIVE:
        user.status = UserStatus.LOCKED
        end_sessions(user_id=user.pk, reason="locked")
    user.save(update_fields=["failed_sign_ins", "status", "updated_at"])
    if user.status == UserStatus.LOCKED:
        return Unauthenticated(LOCKED_MESSAGE, code="account_locked")
    return Unauthenticated(BAD_CREDENTIALS, code="bad_credentials")


def _open_session(user: User, *, address: str | None, device: str) -> SignedIn:
    now = timezone.now()
    refresh_token, refresh_hash = tokens.new_refresh_token()
    session = Session.objects.create(
        user=user,
        refresh_hash=refresh_hash,
        expires_at=now + timedelta(hours=tokens.SESSION_HOURS.get()),
        last_seen_at=now,
        address=address,
        device=device[:200],
    )
    user.failed_sign_ins, user.last_sign_in_at = 0, now
    user.save(update_fields=["failed_sign_ins", "last_sign_in_at", "updated_at"])
    audit.record_event("sign_in", resource="accounts_user", resource_id=user.pk, after={"session": str(session.pk)})
    access_token, life_s = tokens.issue(user, session.pk)
    return SignedIn(user, access_token, life_s, refresh_token)


def refresh(*, refresh_token: str) -> SignedIn:
    """Exchange a refresh token for a fresh pair. A token that was already exchanged ends the session.

    Raises Unauthenticated.
    """
    ended = Unauthenticated("Your session has ended. Sign in again.", code="session_ended")
    token_hash = tokens.hash_token(refresh_token)
    now = timezone.now()
    with transaction.atomic():
        session = (
            Session.objects.select_for_update(of=("self",))
            .select_related("user__primary_role", "user__region")
            .filter(Q(refresh_hash=token_hash) | Q(previous_refresh_hash=token_hash), ended_at=None, expires_at__gt=now)
            .first()
        )
        if session is not None and session.user.status == UserStatus.ACTIVE:
            is_newest = bytes(session.refresh_hash) == token_hash
            is_twin = session.rotated_at is not None and now - session.rotated_at < ROTATION_GRACE
            if is_newest or is_twin:
                with _acting_as(session.user, session.pk):
                    return _rotate(session)
            session.ended_at, session.end_reason = now, "refresh token used twice"
            session.save_new_version(update_fields=["ended_at", "end_reason"])
    raise ended


def _rotate(session: Session) -> SignedIn:
    now = timezone.now()
    refresh_token, refresh_hash = tokens.new_refresh_token()
    session.previous_refresh_hash, session.refresh_hash = session.refresh_hash, refresh_hash
    session.rotated_at = session.last_seen_at = now
    session.expires_at = now + timedelta(hours=tokens.SESSION_HOURS.get())
    session.save_new_version()
    access_token, life_s = tokens.issue(session.user, session.pk)
    return SignedIn(session.user, access_token, life_s, refresh_token)


@transaction.atomic
def sign_out(*, session_id: UUID) -> None:
    """End a session; all its tokens stop working at once."""
    session = Session.objects.select_for_update().filter(pk=session_id, ended_at=None).first()
    if session is not None:
        session.ended_at, session.end_reason = timezone.now(), "signed out"
        session.save_new_version(update_fields=["ended_at", "end_reason"])
        audit.record_event("sign_out", resource="accounts_user", resource_id=session.user_id)


def end_sessions(*, user_id: UUID, reason: str, other_than: UUID | None = None) -> int:
    """End all live sessions of a user. Call inside the transaction of the cause."""
    live = Session.objects.filter(user_id=user_id, ended_at=None)
    if other_than is not None:
        live = live.exclude(pk=other_than)
    return live.update(ended_at=timezone.now(), end_reason=reason)
