import pytest

from highwall.domains.blasting.models import BlastConnection, CalculationResult, StartingHole
from highwall.domains.blasting.tests.factories import make_bench, prepare, reviewer_of
from highwall.domains.drilling.models import ImportBatch
from highwall.domains.projects.models import Site
from highwall.domains.projects.tests.factories import force
from highwall.kit import outbox


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
def test_delays_change_and_connections_go_and_the_answer_is_the_new_tie_up(engineer, bench):
    edit(engineer, bench, *bench.chain())
    a, b, c = (str(point.pk) for point in bench.points[:3])
    answer = edit(
        engineer,
        bench,
        {"op": "set_delay", "from_point_id": a, "to_point_id": b, "delay_ms": 42},
        {"op": "disconnect", "from_point_id": b, "to_point_id": c},
        {"op": "start", "point_id": c, "lead_in_ms": 100},
    ).json
    assert len(answer["connections"]) == 10
    assert answer["connections"][0]["delay_ms"] == 42
    assert {start["point_id"]: start["lead_in_ms"] for start in answer["starting_holes"]} == {a: 0, c: 100}


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
