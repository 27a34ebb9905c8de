from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.kit.mail import queue_mail
from highwall.kit.mail.sending import send_due
from highwall.kit.models import AuditEvent, Mail

CODE = "ABCD-EFGH-JKMN"


@pytest.fixture
def filed(settings: Any, tmp_path: Path) -> None:
    settings.MAIL_DIR, settings.MAIL_IS_FILED = tmp_path, True
    settings.MAILERS = {"default": {"BACKEND": "highwall.kit.mail.files.FileBackend"}}


@pytest.fixture
def smtp(settings: Any) -> None:
    settings.MAIL_IS_FILED = False


def queue(kind: str, to: str = "salim@example.com", language: str = "en") -> Mail:
    at = timezone.now()
    facts = {"name": "Salim", "code": CODE, "at": at, "expires_at": at + timedelta(minutes=10)}
    return queue_mail(kind=kind, to=to, language=language, context=facts)


@pytest.mark.django_db
@pytest.mark.usefixtures("smtp")
def test_an_administrator_finds_mail_by_kind_state_and_recipient(admin: Persona) -> None:
    queue("password_changed")
    queue("password_changed", to="mariam@example.org")
    locked = queue("account_locked")
    Mail.objects.filter(pk=locked.pk).update(state="failed")
    assert admin.get("/mails", kind="password_changed").json["total"] == 2
    assert admin.get("/mails", to="example.org").json["total"] == 1
    found = admin.get("/mails", state="failed").json["items"]
    assert [(item["id"], item["kind"]) for item in found] == [(str(locked.pk), "account_locked")]


@pytest.mark.django_db
@pytest.mark.usefixtures("smtp")
def test_nobody_reads_the_code_of_another_person_in_the_mailbox(admin: Persona) -> None:
    secret, plain = queue("password_reset_code"), queue("password_changed")
    shown = admin.get(f"/mails/{secret.pk}")
    assert CODE not in shown.content.decode()
    assert (shown.json["text"], shown.json["html"], shown.json["withheld"]) == ("", "", "secret")
    open_one = admin.get(f"/mails/{plain.pk}").json
    assert "password of your Highwall account" in open_one["text"]
    assert open_one["withheld"] == ""


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("filed")
def test_the_demonstration_mailbox_shows_a_code_until_it_expires_and_never_in_production(
    admin: Persona, settings: Any
) -> None:
    row = queue("password_reset_code")
    send_due()
    assert CODE in admin.get(f"/mails/{row.pk}").json["text"]
    settings.IS_PRODUCTION = True
    assert admin.get(f"/mails/{row.pk}").json["withheld"] == "secret"


@pytest.mark.django_db
@pytest.mark.usefixtures("smtp")
def test_a_failed_mail_is_sent_again_by_an_administrator_and_the_trail_says_so(admin: Persona) -> None:
    row = queue("password_changed")
    assert admin.post(f"/mails/{row.pk}/send-again").json["code"] == "not_failed"
    Mail.objects.update(state="failed", attempts=14)
    assert admin.get(f"/mails/{row.pk}").json["allowed_actions"] == ["send-again"]
    again = admin.post(f"/mails/{row.pk}/send-again").json
    assert (again["state"], again["attempts"], again["allowed_actions"]) == ("queued", 0, [])
    assert AuditEvent.objects.filter(event="mail_sent_again", resource_id=row.pk, actor_id=admin.id).exists()


@pytest.mark.django_db
def test_the_mailbox_is_closed_to_everybody_else(engineer: Persona, auditor: Persona, anonymous: Persona) -> None:
    row = queue("password_changed")
    for path in ("/mails", "/mailbox", f"/mails/{row.pk}"):
        assert [persona.get(path).status for persona in (engineer, auditor, anonymous)] == [403, 403, 401]
    assert engineer.post(f"/mails/{row.pk}/send-again").status == 403


@pytest.mark.django_db
def test_the_mailbox_says_how_mail_leaves_and_which_kinds_there_are(admin: Persona, settings: Any) -> None:
    settings.MAIL_IS_FILED = False
    answer = admin.get("/mailbox").json
    assert answer["delivery"] == "smtp"
    assert {"code": "welcome", "name": "Welcome", "name_ar": "ترحيب"} in answer["kinds"]
