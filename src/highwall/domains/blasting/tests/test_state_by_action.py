"""What each state of a site allows to be written: every write of projects, drilling and blasting, by state.

The list of writes comes from the API, so that a new one without a line here fails. The expectations are written by
hand: `o` the state allows it (whatever else may be missing), `f` refused because the shot has been fired, `n` because
the site is not open, `s` because the step does not lead on from there, `i` because nothing has been issued yet, `m`
and `u` because the milestone is reached already, or not yet.
"""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError
from django.utils import timezone

from highwall.config.testing import Persona, described, make_user, signed_in
from highwall.domains.accounts.models import Role
from highwall.domains.blasting.models import ExplosiveApprovalRequest
from highwall.domains.blasting.services.approval import ENVIRONMENT_ITEMS, SAFETY_ITEMS
from highwall.domains.blasting.tests.factories import ASSESSMENTS, RECEIVED, Bench, prepare, request_explosives
from highwall.domains.projects.tests.factories import force
from highwall.domains.regions.models import Region
from highwall.kit.actors import every_right

REFUSALS = {
    "already_fired": "f",
    "site_not_open": "n",
    "illegal_transition": "s",
    "not_ready_to_blast": "s",
    "nothing_issued": "i",
    "milestone_reached": "m",
    "milestone_not_reached": "u",
    "shot_not_reconciled": "f",
}

UNFIRED = ("planned", "setup", "in_progress", "blast", "on_hold", "cancelled")
FIRED = ("fired", "reconciled", "archived")
STATES = (*UNFIRED, *FIRED)

TABLE = {
    # planned setup in_progress blast on_hold cancelled | fired reconciled archived
    "change_site": "oooonn fff",
    "delete_site": "oooooo ooo",
    "complete_site": "ssooss fmm",
    "take_back_pattern_approved": "oooonn fff",
    "take_back_simulation_confirmed": "oooonn fff",
    "take_back_operator_completed": "uuuunn fff",
    "take_back_completed": "uuuuuu uoo",
    "set_up_site": "osssss sss",
    "start_site": "oossss sss",
    "ready_to_blast_site": "ssosss sss",
    "hold_site": "ooooss fss",
    "resume_site": "ssssos sss",
    "cancel_site": "ooooos fss",
    "archive_site": "ssssso sos",
    "create_hole": "oooonn fff",
    "create_holes": "oooonn fff",
    "change_hole": "oooonn fff",
    "delete_hole": "oooonn fff",
    "delete_all_holes": "oooonn fff",
    "complete_hole": "oooonn fff",
    "reopen_hole": "oooonn fff",
    "complete_holes": "oooonn fff",
    "approve_pattern": "mmmmnn fff",
    "complete_drilling": "oooonn fff",
    "start_import": "oooonn fff",
    "set_loading_rule": "oooonn fff",
    "calculate_charges": "oooonn fff",
    "replace_given_masses": "oooonn fff",
    "set_charge_override": "oooonn fff",
    "drop_charge_override": "oooonn fff",
    "edit_tie_up": "oooonn fff",
    "confirm_simulation": "mmmmnn fff",
    "submit_approval_request": "oooonn fff",
    "approve_request": "oooonn sss",
    "take_design_over": "oooonn sss",
    "reject_request": "oooooo sss",
    "cancel_request": "oooooo sss",
    "record_loading": "iiiinn fff",
    "record_loading_as_planned": "iiiinn fff",
    "fire_shot": "iiiiii sss",
    "return_leftovers": "iiiiin onn",
    "reconcile_shot": "iiiiii oss",
    "add_correction": "nnnnnn ooo",
}
ELSEWHERE = {
    "create_site": "there is no site yet",
    "withdraw_approval": "needs an approved request: test_an_approved_request_by_state",
    "issue_request": "needs an approved request: test_an_approved_request_by_state",
    "change_import": "a file that is looked at writes nothing of the site",
    "reject_import": "a file that is looked at writes nothing of the site",
    "cancel_import": "a file that is looked at writes nothing of the site",
    "save_import": "a file that was taken in: test_a_file_is_not_saved_into_a_fired_site",
    # Writes of the project around the site, which has a workflow of its own.
    **dict.fromkeys(
        (
            *("create_project", "change_project", "delete_project", "start_project", "hold_project"),
            *("resume_project", "complete_project", "cancel_project", "archive_project"),
            *("add_project_member", "remove_project_member"),
        ),
        "of the project",
    ),
    # Settings of the company: calculations that there are stay as they are.
    **dict.fromkeys(("create_default_rule", "change_default_rule", "delete_default_rule"), "of the company"),
}


