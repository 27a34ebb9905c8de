import pytest

from highwall.config.testing import Persona
from highwall.domains.notifications.models import Notification
from highwall.domains.projects.models import ProjectMember
from highwall.domains.projects.tests.factories import make_project, make_site
from highwall.domains.regions.models import Region
from highwall.kit.events.outbox import deliver_pending

pytestmark = pytest.mark.django_db


@pytest.mark.req("REQ-PROJECT-061", "REQ-PROJECT-063", "REQ-PROJECT-071")
def test_an_operator_sees_a_project_from_assignment_until_removal(
    engineer: Persona, operator: Persona, muscat: Region
) -> None:
    project = make_project(muscat)
    site = make_site(project)
    assert operator.get(f"/sites/{site.pk}").status == 404
    added = engineer.post(f"/projects/{project.pk}/members", {"user_id": str(operator.id)})
    assert added.status == 201
    assert added.json["name"] == "Operator Test"
    assert added.json["added_by"]["id"] == str(engineer.id)
    assert added.json["added_at"]
    assert operator.get(f"/sites/{site.pk}").status == 200
    listed = engineer.get(f"/projects/{project.pk}/members").json
    assert [(m["user_id"], m["primary_role"]) for m in listed] == [(str(operator.id), "operator")]
    assert engineer.delete(f"/projects/{project.pk}/members/{operator.id}").status == 204
    assert operator.get(f"/sites/{site.pk}").status == 404
    steps = engineer.get(f"/projects/{project.pk}/timeline").json
    assert [(s["name"], s["reason"], s["by_name"]) for s in steps] == [
        ("member_added", "Operator Test", "Engineer Test"),
        ("member_removed", "Operator Test", "Engineer Test"),
    ]


def test_a_person_is_a_member_once_and_must_be_known(engineer: Persona, operator: Persona, muscat: Region) -> None:
    project = make_project(muscat)
    engineer.post(f"/projects/{project.pk}/members", {"user_id": str(operator.id)})
    again = engineer.post(f"/projects/{project.pk}/members", {"user_id": str(operator.id)})
    assert (again.status, again.json["code"]) == (409, "already_member")
    assert ProjectMember.objects.count() == 1
    unknown = engineer.post(f"/projects/{project.pk}/members", {"user_id": str(project.pk)})
    assert (unknown.status, unknown.json["errors"][0]["field"]) == (422, "user_id")
    assert engineer.delete(f"/projects/{project.pk}/members/{engineer.id}").status == 404


def test_members_are_managed_only_within_reach_and_right(operator: Persona, outsider: Persona, muscat: Region) -> None:
    assert operator.user
    project = make_project(muscat, members=(operator.user,))
    body = {"user_id": str(outsider.id)}
    assert operator.post(f"/projects/{project.pk}/members", body).status == 403
    assert outsider.post(f"/projects/{project.pk}/members", body).status == 404
    assert outsider.get(f"/projects/{project.pk}/members").status == 404


@pytest.mark.req("REQ-PROJECT-062")
def test_a_new_member_is_notified_once(engineer: Persona, operator: Persona, muscat: Region) -> None:
    project = make_project(muscat)
    engineer.post(f"/projects/{project.pk}/members", {"user_id": str(operator.id)})
    deliver_pending()
    deliver_pending()
    told = Notification.objects.get()
    assert (told.user_id, told.kind, told.link) == (operator.id, "projects.member_added", f"/projects/{project.pk}")
    assert told.facts == {"number": project.number, "name": project.name, "by_name": "Engineer Test"}


@pytest.mark.req("REQ-PROJECT-023")
def test_members_and_manager_hear_of_a_status_change_but_not_who_made_it(
    engineer: Persona, operator: Persona, admin: Persona, muscat: Region
) -> None:
    assert engineer.user
    assert operator.user
    project = make_project(muscat, members=(engineer.user, operator.user), manager_id=admin.id)
    deliver_pending()
    Notification.objects.all().delete()
    engineer.post(f"/projects/{project.pk}/hold", {"reason": "Permit expired"})
    deliver_pending()
    told = list(Notification.objects.all())
    assert {n.user_id for n in told} == {operator.id, admin.id}
    assert told[0].facts["to_status"] == "on_hold"
    assert told[0].facts["reason"] == "Permit expired"


def test_nobody_is_told_about_a_refused_step(engineer: Persona, operator: Persona, muscat: Region) -> None:
    assert operator.user
    project = make_project(muscat, members=(operator.user,))
    deliver_pending()
    Notification.objects.all().delete()
    assert engineer.post(f"/projects/{project.pk}/resume", {}).status == 409
    assert deliver_pending() == 0
    assert not Notification.objects.exists()


def test_candidates_are_the_active_people_within_reach(
    engineer: Persona, operator: Persona, outsider: Persona, admin: Persona
) -> None:
    admin.post(f"/users/{operator.id}/deactivate")
    near = {row["id"] for row in engineer.get("/projects/candidates").json["items"]}
    assert near == {str(engineer.id), str(admin.id)}
    everywhere = {row["id"] for row in admin.get("/projects/candidates").json["items"]}
    assert everywhere == near | {str(outsider.id)}
    assert operator.get("/projects/candidates").status == 401
    found = engineer.get("/projects/candidates", search="engin").json["items"]
    assert [row["full_name"] for row in found] == ["Engineer Test"]
