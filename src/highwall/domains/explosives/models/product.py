from decimal import Decimal
from typing import Annotated

from annotated_types import Ge, Le
from django.db import models

from highwall.kit.models import Record
from highwall.kit.settings import Setting
from highwall.kit.text import Fold, search_index


class ProductUnit(models.TextChoices):
    """What a product is counted in. Pieces are whole."""

    KILOGRAM = "kg", "kg"
    PIECE = "piece", "pieces"
    METRE = "metre", "m"


def kilograms(mass_kg: Decimal) -> str:
    """A mass in words, to the gram and without idle zeros: `1,234.5 kg`."""
    return amount(mass_kg, ProductUnit.KILOGRAM)


def amount(quantity: Decimal, unit: str) -> str:
    """A quantity with its unit in words, without idle zeros: `1,234.5 kg`, `12 pieces`, `1 piece`."""
    words = "piece" if unit == ProductUnit.PIECE and quantity == 1 else ProductUnit(unit).label
    return f"{f'{quantity:,.3f}'.rstrip('0').rstrip('.')} {words}"


class ProductKind(models.TextChoices):
    """Kinds of explosive; a store says which it may hold."""

    ANFO = "anfo", "ANFO"
    EMULSION = "emulsion", "Emulsion"
    HEAVY_ANFO = "heavy_anfo", "Heavy ANFO"
    PACKAGED_EMULSION = "packaged_emulsion", "Packaged emulsion"
    BOOSTER = "booster", "Booster"
    DETONATOR_ELECTRIC = "detonator_electric", "Electric detonator"
    DETONATOR_SHOCK_TUBE = "detonator_shock_tube", "Shock tube detonator"
    DETONATOR_ELECTRONIC = "detonator_electronic", "Electronic detonator"
    SURFACE_CONNECTOR = "surface_connector", "Surface connector"
    DETONATING_CORD = "detonating_cord", "Detonating cord"


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
        (ProductKind.PACKAGED_EMULSION, 0),
        (ProductKind.BOOSTER, 50),
        (ProductKind.DETONATOR_ELECTRIC, 0),
        (ProductKind.DETONATOR_SHOCK_TUBE, 0),
        (ProductKind.DETONATOR_ELECTRONIC, 0),
        (ProductKind.SURFACE_CONNECTOR, 0),
        (ProductKind.DETONATING_CORD, 0),
    )
}
"""For each kind of explosive, the mass below which a store that may hold it is low on stock."""


class Product(Record):
    """An explosive product, with the figures of its technical data sheet.

    It is counted in `unit`, which stays once a batch of it was received. What a unit weighs and holds of explosive goes
    over to each batch at its receipt and stays there, so that a changed data sheet changes no past.
    """

    code = models.CharField(max_length=24)
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=24, choices=ProductKind)
    unit = models.CharField(max_length=8, choices=ProductUnit, default=ProductUnit.KILOGRAM)
    neq_kg_per_unit = models.DecimalField(max_digits=12, decimal_places=6, default=1)
    """Net explosive quantity of one unit, kg: 0 of what is no explosive before it is mixed or sensitised."""
    mass_kg_per_unit = models.DecimalField(max_digits=12, decimal_places=6, default=1)
    density_g_cm3 = models.DecimalField(max_digits=5, decimal_places=3)
    rws_percent = models.DecimalField(max_digits=5, decimal_places=1)
    """Relative weight strength; ANFO is 100."""
    energy_mj_kg = models.DecimalField(max_digits=5, decimal_places=2)
    is_water_resistant = models.BooleanField(default=False)
    un_number = models.CharField(max_length=4)
    hazard_division = models.CharField(max_length=3)
    compatibility_group = models.CharField(max_length=1, blank=True, default="")
    low_stock = models.DecimalField(max_digits=14, decimal_places=3, default=0)
    """A store with less of this product available is low on stock, in the unit of the product; 0: no threshold."""

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(Fold("code"), name="product_code_unique"),
            models.UniqueConstraint(Fold("name"), name="product_name_unique"),
            models.CheckConstraint(condition=models.Q(unit__in=ProductUnit.values), name="product_unit_known"),
            models.CheckConstraint(condition=models.Q(mass_kg_per_unit__gt=0), name="product_mass_positive"),
            models.CheckConstraint(
                condition=models.Q(neq_kg_per_unit__gte=0, neq_kg_per_unit__lte=models.F("mass_kg_per_unit")),
                name="product_neq_within_mass",
            ),
            models.CheckConstraint(
                condition=~models.Q(unit=ProductUnit.KILOGRAM) | models.Q(mass_kg_per_unit=1),
                name="product_kilogram_is_a_kilogram",
            ),
            models.CheckConstraint(condition=models.Q(kind__in=ProductKind.values), name="product_kind_known"),
            models.CheckConstraint(condition=models.Q(density_g_cm3__gt=0), name="product_density_positive"),
            models.CheckConstraint(condition=models.Q(low_stock__gte=0), name="product_low_stock_not_negative"),
        ]
        indexes = [search_index("code", "name", "un_number", name="product_search")]

    def __str__(self) -> str:
        return self.name
