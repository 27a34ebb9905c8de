"""What people see and change of their own accounts."""

from datetime import datetime, timedelta
from typing import Any

import bcrypt
import pytest
from django.utils import timezone

from highwall.config.testing import PASSWORD, Persona, make_user, signed_in
from highwall.domains.accounts.models import Session, User
from highwall.domains.regions.models import Region
from highwall.kit.models import Mail

pytestmark = pytest.mark.django_db

NEW = "Quarry?2027"


@pytest.fixture
def noor(muscat: Region) -> Persona:
    known = {
        "phone_home": "+91 98765 43210",
        "phone_resident": "+968 9912 3456",
        "country_of_origin": "IN",
        "address": "Way 2712, Al Khuwair",
    }
    user = make_user("operator", email="noor@example.com", region=muscat, first_name="Noor", last_name="Said", **known)
    return signed_in(user)


@pytest.mark.req("REQ-PROFILE-001", "REQ-PROFILE-002")
def test_everybody_sees_their_own_profile(noor: Persona, auditor: Persona, anonymous: Persona) -> None:
    shown = noor.get("/profile").json
    assert {name: shown[name] for name in ("email", "first_name", "last_name", "country_of_origin", "address")} == {
        "email": "noor@example.com",
        "first_name": "Noor",
        "last_name": "Said",
        "country_of_origin": "IN",
        "address": "Way 2712, Al Khuwair",
    }
    assert (shown["phone_home"], shown["phone_resident"]) == ("+91 98765 43210", "+968 9912 3456")
    assert [role["code"] for role in shown["roles"]] == ["operator"]
    assert shown["region"]["name"] == "Muscat"
    assert timezone.now() - datetime.fromisoformat(shown["last_sign_in_at"]) < timedelta(minutes=10)
    assert auditor.get("/profile").json["email"] == "auditor@example.com"
    assert anonymous.get("/profile").status == 401


@pytest.mark.req("REQ-PROFILE-010", "REQ-PROFILE-025")
def test_a_person_changes_their_details_and_is_told_by_mail(noor: Persona) -> None:
    changes = {
        "first_name": "Nour",
        "last_name": "Al Said",
        "phone_home": "+91 98765 43211",
        "phone_resident": "+968 9912 3457",
        "country_of_origin": "OM",
        "address": "Way 3, Sur",
    }
    changed = noor.call("PATCH", "/profile", changes, version=1)
    assert changed.status == 200, changed.content
    assert {name: changed.json[name] for name in changes} == changes
    assert (changed.json["full_name"], changed.json["version"]) == ("Nour Al Said", 2)
    assert noor.get("/auth/me").json["full_name"] == "Nour Al Said"
    mail = Mail.objects.get(to="noor@example.com", kind="profile_changed")
    for line in (
        "First name: Noor → Nour",
        "Country of origin: India → Oman",
        "Phone, country of residence: +968 9912 3456 → +968 9912 3457",
        "Source of the change: yourself, on your profile page",
        "(Asia/Muscat)",
    ):
        assert line in mail.text


def test_a_profile_read_before_an_administrator_changed_it_is_not_saved_over_theirs(
    noor: Persona, admin: Persona
) -> None:
    admin.patch(f"/users/{noor.id}", {"last_name": "Al Busaidi"}, version=1)
    assert noor.patch("/profile", {"first_name": "Nour"}, version=1).json["code"] == "stale_version"
    assert noor.get("/profile").json["full_name"] == "Noor Al Busaidi"


def test_saving_what_was_there_already_makes_no_version_and_no_mail(noor: Persona) -> None:
    assert noor.patch("/profile", {"first_name": "Noor"}, version=1).json["version"] == 1
    assert not Mail.objects.exists()


@pytest.mark.req("REQ-PROFILE-011", "REQ-PROFILE-012")
@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("phone_home", "98765 43210", "no_country_code"),
        ("phone_home", "+91 call", "not_a_phone_number"),
        ("phone_resident", "+968 1234", "unknown_phone_number"),
        ("phone_resident", None, "string_type"),
        ("address", "1234567", "no_letter"),
        ("address", "Sur", "string_too_short"),
        ("address", "x" * 301, "string_too_long"),
        ("address", "Way 3\u200b, Sur", "hidden_character"),
        ("country_of_origin", "XX", "unknown_country"),
        ("first_name", "x" * 10_000, "string_too_long"),
        ("last_name", "Sa\u200bid", "hidden_character"),
        ("last_name", "Sa" + "\u0315\u0300" * 16, "piled_marks"),
        ("address", "Way 3 " + "\u0345\u0315" * 100_000, "piled_marks"),
    ],
)
def test_a_value_of_no_use_is_refused_at_its_field(noor: Persona, field: str, value: Any, code: str) -> None:
    answer = noor.patch("/profile", {field: value})
    assert (answer.status, [(e["field"], e["code"]) for e in answer.json["errors"]]) == (422, [(field, code)])
    assert noor.get("/profile").json["version"] == 1


@pytest.mark.req("REQ-PROFILE-002")
def test_address_roles_region_and_status_are_not_a_persons_own_to_change(noor: Persona, dhofar: Region) -> None:
    sent = {"email": "x@example.com", "roles": ["admin"], "region_id": str(dhofar.pk), "status": "inactive"}
    answer = noor.patch("/profile", {**sent, "first_name": "Nour"})
    assert {(error["field"], error["code"]) for error in answer.json["errors"]} == {
        (name, "extra_forbidden") for name in sent
    }
    shown = noor.get("/profile").json
    assert (shown["email"], shown["region"]["name"], shown["first_name"]) == ("noor@example.com", "Muscat", "Noor")
    assert [role["code"] for role in shown["roles"]] == ["operator"]


