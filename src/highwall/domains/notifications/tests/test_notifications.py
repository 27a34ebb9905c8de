import pytest

from highwall.config.testing import Persona
from highwall.domains.notifications.services import notify

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(engineer: Persona, operator: Persona) -> None:
    notify([engineer.id, operator.id, engineer.id], kind="approval.approved", link="/sites/1", number="AR-2026-000001")
    notify([engineer.id], kind="approval.requested")


@pytest.mark.usefixtures("told")
def test_each_person_is_told_once_and_sees_only_their_own(engineer: Persona, operator: Persona, admin: Persona) -> None:
    assert [persona.get("/notifications").json["total"] for persona in (engineer, operator, admin)] == [2, 1, 0]
    item = operator.get("/notifications").json["items"][0]
    assert (item["kind"], item["link"], item["facts"]) == (
        "approval.approved",
        "/sites/1",
        {"number": "AR-2026-000001"},
    )


@pytest.mark.usefixtures("told")
def test_reading_one_lowers_the_count_once(engineer: Persona) -> None:
    first = engineer.get("/notifications").json["items"][0]["id"]
    assert engineer.get("/notifications/unread-count").json == {"unread": 2}
    assert [engineer.post(f"/notifications/{first}/read").status for _ in range(2)] == [204, 204]
    assert engineer.get("/notifications/unread-count").json == {"unread": 1}
    assert [item["id"] for item in engineer.get("/notifications", is_unread="false").json["items"]] == [first]


@pytest.mark.usefixtures("told")
def test_nobody_reads_for_somebody_else(engineer: Persona, operator: Persona) -> None:
    theirs = operator.get("/notifications").json["items"][0]["id"]
    assert engineer.post(f"/notifications/{theirs}/read").status == 404
    assert operator.get("/notifications/unread-count").json == {"unread": 1}


@pytest.mark.usefixtures("told")
def test_all_are_read_at_once(engineer: Persona, operator: Persona) -> None:
    engineer.post("/notifications/read-all")
    assert engineer.get("/notifications/unread-count").json == {"unread": 0}
    assert operator.get("/notifications/unread-count").json == {"unread": 1}
