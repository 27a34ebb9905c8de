import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.audit import queries
from highwall.domains.regions.models import Region
from highwall.kit.audit import record_event

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


@pytest.mark.req("REQ-ADMIN-034")
def test_the_trail_is_exported_as_json_lines_with_ids_and_values(auditor: Persona, renamed: Region) -> None:
    answer = auditor.get("/audit-events/export", format="jsonl", resource="regions_region", event="update")
    (event,) = [json.loads(line) for line in answer.content.splitlines()]
    assert (event["resource_id"], event["after"]["name"]) == (str(renamed.pk), "Muscat City")
    assert event["request_id"]


@pytest.mark.parametrize("sort", ["at", "-at"])
@pytest.mark.parametrize("file_format", ["csv", "jsonl"])
def test_an_export_longer_than_a_chunk_is_complete_and_in_order(
    auditor: Persona, monkeypatch: pytest.MonkeyPatch, sort: str, file_format: str
) -> None:
    monkeypatch.setattr(queries, "EXPORT_CHUNK", 3)
    for number in range(10):
        record_event("probe", resource="test", resource_id=number)
    content = auditor.get("/audit-events/export", format=file_format, event="probe", sort=sort).content
    if file_format == "jsonl":
        found = [json.loads(line)["resource_id"] for line in content.splitlines()]
    else:
        found = [row["Record"] for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig")))]
    expected = [str(number) for number in range(10)]
    assert found == (expected if sort == "at" else expected[::-1])


@pytest.mark.req("REQ-ADMIN-033")
def test_events_are_found_by_address_request_and_words(auditor: Persona, admin: Persona, renamed: Region) -> None:
    (change,) = auditor.get("/audit-events", resource="regions_region", event="update").json["items"]

    def found(**filters: str) -> list[str]:
        items = auditor.get("/audit-events", page_size=200, resource="regions_region", event="update", **filters)
        return [item["id"] for item in items.json["items"]]

    assert found(address="127.0.0.1") == found(request_id=change["request_id"]) == [change["id"]]
    assert found(address="10.9.9.9") == found(request_id="no-such") == []
    for words in ("admin", "admin TEST", "127.0.0.1", change["request_id"], "region", "update regions", str(admin.id)):
        assert found(search=words) == [change["id"]], words
    for words in ("Muscat City", "operator", "10.0.0.1", "admin nobody"):
        assert found(search=words) == [], words
    assert auditor.get("/audit-events", address="nowhere").status == 422


def test_a_record_shows_its_own_history_with_values(auditor: Persona, engineer: Persona, renamed: Region) -> None:
    page = auditor.get(f"/audit/records/{renamed.pk}/events").json
    change = page["items"][0]
    assert (change["event"], change["actor_name"]) == ("update", "Admin Test")
    assert (change["before"]["name"], change["after"]["name"]) == ("Muscat", "Muscat City")
    assert {item["resource_id"] for item in page["items"]} == {str(renamed.pk)}
    assert engineer.get(f"/audit/records/{renamed.pk}/events").status == 403


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
