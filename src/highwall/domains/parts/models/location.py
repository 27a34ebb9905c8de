from django.db import models

from highwall.kit.models import Record, sort_index
from highwall.kit.text import Fold, search_index


class StorageLocation(Record):
    """A place where accessories lie, within another one or none: a store, a shelf in it, a bin on that. `path` names it
    with all above it and is kept by the service."""

    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")
    name = models.CharField(max_length=60)
    path = models.CharField(max_length=260, editable=False)
    region = models.ForeignKey("regions.Region", null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta(Record.Meta):
        constraints = [
            models.UniqueConstraint("parent", Fold("name"), nulls_distinct=False, name="parts_location_name_unique"),
            models.CheckConstraint(condition=~models.Q(name=""), name="parts_location_has_a_name"),
        ]
        indexes = [
            sort_index("path", name="parts_location_by_path"),
            search_index("path", name="parts_location_search"),
        ]

    def __str__(self) -> str:
        return self.path
