"""Staying signed in, the list of sessions, and their ends."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from highwall.config.testing import Persona, make_user, signed_in
from highwall.domains.accounts import jobs, queries
from highwall.domains.accounts.models import Session, User
from highwall.domains.accounts.services.session import ROTATION_GRACE
from highwall.domains.accounts.tests.entrance import Browser, bearer, sign_in
from highwall.kit.models import AuditEvent

pytestmark = pytest.mark.django_db
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
EDGE = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 "
    "Safari/537.36 Edg/142.0.0.0"
)
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 "
    "Mobile/15E148 Safari/604.1"
)


def after_the_grace() -> None:
    Session.objects.update(rotated_at=timezone.now() - ROTATION_GRACE)


def seen_ago(**ago: float) -> None:
    Session.objects.update(last_seen_at=timezone.now() - timedelta(**ago))


@pytest.mark.req("REQ-AUTH-007")
def test_signing_out_ends_this_session_at_once_and_no_other(ada: User) -> None:
    first, second = (Persona(user=ada, token=sign_in().json["access_token"]) for _ in range(2))
    assert first.post("/auth/sign-out").status == 204
    assert [first.get("/auth/me").status, second.get("/auth/me").status] == [401, 200]
    assert first.get("/auth/me").json["code"] == "session_ended"


@pytest.mark.req("REQ-AUTH-007")
def test_signing_out_also_ends_the_refresh_token(ada: User) -> None:
    browser = Browser()
    browser.sign_in()
    kept = browser.cookie
    assert Persona(token=browser.token).post("/auth/sign-out").status == 204
    assert browser.refresh(kept).status_code == 401


def test_the_refresh_cookie_is_out_of_reach_of_scripts_and_other_sites(ada: User) -> None:
    browser = Browser()
    morsel = browser.sign_in().cookies["highwall_refresh"]
    assert (morsel["httponly"], morsel["samesite"], morsel["path"]) == (True, "Strict", "/api/v1/auth")
    del browser.http.defaults["HTTP_X_HIGHWALL_CLIENT"]
    refused = browser.refresh()
    assert (refused.status_code, refused.json()["code"]) == (403, "no_client")


def test_refreshing_rotates_the_token_and_keeps_the_session(ada: User) -> None:
    browser = Browser()
    browser.sign_in()
    first = browser.cookie
    answer = browser.refresh()
    assert answer.status_code == 200
    assert browser.cookie != first
    assert bearer(answer.json()["access_token"]).status == 200
    assert Session.objects.filter(user=ada).count() == 1


def test_a_refresh_token_used_again_ends_the_session_for_thief_and_owner(ada: User) -> None:
    browser, thief = Browser(), Browser()
    browser.sign_in()
    stolen = browser.cookie
    token = browser.refresh().json()["access_token"]
    after_the_grace()
    assert thief.refresh(stolen).status_code == 401
    assert bearer(token).status == 401
    assert browser.refresh().status_code == 401
    assert Session.objects.get(user=ada).end_reason == "refresh token used twice"
    assert AuditEvent.objects.filter(event="refresh_token_reused", actor_id=ada.pk).exists()


def test_a_refresh_token_of_long_ago_ends_the_session_too(ada: User) -> None:
    browser, thief = Browser(), Browser()
    browser.sign_in()
    stolen = browser.cookie
    for _ in range(3):
        assert browser.refresh().status_code == 200
    assert thief.refresh(stolen).status_code == 401
    assert browser.refresh().status_code == 401


def test_a_made_up_refresh_token_of_a_session_does_not_end_it(ada: User) -> None:
    browser, stranger = Browser(), Browser()
    browser.sign_in()
    real = browser.cookie
    for forged in (real[:-4] + "AAA=", "A" * 86 + "==", "", "x", "é", real + "A", str(Session.objects.get().pk)):
        assert stranger.refresh(forged).status_code == 401
    assert browser.refresh(real).status_code == 200


def test_a_changed_secret_of_the_installation_signs_nobody_out(ada: User, settings: Any) -> None:
    browser = Browser()
    browser.sign_in()
    browser.refresh()
    settings.JWT_SECRET = "another secret, of more than thirty-two characters"
    assert bearer(browser.token).status == 401
    answer = browser.refresh()
    assert answer.status_code == 200
    assert bearer(answer.json()["access_token"]).status == 200
    assert browser.refresh().status_code == 200


def test_tabs_that_refresh_at_the_same_moment_all_go_on_in_whatever_order_the_answers_come(ada: User) -> None:
    first, second, third = Browser(), Browser(), Browser()
    first.sign_in()
    shared = first.cookie
    assert [tab.refresh(shared).status_code for tab in (first, second, third)] == [200, 200, 200]
    assert first.cookie == second.cookie == third.cookie
    after_the_grace()
    assert second.refresh().status_code == 200


def test_an_answer_that_got_lost_on_the_way_signs_nobody_out(ada: User) -> None:
    browser = Browser()
    browser.sign_in()
    before = browser.cookie
    browser.refresh()
    assert browser.refresh(before).status_code == 200
    after_the_grace()
    assert browser.refresh().status_code == 200


def test_no_refresh_without_a_live_session(ada: User) -> None:
    browser = Browser()
    assert browser.refresh().status_code == 401
    assert browser.refresh("made-up").status_code == 401
    browser.sign_in()
    Session.objects.update(expires_at=timezone.now())
    assert browser.refresh().status_code == 401


def test_a_session_ends_after_its_longest_life_however_busy_it_is(ada: User, admin: Persona) -> None:
    admin.patch("/settings/accounts.session_hours", {"value": 2})
    browser = Browser()
    browser.sign_in()
    session = Session.objects.get(user=ada)
    assert session.expires_at - session.created_at <= timedelta(hours=2)
    browser.refresh()
    assert Session.objects.get(user=ada).expires_at == session.expires_at
    Session.objects.filter(pk=session.pk).update(expires_at=timezone.now())
    assert bearer(browser.token).status == 401


@pytest.mark.req("REQ-AUTH-009", "REQ-AUTH-010")
def test_the_client_is_told_how_long_a_session_may_rest(ada: User, admin: Persona) -> None:
    assert sign_in().json["idle_after_s"] == 30 * 60
    admin.patch("/settings/accounts.idle_minutes", {"value": 10})
    browser = Browser()
    assert browser.sign_in().json()["idle_after_s"] == browser.refresh().json()["idle_after_s"] == 600


@pytest.mark.req("REQ-AUTH-009", "REQ-AUTH-010")
def test_a_session_without_a_sign_of_the_person_ends_on_the_server_too(ada: User) -> None:
    browser = Browser()
    browser.sign_in()
    seen_ago(minutes=31)
    assert bearer(browser.token).status == 200
    seen_ago(minutes=33)
    assert bearer(browser.token).json["code"] == "session_ended"
    assert browser.refresh().status_code == 401
    assert Session.objects.get(user=ada).end_reason == "idle"


@pytest.mark.req("REQ-AUTH-009")
def test_requests_of_the_person_keep_a_session_and_those_in_the_background_do_not(ada: User) -> None:
    browser = Browser()
    browser.sign_in()
    url, headers = "/api/v1/auth/token", {"Authorization": f"Bearer {browser.token}"}
    seen_ago(minutes=20)
    background = {"X-Highwall-Background": "1"}
    assert browser.http.get(url, headers={**headers, **background}).status_code == 200
    assert browser.refresh(**background).status_code == 200
    assert timezone.now() - Session.objects.get(user=ada).last_seen_at > timedelta(minutes=19)
    assert browser.http.get(url, headers=headers).status_code == 200
    assert timezone.now() - Session.objects.get(user=ada).last_seen_at < timedelta(minutes=1)
    seen_ago(minutes=20)
    assert browser.refresh().status_code == 200
    assert timezone.now() - Session.objects.get(user=ada).last_seen_at < timedelta(minutes=1)


def test_being_in_use_is_no_event_and_ending_is(ada: User) -> None:
    browser = Browser()
    browser.sign_in()
    seen_ago(minutes=5)
    bearer(browser.token)
    browser.refresh()
    trail = AuditEvent.objects.filter(resource="accounts_session")
    assert [event.event for event in trail] == ["create"]
    Persona(token=browser.token).post("/auth/sign-out")
    assert trail.get(event="update").after["end_reason"] == "signed out"


def test_the_end_of_forgotten_sessions_is_written_down(ada: User) -> None:
    for _ in range(3):
        sign_in()
    idle, old, live = Session.objects.filter(user=ada).order_by("created_at")
    Session.objects.filter(pk=idle.pk).update(last_seen_at=timezone.now() - timedelta(hours=1))
    Session.objects.filter(pk=old.pk).update(expires_at=timezone.now())
    jobs.end_forgotten_sessions(0)
    reasons = dict(Session.objects.values_list("pk", "end_reason"))
    assert reasons == {idle.pk: "idle", old.pk: "expired", live.pk: ""}


def test_a_person_sees_their_live_sessions_with_device_address_and_which_one_this_is(ada: User) -> None:
    browsers = [Browser(device) for device in (FIREFOX, EDGE, IPHONE, "curl/8.9")]
    for browser in browsers:
        browser.sign_in()
    signed_in(make_user("operator", email="bob@example.com"))
    rows = bearer(browsers[1].token, "/auth/sessions").json
    assert [row["is_this_one"] for row in rows] == [True, False, False, False]
    devices = {(row["device"]["browser"], row["device"]["system"], row["device"]["kind"]) for row in rows}
    assert devices == {
        ("Firefox 145", "Linux", "computer"),
        ("Edge 142", "Windows 10", "computer"),
        ("Mobile Safari 18", "iOS 18", "handheld"),
        ("curl 8", "", "program"),
    }
    assert {row["address"] for row in rows} == {"127.0.0.1"}


def test_a_person_ends_another_of_their_sessions_at_once(ada: User) -> None:
    here, there = Browser(), Browser()
    here.sign_in()
    there.sign_in()
    persona = Persona(token=here.token)
    other = next(row["id"] for row in persona.get("/auth/sessions").json if not row["is_this_one"])
    assert persona.delete(f"/auth/sessions/{other}").status == 204
    assert (bearer(there.token).status, there.refresh().status_code) == (401, 401)
    assert len(persona.get("/auth/sessions").json) == 1
    assert persona.delete(f"/auth/sessions/{other}").status == 404


def test_a_person_ends_all_other_sessions_and_stays_here(ada: User) -> None:
    tokens = [sign_in().json["access_token"] for _ in range(4)]
    assert Persona(token=tokens[0]).post("/auth/sessions/end-others").json == {"count": 3}
    assert [bearer(token).status for token in tokens] == [200, 401, 401, 401]


def test_nobody_ends_the_session_of_another(ada: User) -> None:
    token = sign_in().json["access_token"]
    bob = signed_in(make_user("admin", email="bob@example.com"))
    theirs = Session.objects.get(user=ada)
    assert bob.delete(f"/auth/sessions/{theirs.pk}").status == 404
    assert bob.delete(f"/auth/sessions/{uuid4()}").status == 404
    bob.post("/auth/sessions/end-others")
    assert bearer(token).status == 200


def test_a_device_that_says_nothing_or_nonsense_is_shown_as_a_program() -> None:
    assert queries.describe_device("").kind == "program"
    assert queries.describe_device("x" * 400).browser == "x" * 60
