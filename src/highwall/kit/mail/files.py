"""Mail as files, where no mail server is configured: one `.eml` per mail, named after it, so that sending twice
leaves one file."""

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from email import message_from_bytes, policy
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import EmailMessage


class FileBackend(BaseEmailBackend):
    """A mail backend of Django's that writes to `MAIL_DIR`."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write each message completely or not at all. Raises OSError."""
        for message in email_messages:
            _write(str(message.extra_headers["Message-ID"]), message.message(policy=policy.SMTP).as_bytes())
        return len(email_messages)


def file_of(message_id: str) -> Path:
    """Where the mail with this Message-ID lies or would lie."""
    return Path(settings.MAIL_DIR) / f"{UUID(message_id.strip('<>').partition('@')[0])}.eml"


def read_file(message_id: str) -> tuple[str, str] | None:
    """Text and HTML of a mail that was written as a file, or None when there is no such file."""
    try:
        message = message_from_bytes(file_of(message_id).read_bytes(), policy=policy.default)
    except FileNotFoundError:
        return None
    bodies = [message.get_body((kind,)) for kind in ("plain", "html")]
    text, html = (part.get_content() if part else "" for part in bodies)
    return str(text).replace("\r\n", "\n"), str(html)


def remove_files(message_ids: Iterable[str]) -> None:
    """Remove the files of these mails, as far as there are any."""
    for message_id in message_ids:
        with suppress(FileNotFoundError):
            file_of(message_id).unlink()


def _write(message_id: str, content: bytes) -> None:
    target = file_of(message_id)
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    new = target.with_suffix(f".{os.getpid()}.new")
    with os.fdopen(os.open(new, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as handle:
        handle.write(content)
        handle.flush()
        os.fsync(handle.fileno())
    new.replace(target)
