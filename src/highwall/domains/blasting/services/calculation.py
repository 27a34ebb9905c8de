"""How many charge calculations of a site are kept: each change of a hole or of the tie-up leaves another one."""

from datetime import datetime, timedelta
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le
from django.db.models import Exists, F, ForeignObjectRel, OuterRef, QuerySet, Window
from django.db.models.functions import RowNumber

from highwall.domains.blasting.models import CalculationResult, ExplosiveApprovalRequest
from highwall.kit.jobs import remove_in_parts
from highwall.kit.settings import Setting

KEEP_CALCULATIONS = Setting(
    key="blasting.keep_calculations",
    type_=Annotated[int, Ge(1), Le(10_000)],
    default=50,
    group="blasting",
    description="How many of the newest charge calculations of each site are kept whatever their age.",
)
KEEP_CALCULATIONS_DAYS = Setting(
    key="blasting.keep_calculations_days",
    type_=Annotated[int, Ge(1), Le(3650)],
    default=365,
    group="blasting",
    description="How long older charge calculations are kept; those that a request rests on stay for good.",
    unit="d",
)


def forget_superseded_calculations(*, now: datetime) -> int:
    """Remove calculations that are both old and superseded by many, by the settings. What a request was made on stays,
    and so do those of fired shots and every one that another record refers to. Returns how many went; the trail keeps
    what they were.
    """
    place = Window(RowNumber(), partition_by=F("site_id"), order_by=[F("calculated_at").desc(), F("pk").desc()])
    # The record of a fired shot stays whole.
    superseded = (
        CalculationResult.objects.filter(site__fired_at=None)
        .annotate(place=place)
        .filter(place__gt=KEEP_CALCULATIONS.get())
    )
    old = CalculationResult.objects.filter(
        pk__in=superseded.values("pk"), calculated_at__lt=now - timedelta(days=KEEP_CALCULATIONS_DAYS.get())
    )
    return remove_in_parts(_unreferred(old).exclude(pk__in=_requested_on(old)))


def _unreferred(rows: QuerySet[CalculationResult]) -> QuerySet[CalculationResult]:
    for relation in CalculationResult._meta.get_fields(include_hidden=True):
        if not isinstance(relation, ForeignObjectRel):
            continue
        referring = relation.related_model._default_manager.filter(**{relation.field.name: OuterRef("pk")})
        rows = rows.exclude(Exists(referring))
    return rows


def _requested_on(rows: QuerySet[CalculationResult]) -> set[UUID]:
    """The calculation that was in force when each request of these sites was made that doesn't name its own."""
    requests = ExplosiveApprovalRequest.objects.filter(calculation=None, site_id__in=rows.values("site_id"))
    in_force = (
        CalculationResult.objects.filter(site_id=site_id, calculated_at__lte=created_at)
        .order_by("-calculated_at", "-id")
        .values_list("pk", flat=True)
        .first()
        for site_id, created_at in requests.values_list("site_id", "created_at")
    )
    return {pk for pk in in_force if pk is not None}
