"""Retention of the audit trail: whole months are dropped once they are old enough, and the drop is provable.

What a month held is written down before it goes: how many events, in which blocks, and a root made of the roots of
those blocks. A block that reaches into a month that stays keeps the hashes of its lost events, so that it can still
be recomputed. The drop is an event of the trail, and so is sealed itself.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any

from annotated_types import Ge, Le
from django.db import connection, transaction
from django.utils import timezone

from highwall.kit.audit import trail as audit
from highwall.kit.audit.chain import DROP_LOCK, SEAL_LOCK, MerkleTree, read_leaves
from highwall.kit.calendar import months_before, partitions
from highwall.kit.models import AuditDrop, AuditEvent, AuditSeal
from highwall.kit.settings import Setting

FLOOR_MONTHS = 24

KEEP_MONTHS = Setting(
    key="audit.keep_months",
    type_=Annotated[int, Ge(FLOOR_MONTHS), Le(360)],
    default=60,
    group="audit",
    description="How long events of the audit trail are kept; whole months are dropped after that.",
    unit="months",
)


class RetentionError(Exception):
    """A month cannot be dropped; the message says why. Nothing was removed."""


def drop_expired(now: datetime | None = None) -> list[AuditDrop]:
    """Drop the months that are older than the setting asks for, oldest first, each in a transaction of its own.

    Raises RetentionError when a month does not agree with its seals: evidence is not thrown away.
    """
    limit = months_before(now or timezone.now(), KEEP_MONTHS.get())
    return [drop_month(month) for month in partitions.months("audit_event") if month.until <= limit]


@transaction.atomic
def drop_month(month: partitions.Month) -> AuditDrop:
    """Write down what the month held, then drop its partition. Raises RetentionError."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s), pg_advisory_xact_lock(%s)", [SEAL_LOCK, DROP_LOCK])
    inside = AuditEvent.objects.filter(at__gte=month.first, at__lt=month.until)
    blocks: dict[str, Any] = {"whole": [], "partial": {}}
    parts, counted = DroppedParts.read(), 0
    for block in AuditSeal.objects.filter(last_at__gte=month.first, first_at__lt=month.until).order_by("sequence"):
        counted += _take_apart(block, month, parts, blocks)
    if counted != inside.count():
        raise RetentionError(f"{month.name} holds events that are in no block yet. It was not dropped.")
    count, root = root_of_drop(blocks)
    drop = AuditDrop.objects.create(
        partition=month.name, from_at=month.first, until_at=month.until, count=count, root=root, blocks=blocks
    )
    after = {"count": count, "root": root.hex(), "from": month.first.isoformat(), "until": month.until.isoformat()}
    audit.record_event("retention_drop", resource="audit_event", resource_id=month.name, after=after)
    partitions.drop("audit_event", month)
    return drop


def _take_apart(block: AuditSeal, month: partitions.Month, parts: "DroppedParts", blocks: dict[str, Any]) -> int:
    """Prove a block, and note which of its events are in the month; gives how many."""
    tree, kept, going = MerkleTree(), parts.of_block(block.sequence), {}
    for leaf in read_leaves(block.cluster, block.from_xid, block.to_xid):
        while (hidden := kept.pop(tree.count, None)) is not None:
            tree.add(hidden)
        if month.first <= leaf.at < month.until:
            going[str(tree.count)] = leaf.hash.hex()
        tree.add(leaf.hash)
    while (hidden := kept.pop(tree.count, None)) is not None:
        tree.add(hidden)
    if not going:
        return 0
    if tree.count != block.count or tree.root() != bytes(block.root):
        raise RetentionError(f"Block {block.sequence} is not what was sealed; {month.name} was not dropped.")
    if len(going) < block.count:
        blocks["partial"][str(block.sequence)] = going
    elif blocks["whole"] and blocks["whole"][-1][1] == block.sequence - 1:
        blocks["whole"][-1][1] = block.sequence
    else:
        blocks["whole"].append([block.sequence, block.sequence])
    return len(going)


def root_of_drop(blocks: dict[str, Any]) -> tuple[int, bytes]:
    """How many events a drop took, and the root over the roots of its whole blocks and the hashes of the others."""
    count, tree = 0, MerkleTree()
    for first, last in blocks["whole"]:
        for block in AuditSeal.objects.filter(sequence__range=(first, last)).order_by("sequence").iterator():
            tree.add(bytes(block.root))
            count += block.count
    for sequence in sorted(blocks["partial"], key=int):
        for position in sorted(blocks["partial"][sequence], key=int):
            tree.add(bytes.fromhex(blocks["partial"][sequence][position]))
            count += 1
    return count, tree.root()


@dataclass
class DroppedParts:
    """What all drops together took: whole blocks, and single events of others by their place in the block."""

    whole: list[tuple[int, int]] = field(default_factory=list)
    partial: dict[int, dict[int, bytes]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def read(cls) -> "DroppedParts":
        parts = cls()
        for drop in AuditDrop.objects.order_by("from_at"):
            parts.whole += [(first, last) for first, last in drop.blocks["whole"]]
            for sequence, hashes in drop.blocks["partial"].items():
                parts.partial[int(sequence)].update({int(n): bytes.fromhex(text) for n, text in hashes.items()})
        return parts

    def is_whole(self, sequence: int) -> bool:
        return any(first <= sequence <= last for first, last in self.whole)

    def of_block(self, sequence: int) -> dict[int, bytes]:
        """The kept hashes of a block by place; the caller may take them out."""
        return dict(self.partial.get(sequence, {}))
