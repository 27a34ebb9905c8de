"""What the framework and the database refuse is answered in words, with a code, wherever it happens."""

from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client, RequestFactory

from highwall.config.testing import Answer, Persona
from highwall.domains.regions.models import Region
from highwall.kit.refusals.foreseen import refusal_of

from .conftest import execute

BOUNDARY = "part"
IMPORTS = f"/api/v1/sites/{uuid4()}/imports"


def send_form(persona: Persona, *parts: bytes, boundary: str = BOUNDARY, **headers: str) -> Any:
    body = b"".join(b"--%s\r\n%s\r\n" % (boundary.encode(), part) for part in parts) + f"--{boundary}--\r\n".encode()
    kind = f"multipart/form-data; boundary={boundary}"
    headers = {"Authorization": f"Bearer {persona.token}", **headers}
    return Client().post(IMPORTS, body, content_type=kind, headers=headers)


def file_part(name: str, content: bytes = b"1,2,3") -> bytes:
    return f'Content-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode() + content


@pytest.mark.django_db
@pytest.mark.parametrize("headers", [{}, {"Idempotency-Key": "k-1"}], ids=["without a key", "with a key"])
@pytest.mark.parametrize(
    "parts",
    [
        pytest.param([file_part("a" * 5000)], id="a file name of 5,000 characters"),
        pytest.param([file_part(f"{n}.csv") for n in range(101)], id="101 files"),
        pytest.param(
            [f'Content-Disposition: form-data; name="f{n}"\r\n\r\nx'.encode() for n in range(201)], id="201 fields"
        ),
        pytest.param(
            [file_part("a.csv", b"abcde").replace(b"\r\n\r\n", b"\r\nContent-Transfer-Encoding: base64\r\n\r\n")],
            id="base64 that is none",
        ),
    ],
)
def test_a_form_that_can_not_be_read_is_refused_in_words(
    engineer: Persona, parts: list[bytes], headers: dict[str, str]
) -> None:
    answer = send_form(engineer, *parts, **headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "malformed_form")


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["multipart/form-data", "multipart/form-data; boundary="])
def test_a_form_without_boundary_is_refused_in_words(engineer: Persona, kind: str) -> None:
    headers = {"Authorization": f"Bearer {engineer.token}", "Idempotency-Key": "k-1"}
    answer = Client().post(IMPORTS, b"x", content_type=kind, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "malformed_form")


@pytest.fixture
def hanging(muscat: Region) -> Iterator[str]:
    """A table of which no rule of the application knows, with a row that refers to a region."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE kit_probe (region_id uuid REFERENCES regions_region (id))")
        cursor.execute("INSERT INTO kit_probe VALUES (%s)", [muscat.pk])
    yield "kit_probe"
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE kit_probe")


def failure_of(work: Callable[[], Any]) -> Exception:
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        work()
    return caught.value


@pytest.mark.django_db(transaction=True)
def test_what_the_database_refuses_because_somebody_was_faster_is_a_conflict(muscat: Region, hanging: str) -> None:
    request = RequestFactory().post("/api/v1/anything")
    name = muscat.name
    for error in (
        failure_of(lambda: execute("INSERT INTO kit_probe VALUES (%s)", uuid4())),
        failure_of(lambda: execute("DELETE FROM regions_region WHERE id = %s", muscat.pk)),
        failure_of(lambda: Region.objects.create(name=name)),
    ):
        refusal = refusal_of(request, error)
        assert refusal is not None
        assert (refusal.status, refusal.code) == (409, "conflict")


def test_a_fault_of_our_own_is_no_refusal() -> None:
    assert refusal_of(RequestFactory().get("/"), RuntimeError("a fault")) is None


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/api/v1/%FF%FE", "/api/v1/regions/%00", "/api/v1/sites/%C3%28/holes", "/%FF"])
def test_a_path_that_is_no_text_harms_nothing(admin: Persona, path: str) -> None:
    answer: Answer | Any = Client().get(path, headers={"Authorization": f"Bearer {admin.token}"})
    assert answer.status_code < 500
