from django.conf import settings
from django.db import models
from django.db.models import Q

from highwall.domains.blasting.models.charge import CalculationResult
from highwall.domains.explosives.models import Product, Store
from highwall.domains.projects.models import Site
from highwall.domains.projects.models.frozen import WHY_FIRED, frozen_once_fired
from highwall.kit.models import Record, both_ways, sort_index
from highwall.kit.text import search_index
from highwall.kit.triggers import frozen_row


class ApprovalStatus(models.TextChoices):
    PENDING = "pending", "Pending"
    APPROVED = "approved", "Approved"
    REJECTED = "rejected", "Rejected"
    CANCELLED = "cancelled", "Cancelled"
    EXPIRED = "expired", "Expired"
    ISSUED = "issued", "Issued"


class ApprovalType(models.TextChoices):
    STANDARD = "standard", "Standard"
    EMERGENCY = "emergency", "Emergency"
    MAINTENANCE = "maintenance", "Maintenance"
    TESTING = "testing", "Testing"
    RESEARCH = "research", "Research"


class Priority(models.TextChoices):
    LOW = "low", "Low"
    NORMAL = "normal", "Normal"
    HIGH = "high", "High"
    CRITICAL = "critical", "Critical"


_SITE_IS_FIRED = "EXISTS (SELECT FROM projects_site s WHERE s.id = OLD.site_id AND s.fired_at IS NOT NULL)"
_ENDS = "OLD.status IN ('pending', 'approved') AND NEW.status IN ('rejected', 'cancelled', 'expired')"


class ExplosiveApprovalRequest(Record):
    """An engineer asks the store of the site's region for the explosives of a shot.

    `calculation` is what its quantities were taken from. When the design has moved away from them, people are told once
    (`outdated_at`), and somebody has to take the new quantities over before they can be decided on or issued.

    Beyond the five statuses of REQ-APPROVAL-020, `issued` says that the approved quantities have left the store.
    """

    number = models.CharField(max_length=20, unique=True)
    site = models.ForeignKey(Site, on_delete=models.PROTECT, related_name="approval_requests")
    store = models.ForeignKey(Store, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(max_length=10, choices=ApprovalStatus, default=ApprovalStatus.PENDING)
    approval_type = models.CharField(max_length=12, choices=ApprovalType)
    priority = models.CharField(max_length=8, choices=Priority)
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    requested_at = models.DateTimeField()
    calculation = models.ForeignKey(CalculationResult, null=True, on_delete=models.PROTECT, related_name="+")
    outdated_at = models.DateTimeField(null=True)
    taken_over_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    taken_over_at = models.DateTimeField(null=True)
    expected_usage_on = models.DateField(null=True, blank=True)
    blasting_at = models.DateTimeField(null=True, blank=True)
    safety_checklist = models.JSONField(default=list)
    environmental_checklist = models.JSONField(default=list)
    assessments = models.JSONField(default=dict, blank=True)
    """Who assessed what the platform does not compute, and in which document: `{assessed_by, document}` by item of the
    environmental checklist."""
    notes = models.TextField(blank=True, default="")
    additional_data = models.JSONField(default=dict, blank=True)
    """What a company asks for beyond these fields, as a JSON object of its own shape."""
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decision_reason = models.TextField(blank=True, default="")
    issued_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    issued_at = models.DateTimeField(null=True)
    received_by_name = models.CharField(max_length=120, blank=True, default="")
    """Who took the explosives from the store to the site; often somebody without an account."""
    movement_id = models.UUIDField(null=True)

    class Meta(Record.Meta):
        triggers = [
            *Record.Meta.triggers,
            *frozen_once_fired(operations=("create", "delete")),
            *frozen_row(changed=f"NOT ({_ENDS}) AND {_SITE_IS_FIRED}", why=WHY_FIRED),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=ApprovalStatus.values), name="approval_status_known"),
            models.CheckConstraint(condition=Q(approval_type__in=ApprovalType.values), name="approval_type_known"),
            models.CheckConstraint(condition=Q(priority__in=Priority.values), name="approval_priority_known"),
            models.UniqueConstraint(
                fields=["site"], condition=Q(status__in=["pending", "approved"]), name="approval_one_open_per_site"
            ),
            models.CheckConstraint(
                condition=Q(decided_by=None) | ~Q(decided_by=models.F("requested_by")), name="approval_not_by_requester"
            ),
            models.CheckConstraint(
                condition=Q(decided_by=None) | Q(taken_over_by=None) | ~Q(decided_by=models.F("taken_over_by")),
                name="approval_not_by_who_took_over",
            ),
        ]
        indexes = [
            sort_index("requested_at", name="approval_by_request"),
            sort_index("status", "requested_at", name="approval_by_status"),
            sort_index("priority", "requested_at", name="approval_by_priority"),
            *both_ways("expected_usage_on", name="approval_by_usage"),
            models.Index(fields=["store", "status"]),
            models.Index(fields=["site", "-requested_at"]),
            search_index("number", name="approval_search"),
        ]

    def __str__(self) -> str:
        return self.number


class ApprovalLine(Record):
    """A product and the quantity asked for, from the charge calculation."""

    request = models.ForeignKey(ExplosiveApprovalRequest, on_delete=models.CASCADE, related_name="lines")
    product = models.ForeignKey(Product, on_delete=models.PROTECT, related_name="+")
    quantity = models.DecimalField(max_digits=14, decimal_places=3)

    class Meta(Record.Meta):
        triggers = [
            *Record.Meta.triggers,
            *frozen_once_fired(
                "request.site_id", join="JOIN blasting_explosiveapprovalrequest request ON request.id = r.request_id"
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["request", "product"], name="approval_line_once"),
            models.CheckConstraint(condition=Q(quantity__gt=0), name="approval_line_positive"),
        ]

    def __str__(self) -> str:
        return f"{self.product_id} {self.quantity} kg"
