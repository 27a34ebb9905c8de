"""What hangs on records of any kind: files and comments. The record is known by its kind and id (`kit.holders`)."""

from django.db import models
from django.db.models import Q

from highwall.kit.models.tables import Record


class FileFormat(models.TextChoices):
    JPEG = "jpeg", "JPEG"
    PNG = "png", "PNG"
    WEBP = "webp", "WebP"
    PDF = "pdf", "PDF"
    CSV = "csv", "CSV"
    XLSX = "xlsx", "XLSX"
    DOCX = "docx", "DOCX"


class StoredFile(Record):
    """Bytes on disk, once for all records on which they hang; known by their SHA-256. Width and height are a
    picture's."""

    sha256 = models.CharField(max_length=64, unique=True)
    size_bytes = models.PositiveBigIntegerField()
    format = models.CharField(max_length=4, choices=FileFormat)
    width_px = models.PositiveIntegerField(null=True)
    height_px = models.PositiveIntegerField(null=True)

    class Meta(Record.Meta):
        constraints = [
            models.CheckConstraint(condition=Q(format__in=FileFormat.values), name="stored_file_format_known")
        ]

    def __str__(self) -> str:
        return self.sha256


class Attachment(Record):
    """A file on a record: what it is called and what it is, until when it is valid, and who put it there."""

    record_type = models.CharField(max_length=64)
    record_id = models.UUIDField()
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="links")
    title = models.CharField(max_length=200)
    file_name = models.CharField(max_length=200)
    kind = models.CharField(max_length=32)
    valid_until = models.DateField(null=True, blank=True)
    by_id = models.UUIDField(null=True)
    by_name = models.CharField(max_length=200)

    class Meta(Record.Meta):
        constraints = [models.UniqueConstraint(fields=["record_id", "file"], name="attachment_once_per_record")]
        indexes = [
            models.Index(fields=["record_type", "record_id", "created_at"], name="attachment_of_record"),
            models.Index(fields=["valid_until"], name="attachment_expiring", condition=Q(valid_until__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.title


class Comment(Record):
    """What somebody wrote on a record. `mentions` are the people it names, as id and name. One that was removed keeps
    its place without its words; those stand in the audit trail."""

    record_type = models.CharField(max_length=64)
    record_id = models.UUIDField()
    text = models.CharField(max_length=4000, blank=True)
    mentions = models.JSONField(default=list, blank=True)
    by_id = models.UUIDField(null=True)
    by_name = models.CharField(max_length=200)
    edited_at = models.DateTimeField(null=True)
    removed_at = models.DateTimeField(null=True)
    removed_by_name = models.CharField(max_length=200, blank=True, default="")

    class Meta(Record.Meta):
        constraints = [
            models.CheckConstraint(
                condition=(Q(removed_at=None) & ~Q(text="")) | (Q(removed_at__isnull=False) & Q(text="")),
                name="comment_has_words_until_removed",
            )
        ]
        indexes = [models.Index(fields=["record_type", "record_id", "-id"], name="comment_of_record")]

    def __str__(self) -> str:
        return self.text[:60]
