"""The head of the chain of seals, kept outside the database in a file that is only ever appended to.

Whoever rules the database can rewrite the trail and its seals together; this file they do not reach. A line is
`SEQUENCE SEAL`, or after a restore `restore SEQUENCE SEAL TIME NAME`: from there on the chain goes on from that block,
and the lines before it speak of a chain that was given up. They stay in the file as evidence.

A restore announces itself by `restoring DATABASE SEQUENCE SEAL TIME NAME` just before it swaps the databases. Should it
be killed before it has written its `restore` line, the identity of the live database tells whether it took place.
"""

import os
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from django.conf import settings
from django.db import connection

from highwall.kit.models import AuditSeal

DATABASE_IDENTITY = """
    SELECT highwall_cluster() || ':' || oid FROM pg_database WHERE datname = current_database()
"""
"""Names a database of a cluster, whatever it is called at the moment."""

_ANNOUNCED = "restoring "


class AnchorState(StrEnum):
    """How the newest head that was written outside the database compares with the database."""

    MATCHES = "matches"
    DIFFERS = "differs"
    MISSING = "missing"


@dataclass
class Heads:
    """What the file says: the seals of the present chain by block, earlier restores, and contradictions in itself."""

    seals: dict[int, str] = field(default_factory=dict)
    restores: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def head_file() -> Path:
    path = Path(settings.AUDIT_HEAD_FILE)
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def append_head(sequence: int, seal: bytes) -> None:
    """Write down the seal of a block, on the disk when this returns."""
    settle_restore()
    _append(f"{sequence} {seal.hex()}")


def announce_restore(database: str, sequence: int, seal: bytes, name: str) -> None:
    """Write down that the database of this identity, filled from `name`, is about to become the live one. Its chain
    ends with this block (0: none)."""
    settle_restore()
    _append(f"{_ANNOUNCED}{database} {sequence} {seal.hex()} {datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {name}")


def settle_restore() -> None:
    """Write down that the restore that was announced last has taken place, if it has and nobody wrote it down."""
    if (done := _unwritten_restore(_last_lines(head_file()))) is not None:
        _append(done)


def append_restore(sequence: int, seal: bytes, name: str) -> None:
    """Write down that the database was restored from `name`, and that its chain now ends with this block (0: none)."""
    _append(f"restore {sequence} {seal.hex()} {datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {name}")


def _unwritten_restore(lines: list[str]) -> str | None:
    """The `restore` line that is missing: the announced database is the live one."""
    for line in reversed(lines):
        if line.startswith("restore "):
            return None
        if line.startswith(_ANNOUNCED):
            database, _, rest = line.removeprefix(_ANNOUNCED).partition(" ")
            return f"restore {rest}" if database == _live_database() else None
    return None


def _live_database() -> str:
    with connection.cursor() as cursor:
        cursor.execute(DATABASE_IDENTITY)
        return str(cursor.fetchone()[0])


def _append(line: str) -> None:
    with head_file().open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
        file.flush()
        os.fsync(file.fileno())


def read_heads(path: Path) -> Heads:
    """Read the whole file. Lines that cannot be read, or that begin after the first block, are faults."""
    heads, newest = Heads(), 0
    lines = path.read_text(encoding="utf-8").splitlines()
    if (unwritten := _unwritten_restore(lines)) is not None:
        lines.append(unwritten)
    for number, line in enumerate(lines, start=1):
        if line.startswith(_ANNOUNCED):
            continue
        try:
            kind, *rest = line.split(" ", 4)
            if kind == "restore":
                sequence, seal, at, name = int(rest[0]), rest[1], rest[2], rest[3]
                heads.restores.append(f"{at}: restored from {name}; the chain goes on after block {sequence}.")
                heads.seals = {sequence: seal} if sequence else {}
            else:
                sequence, seal = int(kind), rest[0]
                if number == 1 and sequence != 1:
                    heads.faults.append(f"The file of heads begins with block {sequence}: its earlier lines are gone.")
                if sequence <= newest:
                    heads.faults.append(f"Line {number} of the file of heads goes back to block {sequence}.")
                heads.seals[sequence] = seal
            newest = sequence
        except (ValueError, IndexError):
            heads.faults.append(f"Line {number} of the file of heads cannot be read.")
    return heads


def lines_up_to(sequence: int) -> bytes:
    """The file as it was when the chain ended with this block: what a copy of the database of that moment goes with.
    What was written before the last restore stays as it is."""
    settle_restore()
    path = head_file()
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True) if path.exists() else []
    lines = [line for line in lines if not line.startswith(_ANNOUNCED)]
    chain = next((n + 1 for n in reversed(range(len(lines))) if lines[n].startswith("restore ")), 0)
    kept = [line for line in lines[chain:] if int(line.split(" ", 1)[0]) <= sequence]
    return "".join([*lines[:chain], *kept]).encode()


def anchor_state() -> AnchorState:
    """Compare the last line of the file with its block. A block that is not anchored yet is no contradiction.

    MISSING means that blocks exist and the file does not, or is empty.
    """
    last_line = _last_line(_last_lines(head_file()))
    if not last_line:
        return AnchorState.MISSING if AuditSeal.objects.exists() else AnchorState.MATCHES
    words = last_line.removeprefix("restore ").split()
    if words[0] == "0":
        return AnchorState.MATCHES
    block = AuditSeal.objects.filter(sequence=int(words[0])).first()
    return AnchorState.MATCHES if block and bytes(block.seal).hex() == words[1] else AnchorState.DIFFERS


def _last_lines(path: Path) -> list[str]:
    """Enough lines from the end of the file, of which the first may be cut."""
    if not path.exists():
        return []
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 4096))
        return file.read().decode("utf-8", errors="replace").splitlines()


def _last_line(lines: list[str]) -> str:
    if (unwritten := _unwritten_restore(lines)) is not None:
        return unwritten
    return next((line for line in reversed(lines) if not line.startswith(_ANNOUNCED)), "")
