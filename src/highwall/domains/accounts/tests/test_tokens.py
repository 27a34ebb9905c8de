"""Access tokens: what they say, which are believed, and how their keys change."""

import base64
import json
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import jwt
import pytest
from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from highwall.domains.accounts.models import Session, SigningKey, User
from highwall.domains.accounts.queries import keys, tokens
from highwall.domains.accounts.services.signing_key import LONGEST_TOKEN_LIFE
from highwall.domains.accounts.tests.entrance import ADA, bearer, sign_in
from highwall.kit.models import AuditEvent

pytestmark = pytest.mark.django_db


def claims_of(token: str) -> dict[str, Any]:
    claims: dict[str, Any] = jwt.decode(token, options={"verify_signature": False})
    return claims


def signed(claims: dict[str, Any], *, kid: str | None = None, **headers: Any) -> str:
    key = keys.keyring().current
    return jwt.encode(claims, key.secret, algorithm="HS256", headers={"kid": kid or key.kid, **headers})


@pytest.mark.req("REQ-AUTH-003", "REQ-AUTH-004", "REQ-SEC-004")
def test_an_access_token_is_hs256_and_says_who_in_which_role_and_region(ada: User) -> None:
    token = sign_in().json["access_token"]
    assert jwt.get_unverified_header(token)["alg"] == "HS256"
    secret = keys.keyring().current.secret
    claims = jwt.decode(token, secret, algorithms=["HS256"], audience="highwall-api", issuer="highwall")
    expected = {"sub": str(ada.pk), "name": "Ada Byron", "email": ADA}
    assert claims.items() >= {**expected, "role": "blasting_engineer", "region": "Muscat"}.items()
    assert claims["exp"] - claims["iat"] == 15 * 60


@pytest.mark.req("REQ-AUTH-008")
def test_a_valid_token_is_answered_with_its_claims(ada: User) -> None:
    token = sign_in().json["access_token"]
    answer = bearer(token)
    assert answer.status == 200
    expected = {"user_id": str(ada.pk), "full_name": "Ada Byron", "email": ADA, "primary_role": "blasting_engineer"}
    assert answer.json.items() >= {**expected, "region": "Muscat"}.items()
    assert answer.json["session_id"] == str(Session.objects.get(user=ada).pk)
    life = datetime.fromisoformat(answer.json["expires_at"]) - datetime.fromisoformat(answer.json["issued_at"])
    assert life == timedelta(minutes=15)


@pytest.mark.req("REQ-AUTH-005", "REQ-AUTH-008", "REQ-SEC-004")
@pytest.mark.parametrize(
    ("forge", "code"),
    [
        ({"iss": "somebody-else"}, "token_invalid"),
        ({"aud": "another-api"}, "token_invalid"),
        ({"exp": datetime.now(UTC) - timedelta(seconds=1)}, "token_expired"),
        ({"exp": None}, "token_invalid"),
        ({"exp": "tomorrow"}, "token_invalid"),
        ({"nbf": datetime.now(UTC) + timedelta(hours=1)}, "token_invalid"),
        ({"iat": datetime.now(UTC) + timedelta(hours=1)}, "token_invalid"),
        ({"nbf": None}, "token_invalid"),
        ({"sid": None}, "token_invalid"),
        ({"sid": "not-a-session"}, "token_invalid"),
        ({"sid": str(uuid4())}, "session_ended"),
    ],
)
def test_a_token_that_is_foreign_expired_early_or_incomplete_is_refused(
    ada: User, forge: dict[str, Any], code: str
) -> None:
    claims = claims_of(sign_in().json["access_token"]) | forge
    answer = bearer(signed({name: value for name, value in claims.items() if value is not None}))
    assert (answer.status, answer.json["code"]) == (401, code)


def test_a_token_of_a_machine_whose_clock_is_some_seconds_ahead_is_believed(ada: User) -> None:
    claims = claims_of(sign_in().json["access_token"])
    ahead = datetime.now(UTC) + timedelta(seconds=tokens.CLOCK_SKEW_S - 5)
    assert bearer(signed(claims | {"iat": ahead, "nbf": ahead})).status == 200
    too_far = datetime.now(UTC) + timedelta(seconds=tokens.CLOCK_SKEW_S + 60)
    assert bearer(signed(claims | {"iat": too_far, "nbf": too_far})).status == 401


