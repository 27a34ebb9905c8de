"""What blasting does when something happened elsewhere, and what it does every day."""

from typing import Any
from uuid import UUID

from django.db.models import Model
from django.utils import timezone
from procrastinate.contrib.django import app

from highwall.domains.accounts.models import User
from highwall.domains.accounts.queries import actor_of, user_ids_with_right
from highwall.domains.blasting import services
from highwall.domains.blasting.models import (
    ApprovalStatus,
    BlastConnection,
    ExplosiveApprovalRequest,
    HoleCharge,
    HoleLoading,
    Shot,
    ShotStatus,
)
from highwall.domains.blasting.queries import CHARGING_JOB
from highwall.domains.drilling.models import DrillPoint
from highwall.domains.drilling.queries import tells_charged, tells_loaded
from highwall.domains.explosives.queries import site_balances
from highwall.domains.notifications.services import notify
from highwall.domains.projects.models import Site
from highwall.domains.projects.queries import bars_completing, bars_ending, register_dependents, rests_on_milestones
from highwall.kit.actors import ActingContext, acting, system_actor
from highwall.kit.errors import Conflict
from highwall.kit.events import subscribes
from highwall.kit.jobs import Progress, run_job
from highwall.kit.models import JobRun
from highwall.kit.schemas import Dependent


@register_dependents
def dependents_of_sites(site_ids: list[UUID]) -> list[Dependent]:
    """Requests and shots are history that must survive; charges and the tie-up go with the site."""
    counted: tuple[tuple[str, type[Model], bool], ...] = (
        ("approval_requests", ExplosiveApprovalRequest, True),
        ("shots", Shot, True),
        ("hole_charges", HoleCharge, False),
        ("blast_connections", BlastConnection, False),
    )
    return [
        Dependent(kind=kind, count=model._default_manager.filter(site__in=site_ids).count(), blocks_deletion=blocks)
        for kind, model, blocks in counted
    ]


@bars_ending
def open_requests(site_id: UUID) -> Conflict | None:
    """An approved request would go on reserving stock for a site that was given up, and a pending one would be decided
    for nothing."""
    open_states = [ApprovalStatus.PENDING, ApprovalStatus.APPROVED]
    request = ExplosiveApprovalRequest.objects.filter(site_id=site_id, status__in=open_states).first()
    if request is None:
        return None
    state = ApprovalStatus(request.status).label.lower()
    return Conflict(
        f"The request {request.number} for explosives is {state}. Cancel it, or have its approval withdrawn first.",
        code="request_open",
        case="cancelling",
        status=request.status,
        number=request.number,
        request_id=str(request.pk),
    )


@bars_completing
def shot_to_reconcile(site_id: UUID) -> Conflict | None:
    """A fired shot ends its site when its explosives are accounted for, and not before."""
    shot = Shot.objects.filter(site_id=site_id, status=ShotStatus.FIRED).first()
    if shot is None:
        return None
    message = f"The shot {shot.number} has been fired. Reconcile it; that completes the site."
    return Conflict(message, code="shot_not_reconciled", number=shot.number)


@rests_on_milestones
def explosives_on_milestones(site: Site, milestone: str) -> Conflict | None:
    """A request rests on the simulation, and so on the pattern; loading on the drilling; a closed shot on all."""
    shot = Shot.objects.filter(site=site).first()
    if shot is not None and shot.status != ShotStatus.LOADING:
        message = f"The shot {shot.number} has been fired; what it was fired on stays."
        return Conflict(message, code="milestone_bears", case="shot", milestone=milestone, number=shot.number)
    if milestone in {"pattern_approved", "simulation_confirmed"}:
        return _request_on(site, milestone)
    if milestone == "operator_completed" and shot is not None and shot.loadings.exists():
        message = "Holes have been loaded. Take their loading back first."
        return Conflict(message, code="milestone_bears", case="loading", milestone=milestone)
    return None


def _request_on(site: Site, milestone: str) -> Conflict | None:
    open_states = [ApprovalStatus.PENDING, ApprovalStatus.APPROVED]
    requests = ExplosiveApprovalRequest.objects.filter(site=site)
    request = requests.filter(status__in=open_states).first()
    if request is None and site_balances(site.pk):
        request = requests.filter(status=ApprovalStatus.ISSUED).order_by("-issued_at").first()
    if request is None:
        return None
    message = f"The request {request.number} for explosives rests on it. Have it ended, or the explosives returned."
    return Conflict(
        message,
        code="milestone_bears",
        case="request",
        milestone=milestone,
        number=request.number,
        request_id=str(request.pk),
    )


@tells_charged
def is_charged(hole_id: UUID) -> bool:
    charged = HoleCharge.objects.filter(point__hole_id=hole_id, total_kg__gt=0)
    return charged.exists() or HoleLoading.objects.filter(point__hole_id=hole_id).exists()


@tells_loaded
def is_any_loaded(site_id: UUID) -> bool:
    return HoleLoading.objects.filter(shot__site_id=site_id).exists()


@subscribes("drilling.pattern_imported")
def take_tie_up(event: dict[str, Any]) -> None:
    services.take_imported_tie_up(
        site_id=UUID(event["site_id"]),
        import_id=UUID(event["import_id"]),
        actor=system_actor("import of a tie-up"),
        at=timezone.now(),
    )


@subscribes("drilling.pattern_changed")
def charge_again(event: dict[str, Any]) -> None:
    services.recalculate_after_change(
        site_id=UUID(event["site_id"]), actor=system_actor("charge calculation"), at=timezone.now()
    )


