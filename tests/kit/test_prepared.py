"""A prepared query is built once for each form and gives what the ORM gives."""

import pytest
from django.db import transaction
from django.db.transaction import TransactionManagementError

from highwall.domains.projects.models import Project, Site
from highwall.domains.projects.queries import visible_sites
from highwall.domains.projects.tests.factories import make_project, make_site
from highwall.kit.actors.policy import Actor, Reach
from highwall.kit.statements import shapes
from highwall.kit.statements.prepared import Parameter, Prepared


@pytest.fixture
def built(monkeypatch):
    """The forms for which the SQL has been built."""
    monkeypatch.setattr(shapes, "PROVING", False)
    return []


@pytest.fixture
def by_id(built):
    def build(*form):
        built.append(form)
        return Site.objects.select_related("project").filter(pk=Parameter("id"))

    return Prepared(build)


def test_rows_are_read_anew_each_time_with_sql_that_is_built_once(by_id, built, muscat, django_assert_num_queries):
    first, second = make_site(make_project(muscat), name="First"), make_site(make_project(muscat), name="Second")
    with django_assert_num_queries(3):
        assert by_id.first(id=first.pk) == first
        found = by_id.first(id=second.pk)
        assert (found.name, found.project.pk) == ("Second", second.project_id)
        assert by_id.first(id=first.pk).name == "First"
    Site.objects.filter(pk=first.pk).update(name="Renamed")
    assert by_id.first(id=first.pk).name == "Renamed"
    assert built == [()]


def test_a_missing_row_is_none_and_a_missing_value_an_error(by_id, muscat):
    assert by_id.first(id=make_project(muscat).pk) is None
    with pytest.raises(KeyError):
        by_id.first()


def test_what_one_person_may_see_is_never_shown_to_another(muscat, dhofar):
    site = make_site(make_project(muscat))
    query = Prepared(lambda actor: visible_sites(actor).filter(pk=Parameter("id")))
    here, there = (Actor(user_id=None, reach=Reach.REGION, region_id=r.pk) for r in (muscat, dhofar))
    for _ in range(2):
        assert query.first(here, id=site.pk) == site
        assert query.first(there, id=site.pk) is None


def test_values_and_flat_lists_come_as_the_orm_gives_them(muscat):
    project = make_project(muscat)
    make_site(project, name="First"), make_site(project, name="Second")
    rows = Project.objects.filter(pk=Parameter("id"))
    assert Prepared(lambda: rows.values("id", "region__name")).rows(id=project.pk) == [
        {"id": project.pk, "region__name": muscat.name}
    ]
    names = Prepared(
        lambda: Site.objects.filter(project_id=Parameter("id")).order_by("name").values_list("name", flat=True)
    )
    assert names.rows(id=project.pk) == ["First", "Second"]


def test_a_form_that_can_hold_no_rows_gives_none(built, muscat):
    site = make_site(make_project(muscat))
    query = Prepared(lambda: Site.objects.filter(pk=Parameter("id"), pk__in=[]))
    assert query.rows(id=site.pk) == []


@pytest.mark.django_db(transaction=True)
def test_rows_are_locked_inside_a_transaction_only():
    query = Prepared(lambda: Site.objects.select_for_update(no_key=True).filter(pk=Parameter("id")))
    some = "0190b4a0-0000-7000-8000-000000000000"
    with transaction.atomic():
        assert query.first(id=some) is None
    with pytest.raises(TransactionManagementError):
        query.first(id=some)


def test_no_more_than_so_many_forms_are_kept(built, muscat, monkeypatch):
    site = make_site(make_project(muscat))
    monkeypatch.setattr(shapes, "KEPT_SHAPES", 2)

    def build(word):
        built.append(word)
        return Site.objects.filter(pk=Parameter("id"))

    query = Prepared(build)
    for word in ("a", "b", "a", "c", "a", "b"):
        assert query.first(word, id=site.pk) == site
    assert built == ["a", "b", "c", "b"]
    assert len(query._shapes._kept) == 2
