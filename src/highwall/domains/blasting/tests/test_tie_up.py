from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from highwall.domains.blasting.models import BlastConnection, CalculationResult, HoleCharge, StartingHole
from highwall.domains.blasting.tests.factories import make_bench, prepare, reviewer_of
from highwall.domains.drilling.models import DrillHole, DrillPoint, ImportBatch
from highwall.domains.projects.models import Site
from highwall.domains.projects.tests.factories import force, make_project, make_site
from highwall.kit.events import outbox

AT_ONE_PLACE = {
    "collar_easting_m": 600_100,
    "collar_northing_m": 2_600_000,
    "toe_easting_m": 600_100,
    "toe_northing_m": 2_600_000,
    "length_m": 12,
}


def edit(persona, bench, *operations, **options):
    return persona.post(f"{bench.path}/tie-up/edits", {"operations": list(operations)}, **options)


@pytest.mark.req("REQ-BLAST-001", "REQ-BLAST-007")
def test_firing_times_follow_the_chain_from_the_starting_hole(engineer, bench):
    assert edit(engineer, bench, *bench.chain(25)).status == 200
    timing = engineer.get(f"{bench.path}/timing").json
    assert timing["times_ms"] == [25.0 * place for place in range(12)]
    assert timing["duration_ms"] == 275
    assert (timing["error_count"], timing["unreached_count"]) == (0, 0)


def test_the_mic_is_the_largest_charge_in_a_half_open_window(engineer, bench):
    engineer.put(f"{bench.path}/loading-rule", bench.rule())
    edit(engineer, bench, *bench.chain(8))
    one_hole = engineer.get(f"{bench.path}/timing").json
    per_hole = one_hole["charged_kg"] / 12
    assert one_hole["mic_kg"] == pytest.approx(per_hole)
    edit(engineer, bench, {"op": "settings", "mic_window_ms": 8.5})
    assert engineer.get(f"{bench.path}/timing").json["mic_kg"] == pytest.approx(2 * per_hole)


def test_holes_without_a_connection_are_found(engineer, bench):
    edit(engineer, bench, *bench.chain()[:-1])
    timing = engineer.get(f"{bench.path}/timing").json
    assert timing["unreached_count"] == 1
    found = [finding for finding in timing["findings"] if finding["code"] == "unconnected"]
    assert found[0]["hole_numbers"] == ["12"]


def test_a_cycle_that_no_starting_hole_feeds_is_found(engineer, bench):
    a, b, c = (str(point.pk) for point in bench.points[:3])
    pairs = [(a, b), (b, c), (c, a)]
    edit(engineer, bench, *({"op": "connect", "from_point_id": x, "to_point_id": y, "delay_ms": 9} for x, y in pairs))
    codes = {finding["code"] for finding in engineer.get(f"{bench.path}/timing").json["findings"]}
    assert {"cycle", "no_starting_hole"} <= codes


@pytest.mark.req("REQ-BLAST-006")
def test_two_holes_are_connected_once_whichever_way_round(engineer, bench):
    a, b = (str(point.pk) for point in bench.points[:2])
    connect = {"op": "connect", "from_point_id": a, "to_point_id": b, "delay_ms": 25}
    assert edit(engineer, bench, connect).status == 200
    answer = edit(engineer, bench, {**connect, "from_point_id": b, "to_point_id": a})
    assert (answer.status, answer.json["code"]) == (409, "duplicate_connection")
    assert BlastConnection.objects.count() == 1


@pytest.mark.req("REQ-BLAST-005")
def test_points_of_another_site_are_refused(engineer, bench, muscat):
    other = make_bench(muscat)
    answer = edit(
        engineer,
        bench,
        {"op": "connect", "from_point_id": bench.points[0].pk, "to_point_id": other.points[0].pk, "delay_ms": 9},
    )
    assert answer.status == 422
    assert not BlastConnection.objects.exists()


@pytest.mark.req("REQ-BLAST-023")
@pytest.mark.parametrize("delay", [-1, 10_001, 1e308, "NaN", None])
def test_a_delay_outside_its_range_is_refused(engineer, bench, delay):
    a, b = (str(point.pk) for point in bench.points[:2])
    answer = edit(engineer, bench, {"op": "connect", "from_point_id": a, "to_point_id": b, "delay_ms": delay})
    assert answer.status == 422
    assert not BlastConnection.objects.exists()


