"""Files as they really come: odd encodings, odd numbers, and things that are no table at all."""

import io
import zipfile

import pytest
from django.conf import settings
from django.test import Client

from highwall.config.testing import Persona
from highwall.domains.drilling.models import DrillHole, ImportBatch
from highwall.domains.drilling.tests.factories import SHARED_DATA, drill_file, imported, numbers_of
from highwall.domains.projects.models import Site


def _zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("pattern.csv", "Hole ID,X,Y,Depth\n1,1,1,1\n")
    return buffer.getvalue()


def test_a_byte_order_mark_semicolons_decimal_commas_and_empty_lines_are_read(engineer: Persona, site: Site) -> None:
    text = (
        "\ufeffHole ID;X;Y;Z;Depth\r\n\r\nA1;500000,25;2600000,5;120,1;10,5\r\n;;;;\r\nA2;500004,25;2600000,5;120;9\r\n"
    )
    imported(engineer, site, text.encode())
    hole = DrillHole.objects.get(hole_number="A1")
    assert (hole.collar_easting_m, hole.collar_elevation_m, hole.length_m) == (500000.25, 120.1, 10.5)
    assert numbers_of(site) == ["A1", "A2"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1256", "utf-16"])
def test_arabic_headers_are_understood(engineer: Persona, site: Site, encoding: str) -> None:
    text = "رقم الحفرة,الإحداثي الشرقي,الإحداثي الشمالي,العمق,القطر\n1,500000,2600000,10,115\n"
    imported(engineer, site, text.encode(encoding))
    assert DrillHole.objects.get().points.get().diameter_mm == 115


@pytest.mark.parametrize("value", ["1e308", "NaN", "inf", "-1e400", "=2+3", "@SUM(A1)", "0x10", "1;2"])
def test_cells_that_are_no_numbers_of_this_world_are_errors_of_their_row(
    engineer: Persona, site: Site, value: str
) -> None:
    content = drill_file([f"A1,{value},2600000,10", "A2,500000,2600000,10"], "Hole ID,X,Y,Depth")
    answer = engineer.upload(f"/sites/{site.pk}/imports", content).json
    assert (answer["counts"]["good_rows"], answer["counts"]["bad_rows"]) == (1, 1)


def test_a_formula_as_a_hole_number_is_refused(engineer: Persona, site: Site) -> None:
    content = drill_file(['"=HYPERLINK(""http://x"")",500000,2600000,10', "A2,500000,2600000,10"], "Hole ID,X,Y,Depth")
    answer = engineer.upload(f"/sites/{site.pk}/imports", content).json
    assert answer["counts"]["bad_rows"] == 1


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (_zip(), "not_csv"),
        (b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaa">]><DRPPlan>&a;</DRPPlan>', "not_csv"),
        (b"\xef\xbb\xbf  <html><body>Sign in</body></html>", "not_csv"),
        ("<?xml version='1.0'?><a/>".encode("utf-16"), "not_csv"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "not_csv"),
        (b"\x1f\x8b\x08\x00", "not_csv"),
        (b"\x00\x01\x02binary", "not_csv"),
        (b"   \n \n", "file_empty"),
        (b"Hole ID,X,Y,Depth\n", "no_rows"),
    ],
)
@pytest.mark.req("REQ-DRILL-022")
def test_what_is_no_table_of_text_is_refused_clearly_and_not_kept(
    engineer: Persona, site: Site, content: bytes, code: str
) -> None:
    answer = engineer.upload(f"/sites/{site.pk}/imports", content, "pattern.csv")
    assert answer.status == 422
    assert answer.json["errors"][0]["code"] == code
    assert not ImportBatch.objects.exists()
    assert not list(settings.MEDIA_ROOT.rglob("*.*"))


def test_an_upload_of_200_mb_is_refused_before_it_is_read(engineer: Persona, site: Site) -> None:
    answer = Client().generic(
        "POST",
        f"/api/v1/sites/{site.pk}/imports",
        b"",
        content_type="multipart/form-data; boundary=x",
        headers={"Authorization": f"Bearer {engineer.token}"},
        CONTENT_LENGTH=str(200 * 1024 * 1024),
    )
    assert answer.status_code == 413
    assert answer.json()["code"] == "too_large"


def test_a_hole_number_of_odd_letters_arrives_as_written(engineer: Persona, site: Site) -> None:
    number = "حفرة\\N 'x' \"1\""
    imported(engineer, site, drill_file(['"حفرة\\N \'x\' ""1""",500000,2600000,10'], "Hole ID,X,Y,Depth"))
    assert numbers_of(site) == [number]


@pytest.mark.parametrize(
    ("name", "holes"),
    [
        ("KAB_BLAST_ALLCOL.csv", 410),
        ("KAB_2in1_BB10000_ALLCOL.csv", 46),
        ("S5_346_516_V2.csv", 324),
        ("drill-holes-survey.csv", 23),
    ],
)
def test_files_of_real_mines_import_whole(engineer: Persona, site: Site, name: str, holes: int) -> None:
    path = SHARED_DATA / name
    if not path.exists():
        pytest.skip(f"{path} is not there")
    sent = engineer.upload(f"/sites/{site.pk}/imports", path.read_bytes(), name).json
    # One of them repeats a number, another has spacings across a gap between two patterns.
    options = {"duplicates": "rename", "clear_out_of_range": True}
    ready = engineer.patch(f"/imports/{sent['id']}", {"options": options}).json
    assert ready["counts"]["bad_rows"] == 0
    saved = engineer.post(f"/imports/{sent['id']}/save", {}).json
    assert (saved["state"], saved["counts"]["created"]) == ("saved", holes)
