import select
from typing import Any

import psycopg
from django.db.backends.postgresql import base
from psycopg_pool import ConnectionPool, PoolTimeout

from highwall.kit.actors import transaction_context

WHILE_AWAY_SECONDS = 0.5


class DatabaseWrapper(base.DatabaseWrapper):
    """PostgreSQL, with the acting person bound to every transaction for the audit triggers to read."""

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """A connection that is alive. After a restart of the server the pool is full of dead ones; they are thrown
        away here, one after the other and without delay, before anybody's statement meets them."""
        connection: Any = self._taken(conn_params)
        if self.pool is None:
            return connection
        for _ in range(self.pool.max_size):
            if not _has_died(connection):
                break
            self.pool.putconn(connection)
            connection = self._taken(conn_params)
        return connection

    def _taken(self, conn_params: dict[str, Any]) -> Any:
        """A connection from the pool. While the server is away, the first to ask wait for it to come back; those after
        them hear at once that it is away, so that the threads stay free for what needs no database."""
        pool = self.pool
        if pool is None:
            return super().get_new_connection(conn_params)
        refused_before = _refused_by_server(pool)
        try:
            connection = super().get_new_connection(conn_params)
        except PoolTimeout:
            if _refused_by_server(pool) > refused_before:
                pool.timeout = WHILE_AWAY_SECONDS
            raise
        pool.timeout = self.settings_dict["OPTIONS"]["pool"].get("timeout", pool.timeout)
        return connection

    def _set_autocommit(self, autocommit: bool) -> None:
        super()._set_autocommit(autocommit)  # type: ignore[misc]
        if not autocommit:
            self.bind_context()

    def bind_context(self) -> None:
        """Give the running transaction its context; it ends with the transaction."""
        context = transaction_context()
        connection: Any = self.connection
        if context is not None and connection is not None:
            with self.wrap_database_errors:
                connection.execute("SELECT set_config('highwall.context', %s, true)", (context,))


def _refused_by_server(pool: Any) -> int:
    """How often the pool has failed to connect: one that is merely busy has not."""
    return int(pool.get_stats().get("connections_errors", 0))


def _has_died(connection: Any) -> bool:
    """Whether the server of an idle connection has gone.

    A server says nothing on an idle connection unless it is ending it: its last words or the end of the stream make
    the socket readable. Only then is the server asked; a quiet socket costs one system call and no round trip.
    """
    poll = select.poll()
    poll.register(connection.fileno(), select.POLLIN)
    if not poll.poll(0):
        return False
    try:
        ConnectionPool.check_connection(connection)
    except psycopg.OperationalError:
        return True
    return False
