"""On committed data: a machine is retired while somebody gives it work, each with a connection of their own."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from highwall.config.roles import seed
from highwall.domains.fleet import services as fleet
from highwall.domains.fleet.models import Machine
from highwall.domains.maintenance.models import WorkOrder
from highwall.domains.maintenance.tests.factories import TEST, make_machine, make_order
from highwall.domains.maintenance.tests.plans import make_plan, morning, run
from highwall.kit.errors import DomainError

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.chaos]


@pytest.fixture(autouse=True)
def connections(transactional_db: None) -> Iterator[None]:
    """No pool, so that both connections are really open."""
    pool = connection.settings_dict["OPTIONS"].pop("pool", None)
    connection.close()
    seed()
    yield
    connection.close()
    if pool is not None:
        connection.settings_dict["OPTIONS"]["pool"] = pool


def retire(machine: Machine) -> Machine:
    return fleet.retire_machine(actor=TEST, machine_id=machine.pk, at=timezone.now(), reason="Sold")


def meanwhile(first: Callable[[], Any], second: Callable[[], Any]) -> tuple[Any, Any]:
    """What both give, or the code of a refusal: the second begins when the first has done all but commit, and the first
    commits when the second waits for it or has ended."""
    is_done = Event()
    following: list[Future[Any]] = []

    def told(work: Callable[[], Any]) -> Any:
        try:
            return work()
        except DomainError as refusal:
            return refusal.code

    def begin() -> Any:
        try:
            with transaction.atomic():
                given = told(first)
                is_done.set()
                _wait_for(following[0])
            return given
        finally:
            is_done.set()
            connection.close()

    def follow() -> Any:
        try:
            is_done.wait()
            return told(second)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        following.append(threads.submit(follow))
        beginning = threads.submit(begin)
        return beginning.result(), following[0].result()


def _wait_for(other: Future[Any]) -> None:
    """Until the other has ended, or waits for a lock of this transaction."""
    # `pg_stat_activity` would show the same connections until the transaction ends, however often it is asked.
    waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))"
    with connection.cursor() as cursor:
        while not other.done():
            cursor.execute(waiting)
            if cursor.fetchone()[0]:
                return
            cursor.execute("SELECT pg_sleep(0.02)")


def test_no_order_is_given_to_a_machine_that_is_being_retired() -> None:
    machine = make_machine()
    retired, ordered = meanwhile(lambda: retire(machine), lambda: make_order(machine))
    assert (retired.pk, ordered) == (machine.pk, "machine_retired")
    assert not WorkOrder.objects.exists()


def test_a_machine_is_not_retired_while_an_order_is_given_to_it() -> None:
    machine = make_machine()
    ordered, retired = meanwhile(lambda: make_order(machine), lambda: retire(machine))
    assert (ordered.machine_id, retired) == (machine.pk, "machine_has_open_work")
    machine.refresh_from_db()
    assert machine.retired_at is None


def test_a_plan_makes_no_order_for_a_machine_that_is_being_retired() -> None:
    machine = make_machine()
    make_plan(machine)
    retired, made = meanwhile(lambda: retire(machine), lambda: run(morning(15)))
    assert (retired.pk, made) == (machine.pk, 0)
    assert not WorkOrder.objects.exists()


def test_what_a_plan_could_not_make_while_its_machine_was_held_the_next_run_makes() -> None:
    machine = make_machine()
    make_plan(machine)
    held, made = meanwhile(lambda: Machine.objects.select_for_update().get(pk=machine.pk), lambda: run(morning(15)))
    assert (held.pk, made) == (machine.pk, 0)
    assert run(morning(15)) == 1
