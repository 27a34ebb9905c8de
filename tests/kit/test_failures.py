"""A full disk and a database that is away are refused with words; health names them and answers in time."""

import errno
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction

from highwall.config.testing import Persona
from highwall.kit import disks
from highwall.kit.errors.failures import Failure, failure_of, full_disk

from .conftest import execute

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def forget_the_full_disk() -> Iterator[None]:
    full_disk.forget()
    yield
    full_disk.forget()


@pytest.fixture
def full_table() -> Iterator[None]:
    """Every write of a region fails as it does when PostgreSQL finds no room: with SQLSTATE 53100."""
    execute(
        """CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
           BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$;
           CREATE TRIGGER zz_no_room BEFORE INSERT OR UPDATE ON regions_region
           FOR EACH ROW EXECUTE FUNCTION no_room()"""
    )
    yield
    execute("DROP TRIGGER zz_no_room ON regions_region; DROP FUNCTION no_room()")


def test_a_write_on_a_full_disk_is_refused_with_words_while_reading_goes_on(full_table: None, admin: Persona) -> None:
    refused = admin.post("/regions", {"name": "No Room"}, key="no-room")
    assert (refused.status, refused.json["code"]) == (507, "disk_full")
    assert "Nothing was saved" in refused.json["detail"]
    assert admin.get("/regions").status == 200


def test_health_names_the_full_disk_that_a_write_met(full_table: None, admin: Persona, anonymous: Persona) -> None:
    assert anonymous.get("/health").json == {"status": "ok"}
    admin.post("/regions", {"name": "No Room"})
    answer = anonymous.get("/health")
    assert (answer.status, answer.json) == (200, {"status": "degraded", "reason": "disk_full"})


def test_health_warns_before_a_disk_is_full(settings: Any, tmp_path: Path, admin: Persona, anonymous: Persona) -> None:
    settings.VAR_DIR = settings.BACKUP_DIR = tmp_path
    free_mb = disks.fullest().free_mb
    assert admin.patch(f"/settings/{disks.LEAST_FREE.key}", {"value": max(free_mb // 2, 128)}).status == 200
    assert anonymous.get("/health").json == {"status": "ok"}
    assert admin.patch(f"/settings/{disks.LEAST_FREE.key}", {"value": free_mb * 2}).status == 200
    assert anonymous.get("/health").json == {"status": "warning", "reason": "disk_low"}


def test_a_file_that_finds_no_room_is_a_full_disk() -> None:
    with pytest.raises(OSError) as caught, Path("/dev/full").open("w") as file:
        file.write("x" * 100_000)
    assert caught.value.errno == errno.ENOSPC
    assert failure_of(caught.value) is Failure.DISK_FULL


@pytest.mark.parametrize("state", ["23505", "22003", "40001", "42501", "55P03", "57014", "P0001"])
def test_other_errors_of_the_database_are_no_failure_of_it(state: str) -> None:
    with pytest.raises(Exception) as caught, transaction.atomic():
        execute(f"DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '{state}'; END $$")
    assert failure_of(caught.value) is None


@pytest.fixture
def nobody_home(tmp_path: Path) -> Iterator[None]:
    """The pool finds no server any more: its address is an empty folder."""
    connection.close()
    connection.close_pool()
    before = connection.settings_dict["HOST"]
    connection.settings_dict["HOST"] = str(tmp_path)
    yield
    connection.close_pool()
    connection.settings_dict["HOST"] = before


def seconds_of(call: Callable[[], Any]) -> tuple[Any, float]:
    began = time.monotonic()
    return call(), time.monotonic() - began


def test_without_a_database_requests_are_refused_within_five_seconds_and_health_within_two(
    admin: Persona, nobody_home: None, anonymous: Persona
) -> None:
    anonymous.http.raise_request_exception = admin.http.raise_request_exception = False
    health, waited = seconds_of(lambda: anonymous.get("/health"))
    assert (health.status, health.json["code"]) == (503, "database_unavailable")
    assert waited < 2

    for call in (
        lambda: admin.get("/regions"),
        lambda: admin.post("/regions", {"name": "Nobody Home"}),
        lambda: anonymous.post("/auth/sign-in", {"email": "a@b.example", "password": "x"}),
    ):
        answer, waited = seconds_of(call)
        assert (answer.status, answer.json["code"]) == (503, "database_unavailable")
        assert answer.headers["Retry-After"] == "5"
        assert waited < 5
    # Those who come while it is known to be away hear so at once.
    assert waited < 1
