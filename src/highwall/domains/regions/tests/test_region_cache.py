"""Regions are kept in memory, in every process, and never longer than they are true."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection, transaction

from highwall.config.testing import Persona
from highwall.domains.regions.models import Region
from highwall.domains.regions.queries import active_regions
from highwall.kit.triggers import Cache
from highwall.kit.triggers.cache import start_listener

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.req("REQ-PERF-004")]

OTHER_PROCESS = """
import sys
import django
django.setup()
from django.db import connection
from highwall.domains.regions.queries import active_regions
from highwall.kit.triggers.cache import Cache, start_listener

class Counter:
    queries = 0
    def __call__(self, execute, *arguments):
        self.queries += 1
        return execute(*arguments)

stop, counter = start_listener(), Counter()
while not Cache.live:
    pass
with connection.execute_wrapper(counter):
    for _ in sys.stdin:
        names = "|".join(region["name"] for region in active_regions())
        print(counter.queries, names, sep="|", flush=True)
stop()
"""


def eventually(is_true: Callable[[], bool]) -> None:
    limit = time.monotonic() + 20
    while not is_true():
        assert time.monotonic() < limit
        time.sleep(0.02)


@pytest.fixture
def listening() -> Iterator[None]:
    stop = start_listener()
    eventually(lambda: Cache.live)
    yield
    stop()


class OtherProcess:
    """Another Python process with caches of its own, on the same database."""

    def __init__(self) -> None:
        known = connection.get_connection_params()
        address = f"postgresql://{known['user']}:{known.get('password') or ''}@/{known['dbname']}?host={known['host']}"
        environment = {**os.environ, "DATABASE_URL": f"{address}&port={known.get('port') or 5432}"}
        environment["DJANGO_SETTINGS_MODULE"] = "highwall.config.settings"
        self.process = subprocess.Popen(
            [sys.executable, "-c", OTHER_PROCESS],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**environment, "PYTHONPATH": os.pathsep.join(sys.path)},
        )

    def read(self) -> tuple[int, list[str]]:
        """How many queries it has sent so far, and the names of the regions as it knows them."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        queries, *names = self.process.stdout.readline().strip().split("|")
        return int(queries), names


@pytest.fixture
def other_process(db: None) -> Iterator[OtherProcess]:
    other = OtherProcess()
    yield other
    assert other.process.stdin
    other.process.stdin.close()
    assert other.process.wait(30) == 0


def test_another_process_serves_regions_from_memory_until_one_changes_here(
    other_process: OtherProcess, admin: Persona
) -> None:
    first, names = other_process.read()
    assert "Muscat" in names
    assert [other_process.read() for _ in range(3)] == [(first, names)] * 3
    muscat = Region.objects.get(name="Muscat")
    admin.post(f"/regions/{muscat.pk}/retire")
    eventually(lambda: "Muscat" not in other_process.read()[1])
    after, names = other_process.read()
    assert after == first + 1
    admin.patch(f"/regions/{Region.objects.get(name='Dhofar').pk}", {"name": "Salalah"})
    eventually(lambda: "Salalah" in other_process.read()[1])


@pytest.mark.usefixtures("listening")
def test_whoever_changes_a_region_reads_the_change_at_once(admin: Persona) -> None:
    for number in range(20):
        made = admin.post("/regions", {"name": f"Camp {number}"}).json
        assert made["name"] in [row["name"] for row in admin.get("/regions/active").json]
        assert made["name"] in [row["name"] for row in admin.get("/regions", page_size=200).json["items"]]


@pytest.mark.usefixtures("listening")
def test_a_warm_process_lists_regions_and_users_without_a_query(admin: Persona, django_assert_num_queries: Any) -> None:
    paths = ("/regions", "/regions/active", "/users")
    cold = [admin.get(path).json for path in paths]
    # Whoever signs in is announced to the caches, and that news may still be on its way.
    eventually(lambda: _is_warm(admin, paths))
    with django_assert_num_queries(0):
        assert [admin.get(path).json for path in paths] == cold


def _is_warm(admin: Persona, paths: tuple[str, ...]) -> bool:
    sent = []

    def count(execute: Any, *arguments: Any) -> Any:
        sent.append(arguments[0])
        return execute(*arguments)

    with connection.execute_wrapper(count):
        for path in paths:
            admin.get(path)
    return not sent


@pytest.mark.usefixtures("listening")
def test_the_list_of_accounts_shows_every_change_at_once(admin: Persona, engineer: Persona, muscat: Region) -> None:
    def row() -> dict[str, Any]:
        found: dict[str, Any] = admin.get("/users", search="engineer@").json["items"][0]
        return found

    assert row()["last_name"] == "Test"
    admin.patch(f"/users/{engineer.id}", {"last_name": "Moved"})
    assert row()["last_name"] == "Moved"
    admin.patch(f"/users/{engineer.id}", {"roles": ["auditor", "blasting_engineer"]})
    assert row()["roles"] == ["auditor", "blasting_engineer"]
    admin.patch(f"/regions/{muscat.pk}", {"name": "Capital"})
    assert row()["region_name"] == "Capital"
    admin.post(f"/users/{engineer.id}/suspend", {"reason": "Inquiry"})
    assert row()["status"] == "suspended"


@pytest.mark.usefixtures("listening")
def test_a_change_that_is_taken_back_is_never_served() -> None:
    active_regions()
    with transaction.atomic():
        Region.objects.filter(name="Muscat").update(name="Nowhere")
        Cache.drop_topic("regions")
        assert "Nowhere" in [row["name"] for row in active_regions()]
        transaction.set_rollback(True)
    assert "Muscat" in [row["name"] for row in active_regions()]


@pytest.mark.usefixtures("listening")
def test_a_cache_keeps_no_more_than_its_limit() -> None:
    values: Cache[int, int] = Cache("test", limit=3)
    try:
        for number in range(10):
            values.get(number, lambda number=number: number)  # type: ignore[misc]
        assert len(values._values) <= 3
    finally:
        Cache._all.remove(values)
