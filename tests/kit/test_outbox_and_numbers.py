"""Events reach each subscriber once whatever crashes; numbers have no gaps; settings are in force everywhere."""

import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any

import pytest
from annotated_types import Ge, Le
from django.db import connection, transaction
from procrastinate.contrib.django import app

from highwall.domains.regions.models import Region
from highwall.kit import settings as runtime
from highwall.kit.actors.context import current_context
from highwall.kit.calendar.days import today
from highwall.kit.calendar.numbering import next_number
from highwall.kit.errors.kinds import Invalid
from highwall.kit.events import outbox
from highwall.kit.models.tables import OutboxDelivery, OutboxEvent
from highwall.kit.triggers import cache
from highwall.kit.triggers.cache import Cache

from .conftest import execute, in_threads


class Crash(BaseException):
    """The process dies here."""


@pytest.fixture
def subscriber() -> Iterator[Callable[[Callable[[dict[str, Any]], None]], None]]:
    """Registers handlers of the event `test.happened` for one test."""

    def register(handler: Callable[[dict[str, Any]], None]) -> None:
        handler.__qualname__ = f"handler_{len(outbox._subscribers['test.happened'])}"
        outbox.subscribes("test.happened")(handler)

    yield register
    outbox._subscribers.pop("test.happened", None)


def add_region(payload: dict[str, Any]) -> None:
    Region.objects.create(name=payload["name"])


def jobs_for(event: OutboxEvent) -> int:
    """How many deliveries of an event are queued."""
    ((count,),) = execute("SELECT count(*) FROM procrastinate_jobs WHERE args->>'event_id' = %s", str(event.pk))
    return int(count)


@pytest.mark.django_db(transaction=True)
class TestOutbox:
    def test_an_event_of_a_rolled_back_transaction_never_happened(self) -> None:
        with transaction.atomic():
            outbox.emit("test.happened", name="Effect")
            event = OutboxEvent.objects.get()
            assert jobs_for(event) == 1
            transaction.set_rollback(True)
        assert OutboxEvent.objects.count() == 0
        assert jobs_for(event) == 0

    def test_a_worker_queues_in_its_transaction_too(self) -> None:
        of_a_worker = app.connector.get_worker_connector()  # type: ignore[attr-defined]
        with app.replace_connector(of_a_worker), transaction.atomic():
            outbox.emit("test.happened", name="Effect")
            event = OutboxEvent.objects.get()
            assert jobs_for(event) == 1
            transaction.set_rollback(True)
        assert jobs_for(event) == 0

    def test_delivering_again_and_again_has_one_effect(self, subscriber: Any) -> None:
        subscriber(add_region)
        outbox.emit("test.happened", name="Effect")
        event = OutboxEvent.objects.get()
        for _ in range(3):
            outbox.deliver(event.pk)
        assert Region.objects.filter(name="Effect").count() == 1
        assert outbox.deliver_pending() == 0

    def test_a_crash_between_the_effect_and_its_mark_undoes_both_and_a_retry_does_it_once(
        self, subscriber: Any
    ) -> None:
        crashes = [True]

        def handler(payload: dict[str, Any]) -> None:
            add_region(payload)
            if crashes:
                raise Crash

        subscriber(handler)
        outbox.emit("test.happened", name="Effect")
        with pytest.raises(Crash):
            outbox.deliver_pending()
        assert Region.objects.filter(name="Effect").count() == 0
        assert OutboxDelivery.objects.count() == 0
        crashes.clear()
        assert outbox.deliver_pending() == 1
        assert Region.objects.filter(name="Effect").count() == 1
        assert outbox.deliver_pending() == 0

    def test_a_failing_subscriber_keeps_the_event_from_no_other_and_is_retried_alone(self, subscriber: Any) -> None:
        failures = [True]

        def moody(payload: dict[str, Any]) -> None:
            if failures and payload["name"] == "First":
                raise RuntimeError("not today")
            add_region({"name": payload["name"] + " again"})

        subscriber(moody)
        subscriber(add_region)
        outbox.emit("test.happened", name="First")
        outbox.emit("test.happened", name="Second")
        with pytest.raises(ExceptionGroup):
            outbox.deliver_pending()
        made = Region.objects.filter(name__regex="First|Second").order_by("name").values_list("name", flat=True)
        assert list(made) == ["First", "Second", "Second again"]
        failures.clear()
        assert outbox.deliver_pending() == 1
        assert list(made.all()) == ["First", "First again", "Second", "Second again"]

    def test_two_workers_delivering_at_once_have_one_effect(self, subscriber: Any) -> None:
        def slow(payload: dict[str, Any]) -> None:
            add_region({"name": f"{payload['name']} {threading.get_ident()}"})
            execute("SELECT pg_sleep(0.1)")

        subscriber(slow)
        outbox.emit("test.happened", name="Effect")
        event = OutboxEvent.objects.get()
        results = in_threads([lambda: outbox.deliver(event.pk)] * 4)
        assert results == [None] * 4
        assert Region.objects.filter(name__startswith="Effect").count() == 1

    def test_an_effect_is_attributed_to_the_event(self, subscriber: Any) -> None:
        seen = []
        subscriber(lambda payload: seen.append(current_context()))
        outbox.emit("test.happened", name="Effect")
        outbox.deliver_pending()
        assert [context.source for context in seen if context] == ["event test.happened"]


