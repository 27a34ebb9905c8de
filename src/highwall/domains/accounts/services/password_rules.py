"""Passwords: BCrypt over SHA-256, so that nothing after the 72nd byte is silently cut, and what a new one must be."""

import functools
import gzip
import itertools
import re
import secrets
import string
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from annotated_types import Ge, Le
from django.conf import settings
from django.contrib.auth.hashers import BCryptSHA256PasswordHasher
from django.contrib.auth.password_validation import CommonPasswordValidator, UserAttributeSimilarityValidator
from django.core.exceptions import ValidationError

from highwall.kit.errors import FieldError, Invalid
from highwall.kit.settings import Setting

LONGEST = 256
_SHORTEST_NAME = 4
_SHORTEST_WORD = 4
COMMON_WORDS = 10_000
WORDS_OF_THE_TRADE = frozenset(
    {"highwall", "blast", "blaster", "blasting", "drill", "driller", "drilling", "explosive", "explosives", "dynamite"}
    | {"detonator", "emulsion", "anfo", "magazine", "shotfirer", "oman"}
)
"""Nobody's password, however dressed up (documented in docs/security.md)."""
_SIGNS_FOR_LETTERS = str.maketrans("@4301!5$7", "aaeoiisst")
_DRESSING = re.compile(r"^[\W\d_]++|(?<![\W\d_])[\W\d_]++$")

MINIMUM_LENGTH = Setting(
    key="accounts.password_minimum_length",
    type_=Annotated[int, Ge(8), Le(64)],
    default=8,
    group="accounts",
    description="Shortest password that is accepted.",
    unit="characters",
)


def _at_least(kind: str, words: str) -> Setting[int]:
    return Setting(
        key=f"accounts.password_minimum_{kind}",
        type_=Annotated[int, Ge(1), Le(8)],
        default=1,
        group="accounts",
        description=f"How many {words} a password must have at least.",
        unit="characters",
    )


MINIMUM_UPPERCASE = _at_least("uppercase", "uppercase letters")
MINIMUM_LOWERCASE = _at_least("lowercase", "lowercase letters")
MINIMUM_DIGITS = _at_least("digits", "digits")
MINIMUM_SPECIAL = _at_least("special", "special characters")


class BCrypt(BCryptSHA256PasswordHasher):
    """Django's BCrypt over SHA-256 with this installation's rounds, over one form of each character: keyboards of
    different systems send é in different ways."""

    rounds = settings.BCRYPT_ROUNDS

    def encode(self, password: str, salt: str) -> str:
        return super().encode(unicodedata.normalize("NFKC", password), salt)


@dataclass(frozen=True, slots=True)
class PasswordRules:
    """What a new password must have at least; each is a number of characters."""

    minimum_length: int
    maximum_length: int
    minimum_uppercase: int
    minimum_lowercase: int
    minimum_digits: int
    minimum_special: int


def rules_in_force() -> PasswordRules:
    return PasswordRules(
        minimum_length=MINIMUM_LENGTH.get(),
        maximum_length=LONGEST,
        minimum_uppercase=MINIMUM_UPPERCASE.get(),
        minimum_lowercase=MINIMUM_LOWERCASE.get(),
        minimum_digits=MINIMUM_DIGITS.get(),
        minimum_special=MINIMUM_SPECIAL.get(),
    )


def check_complexity(password: str, *, field: str = "password") -> None:
    """Raises Invalid with one error for each unmet rule (REQ-AUTH-036), and for one that everybody tries first."""
    rules = rules_in_force()
    errors = []
    if len(password) < rules.minimum_length:
        message = f"Use at least {rules.minimum_length} characters."
        errors.append(FieldError(field, "too_short", message, {"case": "text", "count": rules.minimum_length}))
    if len(password) > rules.maximum_length:
        message = f"Use at most {rules.maximum_length} characters."
        errors.append(FieldError(field, "too_long", message, {"case": "text", "count": rules.maximum_length}))
    classes: tuple[tuple[int, Callable[[str], bool], str, str], ...] = (
        (rules.minimum_uppercase, string.ascii_uppercase.__contains__, "no_uppercase", "an uppercase letter (A-Z)"),
        (rules.minimum_lowercase, string.ascii_lowercase.__contains__, "no_lowercase", "a lowercase letter (a-z)"),
        (rules.minimum_digits, string.digits.__contains__, "no_digit", "a digit (0-9)"),
        (rules.minimum_special, _is_special, "no_special", "a special character such as ! @ # $ %"),
    )
    for wanted, belongs, code, words in classes:
        if sum(map(belongs, password)) < wanted:
            message = f"Add {words}." if wanted == 1 else f"Use {wanted} times {words}."
            errors.append(FieldError(field, code, message, {"count": wanted}))
    if not errors and _is_common(password):
        errors.append(FieldError(field, "too_common", "Many people have this password. Choose another."))
    _raise(errors)


def check_unlike_person(password: str, person: Any, *, field: str = "password") -> None:
    """Raises Invalid when the password holds or resembles the person's name or e-mail address."""
    known = [person.first_name, person.last_name, person.full_name, person.email, person.email.partition("@")[0]]
    is_held = any(len(text) >= _SHORTEST_NAME and text.casefold() in password.casefold() for text in known)
    if is_held or _resembles(password, person):
        _raise([FieldError(field, "too_similar", "This is too much like your name or address. Choose another.")])


def _resembles(password: str, person: Any) -> bool:
    try:
        UserAttributeSimilarityValidator(("first_name", "last_name", "full_name", "email")).validate(password, person)
    except ValidationError:
        return True
    return False


def _raise(errors: list[FieldError]) -> None:
    if errors:
        detail = "The password is not strong enough. " + " ".join(error.message for error in errors)
        raise Invalid(detail, errors=tuple(errors))


def _is_special(character: str) -> bool:
    return character.isprintable() and not character.isalnum() and not character.isspace()


@functools.cache
def _common_passwords() -> CommonPasswordValidator:
    return CommonPasswordValidator()


@functools.cache
def _common_words() -> frozenset[str]:
    """The first COMMON_WORDS of the list of common passwords, and the words of the trade."""
    with gzip.open(_common_passwords().DEFAULT_PASSWORD_LIST_PATH, "rt", encoding="utf-8") as file:
        return frozenset(line.strip() for line in itertools.islice(file, COMMON_WORDS)) | WORDS_OF_THE_TRADE


def _is_common(password: str) -> bool:
    """Whether this is a common password, or a common word dressed up to meet the rules of composition: with capitals,
    with digits and signs before or after it, or with signs for letters."""
    try:
        _common_passwords().validate(password)
    except ValidationError:
        return True
    folded = password.strip().casefold()
    letters = folded.translate(_SIGNS_FOR_LETTERS)
    bare = {_DRESSING.sub("", form) for form in (folded, letters)} | {
        _DRESSING.sub("", folded).translate(_SIGNS_FOR_LETTERS)
    }
    return any(len(word) >= _SHORTEST_WORD and word in _common_words() for word in bare)


def new_code(*, groups: int = 3) -> str:
    """A one-time code that is easy to read aloud, in groups of four characters with some 19 bits each: three for codes
    that live shortly, six (116 bits) for what is kept as a hash for years."""
    alphabet = "".join(sorted(set(string.ascii_uppercase + string.digits) - set("0O1IL5S")))
    return "-".join("".join(secrets.choice(alphabet) for _ in range(4)) for _ in range(groups))
