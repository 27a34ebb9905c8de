"""Every route says which right it needs, and holds it: walked over the published description of the API."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from ninja.schema import NinjaGenerateJsonSchema
from pydantic.json_schema import JsonSchemaMode

from highwall.config.roles import ROLES
from highwall.config.testing import Persona, described, filled, make_user, signed_in
from highwall.config.urls import api
from highwall.domains.accounts.models import Role
from highwall.kit.actors import every_right

UNGUARDED = {"public", "signed-in"}

PUBLIC = {
    ("GET", "/health"),
    ("GET", "/maintenance"),
    ("POST", "/auth/sign-in"),
    ("POST", "/auth/refresh"),
    ("POST", "/auth/set-password"),
    ("GET", "/auth/password-rules"),
    ("POST", "/auth/password-reset"),
    ("POST", "/auth/password-reset/verify"),
    ("POST", "/auth/sign-in/code"),
    ("POST", "/auth/sign-in/passkey-options"),
    ("POST", "/auth/sign-in/passkey"),
    ("POST", "/auth/enrolment/totp-secret"),
    ("POST", "/auth/enrolment/totp"),
    ("POST", "/auth/enrolment/passkey-options"),
    ("POST", "/auth/enrolment/passkey"),
}
"""Routes that may be called without an account. A new one is a decision to be taken here."""


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in described()["paths"].items():
        for method, operation in methods.items():
            yield method.upper(), path, operation


OPERATIONS = list(operations())
NAMES = [f"{method} {path}" for method, path, _ in OPERATIONS]
every_operation = pytest.mark.parametrize(("method", "path", "operation"), OPERATIONS, ids=NAMES)


@every_operation
def test_a_route_names_a_declared_right_or_says_why_it_has_none(
    method: str, path: str, operation: dict[str, Any]
) -> None:
    permission = operation["x-permission"]
    if permission == "public":
        assert (method, path) in PUBLIC
        assert operation["x-public-because"]
    else:
        assert permission in UNGUARDED | every_right().keys()
        assert operation["security"] == [{"bearer": []}]


@every_operation
def test_a_route_has_a_summary_and_an_id_of_its_own(method: str, path: str, operation: dict[str, Any]) -> None:
    assert operation["summary"].strip()
    assert [o["operationId"] for _, _, o in OPERATIONS].count(operation["operationId"]) == 1


@pytest.mark.django_db
@pytest.mark.req("REQ-SEC-005", "REQ-AUTH-040")
@every_operation
def test_a_route_refuses_those_who_are_not_signed_in(
    anonymous: Persona, method: str, path: str, operation: dict[str, Any]
) -> None:
    if (method, path) in PUBLIC:
        assert operation["x-permission"] == "public"
        return
    for token in ("", "forged.token.here"):
        answer = Persona(token=token).call(method, filled(path), {})
        assert answer.status == 401
        assert answer.json["status"] == 401


@pytest.fixture
def without_rights(db: None) -> Persona:
    Role.objects.create(code="nobody", name="Nobody", rights=[], reach="all")
    return signed_in(make_user("nobody"))


@pytest.mark.django_db
@pytest.mark.req("REQ-SEC-005", "REQ-AUTH-040")
def test_guarded_routes_refuse_a_role_without_rights(without_rights: Persona) -> None:
    answers = {
        name: without_rights.call(method, filled(path), {}).status
        for name, (method, path, operation) in zip(NAMES, OPERATIONS, strict=True)
        if operation["x-permission"] not in UNGUARDED
    }
    assert answers
    assert {name: status for name, status in answers.items() if status != 403} == {}


@pytest.mark.django_db
def test_open_routes_never_fail_for_a_role_without_rights(without_rights: Persona) -> None:
    answers = {
        name: without_rights.call(method, filled(path), {}).status
        for name, (method, path, operation) in zip(NAMES, OPERATIONS, strict=True)
        if operation["x-permission"] == "signed-in" and path != "/auth/sign-out"
    }
    assert {name: status for name, status in answers.items() if status >= 500 or status == 401} == {}


@pytest.mark.django_db
@every_operation
def test_a_route_answers_unknown_ids_and_empty_bodies_with_a_refusal_of_its_own(
    anybody: Persona, method: str, path: str, operation: dict[str, Any]
) -> None:
    for body in ({}, [], None):
        answer = anybody.call(method, filled(path), body)
        assert answer.status < 500, answer.content
        if answer.status >= 400:
            assert answer.headers["Content-Type"] == "application/problem+json"
            assert answer.json["detail"]


def test_every_right_is_held_by_a_predefined_role_and_no_role_holds_an_unknown_one() -> None:
    held = {right for role in ROLES for right in role.rights}
    assert every_right().keys() - held == set()
    assert held - every_right().keys() == set()


def test_every_right_says_in_words_what_it_allows() -> None:
    for value, right in every_right().items():
        assert re.fullmatch(r"[a-z_]+\.[a-z_]+", value)
        assert right.label
        assert right.label[0].islower()


def test_a_name_in_the_description_has_one_meaning() -> None:
    """The parts of the description are merged by name, so that one of two with the same name would be lost."""
    meanings: dict[tuple[str, JsonSchemaMode], set[str]] = {}
    for _, router in api._routers:
        for operation in (one for views in router.path_operations.values() for one in views.operations):
            models: list[tuple[Any, JsonSchemaMode]] = [(model, "validation") for model in operation.models]
            answers = [model for model in operation.response_models.values() if hasattr(model, "model_json_schema")]
            models += [(model, "serialization") for model in answers]
            for model, mode in models:
                schema = model.model_json_schema(mode=mode, schema_generator=NinjaGenerateJsonSchema)
                for name, part in schema.get("$defs", {}).items():
                    meanings.setdefault((name, mode), set()).add(json.dumps(part, sort_keys=True, default=str))
    assert len(meanings) > 300
    assert [name for (name, _), parts in meanings.items() if len(parts) > 1] == []
