"""How long a lock after failed sign-ins lasts."""

from datetime import timedelta

import pytest
from django.db.models import F

from highwall.config.testing import Persona
from highwall.domains.accounts.models import StrangerFailures, Throttle, User, UserStatus
from highwall.domains.accounts.services.sign_in import LOCKOUT_MINUTES
from highwall.domains.accounts.tests.entrance import ADA, WRONG, sign_in
from highwall.kit.mail import read_body
from highwall.kit.models import AuditEvent, Mail, TransitionLog
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db
STRANGER = "nobody@example.com"


def lock(email: str = ADA) -> None:
    assert [sign_in(email, WRONG).json["code"] for _ in range(5)][-1] == "account_locked"


def let_pass(**time: float) -> None:
    """What was locked was locked so much earlier, and no limit on attempts stands in the way."""
    for model in (User, StrangerFailures):
        model.objects.update(locked_at=F("locked_at") - timedelta(**time))
    Throttle.objects.all().delete()


def codes(email: str, times: int) -> list[str]:
    return [sign_in(email, WRONG).json["code"] for _ in range(times)]


@pytest.mark.req("REQ-AUTH-022")
def test_a_lock_lasts_until_the_password_is_reset_unless_a_time_is_set(ada: User) -> None:
    lock()
    let_pass(days=1000)
    assert sign_in().json["code"] == "account_locked"
    assert User.objects.get(pk=ada.pk).status == UserStatus.LOCKED


def test_with_a_time_set_the_right_password_opens_the_account_after_it_and_not_before(ada: User) -> None:
    change_setting(LOCKOUT_MINUTES.key, 30)
    lock()
    let_pass(minutes=29)
    assert sign_in().json["code"] == "account_locked"
    let_pass(minutes=1.1)
    assert sign_in().status == 200
    opened = User.objects.get(pk=ada.pk)
    assert (opened.status, opened.failed_sign_ins, opened.locked_at) == (UserStatus.ACTIVE, 0, None)
    step = TransitionLog.objects.get(record_id=ada.pk, name="unlock-after-time")
    assert (step.from_state, step.to_state, step.by_id, step.by_name) == ("locked", "active", None, "Highwall")
    events = AuditEvent.objects.filter(event="update", resource="accounts_user", resource_id=str(ada.pk))
    assert any((event.after or {}).get("status") == "active" for event in events)


def test_attempts_during_the_lock_do_not_prolong_it(ada: User) -> None:
    change_setting(LOCKOUT_MINUTES.key, 30)
    lock()
    let_pass(minutes=20)
    assert codes(ADA, 2) == ["account_locked"] * 2
    let_pass(minutes=11)
    assert sign_in().status == 200


def test_wrong_passwords_after_the_lock_count_anew_and_lock_again_for_the_whole_time(ada: User) -> None:
    change_setting(LOCKOUT_MINUTES.key, 30)
    lock()
    let_pass(minutes=31)
    assert codes(ADA, 5) == ["bad_credentials"] * 4 + ["account_locked"]
    let_pass(minutes=29)
    assert sign_in().json["code"] == "account_locked"
    let_pass(minutes=2)
    assert sign_in().status == 200


@pytest.mark.parametrize("status", [UserStatus.ACTIVE, UserStatus.INACTIVE, UserStatus.SUSPENDED])
def test_the_lock_of_an_unknown_address_runs_out_as_that_of_an_account_does(ada: User, status: str) -> None:
    User.objects.filter(pk=ada.pk).update(status=status)
    change_setting(LOCKOUT_MINUTES.key, 30)
    for email in (ADA, STRANGER):
        lock(email)
    for minutes, expected in (
        (20, ["account_locked"] * 2),
        (11, ["bad_credentials"] * 4 + ["account_locked"]),
        (29, ["account_locked"]),
        (2, ["bad_credentials"]),
    ):
        let_pass(minutes=minutes)
        assert codes(ADA, len(expected)) == codes(STRANGER, len(expected)) == expected


def test_the_limits_on_attempts_hold_beyond_the_end_of_a_lock(ada: User) -> None:
    change_setting(LOCKOUT_MINUTES.key, 5)
    assert codes(ADA, 11)[-1] == "too_many_requests"
    User.objects.update(locked_at=F("locked_at") - timedelta(minutes=6))
    assert sign_in().status == 429


def test_an_administrators_unlocking_leaves_nothing_of_the_lock(ada: User, admin: Persona) -> None:
    lock()
    admin.post(f"/users/{ada.pk}/unlock", {"reason": "Known by voice"})
    assert codes(ADA, 4) == ["bad_credentials"] * 4
    assert User.objects.get(pk=ada.pk).locked_at is None


@pytest.mark.parametrize("value", [-1, 1, 4, 10_081])
def test_a_lock_of_less_than_five_minutes_or_more_than_a_week_is_refused(admin: Persona, value: int) -> None:
    refused = admin.patch("/settings/accounts.lockout_minutes", {"value": value})
    assert (refused.status, refused.json["errors"][0]["field"]) == (422, "value")
    assert {admin.patch("/settings/accounts.lockout_minutes", {"value": good}).status for good in (5, 10_080, 0)} == {
        200
    }


@pytest.mark.parametrize(("minutes", "words"), [(0, "is locked until you set"), (30, "for 30 minutes, or until")])
def test_the_mail_about_a_lock_says_how_long_it_lasts(ada: User, minutes: int, words: str) -> None:
    change_setting(LOCKOUT_MINUTES.key, minutes)
    lock()
    text, _ = read_body(Mail.objects.get(to=ADA, kind="account_locked")) or ("", "")
    assert words in text
