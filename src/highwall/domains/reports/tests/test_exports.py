"""The document itself: what is in it, in both languages, whatever was typed and however large the shot is."""

import io
import re
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from highwall.domains.reports.exports import draw, render_pdf
from highwall.domains.reports.exports.document import document_of, figure, moment_cell
from highwall.domains.reports.exports.hole_table import DIGIT, POINT, hole_table
from highwall.domains.reports.exports.plan import LANDSCAPE_MM, PORTRAIT_MM, round_scale
from highwall.domains.reports.exports.words import text_cell, texts_of
from highwall.domains.reports.queries import contents as parts
from highwall.domains.reports.queries.contents import BlastReport, ReportState
from highwall.domains.reports.tests.samples import sample_report
from highwall.kit import typesetting
from highwall.kit.calendar import CALENDAR

FONTS = Path(typesetting.__file__).parent / "fonts"
INJECTION = '#eval("1+1") $x^2$ *bold* @ref <tag> #read("/etc/passwd") \\ ]'


def pages_of(report: BlastReport, language: str = "en") -> list[str]:
    reader = PdfReader(io.BytesIO(render_pdf(report, language)))
    return [page.extract_text() for page in reader.pages]


def squeezed(text: str) -> str:
    """Without white space and invisible marks, and with presentation forms resolved."""
    return re.sub(r"[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069]+", "", unicodedata.normalize("NFKC", text))


@pytest.mark.req("REQ-REPORT-001", "REQ-REPORT-003", "REQ-REPORT-004")
def test_the_document_states_every_part_of_the_shot():
    report = sample_report(3, 5)
    text = "\n".join(pages_of(report))
    for wanted in (
        "Wadi Sahtan limestone",
        "PR-2026-0007",
        "Bench 346, block 4",
        "Muscat",
        "North face, km 12",
        "ST-2026-0031",
        "2.60 t/m³",
        "SH-2026-0005",
        "Pattern approved",
        "Simulation confirmed",
        "ANFO – ANFO, bagged",
        "Spilled: At the collars of row A",
        "75,440",
        "AR-2026-0012",
        "Fatma Al Balushi",
        "Blast area is cleared and guarded",
        "A second signal arrives",
        "Maximum instantaneous charge",
        "None found.",
        "14 Mar 2026 12:30",
        "Generated 14 Mar 2026 15:30 by Salim Al Habsi",
        report.digest(),
        report.document_number,
    ):
        assert squeezed(wanted) in squeezed(text), wanted


def test_a_kind_of_finding_is_one_sentence_for_all_its_holes():
    report = sample_report(2, 3)
    short = parts.ReportFinding(
        code="hole_too_short", severity="error", message="hole is 2.75 m: 0.25 m short", holes=("A01", "A02"), count=52
    )
    for language, sentence in (
        ("en", "The holes are too short for the loading rule."),
        ("ar", "الحفر أقصر من أن تتسع لقاعدة الشحن."),
    ):
        (row,) = document_of(replace(report, findings=(short,)), language, scale=500, labels="numbers")["findings"]
        assert row[1]["text"] == sentence


def test_both_languages_have_a_sentence_for_every_kind_of_finding():
    kinds = {language: {key for key in texts_of(language) if key.startswith("finding_")} for language in ("en", "ar")}
    assert kinds["en"] == kinds["ar"]
    assert len(kinds["en"]) == 18


def test_moments_have_the_day_first_and_the_month_by_its_name_in_the_zone_of_the_mine():
    at = datetime(2026, 11, 12, 21, 5, tzinfo=UTC)
    assert moment_cell(at, CALENDAR, "en") == {"text": "13 Nov 2026 01:05", "dir": "ltr"}
    assert moment_cell(at, CALENDAR, "ar") == {"text": "13 نوفمبر 2026 01:05", "dir": "rtl"}
    assert moment_cell(None, CALENDAR, "ar") == {"text": "–", "dir": "ltr"}


def test_the_state_of_a_site_is_written_as_a_name():
    report = sample_report(2, 3)
    planned = replace(report, site=replace(report.site, status="planned"))
    rows = document_of(planned, "en", scale=500, labels="numbers")["project"]
    assert "Planned" in [row[1] for row in rows]


