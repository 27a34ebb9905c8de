"""Blast reports made by code, of any size."""

from datetime import UTC, datetime, timedelta

import numpy as np

from blastcalc.mic import maximum_instantaneous_charge
from blastcalc.pattern import StaggeredBench, row_by_row_tie_up, staggered_bench
from blastcalc.timing import solve
from highwall.domains.reports.queries import contents as parts

NOON = datetime(2026, 3, 14, 8, 30, tzinfo=UTC)


def sample_report(
    rows: int = 10,
    holes_per_row: int = 41,
    *,
    state: parts.ReportState = parts.ReportState.FINAL,
    name: str = "Bench 346, block 4",
    person: str = "Salim Al Habsi",
    hole_prefix: str = "",
) -> parts.BlastReport:
    """A fired shot on a staggered bench: `rows` x `holes_per_row` holes of 127 mm."""
    bench = StaggeredBench(
        rows, holes_per_row, 4.0, 4.6, 10.0, (598_240.0, 2_567_410.0, 356.0), 1.0, 10.0, 72.0, relief_m=0.4
    )
    pattern, tie_up = staggered_bench(bench), row_by_row_tie_up(bench)
    times = solve(tie_up, 500.0).times_ms
    emulsion = np.full(times.size, 21.5)
    anfo = np.round(8.0 * (pattern.length_m - 4.5), 1)
    mic = maximum_instantaneous_charge(times, emulsion + anfo)
    is_fired = state is not parts.ReportState.DRAFT
    holes = tuple(
        parts.ReportHole(
            number=f"{hole_prefix}{pattern.hole_id[k]}",
            easting_m=float(pattern.collar_m[k, 0]),
            northing_m=float(pattern.collar_m[k, 1]),
            elevation_m=float(pattern.collar_m[k, 2]),
            length_m=float(pattern.length_m[k]),
            diameter_mm=127.0,
            angle_from_vertical_deg=10.0,
            azimuth_deg=pattern.bearing_deg,
            is_drilled=is_fired,
            actual_depth_m=float(pattern.length_m[k]) - 0.1 if is_fired else None,
            stemming_m=2.8,
            planned_kg={"ANFO": float(anfo[k]), "EMULSION": 21.5},
            actual_kg={"ANFO": float(anfo[k]) - 1.0, "EMULSION": 21.5} if is_fired else None,
            firing_time_ms=float(times[k]),
        )
        for k in range(times.size)
    )
    return parts.BlastReport(
        state=state,
        project=parts.ReportProject(
            number="PR-2026-0007",
            name="Wadi Sahtan limestone",
            area_of_operation="North face, km 12",
            manager=person,
            region="Muscat",
            region_ar="مسقط",
        ),
        site=parts.ReportSite(
            number="ST-2026-0031", name=name, address="Wadi Sahtan road", status="completed", rock_density_t_m3=2.6
        ),
        products=("ANFO", "EMULSION"),
        holes=holes,
        connections=tuple(
            parts.ReportConnection(from_hole=a, to_hole=b, delay_ms=d)
            for a, b, d in zip(
                tie_up.from_index.tolist(), tie_up.to_index.tolist(), tie_up.delay_ms.tolist(), strict=True
            )
        ),
        starts=(parts.ReportStart(hole=0, lead_in_ms=0.0),),
        mic=parts.ReportMic(
            window_ms=8.0,
            peak_kg=mic.mass_kg,
            peak_at_ms=mic.start_ms,
            holes_in_peak=len(mic.members),
            start_ms=tuple(mic.window_start_ms.tolist()),
            charge_kg=tuple(mic.window_mass_kg.tolist()),
        ),
        volumes=(
            parts.ReportVolume(
                method="design", volume_m3=75_440.0, powder_factor_kg_m3=0.412, powder_factor_kg_t=0.158
            ),
            parts.ReportVolume(
                method="voronoi", volume_m3=74_912.3, powder_factor_kg_m3=0.415, powder_factor_kg_t=0.160
            ),
        ),
        explosives=(
            parts.ReportExplosive(
                code="ANFO",
                name="ANFO, bagged",
                unit="kg",
                kg_per_unit=1.0,
                planned_kg=float(anfo.sum()),
                issued_kg=float(anfo.sum()) if is_fired else None,
                loaded_kg=float(anfo.sum()) - times.size if is_fired else None,
                returned_kg=times.size - 6.0 if is_fired else None,
                difference_kg=6.0 if is_fired else None,
                reason_code="spilled" if is_fired else "",
                note="At the collars of row A" if is_fired else "",
            ),
            parts.ReportExplosive(
                code="EMULSION",
                name="Bulk emulsion",
                unit="kg",
                kg_per_unit=1.0,
                planned_kg=float(emulsion.sum()),
                issued_kg=float(emulsion.sum()) if is_fired else None,
                loaded_kg=float(emulsion.sum()) if is_fired else None,
                returned_kg=0.0 if is_fired else None,
                difference_kg=0.0 if is_fired else None,
                reason_code="",
                note="",
            ),
        ),
        approvals=(
            parts.ReportApproval(
                number="AR-2026-0012",
                status="issued",
                requested_by=person,
                requested_at=NOON - timedelta(days=2),
                decided_by="Fatma Al Balushi",
                decided_at=NOON - timedelta(days=1),
                store="Muscat main magazine",
                note="Deliver before six in the morning.",
                quantities=(
                    parts.ReportQuantity(code="ANFO", quantity=float(anfo.sum()), unit="kg"),
                    parts.ReportQuantity(code="EMULSION", quantity=float(emulsion.sum()), unit="kg"),
                ),
                checklists=(
                    parts.ReportChecklist(
                        kind="safety",
                        checks=(
                            parts.ReportCheck(text="Blast area is cleared and guarded", is_met=True),
                            parts.ReportCheck(text="Sirens are tested", is_met=True),
                        ),
                    ),
                    parts.ReportChecklist(
                        kind="environment",
                        checks=(parts.ReportCheck(text="Monitors are placed", is_met=False),),
                    ),
                ),
            ),
        ),
        milestones=(
            parts.ReportMilestone(name="pattern_approved", by=person, at=NOON - timedelta(days=4)),
            parts.ReportMilestone(name="operator_completed", by="Said Al Hinai", at=NOON - timedelta(days=3)),
            parts.ReportMilestone(name="simulation_confirmed", by=person, at=NOON - timedelta(days=3)),
            parts.ReportMilestone(name="completed", by=person, at=NOON if is_fired else None),
        ),
        findings=(
            parts.ReportFinding(
                code="reached_twice",
                severity="warning",
                message="A second signal arrives after the hole has been initiated.",
                holes=("A04", "B07"),
                count=2,
            ),
        ),
        signatures=(
            parts.ReportSignature(role="prepared", name=person, at=NOON),
            parts.ReportSignature(role="approved", name="Fatma Al Balushi", at=NOON - timedelta(days=1)),
            parts.ReportSignature(role="fired", name=person if is_fired else "", at=NOON if is_fired else None),
            parts.ReportSignature(role="inspector", name="", at=None),
        ),
        corrections=(
            parts.ReportCorrection(
                text="Hole A3 was 0.4 m deeper.",
                reason="Measured after the shot.",
                by=person,
                at=NOON + timedelta(days=1),
            ),
        )
        if is_fired
        else (),
        shot_number="SH-2026-0005",
        notes="",
        misfires="None found." if is_fired else "",
        fired_at=NOON if is_fired else None,
        fired_by=person if is_fired else "",
        time_zone="Asia/Muscat",
        generated_at=NOON + timedelta(hours=3),
        generated_by=person,
    )
