"""Passkeys: keys on a person's device that sign a challenge (W3C WebAuthn, level 3)."""

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from highwall.domains.accounts.models import Challenge, Passkey, User
from highwall.domains.accounts.services.challenge import open_challenge
from highwall.kit.errors import Conflict, Invalid

# Every process loads this module, few of them ever use the library: the functions that do load it, with the ninety
# modules that it brings along.
if TYPE_CHECKING:
    from webauthn.helpers.structs import PublicKeyCredentialDescriptor

MOST_PASSKEYS = 20
# The library names what is wrong with a well-formed answer; of a malformed one Python may say it.
_MALFORMED = (ValueError, LookupError, TypeError, AttributeError)


@dataclass(frozen=True, slots=True)
class RelyingParty:
    """The address of the product as the browser sees it: the name to which keys are bound, and the origin."""

    id: str
    origin: str


@dataclass(frozen=True, slots=True)
class PasskeyOffer:
    """What the browser is asked to make or sign, and the token under which it answers."""

    challenge: str
    options: dict[str, Any]


def offer_passkey(user: User, party: RelyingParty) -> PasskeyOffer:
    """Ask the browser for a new key of this user. Raises Conflict when there are too many."""
    from webauthn import generate_registration_options
    from webauthn.helpers import options_to_json_dict
    from webauthn.helpers.structs import (
        AuthenticatorSelectionCriteria,
        ResidentKeyRequirement,
        UserVerificationRequirement,
    )

    if user.passkeys.count() >= MOST_PASSKEYS:
        message = f"You have {MOST_PASSKEYS} passkeys already. Remove one first."
        raise Conflict(message, code="too_many_passkeys", count=MOST_PASSKEYS)
    nonce = secrets.token_bytes(32)
    options = generate_registration_options(
        rp_id=party.id,
        rp_name="Highwall",
        user_id=user.pk.bytes,
        user_name=user.email,
        user_display_name=user.full_name,
        challenge=nonce,
        exclude_credentials=_descriptors(user, party),
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.PREFERRED, user_verification=UserVerificationRequirement.PREFERRED
        ),
    )
    token = open_challenge(user, Challenge.Purpose.NEW_PASSKEY, nonce=nonce)
    return PasskeyOffer(token, options_to_json_dict(options))


def keep_passkey(
    user: User, challenge: Challenge, credential: dict[str, Any], name: str, party: RelyingParty
) -> Passkey:
    """Keep the key that the browser has made. Call in a transaction with the user locked. Raises Invalid, Conflict."""
    from webauthn import verify_registration_response
    from webauthn.helpers.exceptions import WebAuthnException
    from webauthn.helpers.structs import AuthenticatorTransport

    try:
        made = verify_registration_response(
            credential=credential,
            expected_challenge=bytes(challenge.nonce),
            expected_rp_id=party.id,
            expected_origin=party.origin,
        )
    except (WebAuthnException, *_MALFORMED) as error:
        raise Invalid("The device's answer could not be verified. Try again.", code="bad_passkey") from error
    transports = _dict(credential.get("response")).get("transports")
    known = {transport.value for transport in AuthenticatorTransport}
    try:
        with transaction.atomic():
            return Passkey.objects.create(
                user=user,
                name=name,
                rp_id=party.id,
                credential_id=made.credential_id,
                public_key=made.credential_public_key,
                sign_count=made.sign_count,
                transports=sorted(known & set(transports if isinstance(transports, list) else [])),
                is_synced=made.credential_backed_up,
            )
    except IntegrityError as error:
        raise Conflict("This passkey is registered already.", code="passkey_exists") from error


def ask_for_passkey(user: User, challenge: Challenge, party: RelyingParty) -> dict[str, Any]:
    """The request to sign with one of the user's keys, as a second factor after the password."""
    from webauthn import generate_authentication_options
    from webauthn.helpers import options_to_json_dict
    from webauthn.helpers.structs import UserVerificationRequirement

    challenge.nonce = secrets.token_bytes(32)
    challenge.save(update_fields=["nonce"])
    options = generate_authentication_options(
        rp_id=party.id,
        challenge=challenge.nonce,
        allow_credentials=_descriptors(user, party),
        user_verification=UserVerificationRequirement.DISCOURAGED,
    )
    return options_to_json_dict(options)


def ask_for_any_passkey(party: RelyingParty) -> PasskeyOffer:
    """The request to sign in with a key alone. The device has to verify the person, by a finger or a PIN, so that the
    key stands for two factors."""
    from webauthn import generate_authentication_options
    from webauthn.helpers import options_to_json_dict
    from webauthn.helpers.structs import UserVerificationRequirement

    nonce = secrets.token_bytes(32)
    options = generate_authentication_options(
        rp_id=party.id, challenge=nonce, user_verification=UserVerificationRequirement.REQUIRED
    )
    return PasskeyOffer(open_challenge(None, Challenge.Purpose.PASSKEY, nonce=nonce), options_to_json_dict(options))


def passkey_of(credential: dict[str, Any], party: RelyingParty) -> Passkey | None:
    """The kept key that an answer of the browser names, at this address of the product."""
    from webauthn import base64url_to_bytes

    try:
        credential_id = base64url_to_bytes(str(credential.get("rawId") or credential.get("id") or ""))
    except ValueError:
        return None
    return Passkey.objects.select_related("user").filter(credential_id=credential_id, rp_id=party.id).first()


def use_passkey(passkey: Passkey, challenge: Challenge, credential: dict[str, Any], party: RelyingParty) -> bool:
    """Whether the key has signed this challenge. A signature counter that goes back, the mark of a copied key, is
    refused. Call in a transaction with the user's row locked."""
    from webauthn import verify_authentication_response
    from webauthn.helpers.exceptions import WebAuthnException

    is_alone = challenge.purpose == Challenge.Purpose.PASSKEY
    key = Passkey.objects.select_for_update().filter(pk=passkey.pk).first()
    if key is None or (is_alone and not _names_user(credential, key)):
        return False
    try:
        signed = verify_authentication_response(
            credential=credential,
            expected_challenge=bytes(challenge.nonce),
            expected_rp_id=party.id,
            expected_origin=party.origin,
            credential_public_key=bytes(key.public_key),
            credential_current_sign_count=key.sign_count,
            require_user_verification=is_alone,
        )
    except (WebAuthnException, *_MALFORMED):
        return False
    key.sign_count, key.is_synced = signed.new_sign_count, signed.credential_backed_up
    key.last_used_at = timezone.now()
    key.save(update_fields=["sign_count", "is_synced", "last_used_at"])
    return True


def _names_user(credential: dict[str, Any], passkey: Passkey) -> bool:
    from webauthn import base64url_to_bytes

    handle = str(_dict(credential.get("response")).get("userHandle") or "")
    try:
        return base64url_to_bytes(handle) == passkey.user_id.bytes
    except ValueError:
        return False


def _descriptors(user: User, party: RelyingParty) -> "list[PublicKeyCredentialDescriptor]":
    from webauthn.helpers.structs import AuthenticatorTransport, PublicKeyCredentialDescriptor

    return [
        PublicKeyCredentialDescriptor(
            id=bytes(key.credential_id), transports=[AuthenticatorTransport(name) for name in key.transports] or None
        )
        for key in user.passkeys.filter(rp_id=party.id)
    ]


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
