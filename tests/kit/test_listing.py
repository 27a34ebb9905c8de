"""Lists: filters, search, sorts, capped totals, and exports that a spreadsheet opens without harm."""

import csv
import io
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from python_calamine import CalamineWorkbook

from highwall.config.testing import Persona, described
from highwall.domains.notifications.models import Notification
from highwall.domains.regions.models import Region
from highwall.kit.lists import listing
from highwall.kit.lists.exports import safe_cell, xlsx_file
from highwall.kit.models.tables import AuditEvent

pytestmark = pytest.mark.django_db


def names(persona: Persona, **query: Any) -> list[str]:
    return [item["name"] for item in persona.get("/regions", **query).json["items"]]


def test_pages_follow_each_other_without_gap_or_repetition(engineer: Persona) -> None:
    pages = [engineer.get("/regions", page=n, page_size=4).json for n in (1, 2, 3, 4)]
    assert [len(page["items"]) for page in pages] == [4, 4, 3, 0]
    assert {page["total"] for page in pages} == {11}
    found = [item["id"] for page in pages for item in page["items"]]
    assert len(set(found)) == 11


def test_all_pages_after_the_first_are_asked_for_by_one_text(engineer: Persona) -> None:
    texts = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        texts.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        for number in (2, 3, 4):
            engineer.get("/regions", page=number, page_size=3)
    asked = [text for text in texts if " OFFSET " in text]
    assert (len(asked), len(set(asked))) == (3, 1)


@pytest.mark.req("REQ-PERF-003")
def test_every_list_of_the_api_comes_in_pages_of_at_most_two_hundred() -> None:
    schema = described()
    found = 0
    for path, methods in schema["paths"].items():
        content = methods.get("get", {}).get("responses", {}).get(200, {}).get("content", {})
        name = content.get("application/json", {}).get("schema", {}).get("$ref", "").rsplit("/", 1)[-1]
        if not {"items", "total"} <= set(schema["components"]["schemas"].get(name, {}).get("properties", {})):
            continue
        limits = {parameter["name"]: parameter["schema"] for parameter in methods["get"]["parameters"]}
        assert limits["page"]["minimum"] == 1, path
        assert limits["page_size"]["maximum"] <= 200, path
        found += 1
    assert found > 15


def test_every_word_of_a_search_must_occur_in_some_column(engineer: Persona) -> None:
    assert names(engineer, search="batinah") == ["Al Batinah North", "Al Batinah South"]
    assert names(engineer, search="south BATINAH") == ["Al Batinah South"]
    assert names(engineer, search="ظفار") == ["Dhofar"]
    assert names(engineer, search="batinah dhofar") == []


def test_wildcards_and_quotes_in_a_search_stand_for_themselves(engineer: Persona, admin: Persona) -> None:
    admin.post("/regions", {"name": "100% sand_y 'pit'"})
    assert names(engineer, search="%") == ["100% sand_y 'pit'"]
    assert names(engineer, search="_") == ["100% sand_y 'pit'"]
    assert names(engineer, search="'") == ["100% sand_y 'pit'"]


def test_a_sort_is_reversed_by_a_minus(engineer: Persona) -> None:
    ascending = names(engineer, sort="name")
    assert ascending == sorted(ascending)
    assert names(engineer, sort="-name") == ascending[::-1]


def test_filters_narrow_and_can_be_combined_with_search(engineer: Persona) -> None:
    Region.objects.filter(name="Al Wusta").update(is_active=False)
    assert names(engineer, is_active="false") == ["Al Wusta"]
    assert names(engineer, is_active="true", search="wusta") == []


def test_a_total_is_counted_up_to_a_cap_and_says_so(engineer: Persona) -> None:
    Region.objects.bulk_create(Region(name=f"Pit {n:04}") for n in range(listing.COUNT_CAP + 5))
    page = engineer.get("/regions", search="Pit").json
    assert (page["total"], page["total_is_capped"], len(page["items"])) == (listing.COUNT_CAP, True, 25)
    few = engineer.get("/regions", search="Pit 002").json
    assert (few["total"], few["total_is_capped"]) == (12, False)


def test_a_page_behind_the_end_is_empty_and_keeps_the_total(engineer: Persona) -> None:
    page = engineer.get("/regions", page=40).json
    assert (page["items"], page["total"]) == ([], 11)


@pytest.mark.parametrize(("size", "last"), [(25, 41), (200, 6), (1, 1001)])
def test_pages_end_where_the_count_does_and_the_cursor_goes_on(engineer: Persona, size: int, last: int) -> None:
    Region.objects.bulk_create(Region(name=f"Pit {n:04}") for n in range(listing.COUNT_CAP + 250))
    found = engineer.get("/regions", search="Pit", sort="-name", page=last, page_size=size).json
    refused = engineer.get("/regions", search="Pit", sort="-name", page=last + 1, page_size=size)
    assert refused.status == 422
    error = refused.json["errors"][0]
    assert (error["field"], error["code"], error["facts"]) == ("page", "page_too_far", {"limit": 1000})
    assert "next_cursor" in error["message"]
    shown, seen = found["items"], (last - 1) * size
    while found["next_cursor"]:
        seen += len(found["items"])
        found = engineer.get("/regions", search="Pit", sort="-name", cursor=found["next_cursor"], page_size=200).json
    assert seen + len(found["items"]) == listing.COUNT_CAP + 250
    assert (shown[0]["name"], found["items"][-1]["name"]) == (f"Pit {1250 - (last - 1) * size:04}", "Pit 0000")


