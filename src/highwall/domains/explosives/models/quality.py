"""What is found out and decided about a batch: checks, quarantines, changes of its last day of use, and of what people
were told."""

from django.db import models
from django.db.models import Q

from highwall.domains.explosives.models.batch import WarehouseBatch
from highwall.domains.explosives.models.product import Product, ProductKind
from highwall.kit.models import Record, sort_index
from highwall.kit.text import search_index


class CheckStatus(models.TextChoices):
    PENDING = "pending", "Pending"
    PASS = "pass", "Passed"
    FAIL = "fail", "Failed"


class QualityCheck(Record):
    """A quality check of a batch: who looked at it when, what was measured, and the verdict.

    `results` are the measured values as the schema of the kind describes them; `findings` compare each of them with the
    limits that were in force when the verdict was given, and stay as they were then.
    """

    number = models.CharField(max_length=24, unique=True)
    batch = models.ForeignKey(WarehouseBatch, on_delete=models.CASCADE, related_name="checks")
    checked_at = models.DateTimeField()
    """When the sample was taken or the batch looked at."""
    performed_by = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    performed_by_name = models.CharField(max_length=200)
    status = models.CharField(max_length=8, choices=CheckStatus, default=CheckStatus.PENDING)
    results = models.JSONField(default=dict)
    findings = models.JSONField(default=list)
    notes = models.CharField(max_length=2000, blank=True, default="")
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta(Record.Meta):
        constraints = [
            models.CheckConstraint(condition=Q(status__in=CheckStatus.values), name="quality_check_status_known"),
            models.CheckConstraint(
                condition=Q(status=CheckStatus.PENDING, decided_at__isnull=True)
                | (~Q(status=CheckStatus.PENDING) & Q(decided_at__isnull=False)),
                name="quality_check_decided_when_done",
            ),
        ]
        indexes = [
            sort_index("number", name="quality_check_by_number"),
            sort_index("checked_at", name="quality_check_by_time"),
            sort_index("status", "checked_at", name="quality_check_by_status"),
            search_index("number", "performed_by_name", name="quality_check_search"),
        ]

    def __str__(self) -> str:
        return self.number


class QuarantineCause(models.TextChoices):
    CHECK = "check", "Failed check"
    DECISION = "decision", "Decision"
    RECALL = "recall", "Recall"


class Quarantine(Record):
    """Why a batch may not be used, since when, and until when. A batch is quarantined exactly while one of them is
    open; that also holds after its last day of use, and a longer life ends none."""

    batch = models.ForeignKey(WarehouseBatch, on_delete=models.CASCADE, related_name="quarantines")
    cause = models.CharField(max_length=10, choices=QuarantineCause)
    reason = models.CharField(max_length=2000)
    check_record = models.ForeignKey(QualityCheck, null=True, on_delete=models.CASCADE, related_name="quarantines")
    began_at = models.DateTimeField()
    began_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    began_by_name = models.CharField(max_length=200)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    ended_by_name = models.CharField(max_length=200, blank=True, default="")
    end_reason = models.CharField(max_length=2000, blank=True, default="")

    class Meta(Record.Meta):
        constraints = [
            models.CheckConstraint(condition=Q(cause__in=QuarantineCause.values), name="quarantine_cause_known"),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=models.F("began_at")),
                name="quarantine_ends_after_it_began",
            ),
        ]
        indexes = [models.Index(fields=["batch"], name="quarantine_open", condition=Q(ended_at__isnull=True))]

    def __str__(self) -> str:
        return f"{self.batch} {self.cause}"


class ExpiryGround(models.TextChoices):
    MAKER_LETTER = "maker_letter", "Maker's letter"
    PASSED_TEST = "passed_test", "Passed test"


class ExpiryChangeStatus(models.TextChoices):
    PROPOSED = "proposed", "Proposed"
    APPROVED = "approved", "Approved"
    REJECTED = "rejected", "Rejected"


