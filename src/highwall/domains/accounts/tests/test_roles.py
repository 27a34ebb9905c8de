"""Roles: what an administrator may make of them, and that it counts from the next request on."""

from collections.abc import Callable
from typing import Any

import pytest

from highwall.config import roles as role_table
from highwall.config.testing import Persona, make_user
from highwall.domains.accounts.models import Role, User
from highwall.kit.actors import every_right
from highwall.kit.models import AuditEvent

pytestmark = pytest.mark.django_db


def role_of(persona: Persona, code: str) -> dict[str, Any]:
    return next(role for role in persona.get("/roles").json if role["code"] == code)


@pytest.mark.req("REQ-ADMIN-001", "REQ-ADMIN-003")
def test_rights_are_listed_by_module_and_operation_with_words(admin: Persona) -> None:
    rights = admin.get("/rights").json
    assert {row["right"] for row in rights} == every_right().keys()
    by_module: dict[str, list[str]] = {}
    for row in rights:
        assert row["right"] == f"{row['module']}.{row['operation']}"
        assert row["is_named_action"] == (row["operation"] not in {"create", "read", "update", "delete"})
        assert row["label"]
        by_module.setdefault(row["module"], []).append(row["operation"])
    assert by_module["drilling"][:4] == ["create", "read", "update", "delete"]
    for module in ("projects", "sites", "roles"):
        assert {"create", "read", "update", "delete"} <= set(by_module[module])


@pytest.mark.req("REQ-ADMIN-002", "REQ-ADMIN-004")
def test_an_admin_makes_a_role_of_any_rights_and_gives_it_to_people(
    admin: Persona, sign_in_as: Callable[[User], Persona]
) -> None:
    made = admin.post(
        "/roles",
        {"name": "Shift clerk", "name_ar": "كاتب", "reach": "all", "rights": ["machines.read", "projects.read"]},
    )
    assert made.status == 201
    assert made.json["code"] == "shift_clerk"
    assert made.json["is_builtin"] is False
    user = make_user("operator", email="clerk@example.com")
    answer = admin.patch(f"/users/{user.pk}", {"roles": ["operator", "shift_clerk"]}, version=user.version)
    assert answer.status == 200
    clerk = sign_in_as(User.objects.get(pk=user.pk))
    assert clerk.get("/machines").status == 200
    assert role_of(admin, "shift_clerk")["user_count"] == 1
    holders = Role.objects.filter(rights__contains=["machines.read"]).values_list("code", flat=True)
    assert {"shift_clerk", "machine_manager", "admin"} <= set(holders)


@pytest.mark.req("REQ-ADMIN-003", "REQ-ADMIN-005")
def test_a_right_given_or_taken_counts_on_the_next_request(admin: Persona, mechanic: Persona) -> None:
    body = {"name": "Drill 7", "kind": "drill_rig", "serial_number": "S-77"}
    assert mechanic.post("/machines", body).status == 403
    role = role_of(admin, "mechanical_engineer")
    given = admin.patch(
        f"/roles/{role['id']}", {"rights": [*role["rights"], "machines.create"]}, version=role["version"]
    )
    assert given.json["added_rights"] == ["machines.create"]
    assert mechanic.post("/machines", body).status != 403
    taken = admin.patch(f"/roles/{role['id']}", {"rights": []}, version=given.json["version"])
    assert taken.status == 200
    assert mechanic.get("/machines").status == 403
    assert mechanic.get("/auth/me").json["rights"] == []


@pytest.mark.req("REQ-ADMIN-030")
def test_a_change_of_rights_is_in_the_audit_trail_with_before_and_after(admin: Persona) -> None:
    role = role_of(admin, "operator")
    admin.patch(f"/roles/{role['id']}", {"rights": ["sites.read"]}, version=role["version"])
    event = AuditEvent.objects.filter(resource="accounts_role", event="update", resource_id=role["id"]).latest("id")
    assert event.before["rights"] == role["rights"]
    assert event.after["rights"] == ["sites.read"]
    assert str(event.actor_id) == admin.get("/auth/me").json["id"]


def test_a_predefined_role_goes_back_to_its_rights_but_is_never_deleted(admin: Persona) -> None:
    role = role_of(admin, "store_manager")
    changed = admin.patch(f"/roles/{role['id']}", {"rights": ["explosives.read"]}, version=role["version"]).json
    assert changed["lost_rights"]
    assert "reset" in changed["allowed_actions"]
    assert admin.delete(f"/roles/{role['id']}").json["code"] == "builtin_role"
    again = admin.post(f"/roles/{role['id']}/reset", {}, version=changed["version"]).json
    assert again["rights"] == role["rights"]
    assert "reset" not in again["allowed_actions"]