def test_a_list_takes_the_same_few_queries_however_many_rows(
    engineer: Persona, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(7):
        engineer.get("/regions", page_size=10)
    Region.objects.bulk_create(Region(name=f"Pit {n:04}") for n in range(150))
    with django_assert_max_num_queries(7):
        assert len(engineer.get("/regions", page_size=150).json["items"]) == 150


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "|cmd", "＝1+1", "＋1", "－1", "＠SUM(A1)"]
)
def test_text_that_a_spreadsheet_would_run_is_disarmed(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("value", [-5, Decimal("-1.5"), -0.25, 0, "plain", "a=b", "Ali's"])
def test_numbers_and_harmless_text_stay_as_they_are(value: object) -> None:
    assert safe_cell(value) == value


REGION_HEADINGS = ["Name", "Arabic name", "Latitude (degrees)", "Longitude (degrees)", "In use"]


def test_a_csv_export_holds_the_filtered_list_with_headings_and_disarmed_cells(admin: Persona) -> None:
    admin.post("/regions", {"name": "=HYPERLINK(1)", "name_ar": "خطر"})
    answer = admin.get("/regions/export", format="csv", search="HYPER")
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows == [REGION_HEADINGS, ["'=HYPERLINK(1)", "خطر", "", "", "yes"]]
    assert 'filename="regions.csv"' in answer.headers["Content-Disposition"]


def test_an_xlsx_export_opens_as_a_workbook_with_numbers_as_numbers(engineer: Persona) -> None:
    answer = engineer.get("/regions/export", format="xlsx", sort="-name", search="Musc")
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0)
    assert sheet.to_python() == [REGION_HEADINGS, ["Muscat", "مسقط", 23.588, 58.3829, "yes"]]


def test_a_workbook_shows_moments_as_the_clocks_of_its_reader_do_and_names_their_zone(engineer: Persona) -> None:
    engineer.patch("/auth/me", {"time_zone": "Asia/Kathmandu"})
    at = datetime(2026, 11, 26, 22, 15, 46, tzinfo=UTC)
    Notification.objects.create(user_id=engineer.id, kind="test", created_at=at)

    answer = engineer.get("/notifications/export", format="xlsx")

    heading, row = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert heading[0] == "At (Asia/Kathmandu)"
    assert row[0] == datetime(2026, 11, 27, 4, 0, 46)  # noqa: DTZ001 a sheet knows no zones


def test_days_stay_days_in_a_workbook() -> None:
    file = xlsx_file("days", ["Expires"], [[date(2026, 11, 1)]], ZoneInfo("Pacific/Auckland"))
    assert CalamineWorkbook.from_filelike(file).get_sheet_by_index(0).to_python()[1] == [date(2026, 11, 1)]


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_is_one_array_or_a_record_a_line(engineer: Persona, form: str) -> None:
    content = engineer.get("/regions/export", format=form, sort="name").content
    records = json.loads(content) if form == "json" else [json.loads(line) for line in content.splitlines()]
    assert [record["name"] for record in records][:2] == ["Ad Dakhiliyah", "Ad Dhahirah"]
    assert len(records) == 11


def test_what_has_parts_of_its_own_is_json_in_a_cell() -> None:
    assert safe_cell({"name": None, "is_active": True, "at": UUID(int=0)}) == (
        '{"name":null,"is_active":true,"at":"00000000-0000-0000-0000-000000000000"}'
    )
    assert safe_cell(["a", "b"]) == "a; b"


def test_an_export_leaves_a_line_in_the_audit_trail(engineer: Persona) -> None:
    engineer.get("/regions/export", format="xlsx", search="Musc")
    event = AuditEvent.objects.filter(event="export", resource="regions", actor_id=engineer.id).get()
    assert event.after == {"format": "xlsx", "search": "Musc"}


def test_an_export_that_cannot_hold_the_whole_list_is_refused_instead_of_cut(
    engineer: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "EXPORT_CAP", 11)
    assert len(engineer.get("/regions/export", format="jsonl").content.splitlines()) == 11
    monkeypatch.setattr(listing, "EXPORT_CAP", 10)
    refused = engineer.get("/regions/export", format="jsonl")
    assert (refused.status, refused.json["code"], refused.json["facts"]) == (409, "export_too_large", {"limit": 10})
    assert engineer.get("/regions/export", format="jsonl", search="Muscat").status == 200


def test_an_export_of_an_unknown_format_is_refused(engineer: Persona) -> None:
    assert engineer.get("/regions/export", format="exe").status == 422
