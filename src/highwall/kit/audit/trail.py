"""Explicit audit events, and the sealing of the trail into chained blocks.

Row changes are written by triggers (`audit_triggers`). Sealing works off the write path: every few seconds the
events of all transactions that have certainly ended are hashed into a Merkle root and chained to the block before
(`audit_chain`). The head of the chain is also appended to a file outside the database (`audit_heads`), so that cutting
off the newest blocks shows. `audit_proof` verifies, `audit_retention` drops what is older than it has to be.
"""

import logging
from typing import Any

import msgspec
from django.db import connection, transaction
from django.db.models import Max

from highwall.kit.actors import ActingContext, current_context
from highwall.kit.audit import heads as audit_heads
from highwall.kit.audit.chain import (
    FIRST_PREVIOUS,
    MerkleTree,
    clusters_with_events,
    ended_before,
    extending_chain,
    present_cluster,
    read_leaves,
    seal_hash,
)
from highwall.kit.models import AuditSeal

log = logging.getLogger(__name__)


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


def seal_new_events() -> AuditSeal | None:
    """Close a block over all events of ended transactions since the last block. Safe to run twice at once.

    Events that a restore brought along from another cluster, and that had not been sealed there, get a block first.
    Returns the newest block, or None when nothing new has been committed or another process is sealing.
    """
    made: AuditSeal | None = None
    with extending_chain() as is_ours, transaction.atomic():
        if not is_ours:
            return None
        limit = ended_before()
        here = present_cluster()
        for cluster in sorted(clusters_with_events(), key=lambda found: found == here):
            to_xid = limit if cluster == here else _end_of(cluster)
            made = _seal(cluster, to_xid) or made
    return made


def _end_of(cluster: int) -> int:
    """Behind the last transaction of a cluster that is not the present one: nothing more will come from it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT max(xid) + 1 FROM audit_event WHERE cluster = %s", [cluster])
        return int(cursor.fetchone()[0])


def _seal(cluster: int, to_xid: int) -> AuditSeal | None:
    from_xid = AuditSeal.objects.filter(cluster=cluster).aggregate(limit=Max("to_xid"))["limit"] or 0
    if to_xid <= from_xid:
        return None
    tree, first_at, last_at = MerkleTree(), None, None
    for leaf in read_leaves(cluster, from_xid, to_xid):
        tree.add(leaf.hash)
        first_at = min(first_at or leaf.at, leaf.at)
        last_at = max(last_at or leaf.at, leaf.at)
    if first_at is None or last_at is None:
        return None
    last = AuditSeal.objects.order_by("-sequence").first()
    previous = bytes(last.seal) if last else FIRST_PREVIOUS
    root = tree.root()
    seal = AuditSeal.objects.create(
        sequence=last.sequence + 1 if last else 1,
        cluster=cluster,
        from_xid=from_xid,
        to_xid=to_xid,
        first_at=first_at,
        last_at=last_at,
        count=tree.count,
        root=root,
        previous=previous,
        seal=seal_hash(previous, from_xid, to_xid, tree.count, root),
    )
    transaction.on_commit(lambda: audit_heads.append_head(seal.sequence, bytes(seal.seal)))
    return seal


def log_head() -> None:
    """Write the head of the chain to the log too, which is often kept on another machine."""
    last = AuditSeal.objects.order_by("-sequence").first()
    if last is not None:
        log.info("The audit trail is sealed up to block %d: %s", last.sequence, bytes(last.seal).hex())
