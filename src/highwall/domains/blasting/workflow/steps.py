from highwall.domains.blasting.models import ApprovalStatus, ExplosiveApprovalRequest, ShotStatus
from highwall.domains.blasting.policy import ApprovalRight, BlastingRight
from highwall.domains.blasting.workflow.design import (
    why_not_fired,
    why_not_on_design,
    why_not_reconciled,
    why_not_taken_over,
)
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.kit.actors import Actor
from highwall.kit.errors import Forbidden
from highwall.kit.settings import Setting
from highwall.kit.workflow import Transition, Workflow

_S = ApprovalStatus
_WHO_ASKED = ("requested_by_id", "taken_over_by_id")

ISSUED_BY_ANOTHER = Setting(
    key="explosives.issued_by_another",
    type_=bool,
    default=False,
    group="explosives",
    description="Whether explosives are issued by somebody other than the person who approved the request.",
    told_to=ExplosivesRight.MOVE,
)


def _why_not_issued_by(request: ExplosiveApprovalRequest, actor: Actor) -> Forbidden | None:
    if actor.user_id is None or actor.user_id != request.decided_by_id or not ISSUED_BY_ANOTHER.get():
        return None
    message = "You approved this request. Somebody else has to issue it."
    return Forbidden(message, code="approved_by_you")


APPROVAL_REQUEST = Workflow(
    record="blasting.ExplosiveApprovalRequest",
    states=tuple(_S.values),
    initial=_S.PENDING,
    labels=dict(_S.choices),
    transitions=(
        Transition(
            name="approve",
            summary="Approve, and reserve the stock",
            sources=frozenset({_S.PENDING}),
            target=_S.APPROVED,
            right=ApprovalRight.DECIDE,
            not_by=_WHO_ASKED,
            guard=why_not_on_design,
        ),
        Transition(
            name="reject",
            summary="Reject, with a reason",
            sources=frozenset({_S.PENDING}),
            target=_S.REJECTED,
            right=ApprovalRight.DECIDE,
            needs_reason=True,
            not_by=_WHO_ASKED,
        ),
        Transition(
            name="cancel",
            summary="Take back an own pending request",
            sources=frozenset({_S.PENDING}),
            target=_S.CANCELLED,
            right=ApprovalRight.CREATE,
            only_by="requested_by_id",
        ),
        Transition(
            name="withdraw-approval",
            summary="Take back an approval before the issue; the reserved stock becomes free",
            sources=frozenset({_S.APPROVED}),
            target=_S.CANCELLED,
            right=ApprovalRight.DECIDE,
            needs_reason=True,
        ),
        Transition(
            name="issue",
            summary="Hand the reserved stock out to who fetches it for the site, first expiry first, in one movement",
            sources=frozenset({_S.APPROVED}),
            target=_S.ISSUED,
            right=ExplosivesRight.MOVE,
            not_by=_WHO_ASKED,
            person_guard=_why_not_issued_by,
            guard=why_not_on_design,
        ),
        Transition(
            name="take-over",
            summary="Ask for what is designed now; the request waits for a decision again, by somebody else",
            sources=frozenset({_S.PENDING, _S.APPROVED}),
            target=_S.PENDING,
            right=ApprovalRight.CREATE,
            guard=why_not_taken_over,
        ),
    ),
)
"""What people decide about a request."""

APPROVAL_EXPIRY = APPROVAL_REQUEST.by_itself(
    Transition(name="expire", sources=frozenset({_S.PENDING}), target=_S.EXPIRED, right=ApprovalRight.DECIDE)
)
"""What the calendar decides about a request."""

APPROVAL_LOSS = APPROVAL_REQUEST.by_itself(
    Transition(name="lose-stock", sources=frozenset({_S.APPROVED}), target=_S.PENDING, right=ApprovalRight.DECIDE)
)
"""What becomes of a request whose stock may not be used any more: it waits for a decision again."""

SHOT = Workflow(
    record="blasting.Shot",
    states=tuple(ShotStatus.values),
    initial=ShotStatus.LOADING,
    labels=dict(ShotStatus.choices),
    transitions=(
        Transition(
            name="fire",
            summary="Record the shot as fired; what was loaded leaves the books as blasted",
            sources=frozenset({ShotStatus.LOADING}),
            target=ShotStatus.FIRED,
            right=BlastingRight.FIRE,
            guard=why_not_fired,
        ),
        Transition(
            name="reconcile",
            summary="Explain what is left, and close the shot and the site",
            sources=frozenset({ShotStatus.FIRED}),
            target=ShotStatus.RECONCILED,
            right=BlastingRight.RECONCILE,
            guard=why_not_reconciled,
        ),
    ),
)
