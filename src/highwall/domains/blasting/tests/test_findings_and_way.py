"""One list of findings for a site, and the way of its shot: what is wrong is said before a step is refused for it."""

import re
from collections import Counter
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.blasting.queries.findings import site_findings
from highwall.domains.blasting.tests.factories import (
    ASSESSMENTS,
    RECEIVED,
    Bench,
    checklists,
    make_bench,
    prepare,
    request_explosives,
    reviewer_of,
)
from highwall.domains.drilling.models import DrillHole, DrillPoint
from highwall.domains.projects.tests.factories import force
from highwall.domains.regions.models import Region

pytestmark = pytest.mark.django_db


def kinds(persona: Persona, bench: Bench) -> dict[tuple[str, str], tuple[str, int, int]]:
    found = persona.get(f"{bench.path}/findings").json["kinds"]
    return {(kind["part"], kind["code"]): (kind["severity"], kind["count"], kind["holes"]) for kind in found}


def way(persona: Persona, bench: Bench) -> dict[str, dict[str, Any]]:
    return {step["name"]: step for step in persona.get(f"{bench.path}/way").json}


def test_a_site_without_a_design_says_what_each_part_lacks(engineer: Persona, bench: Bench) -> None:
    assert kinds(engineer, bench) == {
        ("charges", "not_calculated"): ("error", 1, 0),
        ("tie_up", "no_starting_hole"): ("error", 1, 0),
        ("tie_up", "unconnected"): ("error", 1, 12),
        ("drilling", "not_drilled"): ("note", 1, 12),
    }
    assert engineer.get(f"{bench.path}/findings").json["empty_holes"] == 12


def test_holes_that_cannot_take_the_rule_are_found_as_soon_as_it_is_set(engineer: Persona, bench: Bench) -> None:
    short = [bench.points[place] for place in (1, 9, 10)]
    DrillHole.objects.filter(pk__in=[point.hole_id for point in short]).update(length_m=3.5)
    engineer.put(f"{bench.path}/loading-rule", bench.rule())
    answer = engineer.get(f"{bench.path}/findings").json
    found = [row for row in answer["findings"] if row["part"] == "charges"]
    # In the natural order of their numbers: 2 before 10.
    assert [row["holes"][0]["hole_number"] for row in found] == ["2", "10", "11"]
    assert [row["holes"][0]["point_id"] for row in found] == [str(point.pk) for point in short]
    assert [row["holes"][0]["hole_id"] for row in found] == [str(point.hole_id) for point in short]
    # A metre of emulsion and three of stemming stand in 3.5 m: half a metre is missing.
    assert {(row["code"], row["severity"], row["details"]["shortfall_m"]) for row in found} == {
        ("hole_too_short", "error", 0.5)
    }
    assert answer["empty_holes"] == 3
    charges = way(engineer, bench)["charges"]
    assert (charges["state"], charges["done"], charges["total"]) == ("open", 9, 12)


def test_a_hole_left_empty_by_decision_is_a_note_and_no_fault(engineer: Persona, bench: Bench) -> None:
    DrillHole.objects.filter(pk=bench.points[3].hole_id).update(length_m=3.5)
    engineer.put(f"{bench.path}/loading-rule", bench.rule())
    for point, masses in ((bench.points[3], {}), (bench.points[4], {str(bench.anfo.pk): 50})):
        body = {"point_ids": [point.pk], "quantities_kg": masses, "reason": "Cavity"}
        assert engineer.post(f"{bench.path}/charge-overrides", body).status == 200
    found = {code: row for (part, code), row in kinds(engineer, bench).items() if part == "charges"}
    assert found == {"left_empty": ("note", 1, 1), "set_by_hand": ("note", 1, 1)}
    assert engineer.get(f"{bench.path}/findings").json["empty_holes"] == 0
    assert way(engineer, bench)["charges"]["state"] == "done"


