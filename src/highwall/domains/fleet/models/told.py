from django.db import models
from django.db.models import Q

from highwall.kit.models import Record


class ToldOf(models.TextChoices):
    SOON = "soon", "Ends soon"
    ENDED = "ended", "Has ended"


class DocumentTold(Record):
    """That those who answer for a machine have been told of the end of one of its documents: once before, and once on
    the day. Another last day of the document is another end."""

    attachment_id = models.UUIDField()
    valid_until = models.DateField()
    of = models.CharField(max_length=5, choices=ToldOf)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint(fields=["attachment_id", "valid_until", "of"], name="document_told_once"),
            models.CheckConstraint(condition=Q(of__in=ToldOf.values), name="document_told_known"),
        ]

    def __str__(self) -> str:
        return f"{self.attachment_id} {self.of}"