def test_an_edit_happens_whole_or_not_at_all(engineer, bench):
    good = bench.chain()[:3]
    missing = {"op": "disconnect", "from_point_id": bench.points[8].pk, "to_point_id": bench.points[9].pk}
    answer = edit(engineer, bench, *good, missing)
    assert (answer.status, answer.json["errors"][0]["field"]) == (409, "operations.3")
    assert not BlastConnection.objects.exists()
    assert not StartingHole.objects.exists()


@pytest.mark.req("REQ-BLAST-051")
def test_delays_change_and_connections_go_and_the_answer_is_what_has_changed(engineer, bench):
    made = edit(engineer, bench, *bench.chain()).json
    assert (made["version"], len(made["connections"]), made["removed_connection_ids"]) == (2, 11, [])
    a, b, c, d = (str(point.pk) for point in bench.points[:4])
    gone = next(row["id"] for row in made["connections"] if row["from_point_id"] == b)
    answer = edit(
        engineer,
        bench,
        {"op": "set_delay", "from_point_id": a, "to_point_id": b, "delay_ms": 42},
        {"op": "disconnect", "from_point_id": c, "to_point_id": b},
        {"op": "connect", "from_point_id": b, "to_point_id": d, "delay_ms": 9},
        {"op": "start", "point_id": c, "lead_in_ms": 100},
        {"op": "unstart", "point_id": a},
        {"op": "settings", "in_hole_delay_ms": 500},
    ).json
    changed = {(row["from_point_id"], row["to_point_id"]): row["delay_ms"] for row in answer["connections"]}
    assert changed == {(a, b): 42, (b, d): 9}
    assert answer["removed_connection_ids"] == [gone]
    assert answer["starting_holes"] == [{"point_id": c, "lead_in_ms": 100}]
    assert (answer["removed_start_ids"], answer["is_cleared"]) == ([a], False)
    assert (answer["version"], answer["in_hole_delay_ms"], answer["mic_window_ms"]) == (3, 500, 8)
    tie_up = engineer.get(f"{bench.path}/tie-up").json
    assert tie_up["version"] == 3
    stored = {(row["from_point_id"], row["to_point_id"]): row["delay_ms"] for row in tie_up["connections"]}
    assert len(stored) == 11
    assert (stored[a, b], stored[b, d]) == (42, 9)
    assert tie_up["starting_holes"] == [{"point_id": c, "lead_in_ms": 100}]


def test_after_clearing_the_answer_names_all_that_is_left(engineer, bench):
    edit(engineer, bench, *bench.chain())
    a, b, c = (str(point.pk) for point in bench.points[:3])
    answer = edit(
        engineer,
        bench,
        {"op": "disconnect", "from_point_id": a, "to_point_id": b},
        {"op": "clear"},
        {"op": "start", "point_id": c},
        {"op": "connect", "from_point_id": c, "to_point_id": b, "delay_ms": 17},
    ).json
    assert (answer["is_cleared"], answer["removed_connection_ids"], answer["removed_start_ids"]) == (True, [], [])
    tie_up = engineer.get(f"{bench.path}/tie-up").json
    assert answer["connections"] == tie_up["connections"]
    assert answer["starting_holes"] == tie_up["starting_holes"] == [{"point_id": c, "lead_in_ms": 0}]


def test_one_edit_of_a_large_tie_up_reads_and_sends_only_what_it_changes(engineer, bench):
    holes = DrillHole.objects.bulk_create(
        DrillHole(site=bench.site, hole_number=f"BB100/{number}", **AT_ONE_PLACE) for number in range(10_000)
    )
    points = DrillPoint.objects.bulk_create(DrillPoint(hole=hole, depth_m=12) for hole in holes)
    BlastConnection.objects.bulk_create(
        BlastConnection(site=bench.site, from_point=start, to_point=end, delay_ms=25)
        for start, end in pairwise(points[:-1])
    )
    link = {"op": "connect", "from_point_id": points[-2].pk, "to_point_id": points[-1].pk, "delay_ms": 25}
    with CaptureQueriesContext(connection) as seen:
        answer = edit(engineer, bench, link)
    assert answer.status == 200
    assert len(answer.json["connections"]) == 1
    assert len(answer.content) < 1000
    reads = [query["sql"] for query in seen if 'FROM "blasting_blastconnection"' in query["sql"]]
    assert [len(rows_of(sql)) for sql in reads] == [1]


