"""Firing times, maximum instantaneous charge and findings of a site, computed from what is stored at the moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import numpy as np

from blastcalc import mic, timing
from blastcalc.findings import Finding
from highwall.domains.blasting.models import BlastConnection, HoleCharge, StartingHole, TieUp
from highwall.domains.drilling.queries import Pattern, pattern_of

FINDINGS_SHOWN = 500
"""A tangled tie-up has as many findings as holes; a person reads the first ones. The count is exact."""


@dataclass(frozen=True, eq=False)
class SiteTiming:
    """The firing of a site: times by point, and what is wrong with the network."""

    pattern: Pattern
    tie_up: TieUp | None
    connections: list[Any]
    starts: list[Any]
    times: timing.FiringTimes
    charge: mic.Mic
    charged_kg: float
    findings: list[Finding]

    @property
    def errors(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.severity == "error"]

    def time_of(self, place: int) -> float | None:
        return float(self.times.times_ms[place]) if self.times.reached[place] else None


def site_timing(
    site_id: UUID, pattern: Pattern | None = None, masses_kg: Mapping[UUID, float] | None = None
) -> SiteTiming:
    """Solve the tie-up of a site. Five queries, whatever its size; one less for each of its pattern and the masses of
    its points, where they are known already."""
    pattern = pattern or pattern_of(site_id)
    place = {point_id: index for index, point_id in enumerate(pattern.point_id)}
    tie_up = TieUp.objects.filter(site_id=site_id).first()
    connections: list[Any] = list(
        BlastConnection.objects.filter(site_id=site_id)
        .order_by("id")
        .values("id", "from_point_id", "to_point_id", "delay_ms", "connector_type")
    )
    starts: list[Any] = list(
        StartingHole.objects.filter(site_id=site_id).order_by("id").values("point_id", "lead_in_ms")
    )
    solved = timing.solve(
        timing.TieUp(
            hole_count=len(pattern),
            from_index=np.array([place[c["from_point_id"]] for c in connections], dtype=np.int64),
            to_index=np.array([place[c["to_point_id"]] for c in connections], dtype=np.int64),
            delay_ms=[c["delay_ms"] for c in connections],
            start_index=np.array([place[s["point_id"]] for s in starts], dtype=np.int64),
            lead_in_ms=[s["lead_in_ms"] for s in starts],
        ),
        tie_up.in_hole_delay_ms if tie_up else 0.0,
    )
    masses = np.zeros(len(pattern))
    if masses_kg is None:
        masses_kg = dict(HoleCharge.objects.filter(site_id=site_id).values_list("point_id", "total_kg"))
    for point_id, total_kg in masses_kg.items():
        if point_id in place:
            masses[place[point_id]] = total_kg
    window_ms = tie_up.mic_window_ms if tie_up else mic.DEFAULT_WINDOW_MS
    charge = mic.maximum_instantaneous_charge(solved.times_ms[solved.reached], masses[solved.reached], window_ms)
    return SiteTiming(pattern, tie_up, connections, starts, solved, charge, float(masses.sum()), list(solved.findings))


def timing_answer(found: SiteTiming, design_version: int, *, with_holes: bool = True) -> dict[str, Any]:
    """A site's timing as plain data for the API, `with_holes` or only with what is in their order. Times are given to
    the microsecond and masses to the gram: the noise behind that is much of what a large site would send."""
    pattern, solved = found.pattern, found.times
    reached_places = np.flatnonzero(solved.reached)
    members = [pattern.hole_number[reached_places[i]] for i in found.charge.members]
    return {
        "version": found.tie_up.version if found.tie_up else 0,
        "design_version": design_version,
        "in_hole_delay_ms": found.tie_up.in_hole_delay_ms if found.tie_up else 0.0,
        "point_ids": pattern.point_id if with_holes else None,
        "hole_numbers": pattern.hole_number if with_holes else None,
        "times_ms": [
            time if is_reached else None
            for time, is_reached in zip(solved.times_ms.round(3).tolist(), solved.reached.tolist(), strict=True)
        ],
        "duration_ms": float(solved.duration_ms) if reached_places.size else None,
        "unreached_count": len(pattern) - int(reached_places.size),
        "mic_kg": found.charge.mass_kg,
        "mic_start_ms": found.charge.start_ms,
        "mic_window_ms": found.charge.window_ms,
        "mic_holes": members,
        "window_start_ms": found.charge.window_start_ms.round(3).tolist(),
        "window_mass_kg": found.charge.window_mass_kg.round(3).tolist(),
        "charged_kg": found.charged_kg,
        "finding_count": len(found.findings),
        "error_count": len(found.errors),
        "findings": [
            {
                "code": finding.code,
                "severity": finding.severity,
                "message": finding.message,
                "details": dict(finding.details),
                "point_ids": [pattern.point_id[i] for i in finding.holes],
                "hole_numbers": [pattern.hole_number[i] for i in finding.holes],
            }
            for finding in found.findings[:FINDINGS_SHOWN]
        ],
    }


def tie_up_answer(site_id: UUID) -> dict[str, Any]:
    """Connections and starting holes of a site with the version to send back on an edit."""
    tie_up = TieUp.objects.filter(site_id=site_id).first()
    return {
        "version": tie_up.version if tie_up else 0,
        "in_hole_delay_ms": tie_up.in_hole_delay_ms if tie_up else 0.0,
        "mic_window_ms": tie_up.mic_window_ms if tie_up else mic.DEFAULT_WINDOW_MS,
        "connections": list(
            BlastConnection.objects.filter(site_id=site_id)
            .order_by("id")
            .values("id", "from_point_id", "to_point_id", "delay_ms", "connector_type")
        ),
        "starting_holes": list(
            StartingHole.objects.filter(site_id=site_id).order_by("id").values("point_id", "lead_in_ms")
        ),
    }
