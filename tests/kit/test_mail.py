"""The outbox of mail: written with its cause, sent once, secrets blanked, refusals told apart from outages."""

from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from django.core import mail as django_mail
from django.db import transaction
from django.utils import timezone

from highwall.kit.errors.kinds import Conflict
from highwall.kit.mail.files import file_of, read_file
from highwall.kit.mail.housekeeping import forget_old_mail, forget_what_has_expired
from highwall.kit.mail.outbox import declared_kinds, queue_mail, queue_mail_again, read_body
from highwall.kit.mail.sending import MAX_ATTEMPTS, Outcome, pause_after, send_due, send_mail
from highwall.kit.models.tables import Mail
from highwall.kit.sealing.encryption import Undecryptable, decrypt, encrypt

pytestmark = pytest.mark.django_db(transaction=True)

CODE = "ABCD-EFGH-JKMN"
EVERY_FACT = {
    "name": "Salim <b>Al</b> Harthy",
    "code": CODE,
    "email": "salim@example.com",
    "at": "2026-11-21T08:15:00+00:00",
    "by": "Mariam",
    "address": "192.0.2.7",
    "device": "Firefox",
    "changes": [{"field": "region", "before": "Muscat", "after": None}],
    "link": "/approvals/1",
    "what": "totp_added",
    "notice": "approval_approved",
    "notice_facts": {"number": "AR-2026-000001", "site": "Bench 7"},
}


@pytest.fixture
def filed(settings: Any, tmp_path: Path) -> Path:
    """Mail as files, as in the embedded default."""
    settings.MAIL_DIR, settings.MAIL_IS_FILED = tmp_path, True
    settings.MAILERS = {"default": {"BACKEND": "highwall.kit.mail.files.FileBackend"}}
    return tmp_path


def facts(**more: Any) -> dict[str, Any]:
    return {**EVERY_FACT, "expires_at": timezone.now() + timedelta(minutes=10), **more}


def queue(kind: str = "password_changed", *, to: str = "salim@example.com", language: str = "en", **more: Any) -> Mail:
    return queue_mail(kind=kind, to=to, language=language, context=facts(**more))


def test_mail_of_a_transaction_that_is_rolled_back_was_never_written() -> None:
    with transaction.atomic():
        queue()
        transaction.set_rollback(True)
    assert not Mail.objects.exists()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("kind", [kind.code for kind in declared_kinds()])
def test_every_kind_is_written_in_both_languages_as_text_and_html(kind: str, language: str) -> None:
    letter = queue(kind, language=language)
    text, html = read_body(letter) or ("", "")
    assert letter.subject
    assert text.strip()
    assert f'lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}"' in html
    assert "<b>" not in html
    is_arabic = any("؀" <= letter <= "ۿ" for letter in text)
    assert is_arabic == (language == "ar")


def test_a_kind_that_nobody_registered_is_an_error_of_the_caller() -> None:
    with pytest.raises(LookupError):
        queue("unheard_of")


def test_a_mail_is_sent_once_with_text_html_and_its_own_message_id() -> None:
    row = queue()
    assert send_mail(row.pk) is Outcome.SENT
    assert send_mail(row.pk) is Outcome.NOT_DUE
    (message,) = django_mail.outbox
    sent = message_from_bytes(message.message().as_bytes(), policy=policy.default)
    assert (sent["Message-ID"], sent["To"], sent["Auto-Submitted"]) == (
        row.message_id,
        "salim@example.com",
        "auto-generated",
    )
    assert sent.get_content_type() == "multipart/alternative"
    row.refresh_from_db()
    assert (row.state, row.attempts, row.is_uncertain) == ("sent", 1, False)


def test_the_code_of_a_secret_mail_never_stands_in_the_clear_and_is_gone_once_sent() -> None:
    row = queue("password_reset_code")
    stored = Mail.objects.filter(pk=row.pk).values().get()
    assert CODE not in repr(stored)
    assert CODE in (read_body(row) or ("", ""))[0]
    send_mail(row.pk)
    row.refresh_from_db()
    assert read_body(row) is None
    assert CODE in django_mail.outbox[0].body


