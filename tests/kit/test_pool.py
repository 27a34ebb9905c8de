"""A pooled connection whose server has gone is replaced before anybody notices."""

import pytest
from django.db import connection

from highwall.config.testing import Persona

from .conftest import execute, in_threads, other_link

pytestmark = pytest.mark.django_db(transaction=True)


def _end_all_other_links() -> int:
    """What a restart of the server does to every connection of the pool, which is given several first."""
    in_threads([lambda: execute("SELECT pg_sleep(0.05)")] * 5)
    connection.close()
    with other_link(autocommit=True) as link:
        row = link.execute(
            """SELECT count(*) FILTER (WHERE pg_terminate_backend(pid, 5000)) FROM pg_stat_activity
               WHERE datname = current_database() AND pid <> pg_backend_pid()"""
        ).fetchone()
    assert row is not None
    return int(row[0])


def test_the_first_request_after_the_server_ended_all_connections_succeeds(admin: Persona) -> None:
    assert admin.get("/regions").status == 200
    assert _end_all_other_links() >= 4
    assert [admin.get("/regions").status for _ in range(3)] == [200, 200, 200]


def test_a_write_after_the_server_ended_all_connections_takes_effect_once(admin: Persona) -> None:
    assert _end_all_other_links() >= 4
    assert admin.post("/regions", {"name": "After the restart"}).status == 201
    assert execute("SELECT count(*) FROM regions_region WHERE name = 'After the restart'") == [(1,)]


def test_a_living_connection_is_kept(admin: Persona) -> None:
    def backend() -> int:
        ((pid,),) = execute("SELECT pg_backend_pid()")
        connection.close()
        return int(pid)

    first_round = {backend() for _ in range(30)}
    assert {backend() for _ in range(30)} == first_round
