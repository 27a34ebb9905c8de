"""What may lie or travel together: named rule sets over the kind, division and compatibility group of goods.

Each rule set answers for a pair by itself; where several are in force the strictest wins, and what no rule lists is
refused. `group_table` follows 49 CFR 176.144(a) for the same compartment, magazine or unit. The set `adr_road` was not
compared with the text of ADR 7.5.2.2: use it as a rule of the house, not as the law.
"""

from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

type Form = Literal["article", "substance"]

DETONATOR_COMPANIONS = frozenset({"squib", "safety_fuse", "shock_tube", "igniter", "igniter_cord"})
"""What may lie with detonators in a magazine of any type (27 CFR 555.213(b)); delay devices only in types 1 and 2."""

_GROUPS = "ABCDEFGHJKLNS"
_CDE = frozenset("CDE")
_ROADS = frozenset({"1.1", "1.2", "1.3", "1.5"})


class Goods(NamedTuple):
    """What is judged. `kind` is detonator, booster, cord, blasting_agent, high_explosive, delay_device, fireworks,
    ammonium_nitrate, or one of `DETONATOR_COMPANIONS`; `division` such as 1.1 or 5.1; `group` a letter, empty for what
    is no explosive. `name` tells goods of group L apart."""

    kind: str
    division: str
    group: str = ""
    form: Form = "article"
    holds_petn: bool = False
    name: str = ""


class Refusal(NamedTuple):
    """Which rule set refuses a pair, and why: `code` is stable, `message` English for a person."""

    rule: str
    code: str
    message: str


def _is_explosive(goods: Goods) -> bool:
    return goods.division.startswith("1.")


def _group_table(first: Goods, second: Goods, is_separated: bool) -> str | None:
    """Between goods of class 1 only; a group that is not known is refused."""
    if not (_is_explosive(first) and _is_explosive(second)):
        return None
    a, b = sorted((first.group, second.group))
    known = len(a) == len(b) == 1 and a in _GROUPS and b in _GROUPS
    return None if known and _may_share(a, b, first, second) else "groups_apart"


def _may_share(a: str, b: str, first: Goods, second: Goods) -> bool:
    if "L" in (a, b):
        return a == b and bool(first.name) and first.name == second.name
    if "A" in (a, b) or a == b:
        return a == b != "N"
    both_plain = first.form == second.form == "article" and "fireworks" not in (first.kind, second.kind)
    return b == "S" or (a in _CDE and (b in _CDE or b == "N" or (b == "G" and both_plain)))


def _atf_magazine(first: Goods, second: Goods, is_separated: bool) -> str | None:
    """Detonators, also those of 1.4S, with nothing but what the rule names; so it looks at the kind."""
    kinds = {first.kind, second.kind}
    if "detonator" not in kinds or kinds == {"detonator"}:
        return None
    return None if kinds - {"detonator"} <= DETONATOR_COMPANIONS | {"delay_device"} else "detonators_apart"


def _atf_box(first: Goods, second: Goods, is_separated: bool) -> str | None:
    """As `atf_magazine`, without delay devices: magazines of type 4."""
    if {first.kind, second.kind} == {"detonator", "delay_device"}:
        return "detonators_apart"
    return _atf_magazine(first, second, is_separated)


def _apart_on_road(first: Goods, second: Goods, is_separated: bool) -> str | None:
    """As the table of groups, but detonators of group B and goods of group D may share a vehicle when they are
    separated as the rule asks."""
    if {first.group, second.group} == {"B", "D"} and is_separated:
        return None
    return _group_table(first, second, is_separated)


def _us_road(first: Goods, second: Goods, is_separated: bool) -> str | None:
    """49 CFR 177.848 and 177.835(g): detonators of 1.4S too need containers or compartments of their own beside what
    may detonate in mass, and beside cord of 1.4."""
    for caps, other in ((first, second), (second, first)):
        is_caps = caps.kind == "detonator" and (caps.division, caps.group) == ("1.4", "S")
        beside = other.division in _ROADS or (other.division == "1.4" and other.kind == "cord")
        if is_caps and beside and not is_separated:
            return "detonators_apart"
    return _apart_on_road(first, second, is_separated)