@pytest.fixture
def anybody(muscat: Region) -> Persona:
    """Somebody with every right there is, so that only the state can refuse."""
    Role.objects.create(code="anybody", name="Anybody", reach="all", rights=sorted(every_right()))
    return signed_in(make_user("anybody", region=muscat))


def in_state(bench: Bench, state: str, engineer: Persona, storekeeper: Persona) -> None:
    """Bring the bench into a state; before the firing a request waits for its decision."""
    prepare(engineer, bench)
    request_id = request_explosives(engineer, bench)
    if state in UNFIRED:
        force(bench.site, status=state)
        return
    assert storekeeper.post(f"/approval-requests/{request_id}/approve", {}).status == 200
    assert storekeeper.post(f"/approval-requests/{request_id}/issue", RECEIVED).status == 200
    force(bench.site, status="blast")
    assert engineer.post(f"{bench.path}/loading/as-planned").status == 200
    fired = engineer.post(f"{bench.path}/fire", {"fired_at": timezone.now().isoformat()})
    assert fired.status == 200, fired.content
    if state in {"reconciled", "archived"}:
        lines = fired.json["lines"]
        differences = [{"product_id": line["product_id"], "reason_code": "measurement"} for line in lines]
        assert engineer.post(f"{bench.path}/reconcile", {"differences": differences}).status == 200
    if state == "archived":
        assert engineer.post(f"{bench.path}/archive", {}).status == 200


def writes(bench: Bench) -> dict[str, tuple[str, str, Any]]:
    """A request for each line of the table that only the state can be against."""
    path, point, hole = bench.path, bench.points[0], bench.points[0].hole_id
    other = bench.points[5]
    new = {"hole_number": "X1", "collar_easting_m": 600_100, "collar_northing_m": 2_600_100, "length_m": 12}
    request = ExplosiveApprovalRequest.objects.get(site=bench.site).pk
    now, reason = timezone.now().isoformat(), {"reason": "For a reason."}
    masses = {str(bench.anfo.pk): 1}
    pair = {"from_point_id": point.pk, "to_point_id": other.pk, "delay_ms": 17}
    milestones = ("pattern_approved", "simulation_confirmed", "operator_completed", "completed")
    steps = ("complete", "set_up", "start", "ready_to_blast", "hold", "resume", "cancel", "archive")
    return {
        **{f"{step}_site": ("POST", f"{path}/{step.replace('_', '-')}", reason) for step in steps},
        **{f"take_back_{name}": ("POST", f"{path}/milestones/{name}/take-back", reason) for name in milestones},
        "change_site": ("PATCH", path, {"rock_density_t_m3": 2.7}),
        "delete_site": ("DELETE", path, None),
        "create_hole": ("POST", f"{path}/holes", new),
        "create_holes": ("POST", f"{path}/holes/batch", {"holes": [new]}),
        "change_hole": ("PATCH", f"/holes/{hole}", {"water_height_m": 1.5, **reason}),
        "delete_hole": ("DELETE", f"/holes/{hole}", None),
        "delete_all_holes": ("DELETE", f"{path}/holes", {"confirm_count": len(bench.points)}),
        "complete_hole": ("POST", f"/holes/{hole}/complete", {"actual_depth_m": 12, "at": now}),
        "reopen_hole": ("POST", f"/holes/{hole}/reopen", reason),
        "complete_holes": ("POST", f"{path}/holes/complete", {"hole_ids": [hole]}),
        "approve_pattern": ("POST", f"{path}/approve-pattern", None),
        "complete_drilling": ("POST", f"{path}/complete-drilling", reason),
        "start_import": ("POST", f"{path}/imports", None),
        "set_loading_rule": ("PUT", f"{path}/loading-rule", bench.rule(stemming_m=3.5)),
        "calculate_charges": ("POST", f"{path}/calculate", None),
        "replace_given_masses": ("POST", f"{path}/charges/replace-given", {"confirm_count": 1}),
        "set_charge_override": (
            "POST",
            f"{path}/charge-overrides",
            {"point_ids": [point.pk], "quantities_kg": masses, **reason},
        ),
        "drop_charge_override": ("POST", f"{path}/charge-overrides/drop", {"point_ids": [point.pk]}),
        "edit_tie_up": ("POST", f"{path}/tie-up/edits", {"operations": [{"op": "connect", **pair}]}),
        "confirm_simulation": ("POST", f"{path}/confirm-simulation", None),
        "submit_approval_request": (
            "POST",
            "/approval-requests",
            {
                "site_id": bench.site.pk,
                "approval_type": "standard",
                "priority": "normal",
                "safety_checklist": SAFETY_ITEMS,
                "environmental_checklist": ENVIRONMENT_ITEMS,
                "assessments": ASSESSMENTS,
            },
        ),
        "approve_request": ("POST", f"/approval-requests/{request}/approve", {}),
        "take_design_over": ("POST", f"/approval-requests/{request}/take-over", {}),
        "reject_request": ("POST", f"/approval-requests/{request}/reject", reason),
        "cancel_request": ("POST", f"/approval-requests/{request}/cancel", {}),
        "record_loading": ("PUT", f"{path}/loading", {"holes": [{"point_id": point.pk, "quantities": masses}]}),
        "record_loading_as_planned": ("POST", f"{path}/loading/as-planned", None),
        "fire_shot": ("POST", f"{path}/fire", {"fired_at": now}),
        "return_leftovers": ("POST", f"{path}/return", {"store_id": bench.store.pk, "quantities": masses}),
        "reconcile_shot": ("POST", f"{path}/reconcile", {"differences": []}),
        "add_correction": ("POST", f"{path}/corrections", {"text": "It was 12.4 m.", "reason": "Measured."}),
    }


