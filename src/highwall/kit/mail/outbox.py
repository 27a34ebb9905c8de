"""The outbox: mail is written beside its cause and can neither outlive a rollback nor be forgotten after a commit."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.utils import parseaddr
from typing import Any
from uuid import UUID

import msgspec
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from highwall.kit import audit
from highwall.kit.errors import Conflict, NotFound
from highwall.kit.events import queue_task
from highwall.kit.mail.letter import Letter, as_html, as_text, one_line
from highwall.kit.models import Mail, new_id
from highwall.kit.sealing import decrypt, encrypt
from highwall.kit.text import Language

type Writer = Callable[[Language, dict[str, Any]], Letter]

_PURPOSE = "mail"
_kinds: "dict[str, MailKind]" = {}


@dataclass(frozen=True, slots=True)
class MailKind:
    """A kind of mail: its names for the mailbox page and who writes it. A secret one carries a code or the like; its
    body is encrypted while it waits and blanked once it has been sent or has expired."""

    code: str
    name_en: str
    name_ar: str
    is_secret: bool
    write: Writer


def mail_kind(code: str, *, en: str, ar: str, is_secret: bool = False) -> Callable[[Writer], Writer]:
    """Register the function that writes the letters of a kind."""

    def register(write: Writer) -> Writer:
        _kinds[code] = MailKind(code, en, ar, is_secret, write)
        return write

    return register


def name_of(code: str, language: Language) -> str:
    """What a kind is called; the code of one that is not declared any more."""
    kind = _kinds.get(code)
    return code if kind is None else kind.name_ar if language == "ar" else kind.name_en


def declared_kinds() -> list[MailKind]:
    """All kinds that the installed domains have registered, by code."""
    return [_kinds[code] for code in sorted(_kinds)]


@transaction.atomic
def queue_mail(*, kind: str, to: str, language: str, context: dict[str, Any]) -> Mail:
    """Write a mail to the outbox, in the caller's transaction; the worker sends it after the commit.

    `context` is what the kind's writer needs; a missing value raises KeyError here, where it can still be mended.
    Languages other than Arabic get English. Raises LookupError for a kind that nobody has registered.
    """
    if kind not in _kinds:
        raise LookupError(f"No domain has registered the mail “{kind}”.")
    declared, tongue = _kinds[kind], as_language(language)
    letter = declared.write(tongue, context)
    body = {"text": as_text(letter, tongue), "html": as_html(letter, tongue)}
    mail_id = new_id()
    mail = Mail.objects.create(
        id=mail_id,
        kind=kind,
        to=to,
        language=tongue,
        subject=one_line(letter.subject)[:300],
        is_secret=declared.is_secret,
        message_id=f"<{mail_id}@{_sender_domain()}>",
        expires_at=letter.expires_at,
        **({"sealed": _seal(body)} if declared.is_secret else body),
    )
    queue_task("mail.send", mail_id=str(mail.pk))
    return mail


def queue_mail_again(*, mail_id: UUID) -> Mail:
    """Try a failed mail again from the start. Raises NotFound, Conflict when it has not failed or its body is gone."""
    with transaction.atomic():
        mail = Mail.objects.select_for_update().filter(pk=mail_id).first()
        if mail is None:
            raise NotFound("There is no such mail.")
        if mail.state != Mail.State.FAILED:
            raise Conflict("Only mail that has failed can be sent again.", code="not_failed")
        if read_body(mail) is None:
            raise Conflict("This mail held a secret and has been blanked. Cause a new one.", code="mail_blanked")
        mail.state, mail.attempts, mail.error = Mail.State.QUEUED, 0, ""
        mail.next_attempt_at = timezone.now()
        mail.save(update_fields=["state", "attempts", "error", "next_attempt_at"])
        audit.record_event("mail_sent_again", resource="kit_mail", resource_id=mail.pk, after={"kind": mail.kind})
        queue_task("mail.send", mail_id=str(mail.pk))
    return mail


def read_body(mail: Mail) -> tuple[str, str] | None:
    """Text and HTML, or None when they have been blanked."""
    if mail.sealed is not None:
        body = msgspec.json.decode(decrypt(bytes(mail.sealed), purpose=_PURPOSE), type=dict[str, str])
        return body["text"], body["html"]
    return (mail.text, mail.html) if mail.text else None


def forget_secrets(now: datetime) -> int:
    """Blank what is left of secret mails whose time is over; those still waiting are expired. Returns how many."""
    over = Mail.objects.filter(is_secret=True, expires_at__lte=now)
    over.filter(state=Mail.State.QUEUED).update(state=Mail.State.EXPIRED)
    return over.filter(sealed__isnull=False).exclude(state=Mail.State.SENDING).update(sealed=None)


def as_language(language: str) -> Language:
    return "ar" if language == "ar" else "en"


def _seal(body: dict[str, str]) -> bytes:
    return encrypt(msgspec.json.encode(body).decode(), purpose=_PURPOSE)


def _sender_domain() -> str:
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
