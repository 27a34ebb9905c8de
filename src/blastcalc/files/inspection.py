"""A first look at a drill file: what its columns seem to be, and what about its numbers is suspicious."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from blastcalc.arrays import FloatArray
from blastcalc.files.columns import KINDS, REQUIRED, Proposal, words
from blastcalc.files.decks import are_decks
from blastcalc.files.depths import INCLINED_DEG, DepthMeaning, angle_of, meaning_by_figures, says_depth, says_vertical
from blastcalc.files.forms import ColumnForm, length_units
from blastcalc.files.lengths import LONGEST_TEXT, shown
from blastcalc.files.numbers import clean
from blastcalc.files.table import MILLIMETRES_PER, DiameterUnit, DipSign, ReadOptions, Suspicion
from blastcalc.files.text import TextFormat
from blastcalc.files.units import Unit
from blastcalc.folding import fold, natural_key

FLATTEST_USUAL_DEG, DOUBTFUL_DEG = 45.0, 30.0
"""Holes that lean so far are remarked on; the latter where no header says how angles are counted."""
LONGEST_LENGTH_M = 150.0
SHORTEST_LENGTH_M = 0.02
"""No burden, stemming, bench or hole of a shot lies beyond these."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a file seems to hold.

    `headers` are made unique (`Burden`, `Burden (2)`) and serve as names of the columns; `header_row` is where they
    stand, counted from 1. `proposals` is the mapping by synonym, `options` how the numbers seem to be meant.
    `row_count` counts rows below the header that are not blank, `sample` gives the first of them.
    """

    headers: tuple[str, ...]
    header_row: int
    proposals: tuple[Proposal, ...]
    options: ReadOptions
    format: TextFormat
    row_count: int
    sample: tuple[tuple[str, ...], ...]
    suspicions: tuple[Suspicion, ...]

    @property
    def mapping(self) -> dict[str, str]:
        """The proposed header for each target, ready for `read`."""
        return {proposal.target: proposal.header for proposal in self.proposals}

    @property
    def missing(self) -> tuple[str, ...]:
        """Required targets for which no header was recognised."""
        return tuple(target for target in REQUIRED if target not in self.mapping)


@dataclass(frozen=True, slots=True)
class Sample:
    """The first rows below the header as columns of texts and numbers by target."""

    headers: Mapping[str, str]
    texts: Mapping[str, list[str]]
    numbers: Mapping[str, FloatArray]
    units: Mapping[str, Unit | None]

    def median(self, target: str) -> float:
        """Median of the values that are there, NaN when there are none."""
        column = self.numbers.get(target)
        return float(np.nanmedian(column)) if column is not None and not np.isnan(column).all() else float("nan")


def make_sample(
    rows: Sequence[Sequence[str]],
    columns: Mapping[str, int],
    headers: Sequence[str],
    forms: Mapping[str, ColumnForm],
) -> Sample:
    """The sampled rows by target; `columns` gives the place of each target. Cells that are no numbers become NaN."""
    texts = {
        target: [clean(row[place])[: LONGEST_TEXT + 1] for row in rows]
        for target, place in columns.items()
        if KINDS[target] == "text"
    }
    numbers = {target: form.parse([row[columns[target]] for row in rows])[0] for target, form in forms.items()}
    units = {target: form.unit for target, form in forms.items() if not form.in_cells}
    return Sample({target: headers[place] for target, place in columns.items()}, texts, numbers, units)


def judge_lengths(
    units: Mapping[str, Unit | None], headers: Mapping[str, str], options: ReadOptions
) -> tuple[ReadOptions, list[Suspicion]]:
    """The unit of lengths and coordinates whose header names none; `units` and `headers` are by target."""
    named = length_units(units)
    names = {unit.name for unit in named.values()}
    imperial = names <= {"ft", "in", "yd"}
    feet = [headers[target] for target, unit in named.items() if unit.name == "ft"]
    if imperial and feet:
        message = "A header names feet, so lengths and coordinates are read as feet."
        return replace(options, length_unit="ft"), [Suspicion("lengths_in_feet", message, "", feet[0])]
    if feet and len(names) > 1:
        listed = ", ".join(f"'{header}'" for header in feet)
        message = (
            f"Some headers name feet ({listed}) and others metres; each of them is read in the unit that it names."
        )
        return options, [Suspicion("mixed_units", message, "", feet[0])]
    return options, []


def judge(sample: Sample, options: ReadOptions) -> tuple[ReadOptions, list[Suspicion]]:
    """The options that the sampled numbers speak for, and the suspicions they raise."""
    suspicions: list[Suspicion] = []
    _judge_lengths(sample, suspicions)
    options = _judge_diameter(sample, options, suspicions)
    options = _judge_angle(sample, options, suspicions)
    options = _judge_depth(sample, options, suspicions)
    _judge_coordinates(sample, suspicions)
    if _looks_like_charge_length(sample):
        message = "The length is clearly shorter than the depth, so it looks like the length of the charge."
        suspicions.append(Suspicion("length_is_charge_length", message, "length_m"))
    holes = sample.texts.get("hole_id", [])
    entities = (sample.texts.get("entity") if holes else None) or [""] * len(holes)
    keys = [(fold(entity), natural_key(hole)) for entity, hole in zip(entities, holes, strict=True)]
    times = Counter(keys)
    repeated = list(dict.fromkeys(hole for hole, key in zip(holes, keys, strict=True) if hole and times[key] > 1))
    if repeated and are_decks(sample.texts, sample.numbers):
        options = replace(options, duplicates="join")
        message = "Rows of one hole differ in their charge only: they are taken for its decks, and their masses added."
        suspicions.append(Suspicion("rows_are_decks", message, "hole_id"))
    elif repeated:
        message = f"The same hole id occurs more than once: {', '.join(map(shown, repeated[:5]))}."
        suspicions.append(Suspicion("duplicate_hole_ids", message, "hole_id"))
    return options, suspicions


def _judge_lengths(sample: Sample, suspicions: list[Suspicion]) -> None:
    for target, kind in KINDS.items():
        middle = abs(sample.median(target)) if kind == "length" else np.nan
        unit = sample.units.get(target)
        if middle > LONGEST_LENGTH_M or (unit is not None and 0.0 < middle < SHORTEST_LENGTH_M):
            header = sample.headers[target]
            words = f"in {unit.name}" if unit else "as lengths"
            message = (
                f"'{header}': read {words}, its figures are about {middle:g} m, which no shot has. Check the unit."
            )
            suspicions.append(Suspicion("unit_conflict", message, target, header, unit.name if unit else ""))


def _judge_diameter(sample: Sample, options: ReadOptions, suspicions: list[Suspicion]) -> ReadOptions:
    median = sample.median("diameter_mm")
    if np.isnan(median) or "diameter_mm" not in sample.units:
        return options
    unit, header = sample.units["diameter_mm"], sample.headers["diameter_mm"]
    named: DiameterUnit | None = next(
        (name for name in MILLIMETRES_PER if unit is not None and name == unit.name), None
    )
    if named is not None and 20.0 < median * MILLIMETRES_PER[named] < 1500.0:
        return replace(options, diameter_unit=named)
    likely: DiameterUnit = "m" if 0.0 < median < 1.5 else "in" if 1.5 <= median <= 20.0 else "mm"
    if likely == "m" and named != "m":
        message = f"A diameter of {median:g} looks like metres."
        suspicions.append(Suspicion("diameter_in_metres", message, "diameter_mm"))
    if likely == "in" and named != "in":
        message = f"A diameter of {median:g} looks like inches."
        suspicions.append(Suspicion("diameter_in_inches", message, "diameter_mm"))
    if named not in {None, likely} and median > 0.0:
        message = f"'{header}': no hole is {median:g} {named} wide, so its figures are read as {likely}."
        suspicions.append(Suspicion("unit_conflict", message, "diameter_mm", header, likely))
    return replace(options, diameter_unit=likely)


def _judge_angle(sample: Sample, options: ReadOptions, suspicions: list[Suspicion]) -> ReadOptions:
    angle = sample.numbers.get("angle_deg")
    if angle is None or np.isnan(angle).all():
        return options
    size = np.abs(angle)
    header = set(words(sample.headers["angle_deg"]))
    says_vertical = bool({"vertical", "راسي"} & header)
    says_horizontal = bool({"horizontal", "plunge", "افقي"} & header)
    says_dip = not says_vertical and (
        says_horizontal
        or bool({"dip", "inclination", "incl", "inclinacion", "inclinaison", "inclinacao", "ميل"} & header)
    )
    true = _angle_of_coordinates(sample)
    known = ~np.isnan(size) & ~np.isnan(true)
    downwards = bool((angle < 0.0).any() and not (angle > 0.0).any())
    if known.any():
        is_dip = bool(
            np.median(np.abs(90.0 - size[known] - true[known])) < np.median(np.abs(size[known] - true[known]))
        )
        evidence = "the collar and toe coordinates say"
    elif says_vertical or says_horizontal:
        is_dip, evidence = says_horizontal, "its header says"
    elif downwards and says_dip:
        # Only dips are counted with a sign, whatever their size.
        is_dip, evidence = True, "its sign says"
    else:
        is_dip = bool(np.nanmedian(size) > 45.0)
        evidence = "its values say"
    if is_dip and not says_dip:
        message = f"The angle looks like a dip (90 is vertical): {evidence} so."
        suspicions.append(Suspicion("angle_looks_like_dip", message, "angle_deg"))
    if not is_dip and says_dip:
        message = f"The dip looks like an angle from vertical (0 is vertical): {evidence} so."
        suspicions.append(Suspicion("dip_looks_like_angle_from_vertical", message, "angle_deg"))
    leaning = 90.0 - size if is_dip else size
    usual = FLATTEST_USUAL_DEG if says_vertical or says_horizontal else DOUBTFUL_DEG
    if not known.any() and (leaning >= usual).any():
        message = f"Some holes lean {usual:g} degrees or more from vertical; check how angles are meant."
        suspicions.append(Suspicion("holes_lean_far", message, "angle_deg"))
    if not is_dip:
        return replace(options, angle_convention="from_vertical")
    signs = {bool(value < 0) for value in angle[~np.isnan(angle) & (angle != 0)].tolist()}
    if len(signs) > 1:
        message = "Some dips are negative and others positive; all are taken to point down."
        suspicions.append(Suspicion("dip_signs_mixed", message, "angle_deg"))
    sign: DipSign = "either" if len(signs) != 1 else "negative_down" if True in signs else "positive_down"
    return replace(options, angle_convention="dip", dip_sign=sign)


def _judge_depth(sample: Sample, options: ReadOptions, suspicions: list[Suspicion]) -> ReadOptions:
    """What depths of inclined holes are; each choice that neither a header nor a length makes needless is said."""
    depth = sample.numbers.get("depth_m")
    measured = sample.headers.get("measured_length_m", "")
    has_measured = says_depth(measured) and not np.isnan(sample.median("measured_length_m"))
    if depth is None and not has_measured:
        return options
    count = len(sample.texts["hole_id"]) if "hole_id" in sample.texts else len(next(iter(sample.numbers.values())))
    numbers = dict(sample.numbers)
    if "angle_deg" in numbers and options.angle_convention == "dip":
        numbers["angle_deg"] = 90.0 - np.abs(numbers["angle_deg"])
    angle = angle_of(numbers, count)
    if not (angle > INCLINED_DEG).any():
        return options
    header = sample.headers.get("depth_m", "")
    meaning: DepthMeaning
    by_figures = meaning_by_figures(numbers, angle) if depth is not None else None
    if says_vertical(header) or says_vertical(measured):
        return options
    if by_figures is not None:
        meaning, why = by_figures, "as its other figures say"
    elif has_measured:
        meaning, why = "along", "as depths that are measured are"
    else:
        meaning, why = "vertical", "as nothing says otherwise"
    if "length_m" in sample.numbers and not has_measured:
        return replace(options, depth_meaning=meaning)
    if meaning == "along":
        message = f"The depth of inclined holes is taken along the hole, {why}; planned and measured ones alike."
        suspicions.append(Suspicion("depth_is_along", message, "depth_m"))
    else:
        message = f"The depth of inclined holes is taken as vertical, {why}; planned and measured ones alike."
        suspicions.append(Suspicion("depth_is_vertical", message, "depth_m"))
    return replace(options, depth_meaning=meaning)


def _angle_of_coordinates(sample: Sample) -> FloatArray:
    names = ("collar_e_m", "collar_n_m", "collar_rl_m", "toe_e_m", "toe_n_m", "toe_rl_m")
    columns = [sample.numbers.get(name) for name in names]
    if any(column is None for column in columns):
        return np.full(len(next(iter(sample.numbers.values()))), np.nan)
    east, north, level, toe_east, toe_north, toe_level = (column for column in columns if column is not None)
    away = np.hypot(toe_east - east, toe_north - north)
    drop = level - toe_level
    angle = np.degrees(np.arctan2(away, drop))
    return np.where(away + np.abs(drop) > 0.1, angle, np.nan)


def _judge_coordinates(sample: Sample, suspicions: list[Suspicion]) -> None:
    east, north = sample.median("collar_e_m"), sample.median("collar_n_m")
    if east > 1_000_000.0 and 100_000.0 < north < 1_000_000.0:
        message = "The easting is larger than any UTM easting while the northing fits one: the axes look swapped."
        suspicions.append(Suspicion("axes_swapped", message, "collar_e_m"))
    if 0.0 < abs(east) <= 180.0 and 0.0 < abs(north) <= 90.0 and _spread(sample) < 0.5:
        message = "The coordinates look like degrees of longitude and latitude; metres are needed."
        suspicions.append(Suspicion("coordinates_in_degrees", message, "collar_e_m"))
    if np.isnan(sample.median("collar_rl_m")):
        message = "No collar level was recognised, so bench height and toe level cannot be worked out from it."
        suspicions.append(Suspicion("no_collar_level", message, "collar_rl_m"))


def _spread(sample: Sample) -> float:
    return float(np.nanmax(sample.numbers["collar_e_m"]) - np.nanmin(sample.numbers["collar_e_m"]))


def _looks_like_charge_length(sample: Sample) -> bool:
    if "length_m" not in sample.numbers or "depth_m" not in sample.numbers:
        return False
    length, depth = sample.numbers["length_m"], sample.numbers["depth_m"]
    both = ~np.isnan(length) & ~np.isnan(depth)
    return bool(both.any() and np.mean(length[both] < 0.9 * depth[both]) > 0.8)
