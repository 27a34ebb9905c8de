"""From a drill file to holes: what is found in it, what is refused, and what saving does."""

from typing import Any

import pytest
from django.db import connection

from blastcalc.pattern import StaggeredBench, staggered_bench
from highwall.config.testing import Persona
from highwall.domains.drilling.files import uploads as files
from highwall.domains.drilling.models import DrillHole, DrillPoint, ImportBatch
from highwall.domains.drilling.queries import pattern_of
from highwall.domains.drilling.tests.factories import drill_file, drill_site, imported, numbers_of, rows
from highwall.domains.projects.models import Site
from highwall.domains.projects.tests.factories import force
from highwall.domains.regions.models import Region
from highwall.kit.models import OutboxEvent


def sent(person: Persona, site: Site, content: bytes, name: str = "pattern.csv") -> dict[str, Any]:
    answer = person.upload(f"/sites/{site.pk}/imports", content, name)
    assert answer.status == 201, answer.json
    return dict(answer.json)


@pytest.mark.req("REQ-DRILL-020", "REQ-DRILL-021", "REQ-DRILL-024")
def test_a_file_is_shown_before_anything_of_it_is_saved(engineer: Persona, site: Site) -> None:
    header = "Hole ID,X Coordinate,Y Coordinate,Depth,Spacing,Burden,Diameter,Stemming,Subdrill,Volume,ANFO,Emulsion"
    found = sent(engineer, site, drill_file(["7,500000.125,2600000,10,4,3.5,115,2.5,0,140,60.5,12"], header))
    assert found["state"] == "ready"
    assert found["mapping"]["hole_id"] == "Hole ID"
    assert found["mapping"]["emulsion_kg"] == "Emulsion"
    assert found["counts"]["new_holes"] == 1
    page = engineer.get(f"/imports/{found['id']}/rows").json
    assert page["items"][0] | {"errors": []} == page["items"][0]
    assert page["items"][0]["collar_easting_m"] == 500000.125
    assert page["items"][0]["collar_elevation_m"] is None
    assert not DrillHole.objects.exists()


@pytest.mark.req("REQ-DRILL-026", "REQ-DRILL-025")
def test_saving_makes_holes_and_points_as_measured(engineer: Persona, site: Site) -> None:
    header = "Hole ID,X,Y,Z,Depth,Diameter,Stemming,Subdrill,Volume,ANFO,Emulsion"
    line = "7,500000.123456789,2600000.987654321,120.1,10,115,,0,140.5,60.5,12.125"
    saved = imported(engineer, site, drill_file([line], header))
    assert saved["state"] == "saved"
    assert saved["counts"]["created"] == 1
    hole = DrillHole.objects.get(site=site)
    point = hole.points.get()
    assert (hole.collar_easting_m, hole.collar_northing_m) == (500000.123456789, 2600000.987654321)
    assert hole.toe_elevation_m == pytest.approx(110.1)
    assert (point.stemming_m, point.subdrill_m) == (None, 0)
    assert (point.volume_m3, float(point.anfo_kg or 0), float(point.emulsion_kg or 0)) == (140.5, 60.5, 12.125)


@pytest.mark.req("REQ-DRILL-022", "REQ-DRILL-023", "REQ-DRILL-012", "REQ-ADMIN-062")
def test_bad_rows_are_named_as_a_person_sees_them_and_nothing_is_saved_until_confirmed(
    engineer: Persona, site: Site
) -> None:
    lines = [
        "A1,500000,2600000,120,10,4,3.5,115,2.5,1",
        "A2,500004,2600000,120,51,4,3.5,115,2.5,1",
        "",
        "A3,500008,2600000,120,10,0.5,3.5,115,2.5,1",
        "A4,500012,2600000,120,10,4,21,115,2.5,1",
        "A5,500016,2600000,120,10,4,3.5,49,2.5,1",
        "A6,500020,2600000,120,10,4,3.5,115,10.5,1",
        "A7,five,2600000,120,10,4,3.5,115,2.5,1",
        "A1,500000,2600000,120,10,4,3.5,115,2.5,1",
    ]
    found = sent(engineer, site, drill_file(lines))
    assert (found["counts"]["good_rows"], found["counts"]["bad_rows"]) == (1, 7)
    page = engineer.get(f"/imports/{found['id']}/rows", only_errors="true").json
    problems = {(row["row_number"], e["column"], e["code"]) for row in page["items"] for e in row["errors"]}
    assert problems >= {
        (3, "Depth", "out_of_range"),
        (5, "Spacing", "out_of_range"),
        (6, "Burden", "out_of_range"),
        (7, "Diameter", "out_of_range"),
        (8, "Stemming", "out_of_range"),
        (10, "Hole ID", "duplicate_hole_id"),
    }
    assert [row["row_number"] for row in page["items"]] == [3, 5, 6, 7, 8, 9, 10]
    refused = engineer.post(f"/imports/{found['id']}/save", {})
    assert (refused.status, refused.json["code"]) == (409, "bad_rows")
    assert not DrillHole.objects.exists()
    assert engineer.post(f"/imports/{found['id']}/save", {"skip_bad_rows": True}).json["state"] == "saved"
    assert numbers_of(site) == ["A1"]


