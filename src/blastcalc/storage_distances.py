"""Distances of magazines from people, roads and each other: how much may lie where, by published tables.

The rows of 27 CFR 555.218 were compared with the American Table of Distances as states have enacted it: every row with
International Fire Code Table 5604.5.2(2) (Minnesota chapter 56), rows to 12,000 lb with 62 Ill. Adm. Code 200, rows to
2,000 lb with Colorado 7 CCR 1101-9 Table 4-5-1, and the separation of barricaded magazines, every row, with 29 CFR
1910.109 Table H-21. The page of the federal code itself could not be read; distances from buildings and roads above
12,000 lb rest on one source and on the checks in the tests. Compare them once by hand before a magazine is licensed.

A distance is never rounded up and a row is never interpolated: what lies between two rows obeys the stricter one.
Comparisons are exact, in feet and pounds as the tables are written.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from blastcalc.units import KILOGRAMS_PER_POUND, METRES_PER_FOOT

type Exposure = Literal["inhabited_building", "public_road", "busy_road", "magazine"]
"""What a distance is measured to, from nearest edge to nearest edge. A busy road has more than 3,000 vehicles a day; a
passenger railway counts as one."""

EXPOSURES: tuple[Exposure, ...] = ("inhabited_building", "public_road", "busy_road", "magazine")

KILOGRAMS_PER_DETONATOR = 1.5 * KILOGRAMS_PER_POUND / 1000
"""Net explosive of one detonator up to No. 8, as the table counts it: 1.5 lb for a thousand."""

CORD_KG_M = 9 * KILOGRAMS_PER_POUND / (1000 * METRES_PER_FOOT)
"""Net explosive of detonating cord up to 60 grains a foot: 9 lb for 1,000 ft (Cal. Code Regs. title 8, 5252). Heavier
cord counts in proportion."""

_KG_PER_LB = Decimal(str(KILOGRAMS_PER_POUND))
_M_PER_FT = Decimal(str(METRES_PER_FOOT))


class Row(NamedTuple):
    """A band of quantity and its distances in feet, barricaded and unbarricaded, in the order of `EXPOSURES`."""

    over_lb: int
    not_over_lb: int
    feet: tuple[tuple[int, int], ...]


class DistanceTable(NamedTuple):
    """A published table. `edition` and `valid_from` (ISO day) say which text a decision went by."""

    code: str
    edition: str
    valid_from: str
    rows: tuple[Row, ...]

    @property
    def most_kg(self) -> float:
        """What one magazine may hold at most, at any distance, kg."""
        return float(self.rows[-1].not_over_lb * _KG_PER_LB)


def _row(over: int, to: int, *feet: int) -> Row:
    return Row(over, to, tuple(zip(feet[::2], feet[1::2], strict=True)))


# fmt: off
_ROWS_218: tuple[tuple[int, ...], ...] = (
    (0, 5, 70, 140, 30, 60, 51, 102, 6, 12),
    (5, 10, 90, 180, 35, 70, 64, 128, 8, 16),
    (10, 20, 110, 220, 45, 90, 81, 162, 10, 20),
    (20, 30, 125, 250, 50, 100, 93, 186, 11, 22),
    (30, 40, 140, 280, 55, 110, 103, 206, 12, 24),
    (40, 50, 150, 300, 60, 120, 110, 220, 14, 28),
    (50, 75, 170, 340, 70, 140, 127, 254, 15, 30),
    (75, 100, 190, 380, 75, 150, 139, 278, 16, 32),
    (100, 125, 200, 400, 80, 160, 150, 300, 18, 36),
    (125, 150, 215, 430, 85, 170, 159, 318, 19, 38),
    (150, 200, 235, 470, 95, 190, 175, 350, 21, 42),
    (200, 250, 255, 510, 105, 210, 189, 378, 23, 46),
    (250, 300, 270, 540, 110, 220, 201, 402, 24, 48),
    (300, 400, 295, 590, 120, 240, 221, 442, 27, 54),
    (400, 500, 320, 640, 130, 260, 238, 476, 29, 58),
    (500, 600, 340, 680, 135, 270, 253, 506, 31, 62),
    (600, 700, 355, 710, 145, 290, 266, 532, 32, 64),
    (700, 800, 375, 750, 150, 300, 278, 556, 33, 66),
    (800, 900, 390, 780, 155, 310, 289, 578, 35, 70),
    (900, 1000, 400, 800, 160, 320, 300, 600, 36, 72),
    (1000, 1200, 425, 850, 165, 330, 318, 636, 39, 78),
    (1200, 1400, 450, 900, 170, 340, 336, 672, 41, 82),
    (1400, 1600, 470, 940, 175, 350, 351, 702, 43, 86),
    (1600, 1800, 490, 980, 180, 360, 366, 732, 44, 88),
    (1800, 2000, 505, 1010, 185, 370, 378, 756, 45, 90),
    (2000, 2500, 545, 1090, 190, 380, 408, 816, 49, 98),
    (2500, 3000, 580, 1160, 195, 390, 432, 864, 52, 104),
    (3000, 4000, 635, 1270, 210, 420, 474, 948, 58, 116),
    (4000, 5000, 685, 1370, 225, 450, 513, 1026, 61, 122),
    (5000, 6000, 730, 1460, 235, 470, 546, 1092, 65, 130),
    (6000, 7000, 770, 1540, 245, 490, 573, 1146, 68, 136),
    (7000, 8000, 800, 1600, 250, 500, 600, 1200, 72, 144),
    (8000, 9000, 835, 1670, 255, 510, 624, 1248, 75, 150),
    (9000, 10000, 865, 1730, 260, 520, 645, 1290, 78, 156),
    (10000, 12000, 875, 1750, 270, 540, 687, 1374, 82, 164),
    (12000, 14000, 885, 1770, 275, 550, 723, 1446, 87, 174),
    (14000, 16000, 900, 1800, 280, 560, 756, 1512, 90, 180),
    (16000, 18000, 940, 1880, 285, 570, 786, 1572, 94, 188),
    (18000, 20000, 975, 1950, 290, 580, 813, 1626, 98, 196),
    (20000, 25000, 1055, 2000, 315, 630, 876, 1752, 105, 210),
    (25000, 30000, 1130, 2000, 340, 680, 933, 1866, 112, 224),
    (30000, 35000, 1205, 2000, 360, 720, 981, 1962, 119, 238),
    (35000, 40000, 1275, 2000, 380, 760, 1026, 2000, 124, 248),
    (40000, 45000, 1340, 2000, 400, 800, 1068, 2000, 129, 258),
    (45000, 50000, 1400, 2000, 420, 840, 1104, 2000, 135, 270),
    (50000, 55000, 1460, 2000, 440, 880, 1140, 2000, 140, 280),
    (55000, 60000, 1515, 2000, 455, 910, 1173, 2000, 145, 290),
    (60000, 65000, 1565, 2000, 470, 940, 1206, 2000, 150, 300),
    (65000, 70000, 1610, 2000, 485, 970, 1236, 2000, 155, 310),
    (70000, 75000, 1655, 2000, 500, 1000, 1263, 2000, 160, 320),
    (75000, 80000, 1695, 2000, 510, 1020, 1293, 2000, 165, 330),
    (80000, 85000, 1730, 2000, 520, 1040, 1317, 2000, 170, 340),
    (85000, 90000, 1760, 2000, 530, 1060, 1344, 2000, 175, 350),
    (90000, 95000, 1790, 2000, 540, 1080, 1368, 2000, 180, 360),
    (95000, 100000, 1815, 2000, 545, 1090, 1392, 2000, 185, 370),
    (100000, 110000, 1835, 2000, 550, 1100, 1437, 2000, 195, 390),
    (110000, 120000, 1855, 2000, 555, 1110, 1479, 2000, 205, 410),
    (120000, 130000, 1875, 2000, 560, 1120, 1521, 2000, 215, 430),
    (130000, 140000, 1890, 2000, 565, 1130, 1557, 2000, 225, 450),
    (140000, 150000, 1900, 2000, 570, 1140, 1593, 2000, 235, 470),
    (150000, 160000, 1935, 2000, 580, 1160, 1629, 2000, 245, 490),
    (160000, 170000, 1965, 2000, 590, 1180, 1662, 2000, 255, 510),
    (170000, 180000, 1990, 2000, 600, 1200, 1695, 2000, 265, 530),
    (180000, 190000, 2010, 2010, 605, 1210, 1725, 2000, 275, 550),
    (190000, 200000, 2030, 2030, 610, 1220, 1755, 2000, 285, 570),
    (200000, 210000, 2055, 2055, 620, 1240, 1782, 2000, 295, 590),
    (210000, 230000, 2100, 2100, 635, 1270, 1836, 2000, 315, 630),
    (230000, 250000, 2155, 2155, 650, 1300, 1890, 2000, 335, 670),
    (250000, 275000, 2215, 2215, 670, 1340, 1950, 2000, 360, 720),
    (275000, 300000, 2275, 2275, 690, 1380, 2000, 2000, 385, 770),
)
# fmt: on

CFR_555_218 = DistanceTable(
    code="cfr-555-218",
    edition="American Table of Distances, 1991",
    valid_from="2003-01-24",
    rows=tuple(_row(*row) for row in _ROWS_218),
)
"""High explosives, blasting agents and detonators stored outdoors. Not for transport, loading or handling at a shot,
and not for low explosives (555.219). Valid since part 55 became part 555."""

TABLES = {table.code: table for table in (CFR_555_218,)}
"""The tables that there are, by code; others are added as data."""


def _exact(value: float | Decimal, name: str) -> Decimal:
    exact = Decimal(str(value))
    if not exact.is_finite() or exact < 0:
        raise ValueError(f"{name} must be a number of zero or more")
    return exact


def _feet(row: Row, exposure: Exposure, is_barricaded: bool) -> int:
    return row.feet[EXPOSURES.index(exposure)][0 if is_barricaded else 1]


def required_distance_m(
    neq_kg: float | Decimal, exposure: Exposure, *, is_barricaded: bool, table: DistanceTable = CFR_555_218
) -> float:
    """The least distance of a magazine with so much explosive from an exposure, m.

    `neq_kg` is the net explosive quantity, kg; none needs no distance. A band reaches over its lower and up to its
    upper bound. More than the last row is allowed nowhere and raises ValueError, as a quantity below zero does.
    Reference: 27 CFR 555.218.

    >>> round(required_distance_m(900, "inhabited_building", is_barricaded=True), 3)
    153.924
    """
    quantity = _exact(neq_kg, "neq_kg")
    if quantity == 0:
        return 0.0
    for row in table.rows:
        if quantity <= row.not_over_lb * _KG_PER_LB:
            return float(_feet(row, exposure, is_barricaded) * _M_PER_FT)
    raise ValueError(f"neq_kg is above {table.most_kg:g} kg, more than one magazine may hold")


def permitted_neq_kg(
    distance_m: float | Decimal, exposure: Exposure, *, is_barricaded: bool, table: DistanceTable = CFR_555_218
) -> float:
    """The net explosive quantity that a distance from an exposure permits, kg; 0 where it permits nothing.

    `distance_m` is measured from nearest edge to nearest edge, m. A distance below zero raises ValueError.
    Reference: 27 CFR 555.218.

    >>> round(permitted_neq_kg(160, "inhabited_building", is_barricaded=True), 5)
    907.18474
    """
    distance = _exact(distance_m, "distance_m")
    permitted = Decimal(0)
    for row in table.rows:
        if _feet(row, exposure, is_barricaded) * _M_PER_FT > distance:
            break
        permitted = row.not_over_lb * _KG_PER_LB
    return float(permitted)


class Permission(NamedTuple):
    """What the distances of a magazine permit, kg, which of them binds, and what each of them alone would permit."""

    neq_kg: float
    binding: Exposure
    by_exposure: dict[Exposure, float]


def permission(
    distances_m: Mapping[Exposure, float | Decimal], *, is_barricaded: bool, table: DistanceTable = CFR_555_218
) -> Permission | None:
    """What the distances of a magazine permit together: the least that any of them permits; None without distances.

    An exposure that is left out is taken as not there, so leave out only what really is not. Reference: 27 CFR 555.218.

    >>> permission({"inhabited_building": 160, "public_road": 160}, is_barricaded=True).binding
    'inhabited_building'
    """
    by_exposure = {
        exposure: permitted_neq_kg(distances_m[exposure], exposure, is_barricaded=is_barricaded, table=table)
        for exposure in EXPOSURES
        if exposure in distances_m
    }
    if not by_exposure:
        return None
    binding = min(by_exposure, key=lambda exposure: by_exposure[exposure])
    return Permission(by_exposure[binding], binding, by_exposure)


class Neighbour(NamedTuple):
    """A magazine among others: its net explosive, kg, and whether it holds detonators and nothing else."""

    neq_kg: float
    is_detonators: bool = False


class Pair(NamedTuple):
    """Two magazines, by number, that lie nearer to each other than they must."""

    first: int
    second: int
    distance_m: float
    required_m: float


class Group(NamedTuple):
    """Magazines, by number, that count as one. Every distance of theirs outwards is ruled by the sum; the pairs say
    which distances bind."""

    members: tuple[int, ...]
    neq_kg: float
    pairs: tuple[Pair, ...]


def groups_of(
    magazines: Sequence[Neighbour],
    separations_m: Mapping[tuple[int, int], float],
    *,
    is_barricaded: bool,
    table: DistanceTable = CFR_555_218,
) -> list[Group]:
    """Which magazines count as one because they lie too near to each other, and with how much, kg.

    `separations_m` gives the distance of each pair, by numbers in rising order, m; a pair without one raises
    ValueError, since an unknown distance separates nothing. The greater of two quantities asks for the distance, but
    between detonators and anything else the detonators do. Once magazines count as one, their sum asks for the
    distances to the others, so a group may draw in more. Reference: 27 CFR 555.218, note 2.

    >>> [group.members for group in groups_of([Neighbour(2268), Neighbour(363)], {(0, 1): 18.288}, is_barricaded=True)]
    [(0, 1)]
    """
    numbers = range(len(magazines))
    for pair in ((i, j) for i in numbers for j in numbers if i < j):
        if pair not in separations_m:
            raise ValueError(f"separations_m lacks the pair {pair}")
    members: list[tuple[int, ...]] = [(number,) for number in numbers]
    pairs: list[tuple[Pair, ...]] = [() for _ in numbers]
    while found := _too_near(members, magazines, separations_m, is_barricaded, table):
        into, other, near = found
        joined = tuple(sorted(members[into] + members[other]))
        met = (*pairs[into], *pairs[other], near)
        members[into], pairs[into] = joined, met
        del members[other], pairs[other]
    return [
        Group(each, sum(magazines[number].neq_kg for number in each), of)
        for each, of in zip(members, pairs, strict=True)
    ]


def _too_near(
    groups: list[tuple[int, ...]],
    magazines: Sequence[Neighbour],
    separations_m: Mapping[tuple[int, int], float],
    is_barricaded: bool,
    table: DistanceTable,
) -> tuple[int, int, Pair] | None:
    for place, first in enumerate(groups):
        for further, second in enumerate(groups[place + 1 :], place + 1):
            distance, near = min((separations_m[min(i, j), max(i, j)], (i, j)) for i in first for j in second)
            required = _between(first, second, magazines, is_barricaded, table)
            if _exact(distance, "separations_m") < _exact(required, "required"):
                return place, further, Pair(min(near), max(near), distance, required)
    return None


def _between(
    first: tuple[int, ...],
    second: tuple[int, ...],
    magazines: Sequence[Neighbour],
    is_barricaded: bool,
    table: DistanceTable,
) -> float:
    sums = [sum(Decimal(str(magazines[number].neq_kg)) for number in group) for group in (first, second)]
    caps = [all(magazines[number].is_detonators for number in group) for group in (first, second)]
    asking = sums[caps.index(True)] if caps[0] != caps[1] else max(sums)
    most = Decimal(str(table.most_kg))
    return required_distance_m(min(asking, most), "magazine", is_barricaded=is_barricaded, table=table)


type Acceptor = Literal["ammonium_nitrate", "blasting_agent"]

# fmt: off
_ROWS_220 = (
    (100, 3, 11), (300, 4, 14), (600, 5, 18), (1000, 6, 22),
    (1600, 7, 25), (2000, 8, 29), (3000, 9, 32), (4000, 10, 36),
)
# fmt: on
"""Donor up to lb, and the distance of ammonium nitrate and of blasting agent behind a barricade, ft."""

UNBARRICADED_FACTOR_220 = 6


def separation_from_donor_m(donor_neq_kg: float | Decimal, acceptor: Acceptor, *, is_barricaded: bool) -> float:
    """The least distance of ammonium nitrate or of a blasting agent from explosive that may set it off, m.

    `donor_neq_kg` is the greater of the two quantities, kg; ammonium nitrate alone is never the donor, but half of its
    mass joins a donor that is nearer than this. Without a barricade the distance is six times as great. Only the rows
    to 4,000 lb of 27 CFR 555.220 could be read: a greater donor raises ValueError, as none or less does.

    >>> round(separation_from_donor_m(1000, "blasting_agent", is_barricaded=True), 4)
    9.7536
    """
    donor = _exact(donor_neq_kg, "donor_neq_kg")
    if donor == 0:
        raise ValueError("donor_neq_kg must be above zero")
    for not_over_lb, nitrate_ft, agent_ft in _ROWS_220:
        if donor <= not_over_lb * _KG_PER_LB:
            feet = nitrate_ft if acceptor == "ammonium_nitrate" else agent_ft
            return float(feet * _M_PER_FT * (1 if is_barricaded else UNBARRICADED_FACTOR_220))
    raise ValueError("donor_neq_kg is above 4,000 lb, where the table of 27 CFR 555.220 is not held here")
