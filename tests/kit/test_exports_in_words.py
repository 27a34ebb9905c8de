"""Tables that leave the product speak the language of whoever asks for them; JSON speaks that of the API."""

import csv
import io
import json
import zipfile
from typing import Any
from urllib.parse import unquote

import pytest
from python_calamine import CalamineWorkbook

from highwall.config.testing import Persona
from highwall.domains.explosives.models import Product
from highwall.domains.fleet.models import Machine
from highwall.domains.regions.models import Region
from highwall.kit.text.words import Words

pytestmark = pytest.mark.django_db


@pytest.fixture
def reader(admin: Persona) -> Persona:
    assert admin.patch("/auth/me", {"language": "ar"}).status == 200
    return admin


def table(persona: Persona, path: str, **query: Any) -> list[dict[str, str]]:
    text = persona.get(f"{path}/export", format="csv", **query).content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def machine(**values: Any) -> Machine:
    facts = {"name": "Drill 1", "machine_type": "Drill rig", "number": "M-1", "manufacturing_year": 2020}
    return Machine.objects.create(**facts, **values)


def test_headings_states_and_names_are_in_arabic_for_those_who_read_it(reader: Persona, muscat: Region) -> None:
    machine(status="out_of_service", region=muscat)
    (row,) = table(reader, "/machines")
    assert (row["الاسم"], row["الحالة"], row["المنطقة"]) == ("Drill 1", "خارج الخدمة", "مسقط")


def test_a_region_without_an_arabic_name_is_given_by_its_other_one(reader: Persona) -> None:
    machine(region=Region.objects.create(name="Test pit"))
    assert table(reader, "/machines")[0]["المنطقة"] == "Test pit"


def test_states_are_words_in_english_too(admin: Persona, muscat: Region) -> None:
    machine(status="out_of_service", region=muscat)
    (row,) = table(admin, "/machines")
    assert (row["Name"], row["Status"], row["Region"]) == ("Drill 1", "Out of service", "Muscat")


def test_roles_come_by_their_arabic_names(reader: Persona) -> None:
    rows = table(reader, "/users", search=reader.user.email if reader.user else "")
    assert (rows[0]["الأدوار"], rows[0]["الحالة"]) == ("مدير النظام", "نشط")


def test_yes_and_no_are_words(reader: Persona) -> None:
    Region.objects.filter(name="Muscat").update(is_active=False)
    assert [row["قيد الاستخدام"] for row in table(reader, "/regions", search="Musc")] == ["لا"]
    assert {row["قيد الاستخدام"] for row in table(reader, "/regions", is_active="true")} == {"نعم"}


def test_kinds_are_words(reader: Persona) -> None:
    Product.objects.create(code="HA", name="Heavy", kind="heavy_anfo", density_g_cm3=1, rws_percent=100, energy_mj_kg=3)
    assert [row["النوع"] for row in table(reader, "/products", search="HA")] == ["أنفو ثقيل"]


def test_the_audit_trail_is_in_words_and_its_values_stay_json(reader: Persona) -> None:
    reader.post("/regions", {"name": "Trail pit"})
    rows = table(reader, "/audit-events", resource="regions_region", event="create")
    assert (rows[0]["الحدث"], rows[0]["نوع السجل"], rows[0]["المصدر"]) == ("إنشاء", "منطقة", "التطبيق")
    assert json.loads(rows[0]["بعد"])["name"] == "Trail pit"
    table(reader, "/regions")
    exported = table(reader, "/audit-events", event="export", resource="regions")
    assert (exported[0]["الحدث"], exported[0]["نوع السجل"]) == ("تصدير", "المناطق")


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_keeps_the_names_and_tokens_of_the_api(reader: Persona, muscat: Region, form: str) -> None:
    machine(status="out_of_service", region=muscat)
    content = reader.get("/machines/export", format=form).content
    (record,) = json.loads(content) if form == "json" else [json.loads(line) for line in content.splitlines()]
    assert (record["status"], record["region_name"]) == ("out_of_service", "Muscat")


def test_an_arabic_workbook_begins_at_the_right_and_its_sheet_and_file_have_arabic_names(reader: Persona) -> None:
    answer = reader.get("/regions/export", format="xlsx")
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    assert book.sheet_names == ["المناطق"]
    assert book.get_sheet_by_index(0).to_python()[0][:2] == ["الاسم", "الاسم بالعربية"]
    assert b'rightToLeft="1"' in sheet_of(answer.content)
    plain, encoded = answer.headers["Content-Disposition"].split("; ")[1:]
    assert plain == 'filename="regions.xlsx"'
    assert unquote(encoded.removeprefix("filename*=UTF-8''")) == "المناطق.xlsx"


def test_an_english_workbook_begins_at_the_left(engineer: Persona) -> None:
    answer = engineer.get("/regions/export", format="xlsx")
    assert CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).sheet_names == ["Regions"]
    assert b"rightToLeft" not in sheet_of(answer.content)


def sheet_of(book: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        return parts.read("xl/worksheets/sheet1.xml")


def test_a_token_of_former_times_comes_out_as_it_is() -> None:
    assert Words("audit:event")("abolished", "ar") == "abolished"
