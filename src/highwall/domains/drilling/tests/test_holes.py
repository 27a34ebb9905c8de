"""Holes by hand: ranges, what follows from what is given, and what a change of the pattern takes back."""

import random
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.drilling.files.ranges import RANGES
from highwall.domains.drilling.models import DrillHole, DrillPoint
from highwall.domains.drilling.queries import pattern_of
from highwall.domains.drilling.tests.factories import HEADER, drill_file, imported, new_hole, numbers_of, rows
from highwall.domains.projects.models import Site
from highwall.domains.projects.queries import dependents_of_site
from highwall.domains.projects.tests.factories import force, make_project, make_site
from highwall.domains.regions.models import Region
from highwall.kit.models import OutboxEvent


def created(person: Persona, site: Site, number: str = "A1", **values: Any) -> dict[str, Any]:
    answer = person.post(f"/sites/{site.pk}/holes", new_hole(number, **values))
    assert answer.status == 201, answer.json
    return dict(answer.json)


@pytest.mark.req("REQ-DRILL-001", "REQ-DRILL-011")
@pytest.mark.parametrize("who", ["engineer", "operator"])
def test_a_hole_by_hand_gets_its_shape_worked_out(request: pytest.FixtureRequest, who: str, site: Site) -> None:
    hole = created(request.getfixturevalue(who), site, serial_number="S-1", hole_type="production")
    assert hole["collar_easting_m"] == 500000.123456789
    assert (hole["toe_elevation_m"], hole["grade_elevation_m"], hole["bench_height_m"]) == (110, 111, 9)
    assert hole["points"][0]["depth_m"] == 10
    assert hole["points"][0]["is_completed"] is False


def test_not_given_differs_from_zero(engineer: Persona, site: Site) -> None:
    zero = created(engineer, site, "Z", stemming_m=0, subdrill_m=0)["points"][0]
    absent = created(engineer, site, "N", stemming_m=None, subdrill_m=None)["points"][0]
    assert (zero["stemming_m"], zero["subdrill_m"]) == (0, 0)
    assert (absent["stemming_m"], absent["subdrill_m"]) == (None, None)


LIMITS = [
    ("depth_m", 0, 50),
    ("diameter_mm", 50, 500),
    ("spacing_m", 1, 20),
    ("burden_m", 1, 20),
    ("stemming_m", 0, 10),
]


@pytest.mark.req("REQ-DRILL-012", "REQ-DRILL-013")
@pytest.mark.parametrize(("name", "lowest", "highest"), LIMITS)
def test_values_beyond_their_range_are_refused_by_name(
    engineer: Persona, site: Site, name: str, lowest: float, highest: float
) -> None:
    assert RANGES[name][:2] == (lowest, highest)
    for value in (lowest - 0.01, highest + 0.01):
        answer = engineer.post(f"/sites/{site.pk}/holes", new_hole(**{name: value}))
        assert answer.status == 422
        assert name in [error["field"] for error in answer.json["errors"]]
    assert not DrillHole.objects.exists()


@pytest.mark.req("REQ-DRILL-012")
@pytest.mark.parametrize(("name", "lowest", "highest"), LIMITS)
def test_the_database_itself_keeps_the_ranges(
    engineer: Persona, site: Site, name: str, lowest: float, highest: float
) -> None:
    created(engineer, site)
    for value in (lowest, highest):
        DrillPoint.objects.update(**{name: value})
    for value in (lowest - 0.01, highest + 0.01, float("nan")):
        with pytest.raises(IntegrityError), transaction.atomic():
            DrillPoint.objects.update(**{name: value})


@pytest.mark.req("REQ-DRILL-004", "REQ-DRILL-013")
def test_a_batch_is_created_whole_or_not_at_all(engineer: Persona, site: Site) -> None:
    bad = {"holes": [new_hole("A1"), new_hole("A2", depth_m=51)]}
    refused = engineer.post(f"/sites/{site.pk}/holes/batch", bad)
    assert [error["field"] for error in refused.json["errors"]] == ["holes.1.depth_m"]
    assert not DrillHole.objects.exists()
    good = {"holes": [new_hole(f"A{n}") for n in (10, 9, 1)]}
    assert len(engineer.post(f"/sites/{site.pk}/holes/batch", good).json) == 3
    assert numbers_of(site) == ["A1", "A9", "A10"]


def test_a_number_is_taken_once_in_a_site(engineer: Persona, site: Site) -> None:
    created(engineer, site)
    answer = engineer.post(f"/sites/{site.pk}/holes", new_hole())
    assert (answer.status, answer.json["code"]) == (409, "number_taken")
    twice = engineer.post(f"/sites/{site.pk}/holes/batch", {"holes": [new_hole("B"), new_hole("B")]})
    assert twice.json["errors"][0]["field"] == "holes.1.hole_number"


