from django.db import models
from django.db.models import Q

from highwall.domains.registers.models.record import RegisterRecord
from highwall.kit.models import Record
from highwall.kit.triggers import append_only, audit_creation


class RegisterEffect(Record):
    """One thing that posting a record did elsewhere: what kind, to which record, how much in its unit. Reversing
    writes its mirror, with the quantity negative; both stay for good."""

    record = models.ForeignKey(RegisterRecord, on_delete=models.PROTECT, related_name="effects")
    place = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=24)
    target_id = models.UUIDField()
    quantity = models.DecimalField(max_digits=14, decimal_places=3)
    unit = models.CharField(max_length=8)
    is_reversal = models.BooleanField(default=False)

    class Meta(Record.Meta):
        triggers = [*audit_creation(), *append_only()]
        constraints = [
            models.UniqueConstraint(fields=["record", "place", "is_reversal"], name="register_effect_once"),
            models.CheckConstraint(
                condition=Q(is_reversal=False) | Q(quantity__lte=0), name="register_effect_taken_back"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.record_id} {self.kind}"
