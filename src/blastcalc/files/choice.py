"""Which column of a table is taken for what, where the headers alone leave a choice, and what is said of the others."""

from collections.abc import Mapping, Sequence

from blastcalc.files.columns import (
    DIMENSIONS,
    KINDS,
    Proposal,
    fits,
    recognise,
    says_no_figure,
    unknown_note,
    words,
)
from blastcalc.files.forms import ColumnForm, unit_at
from blastcalc.files.layout import Layout
from blastcalc.files.numbers import NO_VALUE, clean, is_number
from blastcalc.files.table import ColumnUse, Suspicion
from blastcalc.files.text import marks_of
from blastcalc.files.tie_up import ENTITY_MARK
from blastcalc.files.units import unit_in_cell

SURE = 0.9
"""A header recognised with less is only taken where its cells are what the target needs."""

_FINAL = frozenset({"final depth", "final length", "final hole depth", "final hole length"})
_STANDARD = {"length": "m", "mass": "kg", "time": "ms", "volume": "m3", "angle": "deg"}


def choose_columns(layout: Layout, rows: Sequence[Sequence[str]]) -> list[Proposal]:
    """The column for each target. Where several fit, the one with values comes first, then the surer header, then the
    first; hole ids are those that tell the holes apart and that the tie-up refers to."""
    ranked: dict[str, list[tuple[float, int]]] = {}
    if not layout.has_header:
        return []
    for place, cell in enumerate(layout.cells):
        match = recognise(cell)
        if match is not None and not _why_left(layout, place, rows, match):
            ranked.setdefault(match[0], []).append((match[1], place))
    _final_depth_is_measured(layout, ranked)
    chosen: list[tuple[int, str, float]] = []
    for target, columns in ranked.items():
        if target == "hole_id" and len(columns) > 1:
            confidence, place = max(columns, key=lambda each: _as_names(each, layout, ranked, rows))
        else:
            confidence, place = max(columns, key=lambda each: (_has_values(rows, each[1]), each[0], -each[1]))
        chosen.append((place, target, confidence))
    return [Proposal(target, layout.headers[place], confidence) for place, target, confidence in sorted(chosen)]


def _why_left(layout: Layout, place: int, rows: Sequence[Sequence[str]], match: tuple[str, float]) -> str:
    target, confidence = match
    if not fits(target, unit_at(layout, place)):
        return "unit_unfit"
    if KINDS[target] == "text":
        return ""
    if KINDS[target] != "coordinate" and unknown_note(layout.cells[place]):
        return "unknown_unit"
    if confidence < SURE and KINDS[target] != "coordinate":
        cells = [text for row in rows if place < len(row) and (text := clean(row[place])).casefold() not in NO_VALUE]
        numbers = sum(is_number(cell) or unit_in_cell(cell) is not None for cell in cells)
        if 2 * numbers < len(cells):
            return "column_not_numbers"
    return ""


def _final_depth_is_measured(layout: Layout, ranked: dict[str, list[tuple[float, int]]]) -> None:
    """A final depth beside another is the one after drilling."""
    final = [each for each in ranked.get("length_m", []) if " ".join(words(layout.cells[each[1]])) in _FINAL]
    others = [each for each in (*ranked.get("length_m", []), *ranked.get("depth_m", [])) if each not in final]
    if final and others:
        ranked["length_m"] = [each for each in ranked["length_m"] if each not in final]
        ranked.setdefault("measured_length_m", []).extend((0.85, place) for _, place in final)
        if not ranked["length_m"]:
            del ranked["length_m"]


def _has_values(rows: Sequence[Sequence[str]], place: int) -> bool:
    return any(place < len(row) and clean(row[place]).strip("0.,-").casefold() not in NO_VALUE for row in rows)


def _as_names(
    column: tuple[float, int],
    layout: Layout,
    ranked: Mapping[str, list[tuple[float, int]]],
    rows: Sequence[Sequence[str]],
) -> tuple[float, float, float, int]:
    """How well a column does as hole ids: rows that share one at another place, the share of the tie-up that it
    explains, its header."""
    confidence, place = column
    spots = [ranked[target][0][1] for target in ("entity", "collar_e_m", "collar_n_m") if target in ranked]
    width = len(layout.cells)
    full = [row for row in rows if len(row) >= width]
    names = [clean(row[place]) for row in full]
    holes = {(name, *(row[spot] for spot in spots)) for name, row in zip(names, full, strict=True)}
    known = {
        (name, *(row[spot] for spot in spots[: "entity" in ranked])) for name, row in zip(names, full, strict=True)
    }
    unique = len(known) / max(len(holes), 1) if all(names) else 0.0
    explained = 1.0
    if "from_hole_id" in ranked:
        parents = [clean(row[ranked["from_hole_id"][0][1]]).rpartition(ENTITY_MARK)[2].strip() for row in full]
        asked = [parent for parent in parents if parent.casefold() not in NO_VALUE]
        explained = sum(parent in set(names) for parent in asked[:200]) / len(asked[:200]) if asked else 1.0
    return round(unique, 2), round(explained, 2), confidence, -place


