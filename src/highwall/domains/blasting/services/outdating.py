"""When the design moves away from what was asked for: telling people, and taking the new quantities over."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.blasting.models import ApprovalLine, ApprovalStatus, ExplosiveApprovalRequest
from highwall.domains.blasting.queries import visible_requests
from highwall.domains.blasting.queries.approval import OPEN_STATES
from highwall.domains.blasting.workflow import (
    APPROVAL_REQUEST,
    compared,
    designed,
    newest_calculation,
    why_nothing_to_ask,
)
from highwall.domains.explosives import services as stock
from highwall.domains.projects.models import Site
from highwall.domains.projects.queries import visible_sites
from highwall.kit.actors import Actor
from highwall.kit.errors import Forbidden, NotFound
from highwall.kit.events import outbox
from highwall.kit.http import check_version

_NO_REQUEST = "There is no such approval request."


def tell(event: str, request: ExplosiveApprovalRequest, **facts: Any) -> None:
    outbox.emit(event, request_id=str(request.pk), number=request.number, site=request.site.name, **facts)


def person_of(actor: Actor) -> UUID:
    """Raises Forbidden for what is no person."""
    if actor.user_id is None:
        raise Forbidden("Explosives are asked for by a person.", case="person")
    return actor.user_id


def lock_request(request_id: UUID, actor: Actor, expected_version: int | None = None) -> ExplosiveApprovalRequest:
    """A request in the reach of the actor, its site locked before it as every change of a design does, so that no
    decision rests on a design that is changing. Raises NotFound, StaleVersion."""
    rows = visible_requests(actor)
    site_id = rows.filter(pk=request_id).values_list("site_id", flat=True).first()
    if site_id is None:
        raise NotFound(_NO_REQUEST)
    Site.objects.select_for_update(of=("self",)).get(pk=site_id)
    request = rows.select_related("site", "store").select_for_update(of=("self",)).filter(pk=request_id).first()
    if request is None:
        raise NotFound(_NO_REQUEST)
    check_version(request, expected_version)
    return request


def lines_of_design(site: Site) -> dict[UUID, Decimal]:
    """What can be asked for on a site, by product. Raises Conflict (nothing calculated, holes that nobody has decided
    on)."""
    if refusal := why_nothing_to_ask(site.pk):
        raise refusal
    return designed(site.pk)


def note_design(site: Site, *, at: datetime) -> None:
    """Have everyone concerned told once when the design moves away from the open request of a site, and once when it
    is back. `site` is locked. The version of the request stays: what it asks for has not changed."""
    rows = ExplosiveApprovalRequest.objects.select_for_update(of=("self",)).select_related("site")
    request = rows.filter(site=site, status__in=OPEN_STATES).first()
    if request is None:
        return
    found = compared(request)
    if found.is_outdated == (request.outdated_at is not None):
        return
    request.outdated_at = at if found.is_outdated else None
    request.save(update_fields=["outdated_at"])
    tell("approvals.design_changed" if found.is_outdated else "approvals.design_restored", request, **found.facts)


@transaction.atomic
def take_design_over(
    *, actor: Actor, request_id: UUID, at: datetime, reason: str = "", expected_version: int | None = None
) -> ExplosiveApprovalRequest:
    """Ask for what is designed now instead of what was designed then. The request waits for a decision again, which is
    neither the requester's nor theirs who took it over; what was reserved for it becomes free.

    Raises NotFound (request or site out of reach), Forbidden, StaleVersion, Conflict (state, nothing has changed,
    milestone missing, nothing calculated, holes that nobody has decided on).
    """
    request = lock_request(request_id, actor, expected_version)
    if not visible_sites(actor).filter(pk=request.site_id).exists():
        raise NotFound(_NO_REQUEST)
    with APPROVAL_REQUEST.transition(request, "take-over", actor=actor, at=at, reason=reason):
        facts = compared(request).facts
        lines = lines_of_design(request.site)
        if request.status == ApprovalStatus.APPROVED:
            stock.release(reference_id=request.pk, actor=actor, at=at)
        request.lines.all().delete()
        ApprovalLine.objects.bulk_create(
            ApprovalLine(request=request, product_id=product_id, quantity=kg) for product_id, kg in lines.items()
        )
        request.calculation = newest_calculation(request.site_id)
        request.taken_over_by_id, request.taken_over_at = person_of(actor), at
        request.decided_by_id = request.decided_at = request.outdated_at = None
        request.decision_reason = ""
    tell("approvals.taken_over", request, by_id=str(actor.user_id), **facts)
    return request
