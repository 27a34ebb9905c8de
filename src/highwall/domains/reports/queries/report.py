"""Gathering of reports from the other domains."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import numpy as np
from django.db.models import F

from blastcalc.volume import collar_areas
from highwall.domains.blasting.models import (
    ApprovalStatus,
    CalculationResult,
    ExplosiveApprovalRequest,
    HoleCharge,
    HoleLoading,
    Shot,
)
from highwall.domains.blasting.queries import (
    SiteTiming,
    corrections_of,
    findings_of,
    newest_calculation,
    reconciliation_of,
    shot_of,
    site_timing,
)
from highwall.domains.drilling.queries import Pattern, pattern_of
from highwall.domains.projects.models import MILESTONES, Site
from highwall.domains.projects.queries import NO_SITE, visible_sites
from highwall.domains.reports.policy import ReportRight
from highwall.domains.reports.queries.contents import (
    BlastReport,
    ReportApproval,
    ReportCheck,
    ReportChecklist,
    ReportConnection,
    ReportCorrection,
    ReportExplosive,
    ReportFinding,
    ReportHole,
    ReportMic,
    ReportProject,
    ReportQuantity,
    ReportSite,
    ReportStart,
    ReportState,
    ReportVolume,
)
from highwall.domains.reports.queries.milestones import milestones, name_of, signatures
from highwall.domains.reports.queries.naming import name_as_at_firing, products_as_stated
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, NotFound

MOST_HOLES_NAMED = 60
"""Holes that a finding names; the rest of them are counted."""
NO_PATTERN = "This site has no drill pattern yet. Import one first."


def blast_report(site_id: UUID, *, actor: Actor, at: datetime) -> BlastReport:
    """Everything that a blast report states about a site now, in about twenty queries whatever its size.

    Raises Forbidden, NotFound outside the reach of the actor, Conflict (`no_pattern`) before any hole is there.
    """
    actor.require(ReportRight.READ)
    site = _site(site_id, actor)
    pattern = pattern_of(site.pk)
    if not len(pattern):
        raise Conflict(NO_PATTERN, code="no_pattern")
    timing = site_timing(site.pk, pattern)
    charges = {charge.point_id: charge for charge in HoleCharge.objects.filter(site_id=site.pk)}
    shot = shot_of(site.pk)
    fired_shot = shot if shot and shot.fired_at else None
    requests = _requests(site.pk)
    if fired_shot:
        name_as_at_firing(site, fired_shot, requests)
    products = products_as_stated(fired_shot)
    explosives = _explosives(reconciliation_of(site.pk, actor)["lines"], shot, products)
    codes = {product_id: code for product_id, (code, _) in products.items()}
    holes = _holes(pattern, timing, charges, _loadings(site.pk), codes)
    return BlastReport(
        state=_state(site, fired_shot),
        project=_project(site),
        site=_site_facts(site),
        products=tuple(sorted({code for hole in holes for code in (*hole.planned_kg, *(hole.actual_kg or {}))})),
        holes=holes,
        connections=_connections(timing),
        starts=_starts(timing),
        mic=_mic(timing),
        volumes=_volumes(site, pattern, charges, newest_calculation(site.pk), explosives, is_fired=bool(fired_shot)),
        explosives=explosives,
        approvals=tuple(_approval(request, codes) for request in requests),
        milestones=milestones(site, requests, shot),
        findings=_findings(site, timing, charges),
        signatures=signatures(site, requests, shot),
        corrections=tuple(
            ReportCorrection(text=row["text"], reason=row["reason"], by=row["by"]["name"], at=row["at"])
            for row in corrections_of(site.pk)
        ),
        shot_number=shot.number if shot else "",
        fired_at=shot.fired_at if shot else None,
        fired_by=name_of(fired_shot.fired_by) if fired_shot else "",
        notes=shot.notes if shot else "",
        misfires=shot.misfires if shot else "",
        time_zone=site.project.time_zone,
        generated_at=at,
        generated_by=actor.name,
    )


def _site(site_id: UUID, actor: Actor) -> Site:
    people = [f"{name}_by" for name in MILESTONES]
    sites = visible_sites(actor).select_related("project__region", "project__manager", *people)
    site = sites.filter(pk=site_id).first()
    if site is None:
        raise NotFound(NO_SITE)
    return site


def _number(value: float) -> float | None:
    """A number, or None where the arrays hold NaN."""
    return None if np.isnan(value) else float(value)


def _state(site: Site, fired_shot: Shot | None) -> ReportState:
    if fired_shot is None:
        return ReportState.DRAFT
    return ReportState.FINAL if site.completed_at else ReportState.PROVISIONAL


def _project(site: Site) -> ReportProject:
    project = site.project
    return ReportProject(
        number=project.number,
        name=project.name,
        area_of_operation=project.area_of_operation,
        manager=name_of(project.manager),
        region=project.region.name,
        region_ar=project.region.name_ar,
    )


def _site_facts(site: Site) -> ReportSite:
    return ReportSite(
        number=site.number,
        name=site.name,
        address=site.address,
        status=site.status,
        rock_density_t_m3=float(site.rock_density_t_m3),
    )


def _loadings(site_id: UUID) -> dict[UUID, dict[str, float]]:
    """The mass that was loaded, kg, by point and product id."""
    found: dict[UUID, dict[str, float]] = defaultdict(dict)
    rows = HoleLoading.objects.filter(shot__site_id=site_id).values_list(
        "point_id", "product_id", F("quantity") * F("product__mass_kg_per_unit")
    )
    for point_id, product_id, mass_kg in rows:
        found[point_id][str(product_id)] = float(mass_kg)
    return found


def _by_code(quantities_kg: Mapping[str, float], codes: Mapping[str, str]) -> dict[str, float]:
    return {codes[product_id]: float(kg) for product_id, kg in quantities_kg.items()}


def _holes(
    pattern: Pattern,
    timing: SiteTiming,
    charges: Mapping[UUID, HoleCharge],
    loadings: Mapping[UUID, Mapping[str, float]],
    codes: Mapping[str, str],
) -> tuple[ReportHole, ...]:
    holes = []
    for place, point_id in enumerate(pattern.point_id):
        charge, loading = charges.get(point_id), loadings.get(point_id)
        stemming_m = charge.stemming_m if charge else _number(pattern.stemming_m[place])
        holes.append(
            ReportHole(
                number=pattern.hole_number[place],
                easting_m=float(pattern.collar_m[place, 0]),
                northing_m=float(pattern.collar_m[place, 1]),
                elevation_m=float(pattern.collar_m[place, 2]) if pattern.level_known[place] else None,
                length_m=float(pattern.length_m[place]),
                diameter_mm=_number(pattern.diameter_mm[place]),
                angle_from_vertical_deg=_number(pattern.angle_from_vertical_deg[place]),
                azimuth_deg=_number(pattern.azimuth_deg[place]),
                is_drilled=bool(pattern.is_completed[place]),
                actual_depth_m=_number(pattern.actual_depth_m[place]),
                stemming_m=stemming_m,
                planned_kg=_by_code(charge.quantities_kg, codes) if charge else {},
                actual_kg=_by_code(loading, codes) if loading is not None else None,
                firing_time_ms=timing.time_of(place),
            )
        )
    return tuple(holes)


def _connections(timing: SiteTiming) -> tuple[ReportConnection, ...]:
    place = {point_id: index for index, point_id in enumerate(timing.pattern.point_id)}
    return tuple(
        ReportConnection(from_hole=place[c["from_point_id"]], to_hole=place[c["to_point_id"]], delay_ms=c["delay_ms"])
        for c in timing.connections
    )


def _starts(timing: SiteTiming) -> tuple[ReportStart, ...]:
    place = {point_id: index for index, point_id in enumerate(timing.pattern.point_id)}
    return tuple(ReportStart(hole=place[s["point_id"]], lead_in_ms=s["lead_in_ms"]) for s in timing.starts)


def _mic(timing: SiteTiming) -> ReportMic | None:
    if not timing.times.reached.any():
        return None
    charge = timing.charge
    return ReportMic(
        window_ms=charge.window_ms,
        peak_kg=charge.mass_kg,
        peak_at_ms=charge.start_ms,
        holes_in_peak=len(charge.members),
        start_ms=tuple(charge.window_start_ms.tolist()),
        charge_kg=tuple(charge.window_mass_kg.tolist()),
    )


def _volumes(
    site: Site,
    pattern: Pattern,
    charges: Mapping[UUID, HoleCharge],
    calculation: CalculationResult | None,
    explosives: Iterable[ReportExplosive],
    *,
    is_fired: bool,
) -> tuple[ReportVolume, ...]:
    """The volume that the charges were calculated with; where it is by design, also the one by Voronoi areas."""
    if calculation is None or not calculation.volume_m3:
        return ()
    mass_kg = sum((row.loaded_kg or 0.0) if is_fired else row.planned_kg for row in explosives)
    found = {calculation.volume_method: calculation.volume_m3}
    design_m3 = np.array([_volume_of(charges.get(point_id)) for point_id in pattern.point_id])
    height_m = design_m3 / (pattern.burden_m * pattern.spacing_m)
    if calculation.volume_method == "design" and len(pattern) > 2 and np.isfinite(height_m).all():
        found["voronoi"] = float((collar_areas(pattern.collar_m).area_m2 * height_m).sum())
    return tuple(
        ReportVolume(
            method=method,
            volume_m3=volume_m3,
            powder_factor_kg_m3=mass_kg / volume_m3 if volume_m3 else None,
            powder_factor_kg_t=mass_kg / (volume_m3 * float(site.rock_density_t_m3)) if volume_m3 else None,
        )
        for method, volume_m3 in found.items()
    )


def _volume_of(charge: HoleCharge | None) -> float:
    return float("nan") if charge is None or charge.volume_m3 is None else charge.volume_m3


def _explosives(
    lines: Iterable[Mapping[str, Any]], shot: Shot | None, products: Mapping[str, list[str]]
) -> tuple[ReportExplosive, ...]:
    is_fired = shot is not None and shot.fired_at is not None
    rows = []
    for line in lines:
        kg_per_unit = float(line["mass_kg_per_unit"])
        issued, loaded, returned = (float(line[name]) * kg_per_unit for name in ("issued", "loaded", "returned"))
        rows.append(
            ReportExplosive(
                code=products[str(line["product_id"])][0],
                name=products[str(line["product_id"])][1],
                unit=line["unit"],
                kg_per_unit=kg_per_unit,
                planned_kg=float(line["planned"]) * kg_per_unit,
                issued_kg=issued if shot else None,
                loaded_kg=loaded if shot else None,
                returned_kg=returned if shot else None,
                difference_kg=round(issued - loaded - returned, 3) if is_fired else None,
                reason_code=line["reason_code"] or "",
                note=line["note"],
            )
        )
    return tuple(rows)


def _requests(site_id: UUID) -> list[ExplosiveApprovalRequest]:
    rows = ExplosiveApprovalRequest.objects.filter(site_id=site_id).exclude(status=ApprovalStatus.CANCELLED)
    people = ("requested_by", "decided_by", "issued_by", "store")
    return list(rows.select_related(*people).prefetch_related("lines__product").order_by("requested_at", "id"))


def _approval(request: ExplosiveApprovalRequest, codes: Mapping[str, str]) -> ReportApproval:
    checked = (("safety", request.safety_checklist), ("environment", request.environmental_checklist))
    return ReportApproval(
        number=request.number,
        status=request.status,
        requested_by=name_of(request.requested_by),
        requested_at=request.requested_at,
        decided_by=name_of(request.decided_by),
        decided_at=request.decided_at,
        store=request.store.name,
        note=request.decision_reason or request.notes,
        quantities=tuple(
            ReportQuantity(code=codes[str(line.product_id)], quantity=float(line.quantity), unit=line.product.unit)
            for line in request.lines.all()
        ),
        checklists=tuple(
            ReportChecklist(kind=kind, checks=tuple(_check(str(item), request.assessments) for item in items))
            for kind, items in checked
            if items
        ),
    )


def _check(item: str, assessments: Mapping[str, Mapping[str, str]]) -> ReportCheck:
    outside = assessments.get(item, {})
    return ReportCheck(
        text=item, is_met=True, assessed_by=outside.get("assessed_by", ""), document=outside.get("document", "")
    )


def _findings(site: Site, timing: SiteTiming, charges: Mapping[UUID, HoleCharge]) -> tuple[ReportFinding, ...]:
    """What is remarked about the site, one line per kind, errors first; notes are no remarks on a shot."""
    pattern = timing.pattern
    holes: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    messages: dict[str, str] = {}
    for _, finding in findings_of(site, timing, charges):
        if finding.severity == "note":
            continue
        messages.setdefault(finding.code, finding.message)
        holes[finding.code, finding.severity].update(dict.fromkeys(pattern.hole_number[k] for k in finding.holes))
    return tuple(
        ReportFinding(
            code=code,
            severity=severity,
            message=messages[code],
            holes=tuple(names)[:MOST_HOLES_NAMED],
            count=len(names),
        )
        for (code, severity), names in sorted(holes.items(), key=lambda item: (item[0][1], item[0][0]))
    )
