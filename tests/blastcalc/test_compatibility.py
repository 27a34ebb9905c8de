"""What may lie together: every pair of groups, and every pair of what a mine keeps, by each rule set."""

import itertools

import pytest

from blastcalc.compatibility import (
    DETONATOR_COMPANIONS,
    MESSAGES,
    RULES,
    STORE_RULES,
    Goods,
    Refusal,
    division_of_mixture,
    refusals,
)

MAY_SHARE = {
    "A": "A",
    "B": "BS",
    "C": "CDEGNS",
    "D": "CDEGNS",
    "E": "CDEGNS",
    "F": "FS",
    "G": "CDEGS",
    "H": "HS",
    "J": "JS",
    "K": "KS",
    "L": "L",
    "N": "CDES",
    "S": "BCDEFGHJKNS",
}
"""49 CFR 176.144(a) between articles of one name that are no fireworks; N with N needs a proof that is not at hand."""


def of_group(letter, **values):
    return Goods(**{"kind": "high_explosive", "division": "1.1", "group": letter, "name": "one", **values})


@pytest.mark.parametrize(("first", "second"), list(itertools.product(MAY_SHARE, repeat=2)))
def test_every_pair_of_groups_shares_a_magazine_only_where_the_table_says_so(first, second):
    refused = refusals(of_group(first), of_group(second), ["group_table"])
    if second in MAY_SHARE[first]:
        assert refused == []
    else:
        assert refused == [Refusal("group_table", "groups_apart", MESSAGES["groups_apart"])]


@pytest.mark.parametrize("letter", ["C", "D", "E"])
def test_articles_of_group_g_lie_with_articles_only_and_never_as_fireworks(letter):
    assert refusals(of_group(letter), of_group("G"), ["group_table"]) == []
    assert refusals(of_group(letter, form="substance"), of_group("G"), ["group_table"])
    assert refusals(of_group(letter), of_group("G", form="substance"), ["group_table"])
    assert refusals(of_group(letter), of_group("G", kind="fireworks"), ["group_table"])


def test_goods_of_group_l_lie_with_identical_ones_only():
    assert refusals(of_group("L", name="a"), of_group("L", name="a"), ["group_table"]) == []
    assert refusals(of_group("L", name="a"), of_group("L", name="b"), ["group_table"])
    assert refusals(of_group("L", name=""), of_group("L", name=""), ["group_table"])


@pytest.mark.parametrize("letter", ["", "M", "X", "d", "DS"])
def test_a_group_that_the_table_does_not_list_is_refused(letter):
    assert refusals(of_group(letter), of_group("S"), ["group_table"])
    assert refusals(of_group(letter), of_group(letter), ["group_table"])


def test_goods_of_other_classes_are_refused_by_every_rule():
    fuel = Goods("fuel", "3")
    assert {each.code for each in refusals(fuel, of_group("D"), RULES)} == {"unlisted"}
    assert len(refusals(of_group("D"), fuel, RULES)) == len(RULES)


CAPS_B = Goods("detonator", "1.1", "B")
CAPS_S = Goods("detonator", "1.4", "S")
BOOSTER = Goods("booster", "1.1", "D", holds_petn=True)
CORD = Goods("cord", "1.1", "D", holds_petn=True)
CORD_4 = Goods("cord", "1.4", "D", holds_petn=True)
ANFO = Goods("blasting_agent", "1.5", "D", form="substance")
DYNAMITE = Goods("high_explosive", "1.1", "D", form="substance")
FUSE = Goods("safety_fuse", "1.4", "S")
DELAY = Goods("delay_device", "1.4", "S")
NITRATE = Goods("ammonium_nitrate", "5.1", form="substance")
KEPT = (CAPS_B, CAPS_S, BOOSTER, CORD, CORD_4, ANFO, DYNAMITE, FUSE, DELAY, NITRATE)

