"""User accounts: who may see and change them, and what an answer never holds."""

import csv
import io
import json
from typing import Any
from uuid import UUID, uuid4

import pytest
from python_calamine import CalamineWorkbook

from highwall.config.testing import PASSWORD, Persona, make_user, signed_in
from highwall.domains.accounts.models import Role, Session, User, UserStatus
from highwall.domains.accounts.queries import user_ids_with_right
from highwall.domains.regions.models import Region
from highwall.kit.models import AuditEvent

pytestmark = pytest.mark.django_db


def body(**changes: Any) -> dict[str, Any]:
    values = {
        "email": "new@example.com",
        "first_name": "Noor",
        "last_name": "Said",
        "phone_home": "+968 24 123456",
        "phone_resident": "+968 9912 3456",
        "country_of_origin": "OM",
        "address": "Way 2712, Al Khuwair",
        "primary_role": "operator",
    }
    return {**values, **changes}


@pytest.mark.req("REQ-USER-001", "REQ-USER-002", "REQ-USER-020")
def test_an_admin_registers_a_person_who_sets_the_password_with_a_code(admin: Persona, muscat: Region) -> None:
    values = body(region_id=str(muscat.pk))
    made = admin.post("/users", values)
    assert made.status == 201, made.content
    shown = admin.get(f"/users/{made.json['id']}").json
    assert {name: shown[name] for name in values if name != "region_id"} == {
        name: value for name, value in values.items() if name != "region_id"
    }
    assert (shown["region"]["name"], shown["status"]) == ("Muscat", "active")
    code = admin.post(f"/users/{made.json['id']}/password-code").json["code"]
    Persona().post("/auth/set-password", {"email": "new@example.com", "code": code, "password": "Fresh!2026"})
    signed = Persona().post("/auth/sign-in", {"email": "new@example.com", "password": "Fresh!2026"})
    assert signed.json["user"]["full_name"] == "Noor Said"


@pytest.mark.req("REQ-USER-003", "REQ-USER-004")
@pytest.mark.parametrize("email", ["ada@example.com", "ADA@Example.com", " ada@example.com "])
def test_an_address_belongs_to_one_account_whatever_its_case(admin: Persona, email: str) -> None:
    make_user("operator", email="ada@example.com")
    answer = admin.post("/users", body(email=email))
    assert (answer.status, answer.json["code"], answer.json["errors"][0]["field"]) == (409, "email_taken", "email")
    other = admin.post("/users", body()).json
    changed = admin.patch(f"/users/{other['id']}", {"email": email}, version=1)
    assert changed.json["code"] == "email_taken"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"email": "no-address"}, "email"),
        ({"first_name": "  "}, "first_name"),
        ({"email": "nOor@exаmple.com"}, "email"),
        ({"email": "noor\u200b@example.com"}, "email"),
        ({"email": f"{'n' * 10_000}@example.com"}, "email"),
        ({"first_name": "x" * 10_000}, "first_name"),
        ({"last_name": "Sa\u200bid"}, "last_name"),
        ({"last_name": "Said\u202e"}, "last_name"),
        ({"last_name": "42"}, "last_name"),
        ({"country_of_origin": "oman"}, "country_of_origin"),
        ({"country_of_origin": "EU"}, "country_of_origin"),
        ({"phone_home": "call me"}, "phone_home"),
        ({"phone_home": "99123456"}, "phone_home"),
        ({"phone_resident": "+968 1"}, "phone_resident"),
        ({"phone_resident": ""}, "phone_resident"),
        ({"address": "12"}, "address"),
        ({"address": "12345678"}, "address"),
        ({"primary_role": "emperor"}, "roles"),
    ],
)
def test_a_wrong_value_is_named_by_its_field(admin: Persona, changes: dict[str, str], field: str) -> None:
    answer = admin.post("/users", body(**changes))
    assert (answer.status, [error["field"] for error in answer.json["errors"]]) == (422, [field])


@pytest.mark.req("REQ-USER-002")
@pytest.mark.parametrize("field", sorted(body()))
def test_every_field_of_a_registration_is_mandatory_but_the_region(admin: Persona, field: str) -> None:
    answer = admin.post("/users", {name: value for name, value in body().items() if name != field})
    assert (answer.status, [error["field"] for error in answer.json["errors"]]) == (422, [field])
    assert admin.post("/users", body()).json["region"] is None