def seen(persona: Persona, method: str, path: str, body: Any) -> tuple[str, str]:
    """The letter of the table for one request, and what was answered. Nothing of it stays."""
    with transaction.atomic():
        if path.endswith("/imports"):
            answer = persona.upload(path, b"hole,x,y,depth\nA1,1,2,10\n")
        else:
            answer = persona.call(method, path, body)
        transaction.set_rollback(True)
    assert answer.status < 500, answer.content
    code = answer.json.get("code", "") if answer.status >= 400 else ""
    # Whatever else is missing may be refused, but not as a request that could never be taken.
    letter = "o" if answer.status < 300 or (answer.status == 409 and code not in REFUSALS) else "?"
    return REFUSALS.get(code, letter), f"{answer.status} {code} {answer.json.get('errors') if letter == '?' else ''}"


def test_every_write_of_a_site_has_a_line_in_the_table() -> None:
    tags = {"projects", "sites", "drilling", "blasting"}
    found = {
        operation["operationId"]
        for methods in described()["paths"].values()
        for method, operation in methods.items()
        if method != "get" and tags & set(operation["tags"])
    }
    assert found == {*TABLE, *ELSEWHERE}


@pytest.mark.parametrize("state", STATES)
def test_a_state_allows_exactly_what_the_table_says(
    state: str, bench: Bench, engineer: Persona, storekeeper: Persona, anybody: Persona
) -> None:
    in_state(bench, state, engineer, storekeeper)
    place = STATES.index(state)
    wrong = {}
    for name, (method, path, body) in writes(bench).items():
        person = engineer if name == "cancel_request" else anybody
        letter, answer = seen(person, method, path, body)
        if letter != TABLE[name].replace(" ", "")[place]:
            wrong[name] = answer
    assert wrong == {}


