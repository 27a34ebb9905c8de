"""Files as they really come: odd encodings, odd numbers, and things that are no table at all."""

import io
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from highwall.config.testing import Persona
from highwall.domains.drilling import jobs
from highwall.domains.drilling.files import apart_reading
from highwall.domains.drilling.files import uploads as files
from highwall.domains.drilling.models import DrillHole, ImportBatch
from highwall.domains.drilling.tests.factories import SHARED_DATA, drill_file, imported, numbers_of
from highwall.domains.projects.models import Site
from highwall.kit.errors import Invalid
from highwall.kit.models import JobRun


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


COLUMNS = "Hole ID,X,Y,Z,Depth"


def _long_cells(rows: int) -> bytes:
    """The columns of a pattern, a good row, and rows whose easting is 30,000 digits and no number."""
    return drill_file(["A0,500000,2600000,120,10", *(f"A{n},{'1' * 30_000}!,2,3,4" for n in range(1, rows))], COLUMNS)


def test_cells_of_30_000_digits_are_errors_of_their_rows_and_columns_at_once(engineer: Persona, site: Site) -> None:
    engineer.upload(f"/sites/{site.pk}/imports", _long_cells(2))
    began = time.monotonic()
    answer = engineer.upload(f"/sites/{site.pk}/imports", _long_cells(200)).json
    assert time.monotonic() - began < 5
    assert (answer["counts"]["good_rows"], answer["counts"]["bad_rows"]) == (1, 199)
    first = engineer.get(f"/imports/{answer['id']}/rows", only_errors=True, page_size=1).json["items"][0]
    assert (first["row_number"], first["errors"][0]["column"], first["errors"][0]["code"]) == (3, "X", "too_long")


def test_hole_numbers_and_headers_of_40_000_characters_are_refused_where_they_stand(
    engineer: Persona, site: Site
) -> None:
    rows = drill_file([f"{'A' * 40_000},500000,2600000,120,10", "A2,500000,2600000,120,10"], COLUMNS)
    answer = engineer.upload(f"/sites/{site.pk}/imports", rows).json
    assert (answer["counts"]["good_rows"], answer["counts"]["bad_rows"]) == (1, 1)
    header = drill_file(["A2,500000,2600000,120,10,3"], f"{COLUMNS},{'Burden' * 7000}")
    refused = engineer.upload(f"/sites/{site.pk}/imports", header)
    assert (refused.status, refused.json["errors"][0]["code"]) == (422, "header_too_long")
    assert "line 1, column 6" in refused.json["errors"][0]["message"]


def test_examples_of_a_column_are_the_beginnings_of_its_cells(engineer: Persona, site: Site) -> None:
    content = drill_file([f"A1,500000,2600000,120,10,{'note ' * 5000}"], f"{COLUMNS},Remark")
    headers = engineer.upload(f"/sites/{site.pk}/imports", content).json["headers"]
    assert len(headers[5]["samples"][0]) == 100


