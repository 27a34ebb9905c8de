from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from highwall.domains.fleet.models.meter import MeterKind
from highwall.kit.models import Record, sort_index
from highwall.kit.text import Fold, search_index


class MachineModel(Record):
    """What all machines of a manufacturer and model have in common. A machine takes over its type, its specifications,
    the kinds of its meters and its services, and may depart from them with a reason. `touches_explosives` marks what
    carries or touches explosives."""

    manufacturer = models.CharField(max_length=80)
    model = models.CharField(max_length=80)
    machine_type = models.CharField(max_length=80)
    touches_explosives = models.BooleanField(default=False)
    meter_kinds: Any = ArrayField(models.CharField(max_length=12, choices=MeterKind), default=list, blank=True)
    specifications = models.JSONField(default=dict, blank=True)
    note = models.CharField(max_length=500, blank=True, default="")

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(Fold("manufacturer"), Fold("model"), name="machine_model_unique"),
            models.CheckConstraint(
                condition=Q(meter_kinds__contained_by=MeterKind.values), name="machine_model_meters_known"
            ),
        ]
        indexes = [
            *(
                sort_index(name, name=f"machine_model_by_{name}")
                for name in ("manufacturer", "model", "machine_type", "created_at")
            ),
            search_index("manufacturer", "model", "machine_type", name="machine_model_search"),
        ]

    def __str__(self) -> str:
        return f"{self.manufacturer} {self.model}"


class ModelInterval(Record):
    """A service of every machine of a model, by one of its meters."""

    machine_model = models.ForeignKey(MachineModel, on_delete=models.CASCADE, related_name="intervals")
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=12, choices=MeterKind)
    every = models.DecimalField(max_digits=8, decimal_places=1)
    planned_per_day = models.DecimalField(max_digits=6, decimal_places=1)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(fields=["machine_model", "name"], name="model_interval_name_unique"),
            models.CheckConstraint(condition=Q(kind__in=MeterKind.values), name="model_interval_kind_known"),
            models.CheckConstraint(condition=Q(every__gt=0, planned_per_day__gt=0), name="model_interval_possible"),
        ]

    def __str__(self) -> str:
        return self.name
