"""The chain of seals over the audit trail: leaves, Merkle roots, and what links one block to the next.

A transaction id means something only within the database cluster that gave it out, and a dump that is restored into
another cluster brings events along whose ids are higher than those given out there. Each event therefore carries the
identifier of its cluster, and blocks are ranges of transaction ids of one cluster.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import NamedTuple

from django.db import connection, transaction

SEAL_LOCK = 4_110_001
"""Advisory lock of whoever changes the chain: sealing and retention."""

DROP_LOCK = 4_110_002
"""Advisory lock that keeps retention away while somebody reads the whole trail."""

FIRST_PREVIOUS = b"\x00" * 32
"""Stands for the seal before the first block."""

_LEAF = """
    SELECT at, xid, sha256(convert_to(jsonb_build_array(
        id, (extract(epoch FROM at) * 1000000)::bigint, xid, event, resource, resource_id, actor_id, session_id,
        host(address), request_id, source, before, after)::text, 'UTF8'))
    FROM audit_event WHERE cluster = %s AND xid >= %s AND xid < %s ORDER BY xid, id
"""


class Leaf(NamedTuple):
    """One event as the seals see it."""

    at: datetime
    xid: int
    hash: bytes


class MerkleTree:
    """The root of a binary Merkle tree over 32-byte leaves that come one by one, in memory for the height alone.

    An odd node is carried up unchanged.
    """

    def __init__(self, leaves: Iterable[bytes] = ()) -> None:
        self.count = 0
        self._peaks: list[tuple[int, bytes]] = []
        for leaf in leaves:
            self.add(leaf)

    def add(self, leaf: bytes) -> None:
        height, node = 0, leaf
        while self._peaks and self._peaks[-1][0] == height:
            node = _node(self._peaks.pop()[1], node)
            height += 1
        self._peaks.append((height, node))
        self.count += 1

    def root(self) -> bytes:
        """The root over all leaves so far; of none: the hash of nothing."""
        if not self._peaks:
            return hashlib.sha256(b"").digest()
        node = self._peaks[-1][1]
        for _, left in reversed(self._peaks[:-1]):
            node = _node(left, node)
        return node


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def merkle_root(leaves: Sequence[bytes]) -> bytes:
    return MerkleTree(leaves).root()


def seal_hash(previous: bytes, from_xid: int, to_xid: int, count: int, root: bytes) -> bytes:
    """What a block is sealed with: the seal before it, its limits, its number of events and their root."""
    return hashlib.sha256(previous + f"{from_xid}|{to_xid}|{count}|".encode() + root).digest()


def read_leaves(cluster: int, from_xid: int, to_xid: int) -> Iterator[Leaf]:
    """The events of a range of transactions in the order in which they are sealed, read through a cursor."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(_LEAF, [cluster, from_xid, to_xid])
        while rows := cursor.fetchmany(5000):
            for at, xid, leaf in rows:
                yield Leaf(at, xid, bytes(leaf))


_ENDED_BEFORE = """
    SELECT least(
        pg_snapshot_xmax(now_seen)::text::bigint,
        pg_current_xact_id_if_assigned()::text::bigint,
        (SELECT min(running::text::bigint) FROM pg_snapshot_xip(now_seen) running WHERE NOT EXISTS (
            SELECT FROM pg_stat_activity other
            WHERE other.datname <> current_database()
              AND other.backend_xid::text::bigint = (running::text::bigint & 4294967295))))
    FROM pg_current_snapshot() now_seen
"""


def ended_before() -> int:
    """The transaction id before which every transaction that can write to this database has ended.

    Transactions of other databases of the server, a proof of a backup say, hold nothing back: an id belongs to one
    session and so to one database for good.
    """
    with connection.cursor() as cursor:
        cursor.execute(_ENDED_BEFORE)
        return int(cursor.fetchone()[0])


@contextmanager
def extending_chain() -> Iterator[bool]:
    """Keep others from changing the chain until the block is committed and its head is written outside; gives False
    when somebody else is at it. The lock is one of the session, because the head is written after the commit."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [SEAL_LOCK])
        is_ours = bool(cursor.fetchone()[0])
    try:
        yield is_ours
    finally:
        if is_ours:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [SEAL_LOCK])


@contextmanager
def chain_at_rest() -> Iterator[None]:
    """A transaction during which nobody adds a block, and at whose beginning every block has its head outside."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [SEAL_LOCK])
        yield


def present_cluster() -> int:
    """The identifier of the database cluster that this connection reaches."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT highwall_cluster()")
        return int(cursor.fetchone()[0])


def clusters_with_events() -> list[int]:
    """The clusters that events of the trail come from: a walk from one value of the index to the next."""
    with connection.cursor() as cursor:
        cursor.execute(
            """WITH RECURSIVE found(value) AS (
                   (SELECT min(cluster) FROM audit_event)
                   UNION ALL
                   SELECT (SELECT min(cluster) FROM audit_event WHERE cluster > found.value)
                   FROM found WHERE found.value IS NOT NULL
               ) SELECT value FROM found WHERE value IS NOT NULL"""
        )
        return [int(row[0]) for row in cursor.fetchall()]