def test_drilling_remarks_holes_on_one_spot_lengths_that_are_off_and_holes_left_out(
    engineer: Persona, bench: Bench
) -> None:
    first, second, third = bench.points[:3]
    DrillHole.objects.filter(pk=second.hole_id).update(collar_easting_m=600_000.05)
    # 12 m are designed; a fifth of it, 2.4 m, is allowed.
    DrillPoint.objects.filter(pk=third.pk).update(actual_depth_m=9.5, is_completed=True, completed_at=timezone.now())
    DrillPoint.objects.filter(pk=first.pk).update(actual_depth_m=9.7, is_completed=True, completed_at=timezone.now())
    force(bench.site, operator_completed_at=timezone.now())
    found = [row for row in engineer.get(f"{bench.path}/findings").json["findings"] if row["part"] == "drilling"]
    by_code = {row["code"]: row for row in found}
    assert Counter(row["severity"] for row in found) == {"warning": 3}
    assert [hole["hole_number"] for hole in by_code["collars_too_near"]["holes"]] == ["1", "2"]
    assert [hole["hole_number"] for hole in by_code["length_off"]["holes"]] == ["3"]
    assert by_code["length_off"]["details"] == {"measured_m": 9.5, "designed_m": 12.0}
    assert by_code["holes_skipped"]["hole_count"] == 10


def test_each_part_of_a_site_is_read_once_for_its_findings(engineer: Persona, bench: Bench) -> None:
    prepare(engineer, bench)
    with CaptureQueriesContext(connection) as asked:
        found = site_findings(bench.site)
    assert (len(found.pattern), found.timing.charged_kg > 0) == (12, True)
    tables = [re.findall(r'FROM "(\w+)"', query["sql"])[0] for query in asked.captured_queries]
    assert len(tables) == len(set(tables)) == 5


def test_the_report_remarks_what_the_list_of_findings_does(engineer: Persona, bench: Bench) -> None:
    DrillHole.objects.filter(pk=bench.points[1].hole_id).update(collar_easting_m=600_000.05, length_m=3.5)
    prepare(engineer, bench)
    listed = {code for (_, code), row in kinds(engineer, bench).items() if row[0] != "note"}
    assert listed == {"collars_too_near", "hole_too_short"}
    printed = engineer.get(f"{bench.path}/blast-report").json["report"]["findings"]
    assert {row["code"] for row in printed} == listed


def test_the_way_names_the_next_step_and_why_others_wait(engineer: Persona, bench: Bench) -> None:
    force(bench.site, status="planned")
    found = way(engineer, bench)
    assert [name for name, step in found.items() if step["is_next"]] == ["pattern"]
    reasons = {name: step["why_not"]["code"] for name, step in found.items() if step["state"] == "blocked"}
    assert reasons == {
        "simulation": "tie_up_has_errors",
        "request": "simulation_not_confirmed",
        "issue": "nothing_requested",
        "load": "nothing_issued",
        "ready": "not_ready",
        "fire": "nothing_issued",
        "reconcile": "not_fired",
        "report": "not_reconciled",
    }
    assert found["ready"]["why_not"]["facts"]["case"] == "not_started"


def test_a_design_without_charges_cannot_be_confirmed_and_the_way_says_so(engineer: Persona, bench: Bench) -> None:
    reviewer_of(bench).post(f"{bench.path}/approve-pattern")
    engineer.post(f"{bench.path}/tie-up/edits", {"operations": bench.chain()})
    step = way(reviewer_of(bench), bench)["simulation"]
    refused = reviewer_of(bench).post(f"{bench.path}/confirm-simulation")
    assert (step["state"], step["why_not"]["code"]) == ("blocked", "not_charged")
    assert (refused.status, refused.json["code"], refused.json["detail"]) == (
        409,
        step["why_not"]["code"],
        step["why_not"]["message"],
    )


