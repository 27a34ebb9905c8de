"""Charging a site, and overrides."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import numpy as np
from django.db import transaction
from django.db.models import QuerySet

from blastcalc import overrides
from blastcalc.findings import Finding
from highwall.domains.blasting.models import CalculationResult, ChargeOverride, HoleCharge, LoadingRule
from highwall.domains.blasting.policy import BlastingRight
from highwall.domains.blasting.queries import default_rules, loading_rule_of
from highwall.domains.blasting.services.charging import OnHoles, charge_site, untold
from highwall.domains.blasting.services.loading import Basis, basis_of, explosive, formula_of
from highwall.domains.blasting.workflow import is_whole
from highwall.domains.drilling.models import DrillPoint
from highwall.domains.drilling.queries import Pattern, pattern_of
from highwall.domains.explosives.models import Product, ProductUnit
from highwall.domains.projects.models import Site
from highwall.domains.projects.services import lock_site, note_designer, require_open_for
from highwall.domains.projects.workflow import SiteWrite, why_not_now
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, FieldError, Invalid
from highwall.kit.http import check_version

_NO_RULE = "Set a loading rule first."


@transaction.atomic
def set_loading_rule(
    *,
    actor: Actor,
    site_id: UUID,
    at: datetime,
    expected_version: int | None,
    on_holes: OnHoles | None = untold,
    **values: Any,
) -> CalculationResult | None:
    """Keep a loading rule for a site and charge its holes by it.

    Raises NotFound, StaleVersion, Conflict (site not open), Invalid (the rule contradicts itself, unknown product), and
    TakesLong as `charge_site` does, as all that charge a site by what a person has decided.
    """
    site = lock_site(site_id, actor=actor, right=BlastingRight.UPDATE)
    require_open_for(site, SiteWrite.CHARGES)
    check_products(values)
    row = LoadingRule.objects.select_for_update().filter(site=site).first()
    if row is None:
        row = LoadingRule(site=site, **values)
        formula_of(row)
        row.save()
    else:
        check_version(row, expected_version)
        for name, value in values.items():
            setattr(row, name, value)
        formula_of(row)
        row.save_new_version()
    return _redesign(site, actor=actor, at=at, on_holes=on_holes)


def check_products(values: dict[str, Any]) -> None:
    """Raises Invalid for products of a rule that there are not."""
    wanted = {name: values[name] for name in ("base_product_id", "column_product_id", "wet_product_id")}
    known = Product.objects.in_bulk([v for v in wanted.values() if v])
    errors = tuple(
        FieldError(name, "unknown_product", "Choose one of the products.")
        for name, v in wanted.items()
        if v and v not in known
    )
    if errors:
        raise Invalid("There is no such product.", errors=errors)
    for name in ("column_product_id", "wet_product_id"):
        product = known.get(wanted[name])
        if product is not None and product.unit != ProductUnit.KILOGRAM:
            message = "A hole is filled with what is counted in kilograms."
            raise Invalid.field(name, "not_in_kilograms", message, product_name=product.name)
    base = known.get(wanted["base_product_id"])
    if base is not None and base.unit == ProductUnit.METRE:
        message = "A base charge is counted in kilograms or in pieces."
        raise Invalid.field("base_product_id", "not_in_kilograms", message, case="base", product_name=base.name)
    if base is not None and base.unit == ProductUnit.PIECE:
        _refuse_parts_of(base, values.get("base_mass_kg"), "base_mass_kg")


def _refuse_parts_of(product: Product, mass_kg: float | None, field: str) -> None:
    """Raises Invalid unless a mass for one hole is that of whole pieces."""
    if mass_kg is None or mass_kg <= 0 or not is_whole(Decimal(str(mass_kg)), product):
        piece_kg = float(product.mass_kg_per_unit)
        message = f"A hole takes whole pieces of {product.name}: give a multiple of {piece_kg:g} kg."
        raise Invalid.field(field, "parts_of_pieces", message, product_name=product.name, piece_kg=piece_kg)


@transaction.atomic
def calculate_charges(
    *, actor: Actor, site_id: UUID, at: datetime, on_holes: OnHoles | None = untold
) -> CalculationResult:
    """Charge every hole of a site anew. Overrides stay, and so do masses that came with holes. Raises NotFound,
    Conflict (no holes, no rule for any of them, not open)."""
    site = lock_site(site_id, actor=actor, right=BlastingRight.UPDATE)
    require_open_for(site, SiteWrite.CHARGES)
    if not LoadingRule.objects.filter(site=site).exists() and not default_rules() and not _given(site).exists():
        raise Conflict(_NO_RULE, code="no_loading_rule")
    result = charge_site(site, actor=actor, at=at, on_holes=on_holes)
    if result is None:
        raise Conflict("The site has no holes yet. Import or add a pattern first.", code="no_holes")
    return result


@transaction.atomic
def recalculate_after_change(*, site_id: UUID, actor: Actor, at: datetime) -> CalculationResult | None:
    """What follows from a change to holes: the charges are computed again, if there is something to charge by and work
    goes on. A site that nobody has set a rule for takes the company's default rules."""
    site = Site.objects.select_for_update(of=("self",)).select_related("project__region").filter(pk=site_id).first()
    if site is None or why_not_now(site, SiteWrite.CHARGES):
        return None
    pattern = pattern_of(site.pk)
    if basis_of(site.pk, pattern) is None and not HoleCharge.objects.filter(site=site).exists():
        return None
    return charge_site(site, actor=actor, at=at, pattern=pattern)


