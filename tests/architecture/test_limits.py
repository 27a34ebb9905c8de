"""What a body lets through, its column keeps: text of the same length, and figures of as many digits."""

from decimal import Decimal
from typing import Any

import pytest
from django.db.models import CheckConstraint, Model
from pydantic import AllowInfNan, TypeAdapter, ValidationError

from highwall.domains.accounts.models import Role, SavedView, User
from highwall.domains.accounts.schemas import NewRole, NewSavedView, NewUser
from highwall.domains.blasting.models import (
    BlastConnection,
    ChargeOverride,
    DefaultLoadingRule,
    ExplosiveApprovalRequest,
    LoadingRule,
    TieUp,
)
from highwall.domains.blasting.schemas import DefaultRuleBody, IssueBody, OverrideBody
from highwall.domains.blasting.schemas.charging import Metres
from highwall.domains.blasting.schemas.shot import Delay, InHoleDelay
from highwall.domains.drilling.models import DrillHole
from highwall.domains.drilling.schemas import NewHole
from highwall.domains.explosives.models import LedgerMovement, Product, Store, WarehouseBatch
from highwall.domains.explosives.schemas import Kilograms, NewBatch, NewProduct, NewStore, Receipt, WriteOff
from highwall.domains.fleet.models import Machine
from highwall.domains.fleet.schemas import NewMachine
from highwall.domains.fleet.schemas.machines import Year
from highwall.domains.projects.models import Project, Site
from highwall.domains.projects.schemas import NewProject, NewSite, RockDensity
from highwall.domains.regions.models import Region
from highwall.domains.regions.schemas import Latitude, Longitude, NewRegion
from highwall.kit.schemas import Body, figure_of

KEPT_BY: list[tuple[type[Body], type[Model]]] = [
    (NewUser, User),
    (NewRole, Role),
    (NewSavedView, SavedView),
    (NewRegion, Region),
    (NewProject, Project),
    (NewSite, Site),
    (NewProduct, Product),
    (NewStore, Store),
    (NewBatch, WarehouseBatch),
    (Receipt, LedgerMovement),
    (WriteOff, LedgerMovement),
    (NewMachine, Machine),
    (NewHole, DrillHole),
    (OverrideBody, ChargeOverride),
    (DefaultRuleBody, DefaultLoadingRule),
    (IssueBody, ExplosiveApprovalRequest),
]
WRITTEN_IN_MANY_WAYS = {"phone_home", "phone_resident"}
"""Kept in one way, which is shorter."""


def longest(field: dict[str, Any], known: dict[str, Any]) -> int | None:
    """How long a text may be by its JSON schema, through references and alternatives."""
    if "maxLength" in field:
        return int(field["maxLength"])
    if "$ref" in field:
        return longest(known[field["$ref"].rpartition("/")[2]], known)
    parts = [*field.get("allOf", []), *field.get("anyOf", [])]
    return next((found for part in parts if (found := longest(part, known)) is not None), None)


@pytest.mark.parametrize(("body", "model"), KEPT_BY, ids=[body.__name__ for body, _ in KEPT_BY])
def test_a_text_may_be_as_long_as_its_column(body: type[Body], model: type[Model]) -> None:
    schema = body.model_json_schema()
    columns = {column.name: getattr(column, "max_length", None) for column in model._meta.get_fields()}
    texts = {
        name: limit
        for name, field in schema["properties"].items()
        if columns.get(name) and name not in WRITTEN_IN_MANY_WAYS
        if (limit := longest(field, schema.get("$defs", {}))) is not None
    }
    assert texts
    assert texts == {name: columns[name] for name in texts}


@pytest.mark.parametrize(
    ("kind", "column", "least", "most"),
    [
        (Latitude, (Region, "latitude_deg"), -90, 90),
        (Longitude, (Region, "longitude_deg"), -180, 180),
        (RockDensity, (Site, "rock_density_t_m3"), Decimal("0.5"), 8),
        (Year, (Machine, "manufacturing_year"), 1950, 2100),
        (Delay, (BlastConnection, "delay_ms"), 0, 10_000),
        (InHoleDelay, (TieUp, "in_hole_delay_ms"), 0, 10_000),
        (Metres, (DefaultLoadingRule, "stemming_m"), 0, 20),
    ],
    ids=lambda value: value[1] if isinstance(value, tuple) else None,
)
def test_a_figure_ends_where_the_range_of_its_column_ends(
    kind: Any, column: tuple[type[Model], str], least: Any, most: Any
) -> None:
    sent = TypeAdapter(kind)
    assert [float(sent.validate_python(end)) for end in (least, most)] == [least, most]
    for beyond in (float(least) - 0.001, float(most) + 1):
        with pytest.raises(ValidationError):
            sent.validate_python(beyond)
    model, name = column
    conditions = [c.condition for c in model._meta.constraints if isinstance(c, CheckConstraint)]
    assert any(name in str(c) and str(least) in str(c) and str(most) in str(c) for c in conditions)


def test_what_is_delivered_is_more_than_nothing() -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Kilograms).validate_python(0)


def test_a_range_that_holds_for_some_rows_only_limits_no_figure() -> None:
    """A base charge is given by its length or its mass: a check of both ways is no range of either."""
    assert figure_of(LoadingRule, "base_length_m").metadata == [AllowInfNan(False)]