def test_what_is_typed_is_kept_in_one_form(admin: Persona) -> None:
    typed = body(
        email=" Noor.Said@EXAMPLE.com",
        first_name=" No\u0308or  Al ",
        phone_home="0096824123456",
        phone_resident="\u202a+968 ٩٩١٢ ٣٤٥٦\u202c",
        country_of_origin="om",
        address="Way 2712\r\n  Al Khuwair ",
    )
    made = admin.post("/users", typed).json
    assert (made["email"], made["first_name"]) == ("noor.said@example.com", "Nöor Al")
    assert (made["phone_home"], made["phone_resident"]) == ("+968 24 123456", "+968 9912 3456")
    assert (made["country_of_origin"], made["address"]) == ("OM", "Way 2712\nAl Khuwair")


def test_countries_are_those_of_the_standard_in_both_languages(engineer: Persona) -> None:
    rows = engineer.get("/countries").json
    assert len({row["code"] for row in rows}) == 249
    assert {"code": "OM", "name_en": "Oman", "name_ar": "عُمان", "calling_code": "+968"} in rows
    assert not {"EU", "UN", "XK", "ZZ"} & {row["code"] for row in rows}
    assert all(row["name_ar"] for row in rows)


def test_an_unknown_region_is_refused_and_no_error_of_ours(admin: Persona) -> None:
    answer = admin.post("/users", body(region_id=str(uuid4())))
    assert (answer.status, answer.json["errors"][0]["field"]) == (422, "region_id")


@pytest.mark.req("REQ-USER-022", "REQ-USER-006", "REQ-SEC-003")
def test_no_answer_holds_a_password_or_its_hash(admin: Persona, engineer: Persona) -> None:
    stored = [text for user in User.objects.all() for text in (user.password, user.password.split("$", 1)[1])]
    answers = [
        admin.get("/users"),
        admin.get(f"/users/{engineer.id}"),
        admin.get("/users/export", format="csv"),
        admin.get("/auth/me"),
        admin.patch(f"/users/{engineer.id}", {"first_name": "Eve"}),
        admin.get("/audit-events/export", format="csv"),
        Persona().post("/auth/sign-in", {"email": engineer.user.email if engineer.user else "", "password": PASSWORD}),
    ]
    for answer in answers:
        assert answer.status == 200
        text = answer.content.decode()
        assert not [value for value in (*stored, PASSWORD) if value in text]
        assert '"password"' not in text


@pytest.mark.req("REQ-USER-023")
def test_an_admin_changes_an_account_and_the_trail_says_what(admin: Persona, engineer: Persona, dhofar: Region) -> None:
    answer = admin.patch(
        f"/users/{engineer.id}", {"last_name": "Moved", "region_id": str(dhofar.pk), "roles": ["operator"]}, version=1
    )
    assert answer.status == 200, answer.content
    assert (answer.json["last_name"], answer.json["region"]["name"]) == ("Moved", "Dhofar")
    assert {role["code"] for role in answer.json["roles"]} == {"blasting_engineer", "operator"}
    event = AuditEvent.objects.filter(resource="accounts_user", event="update", actor_id=admin.id).latest("at")
    assert event.before is not None
    assert event.before["last_name"] == "Test"


@pytest.mark.req("REQ-AUTH-042", "REQ-USER-023")
def test_the_rights_of_several_roles_add_up_and_the_widest_reach_counts(admin: Persona, operator: Persona) -> None:
    assert operator.get("/users").status == 403
    admin.patch(f"/users/{operator.id}", {"roles": ["operator", "auditor"]})
    me = operator.get("/auth/me").json
    roles = Role.objects.filter(code__in=["operator", "auditor"])
    assert me["rights"] == sorted({right for role in roles for right in role.rights})
    assert operator.get("/users").status == 200
    assert operator.actor.reach == "all"
    assert me["primary_role"] == "operator"


def test_the_predefined_roles_exist(admin: Persona) -> None:
    names = {role["name"] for role in admin.get("/roles").json}
    assert names >= {
        *("Admin", "Blasting Engineer", "Mechanical Engineer", "Machine Manager"),
        *("Explosive Manager", "Store Manager", "Operator"),
    }


@pytest.mark.req("REQ-ADMIN-005")
def test_a_right_given_to_a_role_counts_at_the_next_request(operator: Persona) -> None:
    assert operator.get("/users").status == 403
    role = Role.objects.get(code="operator")
    role.rights.append("users.read")
    role.save_new_version()
    assert operator.get("/users").status == 200


