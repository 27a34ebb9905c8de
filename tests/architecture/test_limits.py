"""What a body lets through, its column keeps: text of the same length, and figures of as many digits."""

from typing import Any

import pytest
from django.db.models import Model

from highwall.domains.accounts.models import Role, SavedView, User
from highwall.domains.accounts.schemas import NewRole, NewSavedView, NewUser
from highwall.domains.blasting.models import ChargeOverride, DefaultLoadingRule, ExplosiveApprovalRequest
from highwall.domains.blasting.schemas import DefaultRuleBody, IssueBody, OverrideBody
from highwall.domains.drilling.models import DrillHole
from highwall.domains.drilling.schemas import NewHole
from highwall.domains.explosives.models import LedgerMovement, Product, Store, WarehouseBatch
from highwall.domains.explosives.schemas import NewBatch, NewProduct, NewStore, Receipt, WriteOff
from highwall.domains.fleet.models import Machine
from highwall.domains.fleet.schemas import NewMachine
from highwall.domains.projects.models import Project, Site
from highwall.domains.projects.schemas import NewProject, NewSite
from highwall.domains.regions.models import Region
from highwall.domains.regions.schemas import NewRegion
from highwall.kit.schemas import Body

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
