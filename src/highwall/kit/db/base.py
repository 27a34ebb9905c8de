from typing import Any

from django.db.backends.postgresql import base

from highwall.kit.context import transaction_context


class DatabaseWrapper(base.DatabaseWrapper):
    """PostgreSQL, with the acting person bound to every transaction for the audit triggers to read."""

    def _set_autocommit(self, autocommit: bool) -> None:
        super()._set_autocommit(autocommit)
        if not autocommit:
            self.bind_context()

    def bind_context(self) -> None:
        """Give the running transaction its context; it ends with the transaction."""
        context = transaction_context()
        connection: Any = self.connection
        if context is not None and connection is not None:
            with self.wrap_database_errors:
                connection.execute("SELECT set_config('highwall.context', %s, true)", (context,))
