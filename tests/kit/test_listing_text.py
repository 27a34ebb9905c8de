"""Lists as people read them: searches find what reads alike, names sort as people count, empty values come last."""

import random
from copy import copy
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from tests.kit.conftest import execute

from highwall.config.testing import Persona, make_user
from highwall.domains.accounts.models import User
from highwall.domains.projects.models import Project, Site
from highwall.domains.projects.queries import SITES
from highwall.domains.projects.tests.factories import make_project, make_site
from highwall.domains.regions.models import Region
from highwall.kit.models.ids import new_id
from highwall.kit.text import natural_key

pytestmark = pytest.mark.django_db

STORED_AND_ASKED = [
    ("محجر الأحجار", "الاحجار"),
    ("منجم آدم", "ادم"),
    ("مِنْجَم إبراء", "منجم"),
    ("منجــم الكبرى", "منجم"),
    ("منجــم الكبرى", "الكبري"),
    ("مقعد ٣٤٠ شمال", "340"),
    ("Bench 340 شرق", "٣٤٠"),
    ("Café", "Cafe\u0301"),
    ("Café", "cafe"),
    ("Müller", "MULLER"),
    ("منجم آدم", "\u200fمنجم آدم"),
    ("مدرسة", "مدرسه"),
]


def names_of(persona: Persona, path: str = "/sites", **query: Any) -> list[str]:
    return [item["name"] for item in persona.get(path, page_size=200, **query).json["items"]]


@pytest.mark.parametrize(("stored", "asked"), STORED_AND_ASKED)
def test_a_search_finds_what_reads_like_the_question(admin: Persona, muscat: Region, stored: str, asked: str) -> None:
    project = make_project(muscat, name=f"Project of {stored}")
    make_site(project, name="Elsewhere", address="South")
    make_site(project, name=stored, address="South")
    assert names_of(admin, search=f"{asked} south", sort="name") == sorted(["Elsewhere", stored], key=natural_key)
    assert names_of(admin, "/projects", search=asked) == [project.name]
    make_project(muscat, name="Another")
    assert names_of(admin, "/projects", search="\u200f") == ["Another", project.name]
    assert names_of(admin, "/projects", search=f"{asked} another") == []


def test_a_sign_of_a_pattern_stands_for_itself_in_every_search(admin: Persona, muscat: Region) -> None:
    project = make_project(muscat, name="One")
    for name in ("100% done", r"back\slash", "under_score", "plain"):
        make_site(project, name=name)
    assert names_of(admin, search="%") == ["100% done"]
    assert names_of(admin, search="\\") == [r"back\slash"]
    assert names_of(admin, search="_") == ["under_score"]


BENCHES = ["Bench 1", "Bench 2", "bench 3", "Bench 9", "Bench 10", "Bench 100", "Site #11", "مقعد ٢", "مقعد ١٠"]


def test_names_sort_as_people_count_in_either_direction(admin: Persona, muscat: Region) -> None:
    project = make_project(muscat, name="One")
    for name in random.Random(5).sample(BENCHES, len(BENCHES)):
        make_site(project, name=name)
    assert names_of(admin, sort="name") == BENCHES
    assert names_of(admin, sort="-name") == BENCHES[::-1]


def test_people_sort_by_letters_not_by_their_case_and_accents(admin: Persona, muscat: Region) -> None:
    last = ["al balushi", "Al Busaidi", "Élan", "Muller", "Müller", "Ñandú", "Zadjali"]
    User.objects.exclude(pk=admin.id).delete()
    for number, name in enumerate(random.Random(7).sample(last, len(last))):
        make_user("operator", email=f"p{number}@example.om", region=muscat, first_name="Ali", last_name=name)
    found = [item["last_name"] for item in admin.get("/users", sort="last_name", page_size=200).json["items"]]
    assert [name for name in found if name in last] == last


def test_rows_without_a_value_come_last_in_either_direction(admin: Persona, muscat: Region) -> None:
    for number in range(3):
        user = make_user("operator", email=f"q{number}@example.om", region=muscat)
        User.objects.filter(pk=user.pk).update(last_sign_in_at=timezone.now() if number else None)
    for sort in ("last_sign_in_at", "-last_sign_in_at"):
        moments = [item["last_sign_in_at"] for item in admin.get("/users", sort=sort).json["items"]]
        known = [moment for moment in moments if moment]
        assert None in moments
        assert moments == [*sorted(known, reverse=sort.startswith("-")), *[None] * (len(moments) - len(known))]


