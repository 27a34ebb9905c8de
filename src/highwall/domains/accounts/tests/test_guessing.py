"""Every place that takes a password or a code stops a guesser, also one whose requests carry an Idempotency-Key."""

import json
from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

import pytest

from highwall.config.testing import PASSWORD, described
from highwall.domains.accounts.models import Challenge, Passkey, TotpDevice, User
from highwall.domains.accounts.queries.second_factor import REQUIRED_ROLES
from highwall.domains.accounts.services.challenge import open_challenge
from highwall.domains.accounts.tests.authenticator import SecurityKey
from highwall.domains.accounts.tests.entrance import ADA, WRONG
from highwall.domains.accounts.tests.test_second_factor import App, Visitor, add_passkey
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db(transaction=True)

NO_CODE = "AAAA-BBBB-CCCC"
PROOFS = {"password", "current_password", "code", "credential"}
NO_PROOF = {
    "POST /roles": "the code of a role is its name",
    "POST /products": "the code of a product is its name",
    "POST /auth/enrolment/passkey": "a new key proves nothing that could be guessed",
    "PUT /auth/second-factor/passkey": "a new key proves nothing that could be guessed",
    **dict.fromkeys(
        (
            "PUT /work-orders/{order_id}/checklists/{checklist_id}/signature",
            "PUT /prestart-checks/{check_id}/checklists/{checklist_id}/signature",
            "PUT /magazine-rounds/{round_id}/checklists/{checklist_id}/signature",
        ),
        "asks for a record to sign: maintenance/tests/test_checklists_of_orders.py tries it",
    ),
}

type Answered = tuple[int, Any]
type Guess = Callable[[Visitor], Answered]


def _post(path: str, body: Callable[[], Any]) -> Guess:
    return lambda visitor: visitor.post(path, body())


def _put(path: str, body: Callable[[], Any]) -> Guess:
    return lambda visitor: visitor.put(path, body())


def _challenge(purpose: Challenge.Purpose) -> str:
    return open_challenge(User.objects.get(email=ADA), purpose)


def _with_passkey(visitor: Visitor) -> Answered:
    """A stranger's key that calls itself Ada's."""
    status, offer = visitor.post("/auth/sign-in/passkey-options", {})
    assert status == 200
    foreign = SecurityKey(credential_id=bytes(Passkey.objects.get().credential_id))
    proof = {"challenge": offer["challenge"], "credential": foreign.sign(offer["options"])}
    return visitor.post("/auth/sign-in/passkey", proof)


GUESSES: dict[str, Guess] = {
    "POST /auth/sign-in": _post("/auth/sign-in", lambda: {"email": ADA, "password": WRONG}),
    "POST /auth/sign-in/code": _post(
        "/auth/sign-in/code",
        lambda: {"challenge": _challenge(Challenge.Purpose.SECOND_FACTOR), "code": "000000"},
    ),
    "POST /auth/sign-in/passkey": _with_passkey,
    "POST /auth/enrolment/totp": _post(
        "/auth/enrolment/totp",
        lambda: {"challenge": _challenge(Challenge.Purpose.ENROLMENT), "code": "000000"},
    ),
    "PUT /auth/second-factor/totp-secret": _put("/auth/second-factor/totp-secret", lambda: {"password": WRONG}),
    "PUT /auth/second-factor/totp": _put("/auth/second-factor/totp", lambda: {"code": "000000"}),
    "POST /auth/second-factor/totp/remove": _post("/auth/second-factor/totp/remove", lambda: {"password": WRONG}),
    "PUT /auth/second-factor/passkey-options": _put("/auth/second-factor/passkey-options", lambda: {"password": WRONG}),
    "POST /auth/second-factor/passkeys/{passkey_id}/remove": lambda visitor: visitor.post(
        f"/auth/second-factor/passkeys/{uuid4()}/remove", {"password": WRONG}
    ),
    "PUT /auth/second-factor/recovery-codes": _put("/auth/second-factor/recovery-codes", lambda: {"password": WRONG}),
    "POST /auth/password-reset/verify": _post("/auth/password-reset/verify", lambda: {"email": ADA, "code": NO_CODE}),
    "POST /auth/set-password": _post(
        "/auth/set-password", lambda: {"email": ADA, "code": NO_CODE, "password": "Fresh!2026"}
    ),
    "PUT /profile/password": _put(
        "/profile/password", lambda: {"current_password": WRONG, "new_password": "Fresh!2026"}
    ),
}


