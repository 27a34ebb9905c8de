"""Signing in, lockout, and limits beyond it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import bcrypt
import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from highwall.config.testing import PASSWORD, Persona, make_user
from highwall.domains.accounts import jobs
from highwall.domains.accounts.models import Session, StrangerFailures, Throttle, User, UserStatus
from highwall.domains.accounts.services.throttle import network_of
from highwall.domains.accounts.tests.entrance import ADA, WRONG, bearer, set_password, sign_in
from highwall.kit.models import AuditEvent, Mail

pytestmark = pytest.mark.django_db
LOCKED = "Account locked – please reset your password"
STRANGER = "nobody@example.com"


@pytest.fixture
def bcrypt_runs(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The cost factor of every evaluation of BCrypt."""
    runs: list[int] = []
    real: Callable[[bytes, bytes], bytes] = bcrypt.hashpw

    def counted(password: bytes, salt: bytes) -> bytes:
        runs.append(int(salt.split(b"$")[2]))
        return real(password, salt)

    monkeypatch.setattr(bcrypt, "hashpw", counted)
    return runs


@pytest.mark.req("REQ-AUTH-001", "REQ-AUTH-006")
def test_a_person_signs_in_with_address_and_password_and_the_moment_is_kept(ada: User) -> None:
    before = timezone.now()
    answer = sign_in("ADA@example.com ")
    assert answer.status == 200
    assert (answer.json["user"]["full_name"], answer.json["user"]["primary_role"]) == ("Ada Byron", "blasting_engineer")
    assert bearer(answer.json["access_token"], "/auth/me").status == 200
    last = User.objects.get(pk=ada.pk).last_sign_in_at
    assert last is not None
    assert last >= before


@pytest.mark.req("REQ-AUTH-006")
def test_a_sign_in_tells_of_the_one_before_and_of_the_refused_ones_since(ada: User) -> None:
    first = sign_in().json
    assert first["previous"] is None
    sign_in(password=WRONG)
    sign_in(password=WRONG)
    previous = sign_in().json["previous"]
    assert (previous["address"], previous["failures_since"]) == ("127.0.0.1", 2)
    assert sign_in().json["previous"]["failures_since"] == 0


@pytest.mark.parametrize(
    "body", [{}, {"email": ADA}, {"email": ADA, "password": None}, {"email": " ", "password": "x"}]
)
@pytest.mark.req("REQ-AUTH-001")
def test_address_and_password_are_both_required(ada: User, body: dict[str, Any]) -> None:
    answer = Persona().post("/auth/sign-in", body)
    assert (answer.status, answer.json["code"]) == (422, "invalid")
    assert answer.json["errors"][0]["field"] in {"email", "password"}


@pytest.mark.parametrize("body", [{"email": "a" * 10_000, "password": "x"}, {"email": ADA, "password": "x" * 10_000}])
def test_inputs_of_ten_thousand_characters_are_refused_before_any_work(
    ada: User, bcrypt_runs: list[int], body: dict[str, str]
) -> None:
    assert Persona().post("/auth/sign-in", body).status == 422
    assert bcrypt_runs == []


@pytest.mark.parametrize(
    "written",
    ["ADA@EXAMPLE.COM", " ada@example.com\t", "ａｄａ＠ｅｘａｍｐｌｅ．ｃｏｍ"],
    ids=["case", "spaces", "full width"],
)
def test_an_address_is_found_in_whatever_case_or_width_it_is_written(ada: User, written: str) -> None:
    assert sign_in(written).status == 200


@pytest.mark.parametrize(
    "written",
    ["\u0430da@example.com", "a\u200bda@example.com", "ada@ex\u0430mple.com", "\u202eada@example.com"],
    ids=["cyrillic a", "zero width", "cyrillic domain", "direction"],
)
def test_an_address_that_only_looks_the_same_is_a_strangers(ada: User, written: str) -> None:
    answer = sign_in(written)
    assert (answer.status, answer.json["code"]) == (401, "bad_credentials")
    assert User.objects.get(pk=ada.pk).failed_sign_ins == 0