@pytest.mark.django_db(transaction=True)
class TestNumbers:
    def test_numbers_run_without_gap_per_kind_and_year(self) -> None:
        at = datetime(2026, 6, 1, tzinfo=UTC)
        assert [next_number("TT", at) for _ in range(3)] == ["TT-2026-000001", "TT-2026-000002", "TT-2026-000003"]
        assert next_number("TU", at) == "TU-2026-000001"
        assert next_number("TT", datetime(2027, 6, 1, tzinfo=UTC)) == "TT-2027-000001"

    def test_a_year_of_numbers_begins_at_midnight_in_the_mine(self) -> None:
        midnight = datetime(2026, 12, 31, 20, tzinfo=UTC)
        assert next_number("TV", midnight - timedelta(seconds=1)) == "TV-2026-000001"
        assert next_number("TV", midnight) == "TV-2027-000001"

    def test_a_rolled_back_use_gives_its_number_back(self) -> None:
        first = next_number("TT")
        with transaction.atomic():
            lost = next_number("TT")
            transaction.set_rollback(True)
        assert next_number("TT") == lost != first

    def test_forty_uses_in_eight_threads_with_rollbacks_leave_no_gap_and_no_double(self) -> None:
        def use(seed: int) -> list[str]:
            kept = []
            for turn in range(5):
                with transaction.atomic():
                    number = next_number("TT")
                    if (seed + turn) % 3 == 0:
                        transaction.set_rollback(True)
                    else:
                        kept.append(number)
            return kept

        results = in_threads([lambda seed=seed: use(seed) for seed in range(8)])  # type: ignore[misc]
        numbers = sorted(number for result in results for number in result)
        year = today().year
        assert numbers == [f"TT-{year}-{n:06}" for n in range(1, len(numbers) + 1)]


@pytest.fixture
def listening() -> Iterator[None]:
    """The cache listener of a web process, on the test database."""
    stop = cache.start_listener()
    eventually(lambda: Cache.live)
    yield
    stop()


def eventually(fact: Callable[[], bool]) -> None:
    until = time.monotonic() + 30
    while not fact():
        assert time.monotonic() < until, "it did not come true within 30 s"
        time.sleep(0.01)


EXAMPLE = runtime.Setting(
    key="test.example",
    type_=Annotated[int, Ge(1), Le(9)],
    default=3,
    group="test",
    description="Declared by a test.",
)


@pytest.fixture(autouse=True)
def undeclare() -> Iterator[None]:
    runtime._registry[EXAMPLE.key] = EXAMPLE
    yield
    runtime._registry.pop(EXAMPLE.key, None)


@pytest.mark.django_db(transaction=True)
class TestCachesAndSettings:
    def test_a_setting_is_in_force_at_once_and_stored_only_when_valid(self) -> None:
        assert EXAMPLE.get() == 3
        runtime.change_setting(EXAMPLE.key, 7)
        assert EXAMPLE.get() == 7
        for wrong in (0, 10, "many", None, 2.5):
            with pytest.raises(Invalid):
                runtime.change_setting(EXAMPLE.key, wrong)
        assert EXAMPLE.get() == 7

    def test_a_cached_value_is_served_without_a_query_until_its_rows_change(
        self, listening: None, django_assert_num_queries: Any
    ) -> None:
        assert EXAMPLE.get() == 3
        with django_assert_num_queries(0):
            assert EXAMPLE.get() == 3
        runtime.change_setting(EXAMPLE.key, 8)
        eventually(lambda: EXAMPLE.get() == 8)

    def test_a_change_by_another_process_drops_the_cache_here(self, listening: None) -> None:
        """Raw SQL on a connection of its own stands for the other process."""
        from .conftest import other_link

        runtime.change_setting(EXAMPLE.key, 4)
        eventually(lambda: EXAMPLE.get() == 4)
        with other_link() as link:
            link.execute("UPDATE kit_settingvalue SET value = '5' WHERE key = 'test.example'")
        eventually(lambda: EXAMPLE.get() == 5)

    def test_a_right_taken_from_a_role_and_a_session_ended_elsewhere_count_at_once(
        self, listening: None, engineer: Any
    ) -> None:
        assert "sites.read" in engineer.get("/auth/me").json["rights"]
        assert engineer.get("/users").status == 403
        execute("UPDATE accounts_role SET rights = array_append(rights, 'users.read') WHERE code = 'blasting_engineer'")
        eventually(lambda: engineer.get("/users").status == 200)
        execute("UPDATE accounts_session SET ended_at = now() WHERE user_id = %s", engineer.id)
        eventually(lambda: engineer.get("/regions").status == 401)

    def test_a_value_loaded_while_its_rows_change_is_not_kept(self) -> None:
        values: Cache[str, int] = Cache("test")
        Cache.live = True
        try:

            def load() -> int:
                values.drop()
                return 1

            assert values.get("k", load) == 1
            assert values.get("k", lambda: 2) == 2
        finally:
            Cache.live = False
            Cache._all.remove(values)

    def test_nothing_is_cached_while_the_listener_is_away(self) -> None:
        values: Cache[str, int] = Cache("test")
        try:
            assert [values.get("k", lambda n=n: n) for n in (1, 2)] == [1, 2]  # type: ignore[misc]
        finally:
            Cache._all.remove(values)

    def test_a_listener_that_loses_the_database_turns_caching_off(self, listening: None) -> None:
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN %%'")
        eventually(lambda: not Cache.live)
        eventually(lambda: Cache.live)
        assert connection.is_usable()
