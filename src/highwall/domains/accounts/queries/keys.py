"""The keys that sign access tokens (ADR 9).

Keys are derived from the installation's secret and a salt in the database. A new key signs from the moment it is
made; the one before goes on verifying what it has signed until that has expired, so nobody is signed out.
"""

import hashlib
import hmac
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from highwall.domains.accounts.models import SigningKey
from highwall.kit.triggers import Cache

FIRST_KID = "first"


@dataclass(frozen=True, slots=True)
class Key:
    """A key with the moment (seconds since 1970) from which it verifies nothing any more, if there is one."""

    kid: str
    secret: bytes
    verifies_until: float | None

    @property
    def is_valid(self) -> bool:
        return self.verifies_until is None or time.time() < self.verifies_until


@dataclass(frozen=True, eq=False)
class Keyring:
    """The key that signs and all keys by their id. Compared by identity: each loading is a ring of its own."""

    current: Key
    keys: Mapping[str, Key]


_ring: Cache[None, Keyring] = Cache("signing_keys")


def keyring() -> Keyring:
    """The keys in force, in all processes from the moment of a rotation."""
    return _ring.get(None, _load)


def _load() -> Keyring:
    # Before the first rotation there is no row; the first key has an empty salt.
    rows = list(SigningKey.objects.all()) or [SigningKey(kid=FIRST_KID, salt=b"")]
    keys = {row.kid: Key(row.kid, _derive(bytes(row.salt)), _epoch(row.verifies_until)) for row in rows}
    current = next(key for key in keys.values() if key.verifies_until is None)
    return Keyring(current, keys)


def _derive(salt: bytes) -> bytes:
    return hmac.digest(settings.JWT_SECRET.encode(), b"access token\0" + salt, hashlib.sha256)


def _epoch(moment: datetime | None) -> float | None:
    return None if moment is None else moment.timestamp()
