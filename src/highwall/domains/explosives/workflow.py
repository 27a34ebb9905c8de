from highwall.domains.explosives.models import BatchStatus, Store, StoreStatus, kilograms
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.kit.errors import Conflict
from highwall.kit.workflow import Transition, Workflow

BATCH = Workflow(
    record="warehouse_batch",
    states=tuple(BatchStatus.values),
    initial=BatchStatus.AVAILABLE,
    labels=dict(BatchStatus.choices),
    transitions=(
        Transition(
            name="quarantine",
            summary="Quarantine a batch, wherever its stock lies",
            sources=frozenset({BatchStatus.AVAILABLE}),
            target=BatchStatus.QUARANTINED,
            right=ExplosivesRight.UPDATE,
            needs_reason=True,
        ),
        Transition(
            name="release",
            summary="Release a batch from quarantine",
            sources=frozenset({BatchStatus.QUARANTINED}),
            target=BatchStatus.AVAILABLE,
            right=ExplosivesRight.UPDATE,
            needs_reason=True,
        ),
    ),
)
"""What people decide about a batch."""

BATCH_EXPIRY = BATCH.by_itself(
    Transition(
        name="expire",
        sources=frozenset({BatchStatus.AVAILABLE, BatchStatus.QUARANTINED}),
        target=BatchStatus.EXPIRED,
        right=ExplosivesRight.UPDATE,
    ),
)
"""What the calendar decides about a batch; nobody presses a button for it."""


def _must_be_empty(store: Store) -> Conflict | None:
    if store.occupancy_kg <= 0:
        return None
    message = f"The store still holds {kilograms(store.occupancy_kg)}. Move it before you decommission the store."
    return Conflict(message, code="not_ready", case="not_empty", occupancy_kg=float(store.occupancy_kg))


STORE = Workflow(
    record="store",
    states=tuple(StoreStatus.values),
    initial=StoreStatus.OPERATIONAL,
    labels=dict(StoreStatus.choices),
    transitions=(
        Transition(
            name="start-maintenance",
            summary="Close a store for maintenance",
            sources=frozenset({StoreStatus.OPERATIONAL}),
            target=StoreStatus.UNDER_MAINTENANCE,
            right=ExplosivesRight.UPDATE_STORE,
            needs_reason=True,
        ),
        Transition(
            name="reopen",
            summary="Reopen a store after maintenance",
            sources=frozenset({StoreStatus.UNDER_MAINTENANCE}),
            target=StoreStatus.OPERATIONAL,
            right=ExplosivesRight.UPDATE_STORE,
        ),
        Transition(
            name="decommission",
            summary="Close an empty store for good",
            sources=frozenset({StoreStatus.OPERATIONAL, StoreStatus.UNDER_MAINTENANCE}),
            target=StoreStatus.DECOMMISSIONED,
            right=ExplosivesRight.UPDATE_STORE,
            needs_reason=True,
            guard=_must_be_empty,
        ),
    ),
)
