"""Second factors: codes, recovery codes, passkeys, roles that ask for one, and what a thief can't do."""

import json
import time
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pyotp
import pytest
from django.test import Client
from django.utils import timezone
from webauthn.helpers import bytes_to_base64url

from highwall.config.testing import PASSWORD, Persona, make_user
from highwall.domains.accounts.models import Challenge, Passkey, RecoveryCode, Role, Session, TotpDevice, User
from highwall.domains.accounts.queries.second_factor import REQUIRED_ROLES
from highwall.domains.accounts.tests.authenticator import ORIGIN, SecurityKey
from highwall.domains.accounts.tests.entrance import ADA, WRONG
from highwall.domains.regions.models import Region
from highwall.kit.mail import read_body
from highwall.kit.models import AuditEvent, Mail
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db(transaction=True)


@dataclass
class Visitor:
    """A browser at the product's address, with or without a session."""

    token: str = ""
    http: Client = field(default_factory=lambda: Client(headers={"host": "localhost:8000", "origin": ORIGIN}))

    def call(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        headers = {"X-Highwall-Client": "web"} | ({"Authorization": f"Bearer {self.token}"} if self.token else {})
        sent = "" if body is None else json.dumps(body)
        answer = self.http.generic(method, f"/api/v1{path}", sent, content_type="application/json", headers=headers)
        return answer.status_code, json.loads(answer.content) if answer.content else None

    def post(self, path: str, body: Any = None) -> tuple[int, Any]:
        return self.call("POST", path, body)

    def put(self, path: str, body: Any = None) -> tuple[int, Any]:
        return self.call("PUT", path, body)

    def enter(self, password: str = PASSWORD, email: str = ADA) -> Any:
        """Give address and password; the body of the answer."""
        _, body = self.post("/auth/sign-in", {"email": email, "password": password})
        self.token = body.get("access_token", "")
        return body

    def step(self) -> str:
        """Give address and password, and get the token of the second step."""
        body = self.enter()
        assert body["code"] == "second_factor_required"
        return str(body["facts"]["challenge"])

    def give_code(self, code: str, challenge: str | None = None) -> tuple[int, Any]:
        return self.post("/auth/sign-in/code", {"challenge": challenge or self.step(), "code": code})


class App:
    """An authenticator app. Its clock stands, so that codes are counted from one moment also when a test lasts."""

    def __init__(self, secret: str) -> None:
        self.totp = pyotp.TOTP(secret)
        self.made_at = int(time.time())
        self.recovery_codes: list[str] = []

    def code(self, steps_from_then: int = 0) -> str:
        return self.totp.at(self.made_at + 30 * steps_from_then)


@pytest.fixture
def desk(ada: User) -> Visitor:
    """Ada's browser, signed in."""
    visitor = Visitor()
    visitor.enter()
    assert visitor.token
    return visitor


@pytest.fixture
def app(desk: Visitor) -> App:
    """Ada's authenticator app, in force; its recovery codes are in `app.recovery_codes`."""
    _, offer = desk.put("/auth/second-factor/totp-secret", {"password": PASSWORD})
    app = App(offer["secret"])
    status, body = desk.put("/auth/second-factor/totp", {"code": app.code()})
    assert status == 200
    app.recovery_codes = body["recovery_codes"]
    TotpDevice.objects.update(last_step=0)  # as if confirmed long ago
    return app


def add_passkey(desk: Visitor, key: SecurityKey, name: str = "Laptop") -> tuple[int, Any]:
    status, offer = desk.put("/auth/second-factor/passkey-options", {"password": PASSWORD})
    assert status == 200, offer
    proof = {"challenge": offer["challenge"], "credential": key.make(offer["options"]), "name": name}
    return desk.put("/auth/second-factor/passkey", proof)


@pytest.fixture
def key(desk: Visitor) -> SecurityKey:
    key = SecurityKey()
    assert add_passkey(desk, key)[0] == 200
    return key


# An authenticator app


def test_a_secret_asks_for_nothing_until_a_code_of_it_was_given(desk: Visitor) -> None:
    _, offer = desk.put("/auth/second-factor/totp-secret", {"password": PASSWORD})
    assert offer["qr_svg"].startswith("<?xml")
    assert offer["uri"].startswith("otpauth://totp/Highwall:ada%40example.com?")
    assert desk.put("/auth/second-factor/totp", {"code": "000000"})[0] == 422
    assert "access_token" in Visitor().enter()


def test_after_the_password_the_session_opens_only_with_a_code(app: App) -> None:
    visitor = Visitor()
    body = visitor.enter()
    assert (body["status"], body["code"]) == (401, "second_factor_required")
    assert body["facts"]["methods"] == ["totp", "recovery_code"]
    assert "access_token" not in json.dumps(body)
    assert "highwall_refresh" not in visitor.http.cookies
    status, session = visitor.give_code(app.code(), body["facts"]["challenge"])
    assert (status, session["user"]["email"]) == (200, ADA)
    assert visitor.http.cookies["highwall_refresh"].value


def test_a_code_is_taken_once_and_none_older_than_it_afterwards(app: App) -> None:
    assert Visitor().give_code(app.code())[0] == 200
    for used in (app.code(), app.code(-1)):
        status, body = Visitor().give_code(used)
        assert (status, body["code"]) == (401, "bad_code")
    assert Visitor().give_code(app.code(1))[0] == 200


@pytest.mark.parametrize("steps", [-3, 4, 20])
def test_a_code_of_another_time_is_refused(app: App, steps: int) -> None:
    assert Visitor().give_code(app.code(steps))[0] == 401


def test_the_token_of_a_step_works_once_and_not_for_long(app: App) -> None:
    visitor = Visitor()
    challenge = visitor.step()
    assert visitor.give_code(app.code(), challenge)[0] == 200
    assert visitor.give_code(app.code(1), challenge)[1]["code"] == "challenge_over"
    late = visitor.step()
    Challenge.objects.update(expires_at=timezone.now())
    assert visitor.give_code(app.code(1), late)[1]["code"] == "challenge_over"


def test_wrong_codes_lock_the_account_like_wrong_passwords_do(app: App, ada: User) -> None:
    answers = [Visitor().give_code("000000")[1]["code"] for _ in range(4)]
    assert answers == ["bad_code"] * 4
    assert Visitor().give_code("000000")[1]["code"] == "account_locked"
    ada.refresh_from_db()
    assert ada.status == "locked"
    assert Mail.objects.filter(to=ADA, kind="account_locked").exists()
    failures = AuditEvent.objects.filter(event="sign_in_failed", resource_id=ada.pk)
    assert failures.count() == 5


def test_a_right_password_in_between_does_not_give_the_guesser_new_attempts(app: App, ada: User) -> None:
    visitor = Visitor()
    for _ in range(3):
        visitor.give_code("000000")
    visitor.step()
    ada.refresh_from_db()
    assert ada.failed_sign_ins == 3


def test_the_secret_is_encrypted_and_stays_out_of_the_trail(app: App) -> None:
    device = TotpDevice.objects.get()
    assert app.totp.secret.encode() not in bytes(device.secret)
    events = AuditEvent.objects.filter(resource="accounts_totpdevice", resource_id=device.pk)
    trail = list(events.values_list("after", flat=True))
    assert trail
    assert all("secret" not in after for after in trail)


# Recovery codes


def test_the_first_factor_brings_ten_recovery_codes_that_work_once_each(app: App) -> None:
    assert len(set(app.recovery_codes)) == 10
    assert {len(code.replace("-", "")) for code in app.recovery_codes} == {24}
    first = app.recovery_codes[0]
    assert Visitor().give_code(first.lower())[0] == 200
    assert Visitor().give_code(first)[0] == 401
    assert RecoveryCode.objects.filter(used_at=None).count() == 9
    mail = Mail.objects.filter(kind="second_factor_changed").latest("created_at")
    assert mail.subject == "A recovery code was used"
    assert "Codes left: 9" in (read_body(mail) or ("", ""))[0]


def test_recovery_codes_are_kept_as_hashes_only(app: App) -> None:
    stored = repr(list(RecoveryCode.objects.values()))
    trail = repr(list(AuditEvent.objects.filter(resource="accounts_recoverycode").values("after")))
    assert not any(code in stored + trail for code in app.recovery_codes)


def test_new_recovery_codes_retire_the_old_ones(app: App, desk: Visitor) -> None:
    assert desk.put("/auth/second-factor/recovery-codes", {"password": WRONG})[0] == 422
    status, body = desk.put("/auth/second-factor/recovery-codes", {"password": PASSWORD})
    assert status == 200
    assert Visitor().give_code(app.recovery_codes[1])[0] == 401
    assert Visitor().give_code(body["recovery_codes"][1])[0] == 200


# Changing factors


def test_nothing_is_added_or_removed_without_the_password(app: App, desk: Visitor) -> None:
    for method, path in (
        ("PUT", "totp-secret"),
        ("PUT", "passkey-options"),
        ("PUT", "recovery-codes"),
        ("POST", "totp/remove"),
    ):
        status, body = desk.call(method, f"/auth/second-factor/{path}", {"password": WRONG})
        assert (status, body["errors"][0]["field"]) == (422, "password")
        User.objects.update(failed_sign_ins=0)
    assert TotpDevice.objects.exists()


def test_a_second_app_needs_the_removal_of_the_first(app: App, desk: Visitor) -> None:
    assert desk.put("/auth/second-factor/totp-secret", {"password": PASSWORD})[1]["code"] == "totp_exists"
    assert Visitor().give_code(app.code())[0] == 200


def test_without_any_factor_the_password_is_enough_again_and_recovery_codes_are_gone(app: App, desk: Visitor) -> None:
    assert desk.post("/auth/second-factor/totp/remove", {"password": PASSWORD})[0] == 204
    assert "access_token" in Visitor().enter()
    assert not RecoveryCode.objects.exists()
    told = Mail.objects.filter(kind="second_factor_changed").order_by("created_at").values_list("subject", flat=True)
    assert list(told) == ["Authenticator app added", "Authenticator app removed"]


# Passkeys


def test_a_passkey_serves_as_second_factor(key: SecurityKey) -> None:
    visitor = Visitor()
    challenge = visitor.step()
    _, offer = visitor.post("/auth/sign-in/passkey-options", {"challenge": challenge})
    assert offer["options"]["rpId"] == "localhost"
    proof = {"challenge": challenge, "credential": key.sign(offer["options"])}
    assert visitor.post("/auth/sign-in/passkey", proof)[0] == 200
    assert visitor.post("/auth/sign-in/passkey", proof)[1]["code"] == "challenge_over"


def test_a_passkey_alone_signs_in_when_the_device_has_checked_the_person(key: SecurityKey) -> None:
    def attempt() -> tuple[int, Any]:
        visitor = Visitor()
        _, offer = visitor.post("/auth/sign-in/passkey-options", {})
        assert offer["options"]["userVerification"] == "required"
        proof = {"challenge": offer["challenge"], "credential": key.sign(offer["options"])}
        return visitor.post("/auth/sign-in/passkey", proof)

    status, session = attempt()
    assert (status, session["user"]["email"]) == (200, ADA)
    key.verifies = False
    assert attempt()[1]["code"] == "bad_passkey"


def passkey_attempt(key: SecurityKey) -> tuple[int, Any]:
    visitor = Visitor()
    challenge = visitor.step()
    _, offer = visitor.post("/auth/sign-in/passkey-options", {"challenge": challenge})
    return visitor.post("/auth/sign-in/passkey", {"challenge": challenge, "credential": key.sign(offer["options"])})


def test_a_copied_key_shows_by_its_counter(key: SecurityKey) -> None:
    for _ in range(3):
        assert passkey_attempt(key)[0] == 200
    key.counter = 1
    assert passkey_attempt(key)[1]["code"] == "bad_passkey"


def test_a_signature_for_another_site_is_refused(key: SecurityKey) -> None:
    key.origin = "https://highwall.example.evil"
    assert passkey_attempt(key)[1]["code"] == "bad_passkey"
    key.origin, key.rp_id = ORIGIN, "evil.example"
    assert passkey_attempt(key)[1]["code"] == "bad_passkey"


def test_the_key_of_somebody_else_does_not_open_my_account(key: SecurityKey, muscat: Region) -> None:
    make_user("operator", email="mallory@example.com", region=muscat)
    mallory, theirs = Visitor(), SecurityKey()
    mallory.enter(email="mallory@example.com")
    assert add_passkey(mallory, theirs)[0] == 200
    status, body = passkey_attempt(theirs)
    assert (status, body["code"]) == (401, "bad_passkey")
    assert (
        not Session.objects.filter(user__email=ADA)
        .exclude(created_at__lt=Passkey.objects.earliest("created_at").created_at)
        .exists()
    )


def test_a_signature_over_another_challenge_is_refused(key: SecurityKey) -> None:
    visitor = Visitor()
    challenge = visitor.step()
    _, offer = visitor.post("/auth/sign-in/passkey-options", {"challenge": challenge})
    recorded = key.sign(offer["options"])
    visitor.post("/auth/sign-in/passkey-options", {"challenge": challenge})
    answer = visitor.post("/auth/sign-in/passkey", {"challenge": challenge, "credential": recorded})
    assert answer[1]["code"] == "bad_passkey"


@pytest.mark.parametrize(
    "junk",
    [
        {},
        {"id": "x"},
        {"rawId": "!!", "response": 7},
        {"id": "\x00", "rawId": ["x"], "type": {}},
        {"response": []},
        {"response": {"clientDataJSON": 1, "attestationObject": None, "authenticatorData": {}, "signature": []}},
        {
            "response": {
                "clientDataJSON": "e30",
                "attestationObject": "oA",
                "authenticatorData": "AA",
                "signature": "AA",
            }
        },
        {"response": {"clientDataJSON": "bnVsbA", "attestationObject": "9g", "authenticatorData": "", "signature": ""}},
    ],
)
def test_junk_in_place_of_a_passkey_is_a_refusal_and_no_failure(key: SecurityKey, desk: Visitor, junk: Any) -> None:
    name = bytes_to_base64url(key.credential_id)
    credential = {"id": name, "rawId": name, "type": "public-key", **junk}
    visitor = Visitor()
    challenge = visitor.step()
    visitor.post("/auth/sign-in/passkey-options", {"challenge": challenge})
    refused = visitor.post("/auth/sign-in/passkey", {"challenge": challenge, "credential": credential})
    assert (refused[0], refused[1]["code"]) == (401, "bad_passkey")
    _, offer = desk.put("/auth/second-factor/passkey-options", {"password": PASSWORD})
    proof = {"challenge": offer["challenge"], "credential": credential, "name": "Junk"}
    made = desk.put("/auth/second-factor/passkey", proof)
    assert (made[0], made[1]["code"]) == (422, "bad_passkey")


def test_a_passkey_is_registered_once_and_removed_with_the_password(key: SecurityKey, desk: Visitor) -> None:
    assert add_passkey(desk, key)[1]["code"] == "passkey_exists"
    _, state = desk.call("GET", "/auth/second-factor")
    (row,) = state["passkeys"]
    assert (row["name"], state["recovery_codes_left"], state["is_on"]) == ("Laptop", 10, True)
    path = f"/auth/second-factor/passkeys/{row['id']}/remove"
    assert desk.post(path, {"password": WRONG})[0] == 422
    assert desk.post(path, {"password": PASSWORD})[0] == 204
    assert desk.post(path, {"password": PASSWORD})[0] == 404


def test_passkeys_are_not_offered_at_a_bare_address_or_to_another_site(desk: Visitor, key: SecurityKey) -> None:
    bare = Visitor(desk.token, Client(headers={"host": "127.0.0.1:8000", "origin": "http://127.0.0.1:8000"}))
    assert bare.enter()["facts"]["methods"] == ["recovery_code"]
    bare.token = desk.token
    assert bare.call("GET", "/auth/second-factor")[1]["can_add_passkey"] is False
    options = bare.put("/auth/second-factor/passkey-options", {"password": PASSWORD})
    assert options[1]["code"] == "no_passkeys_here"
    other = Visitor(desk.token, Client(headers={"host": "localhost:8000", "origin": "https://evil.example"}))
    assert other.put("/auth/second-factor/passkey-options", {"password": PASSWORD})[1]["code"] == "no_passkeys_here"


# Roles that ask for a second factor


@pytest.fixture
def required(ada: User) -> None:
    change_setting(REQUIRED_ROLES.key, ["blasting_engineer"])


@pytest.mark.usefixtures("required")
def test_whoever_must_have_a_factor_sets_it_up_before_anything_else_opens(ada: User) -> None:
    visitor = Visitor()
    body = visitor.enter()
    assert (body["status"], body["code"]) == (401, "second_factor_enrolment")
    assert body["facts"]["methods"] == ["totp", "passkey"]
    challenge = body["facts"]["challenge"]
    assert not Session.objects.filter(user=ada).exists()
    for path in ("/auth/me", "/projects", "/auth/second-factor"):
        assert visitor.call("GET", path)[0] == 401
    assert Visitor(token=challenge).call("GET", "/auth/me")[0] == 401
    assert visitor.give_code("123456", challenge)[1]["code"] == "challenge_over"
    _, offer = visitor.post("/auth/enrolment/totp-secret", {"challenge": challenge})
    assert visitor.post("/auth/enrolment/totp", {"challenge": challenge, "code": "000000"})[0] == 422
    code = App(offer["secret"]).code()
    status, enrolled = visitor.post("/auth/enrolment/totp", {"challenge": challenge, "code": code})
    assert (status, len(enrolled["recovery_codes"])) == (200, 10)
    assert Visitor(token=enrolled["session"]["access_token"]).call("GET", "/auth/me")[0] == 200
    assert visitor.enter()["code"] == "second_factor_required"


@pytest.mark.usefixtures("required")
def test_a_passkey_satisfies_the_role_too(ada: User) -> None:
    visitor, key = Visitor(), SecurityKey()
    challenge = visitor.enter()["facts"]["challenge"]
    _, offer = visitor.post("/auth/enrolment/passkey-options", {"challenge": challenge})
    proof = {
        "challenge": challenge,
        "passkey_challenge": offer["challenge"],
        "credential": key.make(offer["options"]),
        "name": "Phone",
    }
    status, enrolled = visitor.post("/auth/enrolment/passkey", proof)
    assert (status, len(enrolled["recovery_codes"])) == (200, 10)
    assert passkey_attempt(key)[0] == 200


def test_the_last_factor_of_whoever_must_have_one_stays(app: App, desk: Visitor, required: None) -> None:
    status, body = desk.post("/auth/second-factor/totp/remove", {"password": PASSWORD})
    assert (status, body["code"]) == (409, "second_factor_required_by_role")
    assert TotpDevice.objects.exists()
    assert add_passkey(desk, SecurityKey())[1] == {"recovery_codes": []}
    assert desk.post("/auth/second-factor/totp/remove", {"password": PASSWORD})[0] == 204


@pytest.mark.usefixtures("required")
def test_an_enrolment_under_way_gives_no_way_around_a_factor_set_up_meanwhile(ada: User) -> None:
    first, second = Visitor(), Visitor()
    stale, challenge = (visitor.enter()["facts"]["challenge"] for visitor in (first, second))
    _, offer = second.post("/auth/enrolment/totp-secret", {"challenge": challenge})
    code = App(offer["secret"]).code()
    assert second.post("/auth/enrolment/totp", {"challenge": challenge, "code": code})[0] == 200
    assert first.post("/auth/enrolment/totp-secret", {"challenge": stale})[1]["code"] == "challenge_over"


def test_only_roles_that_exist_can_be_named(admin: Persona) -> None:
    answer = admin.patch(f"/settings/{REQUIRED_ROLES.key}", {"value": ["blaster"]})
    assert (answer.status, answer.json["errors"][0]["field"]) == (422, "value")


def test_a_role_that_is_deleted_after_it_was_named_stops_nobody(ada: User, admin: Persona) -> None:
    admin.post("/roles", {"name": "Blaster", "name_ar": "", "reach": "region", "rights": []})
    assert admin.patch(f"/settings/{REQUIRED_ROLES.key}", {"value": ["blaster"]}).status == 200
    Role.objects.filter(code="blaster").delete()
    assert "access_token" in Visitor().enter()


# Administrators


def test_an_administrator_resets_the_factors_of_somebody_who_has_lost_them(
    app: App, key: SecurityKey, desk: Visitor, ada: User, admin: Persona
) -> None:
    path = f"/users/{ada.pk}/second-factor"
    assert admin.get(path).json["allowed_actions"] == ["reset-second-factor"]
    after = admin.post(f"{path}/reset").json
    assert (after["is_on"], after["recovery_codes_left"], after["allowed_actions"]) == (False, 0, [])
    assert desk.call("GET", "/auth/me")[0] == 401
    assert "access_token" in Visitor().enter()
    assert AuditEvent.objects.filter(event="second_factor_reset", resource_id=ada.pk, actor_id=admin.id).exists()
    mail = Mail.objects.filter(to=ADA, kind="second_factor_changed").latest("created_at")
    assert mail.subject == "Your second factor was reset"
    assert admin.post(f"{path}/reset").json["code"] == "no_second_factor"


def test_nobody_else_resets_factors_and_nobody_their_own(
    app: App, ada: User, admin: Persona, auditor: Persona, engineer: Persona
) -> None:
    path = f"/users/{ada.pk}/second-factor"
    assert [persona.post(f"{path}/reset").status for persona in (auditor, engineer)] == [403, 403]
    assert (auditor.get(path).status, engineer.get(path).status) == (200, 403)
    assert admin.post(f"/users/{admin.id}/second-factor/reset").json["code"] == "own_account"


def test_a_mailed_code_for_a_new_password_does_not_stand_in_for_the_factor(app: App, ada: User) -> None:
    ada.set_password("Fresh!Quarry2026")
    ada.save()
    assert Visitor().enter(password="Fresh!Quarry2026")["code"] == "second_factor_required"


def test_forgotten_steps_are_cleared_away(app: App) -> None:
    from highwall.domains.accounts.jobs import housekeeping

    Visitor().step()
    Challenge.objects.update(expires_at=timezone.now() - timedelta(days=2))
    housekeeping(0)
    assert not Challenge.objects.exists()
