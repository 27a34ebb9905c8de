"""The throw-away server that tests run on."""

import atexit
import fcntl
import os
from pathlib import Path

import highwall
from highwall.kit.postgres.errors import PostgresError
from highwall.kit.postgres.server import Postgres

OUTSIDE_SERVER = "HIGHWALL_TEST_DATABASE_URL"
DATA_ROOT = "HIGHWALL_TEST_PG"
TEST_DATABASE = "HIGHWALL_TEST_DB"
SLOT = "HIGHWALL_TEST_SLOT"
SLOTS = 8
CHECKOUT = Path(highwall.__file__).resolve().parents[2]

_running: dict[Path, tuple[Postgres, str]] = {}
_slot_handles: list[int] = []


def ensure_test_server(data_root: Path | None = None) -> str:
    """Start or join the test server of `data_root` and return the DSN for this test run.

    The default data root is HIGHWALL_TEST_PG, else `var/test-pg` of the checkout.
    The server serves all pytest processes (pytest-xdist workers, runs side by side) and ends with the last of them.
    Runs side by side get databases of different names, so that none drops the test database of another; the workers
    of one run share a name, to which pytest-django adds its own suffix. HIGHWALL_TEST_DB is set to the name of the
    test database that belongs to it.

    With HIGHWALL_TEST_DATABASE_URL set, that server is used and nothing is started.
    """
    outside = os.environ.get(OUTSIDE_SERVER)
    if outside:
        return outside
    data_root = (data_root or Path(os.environ.get(DATA_ROOT) or CHECKOUT / "var" / "test-pg")).resolve()
    if data_root not in _running:
        names = [_database(slot) for slot in range(SLOTS)]
        server = Postgres(data_root, database=names[0], other_databases=names[1:], disposable=True)
        server.start()
        atexit.register(server.stop)
        slot = os.environ.get(SLOT) or _take_slot(data_root)
        os.environ[SLOT] = slot
        _running[data_root] = (server, _database(int(slot)))
        # Django's name for its test database of this run.
        os.environ[TEST_DATABASE] = f"test_{_database(int(slot))}"
    server, database = _running[data_root]
    return server.dsn(database)


def _database(slot: int) -> str:
    return "highwall" if slot == 0 else f"highwall_{slot}"


def _take_slot(data_root: Path) -> str:
    """The first slot that no other test run holds; kept until this process ends."""
    for slot in range(SLOTS):
        handle = os.open(data_root / f"slot{slot}.lock", os.O_CREAT | os.O_RDWR, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            continue
        _slot_handles.append(handle)
        return str(slot)
    message = f"{SLOTS} test runs already use {data_root}; wait for one to end."
    raise PostgresError(message)
