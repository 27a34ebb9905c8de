"""What a request asks for, beside what the design of its site needs now: by product, exact to the gram; and what stands
in the way of the steps that rest on a design."""

from collections import defaultdict
from collections.abc import Mapping
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
from highwall.domains.explosives.models import Product, ProductUnit
from highwall.domains.projects.models import Site, SiteStatus
from highwall.domains.projects.workflow import SiteWrite, design_not_agreed, why_not_now
from highwall.kit.errors import Conflict

GRAM = Decimal("0.001")


def newest_calculation(site_id: UUID) -> CalculationResult | None:
    return CalculationResult.objects.filter(site_id=site_id).order_by("-calculated_at", "-id").first()


class Counting:
    """How the masses of a design become what the ledger counts: kilograms to the next gram, whole pieces, metres."""

    def __init__(self) -> None:
        self.products = Product.objects.in_bulk()

    def of(self, masses_kg: Mapping[str, float]) -> dict[UUID, Decimal]:
        """The quantities of one hole, or of a whole shot of which nothing is counted in pieces."""
        found = {}
        for code, kg in masses_kg.items():
            if kg > 0:
                product = self.products[UUID(code)]
                found[product.pk] = quantity_of(Decimal(str(kg)), product)
        return found

    def has_pieces(self, masses_kg: Mapping[str, float]) -> bool:
        return any(self.products[UUID(code)].unit == ProductUnit.PIECE for code in masses_kg)

    def mass_kg(self, quantities: Mapping[UUID, Decimal]) -> Decimal:
        """What quantities of several products weigh together."""
        return sum((quantity * self.products[pk].mass_kg_per_unit for pk, quantity in quantities.items()), Decimal(0))


def quantity_of(mass_kg: Decimal, product: Product) -> Decimal:
    """A mass in the unit of its product. Masses of holes are rounded, so a piece is one within a hundredth of it; the
    part of a piece beyond that takes a whole one."""
    quantity = mass_kg / product.mass_kg_per_unit
    if product.unit == ProductUnit.PIECE:
        nearest = quantity.to_integral_value()
        return nearest if is_whole(mass_kg, product) else quantity.to_integral_value(ROUND_UP)
    return quantity.quantize(GRAM, ROUND_UP)


def is_whole(mass_kg: Decimal, product: Product) -> bool:
    """Whether a mass of one hole is one of whole pieces, where its product is counted in pieces."""
    quantity = mass_kg / product.mass_kg_per_unit
    return product.unit != ProductUnit.PIECE or abs(quantity - quantity.to_integral_value()) <= Decimal("0.01")


def planned_quantities(site_id: UUID, calculation: CalculationResult | None) -> dict[UUID, Decimal]:
    """What a charge calculation of a site comes to by product, in the unit of each. Pieces are counted hole by hole."""
    if calculation is None:
        return {}
    counting = Counting()
    masses_kg = calculation.quantities_kg
    found = counting.of(masses_kg)
    if counting.has_pieces(masses_kg):
        holes = HoleCharge.objects.filter(site_id=site_id).values_list("quantities_kg", flat=True)
        pieces: dict[UUID, Decimal] = defaultdict(Decimal)
        for hole in holes:
            for pk, quantity in counting.of(hole).items():
                pieces[pk] += quantity
        found |= {pk: n for pk, n in pieces.items() if counting.products[pk].unit == ProductUnit.PIECE and pk in found}
    return found


def designed(site_id: UUID) -> dict[UUID, Decimal]:
    """What the newest charge calculation of a site needs by product, in the unit of each. Nothing where its holes are
    gone."""
    if not HoleCharge.objects.filter(site_id=site_id).exists():
        return {}
    return planned_quantities(site_id, newest_calculation(site_id))


@dataclass(frozen=True)
class Comparison:
    """Quantities by product, each in the unit of the product, none of them zero."""

    asked: dict[UUID, Decimal]
    designed: dict[UUID, Decimal]

    @property
    def is_outdated(self) -> bool:
        return self.asked != self.designed

    @property
    def facts(self) -> dict[str, float]:
        """Both totals as mass, kg; where they are the same, the products differ."""
        counting = Counting()
        asked, designed = (counting.mass_kg(quantities) for quantities in (self.asked, self.designed))
        return {"asked_kg": float(asked), "designed_kg": float(designed)}


def compared(request: ExplosiveApprovalRequest) -> Comparison:
    """What a request asks for and what the design needs at this moment. It depends on nothing but the two, so a design
    that goes back to what it was makes the request valid again."""
    asked = dict(ApprovalLine.objects.filter(request_id=request.pk).values_list("product_id", "quantity"))
    return Comparison(asked, designed(request.site_id))


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
    if not designed(site_id):
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
    if not shot.loadings.filter(quantity__gt=0).exists():
        return Conflict("Record what was loaded into the holes first.", code="nothing_loaded")
    return None


def why_not_reconciled(shot: Shot) -> Conflict | None:
    """Nothing stays reserved for a site that is over."""
    request = open_request(shot.site_id)
    if request is None:
        return None
    message = f"The request {request.number} is still open. Have it rejected or taken back first."
    return Conflict(message, code="request_open", case="reconciling", number=request.number)
