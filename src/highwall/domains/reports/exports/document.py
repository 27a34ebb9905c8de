"""A blast report as plain words and figures in one language, ready to be laid out.

Everything that a person typed leaves here as text with its own direction. The layout receives it as JSON and sets it
as text only; it never becomes part of the layout's program.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from highwall.domains.reports.exports.hole_table import hole_table
from highwall.domains.reports.exports.words import FIGURE_DASH, Texts, text_cell, texts_of
from highwall.domains.reports.queries.contents import BlastReport, ReportApproval, ReportCheck, ReportExplosive
from highwall.kit.text import Language

MOST_HOLE_NAMES = 24
"""Holes named with one finding; the rest are counted."""


def figure(value: float | None, digits: int, unit: str = "") -> dict[str, str]:
    """A number with its unit, or a dash where there is none; always from left to right."""
    if value is None or value != value:  # noqa: PLR0124 a number that is not one differs from itself
        return {"text": "–", "dir": "ltr"}
    words = f"{value:,.{digits}f}"
    if not words.strip("-0.,"):
        words = words.lstrip("-")
    return {"text": f"{words} {unit}".rstrip().replace("-", FIGURE_DASH), "dir": "ltr"}


def moment_cell(at: datetime | None, zone: ZoneInfo, language: Language) -> dict[str, str]:
    """A moment as the product prints it everywhere, the day first and the month by its name: `14 Mar 2026 12:30`."""
    if at is None:
        return {"text": "–", "dir": "ltr"}
    locale = "ar" if language == "ar" else "en_GB"
    text = format_datetime(at, "dd MMM y HH:mm", tzinfo=zone, locale=locale)
    return {"text": text, "dir": "rtl" if language == "ar" else "ltr"}


def document_of(report: BlastReport, language: Language, *, scale: float, labels: str) -> dict[str, Any]:
    """The whole document: `texts` by key and one entry per section."""
    texts = texts_of(language)
    zone = ZoneInfo(report.time_zone)

    def moment(at: datetime | None) -> dict[str, str]:
        return moment_cell(at, zone, language)

    return {
        "language": language,
        "dir": "rtl" if language == "ar" else "ltr",
        "texts": {key: value for key, value in texts.items() if isinstance(value, str)},
        "state": report.state.value,
        "number": report.document_number,
        "digest": report.digest(),
        "site_name": text_cell(report.site.name),
        "project_name": text_cell(report.project.name),
        "generated_at": moment(report.generated_at),
        "generated_by": text_cell(report.generated_by),
        "scale": f"1:{scale:g}",
        "plan_note": texts[f"plan_note_{labels}"],
        "project": _project(report, texts, language, moment),
        "summary": _summary(report, texts),
        "sequence": _sequence(report, texts),
        "volumes": _volumes(report, texts),
        "volumes_note": texts["volumes_note_loaded" if report.fired_at else "volumes_note_planned"],
        "explosives": _explosives(report, texts),
        "approvals": [_approval(approval, texts, moment) for approval in report.approvals],
        "milestones": [
            [_word(texts, "milestone", m.name), text_cell(m.by) if m.at else "", moment(m.at)]
            for m in report.milestones
        ],
        "findings": _findings(report, texts),
        "corrections": [
            [moment(c.at), text_cell(c.by), text_cell(c.text), text_cell(c.reason)] for c in report.corrections
        ],
        "holes": hole_table(report, language),
        "signatures": [
            [_word(texts, "signature", s.role), text_cell(s.name), moment(s.at) if s.at else ""]
            for s in report.signatures
        ],
    }


type _Cell = dict[str, str] | str
type _Moment = Callable[[datetime | None], dict[str, str]]


def _word(texts: Texts, group: str, code: str) -> str:
    """The text of a code, or the code in plain words where the texts do not know it."""
    return str(texts.get(f"{group}_{code}", code.replace("_", " ")))


def _status(texts: Texts, code: str) -> str:
    return str(texts["statuses"].get(code, code.replace("_", " ")))


def _project(report: BlastReport, texts: Texts, language: Language, moment: _Moment) -> list[list[_Cell]]:
    project, site = report.project, report.site
    region = project.region_ar if language == "ar" and project.region_ar else project.region
    return [
        [texts["project"], text_cell(project.name)],
        [texts["site"], text_cell(site.name)],
        [texts["project_number"], text_cell(project.number)],
        [texts["site_number"], text_cell(site.number)],
        [texts["region"], text_cell(region)],
        [texts["site_status"], _status(texts, site.status)],
        [texts["area_of_operation"], text_cell(project.area_of_operation or "–")],
        [texts["address"], text_cell(site.address or "–")],
        [texts["manager"], text_cell(project.manager or "–")],
        [texts["rock_density"], figure(site.rock_density_t_m3, 2, "t/m³")],
        [texts["fired_at"], moment(report.fired_at)],
        [texts["fired_by"], text_cell(report.fired_by or "–")],
        [texts["shot"], text_cell(report.shot_number or "–")],
        [texts["time_zone"], _ltr(report.time_zone)],
        *([[texts["misfires"], text_cell(report.misfires)]] if report.misfires else []),
        *([[texts["notes"], text_cell(report.notes)]] if report.notes else []),
    ]


def _total(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _summary(report: BlastReport, texts: Texts) -> list[list[_Cell]]:
    """Key figures: label and figure."""
    holes = report.holes
    planned = sum(sum(hole.planned_kg.values()) for hole in holes)
    loaded = _total(sum(hole.actual_kg.values()) if hole.actual_kg is not None else None for hole in holes)
    volume = report.volumes[0] if report.volumes else None
    mic = report.mic
    return [
        [texts["holes"], figure(len(holes), 0)],
        [texts["total_length"], figure(sum(hole.length_m for hole in holes), 1, "m")],
        [texts["holes_drilled"], figure(sum(hole.is_drilled for hole in holes), 0)],
        [texts["total_actual_depth"], figure(_total(hole.actual_depth_m for hole in holes if hole.is_drilled), 1, "m")],
        [texts["planned_charge"], figure(planned, 1, "kg")],
        [texts["actual_charge"], figure(loaded, 1, "kg")],
        [texts["volume"], figure(volume.volume_m3 if volume else None, 0, "m³")],
        [texts["powder_factor"], figure(volume.powder_factor_kg_m3 if volume else None, 3, "kg/m³")],
        [
            texts["mic"].format(window=f"{mic.window_ms:g}" if mic else "8"),
            figure(mic.peak_kg if mic else None, 1, "kg"),
        ],
        [texts["duration"], figure(report.duration_ms, 0, "ms")],
    ]


def _sequence(report: BlastReport, texts: Texts) -> list[list[_Cell]]:
    times = [hole.firing_time_ms for hole in report.holes if hole.firing_time_ms is not None]
    if not times:
        return []
    delays = Counter(connection.delay_ms for connection in report.connections)
    starts = [f"{report.holes[start.hole].number} (+{start.lead_in_ms:g} ms)" for start in report.starts]
    mic = report.mic
    return [
        [texts["starting_holes"], _ltr(_first_of(starts, 8, texts))],
        [texts["connections"], figure(len(report.connections), 0)],
        [texts["first_hole"], figure(min(times), 1, "ms")],
        [texts["last_hole"], figure(max(times), 1, "ms")],
        [texts["duration"], figure(report.duration_ms, 1, "ms")],
        [texts["distinct_times"], figure(len(set(times)), 0)],
        [texts["holes_without_time"], figure(len(report.holes) - len(times), 0)],
        [texts["delays"], _ltr(_first_of([f"{count} × {ms:g} ms" for ms, count in sorted(delays.items())], 8, texts))],
        [texts["mic_peak"], figure(mic.peak_kg if mic else None, 1, "kg")],
        [texts["mic_window"], figure(mic.window_ms if mic else None, 0, "ms")],
        [texts["mic_at"], figure(mic.peak_at_ms if mic else None, 1, "ms")],
        [texts["mic_holes"], figure(mic.holes_in_peak if mic else None, 0)],
    ]


def _ltr(text: str) -> dict[str, str]:
    return {**text_cell(text), "dir": "ltr"}


def _first_of(words: Sequence[str], most: int, texts: Texts) -> str:
    shown = ", ".join(words[:most]) or "–"
    return f"{shown}, {texts['more_holes'].format(count=len(words) - most)}" if len(words) > most else shown


def _volumes(report: BlastReport, texts: Texts) -> list[list[_Cell]]:
    return [
        [
            _word(texts, "method", row.method),
            figure(row.volume_m3, 0),
            figure(row.powder_factor_kg_m3, 3),
            figure(row.powder_factor_kg_t, 3),
        ]
        for row in report.volumes
    ]


def _explosives(report: BlastReport, texts: Texts) -> list[list[_Cell]]:
    fields = ("planned_kg", "issued_kg", "loaded_kg", "returned_kg", "difference_kg")
    rows: list[list[_Cell]] = []
    for row in report.explosives:
        masses_kg = [getattr(row, name) for name in fields]
        rows.append(
            [
                text_cell(row.name if row.name == row.code else f"{row.code} – {row.name}"),
                *(figure(mass_kg, 1) for mass_kg in masses_kg),
                text_cell(_reason(row, texts)),
            ]
        )
        if row.unit != "kg":
            counted = (None if mass_kg is None else mass_kg / row.kg_per_unit for mass_kg in masses_kg)
            digits = 0 if row.unit == "piece" else 1
            unit = text_cell(f"{row.code} – {_word(texts, 'unit', row.unit)}")
            rows.append([unit, *(figure(quantity, digits) for quantity in counted), ""])
    if len(report.explosives) > 1:
        totals = (figure(_total(getattr(row, name) for row in report.explosives), 1) for name in fields)
        rows.append([texts["total"], *totals, ""])
    return rows


def _reason(row: ReportExplosive, texts: Texts) -> str:
    words = _word(texts, "reason", row.reason_code) if row.reason_code else ""
    return ": ".join(part for part in (words, row.note) if part) or "–"


def _approval(approval: ReportApproval, texts: Texts, moment: _Moment) -> dict[str, Any]:
    quantities = ", ".join(
        f"{line.code} {line.quantity:,.{0 if line.unit == 'piece' else 1}f} {_word(texts, 'unit', line.unit)}"
        for line in approval.quantities
    )
    return {
        "facts": [
            [texts["request"], text_cell(approval.number)],
            [texts["status"], _status(texts, approval.status)],
            [texts["requested"], moment(approval.requested_at)],
            [texts["by"], text_cell(approval.requested_by)],
            [texts["decided"], moment(approval.decided_at)],
            [texts["by"], text_cell(approval.decided_by or "–")],
            [texts["store"], text_cell(approval.store or "–")],
            [texts["quantities"], _ltr(quantities or "–")],
            *([[texts["note"], text_cell(approval.note)]] if approval.note else []),
        ],
        "checklists": [
            {
                "title": _word(texts, "checklist", checklist.kind),
                "checks": [
                    {"is_met": check.is_met, "words": text_cell(_checked(check, texts))} for check in checklist.checks
                ],
            }
            for checklist in approval.checklists
        ],
    }


def _checked(check: ReportCheck, texts: Texts) -> str:
    words = str(texts.get(f"check_{check.text}", check.text))
    if not check.assessed_by:
        return words
    outside = texts["assessed_outside"].format(by=check.assessed_by, document=check.document)
    return f"{words} {outside}"


def _findings(report: BlastReport, texts: Texts) -> list[list[_Cell]]:
    rows: list[list[_Cell]] = []
    for finding in report.findings:
        names = ", ".join(finding.holes[:MOST_HOLE_NAMES]) or "–"
        if finding.count > MOST_HOLE_NAMES:
            names += f", {texts['more_holes'].format(count=finding.count - MOST_HOLE_NAMES)}"
        # A kind of finding stands once for all its holes: what the calculation said of one of them fits no other.
        words = str(texts.get(f"finding_{finding.code}", finding.message))
        rows.append([_word(texts, "severity", finding.severity), text_cell(words), _ltr(names)])
    return rows
