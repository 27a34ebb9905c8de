"""Access tokens with the five claims of REQ-AUTH-003 and the session that stands behind them, and refresh tokens."""

import base64
import binascii
import functools
import hashlib
import hmac
import secrets
import time
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

import jwt
from annotated_types import Ge, Le
from django.conf import settings

from highwall.domains.accounts.models import User
from highwall.domains.accounts.queries.keys import Key, Keyring, keyring
from highwall.kit.errors import Unauthenticated
from highwall.kit.settings import Setting

ISSUER, AUDIENCE, ALGORITHM = "highwall", "highwall-api", "HS256"
CLOCK_SKEW_S = 30
"""How far the clock of the machine that issued a token may be ahead of the one that reads it. Nothing is added to the
life of a token."""

ACCESS_MINUTES = Setting(
    key="accounts.access_token_minutes",
    type_=Annotated[int, Ge(1), Le(60)],
    default=15,
    group="accounts",
    description="Life of an access token; the browser renews it silently while the session lives.",
    unit="min",
)
SESSION_HOURS = Setting(
    key="accounts.session_hours",
    type_=Annotated[int, Ge(1), Le(720)],
    default=12,
    group="accounts",
    description="Longest life of a session, however busy it is; then the password is asked for again.",
    unit="h",
)
IDLE_MINUTES = Setting(
    key="accounts.idle_minutes",
    type_=Annotated[int, Ge(5), Le(480)],
    default=30,
    group="accounts",
    description="A session without any sign of the person for this long ends; the client warns before.",
    unit="min",
)


def issue(user: User, session_id: UUID) -> tuple[str, int]:
    """An access token and its life in seconds."""
    life = timedelta(minutes=ACCESS_MINUTES.get())
    now = datetime.now(UTC)
    claims: dict[str, Any] = {
        "sub": str(user.pk),
        "name": user.full_name,
        "email": user.email,
        "role": user.primary_role.code,
        "region": user.region.name if user.region else None,
        "sid": str(session_id),
        "iss": ISSUER,
        "aud": AUDIENCE,
        "iat": now,
        "nbf": now,
        "exp": now + life,
    }
    key = keyring().current
    token = jwt.encode(claims, key.secret, algorithm=ALGORITHM, headers={"kid": key.kid})
    return token, int(life.total_seconds())


def read(token: str) -> dict[str, Any]:
    """The claims of a token whose key, signature, issuer, audience and times are right. Raises Unauthenticated."""
    try:
        key, claims = _verified(token, keyring())
    except jwt.InvalidTokenError as error:
        raise Unauthenticated("The access token is not valid. Sign in again.", code="token_invalid") from error
    if claims["exp"] <= time.time():
        raise Unauthenticated("Your session has to be renewed.", code="token_expired")
    if not key.is_valid:
        raise Unauthenticated("The access token was signed with a key that has been retired.", code="token_invalid")
    return claims


@functools.lru_cache(maxsize=4096)
def _verified(token: str, ring: Keyring) -> tuple[Key, dict[str, Any]]:
    """What stays true of a token for as long as the process has these keys; its expiry and that of the key are checked
    by the caller. A browser sends the same token hundreds of times. Raises jwt.InvalidTokenError, which is not kept."""
    key = ring.keys.get(str(jwt.get_unverified_header(token).get("kid")))
    if key is None:
        raise jwt.InvalidTokenError("no such key")
    claims: dict[str, Any] = jwt.decode(
        token,
        key.secret,
        algorithms=[ALGORITHM],
        issuer=ISSUER,
        audience=AUDIENCE,
        leeway=CLOCK_SKEW_S,
        options={"require": ["exp", "iat", "nbf", "sub", "sid", "iss", "aud"], "verify_exp": False},
    )
    if not isinstance(claims["exp"], int | float):
        raise jwt.DecodeError("exp is not a number")
    return key, claims


def session_of(token: str) -> UUID:
    """The session that a valid token names. Raises Unauthenticated."""
    try:
        return UUID(read(token)["sid"])
    except ValueError as error:
        raise Unauthenticated("The access token is not valid. Sign in again.", code="token_invalid") from error


def first_refresh_token(session_id: UUID) -> str:
    """The refresh token with which a session begins."""
    return _refresh_token(session_id, secrets.token_bytes(32))


def next_refresh_token(token: str) -> str:
    """The one token that follows a refresh token. It is derived, so that whoever asks twice with the same token, two
    tabs or one that missed the answer, gets the same; and by a secret, so that only the server can."""
    session_id, seed = _parts(token)
    return _refresh_token(session_id, _keyed(b"next", session_id.bytes + seed))


def session_of_refresh_token(token: str) -> UUID | None:
    """The session that a refresh token names, or None when it is not even shaped like one."""
    try:
        return _parts(token)[0]
    except (ValueError, binascii.Error):
        return None


def was_issued(token: str) -> bool:
    """Whether a refresh token, of whatever age, was issued here under the present secret: nobody else can make one."""
    return hmac.compare_digest(token.encode(), _refresh_token(*_parts(token)).encode())


def _refresh_token(session_id: UUID, seed: bytes) -> str:
    tag = _keyed(b"tag", session_id.bytes + seed)[:16]
    return base64.urlsafe_b64encode(session_id.bytes + seed + tag).decode()


def _parts(token: str) -> tuple[UUID, bytes]:
    raw = base64.b64decode(token, altchars=b"-_", validate=True)
    if len(raw) != 64:
        raise ValueError("not a refresh token")
    return UUID(bytes=raw[:16]), raw[16:48]


def _keyed(purpose: bytes, message: bytes) -> bytes:
    return hmac.digest(settings.JWT_SECRET.encode(), b"refresh token " + purpose + b"\0" + message, hashlib.sha256)


def hash_token(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