def test_a_role_that_somebody_has_is_not_deleted(admin: Persona) -> None:
    role = admin.post("/roles", {"name": "Visitor", "reach": "region", "rights": []}).json
    user = make_user("visitor", email="visitor@example.com")
    refused = admin.delete(f"/roles/{role['id']}")
    assert (refused.status, refused.json["code"]) == (409, "has_dependents")
    assert refused.json["facts"]["users"] == 1
    admin.patch(f"/users/{user.pk}", {"roles": ["operator"], "primary_role": "operator"}, version=user.version)
    assert admin.delete(f"/roles/{role['id']}").status == 204
    assert not Role.objects.filter(code="visitor").exists()


@pytest.mark.parametrize("right", ["users.read", "users.update", "roles.read", "roles.update"])
def test_administrators_keep_the_rights_without_which_nobody_could_give_any_back(admin: Persona, right: str) -> None:
    role = role_of(admin, "admin")
    rights = [held for held in role["rights"] if held != right]
    answer = admin.patch(f"/roles/{role['id']}", {"rights": rights}, version=role["version"])
    assert (answer.status, answer.json["code"]) == (409, "indispensable_rights")
    narrowed = admin.patch(f"/roles/{role['id']}", {"reach": "region"}, version=role["version"])
    assert narrowed.json["code"] == "indispensable_rights"


def test_whoever_is_no_administrator_gives_away_only_rights_and_reach_of_their_own(
    sign_in_as: Callable[[User], Persona], muscat: Any
) -> None:
    Role.objects.create(code="lead", name="Lead", reach="region", rights=["roles.read", "roles.create", "roles.update"])
    lead = sign_in_as(make_user("lead", region=muscat))
    body = {"name": "Grabber", "reach": "region", "rights": ["stock.move"]}
    assert lead.post("/roles", body).json["code"] == "outranked"
    assert lead.post("/roles", {**body, "reach": "all", "rights": []}).json["code"] == "outranked"
    own = role_of(lead, "lead")
    assert lead.patch(f"/roles/{own['id']}", {"rights": [*own["rights"], "users.update"]}).json["code"] == "outranked"
    assert lead.patch(f"/roles/{own['id']}", {"reach": "all"}).json["code"] == "outranked"
    assert lead.post("/roles", {**body, "rights": ["roles.read"]}).status == 201


def test_two_admins_editing_one_role_at_once_do_not_overwrite_each_other(admin: Persona) -> None:
    role = role_of(admin, "operator")
    assert admin.patch(f"/roles/{role['id']}", {"description": "First"}, version=role["version"]).status == 200
    late = admin.patch(f"/roles/{role['id']}", {"rights": []}, version=role["version"])
    assert (late.status, late.json["code"]) == (412, "stale_version")
    assert role_of(admin, "operator")["rights"] == role["rights"]


def test_a_role_needs_a_free_name_and_known_rights(admin: Persona) -> None:
    taken = admin.post("/roles", {"name": "OPERATOR", "reach": "all", "rights": []})
    assert taken.json["errors"][0]["field"] == "name"
    unknown = admin.post("/roles", {"name": "Odd", "reach": "all", "rights": ["rockets.launch"]})
    assert (unknown.status, unknown.json["errors"][0]["code"]) == (422, "unknown_right")
    first = admin.post("/roles", {"name": "مراقب", "reach": "all", "rights": []}).json
    second = admin.post("/roles", {"name": "مشرف", "reach": "all", "rights": []}).json
    assert first["code"] != second["code"]


def test_a_new_version_of_the_role_table_adds_its_new_rights_and_leaves_peoples_choices(admin: Persona) -> None:
    role = Role.objects.get(code="operator")
    role.predefined_rights = [right for right in role.predefined_rights if right != "sites.read"] + ["gone.right"]
    role.rights = ["audit.read", "gone.right"]
    role.save()
    role_table.seed()
    role.refresh_from_db()
    assert role.rights == ["audit.read", "sites.read"]
    assert role.predefined_rights == sorted(next(r.rights for r in role_table.ROLES if r.code == "operator"))
    version = role.version
    role_table.seed()
    role.refresh_from_db()
    assert role.version == version


def test_roles_are_read_by_those_with_the_right_alone(auditor: Persona, engineer: Persona) -> None:
    assert auditor.get("/roles").status == 200
    assert engineer.get("/roles").status == 403
    assert auditor.patch(f"/roles/{role_of(auditor, 'operator')['id']}", {"rights": []}).status == 403
