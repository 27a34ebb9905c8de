"""What a request asks for, beside what the design of its site needs now: by product, exact to the gram."""

from dataclasses import dataclass
from decimal import ROUND_UP, Decimal
from uuid import UUID

from highwall.domains.blasting.models import ApprovalLine, CalculationResult, ExplosiveApprovalRequest, HoleCharge
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
    return design_not_agreed(request.site)
