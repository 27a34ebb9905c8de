"""Setting a password with a one-time code."""

from django.db import transaction
from django.utils import timezone

from highwall.domains.accounts.models import PasswordCode, UserStatus
from highwall.domains.accounts.passwords import check_complexity
from highwall.domains.accounts.services.session import end_sessions
from highwall.domains.accounts.tokens import hash_token
from highwall.kit.errors import Invalid


def set_password_with_code(*, email: str, code: str, password: str) -> None:
    """Set a password with a one-time code; ends all sessions and lifts a lock. Raises Invalid, whatever part is wrong,
    without telling which."""
    check_complexity(password)
    is_done = False
    with transaction.atomic():
        row = (
            PasswordCode.objects.select_for_update(of=("self", "user"))
            .select_related("user")
            .filter(user__email__iexact=email.strip(), used_at=None, attempts_left__gt=0, expires_at__gt=timezone.now())
            .order_by("-created_at")
            .first()
        )
        if row is not None and bytes(row.code_hash) == hash_token(code.strip().upper()):
            _take_password(row, password)
            is_done = True
        elif row is not None:
            row.attempts_left -= 1
            row.save_new_version(update_fields=["attempts_left"])
    if not is_done:
        raise Invalid.field("code", "bad_code", "The code is not right or has expired. Ask for a new one.")


def _take_password(row: PasswordCode, password: str) -> None:
    user = row.user
    row.used_at = timezone.now()
    row.save_new_version(update_fields=["used_at"])
    user.set_password(password)
    user.failed_sign_ins = 0
    if user.status == UserStatus.LOCKED:
        user.status = UserStatus.ACTIVE
    user.save_new_version()
    end_sessions(user_id=user.pk, reason="password changed")
