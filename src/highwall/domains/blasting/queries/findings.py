"""Everything that is to be remarked about the shot of a site: its holes, its charges and its tie-up, in one list."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple
from uuid import UUID

from blastcalc.findings import Finding
from highwall.domains.blasting.models import HoleCharge
from highwall.domains.blasting.queries.timing import FINDINGS_SHOWN, SiteTiming, site_timing
from highwall.domains.drilling.queries import Pattern, drilling_findings
from highwall.domains.projects.models import Site

type Part = Literal["drilling", "charges", "tie_up"]

HOLES_NAMED = 200
"""Holes that one finding names; the rest of them are counted."""
_GRAVITY = {"error": 0, "warning": 1, "note": 2}


class ChargeState(NamedTuple):
    """What a finding needs to know of the charge of a hole."""

    total_kg: float
    finding_code: str
    finding: str
    shortfall_m: float | None
    is_overridden: bool


@dataclass(frozen=True, slots=True, eq=False)
class SiteFindings:
    """The findings of a site by part, errors first. Holes are places in the pattern, which is in the order of their
    numbers."""

    timing: SiteTiming
    charges: dict[UUID, ChargeState]
    rows: list[tuple[Part, Finding]]

    @property
    def pattern(self) -> Pattern:
        return self.timing.pattern

    @property
    def empty_holes(self) -> int:
        """How many holes would fire without a charge, though nobody has decided that they stay empty."""
        return sum(_is_empty(self.charges.get(point_id)) for point_id in self.pattern.point_id)

    @property
    def undecided_holes(self) -> int:
        """How many holes are empty or can't take the charge that is meant for them."""
        charges = [self.charges.get(point_id) for point_id in self.pattern.point_id]
        return sum(
            _is_empty(charge) or (charge is not None and bool(charge.finding_code) and not charge.is_overridden)
            for charge in charges
        )


def _is_empty(charge: ChargeState | HoleCharge | None) -> bool:
    return charge is None or (not charge.total_kg and not charge.is_overridden)


def charges_by_point(site_id: UUID) -> dict[UUID, ChargeState]:
    """The state of each charge of a site."""
    rows = HoleCharge.objects.filter(site_id=site_id).values_list("point_id", *ChargeState._fields)
    return {point_id: ChargeState(*values) for point_id, *values in rows}


def site_findings(site: Site) -> SiteFindings:
    """Look at everything that a site has for its shot. Five queries, whatever its size."""
    charges = charges_by_point(site.pk)
    timing = site_timing(site.pk, masses_kg={point_id: charge.total_kg for point_id, charge in charges.items()})
    return SiteFindings(timing, charges, findings_of(site, timing, charges))


def findings_of(
    site: Site, timing: SiteTiming, charges: Mapping[UUID, ChargeState | HoleCharge]
) -> list[tuple[Part, Finding]]:
    """The findings of a site by part, errors first, from what has been read of it already."""
    pattern = timing.pattern
    found: list[tuple[Part, Finding]] = []
    if len(pattern):
        is_reported = site.operator_completed_at is not None
        found += [("drilling", finding) for finding in drilling_findings(pattern, is_reported=is_reported)]
        found += [("charges", finding) for finding in charge_findings(pattern, charges)]
        found += [("tie_up", finding) for finding in timing.findings]
    # Holes are in the order of their numbers already, and sorting keeps that.
    return sorted(found, key=lambda row: _GRAVITY[row[1].severity])


def charge_findings(pattern: Pattern, charges: Mapping[UUID, ChargeState | HoleCharge]) -> Iterator[Finding]:
    """What is to be remarked about the charges of a pattern, hole by hole.

    Codes: those of `blastcalc.charging` and of given masses; `not_calculated` (no hole is charged yet), `not_charged`,
    and the notes `left_empty` and `set_by_hand`.
    """
    if not charges:
        yield Finding("not_calculated", "No hole is charged yet.", ())
        return
    for place, point_id in enumerate(pattern.point_id):
        charge = charges.get(point_id)
        if charge is None or (_is_empty(charge) and not charge.finding_code):
            yield Finding("not_charged", "The hole has no charge.", (place,))
        elif charge.is_overridden and charge.total_kg:
            yield Finding("set_by_hand", "The charge is set by hand.", (place,), "note")
        elif charge.is_overridden:
            yield Finding("left_empty", "The hole stays empty by decision.", (place,), "note")
        elif charge.finding_code:
            details = {} if charge.shortfall_m is None else {"shortfall_m": round(charge.shortfall_m, 2)}
            severity: Literal["error", "warning"] = "warning" if charge.total_kg else "error"
            yield Finding(charge.finding_code, charge.finding, (place,), severity, details=details)


def findings_answer(found: SiteFindings) -> dict[str, Any]:
    """The findings of a site as plain data for the API: the first ones, and the exact count of each kind."""
    pattern = found.pattern
    counts = Counter((part, finding.code, finding.severity) for part, finding in found.rows)
    holes: dict[tuple[str, str, str], set[int]] = {kind: set() for kind in counts}
    for part, finding in found.rows:
        holes[part, finding.code, finding.severity].update(finding.holes)
    return {
        "holes": len(pattern),
        "empty_holes": found.empty_holes,
        "kinds": [
            {"part": kind[0], "code": kind[1], "severity": kind[2], "count": count, "holes": len(holes[kind])}
            for kind, count in counts.items()
        ],
        "findings": [
            {
                "part": part,
                "code": finding.code,
                "severity": finding.severity,
                "message": finding.message,
                "details": dict(finding.details),
                "hole_count": len(finding.holes),
                "holes": [
                    {
                        "hole_id": pattern.hole_id[place],
                        "point_id": pattern.point_id[place],
                        "hole_number": pattern.hole_number[place],
                    }
                    for place in finding.holes[:HOLES_NAMED]
                ],
            }
            for part, finding in found.rows[:FINDINGS_SHOWN]
        ],
    }
