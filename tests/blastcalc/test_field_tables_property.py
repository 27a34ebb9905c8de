"""Tables in whatever words, units, layouts and marks: the right figure or a word about its column, no other figure."""

from hypothesis import given, settings
from hypothesis import strategies as st

from blastcalc.files.errors import FileError
from blastcalc.files.reading import read_shot

LENGTHS = {"": 1.0, "m": 1.0, "cm": 0.01, "mm": 0.001, "ft": 0.3048, "in": 0.0254, "yd": 0.9144}
MASSES = {"": 1.0, "kg": 1.0, "lb": 0.45359237, "g": 0.001, "t": 1000.0, "kg/m": None, "tons": None}
TIMES = {"": 1.0, "ms": 1.0, "s": 1000.0, "us": 0.001}
COLUMNS = {
    "stemming_m": (("Stemming", "Stemming Length", "Taco", "Besatz"), LENGTHS),
    "mass_kg": (("Charge", "Explosives", "Charge Weight", "Carga", "Mass"), MASSES),
    "stated_time_ms": (("Time", "Det Time", "Firing Time"), TIMES),
}
WAYS = ("{} ({})", "{} [{}]", "{}_{}", "{}/{}", "{} {}")
MARKS = ("", "-999", "-999.25", "-99", "n/a", "NaN", "1e30")


@st.composite
def tables(draw):
    count = draw(st.integers(3, 6))
    header, columns, right = ["Hole", "X (m)", "Y (m)", "Depth (m)"], [], {}
    for target, (names, units) in COLUMNS.items():
        unit = draw(st.sampled_from(sorted(units)))
        name = draw(st.sampled_from(names))
        header.append(draw(st.sampled_from(WAYS)).format(name, unit) if unit else name)
        tenths = draw(st.lists(st.integers(11, 900), min_size=count, max_size=count))
        mark = draw(st.sampled_from(MARKS))
        marked = draw(st.sets(st.integers(1, count - 1), max_size=2))
        factor = units[unit]
        columns.append([mark if place in marked else f"{value / 10:.1f}" for place, value in enumerate(tenths)])
        right[target] = (
            header[-1],
            [None if place in marked or factor is None else value / 10 * factor for place, value in enumerate(tenths)],
        )
    rows = [[f"H{n}", f"{500.25 + 4 * n}", "600.5", "12.5", *(c[n] for c in columns)] for n in range(count)]
    separator = draw(st.sampled_from([",", ";", "\t", "|", " ", "aligned"]))
    comma = separator != "," and draw(st.booleans())
    rows = [[cell.replace(".", ",") if comma else cell for cell in row] for row in rows]
    if separator == " ":
        header = [name.replace(" ", "_") for name in header]
        rows = [[cell or "-" for cell in row] for row in rows]
        right = {target: (name.replace(" ", "_"), values) for target, (name, values) in right.items()}
    total = draw(st.booleans())
    if separator == "aligned":
        align = draw(st.sampled_from([str.ljust, str.rjust]))
        widths = [max(map(len, column)) + 2 for column in zip(header, *rows, strict=True)]
        lines = ["".join(map(align, row, widths)).rstrip() for row in (header, *rows)]
    else:
        lines = [separator.join(row) for row in (header, *rows)]
        if total and separator != " ":
            lines.append(separator.join(["Total", *[""] * (len(header) - 1)]))
    if draw(st.booleans()):
        lines.insert(0, "Mine North")
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    return end.join([*lines, draw(st.sampled_from(["", "\x1a"]))]), right


@given(tables())
@settings(max_examples=150)
def test_a_figure_is_right_or_its_column_is_named(made):
    text, right = made
    try:
        shot = read_shot(text.encode())
    except FileError as error:
        assert any(header in str(error) for header, _ in right.values()), str(error)
        return
    said = " ".join(finding.message for finding in shot.findings)
    for target, (header, values) in right.items():
        for value, got in zip(values, getattr(shot, target).tolist(), strict=True):
            if value is None or got != got:
                assert got != got, (header, got)
                assert value is None or f"'{header}'" in said, (header, value)
            else:
                assert abs(got - value) <= 1e-6 * abs(value) or f"'{header}': read" in said, (header, value, got)
