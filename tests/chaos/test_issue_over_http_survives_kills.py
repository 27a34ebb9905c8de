"""kill -9 of the web processes and of the background worker in the middle of an issue from a store that came in over
HTTP: after the restart nothing is lost, doubled or half-done, and the same Idempotency-Key has one effect."""

import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from highwall.config import launch
from highwall.kit.postgres.cluster import SUPERUSER
from tests.chaos.mine import Mine
from tests.chaos.web import BROKEN, Web
from tests.servers import DEADLINE_SECONDS, eventually

pytestmark = [pytest.mark.chaos, pytest.mark.runtime]

CLERK = Path(__file__).with_name("issue_clerk.py")


@pytest.fixture(scope="module")
def web(web: Web, migrated: Mine) -> Web:
    """The web server, with a store manager signed in."""
    web.token = migrated.ask(CLERK, "people")["token"]
    return web


@pytest.fixture
def request_id(migrated: Mine, web: Web) -> str:
    """An approved request, ready to be issued."""
    web.keep()
    found: str = migrated.ask(CLERK, "approved")["request_id"]
    assert_nothing_happened(migrated, found)
    return found


def assert_nothing_happened(mine: Mine, request_id: str) -> None:
    state = mine.ask(CLERK, "state", request_id)
    assert (state["status"], state["reservations"]) == ("approved", ["held"])
    assert (state["issued"], state["on_site_kg"], state["shots"], state["steps"], state["events"]) == ([], 0, 0, 0, 0)
    assert state["findings"] == []


def assert_issued_once(mine: Mine, request_id: str) -> None:
    state = mine.ask(CLERK, "state", request_id)
    assert (state["status"], state["reservations"]) == ("issued", ["issued"])
    assert (len(state["issued"]), state["shots"], state["steps"], state["events"]) == (1, 1, 1, 1)
    assert state["on_site_kg"] == pytest.approx(state["asked_kg"], abs=1e-6)
    assert state["findings"] == []


def waiting_for(dsn: str, event: str, query: str) -> bool:
    """Whether a statement of somebody waits for this."""
    with psycopg.connect(dsn) as link:
        found = link.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event = %s AND query ILIKE %s", (event, f"%{query}%")
        ).fetchone()
        assert found is not None
        return bool(found[0])


@contextmanager
def nobody_writes(mine: Mine, table: str) -> Iterator[None]:
    """Let every transaction stop before it writes into this table."""
    with psycopg.connect(mine.environment["DATABASE_URL"]) as link:
        link.execute(f"LOCK TABLE {table} IN SHARE MODE")
        yield


@contextmanager
def commits_are_not_confirmed(mine: Mine) -> Iterator[None]:
    """Let every commit become durable and then wait, before it is confirmed, for a standby that does not exist."""
    parts = psycopg.conninfo.conninfo_to_dict(mine.environment["DATABASE_URL"]) | {"user": SUPERUSER}
    with psycopg.connect(**parts, autocommit=True) as link:
        try:
            link.execute("ALTER SYSTEM SET synchronous_standby_names = 'nobody'")
            link.execute("SELECT pg_reload_conf()")
            yield
        finally:
            link.execute("ALTER SYSTEM RESET synchronous_standby_names")
            link.execute("SELECT pg_reload_conf()")


@contextmanager
def issuing(web: Web, request_id: str, key: str) -> Iterator[list[Any]]:
    """The request is on its way; at the end its answer is there, or the error of the lost connection."""
    answers: list[Any] = []

    def run() -> None:
        try:
            answers.append(web.issue(request_id, key))
        except BROKEN as error:
            answers.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    yield answers
    thread.join(DEADLINE_SECONDS)
    assert answers


