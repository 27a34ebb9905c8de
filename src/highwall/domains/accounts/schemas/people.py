"""What is asked of the values that describe a person, whoever types them."""

from typing import Annotated, Literal
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from highwall.domains.accounts.models import User
from highwall.kit.schemas import Body, length_of, text_of
from highwall.kit.text import COMPOSED, ONE_LINE, SOME_LINES, CountryCode, Phone


def _with_a_letter(text: str) -> str:
    if not any(character.isalpha() for character in text):
        raise PydanticCustomError("no_letter", "Write it in words; figures alone are not enough.")
    return text


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        raise PydanticCustomError("unknown_zone", "Choose a time zone of the IANA list, such as Asia/Muscat.")
    return name


type PersonName = Annotated[
    str,
    text_of(User, "first_name"),
    AfterValidator(_with_a_letter),
    ONE_LINE,
    COMPOSED,
]
type Address = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=5, max_length=length_of(User, "address")),
    AfterValidator(_with_a_letter),
    SOME_LINES,
    COMPOSED,
]
MOST_PINS = 24
"""Of one person: what is at hand must be seen at a glance."""


class Pin(Body):
    """A page of the client that is kept at hand. `to`: its address inside the client, without a search part; `title`:
    what it was called when it was pinned."""

    to: Annotated[str, StringConstraints(pattern=r"^(/[A-Za-z0-9_-]+)+$", max_length=200)]
    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=160), ONE_LINE, COMPOSED]


def _once_each(pins: list[Pin]) -> list[Pin]:
    return list({pin.to: pin for pin in reversed(pins)}.values())[::-1]


type Pins = Annotated[list[Pin], Field(max_length=MOST_PINS), AfterValidator(_once_each)]
"""In the person's order. Of an address that is named twice the first stays."""
type Zone = Annotated[str, StringConstraints(max_length=length_of(User, "time_zone")), AfterValidator(_known_zone)]
type Language = Literal["en", "ar"]
type Theme = Literal["auto", "light", "dark"]
type Units = Literal["metric", "imperial"]


class PersonFacts(Body):
    """What an account says about its owner, who may change it too."""

    first_name: PersonName
    last_name: PersonName
    phone_home: Phone
    phone_resident: Phone
    country_of_origin: CountryCode
    address: Address
