"""Statements are kept by shape; whose rows they give is put in anew each time (ADR 26)."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from highwall.domains.accounts.models import Role, User
from highwall.domains.explosives.queries.batch_lists import shown_batches
from highwall.domains.explosives.tests.factories import make_batch, make_product
from highwall.domains.projects.models import Project, Site
from highwall.domains.projects.queries import visible_projects, visible_sites
from highwall.domains.projects.tests.factories import make_project, make_site
from highwall.kit.actors.policy import Actor, Reach
from highwall.kit.calendar.days import today
from highwall.kit.settings import change_setting
from highwall.kit.statements import shapes
from highwall.kit.statements.prepared import Parameter, Prepared
from highwall.kit.statements.shapes import WrongShape

pytestmark = pytest.mark.django_db


@pytest.fixture
def built(monkeypatch):
    """The statements that were built to be kept since, each as what was found of it."""
    found = []
    find_out = shapes._find_out

    def counting(values, build):
        found.append(find_out(values, build))
        return found[-1]

    monkeypatch.setattr(shapes, "_find_out", counting)
    return found


def names(answer):
    assert answer.status == 200, answer.content
    return [row["name"] for row in answer.json["items"]]


def in_region(region, **values):
    return Actor(user_id=uuid4(), reach=Reach.REGION, region_id=region.pk, **values)


class TestLists:
    def test_a_page_asked_for_again_is_read_again_without_being_built(self, engineer, muscat, built):
        project = make_project(muscat)
        make_site(project, name="First")
        assert names(engineer.get("/sites")) == ["First"]
        built.clear()
        make_site(project, name="Second")
        answer = engineer.get("/sites")
        assert set(names(answer)) == {"First", "Second"}
        assert answer.json["total"] == 2
        assert not built

    def test_people_of_two_regions_share_a_statement_and_no_row(self, engineer, outsider, muscat, dhofar, built):
        make_site(make_project(muscat), name="Ours")
        make_site(make_project(dhofar), name="Theirs")
        assert names(engineer.get("/sites")) == ["Ours"]
        built.clear()
        for _ in range(2):
            assert names(outsider.get("/sites")) == ["Theirs"]
            assert names(engineer.get("/sites")) == ["Ours"]
        assert not built

    def test_other_filters_words_pages_and_cursors_of_a_shape_are_not_built(self, admin, muscat, built):
        project, other = make_project(muscat), make_project(muscat)
        for name in ("East", "South", "West"):
            make_site(project, name=name)
        make_site(other, name="North")

        def ask(project, word):
            found = admin.get("/sites", project_id=project.pk, search=word, page_size=1)
            first = admin.get("/sites", project_id=project.pk, sort="name", page_size=1).json
            rest = []
            if first["next_cursor"]:
                beside = {"cursor": first["next_cursor"], "page_size": 25}
                rest = names(admin.get("/sites", project_id=project.pk, sort="name", **beside))
            second = names(admin.get("/sites", project_id=project.pk, sort="name", page=2, page_size=2))
            return names(found), found.json["total"], rest, second

        assert ask(project, "South") == (["South"], 1, ["South", "West"], ["West"])
        assert ask(project, "nowhere") == ([], 0, ["South", "West"], ["West"])
        built.clear()
        assert ask(project, "west%") == ([], 0, ["South", "West"], ["West"])
        assert ask(project, "EAST") == (["East"], 1, ["South", "West"], ["West"])
        assert ask(other, "Nor") == (["North"], 1, [], [])
        assert not built

    def test_whether_a_filter_is_given_and_what_chooses_between_conditions_is_part_of_the_shape(self, admin, muscat):
        project = make_project(muscat)
        make_site(project, name="Open")
        make_site(project, name="Done", status="cancelled")
        assert set(names(admin.get("/sites"))) == {"Open", "Done"}
        assert names(admin.get("/sites", is_open=True)) == ["Open"]
        assert names(admin.get("/sites", is_open=False)) == ["Done"]
        assert names(admin.get("/sites", status="cancelled")) == ["Done"]
        assert names(admin.get("/sites", status="planned")) == ["Open"]

    def test_a_person_who_moves_to_another_region_sees_that_one_at_once(self, engineer, muscat, dhofar):
        make_site(make_project(muscat), name="Ours")
        make_site(make_project(dhofar), name="Theirs")
        assert names(engineer.get("/sites")) == ["Ours"]
        User.objects.filter(pk=engineer.id).update(region=dhofar)
        assert names(engineer.get("/sites")) == ["Theirs"]
        User.objects.filter(pk=engineer.id).update(region=None)
        assert names(engineer.get("/sites")) == []

    def test_a_role_whose_reach_changes_shows_the_other_rows_at_once(self, engineer, second_engineer, muscat, dhofar):
        make_site(make_project(muscat), name="Ours")
        make_site(make_project(dhofar), name="Theirs")
        role = Role.objects.filter(code="blasting_engineer")
        for reach, seen in ((Reach.REGION, {"Ours"}), (Reach.ALL, {"Ours", "Theirs"}), (Reach.ASSIGNED, set())):
            role.update(reach=reach)
            for person in (engineer, second_engineer):
                assert set(names(person.get("/sites"))) == seen

    def test_a_list_below_a_record_out_of_reach_is_refused_each_time(self, engineer, outsider, muscat):
        site = make_site(make_project(muscat))
        for path in ("charges", "holes", "calculations", "imports", "holes/export"):
            for _ in range(2):
                assert engineer.get(f"/sites/{site.pk}/{path}").status == 200
                assert outsider.get(f"/sites/{site.pk}/{path}").status == 404


class TestWhatChangesByItself:
    @pytest.fixture
    def shown(self, muscat):
        """Days left, whether they are few, and the status of a batch that is good for three more days."""
        batch = make_batch(make_product(), expires_in_days=3)
        columns = ("days_left", "expiring_soon", "shown_status")
        query = Prepared(lambda actor: shown_batches(actor).filter(pk=Parameter("id")).values_list(*columns))
        return lambda: query.first(in_region(muscat), id=batch.pk)

    def test_the_day_is_that_of_the_request(self, shown, monkeypatch, built):
        assert shown() == (3, True, "available")
        now = timezone.now()
        monkeypatch.setattr(timezone, "now", lambda: now + timedelta(days=4))
        assert shown() == (-1, False, "expired")
        assert len(built) == 1

    def test_a_setting_is_that_of_the_request(self, shown, built):
        assert shown() == (3, True, "available")
        change_setting("explosives.expiry_warning_days", 2)
        assert shown() == (3, False, "available")
        assert len(built) == 1


class TestWhatIsNotKept:
    """Whatever a statement rests on besides its shape and its values: it is built each time, and right."""

    @pytest.fixture
    def here_and_there(self, muscat, dhofar):
        rows = {region.pk: make_project(region, name=region.name) for region in (muscat, dhofar)}
        return [(in_region(region, name=f"of {region.name}"), rows[region.pk]) for region in (muscat, dhofar)]

    def right_for_each(self, build, here_and_there, built):
        query = Prepared(build)
        for _ in range(2):
            for actor, own in here_and_there:
                assert query.rows(actor) == [own]
        return built == [None]

    def test_one_that_reads_a_table_while_it_is_built(self, here_and_there, built):
        def build(actor):
            return Project.objects.filter(pk__in=list(visible_projects(actor).values_list("pk", flat=True)))

        assert self.right_for_each(build, here_and_there, built)

    def test_one_that_works_on_a_value(self, here_and_there, built):
        assert self.right_for_each(
            lambda actor: Project.objects.filter(region_id=str(actor.region_id).upper()), here_and_there, built
        )

    def test_one_that_rests_on_the_name_or_the_session_of_the_actor(self, here_and_there, built):
        assert self.right_for_each(
            lambda actor: Project.objects.filter(name=actor.name.removeprefix("of ")), here_and_there, built
        )

    def test_one_that_reads_the_day(self, here_and_there, built):
        assert self.right_for_each(
            lambda actor: visible_projects(actor).exclude(start_on=today()), here_and_there, built
        )

    def test_one_that_reads_the_moment(self, here_and_there, built):
        assert self.right_for_each(
            lambda actor: visible_projects(actor).filter(created_at__lte=timezone.now()), here_and_there, built
        )

    def test_one_that_can_hold_no_rows(self, here_and_there, built):
        query = Prepared(lambda actor: Project.objects.filter(pk__in=[], region_id=actor.region_id))
        assert query.rows(here_and_there[0][0]) == []
        assert built == [None]


def test_a_lock_by_id_is_shared_between_people_and_takes_its_own_row_only(muscat, dhofar, built):
    sites = {region.pk: make_site(make_project(region)) for region in (muscat, dhofar)}
    lock = Prepared(
        lambda actor: visible_sites(actor).select_for_update(of=("self",), no_key=True).filter(pk=Parameter("id"))
    )
    for _ in range(2):
        for actor in (in_region(muscat), in_region(dhofar)):
            for region, site in sites.items():
                assert lock.first(actor, id=site.pk) == (site if region == actor.region_id else None)
    assert len(built) == 1
    assert built[0] is not None


def test_the_tests_notice_a_kept_statement_that_no_longer_is_what_would_be_built(muscat):
    site, wanted = make_site(make_project(muscat), name="First"), ["First"]
    query = Prepared(lambda actor: Site.objects.filter(name=wanted[0], project__region_id=actor.region_id))
    assert query.first(in_region(muscat)) == site
    wanted[0] = "Second"
    with pytest.raises(WrongShape):
        query.first(in_region(muscat))