@pytest.mark.parametrize(
    ("state", "issue", "withdraw"),
    [
        *((state, "o", "o") for state in ("planned", "setup", "in_progress", "blast")),
        *((state, "n", "o") for state in ("on_hold", "cancelled")),
    ],
)
def test_an_approved_request_by_state(
    state: str, issue: str, withdraw: str, bench: Bench, engineer: Persona, storekeeper: Persona, anybody: Persona
) -> None:
    prepare(engineer, bench)
    request_id = request_explosives(engineer, bench)
    assert storekeeper.post(f"/approval-requests/{request_id}/approve", {}).status == 200
    force(bench.site, status=state)

    assert seen(anybody, "POST", f"/approval-requests/{request_id}/issue", RECEIVED)[0] == issue
    reason = {"reason": "Another shot comes first."}
    assert seen(anybody, "POST", f"/approval-requests/{request_id}/withdraw-approval", reason)[0] == withdraw


@pytest.mark.parametrize("decided", ["pending", "approved"])
def test_a_request_that_was_open_when_the_shot_was_fired_is_only_taken_back(
    decided: str, bench: Bench, engineer: Persona, storekeeper: Persona, anybody: Persona
) -> None:
    prepare(engineer, bench)
    first = request_explosives(engineer, bench)
    assert storekeeper.post(f"/approval-requests/{first}/approve", {}).status == 200
    assert storekeeper.post(f"/approval-requests/{first}/issue", RECEIVED).status == 200
    second = request_explosives(engineer, bench)
    if decided == "approved":
        assert storekeeper.post(f"/approval-requests/{second}/approve", {}).status == 200
    force(bench.site, status="blast")
    assert engineer.post(f"{bench.path}/loading/as-planned").status == 200
    assert engineer.post(f"{bench.path}/fire", {"fired_at": timezone.now().isoformat()}).status == 200

    path = f"/approval-requests/{second}"
    step, body = ("approve", {}) if decided == "pending" else ("issue", RECEIVED)
    assert seen(anybody, "POST", f"{path}/{step}", body)[0] == "f"
    unclosed = engineer.post(f"{bench.path}/reconcile", {"differences": []})
    assert (unclosed.status, unclosed.json["code"]) == (409, "request_open")
    step, reason = ("reject" if decided == "pending" else "withdraw-approval"), {"reason": "The shot is fired."}
    assert storekeeper.post(f"{path}/{step}", reason).status == 200


def test_a_file_is_not_saved_into_a_fired_site(
    bench: Bench, engineer: Persona, storekeeper: Persona, anybody: Persona
) -> None:
    force(bench.site, status="in_progress")
    taken = engineer.upload(f"{bench.path}/imports", b"hole,x,y,depth\nA1,1,2,10\nA2,5,2,10\n")
    assert taken.status == 201, taken.content
    in_state(bench, "fired", engineer, storekeeper)
    assert seen(engineer, "POST", f"/imports/{taken.json['id']}/save", {})[0] == "f"


TABLES_OF_A_REPORT = {
    "projects_site": "id = %(site)s",
    "drilling_drillhole": "site_id = %(site)s",
    "drilling_drillpoint": "hole_id IN (SELECT id FROM drilling_drillhole WHERE site_id = %(site)s)",
    "blasting_loadingrule": "site_id = %(site)s",
    "blasting_holecharge": "site_id = %(site)s",
    "blasting_calculationresult": "site_id = %(site)s",
    "blasting_tieup": "site_id = %(site)s",
    "blasting_blastconnection": "site_id = %(site)s",
    "blasting_startinghole": "site_id = %(site)s",
    "blasting_shot": "site_id = %(site)s",
    "blasting_holeloading": "shot_id IN (SELECT id FROM blasting_shot WHERE site_id = %(site)s)",
    "blasting_explosiveapprovalrequest": "site_id = %(site)s",
    "blasting_approvalline": "request_id IN "
    "(SELECT id FROM blasting_explosiveapprovalrequest WHERE site_id = %(site)s)",
}
CHANGES = {
    "projects_site": "rock_density_t_m3 = 3",
    "drilling_drillhole": "length_m = length_m + 1",
    "drilling_drillpoint": "diameter_mm = 99",
    "blasting_loadingrule": "stemming_m = 9",
    "blasting_holecharge": "total_kg = 1",
    "blasting_calculationresult": "total_kg = 1",
    "blasting_tieup": "mic_window_ms = 9",
    "blasting_blastconnection": "delay_ms = 42",
    "blasting_startinghole": "lead_in_ms = 42",
    "blasting_shot": "notes = 'x'",
    "blasting_holeloading": "quantity = 1",
    "blasting_explosiveapprovalrequest": "notes = 'x'",
    "blasting_approvalline": "quantity = 1",
}


