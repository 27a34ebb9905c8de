from django.conf import settings
from django.db import models
from django.db.models import Q

from highwall.domains.drilling.models import DrillPoint
from highwall.domains.explosives.models import Product, WriteOffReason
from highwall.domains.projects.models import Site
from highwall.kit.models import Record


class ShotStatus(models.TextChoices):
    LOADING = "loading", "Loading"
    FIRED = "fired", "Fired"
    RECONCILED = "reconciled", "Reconciled"


class Shot(Record):
    """The loading, firing and reconciliation of a site."""

    number = models.CharField(max_length=20, unique=True)
    site = models.OneToOneField(Site, on_delete=models.PROTECT, related_name="shot")
    status = models.CharField(max_length=12, choices=ShotStatus, default=ShotStatus.LOADING)
    fired_at = models.DateTimeField(null=True)
    fired_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    notes = models.TextField(blank=True, default="")
    misfires = models.TextField(blank=True, default="")
    reconciled_at = models.DateTimeField(null=True)
    reconciled_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta(Record.Meta):
        constraints = [
            models.CheckConstraint(condition=Q(status__in=ShotStatus.values), name="shot_status_known"),
            models.CheckConstraint(
                condition=Q(status=ShotStatus.LOADING) | Q(fired_at__isnull=False), name="shot_fired_has_time"
            ),
        ]

    def __str__(self) -> str:
        return self.number


class HoleLoading(Record):
    """What really went into a hole."""

    shot = models.ForeignKey(Shot, on_delete=models.CASCADE, related_name="loadings")
    point = models.ForeignKey(DrillPoint, on_delete=models.PROTECT, related_name="loadings")
    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="+")
    quantity_kg = models.DecimalField(max_digits=10, decimal_places=3)
    loaded_at = models.DateTimeField()
    loaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(fields=["point", "product"], name="hole_loading_once"),
            models.CheckConstraint(condition=Q(quantity_kg__gte=0), name="hole_loading_not_negative"),
        ]
        indexes = [models.Index(fields=["shot"])]

    def __str__(self) -> str:
        return f"{self.point_id} {self.quantity_kg} kg"


class ShotDifference(Record):
    """What was drawn but neither loaded nor returned, and why."""

    shot = models.ForeignKey(Shot, on_delete=models.CASCADE, related_name="differences")
    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="+")
    quantity_kg = models.DecimalField(max_digits=14, decimal_places=3)
    reason_code = models.CharField(max_length=16, choices=WriteOffReason)
    note = models.CharField(max_length=500, blank=True, default="")

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(fields=["shot", "product"], name="shot_difference_once"),
            models.CheckConstraint(condition=Q(reason_code__in=WriteOffReason.values), name="shot_difference_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.product_id} {self.quantity_kg} kg {self.reason_code}"
