"""kill -9 of the issuing process and of PostgreSQL in the middle of an issue: nothing lost, doubled or half-done."""

import json
import subprocess
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from highwall.config.testing import truncation_allowed
from tests.chaos.mine import Mine

pytestmark = [pytest.mark.chaos, pytest.mark.runtime]

CLERK = Path(__file__).with_name("stock_clerk.py")
UNTOUCHED = {
    "balances": {"supplier": -1000.0, "batch": 0.0, "store_lot": 1000.0},
    "reserved": 600.0,
    "reservations": ["held", "held"],
    "issued": [],
    "occupancy": 1000.0,
    "findings": [],
}


@pytest.fixture
def mine(migrated: Mine) -> Mine:
    """The mine with one store of two lots, 600 kg of them reserved."""
    with (
        psycopg.connect(migrated.environment["DATABASE_URL"]) as connection,
        truncation_allowed(connection.execute),
    ):
        connection.execute("TRUNCATE explosives_product, explosives_store CASCADE")
        # It tells of movements that are gone now.
        connection.execute("TRUNCATE audit_event")
    migrated.ask(CLERK, "prepare")
    return migrated


@pytest.fixture
def request_id(mine: Mine) -> str:
    reference = str(uuid4())
    mine.ask(CLERK, "reserve", reference)
    assert mine.ask(CLERK, "state") == UNTOUCHED
    return reference


def in_the_middle_of_an_issue(mine: Mine, reference: str, site: str) -> "subprocess.Popen[str]":
    """A process that has written every row of the issue and has not committed."""
    process = mine.start(str(CLERK), "issue", reference, site, "pause")
    assert process.stdout is not None
    assert "written" in json.loads(process.stdout.readline())
    return process


def assert_issued_once(mine: Mine) -> None:
    state = mine.ask(CLERK, "state")
    assert state["balances"] == {"supplier": -1000.0, "batch": 0.0, "store_lot": 400.0, "site": 600.0}
    assert (state["reserved"], state["occupancy"], len(state["issued"])) == (0.0, 400.0, 1)
    assert state["reservations"] == ["issued", "issued"]
    assert state["findings"] == []


def test_an_issue_whose_process_is_killed_has_not_happened_and_can_be_repeated(mine: Mine, request_id: str) -> None:
    site = str(uuid4())
    process = in_the_middle_of_an_issue(mine, request_id, site)
    process.kill()
    process.communicate()
    assert mine.ask(CLERK, "state") == UNTOUCHED
    mine.ask(CLERK, "issue", request_id, site)
    assert_issued_once(mine)


def test_an_issue_during_which_postgresql_is_killed_has_not_happened_and_can_be_repeated(
    mine: Mine, request_id: str
) -> None:
    site = str(uuid4())
    process = in_the_middle_of_an_issue(mine, request_id, site)
    mine.kill_database()
    said, _ = process.communicate("go on\n")
    assert "committed" not in said
    assert process.returncode != 0
    assert mine.ask(CLERK, "state") == UNTOUCHED
    mine.ask(CLERK, "issue", request_id, site)
    assert_issued_once(mine)


@pytest.mark.parametrize("victim", ["process", "database"])
def test_whatever_was_confirmed_before_a_kill_is_there_afterwards_once(mine: Mine, victim: str) -> None:
    process = mine.start(str(CLERK), "many")
    assert process.stdout is not None
    confirmed = [json.loads(process.stdout.readline())["committed"] for _ in range(20)]
    if victim == "process":
        process.kill()
    else:
        mine.kill_database()
    rest, _ = process.communicate()
    confirmed += [json.loads(line)["committed"] for line in rest.splitlines() if line.endswith("}")]
    state = mine.ask(CLERK, "state")
    assert set(confirmed) <= set(state["issued"])
    assert len(state["issued"]) - len(confirmed) <= 1  # committed, and killed before it could say so
    assert state["balances"]["store_lot"] == 1000 - len(state["issued"])
    assert state["balances"]["site"] == len(state["issued"])
    assert state["reserved"] == 0
    assert state["findings"] == []
