"""On committed data: attempts that run at once, each over a connection of its own, and what is kept in memory."""

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from highwall.config.roles import seed
from highwall.config.testing import Persona, make_user
from highwall.domains.accounts import jobs
from highwall.domains.accounts.models import PasswordCode, Session, SigningKey, User, UserStatus
from highwall.domains.accounts.services.signing_key import rotate
from highwall.domains.accounts.tests.entrance import ADA, WRONG, Browser, bearer, mailed_code, set_password, sign_in
from highwall.kit.triggers import Cache

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.chaos]


@pytest.fixture
def ada(transactional_db: None) -> Iterator[User]:
    """Ada on committed data; no pool, so that all connections are really open."""
    pool = connection.settings_dict["OPTIONS"].pop("pool", None)
    connection.close()
    seed()
    yield make_user("blasting_engineer", email=ADA, first_name="Ada", last_name="Byron")
    connection.close()
    if pool is not None:
        connection.settings_dict["OPTIONS"]["pool"] = pool


@pytest.fixture
def cached(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What the web server keeps in memory is kept here too."""
    monkeypatch.setattr(Cache, "live", True)
    Cache.drop_topic(None)
    yield
    Cache.drop_topic(None)


def at_once[T](count: int, work: Callable[[], T]) -> list[T]:
    start = Barrier(count)

    def run(_: int) -> T:
        try:
            connection.ensure_connection()
            start.wait()
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(count) as threads:
        return list(threads.map(run, range(count)))


def test_tabs_that_refresh_at_once_get_the_same_token_and_leave_one_live_session(ada: User) -> None:
    first = Browser()
    first.sign_in()
    shared = first.cookie

    def refresh() -> tuple[int, str]:
        tab = Browser()
        return tab.refresh(shared).status_code, tab.cookie

    answers = at_once(8, refresh)
    assert {status for status, _ in answers} == {200}
    assert len({cookie for _, cookie in answers}) == 1
    assert Session.objects.get(user=ada).ended_at is None


@pytest.mark.req("REQ-AUTH-020")
def test_guesses_sent_at_once_are_all_counted_and_none_slips_past_the_limits(ada: User) -> None:
    answers = Counter(answer.json["code"] for answer in at_once(24, lambda: sign_in(password=WRONG)))
    assert answers == {"bad_credentials": 4, "account_locked": 6, "too_many_requests": 14}
    user = User.objects.get(pk=ada.pk)
    assert (user.status, user.failed_sign_ins) == (UserStatus.LOCKED, 5)


@pytest.mark.req("REQ-AUTH-031")
def test_of_codes_asked_for_at_once_only_the_newest_works(ada: User) -> None:
    def ask() -> int:
        status = Persona().post("/auth/password-reset", {"email": ADA}).status
        jobs.send_reset_code(email=ADA, address=None)
        return status

    assert set(at_once(4, ask)) == {202}
    assert PasswordCode.objects.filter(user=ada, ended_at=None).count() == 1
    assert set_password(mailed_code()).status == 204


def test_a_code_that_is_used_twice_at_once_sets_one_password(ada: User) -> None:
    jobs.send_reset_code(email=ADA, address=None)
    code = mailed_code()
    passwords = iter(["Fresh!2026", "Other!2026", "Third!2026"])
    statuses = Counter(answer.status for answer in at_once(3, lambda: set_password(code, next(passwords))))
    assert statuses == {204: 1, 422: 2}


def test_keys_rotated_at_once_leave_one_that_signs(ada: User) -> None:
    kids: list[Any] = at_once(4, rotate)
    assert len(set(kids)) == 4
    assert SigningKey.objects.get(verifies_until=None).kid in kids
    assert SigningKey.objects.count() == 5


@pytest.mark.req("REQ-AUTH-009")
def test_a_session_that_is_kept_in_memory_also_runs_out_of_time(
    ada: User, cached: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The web server keeps what a session admits to; time is not announced to it."""
    token = sign_in().json["access_token"]
    assert bearer(token).status == 200
    Session.objects.update(last_seen_at=timezone.now() - timedelta(minutes=40))
    assert bearer(token).status == 200
    monkeypatch.setattr("highwall.domains.accounts.queries.access.CHECK_EVERY", timedelta(0))
    assert bearer(token).status == 401


def test_keys_kept_in_memory_end_in_time_too(ada: User, cached: None) -> None:
    """The web server verifies a token once and keeps the result."""
    token = sign_in().json["access_token"]
    assert bearer(token).status == 200
    call_command("rotate_signing_key", at_once=True)
    Cache.drop_topic("signing_keys")
    assert bearer(token).status == 401