@pytest.mark.req("REQ-DRILL-040", "REQ-DRILL-041")
@pytest.mark.parametrize("who", ["engineer", "operator"])
def test_a_deeper_hole_keeps_the_floor_and_gets_more_subdrill(
    request: pytest.FixtureRequest, engineer: Persona, who: str, site: Site
) -> None:
    person = request.getfixturevalue(who)
    hole = created(engineer, site)
    changed = person.patch(f"/holes/{hole['id']}", {"depth_m": 10.5, "burden_m": None}, version=hole["version"])
    assert changed.status == 200, changed.json
    assert (changed.json["length_m"], changed.json["toe_elevation_m"]) == (10.5, 109.5)
    assert (changed.json["bench_height_m"], changed.json["points"][0]["subdrill_m"]) == (9, 1.5)
    assert changed.json["points"][0]["burden_m"] is None
    assert person.patch(f"/holes/{hole['id']}", {"depth_m": 60}).json["errors"][0]["code"] == "out_of_range"
    assert person.patch(f"/holes/{hole['id']}", {"depth_m": 9}, version=hole["version"]).status == 412


def test_an_inclined_hole_keeps_its_depth_and_grows_longer(engineer: Persona, site: Site) -> None:
    hole = created(engineer, site)
    changed = engineer.patch(f"/holes/{hole['id']}", {"angle_from_vertical_deg": 60, "azimuth_deg": 90}).json
    assert changed["length_m"] == pytest.approx(20)
    assert changed["points"][0]["depth_m"] == pytest.approx(10)
    assert changed["toe_easting_m"] == pytest.approx(changed["collar_easting_m"] + 10 * 3**0.5)


@pytest.mark.req("REQ-DRILL-003")
def test_a_hole_belongs_to_a_site_of_a_project_within_reach(engineer: Persona, outsider: Persona, site: Site) -> None:
    body = {"holes": [new_hole("B1")]}
    for path in (f"/sites/{uuid4()}/holes", f"/sites/{uuid4()}/holes/batch"):
        assert engineer.post(path, body if path.endswith("batch") else new_hole("B1")).status == 404
    assert outsider.post(f"/sites/{site.pk}/holes", new_hole("B1")).status == 404
    assert outsider.post(f"/sites/{site.pk}/holes/batch", body).status == 404
    force(site, status="cancelled")
    assert engineer.post(f"/sites/{site.pk}/holes", new_hole("B1")).json["code"] == "site_not_open"
    assert not DrillHole.objects.exists()
    force(site, status="in_progress")
    hole = created(engineer, site, "B1")
    assert (hole["site_id"], hole["project_id"]) == (str(site.pk), str(site.project_id))


def test_a_drilled_hole_is_reopened_before_it_can_be_deleted(engineer: Persona, operator: Persona, site: Site) -> None:
    hole = created(engineer, site)
    operator.post(f"/holes/{hole['id']}/complete", {"actual_depth_m": 10})
    assert engineer.delete(f"/holes/{hole['id']}").json["code"] == "hole_completed"
    operator.post(f"/holes/{hole['id']}/reopen", {"reason": "wrong hole"})
    assert engineer.delete(f"/holes/{hole['id']}").status == 204
    assert not DrillPoint.objects.exists()


@pytest.mark.req("REQ-DRILL-044", "REQ-DRILL-045")
def test_all_holes_go_only_with_the_count_confirmed(engineer: Persona, site: Site) -> None:
    imported(engineer, site, drill_file(rows(5)))
    refused = engineer.delete(f"/sites/{site.pk}/holes", {"confirm_count": 4})
    assert (refused.status, refused.json["facts"]) == (409, {"holes": 5, "count": 5, "points": 5})
    assert engineer.delete(f"/sites/{site.pk}/holes", {"confirm_count": 5}).json == {"holes": 5}
    assert not DrillHole.objects.exists()


def test_a_change_takes_eight_statements_and_answers_with_what_is_stored(engineer: Persona, site: Site) -> None:
    hole = created(engineer, site)
    sent: list[str] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        sent.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        answer = engineer.patch(f"/holes/{hole['id']}", {"depth_m": 9.5, "anfo_kg": 12.34567})
    assert answer.status == 200, answer.content
    # A web worker knows who asks; here that is read first. Savepoints stand for its transaction.
    first = next(place for place, sql in enumerate(sent) if "FOR UPDATE" in sql)
    statements = [sql for sql in sent[first:] if "SAVEPOINT" not in sql]
    assert len(statements) <= 8, statements
    stored = engineer.get(f"/holes/{hole['id']}").json
    assert answer.json == stored
    assert stored["points"][0]["anfo_kg"] == 12.346
    assert OutboxEvent.objects.filter(name="drilling.pattern_changed", payload__site_id=str(site.pk)).exists()


