from django.conf import settings
from django.db import models
from django.db.models import Q

from highwall.domains.fleet.models import Machine
from highwall.domains.maintenance.models.choices import Shift
from highwall.domains.maintenance.models.fault import FaultReport
from highwall.kit.models import ChecklistAnswer, ChecklistTemplate, Record
from highwall.kit.text import Fold


class PrestartRule(Record):
    """Which checklist is filled in before each shift on the machines of a type."""

    machine_type = models.CharField(max_length=80)
    template = models.ForeignKey(ChecklistTemplate, on_delete=models.PROTECT, related_name="+")

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(Fold("machine_type"), name="prestart_rule_once_per_type"),
            models.CheckConstraint(condition=~Q(machine_type=""), name="prestart_rule_names_a_type"),
        ]

    def __str__(self) -> str:
        return self.machine_type


class PrestartCheck(Record):
    """What was looked at on a machine before it works for a shift: one for each machine, day and shift. A shift belongs
    to the day on which it begins. What was found stands in its checklist."""

    machine = models.ForeignKey(Machine, on_delete=models.PROTECT, related_name="+", db_index=False)
    machine_name = models.CharField(max_length=120)
    day = models.DateField()
    shift = models.CharField(max_length=5, choices=Shift)
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    begun_by_name = models.CharField(max_length=200)
    completed_at = models.DateTimeField(null=True, blank=True)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(fields=["machine", "day", "shift"], name="prestart_once_per_shift"),
            models.CheckConstraint(condition=Q(shift__in=Shift.values), name="prestart_shift_known"),
        ]

    def __str__(self) -> str:
        return f"{self.machine_name} {self.day} {self.shift}"


class PrestartFault(Record):
    """The report that was made of what a pre-start check found not in order."""

    check_of = models.ForeignKey(PrestartCheck, on_delete=models.PROTECT, related_name="faults")
    answer = models.OneToOneField(ChecklistAnswer, on_delete=models.PROTECT, related_name="+")
    fault = models.OneToOneField(FaultReport, on_delete=models.PROTECT, related_name="prestart")

    class Meta(Record.Meta):
        pass

    def __str__(self) -> str:
        return f"{self.fault_id}"
