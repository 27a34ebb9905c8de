"""kill -9 in the middle of an issue and of the completion of an order with parts: no part twice, no machine between."""

import json
from pathlib import Path

import psycopg
import pytest

from highwall.config.testing import truncation_allowed
from tests.chaos.mine import Mine

pytestmark = [pytest.mark.chaos, pytest.mark.runtime]

CLERK = Path(__file__).with_name("order_clerk.py")
WAITING = {
    "status": "in_progress",
    "machine": "under_maintenance",
    "standing": 1,
    "in_stock": 10.0,
    "kept": 2.0,
    "used": 0.0,
    "cost": 0.0,
    "findings": [],
}
ONE_OUT = {**WAITING, "in_stock": 9.0, "kept": 1.0, "used": 1.0, "cost": 9.0}
OVER = {**ONE_OUT, "status": "completed", "machine": "available", "standing": 0, "kept": 0.0}


@pytest.fixture
def mine(migrated: Mine) -> Mine:
    """The mine with one order in progress, for which two of ten filters are kept."""
    with (
        psycopg.connect(migrated.environment["DATABASE_URL"]) as connection,
        truncation_allowed(connection.execute),
    ):
        connection.execute("TRUNCATE parts_accessory, fleet_machine CASCADE")
        # It tells of moves that are gone now.
        connection.execute("TRUNCATE audit_event")
    migrated.ask(CLERK, "prepare")
    assert migrated.ask(CLERK, "state") == WAITING
    return migrated


def kill_in_the_middle(mine: Mine, step: str, victim: str) -> None:
    """A step that has written every row and is ended before it commits."""
    process = mine.start(str(CLERK), step, "pause")
    assert process.stdout is not None
    assert "written" in json.loads(process.stdout.readline())
    if victim == "process":
        process.kill()
        process.communicate()
    else:
        mine.kill_database()
        said, _ = process.communicate("go on\n")
        assert "committed" not in said


@pytest.mark.parametrize("victim", ["process", "database"])
def test_an_order_with_parts_is_as_before_or_as_after_whatever_is_killed(mine: Mine, victim: str) -> None:
    kill_in_the_middle(mine, "issue", victim)
    assert mine.ask(CLERK, "state") == WAITING
    mine.ask(CLERK, "issue")
    assert mine.ask(CLERK, "state") == ONE_OUT
    kill_in_the_middle(mine, "complete", victim)
    assert mine.ask(CLERK, "state") == ONE_OUT
    mine.ask(CLERK, "complete")
    assert mine.ask(CLERK, "state") == OVER
