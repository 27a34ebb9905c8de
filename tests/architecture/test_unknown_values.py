"""What a route does not know is refused and named: fields of bodies, however deep, parts of forms, and parameters."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from blastcalc import charging
from highwall.config.testing import Persona, filled
from highwall.domains.blasting.queries.charge import FINDINGS

from .bodies import DESCRIPTION, bodies, holding, parts
from .source import codes_in

pytestmark = pytest.mark.req("REQ-SEC-007")
UNKNOWN = "statsu"

OPERATIONS = [
    (m.upper(), path, found) for path, methods in DESCRIPTION["paths"].items() for m, found in methods.items()
]
WRITES = [(method, path) for method, path, _ in OPERATIONS if method != "GET"]
OBJECTS = [
    (method, path, place, told)
    for method, path, kind, schema in bodies()
    for place, part, told in parts(schema)
    if kind == "application/json" and "properties" in part
]


def refused(answer: Any) -> dict[str, str]:
    """The names that an answer refuses as unknown, by the path of the field."""
    assert answer.status == 422, answer.content
    return {
        error["field"]: error["facts"]["name"] for error in answer.json["errors"] if error["code"] == "extra_forbidden"
    }


def test_the_description_of_every_body_says_that_it_has_no_other_fields() -> None:
    open_ones = {
        f"{method} {path} {'.'.join(map(str, place))}"
        for method, path, _, schema in bodies()
        for place, part, _ in parts(schema)
        if "properties" in part and part.get("additionalProperties") is not False
    }
    assert open_ones == set()


def test_every_body_of_the_product_is_looked_at() -> None:
    assert len(WRITES) > 100
    assert len({(method, path) for method, path, _, _ in OBJECTS}) > 80
    assert any(len(place) > 1 for _, _, place, _ in OBJECTS)


@pytest.mark.django_db
def test_an_unknown_field_is_refused_wherever_it_stands_in_a_body(anybody: Persona) -> None:
    passed = {}
    for method, path, place, told in OBJECTS:
        answer = anybody.call(method, filled(path), holding(place, {**told, UNKNOWN: "x"}))
        named = refused(answer)
        if not any(field.endswith(UNKNOWN) and name == UNKNOWN for field, name in named.items()):
            passed[f"{method} {path} {place}"] = answer.content
    assert passed == {}


@pytest.mark.django_db
def test_a_field_is_refused_where_there_is_to_be_no_body(anybody: Persona) -> None:
    without = set(WRITES) - {(method, path) for method, path, _, _ in bodies()}
    assert without
    for method, path in sorted(without):
        assert refused(anybody.call(method, filled(path), {UNKNOWN: "x"})) == {UNKNOWN: UNKNOWN}


@pytest.mark.django_db
def test_an_unknown_part_of_a_form_is_refused(anybody: Persona) -> None:
    forms = [(method, path) for method, path, kind, _ in bodies() if kind == "multipart/form-data"]
    assert forms
    for method, path in forms:
        file = SimpleUploadedFile("pattern.csv", b"a,b\n1,2\n")
        for extra in (UNKNOWN, "filee"):
            assert refused(anybody.call(method, filled(path), data={"file": file, extra: "x"})) == {extra: extra}
            file.seek(0)


@pytest.mark.django_db
def test_an_unknown_parameter_is_refused(anybody: Persona) -> None:
    passed = {}
    for method, path, _ in OPERATIONS:
        answer = anybody.call(method, filled(path), None, **{UNKNOWN: "x"})
        if answer.status == 415:
            continue
        if answer.status != 422 or UNKNOWN not in {error["field"] for error in answer.json["errors"]}:
            passed[f"{method} {path}"] = answer.content
    assert passed == {}


FREE_TEXT = {
    "search",
    "name",
    "sort",
    "cursor",
    "batch_number",
    "to",
    "address",
    "resource_id",
    "request_id",
    "supplier",
    "barcode",
    "machine_name",
    "email_domain",
    "language",
}
FROM_DATA = {"role", "product_code", "hole_type", "machine_type", "model", "event", "resource", "category"}
"""Parameters that name records or labels which people or the trail have made, so that none may be there yet."""


def alternatives(schema: dict[str, Any]) -> list[dict[str, Any]]:
    return [part for _, part, _ in parts(schema) if "anyOf" not in part]


def parameters() -> list[tuple[str, str, list[dict[str, Any]]]]:
    return [
        (path, parameter["name"], alternatives(parameter["schema"]))
        for method, path, found in OPERATIONS
        if method == "GET"
        for parameter in found.get("parameters", ())
        if parameter["in"] == "query"
    ]


def test_a_text_parameter_is_a_choice_or_known_to_be_free() -> None:
    unknown = {
        f"{path} {name}"
        for path, name, kinds in parameters()
        for kind in kinds
        if kind.get("type") == "string" and not {"enum", "format"} & kind.keys() and name not in FREE_TEXT | FROM_DATA
    }
    assert unknown == {"/jobs kind", "/jobs/export kind"} | {
        f"/sites/{{site_id}}/charges{end} finding_code" for end in ("", "/export")
    }


@pytest.mark.django_db
def test_a_value_that_no_choice_has_is_refused(anybody: Persona) -> None:
    choices = [(path, name) for path, name, kinds in parameters() if any("enum" in kind for kind in kinds)]
    choices += [(path, name) for path, name, _ in parameters() if name == "finding_code"]
    assert len(choices) > 30
    passed = {}
    for path, name in choices:
        answer = anybody.get(filled(path), **{name: "bogus"})
        if answer.status != 422 or name not in {error["field"].partition(".")[0] for error in answer.json["errors"]}:
            passed[f"{path} {name}"] = answer.content[:200]
    assert passed == {}


def test_the_filter_of_charges_knows_every_finding_of_the_calculation() -> None:
    source = [Path(charging.__file__)]
    assert codes_in(source, "work.refuse", 1) | codes_in(source, "Finding", 0) == set(FINDINGS)
