"""The one error this package raises."""


class PostgresError(RuntimeError):
    """PostgreSQL could not be set up, started or stopped; the message says why and what to do."""
