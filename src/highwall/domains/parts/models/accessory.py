from decimal import Decimal
from typing import Any

import pgtrigger
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Replace

from highwall.domains.parts.models.location import StorageLocation
from highwall.kit.models import Record, both_ways, sort_index
from highwall.kit.text import Fold, search_index
from highwall.kit.triggers import audit_triggers


class Category(models.TextChoices):
    """The categories of REQ-ACCESS-004."""

    ENGINE_PARTS = "engine_parts", "Engine parts"
    HYDRAULIC = "hydraulic", "Hydraulic"
    ELECTRICAL = "electrical", "Electrical"
    FILTERS = "filters", "Filters"
    BELTS_HOSES = "belts_hoses", "Belts & hoses"
    LUBRICANTS = "lubricants", "Lubricants"
    SAFETY_EQUIPMENT = "safety_equipment", "Safety equipment"
    TOOLS = "tools", "Tools"


class Unit(models.TextChoices):
    """The units of REQ-ACCESS-005."""

    PIECES = "pcs", "pcs"
    KILOGRAMS = "kg", "kg"
    LITRES = "ltr", "ltr"
    METRES = "m", "m"
    BOX = "box", "box"
    SET = "set", "set"


WHOLE_UNITS = (Unit.PIECES, Unit.BOX, Unit.SET)
"""What is counted; the others are measured, to three decimals."""


class Lifecycle(models.TextChoices):
    ACTIVE = "active", "Active"
    DISCONTINUED = "discontinued", "Discontinued"


class StockStatus(models.TextChoices):
    """What REQ-ACCESS-021 makes of quantity, minimum and lifecycle."""

    AVAILABLE = "available", "Available"
    LOW = "low", "Low stock"
    OUT = "out", "Out of stock"
    DISCONTINUED = "discontinued", "Discontinued"


FIGURES = ("quantity", "reserved", "value", "moves")
"""What the ledger keeps of an accessory and nothing else writes."""


def refuse_figures(*columns: str) -> Any:
    """The trigger that lets only other triggers change these columns."""
    new, old = (", ".join(f"{row}.{column}" for column in columns) for row in ("NEW", "OLD"))
    return pgtrigger.Trigger(
        name="figures_are_kept",
        level=pgtrigger.Row,
        when=pgtrigger.Before,
        operation=pgtrigger.Update,
        func=f"""
            IF pg_trigger_depth() = 1 AND ROW({new}) IS DISTINCT FROM ROW({old}) THEN
                RAISE EXCEPTION 'the figures of % are kept by the ledger; post a move instead', TG_TABLE_NAME
                    USING ERRCODE = 'restrict_violation';
            END IF;
            RETURN NEW;
        """,
    )


def refuse_start(*columns: str) -> Any:
    """The trigger that refuses a row that does not start with nothing in these columns."""
    given = " OR ".join(f"NEW.{column} <> 0" for column in columns)
    return pgtrigger.Trigger(
        name="starts_empty",
        level=pgtrigger.Row,
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        func=f"""
            IF pg_trigger_depth() = 1 AND ({given}) THEN
                RAISE EXCEPTION 'the figures of % are kept by the ledger; post a move instead', TG_TABLE_NAME
                    USING ERRCODE = 'restrict_violation';
            END IF;
            RETURN NEW;
        """,
    )


def part_key(column: str = "part_number") -> Replace:
    """A part number as it is compared: folded, and without blanks."""
    return Replace(Fold(column), Value(" "), Value(""), output_field=models.TextField())


def _quantity(**options: Any) -> "models.DecimalField[Any, Any]":
    return models.DecimalField(max_digits=14, decimal_places=3, **options)


