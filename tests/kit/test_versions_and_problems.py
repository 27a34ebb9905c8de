"""If-Match, problem documents, headers, and what a malformed request meets."""

import json

import pytest
from django.db import connection, transaction
from django.test import Client

from highwall.config.testing import Answer, Persona
from highwall.domains.regions.models import Region

from .conftest import in_threads

pytestmark = pytest.mark.django_db


def test_a_write_on_an_old_version_is_refused_with_the_present_one(admin: Persona, muscat: Region) -> None:
    path = f"/regions/{muscat.pk}"
    assert admin.patch(path, {"name_ar": "أ"}, version=1).json["version"] == 2
    late = admin.patch(path, {"name_ar": "ب"}, version=1)
    assert (late.status, late.json["code"], late.json["facts"]) == (412, "stale_version", {"current_version": 2})
    assert admin.get(path).json["name_ar"] == "أ"


def test_a_write_without_a_version_is_taken(admin: Persona, muscat: Region) -> None:
    assert admin.patch(f"/regions/{muscat.pk}", {"name_ar": "أ"}).status == 200


def test_an_if_match_that_is_no_number_is_refused(admin: Persona, muscat: Region) -> None:
    headers = {"Authorization": f"Bearer {admin.token}", "If-Match": '"abc"'}
    reply = Client().patch(f"/api/v1/regions/{muscat.pk}", "{}", content_type="application/json", headers=headers)
    assert (reply.status_code, reply.json()["code"]) == (422, "bad_if_match")


@pytest.mark.django_db(transaction=True)
def test_of_writers_who_read_the_same_version_one_wins(admin: Persona, muscat: Region) -> None:
    def write() -> Answer:
        persona = Persona(user=admin.user, token=admin.token)
        return persona.patch(f"/regions/{muscat.pk}", {"name_ar": "ج"}, version=1)

    assert sorted(answer.status for answer in in_threads([write] * 6)) == [200, 412, 412, 412, 412, 412]
    assert Region.objects.get(pk=muscat.pk).version == 2


def assert_problem(answer: Answer, status: int, code: str) -> None:
    assert (answer.status, answer.headers["Content-Type"]) == (status, "application/problem+json")
    body = answer.json
    assert body.keys() >= {"type", "title", "status", "code", "detail", "request_id", "errors"}
    assert (body["status"], body["code"], body["type"]) == (status, code, f"urn:highwall:problem:{code}")
    assert body["detail"]


def test_refusals_are_problem_documents(admin: Persona, engineer: Persona, anonymous: Persona, muscat: Region) -> None:
    assert_problem(anonymous.get("/users"), 401, "unauthenticated")
    assert anonymous.get("/users").headers["WWW-Authenticate"] == "Bearer"
    assert_problem(engineer.get("/users"), 403, "forbidden")
    assert_problem(admin.get("/regions/018f0000-0000-7000-8000-000000000000"), 404, "not_found")
    assert_problem(admin.get("/no-such-thing"), 404, "not_found")
    assert_problem(admin.post("/regions", {"name": "muscat"}), 409, "name_taken")
    assert_problem(admin.post("/regions", {"name": "x"}), 422, "invalid")


def test_an_answer_names_its_request(admin: Persona) -> None:
    first, second = (admin.post("/regions", {"name": "x"}).json["request_id"] for _ in range(2))
    assert first
    assert first != second


@pytest.mark.req("REQ-USE-002")
def test_each_wrong_field_is_named_by_its_path(admin: Persona) -> None:
    answer = admin.post("/regions", {"name": "", "latitude_deg": 91, "longitude_deg": "east"})
    assert {error["field"] for error in answer.json["errors"]} == {"name", "latitude_deg", "longitude_deg"}
    assert all(error["message"] and error["code"] for error in answer.json["errors"])


@pytest.mark.parametrize(
    "body", ["", "{", "[]", "null", '"text"', "[" * 3000, '{"name": 1e308}', '{"name": "\\u0000"}']
)
def test_a_malformed_body_is_refused_and_never_an_error_of_ours(admin: Persona, body: str) -> None:
    headers = {"Authorization": f"Bearer {admin.token}"}
    reply = Client().post("/api/v1/regions", body, content_type="application/json", headers=headers)
    assert (reply.status_code, reply["Content-Type"]) == (422, "application/problem+json")