@app.task(name=CHARGING_JOB)
def charge(job_id: str, step: str, site_id: str, arguments: str) -> None:
    def work(progress: Progress) -> str:
        site, holes = UUID(site_id), DrillPoint.objects.filter(hole__site_id=site_id).count()
        progress(0, holes, "charging")
        owner = JobRun.objects.values_list("owner_id", flat=True).get(pk=job_id)
        actor = actor_of(User.objects.select_related("primary_role").get(pk=str(owner)))
        with progress.beside_transaction() as report:
            services.take_step(
                step,
                arguments,
                actor=actor,
                site_id=site,
                at=timezone.now(),
                on_holes=lambda charged: report(charged, holes, "charging"),
            )
        return "charged"

    run_job(UUID(job_id), work)


def _deciders(request: ExplosiveApprovalRequest) -> set[UUID]:
    """Who may decide in the region of the store, and whoever keeps it."""
    people = set(user_ids_with_right("approvals.decide", region_id=request.store.region_id))
    return people | {request.store.manager_id} if request.store.manager_id else people


def _tell_both_sides(kind: str, event: dict[str, Any], *, but: UUID | None = None) -> None:
    request = ExplosiveApprovalRequest.objects.select_related("store").get(pk=event["request_id"])
    people = _deciders(request) | {request.requested_by_id}
    if request.taken_over_by_id:
        people.add(request.taken_over_by_id)
    facts = {name: event[name] for name in ("number", "site", "asked_kg", "designed_kg")}
    notify(people - {but}, kind=kind, link=f"/approvals/{request.pk}", **facts)


@subscribes("approvals.design_changed")
def tell_of_changed_design(event: dict[str, Any]) -> None:
    _tell_both_sides("approval_outdated", event)


@subscribes("approvals.design_restored")
def tell_of_restored_design(event: dict[str, Any]) -> None:
    _tell_both_sides("approval_valid_again", event)


@subscribes("approvals.taken_over")
def tell_of_taking_over(event: dict[str, Any]) -> None:
    _tell_both_sides("approval_taken_over", event, but=UUID(event["by_id"]))


@subscribes("approvals.submitted")
def tell_store(event: dict[str, Any]) -> None:
    request = ExplosiveApprovalRequest.objects.select_related("store").get(pk=event["request_id"])
    people = _deciders(request)
    people.discard(request.requested_by_id)
    facts = {"number": event["number"], "site": event["site"]}
    notify(people, kind="approval_submitted", link=f"/approvals/{request.pk}", **facts)


@subscribes("approvals.decided")
def tell_requester(event: dict[str, Any]) -> None:
    request = ExplosiveApprovalRequest.objects.get(pk=event["request_id"])
    facts = {name: event[name] for name in ("number", "site", "reason")}
    notify([request.requested_by_id], kind=f"approval_{event['decision']}", link=f"/approvals/{request.pk}", **facts)


@subscribes("approvals.issued")
def tell_requester_of_issue(event: dict[str, Any]) -> None:
    request = ExplosiveApprovalRequest.objects.get(pk=event["request_id"])
    facts = {name: event[name] for name in ("number", "site")}
    notify([request.requested_by_id], kind="approval_issued", link=f"/approvals/{request.pk}", **facts)


@subscribes("explosives.reservations_released")
def take_lost_stock(event: dict[str, Any]) -> None:
    """What was reserved for a request belongs to a batch that may not be used any more."""
    request_id = UUID(event["reference_id"])
    if ExplosiveApprovalRequest.objects.filter(pk=request_id).exists():
        services.lose_stock(
            request_id=request_id,
            batch_number=event["batch_number"],
            reason=event["reason"],
            actor=system_actor("quarantine of a batch"),
            at=timezone.now(),
        )


@subscribes("approvals.stock_lost")
def tell_of_lost_stock(event: dict[str, Any]) -> None:
    request = ExplosiveApprovalRequest.objects.select_related("store").get(pk=event["request_id"])
    people = _deciders(request) | {request.requested_by_id}
    facts = {name: event[name] for name in ("number", "site", "batch", "reason")}
    notify(people, kind="approval_stock_lost", link=f"/approvals/{request.pk}", **facts)


@subscribes("explosives.batch_quarantined")
def tell_sites_of_quarantine(event: dict[str, Any]) -> None:
    """Whoever had explosives brought to a site is told not to load what was quarantined since."""
    for request in ExplosiveApprovalRequest.objects.select_related("site").filter(pk__in=event["on_site_for"]):
        notify(
            [request.requested_by_id],
            kind="approval_stock_on_site",
            link=f"/sites/{request.site_id}",
            number=request.number,
            site=request.site.name,
            batch=event["batch_number"],
            reason=event["reason"],
        )


@app.periodic(cron="20 * * * *")
@app.task(name="blasting.expire_requests", queueing_lock="blasting.expire_requests")
def expire_requests(timestamp: int) -> None:
    services.expire_requests(at=timezone.now())


@app.periodic(cron="50 1 * * *")
@app.task(name="blasting.forget_calculations", queueing_lock="blasting.forget_calculations")
def forget_calculations(timestamp: int) -> None:
    with acting(ActingContext(source="job blasting.forget_calculations")):
        services.forget_superseded_calculations(now=timezone.now())


@subscribes("explosives.store_closed")
def tell_requesters_of_closed_store(event: dict[str, Any]) -> None:
    """Tell those whose requests wait for explosives from a store that it is under maintenance or decommissioned."""
    waiting = ExplosiveApprovalRequest.objects.filter(
        store_id=event["store_id"], status__in=[ApprovalStatus.PENDING, ApprovalStatus.APPROVED]
    )
    for request in waiting.select_related("site").order_by("number"):
        notify(
            [request.requested_by_id],
            kind="approval_store_closed",
            link=f"/approvals/{request.pk}",
            number=request.number,
            site=request.site.name,
            store=event["name"],
            store_status=event["status"],
            reason=event["reason"],
        )
