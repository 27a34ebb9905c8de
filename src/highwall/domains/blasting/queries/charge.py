"""Reads about charges: per hole and in total."""

from typing import Annotated, Any
from uuid import UUID

from django.db.models import Q, QuerySet
from ninja import FilterLookup, FilterSchema
from pydantic import AfterValidator, Field
from pydantic_core import PydanticKnownError

from highwall.domains.blasting.models import DefaultLoadingRule, HoleCharge, LoadingRule
from highwall.kit.actors import Actor
from highwall.kit.lists import Listing
from highwall.kit.schemas import Schema
from highwall.kit.text import Words

ANY_FINDING = "any"
FINDINGS = ("air_under_water", "hole_too_short", "invalid_hole", "no_wet_product", "water_out_of_range")
"""The codes of what `blastcalc.charging` finds about a hole."""


def _known_findings(text: str) -> str:
    if text != ANY_FINDING and not set(text.split(",")) <= set(FINDINGS):
        raise PydanticKnownError("enum", {"expected": ", ".join((ANY_FINDING, *FINDINGS))})
    return text


type FindingCodes = Annotated[str, AfterValidator(_known_findings)]

_PRODUCTS = ("base_product", "column_product", "wet_product")


class ChargeRow(Schema):
    point_id: UUID
    hole_id: UUID
    hole_number: str
    diameter_mm: float | None
    length_m: float
    stemming_m: float | None
    total_kg: float
    quantities_kg: dict[str, float]
    volume_m3: float | None
    powder_factor_kg_m3: float | None
    is_overridden: bool
    is_given: bool
    finding_code: str
    finding: str
    shortfall_m: float | None
    decks: list[dict[str, Any]]


class ChargeFilters(FilterSchema):
    is_overridden: Annotated[bool | None, FilterLookup("is_overridden")] = None
    is_given: Annotated[bool | None, FilterLookup("is_given")] = None
    finding_code: Annotated[FindingCodes | None, Field(max_length=200)] = None
    """Codes with commas between them; `any` for every finding."""

    def filter_finding_code(self, value: str | None) -> Q:
        if value is None:
            return Q()
        return ~Q(finding_code="") if value == ANY_FINDING else Q(finding_code__in=value.split(","))


CHARGES = Listing[HoleCharge](
    name="charges",
    row=ChargeRow,
    columns={
        "point_id": "point_id",
        "hole_id": "point__hole_id",
        "hole_number": "point__hole__hole_number",
        "diameter_mm": "point__diameter_mm",
        "length_m": "point__length_m",
        "stemming_m": "stemming_m",
        "total_kg": "total_kg",
        "quantities_kg": "quantities_kg",
        "volume_m3": "volume_m3",
        "powder_factor_kg_m3": "powder_factor_kg_m3",
        "is_overridden": "is_overridden",
        "is_given": "is_given",
        "finding_code": "finding_code",
        "finding": "finding",
        "shortfall_m": "shortfall_m",
        "decks": "decks",
    },
    sorts={
        "hole_number": "point__number_order",
        "total_kg": "total_kg",
        "length_m": "point__length_m",
        "powder_factor_kg_m3": "powder_factor_kg_m3",
        "shortfall_m": "shortfall_m",
    },
    default_sort="hole_number",
    search=("point__hole__hole_number",),
    filters=ChargeFilters,
    export={
        "hole_number": "Hole",
        "diameter_mm": "Diameter (mm)",
        "length_m": "Length (m)",
        "stemming_m": "Stemming (m)",
        "total_kg": "Charge (kg)",
        "volume_m3": "Volume (m3)",
        "powder_factor_kg_m3": "Powder factor (kg/m3)",
        "is_overridden": "Set by hand",
        "is_given": "Came with the hole",
        "finding": "Finding",
    },
    # In English the finding is a sentence already, with the figures of its hole.
    tokens={"finding": Words("blasting:finding")},
    arabic={"finding": "finding_code"},
)


def charges_of_site(actor: Actor, site_id: UUID) -> QuerySet[HoleCharge]:
    """The charges of a site. The caller has checked that the site is visible."""
    return HoleCharge.objects.filter(site_id=site_id, point__site_id=site_id)


def loading_rule_of(site_id: UUID) -> LoadingRule | None:
    return LoadingRule.objects.select_related(*_PRODUCTS).filter(site_id=site_id).first()


def default_rules() -> list[DefaultLoadingRule]:
    """The default loading rules of the company, thinnest holes first."""
    return list(DefaultLoadingRule.objects.select_related(*_PRODUCTS).order_by("from_mm"))