def _given(site: Site) -> QuerySet[DrillPoint]:
    return DrillPoint.objects.filter(hole__site=site, is_mass_given=True)


@transaction.atomic
def replace_given_masses(
    *, actor: Actor, site_id: UUID, confirm_count: int, at: datetime, on_holes: OnHoles | None = untold
) -> CalculationResult | None:
    """Charge the holes that came with masses of their own by the rule instead; what came with them stays in the audit
    trail. `confirm_count` is the number of holes that the person saw and confirmed.

    Raises NotFound, Conflict (not open, no rule, no such holes, another count).
    """
    site = lock_site(site_id, actor=actor, right=BlastingRight.UPDATE)
    require_open_for(site, SiteWrite.CHARGES)
    if loading_rule_of(site.pk) is None and not default_rules():
        raise Conflict(_NO_RULE, code="no_loading_rule")
    count = _given(site).count()
    if not count:
        raise Conflict("No hole of the site came with masses of its own.", code="no_given_masses")
    if count != confirm_count:
        raise Conflict(
            f"{count} holes would lose the masses that came with them. Look again, and confirm that number.",
            code="count_not_confirmed",
            case="given",
            holes=count,
            count=count,
        )
    _given(site).update(is_mass_given=False, anfo_kg=None, emulsion_kg=None)
    return _redesign(site, actor=actor, at=at, on_holes=on_holes)


def _redesign(site: Site, *, actor: Actor, at: datetime, on_holes: OnHoles | None) -> CalculationResult | None:
    """Charge a site by what a person has just decided; `calculate_charges` decides nothing, it only repeats."""
    result = charge_site(site, actor=actor, at=at, on_holes=on_holes)
    note_designer(site, actor.user_id)
    return result


@transaction.atomic
def set_override(
    *,
    actor: Actor,
    site_id: UUID,
    point_ids: list[UUID],
    quantities_kg: dict[UUID, float],
    reason: str,
    at: datetime,
    on_holes: OnHoles | None = untold,
) -> CalculationResult | None:
    """Set the masses of some holes by hand; nothing given means that the holes stay uncharged.

    Together they must fit below the minimum stemming of the rule of each hole, and dry products above the water. Raises
    NotFound, Conflict (no rule), Invalid with the excess of each hole.
    """
    site = lock_site(site_id, actor=actor, right=BlastingRight.UPDATE)
    require_open_for(site, SiteWrite.CHARGES)
    pattern = pattern_of(site.pk)
    basis = basis_of(site.pk, pattern)
    if basis is None:
        raise Conflict(_NO_RULE, code="no_loading_rule")
    if not reason.strip():
        raise Invalid.field("reason", "required", "Say why the charge is set by hand.", case="charge")
    _check_fit(basis, pattern, point_ids, quantities_kg)
    stored = {str(product_id): mass for product_id, mass in quantities_kg.items()}
    values = {"quantities_kg": stored, "reason": reason.strip(), "by_id": actor.user_id}
    ChargeOverride.objects.bulk_create(
        [ChargeOverride(point_id=point_id, **values) for point_id in set(point_ids)],
        update_conflicts=True,
        unique_fields=["point"],
        update_fields=["quantities_kg", "reason", "by", "updated_at"],
    )
    return _redesign(site, actor=actor, at=at, on_holes=on_holes)


def _misfit(finding: Finding, hole_number: str) -> FieldError:
    facts = {**finding.details, "hole_number": hole_number}
    return FieldError("quantities_kg", finding.code, f"Hole {hole_number}: {finding.message}", facts)


def _check_fit(basis: Basis, pattern: Pattern, point_ids: list[UUID], quantities_kg: dict[UUID, float]) -> None:
    place = {point_id: index for index, point_id in enumerate(pattern.point_id)}
    if unknown := [point_id for point_id in point_ids if point_id not in place]:
        raise Invalid.field(
            "point_ids", "unknown_point", f"{len(unknown)} of these points are not on this site.", count=len(unknown)
        )
    products = {product.pk: product for product in Product.objects.filter(pk__in=list(quantities_kg))}
    if len(products) != len(quantities_kg):
        raise Invalid.field("quantities_kg", "unknown_product", "Choose one of the products.")
    for pk, mass in quantities_kg.items():
        if mass > 0:
            _refuse_parts_of(products[pk], mass, "quantities_kg")
    chosen = [place[point_id] for point_id in point_ids]
    findings = overrides.check_override(
        {explosive(products[pk]): np.full(len(chosen), mass) for pk, mass in quantities_kg.items()},
        pattern.diameter_mm[chosen],
        pattern.length_m[chosen],
        basis.minimum_stemming_m[chosen],
        np.nan_to_num(pattern.water_height_m[chosen]),
    )
    errors = tuple(_misfit(f, pattern.hole_number[chosen[f.holes[0]]]) for f in findings)
    if errors:
        raise Invalid("The masses do not fit. " + errors[0].message, errors=errors[:50])


@transaction.atomic
def drop_override(
    *, actor: Actor, site_id: UUID, point_ids: list[UUID], at: datetime, on_holes: OnHoles | None = untold
) -> CalculationResult | None:
    """Go back to the calculated charge of some holes. Raises NotFound, Conflict."""
    site = lock_site(site_id, actor=actor, right=BlastingRight.UPDATE)
    require_open_for(site, SiteWrite.CHARGES)
    ChargeOverride.objects.filter(point_id__in=point_ids, point__hole__site=site).delete()
    return _redesign(site, actor=actor, at=at, on_holes=on_holes)
