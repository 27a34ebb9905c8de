"""Secrets at rest: encrypted with a key derived from the installation's secret, so that a copy of the database alone
gives none of them away."""

import base64

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


class Undecryptable(ValueError):
    """The text was encrypted under a secret that this installation no longer has, or for another purpose."""


def encrypt(text: str, *, purpose: str) -> bytes:
    """Encrypt and authenticate a text (Fernet: AES-128-CBC, HMAC-SHA256). What is encrypted for one purpose can't be
    read for another."""
    return _cipher(purpose).encrypt(text.encode())


def decrypt(token: bytes, *, purpose: str) -> str:
    """The text again, also when it was encrypted under one of `SECRET_KEY_FALLBACKS`. Raises Undecryptable."""
    try:
        return _cipher(purpose).decrypt(token).decode()
    except InvalidToken as error:
        raise Undecryptable(f"A stored secret ({purpose}) can't be read with the present keys.") from error


def _cipher(purpose: str) -> MultiFernet:
    return MultiFernet([_key(secret, purpose) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


def _key(secret: str, purpose: str) -> Fernet:
    derived = HKDF(algorithm=SHA256(), length=32, salt=None, info=f"highwall/{purpose}".encode()).derive(
        secret.encode()
    )
    return Fernet(base64.urlsafe_b64encode(derived))
