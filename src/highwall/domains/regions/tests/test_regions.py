from uuid import UUID

import pytest
from django.db import IntegrityError, transaction

from highwall.config.roles import seed
from highwall.config.testing import Persona, make_user
from highwall.domains.regions.models import Region

pytestmark = pytest.mark.django_db

GOVERNORATES = {
    *("Muscat", "Dhofar", "Musandam", "Al Buraimi", "Ad Dakhiliyah", "Al Batinah North", "Al Batinah South"),
    *("Ash Sharqiyah North", "Ash Sharqiyah South", "Ad Dhahirah", "Al Wusta"),
}


@pytest.mark.req("REQ-REGION-003")
def test_the_eleven_governorates_are_there_from_the_start_with_both_names_and_places(engineer: Persona) -> None:
    rows = engineer.get("/regions", page_size=50).json["items"]
    assert {row["name"] for row in rows} == GOVERNORATES
    assert len(rows) == 11
    for row in rows:
        assert row["name_ar"]
        assert 16 < row["latitude_deg"] < 27
        assert 51 < row["longitude_deg"] < 60


def test_loading_the_seed_again_leaves_what_people_changed() -> None:
    Region.objects.filter(name="Muscat").update(name="Muscat City")
    assert seed() == (0, 0)
    assert Region.objects.count() == 11


@pytest.mark.req("REQ-REGION-001", "REQ-REGION-002")
def test_a_region_has_an_id_of_its_own_two_names_and_perhaps_a_place(admin: Persona, muscat: Region) -> None:
    shown = admin.get(f"/regions/{muscat.pk}").json
    assert (UUID(shown["id"]), shown["name"], shown["name_ar"]) == (muscat.pk, "Muscat", "مسقط")
    assert (shown["latitude_deg"], shown["longitude_deg"]) == (23.588, 58.3829)
    made = admin.post("/regions", {"name": "Masirah"}).json
    assert (made["latitude_deg"], made["longitude_deg"]) == (None, None)
    assert made["id"] != shown["id"]


@pytest.mark.req("REQ-REGION-004")
def test_an_admin_adds_and_edits_a_region(admin: Persona) -> None:
    place = {"latitude_deg": 23.07, "longitude_deg": 57.67}
    made = admin.post("/regions", {"name": "Jabal  Akhdar ", "name_ar": "الجبل الأخضر", **place}).json
    assert (made["name"], made["allowed_actions"]) == ("Jabal Akhdar", ["edit", "retire", "delete"])
    changed = admin.patch(f"/regions/{made['id']}", {"name": "Al Jabal"}, version=1).json
    assert (changed["name"], changed["name_ar"], changed["version"]) == ("Al Jabal", "الجبل الأخضر", 2)
    gone = admin.patch(f"/regions/{made['id']}", {"latitude_deg": None, "longitude_deg": None}, version=2).json
    assert (gone["latitude_deg"], gone["longitude_deg"]) == (None, None)
    assert admin.patch(f"/regions/{made['id']}", {"name": "Late"}, version=2).json["code"] == "stale_version"


@pytest.mark.req("REQ-REGION-004")
def test_a_region_is_retired_and_comes_back(admin: Persona, muscat: Region) -> None:
    path = f"/regions/{muscat.pk}"
    retired = admin.post(f"{path}/retire").json
    assert (retired["is_active"], retired["allowed_actions"]) == (False, ["edit", "reactivate", "delete"])
    assert admin.post(f"{path}/retire").json["code"] == "illegal_transition"
    assert admin.post(f"{path}/reactivate").json["is_active"] is True


@pytest.mark.req("REQ-REGION-004")
def test_a_region_goes_when_nothing_refers_to_it_and_otherwise_says_what_does(admin: Persona, muscat: Region) -> None:
    made = admin.post("/regions", {"name": "Masirah"}).json
    assert admin.get(f"/regions/{made['id']}/dependents").json == []
    assert admin.delete(f"/regions/{made['id']}").status == 204
    assert admin.get(f"/regions/{made['id']}").status == 404
    held = [{"kind": "accounts_user", "count": 1, "blocks_deletion": True}]
    assert admin.get(f"/regions/{muscat.pk}/dependents").json == held
    refused = admin.delete(f"/regions/{muscat.pk}")
    assert (refused.status, refused.json["code"]) == (409, "has_dependents")
    assert refused.json["facts"]["dependents"] == held
    assert Region.objects.filter(pk=muscat.pk).exists()