@pytest.mark.req("REQ-USER-024")
def test_a_closed_account_cannot_act_and_opens_again_with_its_history(admin: Persona, engineer: Persona) -> None:
    closed = admin.post(f"/users/{engineer.id}/deactivate").json
    assert (closed["status"], "activate" in closed["allowed_actions"]) == ("inactive", True)
    assert engineer.get("/auth/me").status == 401
    assert not Session.objects.filter(user_id=engineer.id, ended_at=None).exists()
    opened = admin.post(f"/users/{engineer.id}/activate").json
    assert opened["status"] == "active"
    assert engineer.get("/auth/me").status == 401
    assert engineer.user is not None
    assert signed_in(engineer.user).get("/auth/me").status == 200


@pytest.fixture
def crowd(admin: Persona, muscat: Region, dhofar: Region) -> None:
    for number, (role, region) in enumerate([("operator", muscat), ("operator", dhofar), ("store_manager", dhofar)]):
        make_user(role, email=f"p{number}@mine{number}.om", region=region, first_name=f"P{number}", last_name="Crowd")
    User.objects.filter(email="p1@mine1.om").update(status=UserStatus.INACTIVE)


def emails(persona: Persona, **query: Any) -> list[str]:
    return [item["email"] for item in persona.get("/users", **query).json["items"]]


@pytest.mark.req("REQ-USER-021", "REQ-USER-030", "REQ-USER-031", "REQ-USER-032", "REQ-USER-033")
@pytest.mark.usefixtures("crowd")
def test_accounts_are_searched_filtered_sorted_and_paged(admin: Persona, dhofar: Region) -> None:
    assert emails(admin, search="crowd p2") == ["p2@mine2.om"]
    assert emails(admin, search="MINE1") == ["p1@mine1.om"]
    assert emails(admin, role="operator", sort="email") == ["p0@mine0.om", "p1@mine1.om"]
    assert emails(admin, status="inactive") == ["p1@mine1.om"]
    assert emails(admin, region_id=str(dhofar.pk), status="active") == ["p2@mine2.om"]
    assert emails(admin, email_domain="mine2.om") == ["p2@mine2.om"]
    assert emails(admin, email_domain="@MINE2.om") == ["p2@mine2.om"]
    assert emails(admin, email_domain="ine2.om") == []
    assert emails(admin, created_from="2999-01-01T00:00:00Z") == []
    assert len(emails(admin, created_to="2999-01-01T00:00:00Z")) == 4
    for sort in ("email", "first_name", "last_name", "role", "status", "created_at"):
        assert emails(admin, sort=f"{sort},email") != emails(admin, sort=f"-{sort},-email")
        assert emails(admin, sort=f"{sort},email") == emails(admin, sort=f"-{sort},-email")[::-1]
    assert emails(admin, sort="email", page_size=2, page=2) == emails(admin, sort="email")[2:4]
    row = admin.get("/users", search="p2").json["items"][0]
    assert (UUID(row["id"]), row["email"], row["roles"]) == (UUID(row["id"]), "p2@mine2.om", ["store_manager"])
    assert row["created_at"]
    assert row["last_sign_in_at"] is None
    assert (row["full_name"], row["role_names"], row["region_name"], row["status"]) == (
        "P2 Crowd",
        ["Store Manager"],
        "Dhofar",
        "active",
    )


@pytest.mark.usefixtures("crowd")
def test_the_list_is_exported_as_filtered(admin: Persona) -> None:
    sheet = CalamineWorkbook.from_filelike(
        io.BytesIO(admin.get("/users/export", format="xlsx", status="inactive").content)
    ).get_sheet_by_index(0)
    assert [row[1] for row in sheet.to_python()] == ["E-mail", "p1@mine1.om"]
    answer = admin.get("/users/export", format="csv", role="operator", sort="-email")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row["E-mail"] for row in rows] == ["p1@mine1.om", "p0@mine0.om"]


def test_a_person_holding_several_roles_is_listed_once(admin: Persona) -> None:
    user = make_user("operator", email="both@example.com")
    admin.patch(f"/users/{user.pk}", {"roles": ["operator", "auditor", "store_manager"]})
    assert emails(admin, search="both@") == ["both@example.com"]
    assert admin.get("/users", search="both@").json["total"] == 1
    assert emails(admin, role="auditor") == ["both@example.com"]