def remarks_on(
    layout: Layout, mapping: Mapping[str, str], rows: Sequence[Sequence[str]], forms: Mapping[str, ColumnForm]
) -> list[Suspicion]:
    """What was decided about the columns: units that were converted, and every column that was left."""
    found: list[Suspicion] = []
    target_of = {header: target for target, header in mapping.items()}
    for place, header in enumerate(layout.headers):
        if header in target_of:
            found += _on_taken(layout, place, target_of[header], forms)
        else:
            found += _on_left(layout, place, mapping, rows)
    return found


def _on_taken(layout: Layout, place: int, target: str, forms: Mapping[str, ColumnForm]) -> list[Suspicion]:
    header, form, found = layout.headers[place], forms.get(target), list[Suspicion]()
    note = unknown_note(layout.cells[place]) if form is not None else ""
    if note:
        message = (
            f"'{header}': what stands in brackets is no unit that is known; the column is read as if it were not there."
        )
        found.append(Suspicion("note_not_understood", message, target, header, note))
    if form is None:
        return found
    standard = "mm" if KINDS[target] == "diameter" else _STANDARD[DIMENSIONS[KINDS[target]]]
    if form.unit is not None and form.unit.name != standard:
        message = f"'{header}' is in {form.unit.name}; its figures are converted."
        found.append(Suspicion("unit_converted", message, target, header, form.unit.name))
    return found


def decimal_remarks(
    layout: Layout, mapping: Mapping[str, str], rows: Sequence[Sequence[str]], forms: Mapping[str, ColumnForm]
) -> list[Suspicion]:
    """Columns with a decimal mark of their own, and figures that nothing in the file makes sure of."""
    found: list[Suspicion] = []
    marks = {
        target: marks_of(row[place] for row in rows if place < len(row))
        for target in forms
        for place in [layout.headers.index(mapping[target])]
    }
    usual = max(
        (form.decimal for form in forms.values()), key=[form.decimal for form in forms.values()].count, default="."
    )
    said = any(each["."] or each[","] for each in marks.values())
    for target, form in forms.items():
        header = mapping[target]
        if form.decimal != usual:
            message = f"'{header}' has '{form.decimal}' as decimal mark where the other columns have '{usual}'."
            found.append(Suspicion("decimal_of_column", message, target, header, form.decimal))
        elif marks[target][None] and not said and layout.form.delimiter != ",":
            message = f"'{header}': figures such as 1.250 may mean thousands; they are read as decimals."
            found.append(Suspicion("decimal_doubtful", message, target, header))
    return found


def _on_left(layout: Layout, place: int, mapping: Mapping[str, str], rows: Sequence[Sequence[str]]) -> list[Suspicion]:
    if not any(place < len(row) and row[place].strip() for row in rows):
        return []
    header, match = layout.headers[place], recognise(layout.cells[place])
    unit = unit_at(layout, place)
    why = _why_left(layout, place, rows, match) if match else ""
    target = match[0] if match else ""
    if why == "unit_unfit" and unit is not None:
        message = (
            f"'{header}' is in {unit.name}, which cannot be converted to what the column would be; it is not used."
        )
        return [Suspicion("unit_unfit", message, target, header, unit.name)]
    if why == "unknown_unit":
        note = unknown_note(layout.cells[place])
        message = f"'{header}': '{note}' is no unit that is known; the column is not used."
        return [Suspicion("unknown_unit", message, target, header, note)]
    if why == "column_not_numbers":
        return [Suspicion("column_not_numbers", f"'{header}' holds no numbers; it is not used.", target, header)]
    return _on_unwanted(layout, place, target, mapping)


def _on_unwanted(layout: Layout, place: int, target: str, mapping: Mapping[str, str]) -> list[Suspicion]:
    header = layout.headers[place]
    if target in mapping:
        message = f"'{header}' would fit as well, but '{mapping[target]}' was taken; '{header}' is not used."
        return [Suspicion("column_lost", message, target, header, mapping[target])]
    remark = Suspicion("column_not_used", f"'{header}' is not used: nothing takes it.", "", header)
    return [] if says_no_figure(layout.cells[place]) else [remark]


def column_uses(
    layout: Layout, mapping: Mapping[str, str], forms: Mapping[str, ColumnForm], units: Mapping[str, str]
) -> tuple[ColumnUse, ...]:
    """Every column with what it was taken for and its unit; `units` gives that of a kind where no header names one."""
    target_of = {header: target for target, header in mapping.items()}
    uses: list[ColumnUse] = []
    for header in layout.headers:
        target = target_of.get(header)
        form = forms.get(target) if target else None
        uses.append(ColumnUse(header, target, "" if form is None else _unit_name(form, units)))
    return tuple(uses)


def _unit_name(form: ColumnForm, units: Mapping[str, str]) -> str:
    kind = KINDS[form.target]
    if kind == "diameter" and not form.in_cells:
        return units["diameter"]
    if kind in {"length", "coordinate"} and form.factor == {"m": 1.0, "ft": 0.3048}[units["length"]]:
        return units["length"]
    return form.unit.name if form.unit else {"mass": "kg", "time": "ms", "volume": "m3"}.get(kind, "deg")
