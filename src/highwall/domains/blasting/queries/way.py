"""The way of a shot from its pattern to its report: what is done, by whom, and what stands in the way of the next
step."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Max

from highwall.domains.accounts.models import User
from highwall.domains.accounts.queries import person_reference
from highwall.domains.blasting.models import ApprovalStatus, ExplosiveApprovalRequest, HoleLoading, Shot, ShotStatus
from highwall.domains.blasting.policy import ApprovalRight, BlastingRight
from highwall.domains.blasting.queries.findings import SiteFindings, site_findings
from highwall.domains.blasting.queries.shot import shot_of
from highwall.domains.blasting.queries.timing import SiteTiming
from highwall.domains.blasting.workflow import (
    SHOT,
    newest_calculation,
    why_not_loaded,
    why_not_on_design,
    why_not_requested,
    why_nothing_issued,
)
from highwall.domains.drilling.policy import DrillRight
from highwall.domains.drilling.queries import why_no_holes, why_not_approved
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.projects.models import Site, SiteStatus
from highwall.domains.projects.policy import SiteRight
from highwall.domains.projects.workflow import SITE_WORKFLOW, SiteWrite, own_design, why_not_now
from highwall.kit.actors import Actor, Right
from highwall.kit.errors import Conflict, DomainError
from highwall.kit.workflow import why_not


def why_not_confirmed(site: Site, timing: SiteTiming, actor: Actor) -> DomainError | None:
    """What stands in the way of confirming the simulation of a site, for somebody who has the right."""
    if refusal := why_not_now(site, SiteWrite.MILESTONES):
        return refusal
    if not len(timing.pattern):
        return Conflict("The site has no holes yet.", code="no_holes")
    if timing.errors:
        message = f"The tie-up has {len(timing.errors)} errors. Mend them first: {timing.errors[0].message}"
        count = len(timing.errors)
        return Conflict(message, code="tie_up_has_errors", error_count=count, count=count)
    if not timing.charged_kg:
        return Conflict("Calculate the charges first; the simulation shows them firing.", code="not_charged")
    calculation = newest_calculation(site.pk)
    if calculation and calculation.pattern_version not in {None, site.pattern_version}:
        return Conflict(
            "The holes have changed since the charges were calculated. Wait a moment, or calculate them again.",
            code="charges_outdated",
        )
    return own_design(site, "simulation_confirmed", actor)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    name: str
    right: Right
    """Of whoever takes it."""
    is_done: bool
    why_not: Callable[[], DomainError | None]
    at: datetime | None = None
    by: User | None = None
    done: int | None = None
    total: int | None = None


def way_of(site: Site, actor: Actor) -> list[dict[str, Any]]:
    """The steps of a site in the order of the work. `state` is `done`, `open` (can be taken), `blocked` (with
    `why_not`), or `skipped` where the shot was fired without it. One step that can be taken is `is_next`."""
    steps = _Way(site, actor).steps()
    fired = next(place for place, step in enumerate(steps) if step.name == "fire")
    rows: list[dict[str, Any]] = []
    for place, step in enumerate(steps):
        is_skipped = site.fired_at is not None and place < fired and not step.is_done
        refusal = None if step.is_done or is_skipped else step.why_not()
        state = "done" if step.is_done else "skipped" if is_skipped else "blocked" if refusal else "open"
        rows.append(
            {
                "name": step.name,
                "state": state,
                "is_next": False,
                "at": step.at if step.is_done else None,
                "by": person_reference(step.by) if step.is_done else None,
                "done": step.done,
                "total": step.total,
                "is_yours": actor.can(step.right),
                "why_not": why_not(refusal) if refusal else None,
            }
        )
    for row in rows:
        if row["state"] == "open":
            row["is_next"] = True
            break
    return rows


class _Way:
    def __init__(self, site: Site, actor: Actor) -> None:
        self.site, self.actor = site, actor
        self.found: SiteFindings = site_findings(site)
        self.holes = len(self.found.pattern)
        self.shot: Shot | None = shot_of(site.pk)
        people = ("requested_by", "issued_by", "site")
        ended = (ApprovalStatus.REJECTED, ApprovalStatus.CANCELLED, ApprovalStatus.EXPIRED)
        requests = ExplosiveApprovalRequest.objects.filter(site_id=site.pk).exclude(status__in=ended)
        self.request = requests.select_related(*people).order_by("-requested_at", "-id").first()

    def steps(self) -> list[_Step]:
        return [
            self._milestone(
                "pattern",
                SiteRight.APPROVE_PATTERN,
                "pattern_approved",
                lambda: why_not_approved(self.site, self.actor, has_holes=self.holes > 0),
            ),
            self._charges(),
            self._tie_up(),
            self._milestone(
                "simulation",
                SiteRight.CONFIRM_SIMULATION,
                "simulation_confirmed",
                lambda: why_not_confirmed(self.site, self.found.timing, self.actor),
            ),
            self._drilling(),
            self._request(),
            self._issue(),
            self._load(),
            self._ready(),
            *self._ends(),
        ]

    def _no_holes(self, write: SiteWrite) -> DomainError | None:
        return why_not_now(self.site, write) or why_no_holes(has_holes=self.holes > 0)

    def _milestone(
        self, name: str, right: Right, milestone: str, refusal: Callable[[], DomainError | None], **counts: int
    ) -> _Step:
        at, by = getattr(self.site, f"{milestone}_at"), getattr(self.site, f"{milestone}_by")
        return _Step(name=name, right=right, is_done=at is not None, at=at, by=by, why_not=refusal, **counts)

    def _charges(self) -> _Step:
        calculation = newest_calculation(self.site.pk) if self.found.charges else None
        undecided = self.found.undecided_holes
        return _Step(
            name="charges",
            right=BlastingRight.UPDATE,
            is_done=self.holes > 0 and calculation is not None and undecided == 0,
            at=calculation.calculated_at if calculation else None,
            by=calculation.calculated_by if calculation else None,
            done=self.holes - undecided,
            total=self.holes,
            why_not=lambda: self._no_holes(SiteWrite.CHARGES),
        )

    def _tie_up(self) -> _Step:
        timing = self.found.timing
        return _Step(
            name="tie_up",
            right=BlastingRight.UPDATE,
            is_done=self.holes > 0 and not timing.errors,
            done=int(timing.times.reached.sum()),
            total=self.holes,
            why_not=lambda: self._no_holes(SiteWrite.TIE_UP),
        )

    def _drilling(self) -> _Step:
        drilled = int(self.found.pattern.is_completed.sum())
        return self._milestone(
            "drilling",
            SiteRight.COMPLETE_DRILLING if drilled == self.holes else DrillRight.COMPLETE,
            "operator_completed",
            lambda: self._no_holes(SiteWrite.DRILLING),
            done=drilled,
            total=self.holes,
        )

    def _request(self) -> _Step:
        request = self.request
        return _Step(
            name="request",
            right=ApprovalRight.CREATE,
            is_done=request is not None,
            at=request.requested_at if request else None,
            by=request.requested_by if request else None,
            why_not=lambda: why_not_requested(self.site),
        )

    def _issue(self) -> _Step:
        request = self.request
        return _Step(
            name="issue",
            right=ExplosivesRight.MOVE,
            is_done=request is not None and request.status == ApprovalStatus.ISSUED,
            at=request.issued_at if request else None,
            by=request.issued_by if request else None,
            why_not=lambda: _why_not_issued(request),
        )

    def _load(self) -> _Step:
        rows = HoleLoading.objects.filter(shot__site_id=self.site.pk)
        loaded = rows.aggregate(holes=Count("point_id", distinct=True), at=Max("loaded_at"))
        newest = rows.select_related("loaded_by").order_by("-loaded_at", "-id").first()
        charged = sum(charge.total_kg > 0 for charge in self.found.charges.values())
        return _Step(
            name="load",
            right=BlastingRight.LOAD,
            is_done=bool(charged) and loaded["holes"] >= charged,
            at=loaded["at"],
            by=newest.loaded_by if newest else None,
            done=loaded["holes"],
            total=charged,
            why_not=lambda: why_not_loaded(self.site, self.shot),
        )

    def _ready(self) -> _Step:
        return _Step(
            name="ready",
            right=SiteRight.UPDATE,
            is_done=self.site.status == SiteStatus.BLAST or self.site.fired_at is not None,
            why_not=lambda: _why_not_ready(self.site),
        )

    def _ends(self) -> list[_Step]:
        shot = self.shot
        is_closed = shot is not None and shot.status == ShotStatus.RECONCILED
        return [
            _Step(
                name="fire",
                right=BlastingRight.FIRE,
                is_done=self.site.fired_at is not None,
                at=shot.fired_at if shot else None,
                by=shot.fired_by if shot else None,
                why_not=lambda: why_nothing_issued(shot) or (SHOT.why_not(shot, "fire") if shot else None),
            ),
            _Step(
                name="reconcile",
                right=BlastingRight.RECONCILE,
                is_done=is_closed,
                at=shot.reconciled_at if shot else None,
                by=shot.reconciled_by if shot else None,
                why_not=lambda: _why_not_closed(shot),
            ),
            _Step(
                name="report",
                right=BlastingRight.READ,
                is_done=is_closed,
                why_not=_why_only_a_draft,
            ),
        ]


def _why_not_issued(request: ExplosiveApprovalRequest | None) -> DomainError | None:
    if request is None:
        return Conflict("Nobody has asked for the explosives of this site yet.", code="nothing_requested")
    if refusal := why_not_on_design(request):
        return refusal
    if request.status == ApprovalStatus.PENDING:
        message = f"The request {request.number} waits for a decision."
        return Conflict(message, code="request_undecided", number=request.number)
    return None


def _why_not_ready(site: Site) -> DomainError | None:
    if site.status in {SiteStatus.PLANNED, SiteStatus.SETUP}:
        return Conflict("Start the work on the site first.", code="not_ready", case="not_started")
    return SITE_WORKFLOW.why_not(site, "ready-to-blast")


def _why_only_a_draft() -> DomainError:
    return Conflict("Reconcile the shot first; until then the report is a draft.", code="not_reconciled")


def _why_not_closed(shot: Shot | None) -> DomainError | None:
    if shot is None or shot.status == ShotStatus.LOADING:
        return Conflict("Record the shot as fired first.", code="not_fired")
    return SHOT.why_not(shot, "reconcile")
