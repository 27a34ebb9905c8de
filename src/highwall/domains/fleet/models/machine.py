from django.db import models
from django.db.models import Q

from highwall.kit.models import Record, sort_index
from highwall.kit.text import Fold, search_index


class MachineStatus(models.TextChoices):
    AVAILABLE = "available", "Available"
    IN_USE = "in_use", "In use"
    UNDER_MAINTENANCE = "under_maintenance", "Under maintenance"
    OUT_OF_SERVICE = "out_of_service", "Out of service"


OUT_OF_WORK = (MachineStatus.UNDER_MAINTENANCE, MachineStatus.OUT_OF_SERVICE)
"""The states in which a machine can do no work."""


class Machine(Record):
    """One machine. `specifications` holds further technical facts under names that the person chooses, nested as a
    document of `kit.text`; they stand beside those of its model and before them, with the reason in `departs_because`
    where they say otherwise. Its warranty ends on a day or at a life total of its engine hours, whichever comes first.
    One that is retired is kept for its history, and takes part in nothing."""

    number = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=120)
    machine_type = models.CharField(max_length=80)
    model = models.CharField(max_length=80)
    manufacturer = models.CharField(max_length=80)
    serial_number = models.CharField(max_length=80)
    rig_number = models.CharField(max_length=40, blank=True, default="")
    plate_number = models.CharField(max_length=40, blank=True, default="")
    chassis_details = models.CharField(max_length=200, blank=True, default="")
    manufacturing_year = models.PositiveSmallIntegerField()
    current_location = models.CharField(max_length=200, blank=True, default="")
    region = models.ForeignKey("regions.Region", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    specifications = models.JSONField(default=dict, blank=True)
    status = models.CharField(max_length=18, choices=MachineStatus, default=MachineStatus.AVAILABLE)
    machine_model = models.ForeignKey(
        "fleet.MachineModel", null=True, blank=True, on_delete=models.PROTECT, related_name="machines", db_index=False
    )
    departs_because = models.CharField(max_length=500, blank=True, default="", db_default="")
    warranty_until = models.DateField(null=True, blank=True)
    warranty_engine_h = models.DecimalField(max_digits=10, decimal_places=1, null=True, blank=True)
    retired_at = models.DateTimeField(null=True, blank=True)
    retired_because = models.CharField(max_length=2000, blank=True, default="", db_default="")

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(Fold("serial_number"), name="machine_serial_number_unique"),
            models.CheckConstraint(condition=Q(status__in=MachineStatus.values), name="machine_status_known"),
            models.CheckConstraint(
                condition=Q(manufacturing_year__gte=1950, manufacturing_year__lte=2100), name="machine_year_possible"
            ),
        ]
        indexes = [
            *(
                sort_index(name, name=f"machine_by_{name}")
                for name in ("name", "machine_type", "model", "manufacturer", "serial_number", "manufacturing_year")
            ),
            sort_index("status", "created_at", name="machine_by_status"),
            sort_index("created_at", name="machine_by_creation"),
            models.Index(fields=["region", "status"]),
            search_index("name", "serial_number", "rig_number", "plate_number", name="machine_search"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.name}"
