"""Explicit audit events, the sealing of the trail into chained blocks, and its verification.

Row changes are written by triggers (`audit_triggers`). Sealing works off the write path: every few seconds the
events of all transactions that have certainly ended are hashed into a Merkle root and chained to the block before.
The head of the chain is also appended to a file outside the database, so that cutting off the newest blocks shows.
"""

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec
from django.conf import settings
from django.db import connection, transaction

from highwall.kit.context import ActingContext, current_context
from highwall.kit.models import AuditSeal

_SEAL_LOCK = 4_110_001
_LEAF = """
    SELECT at, sha256(convert_to(jsonb_build_array(
        id, (extract(epoch FROM at) * 1000000)::bigint, xid, event, resource, resource_id, actor_id, session_id,
        host(address), request_id, source, before, after)::text, 'UTF8')) AS leaf
    FROM audit_event WHERE xid >= %s AND xid < %s ORDER BY xid, id
"""


def record_event(event: str, *, resource: str, resource_id: object = "", after: dict[str, Any] | None = None) -> None:
    """Write an event that no row change stands for: a sign-in, a refused sign-in, an export."""
    context = current_context() or ActingContext()
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO audit_event
               (event, resource, resource_id, actor_id, session_id, address, request_id, source, before, after)
               VALUES (%s, %s, %s, %s, %s, %s, %s, %s, NULL, %s::jsonb)""",
            [
                event,
                resource,
                str(resource_id),
                context.actor_id,
                context.session_id,
                context.address,
                context.request_id,
                context.source,
                msgspec.json.encode(after).decode() if after is not None else None,
            ],
        )


def merkle_root(leaves: Sequence[bytes]) -> bytes:
    """Root of a binary Merkle tree over 32-byte leaves; an odd node is carried up unchanged."""
    level = list(leaves)
    while len(level) > 1:
        paired = [hashlib.sha256(b"\x01" + a + b).digest() for a, b in zip(level[::2], level[1::2], strict=False)]
        level = paired + ([level[-1]] if len(level) % 2 else [])
    return level[0] if level else hashlib.sha256(b"").digest()


def _seal_hash(previous: bytes, from_xid: int, to_xid: int, count: int, root: bytes) -> bytes:
    return hashlib.sha256(previous + f"{from_xid}|{to_xid}|{count}|".encode() + root).digest()


def _head_file() -> Path:
    path = Path(settings.AUDIT_HEAD_FILE)
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _leaves(from_xid: int, to_xid: int) -> Iterator[tuple[datetime, bytes]]:
    with connection.chunked_cursor() as cursor:
        cursor.execute(_LEAF, [from_xid, to_xid])
        while rows := cursor.fetchmany(5000):
            for at, leaf in rows:
                yield at, bytes(leaf)


def seal_new_events() -> AuditSeal | None:
    """Close a block over all events of ended transactions since the last block. Safe to run twice at once.

    Returns the block, or None when nothing new has been committed or another process is sealing.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_SEAL_LOCK])
            if not cursor.fetchone()[0]:
                return None
            cursor.execute("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
            to_xid = int(cursor.fetchone()[0])
        last = AuditSeal.objects.order_by("-sequence").first()
        from_xid = last.to_xid if last else 0
        if to_xid <= from_xid:
            return None
        leaves = list(_leaves(from_xid, to_xid))
        if not leaves:
            return None
        previous = bytes(last.seal) if last else b"\x00" * 32
        root = merkle_root([leaf for _, leaf in leaves])
        seal = AuditSeal.objects.create(
            sequence=last.sequence + 1 if last else 1,
            from_xid=from_xid,
            to_xid=to_xid,
            first_at=min(at for at, _ in leaves),
            last_at=max(at for at, _ in leaves),
            count=len(leaves),
            root=root,
            previous=previous,
            seal=_seal_hash(previous, from_xid, to_xid, len(leaves), root),
        )
        transaction.on_commit(lambda: _anchor(seal))
    return seal


def _anchor(seal: AuditSeal) -> None:
    with _head_file().open("a", encoding="ascii") as file:
        file.write(f"{seal.sequence} {bytes(seal.seal).hex()}\n")
        file.flush()
        os.fsync(file.fileno())


@dataclass(frozen=True, slots=True)
class Verification:
    """What `verify` found: how much is sealed, how much is not yet, and every contradiction in words."""

    blocks: int
    events: int
    unsealed: int
    faults: tuple[str, ...]


def verify() -> Verification:
    """Recompute every block from the rows, follow the chain, and compare it with the head kept outside."""
    faults: list[str] = []
    previous, to_xid, events, expected = b"\x00" * 32, 0, 0, 1
    seals: dict[int, str] = {}
    for block in AuditSeal.objects.order_by("sequence").iterator():
        leaves = [leaf for _, leaf in _leaves(block.from_xid, block.to_xid)]
        if block.sequence != expected or bytes(block.previous) != previous or block.from_xid != to_xid:
            faults.append(f"Block {block.sequence} does not follow the block before it: a block was removed or added.")
        if len(leaves) != block.count:
            faults.append(f"Block {block.sequence} was sealed with {block.count} events and now has {len(leaves)}.")
        elif merkle_root(leaves) != bytes(block.root):
            faults.append(f"Block {block.sequence}: an event was changed after it was sealed.")
        if _seal_hash(bytes(block.previous), block.from_xid, block.to_xid, block.count, bytes(block.root)) != bytes(
            block.seal
        ):
            faults.append(f"Block {block.sequence}: the seal itself was changed.")
        seals[block.sequence] = bytes(block.seal).hex()
        previous, to_xid, events = bytes(block.seal), block.to_xid, events + len(leaves)
        expected = block.sequence + 1
    faults += _compare_with_anchor(seals)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM audit_event WHERE xid >= %s", [to_xid])
        unsealed = int(cursor.fetchone()[0])
    return Verification(len(seals), events, unsealed, tuple(faults))


def _compare_with_anchor(seals: dict[int, str]) -> list[str]:
    path = _head_file()
    if not path.exists():
        return [f"The head of the chain is missing: {path} does not exist."] if seals else []
    faults = []
    for line in path.read_text(encoding="ascii").splitlines():
        sequence, seal = line.split()
        if seals.get(int(sequence)) != seal:
            faults.append(f"Block {sequence} is anchored outside the database but differs or is missing in it.")
    return faults


class AnchorState(StrEnum):
    """How the newest head that was written outside the database compares with the database."""

    MATCHES = "matches"
    DIFFERS = "differs"
    MISSING = "missing"


def anchor_state() -> AnchorState:
    """Compare the last anchored head with its block. A block that is sealed but not anchored yet is no contradiction.

    MISSING means that blocks exist and the file does not, or is empty.
    """
    path = _head_file()
    last_line = _last_line(path) if path.exists() else ""
    if not last_line:
        return AnchorState.MISSING if AuditSeal.objects.exists() else AnchorState.MATCHES
    sequence, seal = last_line.split()
    block = AuditSeal.objects.filter(sequence=int(sequence)).first()
    return AnchorState.MATCHES if block and bytes(block.seal).hex() == seal else AnchorState.DIFFERS


def _last_line(path: Path) -> str:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 4096))
        lines = file.read().decode("ascii").splitlines()
    return lines[-1] if lines else ""