def rows_of(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def test_of_two_first_edits_the_second_does_not_pass_for_one_of_an_empty_tie_up(engineer, bench):
    first, second, third = bench.chain()[:3]
    assert edit(engineer, bench, first, version=0).status == 200
    assert edit(engineer, bench, second, version=0).status == 412
    assert edit(engineer, bench, third, version=2).status == 200


def test_findings_name_holes_in_the_order_in_which_people_count(engineer, muscat):
    site = make_site(make_project(muscat))
    for number in ("BB100/10", "BB100/2", "BB100/1", "BB100/11"):
        hole = DrillHole.objects.create(site=site, hole_number=number, **AT_ONE_PLACE)
        DrillPoint.objects.create(hole=hole, depth_m=12)
    timing = engineer.get(f"/sites/{site.pk}/timing").json
    found = next(finding for finding in timing["findings"] if finding["code"] == "unconnected")
    assert found["hole_numbers"] == ["BB100/1", "BB100/2", "BB100/10", "BB100/11"]
    pattern = engineer.get(f"/sites/{site.pk}/pattern").json
    assert pattern["hole_number"] == ["BB100/1", "BB100/2", "BB100/10", "BB100/11"]


@pytest.mark.req("REQ-BLAST-003")
def test_a_connection_is_a_detonating_cord_or_a_connector_and_can_become_the_other(engineer, bench):
    a, b, c = (str(point.pk) for point in bench.points[:3])
    cord = {"op": "connect", "from_point_id": a, "to_point_id": b, "delay_ms": 0, "connector_type": "detonating_cord"}
    connector = {"op": "connect", "from_point_id": b, "to_point_id": c, "delay_ms": 25, "connector_type": "connector"}

    def types():
        rows = engineer.get(f"{bench.path}/tie-up").json["connections"]
        return {(row["from_point_id"], row["to_point_id"]): row["connector_type"] for row in rows}

    assert edit(engineer, bench, cord, connector).status == 200
    assert types() == {(a, b): "detonating_cord", (b, c): "connector"}
    other = {"op": "set_delay", "from_point_id": a, "to_point_id": b, "delay_ms": 9, "connector_type": "connector"}
    assert edit(engineer, bench, other).status == 200
    assert types()[a, b] == "connector"
    assert edit(engineer, bench, {**cord, "to_point_id": c, "connector_type": "rope"}).status == 422
    assert len(types()) == 2


def test_two_engineers_editing_at_once_do_not_overwrite_each_other(engineer, bench):
    version = edit(engineer, bench, bench.chain()[0]).json["version"]
    assert edit(engineer, bench, bench.chain()[1], version=version).status == 200
    assert edit(engineer, bench, bench.chain()[2], version=version).status == 412


@pytest.mark.req("REQ-BLAST-034", "REQ-BLAST-035", "REQ-SITE-035")
def test_confirming_the_simulation_sets_the_milestone_with_who_and_when(engineer, bench):
    prepare(engineer, bench)
    site = Site.objects.get(pk=bench.site.pk)
    assert site.simulation_confirmed_by_id == reviewer_of(bench).id
    assert site.simulation_confirmed_at is not None


def test_a_simulation_with_errors_or_without_charges_is_not_confirmed(engineer, bench):
    answer = engineer.post(f"{bench.path}/confirm-simulation")
    assert (answer.status, answer.json["code"]) == (409, "tie_up_has_errors")
    edit(engineer, bench, *bench.chain())
    assert engineer.post(f"{bench.path}/confirm-simulation").json["code"] == "not_charged"


def test_an_edit_takes_the_confirmation_back(engineer, bench):
    prepare(engineer, bench)
    edit(engineer, bench, {"op": "settings", "in_hole_delay_ms": 500})
    assert Site.objects.get(pk=bench.site.pk).simulation_confirmed_at is None


@pytest.mark.req("REQ-BLAST-061")
def test_only_who_may_design_edits_the_tie_up(operator, storekeeper, outsider, bench):
    assert edit(storekeeper, bench, bench.chain()[0]).status == 403
    assert edit(operator, bench, bench.chain()[0]).status == 403
    assert edit(outsider, bench, bench.chain()[0]).status == 404


def imported(bench):
    """A file with a tie-up of the first two holes, whose event arrives late."""
    batch = ImportBatch.objects.create(
        site=bench.site,
        file_name="late.csv",
        size_bytes=1,
        sha256="0" * 64,
        tie_up={"connections": [["1", "2", 42]], "starting": [["1", 0]]},
    )
    outbox.emit("drilling.pattern_imported", site_id=str(bench.site.pk), import_id=str(batch.pk))


def test_a_tie_up_that_arrives_late_takes_the_confirmation_of_the_old_one_back(engineer, bench):
    prepare(engineer, bench)
    imported(bench)
    outbox.deliver_pending()
    assert [c.delay_ms for c in BlastConnection.objects.all()] == [42]
    assert Site.objects.get(pk=bench.site.pk).simulation_confirmed_at is None


def test_late_events_leave_a_site_alone_whose_work_is_over(engineer, bench):
    prepare(engineer, bench)
    force(bench.site, status="cancelled")
    imported(bench)
    outbox.emit("drilling.pattern_changed", site_id=str(bench.site.pk))
    outbox.deliver_pending()
    assert BlastConnection.objects.count() == 11
    assert CalculationResult.objects.filter(site=bench.site).count() == 1
    assert Site.objects.get(pk=bench.site.pk).simulation_confirmed_at is not None


def test_who_names_the_pattern_in_force_is_not_sent_its_holes_again(engineer, bench):
    assert edit(engineer, bench, *bench.chain()).status == 200
    pattern = engineer.get(f"{bench.path}/pattern").json
    whole = engineer.get(f"{bench.path}/timing").json
    assert (whole["point_ids"], whole["hole_numbers"]) == (pattern["point_id"], pattern["hole_number"])
    brief = engineer.get(f"{bench.path}/timing", pattern_version=pattern["version"]).json
    assert brief == {**whole, "point_ids": None, "hole_numbers": None}

    hole = {"hole_number": "X-1", "collar_easting_m": 600_100, "collar_northing_m": 2_600_100, "length_m": 11}
    added = engineer.post(f"{bench.path}/holes", hole)
    assert added.status == 201
    later = engineer.get(f"{bench.path}/timing", pattern_version=pattern["version"]).json
    assert len(later["point_ids"]) == len(pattern["point_id"]) + 1


def test_the_times_of_a_hole_take_few_bytes(engineer, muscat):
    site = make_site(make_project(muscat))
    count = 2_000
    numbers = [f"BB100/{number}" for number in range(count)]
    holes = DrillHole.objects.bulk_create(
        DrillHole(site=site, hole_number=number, **AT_ONE_PLACE) for number in numbers
    )
    points = DrillPoint.objects.bulk_create(DrillPoint(hole=hole, depth_m=12) for hole in holes)
    HoleCharge.objects.bulk_create(
        HoleCharge(site=site, point=point, total_kg=94.1 + place / 7, decks=[], quantities_kg={})
        for place, point in enumerate(points)
    )
    StartingHole.objects.create(site=site, point=points[0], lead_in_ms=0)
    BlastConnection.objects.bulk_create(
        BlastConnection(site=site, from_point=one, to_point=other, delay_ms=17.1) for one, other in pairwise(points)
    )
    whole = engineer.get(f"/sites/{site.pk}/timing")
    version = engineer.get(f"/sites/{site.pk}/pattern").json["version"]
    brief = engineer.get(f"/sites/{site.pk}/timing", pattern_version=version)
    assert brief.json["unreached_count"] == 0
    assert len(brief.content) < 30 * count < len(whole.content) / 2
