"""The limits within which a batch passes a quality check, and what was measured against them.

Density and velocity of detonation are held against what the maker says of this very batch; the rest against the limits
that the mine has set.
"""

from collections.abc import Iterator
from typing import Annotated, Any

from annotated_types import Ge, Le

from highwall.domains.explosives.models import ProductKind, WarehouseBatch, properties_of_batch
from highwall.kit.settings import Setting

GOOD_APPEARANCE = "good"


def _tolerance(name: str, default: int, words: str) -> Setting[int]:
    return Setting(
        key=f"explosives.check_{name}_percent",
        type_=Annotated[int, Ge(0), Le(50)],
        default=default,
        group="explosives",
        description=words,
        unit="%",
    )


def _share(name: str, default: float, words: str) -> Setting[float]:
    return Setting(
        key=f"explosives.check_{name}_percent",
        type_=Annotated[float, Ge(0), Le(20)],
        default=default,
        group="explosives",
        description=words,
        unit="%",
    )


DENSITY_TOLERANCE_PERCENT = _tolerance(
    "density_tolerance", 5, "A batch passes when its density differs from the stated one by no more than this."
)
VELOCITY_TOLERANCE_PERCENT = _tolerance(
    "velocity_tolerance",
    10,
    "A batch passes when its velocity of detonation is below the stated one by no more than this.",
)
FUEL_OIL_LEAST_PERCENT = _share("fuel_oil_least", 5.0, "ANFO passes with at least this much fuel oil, by mass.")
FUEL_OIL_MOST_PERCENT = _share("fuel_oil_most", 7.0, "ANFO passes with at most this much fuel oil, by mass.")
MOISTURE_MOST_PERCENT = _share("moisture_most", 0.5, "ANFO passes with at most this much water, by mass.")
FAILED_SAMPLES_MOST = Setting(
    key="explosives.check_failed_samples_most",
    type_=Annotated[int, Ge(0), Le(100)],
    default=0,
    group="explosives",
    description="Boosters and other articles pass when at most so many samples failed to function.",
)

_FORMS = {ProductKind.ANFO: "anfo", ProductKind.HEAVY_ANFO: "anfo", ProductKind.EMULSION: "emulsion"}


def form_of(kind: str) -> str:
    """Which test values are taken of a kind of explosive: `anfo`, `emulsion`, or `article` for what is made in
    pieces."""
    return _FORMS.get(ProductKind(kind), "article")


def required_for_pass(form: str) -> tuple[str, ...]:
    """The test values without which nothing passes."""
    return ("appearance",) if form == "article" else ("appearance", "density_g_cm3")


type Bounds = tuple[float | None, float | None]
"""The least and the most that passes; None where there is no limit on that side."""


def limits_of(batch: WarehouseBatch) -> list[dict[str, Any]]:
    """The limits in force for a batch, each with the name of the value, `low`, `high` and unit."""
    return [{"name": name, "low": low, "high": high, "unit": unit} for name, unit, (low, high) in _limits(batch)]


def _limits(batch: WarehouseBatch) -> Iterator[tuple[str, str, Bounds]]:
    stated = properties_of_batch(batch)
    form = form_of(batch.product.kind)
    if density := stated.get("density_g_cm3"):
        part = DENSITY_TOLERANCE_PERCENT.get() / 100
        yield "density_g_cm3", "g/cm³", (round(density * (1 - part), 3), round(density * (1 + part), 3))
    if velocity := stated.get("velocity_of_detonation_m_s"):
        part = VELOCITY_TOLERANCE_PERCENT.get() / 100
        yield "velocity_of_detonation_m_s", "m/s", (round(velocity * (1 - part)), None)
    if form == "anfo":
        if batch.product.kind == ProductKind.ANFO:
            yield "fuel_oil_percent", "%", (FUEL_OIL_LEAST_PERCENT.get(), FUEL_OIL_MOST_PERCENT.get())
        yield "moisture_percent", "%", (None, MOISTURE_MOST_PERCENT.get())
    if form == "article":
        yield "samples_failed", "", (None, float(FAILED_SAMPLES_MOST.get()))


def compared(batch: WarehouseBatch, results: dict[str, Any]) -> list[dict[str, Any]]:
    """Each measured value that has a limit: the value, the limits as they are now, and whether it lies within. A look
    that is not good counts as outside."""
    found: list[dict[str, Any]] = []
    if results.get("appearance"):
        is_good = results["appearance"] == GOOD_APPEARANCE
        found.append({"name": "appearance", "value": results["appearance"], "low": None, "high": None, "unit": ""})
        found[-1]["is_within"] = is_good
    for name, unit, (low, high) in _limits(batch):
        value = results.get(name)
        if value is None:
            continue
        is_within = (low is None or value >= low) and (high is None or value <= high)
        found.append({"name": name, "value": value, "low": low, "high": high, "unit": unit, "is_within": is_within})
    return found
