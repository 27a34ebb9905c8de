"""Measured properties of a batch, a table for each family of explosives."""

from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import Q

from highwall.domains.explosives.models.batch import WarehouseBatch
from highwall.domains.explosives.models.product import ProductKind
from highwall.kit.models import Record


def _above_zero(name: str, most: int) -> Q:
    return Q(**{f"{name}__gt": 0}) & Q(**{f"{name}__lte": most})


def _empty_or_above_zero(name: str, most: int) -> Q:
    return Q(**{f"{name}__isnull": True}) | _above_zero(name, most)


class AnfoProperties(Record):
    """What was measured of a batch of ANFO or heavy ANFO."""

    batch = models.OneToOneField(WarehouseBatch, on_delete=models.CASCADE, related_name="anfo")
    density_g_cm3 = models.DecimalField(max_digits=5, decimal_places=3)
    velocity_of_detonation_m_s = models.DecimalField(max_digits=7, decimal_places=1)
    fume_class = models.CharField(max_length=40, blank=True, default="")
    grade = models.CharField(max_length=40, blank=True, default="")
    sensitization_type = models.CharField(max_length=80, blank=True, default="")
    weight_strength_percent = models.DecimalField(max_digits=5, decimal_places=1, null=True)
    """Of that of ANFO with the same mass."""
    bulk_strength_percent = models.DecimalField(max_digits=5, decimal_places=1, null=True)
    """Of that of ANFO with the same volume."""

    class Meta(Record.Meta):
        constraints = [
            models.CheckConstraint(condition=_above_zero("density_g_cm3", 2), name="anfo_density_possible"),
            models.CheckConstraint(
                condition=_above_zero("velocity_of_detonation_m_s", 9000), name="anfo_velocity_possible"
            ),
            models.CheckConstraint(
                condition=_empty_or_above_zero("weight_strength_percent", 300), name="anfo_weight_strength_possible"
            ),
            models.CheckConstraint(
                condition=_empty_or_above_zero("bulk_strength_percent", 300), name="anfo_bulk_strength_possible"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.batch} {self.density_g_cm3} g/cm³"


class EmulsionProperties(Record):
    """What was measured of a batch of emulsion."""

    batch = models.OneToOneField(WarehouseBatch, on_delete=models.CASCADE, related_name="emulsion")
    density_g_cm3 = models.DecimalField(max_digits=5, decimal_places=3)
    velocity_of_detonation_m_s = models.DecimalField(max_digits=7, decimal_places=1)
    water_resistance = models.CharField(max_length=40, blank=True, default="")
    sensitization_type = models.CharField(max_length=80, blank=True, default="")
    critical_diameter_mm = models.DecimalField(max_digits=5, decimal_places=1, null=True)
    """The smallest in which it detonates steadily."""
    cartridge_diameter_mm = models.DecimalField(max_digits=5, decimal_places=1, null=True)

    class Meta(Record.Meta):
        constraints = [
            models.CheckConstraint(condition=_above_zero("density_g_cm3", 2), name="emulsion_density_possible"),
            models.CheckConstraint(
                condition=_above_zero("velocity_of_detonation_m_s", 9000), name="emulsion_velocity_possible"
            ),
            models.CheckConstraint(
                condition=_empty_or_above_zero("critical_diameter_mm", 500), name="emulsion_critical_possible"
            ),
            models.CheckConstraint(
                condition=_empty_or_above_zero("cartridge_diameter_mm", 500), name="emulsion_cartridge_possible"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.batch} {self.density_g_cm3} g/cm³"


type Properties = AnfoProperties | EmulsionProperties

PROPERTIES: dict[str, type[Properties]] = {
    ProductKind.ANFO: AnfoProperties,
    ProductKind.HEAVY_ANFO: AnfoProperties,
    ProductKind.EMULSION: EmulsionProperties,
}
"""Where the measured properties of each kind stand."""

_OWN = {"id", "version", "created_at", "updated_at", "batch"}


def columns_of(model: type[Properties]) -> list[str]:
    """The names of what is measured."""
    return [field.name for field in model._meta.concrete_fields if field.name not in _OWN]


def properties_of_batch(batch: WarehouseBatch) -> dict[str, Any]:
    """The measured properties with their `kind`; empty where nothing is measured. Read with the product at hand."""
    model = PROPERTIES.get(batch.product.kind)
    row = model.objects.filter(batch=batch).first() if model else None
    if model is None or row is None:
        return {}
    values = ((name, getattr(row, name)) for name in columns_of(model))
    return {
        "kind": batch.product.kind,
        **{name: float(value) if isinstance(value, Decimal) else value for name, value in values},
    }
