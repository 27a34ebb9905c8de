"""Holes by hand: adding, changing and deleting them."""

import math
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from blastcalc.holes import GivenHoles, complete_holes
from highwall.domains.drilling.files.ranges import RANGES
from highwall.domains.drilling.models import DrillHole, DrillPoint
from highwall.domains.drilling.policy import DrillRight
from highwall.domains.drilling.queries import NO_HOLE, needs_reason, refuse_removal
from highwall.domains.drilling.services.pattern_change import pattern_changed
from highwall.domains.projects.models import Site
from highwall.domains.projects.queries import visible_sites
from highwall.domains.projects.services import lock_site, require_open_for
from highwall.domains.projects.workflow import SiteWrite
from highwall.kit.actors import Actor, Right
from highwall.kit.errors import Conflict, FieldError, Invalid, NotFound
from highwall.kit.http import check_version
from highwall.kit.statements import Parameter, Prepared, attach
from highwall.kit.text import natural_key
from highwall.kit.workflow import log_step

DECIMALS = 6
POINT_FIELDS = (
    "depth_m",
    "diameter_mm",
    "burden_m",
    "spacing_m",
    "stemming_m",
    "subdrill_m",
    "volume_m3",
    "anfo_kg",
    "emulsion_kg",
)
MASS_FIELDS = ("anfo_kg", "emulsion_kg")
_SHAPE = {
    "collar_easting_m",
    "collar_northing_m",
    "collar_elevation_m",
    "depth_m",
    "azimuth_deg",
    "angle_from_vertical_deg",
    "grade_elevation_m",
    "bench_height_m",
    "subdrill_m",
    "length_m",
}


def range_errors(values: Mapping[str, Any], prefix: str = "") -> list[FieldError]:
    """An error for every value outside its range (REQ-DRILL-012). None means not given, which is no error."""
    errors = []
    for name, value in values.items():
        allowed = RANGES.get(name)
        if allowed is None or value is None or allowed.lowest <= value <= allowed.highest:
            continue
        message = f"Enter a value from {allowed.words()}."
        errors.append(
            FieldError(
                f"{prefix}{name}",
                "out_of_range",
                message,
                {"case": "range", "lowest": allowed.lowest, "highest": allowed.highest, "unit": allowed.unit},
            )
        )
    return errors


def _refuse(errors: Iterable[FieldError]) -> None:
    found = tuple(errors)
    if found:
        raise Invalid("Some values are out of range. Nothing was saved.", errors=found)


def _shape(values: Mapping[str, Any], prefix: str = "") -> dict[str, float | None]:
    """Toe, length, grade and bench height from collar, depth or length, angle and azimuth. Raises Invalid."""

    def known(name: str) -> float:
        value = values.get(name)
        return math.nan if value is None else float(value)

    holes = complete_holes(
        GivenHoles(
            collar_e_m=known("collar_easting_m"),
            collar_n_m=known("collar_northing_m"),
            collar_rl_m=known("collar_elevation_m"),
            grade_rl_m=known("grade_elevation_m"),
            length_m=known("length_m"),
            depth_m=known("depth_m"),
            angle_deg=known("angle_from_vertical_deg"),
            bearing_deg=known("azimuth_deg"),
            bench_height_m=known("bench_height_m"),
            subdrill_m=known("subdrill_m"),
        )
    )
    wrong = [finding for finding in holes.findings if finding.severity == "error"]
    if wrong:
        raise Invalid(
            "The shape of the hole is not possible. Nothing was saved.",
            errors=tuple(FieldError(f"{prefix}depth_m", finding.code, finding.message) for finding in wrong),
        )
    has_level, has_floor = values.get("collar_elevation_m") is not None, bool(holes.grade_given[0])

    def rounded(value: float) -> float:
        return round(float(value), DECIMALS)

    return {
        "toe_easting_m": rounded(holes.toe_m[0, 0]),
        "toe_northing_m": rounded(holes.toe_m[0, 1]),
        "toe_elevation_m": rounded(holes.toe_m[0, 2]) if has_level else None,
        "grade_elevation_m": rounded(holes.grade_m[0, 2]) if has_level and has_floor else None,
        "bench_height_m": rounded(holes.bench_height_m[0]) if has_floor else None,
        "subdrill_m": rounded(holes.subdrill_m[0]) if has_floor else None,
        "length_m": rounded(holes.length_m[0]),
        "depth_m": rounded(holes.collar_m[0, 2] - holes.toe_m[0, 2]),
        "azimuth_deg": rounded(holes.bearing_deg[0]),
        "angle_from_vertical_deg": rounded(holes.angle_deg[0]),
    }


