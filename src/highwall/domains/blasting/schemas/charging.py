"""Shapes of loading rules, of a site and of the company, and of what they come to."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from highwall.domains.blasting.models import DefaultLoadingRule
from highwall.domains.blasting.queries import CalculationRow
from highwall.domains.drilling.schemas import JobProgress
from highwall.kit.schemas import Body, Schema, Usual, figure_of, text_of
from highwall.kit.text import FIGURE

type Metres = Annotated[float, figure_of(DefaultLoadingRule, "stemming_m"), FIGURE, Usual(low=0, high=12, unit="m")]
type RuleDiameter = Annotated[
    float, Field(ge=0, le=1000, allow_inf_nan=False), FIGURE, Usual(low=0, high=500, unit="mm")
]
type RuleName = Annotated[str, text_of(DefaultLoadingRule, "name")]
type ChargeKilograms = Annotated[
    float, Field(ge=0, le=10_000, allow_inf_nan=False), FIGURE, Usual(low=0, high=2000, unit="kg")
]
"""In one hole."""


class LoadingRuleBody(Body):
    """Base charge by length or by mass, not both; none without a base product."""

    base_product_id: UUID | None = None
    base_length_m: Metres | None = None
    base_mass_kg: ChargeKilograms | None = None
    column_product_id: UUID
    wet_product_id: UUID | None = None
    air_deck_m: Metres = 0
    stemming_m: Metres
    minimum_stemming_m: Metres = 0
    same_stemming_for_all: bool = False
    """Otherwise a hole that was designed with a stemming of its own keeps it."""

    @model_validator(mode="after")
    def _base_is_complete(self) -> "LoadingRuleBody":
        given = sum(value is not None for value in (self.base_length_m, self.base_mass_kg))
        if (self.base_product_id is None) != (given == 0) or given > 1:
            message = "Give a base product with either its length or its mass, or none of them."
            raise PydanticCustomError("base_incomplete", message)
        return self


class LoadingRuleAnswer(Schema):
    base_product_id: UUID | None
    base_length_m: float | None
    base_mass_kg: float | None
    column_product_id: UUID
    wet_product_id: UUID | None
    air_deck_m: float
    stemming_m: float
    minimum_stemming_m: float
    same_stemming_for_all: bool
    version: int


class DefaultRuleBody(LoadingRuleBody):
    """How holes from one diameter to below another are charged where nobody has decided for their site."""

    name: RuleName
    from_mm: RuleDiameter
    to_mm: RuleDiameter


class ChargeSummary(Schema):
    """`calculation` is the one in force; while `are_defaults_current` is false, the default rules that it was made by
    have changed since. `job` is the last charging of this site that was left to the background, as that of a large one
    is; while it is under way nothing of it is to be seen yet."""

    rule: LoadingRuleAnswer | None
    calculation: CalculationRow | None
    has_default_rules: bool
    given_count: int
    are_defaults_current: bool
    job: JobProgress | None


class ReplaceGivenBody(Body):
    """How many holes would lose the masses that came with them, as the person saw it."""

    confirm_count: Annotated[int, Field(ge=0), FIGURE]