@pytest.mark.parametrize(
    "query",
    [
        {"page": "0"},
        {"page": "x"},
        {"page_size": "201"},
        {"sort": "password"},
        {"sort": "name;drop"},
        {"is_active": "maybe"},
    ],
)
def test_a_list_refuses_parameters_out_of_range(admin: Persona, query: dict[str, str]) -> None:
    assert_problem(admin.get("/regions", **query), 422, "invalid")


def test_a_search_with_a_null_character_is_refused_not_an_error_of_ours(admin: Persona) -> None:
    assert_problem(admin.get("/regions", search="a\x00b"), 422, "invalid")


@pytest.mark.parametrize(
    ("kind", "limit"), [("application/json", "4 MiB"), ("multipart/form-data; boundary=part", "60 MiB")]
)
def test_a_body_beyond_its_limit_is_refused_before_it_is_read(kind: str, limit: str) -> None:
    reply = Client().generic("POST", "/api/v1/regions", b"x", content_type=kind, CONTENT_LENGTH=str(200 * 1024 * 1024))
    body = json.loads(reply.content)
    assert (reply.status_code, body["code"]) == (413, "too_large")
    assert limit in body["detail"]


def test_every_answer_of_the_api_carries_the_security_headers(admin: Persona, anonymous: Persona) -> None:
    for answer in (admin.get("/regions"), anonymous.get("/regions"), anonymous.get("/nothing")):
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-store"
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]


def test_a_failure_before_a_route_is_entered_is_a_problem_document_too(admin: Persona) -> None:
    """Finding out who asks needs the database, which may be away."""
    reader = Client(raise_request_exception=False, headers={"Authorization": f"Bearer {admin.token}"})
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE accounts_session RENAME TO accounts_session_away")
    reply = reader.get("/api/v1/regions")
    body = json.loads(reply.content)
    assert (reply.status_code, reply["Content-Type"]) == (500, "application/problem+json")
    assert (body["code"], "accounts_session" in reply.content.decode()) == ("internal_error", False)


@pytest.mark.req("REQ-REL-002", "REQ-REL-003", "REQ-ADMIN-042")
def test_an_unexpected_failure_is_logged_with_its_stack_and_request_and_the_next_request_is_served(
    admin: Persona, caplog: pytest.LogCaptureFixture
) -> None:
    reader = Client(raise_request_exception=False, headers={"Authorization": f"Bearer {admin.token}"})
    with transaction.atomic(), caplog.at_level("ERROR"):
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE accounts_session RENAME TO accounts_session_away")
        failed = reader.get("/api/v1/regions")
        transaction.set_rollback(True)
    assert failed.status_code == 500
    request_id = json.loads(failed.content)["request_id"]
    (record,) = [record for record in caplog.records if request_id in record.getMessage()]
    assert all(part in record.getMessage() for part in ("GET", "/api/v1/regions"))
    assert record.exc_info is not None
    assert "accounts_session" in str(record.exc_info[1])
    assert record.exc_info[2] is not None
    assert reader.get("/api/v1/regions").status_code == 200


def test_a_refusal_for_want_of_a_right_is_logged_with_who_what_and_from_where(
    engineer: Persona, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("WARNING", logger="highwall.security"):
        answer = engineer.get("/users")
        engineer.get("/regions/018f0000-0000-7000-8000-000000000000")
    (line,) = [record.getMessage() for record in caplog.records if record.name == "highwall.security"]
    entry = json.loads(line)
    assert entry["refused"] == "forbidden"
    assert (entry["method"], entry["path"], entry["address"]) == ("GET", "/api/v1/users", "127.0.0.1")
    assert entry["user_id"] == str(engineer.id)
    assert entry["request_id"] == answer.json["request_id"]
    assert engineer.token not in line


def test_an_address_cannot_write_lines_of_its_own_into_the_log(
    engineer: Persona, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("WARNING", logger="highwall.security"):
        engineer.patch("/settings/a%0A2026-01-01%20ERROR%20forged", {"value": 1})
    (line,) = [record.getMessage() for record in caplog.records if record.name == "highwall.security"]
    assert "\n" not in line
    assert "forged" in json.loads(line)["path"]