def test_every_change_of_the_pattern_takes_its_approval_back(
    engineer: Persona, second_engineer: Persona, site: Site
) -> None:
    hole = created(engineer, site)
    for change in (
        lambda: engineer.patch(f"/holes/{hole['id']}", {"burden_m": 4}),
        lambda: created(engineer, site, "A2"),
        lambda: engineer.delete(f"/holes/{hole['id']}"),
    ):
        assert second_engineer.post(f"/sites/{site.pk}/approve-pattern").status == 200
        events = OutboxEvent.objects.filter(name="drilling.pattern_changed").count()
        change()
        site.refresh_from_db()
        assert site.pattern_approved_at is None
        assert OutboxEvent.objects.filter(name="drilling.pattern_changed").count() == events + 1


@pytest.mark.req("REQ-DRILL-060")
def test_holes_are_listed_in_the_order_people_count_and_filtered(
    engineer: Persona, operator: Persona, outsider: Persona, site: Site
) -> None:
    imported(engineer, site, drill_file(rows(12)))
    first = DrillHole.objects.get(hole_number="H2")
    operator.post(f"/holes/{first.pk}/complete", {"actual_depth_m": 10})
    page = engineer.get(f"/sites/{site.pk}/holes", page_size=3).json
    assert [row["hole_number"] for row in page["items"]] == ["H1", "H2", "H3"]
    assert page["total"] == 12
    assert [row["hole_number"] for row in engineer.get("/holes", site_id=site.pk, is_completed=True).json["items"]] == [
        "H2"
    ]
    assert engineer.get("/holes", project_id=site.project_id).json["total"] == 12
    tomorrow = (timezone.now() + timedelta(days=1)).isoformat()
    assert engineer.get(f"/sites/{site.pk}/holes", completed_from=tomorrow).json["total"] == 0
    assert [row["hole_number"] for row in engineer.get("/holes", search="h12").json["items"]] == ["H12"]
    assert engineer.get(f"/holes/{first.pk}").json["points"][0]["is_completed"]
    assert outsider.get("/holes").json["total"] == 0
    assert outsider.get(f"/holes/{first.pk}").status == 404
    export = engineer.get(f"/sites/{site.pk}/holes/export", format="csv").content.decode()
    assert export.count("\n") == 13


@pytest.mark.req("REQ-DRILL-062")
def test_the_holes_of_all_sites_are_narrowed_by_project_site_state_and_dates(
    engineer: Persona, operator: Persona, outsider: Persona, site: Site, muscat: Region
) -> None:
    other = make_site(make_project(muscat))
    force(other, status="in_progress")
    imported(engineer, site, drill_file(rows(2)))
    created(engineer, other, "X1")
    hole = DrillHole.objects.get(hole_number="H2")
    assert operator.post(f"/holes/{hole.pk}/complete", {"actual_depth_m": 10}).status == 200
    drilled_at = DrillPoint.objects.get(hole=hole).completed_at
    assert drilled_at is not None

    def numbers(**query: Any) -> list[str]:
        answer = engineer.get("/holes", sort="site,hole_number", **query)
        assert answer.status == 200, answer.content
        return sorted(row["hole_number"] for row in answer.json["items"])

    assert numbers() == ["H1", "H2", "X1"]
    assert numbers(project_id=other.project_id) == ["X1"]
    assert numbers(site_id=site.pk) == ["H1", "H2"]
    assert numbers(is_completed=True) == ["H2"]
    assert numbers(is_completed=False, project_id=site.project_id) == ["H1"]
    later, earlier = drilled_at + timedelta(seconds=1), drilled_at - timedelta(seconds=1)
    assert numbers(completed_from=drilled_at.isoformat()) == ["H2"]
    assert numbers(completed_from=later.isoformat()) == []
    assert numbers(completed_to=earlier.isoformat()) == []
    DrillPoint.objects.filter(hole__hole_number="X1").update(created_at=drilled_at - timedelta(days=9))
    week_ago, long_ago = ((drilled_at - timedelta(days=days)).isoformat() for days in (7, 99))
    assert numbers(created_to=week_ago) == ["X1"]
    assert numbers(created_from=week_ago) == ["H1", "H2"]
    shown = [
        [row["hole_number"] for row in engineer.get("/holes", created_from=long_ago, **query).json["items"]]
        for query in ({}, {"sort": "completed_at"}, {"sort": "-completed_at"})
    ]
    # A time is listed in its order, the latest first, unless another one is asked for.
    assert (shown[0][-1], shown[1][-1], shown[2][0]) == ("X1", "H2", "H2")
    row = next(row for row in engineer.get("/holes").json["items"] if row["hole_number"] == "X1")
    assert (row["site_name"], row["project_name"]) == (other.name, other.project.name)
    export = engineer.get("/holes/export", format="csv", project_id=other.project_id).content.decode()
    assert [line.split(",")[:3] for line in export.splitlines()[1:]] == [[other.project.name, other.name, "X1"]]
    assert outsider.get("/holes").json["items"] == []


