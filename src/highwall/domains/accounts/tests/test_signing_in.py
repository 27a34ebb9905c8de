"""Sign-in, lockout, tokens, sessions, passwords."""

import base64
import json
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import bcrypt
import jwt
import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from highwall.config.testing import PASSWORD, Answer, Persona, make_user
from highwall.domains.accounts.models import PasswordCode, Session, User, UserStatus
from highwall.domains.accounts.passwords import new_code
from highwall.domains.accounts.services.session import ROTATION_GRACE
from highwall.domains.regions.models import Region
from highwall.kit.models import AuditEvent

pytestmark = pytest.mark.django_db
LOCKED = "Account locked – please reset your password"


@pytest.fixture
def ada(muscat: Region) -> User:
    return make_user("blasting_engineer", email="ada@example.com", region=muscat, first_name="Ada", last_name="Byron")


def sign_in(email: str = "ada@example.com", password: str = PASSWORD) -> Answer:
    return Persona().post("/auth/sign-in", {"email": email, "password": password})


def bearer(token: str) -> int:
    return Persona(token=token).get("/auth/me").status


@pytest.mark.req("REQ-AUTH-001", "REQ-AUTH-006")
def test_a_person_signs_in_with_address_and_password_and_the_moment_is_kept(ada: User) -> None:
    before = timezone.now()
    answer = sign_in("ADA@example.com ")
    assert answer.status == 200
    assert (answer.json["user"]["full_name"], answer.json["user"]["primary_role"]) == ("Ada Byron", "blasting_engineer")
    assert bearer(answer.json["access_token"]) == 200
    last = User.objects.get(pk=ada.pk).last_sign_in_at
    assert last is not None
    assert last >= before


@pytest.mark.req("REQ-AUTH-003", "REQ-AUTH-004", "REQ-SEC-004")
def test_an_access_token_is_hs256_and_says_who_in_which_role_and_region(ada: User) -> None:
    token = sign_in().json["access_token"]
    assert jwt.get_unverified_header(token)["alg"] == "HS256"
    claims = jwt.decode(token, settings.JWT_SECRET, algorithms=["HS256"], audience="highwall-api", issuer="highwall")
    expected = {"sub": str(ada.pk), "name": "Ada Byron", "email": "ada@example.com"}
    assert claims.items() >= {**expected, "role": "blasting_engineer", "region": "Muscat"}.items()
    assert claims["exp"] - claims["iat"] == 15 * 60


@pytest.mark.req("REQ-AUTH-005", "REQ-SEC-004")
@pytest.mark.parametrize(
    "forge",
    [
        {"iss": "somebody-else"},
        {"aud": "another-api"},
        {"exp": datetime.now(UTC) - timedelta(seconds=1)},
        {"sid": None},
        {"sid": "not-a-session"},
        {"sid": str(uuid4())},
        {"exp": None},
    ],
)
def test_a_token_that_is_foreign_expired_or_incomplete_is_refused(ada: User, forge: dict[str, Any]) -> None:
    token = sign_in().json["access_token"]
    claims = jwt.decode(token, options={"verify_signature": False}) | forge
    forged = {name: value for name, value in claims.items() if value is not None}
    assert bearer(jwt.encode(forged, settings.JWT_SECRET, algorithm="HS256")) == 401


@pytest.mark.req("REQ-AUTH-005")
def test_a_tampered_unsigned_or_otherwise_signed_token_is_refused(ada: User) -> None:
    token = sign_in().json["access_token"]
    header, body, signature = token.split(".")
    claims = json.loads(base64.urlsafe_b64decode(body + "=="))
    claims["role"] = "admin"
    changed = base64.urlsafe_b64encode(json.dumps(claims).encode()).rstrip(b"=").decode()
    unsigned = jwt.encode(claims, key="", algorithm="none")
    other_key = jwt.encode(claims, "x" * 40, algorithm="HS256")
    other_algorithm = jwt.encode(claims, settings.JWT_SECRET, algorithm="HS512")
    for wrong in (f"{header}.{changed}.{signature}", unsigned, other_key, other_algorithm, "", "a.b.c", token[:-2]):
        assert bearer(wrong) == 401


def test_an_unknown_address_gets_the_answer_of_a_wrong_password(ada: User) -> None:
    wrong, unknown = sign_in(password="Wrong!2026"), sign_in(email="nobody@example.com")
    assert wrong.status == unknown.status == 401
    assert {**wrong.json, "request_id": ""} == {**unknown.json, "request_id": ""}
    assert wrong.json["code"] == "bad_credentials"
    assert wrong.headers.keys() == unknown.headers.keys()


