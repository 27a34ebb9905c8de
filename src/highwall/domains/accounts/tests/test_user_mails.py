"""What people are told by mail about their accounts."""

import re
from typing import Any

import pytest

from highwall.config.testing import Persona
from highwall.domains.accounts.models import User
from highwall.domains.accounts.tests.test_users import body
from highwall.domains.regions.models import Region
from highwall.kit.calendar import calendar_year
from highwall.kit.mail import read_body
from highwall.kit.models import Mail

pytestmark = pytest.mark.django_db


def text_of(mail: Mail) -> str:
    content = read_body(mail)
    assert content is not None
    return content[0]


def mail_to(address: str, kind: str) -> str:
    return text_of(Mail.objects.get(to=address, kind=kind))


@pytest.mark.req("REQ-USER-007", "REQ-USER-008", "REQ-USER-006")
def test_a_new_person_is_welcomed_with_a_code_that_works_once_and_a_page_to_use_it_on(admin: Persona) -> None:
    made = admin.post("/users", body()).json
    assert (made["has_password"], "send-welcome" in made["allowed_actions"]) == (False, True)
    text = mail_to("new@example.com", "welcome")
    assert "Noor Said" in text
    assert "/set-password?email=new%40example.com" in text
    (code,) = re.findall(r"\b[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}\b", text)
    assert Persona().post("/auth/sign-in", {"email": "new@example.com", "password": code}).status == 401
    proof = {"email": "new@example.com", "code": code}
    assert Persona().post("/auth/set-password", {**proof, "password": "weak"}).status == 422
    assert Persona().post("/auth/set-password", {**proof, "password": "Fresh!2026"}).status == 204
    assert Persona().post("/auth/set-password", {**proof, "password": "Other!2026"}).status == 422
    assert Persona().post("/auth/sign-in", {"email": "new@example.com", "password": "Fresh!2026"}).status == 200
    assert "send-welcome" not in admin.get(f"/users/{made['id']}").json["allowed_actions"]
    assert admin.post(f"/users/{made['id']}/send-welcome").json["code"] == "has_password"


def test_a_welcome_that_was_lost_is_sent_again_and_the_first_code_stops_working(admin: Persona) -> None:
    made = admin.post("/users", body(language="ar")).json
    admin.post(f"/users/{made['id']}/send-welcome")
    first, second = Mail.objects.filter(to="new@example.com", kind="welcome").order_by("created_at")
    assert (first.language, first.subject) == ("ar", "مرحبًا بك في Highwall")
    codes = [re.findall(r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}", text_of(mail))[0] for mail in (first, second)]
    answers = [
        Persona().post("/auth/set-password", {"email": "new@example.com", "code": code, "password": "Fresh!2026"})
        for code in codes
    ]
    assert [answer.status for answer in answers] == [422, 204]


@pytest.mark.req("REQ-USER-026", "REQ-USER-027", "REQ-PROFILE-025")
def test_a_person_is_told_what_an_administrator_changed_when_and_who_it_was(
    admin: Persona, engineer: Persona, dhofar: Region
) -> None:
    admin.patch(
        f"/users/{engineer.id}",
        {
            "last_name": "Moved",
            "region_id": str(dhofar.pk),
            "country_of_origin": "IN",
            "primary_role": "operator",
            "roles": ["operator", "auditor"],
        },
    )
    text = mail_to("engineer@example.com", "account_changed")
    for line in (
        "Last name: Test → Moved",
        "Region: Muscat → Dhofar",
        "Country of origin: – → India",
        "Primary role: Blasting Engineer → Operator",
        "Roles: Blasting Engineer → Auditor, Operator",
        "By: Admin Test",
        "Source of the change: an administrator",
    ):
        assert line in text
    assert "First name" not in text
    year = calendar_year(User.objects.get(pk=engineer.id).updated_at)
    assert re.search(rf"When: .*{year}, \d\d:\d\d \(Asia/Muscat\)", text)


@pytest.mark.req("REQ-USER-026", "REQ-USER-027")
@pytest.mark.parametrize(
    ("step", "sent", "line"),
    [
        ("suspend", {"reason": "Inquiry"}, "Status: Active → Suspended"),
        ("deactivate", None, "Status: Active → Inactive"),
    ],
)
def test_a_person_is_told_that_the_account_was_closed_and_why(
    admin: Persona, engineer: Persona, step: str, sent: Any, line: str
) -> None:
    admin.post(f"/users/{engineer.id}/{step}", sent)
    text = mail_to("engineer@example.com", "account_changed")
    assert line in text
    assert ("Reason: Inquiry" in text) == (sent is not None)


def test_a_new_address_is_told_at_both_addresses(admin: Persona, engineer: Persona) -> None:
    admin.patch(f"/users/{engineer.id}", {"email": "new.place@example.com"})
    for address in ("engineer@example.com", "new.place@example.com"):
        assert "engineer@example.com → new.place@example.com" in mail_to(address, "account_changed")


def test_mail_speaks_the_language_of_its_reader(admin: Persona, engineer: Persona, dhofar: Region) -> None:
    User.objects.filter(pk=engineer.id).update(language="ar")
    admin.patch(f"/users/{engineer.id}", {"region_id": str(dhofar.pk), "country_of_origin": "OM"})
    text = mail_to("engineer@example.com", "account_changed")
    assert "المنطقة: مسقط → ظفار" in text
    assert "عُمان" in text


def test_a_change_that_changes_nothing_is_not_told(admin: Persona, engineer: Persona) -> None:
    admin.patch(f"/users/{engineer.id}", {"last_name": "Test"})
    assert not Mail.objects.filter(to="engineer@example.com").exists()


def test_a_refused_change_is_not_told(admin: Persona, engineer: Persona) -> None:
    admin.patch(f"/users/{engineer.id}", {"last_name": "Moved", "roles": ["emperor"]})
    assert not Mail.objects.filter(to="engineer@example.com").exists()
