"""E-mail addresses in the one form under which an account is found."""

import hashlib
import hmac
import unicodedata

import idna
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from highwall.kit.errors import Invalid

LONGEST = 254


def folded_email(text: str) -> str:
    """An address as it is compared: compatibility forms (full-width letters and the like) and case folded away, and the
    domain in its `xn--` form (IDNA 2008, UTS 46) where it has one."""
    local, at, domain = unicodedata.normalize("NFKC", text.strip()).rpartition("@")
    return f"{local.casefold()}{at}{_ascii_domain(domain)}"


def _ascii_domain(domain: str) -> str:
    if domain.isascii():
        return domain.lower()
    if any(map(_looks_like_another, domain.split("."))):
        return domain.casefold()
    try:
        # Folding the case first would make ss of ß, which is another domain.
        return idna.encode(domain, uts46=True, std3_rules=True).decode().lower()
    except UnicodeError:
        return domain.casefold()


def _looks_like_another(label: str) -> bool:
    """Whether Latin letters stand beside those of a writing whose letters look like them."""
    scripts = {unicodedata.name(letter, "").partition(" ")[0] for letter in label if letter.isalpha()}
    return "LATIN" in scripts and bool(scripts & {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})


def canonical_email(text: str, *, field: str = "email") -> str:
    """The form in which an address is stored.

    Only printable ASCII survives: letters of other scripts that look like Latin ones, characters that can't be seen
    and the like would make two accounts look like one. An international domain is kept in its `xn--` form, however it
    is written.
    Raises Invalid.
    """
    address = folded_email(text)
    if not (address.isascii() and address.isprintable()):
        message = "Write the address in plain Latin letters, without characters that only look like them or are hidden."
        raise Invalid.field(field, "confusable", message)
    try:
        validate_email(address)
    except ValidationError as error:
        raise Invalid.field(
            field, "not_an_email", "This is not an e-mail address. Write it like name@example.com."
        ) from error
    if len(address) > LONGEST:
        raise Invalid.field(field, "too_long", f"Use at most {LONGEST} characters.", case="text", count=LONGEST)
    return address


def email_key(text: str) -> bytes:
    """A keyed hash under which an address is counted without being kept."""
    return hmac.digest(settings.SECRET_KEY.encode(), b"address\0" + folded_email(text).encode(), hashlib.sha256)
