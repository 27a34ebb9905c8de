"""Codes of an authenticator app (RFC 6238) and recovery codes."""

import hmac
import io
import time
from dataclasses import dataclass

import pyotp
from django.utils import timezone

from highwall.domains.accounts.models import RecoveryCode, TotpDevice, User
from highwall.domains.accounts.queries.tokens import hash_token
from highwall.domains.accounts.services.password_rules import new_code
from highwall.kit.errors import Conflict, Invalid
from highwall.kit.sealing import decrypt, encrypt

ISSUER = "Highwall"
STEP_S = 30
STEPS_ASIDE = 1
"""A code of the step before or after is taken too: clocks of phones differ, and typing takes time."""
RECOVERY_CODES = 10
_PURPOSE = "totp"


@dataclass(frozen=True, slots=True)
class TotpOffer:
    """What an authenticator app needs: the secret to type, or the same as a QR code (SVG)."""

    secret: str
    uri: str
    qr_svg: str


def offer_totp(user: User) -> TotpOffer:
    """Make a new secret; it is in force once a code of it has been given. Call in a transaction with the user locked.
    Raises Conflict when there is an app already."""
    device = TotpDevice.objects.filter(user=user).first() or TotpDevice(user=user)
    if device.confirmed_at is not None:
        raise Conflict("You have an authenticator app already. Remove it first.", code="totp_exists")
    secret = pyotp.random_base32(32)
    device.secret, device.last_step = encrypt(secret, purpose=_PURPOSE), 0
    device.save()
    uri = pyotp.TOTP(secret).provisioning_uri(name=user.email, issuer_name=ISSUER)
    drawing = io.BytesIO()
    import segno

    segno.make(uri, error="m").save(drawing, kind="svg", scale=4, border=4, light="#ffffff", dark="#000000")
    return TotpOffer(secret, uri, drawing.getvalue().decode())


def confirm_totp(user: User, code: str) -> None:
    """Put the newest secret in force. Raises Invalid for a wrong code, Conflict when none was offered."""
    device = TotpDevice.objects.select_for_update().filter(user=user, confirmed_at=None).first()
    if device is None:
        raise Conflict("Start again: there is no new secret to confirm.", code="nothing_to_confirm")
    step = _step_of(device, _digits(code))
    if step is None:
        raise Invalid.field("code", "bad_code", "The code does not match. Check the clock of your phone and try again.")
    device.confirmed_at, device.last_step = timezone.now(), step
    device.save_new_version()


def use_code(user: User, code: str) -> str | None:
    """Take a code of the app or a recovery code: `totp`, `recovery_code`, or None when it is wrong or was taken
    before. Call in a transaction with the user's row locked."""
    digits = _digits(code)
    if digits.isdecimal() and len(digits) == 6:
        device = TotpDevice.objects.select_for_update().filter(user=user).exclude(confirmed_at=None).first()
        step = _step_of(device, digits) if device else None
        if device is None or step is None:
            return None
        device.last_step, device.last_used_at = step, timezone.now()
        device.save(update_fields=["last_step", "last_used_at"])
        return "totp"
    row = user.recovery_codes.filter(used_at=None, code_hash=hash_token(code.strip().upper())).first()
    if row is None:
        return None
    row.used_at = timezone.now()
    row.save_new_version(update_fields=["used_at"])
    return "recovery_code"


def make_recovery_codes(user: User) -> list[str]:
    """Ten new codes; older ones stop working. They are shown now and never again."""
    user.recovery_codes.all().delete()
    codes = [new_code(groups=6) for _ in range(RECOVERY_CODES)]
    RecoveryCode.objects.bulk_create(RecoveryCode(user=user, code_hash=hash_token(code)) for code in codes)
    return codes


def _digits(code: str) -> str:
    return code.replace(" ", "").strip()


def _step_of(device: TotpDevice, digits: str) -> int | None:
    """The 30-second step to which a code belongs, near now and newer than the last one taken; else None."""
    totp = pyotp.TOTP(decrypt(bytes(device.secret), purpose=_PURPOSE))
    now = int(time.time()) // STEP_S
    found = None
    for step in range(now - STEPS_ASIDE, now + STEPS_ASIDE + 1):
        is_right = hmac.compare_digest(totp.at(step * STEP_S).encode(), digits.encode())
        if is_right and step > device.last_step:
            found = step
    return found
