"""Secrets that somebody can guess are told from random ones."""

import base64
import random
import string

import pytest

from highwall.config.environment import DEVELOPMENT_SECRET, weakness

GUESSABLE = [
    "",
    "short",
    "a" * 32,
    "ab" * 20,
    "0123456789" * 4,
    "0123456789abcdef" * 3 + "0123",
    "abcdefghijklmnopqrstuvwxyz0123456789",
    "aaaaaaaaaaaabbbbbbbbbbbbcccccccccccc",
    "changeme-changeme-changeme-changeme!",
    "change-me-to-something-random-in-production",
    "please-replace-this-secret-with-your-own-one",
    "highwall-production-secret-key-2026!",
    "PasswordPasswordAdminSecretPassword1",
    "passwordpasswordpassword-letmein-qwerty",
    "11112222333344445555666677778888",
    "1212343412123434565612127878343412",
    DEVELOPMENT_SECRET,
]


@pytest.mark.parametrize("secret", GUESSABLE)
def test_a_secret_that_can_be_guessed_is_refused_with_the_reason(secret: str) -> None:
    assert weakness(secret)


def test_what_is_made_at_random_passes_in_every_usual_form() -> None:
    chance = random.Random(4)
    for _ in range(500):
        key = chance.randbytes(32)
        for made in (
            base64.urlsafe_b64encode(chance.randbytes(48)).decode(),
            base64.b64encode(key).decode(),
            key.hex(),
            key[:16].hex(),
            "".join(chance.choices(string.ascii_letters, k=32)),
            "".join(chance.choices(string.digits, k=64)),
        ):
            assert weakness(made) is None, made
