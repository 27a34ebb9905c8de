"""Passwords: BCrypt over SHA-256, so that nothing after the 72nd byte is silently cut, and the complexity rule."""

import secrets
import string
from typing import Annotated

from annotated_types import Ge, Le
from django.conf import settings
from django.contrib.auth.hashers import BCryptSHA256PasswordHasher

from highwall.kit.errors import FieldError, Invalid
from highwall.kit.settings import Setting

MINIMUM_LENGTH = Setting(
    key="accounts.password_minimum_length",
    type_=Annotated[int, Ge(8), Le(64)],
    default=8,
    group="accounts",
    description="Shortest password that is accepted.",
    unit="characters",
)


class BCrypt(BCryptSHA256PasswordHasher):
    rounds = settings.BCRYPT_ROUNDS


def check_complexity(password: str, *, field: str = "password") -> None:
    """Raises Invalid with one error for each unmet rule (REQ-AUTH-036)."""
    minimum = MINIMUM_LENGTH.get()
    rules = [
        (len(password) >= minimum, "too_short", f"Use at least {minimum} characters."),
        (len(password) <= 256, "too_long", "Use at most 256 characters."),
        (any(c.isupper() for c in password), "no_uppercase", "Add an uppercase letter."),
        (any(c.islower() for c in password), "no_lowercase", "Add a lowercase letter."),
        (any(c.isdigit() for c in password), "no_digit", "Add a digit."),
        (any(not c.isalnum() for c in password), "no_special", "Add a special character such as ! @ # $ %."),
    ]
    errors = tuple(FieldError(field, code, message) for is_met, code, message in rules if not is_met)
    if errors:
        raise Invalid("The password is not strong enough. " + " ".join(e.message for e in errors), errors=errors)


def new_code() -> str:
    """A one-time code that is easy to read aloud: 12 characters in three groups, about 59 bits."""
    alphabet = "".join(sorted(set(string.ascii_uppercase + string.digits) - set("0O1IL5S")))
    return "-".join("".join(secrets.choice(alphabet) for _ in range(4)) for _ in range(3))
