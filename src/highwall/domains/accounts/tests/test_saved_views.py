"""Views of lists that people keep for themselves."""

from typing import Any

import pytest

from highwall.config.testing import Persona, make_user
from highwall.domains.accounts.models import SavedView, User
from highwall.domains.accounts.services import MOST_VIEWS
from highwall.domains.accounts.tests.entrance import sign_in
from highwall.domains.regions.models import Region
from highwall.kit.models import AuditEvent

pytestmark = pytest.mark.django_db
SITES = "/api/v1/sites"


@pytest.fixture
def person(ada: User) -> Persona:
    return Persona(token=sign_in().json["access_token"])


def keep(person: Persona, name: str = "Open", **more: Any) -> Any:
    return person.post("/auth/views", {"list_name": SITES, "name": name, **more})


def test_a_view_is_kept_renamed_set_anew_and_deleted(person: Persona) -> None:
    kept = keep(person, query="status=active&sort=-created_at").json
    assert [view["name"] for view in person.get("/auth/views").json] == ["Open"]
    changed = person.patch(f"/auth/views/{kept['id']}", {"name": "Active", "query": "status=planned"})
    assert (changed.json["name"], changed.json["query"], changed.json["version"]) == ("Active", "status=planned", 2)
    assert person.delete(f"/auth/views/{kept['id']}").status == 204
    assert person.get("/auth/views").json == []


def test_a_list_has_one_default_and_another_list_keeps_its_own(person: Persona) -> None:
    first = keep(person, is_default=True).json
    elsewhere = person.post("/auth/views", {"list_name": "/api/v1/holes", "name": "Deep", "is_default": True}).json
    second = keep(person, "Planned").json
    assert person.patch(f"/auth/views/{second['id']}", {"is_default": True}).status == 200
    defaults = {view["id"]: view["is_default"] for view in person.get("/auth/views").json}
    assert defaults == {first["id"]: False, second["id"]: True, elsewhere["id"]: True}
    assert person.patch(f"/auth/views/{second['id']}", {"is_default": False}).json["is_default"] is False


def test_a_name_stands_once_in_a_list_however_it_is_written(person: Persona) -> None:
    keep(person, "Open pits")
    refused = keep(person, "OPEN  pits")
    assert (refused.status, refused.json["code"]) == (409, "name_taken")
    assert refused.json["errors"][0]["field"] == "name"
    other = keep(person, "Closed").json
    assert person.patch(f"/auth/views/{other['id']}", {"name": "open pits"}).status == 409
    assert person.post("/auth/views", {"list_name": "/api/v1/holes", "name": "Open pits"}).status == 201


def test_views_are_ones_own(person: Persona, muscat: Region) -> None:
    mine = keep(person).json
    make_user("operator", email="grace@example.com", region=muscat)
    other = Persona(token=sign_in("grace@example.com").json["access_token"])
    assert other.get("/auth/views").json == []
    assert other.patch(f"/auth/views/{mine['id']}", {"name": "Mine"}).status == 404
    assert other.delete(f"/auth/views/{mine['id']}").status == 404
    assert keep(other).status == 201


def test_there_is_an_end_to_how_many_one_keeps(person: Persona, ada: User) -> None:
    SavedView.objects.bulk_create(
        SavedView(user=ada, list_name=SITES, name=f"View {number}") for number in range(MOST_VIEWS)
    )
    refused = keep(person, "One more")
    assert (refused.status, refused.json["code"], refused.json["facts"]) == (
        409,
        "too_many_views",
        {"limit": MOST_VIEWS},
    )


def test_a_view_of_somebody_elses_version_is_not_overwritten(person: Persona) -> None:
    view = keep(person).json
    person.patch(f"/auth/views/{view['id']}", {"name": "Newer"})
    stale = person.patch(f"/auth/views/{view['id']}", {"name": "Older"}, version=1)
    assert stale.status == 412


def test_what_becomes_of_a_view_stands_in_the_trail(person: Persona) -> None:
    view = keep(person).json
    person.delete(f"/auth/views/{view['id']}")
    events = AuditEvent.objects.filter(resource="accounts_savedview", resource_id=view["id"])
    assert sorted(events.values_list("event", flat=True)) == ["create", "delete"]


def test_what_is_no_list_is_refused(person: Persona) -> None:
    for list_name in ("", "sites", "/api/v1/", "https://elsewhere.example/api/v1/sites"):
        assert person.post("/auth/views", {"list_name": list_name, "name": "Open"}).status == 422
    assert keep(person, "  ").status == 422
