"""What is to be remarked about the holes of a site as they are laid out and drilled."""

import numpy as np

from blastcalc.collars import ON_ONE_SPOT_M, on_others
from blastcalc.findings import Finding
from highwall.domains.drilling.files.ranges import length_margin_m
from highwall.domains.drilling.queries.holes import Pattern


def drilling_findings(pattern: Pattern, *, is_reported: bool) -> list[Finding]:
    """Findings of a pattern, by index of its holes. `is_reported`: drilling has been reported as complete, so that what
    is not drilled was left out.

    Codes: `collars_too_near`, `length_off`, `holes_skipped` (warnings) and `not_drilled` (a note: work that is open).
    """
    return [*_too_near(pattern), *_lengths(pattern), *_open(pattern, is_reported=is_reported)]


def _too_near(pattern: Pattern) -> list[Finding]:
    collar_m = pattern.collar_m.copy()
    collar_m[~pattern.level_known, 2] = np.nan
    partner = on_others(collar_m)
    pairs = {(min(hole, other), max(hole, other)) for hole, other in enumerate(partner.tolist()) if other >= 0}
    message = f"Their collars are less than {ON_ONE_SPOT_M:g} m apart: is one of them a second row for the other?"
    return [Finding("collars_too_near", message, pair, "warning") for pair in sorted(pairs)]


def _lengths(pattern: Pattern) -> list[Finding]:
    measured, designed = pattern.actual_depth_m, pattern.length_m
    far = np.flatnonzero(np.abs(measured - designed) > length_margin_m(designed))
    return [
        Finding(
            "length_off",
            f"{measured[hole]:g} m are measured where {designed[hole]:g} m are designed.",
            (hole,),
            "warning",
            details={"measured_m": float(measured[hole]), "designed_m": float(designed[hole])},
        )
        for hole in far.tolist()
    ]


def _open(pattern: Pattern, *, is_reported: bool) -> list[Finding]:
    left = tuple(np.flatnonzero(~pattern.is_completed).tolist())
    if not left:
        return []
    if is_reported:
        message = f"Drilling is reported as complete, and {len(left)} holes are not marked as drilled."
        return [Finding("holes_skipped", message, left, "warning")]
    return [Finding("not_drilled", f"{len(left)} holes are not marked as drilled.", left, "note")]
