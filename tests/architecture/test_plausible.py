"""Every figure and every day that a route takes says what is usual there, or stands here with the reason why not; and
every figure is read as people write it."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from highwall.config.testing import Persona, filled

from .bodies import Path as Place
from .bodies import bodies, holding, parts

WITHOUT = {
    "epsg": "a code of a register",
    "latitude_deg": "every place on Earth is as usual as any other",
    "longitude_deg": "every place on Earth is as usual as any other",
    "azimuth_deg": "every direction is as usual as any other",
    "confirm_count": "a confirmation itself",
    "confirm_gone_count": "a confirmation itself",
    "at": "the service takes no more than the last seven days",
    "actual_depth_m": "asked about beside the designed depth, by the service",
    "specifications": "facts of the person's own naming",
    "credential": "what a browser answers (WebAuthn)",
    **dict.fromkeys(("low", "high", "figure"), "limits and readings of an item that is the person's own naming"),
    **dict.fromkeys(
        (
            "displayed",
            "total",
            "last_total",
            "old_reading",
            "new_reading",
            "start",
            "end",
            "amount",
            "rolls_over_at",
            "reading",
            "engine_start_h",
            "engine_end_h",
        ),
        "readings of a meter, which the service holds against those before and after",
    ),
}

FIELDS: list[tuple[str, str, Place, dict[str, Any], dict[str, Any]]] = [
    (method, path, place, part, told)
    for method, path, kind, schema in bodies()
    for place, part, told in parts(schema)
    if kind == "application/json"
    and (part.get("type") in {"number", "integer"} or part.get("format") in {"date", "date-time"})
]


WRITTEN = {
    "3,000": "ambiguous_figure",
    "٣,٠٠٠": "ambiguous_figure",
    "many": "not_a_figure",
    True: "not_a_figure",
    "٣": "",
    "۳": "",
    "3.0": "",
}
UNREAD = {"not_a_figure", "ambiguous_figure", "float_parsing", "int_parsing", "decimal_parsing", "float_type"}


def name_of(place: Place) -> str:
    return next(str(step) for step in reversed(place) if step not in {0, "x"})


def usual_near(method: str, path: str, place: Place) -> bool:
    """Whether the field says what is usual; a decimal does so beside its two forms, as number and as text."""
    schemas = [schema for m, p, _, schema in bodies() if (m, p) == (method, path)]
    found = [part for schema in schemas for where, part, _ in parts(schema) if where == place]
    return any("x-usual" in part for part in found)


def test_every_figure_and_every_day_says_what_is_usual_or_why_nothing_is() -> None:
    names = {name_of(place) for _, _, place, _, _ in FIELDS}
    assert len(names) > 40
    silent = {name_of(place) for method, path, place, _, _ in FIELDS if not usual_near(method, path, place)}
    assert silent == names & WITHOUT.keys()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_field_that_is_asked_about_has_a_name(language: str) -> None:
    texts = Path(settings.BASE_DIR) / "web" / "src" / "lib" / "i18n" / language / "problems.json"
    named = json.loads(texts.read_text())["name"]
    asked = {name_of(place) for method, path, place, _, _ in FIELDS if usual_near(method, path, place)}
    assert sorted((asked | {"actual_depth_m"}) - named.keys()) == []


@pytest.mark.django_db
@pytest.mark.req("REQ-SEC-007")
def test_every_figure_is_read_as_people_write_it(anybody: Persona) -> None:
    figures = [one for one in FIELDS if one[3].get("type") in {"number", "integer"}]
    figures = [one for one in figures if "specifications" not in one[2]]
    assert len(figures) > 60
    for method, path, place, _, told in figures:
        for text, code in WRITTEN.items():
            answer = anybody.call(method, filled(path), holding(place, text, told))
            errors = answer.json.get("errors", ())
            at_field = (error for error in errors if name_of(place) in error["field"].split("."))
            found = {error["code"] for error in at_field}
            if code:
                assert code in found, (path, place, text, answer.content)
            else:
                assert not found & UNREAD, (path, place, text, answer.content)
