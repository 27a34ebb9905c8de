"""Whatever a table that leaves the product says, its reader can read: each heading, sheet and token has words in both
languages."""

import json
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal, cast, get_args, get_origin

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command

from highwall.config import urls
from highwall.domains.audit.queries import door
from highwall.domains.explosives.models import WriteOffReason
from highwall.domains.fleet.models import MeterKind
from highwall.domains.maintenance.models import CalendarUnit
from highwall.domains.notifications.notices import declared_kinds as declared_notices
from highwall.kit.lists import Listing
from highwall.kit.lists.listing import declared_listings
from highwall.kit.mail import declared_kinds as declared_mails
from highwall.kit.text import LANGUAGES, Language, key_of, list_name
from highwall.kit.text.words import catalogue

from .source import codes_in

assert urls.api, "the assembled API has loaded every domain's lists"

LISTINGS = declared_listings()
SOURCE = [
    path for path in sorted((Path(settings.BASE_DIR) / "src" / "highwall").rglob("*.py")) if "tests" not in path.parts
]
OF_EXPORTS = json.loads((Path(settings.WORDS_DIR) / "exports.json").read_text())

TYPED_BY_PEOPLE = {
    "name name_ar first_name last_name full_name email manager_name owner_name actor_name by_name requested_by",
    "calculated_by approved_by note base_product column_product wet_product",
    "number batch_number hole_number project_number reference_number serial_number rig_number plate_number un_number",
    "region_name project_name site_name store_name product_name product_codes primary_role_name role_names",
    "address area_of_operation city current_location storage_location supplier manufacturer model machine_type",
    "part_number barcode description suppliers location_path to_location_path path machine_name reference",
    "accessory_number accessory_name holder_name",
    "machine_model technician_name order_number reported_by_name",
    "machine_number machine_name operator_name request_number end_reason requested_by_name position",
    "magazine_number magazine_name begun_by_name performed_by_name licence_number notes posting_reference",
    "next_maintenance plan_name open_order_number level_name reason",
    "code compatibility_group hazard_division hole_type file_name subject to link resource_id request_id",
}
"""Columns of text that is a name, a number of a record or somebody's own words, in whatever language it was given."""

SYMBOLS = {"kg"}
"""Tokens that are what a reader of English calls them."""

ENGLISH_ONLY = {("jobs", "message"), ("mails", "error")}
"""What servers say to administrators about what went wrong."""


def drilled_into(listing: Listing[Any], name: str) -> set[Any]:
    return listing.kinds(name) if name in listing.row.model_fields else {str}


def texts() -> Iterator[tuple[str, str]]:
    """Every exported column that may hold text."""
    for listing in LISTINGS:
        for name in listing.export:
            if any(kind is str or is_choice(kind) for kind in listing.kinds(name)):
                yield listing.name, name


def is_choice(kind: Any) -> bool:
    return get_origin(kind) is Literal or (
        isinstance(kind, type) and issubclass(kind, str) and hasattr(kind, "_member_map_")
    )


def tokens_by_type(listing: Listing[Any], name: str) -> set[str]:
    found: set[str] = set()
    for kind in listing.kinds(name):
        if get_origin(kind) is Literal:
            found |= set(get_args(kind))
        elif is_choice(kind):
            found |= {member.value for member in cast("type[StrEnum]", kind)}
    return found


def events() -> set[str]:
    named = codes_in(SOURCE, "record_event", 0) | codes_in(SOURCE, "audit.record_event", 0)
    return named | {"create", "update", "delete"}


def resources() -> set[str]:
    """What an event of the trail may be about: a table, a list that was exported, or what a call names itself."""
    named = re.findall(r'(?:resource=|RESOURCE = |marks=)"([\w-]+)"', "".join(path.read_text() for path in SOURCE))
    return {*named, *(listing.name for listing in LISTINGS)} | {
        model._meta.db_table
        for model in apps.get_models()
        if any(trigger.name.startswith("audit") for trigger in getattr(model._meta, "triggers", []))
    }