def routes_that_take_a_proof() -> Iterator[str]:
    description = described()
    for path, methods in description["paths"].items():
        for method, operation in methods.items():
            for content in operation.get("requestBody", {}).get("content", {}).values():
                name = content["schema"].get("$ref", "").rpartition("/")[2]
                fields = description["components"]["schemas"].get(name, content["schema"]).get("properties", {})
                if PROOFS & fields.keys():
                    yield f"{method.upper()} {path}"


class KeyedVisitor(Visitor):
    """A browser that sends every attempt under one Idempotency-Key, as somebody may who hopes to be counted once."""

    def call(self, method: str, path: str, body: Any = None) -> Answered:
        self.http.defaults["HTTP_IDEMPOTENCY_KEY"] = "the-same"
        return super().call(method, path, body)


@pytest.fixture(params=[Visitor, KeyedVisitor], ids=["plainly", "under one idempotency key"])
def guesser(request: pytest.FixtureRequest, ada: User) -> Visitor:
    visitor: Visitor = request.param()
    visitor.enter()
    return visitor


def _prepare(route: str, guesser: Visitor) -> None:
    if route.endswith("/sign-in/code"):
        _, offer = guesser.put("/auth/second-factor/totp-secret", {"password": PASSWORD})
        assert guesser.put("/auth/second-factor/totp", {"code": App(offer["secret"]).code()})[0] == 200
    elif route.endswith("/sign-in/passkey"):
        assert add_passkey(guesser, SecurityKey())[0] == 200
    elif route in {"PUT /auth/second-factor/totp", "POST /auth/enrolment/totp"}:
        assert guesser.put("/auth/second-factor/totp-secret", {"password": PASSWORD})[0] == 200
    if "/enrolment/" in route:
        change_setting(REQUIRED_ROLES.key, ["blasting_engineer"])


def test_every_route_that_takes_a_password_or_a_code_is_tried_here() -> None:
    assert set(routes_that_take_a_proof()) - NO_PROOF.keys() == GUESSES.keys()


@pytest.mark.parametrize("route", GUESSES)
def test_a_guesser_is_stopped_after_ten_tries_at_most(route: str, guesser: Visitor) -> None:
    _prepare(route, guesser)
    answers = [GUESSES[route](guesser) for _ in range(12)]
    assert answers[0][0] in {401, 422}, answers[0]
    assert answers[0][1]["code"] in {"invalid", "bad_credentials", "bad_code", "bad_passkey"}
    stopped = [status == 429 or body["code"] in {"account_locked", "session_ended"} for status, body in answers]
    assert stopped[10:] == [True, True], [(status, body["code"]) for status, body in answers]


@pytest.mark.parametrize("route", ["PUT /auth/second-factor/totp", "POST /auth/enrolment/totp"])
def test_a_new_app_that_is_confirmed_in_time_starts_the_count_afresh(route: str, ada: User) -> None:
    visitor = Visitor()
    visitor.enter()
    _, offer = visitor.put("/auth/second-factor/totp-secret", {"password": PASSWORD})
    if "/enrolment/" in route:
        change_setting(REQUIRED_ROLES.key, ["blasting_engineer"])
    assert [GUESSES[route](visitor)[0] for _ in range(9)] == [422] * 9
    body = {"code": App(offer["secret"]).code()}
    if "/enrolment/" in route:
        body["challenge"] = _challenge(Challenge.Purpose.ENROLMENT)
    method, path = route.split()
    status, answer = visitor.call(method, path, body)
    assert status == 200, json.dumps(answer)
    assert TotpDevice.objects.get().confirmed_at is not None
    TotpDevice.objects.update(confirmed_at=None)
    assert GUESSES[route](visitor)[0] == 422


def test_a_guesser_whom_a_limit_stops_stands_in_the_security_log(ada: User, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("WARNING", logger="highwall.security"):
        answers = [GUESSES["POST /auth/password-reset/verify"](Visitor()) for _ in range(11)]
    assert [status for status, _ in answers] == [422] * 10 + [429]
    (line,) = [record.getMessage() for record in caplog.records if record.name == "highwall.security"]
    entry = json.loads(line)
    assert entry["address"] == "127.0.0.1"
    assert NO_CODE not in line
