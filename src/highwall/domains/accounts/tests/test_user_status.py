"""Opening, closing and deleting accounts."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connections
from django.utils import timezone

from highwall.config.testing import PASSWORD, Persona, make_user, signed_in
from highwall.domains.accounts.models import Role, Session, User, UserStatus
from highwall.domains.accounts.tests.entrance import mailed_code, set_password
from highwall.domains.regions.models import Region
from highwall.kit.mail import read_body
from highwall.kit.models import AuditEvent, Mail

pytestmark = pytest.mark.django_db

type Step = Callable[[Persona, UUID], Any]

STEPS: dict[str, Step] = {
    "deactivate": lambda who, user_id: who.post(f"/users/{user_id}/deactivate"),
    "suspend": lambda who, user_id: who.post(f"/users/{user_id}/suspend", {"reason": "Inquiry"}),
    "take the role": lambda who, user_id: who.patch(
        f"/users/{user_id}", {"primary_role": "operator", "roles": ["operator"]}
    ),
    "delete": lambda who, user_id: who.delete(f"/users/{user_id}"),
}
every_step = pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)


def test_an_account_is_suspended_with_a_reason_and_its_sessions_end(admin: Persona, engineer: Persona) -> None:
    path = f"/users/{engineer.id}"
    assert admin.post(f"{path}/suspend", {"reason": " "}).json["errors"][0]["field"] == "reason"
    assert engineer.get("/auth/me").status == 200
    suspended = admin.post(f"{path}/suspend", {"reason": "Inquiry"}).json
    assert (suspended["status"], "activate" in suspended["allowed_actions"]) == ("suspended", True)
    assert engineer.get("/auth/me").status == 401
    assert not Session.objects.filter(user_id=engineer.id, ended_at=None).exists()
    refused = Persona().post("/auth/sign-in", {"email": "engineer@example.com", "password": PASSWORD})
    assert (refused.status, refused.json["code"]) == (401, "account_inactive")
    (line,) = admin.get(f"{path}/history").json
    assert (line["from_state"], line["to_state"], line["by_id"], line["reason"]) == (
        *("active", "suspended", str(admin.id)),
        "Inquiry",
    )


@pytest.mark.req("REQ-USER-023", "REQ-AUTH-022")
def test_an_administrator_lifts_a_lock_with_a_reason_and_the_person_sets_a_new_password(
    admin: Persona, engineer: Persona
) -> None:
    credentials = {"email": "engineer@example.com", "password": PASSWORD}
    for _ in range(5):
        Persona().post("/auth/sign-in", {**credentials, "password": "Wrong!2026"})
    assert Persona().post("/auth/sign-in", credentials).json["code"] == "account_locked"
    shown = admin.get(f"/users/{engineer.id}").json
    assert (shown["status"], "unlock" in shown["allowed_actions"]) == ("locked", True)
    opened = admin.post(f"/users/{engineer.id}/unlock", {"reason": "Known by voice"})
    assert (opened.json["status"], opened.json["has_password"]) == ("active", False)
    assert Persona().post("/auth/sign-in", credentials).json["code"] == "bad_credentials"
    code = mailed_code("engineer@example.com")
    assert set_password(code, email="engineer@example.com").status == 204
    assert Persona().post("/auth/sign-in", credentials).json["code"] == "bad_credentials"
    assert Persona().post("/auth/sign-in", {**credentials, "password": "Fresh!2026"}).status == 200
    steps = [(line["name"], line["by_name"]) for line in admin.get(f"/users/{engineer.id}/history").json]
    assert steps == [("lock", "Highwall"), ("unlock", "Admin Test")]


@pytest.mark.req("REQ-AUTH-022")
def test_a_lock_is_not_got_around_by_closing_the_account_and_opening_it_again(
    admin: Persona, engineer: Persona
) -> None:
    credentials = {"email": "engineer@example.com", "password": PASSWORD}
    for _ in range(5):
        Persona().post("/auth/sign-in", {**credentials, "password": "Wrong!2026"})
    for close, body in (("suspend", {"reason": "Inquiry"}), ("deactivate", None)):
        assert admin.post(f"/users/{engineer.id}/{close}", body).status == 200
    assert admin.post(f"/users/{engineer.id}/activate").json["has_password"] is False
    assert Persona().post("/auth/sign-in", credentials).json["code"] == "bad_credentials"
    assert set_password(mailed_code("engineer@example.com"), email="engineer@example.com").status == 204
    assert Persona().post("/auth/sign-in", {**credentials, "password": "Fresh!2026"}).status == 200


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_mail_after_a_lock_says_that_the_old_password_is_void(
    admin: Persona, engineer: Persona, language: str
) -> None:
    User.objects.filter(pk=engineer.id).update(language=language, status=UserStatus.LOCKED, locked_at=timezone.now())
    assert admin.post(f"/users/{engineer.id}/unlock", {"reason": "Known by voice"}).status == 200
    text, _ = read_body(Mail.objects.get(kind="password_reset_code")) or ("", "")
    assert {"en": "The old password no longer works", "ar": "لم تعد كلمة المرور القديمة صالحة"}[language] in text
    assert "Admin Test" in text


@every_step
def test_the_last_active_administrator_stays(admin: Persona, step: Step) -> None:
    assert step(admin, admin.id).json["code"] == "last_admin"
    second = make_user("admin", email="second@example.com")
    User.objects.filter(pk=second.pk).update(status=UserStatus.INACTIVE)
    assert step(admin, admin.id).json["code"] == "last_admin"
    User.objects.filter(pk=second.pk).update(status=UserStatus.ACTIVE)
    assert step(admin, second.pk).status in {200, 204}


def at_once(*calls: Callable[[], Any]) -> list[Any]:
    def run(call: Callable[[], Any]) -> Any:
        try:
            return call()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("step", [STEPS["deactivate"], STEPS["suspend"], STEPS["take the role"]])
def test_two_administrators_who_do_it_to_each_other_at_once_leave_one(admin: Persona, step: Step) -> None:
    second = signed_in(make_user("admin", email="second@example.com"))
    at_once(lambda: step(Persona(token=admin.token), second.id), lambda: step(Persona(token=second.token), admin.id))
    assert User.objects.filter(roles__code="admin", status=UserStatus.ACTIVE).count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_administrators_who_edit_one_person_at_once_one_is_told_to_look_again(
    admin: Persona, engineer: Persona
) -> None:
    second = signed_in(make_user("admin", email="second@example.com"))
    names = {admin.token: "Amal", second.token: "Basma"}
    path = f"/users/{engineer.id}"
    answers = at_once(
        *(
            lambda token=token, name=name: Persona(token=token).patch(path, {"first_name": name}, version=1)  # type: ignore[misc]
            for token, name in names.items()
        )
    )
    assert sorted(answer.status for answer in answers) == [200, 412]
    (kept,) = [answer.json["first_name"] for answer in answers if answer.status == 200]
    (refused,) = [answer.json for answer in answers if answer.status == 412]
    assert (refused["code"], refused["facts"]["current_version"]) == ("stale_version", 2)
    assert User.objects.get(pk=engineer.id).first_name == kept


@pytest.mark.django_db(transaction=True)
@pytest.mark.req("REQ-USER-003", "REQ-USER-004")
def test_one_address_given_to_two_people_at_once_goes_to_one(admin: Persona) -> None:
    values = {
        "first_name": "Noor",
        "last_name": "Said",
        "phone_home": "+968 24 123456",
        "phone_resident": "+968 9912 3456",
        "country_of_origin": "OM",
        "address": "Way 2712, Al Khuwair",
        "primary_role": "operator",
    }
    emails = ["noor@example.com", "NOOR@example.com", "noor@EXAMPLE.com", " Noor@Example.Com "]
    answers = at_once(
        *(
            lambda email=email: Persona(token=admin.token).post("/users", {**values, "email": email})  # type: ignore[misc]
            for email in emails
        )
    )
    assert sorted(answer.status for answer in answers) == [201, 409, 409, 409]
    assert {answer.json["code"] for answer in answers if answer.status == 409} == {"email_taken"}
    assert User.objects.filter(email__iexact="noor@example.com").count() == 1


@pytest.mark.req("REQ-USER-025")
def test_somebody_who_has_done_nothing_yet_is_deleted_and_the_trail_keeps_the_account(
    admin: Persona, muscat: Region
) -> None:
    user = make_user("operator", email="mistake@example.com", region=muscat)
    path = f"/users/{user.pk}"
    assert admin.get(f"{path}/dependents").json == []
    assert "delete" in admin.get(path).json["allowed_actions"]
    assert admin.delete(path, version=9).json["code"] == "stale_version"
    assert admin.delete(path, version=1).status == 204
    assert admin.get(path).status == 404
    event = AuditEvent.objects.get(event="delete", resource="accounts_user", resource_id=str(user.pk))
    assert event.before is not None
    assert (event.actor_id, event.before["email"]) == (admin.id, "mistake@example.com")
    assert admin.delete(f"/users/{uuid4()}").status == 404


@pytest.mark.req("REQ-USER-024", "REQ-USER-025")
def test_somebody_with_a_history_is_not_deleted_but_closed_and_the_refusal_says_what_hangs_on_them(
    admin: Persona, engineer: Persona, storekeeper: Persona, muscat: Region
) -> None:
    project = admin.post(
        "/projects",
        {"name": "North", "description": "Cut", "area_of_operation": "West", "region_id": str(muscat.pk)},
    ).json
    admin.post(f"/projects/{project['id']}/members", {"user_id": str(storekeeper.id)})
    admin.post(
        "/stores",
        {
            "name": "Magazine",
            "address": "Track 4",
            "city": "Quarry",
            "capacity_kg": 100,
            "allowed_kinds": ["anfo"],
            "region_id": str(muscat.pk),
            "manager_id": str(storekeeper.id),
        },
    )
    listed = {item["kind"]: item for item in admin.get(f"/users/{storekeeper.id}/dependents").json}
    assert listed.keys() == {"projects_projectmember", "explosives_store", "audit_event"}
    refused = admin.delete(f"/users/{storekeeper.id}")
    assert (refused.status, refused.json["code"]) == (409, "has_dependents")
    assert {item["kind"] for item in refused.json["facts"]["dependents"]} == listed.keys()
    assert admin.delete(f"/users/{engineer.id}").json["code"] == "has_dependents"
    assert admin.post(f"/users/{storekeeper.id}/deactivate").json["status"] == "inactive"


def test_nobody_but_an_administrator_closes_or_deletes_the_account_of_one(muscat: Region, admin: Persona) -> None:
    Role.objects.create(code="clerk", name="Clerk", rights=["users.read", "users.update", "users.delete"], reach="all")
    clerk = signed_in(make_user("clerk", email="clerk@example.com", region=muscat))
    make_user("admin", email="second@example.com")
    for name in ("deactivate", "suspend", "delete"):
        assert STEPS[name](clerk, admin.id).json["code"] == "outranked"
    assert clerk.get(f"/users/{admin.id}").json["allowed_actions"] == []


def test_a_step_that_does_not_fit_the_status_is_refused(admin: Persona, engineer: Persona) -> None:
    path = f"/users/{engineer.id}"
    assert admin.post(f"{path}/activate").json["code"] == "illegal_transition"
    assert admin.post(f"{path}/unlock", {"reason": "x"}).json["code"] == "illegal_transition"
    admin.post(f"{path}/deactivate")
    assert admin.post(f"{path}/suspend", {"reason": "x"}).json["code"] == "illegal_transition"
    assert admin.post(f"{path}/password-code").json["code"] == "account_closed"
    assert not Mail.objects.filter(kind="welcome").exists()
