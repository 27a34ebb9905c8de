from highwall.domains.explosives.models import (
    BatchStatus,
    CheckStatus,
    ExpiryChange,
    ExpiryChangeStatus,
    ExpiryGround,
    MagazineStatus,
    Store,
    StoreStatus,
    WarehouseBatch,
    kilograms,
)
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, Forbidden
from highwall.kit.models import Attachment
from highwall.kit.workflow import Transition, Workflow


def _why_not_released_by(batch: WarehouseBatch, actor: Actor) -> Forbidden | None:
    """Whoever made a check that the batch failed doesn't let it out again."""
    failed = batch.quarantines.filter(ended_at__isnull=True, check_record__performed_by_id=actor.user_id)
    if actor.user_id is None or not failed.exists():
        return None
    message = "You made the check that this batch failed. Somebody else has to release it."
    return Forbidden(message, code="checked_by_you")


def _why_not_extended(change: ExpiryChange) -> Conflict | None:
    """A maker's letter has to be there to be read."""
    if change.ground != ExpiryGround.MAKER_LETTER:
        return None
    if Attachment.objects.filter(record_id=change.pk).exists():
        return None
    message = "The maker's letter is not attached to this proposal. Attach it first."
    return Conflict(message, code="letter_missing")


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
            summary="Release a batch from quarantine, by somebody who did not make the check that it failed",
            sources=frozenset({BatchStatus.QUARANTINED}),
            target=BatchStatus.AVAILABLE,
            right=ExplosivesRight.UPDATE,
            needs_reason=True,
            person_guard=_why_not_released_by,
        ),
        Transition(
            name="recall",
            summary="Recall a batch: it is stopped everywhere, and the answer says where it lies",
            sources=frozenset({BatchStatus.AVAILABLE, BatchStatus.QUARANTINED}),
            target=BatchStatus.QUARANTINED,
            right=ExplosivesRight.UPDATE,
            needs_reason=True,
        ),
    ),
)
"""What people decide about a batch."""

BATCH_BY_CHECK = BATCH.by_itself(
    Transition(
        name="fail-check",
        sources=frozenset({BatchStatus.AVAILABLE, BatchStatus.QUARANTINED}),
        target=BatchStatus.QUARANTINED,
        right=ExplosivesRight.CHECK,
    ),
)
"""What a failed quality check does to its batch."""

QUALITY_CHECK = Workflow(
    record="quality_check",
    states=tuple(CheckStatus.values),
    initial=CheckStatus.PENDING,
    labels=dict(CheckStatus.choices),
    transitions=(
        Transition(
            name="pass",
            summary="Pass a batch by what was measured",
            sources=frozenset({CheckStatus.PENDING}),
            target=CheckStatus.PASS,
            right=ExplosivesRight.CHECK,
        ),
        Transition(
            name="fail",
            summary="Fail a batch; it is quarantined wherever its stock lies",
            sources=frozenset({CheckStatus.PENDING}),
            target=CheckStatus.FAIL,
            right=ExplosivesRight.CHECK,
            needs_reason=True,
        ),
    ),
)
"""The verdict of a quality check, given once."""

EXPIRY_CHANGE = Workflow(
    record="expiry_change",
    states=tuple(ExpiryChangeStatus.values),
    initial=ExpiryChangeStatus.PROPOSED,
    labels=dict(ExpiryChangeStatus.choices),
    transitions=(
        Transition(
            name="approve",
            summary="Approve another last day of use, as a second person",
            sources=frozenset({ExpiryChangeStatus.PROPOSED}),
            target=ExpiryChangeStatus.APPROVED,
            right=ExplosivesRight.CHECK,
            not_by=("requested_by_id",),
            guard=_why_not_extended,
        ),
        Transition(
            name="reject",
            summary="Reject another last day of use",
            sources=frozenset({ExpiryChangeStatus.PROPOSED}),
            target=ExpiryChangeStatus.REJECTED,
            right=ExplosivesRight.CHECK,
            needs_reason=True,
        ),
    ),
)
"""What people decide about another last day of use."""


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

MAGAZINE = Workflow(
    record="magazine",
    states=tuple(MagazineStatus.values),
    initial=MagazineStatus.IN_USE,
    labels=dict(MagazineStatus.choices),
    transitions=(
        Transition(
            name="suspend",
            summary="Let a magazine receive nothing until it is put in use again",
            sources=frozenset({MagazineStatus.IN_USE}),
            target=MagazineStatus.SUSPENDED,
            right=ExplosivesRight.UPDATE_STORE,
            needs_reason=True,
        ),
        Transition(
            name="resume",
            summary="Put a suspended magazine in use again",
            sources=frozenset({MagazineStatus.SUSPENDED}),
            target=MagazineStatus.IN_USE,
            right=ExplosivesRight.UPDATE_STORE,
            needs_reason=True,
        ),
        Transition(
            name="close",
            summary="Close a magazine for good",
            sources=frozenset({MagazineStatus.IN_USE, MagazineStatus.SUSPENDED}),
            target=MagazineStatus.CLOSED,
            right=ExplosivesRight.UPDATE_STORE,
            needs_reason=True,
        ),
    ),
)
"""Whether a magazine receives explosives. It is looked at on rounds until it is closed."""
