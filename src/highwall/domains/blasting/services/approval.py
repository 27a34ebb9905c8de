"""Asking for explosives, deciding, and issuing them from the store."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.blasting.models import ApprovalLine, ApprovalStatus, ExplosiveApprovalRequest, Shot
from highwall.domains.blasting.policy import ApprovalRight
from highwall.domains.blasting.queries import stores_for
from highwall.domains.blasting.services.outdating import lines_of_design, lock_request, person_of, tell
from highwall.domains.blasting.workflow import (
    APPROVAL_EXPIRY,
    APPROVAL_LOSS,
    APPROVAL_REQUEST,
    newest_calculation,
    why_not_requested,
)
from highwall.domains.explosives import services as stock
from highwall.domains.explosives.models import Store
from highwall.domains.projects.models import Site
from highwall.domains.projects.services import lock_site, require_open_for
from highwall.domains.projects.workflow import SiteWrite
from highwall.kit.actors import Actor, system_actor
from highwall.kit.calendar import calendar_day, next_number
from highwall.kit.errors import Conflict, FieldError, Invalid
from highwall.kit.workflow import log_step

SAFETY_ITEMS = (
    "exclusion_zone_marked",
    "blast_guards_named",
    "misfire_procedure_known",
    "weather_checked",
    "shotfirer_licensed",
)
OUTSIDE_ITEMS = ("vibration_assessed", "air_blast_assessed", "flyrock_assessed")
"""What the platform does not compute: a request says who assessed it, and in which document."""
ENVIRONMENT_ITEMS = (*OUTSIDE_ITEMS, "neighbours_informed")


@transaction.atomic
def submit_request(
    *,
    actor: Actor,
    site_id: UUID,
    at: datetime,
    safety_checklist: list[str],
    environmental_checklist: list[str],
    assessments: dict[str, dict[str, str]],
    store_id: UUID | None = None,
    **values: Any,
) -> ExplosiveApprovalRequest:
    """Ask the store of the site's region for what the charge calculation says. `assessments` has `{assessed_by,
    document}` for each of `OUTSIDE_ITEMS`.

    Raises NotFound, Invalid (checklists or assessments incomplete, store of another region), Conflict (no calculation,
    holes that nobody has decided on, request already open, simulation not confirmed, pattern not approved, no store).
    """
    site = lock_site(site_id, actor=actor, right=ApprovalRight.CREATE)
    require_open_for(site, SiteWrite.REQUESTS)
    _check_lists(safety_checklist, environmental_checklist, assessments)
    if refusal := why_not_requested(site):
        raise refusal
    lines = lines_of_design(site)
    request = ExplosiveApprovalRequest.objects.create(
        number=next_number("AR", at),
        site=site,
        store=_store(site, store_id, lines),
        requested_by_id=person_of(actor),
        requested_at=at,
        calculation=newest_calculation(site.pk),
        safety_checklist=sorted(set(safety_checklist)),
        environmental_checklist=sorted(set(environmental_checklist)),
        assessments={item: assessments[item] for item in OUTSIDE_ITEMS},
        **values,
    )
    ApprovalLine.objects.bulk_create(
        ApprovalLine(request=request, product_id=product_id, quantity=kg) for product_id, kg in lines.items()
    )
    log_step(APPROVAL_REQUEST.record, request.pk, "submit", before="", after=request.status, actor=actor, at=at)
    tell("approvals.submitted", request)
    return request


def _check_lists(safety: list[str], environment: list[str], assessments: dict[str, dict[str, str]]) -> None:
    errors = []
    for field, wanted, given, words in (
        ("safety_checklist", SAFETY_ITEMS, safety, "safety checklist"),
        ("environmental_checklist", ENVIRONMENT_ITEMS, environment, "environmental assessment"),
    ):
        if missing := [item for item in wanted if item not in given]:
            words_missing = ", ".join(item.replace("_", " ") for item in missing)
            message = f"Complete the {words}: {words_missing}."
            errors.append(FieldError(field, "incomplete", message, {"items": missing}))
    message = "Say who assessed it, and in which document."
    errors += [
        FieldError(f"assessments.{item}.{name}", "not_assessed", message)
        for item in OUTSIDE_ITEMS
        for name in ("assessed_by", "document")
        if not assessments.get(item, {}).get(name, "").strip()
    ]
    if errors:
        raise Invalid(" ".join(e.message for e in errors), errors=tuple(errors), code="checklist_incomplete")


def _store(site: Site, store_id: UUID | None, lines: dict[UUID, Decimal]) -> Store:
    """The store that was chosen, else the first of the region that has everything, else the first of the region."""
    stores = [store for store, _ in stores_for(site.project.region_id, lines)]
    if store_id is not None:
        for store in stores:
            if store.pk == store_id:
                return store
        raise Invalid.field("store_id", "other_region", "Choose an operational store of the site's region.")
    if not stores:
        raise Conflict("There is no operational store in the region of the site.", code="no_store")
    return stores[0]


@transaction.atomic
def approve_request(
    *, actor: Actor, request_id: UUID, at: datetime, reason: str = "", expected_version: int | None = None
) -> ExplosiveApprovalRequest:
    """Approve, and reserve the stock.

    Raises NotFound, Forbidden (own request), Conflict (state, design changed, stock), StaleVersion.
    """
    request = lock_request(request_id, actor, expected_version)
    with APPROVAL_REQUEST.transition(request, "approve", actor=actor, at=at, reason=reason):
        stock.reserve(
            store_id=request.store_id,
            quantities=dict(request.lines.values_list("product_id", "quantity")),
            reference_id=request.pk,
            reference_number=request.number,
            actor=actor,
            at=at,
        )
        request.decided_by_id, request.decided_at, request.decision_reason = actor.user_id, at, reason
    tell("approvals.decided", request, decision="approved", reason=reason)
    return request


@transaction.atomic
def reject_request(
    *, actor: Actor, request_id: UUID, at: datetime, reason: str, expected_version: int | None = None
) -> ExplosiveApprovalRequest:
    """Reject with a reason. Raises NotFound, Forbidden, Conflict, Invalid (no reason), StaleVersion."""
    request = lock_request(request_id, actor, expected_version)
    with APPROVAL_REQUEST.transition(request, "reject", actor=actor, at=at, reason=reason):
        request.decided_by_id, request.decided_at, request.decision_reason = actor.user_id, at, reason
    tell("approvals.decided", request, decision="rejected", reason=reason)
    return request


@transaction.atomic
def cancel_request(
    *, actor: Actor, request_id: UUID, at: datetime, reason: str = "", expected_version: int | None = None
) -> ExplosiveApprovalRequest:
    """The requester takes a pending request back. Raises NotFound, Forbidden, Conflict, StaleVersion."""
    request = lock_request(request_id, actor, expected_version)
    with APPROVAL_REQUEST.transition(request, "cancel", actor=actor, at=at, reason=reason):
        pass
    return request


@transaction.atomic
def withdraw_approval(
    *, actor: Actor, request_id: UUID, at: datetime, reason: str, expected_version: int | None = None
) -> ExplosiveApprovalRequest:
    """Take an approval back before the issue; the reservation is released. Raises as reject_request."""
    request = lock_request(request_id, actor, expected_version)
    with APPROVAL_REQUEST.transition(request, "withdraw-approval", actor=actor, at=at, reason=reason):
        stock.release(reference_id=request.pk, actor=actor, at=at)
    tell("approvals.decided", request, decision="withdrawn", reason=reason)
    return request


@transaction.atomic
def issue_request(
    *,
    actor: Actor,
    request_id: UUID,
    at: datetime,
    received_by_name: str,
    reason: str = "",
    expected_version: int | None = None,
) -> ExplosiveApprovalRequest:
    """Hand the reserved stock out to who fetches it for the site, in one movement; loading may begin.

    Raises NotFound, Invalid (nobody named), Forbidden (also `approved_by_you`, by a setting), Conflict (state, design
    changed, stock unusable), StaleVersion.
    """
    if not received_by_name.strip():
        message = "Name the person who takes the explosives to the site."
        raise Invalid.field("received_by_name", "required", message, case="receiver")
    request = lock_request(request_id, actor, expected_version)
    with APPROVAL_REQUEST.transition(request, "issue", actor=actor, at=at, reason=reason):
        movement = stock.issue(reference_id=request.pk, site_id=request.site_id, actor=actor, at=at, reason=reason)
        request.issued_by_id, request.issued_at, request.movement_id = actor.user_id, at, movement.pk
        request.received_by_name = received_by_name.strip()
        if not Shot.objects.filter(site_id=request.site_id).exists():
            Shot.objects.create(number=next_number("SH", at), site_id=request.site_id, created_at=at)
    tell("approvals.issued", request)
    return request


@transaction.atomic
def lose_stock(*, request_id: UUID, batch_number: str, reason: str, actor: Actor, at: datetime) -> bool:
    """Have an approved request wait for a decision again, because the stock that was kept for it was let go of with a
    batch that may not be used. Safe to run twice; returns whether it did anything."""
    request = ExplosiveApprovalRequest.objects.select_related("site").select_for_update(of=("self",)).get(pk=request_id)
    is_kept = stock.is_reserved(request.pk)
    if request.status != ApprovalStatus.APPROVED or is_kept:
        return False
    words = f"Batch {batch_number} was quarantined: {reason}"[:2000]
    with APPROVAL_LOSS.transition(request, "lose-stock", actor=actor, at=at, reason=words):
        request.decided_by_id = request.decided_at = None
        request.decision_reason = ""
    tell("approvals.stock_lost", request, batch=batch_number, reason=reason)
    return True


@transaction.atomic
def expire_requests(*, at: datetime) -> int:
    """Expire pending requests whose expected day of use has passed in the mine. Safe to run twice or late."""
    actor = system_actor("approval expiry")
    late = ExplosiveApprovalRequest.objects.filter(
        status=ApprovalStatus.PENDING, expected_usage_on__lt=calendar_day(at)
    )
    rows = list(late.select_related("site").select_for_update(of=("self",)))
    for request in rows:
        with APPROVAL_EXPIRY.transition(request, "expire", actor=actor, at=at, reason="The expected day has passed."):
            pass
        tell("approvals.decided", request, decision="expired", reason="")
    return len(rows)