def test_values_out_of_range_can_be_left_out_instead_of_their_rows(engineer: Persona, site: Site) -> None:
    found = sent(engineer, site, drill_file(["A1,500000,2600000,120,10,44,3.5,115,2.5,1"]))
    assert found["counts"]["bad_rows"] == 1
    changed = engineer.patch(f"/imports/{found['id']}", {"options": {"clear_out_of_range": True}})
    assert (changed.json["counts"]["bad_rows"], changed.json["counts"]["values_cleared"]) == (0, 1)
    engineer.post(f"/imports/{found['id']}/save", {})
    assert DrillPoint.objects.get().spacing_m is None


@pytest.mark.req("REQ-DRILL-027")
def test_importing_again_updates_by_number_and_never_loses_completion(
    engineer: Persona, second_engineer: Persona, operator: Persona, site: Site
) -> None:
    imported(engineer, site, drill_file(rows(3)))
    before = dict(DrillHole.objects.values_list("hole_number", "pk"))
    operator.post(f"/holes/{before['H2']}/complete", {"actual_depth_m": 10.4, "water_height_m": 2})
    assert second_engineer.post(f"/sites/{site.pk}/approve-pattern").status == 200

    again = imported(engineer, site, drill_file([*rows(2, depth_m=12.0), *rows(4)[3:]]))

    counts = again["counts"]
    assert (counts["created"], counts["updated"], counts["unchanged"], counts["kept"]) == (1, 2, 0, 1)
    assert numbers_of(site) == ["H1", "H2", "H3", "H4"]
    assert {
        number: pk for number, pk in DrillHole.objects.values_list("hole_number", "pk") if number in before
    } == before
    drilled = DrillPoint.objects.get(hole__hole_number="H2")
    assert drilled.is_completed
    assert (drilled.depth_m, drilled.actual_depth_m, drilled.completed_by_id) == (12.0, 10.4, operator.id)
    assert DrillHole.objects.get(hole_number="H2").water_height_m == 2
    site.refresh_from_db()
    assert site.pattern_approved_at is None


def test_a_hole_of_which_nothing_changes_keeps_its_version(
    engineer: Persona, second_engineer: Persona, site: Site
) -> None:
    imported(engineer, site, drill_file(rows(3)))
    assert second_engineer.post(f"/sites/{site.pk}/approve-pattern").status == 200
    again = imported(engineer, site, drill_file(rows(3)))
    assert again["counts"]["unchanged"] == 3
    assert set(DrillHole.objects.values_list("version", flat=True)) == {1}
    site.refresh_from_db()
    assert site.pattern_approved_at is not None


def test_a_change_of_the_point_alone_counts_the_hole_up(engineer: Persona, site: Site) -> None:
    imported(engineer, site, drill_file(rows(2)))
    changed = drill_file([rows(2)[0], rows(2)[1].replace(",115,", ",127,")])
    assert imported(engineer, site, changed)["counts"]["updated"] == 1
    assert list(DrillHole.objects.order_by("number_order").values_list("version", flat=True)) == [1, 2]


def test_columns_that_a_file_lacks_leave_what_is_known(engineer: Persona, site: Site) -> None:
    imported(engineer, site, drill_file(rows(1)))
    imported(engineer, site, drill_file(["H1,500004.25,2600000.5,120,11"], "Hole ID,X,Y,Z,Depth"))
    point = DrillPoint.objects.get()
    assert (point.depth_m, point.diameter_mm, point.burden_m) == (11, 115, 3.5)


def test_holes_gone_from_the_file_are_deleted_only_when_confirmed_and_undrilled(
    engineer: Persona, operator: Persona, site: Site
) -> None:
    imported(engineer, site, drill_file(rows(4)))
    drilled = DrillHole.objects.get(hole_number="H3")
    operator.post(f"/holes/{drilled.pk}/complete", {"actual_depth_m": 10})
    found = sent(engineer, site, drill_file(rows(1)))
    assert (found["counts"]["gone_holes"], found["counts"]["gone_undrilled_holes"]) == (3, 2)
    wrong = engineer.post(f"/imports/{found['id']}/save", {"remove_gone": True, "confirm_gone_count": 3})
    assert (wrong.status, wrong.json["code"]) == (409, "count_not_confirmed")
    saved = engineer.post(f"/imports/{found['id']}/save", {"remove_gone": True, "confirm_gone_count": 2}).json
    assert (saved["counts"]["removed"], saved["counts"]["kept"]) == (2, 1)
    assert numbers_of(site) == ["H1", "H3"]


