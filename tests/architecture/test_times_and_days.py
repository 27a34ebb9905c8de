"""Every moment and day that a route takes is read by the one type of `kit.calendar`, walked over the description."""

from typing import Any

import pytest

from highwall.config.testing import Persona, filled

from .bodies import DESCRIPTION, Path, bodies, holding, parts

FIELDS = [
    (method, path, place, part["format"])
    for method, path, kind, schema in bodies()
    for place, part, _ in parts(schema)
    if kind == "application/json" and part.get("format") in {"date", "date-time"}
]
BOUNDS = [
    (path, parameter["name"], part["format"])
    for path, methods in DESCRIPTION["paths"].items()
    for parameter in methods.get("get", {}).get("parameters", ())
    for _, part, _ in parts(parameter["schema"])
    if part.get("format") in {"date", "date-time"}
]
WRONG = {
    "date": {"2026-02-30": "no_day", "5": "no_day", 5: "no_day", "2026-11-26T00:00:00Z": "no_day"},
    "date-time": {
        "2026-11-26T22:10:00": "no_offset",
        "2026-11-26 22:10": "no_offset",
        "2026-11-26": "no_offset",
        "2026": "no_moment",
        1764000000: "no_moment",
        "2026-11-26T24:00:00Z": "no_moment",
        "9999-12-31T23:59:59-12:00": "too_far",
        "0001-01-01T00:00:00+14:00": "too_far",
    },
}


def refusals(answer: Any) -> set[tuple[str, str]]:
    assert answer.status == 422, answer.content
    return {(error["field"], error["code"]) for error in answer.json["errors"]}


def dotted(place: Path) -> str:
    return ".".join(map(str, place))


@pytest.mark.django_db
@pytest.mark.req("REQ-SEC-007")
def test_a_time_without_offset_and_a_day_that_is_none_are_refused_at_their_field(anybody: Persona) -> None:
    assert len(FIELDS) > 8
    assert {form for *_, form in FIELDS} == {"date", "date-time"}
    for method, path, place, form in FIELDS:
        for value, code in WRONG[form].items():
            answer = anybody.call(method, filled(path), holding(place, value))
            assert (dotted(place), code) in refusals(answer), (path, value, answer.content)


@pytest.mark.django_db
@pytest.mark.req("REQ-SEC-007")
def test_a_range_takes_a_moment_with_its_offset_or_a_day(anybody: Persona) -> None:
    assert len(BOUNDS) > 60
    for path, name, form in BOUNDS:
        if "{" in path:
            continue
        assert anybody.get(path, **{name: "2026-11-26"}).status == 200
        assert (name, "no_day") in refusals(anybody.get(path, **{name: "2026-02-30"}))
        assert any(field == name for field, _ in refusals(anybody.get(path, **{name: "2026"})))
        if form == "date-time":
            assert (name, "no_offset") in refusals(anybody.get(path, **{name: "2026-11-26T10:00:00"}))
