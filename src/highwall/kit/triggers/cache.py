"""Small per-process caches that are dropped everywhere the moment the rows behind them change.

Triggers send PostgreSQL notifications (`notify_on_change`); one listener thread per server process receives them.
While the listener is not connected (and in tests and commands, where it is never started) nothing is cached, so a
cache can be slow but never stale.
"""

import functools
import logging
import threading
from collections.abc import Callable
from typing import Any

import pgtrigger
import psycopg
from django.db import connection, transaction

log = logging.getLogger(__name__)
CHANNEL = "highwall_cache"


class Cache[K, V]:
    """Values by key, all dropped when one of its topics is notified, or when there are more than `limit` of them."""

    _all: "list[Cache[Any, Any]]" = []
    live = False

    def __init__(self, *topics: str, limit: int = 10_000) -> None:
        self.topics, self.limit = topics, limit
        self._values: dict[K, V] = {}
        self._generation = 0
        Cache._all.append(self)

    def get(self, key: K, load: Callable[[], V]) -> V:
        """The cached value, or the result of `load`, kept unless it was invalidated meanwhile. What is loaded inside
        a transaction is not kept: it may rest on changes that are never committed."""
        if not Cache.live:
            return load()
        try:
            return self._values[key]
        except KeyError:
            generation = self._generation
            value = load()
            if generation == self._generation and Cache.live and not connection.in_atomic_block:
                if len(self._values) >= self.limit:
                    self._values.clear()
                self._values[key] = value
            return value

    def drop(self) -> None:
        self._generation += 1
        self._values.clear()

    @classmethod
    def drop_topic(cls, topic: str | None) -> None:
        """Drop the caches that a topic concerns, or all of them."""
        for cache in cls._all:
            if topic is None or topic in cache.topics:
                cache.drop()


def drop_after_commit(*topics: str) -> None:
    """Drop caches of this process the moment the surrounding transaction commits, so that whoever wrote reads the new
    values at once; other processes hear of it by the triggers."""
    for topic in topics:
        transaction.on_commit(functools.partial(Cache.drop_topic, topic))


def notify_on_change(topic: str, *columns: str) -> Any:
    """A statement trigger that announces inserts, deletes and updates (of the given columns) of a table."""
    update = pgtrigger.UpdateOf(*columns) if columns else pgtrigger.Update  # type: ignore[no-untyped-call]
    return pgtrigger.Trigger(
        name=f"notify_{topic}",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Insert | update | pgtrigger.Delete if not columns else update,
        func=f"PERFORM pg_notify('{CHANNEL}', '{topic}'); RETURN NULL;",
    )


def _listen(parameters: dict[str, Any], stopped: threading.Event) -> None:
    while not stopped.is_set():
        try:
            with psycopg.connect(**parameters, autocommit=True) as link:
                link.execute(f"LISTEN {CHANNEL}")
                Cache.drop_topic(None)
                Cache.live = True
                while not stopped.is_set():
                    for notice in link.notifies(timeout=20):
                        Cache.drop_topic(notice.payload)
                        if stopped.is_set():
                            return
                    link.execute("SELECT 1")
        except psycopg.Error as error:
            log.warning("Cache listener lost the database, caches are off until it is back: %s", error)
        finally:
            Cache.live = False
            Cache.drop_topic(None)
        stopped.wait(1)


def start_listener() -> Callable[[], None]:
    """Start caching in this process. Called once by the web server's entry point. The answer ends it again."""
    parameters: dict[str, Any] = connection.get_connection_params()
    wanted = {k: v for k, v in parameters.items() if k in {"dbname", "user", "password", "host", "port", "sslmode"}}
    stopped = threading.Event()
    thread = threading.Thread(target=_listen, args=(wanted, stopped), name="cache-listener", daemon=True)
    thread.start()

    def stop() -> None:
        stopped.set()
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_notify(%s, '')", [CHANNEL])
        thread.join(30)

    return stop
