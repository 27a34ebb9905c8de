"""What the deletion of a store would do, and what stands in its way. Higher domains register what waits for stores."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from highwall.domains.explosives.models import Store
from highwall.kit.actors import Actor
from highwall.kit.refusals import referring_records
from highwall.kit.schemas import Dependent

type Count = Callable[[UUID], int]
"""Gets the id of a store and gives how many requests to or from it wait for a decision."""

type Cancel = Callable[[UUID, Actor, datetime], None]
"""Cancels them, within the transaction of the deletion. What is cancelled refers to the store by a column that becomes
empty with it: a column that protects the store forbids the deletion."""

_requests: list[tuple[Count, Cancel]] = []


def cancels_with_store(count: Count, cancel: Cancel) -> None:
    """Register requests that are cancelled when their store is deleted. Registering twice has no further effect."""
    if (count, cancel) not in _requests:
        _requests.append((count, cancel))


def cancel_requests(store_id: UUID, actor: Actor, at: datetime) -> None:
    """Cancel all that wait for a decision on a store that is being deleted."""
    for _, cancel in _requests:
        cancel(store_id, actor, at)


def dependents_of_store(store: Store) -> list[Dependent]:
    """What the deletion of a store would do (itself, its inventory records, the requests that wait, its manager told),
    each with a count, and after that whatever forbids it."""
    told = 1 if store.manager_id is not None else 0
    consequences = (
        ("store", 1),
        ("inventory_records", store.limits.count()),
        ("pending_requests", sum(count(store.pk) for count, _ in _requests)),
        ("manager_told", told),
    )
    return [
        *(Dependent(kind=kind, count=count, blocks_deletion=False) for kind, count in consequences),
        *(each for each in referring_records(store) if each.blocks_deletion),
    ]
