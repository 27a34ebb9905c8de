from highwall.domains.blasting.models import ApprovalStatus, ExplosiveApprovalRequest, ShotStatus
from highwall.domains.blasting.policy import ApprovalRight, BlastingRight
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.projects.workflow import SiteWrite, why_not_now
from highwall.kit.errors import Conflict
from highwall.kit.workflow import Transition, Workflow

_S = ApprovalStatus


def _site_is_open(request: ExplosiveApprovalRequest) -> Conflict | None:
    return why_not_now(request.site, SiteWrite.REQUESTS)


APPROVAL_REQUEST = Workflow(
    record="blasting.ExplosiveApprovalRequest",
    states=tuple(_S.values),
    initial=_S.PENDING,
    labels=dict(_S.choices),
    transitions=(
        Transition(
            name="approve",
            sources=frozenset({_S.PENDING}),
            target=_S.APPROVED,
            right=ApprovalRight.DECIDE,
            not_by="requested_by_id",
            guard=_site_is_open,
        ),
        Transition(
            name="reject",
            sources=frozenset({_S.PENDING}),
            target=_S.REJECTED,
            right=ApprovalRight.DECIDE,
            needs_reason=True,
            not_by="requested_by_id",
        ),
        Transition(
            name="cancel",
            sources=frozenset({_S.PENDING}),
            target=_S.CANCELLED,
            right=ApprovalRight.CREATE,
            only_by="requested_by_id",
        ),
        Transition(
            name="withdraw-approval",
            sources=frozenset({_S.APPROVED}),
            target=_S.CANCELLED,
            right=ApprovalRight.DECIDE,
            needs_reason=True,
        ),
        Transition(
            name="issue",
            sources=frozenset({_S.APPROVED}),
            target=_S.ISSUED,
            right=ExplosivesRight.MOVE,
            not_by="requested_by_id",
            guard=_site_is_open,
        ),
        Transition(name="expire", sources=frozenset({_S.PENDING}), target=_S.EXPIRED, right=ApprovalRight.DECIDE),
    ),
)

SHOT = Workflow(
    record="blasting.Shot",
    states=tuple(ShotStatus.values),
    initial=ShotStatus.LOADING,
    labels=dict(ShotStatus.choices),
    transitions=(
        Transition(
            name="fire", sources=frozenset({ShotStatus.LOADING}), target=ShotStatus.FIRED, right=BlastingRight.FIRE
        ),
        Transition(
            name="reconcile",
            sources=frozenset({ShotStatus.FIRED}),
            target=ShotStatus.RECONCILED,
            right=BlastingRight.RECONCILE,
        ),
    ),
)
