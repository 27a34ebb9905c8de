from django.db import models

from highwall.kit.models import Record
from highwall.kit.text import Fold
from highwall.kit.triggers import notify_on_change


class Region(Record):
    """An operational region. Retired regions stay for history and are offered no more."""

    name = models.CharField(max_length=80)
    name_ar = models.CharField(max_length=80, blank=True, default="")
    latitude_deg = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True)
    longitude_deg = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True)
    is_active = models.BooleanField(default=True)

    class Meta(Record.Meta):
        triggers = [*Record.Meta.triggers, notify_on_change("regions")]
        constraints = [
            models.UniqueConstraint(Fold("name"), name="region_name_unique"),
            models.CheckConstraint(
                condition=models.Q(latitude_deg=None) | models.Q(latitude_deg__gte=-90, latitude_deg__lte=90),
                name="region_latitude_on_earth",
            ),
            models.CheckConstraint(
                condition=models.Q(longitude_deg=None) | models.Q(longitude_deg__gte=-180, longitude_deg__lte=180),
                name="region_longitude_on_earth",
            ),
        ]

    def __str__(self) -> str:
        return self.name
