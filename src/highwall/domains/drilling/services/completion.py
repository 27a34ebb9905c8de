"""How far a site is drilled: holes marked as drilled and opened again, and the two milestones that need holes."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.drilling.files.ranges import length_margin_m
from highwall.domains.drilling.models import DrillHole, DrillPoint
from highwall.domains.drilling.policy import DrillRight
from highwall.domains.drilling.queries import get_hole, progress_of, why_no_holes, why_not_approved
from highwall.domains.drilling.services.holes import lock_hole, range_errors
from highwall.domains.projects.models import Site
from highwall.domains.projects.policy import SiteRight
from highwall.domains.projects.services import (
    check_looked_at,
    clear_milestones,
    count_change,
    lock_site,
    require_open_for,
    set_milestone,
)
from highwall.domains.projects.workflow import SiteWrite
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, FieldError, Invalid
from highwall.kit.events import outbox
from highwall.kit.http import check_version
from highwall.kit.schemas import Usual, ask
from highwall.kit.statements import update_rows
from highwall.kit.workflow import log_step, log_steps

OLDEST_REPORT = timedelta(days=7)
CLOCK_TOLERANCE = timedelta(minutes=5)
"""Operators report from a pit without a network, so a hole may be reported days later, by a clock that is not exact."""


def _drilled_at(reported: datetime | None, now: datetime) -> datetime:
    if reported is None:
        return now
    if reported > now + CLOCK_TOLERANCE:
        raise Invalid.field("at", "in_future", "The time lies in the future. Check the clock of your device.")
    if reported < now - OLDEST_REPORT:
        message = f"Report a hole within {OLDEST_REPORT.days} days of drilling it."
        raise Invalid.field("at", "too_old", message, count=OLDEST_REPORT.days)
    return min(reported, now)


def _ask_about_depth(hole: DrillHole, actual_depth_m: float) -> None:
    """Have a measured length confirmed that is far from the designed one. Both run along the hole."""
    margin = float(length_margin_m(hole.length_m))
    usual = Usual(round(hole.length_m - margin, 2), round(hole.length_m + margin, 2), "m")
    if doubt := usual.doubt("actual_depth_m", actual_depth_m):
        ask([doubt], at=f"/holes/{hole.pk}/complete")


@transaction.atomic
def complete_hole(
    *,
    actor: Actor,
    hole_id: UUID,
    actual_depth_m: float,
    now: datetime,
    at: datetime | None = None,
    water_height_m: float | None = None,
    expected_version: int | None = None,
) -> DrillHole:
    """Note that a hole is drilled, how deep, and by whom. `at` is when that was, for reports that were sent late.

    Reporting a hole again corrects depth and water, and keeps who drilled it and when. Raises Forbidden, NotFound,
    StaleVersion, Conflict (site not open), Invalid (range, time).
    """
    site, hole, point = lock_hole(hole_id, actor=actor, right=DrillRight.COMPLETE)
    check_version(hole, expected_version)
    drilled_at = _drilled_at(at, now)
    errors = range_errors({"actual_depth_m": actual_depth_m, "water_height_m": water_height_m})
    if water_height_m is not None and water_height_m > actual_depth_m:
        errors.append(FieldError("water_height_m", "above_collar", "Water can't stand higher than the hole is deep."))
    if errors:
        raise Invalid("Correct the marked values and send again.", errors=tuple(errors))
    _ask_about_depth(hole, actual_depth_m)
    same_water = water_height_m is None or hole.water_height_m == water_height_m
    if point.is_completed and point.actual_depth_m == actual_depth_m and same_water:
        return get_hole(hole_id, actor)
    if not point.is_completed:
        point.is_completed, point.completed_at, point.completed_by_id = True, drilled_at, actor.user_id
        log_step("drill_hole", hole.pk, "complete", before="open", after="drilled", actor=actor, at=drilled_at)
    point.actual_depth_m = actual_depth_m
    if not same_water:
        hole.water_height_m = water_height_m
        count_change(site, "pattern_version", "design_version")
        # Wet holes are charged differently, so whoever works with the pattern must know.
        outbox.emit("drilling.pattern_changed", site_id=str(hole.site_id))
    hole.save_new_version()
    point.save_new_version()
    return get_hole(hole_id, actor)


@transaction.atomic
def reopen_hole(
    *, actor: Actor, hole_id: UUID, reason: str, at: datetime, expected_version: int | None = None
) -> DrillHole:
    """Take the completion of a hole back; the measured depth stays as the last one known. Drilling of the site is no
    longer complete. Raises Forbidden, NotFound, StaleVersion, Conflict (site not open, not drilled), Invalid."""
    site, hole, point = lock_hole(hole_id, actor=actor, right=DrillRight.COMPLETE)
    check_version(hole, expected_version)
    if not reason.strip():
        raise Invalid.field("reason", "required", "Give a reason to reopen the hole.", case="step")
    if not point.is_completed:
        raise Conflict("The hole is not marked as drilled.", code="not_completed")
    point.is_completed, point.completed_at, point.completed_by_id = False, None, None
    hole.save_new_version()
    point.save_new_version()
    log_step("drill_hole", hole.pk, "reopen", before="drilled", after="open", actor=actor, at=at, reason=reason)
    clear_milestones(site, "operator_completed", actor=actor, at=at, reason=f"Hole {hole.hole_number}: {reason}")
    return get_hole(hole_id, actor)


@transaction.atomic
def complete_many(*, actor: Actor, site_id: UUID, hole_ids: list[UUID], at: datetime) -> int:
    """Mark holes of one site as drilled to their design length; those that are drilled already stay as they are.
    Gives how many were marked. Raises Forbidden, NotFound, Conflict (site), Invalid (holes of another site)."""
    site = lock_site(site_id, actor=actor, right=DrillRight.COMPLETE)
    require_open_for(site, SiteWrite.DRILLING)
    rows = DrillPoint.objects.select_for_update(of=("self",)).filter(hole__site=site, hole_id__in=hole_ids)
    found = list(rows.select_related("hole").only("hole", "is_completed", "actual_depth_m", "hole__length_m"))
    if len(found) != len(set(hole_ids)):
        raise Invalid.field("hole_ids", "unknown_hole", "Some of the holes are not in this site. Load the list again.")
    points = [point for point in found if not point.is_completed]
    hole_ids, count = [point.hole_id for point in points], len(points)
    log_steps("drill_hole", hole_ids, "complete", before="open", after="drilled", actor=actor, at=at)
    columns: dict[str, list[Any]] = {
        "is_completed": [True] * count,
        "completed_at": [at] * count,
        "completed_by": [actor.user_id] * count,
        "actual_depth_m": [
            point.hole.length_m if point.actual_depth_m is None else point.actual_depth_m for point in points
        ],
    }
    update_rows(DrillPoint, [point.pk for point in points], columns, new_version_at=at)
    update_rows(DrillHole, hole_ids, {}, new_version_at=at)
    return count


@transaction.atomic
def approve_pattern(*, actor: Actor, site_id: UUID, expected_version: int | None, at: datetime) -> Site:
    """Set the milestone that the drill pattern is right. `expected_version` is the `pattern_version` that was looked
    at. Raises Forbidden (also whoever changed it last), NotFound, StaleVersion, Conflict (no holes, reached already,
    site not open)."""
    site = lock_site(site_id, actor=actor, right=SiteRight.APPROVE_PATTERN)
    check_looked_at(site, "pattern_version", expected_version)
    if refusal := why_not_approved(site, actor, has_holes=DrillHole.objects.filter(site=site).exists()):
        raise refusal
    set_milestone(site, "pattern_approved", actor=actor, at=at)
    return site


@transaction.atomic
def complete_drilling(
    *, actor: Actor, site_id: UUID, expected_version: int | None, at: datetime, reason: str = ""
) -> Site:
    """Set the milestone that drilling is complete. Holes that will not be drilled need a reason.

    Raises Forbidden, NotFound, StaleVersion, Conflict (no holes, reached already, site not open), Invalid (reason).
    """
    site = lock_site(site_id, actor=actor, right=SiteRight.COMPLETE_DRILLING)
    require_open_for(site, SiteWrite.MILESTONES)
    check_version(site, expected_version)
    progress = progress_of([site.pk])[site.pk]
    if refusal := why_no_holes(has_holes=progress.holes > 0):
        raise refusal
    left = progress.holes - progress.completed
    if left and not reason.strip():
        message = f"{left} holes are not drilled. Drill them, or give the reason why they are skipped."
        error = FieldError("reason", "required", message, {"case": "open_holes", "count": left})
        raise Invalid(message, errors=(error,), open_holes=left)
    set_milestone(site, "operator_completed", actor=actor, at=at, reason=reason)
    return site
