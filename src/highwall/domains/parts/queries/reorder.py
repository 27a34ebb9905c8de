"""How much of an accessory is used, and how much of it to order: average use x lead time + minimum - available - on
order, not below zero, rounded up to the pack."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Annotated, Any

from annotated_types import Ge, Le
from django.db.models import (
    Case,
    DateTimeField,
    DecimalField,
    DurationField,
    ExpressionWrapper,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Ceil, Coalesce, ExtractDay, Greatest, Least, Round
from django.utils import timezone

from highwall.domains.parts.models import WHOLE_UNITS, Accessory, AccessorySupplier, MoveKind, RemoveReason, StockMove
from highwall.kit.settings import Setting
from highwall.kit.statements import Live

USE_DAYS = Setting(
    key="parts.use_days",
    type_=Annotated[int, Ge(7), Le(730)],
    default=180,
    group="parts",
    description="The average use of an accessory is that of so many days back.",
    unit="d",
)
LEAD_TIME_DAYS = Setting(
    key="parts.lead_time_days",
    type_=Annotated[int, Ge(0), Le(365)],
    default=30,
    group="parts",
    description="How long a delivery takes where an accessory does not say so.",
    unit="d",
)
FIGURE = DecimalField(max_digits=20, decimal_places=6)
USE = Q(kind=MoveKind.ISSUE) | Q(kind=MoveKind.REMOVE, reason_code=RemoveReason.USED)
"""What counts as use; what comes back from an issue is taken off."""


def used_quantity() -> Case:
    """What one move adds to the use of an accessory: nothing for those that are no use."""
    return Case(
        When(USE, then=F("amount")),
        When(kind=MoveKind.RETURN, then=-F("amount")),
        default=Value(Decimal(0)),
        output_field=FIGURE,
    )


def used_value() -> Case:
    """What one move adds to the cost of use."""
    return Case(
        When(USE | Q(kind=MoveKind.RETURN), then=-F("value_change")), default=Value(Decimal(0)), output_field=FIGURE
    )


def cost_by_reference(reference_id: Any) -> QuerySet[Any]:
    """The cost of what was used for a record that moves refer to: a query of one value, or of none, for a subquery."""
    moves = StockMove.objects.filter(reference_id=reference_id).order_by()
    return moves.values("reference_id").annotate(cost=Sum(used_value())).values("cost")


def _use_since() -> datetime:
    return timezone.now() - timedelta(days=USE_DAYS.get())


def _now() -> datetime:
    return timezone.now()


def suggested_order(
    *, use_per_day: Combinable, lead_days: Combinable, minimum: Combinable, available: Combinable, on_order: Combinable,
    pack: Combinable, is_counted: Q,
) -> Case:  # fmt: skip
    """The quantity to order, from expressions. Packs are whole numbers of the unit; what is measured and comes in no
    pack is ordered to three decimals."""
    needed = ExpressionWrapper(use_per_day * lead_days + minimum - available - on_order, output_field=FIGURE)
    # Two thirds a day over thirty days come out a trifle above 20, and rounded up that would be a pack too many.
    wanted = Greatest(Round(needed, 6, output_field=FIGURE), Value(Decimal(0), FIGURE), output_field=FIGURE)
    return Case(
        When(Q(pack__gt=1), then=ExpressionWrapper(Ceil(wanted / pack) * pack, output_field=FIGURE)),
        When(is_counted, then=Ceil(wanted, output_field=FIGURE)),
        default=Round(wanted, 3, output_field=FIGURE),
        output_field=FIGURE,
    )


def with_suggested_order(accessories: QuerySet[Accessory]) -> QuerySet[Any]:
    """Accessories with `supplier`, `pack` (of the first supplier, else 1), `use_per_day`, `lead_days` and
    `suggested_quantity`. The use of a younger accessory is divided by the days since it was added."""
    first = AccessorySupplier.objects.filter(accessory=OuterRef("pk")).order_by("place")
    used = (
        StockMove.objects.filter(accessory=OuterRef("pk"), at__gte=Live(_use_since, DateTimeField()))
        .order_by()
        .values("accessory")
        .annotate(used=Sum(used_quantity()))
        .values("used")
    )
    age = ExpressionWrapper(Live(_now, DateTimeField()) - F("created_at"), output_field=DurationField())
    days = Greatest(
        Least(Cast(ExtractDay(age), IntegerField()), Live(USE_DAYS.get, IntegerField())),
        Value(1),
        output_field=IntegerField(),
    )
    return accessories.annotate(
        supplier=Coalesce(Subquery(first.values("supplier")[:1]), Value("")),
        pack=Coalesce(Subquery(first.values("pack")[:1]), Value(1)),
        lead_days=Coalesce(F("lead_time_days"), Live(LEAD_TIME_DAYS.get, IntegerField()), output_field=IntegerField()),
        use_per_day=ExpressionWrapper(
            Greatest(
                Coalesce(Subquery(used), Value(Decimal(0)), output_field=FIGURE), Value(Decimal(0)), output_field=FIGURE
            )
            / days,
            output_field=FIGURE,
        ),
    ).annotate(
        suggested_quantity=suggested_order(
            use_per_day=F("use_per_day"),
            lead_days=F("lead_days"),
            minimum=F("minimum"),
            available=F("available"),
            on_order=F("on_order"),
            pack=F("pack"),
            is_counted=Q(unit__in=WHOLE_UNITS),
        )
    )