@transaction.atomic
def create_holes(
    *, actor: Actor, site_id: UUID, holes: list[dict[str, Any]], at: datetime, is_batch: bool = True
) -> list[DrillHole]:
    """Add holes to a site, all or none. `subdrill_m` of a hole that names neither floor nor bench height is measured
    up from the toe.

    Raises Forbidden, NotFound, Conflict (site not open, number taken), Invalid (range, shape).
    """
    site = lock_site(site_id, actor=actor, right=DrillRight.CREATE)
    require_open_for(site, SiteWrite.PATTERN)
    paths = [f"holes.{place}." if is_batch else "" for place in range(len(holes))]
    _refuse(error for path, values in zip(paths, holes, strict=True) for error in range_errors(values, path))
    _refuse_taken(site, [(path, values["hole_number"]) for path, values in zip(paths, holes, strict=True)])
    whole = [{**values, **_shape(values, path)} for path, values in zip(paths, holes, strict=True)]
    _refuse(error for path, values in zip(paths, whole, strict=True) for error in range_errors(values, path))
    rows = [DrillHole(site=site, **_without(values, POINT_FIELDS)) for values in whole]
    DrillHole.objects.bulk_create(rows, batch_size=1000)
    # What is planned at once is listed by one time.
    points = [
        DrillPoint(hole=row, created_at=row.created_at, **_point_values(values))
        for row, values in zip(rows, whole, strict=True)
    ]
    DrillPoint.objects.bulk_create(points, batch_size=1000)
    pattern_changed(site, actor=actor, at=at, reason="Holes were added.")
    return rows


def _point_values(values: Mapping[str, Any]) -> dict[str, Any]:
    """What a new point keeps of the values of its hole. Masses among them are a plan of their own."""
    is_given = any(values.get(name) is not None for name in MASS_FIELDS)
    return {**_only(values, POINT_FIELDS), "is_mass_given": is_given}


def _only(values: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: values[name] for name in names if name in values}


