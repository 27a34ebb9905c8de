from highwall.domains.accounts.models import UserStatus
from highwall.domains.accounts.policy import AccountRight
from highwall.kit.workflow import Transition, Workflow

USER = Workflow(
    record="user",
    states=tuple(UserStatus.values),
    initial=UserStatus.ACTIVE,
    labels=dict(UserStatus.choices),
    transitions=(
        Transition(
            name="activate",
            summary="Open an inactive or suspended account",
            sources=frozenset({UserStatus.INACTIVE, UserStatus.SUSPENDED}),
            target=UserStatus.ACTIVE,
            right=AccountRight.UPDATE,
        ),
        Transition(
            name="unlock",
            summary="Lift the lock that wrong passwords have caused",
            sources=frozenset({UserStatus.LOCKED}),
            target=UserStatus.ACTIVE,
            right=AccountRight.UPDATE,
            needs_reason=True,
        ),
        Transition(
            name="suspend",
            summary="Close an account for a time and end its sessions",
            sources=frozenset({UserStatus.ACTIVE, UserStatus.LOCKED}),
            target=UserStatus.SUSPENDED,
            right=AccountRight.UPDATE,
            needs_reason=True,
        ),
        Transition(
            name="deactivate",
            summary="Close an account and end its sessions; history stays",
            sources=frozenset({UserStatus.ACTIVE, UserStatus.LOCKED, UserStatus.SUSPENDED}),
            target=UserStatus.INACTIVE,
            right=AccountRight.UPDATE,
        ),
    ),
)
"""What administrators decide about an account."""

USER_LOCKOUT = USER.by_itself(
    Transition(
        name="lock",
        sources=frozenset({UserStatus.ACTIVE}),
        target=UserStatus.LOCKED,
        right=AccountRight.UPDATE,
    ),
    Transition(
        name="unlock-by-new-password",
        sources=frozenset({UserStatus.LOCKED}),
        target=UserStatus.ACTIVE,
        right=AccountRight.UPDATE,
    ),
    Transition(
        name="unlock-after-time",
        sources=frozenset({UserStatus.LOCKED}),
        target=UserStatus.ACTIVE,
        right=AccountRight.UPDATE,
    ),
)
"""What follows from wrong passwords, from proof by mail that the person is who they say, and from the end of the time
that a lock lasts; no button leads to it."""
