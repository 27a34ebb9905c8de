"""The process that owns a running server: `python -m highwall.kit.postgres.keeper`.

Every user of the server holds a shared lock on the lease file. The keeper asks for the exclusive lock, which the kernel
grants when the last user is gone, however it went; then it stops the server and ends. A server that dies
meanwhile is started again. Should the keeper itself be killed, the kernel tells the server to shut down.
"""

import argparse
import fcntl
import json
import os
import queue
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Literal

from highwall.kit.machine import rotate
from highwall.kit.postgres.cluster import Cluster
from highwall.kit.postgres.errors import PostgresError
from highwall.kit.postgres.place import ENDPOINT, GAVE_UP, KEEPER, LEASE, LOG

type Event = Literal["child", "stop"]
type Events = queue.SimpleQueue[Event]

POLL_SECONDS = 0.1
ROTATION_SECONDS = 5.0
# A server that has run this long has recovered; the next crash starts the back-off anew.
STEADY_SECONDS = 60.0
MOST_RESTARTS = 8


def main() -> int:
    """Keep the server until nobody uses it. Says `ready` or the reason of a failure on standard output."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data-root", type=Path, required=True)
    parser.add_argument("--database", action="append", required=True)
    parser.add_argument("--disposable", action="store_true")
    options = parser.parse_args()
    data_root: Path = options.data_root

    keeper_lock = os.open(data_root / KEEPER, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(keeper_lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        _say("another supervisor already runs this server")
        return 1
    log = data_root / LOG
    with suppress(OSError):
        rotate(log)

    events: Events = queue.SimpleQueue()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: events.put("stop"))
    try:
        cluster = Cluster(data_root, options.database, options.disposable)
        _start(cluster)
    except PostgresError as error:
        _say(str(error))
        return 1
    signal.signal(signal.SIGCHLD, lambda *_: events.put("child"))
    _say("ready")
    _write_to(log)

    lease = os.open(data_root / LEASE, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        _keep(cluster, events, lease)
    except PostgresError as error:
        _say(str(error))
        return GAVE_UP
    finally:
        cluster.stop()
        (data_root / ENDPOINT).unlink(missing_ok=True)
        # Before the lease: whoever gets the lease next must see that there is no keeper.
        os.close(keeper_lock)
    return 0


def _keep(cluster: Cluster, events: Events, lease: int) -> None:
    """Return when nobody holds the lease any more or on a stop signal. Without threads: see `end_with_parent`."""
    restarts, started = 0, time.monotonic()
    rotated = started
    while not _unused(lease):
        if time.monotonic() - rotated > ROTATION_SECONDS:
            rotated = time.monotonic()
            # Without room it goes on as it is.
            with suppress(OSError):
                rotate(cluster.log_file)
        try:
            event = events.get(timeout=POLL_SECONDS)
        except queue.Empty:
            continue
        if event == "stop":
            return
        if cluster.process is None or cluster.process.poll() is None:
            continue
        _say(f"server process {cluster.process.pid} ended with {cluster.process.returncode}; starting it again")
        steady = time.monotonic() - started > STEADY_SECONDS
        restarts = _start_again(cluster, 0 if steady else restarts)
        started = time.monotonic()


def _start(cluster: Cluster) -> None:
    """Start the server and tell where it is found. Raises PostgresError when either can't be done: one that nobody
    finds is ended again."""
    cluster.start()
    try:
        _write_endpoint(cluster)
    except OSError as error:
        cluster.stop()
        message = f"the server started, but where it is found could not be written: {error}"
        raise PostgresError(message) from error


def _start_again(cluster: Cluster, restarts: int) -> int:
    """Start the server that ended `restarts` times in a row until now. Returns how often that is now; raises
    PostgresError when it is too often."""
    while restarts < MOST_RESTARTS:
        restarts += 1
        try:
            _start(cluster)
        except PostgresError as error:
            _say(str(error))
            time.sleep(min(0.1 * 2**restarts, 5.0))
        else:
            return restarts
    message = f"the server ended {MOST_RESTARTS} times in a row"
    raise PostgresError(message)


def _unused(lease: int) -> bool:
    try:
        fcntl.flock(lease, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _write_endpoint(cluster: Cluster) -> None:
    text = json.dumps(
        {
            "socket_dir": str(cluster.place.socket_dir),
            "home": str(cluster.place.home),
            "pid": cluster.process.pid if cluster.process else None,
        }
    )
    new = cluster.data_root / f"{ENDPOINT}.new"
    new.write_text(text)
    new.replace(cluster.data_root / ENDPOINT)


def _say(text: str) -> None:
    """Write a line where this process prints. A full disk must not end it, nor change the code that it ends with, as
    text that waits to be written would."""
    with suppress(OSError):
        os.write(1, f"{text}\n".encode())


def _write_to(log: Path) -> None:
    """Send what this process prints to the log: the one who started it may be gone by then."""
    handle = os.open(log, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
    os.dup2(handle, 1)
    os.dup2(handle, 2)
    os.close(handle)


if __name__ == "__main__":
    sys.exit(main())
