from django.conf import settings
from django.db import models
from django.db.models import Q

from highwall.domains.maintenance.models.order import WorkOrder
from highwall.kit.models import Record

MOST_HOURS_OF_LINE = 1_000


class LabourLine(Record):
    """Hours that somebody worked on an order, at the rate that held when they were noted."""

    order = models.ForeignKey(WorkOrder, on_delete=models.CASCADE, related_name="labour_lines")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    person_name = models.CharField(max_length=120)
    worked_on = models.DateField()
    hours = models.DecimalField(max_digits=6, decimal_places=2)
    rate = models.DecimalField(max_digits=9, decimal_places=3)
    amount = models.DecimalField(max_digits=12, decimal_places=3)

    class Meta(Record.Meta):
        constraints = [
            models.CheckConstraint(condition=~Q(person_name=""), name="labour_line_says_who"),
            models.CheckConstraint(
                condition=Q(hours__gt=0, hours__lte=MOST_HOURS_OF_LINE), name="labour_line_hours_possible"
            ),
            models.CheckConstraint(condition=Q(rate__gte=0), name="labour_line_rate_not_negative"),
        ]
        indexes = [models.Index(fields=["order", "worked_on"], name="labour_line_of_order")]

    def __str__(self) -> str:
        return f"{self.person_name} {self.hours} h"


class ExternalLine(Record):
    """What somebody outside has charged for an order. A credit is a negative amount."""

    order = models.ForeignKey(WorkOrder, on_delete=models.CASCADE, related_name="external_lines")
    supplier = models.CharField(max_length=160)
    invoice_number = models.CharField(max_length=60)
    invoiced_on = models.DateField()
    amount = models.DecimalField(max_digits=12, decimal_places=3)
    note = models.CharField(max_length=500, blank=True, default="")

    class Meta(Record.Meta):
        constraints = [
            models.CheckConstraint(
                condition=~Q(supplier="") & ~Q(invoice_number=""), name="external_line_says_whose_invoice"
            ),
            models.CheckConstraint(
                condition=~Q(amount=0) & Q(amount__gte=-10_000_000, amount__lte=10_000_000),
                name="external_line_amount_possible",
            ),
            models.UniqueConstraint(
                fields=["order", "supplier", "invoice_number"], name="external_line_invoice_once_per_order"
            ),
        ]
        indexes = [models.Index(fields=["order", "invoiced_on"], name="external_line_of_order")]

    def __str__(self) -> str:
        return f"{self.supplier} {self.invoice_number}"