def test_the_mapping_can_be_corrected_and_is_read_again(engineer: Persona, site: Site) -> None:
    found = sent(engineer, site, drill_file(["1,A1,500000,2600000,10"], "Hole ID,Label,X,Y,Depth"))
    mapping = found["mapping"] | {"hole_id": "Label"}
    changed = engineer.patch(f"/imports/{found['id']}", {"mapping": mapping}, version=found["version"])
    assert engineer.get(f"/imports/{found['id']}/rows").json["items"][0]["hole_number"] == "A1"
    assert engineer.patch(f"/imports/{found['id']}", {"mapping": mapping}, version=found["version"]).status == 412
    wrong = engineer.patch(f"/imports/{found['id']}", {"mapping": {"hole_id": "Nothing"}})
    assert wrong.json["errors"][0]["field"] == "mapping.hole_id"
    assert changed.json["version"] > found["version"]


def test_a_file_whose_columns_are_unknown_waits_for_a_mapping(engineer: Persona, site: Site) -> None:
    found = sent(engineer, site, drill_file(["a,500000,2600000,10"], "foo,bar,baz,qux"))
    assert (found["state"], found["problem_code"]) == ("failed", "missing_column")
    mapping = {"hole_id": "foo", "collar_e_m": "bar", "collar_n_m": "baz", "depth_m": "qux"}
    assert engineer.patch(f"/imports/{found['id']}", {"mapping": mapping}).json["state"] == "ready"


@pytest.mark.parametrize(
    ("options", "angle"),
    [({"angle_convention": "dip"}, 15.0), ({"angle_convention": "from_vertical"}, 75.0)],
)
def test_a_person_says_how_angles_are_meant(
    engineer: Persona, site: Site, options: dict[str, str], angle: float
) -> None:
    found = sent(engineer, site, drill_file(["1,500000,2600000,100,12,75,90"], "Hole ID,X,Y,Z,Length,Angle,Bearing"))
    engineer.patch(f"/imports/{found['id']}", {"options": options})
    engineer.post(f"/imports/{found['id']}/save", {})
    hole = DrillHole.objects.get()
    assert hole.angle_from_vertical_deg == pytest.approx(angle)
    assert hole.toe_easting_m > hole.collar_easting_m
    assert hole.toe_northing_m == pytest.approx(hole.collar_northing_m)


def test_diameters_in_metres_are_noticed(engineer: Persona, site: Site) -> None:
    found = sent(engineer, site, drill_file(["1,500000,2600000,10,0.165"], "Hole ID,X,Y,Depth,Diameter"))
    assert found["options"]["diameter_unit"] == "m"
    assert "diameter_in_metres" in [item["code"] for item in found["suspicions"]]
    engineer.post(f"/imports/{found['id']}/save", {})
    assert DrillPoint.objects.get().diameter_mm == 165


@pytest.mark.req("REQ-DRILL-025")
def test_a_rejected_file_leaves_nothing_behind(
    engineer: Persona, site: Site, django_capture_on_commit_callbacks: Any
) -> None:
    found = sent(engineer, site, drill_file(rows(2)))
    assert files.file_path(found["id"]).exists()
    with django_capture_on_commit_callbacks(execute=True):
        assert engineer.post(f"/imports/{found['id']}/reject").json["state"] == "rejected"
    assert not files.file_path(found["id"]).exists()
    assert engineer.post(f"/imports/{found['id']}/save", {}).json["code"] == "import_over"
    assert not DrillHole.objects.exists()


def test_the_tie_up_of_a_file_is_kept_for_blasting(engineer: Persona, site: Site) -> None:
    header = "entityName,holeID,X,Y,Z,Depth,fromHoleID,timingDelayMilliseconds"
    lines = ["B,1,500000,2600000,100,10,B:::1,5", "B,2,500004,2600000,100,10,B:::1,25", "B,3,0,0,100,99,B:::2,25"]
    saved = imported(engineer, site, drill_file(lines, header), skip_bad_rows=True)
    batch = ImportBatch.objects.get(pk=saved["id"])
    assert batch.tie_up == {"connections": [["1", "2", 25.0]], "starting": [["1", 5.0]]}
    events = list(OutboxEvent.objects.filter(name__startswith="drilling.").values_list("name", "payload"))
    assert ("drilling.pattern_imported", {"site_id": str(site.pk), "import_id": saved["id"]}) in events
    assert ("drilling.pattern_changed", {"site_id": str(site.pk)}) in events


