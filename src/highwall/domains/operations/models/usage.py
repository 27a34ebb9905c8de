from typing import Any

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import F, Q

from highwall.domains.fleet.models import DownCause, Machine
from highwall.domains.fleet.models.assignment import Span
from highwall.domains.registers.models import POSTED_STATES, Register, RegisterRecord
from highwall.kit.models import Record
from highwall.kit.triggers import differs, frozen_row, frozen_where


def _amount(**also: Any) -> Any:
    return models.DecimalField(max_digits=8, decimal_places=1, null=True, blank=True, **also)


_STATES = ", ".join(f"'{state.value}'" for state in POSTED_STATES)
_OWN = (
    "record_id",
    "machine_id",
    "operator_id",
    "starts_at",
    "ends_at",
    "engine_start_h",
    "engine_end_h",
    "idle_h",
    "service_h",
    "fuel_l",
    "drilled_m",
    "down_cause",
    "down_from",
    "down_until",
    "note",
)
_IS_POSTED = f"EXISTS (SELECT FROM registers_registerrecord p WHERE p.id = OLD.record_id AND p.status IN ({_STATES}))"


class EquipmentUsage(Record):
    """What a machine did in a shift, as its register has it. Its id is that of its record. Engine hours are what the
    meter displays; `idle_h` is part of them, `service_h` is planned down time; the machine stood from `down_from` until
    `down_until` because of `down_cause`. `holds_time` while the record has been submitted and neither given back nor
    reversed: then no other of the machine may overlap it."""

    record = models.OneToOneField(RegisterRecord, on_delete=models.CASCADE, related_name="equipment_usage")
    register = models.CharField(max_length=24, default=Register.EQUIPMENT_USAGE, editable=False)
    machine = models.ForeignKey(Machine, on_delete=models.PROTECT, related_name="+")
    operator = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    operator_name = models.CharField(max_length=200, blank=True, default="")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    engine_start_h = models.DecimalField(max_digits=10, decimal_places=1, null=True, blank=True)
    engine_end_h = models.DecimalField(max_digits=10, decimal_places=1, null=True, blank=True)
    idle_h = _amount()
    service_h = _amount()
    fuel_l = _amount()
    drilled_m = _amount()
    down_cause = models.CharField(max_length=17, choices=DownCause, blank=True, default="")
    down_from = models.DateTimeField(null=True, blank=True)
    down_until = models.DateTimeField(null=True, blank=True)
    note = models.CharField(max_length=2000, blank=True, default="")
    holds_time = models.BooleanField(default=False)

    class Meta(Record.Meta):
        triggers = [
            *Record.Meta.triggers,
            *frozen_row(changed=f"{differs(*_OWN)} AND {_IS_POSTED}", why="its record has been posted"),
            *frozen_where(
                join="JOIN registers_registerrecord p ON p.id = r.record_id",
                closed=f"p.status IN ({_STATES})",
                why="its record has been posted",
                operations=("delete",),
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(id=F("record_id")), name="usage_record_has_id_of_record"),
            models.CheckConstraint(condition=Q(register=Register.EQUIPMENT_USAGE), name="usage_record_in_its_register"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="usage_record_ends_after_start"),
            models.CheckConstraint(
                condition=Q(engine_start_h=None) | Q(engine_end_h=None) | Q(engine_end_h__gte=F("engine_start_h")),
                name="usage_record_engine_forward",
            ),
            *(
                models.CheckConstraint(
                    condition=Q(**{name: None}) | Q(**{f"{name}__gte": 0}), name=f"usage_record_{name}_not_negative"
                )
                for name in ("engine_start_h", "engine_end_h", "idle_h", "service_h", "fuel_l", "drilled_m")
            ),
            models.CheckConstraint(
                condition=Q(down_cause="", down_from=None, down_until=None)
                | Q(down_cause__in=DownCause.values, down_from__isnull=False, down_until__gte=F("down_from")),
                name="usage_record_stop_with_cause",
            ),
            ExclusionConstraint(
                expressions=[("machine", "="), (Span("starts_at", "ends_at"), "&&")],
                condition=Q(holds_time=True),
                name="usage_record_never_overlaps",
            ),
        ]
        indexes = [models.Index(fields=["machine", "starts_at"], name="usage_record_of_machine")]

    def __str__(self) -> str:
        return f"{self.record_id} {self.machine_id}"
