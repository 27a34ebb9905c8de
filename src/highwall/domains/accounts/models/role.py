from django.contrib.postgres.fields import ArrayField
from django.db import models

from highwall.kit.actors import Reach
from highwall.kit.models import Record
from highwall.kit.text import Fold
from highwall.kit.triggers import notify_on_change


class Role(Record):
    """A named set of rights with a reach. The predefined roles are seeded from the role table and editable.

    Roles and rights are many to many: a role lists its rights, a right may stand in any number of roles. The rights
    themselves are declared in code, where the routes that ask for them are.
    """

    code = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    name_ar = models.CharField(max_length=80, blank=True, default="")
    reach = models.CharField(max_length=10, choices=[(r.value, r.value) for r in Reach], default=Reach.REGION)
    rights: "ArrayField[list[str], list[str]]" = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    description = models.CharField(max_length=400, blank=True, default="")
    is_builtin = models.BooleanField(default=False)
    predefined_rights: "ArrayField[list[str], list[str]]" = ArrayField(
        models.CharField(max_length=60), default=list, blank=True, editable=False
    )
    """What the role table gave a predefined role: the way back, and the measure of what a new version adds."""

    class Meta(Record.Meta):
        triggers = [*Record.Meta.triggers, notify_on_change("access")]
        constraints = [
            models.UniqueConstraint(Fold("name"), name="role_name_unique"),
            models.CheckConstraint(condition=models.Q(reach__in=[r.value for r in Reach]), name="role_reach_known"),
        ]

    def __str__(self) -> str:
        return self.name
