"""What of the mail is forgotten, and when."""

from datetime import timedelta
from typing import Annotated

from annotated_types import Ge, Le
from django.conf import settings
from django.utils import timezone

from highwall.kit.mail.files import remove_files
from highwall.kit.mail.outbox import forget_secrets
from highwall.kit.models import Mail
from highwall.kit.settings import Setting

KEEP_DAYS = Setting(
    key="mail.keep_days",
    type_=Annotated[int, Ge(7), Le(730)],
    default=90,
    group="mail",
    description="How long mail that was sent, or has failed, can be looked up in the mailbox.",
    unit="d",
)


def forget_what_has_expired() -> None:
    """Blank secret mails whose time is over, and remove the files of those that were written as files."""
    now = timezone.now()
    forget_secrets(now)
    if settings.MAIL_IS_FILED:
        over = Mail.objects.filter(is_secret=True, expires_at__lte=now, expires_at__gt=now - timedelta(days=2))
        remove_files(over.values_list("message_id", flat=True))


def forget_old_mail() -> int:
    """Remove mail of more than `mail.keep_days` ago that is not waiting any more. Returns how many."""
    waiting = [Mail.State.QUEUED, Mail.State.SENDING]
    before = timezone.now() - timedelta(days=KEEP_DAYS.get())
    old = Mail.objects.filter(created_at__lt=before).exclude(state__in=waiting)
    remove_files(old.values_list("message_id", flat=True))
    return old.delete()[0]
