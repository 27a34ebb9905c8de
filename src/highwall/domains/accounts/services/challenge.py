"""The steps between a right password and a session: which are asked of whom, and their tokens."""

import secrets
from datetime import timedelta

from django.utils import timezone

from highwall.domains.accounts.models import Challenge, User
from highwall.domains.accounts.queries.second_factor import has_second_factor, is_second_factor_required, methods_of
from highwall.domains.accounts.queries.tokens import hash_token
from highwall.kit.errors import Unauthenticated

LIFE = timedelta(minutes=5)
ENROLMENT_LIFE = timedelta(minutes=20)
ATTEMPTS = 5


def next_step(user: User, *, rp_id: str) -> Unauthenticated | None:
    """What is still asked of a user whose password was right, as the refusal to be answered with, or None. The token
    of the step stands in its facts. Call in a transaction that commits, with the user's row locked."""
    if has_second_factor(user):
        return Unauthenticated(
            "Prove with your second factor that it is you.",
            code="second_factor_required",
            challenge=open_challenge(user, Challenge.Purpose.SECOND_FACTOR),
            methods=methods_of(user, rp_id=rp_id),
            expires_in_s=int(LIFE.total_seconds()),
        )
    if is_second_factor_required(user):
        return Unauthenticated(
            "Your role asks for a second factor. Set one up to go on.",
            code="second_factor_enrolment",
            challenge=open_challenge(user, Challenge.Purpose.ENROLMENT, life=ENROLMENT_LIFE),
            methods=["totp", *(["passkey"] if rp_id else [])],
            expires_in_s=int(ENROLMENT_LIFE.total_seconds()),
        )
    return None


def open_challenge(user: User | None, purpose: Challenge.Purpose, *, nonce: bytes = b"", life: timedelta = LIFE) -> str:
    """Begin a step and give its token, which is kept as a hash only."""
    token = secrets.token_urlsafe(32)
    Challenge.objects.create(
        user=user,
        purpose=purpose,
        token_hash=hash_token(token),
        nonce=nonce,
        attempts_left=ATTEMPTS,
        expires_at=timezone.now() + life,
    )
    return token


def find_challenge(token: str, *purposes: Challenge.Purpose) -> Challenge:
    """A live step by its token. Raises Unauthenticated."""
    live = Challenge.objects.filter(
        token_hash=hash_token(token), used_at=None, attempts_left__gt=0, expires_at__gt=timezone.now()
    )
    found = live.filter(purpose__in=purposes).select_related("user").first()
    if found is None:
        raise challenge_over()
    return found


def lock_challenge(token: str, *purposes: Challenge.Purpose) -> Challenge:
    """The same with the row locked. Call in a transaction."""
    found = find_challenge(token, *purposes)
    locked = Challenge.objects.select_for_update().filter(pk=found.pk, used_at=None, attempts_left__gt=0).first()
    if locked is None:
        raise challenge_over()
    return locked


def use_up(challenge: Challenge) -> None:
    """The step has succeeded, and its token works no more."""
    challenge.used_at = timezone.now()
    challenge.save(update_fields=["used_at"])


def challenge_over() -> Unauthenticated:
    return Unauthenticated("This sign-in took too long or was tried too often. Start again.", code="challenge_over")