def test_every_hole_stands_in_the_table_with_its_firing_time():
    report = sample_report(4, 10)
    text = pages_of(report)[-1]
    for hole in report.holes:
        row = next(line for line in text.splitlines() if line.startswith(f"{hole.number} "))
        assert f"{hole.easting_m:.2f}" in row
        assert row.split()[-1] == f"{hole.firing_time_ms:.0f}"


def test_the_figures_of_the_table_stand_under_each_other():
    report = sample_report(2, 3)
    first, *others = report.holes
    odd = replace(first, elevation_m=-12.5, actual_depth_m=None, firing_time_ms=1204.5, actual_kg=None)
    for language in ("en", "ar"):
        table = hole_table(replace(report, holes=(odd, *others)), language)
        lines = [figures for _, figures in table["rows"]]
        widths = {sum(POINT if c in ".\u2008" else DIGIT for c in line) for line in lines}
        assert widths == {round(sum(table["widths"]) * DIGIT)}
        figures = lines[0].split() if language == "en" else lines[0].split()[::-1]
        assert (figures[2], figures[7], figures[-1]) == ("\u201212.50", "\u2012", "1204.5")


def test_the_fonts_have_every_sign_that_figures_are_written_with():
    written = {c for value in (-1234.5, None, 0.25) for c in figure(value, 3, "kg/m³")["text"]}
    for name in ("NotoSans-Regular", "NotoSans-Bold"):
        font = TTFont(FONTS / f"{name}.ttf")
        known, widths = font.getBestCmap(), font["hmtx"]
        assert {ord(c) for c in written} <= known.keys()
        assert {widths[known[ord(c)]][0] for c in "0123456789\u2007\u2012"} == {DIGIT}
    regular = TTFont(FONTS / "NotoSans-Regular.ttf")
    assert {regular["hmtx"][regular.getBestCmap()[ord(c)]][0] for c in ".\u2008"} == {POINT}


@pytest.mark.req("REQ-REPORT-003")
def test_the_arabic_document_carries_the_same_figures_under_arabic_words():
    report = sample_report(3, 5)
    text = squeezed("\n".join(pages_of(report, "ar")))
    for wanted in ("تقرير", "جدول", "المستخدمة", "نهائي", "مسقط", "الموافقات", "التوقيعات"):
        assert wanted in text, wanted
    for wanted in ("Wadi Sahtan limestone", report.digest(), "75,440"):
        assert squeezed(wanted) in text, wanted


def test_all_fonts_are_embedded_and_the_pages_are_a4():
    reader = PdfReader(io.BytesIO(render_pdf(sample_report(3, 5), "ar")))
    names = set()
    for page in reader.pages:
        assert sorted(round(float(side)) for side in page.mediabox[2:]) == [595, 842]
        for font in page["/Resources"]["/Font"].values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            descriptor = descendant["/FontDescriptor"].get_object()
            assert {"/FontFile2", "/FontFile3"} & set(descriptor)
            names.add(str(descriptor["/FontName"]))
    assert any("NotoSansArabic" in name for name in names)
    assert all("NotoSans" in name for name in names)


def test_what_people_type_is_printed_and_never_run():
    report = sample_report(2, 3, name=INJECTION, person=INJECTION, hole_prefix="<g>&#")
    pages = pages_of(report)
    assert squeezed(INJECTION[:28]) in squeezed(pages[0])
    assert squeezed("<g>&#A01") in squeezed("".join(pages))
    assert "root:" not in "".join(pages)


def test_control_characters_in_names_break_neither_drawing_nor_document():
    report = sample_report(
        2,
        3,
        name="Bench \x00\x1b\ufffe\u202e 4",
        hole_prefix="\x07\ufffe",
    )
    ElementTree.fromstring(draw(report, "en").plan_svg)
    assert pages_of(report)


def test_the_document_is_a_draft_before_firing_and_final_after_completion():
    draft, final = (pages_of(sample_report(2, 3, state=state)) for state in (ReportState.DRAFT, ReportState.FINAL))
    assert all("DRAFT" in page for page in draft)
    assert all("FINAL" in page and "DRAFT" not in page for page in final)
    assert "not closed" in pages_of(sample_report(2, 3, state=ReportState.PROVISIONAL))[0]