def test_a_secret_mail_that_could_not_be_sent_in_time_expires_blank() -> None:
    row = queue("password_reset_code", expires_at=timezone.now() - timedelta(seconds=1))
    assert send_mail(row.pk) is Outcome.NOT_DUE
    row.refresh_from_db()
    assert (row.state, row.sealed) == ("expired", None)
    assert django_mail.outbox == []


def test_a_line_break_in_a_name_does_not_become_a_header() -> None:
    row = queue(name="Salim\r\nBcc: thief@example.com")
    send_mail(row.pk)
    message = message_from_bytes(django_mail.outbox[0].message().as_bytes(), policy=policy.default)
    assert message["Bcc"] is None


def test_a_mail_server_that_is_away_is_tried_again_with_growing_pauses(settings: Any) -> None:
    settings.MAILERS = {
        "default": {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {"host": "127.0.0.1", "port": 1, "timeout": 2},
        }
    }
    row = queue()
    for attempt in (1, 2, 3):
        Mail.objects.update(next_attempt_at=timezone.now())
        before = timezone.now()
        assert send_mail(row.pk) is Outcome.UNREACHABLE
        row.refresh_from_db()
        assert (row.state, row.attempts) == ("queued", attempt)
        assert row.next_attempt_at >= before + pause_after(attempt)
        assert "ConnectionRefusedError" in row.error
    assert send_due() == 0
    Mail.objects.update(attempts=MAX_ATTEMPTS - 1, next_attempt_at=timezone.now())
    send_mail(row.pk)
    row.refresh_from_db()
    assert row.state == "failed"
    queue_mail_again(mail_id=row.pk)
    row.refresh_from_db()
    assert (row.state, row.attempts) == ("queued", 0)


def test_a_mail_that_has_not_failed_is_not_sent_again_by_hand() -> None:
    row = queue()
    with pytest.raises(Conflict):
        queue_mail_again(mail_id=row.pk)


def test_a_mail_left_behind_by_a_dead_process_is_sent_again_under_its_message_id_and_marked() -> None:
    row = queue()
    Mail.objects.update(state="sending", attempts=1, claimed_at=timezone.now() - timedelta(minutes=1))
    assert send_due() == 1
    row.refresh_from_db()
    assert (row.state, row.attempts, row.is_uncertain) == ("sent", 2, True)
    assert django_mail.outbox[0].extra_headers["Message-ID"] == row.message_id


def test_without_a_mail_server_each_mail_is_one_file_however_often_it_is_sent(filed: Path) -> None:
    row = queue("password_reset_code")
    for _ in range(2):
        send_mail(row.pk)
        Mail.objects.update(state="sending", claimed_at=timezone.now() - timedelta(minutes=1), sealed=row.sealed)
    assert list(filed.iterdir()) == [file_of(row.message_id)]
    assert file_of(row.message_id).stat().st_mode & 0o077 == 0
    text, html = read_file(row.message_id) or ("", "")
    assert CODE in text
    assert CODE in html


def test_the_file_of_a_secret_mail_goes_when_its_code_expires(filed: Path) -> None:
    row = queue("password_reset_code")
    kept = queue()
    send_due()
    Mail.objects.filter(pk=row.pk).update(expires_at=timezone.now())
    forget_what_has_expired()
    assert list(filed.iterdir()) == [file_of(kept.message_id)]


def test_old_mail_is_forgotten_but_never_what_still_waits(filed: Path) -> None:
    sent, waiting = queue(), queue()
    send_mail(sent.pk)
    Mail.objects.update(created_at=timezone.now() - timedelta(days=91))
    assert forget_old_mail() == 1
    assert list(Mail.objects.values_list("pk", flat=True)) == [waiting.pk]
    assert list(filed.iterdir()) == []


def test_a_stored_secret_is_read_after_the_key_was_changed_as_long_as_the_old_one_is_named(settings: Any) -> None:
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "a" * 40, []
    token = encrypt("quarry", purpose="test")
    settings.SECRET_KEY = "b" * 40
    with pytest.raises(Undecryptable):
        decrypt(token, purpose="test")
    settings.SECRET_KEY_FALLBACKS = ["a" * 40]
    assert decrypt(token, purpose="test") == "quarry"
    with pytest.raises(Undecryptable):
        decrypt(token, purpose="something else")
