"""Files of lists go out while they are made: no process holds one as a whole, and none looks complete that is not."""

import csv
import io
import json
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.http import HttpResponse
from django.test import Client

from highwall.config.testing import Persona
from highwall.domains.notifications.models import Notification
from highwall.kit.lists.exports import BLOCK_BYTES, in_blocks
from highwall.kit.statements.bulk import insert_rows

COUNT = 9000


@pytest.fixture
def many(engineer: Persona) -> Persona:
    """Somebody with a list of some hundred kilobytes."""
    insert_rows(
        Notification,
        {
            "user_id": [engineer.id] * COUNT,
            "kind": ["test"] * COUNT,
        },
    )
    return engineer


def asked(persona: Persona, form: str) -> Any:
    path = f"/api/v1/notifications/export?format={form}&sort=created_at"
    return Client().get(path, headers={"Authorization": f"Bearer {persona.token}"})


def open_cursors() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_cursors WHERE name LIKE '\\_django\\_curs\\_%'")
        return int(cursor.fetchone()[0])


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("form", ["csv", "json", "jsonl"])
def test_the_first_of_a_long_file_is_out_before_its_last_row_is_read(many: Persona, form: str) -> None:
    answer = asked(many, form)
    assert answer.streaming
    parts = iter(answer.streaming_content)
    begun = next(parts)
    assert open_cursors() == 1
    assert len(begun) < 2 * BLOCK_BYTES
    content = begun + b"".join(parts)
    assert len(content) > 3 * BLOCK_BYTES
    if form == "csv":
        assert len(list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))) == COUNT + 1
    else:
        records = json.loads(content) if form == "json" else [json.loads(line) for line in content.splitlines()]
        assert len(records) == COUNT


@pytest.mark.django_db(transaction=True)
def test_a_reader_who_goes_gives_the_connection_back(many: Persona) -> None:
    answer = asked(many, "csv")
    next(iter(answer.streaming_content))
    assert connection.connection is not None
    answer.close()
    assert connection.connection is None
    assert open_cursors() == 0


@pytest.mark.django_db
def test_a_short_file_is_answered_whole(engineer: Persona) -> None:
    Notification.objects.create(user_id=engineer.id, kind="test")
    answer = asked(engineer, "jsonl")
    assert isinstance(answer, HttpResponse)
    assert len(answer.content.splitlines()) == 1


@pytest.mark.django_db(transaction=True)
def test_what_fails_in_the_middle_ends_in_an_error_and_not_in_a_file(many: Persona) -> None:
    answer = asked(many, "jsonl")
    parts = iter(answer.streaming_content)
    next(parts)
    other = connection.copy()
    try:
        with connection.cursor() as mine, other.cursor() as theirs:
            mine.execute("SELECT pg_backend_pid()")
            theirs.execute("SELECT pg_terminate_backend(%s, 10000)", mine.fetchone())
        with pytest.raises(OperationalError):
            list(parts)
    finally:
        other.close()
        connection.close()


def test_blocks_hold_the_same_bytes_and_are_as_long_as_they_should_be() -> None:
    parts = [bytes([number % 256]) * (number % 1000) for number in range(3000)]
    blocks = list(in_blocks(parts))
    assert b"".join(blocks) == b"".join(parts)
    assert all(BLOCK_BYTES <= len(block) < BLOCK_BYTES + 1000 for block in blocks[:-1])
    assert list(in_blocks([])) == []