@pytest.mark.usefixtures("crowd")
def test_a_role_of_regional_reach_sees_and_changes_only_its_region(muscat: Region) -> None:
    role = Role.objects.create(code="clerk", name="Clerk", rights=["users.read", "users.update"], reach="region")
    clerk = signed_in(make_user(role.code, email="clerk@example.com", region=muscat))
    assert "p0@mine0.om" in emails(clerk)
    assert "p2@mine2.om" not in emails(clerk)
    other = User.objects.get(email="p2@mine2.om")
    assert clerk.get(f"/users/{other.pk}").status == 404
    assert clerk.patch(f"/users/{other.pk}", {"first_name": "X"}).status == 404
    assert clerk.post(f"/users/{other.pk}/deactivate").status == 404
    assert clerk.post(f"/users/{other.pk}/password-code").status == 404


@pytest.mark.req("REQ-AUTH-040", "REQ-SEC-005")
def test_accounts_are_closed_to_those_without_the_right(engineer: Persona, auditor: Persona, admin: Persona) -> None:
    assert engineer.get("/users").status == 403
    assert auditor.get("/users").status == 200
    assert auditor.get(f"/users/{admin.id}").json["allowed_actions"] == []
    for call in (
        auditor.delete(f"/users/{admin.id}"),
        auditor.post(f"/users/{admin.id}/suspend", {"reason": "x"}),
        auditor.post("/users", body()),
        auditor.patch(f"/users/{admin.id}", {"first_name": "X"}),
        auditor.post(f"/users/{admin.id}/deactivate"),
        auditor.post(f"/users/{admin.id}/password-code"),
    ):
        assert (call.status, call.json["code"]) == (403, "forbidden")


def test_nobody_but_an_administrator_makes_an_administrator(muscat: Region) -> None:
    Role.objects.create(code="clerk", name="Clerk", rights=["users.read", "users.create", "users.update"], reach="all")
    clerk = signed_in(make_user("clerk", email="clerk@example.com", region=muscat))
    other = make_user("clerk", email="other@example.com", region=muscat)
    assert clerk.post("/users", body(primary_role="admin")).status == 403
    assert clerk.patch(f"/users/{other.pk}", {"roles": ["admin"]}).status == 403
    assert clerk.patch(f"/users/{clerk.id}", {"roles": ["admin"]}).status == 403
    assert clerk.post("/users", body(primary_role="clerk")).status == 201


def test_nobody_but_an_administrator_touches_the_account_of_one(muscat: Region, admin: Persona) -> None:
    Role.objects.create(code="clerk", name="Clerk", rights=["users.read", "users.update"], reach="all")
    clerk = signed_in(make_user("clerk", email="clerk@example.com", region=muscat))
    assert clerk.post(f"/users/{admin.id}/password-code").status == 403
    assert clerk.patch(f"/users/{admin.id}", {"email": "mine@example.com"}).status == 403
    make_user("admin", email="second@example.com")
    assert clerk.post(f"/users/{admin.id}/deactivate").json["code"] == "outranked"


def test_people_with_a_right_are_found_in_their_region_or_everywhere_by_reach(
    storekeeper: Persona, admin: Persona, dhofar: Region, muscat: Region
) -> None:
    assert set(user_ids_with_right("approvals.decide", region_id=muscat.pk)) == {storekeeper.id, admin.id}
    assert set(user_ids_with_right("approvals.decide", region_id=dhofar.pk)) == {admin.id}


def test_an_administrator_is_created_from_the_command_line_once(capsys: pytest.CaptureFixture[str]) -> None:
    from django.core.management import CommandError, call_command

    options = {"email": "root@example.com", "first_name": "Root", "last_name": "Admin"}
    call_command("create_admin", **options)
    lines = capsys.readouterr().out.splitlines()
    code = next(line.split()[-1] for line in lines if "code" in line)
    answer = Persona().post("/auth/set-password", {"email": "root@example.com", "code": code, "password": "Fresh!2026"})
    assert answer.status == 204
    signed = Persona().post("/auth/sign-in", {"email": "root@example.com", "password": "Fresh!2026"})
    assert "settings.update" in json.loads(signed.content)["user"]["rights"]
    with pytest.raises(CommandError, match="already an account"):
        call_command("create_admin", **options)