@pytest.mark.parametrize("victim", ["kill_workers", "kill_all"])
def test_an_issue_whose_web_process_is_killed_before_the_commit_has_not_happened(
    migrated: Mine, web: Web, request_id: str, victim: str
) -> None:
    key, dsn = str(uuid4()), migrated.environment["DATABASE_URL"]
    # The event is written last: movement, entries, reservations, shot and status are all written by then.
    with nobody_writes(migrated, "kit_outboxevent"), issuing(web, request_id, key) as answers:
        eventually(lambda: waiting_for(dsn, "relation", "INTO %kit_outboxevent%"), "the issue has been written")
        getattr(web, victim)()
    assert isinstance(answers[0], BROKEN)
    assert_nothing_happened(migrated, request_id)
    if victim == "kill_all":
        web.start()
    assert web.issue_until_answered(request_id, key)[0] == 200
    status, _, is_repetition = web.issue(request_id, key)
    assert (status, is_repetition) == (200, True)
    assert_issued_once(migrated, request_id)


def test_an_issue_whose_web_process_is_killed_between_commit_and_answer_has_happened_once(
    migrated: Mine, web: Web, request_id: str
) -> None:
    key, dsn = str(uuid4()), migrated.environment["DATABASE_URL"]
    with commits_are_not_confirmed(migrated), issuing(web, request_id, key) as answers:
        eventually(lambda: waiting_for(dsn, "SyncRep", "COMMIT"), "the issue is committed")
        web.kill_workers()
    assert isinstance(answers[0], BROKEN)
    status, body, is_repetition = web.issue_until_answered(request_id, key)
    assert (status, body["status"], is_repetition) == (200, "issued", True)
    assert_issued_once(migrated, request_id)
    status, body, _ = web.issue(request_id, str(uuid4()))
    assert (status, body["status"]) == (409, 409)
    assert_issued_once(migrated, request_id)


def test_issues_during_a_series_of_kills_each_happen_once_when_their_clients_repeat_them(
    migrated: Mine, web: Web
) -> None:
    dice = random.Random(11)
    requests = [migrated.ask(CLERK, "approved")["request_id"] for _ in range(6)]
    answers: dict[str, tuple[int, Any, bool]] = {}

    def client(request_id: str) -> None:
        answers[request_id] = web.issue_until_answered(request_id, f"key of {request_id}")

    clients = [threading.Thread(target=client, args=(request_id,)) for request_id in requests]
    for number, thread in enumerate(clients):
        thread.start()
        time.sleep(dice.uniform(0.0, 0.08))
        if number % 2:
            web.kill_workers()
    while any(thread.is_alive() for thread in clients):
        web.keep()
        time.sleep(0.1)
    assert {request_id: answer[0] for request_id, answer in answers.items()} == dict.fromkeys(requests, 200)
    for request_id in requests:
        assert_issued_once(migrated, request_id)


def test_a_worker_killed_while_it_tells_of_an_issue_leaves_the_issue_whole_and_tells_it_once(
    migrated: Mine, web: Web, request_id: str
) -> None:
    dsn = migrated.environment["DATABASE_URL"]
    words = launch.worker_command()[1:]
    worker = migrated.start(*words)
    try:
        with nobody_writes(migrated, "notifications_notification"):
            assert web.issue(request_id, str(uuid4()))[0] == 200
            eventually(
                lambda: waiting_for(dsn, "relation", "INTO %notifications_notification%"), "the worker writes the news"
            )
            worker.kill()
            worker.communicate()
        state = migrated.ask(CLERK, "state", request_id)
        assert (state["events"], state["delivered"], state["told"]) == (1, 0, 0)
        assert_issued_once(migrated, request_id)
        worker = migrated.start(*words)
        migrated.ask(CLERK, "deliver_now")
        eventually(lambda: migrated.ask(CLERK, "state", request_id)["delivered"], "the news is delivered")
    finally:
        worker.kill()
        worker.communicate()
    assert migrated.ask(CLERK, "state", request_id)["told"] == 1
    assert_issued_once(migrated, request_id)
