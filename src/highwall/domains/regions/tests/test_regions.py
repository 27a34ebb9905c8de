import pytest
from django.db import IntegrityError, transaction

from highwall.config.roles import seed
from highwall.config.testing import Persona
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


@pytest.mark.req("REQ-REGION-004")
def test_an_admin_adds_edits_and_retires_a_region(admin: Persona) -> None:
    made = admin.post("/regions", {"name": "Jabal Akhdar", "name_ar": "الجبل الأخضر", "latitude_deg": 23.07}).json
    changed = admin.patch(f"/regions/{made['id']}", {"name": "Al Jabal", "is_active": False}, version=1).json
    assert (changed["name"], changed["is_active"], changed["version"]) == ("Al Jabal", False, 2)
    assert float(changed["latitude_deg"]) == 23.07


@pytest.mark.req("REQ-REGION-005")
def test_active_regions_are_offered_to_everybody_who_is_signed_in(operator: Persona, anonymous: Persona) -> None:
    Region.objects.filter(name="Musandam").update(is_active=False)
    names = {row["name"] for row in operator.get("/regions", is_active="true", page_size=50).json["items"]}
    assert names == GOVERNORATES - {"Musandam"}
    assert anonymous.get("/regions").status == 401


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


@pytest.mark.parametrize(
    ("field", "value"), [("latitude_deg", 90.1), ("longitude_deg", -180.1), ("latitude_deg", "NaN"), ("name", " x ")]
)
def test_values_off_the_earth_are_refused_at_their_field(admin: Persona, field: str, value: object) -> None:
    answer = admin.post("/regions", {"name": "New place", field: value})
    assert (answer.status, [error["field"] for error in answer.json["errors"]]) == (422, [field])
