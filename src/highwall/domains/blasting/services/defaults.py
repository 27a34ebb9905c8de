"""The default loading rules of the company. A change of them changes no calculation that there is; the next one of a
site that nobody has set a rule for takes them as they are then."""

from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.blasting.models import DefaultLoadingRule
from highwall.domains.blasting.policy import BlastingRight
from highwall.domains.blasting.services.charge import check_products
from highwall.domains.blasting.services.loading import formula_of
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, FieldError, Invalid, NotFound
from highwall.kit.http import check_version


@transaction.atomic
def create_default_rule(*, actor: Actor, **values: Any) -> DefaultLoadingRule:
    """Say how holes of some diameters are charged where nobody has decided for the site.

    Raises Forbidden, Invalid (range, unknown product, the rule contradicts itself), Conflict (name taken, another rule
    is for some of these diameters).
    """
    actor.require(BlastingRight.SET_DEFAULTS)
    row = DefaultLoadingRule(**values)
    _check(row, values)
    row.save()
    return row


@transaction.atomic
def change_default_rule(
    *, actor: Actor, rule_id: UUID, expected_version: int | None, **values: Any
) -> DefaultLoadingRule:
    """Put another rule in the place of one. Raises as `create_default_rule`, NotFound and StaleVersion."""
    row = _lock(actor, rule_id, expected_version)
    for name, value in values.items():
        setattr(row, name, value)
    _check(row, values)
    row.save_new_version()
    return row


@transaction.atomic
def delete_default_rule(*, actor: Actor, rule_id: UUID, expected_version: int | None) -> None:
    """Calculations that were made by it keep what it said. Raises Forbidden, NotFound, StaleVersion."""
    _lock(actor, rule_id, expected_version).delete()


def _lock(actor: Actor, rule_id: UUID, expected_version: int | None) -> DefaultLoadingRule:
    actor.require(BlastingRight.SET_DEFAULTS)
    row = DefaultLoadingRule.objects.select_for_update().filter(pk=rule_id).first()
    if row is None:
        raise NotFound("There is no such default rule.")
    check_version(row, expected_version)
    return row


def _check(row: DefaultLoadingRule, values: dict[str, Any]) -> None:
    if row.to_mm <= row.from_mm:
        raise Invalid.field("to_mm", "range_empty", "The range must end above where it begins.")
    check_products(values)
    formula_of(row)
    others = DefaultLoadingRule.objects.exclude(pk=row.pk)
    if others.filter(name__reads_as=row.name).exists():
        message = f"There is already a rule “{row.name}”. Choose another name."
        error = FieldError("name", "name_taken", message, {"name": row.name})
        raise Conflict(message, code="name_taken", name=row.name, errors=(error,))
    other = others.filter(from_mm__lt=row.to_mm, to_mm__gt=row.from_mm).order_by("from_mm").first()
    if other is not None:
        message = f"“{other.name}” is for holes from {other.from_mm:g} to below {other.to_mm:g} mm already."
        error = FieldError(
            "from_mm", "range_taken", message, {"name": other.name, "from_mm": other.from_mm, "to_mm": other.to_mm}
        )
        raise Conflict(
            message, code="range_taken", name=other.name, from_mm=other.from_mm, to_mm=other.to_mm, errors=(error,)
        )
