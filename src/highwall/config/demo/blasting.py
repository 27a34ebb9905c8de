"""What the shots of the demonstration mine are charged and fired with, from the design to the reconciliation."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from blastcalc.pattern import row_by_row_tie_up, staggered_bench
from blastcalc.timing import TieUp
from highwall.config.demo.diary import Diary
from highwall.config.demo.places import ANFO, EMULSION
from highwall.config.demo.shots import Shot
from highwall.domains.blasting import services as blasting
from highwall.domains.blasting.models import ApprovalType, ExplosiveApprovalRequest, HoleCharge, Priority
from highwall.domains.blasting.services.approval import ENVIRONMENT_ITEMS, OUTSIDE_ITEMS, SAFETY_ITEMS
from highwall.domains.drilling.models import DrillPoint
from highwall.domains.explosives.models import Product, Store
from highwall.domains.explosives.queries import site_balances
from highwall.kit.actors import Actor

GRAM = Decimal("0.001")
DEFAULT_RULES = (
    ("Thin holes", 64.0, 102.0, 1.0, 2.0, 1.6),
    ("Production holes", 102.0, 140.0, 2.0, 3.0, 2.4),
    ("Large holes", 140.0, 200.0, 2.0, 4.0, 3.2),
)
"""Name, diameters from and to below (mm), base charge, stemming and least stemming (m): about 24 and 19 diameters."""


def note(diary: Diary) -> None:
    """The rules of the company at the beginning, then for each shot its charges, tie-up, explosives and firing."""
    _create_default_rules(diary.people)
    for shot in diary.shots:
        designer, crew = shot.designer, shot.crew
        diary.add_for(shot, 14, 11.0, designer, _charge)
        diary.add_for(shot, 13, 8.5, designer, _tie_up)
        diary.add_for(shot, 11, 10.0, shot.reviewer, _confirm_simulation)
        diary.add_for(shot, 5, 10.0, designer, _request)
        diary.add_for(shot, 3, 9.0, crew.storekeeper, _approve)
        diary.add_for(shot, 1, 7.0, crew.storekeeper, _issue)
        diary.add_for(shot, 1, 15.0, crew.operator, _load)
        diary.add_for(shot, 0, 13.1, designer, _fire)
        diary.add_for(shot, 0, 16.0, crew.storekeeper, _return)
        diary.add_for(shot, -2, 10.0, designer, _reconcile)


def _create_default_rules(people: dict[str, Actor]) -> None:
    """How the company charges what is drilled: thin holes with little stemming, thick ones with more."""
    product = dict(Product.objects.values_list("code", "pk"))
    for name, from_mm, to_mm, base_m, stemming_m, minimum_m in DEFAULT_RULES:
        blasting.create_default_rule(
            actor=people["engineer"],
            name=name,
            from_mm=from_mm,
            to_mm=to_mm,
            base_product_id=product[EMULSION],
            base_length_m=base_m,
            base_mass_kg=None,
            column_product_id=product[ANFO],
            wet_product_id=product[EMULSION],
            air_deck_m=0.0,
            stemming_m=stemming_m,
            minimum_stemming_m=minimum_m,
            same_stemming_for_all=False,
        )


def _charge(shot: Shot, actor: Actor, at: datetime) -> None:
    product = dict(Product.objects.values_list("code", "pk"))
    blasting.set_loading_rule(
        actor=actor,
        site_id=shot.site.pk,
        at=at,
        expected_version=None,
        base_product_id=product[EMULSION],
        base_length_m=2.0,
        base_mass_kg=None,
        column_product_id=product[ANFO],
        wet_product_id=product[EMULSION],
        air_deck_m=0.0,
        stemming_m=3.0,
        minimum_stemming_m=2.4,
        same_stemming_for_all=False,
    )


def _tie_up(shot: Shot, actor: Actor, at: datetime) -> None:
    points = dict(DrillPoint.objects.filter(hole__site=shot.site).values_list("hole__hole_number", "pk"))
    numbers = staggered_bench(shot.bench).hole_id
    tie_up = _design_tie_up(shot)
    operations: list[dict[str, Any]] = [{"op": "start", "point_id": points[numbers[0]], "lead_in_ms": 0.0}]
    operations += [
        {
            "op": "connect",
            "from_point_id": points[numbers[start]],
            "to_point_id": points[numbers[end]],
            "delay_ms": delay_ms,
        }
        for start, end, delay_ms in zip(
            tie_up.from_index.tolist(), tie_up.to_index.tolist(), tie_up.delay_ms.tolist(), strict=True
        )
    ]
    operations.append({"op": "settings", "in_hole_delay_ms": 500.0, "mic_window_ms": 8.0})
    blasting.edit_tie_up(actor=actor, site_id=shot.site.pk, operations=operations, at=at, expected_version=None)


def _design_tie_up(shot: Shot) -> TieUp:
    return row_by_row_tie_up(shot.bench, along_ms=shot.along_ms, between_rows_ms=shot.between_rows_ms)


def _confirm_simulation(shot: Shot, actor: Actor, at: datetime) -> None:
    blasting.confirm_simulation(actor=actor, site_id=shot.site.pk, at=at)


def _request(shot: Shot, actor: Actor, at: datetime) -> None:
    blasting.submit_request(
        actor=actor,
        site_id=shot.site.pk,
        at=at,
        approval_type=ApprovalType.STANDARD,
        priority=Priority.NORMAL,
        safety_checklist=list(SAFETY_ITEMS),
        environmental_checklist=list(ENVIRONMENT_ITEMS),
        assessments={
            item: {"assessed_by": "Gulf Blast Consultants", "document": f"GBC-{place:03}"}
            for place, item in enumerate(OUTSIDE_ITEMS, 1)
        },
        store_id=Store.objects.get(name=shot.crew.store).pk,
    )


def _request_of(shot: Shot) -> ExplosiveApprovalRequest:
    return ExplosiveApprovalRequest.objects.get(site=shot.site)


def _approve(shot: Shot, actor: Actor, at: datetime) -> None:
    blasting.approve_request(actor=actor, request_id=_request_of(shot).pk, at=at)


def _issue(shot: Shot, actor: Actor, at: datetime) -> None:
    blasting.issue_request(actor=actor, request_id=_request_of(shot).pk, at=at, received_by_name="Said Al Kindi")


def _load(shot: Shot, actor: Actor, at: datetime) -> None:
    """Every hole takes a little less than planned."""
    charges = HoleCharge.objects.filter(site=shot.site, total_kg__gt=0).order_by("point__hole__number_order")
    holes = [
        {
            "point_id": point_id,
            "quantities": {
                UUID(code): Decimal(str(round(kg * shot.chance.uniform(0.955, 0.999), 1)))
                for code, kg in quantities.items()
            },
        }
        for point_id, quantities in charges.values_list("point_id", "quantities_kg")
    ]
    blasting.record_loading(actor=actor, site_id=shot.site.pk, holes=holes, at=at)


def _fire(shot: Shot, actor: Actor, at: datetime) -> None:
    blasting.fire_shot(actor=actor, site_id=shot.site.pk, fired_at=at, at=at, notes="Clear after first inspection.")


def _return(shot: Shot, actor: Actor, at: datetime) -> None:
    """What was not loaded goes back, but for a few kilograms that nobody can find on the scales."""
    left = site_balances(shot.site.pk)
    back = {pk: kg - min(kg, Decimal(shot.chance.randint(2, 9))) for pk, kg in left.items()}
    blasting.return_leftovers(
        actor=actor,
        site_id=shot.site.pk,
        store_id=Store.objects.get(name=shot.crew.store).pk,
        quantities={pk: kg.quantize(GRAM) for pk, kg in back.items() if kg > 0},
        at=at,
    )


def _reconcile(shot: Shot, actor: Actor, at: datetime) -> None:
    words = {"measurement": "Difference between truck scale and hole sum.", "spilled": "Hose burst at the truck."}
    reason = shot.leftover_reason
    differences = [
        {"product_id": pk, "reason_code": reason, "note": words[reason]} for pk in site_balances(shot.site.pk)
    ]
    blasting.reconcile_shot(actor=actor, site_id=shot.site.pk, differences=differences, at=at)
