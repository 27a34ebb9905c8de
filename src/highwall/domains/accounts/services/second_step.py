"""The second step of signing in: by a code, by a passkey, or by setting up a second factor that the role asks for."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.accounts.models import Challenge, User
from highwall.domains.accounts.queries.second_factor import has_second_factor
from highwall.domains.accounts.services.challenge import (
    challenge_over,
    find_challenge,
    lock_challenge,
    use_up,
)
from highwall.domains.accounts.services.passkey import (
    PasskeyOffer,
    RelyingParty,
    ask_for_any_passkey,
    ask_for_passkey,
    keep_passkey,
    offer_passkey,
    passkey_of,
    use_passkey,
)
from highwall.domains.accounts.services.second_factor import tell_owner
from highwall.domains.accounts.services.session import SignedIn, acting_as, open_session
from highwall.domains.accounts.services.sign_in import count_refusal, lock_active_user, locked
from highwall.domains.accounts.services.throttle import confirmation_limits, passkey_limits, sign_in_limits, throttled
from highwall.domains.accounts.services.totp import (
    TotpOffer,
    confirm_totp,
    make_recovery_codes,
    offer_totp,
    use_code,
)
from highwall.kit.errors import Unauthenticated

WRONG_CODE = "The code is not right, or was used before. Wait for the next one and try again."
WRONG_PASSKEY = "This passkey could not be verified. Try again, or use another way."
_ENROLMENT = Challenge.Purpose.ENROLMENT
_SECOND_FACTOR = Challenge.Purpose.SECOND_FACTOR


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A session that opened with the new second factor, and the recovery codes, shown once."""

    signed_in: SignedIn
    recovery_codes: list[str]


def sign_in_with_code(*, challenge: str, code: str, address: str | None, device: str) -> SignedIn:
    """Open the session with a code of the app or a recovery code. A wrong one counts like a wrong password. Raises
    Unauthenticated, TooManyRequests."""
    user = _user_of(find_challenge(challenge, _SECOND_FACTOR))
    with throttled(sign_in_limits(user.email, address)):
        with transaction.atomic():
            user = lock_active_user(user)
            step = lock_challenge(challenge, _SECOND_FACTOR)
            used = use_code(user, code)
            if used is not None:
                use_up(step)
                if used == "recovery_code":
                    left = user.recovery_codes.filter(used_at=None).count()
                    with acting_as(user):
                        tell_owner(user, "recovery_code_used", left=left)
                return open_session(user, address=address, device=device)
            refusal = _refuse(user, step, address, Unauthenticated(WRONG_CODE, code="bad_code"))
        raise refusal


def ask_for_sign_in_passkey(*, challenge: str | None, party: RelyingParty, address: str | None) -> PasskeyOffer:
    """What the browser has to sign: after the password, or instead of it when there is no `challenge` yet. Raises
    Unauthenticated, TooManyRequests."""
    if challenge is None:
        for limit in passkey_limits(address):
            limit.take()
        with transaction.atomic():
            return ask_for_any_passkey(party)
    with transaction.atomic():
        step = lock_challenge(challenge, _SECOND_FACTOR)
        return PasskeyOffer(challenge, ask_for_passkey(_user_of(step), step, party))


def sign_in_with_passkey(
    *, challenge: str, credential: dict[str, Any], party: RelyingParty, address: str | None, device: str
) -> SignedIn:
    """Open the session with a signed challenge, as a second factor or alone. Raises Unauthenticated,
    TooManyRequests."""
    purposes = (_SECOND_FACTOR, Challenge.Purpose.PASSKEY)
    step = find_challenge(challenge, *purposes)
    refusal = Unauthenticated(WRONG_PASSKEY, code="bad_passkey")
    passkey = passkey_of(credential, party)
    if passkey is None or (step.user_id is not None and step.user_id != passkey.user_id):
        _spend(step.pk)
        raise refusal
    with throttled(sign_in_limits(passkey.user.email, address)):
        with transaction.atomic():
            user = lock_active_user(passkey.user)
            if not user.password:
                raise locked()
            step = lock_challenge(challenge, *purposes)
            if use_passkey(passkey, step, credential, party):
                use_up(step)
                return open_session(user, address=address, device=device)
            refusal = _refuse(user, step, address, refusal)
        raise refusal


@transaction.atomic
def offer_enrolment_totp(*, challenge: str) -> TotpOffer:
    """A new secret for an authenticator app, for somebody who may not go on without. Raises Unauthenticated."""
    user, _ = _lock_newcomer(challenge)
    with acting_as(user):
        return offer_totp(user)


def enrol_totp(*, challenge: str, code: str, address: str | None, device: str) -> Enrolled:
    """Put the app in force and open the session. Raises Unauthenticated, Invalid (wrong code), TooManyRequests."""
    user = _user_of(find_challenge(challenge, _ENROLMENT))
    with throttled(confirmation_limits(user.pk, address)), transaction.atomic():
        user, step = _lock_newcomer(challenge)
        with acting_as(user):
            confirm_totp(user, code)
        return _finish_enrolment(step, user, "totp_added", address=address, device=device)


@transaction.atomic
def offer_enrolment_passkey(*, challenge: str, party: RelyingParty) -> PasskeyOffer:
    """Ask the browser of somebody who may not go on without for a new key. Raises Unauthenticated."""
    return offer_passkey(_lock_newcomer(challenge)[0], party)


@transaction.atomic
def enrol_passkey(
    *,
    challenge: str,
    passkey_challenge: str,
    credential: dict[str, Any],
    name: str,
    party: RelyingParty,
    address: str | None,
    device: str,
) -> Enrolled:
    """Keep the new key and open the session. Raises Unauthenticated, Invalid."""
    user, step = _lock_newcomer(challenge)
    making = lock_challenge(passkey_challenge, Challenge.Purpose.NEW_PASSKEY)
    if making.user_id != user.pk:
        raise challenge_over()
    with acting_as(user):
        keep_passkey(user, making, credential, name, party)
    use_up(making)
    return _finish_enrolment(step, user, "passkey_added", address=address, device=device, passkey=name)


def _finish_enrolment(
    step: Challenge, user: User, event: str, *, address: str | None, device: str, passkey: str = ""
) -> Enrolled:
    use_up(step)
    with acting_as(user):
        codes = make_recovery_codes(user)
        tell_owner(user, event, passkey=passkey)
    return Enrolled(open_session(user, address=address, device=device), codes)


def _user_of(step: Challenge) -> User:
    if step.user is None:
        raise challenge_over()
    return step.user


def _lock_newcomer(challenge: str) -> tuple[User, Challenge]:
    """The user of an enrolment and its step, both locked, the user first: whoever ends open steps locks in this order.
    Somebody who meanwhile has a factor must prove it instead."""
    user = lock_active_user(_user_of(find_challenge(challenge, _ENROLMENT)))
    step = lock_challenge(challenge, _ENROLMENT)
    if has_second_factor(user):
        raise challenge_over()
    return user, step


def _refuse(user: User, step: Challenge, address: str | None, refusal: Unauthenticated) -> Unauthenticated:
    """Count the attempt against the step and against the account, which locks after too many."""
    _spend(step.pk)
    return count_refusal(user, address, refusal)


def _spend(challenge_id: UUID) -> None:
    with transaction.atomic():
        row = Challenge.objects.select_for_update().get(pk=challenge_id)
        row.attempts_left = max(row.attempts_left - 1, 0)
        row.save(update_fields=["attempts_left"])
