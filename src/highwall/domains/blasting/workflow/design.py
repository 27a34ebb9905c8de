"""What a request asks for, beside what the design of its site needs now: by product, exact to the gram; and what stands
in the way of the steps that rest on a design."""

from dataclasses import dataclass
from decimal import ROUND_UP, Decimal
from uuid import UUID

from highwall.domains.blasting.models import (
    ApprovalLine,
    ApprovalStatus,
    CalculationResult,
    ExplosiveApprovalRequest,
    HoleCharge,
    Shot,
)
from highwall.domains.projects.models import Site, SiteStatus
from highwall.domains.projects.workflow import SiteWrite, design_not_agreed, why_not_now
from highwall.kit.errors import Conflict

GRAM = Decimal("0.001")


def newest_calculation(site_id: UUID) -> CalculationResult | None:
    return CalculationResult.objects.filter(site_id=site_id).order_by("-calculated_at", "-id").first()


def designed_kg(site_id: UUID) -> dict[UUID, Decimal]:
    """The masses of the newest charge calculation of a site by product, to the next gram. Nothing where its holes are
    gone."""
    if not HoleCharge.objects.filter(site_id=site_id).exists():
        return {}
    calculation = newest_calculation(site_id)
    return {
        UUID(product_id): Decimal(str(kg)).quantize(GRAM, ROUND_UP)
        for product_id, kg in (calculation.quantities_kg if calculation else {}).items()
        if kg > 0
    }


@dataclass(frozen=True)
class Comparison:
    """Kilograms by product, none of them zero."""

    asked_kg: dict[UUID, Decimal]
    designed_kg: dict[UUID, Decimal]

    @property
    def is_outdated(self) -> bool:
        return self.asked_kg != self.designed_kg

    @property
    def facts(self) -> dict[str, float]:
        """Both totals; where they are the same, the products differ."""
        asked, designed = (sum(kg.values(), Decimal(0)) for kg in (self.asked_kg, self.designed_kg))
        return {"asked_kg": float(asked), "designed_kg": float(designed)}


def compared(request: ExplosiveApprovalRequest) -> Comparison:
    """What a request asks for and what the design needs at this moment. It depends on nothing but the two, so a design
    that goes back to what it was makes the request valid again."""
    asked = dict(ApprovalLine.objects.filter(request_id=request.pk).values_list("product_id", "quantity_kg"))
    return Comparison(asked, designed_kg(request.site_id))


def why_not_on_design(request: ExplosiveApprovalRequest) -> Conflict | None:
    """The refusal of a step that hands out what a request asks for, where the design it was made for is gone."""
    if refusal := why_not_now(request.site, SiteWrite.REQUESTS):
        return refusal
    found = compared(request)
    if found.is_outdated:
        facts = found.facts
        return Conflict(
            f"The design has changed since: {facts['asked_kg']:,} kg are asked for, {facts['designed_kg']:,} kg are "
            "designed. Have the new quantities taken over and decided, or go back to the former design.",
            code="design_changed",
            asked_kg=facts["asked_kg"],
            designed_kg=facts["designed_kg"],
        )
    return design_not_agreed(request.site)


def why_not_taken_over(request: ExplosiveApprovalRequest) -> Conflict | None:
    """The refusal of taking the quantities of the design over into a request."""
    if refusal := why_not_now(request.site, SiteWrite.REQUESTS):
        return refusal
    if not compared(request).is_outdated:
        return Conflict("The request asks for exactly what is designed.", code="design_unchanged")
    return design_not_agreed(request.site) or why_nothing_to_ask(request.site_id)


def uncharged_numbers(site_id: UUID) -> list[str]:
    """Numbers of the holes that the rule does not fit and that nobody has decided on."""
    rows = HoleCharge.objects.filter(site_id=site_id, is_overridden=False).exclude(finding_code="")
    return list(rows.order_by("point__hole__number_order").values_list("point__hole__hole_number", flat=True))


def why_nothing_to_ask(site_id: UUID) -> Conflict | None:
    """Why the design of a site gives no quantities to ask for: nothing is calculated, or holes are not decided on."""
    if not designed_kg(site_id):
        return Conflict("Calculate the charges first.", code="not_calculated")
    if undecided := uncharged_numbers(site_id):
        return Conflict(
            f"{len(undecided)} holes can't hold the loading rule ({', '.join(undecided[:5])} ...). "
            "Set their charge by hand, zero for none.",
            code="holes_uncharged",
            hole_numbers=undecided[:200],
            count=len(undecided),
        )
    return None


def why_not_requested(site: Site) -> Conflict | None:
    """What stands in the way of asking for the explosives of a site now."""
    if refusal := why_not_now(site, SiteWrite.REQUESTS) or design_not_agreed(site):
        return refusal
    if open_request(site.pk):
        return Conflict(
            "This site already has an open request. Cancel it or have it decided first.", code="request_open"
        )
    return why_nothing_to_ask(site.pk)


def open_request(site_id: UUID) -> ExplosiveApprovalRequest | None:
    """The request of a site that is not decided on, or approved and not issued."""
    states = (ApprovalStatus.PENDING, ApprovalStatus.APPROVED)
    return ExplosiveApprovalRequest.objects.filter(site_id=site_id, status__in=states).first()


def why_not_loaded(site: Site, shot: Shot | None) -> Conflict | None:
    """What stands in the way of recording what went into the holes of a site."""
    if refusal := why_not_now(site, SiteWrite.LOADING):
        return refusal
    return why_nothing_issued(shot) or design_not_agreed(site)


def why_nothing_issued(shot: Shot | None) -> Conflict | None:
    """A shot begins with the first issue."""
    if shot is None:
        return Conflict("Nothing has been issued to this site yet.", code="nothing_issued")
    return None


def why_not_fired(shot: Shot) -> Conflict | None:
    """What stands in the way of recording a shot as fired."""
    if shot.site.status != SiteStatus.BLAST:
        return Conflict("Set the site to “Ready to blast” first.", code="not_ready_to_blast")
    if refusal := design_not_agreed(shot.site):
        return refusal
    if not shot.loadings.filter(quantity_kg__gt=0).exists():
        return Conflict("Record what was loaded into the holes first.", code="nothing_loaded")
    return None


def why_not_reconciled(shot: Shot) -> Conflict | None:
    """Nothing stays reserved for a site that is over."""
    request = open_request(shot.site_id)
    if request is None:
        return None
    message = f"The request {request.number} is still open. Have it rejected or taken back first."
    return Conflict(message, code="request_open", case="reconciling", number=request.number)