class Accessory(Record):
    """Something that is kept for machines and people. `quantity`, `reserved`, `value` and the number of `moves` are
    written by the trigger on the moves; `value` divided by `quantity` is the moving average of the cost.

    `supplier_words` repeats the suppliers with their part numbers, for the search; the service keeps it.
    """

    number = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=120)
    category = models.CharField(max_length=16, choices=Category)
    part_number = models.CharField(max_length=60, blank=True, default="")
    barcode = models.CharField(max_length=60, blank=True, default="")
    description = models.CharField(max_length=2000, blank=True, default="")
    unit = models.CharField(max_length=3, choices=Unit)
    minimum = _quantity()
    """The stock at which it is ordered again (reorder threshold)."""
    cost = models.DecimalField(
        max_digits=14, decimal_places=3, null=True, blank=True, validators=[MinValueValidator(Decimal(0))]
    )
    """What one of the unit costs when it is bought, unless a receipt says otherwise."""
    lead_time_days = models.PositiveSmallIntegerField(null=True, blank=True)
    on_order = _quantity(default=0)
    """Kept by hand: purchasing is done elsewhere."""
    expected_on = models.DateField(null=True, blank=True)
    is_critical = models.BooleanField(default=False)
    location = models.ForeignKey(
        StorageLocation, null=True, blank=True, on_delete=models.PROTECT, related_name="accessories"
    )
    region = models.ForeignKey("regions.Region", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(max_length=12, choices=Lifecycle, default=Lifecycle.ACTIVE)
    supplier_words = models.CharField(max_length=4000, blank=True, default="", editable=False)
    quantity = _quantity(default=0, editable=False)
    reserved = _quantity(default=0, editable=False)
    value = models.DecimalField(max_digits=20, decimal_places=6, default=0, editable=False)
    moves = models.PositiveIntegerField(default=0, editable=False)
    available = models.GeneratedField(
        expression=F("quantity") - F("reserved"), output_field=_quantity(), db_persist=True
    )
    stock_status = models.GeneratedField(
        expression=Case(
            When(status=Lifecycle.DISCONTINUED, then=Value(StockStatus.DISCONTINUED.value)),
            When(quantity=0, then=Value(StockStatus.OUT.value)),
            When(quantity__lte=F("minimum"), then=Value(StockStatus.LOW.value)),
            default=Value(StockStatus.AVAILABLE.value),
        ),
        output_field=models.CharField(max_length=12, choices=StockStatus),
        db_persist=True,
    )

    class Meta(Record.Meta):
        triggers = [
            *audit_triggers(*FIGURES, "available", "stock_status", "supplier_words"),
            refuse_figures(*FIGURES),
            refuse_start(*FIGURES),
        ]
        constraints = [
            models.UniqueConstraint(part_key(), condition=~Q(part_number=""), name="accessory_part_number_unique"),
            models.CheckConstraint(condition=Q(category__in=Category.values), name="accessory_category_known"),
            models.CheckConstraint(condition=Q(unit__in=Unit.values), name="accessory_unit_known"),
            models.CheckConstraint(condition=Q(status__in=Lifecycle.values), name="accessory_status_known"),
            models.CheckConstraint(condition=Q(minimum__gte=0, on_order__gte=0), name="accessory_levels_not_negative"),
            models.CheckConstraint(condition=Q(cost=None) | Q(cost__gte=0), name="accessory_cost_not_negative"),
            models.CheckConstraint(
                condition=Q(reserved__gte=0, quantity__gte=F("reserved")), name="accessory_reserved_within_quantity"
            ),
            models.CheckConstraint(
                condition=Q(value__gte=0) & (Q(quantity__gt=0) | Q(value=0)), name="accessory_nothing_is_worth_nothing"
            ),
        ]
        indexes = [
            sort_index("name", name="accessory_by_name"),
            *both_ways("part_number", name="accessory_by_part_number"),
            sort_index("category", "name", name="accessory_by_category"),
            sort_index("quantity", name="accessory_by_quantity"),
            sort_index("available", name="accessory_by_available"),
            sort_index("minimum", name="accessory_by_minimum"),
            sort_index("updated_at", name="accessory_by_update"),
            sort_index("stock_status", "name", name="accessory_by_stock_status"),
            models.Index(fields=["region", "stock_status"], name="accessory_region"),
            models.Index(Fold("barcode"), name="accessory_barcode", condition=~Q(barcode="")),
            search_index(
                "name", "number", "part_number", "category", "barcode", "description", "supplier_words",
                name="accessory_search",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.number} {self.name}"


class AccessorySupplier(Record):
    """Who sells an accessory, under which number, and in packs of how many of its unit. The first by `place` is asked
    first."""

    accessory = models.ForeignKey(Accessory, on_delete=models.CASCADE, related_name="suppliers", db_index=False)
    place = models.PositiveSmallIntegerField(default=0)
    supplier = models.CharField(max_length=120)
    part_number = models.CharField(max_length=60, blank=True, default="")
    pack = models.PositiveIntegerField(default=1)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint("accessory", Fold("supplier"), name="accessory_supplier_unique"),
            models.CheckConstraint(condition=Q(pack__gte=1), name="accessory_supplier_pack_positive"),
        ]
        indexes = [models.Index(Fold("supplier"), "accessory", name="accessory_supplier_by_name")]

    def __str__(self) -> str:
        return self.supplier
