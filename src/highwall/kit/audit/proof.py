"""The proof that the audit trail is what was sealed.

It bounds itself by what was sealed when it began: the trail goes on growing while it is read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.db import connection, transaction
from django.db.models import Max, QuerySet
from django.utils import timezone

from highwall.kit.audit import heads as audit_heads
from highwall.kit.audit.chain import (
    DROP_LOCK,
    FIRST_PREVIOUS,
    Leaf,
    MerkleTree,
    chain_at_rest,
    clusters_with_events,
    present_cluster,
    read_leaves,
    seal_hash,
)
from highwall.kit.audit.findings import Findings
from highwall.kit.audit.retention import FLOOR_MONTHS, DroppedParts, root_of_drop
from highwall.kit.calendar import months_before
from highwall.kit.models import AuditDrop, AuditEvent, AuditSeal

LATE = timedelta(days=1)
"""How much older than the block before it an event may be: no transaction of the product takes longer."""

_BEYOND = 2**62


@dataclass(frozen=True, slots=True)
class Verification:
    """What `verify` found: how much is sealed, how much is not yet, and the contradictions.

    `dropped` events were removed by retention; `restores` are the restores that the file of heads tells of.
    """

    blocks: int
    events: int
    unsealed: int
    findings: Findings
    dropped: int = 0
    restores: tuple[str, ...] = ()

    @property
    def faults(self) -> tuple[str, ...]:
        """The first contradictions in words, with a last sentence on how many more there are."""
        return self.findings.words

    @property
    def fault_count(self) -> int:
        return self.findings.count


def verify(heads: Path | None = None) -> Verification:
    """Recompute every block from the rows, follow the chain, and compare it with the heads kept outside.

    `heads` is another file of heads than that of this installation. Memory is needed for the blocks, not the events.
    """
    path = heads or audit_heads.head_file()
    with chain_at_rest():
        anchored = audit_heads.read_heads(path) if path.exists() else None
        newest = AuditSeal.objects.aggregate(sequence=Max("sequence"))["sequence"] or 0
    faults = Findings()
    if anchored is None and newest:
        faults.add(f"The head of the chain is missing: {path} does not exist.")
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [DROP_LOCK])
        return _verify(anchored or audit_heads.Heads(), newest, faults)


def _verify(heads: audit_heads.Heads, newest: int, faults: Findings) -> Verification:
    seals, limits = _follow_chain(newest, faults)
    parts = DroppedParts.read()
    events = unsealed = 0
    for cluster in sorted({*limits, *clusters_with_events()}):
        # Blocks that are closed meanwhile are left to the next proof; their events count as open.
        blocks = AuditSeal.objects.filter(cluster=cluster, sequence__lte=newest)
        sealed, open_ = _check_events(cluster, blocks, parts, faults)
        events, unsealed = events + sealed, unsealed + open_
    _check_transaction_numbers(faults)
    dropped = _check_drops(parts, faults)
    _compare_with_heads(heads, seals, faults)
    return Verification(len(seals), events, unsealed, faults, dropped, tuple(heads.restores))


def _follow_chain(newest: int, faults: Findings) -> tuple[dict[int, str], dict[int, int]]:
    """Check each block against the one before it; gives the seals by block, and how far each cluster is sealed."""
    previous, expected = FIRST_PREVIOUS, 1
    seals: dict[int, str] = {}
    limits: dict[int, int] = {}
    for block in AuditSeal.objects.filter(sequence__lte=newest).order_by("sequence").iterator():
        if (
            block.sequence != expected
            or bytes(block.previous) != previous
            or block.from_xid != limits.get(block.cluster, 0)
        ):
            faults.add(f"Block {block.sequence} does not follow the block before it: a block was removed or added.")
        if seal_hash(bytes(block.previous), block.from_xid, block.to_xid, block.count, bytes(block.root)) != bytes(
            block.seal
        ):
            faults.add(f"Block {block.sequence}: the seal itself was changed.")
        seals[block.sequence] = bytes(block.seal).hex()
        previous, expected = bytes(block.seal), block.sequence + 1
        limits[block.cluster] = block.to_xid
    return seals, limits


def _check_events(cluster: int, blocks: QuerySet[AuditSeal], parts: DroppedParts, faults: Findings) -> tuple[int, int]:
    """Walk through the blocks of a cluster and its events side by side; gives how many are sealed, and how many not."""
    stream = _Stream(read_leaves(cluster, 0, _BEYOND))
    newest: datetime | None = None
    for block in blocks.order_by("from_xid", "sequence").iterator():
        tree, kept = MerkleTree(), parts.of_block(block.sequence)
        found, late, last_at = 0, Findings(shown=1), newest
        for leaf in stream.until(block.to_xid):
            while (hidden := kept.pop(tree.count, None)) is not None:
                tree.add(hidden)
            tree.add(leaf.hash)
            found += 1
            if newest is not None and leaf.at < newest - LATE:
                late.add(
                    f"Block {block.sequence} holds an event of {leaf.at.astimezone(UTC):%Y-%m-%d %H:%M} UTC, "
                    "long before the block before."
                )
            last_at = max(last_at or leaf.at, leaf.at)
        while (hidden := kept.pop(tree.count, None)) is not None:
            tree.add(hidden)
        faults.take(late)
        newest = last_at
        if found == 0 and parts.is_whole(block.sequence):
            continue
        if tree.count != block.count:
            faults.add(f"Block {block.sequence} was sealed with {block.count} events and now has {tree.count}.")
        elif tree.root() != bytes(block.root):
            faults.add(f"Block {block.sequence}: an event was changed after it was sealed.")
    sealed = stream.taken
    return sealed, sum(1 for _ in stream.until(_BEYOND))


class _Stream:
    """Leaves in the order of their transactions, taken piece by piece."""

    def __init__(self, leaves: Iterator[Leaf]) -> None:
        self._leaves = leaves
        self._ahead = next(leaves, None)
        self.taken = 0

    def until(self, xid: int) -> Iterator[Leaf]:
        while self._ahead is not None and self._ahead.xid < xid:
            leaf, self._ahead = self._ahead, next(self._leaves, None)
            self.taken += 1
            yield leaf


def _check_transaction_numbers(faults: Findings) -> None:
    """Find events that no transaction can have written, and that no block would ever hold."""
    with connection.cursor() as cursor:
        # One statement, so one snapshot: what is committed meanwhile has higher numbers and is not seen either.
        cursor.execute(
            """SELECT (SELECT count(*) FROM audit_event WHERE xid < 0),
                      (SELECT count(*) FROM audit_event
                       WHERE cluster = %s AND xid >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint
                       AND xid <> coalesce(pg_current_xact_id_if_assigned()::text::bigint, -1))""",
            [present_cluster()],
        )
        negative, future = cursor.fetchone()
    if negative:
        faults.add(f"{negative} events carry a negative transaction number: they were put in by hand.")
    if future:
        faults.add(f"{future} events carry a transaction number that has not been given out: put in by hand.")


def _check_drops(parts: DroppedParts, faults: Findings) -> int:
    """Compare what retention wrote down with the seals and with its own events; gives how many events it removed."""
    dropped = 0
    drops = list(AuditDrop.objects.order_by("from_at"))
    for drop in drops:
        count, root = root_of_drop(drop.blocks)
        if (count, root) != (drop.count, bytes(drop.root)):
            faults.add(f"The record of the drop of {drop.partition} does not fit the seals of its blocks.")
        if drop.until_at > months_before(drop.dropped_at, FLOOR_MONTHS) or drop.dropped_at > timezone.now():
            faults.add(f"{drop.partition} was dropped before its {FLOOR_MONTHS} months were over.")
        told = AuditEvent.objects.filter(
            event="retention_drop",
            resource="audit_event",
            resource_id=drop.partition,
            after__root=bytes(drop.root).hex(),
            after__count=drop.count,
        )
        if not told.exists() and not any(d.from_at <= drop.dropped_at < d.until_at for d in drops):
            faults.add(f"The drop of {drop.partition} is not itself in the trail.")
        dropped += drop.count
    return dropped


def _compare_with_heads(heads: audit_heads.Heads, seals: dict[int, str], faults: Findings) -> None:
    faults.extend(heads.faults)
    faults.extend(
        f"Block {sequence} is anchored outside the database but differs or is missing in it."
        for sequence, seal in heads.seals.items()
        if seals.get(sequence) != seal
    )
