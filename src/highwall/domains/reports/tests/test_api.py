"""The blast report through the API, gathered from a real shot."""

import io

import pytest
from django.db import connection
from django.utils import timezone
from pypdf import PdfReader

from highwall.domains.blasting.tests.factories import RECEIVED, Bench, make_bench, prepare, request_explosives
from highwall.domains.projects.tests.factories import force, make_project, make_site
from highwall.domains.regions.models import Region
from highwall.domains.reports import queries


@pytest.fixture
def bench(muscat: Region) -> Bench:
    return make_bench(muscat)


def words_of(answer) -> str:
    assert answer.status == 200, answer.content
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)


def walk_to_firing(engineer, storekeeper, bench):
    prepare(engineer, bench)
    request_id = request_explosives(engineer, bench)
    assert storekeeper.post(f"/approval-requests/{request_id}/approve", {}).status == 200
    assert storekeeper.post(f"/approval-requests/{request_id}/issue", RECEIVED).status == 200
    force(bench.site, status="blast")
    assert engineer.post(f"{bench.path}/loading/as-planned").status == 200
    answer = engineer.post(f"{bench.path}/fire", {"fired_at": timezone.now().isoformat(), "misfires": "Hole 3"})
    assert answer.status == 200, answer.content


@pytest.mark.req("REQ-REPORT-002")
def test_the_preview_states_the_shot_and_draws_it(engineer, bench):
    prepare(engineer, bench)
    found = engineer.get(f"{bench.path}/blast-report").json
    report = found["report"]
    timing = engineer.get(f"{bench.path}/timing").json
    assert [hole["firing_time_ms"] for hole in report["holes"]] == timing["times_ms"]
    assert report["mic"]["peak_kg"] == timing["mic_kg"]
    assert report["project"]["region"] == "Muscat"
    assert report["generated_by"] == engineer.user.full_name
    planned = sum(sum(hole["planned_kg"].values()) for hole in report["holes"])
    assert planned == pytest.approx(sum(row["planned_kg"] for row in report["explosives"]))
    assert [row["method"] for row in report["volumes"]] == ["design", "voronoi"]
    assert report["volumes"][0]["volume_m3"] == pytest.approx(12 * 4 * 5 * 10.5)
    assert found["plan_svg"].count("<circle") >= 12
    assert found["mic_svg"].startswith("<svg")
    assert found["document_number"] == f"BR-{bench.site.number.removeprefix('ST-')}-{found['digest'][:8]}"
    assert "holes" not in found["document"]


@pytest.mark.req("REQ-REPORT-001", "REQ-REPORT-003", "REQ-REPORT-004")
def test_the_report_is_a_draft_then_provisional_then_final(engineer, storekeeper, bench):
    prepare(engineer, bench)
    assert engineer.get(f"{bench.path}/blast-report").json["state"] == "draft"
    assert "DRAFT" in words_of(engineer.get(f"{bench.path}/blast-report.pdf"))
    request_id = request_explosives(engineer, bench)
    storekeeper.post(f"/approval-requests/{request_id}/approve", {})
    storekeeper.post(f"/approval-requests/{request_id}/issue", RECEIVED)
    force(bench.site, status="blast")
    engineer.post(f"{bench.path}/loading/as-planned")
    engineer.post(f"{bench.path}/fire", {"fired_at": timezone.now().isoformat(), "misfires": "Hole 3"})
    assert engineer.get(f"{bench.path}/blast-report").json["state"] == "provisional"
    lines = engineer.get(f"{bench.path}/reconciliation").json["lines"]
    left = [line["product_id"] for line in lines if line["on_site"] > 0]
    differences = [{"product_id": pk, "reason_code": "measurement", "note": "Scale"} for pk in left]
    answer = engineer.post(f"{bench.path}/reconcile", {"differences": differences})
    assert answer.status == 200, answer.content
    found = engineer.get(f"{bench.path}/blast-report").json
    assert found["state"] == "final"
    for row in found["report"]["explosives"]:
        total = row["loaded_kg"] + row["returned_kg"] + row["difference_kg"]
        assert row["issued_kg"] == pytest.approx(total)
    milestones = {step["name"]: step["by"] for step in found["report"]["milestones"] if step["at"]}
    assert milestones["explosives_approved"] == storekeeper.user.full_name
    assert milestones["fired"] == milestones["completed"] == engineer.user.full_name
    words = words_of(engineer.get(f"{bench.path}/blast-report.pdf", language="en"))
    assert "FINAL" in words
    assert "Hole 3" in words
    assert found["digest"] in words
    assert "تقرير" in words_of(engineer.get(f"{bench.path}/blast-report.pdf", language="ar"))


def test_a_fired_report_states_what_was_loaded_per_hole(engineer, storekeeper, bench):
    walk_to_firing(engineer, storekeeper, bench)
    holes = engineer.get(f"{bench.path}/blast-report").json["report"]["holes"]
    assert all(hole["actual_kg"] == pytest.approx(hole["planned_kg"], abs=0.001) for hole in holes)
    assert [hole["number"] for hole in holes] == [str(number) for number in range(1, 13)]


def test_every_printing_leaves_a_trace(engineer, bench):
    prepare(engineer, bench)
    answer = engineer.get(f"{bench.path}/blast-report.pdf", language="ar")
    assert answer.headers["Content-Type"] == "application/pdf"
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT actor_id, resource_id, after->>'language', after->>'document' FROM audit_event"
            " WHERE event = 'export' AND resource = 'blast-report'"
        )
        [(actor_id, resource_id, language, document)] = cursor.fetchall()
    assert (str(actor_id), resource_id) == (str(engineer.id), str(bench.site.pk))
    assert language == "ar"
    assert document in answer.headers["Content-Disposition"]


def test_a_larger_shot_takes_no_more_queries(engineer, muscat, django_assert_max_num_queries):
    for rows in (2, 12):
        bench = make_bench(muscat, rows=rows, stock_kg=5_000)
        prepare(engineer, bench)
        with django_assert_max_num_queries(24):
            queries.blast_report(bench.site.pk, actor=engineer.actor, at=timezone.now())


def test_a_site_without_holes_has_nothing_to_report(engineer, muscat):
    site = make_site(make_project(muscat))
    for ending in ("", ".pdf"):
        answer = engineer.get(f"/sites/{site.pk}/blast-report{ending}")
        assert (answer.status, answer.json["code"]) == (409, "no_pattern")


def test_a_pattern_alone_can_be_reported(engineer, bench):
    found = engineer.get(f"{bench.path}/blast-report").json
    assert found["report"]["mic"] is None
    assert found["mic_svg"] == ""
    assert "No firing times yet" in words_of(engineer.get(f"{bench.path}/blast-report.pdf"))


def test_reports_keep_to_region_right_and_language(outsider, operator, anonymous, engineer, bench):
    for ending in ("", ".pdf"):
        path = f"{bench.path}/blast-report{ending}"
        assert outsider.get(path).status == 404
        assert operator.get(path).status == 403
        assert anonymous.get(path).status == 401
        assert engineer.get(path, language="fr").status == 422
