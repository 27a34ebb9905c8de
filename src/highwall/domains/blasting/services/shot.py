"""Loading, firing, returning and reconciling."""

from collections import defaultdict
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.blasting.models import (
    HoleCharge,
    HoleLoading,
    Shot,
    ShotDifference,
    ShotStatus,
)
from highwall.domains.blasting.policy import BlastingRight
from highwall.domains.blasting.queries.shot import loaded_quantities
from highwall.domains.blasting.services.stated_names import names_at_firing
from highwall.domains.blasting.workflow import SHOT, Counting, why_nothing_issued
from highwall.domains.drilling.models import DrillPoint
from highwall.domains.explosives import services as stock
from highwall.domains.explosives.models import LedgerMovement, Product, ProductUnit, amount
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries import site_balances
from highwall.domains.projects.models import Site
from highwall.domains.projects.services import lock_site, note_firing, require_open_for, set_milestone
from highwall.domains.projects.workflow import SiteWrite, design_not_agreed
from highwall.kit.actors import Actor, Right
from highwall.kit.errors import Conflict, FieldError, Invalid
from highwall.kit.http import check_version
from highwall.kit.statements import insert_rows

ZERO = Decimal(0)
CLOCK_TOLERANCE = timedelta(minutes=5)


def _lock_shot(site_id: UUID, *, actor: Actor, right: Right, write: SiteWrite | None = None) -> tuple[Site, Shot]:
    """The site and its shot, both locked; refused where the state of the site does not allow the write."""
    site = lock_site(site_id, actor=actor, right=right)
    if write:
        require_open_for(site, write)
    shot = Shot.objects.select_for_update().filter(site=site).first()
    if refusal := why_nothing_issued(shot):
        raise refusal
    assert shot is not None
    shot.site = site
    return site, shot


def _refuse_without_design(site: Site) -> None:
    if refusal := design_not_agreed(site):
        raise refusal


@transaction.atomic
def record_loading(*, actor: Actor, site_id: UUID, holes: list[dict[str, Any]], at: datetime) -> dict[UUID, Decimal]:
    """Record what went into some holes: `[{point_id, quantities: {product_id: quantity}}]`; repeating replaces.

    Gives the loaded totals of the site. Raises Conflict (nothing issued, already fired, more loaded than issued, with
    the figure that is left), Invalid (foreign point, unknown product).
    """
    site, shot = _lock_shot(site_id, actor=actor, right=BlastingRight.LOAD, write=SiteWrite.LOADING)
    _refuse_without_design(site)
    wanted = {hole["point_id"] for hole in holes}
    known = set(DrillPoint.objects.filter(pk__in=wanted, hole__site=site).values_list("pk", flat=True))
    if wanted - known:
        raise Invalid.field(
            "holes",
            "unknown_point",
            f"{len(wanted - known)} of these points are not on this site.",
            count=len(wanted - known),
        )
    product_ids = {product_id for hole in holes for product_id in hole["quantities"]}
    if product_ids - set(Product.objects.filter(pk__in=product_ids).values_list("pk", flat=True)):
        raise Invalid.field("holes", "unknown_product", "Choose one of the products.")
    _refuse_broken(holes)
    HoleLoading.objects.filter(point_id__in=wanted).delete()
    return _put_in(site, shot, holes, actor=actor, at=at)


def _refuse_broken(holes: list[dict[str, Any]]) -> None:
    """Raises Invalid for a part of a piece."""
    broken = {pk for hole in holes for pk, quantity in hole["quantities"].items() if quantity % 1}
    if broken and Product.objects.filter(pk__in=broken, unit=ProductUnit.PIECE).exists():
        raise Invalid.field("holes", "part_of_a_piece", "This product is counted in whole pieces.")


def _put_in(site: Site, shot: Shot, holes: list[dict[str, Any]], *, actor: Actor, at: datetime) -> dict[UUID, Decimal]:
    """Record what went into holes that have no record; gives the loaded totals of the site."""
    loaded = [(hole["point_id"], product_id, kg) for hole in holes for product_id, kg in hole["quantities"].items()]
    if loaded:
        points, products, masses = zip(*loaded, strict=True)
        same = {"shot_id": shot.pk, "loaded_at": at, "loaded_by_id": actor.user_id}
        columns = {name: [value] * len(loaded) for name, value in same.items()}
        insert_rows(HoleLoading, {**columns, "point_id": points, "product_id": products, "quantity": masses})
    totals = loaded_quantities(site.pk)
    _refuse_more_than_issued(site, totals)
    return totals


def _refuse_more_than_issued(site: Site, totals: dict[UUID, Decimal]) -> None:
    issued = site_balances(site.pk)
    products = Product.objects.in_bulk(list(totals))
    errors = tuple(
        FieldError(
            "holes",
            "more_than_issued",
            f"{products[pk].name}: {amount(total, products[pk].unit)} loaded, but only "
            f"{amount(issued.get(pk, ZERO), products[pk].unit)} are on the site.",
            {
                "product_name": products[pk].name,
                "product_unit": products[pk].unit,
                "loaded": float(total),
                "on_site": float(issued.get(pk, ZERO)),
            },
        )
        for pk, total in totals.items()
        if total > issued.get(pk, ZERO)
    )
    if errors:
        allowed = {str(pk): issued.get(pk, ZERO) for pk in totals}
        excess = [error.facts for error in errors]
        raise Conflict(errors[0].message, code="more_than_issued", errors=errors, on_site=allowed, excess=excess)