@pytest.mark.parametrize(("rows", "per_row"), [(10, 41), (20, 50)])
def test_large_shots_repeat_the_head_of_the_table_and_number_their_pages(rows, per_row):
    report = sample_report(rows, per_row)
    pages = pages_of(report)
    tables = [page for page in pages if "East, m" in page]
    assert len(tables) >= rows * per_row / 80
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
    text = "".join(tables)
    assert all(f"\n{hole.number} " in text for hole in report.holes)


def test_very_long_names_stay_on_the_page():
    report = sample_report(2, 3, name="Longwinded" * 12, person="W" * 160, hole_prefix="HOLE-OF-THE-NORTHERN-FACE-")
    reader = PdfReader(io.BytesIO(render_pdf(report, "en")))
    beyond = []

    def watch(text, matrix, text_matrix, _font, _size):
        x = matrix[4] + text_matrix[4] * matrix[0]
        if text.strip() and not 0 <= x <= width:
            beyond.append((text, x))

    for page in reader.pages:
        width = float(page.mediabox[2])
        page.extract_text(visitor_text=watch)
    assert not beyond


def test_the_digest_follows_the_contents_and_not_the_printing():
    report = sample_report(2, 3)
    later = replace(report, generated_at=report.generated_at + timedelta(days=1), generated_by="Somebody else")
    assert later.digest() == report.digest()
    assert replace(report, misfires="Hole A02").digest() != report.digest()


def test_a_table_too_long_for_print_is_left_out_with_a_word():
    small = sample_report(1, 2)
    huge = replace(small, holes=small.holes * 6_001)
    assert "12,002" in document_of(huge, "en", scale=500, labels="none")["holes"]["left_out"]


@pytest.mark.parametrize(("needed", "scale"), [(3, 100), (101, 125), (431, 500), (500, 500), (5_010, 7_500)])
def test_scales_are_round(needed, scale):
    assert round_scale(needed) == scale


def test_the_plan_is_to_scale_and_holds_every_hole_and_connection():
    report = sample_report(10, 41)
    drawings = draw(report, "en")
    width, height = LANDSCAPE_MM if drawings.is_landscape else PORTRAIT_MM
    root = ElementTree.fromstring(drawings.plan_svg)
    assert root.get("viewBox") == f"0 0 {width:g} {height:g}"
    circles = root.findall(".//{*}g/{*}circle")
    assert len(circles) == 410
    (x1, y1), (x2, y2) = ((float(c.get("cx")), float(c.get("cy"))) for c in (circles[0], circles[40]))
    first, last = report.holes[0], report.holes[40]
    true_mm = 1000 * ((last.easting_m - first.easting_m) ** 2 + (last.northing_m - first.northing_m) ** 2) ** 0.5
    assert ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 == pytest.approx(true_mm / drawings.scale, abs=0.01)
    assert f"1:{drawings.scale:g}" in drawings.plan_svg
    assert all(0 < float(c.get("cx")) < width and 0 < float(c.get("cy")) < height for c in circles)


def test_holes_at_one_place_and_a_single_hole_can_be_drawn():
    report = sample_report(1, 2)
    same = replace(report, holes=(report.holes[0], replace(report.holes[0], number="A02")))
    single = replace(report, holes=report.holes[:1], connections=())
    for shot in (same, single):
        assert draw(shot, "en").scale == 100
        assert render_pdf(shot, "en").startswith(b"%PDF")


def test_a_shot_without_tie_up_says_so():
    report = sample_report(2, 3, state=ReportState.DRAFT)
    untied = replace(
        report,
        connections=(),
        starts=(),
        mic=None,
        holes=tuple(replace(hole, firing_time_ms=None) for hole in report.holes),
    )
    assert "No firing times yet" in "".join(pages_of(untied))


def test_text_takes_the_direction_of_its_first_letter():
    assert text_cell("12 موقع")["dir"] == "rtl"
    assert text_cell("12 Site موقع")["dir"] == "ltr"
