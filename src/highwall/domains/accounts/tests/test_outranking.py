"""Who stands above whom: what people who manage accounts and roles may do to others, and what never."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from highwall.config.testing import Answer, Persona, make_user, signed_in
from highwall.domains.accounts.models import Role, TotpDevice, User, UserStatus
from highwall.domains.regions.models import Region

pytestmark = pytest.mark.django_db

HELD: dict[str, tuple[str, str]] = {
    "admin": ("all", "users.read users.create users.update users.delete roles.read roles.update"),
    "blasting_engineer": (
        "region",
        "drilling.read drilling.update blasting.read blasting.fire projects.read sites.read explosives.read",
    ),
    "mechanical_engineer": ("region", "machines.read"),
    "machine_manager": ("region", "machines.read machines.create machines.update projects.read sites.read"),
    "explosive_manager": ("all", "explosives.read explosives.create stock.move stores.update approvals.read"),
    "store_manager": ("region", "explosives.read stock.move approvals.read approvals.decide"),
    "operator": ("assigned", "drilling.read drilling.update blasting.read projects.read sites.read explosives.read"),
    "quality_manager": ("all", "explosives.read projects.read sites.read"),
    "auditor": ("all", "machines.read explosives.read projects.read sites.read audit.read users.read roles.read"),
}
"""Reach and rights of the predefined roles in these tests, so that the table below stands whatever the role table gives
them at the moment."""

ABOVE: dict[str, set[str]] = {
    "admin": {
        *("admin", "blasting_engineer", "mechanical_engineer", "machine_manager", "explosive_manager"),
        *("store_manager", "operator", "quality_manager", "auditor"),
    },
    "blasting_engineer": {"blasting_engineer", "operator"},
    "mechanical_engineer": {"mechanical_engineer"},
    "machine_manager": {"machine_manager", "mechanical_engineer"},
    "explosive_manager": {"explosive_manager"},
    "store_manager": {"store_manager"},
    "operator": {"operator"},
    "quality_manager": {"quality_manager"},
    "auditor": {"auditor", "mechanical_engineer", "quality_manager"},
}
"""Whose accounts the holder of a role may act on, once they manage accounts as well."""

NEWCOMER = {
    "email": "new@example.com",
    "first_name": "Noor",
    "last_name": "Said",
    "phone_home": "+968 24 123456",
    "phone_resident": "+968 9912 3456",
    "country_of_origin": "OM",
    "address": "Way 2712, Al Khuwair",
}

type Act = Callable[[Persona, User], Answer]


def _change(**values: Any) -> Act:
    return lambda who, whom: who.patch(f"/users/{whom.pk}", values)


def _step(path: str, body: Any = None, **state: Any) -> Act:
    """A step on an account that is in a certain state."""

    def act(who: Persona, whom: User) -> Answer:
        User.objects.filter(pk=whom.pk).update(**state)
        return who.post(f"/users/{whom.pk}/{path}", body)

    return act


def _reset_factor(who: Persona, whom: User) -> Answer:
    TotpDevice.objects.create(user=whom, secret=b"x", confirmed_at=timezone.now())
    return who.post(f"/users/{whom.pk}/second-factor/reset")


def _give_role(who: Persona, whom: User) -> Answer:
    colleague = make_user("clerk", email="colleague@example.com", region=whom.region)
    return who.patch(f"/users/{colleague.pk}", {"roles": ["clerk", whom.primary_role.code]})


def _make_another(who: Persona, whom: User) -> Answer:
    values = {**NEWCOMER, "primary_role": whom.primary_role.code, "region_id": whom.region_id}
    return who.post("/users", values)


def _make_another_beside(who: Persona, whom: User) -> Answer:
    values = {**NEWCOMER, "primary_role": "clerk", "roles": [whom.primary_role.code], "region_id": whom.region_id}
    return who.post("/users", values)


ACTS: dict[str, Act] = {
    "change the name": _change(first_name="Eve"),
    "change the address of the mailbox": _change(email="mine@example.com"),
    "change the telephone": _change(phone_resident="+968 9912 3457"),
    "change the language": _change(language="ar"),
    "take the role": _change(primary_role="clerk", roles=["clerk"]),
    "suspend": _step("suspend", {"reason": "x"}),
    "deactivate": _step("deactivate"),
    "activate": _step("activate", status=UserStatus.INACTIVE),
    "unlock": _step("unlock", {"reason": "x"}, status=UserStatus.LOCKED, locked_at=timezone.now()),
    "issue a code": _step("password-code"),
    "send a welcome": _step("send-welcome", password=""),
    "reset the second factor": _reset_factor,
    "delete": lambda who, whom: who.delete(f"/users/{whom.pk}"),
    "give the role": _give_role,
    "make another": _make_another,
    "make another beside": _make_another_beside,
}


@pytest.fixture
def ranks(db: None) -> None:
    """The predefined roles as in `HELD`, and one more whose holders manage accounts within the reach that they have."""
    for code, (reach, rights) in HELD.items():
        Role.objects.filter(code=code).update(reach=reach, rights=rights.split())
    rights = ["users.read", "users.create", "users.update", "users.delete", "roles.read"]
    Role.objects.create(code="clerk", name="Clerk", reach="assigned", rights=rights)


def manager(role: str, region: Region | None) -> Persona:
    """Somebody with this role who manages accounts besides."""
    user = make_user(role, email="manager@example.com", region=region)
    user.role_links.create(role=Role.objects.get(code="clerk"))
    return signed_in(user)


@pytest.mark.usefixtures("ranks")
@pytest.mark.parametrize("above", HELD)
def test_a_person_acts_on_accounts_of_their_own_rank_and_below_and_on_no_other(above: str, muscat: Region) -> None:
    make_user("admin", email="second@example.com")
    who = manager(above, muscat)
    wrong = []
    for below in HELD:
        for name, act in ACTS.items():
            with transaction.atomic():
                whom = make_user(below, email=f"{below}.other@example.com", region=muscat)
                answer = act(who, whom)
                transaction.set_rollback(True)
            outcome = "done" if answer.status < 300 else answer.json["code"]
            expected = "done" if below in ABOVE[above] else "outranked"
            if outcome != expected:
                wrong.append(f"{name}, {below}: {outcome}, {answer.content.decode()[:200]}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.usefixtures("ranks")
@pytest.mark.parametrize("above", HELD)
def test_an_answer_offers_exactly_what_will_not_be_refused_for_rank(above: str, muscat: Region) -> None:
    who = manager(above, muscat)
    people = {code: make_user(code, email=f"{code}.other@example.com", region=muscat) for code in HELD}
    offers = {code: who.get(f"/users/{user.pk}").json["allowed_actions"] for code, user in people.items()}
    assert {code for code, offer in offers.items() if offer} == ABOVE[above]
    assert all("change-roles" in offer for offer in offers.values() if offer)
    given = {role["code"] for role in who.get("/roles").json if role["may_give"]}
    assert given == ABOVE[above] | {"clerk"}


@pytest.mark.usefixtures("ranks")
def test_who_is_bound_to_a_region_gives_accounts_there_and_acts_on_nobody_elsewhere(
    muscat: Region, dhofar: Region
) -> None:
    who = manager("machine_manager", muscat)
    for region_id in (dhofar.pk, None):
        refused = who.post("/users", {**NEWCOMER, "primary_role": "machine_manager", "region_id": region_id})
        assert (refused.status, refused.json["errors"][0]["code"]) == (422, "outside_reach")
    made = who.post("/users", {**NEWCOMER, "primary_role": "machine_manager", "region_id": muscat.pk})
    assert made.status == 201
    assert who.patch(f"/users/{made.json['id']}", {"region_id": None}).status == 422
    assert who.patch(f"/users/{made.json['id']}", {"region_id": str(dhofar.pk)}).status == 422
    for number, region in enumerate((dhofar, None)):
        other = make_user("machine_manager", email=f"other{number}@example.com", region=region)
        assert who.get(f"/users/{other.pk}").status == 404
        for name in ("change the name", "suspend", "issue a code", "delete"):
            assert ACTS[name](who, other).status == 404


@pytest.mark.usefixtures("ranks")
@pytest.mark.parametrize("role", ["admin", "machine_manager", "auditor"])
def test_nobody_changes_their_own_roles_but_may_send_them_back_unchanged(role: str, muscat: Region) -> None:
    make_user("admin", email="second@example.com")
    who = manager(role, muscat)
    path = f"/users/{who.id}"
    assert "change-roles" not in who.get(path).json["allowed_actions"]
    for change in (
        {"roles": [role, "clerk", "mechanical_engineer"]},
        {"roles": [role]},
        {"roles": ["clerk"], "primary_role": "clerk"},
        {"primary_role": "clerk"},
    ):
        refused = who.patch(path, change)
        assert (refused.status, refused.json["code"]) == (403, "outranked"), change
        assert refused.json["facts"]["case"] == "own_roles"
    assert who.patch(path, {"first_name": "Amal", "roles": [role, "clerk"], "primary_role": role}).status == 200


@pytest.mark.usefixtures("ranks")
def test_nobody_issues_a_code_to_themselves_in_place_of_the_present_password(muscat: Region, admin: Persona) -> None:
    for who in (manager("machine_manager", muscat), admin):
        assert "issue-password-code" not in who.get(f"/users/{who.id}").json["allowed_actions"]
        refused = who.post(f"/users/{who.id}/password-code")
        assert (refused.status, refused.json["code"]) == (409, "own_account")


@pytest.mark.req("REQ-AUTH-040", "REQ-SEC-005")
def test_a_clerk_of_five_rights_stays_one_of_five_rights(muscat: Region) -> None:
    """Every way from managing accounts to more rights, one after the other."""
    rights = ["users.read", "users.create", "users.update", "roles.read", "projects.read"]
    Role.objects.create(code="clerk", name="Clerk", reach="region", rights=rights)
    clerk = signed_in(make_user("clerk", email="clerk@example.com", region=muscat))
    engineer = make_user("blasting_engineer", email="engineer@example.com", region=muscat)
    wanted = ["clerk", "auditor", "store_manager", "explosive_manager", "blasting_engineer"]

    assert clerk.patch(f"/users/{clerk.id}", {"roles": wanted}).json["code"] == "outranked"
    puppet = {**NEWCOMER, "primary_role": "store_manager", "region_id": muscat.pk}
    assert clerk.post("/users", puppet).json["code"] == "outranked"
    assert clerk.post("/users", {**puppet, "primary_role": "clerk", "roles": ["auditor"]}).json["code"] == "outranked"
    made = clerk.post("/users", {**puppet, "primary_role": "clerk"})
    assert made.status == 201
    assert clerk.patch(f"/users/{made.json['id']}", {"roles": ["store_manager"]}).json["code"] == "outranked"
    assert clerk.post(f"/users/{engineer.pk}/password-code").json["code"] == "outranked"
    assert clerk.patch(f"/users/{engineer.pk}", {"email": "mine@example.com"}).json["code"] == "outranked"
    assert not engineer.password_codes.exists()

    me = clerk.get("/auth/me").json
    assert (me["rights"], clerk.actor.reach, me["primary_role"]) == (sorted(rights), "region", "clerk")
    assert clerk.get("/audit-events").status == 403


# Roles


@pytest.fixture
def keeper(muscat: Region) -> Persona:
    """Somebody bound to a region who may do everything with roles."""
    rights = ["roles.read", "roles.create", "roles.update", "roles.delete", "users.read"]
    of_mechanics = Role.objects.get(code="mechanical_engineer").predefined_rights
    Role.objects.create(code="keeper", name="Keeper", reach="region", rights=[*rights, *of_mechanics])
    return signed_in(make_user("keeper", email="keeper@example.com", region=muscat))


def role_of(persona: Persona, code: str) -> dict[str, Any]:
    return next(role for role in persona.get("/roles").json if role["code"] == code)


CHANGES: dict[str, dict[str, Any]] = {
    "rename": {"name": "Renamed"},
    "rename in Arabic": {"name_ar": "آخر"},
    "describe": {"description": "Other words"},
    "strip": {"rights": []},
    "strip to the indispensable": {
        "rights": ["users.read", "users.create", "users.update", "roles.read", "roles.update"]
    },
    "narrow": {"reach": "assigned"},
    "nothing": {},
}


@pytest.mark.parametrize("code", ["admin", "operator", "store_manager", "auditor"])
def test_nobody_but_an_administrator_changes_a_role_that_holds_more_than_they_have(keeper: Persona, code: str) -> None:
    role = role_of(keeper, code)
    assert (role["allowed_actions"], role["may_give"]) == ([], False)
    for name, change in CHANGES.items():
        refused = keeper.patch(f"/roles/{role['id']}", change)
        assert (refused.status, refused.json["code"]) == (403, "outranked"), name
    assert keeper.post(f"/roles/{role['id']}/reset").json["code"] == "outranked"
    assert keeper.delete(f"/roles/{role['id']}").json["code"] == "outranked"
    assert role_of(keeper, code) == role


def test_the_admin_role_is_above_others_even_when_it_has_lost_its_rights(keeper: Persona, admin: Persona) -> None:
    Role.objects.filter(code="admin").update(rights=["roles.read"], reach="assigned")
    assert not role_of(keeper, "admin")["may_give"]
    assert keeper.patch(f"/roles/{role_of(keeper, 'admin')['id']}", {"name": "Anybody"}).json["code"] == "outranked"


def test_a_role_within_ones_own_is_changed_reset_and_deleted(keeper: Persona, admin: Persona) -> None:
    made = keeper.post("/roles", {"name": "Helper", "reach": "assigned", "rights": ["machines.read"]}).json
    assert (made["allowed_actions"], made["may_give"]) == (["edit", "delete"], True)
    assert keeper.patch(f"/roles/{made['id']}", {"rights": ["users.read"], "name": "Hand"}).status == 200
    assert keeper.patch(f"/roles/{made['id']}", {"rights": ["stock.move"]}).json["code"] == "outranked"
    assert keeper.patch(f"/roles/{made['id']}", {"reach": "all"}).json["code"] == "outranked"
    assert keeper.delete(f"/roles/{made['id']}").status == 204
    mechanic = role_of(keeper, "mechanical_engineer")
    assert admin.patch(f"/roles/{mechanic['id']}", {"rights": []}).status == 200
    assert keeper.post(f"/roles/{mechanic['id']}/reset").status == 200


def test_a_predefined_role_is_not_reset_to_more_than_one_has(keeper: Persona) -> None:
    role = Role.objects.get(code="operator")
    Role.objects.filter(pk=role.pk).update(rights=[])
    assert keeper.post(f"/roles/{role.pk}/reset").json["code"] == "outranked"


def test_who_is_bound_to_a_region_changes_no_role_by_which_people_work_elsewhere(
    keeper: Persona, dhofar: Region
) -> None:
    made = keeper.post("/roles", {"name": "Helper", "reach": "assigned", "rights": ["machines.read"]}).json
    for region in (dhofar, None):
        helper = make_user("helper", email="helper@example.com", region=region)
        assert role_of(keeper, "helper")["allowed_actions"] == []
        refused = keeper.patch(f"/roles/{made['id']}", {"rights": []})
        assert (refused.json["code"], refused.json["facts"]["case"]) == ("outranked", "role_elsewhere")
        helper.delete()
    assert role_of(keeper, "helper")["allowed_actions"] == ["edit", "delete"]
