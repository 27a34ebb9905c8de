"""What a signed-in person does about their second factors, and an administrator about those of others.

Whoever finds a screen unlocked must not be able to add or remove a factor: that takes the password again.
"""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from highwall.domains.accounts.mails import second_factor as second_factor_mails  # noqa: F401 - registers the kind of mail
from highwall.domains.accounts.models import Challenge, TotpDevice, User
from highwall.domains.accounts.policy import AccountRight
from highwall.domains.accounts.queries.second_factor import (
    get_second_factors,
    has_second_factor,
    is_second_factor_required,
)
from highwall.domains.accounts.services.challenge import challenge_over, lock_challenge, use_up
from highwall.domains.accounts.services.ending import shut_out
from highwall.domains.accounts.services.passkey import PasskeyOffer, RelyingParty, keep_passkey, offer_passkey
from highwall.domains.accounts.services.sign_in import lock_active_user, prove_password
from highwall.domains.accounts.services.throttle import confirmation_limits, throttled
from highwall.domains.accounts.services.totp import TotpOffer, confirm_totp, make_recovery_codes, offer_totp
from highwall.domains.accounts.services.user import lock_user, refuse_outranked
from highwall.kit import audit
from highwall.kit.actors import Actor, current_context
from highwall.kit.errors import Conflict, Invalid, NotFound, Unauthenticated
from highwall.kit.mail import queue_mail


def offer_own_totp(*, actor: Actor, password: str, address: str | None) -> TotpOffer:
    """A new secret for an authenticator app. Raises Invalid (wrong password), Conflict, TooManyRequests."""
    proven = _prove_again(actor, password, address)
    with transaction.atomic():
        return offer_totp(lock_active_user(proven))


def confirm_own_totp(*, actor: Actor, code: str, address: str | None) -> list[str]:
    """Put the app in force. Gives recovery codes with the first factor, none later. Raises Invalid, Conflict,
    TooManyRequests."""
    assert actor.user_id is not None
    with throttled(confirmation_limits(actor.user_id, address)), transaction.atomic():
        user = _lock_oneself(actor)
        codes = [] if has_second_factor(user) else make_recovery_codes(user)
        confirm_totp(user, code)
        tell_owner(user, "totp_added")
        return codes


def offer_own_passkey(*, actor: Actor, password: str, party: RelyingParty, address: str | None) -> PasskeyOffer:
    """Ask the browser for a new key. Raises Invalid (wrong password), Conflict, TooManyRequests."""
    proven = _prove_again(actor, password, address)
    with transaction.atomic():
        return offer_passkey(lock_active_user(proven), party)


@transaction.atomic
def add_own_passkey(
    *, actor: Actor, challenge: str, credential: dict[str, Any], name: str, party: RelyingParty
) -> list[str]:
    """Keep a new key. Gives recovery codes with the first factor, none later. Raises Unauthenticated, Invalid,
    Conflict."""
    user = _lock_oneself(actor)
    step = lock_challenge(challenge, Challenge.Purpose.NEW_PASSKEY)
    if step.user_id != user.pk:
        raise challenge_over()
    codes = [] if has_second_factor(user) else make_recovery_codes(user)
    keep_passkey(user, step, credential, name, party)
    use_up(step)
    tell_owner(user, "passkey_added", passkey=name)
    return codes


def renew_recovery_codes(*, actor: Actor, password: str, address: str | None) -> list[str]:
    """Ten new recovery codes in place of all older ones. Raises Invalid (wrong password), Conflict."""
    proven = _prove_again(actor, password, address)
    with transaction.atomic():
        user = lock_active_user(proven)
        if not has_second_factor(user):
            raise Conflict("Set up a second factor first.", code="no_second_factor")
        codes = make_recovery_codes(user)
        tell_owner(user, "recovery_codes_made")
        return codes


def remove_own_totp(*, actor: Actor, password: str, address: str | None) -> None:
    """Raises NotFound, Invalid (wrong password), Conflict when the role needs the factor and there is no other."""
    proven = _prove_again(actor, password, address)
    with transaction.atomic():
        user = lock_active_user(proven)
        device = TotpDevice.objects.filter(user=user).exclude(confirmed_at=None).first()
        if device is None:
            raise NotFound("You have no authenticator app.")
        device.delete()
        _after_removal(user)
        tell_owner(user, "totp_removed")


def remove_own_passkey(*, actor: Actor, passkey_id: UUID, password: str, address: str | None) -> None:
    """Raises NotFound, Invalid (wrong password), Conflict when the role needs the factor and there is no other."""
    proven = _prove_again(actor, password, address)
    with transaction.atomic():
        user = lock_active_user(proven)
        passkey = user.passkeys.filter(pk=passkey_id).first()
        if passkey is None:
            raise NotFound("You have no such passkey.")
        passkey.delete()
        _after_removal(user)
        tell_owner(user, "passkey_removed", passkey=passkey.name)


@transaction.atomic
def reset_second_factor(*, actor: Actor, user_id: UUID) -> None:
    """Remove all second factors of somebody who has lost them, and end the sessions; the owner is told by mail.

    Raises NotFound, Forbidden, Conflict (there are none, or they are the actor's own).
    """
    actor.require(AccountRight.UPDATE)
    user = lock_user(actor, user_id)
    refuse_outranked(actor, user)
    if user.pk == actor.user_id:
        raise Conflict("Remove your own factors on your profile page; that takes your password.", code="own_account")
    if not get_second_factors(user).is_on:
        raise Conflict("This person has no second factor.", code="no_second_factor")
    TotpDevice.objects.filter(user=user).delete()
    user.passkeys.all().delete()
    user.recovery_codes.all().delete()
    shut_out(user, reason="second factor reset")
    audit.record_event("second_factor_reset", resource="accounts_user", resource_id=user.pk)
    tell_owner(user, "reset", by=actor.name)


def tell_owner(user: User, event: str, **facts: Any) -> None:
    """Mail the owner what happened to the second factors. Call in the transaction of the change."""
    context = current_context()
    is_own = context is not None and context.actor_id == user.pk
    queue_mail(
        kind="second_factor_changed",
        to=user.email,
        language=user.language,
        context={
            "name": user.full_name,
            "what": event,
            "at": timezone.now(),
            "address": context.address if context and is_own else None,
            "time_zone": user.time_zone,
            **facts,
        },
    )


def _prove_again(actor: Actor, password: str, address: str | None) -> User:
    """The person who asks, whose password this is. A wrong one counts as a wrong sign-in does."""
    user = User.objects.get(pk=actor.user_id or "")
    try:
        return prove_password(email=user.email, password=password, address=address)
    except Unauthenticated as error:
        if error.code != "bad_credentials":
            raise
        raise Invalid.field("password", "wrong_password", "This is not your password.") from error


def _lock_oneself(actor: Actor) -> User:
    return User.objects.select_for_update().get(pk=actor.user_id or "")


def _after_removal(user: User) -> None:
    if has_second_factor(user):
        return
    if is_second_factor_required(user):
        raise Conflict(
            "Your role asks for a second factor. Set up another one before you remove this one.",
            code="second_factor_required_by_role",
        )
    user.recovery_codes.all().delete()
