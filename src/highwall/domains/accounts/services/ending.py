"""What ends when it no longer counts what somebody has proven before: sessions, and every step towards one."""

from uuid import UUID

from django.utils import timezone

from highwall.domains.accounts.models import TotpDevice, User
from highwall.domains.accounts.services.session import end_sessions


def shut_out(user: User, *, reason: str, kept_session: UUID | None = None) -> None:
    """End the sessions of a user, but one that is kept, and every open step. Call inside the transaction of the cause,
    with the user's row locked."""
    end_sessions(user_id=user.pk, reason=reason, other_than=kept_session)
    end_open_steps(user)


def end_open_steps(user: User) -> None:
    """End every step of a proof that this user has under way: second steps of a sign-in, enrolments, passkeys and apps
    that are being set up, and codes for a password, mailed or handed over. Whatever began with an old password, an old
    factor or an old address leads nowhere from here on. Call with the user's row locked."""
    now = timezone.now()
    user.challenges.filter(used_at=None, expires_at__gt=now).update(expires_at=now)
    user.password_codes.filter(used_at=None, ended_at=None).update(ended_at=now)
    TotpDevice.objects.filter(user=user, confirmed_at=None).delete()