def test_an_unknown_address_gets_the_answer_of_a_wrong_password(ada: User) -> None:
    wrong, unknown = sign_in(password=WRONG), sign_in(email=STRANGER)
    assert wrong.status == unknown.status == 401
    assert {**wrong.json, "request_id": ""} == {**unknown.json, "request_id": ""}
    assert wrong.json["code"] == "bad_credentials"
    assert wrong.headers.keys() == unknown.headers.keys()


@pytest.mark.req("REQ-AUTH-002", "REQ-AUTH-020")
def test_a_refused_sign_in_costs_one_bcrypt_evaluation_for_known_unknown_and_unset_alike(
    ada: User, bcrypt_runs: list[int]
) -> None:
    make_user("operator", email="unset@example.com")
    User.objects.filter(email="unset@example.com").update(password="")
    for email in (ADA, STRANGER, "unset@example.com"):
        bcrypt_runs.clear()
        assert sign_in(email, WRONG).status == 401
        assert bcrypt_runs == [settings.BCRYPT_ROUNDS]
    for _ in range(4):
        sign_in(ADA, WRONG)
    bcrypt_runs.clear()
    assert sign_in(ADA, WRONG).json["code"] == "account_locked"
    assert bcrypt_runs == [settings.BCRYPT_ROUNDS]


@pytest.mark.req("REQ-AUTH-020")
def test_known_and_unknown_addresses_are_answered_alike_attempt_by_attempt(ada: User) -> None:
    known, unknown = ([sign_in(email, WRONG) for _ in range(12)] for email in (ADA, STRANGER))
    assert [(a.status, a.json["code"]) for a in known] == [(a.status, a.json["code"]) for a in unknown]
    codes = [answer.json["code"] for answer in known]
    assert codes == ["bad_credentials"] * 4 + ["account_locked"] * 6 + ["too_many_requests"] * 2


@pytest.mark.req("REQ-AUTH-020", "REQ-AUTH-021", "REQ-AUTH-022")
def test_five_failures_lock_the_account_even_for_the_right_password_until_it_is_reset(
    ada: User, admin: Persona
) -> None:
    early = sign_in().json["access_token"]
    answers = [sign_in(password=WRONG) for _ in range(5)]
    assert [answer.json["code"] for answer in answers] == ["bad_credentials"] * 4 + ["account_locked"]
    locked = sign_in()
    assert (locked.status, locked.json["code"], locked.json["detail"]) == (401, "account_locked", LOCKED)
    assert bearer(early).status == 401
    assert admin.post(f"/users/{ada.pk}/activate").json["code"] == "illegal_transition"
    assert Mail.objects.get(to=ADA).kind == "account_locked"

    code = admin.post(f"/users/{ada.pk}/password-code").json["code"]
    assert set_password(code).status == 204
    assert sign_in(password="Fresh!2026").status == 200
    assert sign_in().status == 401


@pytest.mark.req("REQ-AUTH-020")
def test_the_number_of_failures_is_a_setting_and_a_success_starts_the_count_again(ada: User, admin: Persona) -> None:
    admin.patch("/settings/accounts.lockout_attempts", {"value": 3})
    for _ in range(2):
        sign_in(password=WRONG)
    assert sign_in().status == 200
    assert [sign_in(password=WRONG).json["code"] for _ in range(3)][-1] == "account_locked"