@pytest.mark.req("REQ-AUTH-020", "REQ-AUTH-021", "REQ-AUTH-022")
def test_five_failures_lock_the_account_even_for_the_right_password_until_it_is_reset(
    ada: User, admin: Persona
) -> None:
    early = sign_in().json["access_token"]
    answers = [sign_in(password="Wrong!2026") for _ in range(5)]
    assert [answer.json["code"] for answer in answers] == ["bad_credentials"] * 4 + ["account_locked"]
    locked = sign_in()
    assert (locked.status, locked.json["code"], locked.json["detail"]) == (401, "account_locked", LOCKED)
    assert bearer(early) == 401
    assert admin.post(f"/users/{ada.pk}/activate").json["code"] == "locked"

    code = admin.post(f"/users/{ada.pk}/password-code").json["code"]
    reset = {"email": "ada@example.com", "code": code, "password": "Fresh!2026"}
    assert Persona().post("/auth/set-password", reset).status == 204
    assert sign_in(password="Fresh!2026").status == 200
    assert sign_in().status == 401


@pytest.mark.req("REQ-AUTH-020")
def test_the_number_of_failures_is_a_setting_and_a_success_starts_the_count_again(ada: User, admin: Persona) -> None:
    admin.patch("/settings/accounts.lockout_attempts", {"value": 3})
    for _ in range(2):
        sign_in(password="Wrong!2026")
    assert sign_in().status == 200
    assert [sign_in(password="Wrong!2026").json["code"] for _ in range(3)][-1] == "account_locked"


def test_failures_and_successes_stand_in_the_audit_trail(ada: User) -> None:
    sign_in(password="Wrong!2026")
    sign_in(email="nobody@example.com")
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
    assert sign_in(password="Wrong!2026").json["code"] == "bad_credentials"


def test_an_account_without_a_password_cannot_be_entered(ada: User) -> None:
    User.objects.filter(pk=ada.pk).update(password="")
    assert [sign_in(password=text).status for text in ("", PASSWORD)] == [401, 401]


@pytest.mark.req("REQ-AUTH-007")
def test_signing_out_ends_this_session_at_once_and_no_other(ada: User) -> None:
    first, second = (Persona(user=ada, token=sign_in().json["access_token"]) for _ in range(2))
    assert first.post("/auth/sign-out").status == 204
    assert [first.get("/auth/me").status, second.get("/auth/me").status] == [401, 200]
    assert first.get("/auth/me").json["code"] == "session_ended"


@pytest.mark.req("REQ-AUTH-008")
def test_a_token_is_verified_and_answered_with_what_it_stands_for(ada: User) -> None:
    me = Persona(token=sign_in().json["access_token"]).get("/auth/me").json
    assert (me["email"], me["region"]["name"], me["roles"][0]["code"]) == (
        "ada@example.com",
        "Muscat",
        "blasting_engineer",
    )
    assert "approvals.create" in me["rights"]
    assert "users.read" not in me["rights"]


class Browser:
    """A client that keeps cookies, like the product's own."""

    def __init__(self) -> None:
        self.http = Client()

    def sign_in(self) -> Any:
        body = {"email": "ada@example.com", "password": PASSWORD}
        return self.http.post("/api/v1/auth/sign-in", body, content_type="application/json")

    def refresh(self, token: str | None = None) -> Any:
        if token is not None:
            self.http.cookies["highwall_refresh"] = token
        return self.http.post("/api/v1/auth/refresh", headers={"X-Highwall-Client": "web"})

    @property
    def cookie(self) -> str:
        return self.http.cookies["highwall_refresh"].value


def after_the_grace() -> None:
    Session.objects.update(rotated_at=timezone.now() - ROTATION_GRACE)


def test_the_refresh_cookie_is_out_of_reach_of_scripts_and_other_sites(ada: User) -> None:
    browser = Browser()
    morsel = browser.sign_in().cookies["highwall_refresh"]
    assert (morsel["httponly"], morsel["samesite"], morsel["path"]) == (True, "Strict", "/api/v1/auth")
    assert browser.http.post("/api/v1/auth/refresh").status_code == 403


def test_refreshing_rotates_the_token_and_keeps_the_session(ada: User) -> None:
    browser = Browser()
    browser.sign_in()
    first = browser.cookie
    answer = browser.refresh()
    assert answer.status_code == 200
    assert browser.cookie != first
    assert bearer(answer.json()["access_token"]) == 200
    assert Session.objects.filter(user=ada).count() == 1


def test_a_refresh_token_used_again_ends_the_session_for_thief_and_owner(ada: User) -> None:
    browser, thief = Browser(), Browser()
    browser.sign_in()
    stolen = browser.cookie
    token = browser.refresh().json()["access_token"]
    after_the_grace()
    assert thief.refresh(stolen).status_code == 401
    assert bearer(token) == 401
    assert browser.refresh().status_code == 401
    assert Session.objects.get(user=ada).end_reason == "refresh token used twice"


