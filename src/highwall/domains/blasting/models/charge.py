from django.conf import settings
from django.db import models
from django.db.models import Q

from highwall.domains.drilling.models import DrillPoint
from highwall.domains.explosives.models import Product
from highwall.domains.projects.frozen import frozen_once_fired
from highwall.domains.projects.models import Site
from highwall.kit.models import Record


class LoadingRule(Record):
    """How the holes of a site are charged, from the toe up: base charge, column charge, air deck, stemming.

    Zero stemming is a legal value. Wet holes take `wet_product` below the measured water.
    """

    site = models.OneToOneField(Site, on_delete=models.CASCADE, related_name="loading_rule")
    base_product = models.ForeignKey(Product, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    base_length_m = models.FloatField(null=True, blank=True)
    base_mass_kg = models.FloatField(null=True, blank=True)
    column_product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="+")
    wet_product = models.ForeignKey(Product, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    air_deck_m = models.FloatField(default=0)
    stemming_m = models.FloatField()
    minimum_stemming_m = models.FloatField(default=0)

    class Meta(Record.Meta):
        triggers = [*Record.Meta.triggers, *frozen_once_fired()]
        constraints = [
            models.CheckConstraint(condition=Q(stemming_m__gte=0, stemming_m__lte=20), name="loading_rule_stemming"),
            models.CheckConstraint(
                condition=Q(minimum_stemming_m__gte=0, minimum_stemming_m__lte=20), name="loading_rule_minimum_stemming"
            ),
            models.CheckConstraint(condition=Q(air_deck_m__gte=0, air_deck_m__lte=20), name="loading_rule_air_deck"),
            models.CheckConstraint(
                condition=Q(base_product=None, base_length_m=None, base_mass_kg=None)
                | Q(base_product__isnull=False, base_length_m__gte=0, base_mass_kg=None)
                | Q(base_product__isnull=False, base_length_m=None, base_mass_kg__gte=0),
                name="loading_rule_base_by_length_or_mass",
            ),
        ]

    def __str__(self) -> str:
        return f"loading rule of {self.site_id}"


class HoleCharge(models.Model):
    """What the loading rule (or an override) puts into a hole. Derived: it can be computed again from audited
    records, so it is not audited itself; the totals are (CalculationResult)."""

    point = models.OneToOneField(DrillPoint, primary_key=True, on_delete=models.CASCADE, related_name="charge")
    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")
    decks = models.JSONField(default=list)
    quantities_kg = models.JSONField(default=dict)
    total_kg = models.FloatField(default=0)
    stemming_m = models.FloatField(null=True)
    volume_m3 = models.FloatField(null=True)
    powder_factor_kg_m3 = models.FloatField(null=True)
    is_overridden = models.BooleanField(default=False)
    finding_code = models.CharField(max_length=40, blank=True, default="")
    finding = models.CharField(max_length=400, blank=True, default="")
    shortfall_m = models.FloatField(null=True)

    class Meta:
        triggers = frozen_once_fired()
        indexes = [models.Index(fields=["site"])]

    def __str__(self) -> str:
        return f"charge of {self.point_id}"


class ChargeOverride(Record):
    """Masses that an engineer sets by hand for one hole; kept beside the calculated value until dropped."""

    point = models.OneToOneField(DrillPoint, on_delete=models.CASCADE, related_name="charge_override")
    quantities_kg = models.JSONField(default=dict)
    reason = models.CharField(max_length=500)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta(Record.Meta):
        triggers = [
            *Record.Meta.triggers,
            *frozen_once_fired(
                "hole.site_id",
                join="JOIN drilling_drillpoint point ON point.id = r.point_id "
                "JOIN drilling_drillhole hole ON hole.id = point.hole_id",
            ),
        ]

    def __str__(self) -> str:
        return f"override of {self.point_id}"


class CalculationResult(Record):
    """The totals of one charge calculation of a site, for the pattern of that version; the newest one is in force."""

    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="calculations")
    calculated_at = models.DateTimeField()
    calculated_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    anfo_kg = models.FloatField()
    emulsion_kg = models.FloatField()
    total_kg = models.FloatField()
    quantities_kg = models.JSONField()
    hole_count = models.PositiveIntegerField()
    uncharged_count = models.PositiveIntegerField()
    volume_m3 = models.FloatField()
    volume_method = models.CharField(max_length=16)
    powder_factor_kg_m3 = models.FloatField(null=True)
    energy_factor_mj_m3 = models.FloatField(null=True)
    pattern_version = models.PositiveIntegerField(null=True)

    class Meta(Record.Meta):
        triggers = [*Record.Meta.triggers, *frozen_once_fired()]
        indexes = [models.Index(fields=["site", "-calculated_at"])]

    def __str__(self) -> str:
        return f"calculation of {self.site_id}"
