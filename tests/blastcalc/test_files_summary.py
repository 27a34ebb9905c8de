"""Whatever numbers a shot is made of, its summary is figures or nothing, never NaN and never a crash."""

import json

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from blastcalc.files.reading import read_shot
from blastcalc.files.shot import Shot
from blastcalc.files.summary import summarise
from blastcalc.files.suspicion import suspicions
from blastcalc.timing import TieUp

coordinates = st.one_of(
    st.sampled_from([0.0, 1.0, 4.0, 478000.1, 6772000.2, 1e9, -1e9, 0.001]),
    st.floats(-1e9, 1e9),
    st.integers(-20, 20).map(float),
)
maybe = st.one_of(st.just(np.nan), coordinates)
amounts = st.one_of(st.just(np.nan), st.just(0.0), st.floats(0, 1e6))


@st.composite
def shots(draw):
    count = draw(st.integers(1, 9))

    def column(values):
        return np.array(draw(st.lists(values, min_size=count, max_size=count)), dtype=float)

    def points(level):
        return np.column_stack([column(coordinates), column(coordinates), column(level)])

    links = draw(st.integers(0, 12))
    holes = st.integers(0, count - 1)
    ends = [draw(st.lists(holes, min_size=links, max_size=links)) for _ in range(2)]
    tie_up = TieUp(
        hole_count=count,
        from_index=ends[0],
        to_index=ends[1],
        delay_ms=draw(st.lists(maybe, min_size=links, max_size=links)),
        start_index=draw(st.lists(holes, max_size=3)),
    )
    corners = draw(st.one_of(st.none(), st.lists(st.tuples(coordinates, coordinates), min_size=3, max_size=6)))
    return Shot(
        format="csv",
        name="",
        hole_id=tuple(map(str, range(count))),
        collar_m=points(maybe),
        toe_m=points(maybe),
        grade_rl_m=column(maybe),
        design_length_m=column(amounts),
        burden_m=column(amounts),
        spacing_m=column(amounts),
        diameter_mm=column(amounts),
        bearing_deg=column(maybe),
        measured_mass_kg=column(amounts),
        stated_time_ms=column(maybe),
        tie_up=draw(st.sampled_from([None, tie_up])),
        boundary_m=None if corners is None else np.array(corners),
    )


@given(shots(), st.floats(1e-3, 1e6))
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_any_shot_is_summed_up_in_valid_json(shot, window_ms):
    shot.findings += suspicions(shot)
    summary = summarise(shot, window_ms)
    json.dumps(summary.as_json(), allow_nan=False)
    assert summary.holes == len(shot)
    for figure in (summary.volume_m3, summary.mic_kg, summary.total_mass_kg, summary.powder_factor_kg_m3):
        assert figure is None or figure >= 0.0
    if summary.mic_kg is not None and summary.total_mass_kg is not None:
        assert summary.mic_kg <= summary.total_mass_kg * (1 + 1e-9) + 1e-6


def test_moving_and_shuffling_a_shot_changes_no_figure(sample):
    shot = read_shot(sample("bench-340-north.csv"))
    order = np.random.default_rng(5).permutation(len(shot))
    place = np.argsort(order)
    moved = Shot(
        format="csv",
        name="",
        hole_id=tuple(shot.hole_id[hole] for hole in order),
        collar_m=shot.collar_m[order] + np.array([1000, -500, 20]),
        toe_m=shot.toe_m[order] + np.array([1000, -500, 20]),
        grade_rl_m=shot.grade_rl_m[order] + 20,
        design_length_m=shot.design_length_m[order],
        tie_up=TieUp(
            hole_count=len(shot),
            from_index=place[shot.tie_up.from_index],
            to_index=place[shot.tie_up.to_index],
            delay_ms=shot.tie_up.delay_ms,
            start_index=place[shot.tie_up.start_index],
            lead_in_ms=shot.tie_up.lead_in_ms,
        ),
    )
    shot.burden_m = np.full(len(shot), np.nan)
    before, after = summarise(shot), summarise(moved)
    assert before.volume_method == after.volume_method == "voronoi_to_grade"
    assert abs(before.volume_m3 - after.volume_m3) < 1e-3
    assert before.firing_times_ms == after.firing_times_ms
    assert before.design_length_m == after.design_length_m


def test_one_mistyped_coordinate_does_not_invent_a_mountain_of_rock(sample):
    text = sample("bench-340-north.csv").decode().replace("638856.000,2597934.000", "638856.000,25979340.000", 1)
    summary = summarise(read_shot(text.encode()))
    assert {finding["code"] for finding in summary.findings} >= {"far_away", "no_areas"}