@pytest.mark.req("REQ-AUTH-004", "REQ-AUTH-005")
def test_a_tampered_unsigned_or_otherwise_signed_token_is_refused(ada: User) -> None:
    token = sign_in().json["access_token"]
    header, body, signature = token.split(".")
    claims = json.loads(base64.urlsafe_b64decode(body + "=="))
    claims["role"] = "admin"
    changed = base64.urlsafe_b64encode(json.dumps(claims).encode()).rstrip(b"=").decode()
    key = keys.keyring().current
    named = {"kid": key.kid}
    wrong = {
        "changed": f"{header}.{changed}.{signature}",
        "unsigned": jwt.encode(claims, key="", algorithm="none", headers=named),
        "another key": jwt.encode(claims, "x" * 40, algorithm="HS256", headers=named),
        "the bare secret": jwt.encode(claims, settings.JWT_SECRET, algorithm="HS256", headers=named),
        "another algorithm": jwt.encode(claims, key.secret * 2, algorithm="HS512", headers=named),
        "an unknown key id": signed(claims, kid="unheard-of"),
        "no key id": jwt.encode(claims, key.secret, algorithm="HS256"),
        "a key of its own": jwt.encode(
            claims, "x" * 40, algorithm="HS256", headers={"kid": "x", "jwk": {"kty": "oct", "k": "eHh4eHh4eHg"}}
        ),
        "nothing": "",
        "no token": "a.b.c",
        "a part": token[:-2],
    }
    assert {name: bearer(text).status for name, text in wrong.items()} == dict.fromkeys(wrong, 401)


def test_a_new_signing_key_signs_at_once_and_the_old_one_still_verifies(ada: User) -> None:
    before = sign_in().json["access_token"]
    call_command("rotate_signing_key")
    after = sign_in().json["access_token"]
    kids = [jwt.get_unverified_header(token)["kid"] for token in (before, after)]
    assert kids[0] != kids[1]
    assert SigningKey.objects.get(verifies_until=None).kid == kids[1]
    assert [bearer(token).status for token in (before, after)] == [200, 200]
    call_command("rotate_signing_key")
    assert [bearer(token).status for token in (before, after)] == [200, 200]


def test_an_old_signing_key_verifies_no_longer_than_any_of_its_tokens_can_live(ada: User) -> None:
    token = sign_in().json["access_token"]
    call_command("rotate_signing_key")
    old = SigningKey.objects.exclude(verifies_until=None).get()
    assert old.verifies_until is not None
    assert timedelta(minutes=59) < old.verifies_until - timezone.now() <= LONGEST_TOKEN_LIFE
    SigningKey.objects.filter(pk=old.pk).update(verifies_until=timezone.now())
    assert bearer(token).json["code"] == "token_invalid"


def test_after_a_leak_old_keys_end_at_once(ada: User) -> None:
    first = sign_in().json["access_token"]
    call_command("rotate_signing_key")
    second = sign_in().json["access_token"]
    call_command("rotate_signing_key", at_once=True)
    assert [bearer(token).status for token in (first, second)] == [401, 401]
    assert bearer(sign_in().json["access_token"]).status == 200
    events = AuditEvent.objects.filter(event="signing_key_rotated").order_by("at")
    assert [(event.source, event.after) for event in events] == [
        ("command rotate_signing_key", {"at_once": False}),
        ("command rotate_signing_key", {"at_once": True}),
    ]


def test_a_copy_of_the_database_does_not_hold_the_signing_key(ada: User) -> None:
    call_command("rotate_signing_key")
    row = SigningKey.objects.get(verifies_until=None)
    secret = keys.keyring().current.secret
    assert bytes(row.salt) != secret
    trail = AuditEvent.objects.filter(resource="accounts_signingkey").values_list("after", flat=True)
    assert all("salt" not in (after or {}) for after in trail)
    assert len(secret) == 32
