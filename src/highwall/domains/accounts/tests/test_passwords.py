"""Forgotten passwords, one-time codes, and what a password must be."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import bcrypt
import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from highwall.config.testing import PASSWORD, Answer, Persona, make_user
from highwall.domains.accounts import services
from highwall.domains.accounts.models import PasswordCode, Session, User, UserStatus
from highwall.domains.accounts.models.email import canonical_email
from highwall.domains.accounts.services.password_rules import BCrypt, check_complexity, new_code
from highwall.domains.accounts.tests.entrance import (
    ADA,
    WRONG,
    ask_for_code,
    bearer,
    mailed_code,
    set_password,
    sign_in,
)
from highwall.kit.errors import Invalid
from highwall.kit.mail import read_body
from highwall.kit.models import AuditEvent, Mail

pytestmark = pytest.mark.django_db
STRANGER = "nobody@example.com"


def verify(code: str, email: str = ADA) -> Answer:
    return Persona().post("/auth/password-reset/verify", {"email": email, "code": code})


def codes_of(answer: Answer) -> set[str]:
    return {error["code"] for error in answer.json["errors"]}


def statements(call: Callable[[], Any]) -> list[str]:
    """The SQL of a call without its values."""
    with CaptureQueriesContext(connection) as captured:
        call()
    return [re.sub(r"'[^']*'|[0-9a-f]{8,}|\d+", "?", query["sql"]) for query in captured]


@pytest.mark.req("REQ-AUTH-030", "REQ-AUTH-031", "REQ-AUTH-034", "REQ-AUTH-035")
def test_a_forgotten_password_is_reset_with_a_mailed_code_which_ends_every_session(ada: User) -> None:
    sessions = [sign_in().json["access_token"] for _ in range(2)]
    assert ask_for_code().status == 202
    row = PasswordCode.objects.get(user=ada)
    code = mailed_code()
    assert (row.purpose, code.encode() in bytes(row.code_hash)) == ("reset", False)
    assert verify(code).status == 200
    assert set_password(code).status == 204

    assert User.objects.get(pk=ada.pk).password.startswith("bcrypt_sha256$$2b$")
    assert [sign_in(password=text).status for text in ("Fresh!2026", PASSWORD)] == [200, 401]
    assert [bearer(token).status for token in sessions] == [401, 401]
    assert codes_of(set_password(code, "Other!2026")) == {"bad_code"}
    confirmation = Mail.objects.get(to=ADA, kind="password_changed")
    assert "127.0.0.1" in str(read_body(confirmation))


@pytest.mark.req("REQ-AUTH-032")
def test_a_code_expires_ten_minutes_after_it_was_made_or_as_the_setting_says(ada: User, admin: Persona) -> None:
    ask_for_code()
    row = PasswordCode.objects.get()
    assert abs(row.expires_at - row.created_at - timedelta(minutes=10)) < timedelta(seconds=5)
    code = mailed_code()
    PasswordCode.objects.update(expires_at=timezone.now())
    assert [codes_of(verify(code)), codes_of(set_password(code))] == [{"bad_code"}] * 2
    admin.patch("/settings/accounts.reset_code_minutes", {"value": 20})
    ask_for_code()
    row = PasswordCode.objects.latest("created_at")
    assert abs(row.expires_at - row.created_at - timedelta(minutes=20)) < timedelta(seconds=5)


@pytest.mark.req("REQ-AUTH-033")
def test_a_code_is_verified_without_being_used_up(ada: User) -> None:
    ask_for_code()
    code = mailed_code()
    for text in (code, code, code.lower(), f" {code} "):
        answer = verify(text)
        assert answer.status == 200
        assert answer.json["expires_at"]
    assert PasswordCode.objects.filter(used_at=None, ended_at=None).count() == 1
    assert set_password(code).status == 204
    assert verify(code).status == 422


@pytest.mark.req("REQ-AUTH-033")
def test_wrong_codes_use_nothing_up_wherever_they_are_tried(ada: User) -> None:
    ask_for_code()
    code = mailed_code()
    for attempt in (verify, set_password, verify, set_password, verify):
        assert attempt("AAAA-BBBB-CCCC").status == 422
    assert verify(code).status == 200
    assert set_password(code).status == 204


def test_guessing_codes_is_throttled_like_guessing_passwords(ada: User) -> None:
    answers = [verify("AAAA-BBBB-CCCC").status for _ in range(12)]
    assert answers == [422] * 10 + [429] * 2
    assert set_password("AAAA-BBBB-CCCC").status == 429
    assert sign_in().status == 200


def test_codes_can_be_asked_for_only_so_often(ada: User) -> None:
    known, unknown = ([ask_for_code(email) for _ in range(6)] for email in (ADA, STRANGER))
    assert [a.status for a in known] == [a.status for a in unknown] == [202] * 5 + [429]
    assert int(known[-1].headers["Retry-After"]) > 100


def test_asking_for_a_code_answers_and_does_the_same_whether_the_address_is_known(ada: User) -> None:
    def ask(email: str) -> Answer:
        return Persona().post("/auth/password-reset", {"email": email})

    known, unknown = (statements(lambda email=email: ask(email)) for email in (ADA, STRANGER))  # type: ignore[misc]
    assert known == unknown
    first, second = ask(ADA), ask(STRANGER)
    assert (first.status, first.content, first.headers.keys()) == (second.status, second.content, second.headers.keys())
    assert ProcrastinateJob.objects.filter(task_name="accounts.send_reset_code").count() == 4


def test_a_wrong_code_is_refused_with_the_same_work_whether_the_address_is_known(ada: User) -> None:
    ask_for_code()
    known, unknown = (statements(lambda email=email: verify("A", email)) for email in (ADA, STRANGER))  # type: ignore[misc]
    assert known == unknown
    assert verify("A").json["detail"] == verify("A", STRANGER).json["detail"]


@pytest.mark.req("REQ-AUTH-031")
def test_nothing_is_mailed_for_an_unknown_or_closed_account_and_the_trail_says_so(ada: User) -> None:
    User.objects.filter(pk=ada.pk).update(status=UserStatus.SUSPENDED)
    assert [ask_for_code(email).status for email in (ADA, STRANGER)] == [202, 202]
    assert Mail.objects.count() == 0
    trail = AuditEvent.objects.filter(event="password_reset_requested").order_by("at")
    assert [(e.resource_id, e.after["code_sent"], e.address) for e in trail] == [
        (str(ada.pk), False, "127.0.0.1"),
        ("", False, "127.0.0.1"),
    ]


@pytest.mark.req("REQ-AUTH-022", "REQ-AUTH-035")
def test_a_reset_opens_a_locked_account_at_once_even_when_its_sign_ins_are_throttled(ada: User) -> None:
    for _ in range(10):
        sign_in(password=WRONG)
    assert sign_in().status == 429
    ask_for_code()
    assert set_password(mailed_code()).status == 204
    assert User.objects.get(pk=ada.pk).status == UserStatus.ACTIVE
    assert sign_in(password="Fresh!2026").status == 200


def test_a_code_mail_is_in_the_language_of_the_person(ada: User) -> None:
    User.objects.filter(pk=ada.pk).update(language="ar")
    ask_for_code()
    assert Mail.objects.get(to=ADA).language == "ar"
    assert mailed_code() in str(read_body(Mail.objects.get(to=ADA)))


def test_a_code_sets_a_password_once_and_ends_the_sessions(ada: User, admin: Persona) -> None:
    token = sign_in().json["access_token"]
    code = admin.post(f"/users/{ada.pk}/password-code").json["code"]
    assert set_password(code.lower()).status == 204
    assert bearer(token).status == 401
    assert sign_in(password="Fresh!2026").status == 200
    again = set_password(code, "Other!2026")
    assert (again.status, again.json["errors"][0]["code"]) == (422, "bad_code")


def test_a_newer_code_retires_the_older_and_an_expired_one_is_refused(ada: User, admin: Persona) -> None:
    old, new = (admin.post(f"/users/{ada.pk}/password-code").json["code"] for _ in range(2))
    assert set_password(old).status == 422
    PasswordCode.objects.update(expires_at=timezone.now())
    assert set_password(new).status == 422


def test_a_stranger_who_asks_for_resets_does_not_void_the_code_of_a_new_person(ada: User, admin: Persona) -> None:
    welcome = admin.post(f"/users/{ada.pk}/password-code").json["code"]
    ask_for_code()
    ask_for_code()
    assert PasswordCode.objects.filter(purpose="reset", ended_at=None).count() == 1
    assert set_password(welcome).status == 204
    assert set_password(mailed_code()).status == 422


def test_a_code_of_one_person_does_nothing_for_another(ada: User, admin: Persona) -> None:
    make_user("operator", email="bob@example.com")
    code = admin.post(f"/users/{ada.pk}/password-code").json["code"]
    assert set_password(code, email="bob@example.com").status == 422
    assert set_password(code, email=STRANGER).json["detail"] == set_password("X").json["detail"]


def test_codes_are_random_and_kept_only_as_hashes(ada: User, admin: Persona) -> None:
    assert len({new_code() for _ in range(200)}) == 200
    code = admin.post(f"/users/{ada.pk}/password-code").json["code"]
    assert code.encode() not in bytes(PasswordCode.objects.get().code_hash)


@pytest.mark.req("REQ-AUTH-034", "REQ-AUTH-036")
@pytest.mark.parametrize(
    ("password", "unmet"),
    [
        ("Ab1!", {"too_short"}),
        ("abcdef1!", {"no_uppercase"}),
        ("ABCDEF1!", {"no_lowercase"}),
        ("Abcdefg!", {"no_digit"}),
        ("Abcdefg1", {"no_special"}),
        ("Abcdef 1", {"no_special"}),
        ("Abcdef٣!", {"no_digit"}),
        ("password", {"no_uppercase", "no_digit", "no_special"}),
        ("Aa1!" * 65, {"too_long"}),
        ("P@ssw0rd", {"too_common"}),
        ("Password1!", {"too_common"}),
        ("Welcome@123", {"too_common"}),
        ("2026!Summer", {"too_common"}),
        ("$unsh1nE99", {"too_common"}),
        ("Dr1ll1ng#1", {"too_common"}),
        ("Highwall-2026", {"too_common"}),
        ("Byron!2026", {"too_similar"}),
        ("Ada@example1", {"too_similar"}),
    ],
)
def test_a_weak_password_is_refused_with_every_rule_that_it_breaks(ada: User, password: str, unmet: set[str]) -> None:
    ask_for_code()
    code = mailed_code()
    answer = set_password(code, password)
    assert (answer.status, codes_of(answer)) == (422, unmet)
    assert {error["field"] for error in answer.json["errors"]} == {"password"}
    assert set_password(code).status == 204


def test_that_a_password_is_like_the_name_is_told_only_to_who_has_the_code(ada: User) -> None:
    ask_for_code()
    assert codes_of(set_password("AAAA-BBBB-CCCC", "Byron!2026")) == {"bad_code"}


@pytest.mark.req("REQ-AUTH-036")
def test_stricter_rules_are_settings_and_looser_ones_are_not(admin: Persona) -> None:
    assert Persona().get("/auth/password-rules").json == {
        "minimum_length": 8,
        "maximum_length": 256,
        "minimum_uppercase": 1,
        "minimum_lowercase": 1,
        "minimum_digits": 1,
        "minimum_special": 1,
    }
    for name, value in (("length", 7), ("digits", 0), ("uppercase", 0), ("lowercase", 0), ("special", 0)):
        assert admin.patch(f"/settings/accounts.password_minimum_{name}", {"value": value}).status == 422
    admin.patch("/settings/accounts.password_minimum_length", {"value": 12})
    admin.patch("/settings/accounts.password_minimum_digits", {"value": 3})
    assert Persona().get("/auth/password-rules").json["minimum_length"] == 12
    with pytest.raises(Invalid) as refusal:
        check_complexity("Gneissic1!")
    assert {error.code for error in refusal.value.errors} == {"too_short", "no_digit"}
    check_complexity("Gneissic123!")


@pytest.mark.parametrize(
    "body",
    [
        {"email": "a" * 10_000, "code": "x", "password": "Fresh!2026"},
        {"email": ADA, "code": "x" * 10_000, "password": "Fresh!2026"},
        {"email": ADA, "code": "x", "password": "Fresh!2026" * 1000},
        {"email": ADA, "code": "x"},
    ],
)
def test_inputs_of_ten_thousand_characters_are_refused(ada: User, body: dict[str, str]) -> None:
    answer = Persona().post("/auth/set-password", body)
    assert (answer.status, answer.json["code"]) == (422, "invalid")


@pytest.mark.req("REQ-AUTH-002", "REQ-USER-005", "REQ-SEC-002")
def test_passwords_are_kept_as_salted_bcrypt(ada: User) -> None:
    twin = make_user("operator", email="twin@example.com")
    hashes = {user.password for user in (ada, twin)}
    assert len(hashes) == 2
    for text in hashes:
        assert PASSWORD not in text
        scheme, body = text.split("$", 1)
        assert scheme == "bcrypt_sha256"
        assert body.startswith("$2b$")
        assert not bcrypt.checkpw(b"wrong", body.encode())


def test_nothing_after_the_72nd_byte_of_a_password_is_cut(ada: User) -> None:
    long = "Aa1!" * 18
    ask_for_code()
    assert set_password(mailed_code(), long + "ending one").status == 204
    assert sign_in(password=long + "ending two").status == 401
    assert sign_in(password=long).status == 401
    assert sign_in(password=long + "ending one").status == 200


def test_a_password_is_the_same_however_a_keyboard_composes_its_letters(ada: User) -> None:
    ask_for_code()
    assert set_password(mailed_code(), "Caf\u00e9!2026").status == 204
    assert sign_in(password="Cafe\u0301!2026").status == 200


def test_a_hash_of_other_rounds_is_brought_up_to_date_by_a_sign_in(ada: User) -> None:
    other = bcrypt.gensalt(settings.BCRYPT_ROUNDS + 1)
    User.objects.filter(pk=ada.pk).update(password=BCrypt().encode(PASSWORD, other))  # type: ignore[arg-type]
    assert sign_in(password=WRONG).status == 401
    assert f"${settings.BCRYPT_ROUNDS + 1:02}$" in User.objects.get(pk=ada.pk).password
    assert sign_in().status == 200
    assert f"${settings.BCRYPT_ROUNDS:02}$" in User.objects.get(pk=ada.pk).password
    assert sign_in().status == 200


def test_a_new_password_can_leave_the_session_it_was_set_in(ada: User) -> None:
    here, there = (sign_in().json["access_token"] for _ in range(2))
    kept = Session.objects.order_by("created_at").first()
    assert kept
    services.take_new_password(User.objects.get(pk=ada.pk), "Fresh!2026", kept_session=kept.pk)
    assert [bearer(token).status for token in (here, there)] == [200, 401]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  Ada@Example.COM ", ADA),
        ("ａｄａ＠example.com", ADA),
        ("ada@xn--mnchen-3ya.example", "ada@xn--mnchen-3ya.example"),
    ],
)
def test_an_address_is_stored_in_one_form(written: str, kept: str) -> None:
    assert canonical_email(written) == kept


@pytest.mark.parametrize(
    "written",
    [
        "\u0430da@example.com",
        "a\u200bda@example.com",
        "ad\u0131@example.com",
        "ada\0@example.com",
    ],
)
def test_an_address_with_look_alikes_or_hidden_characters_is_refused(written: str) -> None:
    with pytest.raises(Invalid) as refusal:
        canonical_email(written)
    assert refusal.value.errors[0].code == "confusable"


@pytest.mark.parametrize("written", ["", "ada", "ada@", "@example.com", "a b@example.com", "a" * 300 + "@example.com"])
def test_a_text_that_is_no_address_is_refused(written: str) -> None:
    with pytest.raises(Invalid):
        canonical_email(written)
