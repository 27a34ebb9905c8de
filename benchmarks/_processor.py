"""Time of the processor, which other work on the machine does not change as it changes the clock."""

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


def tree_s(pid: int) -> float:
    """What a process, all that it has started and those of them that have ended have used, seconds."""
    try:
        words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        below = [
            child for task in Path(f"/proc/{pid}/task").iterdir() for child in (task / "children").read_text().split()
        ]
    except (FileNotFoundError, ProcessLookupError):
        # It has ended meanwhile, and is in what its parent has used.
        return 0.0
    # Of itself, and of its children that have ended: user and system.
    return sum(int(word) for word in words[11:15]) / _TICKS + sum(tree_s(int(child)) for child in below)


def postmaster() -> int:
    """The first process of the embedded database of this installation."""
    from highwall.kit.postgres.place import find_place

    return int((find_place(Path(os.environ["HIGHWALL_VAR"]) / "pg").data / "postmaster.pid").read_text().split()[0])


def backend_s() -> float:
    """What the database has used for the connection of this process, seconds."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (pid,) = cursor.fetchone()
    return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9


@dataclass
class Used:
    """What some work took, seconds: of the trees watched, of this process, and of programs it ran and waited for."""

    trees_s: float = 0.0
    own_s: float = 0.0
    programs_s: float = 0.0

    @property
    def all_s(self) -> float:
        return self.trees_s + self.own_s + self.programs_s


@contextmanager
def used_by(*pids: int) -> Iterator[Used]:
    """Measure a stretch; the result is filled in at its end."""
    used = Used()
    before = [*map(tree_s, pids)], *_this_process()
    try:
        yield used
    finally:
        own, programs = _this_process()
        used.trees_s = sum(map(tree_s, pids)) - sum(before[0])
        used.own_s, used.programs_s = own - before[1], programs - before[2]


def _this_process() -> tuple[float, float]:
    found = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    own, programs = (usage.ru_utime + usage.ru_stime for usage in found)
    return own, programs
