"""Telephone numbers and countries (ADR 11)."""

import functools
import re
from dataclasses import dataclass
from typing import Annotated

import phonenumbers
from babel import Locale
from phonenumbers import NumberParseException, PhoneNumberFormat
from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

from blastcalc.folding import fold
from highwall.kit.text.figures import latin

_NOT_ISO = frozenset(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ"])
"""Two-letter codes that CLDR names although ISO 3166-1 has not assigned them to a country: islands with a reservation,
unions, regions of its own making, and codes for tests."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country of ISO 3166-1. Numbers there begin with `calling_code` (`+968`); it is empty where none is known."""

    code: str
    name_en: str
    name_ar: str
    calling_code: str


@functools.cache
def countries() -> tuple[Country, ...]:
    """Every country of ISO 3166-1 by its English name; names in both languages from CLDR."""
    english, arabic = Locale("en").territories, Locale("ar").territories
    codes = [code for code in map(str, english) if len(code) == 2 and code.isalpha() and code not in _NOT_ISO]
    found = (Country(code, english[code], arabic[code], _calling_code(code)) for code in codes)
    return tuple(sorted(found, key=lambda country: fold(country.name_en)))


def country_name(code: str, language: str) -> str:
    """The name of a country in `en` or `ar`; the code itself where it is no country."""
    country = _by_code().get(code)
    if country is None:
        return code
    return country.name_ar if language == "ar" else country.name_en


def international_number(text: str) -> str:
    """A telephone number in its international form, such as `+968 9912 3456`. Raises PydanticCustomError."""
    digits = re.sub(r"^00", "+", latin(text))
    if not digits.startswith("+"):
        raise PydanticCustomError(
            "no_country_code", "Begin with + and the code of the country, such as +968 for Oman: +968 9912 3456."
        )
    try:
        number = phonenumbers.parse(digits, None)
    except NumberParseException as error:
        raise PydanticCustomError(
            "not_a_phone_number", "This is not a telephone number. Write it like +968 9912 3456."
        ) from error
    if number.extension or not phonenumbers.is_valid_number(number):
        raise PydanticCustomError(
            "unknown_phone_number",
            "No such number exists in the country with the code +{code}. Check its digits.",
            {"code": str(number.country_code)},
        )
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)


def _known_country(code: str) -> str:
    if code not in _by_code():
        raise PydanticCustomError("unknown_country", "Choose a country from the list.")
    return code


type Phone = Annotated[str, StringConstraints(min_length=1, max_length=60), AfterValidator(international_number)]
type CountryCode = Annotated[
    str, StringConstraints(strip_whitespace=True, to_upper=True), AfterValidator(_known_country)
]


def _calling_code(code: str) -> str:
    number = phonenumbers.country_code_for_region(code)
    return f"+{number}" if number else ""


@functools.cache
def _by_code() -> dict[str, Country]:
    return {country.code: country for country in countries()}