def test_an_import_is_audited_hole_by_hole_for_the_person_who_saved_it(engineer: Persona, site: Site) -> None:
    imported(engineer, site, drill_file(rows(3)))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT resource, count(*) FROM audit_event WHERE actor_id = %s AND event = 'create'"
            " AND resource LIKE 'drilling_drill%%' GROUP BY resource",
            [engineer.id],
        )
        assert dict(cursor.fetchall()) == {"drilling_drillhole": 3, "drilling_drillpoint": 3}


@pytest.mark.req("REQ-DRILL-003")
def test_files_go_only_into_open_sites_that_the_person_sees(
    engineer: Persona, outsider: Persona, auditor: Persona, site: Site
) -> None:
    content = drill_file(rows(1))
    assert outsider.upload(f"/sites/{site.pk}/imports", content).status == 404
    assert auditor.upload(f"/sites/{site.pk}/imports", content).status == 403
    force(site, status="on_hold")
    assert engineer.upload(f"/sites/{site.pk}/imports", content).json["code"] == "site_not_open"
    assert not ImportBatch.objects.exists()


def test_an_import_is_seen_only_with_its_site(engineer: Persona, outsider: Persona, site: Site) -> None:
    found = sent(engineer, site, drill_file(rows(1)))
    for path in ("", "/rows", "/pattern"):
        assert outsider.get(f"/imports/{found['id']}{path}").status == 404
    assert outsider.post(f"/imports/{found['id']}/save", {}).status == 404


def test_the_same_number_in_two_sites_is_two_holes(engineer: Persona, muscat: Region, site: Site) -> None:
    other = drill_site(muscat, engineer)
    imported(engineer, site, drill_file(rows(2)))
    imported(engineer, other, drill_file(rows(2)))
    assert DrillHole.objects.count() == 4


def test_a_made_pattern_arrives_to_the_last_digit(engineer: Persona, site: Site) -> None:
    bench = StaggeredBench(4, 6, 3.7, 4.3, 10.0, (638819.1234567, 2597965.7654321, 340.5), subdrill_m=1, angle_deg=12)
    made = staggered_bench(bench)
    lines = [
        ",".join([number, *(repr(value) for value in (*collar, *toe)), repr(length)])
        for number, collar, toe, length in zip(
            made.hole_id, made.collar_m.tolist(), made.toe_m.tolist(), made.length_m.tolist(), strict=True
        )
    ]
    header = "Hole ID,Collar X,Collar Y,Collar Z,Toe X,Toe Y,Toe Z,Length"
    imported(engineer, site, drill_file(lines, header))
    pattern = pattern_of(site.pk)
    place = {number: index for index, number in enumerate(pattern.hole_number)}
    order = [place[number] for number in made.hole_id]
    assert pattern.collar_m[order].tolist() == made.collar_m.tolist()
    assert pattern.toe_m[order].tolist() == made.toe_m.tolist()


def test_what_was_decided_about_columns_is_said_with_their_names(engineer: Persona, site: Site) -> None:
    header = "Hole ID,X,Y,Z,Depth,Hole Diameter (cm),Stemming (cm),Measured Length,Hardness"
    found = sent(engineer, site, drill_file(["7,500000,2600000,120,10,11.5,250,-99,3"], header))
    assert found["options"]["diameter_unit"] == "cm"
    said = {(each["code"], each["header"], each["detail"]) for each in found["suspicions"]}
    assert said >= {
        ("unit_converted", "Stemming (cm)", "cm"),
        ("no_value_marks", "Measured Length", "-99"),
        ("column_not_used", "Hardness", ""),
    }
    row = engineer.get(f"/imports/{found['id']}/rows").json["items"][0]
    assert (row["diameter_mm"], row["stemming_m"]) == (115, 2.5)


def test_a_file_without_a_header_is_mapped_by_hand(engineer: Persona, site: Site) -> None:
    found = sent(engineer, site, b"H1 500000.5 2600000.5 120 10\nH2 500004.5 2600000.5 120 10\n", "pattern.txt")
    assert found["state"] == "failed"
    assert "header_is_numbers" in {each["code"] for each in found["suspicions"]}
    names = ("hole_id", "collar_e_m", "collar_n_m", "collar_rl_m", "depth_m")
    mapping = {name: f"Column {place}" for place, name in enumerate(names, start=1)}
    answer = engineer.patch(f"/imports/{found['id']}", {"mapping": mapping}, version=found["version"])
    assert answer.status == 200, answer.json
    assert (answer.json["state"], answer.json["counts"]["good_rows"]) == ("ready", 2)
