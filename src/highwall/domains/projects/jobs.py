"""Notifications about projects, written after the commit of their cause."""

from typing import Any
from uuid import UUID

from highwall.domains.notifications.services import notify
from highwall.domains.projects.models import Project, Site
from highwall.kit.events import subscribes


@subscribes("projects.status_changed")
def tell_people_of_status(event: dict[str, Any]) -> None:
    """Tell the members and the manager, but not the person who did it."""
    project = Project.objects.filter(pk=event["project_id"]).first()
    if project is None:  # deleted meanwhile; there is nothing left to tell about
        return
    people = set(project.members.values_list("user_id", flat=True))
    if project.manager_id:
        people.add(project.manager_id)
    if event["by_id"]:
        people.discard(UUID(event["by_id"]))
    notify(
        people,
        kind="projects.status_changed",
        link=f"/projects/{project.pk}",
        number=project.number,
        name=project.name,
        from_status=event["from_status"],
        to_status=event["to_status"],
        by_name=event["by_name"],
        reason=event["reason"],
    )


@subscribes("projects.member_added")
def tell_member(event: dict[str, Any]) -> None:
    """Tell a person about their new project."""
    project = Project.objects.filter(pk=event["project_id"]).first()
    if project is None or event["user_id"] == event["by_id"]:
        return
    notify(
        [UUID(event["user_id"])],
        kind="projects.member_added",
        link=f"/projects/{project.pk}",
        number=project.number,
        name=project.name,
        by_name=event["by_name"],
    )


@subscribes("projects.milestone_taken_back")
def tell_of_taking_back(event: dict[str, Any]) -> None:
    """Tell the person whose milestone it was, unless they took it back themselves."""
    site = Site.objects.filter(pk=event["site_id"]).first()
    if site is None or event["reached_by_id"] in {None, event["by_id"]}:
        return
    notify(
        [UUID(event["reached_by_id"])],
        kind="projects.milestone_taken_back",
        link=f"/sites/{site.pk}",
        number=site.number,
        name=site.name,
        milestone=event["milestone"],
        by_name=event["by_name"],
        reason=event["reason"],
    )