def test_an_empty_text_counts_as_no_value(admin: Persona) -> None:
    Region.objects.update(name_ar="")
    Region.objects.filter(name="Muscat").update(name_ar="مسقط")
    for sort in ("name_ar", "-name_ar"):
        assert names_of(admin, "/regions", sort=sort)[0] == "Muscat"


@pytest.mark.parametrize(("first", "second"), [("Café", "cafe"), ("الأول", "الاول"), ("Pit ٣", "PIT 3"), ("Ａb", "aB")])
def test_a_name_that_reads_like_another_is_taken(admin: Persona, muscat: Region, first: str, second: str) -> None:
    region = {"region_id": str(muscat.pk)}
    project = {"description": "Rock", "area_of_operation": "North", **region}
    store = {"address": "Road 1", "city": "Nizwa", "capacity_kg": 1000, "allowed_kinds": ["anfo"], **region}
    store["manager_id"] = str(make_user("store_manager", region=muscat).pk)
    machine = {"name": "Rig", "machine_type": "Drill", "model": "D65", "manufacturer": "Epiroc", **region}
    machine |= {"manufacturing_year": 2020}
    product = {"kind": "anfo", "density_g_cm3": 0.85, "rws_percent": 100, "energy_mj_kg": 3.8, "un_number": "0082"}
    product |= {"hazard_division": "1.1", "compatibility_group": "D", "is_water_resistant": False}
    bodies: dict[str, tuple[str, dict[str, Any]]] = {
        "/regions": ("name", {}),
        "/projects": ("name", project),
        "/stores": ("name", store),
        "/machines": ("serial_number", machine),
        "/products": ("name", {"code": "AN-1", **product}),
        "/roles": ("name", {"description": "Looks", "reach": "region", "rights": []}),
    }
    for path, (field, body) in bodies.items():
        made = admin.post(path, {**body, field: first})
        assert made.status == 201, (path, made.json)
        refused = admin.post(path, {**body, **({"code": "other"} if path == "/products" else {}), field: second})
        assert (refused.status, refused.json["errors"][0]["field"]) == (409, field), (path, refused.json)
    refused = admin.post("/products", {**product, "name": "Another", "code": "an-1"})
    assert (refused.status, refused.json["errors"][0]["field"]) == (409, "code")
    place = make_project(muscat, name="Of sites")
    make_site(place, name=first)
    refused = admin.post("/sites", {"project_id": str(place.pk), "name": second, "address": "North"})
    assert (refused.status, refused.json["errors"][0]["field"]) == (409, "name")


def copied[R: (Project, Site)](record: R, name: str, number: str, **others: Any) -> R:
    again = copy(record)
    for field, value in {"id": new_id(), "name": name, "number": number, **others}.items():
        setattr(again, field, value)
    again._state.adding = True
    return again


@pytest.fixture
def many_sites(muscat: Region) -> None:
    project = make_project(muscat, name="Large")
    make_site(project, name="مقعد ٣٤٠ شمال")
    projects = [copied(project, f"Pit {n}", f"P-{n}") for n in range(200)]
    Project.objects.bulk_create(projects)
    site = make_site(project)
    numbered = [(owner, 100 * place + n) for place, owner in enumerate(projects) for n in range(100)]
    Site.objects.bulk_create(copied(site, f"Bench {n}", f"X-{n}", project=owner) for owner, n in numbered)
    execute("ANALYZE projects_site")
    execute("ANALYZE projects_project")


@pytest.mark.usefixtures("many_sites")
def test_a_search_among_many_rows_is_answered_by_indexes() -> None:
    rows = SITES.narrow(Site.objects.all(), SITES.filters(), SITES.words("ﺷﻤﺎﻝ"))
    assert [site.name for site in rows] == ["مقعد ٣٤٠ شمال"]
    plan = rows.explain()
    assert plan.count("site_search") == 3, plan
    assert "Seq Scan on projects_site" not in plan


@pytest.mark.usefixtures("many_sites")
def test_the_first_page_by_name_is_read_from_an_index() -> None:
    for sort in ("name", "-name"):
        assert "site_by_name" in SITES.order(Site.objects.all(), sort)[:25].explain()


def test_a_name_that_reads_like_another_is_refused_by_the_database_too(admin: Persona) -> None:
    Region.objects.create(name="Café")
    assert admin.post("/regions", {"name": "cafe"}).status == 409
    with pytest.raises(IntegrityError, match="region_name_unique"), transaction.atomic():
        Region.objects.create(name="cafÉ")