def _drawing(circles: int) -> bytes:
    entity = "  0\nCIRCLE\n  8\nCOLLAR\n 10\n{}\n 20\n{}\n 30\n100\n 40\n0.1\n"
    marks = "".join(entity.format(500_000 + n % 300 * 5, 2_600_000 + n // 300 * 5) for n in range(circles))
    return f"  0\nSECTION\n  2\nENTITIES\n{marks}  0\nENDSEC\n  0\nEOF\n".encode()


def _beyond(limits: apart_reading.Limits, code: str) -> apart_reading.Limits:
    return limits._replace(**({"deadline_s": 0.2} if code == "file_too_slow" else {"memory_bytes": 4 << 20}))


@pytest.mark.parametrize("code", ["file_too_slow", "file_too_big_in_memory"])
@pytest.mark.parametrize("kind", ["drawing", "table"])
def test_a_file_beyond_the_limits_of_a_reading_is_refused_with_words_and_not_kept(
    engineer: Persona, site: Site, monkeypatch: pytest.MonkeyPatch, code: str, kind: str
) -> None:
    engineer.upload(f"/sites/{site.pk}/imports", _drawing(1))
    ImportBatch.objects.all().delete()
    before = set(settings.MEDIA_ROOT.rglob("*.*"))
    monkeypatch.setattr(apart_reading, "WHILE_WAITING", _beyond(apart_reading.WHILE_WAITING, code))
    wide = [f"A{n},500000,2600000,120,10{',x' * 900}" for n in range(1900)]
    content = _drawing(20_000) if kind == "drawing" else drill_file(wide, f"{COLUMNS}{',Other' * 900}")
    answer = engineer.upload(f"/sites/{site.pk}/imports", content)
    assert (answer.status, answer.json["errors"][0]["code"]) == (422, code)
    assert answer.json["errors"][0]["field"] == "file"
    assert not ImportBatch.objects.exists()
    assert set(settings.MEDIA_ROOT.rglob("*.*")) == before
    monkeypatch.undo()
    assert engineer.upload(f"/sites/{site.pk}/imports", _drawing(1)).status == 201


@pytest.mark.parametrize("code", ["file_too_slow", "file_too_big_in_memory"])
def test_a_large_file_beyond_the_limits_fails_in_the_background_with_words(
    engineer: Persona, site: Site, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    rows = [f"A{n},{500000 + n % 300 * 4},{2600000 + n // 300 * 4},120,10" for n in range(60_000)]
    sent = engineer.upload(f"/sites/{site.pk}/imports", drill_file(rows, COLUMNS)).json
    monkeypatch.setattr(apart_reading, "IN_BACKGROUND", _beyond(apart_reading.IN_BACKGROUND, code))
    job = JobRun.objects.get(kind="drilling.read_import", subject_id=sent["id"])
    with pytest.raises(Invalid):
        jobs.read_import(job_id=str(job.pk), import_id=sent["id"])
    job.refresh_from_db()
    read = engineer.get(f"/imports/{sent['id']}").json
    assert (read["state"], read["problem_code"], job.state) == ("failed", code, "failed")
    assert read["problem"] == job.message
    assert job.message.startswith("Reading the file")
    assert not list(settings.MEDIA_ROOT.rglob("*.part"))


def test_a_file_is_refused_for_the_moment_while_as_many_are_read_as_may_be(
    engineer: Persona, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart_reading, "WHILE_WAITING", apart_reading.WHILE_WAITING._replace(wait_s=0.1))
    held = [apart_reading.READERS._slots.acquire(blocking=False) for _ in range(2)]
    try:
        assert held == [True, True]
        answer = engineer.upload(f"/sites/{site.pk}/imports", _drawing(1))
        assert (answer.status, answer.json["code"]) == (429, "readers_busy")
        assert int(answer.headers["Retry-After"]) > 0
        assert not ImportBatch.objects.exists()
    finally:
        for _ in held:
            apart_reading.READERS._slots.release()
    assert engineer.upload(f"/sites/{site.pk}/imports", _drawing(1)).status == 201


def test_a_reading_that_was_lost_is_made_again_within_the_limits(
    engineer: Persona, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [f"A{n},{500000 + n * 4},2600000,120,10" for n in range(1900)]
    sent = engineer.upload(f"/sites/{site.pk}/imports", drill_file(rows, COLUMNS)).json
    files.reading_path(sent["id"]).unlink()
    monkeypatch.setattr(apart_reading, "WHILE_WAITING", apart_reading.WHILE_WAITING._replace(memory_bytes=1 << 18))
    refused = engineer.get(f"/imports/{sent['id']}/rows")
    assert (refused.status, refused.json["errors"][0]["code"]) == (422, "file_too_big_in_memory")
    monkeypatch.undo()
    assert engineer.get(f"/imports/{sent['id']}/rows").json["total"] == 1900
    assert files.reading_path(sent["id"]).exists()


def test_a_drawing_of_odd_entities_leaves_nothing_in_the_log(
    engineer: Persona, site: Site, capfd: pytest.CaptureFixture[str]
) -> None:
    circle = "  0\nCIRCLE\n  5\n75B\n  8\nCOLLAR\n 10\n{}\n 20\n2600000\n 30\n100\n 40\n0.1\n"
    marks = "".join(circle.format(500_000 + n * 5) for n in range(50))
    content = f"  0\nSECTION\n  2\nENTITIES\n{marks}  0\nENDSEC\n  0\nEOF\n".encode()
    fresh = apart_reading.Apart(*apart_reading.LOADED)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(apart_reading, "READERS", fresh)
        answer = engineer.upload(f"/sites/{site.pk}/imports", content)
    fresh.close()
    assert answer.status in {201, 422}
    assert capfd.readouterr().err == ""


READ_ALL = """
import importlib, shutil, sys
for name in sys.argv[3:]:
    importlib.import_module(name)
from highwall.domains.drilling.files import readers
before = set(sys.modules)
longest = dict.fromkeys(["hole_number", "row_label", "position_label", "hole_type"], 60)
for sample in ["csv", "xml", "dxf", "spf"]:
    path = f"{sys.argv[2]}/read.csv"
    shutil.copy(f"{sys.argv[1]}/{'bench-340-trial' if sample == 'spf' else 'bench-340-north'}.{sample}", path)
    assert "refused" not in readers.convert_file(path, sample), sample
    assert "refused" not in readers.read_file(path, path + ".npz", None, longest), sample
print(*sorted(set(sys.modules) - before))
print(*sorted(name for name in sys.modules if name.split(".")[0] in {"django", "psycopg", "pydantic"}))
"""


def test_readings_find_loaded_what_they_need_and_neither_django_nor_a_database(tmp_path: Path) -> None:
    samples = Path(settings.BASE_DIR) / "docs" / "samples"
    ran = subprocess.run(
        [sys.executable, "-c", READ_ALL, str(samples), str(tmp_path), *apart_reading.LOADED],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.split("\n") == ["", "", ""]
