from django.conf import settings
from django.db import models
from django.db.models import F, Q

from highwall.kit.models import Record, sort_index
from highwall.kit.text import search_index

MOST_MACHINES = 50


class MachineRequestStatus(models.TextChoices):
    PENDING = "pending", "Pending"
    APPROVED = "approved", "Approved"
    REJECTED = "rejected", "Rejected"
    CANCELLED = "cancelled", "Cancelled"


class MachineRequest(Record):
    """Somebody asks for machines of a type for a project, from a day to a day, both included. Whoever assigns the
    machines of the region decides, never the person who asked."""

    number = models.CharField(max_length=20, unique=True)
    project = models.ForeignKey("projects.Project", on_delete=models.PROTECT, related_name="+")
    machine_type = models.CharField(max_length=80)
    quantity = models.PositiveSmallIntegerField()
    starts_on = models.DateField()
    ends_on = models.DateField()
    justification = models.CharField(max_length=2000)
    status = models.CharField(max_length=10, choices=MachineRequestStatus, default=MachineRequestStatus.PENDING)
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    decision_note = models.CharField(max_length=2000, blank=True, default="")

    class Meta(Record.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=MachineRequestStatus.values), name="machine_request_status_known"
            ),
            models.CheckConstraint(
                condition=Q(quantity__gte=1, quantity__lte=MOST_MACHINES), name="machine_request_quantity"
            ),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="machine_request_ends_after_start"),
            models.CheckConstraint(
                condition=~Q(status__in=[MachineRequestStatus.APPROVED, MachineRequestStatus.REJECTED])
                | Q(decided_by=None)
                | ~Q(decided_by=F("requested_by")),
                name="machine_request_decided_by_another",
            ),
        ]
        indexes = [
            *(
                sort_index(name, name=f"machine_req_by_{name}")
                for name in ("number", "machine_type", "starts_on", "ends_on", "created_at")
            ),
            sort_index("status", "created_at", name="machine_req_by_status"),
            models.Index(fields=["project", "created_at"], name="machine_request_of_project"),
            models.Index(fields=["requested_by", "created_at"], name="machine_request_of_person"),
            search_index("number", "machine_type", "justification", name="machine_request_search"),
        ]

    def __str__(self) -> str:
        return self.number
