from django.conf import settings
from django.db import models
from django.utils import timezone

from highwall.kit.models import new_id, sort_index


class Notification(models.Model):
    """A message to one person. The text is made by the client from `kind` and `facts`, in the person's language."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notifications")
    kind = models.CharField(max_length=60)
    facts = models.JSONField(default=dict)
    link = models.CharField(max_length=200, blank=True, default="")
    created_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            sort_index("user", "created_at", name="notification_by_creation"),
            sort_index("user", "kind", "created_at", name="notification_by_kind"),
            models.Index(fields=["user"], name="notification_unread", condition=models.Q(read_at=None)),
        ]

    def __str__(self) -> str:
        return self.kind