@pytest.mark.req("REQ-DRILL-061")
def test_reading_drill_data_needs_the_right(machine_manager: Persona, auditor: Persona, site: Site) -> None:
    for path in ("/holes", f"/sites/{site.pk}/holes", f"/sites/{site.pk}/pattern"):
        assert machine_manager.get(path).status == 403
        assert auditor.get(path).status == 200


def test_an_export_imports_again_without_a_change(engineer: Persona, site: Site) -> None:
    imported(engineer, site, drill_file(rows(4)))
    export = engineer.get(f"/sites/{site.pk}/holes/export", format="csv").content
    counts = imported(engineer, site, export)["counts"]
    assert (counts["created"], counts["bad_rows"], counts["kept"]) == (0, 0, 0)
    assert DrillHole.objects.get(hole_number="H4").collar_easting_m == 500016.25


def test_the_pattern_by_column_matches_the_holes(engineer: Persona, site: Site) -> None:
    created(engineer, site, "A10")
    created(engineer, site, "A2", collar_elevation_m=None, subdrill_m=None, diameter_mm=None)
    columns = engineer.get(f"/sites/{site.pk}/pattern").json
    assert columns["hole_number"] == ["A2", "A10"]
    assert columns["diameter_mm"] == [None, 115]
    assert columns["level_known"] == [False, True]
    pattern = pattern_of(site.pk)
    assert pattern.toe_m[:, 2].tolist() == [-10, 110]
    assert [str(point) for point in pattern.point_id] == columns["point_id"]


def test_the_pattern_of_a_large_site_is_short_on_the_wire(engineer: Persona, site: Site) -> None:
    """Uneven collars and toes, as they are surveyed: at most 80 bytes a hole, where JSON alone takes 300."""
    dice = random.Random(2026)
    uneven = [
        f"H{n},{500000 + 4 * n + dice.random():.3f},{2600000 + dice.random():.3f},120,10,4,3.5,115,2.5,1,"
        f"{500000 + 4 * n + dice.random():.3f},{2600001 + dice.random():.3f},110"
        for n in range(1, 401)
    ]
    imported(engineer, site, drill_file(uneven, header=f"{HEADER},Toe X,Toe Y,Toe Z"))
    columns = engineer.get(f"/sites/{site.pk}/pattern").json
    assert len({*columns["azimuth_deg"]}) > 350
    assert all(round(degrees, 6) == degrees for degrees in columns["azimuth_deg"] + columns["length_m"])
    assert columns["toe_easting_m"] == pytest.approx(pattern_of(site.pk).toe_m[:, 0].tolist(), abs=1e-6)
    for coding in ("zstd", "gzip"):
        headers = {"Authorization": f"Bearer {engineer.token}", "Accept-Encoding": coding}
        answer = engineer.http.get(f"/api/v1/sites/{site.pk}/pattern", headers=headers)
        assert answer.headers["Content-Encoding"] == coding
        assert len(answer.content) < 80 * 400


def test_the_pattern_of_a_large_site_is_one_query(
    engineer: Persona, site: Site, django_assert_num_queries: Any
) -> None:
    imported(engineer, site, drill_file(rows(1500)))
    with django_assert_num_queries(1):
        assert len(pattern_of(site.pk)) == 1500


def test_what_hangs_on_a_site_is_named_before_it_is_deleted(engineer: Persona, site: Site) -> None:
    imported(engineer, site, drill_file(rows(3)))
    found = {item.kind: (item.count, item.blocks_deletion) for item in dependents_of_site(site)}
    assert found.items() >= {"drill_holes": (3, False), "drill_points": (3, False), "imports": (1, False)}.items()


def test_deleting_holes_is_audited(engineer: Persona, site: Site) -> None:
    hole = created(engineer, site)
    engineer.delete(f"/holes/{hole['id']}")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT event FROM audit_event WHERE resource_id = %s AND actor_id = %s", [hole["id"], engineer.id]
        )
        assert {event for (event,) in cursor.fetchall()} == {"create", "delete"}
