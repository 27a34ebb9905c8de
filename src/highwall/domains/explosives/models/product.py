from decimal import Decimal
from typing import Annotated

from annotated_types import Ge, Le
from django.db import models

from highwall.kit.models import Record
from highwall.kit.settings import Setting
from highwall.kit.text import Fold, search_index


def kilograms(quantity_kg: Decimal) -> str:
    """A quantity in words, without idle zeros: `1,234.5 kg`."""
    return f"{f'{quantity_kg:,.3f}'.rstrip('0').rstrip('.')} kg"


class ProductKind(models.TextChoices):
    """Kinds of explosive; a store says which it may hold."""

    ANFO = "anfo", "ANFO"
    EMULSION = "emulsion", "Emulsion"
    HEAVY_ANFO = "heavy_anfo", "Heavy ANFO"
    BOOSTER = "booster", "Booster"


MEASURED_KINDS = frozenset({ProductKind.ANFO, ProductKind.HEAVY_ANFO, ProductKind.EMULSION})
"""The kinds of which every batch comes with measured properties."""


def _low_stock(kind: ProductKind, default_kg: int) -> Setting[int]:
    return Setting(
        key=f"explosives.low_stock_{kind}_kg",
        type_=Annotated[int, Ge(0), Le(1_000_000)],
        default=default_kg,
        group="explosives",
        description=f"{kind.label}: a store that can give less than this is low on stock. 0 turns this off.",
        unit="kg",
    )


LOW_STOCK_KG = {
    kind: _low_stock(kind, default_kg)
    for kind, default_kg in (
        (ProductKind.ANFO, 3_000),
        (ProductKind.EMULSION, 2_000),
        (ProductKind.HEAVY_ANFO, 1_500),
        (ProductKind.BOOSTER, 50),
    )
}
"""For each kind of explosive, the quantity below which a store that may hold it is low on stock."""


class Product(Record):
    """An explosive product, with the figures of its technical data sheet."""

    code = models.CharField(max_length=24)
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=12, choices=ProductKind)
    density_g_cm3 = models.DecimalField(max_digits=5, decimal_places=3)
    rws_percent = models.DecimalField(max_digits=5, decimal_places=1)
    """Relative weight strength; ANFO is 100."""
    energy_mj_kg = models.DecimalField(max_digits=5, decimal_places=2)
    is_water_resistant = models.BooleanField(default=False)
    un_number = models.CharField(max_length=4)
    hazard_division = models.CharField(max_length=3)
    compatibility_group = models.CharField(max_length=1, blank=True, default="")
    low_stock_kg = models.DecimalField(max_digits=14, decimal_places=3, default=0)
    """A store with less of this product available is low on stock; 0 means no threshold."""

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(Fold("code"), name="product_code_unique"),
            models.UniqueConstraint(Fold("name"), name="product_name_unique"),
            models.CheckConstraint(condition=models.Q(kind__in=ProductKind.values), name="product_kind_known"),
            models.CheckConstraint(condition=models.Q(density_g_cm3__gt=0), name="product_density_positive"),
            models.CheckConstraint(condition=models.Q(low_stock_kg__gte=0), name="product_low_stock_not_negative"),
        ]
        indexes = [search_index("code", "name", "un_number", name="product_search")]

    def __str__(self) -> str:
        return self.name