VOCABULARIES: dict[tuple[str, str], set[str]] = {
    ("audit-events", "event"): events(),
    ("audit-events", "resource"): resources(),
    ("audit-events", "source"): {
        "api",
        "job x.y",
        "event x.y",
        "command z",
        "restore",
        "create_admin",
        "demonstration",
    },
    ("record-events", "event"): events(),
    ("record-events", "resource"): resources(),
    ("record-events", "source"): {"api", "job x.y", "event x.y", "command z", "restore"},
    ("ledger-movements", "reason_code"): set(WriteOffReason.values),
    ("jobs", "kind"): codes_in(SOURCE, "start_job", 0) | {"reports.blast_report_en", "reports.blast_report_ar"},
    ("mails", "kind"): {kind.code for kind in declared_mails()},
    ("notifications", "kind"): {kind.code for kind in declared_notices()},
    # Empty where a plan has no such clock.
    ("maintenance-plans", "every_unit"): set(CalendarUnit.values),
    ("maintenance-plans", "meter_kind"): set(MeterKind.values),
    ("maintenance-rounds", "meter_kind"): set(MeterKind.values),
    ("charges", "finding"): {
        "hole_too_short",
        "no_wet_product",
        "air_under_water",
        "water_out_of_range",
        "invalid_hole",
    },
}
"""The tokens of the columns whose type does not say them."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_token_that_can_stand_in_an_export_has_words(language: Language) -> None:
    speechless, asked = [], 0
    for listing in LISTINGS:
        for name, speak in listing.tokens.items():
            tokens = tokens_by_type(listing, name) | VOCABULARIES.get((listing.name, name), set())
            assert tokens, f"Say in VOCABULARIES what may stand in {name} of {listing.name}."
            for token in sorted(tokens):
                asked += 1
                if speak(token, language) == token and token not in SYMBOLS:
                    speechless.append((listing.name, name, token))
    assert asked > 100
    assert speechless == []


def test_every_column_of_text_is_in_words_or_a_name() -> None:
    names = {name for line in TYPED_BY_PEOPLE for name in line.split()}
    spoken = {(listing.name, name) for listing in LISTINGS for name in listing.tokens}
    assert [column for column in texts() if column not in spoken | ENGLISH_ONLY and column[1] not in names] == []
    choices = {(listing.name, name) for listing in LISTINGS for name in listing.export if tokens_by_type(listing, name)}
    assert choices - spoken == set()


def test_every_heading_has_arabic_words_and_none_has_more() -> None:
    assert {text for listing in LISTINGS for text in listing.export.values()} == set(OF_EXPORTS["heading"])
    assert [text for text in OF_EXPORTS["heading"].values() if not is_arabic(text)] == []


def test_every_list_has_a_name_that_a_sheet_can_have() -> None:
    for listing in LISTINGS:
        for language in LANGUAGES:
            name = list_name(listing.name, language)
            assert name != listing.name
            assert 0 < len(name) <= 31
            assert not set(name) & set("[]:*?/\\")


def test_names_in_two_languages_are_exported_in_that_of_the_reader() -> None:
    named_twice = {"region_name", "role_names", "primary_role_name"}
    lacking = [
        (listing.name, name)
        for listing in LISTINGS
        for name in named_twice & set(listing.export)
        if name not in listing.arabic
    ]
    assert lacking == []


def test_the_arabic_words_of_tokens_are_arabic() -> None:
    words = catalogue("ar")
    assert words.keys() == catalogue("en").keys()
    for section, texts in words.items():
        assert texts.keys() == catalogue("en")[section].keys()
        assert [token for token, text in texts.items() if not is_arabic(text)] == [], section


def test_the_words_of_the_server_are_those_of_the_client() -> None:
    call_command("words", check=True)


def test_the_door_of_an_event_is_said_by_its_first_word() -> None:
    assert (door("job drilling.read_import", "en"), door("something old", "en")) == ("Background job", "something")
    assert key_of("drilling.read_import") == "drilling_read_import"


def is_arabic(text: str) -> bool:
    return any("\u0600" <= letter <= "\u06ff" for letter in text)