@pytest.mark.req("REQ-REGION-010")
def test_accounts_projects_stores_and_machines_are_assigned_to_regions_and_found_by_them(
    admin: Persona, muscat: Region, dhofar: Region
) -> None:
    keepers = {
        region.pk: make_user("store_manager", email=f"keeper@{region.name.lower()}.om", region=region)
        for region in (muscat, dhofar)
    }
    bodies = {
        "/projects": {"description": "Cut", "area_of_operation": "West"},
        "/stores": {"address": "Track 4", "city": "Quarry", "capacity_kg": 100, "allowed_kinds": ["anfo"]},
        "/machines": {
            "machine_type": "Drill rig",
            "model": "D65",
            "manufacturer": "Epiroc",
            "manufacturing_year": 2021,
        },
    }
    for path, body in bodies.items():
        for region in (muscat, dhofar):
            own = {
                "/stores": {"manager_id": keepers[region.pk].pk},
                "/machines": {"serial_number": f"SN {region.name}", "manufacturing_year": 2021},
            }.get(path, {})
            made = admin.post(path, {"name": f"Of {region.name}", "region_id": region.pk, **body, **own})
            assert made.status == 201, made.content
        found = admin.get(path, region_id=str(dhofar.pk)).json["items"]
        assert [(row["name"], row["region_name"]) for row in found] == [("Of Dhofar", "Dhofar")]
    people = admin.get("/users", region_id=str(dhofar.pk)).json["items"]
    assert [(row["email"], row["region_name"]) for row in people] == [("keeper@dhofar.om", "Dhofar")]
    kinds = {item["kind"] for item in admin.get(f"/regions/{dhofar.pk}/dependents").json}
    assert kinds == {"accounts_user", "projects_project", "explosives_store", "fleet_machine"}


@pytest.mark.req("REQ-REGION-011")
def test_the_region_of_a_person_bounds_what_lists_and_counts_show(
    admin: Persona, engineer: Persona, outsider: Persona, muscat: Region, dhofar: Region
) -> None:
    for region in (muscat, dhofar):
        body = {"name": f"Of {region.name}", "description": "Cut", "area_of_operation": "West"}
        assert admin.post("/projects", {**body, "region_id": str(region.pk)}).status == 201
    for persona, name in ((engineer, "Of Muscat"), (outsider, "Of Dhofar")):
        assert [row["name"] for row in persona.get("/projects").json["items"]] == [name]
        assert persona.get("/projects/summary").json["total"] == 1
    assert engineer.get("/projects", region_id=str(dhofar.pk)).json["total"] == 0
    assert admin.get("/projects/summary").json["total"] == 2


def test_nothing_new_goes_into_a_retired_region_and_what_is_in_it_can_be_worked_on(
    admin: Persona, engineer: Persona, muscat: Region
) -> None:
    admin.post(f"/regions/{muscat.pk}/retire")
    values = {"name": "Late", "description": "Cut", "area_of_operation": "West", "region_id": str(muscat.pk)}
    refused = admin.post("/projects", values)
    assert (refused.status, refused.json["errors"][0]["field"]) == (422, "region_id")
    assert admin.patch(f"/users/{engineer.id}", {"first_name": "Eve", "region_id": str(muscat.pk)}).status == 200


@pytest.mark.req("REQ-REGION-005")
def test_active_regions_are_offered_to_everybody_who_is_signed_in(
    admin: Persona, operator: Persona, anonymous: Persona
) -> None:
    musandam = Region.objects.get(name="Musandam")
    admin.post(f"/regions/{musandam.pk}/retire")
    offered = operator.get("/regions/active").json
    assert [row["name"] for row in offered] == sorted(GOVERNORATES - {"Musandam"})
    assert all(row["name_ar"] for row in offered)
    filtered = operator.get("/regions", is_active="true", page_size=50).json["items"]
    assert {row["name"] for row in filtered} == GOVERNORATES - {"Musandam"}
    assert anonymous.get("/regions/active").status == 401


@pytest.mark.parametrize("name", ["Muscat", "MUSCAT", "  muscat  "])
def test_a_name_is_unique_whatever_its_case(admin: Persona, name: str) -> None:
    answer = admin.post("/regions", {"name": name})
    assert (answer.status, answer.json["code"]) == (409, "name_taken")
    assert answer.json["errors"][0]["field"] == "name"


def test_the_database_itself_refuses_a_second_region_of_one_name() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Region.objects.create(name="mUSCAT")


def test_only_those_with_the_right_change_regions(engineer: Persona, auditor: Persona, muscat: Region) -> None:
    for persona in (engineer, auditor):
        assert persona.post("/regions", {"name": "New place"}).status == 403
        assert persona.patch(f"/regions/{muscat.pk}", {"name": "New place"}).status == 403
        assert persona.post(f"/regions/{muscat.pk}/retire").status == 403
        assert persona.delete(f"/regions/{muscat.pk}").status == 403


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *[("latitude_deg", 90.1), ("longitude_deg", -180.1), ("latitude_deg", "NaN"), ("longitude_deg", 58.123456)],
        *[("name", " x "), ("name", "Musc\u200bat"), ("name", "x" * 10_000), ("name_ar", "مسقط\u202e")],
    ],
)
def test_values_that_cannot_be_are_refused_at_their_field(admin: Persona, field: str, value: object) -> None:
    answer = admin.post("/regions", {"name": "New place", field: value})
    assert (answer.status, [error["field"] for error in answer.json["errors"]]) == (422, [field])


def test_half_a_place_is_refused_at_the_missing_half(admin: Persona, muscat: Region) -> None:
    half = admin.post("/regions", {"name": "New place", "latitude_deg": 23.07})
    assert (half.status, half.json["errors"][0]["field"]) == (422, "longitude_deg")
    cut = admin.patch(f"/regions/{muscat.pk}", {"latitude_deg": None})
    assert (cut.status, cut.json["errors"][0]["field"]) == (422, "latitude_deg")
