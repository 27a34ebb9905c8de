"""Answers that carry a secret are kept nowhere and not compressed: walked over the published description of the API."""

import re
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from highwall.config.testing import PASSWORD, Persona, described, make_user
from highwall.domains.accounts.models import PasswordCode
from highwall.kit.front import compression
from highwall.kit.http import Repeated
from highwall.kit.models import IdempotencyKey

DESCRIBED = described()
SCHEMAS = DESCRIBED["components"]["schemas"]
SECRETS = {"access_token", "refresh_token", "token", "secret", "uri", "qr_svg", "challenge", "recovery_codes"}
ONE_TIME_CODE = {"code", "expires_at"}
"""A code alone is the name of a role, a product or a finding; one that expires is a secret."""
MAY_SHOW_MAIL = {"MailDetail"}
"""The body of a mail may hold a code, where no mail server is configured."""
PROOFS = {"password", "current_password", "new_password", "code", "credential"}


def schemas_in(node: Any, seen: set[str]) -> Iterator[str]:
    """The names of all schemas that a piece of the description refers to, however deep."""
    if isinstance(node, dict):
        name = str(node.get("$ref", "")).rpartition("/")[2]
        if name and name not in seen:
            seen.add(name)
            yield name
            yield from schemas_in(SCHEMAS[name], seen)
        for value in node.values():
            yield from schemas_in(value, seen)
    elif isinstance(node, list):
        for value in node:
            yield from schemas_in(value, seen)


def secrets_in(node: Any) -> set[str]:
    found: set[str] = set()
    for name in schemas_in(node, set()):
        fields = set(SCHEMAS[name].get("properties", {}))
        found |= {f"{name}.{field}" for field in fields & SECRETS}
        found |= {f"{name}.code"} if fields >= ONE_TIME_CODE else set()
        found |= {name} & MAY_SHOW_MAIL
    return found


def answers_of(operation: dict[str, Any]) -> list[Any]:
    return [answer for status, answer in operation["responses"].items() if str(status).startswith("2")]


OPERATIONS = [
    (method.upper(), path, operation)
    for path, methods in DESCRIBED["paths"].items()
    for method, operation in methods.items()
]
KEYED = [(f"{m} {p}", o) for m, p, o in OPERATIONS if m == "POST" and o["x-permission"] != "public"]
"""Only these honour an Idempotency-Key, and so keep answers."""


def test_the_walk_knows_the_secrets_that_the_product_answers() -> None:
    giving = {f"{method} {path}" for method, path, operation in OPERATIONS if secrets_in(answers_of(operation))}
    assert giving >= {
        "POST /auth/sign-in",
        "POST /auth/refresh",
        "POST /auth/enrolment/totp-secret",
        "POST /auth/enrolment/totp",
        "PUT /auth/second-factor/totp-secret",
        "PUT /auth/second-factor/totp",
        "PUT /auth/second-factor/passkey",
        "PUT /auth/second-factor/recovery-codes",
        "POST /users/{user_id}/password-code",
        "POST /mails/{mail_id}/send-again",
    }


def test_exactly_the_routes_that_answer_a_secret_say_so() -> None:
    marked = {f"{method} {path}" for method, path, operation in OPERATIONS if operation.get("x-secret")}
    assert marked == {f"{method} {path}" for method, path, operation in OPERATIONS if secrets_in(answers_of(operation))}


@pytest.mark.django_db
def test_no_answer_of_such_a_route_is_compressed_and_all_others_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refusals are answers too: that of a sign-in holds the token of its next step."""
    monkeypatch.setattr(compression, "LEAST_BYTES", 1)
    browser = Client(headers={"Accept-Encoding": "gzip, deflate, br, zstd"})
    wrong = []
    for method, path, operation in OPERATIONS:
        address = "/api/v1" + re.sub(r"\{(\w*id)\}", str(UUID(int=1)), path)
        answer = browser.generic(method, address, "{}", content_type="application/json")
        if not answer.content:
            continue
        coding, is_kept = answer.headers.get("Content-Encoding"), "no-transform" in answer.headers["Cache-Control"]
        if operation.get("x-secret"):
            fits = (coding, is_kept) == (None, True)
        else:
            # A few words do not become shorter.
            fits = not is_kept and (coding == "zstd" or len(answer.content) < 100)
        if not fits:
            wrong.append(f"{method} {path}: {answer.status_code} {coding}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.django_db
def test_the_answer_to_a_sign_in_goes_out_as_it_is(admin: Persona) -> None:
    assert admin.user is not None
    answer = Client().post(
        "/api/v1/auth/sign-in",
        {"email": admin.user.email, "password": PASSWORD},
        content_type="application/json",
        headers={"Accept-Encoding": "gzip", "X-Highwall-Client": "test"},
    )
    assert answer.status_code == 200
    assert len(answer.content) > compression.LEAST_BYTES
    assert answer.json()["access_token"]
    assert "Content-Encoding" not in answer.headers


@pytest.mark.parametrize(("route", "operation"), KEYED, ids=[route for route, _ in KEYED])
def test_an_answer_with_a_secret_is_not_kept_for_repetitions(route: str, operation: dict[str, Any]) -> None:
    if secrets_in(answers_of(operation)):
        assert operation.get("x-repeated") in {Repeated.NO_ANSWER, Repeated.TRIED_AGAIN}


@pytest.mark.parametrize(("route", "operation"), KEYED, ids=[route for route, _ in KEYED])
def test_a_request_with_a_password_is_not_run_inside_the_transaction_of_a_key(
    route: str, operation: dict[str, Any]
) -> None:
    body = operation.get("requestBody", {})
    taken = {field for name in schemas_in(body, set()) for field in SCHEMAS[name].get("properties", {})}
    if taken & PROOFS and route not in {"POST /roles", "POST /products"}:
        assert operation.get("x-repeated") == Repeated.TRIED_AGAIN


@pytest.mark.django_db
def test_the_code_of_an_administrator_stands_nowhere_in_clear_and_is_made_once_per_key(admin: Persona) -> None:
    person = make_user("operator", email="new@example.com")
    first = admin.post(f"/users/{person.pk}/password-code", key="k-1")
    assert first.status == 201
    row = IdempotencyKey.objects.get()
    assert bytes(row.body) == b""
    assert first.json["code"] not in str(IdempotencyKey.objects.values())

    again = admin.post(f"/users/{person.pk}/password-code", key="k-1")
    assert (again.status, again.json["code"]) == (409, "answer_not_kept")
    assert PasswordCode.objects.filter(user=person).count() == 1

    anew = admin.post(f"/users/{person.pk}/password-code", key="k-2")
    assert (anew.status, anew.json["code"] != first.json["code"]) == (201, True)


@pytest.mark.django_db
def test_a_key_on_a_put_keeps_nothing(admin: Persona) -> None:
    offer = admin.put("/auth/second-factor/totp-secret", {"password": PASSWORD}, key="k-1")
    assert offer.status == 200
    assert not IdempotencyKey.objects.exists()
