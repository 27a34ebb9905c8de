from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connection, connections
from psycopg import sql


def in_threads(works: list[Callable[[], Any]]) -> list[Any]:
    """Run each work in a thread of its own with its own database connection; results in order, errors as values."""
    from concurrent.futures import ThreadPoolExecutor

    def run(work: Callable[[], Any]) -> Any:
        try:
            return work()
        except Exception as error:  # noqa: BLE001 the test looks at it
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


def execute(statement: str | sql.Composed, *parameters: object) -> list[tuple[Any, ...]]:
    """Raw SQL, as somebody at a database prompt would write it."""
    with connection.cursor() as cursor:
        cursor.execute(statement, list(parameters))
        return cursor.fetchall() if cursor.description else []


def other_link(**options: Any) -> psycopg.Connection[Any]:
    """A connection of somebody else to the same database, beside the pool."""
    known = {"dbname", "user", "password", "host", "port", "sslmode"}
    parameters = {key: value for key, value in connection.get_connection_params().items() if key in known}
    return psycopg.connect(**parameters, **options)


@pytest.fixture
def trail(transactional_db: None, settings: Any, tmp_path: Path) -> None:
    """An empty audit trail with an empty chain, in a test that really commits."""
    settings.AUDIT_HEAD_FILE = tmp_path / "audit" / "heads.log"
    with unguarded():
        execute("DELETE FROM audit_event")
        execute("DELETE FROM kit_auditseal")


class unguarded:  # noqa: N801 reads as a word
    """What only the owner of the table can do: switch off the triggers that refuse changes."""

    def __enter__(self) -> None:
        execute("ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only")
        execute("ALTER TABLE kit_auditseal DISABLE TRIGGER USER")

    def __exit__(self, *_: object) -> None:
        execute("ALTER TABLE audit_event ENABLE TRIGGER audit_event_append_only")
        execute("ALTER TABLE kit_auditseal ENABLE TRIGGER USER")
