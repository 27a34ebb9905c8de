"""Statements of list pages are kept, their results and scopes are not."""

import pytest

from highwall.domains.projects.tests.factories import make_project, make_site
from highwall.kit import compiled
from highwall.kit.compiled import Statement


@pytest.fixture
def built(monkeypatch):
    """How many statements were compiled since."""
    count = []
    compile_statement = compiled.compile_statement

    def counting(rows) -> Statement | None:
        count.append(rows)
        return compile_statement(rows)

    monkeypatch.setattr(compiled, "compile_statement", counting)
    return count


def test_a_page_asked_for_again_is_not_compiled_again_but_read_again(engineer, muscat, built):
    project = make_project(muscat)
    make_site(project, name="First")
    assert [row["name"] for row in engineer.get("/sites").json["items"]] == ["First"]
    compiled_once = len(built)
    make_site(project, name="Second")
    answer = engineer.get("/sites").json
    assert {row["name"] for row in answer["items"]} == {"First", "Second"}
    assert answer["total"] == 2
    assert len(built) == compiled_once


def test_what_one_person_asked_for_is_never_answered_to_another(engineer, outsider, muscat, dhofar):
    make_site(make_project(muscat), name="Ours")
    make_site(make_project(dhofar), name="Theirs")
    for _ in range(2):
        assert [row["name"] for row in engineer.get("/sites").json["items"]] == ["Ours"]
        assert [row["name"] for row in outsider.get("/sites").json["items"]] == ["Theirs"]


def test_a_person_who_moves_to_another_region_sees_that_one_at_once(engineer, muscat, dhofar):
    make_site(make_project(muscat), name="Ours")
    make_site(make_project(dhofar), name="Theirs")
    assert [row["name"] for row in engineer.get("/sites").json["items"]] == ["Ours"]
    type(engineer.user).objects.filter(pk=engineer.id).update(region=dhofar)
    assert [row["name"] for row in engineer.get("/sites").json["items"]] == ["Theirs"]


def test_a_list_below_a_record_out_of_reach_is_refused_each_time(engineer, outsider, muscat):
    site = make_site(make_project(muscat))
    for _ in range(2):
        assert engineer.get(f"/sites/{site.pk}/charges").status == 200
        assert outsider.get(f"/sites/{site.pk}/charges").status == 404


def test_filters_search_and_pages_are_different_statements(engineer, muscat):
    project = make_project(muscat)
    for name in ("East", "South", "West"):
        make_site(project, name=name)
    assert engineer.get("/sites", search="South").json["total"] == 1
    assert engineer.get("/sites", search="West").json["items"][0]["name"] == "West"
    assert engineer.get("/sites", status="completed").json["items"] == []
    pages = [engineer.get("/sites", page=page, page_size=2, sort="name").json["items"] for page in (1, 2)]
    assert [row["name"] for page in pages for row in page] == ["East", "South", "West"]
