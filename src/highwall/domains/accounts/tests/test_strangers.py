"""What strangers do at the door keeps nobody out: each is counted for the network address from which they come."""

from datetime import timedelta
from typing import Any

import pytest
from django.db.models import F
from django.utils import timezone

from highwall.config.testing import PASSWORD, Answer, Persona, make_user
from highwall.domains.accounts import jobs
from highwall.domains.accounts.models import Challenge, PasswordCode, Throttle, TotpDevice, User, UserStatus
from highwall.domains.accounts.services.challenge import open_challenge
from highwall.domains.accounts.services.totp import make_recovery_codes
from highwall.domains.accounts.tests.entrance import ADA, WRONG, mailed_code
from highwall.domains.regions.models import Region
from highwall.kit.mail import read_body
from highwall.kit.models import Mail
from highwall.kit.sealing import encrypt

pytestmark = pytest.mark.django_db
HOME, ELSEWHERE, FRESH, NO_CODE = "192.0.2.7", "198.51.100.9", "Fresh!2026", "AAAA-BBBB-CCCC"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


class At:
    """Somebody at a network address."""

    def __init__(self, address: str) -> None:
        self.address, self.persona = address, Persona()
        self.persona.http.defaults["REMOTE_ADDR"] = address

    def post(self, path: str, **body: Any) -> Answer:
        return self.persona.post(f"/auth/{path}", body)

    def sign_in(self, password: str = PASSWORD, email: str = ADA) -> Answer:
        return self.post("sign-in", email=email, password=password)

    def set_password(self, code: str, email: str = ADA) -> Answer:
        return self.post("set-password", email=email, code=code, password=FRESH)

    def verify(self, code: str, email: str = ADA) -> Answer:
        return self.post("password-reset/verify", email=email, code=code)

    def ask_for_code(self, email: str = ADA) -> Answer:
        """A request for a code, and what the worker does about it."""
        answer = self.post("password-reset", email=email)
        if answer.status == 202:
            jobs.send_reset_code(email=email, address=self.address)
        return answer


def pass_time(**time: float) -> None:
    """What codes and limits know of time is so much earlier."""
    by = timedelta(**time)
    PasswordCode.objects.update(created_at=F("created_at") - by, expires_at=F("expires_at") - by)
    Throttle.objects.update(free_at=F("free_at") - by)


def everything_wrong(address: str, email: str = ADA) -> None:
    """Wrong passwords, wrong codes and requests for codes from one address until each is refused as too many."""
    stranger = At(address)
    attempts = (
        lambda: stranger.sign_in(WRONG, email),
        lambda: stranger.verify(NO_CODE, email),
        lambda: stranger.set_password(NO_CODE, email),
        lambda: stranger.ask_for_code(email),
    )
    for attempt in attempts:
        assert 429 in [attempt().status for _ in range(11)]


@pytest.fixture(params=["blasting_engineer", "admin"])
def person(request: pytest.FixtureRequest, muscat: Region) -> User:
    """Administrators can be kept out no more than others."""
    return make_user(request.param, email=ADA, region=muscat, first_name="Ada", last_name="Byron")


@pytest.mark.req("REQ-AUTH-020", "REQ-AUTH-022", "REQ-AUTH-035")
@pytest.mark.parametrize("owner_at", [HOME, ELSEWHERE], ids=["elsewhere", "at the address of the stranger"])
def test_a_person_whom_a_stranger_has_locked_out_comes_in_by_the_mail(person: User, owner_at: str) -> None:
    everything_wrong(ELSEWHERE)
    assert User.objects.get(pk=person.pk).status == UserStatus.LOCKED
    owner = At(owner_at)
    assert owner.ask_for_code().status == (202 if owner_at == HOME else 429)
    code = mailed_code()
    everything_wrong(ELSEWHERE)
    assert owner.verify(code).status == 200
    assert owner.set_password(code).status == 204
    assert owner.sign_in(FRESH).status == 200


def test_a_stranger_at_many_addresses_uses_no_limit_of_the_owner_up(person: User) -> None:
    for number in range(30):
        stranger = At(f"203.0.113.{number}")
        stranger.verify(NO_CODE)
        stranger.ask_for_code()
    owner = At(HOME)
    assert owner.ask_for_code().status == 202
    assert owner.verify(mailed_code()).status == 200
    assert owner.sign_in().status == 200


@pytest.mark.req("REQ-AUTH-032")
def test_whoever_asks_for_a_code_has_a_live_one_in_the_mailbox_whatever_others_asked_for_before(ada: User) -> None:
    """In steps of half a minute over half an hour, a stranger asks each time, and now and then the owner."""
    for step in range(60):
        At(f"203.0.113.{step}").ask_for_code()
        if step % 7 == 3:
            assert At(HOME).ask_for_code().status == 202
        assert At(HOME).verify(mailed_code()).status == 200, step
        pass_time(seconds=30)
    assert Mail.objects.filter(kind="password_reset_code").count() == 15


