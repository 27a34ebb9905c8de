"""Sending what stands in the outbox.

A mail goes queued -> sending -> sent. The step to `sending`, with the attempt counted, is committed before the mail
server hears a word, and the row stays locked while it is being sent. So a row in `sending` that nobody holds locked
was left by a process that died; it is sent again under the same Message-ID and marked as possibly doubled, because
SMTP has no way to ask whether the first attempt had been accepted.
"""

import logging
import smtplib
from datetime import datetime, timedelta
from email.utils import format_datetime
from enum import Enum
from uuid import UUID

from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from highwall.kit.mail.outbox import read_body
from highwall.kit.models import Mail
from highwall.kit.sealing import Undecryptable

log = logging.getLogger(__name__)

MAX_ATTEMPTS = 14
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=30), timedelta(hours=4)
"""30 s, 1 min, 2 min ... 4 h: the last attempt is made about 22 hours after the first."""
CLAIM_GRACE = timedelta(seconds=15)
"""Between claiming a mail and locking it again lies an instant; nobody takes it over within that."""


class Outcome(Enum):
    SENT = "sent"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    NOT_DUE = "not due"


class BodyGone(Exception):
    """There is nothing left to send."""


def pause_after(attempts: int) -> timedelta:
    """How long to wait after so many attempts."""
    doubled: int = 2 ** (attempts - 1)
    return min(FIRST_PAUSE * doubled, LONGEST_PAUSE)


def send_mail(mail_id: UUID) -> Outcome:
    """Try to send one mail, if it is due and nobody else is at it. Call outside of any transaction."""
    attempt = _claim(mail_id, timezone.now())
    return Outcome.NOT_DUE if attempt is None else _send_claimed(mail_id, attempt)


def send_due(limit: int = 500) -> int:
    """Send whatever is due, and what a killed process left behind; stops when the mail server can't be reached.

    Returns how many were sent.
    """
    sent = 0
    for mail_id in list(_due(timezone.now()).order_by("next_attempt_at").values_list("pk", flat=True)[:limit]):
        outcome = send_mail(mail_id)
        sent += outcome is Outcome.SENT
        if outcome is Outcome.UNREACHABLE:
            break
    return sent


def _due(now: datetime) -> QuerySet[Mail]:
    waiting = Q(state=Mail.State.QUEUED, next_attempt_at__lte=now)
    abandoned = Q(state=Mail.State.SENDING, claimed_at__lte=now - CLAIM_GRACE)
    return Mail.objects.filter(waiting | abandoned)


@transaction.atomic
def _claim(mail_id: UUID, now: datetime) -> int | None:
    """Count an attempt and say which it is; None when the mail is not due or somebody holds it."""
    mail = _due(now).select_for_update(skip_locked=True).filter(pk=mail_id).first()
    if mail is None:
        return None
    was_abandoned = mail.state == Mail.State.SENDING
    if mail.expires_at is not None and mail.expires_at <= now:
        mail.state, mail.sealed, mail.is_uncertain = Mail.State.EXPIRED, None, was_abandoned
        mail.save(update_fields=["state", "sealed", "is_uncertain"])
        return None
    mail.state, mail.claimed_at = Mail.State.SENDING, now
    mail.attempts += 1
    mail.is_uncertain = mail.is_uncertain or was_abandoned
    mail.save(update_fields=["state", "claimed_at", "attempts", "is_uncertain"])
    return mail.attempts


@transaction.atomic
def _send_claimed(mail_id: UUID, attempt: int) -> Outcome:
    # Waits: another process that looked at the row at this instant holds it for no longer than that.
    mail = Mail.objects.select_for_update().filter(pk=mail_id, state=Mail.State.SENDING, attempts=attempt).first()
    if mail is None:
        return Outcome.NOT_DUE
    try:
        hand_over(mail)
    except (OSError, ValueError, BodyGone) as error:  # an SMTPException is an OSError
        outcome = _note_failure(mail, error)
    else:
        outcome = Outcome.SENT
        mail.state, mail.sent_at, mail.error = Mail.State.SENT, timezone.now(), ""
        mail.sealed = None
    mail.save(update_fields=["state", "sent_at", "error", "sealed", "next_attempt_at"])
    return outcome


def hand_over(mail: Mail) -> None:
    """Give a mail to the mail server, under the same Message-ID and date at every attempt.

    Raises OSError (smtplib's errors among them), ValueError (the mail can't be built), BodyGone.
    """
    body = read_body(mail)
    if body is None:
        raise BodyGone("The body of this mail has been blanked.")
    text, html = body
    message = EmailMultiAlternatives(
        mail.subject,
        text,
        to=[mail.to],
        headers={
            "Message-ID": mail.message_id,
            "Date": format_datetime(mail.created_at),
            "Auto-Submitted": "auto-generated",
            "Content-Language": mail.language,
        },
    )
    message.attach_alternative(html, "text/html")
    message.send()


def _note_failure(mail: Mail, error: Exception) -> Outcome:
    """Try later, or never again when a repetition can't help."""
    is_final = isinstance(error, ValueError | BodyGone | Undecryptable) or _is_permanent(error)
    mail.error = f"{type(error).__name__}: {error}"[:1000]
    if is_final or mail.attempts >= MAX_ATTEMPTS:
        mail.state = Mail.State.FAILED
        log.warning("Mail %s (%s) has failed for good after %d attempts.", mail.pk, mail.kind, mail.attempts)
    else:
        mail.state = Mail.State.QUEUED
        mail.next_attempt_at = timezone.now() + pause_after(mail.attempts)
    is_refused = is_final or isinstance(error, smtplib.SMTPRecipientsRefused | smtplib.SMTPDataError)
    return Outcome.REFUSED if is_refused else Outcome.UNREACHABLE


def _is_permanent(error: Exception) -> bool:
    """Whether the mail server refused this very mail for good (5xx, RFC 5321). A refused sign-in (535) is a matter of
    the installation, and may be right a minute later."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return all(code >= 500 for code, _ in error.recipients.values())
    is_about_mail = isinstance(error, smtplib.SMTPDataError | smtplib.SMTPSenderRefused)
    return is_about_mail and isinstance(error, smtplib.SMTPResponseException) and error.smtp_code >= 500
