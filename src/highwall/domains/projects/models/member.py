from django.conf import settings
from django.db import models
from django.utils import timezone

from highwall.domains.projects.models.project import Project
from highwall.kit.models import Record


class ProjectMember(Record):
    """A person who works on a project. An operator sees exactly the projects that list them."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="members")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="project_memberships")
    added_at = models.DateTimeField(default=timezone.now)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta(Record.Meta):
        constraints = [models.UniqueConstraint(fields=["project", "user"], name="project_member_once")]

    def __str__(self) -> str:
        return f"{self.user_id} in {self.project_id}"
