"""What machines are topped up with: rising use of oil is the first sign of a failure."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Annotated

from annotated_types import Ge, Le
from django.db.models import Sum

from highwall.domains.fleet.models import Fluid, Machine, UsageEntry
from highwall.kit.errors import Invalid
from highwall.kit.schemas import Schema
from highwall.kit.settings import Setting

USUAL_DAYS = 30


def _limit(fluid: Fluid, amount: int, called: str, unit: str) -> tuple[Fluid, Setting[int]]:
    return fluid, Setting(
        key=f"machines.{fluid.value}_per_100_h",
        type_=Annotated[int, Ge(0), Le(1000)],
        default=amount,
        group="machines",
        description=f"A machine that takes more {called} than this in 100 engine hours is marked; 0 marks none.",
        unit=unit,
    )


FLUID_LIMITS = dict(
    [
        _limit(Fluid.ENGINE_OIL, 10, "engine oil", "l"),
        _limit(Fluid.HYDRAULIC_OIL, 20, "hydraulic oil", "l"),
        _limit(Fluid.COOLANT, 5, "coolant", "l"),
        _limit(Fluid.GREASE, 0, "grease", "kg"),
    ]
)


class FluidUse(Schema):
    """How much of a fluid a machine was topped up with, in `unit`, and in 100 of its engine hours, null where none are
    known. `most` is what is marked beyond, null where nothing is."""

    fluid: Fluid
    unit: str
    amount: Decimal
    engine_h: Decimal
    per_100_h: Decimal | None
    most: int | None
    is_above: bool


def fluids_of(machine: Machine, *, from_: datetime | None, until: datetime | None, now: datetime) -> list[FluidUse]:
    """What a machine was topped up with in the shifts that began in a period, of the last 30 days where nothing is
    said; only fluids of which something was. Raises Invalid for a period that ends before it begins."""
    end = until or now
    start = from_ or end - timedelta(days=USUAL_DAYS)
    if end <= start:
        raise Invalid.field("ends_to", "ends_before_start", "It ends before it begins.")
    rows = UsageEntry.objects.filter(machine=machine, is_live=True, starts_at__gte=start, starts_at__lt=end)
    sums = rows.aggregate(**{name: Sum(name) for name in (*Fluid.values, "engine_h")})
    return [_use(fluid, sums[fluid.value], sums["engine_h"] or Decimal(0)) for fluid in Fluid if sums[fluid.value]]


def _use(fluid: Fluid, amount: Decimal, engine_h: Decimal) -> FluidUse:
    per_100_h = (100 * amount / engine_h).quantize(Decimal("0.1")) if engine_h > 0 else None
    most = FLUID_LIMITS[fluid].get() or None
    return FluidUse(
        fluid=fluid,
        unit="kg" if fluid == Fluid.GREASE else "l",
        amount=amount,
        engine_h=engine_h,
        per_100_h=per_100_h,
        most=most,
        is_above=most is not None and per_100_h is not None and per_100_h > most,
    )
