"""Loading rules. Kinds of evidence are named by test; hand-worked where nothing is said."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from blastcalc.charging import load_holes
from blastcalc.loading_rules import DeckSpec, LoadingRule, column_rule
from blastcalc.overrides import check_override, override_limit_kg
from blastcalc.products import Product, linear_charge_kg_m, relative_bulk_strength_percent

ANFO = Product("ANFO", "ANFO", 0.8, energy_mj_kg=3.8)
EMULSION = Product("EM", "Bulk emulsion", 1.15, water_resistant=True, rws_percent=80, energy_mj_kg=2.9)
PER_M = float(linear_charge_kg_m(165, 1.0))


def decks_of(loading, hole):
    rows = np.flatnonzero(loading.hole == hole)
    return [
        (
            loading.products[loading.product[row]].code if loading.product[row] >= 0 else str(loading.kind[row]),
            round(float(loading.from_m[row]), 6),
            round(float(loading.to_m[row]), 6),
        )
        for row in rows
    ]


def test_linear_charge_times_length_is_the_mass_in_the_vendor_file():
    """Vendor file: two decks of TESTSPF.spf, 127 mm, 1.1 g/cm3."""
    assert float(linear_charge_kg_m(127, 1.1)) * 3.3 == pytest.approx(45.983704, abs=5e-7)
    assert float(linear_charge_kg_m(127, 1.1)) * 3.4 == pytest.approx(47.377149, abs=5e-7)


def test_linear_charge_agrees_with_the_imperial_form():
    """Published: 0.3405 rho d^2 lb/ft, d in inches (Dyno Nobel quick reference, 2010); four figures."""
    pounds_per_foot = 0.3405 * 0.85 * 6.5**2
    assert float(linear_charge_kg_m(6.5 * 25.4, 0.85)) == pytest.approx(pounds_per_foot * 0.45359237 / 0.3048, rel=2e-4)


def test_a_charge_of_8_m_in_250_mm_at_0_8_weighs_314_16_kg():
    loading = load_holes(column_rule(ANFO, stemming_m=7), 250, [15])
    assert loading.hole_mass_kg[0] == pytest.approx(314.16, abs=0.005)


@pytest.mark.parametrize(("diameter", "density"), [(0, 1), (-1, 1), (100, 0), (float("nan"), 1), (100, float("inf"))])
def test_linear_charge_of_no_hole_or_no_explosive_is_refused(diameter, density):
    with pytest.raises(ValueError, match=r"diameter_mm|density_g_cm3"):
        linear_charge_kg_m(diameter, density)


def test_bulk_strength_is_relative_to_anfo():
    assert relative_bulk_strength_percent(ANFO) == 100
    assert relative_bulk_strength_percent(EMULSION, 0.8) == pytest.approx(115)


def test_a_hole_keeps_the_stemming_it_was_designed_with_and_others_take_that_of_the_rule():
    """Zero is a stemming; not given (NaN) is none."""
    loading = load_holes(column_rule(ANFO, stemming_m=3), 165, [12, 12, 12], own_stemming_m=[5, np.nan, 0])
    assert loading.stemming_m.tolist() == [5, 3, 0]
    assert loading.hole_mass_kg == pytest.approx([PER_M * 0.8 * 7, PER_M * 0.8 * 9, PER_M * 0.8 * 12])
    short = load_holes(column_rule(ANFO, 3, base=EMULSION, base_length_m=1), 165, [12], own_stemming_m=[11.5])
    assert [(finding.code, round(finding.details["shortfall_m"], 9)) for finding in short.findings] == [
        ("hole_too_short", 0.5)
    ]


@pytest.mark.parametrize("own", [-0.1, float("inf")])
def test_a_stemming_that_can_not_be_is_refused(own):
    with pytest.raises(ValueError, match="own_stemming_m"):
        load_holes(column_rule(ANFO, stemming_m=3), 165, [12, 12], own_stemming_m=[3, own])


@pytest.mark.req("REQ-CALC-001", "REQ-CALC-002", "REQ-CALC-003")
def test_a_dry_hole_gets_base_column_and_stemming_from_the_toe_up():
    rule = column_rule(ANFO, 2.5, base=EMULSION, base_length_m=1.0)
    loading = load_holes(rule, 165, [10])
    assert decks_of(loading, 0) == [("EM", 0, 1), ("ANFO", 1, 7.5), ("stemming", 7.5, 10)]
    assert loading.totals_kg() == pytest.approx({"EM": PER_M * 1.15, "ANFO": PER_M * 0.8 * 6.5})
    assert loading.stemming_m.tolist() == [2.5]
    assert loading.charge_length_m.tolist() == [7.5]
    assert loading.hole_energy_mj[0] == pytest.approx(PER_M * (1.15 * 2.9 + 0.8 * 6.5 * 3.8))
    assert loading.findings == []


def test_a_base_charge_by_mass_takes_the_length_it_needs():
    loading = load_holes(column_rule(ANFO, 2.5, base=EMULSION, base_mass_kg=PER_M * 1.15 * 2), 165, [10])
    assert decks_of(loading, 0) == [("EM", 0, 2), ("ANFO", 2, 7.5), ("stemming", 7.5, 10)]


def test_an_air_deck_lies_between_column_and_stemming_and_weighs_nothing():
    loading = load_holes(column_rule(ANFO, 2, air_deck_m=1), 165, [10])
    assert decks_of(loading, 0) == [("ANFO", 0, 7), ("air", 7, 8), ("stemming", 8, 10)]
    assert loading.hole_mass_kg[0] == pytest.approx(PER_M * 0.8 * 7)


def test_zero_stemming_is_legal():
    loading = load_holes(column_rule(ANFO, 0), 165, [10])
    assert decks_of(loading, 0) == [("ANFO", 0, 10)]
    assert loading.loaded.all()


def test_water_moves_the_column_to_the_wet_product_up_to_the_water():
    rule = column_rule(ANFO, 2.5, base=EMULSION, base_length_m=1.0, wet_product=EMULSION)
    loading = load_holes(rule, 165, [10, 10, 10, 10], [0, 0.5, 3, 9])
    assert decks_of(loading, 1) == [("EM", 0, 1), ("ANFO", 1, 7.5), ("stemming", 7.5, 10)]
    assert decks_of(loading, 2) == [("EM", 0, 1), ("EM", 1, 3), ("ANFO", 3, 7.5), ("stemming", 7.5, 10)]
    assert decks_of(loading, 3) == [("EM", 0, 1), ("EM", 1, 7.5), ("stemming", 7.5, 10)]


def test_a_deck_by_mass_keeps_its_mass_when_part_of_it_is_wet():
    rule = column_rule(ANFO, 2, base=ANFO, base_mass_kg=PER_M * 2, wet_product=EMULSION)
    loading = load_holes(rule, 165, [10], [1.0])
    in_base = decks_of(loading, 0)[:2]
    assert in_base[0] == ("EM", 0, 1)
    assert in_base[1] == ("ANFO", 1, pytest.approx(1 + (2 - 1.15) / 0.8, abs=1e-6))


def test_a_deck_by_mass_above_the_column_keeps_its_mass_when_part_of_it_is_wet():
    rule = LoadingRule((DeckSpec("explosive", EMULSION), DeckSpec("explosive", ANFO, mass_kg=PER_M * 2)), 2, EMULSION)
    loading = load_holes(rule, 165, [10], [7])
    assert decks_of(loading, 0)[-3:-1] == [
        ("EM", pytest.approx(7 - (2 - 0.8) / 1.15, abs=1e-6), 7),
        ("ANFO", 7, 8),
    ]


def test_decks_on_both_sides_of_the_filling_one_keep_their_lengths():
    rule = LoadingRule(
        (
            DeckSpec("explosive", EMULSION, length_m=2),
            DeckSpec("stemming", length_m=1),
            DeckSpec("explosive", ANFO),
            DeckSpec("air", length_m=0.5),
            DeckSpec("explosive", ANFO, length_m=1),
        ),
        stemming_m=2,
    )
    assert decks_of(load_holes(rule, 165, [12]), 0) == [
        ("EM", 0, 2),
        ("stemming", 2, 3),
        ("ANFO", 3, 8.5),
        ("air", 8.5, 9),
        ("ANFO", 9, 10),
        ("stemming", 10, 12),
    ]


def test_without_a_filling_deck_the_rest_of_the_hole_is_stemming():
    loading = load_holes(LoadingRule((DeckSpec("explosive", ANFO, length_m=3),), 2), 165, [10, 4.5])
    assert loading.stemming_m.tolist() == [7, 0]
    assert loading.findings[0].code == "hole_too_short"
    assert loading.findings[0].details["shortfall_m"] == pytest.approx(0.5)


@pytest.mark.req("REQ-CALC-007")
def test_a_hole_that_cannot_hold_its_rule_is_named_with_the_shortfall_and_not_loaded():
    rule = column_rule(ANFO, 2.5, base=EMULSION, base_length_m=1.0)
    loading = load_holes(rule, 165, [10, 1.82, 3.5])
    assert loading.loaded.tolist() == [True, False, True]
    (finding,) = loading.findings
    assert finding.code == "hole_too_short"
    assert finding.holes == (1,)
    assert finding.details["shortfall_m"] == pytest.approx(1.68)
    assert "1.68 m short" in finding.message
    assert decks_of(loading, 1) == []
    assert loading.hole_mass_kg[1] == 0
    assert decks_of(loading, 2) == [("EM", 0, 1), ("stemming", 1, 3.5)]


def test_a_minimum_column_makes_a_hole_without_room_for_it_too_short():
    rule = column_rule(ANFO, 2.5, base=EMULSION, base_length_m=1.0, minimum_column_m=1.0)
    assert load_holes(rule, 165, [4.4, 4.5]).loaded.tolist() == [False, True]


def test_a_wet_hole_without_a_wet_product_is_named_and_not_loaded():
    loading = load_holes(column_rule(ANFO, 2.5), 165, [10, 10], [0, 2])
    assert loading.loaded.tolist() == [True, False]
    assert [(finding.code, finding.holes) for finding in loading.findings] == [("no_wet_product", (1,))]


def test_water_in_the_stemming_alone_needs_no_wet_product():
    rule = LoadingRule((DeckSpec("air", length_m=3), DeckSpec("explosive", ANFO, length_m=3)), 2)
    loading = load_holes(rule, 165, [10], [2])
    assert loading.loaded.all()
    assert [finding.code for finding in loading.findings] == ["air_under_water"]


@pytest.mark.parametrize(
    ("diameter", "length", "water", "code"),
    [
        (0, 10, 0, "invalid_hole"),
        (165, 0, 0, "invalid_hole"),
        (165, -5, 0, "invalid_hole"),
        (float("nan"), 10, 0, "invalid_hole"),
        (165, float("inf"), 0, "invalid_hole"),
        (165, 10, -1, "water_out_of_range"),
        (165, 10, 11, "water_out_of_range"),
        (165, 10, float("nan"), "water_out_of_range"),
    ],
)
def test_one_impossible_hole_is_named_and_the_others_are_loaded(diameter, length, water, code):
    loading = load_holes(column_rule(ANFO, 2), [165, diameter], [10, length], [0, water])
    assert loading.loaded.tolist() == [True, False]
    assert [(finding.code, finding.holes) for finding in loading.findings] == [(code, (1,))]
    assert np.isfinite(loading.hole_mass_kg).all()
    assert loading.hole_mass_kg[0] > 0


@pytest.mark.parametrize(
    "make",
    [
        lambda: column_rule(ANFO, -1),
        lambda: column_rule(ANFO, float("nan")),
        lambda: column_rule(ANFO, 2, base=EMULSION),
        lambda: column_rule(ANFO, 2, base_length_m=1),
        lambda: column_rule(ANFO, 2, base=EMULSION, base_length_m=1, base_mass_kg=5),
        lambda: column_rule(ANFO, 2, wet_product=ANFO),
        lambda: column_rule(ANFO, 2, base=Product("ANFO", "another", 0.9), base_length_m=1),
        lambda: LoadingRule((), 2),
        lambda: LoadingRule((DeckSpec("explosive", ANFO), DeckSpec("explosive", EMULSION)), 2),
        lambda: DeckSpec("explosive"),
        lambda: DeckSpec("air", ANFO, length_m=1),
        lambda: DeckSpec("air"),
        lambda: DeckSpec("explosive", ANFO, mass_kg=-1),
        lambda: Product("X", "lead", 11.3),
        lambda: Product("X", "nothing", float("nan")),
        lambda: Product("X", "weak", 1.0, rws_percent=-1),
    ],
)
def test_a_rule_that_contradicts_itself_is_refused(make):
    with pytest.raises(ValueError):
        make()


sizes = st.floats(0, 5, allow_subnormal=False)
explosive_decks = st.builds(
    lambda product, by_mass, size: DeckSpec(
        "explosive", product, None if by_mass else size, size * 20 if by_mass else None
    ),
    st.sampled_from([ANFO, EMULSION]),
    st.booleans(),
    sizes,
)
other_decks = st.builds(lambda kind, size: DeckSpec(kind, None, size), st.sampled_from(["air", "stemming"]), sizes)
fixed_decks = st.lists(st.one_of(explosive_decks, other_decks), max_size=3)


@st.composite
def rules(draw):
    filling = [DeckSpec("explosive", draw(st.sampled_from([ANFO, EMULSION])))]
    decks = tuple(draw(fixed_decks) + filling + draw(fixed_decks))
    return LoadingRule(decks, draw(sizes), draw(st.sampled_from([None, EMULSION])), draw(st.floats(0, 1)))


holes = st.lists(
    st.tuples(st.floats(50, 350), st.floats(0.1, 60), st.floats(0, 1)),
    min_size=1,
    max_size=8,
)


@given(rules(), holes)
def test_any_rule_conserves_mass_and_length(rule, pattern):
    diameter, length, wetness = (np.array(column) for column in zip(*pattern, strict=True))
    water = wetness * length
    loading = load_holes(rule, diameter, length, water)
    named = {hole for finding in loading.findings if finding.severity == "error" for hole in finding.holes}
    assert named == set(np.flatnonzero(~loading.loaded).tolist())
    for hole in range(len(pattern)):
        rows = np.flatnonzero(loading.hole == hole)
        if not loading.loaded[hole]:
            assert rows.size == 0
            assert loading.hole_mass_kg[hole] == 0
            continue
        ends = loading.to_m[rows]
        assert np.allclose(loading.from_m[rows], np.concatenate(([0.0], ends[:-1])), atol=1e-5)
        assert ends[-1] == pytest.approx(length[hole], abs=1e-5)
        assert loading.stemming_m[hole] == pytest.approx(rule.stemming_m, abs=1e-5)
        assert loading.mass_kg[rows].sum() == pytest.approx(loading.hole_mass_kg[hole], abs=1e-9)
        for row in rows.tolist():
            if loading.product[row] < 0:
                assert loading.mass_kg[row] == 0
                continue
            product = loading.products[loading.product[row]]
            span = loading.to_m[row] - loading.from_m[row]
            per_metre = float(linear_charge_kg_m(diameter[hole], product.density_g_cm3))
            assert loading.mass_kg[row] == pytest.approx(per_metre * span, rel=1e-9)
            assert product.water_resistant or loading.from_m[row] >= water[hole] - 1e-5
        if all(deck.mass_kg is not None for deck in rule.decks if deck.kind == "explosive" and not deck.fills):
            by_mass = sum(deck.mass_kg for deck in rule.decks if deck.mass_kg is not None)
            assert loading.hole_mass_kg[hole] >= by_mass - 1e-3


@given(rules(), holes)
def test_one_hole_alone_is_loaded_as_in_the_pattern(rule, pattern):
    diameter, length, wetness = (np.array(column) for column in zip(*pattern, strict=True))
    together = load_holes(rule, diameter, length, wetness * length)
    for hole in range(len(pattern)):
        alone = load_holes(rule, diameter[hole], length[hole], wetness[hole] * length[hole])
        assert alone.hole_mass_kg[0] == pytest.approx(together.hole_mass_kg[hole])


def test_a_hundred_thousand_holes_are_loaded_at_once():
    length = np.linspace(1.0, 20.0, 100_000)
    rule = column_rule(ANFO, 2.5, base=EMULSION, base_length_m=1.0, wet_product=EMULSION)
    loading = load_holes(rule, 165, length, np.minimum(length, 2.0))
    assert loading.loaded.sum() == np.count_nonzero(length >= 3.5 - 1e-6)
    assert len(loading.findings) == np.count_nonzero(~loading.loaded)


@pytest.mark.req("REQ-CALC-006", "REQ-CALC-007")
def test_an_override_may_fill_the_hole_up_to_the_minimum_stemming_and_no_further():
    limit = override_limit_kg(ANFO, 250, [15], 7)
    assert limit[0] == pytest.approx(314.159, abs=0.001)
    assert check_override({ANFO: limit}, 250, [15], 7) == []
    assert check_override({ANFO: [0]}, 250, [15], 7) == []
    (finding,) = check_override({ANFO: limit + 1}, 250, [15], 7)
    assert finding.code == "override_too_much"
    assert finding.details["excess_m"] == pytest.approx(1 / 39.27, rel=1e-3)


@pytest.mark.req("REQ-CALC-007")
def test_products_of_an_override_share_the_hole():
    half = override_limit_kg(ANFO, 165, [10], 2.5) / 2
    other = override_limit_kg(EMULSION, 165, [10], 2.5) / 2
    assert check_override({ANFO: half, EMULSION: other}, 165, [10], 2.5) == []
    assert check_override({ANFO: half, EMULSION: other + 0.1}, 165, [10], 2.5)[0].code == "override_too_much"


@pytest.mark.parametrize("mass", [-0.1, float("nan"), float("inf")])
def test_an_override_that_is_no_mass_is_refused(mass):
    assert [finding.code for finding in check_override({ANFO: [mass]}, 165, [10], 2.5)] == ["override_not_a_mass"]


def test_an_override_may_not_put_anfo_under_water():
    mass = override_limit_kg(ANFO, 165, [10], 2.5)
    (finding,) = check_override({ANFO: mass}, 165, [10], 2.5, water_height_m=[3])
    assert finding.code == "override_under_water"
    assert finding.details["excess_m"] == pytest.approx(3)
    assert check_override({EMULSION: mass}, 165, [10], 2.5, water_height_m=[3]) == []