def change_password(persona: Persona, current: str = PASSWORD, new: str = NEW, **options: Any) -> Any:
    return persona.put("/profile/password", {"current_password": current, "new_password": new}, **options)


@pytest.mark.req("REQ-PROFILE-020", "REQ-PROFILE-024", "REQ-USER-005")
def test_a_new_password_works_at_once_ends_the_other_sessions_and_is_told_by_mail(noor: Persona) -> None:
    assert noor.user is not None
    elsewhere = signed_in(noor.user)
    assert change_password(noor).status == 204
    assert noor.get("/profile").status == 200
    assert elsewhere.get("/profile").status == 401
    assert Session.objects.get(user=noor.id, ended_at=None)
    assert Persona().post("/auth/sign-in", {"email": "noor@example.com", "password": PASSWORD}).status == 401
    assert Persona().post("/auth/sign-in", {"email": "noor@example.com", "password": NEW}).status == 200
    stored = User.objects.get(pk=noor.id).password
    assert NEW not in stored
    algorithm, _, salted = stored.partition("$")
    assert algorithm == "bcrypt_sha256"
    assert bcrypt.gensalt(4)[:4] in salted.encode()
    mail = Mail.objects.get(to="noor@example.com", kind="password_changed")
    assert NEW not in mail.text


@pytest.mark.req("REQ-PROFILE-021", "REQ-PROFILE-022")
def test_without_the_present_password_there_is_no_new_one(noor: Persona) -> None:
    missing = noor.put("/profile/password", {"new_password": NEW})
    assert [error["field"] for error in missing.json["errors"]] == ["current_password"]
    wrong = change_password(noor, current="Wrong!2026")
    assert (wrong.status, wrong.json["errors"][0]["code"]) == (422, "wrong_password")
    assert wrong.json["errors"][0]["field"] == "current_password"
    assert User.objects.get(pk=noor.id).check_password(PASSWORD)


@pytest.mark.req("REQ-PROFILE-023")
@pytest.mark.parametrize("new", ["Ab1!", "quarry?2027", "QUARRY?2027", "Quarry?Two", "Quarry2027", "Noor?Said2027"])
def test_a_weak_password_is_refused_at_its_field(noor: Persona, new: str) -> None:
    answer = change_password(noor, new=new)
    assert (answer.status, {error["field"] for error in answer.json["errors"]}) == (422, {"new_password"})


def test_the_present_password_is_no_new_one(noor: Persona) -> None:
    assert change_password(noor, new=PASSWORD).json["errors"][0]["code"] == "same_password"


@pytest.mark.req("REQ-PROFILE-022")
@pytest.mark.parametrize("options", [{}, {"key": "again"}], ids=["plainly", "with an idempotency key"])
def test_guessing_the_present_password_locks_the_account_as_guessing_at_the_sign_in_does(
    noor: Persona, options: dict[str, str]
) -> None:
    codes = [change_password(noor, current="Wrong!2026", **options).json["code"] for _ in range(5)]
    assert codes == ["invalid"] * 4 + ["account_locked"]
    assert User.objects.get(pk=noor.id).status == "locked"
    assert noor.get("/profile").status == 401


def test_own_choices_are_kept_and_are_in_nobodys_way(noor: Persona, admin: Persona) -> None:
    chosen = {"language": "ar", "theme": "dark", "time_zone": "Europe/Berlin", "units": "imperial"}
    shown = noor.patch("/auth/me", chosen).json
    assert {name: shown[name] for name in chosen} == chosen
    assert shown["version"] == 1
    assert admin.patch(f"/users/{noor.id}", {"last_name": "Said Al"}, version=1).status == 200
    for name in chosen:
        assert noor.patch("/auth/me", {name: "martian"}).json["errors"][0]["field"] == name
        assert noor.patch("/auth/me", {name: None}).status == 422


STORES = {"to": "/stores", "title": "Stores"}
BENCH = {"to": "/sites/0199a0b0-0000-7000-8000-000000000001", "title": "Bench 350 West – shot 7"}


def test_pinned_pages_are_kept_in_their_order_each_once_and_are_ones_own(noor: Persona, admin: Persona) -> None:
    assert noor.get("/auth/me").json["pins"] == []
    assert noor.patch("/auth/me", {"pins": [BENCH, STORES]}).json["pins"] == [BENCH, STORES]
    again = {**BENCH, "title": "Another name"}
    assert noor.patch("/auth/me", {"pins": [STORES, BENCH, again]}).json["pins"] == [STORES, BENCH]
    assert noor.patch("/auth/me", {"theme": "dark"}).json["pins"] == [STORES, BENCH]
    assert admin.get("/auth/me").json["pins"] == []
    assert "pins" not in admin.get(f"/users/{noor.id}").json
    assert noor.patch("/auth/me", {"pins": []}).json["pins"] == []


@pytest.mark.parametrize(
    "pins",
    [
        [{"to": "https://elsewhere.example/", "title": "Elsewhere"}],
        [{"to": "//elsewhere.example", "title": "Elsewhere"}],
        [{"to": "/sites?status=planned", "title": "Planned"}],
        [{"to": "/", "title": "Home"}],
        [{"to": "/sites", "title": "  "}],
        [{"to": "/sites", "title": "Sites", "icon": "star"}],
        [{"to": f"/sites/{number}", "title": "Site"} for number in range(25)],
        None,
    ],
)
def test_what_is_no_page_of_the_client_is_not_pinned(noor: Persona, pins: object) -> None:
    assert noor.patch("/auth/me", {"pins": pins}).status == 422
    assert noor.get("/auth/me").json["pins"] == []