EXPECTED = {
    "group_table": lambda a, b: (
        a.division[0] == b.division[0] == "1" and not (a.group == b.group or "S" in (a.group, b.group))
    ),
    "atf_magazine": lambda a, b: (
        (a.kind == "detonator") != (b.kind == "detonator") and not {a.kind, b.kind} & {"safety_fuse", "delay_device"}
    ),
    "atf_box": lambda a, b: (
        (a.kind == "detonator") != (b.kind == "detonator") and "safety_fuse" not in (a.kind, b.kind)
    ),
    "petn_in_store": lambda a, b: a.holds_petn != b.holds_petn,
    "petn_on_road": lambda a, b: (a.holds_petn or b.holds_petn) and "detonator" in (a.kind, b.kind),
    "oxidisers_apart": lambda a, b: (a.division == "5.1") != (b.division == "5.1"),
    "us_road": lambda a, b: (
        EXPECTED["group_table"](a, b)
        or any(x is CAPS_S and y in (CAPS_B, BOOSTER, CORD, CORD_4, ANFO, DYNAMITE) for x, y in ((a, b), (b, a)))
    ),
}


EXPECTED["adr_road"] = EXPECTED["group_table"]


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(("first", "second"), list(itertools.product(KEPT, repeat=2)))
def test_every_pair_of_what_a_mine_keeps_is_judged_by_each_rule(rule, first, second):
    refused = bool(refusals(first, second, [rule]))
    assert refused == bool(EXPECTED[rule](first, second))
    assert refused == bool(refusals(second, first, [rule]))


def test_detonators_of_1_4_s_lie_with_no_other_explosive_though_their_group_would_allow_it():
    assert refusals(CAPS_S, BOOSTER, ["group_table"]) == []
    for other in (BOOSTER, CORD, ANFO, DYNAMITE):
        assert [each.rule for each in refusals(CAPS_S, other, ["group_table", "atf_magazine"])] == ["atf_magazine"]
    for kind in DETONATOR_COMPANIONS:
        assert refusals(CAPS_S, Goods(kind, "1.4", "S"), ["group_table", "atf_magazine", "atf_box"]) == []


def test_the_strictest_of_the_rules_in_force_wins_and_each_that_refuses_is_named():
    assert refusals(BOOSTER, ANFO, ["group_table", "atf_magazine"]) == []
    assert [each.rule for each in refusals(BOOSTER, ANFO, STORE_RULES)] == ["petn_in_store"]
    assert [each.code for each in refusals(CAPS_B, BOOSTER, STORE_RULES)] == [
        "groups_apart",
        "detonators_apart",
        "detonators_apart",
        "petn_apart",
    ]


def test_separate_compartments_let_detonators_and_boosters_share_a_vehicle_but_never_a_magazine():
    for rule in ("us_road", "adr_road", "petn_on_road"):
        assert refusals(CAPS_B, BOOSTER, [rule])
        assert refusals(CAPS_B, BOOSTER, [rule], is_separated=True) == []
        assert refusals(CAPS_S, BOOSTER, [rule], is_separated=True) == []
    for rule in ("group_table", "atf_magazine", "petn_in_store"):
        assert refusals(CAPS_B, BOOSTER, [rule], is_separated=True)
    assert refusals(CAPS_B, of_group("C"), ["us_road"], is_separated=True)


def test_a_rule_that_is_not_there_is_an_error_and_not_a_permission():
    with pytest.raises(ValueError, match="no rule set is called nonsense"):
        refusals(ANFO, ANFO, ["nonsense"])


@pytest.mark.parametrize(
    ("goods", "division"),
    [
        ([ANFO], "1.5"),
        ([ANFO, CORD_4], "1.5"),
        ([ANFO, CORD], "1.1"),
        ([ANFO, of_group("D", division="1.2")], "1.1"),
        ([ANFO, of_group("E", division="1.2")], "1.5"),
        ([CAPS_S, of_group("G", division="1.3"), NITRATE], "1.3"),
    ],
)
def test_goods_of_several_divisions_count_as_the_most_dangerous(goods, division):
    assert division_of_mixture(goods) == division
    assert division_of_mixture(reversed(goods)) == division


@pytest.mark.parametrize("goods", [[], [NITRATE], [of_group("D", division="1.9")]])
def test_a_mixture_without_a_known_division_is_an_error(goods):
    with pytest.raises(ValueError, match="known divisions"):
        division_of_mixture(goods)
