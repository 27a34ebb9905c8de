from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import Func, Q
from django.db.models.functions import Lower

from highwall.domains.drilling.models import DrillPoint
from highwall.domains.explosives.models import Product
from highwall.domains.projects.models import Site
from highwall.domains.projects.models.frozen import frozen_once_fired
from highwall.kit.models import Record


class DiameterRange(Func):
    """The range of diameters from the first to below the second, as PostgreSQL compares ranges."""

    template = "numrange((%(expressions)s)::numeric, '[)')"
    arg_joiner = ")::numeric, ("


class _Loading(Record):
    """How holes are charged, from the toe up: base charge, column charge, air deck, stemming.

    Zero stemming is a legal value. Wet holes take `wet_product` below the measured water. A hole that was designed with
    a stemming of its own keeps it, unless `same_stemming_for_all`.
    """

    base_product = models.ForeignKey(Product, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    base_length_m = models.FloatField(null=True, blank=True)
    base_mass_kg = models.FloatField(null=True, blank=True)
    column_product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="+")
    wet_product = models.ForeignKey(Product, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    air_deck_m = models.FloatField(default=0)
    stemming_m = models.FloatField()
    minimum_stemming_m = models.FloatField(default=0)
    same_stemming_for_all = models.BooleanField(default=False)

    class Meta(Record.Meta):
        abstract = True


def _loading_constraints(name: str) -> list[models.BaseConstraint]:
    return [
        models.CheckConstraint(condition=Q(stemming_m__gte=0, stemming_m__lte=20), name=f"{name}_stemming"),
        models.CheckConstraint(
            condition=Q(minimum_stemming_m__gte=0, minimum_stemming_m__lte=20), name=f"{name}_minimum_stemming"
        ),
        models.CheckConstraint(condition=Q(air_deck_m__gte=0, air_deck_m__lte=20), name=f"{name}_air_deck"),
        models.CheckConstraint(
            condition=Q(base_product=None, base_length_m=None, base_mass_kg=None)
            | Q(base_product__isnull=False, base_length_m__gte=0, base_mass_kg=None)
            | Q(base_product__isnull=False, base_length_m=None, base_mass_kg__gte=0),
            name=f"{name}_base_by_length_or_mass",
        ),
    ]


class LoadingRule(_Loading):
    """How the holes of a site are charged, as its engineer has decided."""

    site = models.OneToOneField(Site, on_delete=models.CASCADE, related_name="loading_rule")

    class Meta(Record.Meta):
        triggers = [*Record.Meta.triggers, *frozen_once_fired()]
        constraints = _loading_constraints("loading_rule")

    def __str__(self) -> str:
        return f"loading rule of {self.site_id}"


class DefaultLoadingRule(_Loading):
    """How the company charges holes of some diameters where nobody has decided for the site, from `from_mm` up to, and
    not including, `to_mm`. The ranges of two rules never overlap, so that a hole has one rule or none."""

    name = models.CharField(max_length=80)
    from_mm = models.FloatField()
    to_mm = models.FloatField()

    class Meta(Record.Meta):
        constraints = [
            *_loading_constraints("default_loading_rule"),
            models.CheckConstraint(
                condition=Q(from_mm__gte=0, to_mm__lte=1000, to_mm__gt=models.F("from_mm")),
                name="default_loading_rule_range",
            ),
            models.UniqueConstraint(Lower("name"), name="default_loading_rule_name_taken"),
            ExclusionConstraint(
                expressions=[(DiameterRange("from_mm", "to_mm"), "&&")], name="default_loading_rule_ranges_apart"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class HoleCharge(models.Model):
    """What a loading rule, the masses that came with the hole, or an override puts into it. Derived: it can be computed
    again from audited records, so it is not audited itself; the totals are (CalculationResult)."""

    point = models.OneToOneField(DrillPoint, primary_key=True, on_delete=models.CASCADE, related_name="charge")
    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")
    decks = models.JSONField(default=list)
    quantities_kg = models.JSONField(default=dict)
    total_kg = models.FloatField(default=0)
    stemming_m = models.FloatField(null=True)
    volume_m3 = models.FloatField(null=True)
    powder_factor_kg_m3 = models.FloatField(null=True)
    is_overridden = models.BooleanField(default=False)
    is_given = models.BooleanField(default=False)
    """The masses are those that came with the hole, from its file or by hand, not those of a rule."""
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
    """The totals of one charge calculation of a site, for the pattern of that version; the newest one is in force.

    `basis` says by what its holes were charged: a list of `{kind, holes}`, where the kind is `site_rule`,
    `default_rule` (with `id`, `version`, `name`, `from_mm` and `to_mm` as they were), `given` or `by_hand`. Whoever
    confirms the simulation has looked at the charges too, and approves the calculation with it.
    """

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
    basis = models.JSONField(default=list)
    approved_at = models.DateTimeField(null=True)
    approved_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta(Record.Meta):
        triggers = [*Record.Meta.triggers, *frozen_once_fired()]
        indexes = [models.Index(fields=["site", "-calculated_at"])]

    def __str__(self) -> str:
        return f"calculation of {self.site_id}"
