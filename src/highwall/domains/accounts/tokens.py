"""Access tokens: HS256 JSON Web Tokens with the five claims of REQ-AUTH-003 and the session that stands behind them."""

import functools
import hashlib
import secrets
import time
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

import jwt
from annotated_types import Ge, Le
from django.conf import settings

from highwall.domains.accounts.models import User
from highwall.kit.errors import Unauthenticated
from highwall.kit.settings import Setting

ISSUER, AUDIENCE, ALGORITHM = "highwall", "highwall-api", "HS256"

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
    description="Life of a session without any use.",
    unit="h",
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
        "exp": now + life,
    }
    return jwt.encode(claims, settings.JWT_SECRET, algorithm=ALGORITHM), int(life.total_seconds())


def read(token: str) -> dict[str, Any]:
    """The claims of a token whose signature, issuer, audience and expiry are right. Raises Unauthenticated."""
    try:
        claims = _verified(token)
    except jwt.InvalidTokenError as error:
        raise Unauthenticated("The access token is not valid. Sign in again.", code="token_invalid") from error
    if claims["exp"] <= time.time():
        raise Unauthenticated("Your session has to be renewed.", code="token_expired")
    return claims


@functools.lru_cache(maxsize=4096)
def _verified(token: str) -> dict[str, Any]:
    """What stays true of a token for as long as the process has its secret; the expiry is checked by the caller. A
    browser sends the same token hundreds of times. Raises jwt.InvalidTokenError, which is not kept."""
    claims: dict[str, Any] = jwt.decode(
        token,
        settings.JWT_SECRET,
        algorithms=[ALGORITHM],
        issuer=ISSUER,
        audience=AUDIENCE,
        options={"require": ["exp", "iat", "sub", "sid", "iss", "aud"], "verify_exp": False},
    )
    if not isinstance(claims["exp"], int | float):
        raise jwt.DecodeError("exp is not a number")
    return claims


def session_of(token: str) -> UUID:
    """The session that a valid token names. Raises Unauthenticated."""
    try:
        return UUID(read(token)["sid"])
    except ValueError as error:
        raise Unauthenticated("The access token is not valid. Sign in again.", code="token_invalid") from error


def new_refresh_token() -> tuple[str, bytes]:
    """A refresh token and the hash under which it is kept."""
    token = secrets.token_urlsafe(32)
    return token, hash_token(token)


def hash_token(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
