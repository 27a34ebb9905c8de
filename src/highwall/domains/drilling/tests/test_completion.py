"""Marking holes as drilled: by whom, when, how deep; and the milestones that depend on it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.drilling.models import DrillHole, DrillPoint
from highwall.domains.drilling.tests.factories import drill_file, drill_site, imported, rows
from highwall.domains.projects.models import Project, Site
from highwall.domains.regions.models import Region
from highwall.kit.calendar import today


@pytest.fixture
def holes(engineer: Persona, site: Site) -> list[DrillHole]:
    imported(engineer, site, drill_file(rows(4)))
    return list(DrillHole.objects.filter(site=site).order_by("number_order"))


@pytest.mark.req("REQ-DRILL-050", "REQ-DRILL-051", "REQ-DRILL-052", "REQ-DRILL-053")
def test_a_drilled_hole_knows_who_drilled_it_when_and_how_deep(operator: Persona, holes: list[DrillHole]) -> None:
    before = timezone.now()
    answer = operator.post(f"/holes/{holes[0].pk}/complete", {"actual_depth_m": 10.35})
    assert answer.status == 200, answer.json
    point = DrillPoint.objects.get(hole=holes[0])
    assert (point.is_completed, point.actual_depth_m, point.completed_by_id) == (True, 10.35, operator.id)
    assert point.completed_at is not None
    assert before <= point.completed_at <= timezone.now()
    assert answer.json["points"][0]["completed_by_name"] == operator.user.full_name  # type: ignore[union-attr]


def test_reporting_a_hole_twice_has_one_effect(operator: Persona, engineer: Persona, holes: list[DrillHole]) -> None:
    path = f"/holes/{holes[0].pk}/complete"
    first = operator.post(path, {"actual_depth_m": 10.35}).json
    assert operator.post(path, {"actual_depth_m": 10.35}).json == first
    corrected = engineer.post(path, {"actual_depth_m": 10.2}).json
    assert corrected["points"][0]["actual_depth_m"] == 10.2
    assert corrected["points"][0]["completed_by_id"] == str(operator.id)
    assert corrected["points"][0]["completed_at"] == first["points"][0]["completed_at"]
    assert [step["name"] for step in operator.get(f"/holes/{holes[0].pk}/timeline").json] == ["complete"]


def test_a_report_sent_late_keeps_its_own_time_within_reason(operator: Persona, holes: list[DrillHole]) -> None:
    now = timezone.now()
    for age, status in ((timedelta(days=8), 422), (timedelta(minutes=-30), 422), (timedelta(hours=20), 200)):
        body = {"actual_depth_m": 10, "at": (now - age).isoformat()}
        assert operator.post(f"/holes/{holes[0].pk}/complete", body).status == status
    assert DrillPoint.objects.get(hole=holes[0]).completed_at == now - timedelta(hours=20)


def test_depth_and_water_are_checked(operator: Persona, holes: list[DrillHole]) -> None:
    for body, field in (
        ({"actual_depth_m": -1}, "actual_depth_m"),
        ({"actual_depth_m": 101}, "actual_depth_m"),
        ({"actual_depth_m": 10, "water_height_m": 11}, "water_height_m"),
    ):
        answer = operator.post(f"/holes/{holes[0].pk}/complete", body)
        assert answer.json["errors"][0]["field"] == field
    assert not DrillPoint.objects.filter(is_completed=True).exists()


@pytest.mark.req("REQ-DRILL-054")
def test_completion_is_a_share_of_the_drill_points(operator: Persona, site: Site, holes: list[DrillHole]) -> None:
    def drilled() -> tuple[int, int, int]:
        found = operator.get(f"/sites/{site.pk}/drilling").json
        return found["holes"], found["completed"], found["percent"]

    assert drilled() == (4, 0, 0)
    operator.post(f"/holes/{holes[0].pk}/complete", {"actual_depth_m": 10})
    assert drilled() == (4, 1, 25)
    body = {"hole_ids": [str(hole.pk) for hole in holes]}
    assert operator.post(f"/sites/{site.pk}/holes/complete", body).json["completed"] == 3
    assert drilled() == (4, 4, 100)
    assert DrillPoint.objects.filter(actual_depth_m=10).count() == 4
    (mine,) = operator.get("/my/drilling").json
    assert (mine["site_id"], mine["holes"], mine["completed"], mine["percent"]) == (str(site.pk), 4, 4, 100)


def test_an_operator_finds_the_work_that_is_left_before_what_is_done_by_the_day_it_is_due(
    operator: Persona, engineer: Persona, muscat: Region
) -> None:
    named: dict[str, Site] = {}
    for name, days in (("done", 1), ("held", 2), ("late", 30), ("soon", 3), ("undated", None)):
        named[name] = drill_site(muscat, engineer, operator)
        imported(engineer, named[name], drill_file(rows(1)))
        due = None if days is None else today() + timedelta(days=days)
        Project.objects.filter(pk=named[name].project_id).update(expected_end_on=due)
    hole = DrillHole.objects.get(site=named["done"])
    operator.post(f"/holes/{hole.pk}/complete", {"actual_depth_m": 10})
    Site.objects.filter(pk=named["held"].pk).update(status="on_hold")
    listed = operator.get("/my/drilling").json
    order = [next(name for name, site in named.items() if str(site.pk) == row["site_id"]) for row in listed]
    assert order == ["soon", "late", "undated", "done", "held"]
    assert [row["is_open"] for row in listed] == [True, True, True, False, False]
    assert [row["last_completed_at"] is None for row in listed] == [True, True, True, False, True]


def test_holes_of_another_site_are_not_marked_along(
    operator: Persona, engineer: Persona, muscat: Region, holes: list[DrillHole]
) -> None:
    other = drill_site(muscat, engineer, operator)
    answer = operator.post(f"/sites/{other.pk}/holes/complete", {"hole_ids": [str(holes[0].pk)]})
    assert answer.json["errors"][0]["code"] == "unknown_hole"


def test_an_operator_reaches_only_the_sites_of_their_projects(
    operator: Persona, engineer: Persona, muscat: Region
) -> None:
    other = drill_site(muscat, engineer)
    imported(engineer, other, drill_file(rows(1)))
    hole = DrillHole.objects.get(site=other)
    assert operator.post(f"/holes/{hole.pk}/complete", {"actual_depth_m": 10}).status == 404
    assert operator.get("/my/drilling").json == []


def test_reopening_needs_a_reason_and_keeps_the_measured_depth(operator: Persona, holes: list[DrillHole]) -> None:
    path = f"/holes/{holes[0].pk}"
    assert operator.post(f"{path}/reopen", {"reason": "x"}).json["code"] == "not_completed"
    operator.post(f"{path}/complete", {"actual_depth_m": 9.8})
    assert operator.post(f"{path}/reopen", {"reason": " "}).json["errors"][0]["field"] == "reason"
    point = operator.post(f"{path}/reopen", {"reason": "collapsed"}).json["points"][0]
    assert (point["is_completed"], point["completed_at"], point["completed_by_id"]) == (False, None, None)
    assert point["actual_depth_m"] == 9.8
    history = operator.get(f"{path}/timeline").json
    assert [(step["name"], step["reason"]) for step in history] == [("complete", ""), ("reopen", "collapsed")]


def test_a_pattern_is_approved_by_an_engineer_once_there_are_holes(
    engineer: Persona, second_engineer: Persona, operator: Persona, site: Site
) -> None:
    assert engineer.post(f"/sites/{site.pk}/approve-pattern").json["code"] == "no_holes"
    imported(engineer, site, drill_file(rows(1)))
    assert operator.post(f"/sites/{site.pk}/approve-pattern").status == 403
    assert second_engineer.post(f"/sites/{site.pk}/approve-pattern", version=99).status == 412
    assert second_engineer.post(f"/sites/{site.pk}/approve-pattern").json["pattern_approved_at"]
    assert second_engineer.post(f"/sites/{site.pk}/approve-pattern").json["code"] == "milestone_reached"


def test_drilling_is_complete_with_every_hole_or_a_reason_for_the_rest(
    operator: Persona, site: Site, holes: list[DrillHole]
) -> None:
    for hole in holes[:3]:
        operator.post(f"/holes/{hole.pk}/complete", {"actual_depth_m": 10})
    path = f"/sites/{site.pk}/complete-drilling"
    refused = operator.post(path, {})
    assert (refused.status, refused.json["facts"]) == (422, {"open_holes": 1})
    done = operator.post(path, {"reason": "H4 is under water"})
    assert done.json["operator_completed_at"]
    operator.post(f"/holes/{holes[0].pk}/reopen", {"reason": "caved in"})
    site.refresh_from_db()
    assert site.operator_completed_at is None
