from django.db import models
from django.db.models import Q

from highwall.domains.fleet.models.machine import Machine
from highwall.domains.fleet.models.meter import MeterKind
from highwall.kit.models import Record


class ServiceInterval(Record):
    """A service that comes round by a meter: every so many hours, metres or kilometres of the life total since it was
    last done. `planned_per_day` is what the meter is planned to move in a working day, for a forecast where too few
    days have been worked. `told_percent` is the highest limit that people were told of in this round.

    One `of_model` came with the model of the machine and follows it, unless it departs from it for a reason."""

    machine = models.ForeignKey(Machine, on_delete=models.PROTECT, related_name="service_intervals")
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=12, choices=MeterKind)
    every = models.DecimalField(max_digits=8, decimal_places=1)
    planned_per_day = models.DecimalField(max_digits=6, decimal_places=1)
    last_total = models.DecimalField(max_digits=10, decimal_places=1)
    last_done_at = models.DateTimeField(null=True, blank=True)
    told_percent = models.PositiveSmallIntegerField(default=0)
    of_model = models.ForeignKey(
        "fleet.ModelInterval", null=True, blank=True, on_delete=models.SET_NULL, related_name="copies", db_index=False
    )
    departs_because = models.CharField(max_length=500, blank=True, default="", db_default="")

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(fields=["machine", "name"], name="service_interval_name_unique"),
            models.CheckConstraint(condition=Q(kind__in=MeterKind.values), name="service_interval_kind_known"),
            models.CheckConstraint(
                condition=Q(every__gt=0, planned_per_day__gt=0, last_total__gte=0), name="service_interval_possible"
            ),
        ]

    def __str__(self) -> str:
        return self.name
