"""No page of another site signs anybody in: what is open to everybody takes JSON only, from a client that says so."""

import json
from typing import Any

import pytest
from django.test import Client

from highwall.config.testing import PASSWORD, described
from highwall.domains.accounts.models import Session, User
from highwall.domains.accounts.tests.entrance import ADA, Browser

pytestmark = pytest.mark.django_db

OPEN = {
    "/auth/sign-in",
    "/auth/sign-in/code",
    "/auth/sign-in/passkey-options",
    "/auth/sign-in/passkey",
    "/auth/enrolment/totp-secret",
    "/auth/enrolment/totp",
    "/auth/enrolment/passkey-options",
    "/auth/enrolment/passkey",
    "/auth/password-reset",
    "/auth/password-reset/verify",
    "/auth/set-password",
}
"""What is open to everybody and takes a body. `/auth/refresh` takes none."""
FORGERY = {"origin": "https://evil.example", "sec-fetch-site": "cross-site"}
CREDENTIALS = {"email": ADA, "password": PASSWORD}


def operations() -> dict[str, dict[str, Any]]:
    """The public operations that are not only read, by path."""
    return {
        path: operation
        for path, methods in described()["paths"].items()
        for method, operation in methods.items()
        if operation["x-permission"] == "public" and method != "get"
    }


def send(path: str, body: str, kind: str, **headers: str) -> tuple[int, str]:
    http: Any = Client(headers={**FORGERY, **headers})
    answer = http.generic("POST", f"/api/v1{path}", body, content_type=kind)
    return answer.status_code, answer.json()["code"] if answer.status_code >= 400 else ""


def test_every_public_write_is_tried_here_and_states_the_header() -> None:
    found = operations()
    assert found.keys() == OPEN | {"/auth/refresh"}
    for operation in found.values():
        (parameter,) = [one for one in operation["parameters"] if one["in"] == "header"]
        assert (parameter["name"], parameter["required"]) == ("X-Highwall-Client", True)


@pytest.mark.parametrize("path", sorted(OPEN))
@pytest.mark.parametrize(
    "kind",
    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "", "application/jsonp"],
)
@pytest.mark.parametrize("headers", [{}, {"x-highwall-client": "web"}], ids=["of a form", "of a script"])
def test_a_body_of_any_other_type_is_not_read(path: str, kind: str, headers: dict[str, str], ada: User) -> None:
    assert send(path, json.dumps(CREDENTIALS), kind, **headers) == (415, "json_only")
    assert not Session.objects.exists()


@pytest.mark.parametrize("path", sorted(OPEN | {"/auth/refresh"}))
def test_json_without_the_header_that_no_form_can_send_is_refused(path: str, ada: User) -> None:
    assert send(path, json.dumps(CREDENTIALS), "application/json") == (403, "no_client")
    assert not Session.objects.exists()


@pytest.mark.parametrize("name", ["ignored", ""])
def test_the_body_that_a_form_of_plain_text_makes_signs_nobody_in(name: str, ada: User) -> None:
    body = json.dumps({**CREDENTIALS, name: ""})[:-2] + '="}'
    assert send("/auth/sign-in", body, "text/plain") == (415, "json_only")
    assert not Session.objects.exists()


@pytest.mark.parametrize("kind", ["application/json", "application/json; charset=utf-8", "Application/JSON"])
def test_json_of_a_client_is_taken_however_its_type_is_written(kind: str, ada: User) -> None:
    assert send("/auth/sign-in", json.dumps(CREDENTIALS), kind, **{"x-highwall-client": "web"}) == (200, "")


def test_a_session_is_kept_without_a_body_or_its_type(ada: User) -> None:
    browser = Browser()
    browser.sign_in()
    assert browser.refresh().status_code == 200
