"""Firing times of tie-ups. Kinds of evidence: hand-worked unless a test says otherwise."""

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from blastcalc.timing import TieUp, solve


def tie(holes, connections, starts=(0,), lead_in_ms=0.0):
    source, target, delay = zip(*connections, strict=True) if connections else ((), (), ())
    return TieUp(
        hole_count=holes,
        from_index=source,
        to_index=target,
        delay_ms=delay,
        start_index=starts,
        lead_in_ms=lead_in_ms,
    )


def codes(result):
    return [finding.code for finding in result.findings]


def only(result, code):
    (finding,) = [finding for finding in result.findings if finding.code == code]
    return finding


def reference_times(tie_up):
    """Plain relaxation until nothing changes: slow, obvious, and written without looking at the solver."""
    best = [float("inf")] * tie_up.hole_count
    for hole, lead_in in zip(tie_up.start_index.tolist(), tie_up.lead_in_ms.tolist(), strict=True):
        best[hole] = min(best[hole], lead_in)
    edges = list(zip(tie_up.from_index.tolist(), tie_up.to_index.tolist(), tie_up.delay_ms.tolist(), strict=True))
    changed = True
    while changed:
        changed = False
        for source, target, delay in edges:
            if best[source] + delay < best[target]:
                best[target] = best[source] + delay
                changed = True
    return best


@st.composite
def networks(draw):
    holes = draw(st.integers(1, 25))
    hole = st.integers(0, holes - 1)
    connections = draw(st.lists(st.tuples(hole, hole, st.integers(0, 200)), max_size=60))
    starts = draw(st.lists(hole, max_size=3, unique=True))
    lead_ins = draw(st.lists(st.integers(0, 300), min_size=len(starts), max_size=len(starts)))
    return tie(holes, connections, starts, lead_ins)


@pytest.mark.req("REQ-BLAST-030")
def test_a_hole_fires_after_its_lead_in_surface_delays_and_in_hole_delay():
    result = solve(tie(3, [(0, 1, 17), (1, 2, 42)], lead_in_ms=100), [500, 475, 450])
    assert result.times_ms.tolist() == [600, 592, 609]
    assert result.arrival_ms.tolist() == [100, 117, 159]
    assert result.order.tolist() == [1, 0, 2]
    assert result.duration_ms == 609
    assert result.findings == []


def test_the_earliest_of_two_paths_wins_and_the_second_arrival_is_reported():
    result = solve(tie(3, [(0, 1, 42), (0, 2, 9), (2, 1, 17)]))
    assert result.times_ms.tolist() == [0, 26, 9]
    assert result.fed_by.tolist() == [-1, 2, 0]
    finding = only(result, "reached_twice")
    assert finding.holes == (1,)
    assert finding.severity == "warning"
    assert finding.details == {"first_ms": 26, "last_ms": 42}


def test_two_paths_of_equal_time_are_not_reported():
    result = solve(tie(4, [(0, 1, 17), (0, 2, 25), (1, 3, 25), (2, 3, 17)]))
    assert result.times_ms[3] == 42
    assert result.findings == []


def test_equal_sums_of_tenths_in_another_order_are_the_same_arrival():
    chain = [(0, 1, 0.1), (1, 2, 0.2), (2, 3, 0.3), (0, 4, 0.3), (4, 5, 0.2), (5, 3, 0.1)]
    assert solve(tie(6, chain)).findings == []


def test_a_signal_runs_along_a_connection_only_in_its_direction():
    result = solve(tie(2, [(1, 0, 17)]))
    assert result.reached.tolist() == [True, False]
    assert only(result, "unconnected").holes == (1,)


def test_connections_without_delay_carry_the_signal():
    assert solve(tie(3, [(0, 1, 0), (1, 2, 0)])).times_ms.tolist() == [0, 0, 0]


def test_parallel_connections_are_not_added_up_and_are_reported_once():
    result = solve(tie(2, [(0, 1, 42), (1, 0, 5), (0, 1, 17)]))
    assert result.times_ms.tolist() == [0, 17]
    finding = only(result, "duplicate_connection")
    assert finding.holes == (0, 1)
    assert finding.connections == (0, 1, 2)


@pytest.mark.req("REQ-BLAST-006")
def test_the_same_pair_connected_both_ways_is_a_duplicate():
    assert only(solve(tie(2, [(0, 1, 9), (1, 0, 9)])), "duplicate_connection").connections == (0, 1)


@pytest.mark.req("REQ-BLAST-007")
def test_several_starting_holes_each_keep_their_own_lead_in():
    result = solve(tie(4, [(0, 1, 10), (2, 3, 10)], starts=[0, 2], lead_in_ms=[0, 1000]))
    assert result.times_ms.tolist() == [0, 10, 1000, 1010]
    assert result.findings == []


def test_an_unreached_hole_has_no_time_and_is_named():
    result = solve(tie(4, [(0, 1, 10), (2, 3, 10)]))
    assert result.reached.tolist() == [True, True, False, False]
    assert np.isnan(result.times_ms[2:]).all()
    assert result.order.tolist() == [0, 1]
    assert only(result, "unconnected").holes == (2, 3)


def test_a_loop_that_no_starting_hole_feeds_is_a_cycle_and_what_hangs_on_it_is_unconnected():
    result = solve(tie(6, [(1, 2, 10), (2, 3, 10), (3, 1, 10), (3, 4, 10), (0, 5, 9)]))
    assert only(result, "cycle").holes == (1, 2, 3)
    assert only(result, "unconnected").holes == (4,)
    assert result.times_ms[5] == 9


def test_two_separate_loops_are_two_findings():
    result = solve(tie(5, [(1, 2, 10), (2, 1, 10), (3, 4, 10), (4, 3, 10)]))
    assert [finding.holes for finding in result.findings if finding.code == "cycle"] == [(1, 2), (3, 4)]