def test_beyond_the_limit_nothing_is_tried_any_more_and_the_answer_says_when_again(
    ada: User, bcrypt_runs: list[int]
) -> None:
    for _ in range(10):
        sign_in(password=WRONG)
    bcrypt_runs.clear()
    answer = sign_in()
    assert (answer.status, answer.json["code"]) == (429, "too_many_requests")
    wait = int(answer.headers["Retry-After"])
    assert 80 <= wait <= 90
    assert answer.json["facts"] == {"retry_after_s": wait}
    assert bcrypt_runs == []
    # After a tenth of the window there is room for one attempt, and for one only.
    Throttle.objects.update(free_at=timezone.now() + timedelta(minutes=13.5) - timedelta(seconds=1))
    assert [sign_in(password=WRONG).status for _ in range(2)] == [401, 429]


def test_one_network_address_can_try_many_accounts_only_so_often(ada: User, admin: Persona) -> None:
    admin.patch("/settings/accounts.sign_in_limit_per_address", {"value": 5})
    answers = [sign_in(f"nobody{n}@example.com", WRONG) for n in range(7)]
    assert [answer.status for answer in answers] == [401] * 5 + [429] * 2
    assert sign_in().status == 429


def test_rightful_sign_ins_use_up_no_limit(ada: User, admin: Persona) -> None:
    admin.patch("/settings/accounts.sign_in_limit_per_address", {"value": 5})
    assert {sign_in().status for _ in range(12)} == {200}
    assert [sign_in(password=WRONG).status for _ in range(2)] == [401, 401]
    assert sign_in().status == 200


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("unknown", "unknown"),
    ],
)
def test_a_client_is_counted_by_what_it_commands_of_the_net(address: str, network: str) -> None:
    assert network_of(address) == network


def test_the_tables_of_limits_name_nobody_and_are_emptied_when_over(ada: User) -> None:
    sign_in(password=WRONG)
    sign_in(STRANGER, WRONG)
    text = b"".join(
        bytes(key) for model in (Throttle, StrangerFailures) for key in model.objects.values_list("key", flat=True)
    )
    assert b"example" not in text
    jobs.housekeeping(0)
    assert Throttle.objects.count() == 3
    Throttle.objects.update(free_at=timezone.now() - timedelta(seconds=1))
    StrangerFailures.objects.update(updated_at=timezone.now() - timedelta(days=31))
    jobs.housekeeping(0)
    assert (Throttle.objects.count(), StrangerFailures.objects.count()) == (0, 0)


def test_failures_and_successes_stand_in_the_audit_trail(ada: User) -> None:
    sign_in(password=WRONG)
    sign_in(email=STRANGER)
    sign_in()
    found = AuditEvent.objects.filter(resource="accounts_user", event__startswith="sign_in", address="127.0.0.1")
    assert {
        ("sign_in_failed", str(ada.pk), None),
        ("sign_in_failed", "", None),
        ("sign_in", str(ada.pk), ada.pk),
    } <= set(found.values_list("event", "resource_id", "actor_id"))


@pytest.mark.parametrize("status", [UserStatus.INACTIVE, UserStatus.SUSPENDED])
def test_a_closed_account_is_told_so_only_with_the_right_password(ada: User, status: str) -> None:
    User.objects.filter(pk=ada.pk).update(status=status)
    assert sign_in().json["code"] == "account_inactive"
    codes = [sign_in(password=WRONG).json["code"] for _ in range(5)]
    assert codes == ["bad_credentials"] * 4 + ["account_locked"]
    assert User.objects.get(pk=ada.pk).status == status


def test_an_account_without_a_password_cannot_be_entered(ada: User) -> None:
    User.objects.filter(pk=ada.pk).update(password="")
    assert [sign_in(password=text).status for text in ("", PASSWORD)] == [401, 401]


def test_every_sign_in_has_a_session_with_address_and_device(ada: User) -> None:
    Client(headers={"user-agent": "Firefox", "x-highwall-client": "web"}).post(
        "/api/v1/auth/sign-in", {"email": ADA, "password": PASSWORD}, content_type="application/json"
    )
    session = Session.objects.get(user=ada)
    assert (session.address, session.device) == ("127.0.0.1", "Firefox")