def test_two_tabs_that_refresh_at_the_same_moment_both_go_on(ada: User) -> None:
    first, second = Browser(), Browser()
    first.sign_in()
    shared = first.cookie
    assert [first.refresh(shared).status_code, second.refresh(shared).status_code] == [200, 200]


def test_no_refresh_without_a_live_session(ada: User) -> None:
    browser = Browser()
    assert browser.refresh().status_code == 401
    assert browser.refresh("made-up").status_code == 401
    browser.sign_in()
    Session.objects.update(expires_at=timezone.now())
    assert browser.refresh().status_code == 401


def set_password(code: str, password: str = "Fresh!2026", email: str = "ada@example.com") -> Answer:
    return Persona().post("/auth/set-password", {"email": email, "code": code, "password": password})


def test_a_code_sets_a_password_once_and_ends_the_sessions(ada: User, admin: Persona) -> None:
    token = sign_in().json["access_token"]
    code = admin.post(f"/users/{ada.pk}/password-code").json["code"]
    assert set_password(code.lower()).status == 204
    assert bearer(token) == 401
    assert sign_in(password="Fresh!2026").status == 200
    again = set_password(code, "Other!2026")
    assert (again.status, again.json["errors"][0]["code"]) == (422, "bad_code")


def test_a_newer_code_retires_the_older_and_an_expired_one_is_refused(ada: User, admin: Persona) -> None:
    old, new = (admin.post(f"/users/{ada.pk}/password-code").json["code"] for _ in range(2))
    assert set_password(old).status == 422
    PasswordCode.objects.update(expires_at=timezone.now())
    assert set_password(new).status == 422


def test_a_code_survives_four_wrong_tries_and_no_fifth(ada: User, admin: Persona) -> None:
    code = admin.post(f"/users/{ada.pk}/password-code").json["code"]
    for _ in range(5):
        assert set_password("AAAA-BBBB-CCCC").status == 422
    assert set_password(code).status == 422


def test_a_code_of_one_person_does_nothing_for_another(ada: User, admin: Persona) -> None:
    make_user("operator", email="bob@example.com")
    code = admin.post(f"/users/{ada.pk}/password-code").json["code"]
    assert set_password(code, email="bob@example.com").status == 422
    assert set_password(code, email="nobody@example.com").json["detail"] == set_password("X").json["detail"]


def test_codes_are_random_and_kept_only_as_hashes(ada: User, admin: Persona) -> None:
    assert len({new_code() for _ in range(200)}) == 200
    code = admin.post(f"/users/{ada.pk}/password-code").json["code"]
    assert code.encode() not in bytes(PasswordCode.objects.get().code_hash)


@pytest.mark.req("REQ-AUTH-036")
@pytest.mark.parametrize(
    ("password", "unmet"),
    [
        ("Ab1!", {"too_short"}),
        ("abcdef1!", {"no_uppercase"}),
        ("ABCDEF1!", {"no_lowercase"}),
        ("Abcdefg!", {"no_digit"}),
        ("Abcdefg1", {"no_special"}),
        ("password", {"no_uppercase", "no_digit", "no_special"}),
        ("Aa1!" * 65, {"too_long"}),
    ],
)
def test_a_weak_password_is_refused_with_every_rule_that_it_breaks(
    ada: User, admin: Persona, password: str, unmet: set[str]
) -> None:
    code = admin.post(f"/users/{ada.pk}/password-code").json["code"]
    answer = set_password(code, password)
    assert (answer.status, {error["code"] for error in answer.json["errors"]}) == (422, unmet)
    assert set_password(code).status == 204


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
    ada.set_password(long + "ending one")
    assert ada.check_password(long + "ending one")
    assert not ada.check_password(long + "ending two")
    assert not ada.check_password(long)


def test_a_persons_language_and_theme_are_their_own_to_choose(ada: User) -> None:
    persona = Persona(token=sign_in().json["access_token"])
    assert persona.patch("/auth/me", {"language": "ar", "theme": "dark"}).json["language"] == "ar"
    assert persona.patch("/auth/me", {"language": "fr"}).status == 422
    assert persona.get("/auth/me").json["theme"] == "dark"
    assert persona.patch("/auth/me", {"roles": ["admin"]}).json["rights"] == persona.get("/auth/me").json["rights"]


def test_every_sign_in_has_a_session_with_address_and_device(ada: User) -> None:
    Client(headers={"user-agent": "Firefox"}).post(
        "/api/v1/auth/sign-in", {"email": "ada@example.com", "password": PASSWORD}, content_type="application/json"
    )
    session = Session.objects.get(user=ada)
    assert (session.address, session.device) == ("127.0.0.1", "Firefox")
    assert isinstance(session.pk, UUID)