def statements() -> Iterator[tuple[str, str]]:
    for table, rows in TABLES_OF_A_REPORT.items():
        yield f"UPDATE {table} SET {CHANGES[table]} WHERE {rows}", table
        yield f"DELETE FROM {table} WHERE {rows}", table


@pytest.mark.parametrize(("statement", "table"), list(statements()))
def test_the_database_keeps_the_record_of_a_fired_shot_whoever_writes(
    statement: str, table: str, bench: Bench, engineer: Persona, storekeeper: Persona
) -> None:
    in_state(bench, "fired", engineer, storekeeper)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table} WHERE {TABLES_OF_A_REPORT[table]}", {"site": bench.site.pk})
        assert cursor.fetchone()[0] > 0
        # The site itself is kept by what refers to it; elsewhere references are looked at when a transaction ends.
        why = "foreign key" if statement.startswith("DELETE FROM projects_site") else "is frozen"
        if why == "foreign key":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        with pytest.raises(DatabaseError, match=why), transaction.atomic():
            cursor.execute(statement, {"site": bench.site.pk})


def test_a_correction_stands_beside_the_record_with_author_time_and_reason(
    bench: Bench, engineer: Persona, storekeeper: Persona, operator: Persona
) -> None:
    in_state(bench, "fired", engineer, storekeeper)
    before = engineer.get(f"{bench.path}/blast-report").json["report"]
    note = {"text": "Hole 3 was 0.4 m deeper.", "reason": "Measured at the muck pile."}

    assert operator.post(f"{bench.path}/corrections", note).status in {403, 404}
    added = engineer.post(f"{bench.path}/corrections", note)

    assert added.status == 201, added.content
    assert (added.json["text"], added.json["by"]["id"]) == (note["text"], str(engineer.id))
    report = engineer.get(f"{bench.path}/blast-report").json
    printed = report["report"].pop("corrections")
    assert [(c["text"], c["reason"], c["by"]) for c in printed] == [(*note.values(), engineer.user.full_name)]
    assert report["document"]["corrections"][0][2]["text"] == note["text"]
    same = {name: before[name] for name in before if name not in {"generated_at", "corrections"}}
    assert {name: report["report"][name] for name in same} == same
    steps = engineer.get(f"{bench.path}/timeline").json
    assert steps[-1]["name"] == "corrected"


def test_a_correction_can_not_be_changed_or_removed(bench: Bench, engineer: Persona, storekeeper: Persona) -> None:
    in_state(bench, "reconciled", engineer, storekeeper)
    assert engineer.post(f"{bench.path}/corrections", {"text": "A.", "reason": "B."}).status == 201
    for statement in ("UPDATE blasting_shotcorrection SET text = 'x'", "DELETE FROM blasting_shotcorrection"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_a_site_that_does_not_exist_has_no_corrections(engineer: Persona) -> None:
    assert engineer.get(f"/sites/{uuid4()}/corrections").status == 404


def test_names_stay_in_the_report_as_they_were_at_the_firing(
    bench: Bench, engineer: Persona, storekeeper: Persona
) -> None:
    in_state(bench, "reconciled", engineer, storekeeper)
    before = engineer.get(f"{bench.path}/blast-report").json["report"]
    force(bench.site.project, name="Another quarry", area_of_operation="Elsewhere")
    force(bench.store, name="Another store")
    force(bench.anfo, name="Another explosive", code="X-1")
    assert engineer.patch("/profile", {"first_name": "Somebody", "last_name": "Else"}).status == 200

    after = engineer.get(f"{bench.path}/blast-report").json["report"]

    assert [name for name in before if before[name] != after[name]] == ["generated_at", "generated_by"]