def test_who_designed_it_reads_that_a_colleague_confirms(engineer: Persona, bench: Bench) -> None:
    engineer.put(f"{bench.path}/loading-rule", bench.rule())
    engineer.post(f"{bench.path}/tie-up/edits", {"operations": bench.chain()})
    assert way(engineer, bench)["simulation"]["why_not"]["code"] == "own_design"
    assert way(reviewer_of(bench), bench)["simulation"]["state"] == "open"


def test_the_way_goes_from_the_pattern_to_the_report_and_says_who_and_when(
    engineer: Persona, storekeeper: Persona, bench: Bench
) -> None:
    prepare(engineer, bench)
    found = way(engineer, bench)
    assert [name for name, step in found.items() if step["state"] == "done"] == [
        "pattern",
        "charges",
        "tie_up",
        "simulation",
    ]
    assert found["simulation"]["by"]["id"] == str(reviewer_of(bench).id)
    assert [name for name, step in found.items() if step["is_next"]] == ["drilling"]
    request_id = request_explosives(engineer, bench)
    found = way(storekeeper, bench) if storekeeper.get(f"{bench.path}/way").status == 200 else way(engineer, bench)
    assert (found["request"]["state"], found["request"]["by"]["id"]) == ("done", str(engineer.id))
    assert found["issue"]["why_not"]["code"] == "request_undecided"
    storekeeper.post(f"/approval-requests/{request_id}/approve", {})
    assert way(engineer, bench)["issue"]["state"] == "open"
    storekeeper.post(f"/approval-requests/{request_id}/issue", RECEIVED)
    found = way(engineer, bench)
    assert (found["issue"]["by"]["id"], found["load"]["state"], found["load"]["done"]) == (
        str(storekeeper.id),
        "open",
        0,
    )
    assert found["fire"]["why_not"]["code"] == "not_ready_to_blast"
    engineer.post(f"{bench.path}/loading/as-planned")
    force(bench.site, status="blast")
    found = way(engineer, bench)
    assert (found["load"]["state"], found["load"]["done"], found["load"]["total"]) == ("done", 12, 12)
    assert [name for name, step in found.items() if step["is_next"]] == ["drilling"]
    assert engineer.post(f"{bench.path}/fire", {"fired_at": timezone.now().isoformat()}).status == 200
    found = way(engineer, bench)
    assert {name: step["state"] for name, step in found.items() if step["state"] != "done"} == {
        "drilling": "skipped",
        "reconcile": "open",
        "report": "blocked",
    }
    assert engineer.post(f"{bench.path}/reconcile", {"differences": []}).status == 200
    found = way(engineer, bench)
    assert (found["reconcile"]["state"], found["report"]["state"]) == ("done", "done")


def test_a_shot_with_nothing_loaded_is_blocked_with_the_reason_that_firing_would_be_refused_with(
    engineer: Persona, storekeeper: Persona, bench: Bench
) -> None:
    prepare(engineer, bench)
    request_id = request_explosives(engineer, bench)
    storekeeper.post(f"/approval-requests/{request_id}/approve", {})
    storekeeper.post(f"/approval-requests/{request_id}/issue", RECEIVED)
    force(bench.site, status="blast")
    shot = engineer.get(f"{bench.path}/reconciliation").json["shot"]
    assert "fire" not in shot["allowed_actions"]
    (blocked,) = shot["blocked_actions"]
    assert (blocked["name"], blocked["code"]) == ("fire", "nothing_loaded")
    refused = engineer.post(f"{bench.path}/fire", {"fired_at": timezone.now().isoformat()})
    assert (refused.status, refused.json["code"]) == (409, "nothing_loaded")
    engineer.post(f"{bench.path}/loading/as-planned")
    shot = engineer.get(f"{bench.path}/reconciliation").json["shot"]
    assert (shot["allowed_actions"], shot["blocked_actions"]) == (["fire"], [])


