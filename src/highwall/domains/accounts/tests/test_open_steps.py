"""What began with an old password, an old factor or an old address leads nowhere once that has changed."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from highwall.config.testing import PASSWORD, Persona, make_user, signed_in
from highwall.domains.accounts import services
from highwall.domains.accounts.models import Challenge, Session, TotpDevice, User
from highwall.domains.accounts.queries.second_factor import REQUIRED_ROLES
from highwall.domains.accounts.services.challenge import open_challenge
from highwall.domains.accounts.services.totp import make_recovery_codes
from highwall.domains.accounts.tests.authenticator import SecurityKey
from highwall.domains.accounts.tests.entrance import ADA, WRONG, ask_for_code, mailed_code, set_password, sign_in
from highwall.domains.accounts.tests.test_second_factor import App, Visitor, add_passkey
from highwall.kit.errors import Unauthenticated
from highwall.kit.sealing import encrypt
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db(transaction=True)

FRESH = "Fresh!Quarry2026"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


# Steps under way: each is begun, and gives the call that would finish it.

type Finish = Callable[[], tuple[int, Any]]


def _second_factor(ada: User) -> Finish:
    """The password was given, and a recovery code is missing."""
    challenge = open_challenge(ada, Challenge.Purpose.SECOND_FACTOR)
    code = make_recovery_codes(ada)[0]
    return lambda: Visitor().give_code(code, challenge)


def _second_factor_by_passkey(ada: User) -> Finish:
    """The password was given, and the browser has been asked to sign."""
    visitor, key = Visitor(), SecurityKey()
    visitor.token = signed_in_token(ada)
    assert add_passkey(visitor, key)[0] == 200
    challenge = open_challenge(ada, Challenge.Purpose.SECOND_FACTOR)
    _, offer = visitor.post("/auth/sign-in/passkey-options", {"challenge": challenge})
    signed = key.sign(offer["options"])
    return lambda: Visitor().post("/auth/sign-in/passkey", {"challenge": challenge, "credential": signed})


def signed_in_token(ada: User) -> str:
    """An access token of a session, whatever second factors there are."""
    with transaction.atomic():
        user = services.lock_active_user(User.objects.get(pk=ada.pk))
        return services.open_session(user, address=None, device="test").access_token


def _enrolment_totp(ada: User) -> Finish:
    """The password was given, and an app is being set up before anything opens."""
    visitor = Visitor()
    challenge = open_challenge(ada, Challenge.Purpose.ENROLMENT)
    _, offer = visitor.post("/auth/enrolment/totp-secret", {"challenge": challenge})
    code = App(offer["secret"]).code()
    return lambda: visitor.post("/auth/enrolment/totp", {"challenge": challenge, "code": code})


def _enrolment_begins(ada: User) -> Finish:
    """The password was given, and nothing is set up yet."""
    challenge = open_challenge(ada, Challenge.Purpose.ENROLMENT)
    return lambda: Visitor().post("/auth/enrolment/totp-secret", {"challenge": challenge})


def _enrolment_passkey(ada: User) -> Finish:
    """The password was given, and a passkey is being made before anything opens."""
    visitor, key = Visitor(), SecurityKey()
    challenge = open_challenge(ada, Challenge.Purpose.ENROLMENT)
    _, offer = visitor.post("/auth/enrolment/passkey-options", {"challenge": challenge})
    proof = {
        "challenge": challenge,
        "passkey_challenge": offer["challenge"],
        "credential": key.make(offer["options"]),
        "name": "Phone",
    }
    return lambda: visitor.post("/auth/enrolment/passkey", proof)


def _reset_code(ada: User) -> Finish:
    """A code for a forgotten password is in the mailbox."""
    ask_for_code()
    code = mailed_code()
    return lambda: _answered(set_password(code, "Other!Quarry2026", User.objects.get(pk=ada.pk).email))


def _issued_code(ada: User) -> Finish:
    """A code was handed over by an administrator."""
    chief = signed_in(User.objects.get(email="admin@example.com"))
    code = chief.post(f"/users/{ada.pk}/password-code").json["code"]
    return lambda: _answered(set_password(code, "Other!Quarry2026", User.objects.get(pk=ada.pk).email))


def _own_passkey(ada: User) -> Finish:
    """A passkey is being made on the profile page. The session is replaced, so that only the step itself can end."""
    visitor, key = Visitor(signed_in_token(ada)), SecurityKey()
    status, offer = visitor.put("/auth/second-factor/passkey-options", {"password": PASSWORD})
    assert status == 200
    proof = {"challenge": offer["challenge"], "credential": key.make(offer["options"]), "name": "Phone"}

    def finish() -> tuple[int, Any]:
        _reopen(ada)
        return Visitor(signed_in_token(ada)).put("/auth/second-factor/passkey", proof)

    return finish


def _own_totp(ada: User) -> Finish:
    """An app is being set up on the profile page."""
    visitor = Visitor(signed_in_token(ada))
    status, offer = visitor.put("/auth/second-factor/totp-secret", {"password": PASSWORD})
    assert status == 200
    code = App(offer["secret"]).code()

    def finish() -> tuple[int, Any]:
        _reopen(ada)
        return Visitor(signed_in_token(ada)).put("/auth/second-factor/totp", {"code": code})

    return finish


def _reopen(ada: User) -> None:
    User.objects.filter(pk=ada.pk).update(status="active", locked_at=None, failed_sign_ins=0)


def _answered(answer: Any) -> tuple[int, Any]:
    return answer.status, answer.json if answer.content else None


STEPS: dict[str, Callable[[User], Finish]] = {
    "second factor by a code": _second_factor,
    "second factor by a passkey": _second_factor_by_passkey,
    "enrolment that begins": _enrolment_begins,
    "enrolment of an app": _enrolment_totp,
    "enrolment of a passkey": _enrolment_passkey,
    "mailed code": _reset_code,
    "issued code": _issued_code,
    "own new passkey": _own_passkey,
    "own new app": _own_totp,
}


# What ends them


def _new_password_by_code(ada: User, admin: Persona) -> None:
    with transaction.atomic():
        services.take_new_password(User.objects.select_for_update().get(pk=ada.pk), FRESH)


def _new_password_of_ones_own(ada: User, admin: Persona) -> None:
    token = signed_in_token(ada)
    body = {"current_password": PASSWORD, "new_password": FRESH}
    assert Visitor(token).put("/profile/password", body)[0] == 204


def _lock(ada: User, admin: Persona) -> None:
    assert [sign_in(password=WRONG).json["code"] for _ in range(5)][-1] == "account_locked"


def _suspend(ada: User, admin: Persona) -> None:
    assert admin.post(f"/users/{ada.pk}/suspend", {"reason": "Inquiry"}).status == 200
    assert admin.post(f"/users/{ada.pk}/activate").status == 200


def _deactivate(ada: User, admin: Persona) -> None:
    assert admin.post(f"/users/{ada.pk}/deactivate").status == 200
    assert admin.post(f"/users/{ada.pk}/activate").status == 200


def _reset_factor(ada: User, admin: Persona) -> None:
    if not TotpDevice.objects.filter(user=ada, confirmed_at=None).exists():
        TotpDevice.objects.create(user=ada, secret=encrypt(SECRET, purpose="totp"), confirmed_at=timezone.now())
    else:
        add_passkey(Visitor(signed_in_token(ada)), SecurityKey())
    assert admin.post(f"/users/{ada.pk}/second-factor/reset").status == 200


def _change_address(ada: User, admin: Persona) -> None:
    assert admin.patch(f"/users/{ada.pk}", {"email": "ada.byron@example.com"}).status == 200


def _give_role_that_needs_a_factor(ada: User, admin: Persona) -> None:
    change_setting(REQUIRED_ROLES.key, ["store_manager"])
    assert admin.patch(f"/users/{ada.pk}", {"roles": ["blasting_engineer", "store_manager"]}).status == 200


EVENTS: dict[str, Callable[[User, Persona], None]] = {
    "new password by a code": _new_password_by_code,
    "new password on the profile page": _new_password_of_ones_own,
    "lock": _lock,
    "suspension": _suspend,
    "deactivation": _deactivate,
    "reset of the factors": _reset_factor,
    "change of the address": _change_address,
    "role that needs a factor": _give_role_that_needs_a_factor,
}
OVER = {
    "challenge_over",
    "bad_code",
    "bad_credentials",
    "account_locked",
    "nothing_to_confirm",
    "invalid",
    "bad_passkey",
}


@pytest.mark.parametrize("step", STEPS)
def test_without_any_event_each_step_leads_to_its_end(step: str, ada: User, admin: Persona) -> None:
    """What the table below rests on: the finishing calls are right."""
    status, answer = STEPS[step](ada)()
    assert status in {200, 204}, answer


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("step", STEPS)
def test_a_step_that_began_before_ends_with_the_event(step: str, event: str, ada: User, admin: Persona) -> None:
    finish = STEPS[step](ada)
    EVENTS[event](ada, admin)
    before = Session.objects.filter(user=ada).count()
    status, answer = finish()
    code = answer["code"] if answer else ""
    assert (status in {401, 409, 422}, code in OVER) == (True, True), (status, answer)
    own = step.startswith("own ")
    assert Session.objects.filter(user=ada).count() == before + own
    assert not TotpDevice.objects.filter(user=ada, confirmed_at=None).exists()
    assert not ada.challenges.filter(used_at=None, expires_at__gt=timezone.now()).exists()
    assert not ada.password_codes.filter(used_at=None, ended_at=None).exists()


def test_a_thief_with_the_old_password_enrols_no_factor_after_the_owners_reset(ada: User) -> None:
    """The whole way: the thief is asked to set up a factor, the owner resets the password meanwhile."""
    change_setting(REQUIRED_ROLES.key, ["blasting_engineer"])
    thief, owner = Visitor(), Visitor()
    stolen = thief.enter()["facts"]["challenge"]
    _, offer = thief.post("/auth/enrolment/totp-secret", {"challenge": stolen})
    ask_for_code()
    assert set_password(mailed_code(), FRESH).status == 204
    code = App(offer["secret"]).code()
    for path, body in (
        ("/auth/enrolment/totp", {"challenge": stolen, "code": code}),
        ("/auth/enrolment/totp-secret", {"challenge": stolen}),
        ("/auth/enrolment/passkey-options", {"challenge": stolen}),
    ):
        assert thief.post(path, body)[1]["code"] == "challenge_over"
    assert owner.enter(FRESH)["code"] == "second_factor_enrolment"


def test_a_session_without_a_factor_ends_with_a_role_that_needs_one(ada: User, admin: Persona) -> None:
    visitor = Visitor()
    visitor.enter()
    _give_role_that_needs_a_factor(ada, admin)
    assert visitor.call("GET", "/auth/me")[0] == 401
    assert visitor.enter()["code"] == "second_factor_enrolment"


def test_a_change_that_concerns_no_proof_ends_nothing(ada: User, admin: Persona) -> None:
    finish = _enrolment_begins(ada)
    body = {"first_name": "Augusta", "email": ADA.upper(), "roles": ["blasting_engineer", "operator"]}
    assert admin.patch(f"/users/{ada.pk}", body).status == 200
    assert finish()[0] == 200


def test_a_password_replaced_between_proof_and_session_opens_none(ada: User, admin: Persona) -> None:
    """Two requests at the same moment: the one has proven the old password when the other replaces it."""
    proven = services.prove_password(email=ADA, password=PASSWORD, address=None)
    _new_password_by_code(ada, admin)
    with pytest.raises(Unauthenticated), transaction.atomic():
        services.lock_active_user(proven)


def test_steps_of_somebody_else_go_on(ada: User, admin: Persona) -> None:
    bob = make_user("operator", email="bob@example.com")
    token = open_challenge(bob, Challenge.Purpose.ENROLMENT, life=timedelta(minutes=20))
    _suspend(ada, admin)
    assert Visitor().post("/auth/enrolment/totp-secret", {"challenge": token})[0] == 200
