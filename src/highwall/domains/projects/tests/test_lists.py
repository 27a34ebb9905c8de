import csv
import io
from datetime import date
from typing import Any

import pytest

from highwall.config.testing import Persona
from highwall.domains.projects.tests.factories import force, make_project, make_site
from highwall.domains.regions.models import Region

SIGN_IN_QUERIES = 5
"""Reading keys, idle time, the session and its roles; a running server keeps them in memory, tests do not."""

pytestmark = pytest.mark.django_db


def names(answer: Any) -> list[str]:
    assert answer.status == 200, answer.content
    return [row["name"] for row in answer.json["items"]]


@pytest.mark.req("REQ-PROJECT-041")
def test_the_list_of_projects_shows_what_role_and_region_reach(
    admin: Persona, engineer: Persona, outsider: Persona, operator: Persona, muscat: Region, dhofar: Region
) -> None:
    assert operator.user
    make_project(muscat, name="North", members=(operator.user,))
    make_project(muscat, name="South")
    make_project(dhofar, name="Coast")
    assert names(admin.get("/projects", sort="name")) == ["Coast", "North", "South"]
    assert names(engineer.get("/projects", sort="name")) == ["North", "South"]
    assert names(outsider.get("/projects")) == ["Coast"]
    assert names(operator.get("/projects")) == ["North"]


@pytest.mark.req("REQ-PROJECT-042", "REQ-PROJECT-043", "REQ-PROJECT-044")
def test_projects_are_filtered_searched_sorted_and_paged(admin: Persona, muscat: Region, dhofar: Region) -> None:
    make_project(muscat, name="Alpha", start_on=date(2026, 1, 1), expected_end_on=date(2026, 6, 30))
    make_project(dhofar, name="Beta", description="Gypsum near the port", start_on=date(2026, 3, 1))
    gamma = make_project(muscat, name="Gamma", start_on=date(2026, 9, 1), expected_end_on=date(2027, 6, 30))
    force(gamma, status="in_progress")
    assert names(admin.get("/projects", region_id=str(dhofar.pk))) == ["Beta"]
    assert names(admin.get("/projects", status="in_progress")) == ["Gamma"]
    assert names(admin.get("/projects", start_from="2026-02-01", start_to="2026-08-31")) == ["Beta"]
    assert names(admin.get("/projects", expected_end_from="2027-01-01")) == ["Gamma"]
    assert names(admin.get("/projects", expected_end_to="2026-12-31")) == ["Alpha"]
    assert names(admin.get("/projects", search="gypsum port")) == ["Beta"]
    assert names(admin.get("/projects", search="alph")) == ["Alpha"]
    assert names(admin.get("/projects", sort="-start_on")) == ["Gamma", "Beta", "Alpha"]
    assert names(admin.get("/projects", sort="-expected_end_on,name")) == ["Gamma", "Alpha", "Beta"]
    second = admin.get("/projects", sort="name", page=2, page_size=2).json
    assert [row["name"] for row in second["items"]] == ["Gamma"]
    assert (second["total"], second["total_is_capped"]) == (3, False)
    assert admin.get("/projects", sort="password").status == 422


def test_a_row_names_the_manager_and_counts_all_and_open_sites(
    admin: Persona, engineer: Persona, muscat: Region
) -> None:
    project = make_project(muscat)
    make_site(project)
    force(make_site(project), status="cancelled")
    row = admin.get("/projects").json["items"][0]
    assert (row["site_count"], row["open_site_count"], row["manager_name"]) == (2, 1, "")
    force(project, manager_id=engineer.id)
    assert admin.get("/projects").json["items"][0]["manager_name"] == "Engineer Test"


def test_the_export_of_projects_holds_the_filtered_rows(admin: Persona, muscat: Region, dhofar: Region) -> None:
    make_project(muscat, name="Alpha")
    make_project(dhofar, name="=Beta")
    answer = admin.get("/projects/export", format="csv", region_id=str(dhofar.pk))
    table = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert table[0][:3] == ["Number", "Name", "Region"]
    assert len(table) == 2
    assert table[1][1] != "=Beta", "a text that starts a formula is made harmless"
    assert table[1][1].endswith("=Beta")
    sheet = admin.get("/projects/export", format="xlsx")
    assert (sheet.status, sheet.content[:2]) == (200, b"PK")


