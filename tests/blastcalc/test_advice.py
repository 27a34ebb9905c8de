"""Rules of thumb. Hand-worked from the ranges of the engineering reference."""

import pytest

from blastcalc.advice import (
    DesignedHoles,
    advise,
    konya_burden_m,
    konya_spacing_m,
    konya_stemming_m,
    konya_subdrill_m,
)

USUAL = {
    "diameter_mm": 165,
    "burden_m": 5.0,
    "spacing_m": 5.75,
    "bench_height_m": 12.0,
    "stemming_m": 3.5,
    "subdrill_m": 1.5,
    "charge_length_m": 10.0,
}


def codes(**changes):
    return [(finding.code, finding.holes) for finding in advise(DesignedHoles(**USUAL | changes))]


def test_a_usual_design_gets_no_advice():
    assert codes() == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"burden_m": 4.0, "spacing_m": 4.6}, "burden_unusual"),
        ({"burden_m": 6.7, "spacing_m": 7.7, "bench_height_m": 15, "stemming_m": 5}, "burden_unusual"),
        ({"spacing_m": 8.0}, "spacing_unusual"),
        ({"subdrill_m": 0.2}, "subdrill_unusual"),
        ({"subdrill_m": 3.0}, "subdrill_unusual"),
        ({"stemming_m": 2.0}, "stemming_short"),
        ({"stemming_m": 0.0}, "stemming_short"),
        ({"bench_height_m": 9.0}, "bench_stiff"),
        ({"diameter_mm": 200, "bench_height_m": 12.5}, "diameter_large"),
        ({"charge_length_m": 3.0}, "charge_short"),
    ],
)
def test_what_is_unusual_is_named(change, code):
    assert code in [found for found, _ in codes(**change)]


def test_stemming_that_meets_either_rule_is_enough():
    assert codes(stemming_m=3.3) == []
    assert codes(burden_m=4.2, spacing_m=4.83, stemming_m=3.0) == []


def test_the_ends_of_a_range_are_usual():
    assert codes(diameter_mm=100, burden_m=2.5, spacing_m=2.5, subdrill_m=0.3, bench_height_m=12) == []


def test_advice_names_only_the_holes_it_concerns_and_skips_what_is_not_known():
    assert codes(diameter_mm=[165, 165, 165], subdrill_m=[1.5, 0.1, float("nan")]) == [("subdrill_unusual", (1,))]


def test_konya_gives_burden_spacing_stemming_and_subdrill():
    assert float(konya_burden_m(0.8, 2.6, 250)) == pytest.approx(6.346, abs=5e-4)
    assert konya_spacing_m([4, 4], [12, 20]).tolist() == pytest.approx([5, 5.6])
    assert konya_spacing_m([4, 4], [12, 20], delayed=False).tolist() == pytest.approx([20 / 3, 8])
    assert float(konya_stemming_m(5)) == pytest.approx(3.5)
    assert float(konya_subdrill_m(5)) == pytest.approx(1.5)


@pytest.mark.parametrize(
    "call", [lambda: konya_burden_m(0, 2, 100), lambda: konya_spacing_m(4, 0), lambda: konya_stemming_m(float("nan"))]
)
def test_konya_without_sizes_is_refused(call):
    with pytest.raises(ValueError):
        call()