def _petn_in_store(first: Goods, second: Goods, is_separated: bool) -> str | None:
    """Goods with PETN in a store of their own (Saudi Arabia, amendment of September 2025)."""
    return "petn_apart" if first.holds_petn != second.holds_petn else None


def _petn_on_road(first: Goods, second: Goods, is_separated: bool) -> str | None:
    """Goods with PETN not with detonators on one vehicle unless separated (the same amendment)."""
    for petn, other in ((first, second), (second, first)):
        if petn.holds_petn and other.kind == "detonator" and petn.kind != "detonator" and not is_separated:
            return "petn_apart"
    return None


def _oxidisers(first: Goods, second: Goods, is_separated: bool) -> str | None:
    """Ammonium nitrate and matrix (5.1) not in one building with explosives (Cal. Code Regs. title 8, 5360)."""
    return "oxidisers_apart" if _is_explosive(first) != _is_explosive(second) else None


RULES: dict[str, Callable[[Goods, Goods, bool], str | None]] = {
    "group_table": _group_table,
    "atf_magazine": _atf_magazine,
    "atf_box": _atf_box,
    "us_road": _us_road,
    "adr_road": _apart_on_road,
    "petn_in_store": _petn_in_store,
    "petn_on_road": _petn_on_road,
    "oxidisers_apart": _oxidisers,
}
"""The rule sets by name."""

STORE_RULES = ("group_table", "atf_magazine", "atf_box", "petn_in_store", "oxidisers_apart")
"""Those that are about magazines; the others are about vehicles."""

MESSAGES = {
    "groups_apart": "These compatibility groups may not lie together.",
    "detonators_apart": "Detonators lie with nothing but fuse, shock tube, igniters and squibs.",
    "petn_apart": "Goods with PETN lie by themselves.",
    "oxidisers_apart": "Ammonium nitrate and matrix do not lie in one building with explosives.",
    "unlisted": "The rules do not list such goods.",
}


def refusals(first: Goods, second: Goods, rules: Iterable[str], *, is_separated: bool = False) -> list[Refusal]:
    """Which of the rule sets in force refuse a pair, in their order; empty where it may lie together.

    Goods that are neither of class 1 nor of division 5.1 are in no rule set, so they are refused. `is_separated` says
    that approved containers or compartments keep the two apart on a vehicle. A name that is no rule set raises
    ValueError.

    >>> caps, boosters = Goods("detonator", "1.4", "S"), Goods("booster", "1.1", "D")
    >>> [refusal.rule for refusal in refusals(caps, boosters, ["group_table", "atf_magazine"])]
    ['atf_magazine']
    """
    names = list(rules)
    if unknown := set(names) - set(RULES):
        raise ValueError(f"no rule set is called {', '.join(sorted(unknown))}")
    for goods in (first, second):
        if not _is_explosive(goods) and goods.division != "5.1":
            return [Refusal(name, "unlisted", MESSAGES["unlisted"]) for name in names]
    found = [(name, RULES[name](first, second, is_separated)) for name in names]
    return [Refusal(name, code, MESSAGES[code]) for name, code in found if code is not None]


_MOST_DANGEROUS_FIRST = ("1.1", "1.5", "1.2", "1.3", "1.6", "1.4")


def division_of_mixture(goods: Iterable[Goods]) -> str:
    """The division that explosives count as together: the most dangerous of them.

    Goods of 1.5D together with goods of 1.2D count as 1.1. The order of the others was not compared with a regulation.
    Goods of other classes don't count; none at all, or a division that is not known, raises ValueError.

    >>> division_of_mixture([Goods("blasting_agent", "1.5", "D"), Goods("booster", "1.2", "D")])
    '1.1'
    """
    marks = {(each.division, each.group) for each in goods if _is_explosive(each)}
    if {("1.5", "D"), ("1.2", "D")} <= marks:
        return "1.1"
    divisions = {division for division, _ in marks}
    if not divisions or divisions - set(_MOST_DANGEROUS_FIRST):
        raise ValueError("goods must hold explosives of known divisions")
    return min(divisions, key=_MOST_DANGEROUS_FIRST.index)