class ExpiryChange(Record):
    """Another last day of use of a batch: proposed by one person on a maker's letter or a passed test, decided by
    another. The days before stay here."""

    batch = models.ForeignKey(WarehouseBatch, on_delete=models.CASCADE, related_name="expiry_changes")
    old_expires_on = models.DateField()
    new_expires_on = models.DateField()
    ground = models.CharField(max_length=12, choices=ExpiryGround)
    check_record = models.ForeignKey(QualityCheck, null=True, on_delete=models.CASCADE, related_name="expiry_changes")
    reason = models.CharField(max_length=2000)
    status = models.CharField(max_length=10, choices=ExpiryChangeStatus, default=ExpiryChangeStatus.PROPOSED)
    requested_at = models.DateTimeField()
    requested_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    requested_by_name = models.CharField(max_length=200)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey("accounts.User", null=True, on_delete=models.PROTECT, related_name="+")
    decided_by_name = models.CharField(max_length=200, blank=True, default="")
    decision_reason = models.CharField(max_length=2000, blank=True, default="")

    class Meta(Record.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=ExpiryChangeStatus.values), name="expiry_change_status_known"
            ),
            models.CheckConstraint(condition=Q(ground__in=ExpiryGround.values), name="expiry_change_ground_known"),
            models.CheckConstraint(
                condition=~Q(new_expires_on=models.F("old_expires_on")), name="expiry_change_changes"
            ),
            models.CheckConstraint(
                condition=Q(ground=ExpiryGround.MAKER_LETTER) | Q(check_record__isnull=False),
                name="expiry_change_names_its_test",
            ),
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=models.F("requested_by")),
                name="expiry_change_by_two_people",
            ),
            models.UniqueConstraint(
                fields=["batch"], condition=Q(status=ExpiryChangeStatus.PROPOSED), name="expiry_change_one_proposed"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.batch}: {self.new_expires_on}"


class BatchToldOf(models.TextChoices):
    MONTH = "month", "Expires within 30 days"
    WEEK = "week", "Expires within 7 days"
    EXPIRED = "expired", "Has expired"


class BatchTold(Record):
    """That people have been told of the coming end of a batch, once for each threshold. Another last day of use is
    another end."""

    batch = models.ForeignKey(WarehouseBatch, on_delete=models.CASCADE, related_name="+")
    of = models.CharField(max_length=8, choices=BatchToldOf)
    expires_on = models.DateField()

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(fields=["batch", "of", "expires_on"], name="batch_told_once"),
            models.CheckConstraint(condition=Q(of__in=BatchToldOf.values), name="batch_told_known"),
        ]

    def __str__(self) -> str:
        return f"{self.batch} {self.of}"


class ExpiryReport(Record):
    """The batches that expire within 30 days, as they were on the morning of one day."""

    reported_on = models.DateField(unique=True)
    batches = models.JSONField(default=list)
    """As `queries.expiry.report_line` gives each."""
    batch_count = models.PositiveIntegerField()

    class Meta(Record.Meta):
        indexes = [sort_index("reported_on", name="expiry_report_by_day")]

    def __str__(self) -> str:
        return f"{self.reported_on}"


class WarehouseThreshold(Record):
    """Below which quantity that all batches in the central warehouse can give together a kind, or one product, is low.
    The quantity is in the unit of the product; of a kind, whose products may be counted in
    several units, it is a mass in kilograms."""

    kind = models.CharField(max_length=24, choices=ProductKind, null=True)
    product = models.ForeignKey(Product, null=True, on_delete=models.PROTECT, related_name="+")
    minimum_quantity = models.DecimalField(max_digits=14, decimal_places=3)
    told_low_at = models.DateTimeField(null=True, editable=False)
    """When people were told that it is low; empty once it was found recovered."""

    class Meta(Record.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__isnull=True, product__isnull=False) | Q(kind__isnull=False, product__isnull=True),
                name="warehouse_threshold_of_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(kind__isnull=True) | Q(kind__in=ProductKind.values), name="warehouse_threshold_kind_known"
            ),
            models.CheckConstraint(condition=Q(minimum_quantity__gt=0), name="warehouse_threshold_positive"),
            models.UniqueConstraint(fields=["kind", "product"], name="warehouse_threshold_once", nulls_distinct=False),
        ]

    def __str__(self) -> str:
        return f"{self.kind or self.product} {self.minimum_quantity}"
