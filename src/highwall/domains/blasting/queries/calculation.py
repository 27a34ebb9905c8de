"""Reads about charge calculations, the one in force and those before it, and about the rules that they are made by."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from django.db.models import BooleanField, ExpressionWrapper, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Concat
from ninja import FilterLookup, FilterSchema

from highwall.domains.blasting.models import CalculationResult, DefaultLoadingRule
from highwall.domains.blasting.queries.charge import default_rules, loading_rule_of
from highwall.domains.blasting.workflow import newest_calculation
from highwall.domains.drilling.models import DrillPoint
from highwall.domains.projects.queries import visible_sites
from highwall.kit.actors import Actor
from highwall.kit.calendar import From, Until
from highwall.kit.errors import NotFound
from highwall.kit.lists import Listing
from highwall.kit.models import JobRun
from highwall.kit.schemas import Schema


class ChargedBy(Schema):
    """By what some holes of a calculation were charged; the name and the range of a default rule as they were."""

    kind: Literal["site_rule", "default_rule", "given", "by_hand", "none"]
    holes: int
    id: UUID | None = None
    version: int | None = None
    name: str = ""
    from_mm: float | None = None
    to_mm: float | None = None


class CalculationRow(Schema):
    """The totals of one charge calculation. The author is null where a change of the pattern set it off. It is approved
    with the simulation; the one in force only as long as that confirmation stands."""

    id: UUID
    project_id: UUID
    site_id: UUID
    calculated_at: datetime
    calculated_by_id: UUID | None
    calculated_by: str | None
    anfo_kg: float
    emulsion_kg: float
    total_kg: float
    quantities_kg: dict[UUID, float]
    hole_count: int
    uncharged_count: int
    volume_m3: float
    volume_method: str
    powder_factor_kg_m3: float | None
    energy_factor_mj_m3: float | None
    basis: list[ChargedBy]
    is_in_force: bool
    is_approved: bool
    approved_at: datetime | None
    approved_by: str | None


class CalculationFilters(FilterSchema):
    is_approved: Annotated[bool | None, FilterLookup("list_is_approved")] = None
    calculated_from: Annotated[From | None, FilterLookup("calculated_at__gte")] = None
    calculated_to: Annotated[Until | None, FilterLookup("calculated_at__lt")] = None


def _with_state(rows: QuerySet[CalculationResult]) -> QuerySet[CalculationResult]:
    newest = CalculationResult.objects.filter(site=OuterRef("site")).order_by("-calculated_at", "-id").values("pk")[:1]
    # Without holes there is a newest calculation, but nothing is charged by it.
    in_force = Q(pk=F("list_newest"))
    return rows.annotate(list_newest=Subquery(newest)).annotate(
        list_is_in_force=ExpressionWrapper(in_force, output_field=BooleanField()),
        list_is_approved=ExpressionWrapper(
            Q(approved_at__isnull=False) & (~in_force | Q(site__simulation_confirmed_at__isnull=False)),
            output_field=BooleanField(),
        ),
    )


def _with_people(rows: QuerySet[CalculationResult]) -> QuerySet[CalculationResult]:
    return rows.annotate(
        list_calculated_by=Concat("calculated_by__first_name", Value(" "), "calculated_by__last_name"),
        list_approved_by=Concat("approved_by__first_name", Value(" "), "approved_by__last_name"),
    )


_RENAMED = {
    "project_id": "site__project_id",
    "calculated_by": "list_calculated_by",
    "is_in_force": "list_is_in_force",
    "is_approved": "list_is_approved",
    "approved_by": "list_approved_by",
}

CALCULATIONS = Listing[CalculationResult](
    name="calculations",
    row=CalculationRow,
    columns={name: _RENAMED.get(name, name) for name in CalculationRow.model_fields},
    sorts={"calculated_at": "calculated_at", "total_kg": "total_kg", "volume_m3": "volume_m3"},
    default_sort="-calculated_at",
    search=("calculated_by__first_name", "calculated_by__last_name"),
    filters=CalculationFilters,
    annotate=_with_people,
    export={
        "calculated_at": "Calculated",
        "calculated_by": "By",
        "anfo_kg": "ANFO (kg)",
        "emulsion_kg": "Emulsion (kg)",
        "total_kg": "Total (kg)",
        "hole_count": "Holes",
        "uncharged_count": "Holes that do not fit",
        "volume_m3": "Volume (m3)",
        "powder_factor_kg_m3": "Powder factor (kg/m3)",
        "is_in_force": "In force",
        "is_approved": "Approved",
        "approved_at": "Approved at",
        "approved_by": "Approved by",
    },
)


def calculations_of_site(actor: Actor, site_id: UUID) -> QuerySet[CalculationResult]:
    """The calculations of a site. The caller has checked that the site is visible."""
    return _with_state(CalculationResult.objects.filter(site_id=site_id))


def get_calculation(calculation_id: UUID, actor: Actor) -> dict[str, Any]:
    """Raises NotFound outside the reach of the actor."""
    rows = _with_state(CalculationResult.objects.filter(pk=calculation_id, site__in=visible_sites(actor)))
    found = CALCULATIONS.first(rows)
    if found is None:
        raise NotFound("There is no such calculation.")
    return found


CHARGING_JOB = "blasting.charge"


def charging_jobs(site_id: UUID) -> QuerySet[JobRun]:
    """The charging of a site in the background, the newest first."""
    return JobRun.objects.filter(kind=CHARGING_JOB, subject_id=site_id).order_by("-created_at")


def charge_summary(site_id: UUID) -> dict[str, Any]:
    """The loading rule of a site, the calculation in force, and what else decides on its charges. The caller has
    checked that the site is visible."""
    newest = newest_calculation(site_id)
    rows = _with_state(CalculationResult.objects.filter(pk=newest.pk)) if newest else CalculationResult.objects.none()
    calculation = CALCULATIONS.first(rows) if newest else None
    rule, defaults = loading_rule_of(site_id), default_rules()
    return {
        "rule": rule,
        "calculation": calculation,
        "has_default_rules": bool(defaults),
        "given_count": DrillPoint.objects.filter(hole__site_id=site_id, is_mass_given=True).count(),
        "job": charging_jobs(site_id).first(),
        "are_defaults_current": _are_current(calculation["basis"] if calculation and not rule else [], defaults),
    }


def _are_current(basis: list[dict[str, Any]], defaults: list[DefaultLoadingRule]) -> bool:
    present = {(str(rule.pk), rule.version) for rule in defaults}
    return all((entry["id"], entry["version"]) in present for entry in basis if entry["kind"] == "default_rule")


class DefaultRuleRow(Schema):
    id: UUID
    name: str
    from_mm: float
    to_mm: float
    base_product_id: UUID | None
    base_product: str | None
    base_length_m: float | None
    base_mass_kg: float | None
    column_product_id: UUID
    column_product: str
    wet_product_id: UUID | None
    wet_product: str | None
    air_deck_m: float
    stemming_m: float
    minimum_stemming_m: float
    same_stemming_for_all: bool
    version: int


_PRODUCT_NAMES = {name: f"{name}__name" for name in ("base_product", "column_product", "wet_product")}

DEFAULT_RULES = Listing[DefaultLoadingRule](
    name="default-loading-rules",
    row=DefaultRuleRow,
    columns={name: _PRODUCT_NAMES.get(name, name) for name in DefaultRuleRow.model_fields},
    sorts={"from_mm": "from_mm", "name": "name", "stemming_m": "stemming_m"},
    default_sort="from_mm",
    search=("name",),
    export={
        "name": "Name",
        "from_mm": "From (mm)",
        "to_mm": "To below (mm)",
        "base_product": "Base product",
        "base_length_m": "Base charge (m)",
        "base_mass_kg": "Base charge (kg)",
        "column_product": "Column product",
        "wet_product": "Product in water",
        "air_deck_m": "Air deck (m)",
        "stemming_m": "Stemming (m)",
        "minimum_stemming_m": "Least stemming (m)",
        "same_stemming_for_all": "Same stemming for all",
    },
)


def visible_default_rules(actor: Actor) -> QuerySet[DefaultLoadingRule]:
    """The default rules of the company, for everybody who sees charges."""
    return DefaultLoadingRule.objects.all()


def get_default_rule(rule_id: UUID) -> dict[str, Any]:
    """Raises NotFound."""
    found = DEFAULT_RULES.first(DefaultLoadingRule.objects.filter(pk=rule_id))
    if found is None:
        raise NotFound("There is no such default rule.")
    return found