def _without(values: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    left_out = set(names)
    return {name: value for name, value in values.items() if name not in left_out}


def _refuse_taken(site: Site, numbers: list[tuple[str, str]], *, other_than: UUID | None = None) -> None:
    keys = [natural_key(number) for _, number in numbers]
    seen = dict(
        DrillHole.objects.filter(site=site, number_order__in=keys)
        .exclude(pk__in=[other_than] if other_than else [])
        .values_list("number_order", "hole_number")
    )
    errors = []
    for key, (path, number) in zip(keys, numbers, strict=True):
        taken = seen.get(key)
        if taken is None:
            seen[key] = number
        else:
            message = f"There is already a hole “{taken}” in this site. Choose another number."
            errors.append(FieldError(f"{path}hole_number", "number_taken", message, {"number": taken}))
    if errors:
        first = errors[0]
        raise Conflict(first.message, code="number_taken", number=first.facts["number"], errors=tuple(errors))


_SITE_TO_LOCK = Prepared(
    lambda actor: (
        visible_sites(actor)
        .select_related("project__region")
        .select_for_update(of=("self",))
        .filter(holes__pk=Parameter("hole_id"))
    )
)
_POINTS_TO_LOCK = Prepared(
    lambda: (
        DrillPoint.objects.select_related("hole", "completed_by")
        .select_for_update(of=("self", "hole"))
        .filter(hole_id=Parameter("hole_id"))
        .order_by("order")
    )
)


def lock_hole(hole_id: UUID, *, actor: Actor, right: Right) -> tuple[Site, DrillHole, DrillPoint]:
    """A site, a hole of it and its first point, all rows locked, the site first; the hole has its points.

    Raises Forbidden, NotFound, Conflict (site)."""
    actor.require(right)
    site = _SITE_TO_LOCK.first(actor, hole_id=hole_id)
    if site is None:
        raise NotFound(NO_HOLE)
    require_open_for(site, SiteWrite.PATTERN)
    points = _POINTS_TO_LOCK.rows(hole_id=hole_id)
    if not points:
        raise NotFound(NO_HOLE)
    hole = points[0].hole
    hole.site = site
    attach(hole, "points", points)
    return site, hole, points[0]


@transaction.atomic
def change_hole(
    *, actor: Actor, hole_id: UUID, expected_version: int | None, at: datetime, reason: str = "", **changes: Any
) -> DrillHole:
    """Change the given fields; what follows from them is worked out again. A changed depth gives a new length unless
    a length is given too, and the other way round. A reason becomes part of the hole's timeline; a charged hole needs
    one once explosives have been issued to the site.

    Raises Forbidden, NotFound, StaleVersion, Conflict (site not open, number taken), Invalid (range, shape, reason).
    """
    site, hole, point = lock_hole(hole_id, actor=actor, right=DrillRight.UPDATE)
    check_version(hole, expected_version)
    if not reason.strip() and needs_reason(site.pk, hole_id):
        message = "Explosives have been issued for this hole. Give the reason of the change."
        raise Invalid.field("reason", "required", message, case="charged_hole")
    _refuse(range_errors(changes))
    if "hole_number" in changes:
        _refuse_taken(site, [("", changes["hole_number"])], other_than=hole_id)
    present = {name: getattr(point if name in POINT_FIELDS else hole, name) for name in _SHAPE}
    moved = {name for name in _SHAPE & set(changes) if changes[name] != present[name]}
    if moved:
        present |= dict.fromkeys(_to_work_out(moved, present))
        changes |= _shape({**present, **_only(changes, _SHAPE)})
        _refuse(range_errors(changes))
    for name, value in changes.items():
        setattr(point if name in POINT_FIELDS else hole, name, value)
    if masses := set(MASS_FIELDS) & set(changes):
        if not point.is_mass_given:
            # What was calculated of the other product is no part of a plan by hand.
            for name in set(MASS_FIELDS) - masses:
                setattr(point, name, None)
        point.is_mass_given = any(getattr(point, name) is not None for name in MASS_FIELDS)
    # A hole and its point are one thing to people, so they share one version.
    hole.save_new_version()
    point.save_new_version()
    if reason.strip():
        state = "drilled" if point.is_completed else "open"
        log_step("drill_hole", hole.pk, "change", before=state, after=state, actor=actor, at=at, reason=reason.strip())
    pattern_changed(site, actor=actor, at=at, reason=f"Hole {hole.hole_number} was changed.")
    return hole


def _to_work_out(moved: set[str], present: Mapping[str, Any]) -> set[str]:
    """What of the present shape no longer holds once some of it is changed. The floor stays where it is unless it is
    what was changed."""
    follows: set[str] = set()
    if "length_m" in moved:
        follows.add("depth_m")
    elif moved & {"depth_m", "angle_from_vertical_deg"}:
        follows.add("length_m")
    if "subdrill_m" in moved:
        return follows | {"grade_elevation_m", "bench_height_m"}
    if "bench_height_m" in moved:
        return follows | {"grade_elevation_m", "subdrill_m"}
    if "grade_elevation_m" in moved or present["grade_elevation_m"] is not None:
        return follows | {"bench_height_m", "subdrill_m"}
    return follows | ({"subdrill_m"} if present["bench_height_m"] is not None else set())


@transaction.atomic
def delete_hole(*, actor: Actor, hole_id: UUID, expected_version: int | None, at: datetime) -> None:
    """Raises Forbidden, NotFound, StaleVersion, Conflict (site not open, hole drilled, explosives issued)."""
    site, hole, point = lock_hole(hole_id, actor=actor, right=DrillRight.DELETE)
    check_version(hole, expected_version)
    refuse_removal(site.pk)
    if point.is_completed:
        raise Conflict("The hole has been drilled. Reopen it before you delete it.", code="hole_completed")
    hole.delete()
    pattern_changed(site, actor=actor, at=at, reason=f"Hole {hole.hole_number} was deleted.")


@transaction.atomic
def delete_all_holes(*, actor: Actor, site_id: UUID, confirm_count: int, at: datetime) -> int:
    """Delete all drill data of a site, drilled holes included. `confirm_count` is the number of holes that the person
    saw and confirmed. Raises Forbidden, NotFound, Conflict (site not open, explosives issued, another
    count)."""
    site = lock_site(site_id, actor=actor, right=DrillRight.DELETE)
    require_open_for(site, SiteWrite.PATTERN)
    refuse_removal(site.pk)
    count = DrillHole.objects.filter(site=site).count()
    points = DrillPoint.objects.filter(hole__site=site).count()
    if count != confirm_count:
        raise Conflict(
            f"{count} holes with {points} drill points would be deleted. Look again, and confirm that number.",
            code="count_not_confirmed",
            holes=count,
            count=count,
            points=points,
        )
    if count:
        DrillHole.objects.filter(site=site).delete()
        pattern_changed(site, actor=actor, at=at, reason="All holes were deleted.")
    return count
