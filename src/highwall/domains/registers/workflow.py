"""The life cycle of the records of every register, as data."""

from collections.abc import Callable
from dataclasses import dataclass

from highwall.domains.registers.models import ApprovalLevel, RecordStatus, RegisterRecord
from highwall.domains.registers.policy import RegisterRight
from highwall.kit.actors import Actor, Right
from highwall.kit.errors import Conflict, DomainError, Forbidden
from highwall.kit.workflow import Transition, Workflow

S = RecordStatus
EDITABLE = (S.DRAFT, S.VALIDATED, S.REJECTED)
"""The states in which the content of a record may be changed."""

COVERS = {
    ApprovalLevel.NONE: (),
    ApprovalLevel.SUPERVISOR: (RegisterRight.SUPERVISOR, RegisterRight.MANAGER, RegisterRight.DIRECTOR),
    ApprovalLevel.MANAGER: (RegisterRight.MANAGER, RegisterRight.DIRECTOR),
    ApprovalLevel.DIRECTOR: (RegisterRight.DIRECTOR,),
}
"""Which rights cover a level."""


@dataclass(frozen=True)
class CycleRights:
    """The rights by which the steps of one register are taken."""

    submit: Right
    approve: Right
    post: Right
    close: Right
    reverse: Right


def _below_level(record: RegisterRecord, actor: Actor) -> DomainError | None:
    level = ApprovalLevel(record.approval_level)
    needed = COVERS[level]
    if not needed or any(actor.can(right) for right in needed):
        return None
    message = f"This needs the approval of a {level.label.lower()}."
    return Forbidden(message, code="approval_level", case=level.value)


def _needs_none(record: RegisterRecord) -> DomainError | None:
    if record.status == S.SUBMITTED and not record.needs_approval:
        return Conflict("This record needs no approval; it can be posted.", code="no_approval_needed")
    return None


def _needs_approval(record: RegisterRecord) -> DomainError | None:
    if record.status == S.SUBMITTED and record.needs_approval:
        return Conflict("This record has to be approved before it is posted.", code="needs_approval")
    return None


def level_above(level: ApprovalLevel) -> ApprovalLevel | None:
    """The level that decides when this one does not; None above a director."""
    levels = list(ApprovalLevel)
    return levels[levels.index(level) + 1] if level != levels[-1] else None


def _not_handed_on(record: RegisterRecord) -> DomainError | None:
    if record.status != S.SUBMITTED:
        return None
    if refusal := _needs_none(record):
        return refusal
    if level_above(ApprovalLevel(record.approval_level)) is None:
        return Conflict("Nobody decides above a director.", code="highest_level")
    return None


def why_not_editable(record: RegisterRecord, actor: Actor, edit: Right) -> DomainError | None:
    """Why a person may not change the content of a record now: its owner may, and whoever has the right to."""
    if record.status not in EDITABLE:
        message = f"A record that is “{S(record.status).label.lower()}” is not changed."
        return Conflict(message, code="record_not_open", status=record.status)
    if actor.can(edit) or (actor.user_id is not None and actor.user_id == record.owner_id):
        return None
    return Forbidden("Only its owner changes this record.", code="not_the_owner")


def check_editable(record: RegisterRecord, actor: Actor, edit: Right) -> None:
    """Raises Conflict (not open to changes), Forbidden (neither owner nor editor)."""
    if refusal := why_not_editable(record, actor, edit):
        raise refusal


def life_cycle(record: str, rights: CycleRights, noun: str, guard: Callable[..., DomainError | None]) -> Workflow:
    """The life cycle of one register. `noun` is what its records are called in the description of the API; `guard` is
    what its own rules say against the closing of a record."""

    def states(*names: S) -> frozenset[str]:
        return frozenset(name.value for name in names)

    return Workflow(
        record=record,
        states=tuple(S.values),
        initial=S.DRAFT,
        labels=dict(S.choices),
        transitions=(
            Transition(
                name="validate",
                summary=f"Check a draft {noun} against all rules",
                sources=states(S.DRAFT, S.REJECTED),
                target=S.VALIDATED,
                right=rights.submit,
            ),
            Transition(
                name="submit",
                summary=f"Submit a {noun}; the rules decide whether it has to be approved, and by whom",
                sources=states(S.DRAFT, S.VALIDATED),
                target=S.SUBMITTED,
                right=rights.submit,
            ),
            Transition(
                name="approve",
                summary=f"Approve a submitted {noun} of somebody else",
                sources=states(S.SUBMITTED),
                target=S.APPROVED,
                right=rights.approve,
                not_by=("submitted_by_id", "edited_by_id"),
                guard=_needs_none,
                person_guard=_below_level,
            ),
            Transition(
                name="reject",
                summary=f"Reject a submitted {noun}",
                sources=states(S.SUBMITTED),
                target=S.REJECTED,
                right=rights.approve,
                needs_reason=True,
            ),
            Transition(
                name="escalate",
                summary=f"Hand a submitted {noun} on to the next level of approval",
                sources=states(S.SUBMITTED),
                target=S.SUBMITTED,
                right=rights.approve,
                needs_reason=True,
                guard=_not_handed_on,
            ),
            Transition(
                name="request-changes",
                summary=f"Send a submitted {noun} back to be changed",
                sources=states(S.SUBMITTED),
                target=S.DRAFT,
                right=rights.approve,
                needs_reason=True,
            ),
            Transition(
                name="post",
                summary=f"Post a {noun}: its effects happen, and it is not changed any more",
                sources=states(S.SUBMITTED, S.APPROVED),
                target=S.POSTED,
                right=rights.post,
                guard=_needs_approval,
            ),
            Transition(
                name="close",
                summary=f"Close a posted {noun} that has been reconciled",
                sources=states(S.POSTED),
                target=S.CLOSED,
                right=rights.close,
                guard=guard,
            ),
            Transition(
                name="request-reversal",
                summary=f"Ask for a posted {noun} to be reversed",
                sources=states(S.POSTED),
                target=S.REVERSAL_REQUESTED,
                right=rights.submit,
                needs_reason=True,
            ),
            Transition(
                name="reverse",
                summary=f"Reverse a posted {noun} as somebody else asked: its effects are taken back",
                sources=states(S.REVERSAL_REQUESTED),
                target=S.REVERSED,
                right=rights.reverse,
                not_by=("reversal_requested_by_id",),
            ),
            Transition(
                name="refuse-reversal",
                summary=f"Refuse the reversal of a {noun}; it stays posted",
                sources=states(S.REVERSAL_REQUESTED),
                target=S.POSTED,
                right=rights.reverse,
                needs_reason=True,
                not_by=("reversal_requested_by_id",),
            ),
        ),
    )


def nothing_against(record: RegisterRecord) -> DomainError | None:
    """For registers whose records can always be closed."""
    return None