def test_a_code_mailed_before_lives_on_when_another_one_is_asked_for(ada: User) -> None:
    At(HOME).ask_for_code()
    first = mailed_code()
    PasswordCode.objects.update(created_at=timezone.now() - timedelta(minutes=3))
    At(ELSEWHERE).ask_for_code()
    second = mailed_code()
    assert first != second
    assert [At(HOME).verify(code).status for code in (first, second)] == [200, 200]
    assert At(HOME).set_password(first).status == 204
    assert At(HOME).verify(second).status == 422


def test_the_code_of_a_welcome_outlives_everything_that_strangers_try(admin: Persona, ada: User) -> None:
    newcomer = {
        "email": "new@example.com",
        "first_name": "Noor",
        "last_name": "Said",
        "phone_home": "+968 24 123456",
        "phone_resident": "+968 9912 3456",
        "country_of_origin": "OM",
        "address": "Way 2712, Al Khuwair",
        "primary_role": "operator",
    }
    assert admin.post("/users", newcomer).status == 201
    body, _ = read_body(Mail.objects.get(kind="welcome")) or ("", "")
    (code,) = [word for word in body.split() if len(word) == 14 and word.count("-") == 2]
    for number in range(4):
        everything_wrong(f"203.0.113.{number}", "new@example.com")
    assert User.objects.get(email="new@example.com").status == UserStatus.ACTIVE
    assert At(HOME).set_password(code, "new@example.com").status == 204
    assert At(HOME).sign_in(FRESH, "new@example.com").status == 200


def test_an_account_without_a_password_is_answered_as_one_that_is_locked(ada: User) -> None:
    User.objects.filter(pk=ada.pk).update(password="")
    codes = {email: [At(HOME).sign_in(WRONG, email).json["code"] for _ in range(12)] for email in (ADA, "no@no.om")}
    assert codes[ADA] == codes["no@no.om"]
    assert codes[ADA] == ["bad_credentials"] * 4 + ["account_locked"] * 6 + ["too_many_requests"] * 2


@pytest.mark.parametrize("times", [3, 4])
def test_a_right_second_factor_is_taken_whatever_was_tried_elsewhere_as_long_as_nothing_is_locked(
    ada: User, times: int
) -> None:
    TotpDevice.objects.create(user=ada, secret=encrypt(SECRET, purpose="totp"), confirmed_at=timezone.now())
    code, *_ = make_recovery_codes(ada)
    for number in range(20):
        At(f"203.0.113.{number}").verify(NO_CODE)
    for _ in range(times):
        At(ELSEWHERE).sign_in(WRONG)
    challenge = At(HOME).sign_in().json["facts"]["challenge"]
    assert At(HOME).post("sign-in/code", challenge=challenge, code=code).status == 200


def test_wrong_second_factors_are_bounded_for_the_step_and_for_the_account(ada: User) -> None:
    """Six digits can be guessed, so they are counted for the step, and lock the account from wherever they come."""
    TotpDevice.objects.create(user=ada, secret=encrypt(SECRET, purpose="totp"), confirmed_at=timezone.now())
    challenge = open_challenge(ada, Challenge.Purpose.SECOND_FACTOR)
    answers = [
        At(f"203.0.113.{number}").post("sign-in/code", challenge=challenge, code="000000").json["code"]
        for number in range(6)
    ]
    assert answers == ["bad_code"] * 4 + ["account_locked", "challenge_over"]


def test_right_codes_are_taken_also_beyond_the_limit_and_wrong_ones_are_not(ada: User) -> None:
    At(HOME).ask_for_code()
    code = mailed_code()
    answers = [At(HOME).verify(NO_CODE).status for _ in range(12)]
    assert answers == [422] * 10 + [429] * 2
    assert [At(HOME).verify(code).status, At(HOME).verify(NO_CODE).status] == [200, 429]
    assert At(HOME).set_password(code).status == 204


def test_guessers_are_still_stopped_for_each_account_and_for_each_address(ada: User) -> None:
    assert [At(ELSEWHERE).sign_in(WRONG).status for _ in range(12)] == [401] * 10 + [429] * 2
    many = [At(HOME).sign_in(WRONG, f"nobody{number}@example.com").status for number in range(102)]
    assert many == [401] * 100 + [429] * 2


@pytest.mark.parametrize("email", [ADA, "nobody@example.com"])
def test_a_locked_account_cannot_be_locked_again_so_a_code_asked_for_after_the_lock_lives(
    ada: User, email: str
) -> None:
    for _ in range(5):
        At(ELSEWHERE).sign_in(WRONG, email)
    At(HOME).ask_for_code(email)
    codes = [At(f"203.0.113.{number}").sign_in(WRONG, email).json["code"] for number in range(12)]
    assert codes == ["account_locked"] * 12
    assert PasswordCode.objects.filter(used_at=None, ended_at=None).count() == (email == ADA)
