from django.db import models

from highwall.domains.accounts.models.user import User
from highwall.kit.models import Record
from highwall.kit.text import Fold


class SavedView(Record):
    """A list as one person wants to find it again: the list's name in the client, and the part of the address that
    says search, filters, sort and columns. The default one of a list is what the person sees who asks for nothing."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="saved_views")
    list_name = models.CharField(max_length=160)
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=2000, blank=True, default="")
    is_default = models.BooleanField(default=False)

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint("user", "list_name", Fold("name"), name="saved_view_name_unique"),
            models.UniqueConstraint(
                fields=["user", "list_name"], condition=models.Q(is_default=True), name="saved_view_one_default"
            ),
        ]

    def __str__(self) -> str:
        return self.name
