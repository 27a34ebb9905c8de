"""Reads about loading, firing and reconciliation of a site."""

from collections import defaultdict
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Sum

from highwall.domains.accounts.queries import person_reference
from highwall.domains.blasting.models import HoleCharge, HoleLoading, Shot, ShotCorrection, ShotStatus
from highwall.domains.blasting.workflow import SHOT, Counting, newest_calculation, planned_quantities
from highwall.domains.explosives.models import LedgerEntry, MovementKind, Product
from highwall.domains.explosives.queries import site_balances
from highwall.kit.actors import Actor
from highwall.kit.text import NaturalKey
from highwall.kit.workflow import allowed, blocked

ZERO = Decimal(0)


def shot_of(site_id: UUID) -> Shot | None:
    return Shot.objects.select_related("site", "fired_by", "reconciled_by").filter(site_id=site_id).first()


def corrections_of(site_id: UUID) -> list[dict[str, Any]]:
    """The correction notes of a site's shot, oldest first."""
    rows = ShotCorrection.objects.filter(shot__site_id=site_id).select_related("by").order_by("at", "id")
    return [
        {"id": row.pk, "text": row.text, "reason": row.reason, "by": person_reference(row.by), "at": row.at}
        for row in rows
    ]


def loaded_quantities(site_id: UUID) -> dict[UUID, Decimal]:
    """What went into the holes of a site, by product."""
    rows = HoleLoading.objects.filter(shot__site_id=site_id).values_list("product_id").annotate(Sum("quantity"))
    return {product_id: total for product_id, total in rows if total}


def moved_quantities(site_id: UUID) -> dict[str, dict[UUID, Decimal]]:
    """What the ledger says of a site, by kind of movement and product: issued, returned, consumed, written off."""
    rows = (
        LedgerEntry.objects.filter(movement__site_id=site_id, account__kind="site")
        .values_list("movement__kind", "product_id")
        .annotate(Sum("quantity"))
    )
    found: dict[str, dict[UUID, Decimal]] = defaultdict(dict)
    for kind, product_id, total in rows:
        found[kind][product_id] = abs(total)
    return found


def loading_of(site_id: UUID) -> list[dict[str, Any]]:
    """Per hole: what was planned and what was loaded, by product id in the unit of the product, and what it weighs."""
    counting = Counting()
    actual: dict[UUID, dict[str, float]] = defaultdict(dict)
    at: dict[UUID, Any] = {}
    loadings = HoleLoading.objects.filter(shot__site_id=site_id)
    for point_id, product_id, quantity, loaded_at in loadings.values_list(
        "point_id", "product_id", "quantity", "loaded_at"
    ):
        actual[point_id][str(product_id)] = float(quantity)
        at[point_id] = loaded_at
    charges = HoleCharge.objects.filter(site_id=site_id).order_by("point__hole__number_order")
    return [
        {
            "point_id": point_id,
            "hole_number": number,
            "planned": {str(pk): float(quantity) for pk, quantity in counting.of(planned).items()},
            "loaded": actual.get(point_id),
            "planned_mass_kg": sum(planned.values()),
            "loaded_mass_kg": _mass_kg(actual[point_id], counting) if point_id in actual else None,
            "loaded_at": at.get(point_id),
        }
        for point_id, number, planned in charges.values_list("point_id", "point__hole__hole_number", "quantities_kg")
    ]


def _mass_kg(quantities: dict[str, float], counting: Counting) -> float:
    return float(counting.mass_kg({UUID(code): Decimal(str(quantity)) for code, quantity in quantities.items()}))


def reconciliation_of(site_id: UUID, actor: Actor) -> dict[str, Any]:
    """The figures that must agree before a shot is closed, by product: planned, drawn, loaded, returned, written off,
    and what is still on the site's account."""
    calculation = newest_calculation(site_id)
    planned = planned_quantities(site_id, calculation)
    moved, loaded, balance = moved_quantities(site_id), loaded_quantities(site_id), site_balances(site_id)
    shot = shot_of(site_id)
    differences = {d.product_id: d for d in shot.differences.all()} if shot else {}
    product_ids = {*planned, *loaded, *balance, *(pk for by_product in moved.values() for pk in by_product)}
    offers = SHOT.offers(shot, actor) if shot else []
    is_fired = shot is not None and shot.status != ShotStatus.LOADING
    lines = []
    for product in Product.objects.filter(pk__in=product_ids).order_by(NaturalKey("name")):
        difference = differences.get(product.pk)
        on_site = balance.get(product.pk, ZERO)
        lines.append(
            {
                "product_id": product.pk,
                "product_name": product.name,
                "unit": product.unit,
                "mass_kg_per_unit": product.mass_kg_per_unit,
                "planned": planned.get(product.pk, ZERO),
                "issued": moved[MovementKind.ISSUE].get(product.pk, ZERO),
                "loaded": loaded.get(product.pk, ZERO),
                "blasted": moved[MovementKind.CONSUME].get(product.pk, ZERO),
                "returned": moved[MovementKind.RETURN].get(product.pk, ZERO),
                "written_off": moved[MovementKind.WRITE_OFF].get(product.pk, ZERO),
                "on_site": on_site,
                "unloaded": on_site if is_fired else on_site - loaded.get(product.pk, ZERO),
                "reason_code": difference.reason_code if difference else None,
                "note": difference.note if difference else "",
            }
        )
    return {
        "shot": {
            "id": shot.pk,
            "number": shot.number,
            "status": shot.status,
            "fired_at": shot.fired_at,
            "fired_by": person_reference(shot.fired_by),
            "notes": shot.notes,
            "misfires": shot.misfires,
            "reconciled_at": shot.reconciled_at,
            "reconciled_by": person_reference(shot.reconciled_by),
            "version": shot.version,
            "allowed_actions": allowed(offers),
            "blocked_actions": blocked(offers),
        }
        if shot
        else None,
        "lines": lines,
    }