@transaction.atomic
def record_loading_as_planned(*, actor: Actor, site_id: UUID, at: datetime) -> dict[UUID, Decimal]:
    """Record the planned charge for every hole that has no record yet. Raises as record_loading."""
    site, shot = _lock_shot(site_id, actor=actor, right=BlastingRight.LOAD, write=SiteWrite.LOADING)
    _refuse_without_design(site)
    counting = Counting()
    charges = HoleCharge.objects.filter(site=site, total_kg__gt=0).exclude(point__loadings__isnull=False)
    holes = [
        {"point_id": pk, "quantities": counting.of(quantities)}
        for pk, quantities in charges.values_list("point_id", "quantities_kg")
    ]
    return _put_in(site, shot, holes, actor=actor, at=at)


@transaction.atomic
def fire_shot(
    *,
    actor: Actor,
    site_id: UUID,
    fired_at: datetime,
    at: datetime,
    notes: str = "",
    misfires: str = "",
    expected_version: int | None = None,
) -> Shot:
    """Record the shot as fired; what was loaded leaves the books as blasted.

    Raises Conflict (not ready to blast, nothing loaded, wrong state), Invalid (time in the future or before the issue).
    """
    site, shot = _lock_shot(site_id, actor=actor, right=BlastingRight.FIRE)
    check_version(shot, expected_version)
    if fired_at > at + CLOCK_TOLERANCE:
        raise Invalid.field("fired_at", "in_future", "The shot can't have been fired in the future.")
    if fired_at < shot.created_at - CLOCK_TOLERANCE:
        raise Invalid.field("fired_at", "before_issue", "The explosives were issued after this time.")
    with SHOT.transition(shot, "fire", actor=actor, at=at):
        totals = loaded_quantities(site.pk)
        stock.consume(site_id=site.pk, quantities=totals, actor=actor, at=at, reference_number=shot.number)
        shot.fired_at, shot.fired_by_id, shot.notes, shot.misfires = fired_at, actor.user_id, notes, misfires
        shot.names = names_at_firing(site, shot)
        # Last of all: from here on the record of the site is frozen.
        note_firing(site, fired_at=fired_at)
    return shot


@transaction.atomic
def return_leftovers(
    *, actor: Actor, site_id: UUID, store_id: UUID, quantities: dict[UUID, Decimal], at: datetime, note: str = ""
) -> LedgerMovement:
    """Bring what was not loaded back into a store. What is in the holes can't be returned.

    Raises NotFound, Conflict (nothing issued, more than is left), and what the store refuses.
    """
    site, shot = _lock_shot(site_id, actor=actor, right=ExplosivesRight.MOVE, write=SiteWrite.RETURNS)
    in_holes = loaded_quantities(site.pk) if shot.status == ShotStatus.LOADING else {}
    balance = site_balances(site.pk)
    for product_id, quantity in quantities.items():
        free = balance.get(product_id, ZERO) - in_holes.get(product_id, ZERO)
        if quantity > free:
            unit = Product.objects.filter(pk=product_id).values_list("unit", flat=True).first() or ProductUnit.KILOGRAM
            raise Conflict(
                f"Only {amount(free, unit)} are neither loaded nor returned.",
                code="more_than_left",
                available=free,
                product_unit=unit,
            )
    return stock.return_to_store(
        site_id=site.pk,
        store_id=store_id,
        quantities=quantities,
        actor=actor,
        at=at,
        reference_number=shot.number,
        note=note,
    )


@transaction.atomic
def reconcile_shot(
    *,
    actor: Actor,
    site_id: UUID,
    differences: list[dict[str, Any]],
    at: datetime,
    expected_version: int | None = None,
) -> Shot:
    """Explain what is still on the site's account, write it off, and close the shot and the site.

    After it the site's accounts are empty. Raises Conflict (not fired), Invalid (a difference without a reason).
    """
    site, shot = _lock_shot(site_id, actor=actor, right=BlastingRight.RECONCILE)
    check_version(shot, expected_version)
    explained = {d["product_id"]: d for d in differences}
    with SHOT.transition(shot, "reconcile", actor=actor, at=at):
        left = {pk: kg for pk, kg in site_balances(site.pk).items() if kg}
        products = Product.objects.in_bulk(list(left))
        if missing := [pk for pk in left if pk not in explained]:
            words = ", ".join(f"{amount(left[pk], products[pk].unit)} of {products[pk].name}" for pk in missing)
            held = [
                {
                    "product_name": products[pk].name,
                    "product_unit": products[pk].unit,
                    "quantity": float(left[pk]),
                }
                for pk in missing
            ]
            raise Invalid.field("differences", "unexplained", f"Return or explain {words}.", held=held)
        by_reason: dict[tuple[str, str], dict[UUID, Decimal]] = defaultdict(dict)
        for pk, kg in left.items():
            reason, note = explained[pk]["reason_code"], explained[pk].get("note", "")
            by_reason[reason, note][pk] = kg
            ShotDifference.objects.create(shot=shot, product_id=pk, quantity=kg, reason_code=reason, note=note)
        for (reason, note), quantities in by_reason.items():
            stock.write_off(
                site_id=site.pk,
                quantities=quantities,
                reason_code=reason,
                note=note,
                actor=actor,
                at=at,
                reference_number=shot.number,
            )
        shot.reconciled_at, shot.reconciled_by_id = at, actor.user_id
    set_milestone(site, "completed", actor=actor, at=at)
    return shot
