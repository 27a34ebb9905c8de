"""Opening a session, staying in it, ending it."""

import hmac
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from highwall.domains.accounts.models import Session, User, UserStatus
from highwall.domains.accounts.queries import idle_since, seconds_until_idle, tokens
from highwall.kit import audit
from highwall.kit.actors import ActingContext, Actor, acting, current_context
from highwall.kit.errors import NotFound, Unauthenticated
from highwall.kit.models import new_id

ROTATION_GRACE = timedelta(seconds=30)
"""Two tabs of one browser may send the same refresh token at the same moment, and a browser whose line broke sends it
again; that is no theft. Both get the same next token."""


@dataclass(frozen=True, slots=True)
class PreviousSignIn:
    """The sign-in before this one, and how many were refused since."""

    at: datetime
    address: str | None
    device: str
    failures_since: int


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A fresh pair of tokens. `idle_after_s`: the session ends after so many seconds without a sign of the person.
    `previous` is known right after a sign-in."""

    user: User
    access_token: str
    expires_in_s: int
    refresh_token: str
    idle_after_s: int
    previous: PreviousSignIn | None = None


def open_session(user: User, *, address: str | None, device: str) -> SignedIn:
    """Open a session for somebody who has proven to be this user in every way that is asked of them.

    Call in a transaction with the user's row locked and `primary_role` and `region` selected.
    """
    now = timezone.now()
    last = Session.objects.filter(user=user).order_by("-created_at").first()
    previous = last and PreviousSignIn(last.created_at, last.address, last.device, user.failed_sign_ins)
    session_id = new_id()
    refresh_token = tokens.first_refresh_token(session_id)
    with acting_as(user, session_id):
        Session.objects.create(
            id=session_id,
            user=user,
            refresh_hash=tokens.hash_token(refresh_token),
            expires_at=now + timedelta(hours=tokens.SESSION_HOURS.get()),
            last_seen_at=now,
            address=address,
            device=device[:400],
            failures_before=user.failed_sign_ins,
        )
        user.failed_sign_ins, user.last_sign_in_at = 0, now
        user.save(update_fields=["failed_sign_ins", "last_sign_in_at", "updated_at"])
        audit.record_event("sign_in", resource="accounts_user", resource_id=user.pk, after={"session": str(session_id)})
    return _signed_in(user, session_id, refresh_token, previous=previous or None)


def acting_as(user: User, session_id: UUID | None = None) -> AbstractContextManager[None]:
    """From here on it is known who acts; the route was open to everybody."""
    context = current_context() or ActingContext()
    return acting(replace(context, actor_id=user.pk, session_id=session_id))


def _signed_in(user: User, session_id: UUID, refresh_token: str, *, previous: PreviousSignIn | None = None) -> SignedIn:
    access_token, life_s = tokens.issue(user, session_id)
    return SignedIn(user, access_token, life_s, refresh_token, seconds_until_idle(), previous)


def refresh(*, refresh_token: str, is_background: bool = False) -> SignedIn:
    """Exchange a refresh token for a fresh pair. A token that was exchanged before ends the session: somebody has
    stolen it. A refresh in the background does not count as a sign of the person. Raises Unauthenticated.
    """
    ended = Unauthenticated("Your session has ended. Sign in again.", code="session_ended")
    session_id = tokens.session_of_refresh_token(refresh_token)
    if session_id is None:
        raise ended
    with transaction.atomic():
        session = (
            Session.objects.select_for_update(of=("self",))
            .select_related("user__primary_role", "user__region")
            .filter(pk=session_id, ended_at=None, expires_at__gt=timezone.now(), user__status=UserStatus.ACTIVE)
            .first()
        )
        if session is not None:
            with acting_as(session.user, session.pk):
                if session.last_seen_at <= idle_since():
                    _end(session, "idle")
                elif token := _rotate(session, refresh_token, is_background=is_background):
                    return _signed_in(session.user, session.pk, token)
                elif tokens.was_issued(refresh_token):
                    _end(session, "refresh token used twice")
                    audit.record_event(
                        "refresh_token_reused", resource="accounts_session", resource_id=session.pk, after={}
                    )
    raise ended


def _rotate(session: Session, token: str, *, is_background: bool) -> str | None:
    """The token that follows, or None when this one has been followed by another long ago."""
    now, given = timezone.now(), tokens.hash_token(token)
    following = tokens.next_refresh_token(token)
    if not is_background:
        session.last_seen_at = now
    if hmac.compare_digest(bytes(session.refresh_hash), given):
        session.previous_refresh_hash, session.refresh_hash = given, tokens.hash_token(following)
        session.rotated_at = now
        session.save_new_version()
        return following
    is_twin = (
        session.rotated_at is not None
        and now - session.rotated_at < ROTATION_GRACE
        and hmac.compare_digest(bytes(session.previous_refresh_hash or b""), given)
        and hmac.compare_digest(bytes(session.refresh_hash), tokens.hash_token(following))
    )
    return following if is_twin else None


def _end(session: Session, reason: str) -> None:
    session.ended_at, session.end_reason = timezone.now(), reason
    session.save_new_version(update_fields=["ended_at", "end_reason"])


@transaction.atomic
def sign_out(*, session_id: UUID) -> None:
    """End a session; all its tokens stop working at once."""
    session = Session.objects.select_for_update().filter(pk=session_id, ended_at=None).first()
    if session is not None:
        _end(session, "signed out")
        audit.record_event("sign_out", resource="accounts_user", resource_id=session.user_id)


@transaction.atomic
def end_own_session(*, actor: Actor, session_id: UUID) -> None:
    """End one of one's own sessions, on whatever device. Raises NotFound when there is no such live session."""
    session = (
        Session.objects.select_for_update().filter(pk=session_id, user_id=actor.user_id or "", ended_at=None).first()
    )
    if session is None:
        raise NotFound("There is no such session, or it has ended already.")
    _end(session, "ended by its owner")


@transaction.atomic
def end_own_other_sessions(*, actor: Actor) -> int:
    """End all of one's own sessions but this one. Returns how many."""
    if actor.user_id is None:
        return 0
    return end_sessions(user_id=actor.user_id, reason="ended by its owner", other_than=actor.session_id)


def end_sessions(*, user_id: UUID, reason: str, other_than: UUID | None = None) -> int:
    """End all live sessions of a user. Call inside the transaction of the cause."""
    live = Session.objects.filter(user_id=user_id, ended_at=None)
    if other_than is not None:
        live = live.exclude(pk=other_than)
    return live.update(ended_at=timezone.now(), end_reason=reason)


@transaction.atomic
def end_forgotten_sessions() -> int:
    """End the sessions that have run out of time or of signs of the person. Returns how many."""
    live, now = Session.objects.filter(ended_at=None), timezone.now()
    idle = live.filter(last_seen_at__lte=idle_since()).update(ended_at=now, end_reason="idle")
    return idle + live.filter(expires_at__lte=now).update(ended_at=now, end_reason="expired")
