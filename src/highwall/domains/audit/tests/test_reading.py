import csv
import io
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.regions.models import Region

pytestmark = pytest.mark.django_db


@pytest.fixture
def renamed(admin: Persona, muscat: Region) -> Region:
    answer = admin.patch(f"/regions/{muscat.pk}", {"name": "Muscat City"}, version=muscat.version)
    assert answer.status == 200, answer.content
    return muscat


@pytest.mark.req("REQ-ADMIN-031")
def test_a_change_is_listed_with_the_person_and_the_address(auditor: Persona, admin: Persona, renamed: Region) -> None:
    page = auditor.get("/audit-events", resource="regions_region", resource_id=str(renamed.pk), event="update").json
    assert page["total"] == 1
    event = page["items"][0]
    assert (event["actor_id"], event["actor_name"]) == (str(admin.id), "Admin Test")
    assert (event["address"], event["source"]) == ("127.0.0.1", "api")

    detail = auditor.get(f"/audit-events/{event['id']}").json
    assert detail["before"]["name"] == "Muscat"
    assert detail["after"] == {"name": "Muscat City", "version": 2}
    assert detail["before"].keys() == detail["after"].keys()
    assert detail["request_id"]
    assert detail["actor_name"] == "Admin Test"


@pytest.mark.req("REQ-ADMIN-033")
def test_events_are_found_by_event_person_resource_and_moment(
    auditor: Persona, admin: Persona, renamed: Region
) -> None:
    def found(**filters: str) -> set[tuple[str, str]]:
        items = auditor.get("/audit-events", page_size=200, **filters).json["items"]
        return {(item["event"], item["resource"]) for item in items}

    assert found(actor_id=str(admin.id), resource="regions_region") == {("update", "regions_region")}
    assert found(actor_id=str(auditor.id), resource="regions_region") == set()
    assert found(event="sign_in", actor_id=str(auditor.id)) == {("sign_in", "accounts_user")}
    assert {resource for _, resource in found(resource="accounts_session")} == {"accounts_session"}
    now = timezone.now().isoformat()
    assert found(**{"from": now}) == set()
    assert ("update", "regions_region") in found(to=now)
    assert found(search=str(renamed.pk), event="update") == {("update", "regions_region")}


@pytest.mark.req("REQ-ADMIN-034")
def test_the_trail_is_exported_with_values_and_the_export_is_itself_an_event(auditor: Persona, renamed: Region) -> None:
    answer = auditor.get("/audit-events/export", format="csv", resource="regions_region", event="update")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row["Person"] for row in rows] == ["Admin Test"]
    assert "Muscat City" in rows[0]["After"]
    exports = auditor.get("/audit-events", event="export").json["items"]
    assert [(e["resource"], e["actor_id"]) for e in exports] == [("audit-events", str(auditor.id))]


def test_the_events_and_resources_that_occur_are_offered_as_filters(auditor: Persona, renamed: Region) -> None:
    words = auditor.get("/audit/vocabulary").json
    assert {"create", "update", "sign_in"} <= set(words["events"])
    assert {"regions_region", "accounts_user", "accounts_session"} <= set(words["resources"])
    assert words["events"] == sorted(set(words["events"]))


def test_the_seal_status_counts_blocks_and_the_tail(auditor: Persona, renamed: Region) -> None:
    before = auditor.get("/audit/verification").json
    assert before["blocks"] == 0
    assert before["unsealed_events"] > 0
    assert before["head"] is None


@pytest.mark.parametrize("path", ["/audit-events", "/audit-events/export", "/audit/verification", "/audit/vocabulary"])
def test_the_trail_is_closed_to_those_without_the_right(engineer: Persona, path: str) -> None:
    assert engineer.get(path).status == 403


def test_no_secret_stands_in_the_trail(auditor: Persona, admin: Persona) -> None:
    rows = auditor.get("/audit-events", page_size=200).json["items"]
    details = [auditor.get(f"/audit-events/{row['id']}").content.decode() for row in rows]
    assert details
    assert not [text for text in details if "bcrypt" in text or "refresh_hash" in text or '"password"' in text]


def test_an_unknown_event_is_not_found(auditor: Persona) -> None:
    assert auditor.get("/audit-events/018f0000-0000-7000-8000-000000000000").status == 404


def test_the_command_reports_what_it_verified(
    capsys: pytest.CaptureFixture[str], settings: Any, tmp_path: Path, renamed: Region
) -> None:
    """How it finds faults is tested with the seals themselves, in tests/kit."""
    settings.AUDIT_HEAD_FILE = tmp_path / "heads.log"
    call_command("audit_verify")
    assert "The audit trail is what was sealed." in capsys.readouterr().out