@pytest.mark.req("REQ-PROJECT-040")
def test_the_summary_counts_projects_by_status_within_reach(
    admin: Persona, engineer: Persona, muscat: Region, dhofar: Region
) -> None:
    make_project(dhofar)
    for status in ("planned", "planned", "in_progress", "on_hold", "completed", "cancelled"):
        force(make_project(muscat), status=status)
    force(make_project(muscat), status="completed", is_archived=True)
    counts = {"planned": 2, "in_progress": 1, "on_hold": 1, "completed": 1, "cancelled": 1}
    assert engineer.get("/projects/summary").json == {"total": 6, **counts, "archived": 1}
    assert admin.get("/projects/summary").json["total"] == 7


@pytest.mark.req("REQ-SITE-001", "REQ-SITE-050", "REQ-SITE-051")
def test_sites_are_listed_by_project_status_and_region(
    admin: Persona, engineer: Persona, muscat: Region, dhofar: Region
) -> None:
    north, coast = make_project(muscat, name="North"), make_project(dhofar, name="Coast")
    make_site(north, name="Bench A", address="Level 120")
    force(make_site(north, name="Bench B"), status="in_progress")
    make_site(coast, name="Bench C")
    assert names(admin.get("/sites", sort="name")) == ["Bench A", "Bench B", "Bench C"]
    assert names(engineer.get("/sites", sort="name")) == ["Bench A", "Bench B"]
    assert names(admin.get("/sites", project_id=str(north.pk), sort="-name")) == ["Bench B", "Bench A"]
    assert names(admin.get("/sites", status="in_progress")) == ["Bench B"]
    assert names(admin.get("/sites", region_id=str(dhofar.pk))) == ["Bench C"]
    assert names(admin.get("/sites", search="coast bench")) == ["Bench C"]
    force(north, status="in_progress")
    assert names(admin.get("/sites", is_open="false")) == []
    table = admin.get("/sites/export", format="csv", project_id=str(coast.pk)).content.decode("utf-8-sig")
    assert "Bench C" in table
    assert "Bench A" not in table


@pytest.mark.req("REQ-PROJECT-070", "REQ-PROJECT-071")
def test_an_operator_finds_the_assigned_project_and_its_open_sites_and_nothing_else(
    operator: Persona, engineer: Persona, muscat: Region
) -> None:
    assert operator.user
    mine = make_project(muscat, name="Mine", members=(operator.user,))
    other = make_project(muscat, name="Other")
    open_site = make_site(mine, name="Open")
    force(make_site(mine, name="Over"), status="cancelled")
    foreign = make_site(other, name="Foreign")
    assert names(operator.get("/my/projects")) == ["Mine"]
    assert names(operator.get("/my/sites")) == ["Open"]
    assert names(operator.get("/sites", sort="name")) == ["Open", "Over"]
    assert operator.get(f"/sites/{open_site.pk}").status == 200
    assert operator.get(f"/sites/{foreign.pk}").status == 404
    assert operator.get(f"/projects/{other.pk}").status == 404
    assert operator.patch(f"/sites/{foreign.pk}", {"name": "Mine now"}).status == 404
    assert names(engineer.get("/my/sites")) == []


@pytest.mark.parametrize("path", ["/projects", "/sites"])
def test_a_list_takes_the_same_few_queries_however_long_it_is(
    path: str, engineer: Persona, muscat: Region, django_assert_num_queries: Any
) -> None:
    def fill(projects: int) -> None:
        for _ in range(projects):
            project = make_project(muscat)
            make_site(project)
            make_site(project)

    fill(1)
    engineer.get(path)
    with django_assert_num_queries(SIGN_IN_QUERIES + 1):
        engineer.get(path)
    fill(10)
    with django_assert_num_queries(SIGN_IN_QUERIES + 1):
        engineer.get(path)


def test_a_detail_takes_few_queries(engineer: Persona, muscat: Region, django_assert_max_num_queries: Any) -> None:
    project = make_project(muscat)
    site = make_site(project)
    engineer.get(f"/sites/{site.pk}")
    with django_assert_max_num_queries(SIGN_IN_QUERIES + 3):  # the site, and what its steps wait for
        engineer.get(f"/sites/{site.pk}")
    force(project, status="in_progress")
    with django_assert_max_num_queries(SIGN_IN_QUERIES + 5):  # the project, its open sites, and what its steps wait for
        engineer.get(f"/projects/{project.pk}")