def test_a_loop_that_a_starting_hole_feeds_fires():
    result = solve(tie(3, [(0, 1, 10), (1, 2, 10), (2, 0, 10)]))
    assert result.times_ms.tolist() == [0, 10, 20]
    assert codes(result) == ["reached_twice"]


def test_a_hole_connected_to_itself_is_reported_and_ignored():
    result = solve(tie(2, [(0, 0, 5), (0, 1, 17)]))
    assert result.times_ms.tolist() == [0, 17]
    assert only(result, "self_connection").connections == (0,)


def test_without_a_starting_hole_nothing_fires_and_that_is_said():
    result = solve(tie(2, [(0, 1, 17)], starts=()))
    assert not result.reached.any()
    assert result.duration_ms == 0
    assert codes(result) == ["no_starting_hole", "unconnected"]


@pytest.mark.req("REQ-BLAST-023")
@pytest.mark.parametrize("delay", [-1, 10_000.5, float("nan"), float("inf")])
def test_a_delay_outside_0_to_10000_ms_is_reported_and_carries_nothing(delay):
    result = solve(tie(2, [(0, 1, delay)]))
    assert result.reached.tolist() == [True, False]
    assert only(result, "delay_out_of_range").holes == (0, 1)
    in_hole = solve(tie(2, [(0, 1, 9)]), [delay, 500])
    assert in_hole.reached.tolist() == [False, True]
    assert only(in_hole, "delay_out_of_range").holes == (0,)
    lead_in = solve(tie(2, [(0, 1, 9)], lead_in_ms=[delay]))
    assert not lead_in.reached.any()


@pytest.mark.req("REQ-BLAST-023")
@pytest.mark.parametrize("delay", [0, 10_000])
def test_the_ends_of_the_delay_range_are_legal(delay):
    assert solve(tie(2, [(0, 1, delay)])).times_ms.tolist() == [0, delay]


def test_an_empty_pattern_has_no_times_and_no_findings():
    result = solve(tie(0, [], starts=()))
    assert result.times_ms.size == 0
    assert result.findings == []


@pytest.mark.parametrize(
    "arguments",
    [
        {"from_index": [0], "to_index": [2], "delay_ms": [1]},
        {"from_index": [-1], "to_index": [1], "delay_ms": [1]},
        {"from_index": [0, 1], "to_index": [1], "delay_ms": [1]},
        {"from_index": [0], "to_index": [1], "delay_ms": [1, 2]},
        {"start_index": [5]},
        {"from_index": [0.5], "to_index": [1], "delay_ms": [1]},
    ],
)
def test_arrays_that_do_not_fit_together_are_refused(arguments):
    with pytest.raises(ValueError, match=r"index|delay_ms"):
        TieUp(hole_count=2, **arguments)


@given(networks())
def test_times_agree_with_plain_relaxation(tie_up):
    result = solve(tie_up)
    expected = reference_times(tie_up)
    assert np.where(result.reached, result.times_ms, np.inf).tolist() == expected


@given(networks(), st.randoms(use_true_random=False))
def test_times_do_not_depend_on_the_order_of_holes_or_connections(tie_up, chance: random.Random):
    holes = list(range(tie_up.hole_count))
    chance.shuffle(holes)
    renumbered = np.array(holes)
    connections = list(range(tie_up.delay_ms.size))
    chance.shuffle(connections)
    picked = np.array(connections, dtype=int)
    shuffled = TieUp(
        hole_count=tie_up.hole_count,
        from_index=renumbered[tie_up.from_index[picked]],
        to_index=renumbered[tie_up.to_index[picked]],
        delay_ms=tie_up.delay_ms[picked],
        start_index=renumbered[tie_up.start_index],
        lead_in_ms=tie_up.lead_in_ms,
    )
    before, after = solve(tie_up), solve(shuffled)
    assert np.array_equal(before.times_ms, after.times_ms[renumbered], equal_nan=True)
    assert sorted(codes(before)) == sorted(codes(after))


@given(networks(), st.integers(0, 500))
def test_a_longer_lead_in_moves_every_time_by_as_much(tie_up, shift):
    later = TieUp(
        hole_count=tie_up.hole_count,
        from_index=tie_up.from_index,
        to_index=tie_up.to_index,
        delay_ms=tie_up.delay_ms,
        start_index=tie_up.start_index,
        lead_in_ms=tie_up.lead_in_ms + shift,
    )
    assert np.array_equal(solve(tie_up).times_ms + shift, solve(later).times_ms, equal_nan=True)


@given(networks())
def test_every_hole_is_either_reached_or_named(tie_up):
    result = solve(tie_up)
    named = {hole for f in result.findings if f.code in {"unconnected", "cycle"} for hole in f.holes}
    assert named == set(np.flatnonzero(~result.reached).tolist())


@given(networks())
def test_following_the_feeding_holes_back_always_ends_at_a_starting_hole(tie_up):
    result = solve(tie_up)
    for hole in np.flatnonzero(result.reached).tolist():
        at, steps = hole, 0
        while result.fed_by[at] >= 0:
            at, steps = int(result.fed_by[at]), steps + 1
            assert steps <= tie_up.hole_count
        assert at in tie_up.start_index


def test_a_hundred_thousand_holes_in_one_chain_add_up_exactly():
    count = 100_000
    chain = TieUp(
        hole_count=count,
        from_index=np.arange(count - 1),
        to_index=np.arange(1, count),
        delay_ms=np.full(count - 1, 17),
        start_index=[0],
    )
    assert np.array_equal(solve(chain).times_ms, np.arange(count) * 17.0)