def test_a_step_of_the_site_says_what_it_waits_for(engineer: Persona, bench: Bench) -> None:
    site = engineer.get(bench.path).json
    blocked = {step["name"]: step for step in site["blocked_actions"]}
    assert "ready-to-blast" not in site["allowed_actions"]
    assert blocked["ready-to-blast"]["code"] == "not_ready"
    assert blocked["ready-to-blast"]["facts"]["milestones"] == [
        "pattern_approved",
        "simulation_confirmed",
        "operator_completed",
    ]
    prepare(engineer, bench)
    request_explosives(engineer, bench)
    blocked = {step["name"]: step["code"] for step in engineer.get(bench.path).json["blocked_actions"]}
    # What is open keeps the site from being given up, as trying it would say.
    assert (blocked["cancel"], blocked["complete"]) == ("request_open", "request_open")
    assert engineer.post(f"{bench.path}/cancel", {"reason": "Given up"}).json["code"] == "request_open"


def test_the_requester_reads_that_a_colleague_decides(storekeeper: Persona, engineer: Persona, bench: Bench) -> None:
    prepare(engineer, bench)
    path = f"/approval-requests/{request_explosives(engineer, bench)}"
    answer = storekeeper.get(path).json
    assert ("approve" in answer["allowed_actions"], answer["blocked_actions"]) == (True, [])
    engineer.put(f"{bench.path}/loading-rule", bench.rule(stemming_m=4))
    answer = storekeeper.get(path).json
    assert [(step["name"], step["code"]) for step in answer["blocked_actions"]] == [("approve", "design_changed")]


@pytest.mark.parametrize("item", sorted(ASSESSMENTS))
@pytest.mark.parametrize("missing", ["assessed_by", "document"])
def test_what_the_platform_does_not_compute_is_asked_for_with_who_and_document(
    engineer: Persona, bench: Bench, item: str, missing: str
) -> None:
    prepare(engineer, bench)
    lists = checklists(engineer)
    lists["assessments"] = {**ASSESSMENTS, item: {**ASSESSMENTS[item], missing: "  "}}
    answer = engineer.post("/approval-requests", {"site_id": bench.site.pk, **lists})
    assert (answer.status, answer.json["code"]) == (422, "checklist_incomplete")
    assert [(error["field"], error["code"]) for error in answer.json["errors"]] == [
        (f"assessments.{item}.{missing}", "not_assessed")
    ]


def test_the_assessments_are_kept_with_the_request_and_printed(engineer: Persona, bench: Bench) -> None:
    assert engineer.get("/approval-requests/checklists").json["assessed_outside"] == list(ASSESSMENTS)
    prepare(engineer, bench)
    request_id = request_explosives(engineer, bench)
    assert engineer.get(f"/approval-requests/{request_id}").json["assessments"] == ASSESSMENTS
    (approval,) = engineer.get(f"{bench.path}/blast-report").json["document"]["approvals"]
    words = [check["words"]["text"] for section in approval["checklists"] for check in section["checks"]]
    for stated in ASSESSMENTS.values():
        assert sum(stated["document"] in line and stated["assessed_by"] in line for line in words) == 1


def test_the_report_counts_as_drilled_what_the_plan_marks_as_drilled(engineer: Persona, bench: Bench) -> None:
    # Measured in the file, but marked as drilled by nobody.
    DrillPoint.objects.filter(hole__site=bench.site).update(actual_depth_m=12)
    first = bench.points[0]
    DrillPoint.objects.filter(pk=first.pk).update(is_completed=True, completed_at=timezone.now())
    summary = engineer.get(f"{bench.path}/blast-report").json["document"]["summary"]
    figures = {row[0] if isinstance(row[0], str) else row[0]["text"]: row[1]["text"] for row in summary}
    assert figures["Drilled"] == "1"
    assert engineer.get(f"{bench.path}/drilling").json["completed"] == 1


def test_findings_and_way_are_for_those_who_see_the_site(outsider: Persona, muscat: Region) -> None:
    bench = make_bench(muscat)
    assert outsider.get(f"{bench.path}/findings").status == 404
    assert outsider.get(f"{bench.path}/way").status == 404
