"""Accessories from a table: looked at first, saved as a whole."""

import io
from decimal import Decimal

import pytest
import xlsxwriter

from highwall.config.testing import Persona
from highwall.domains.parts.models import Accessory, StockMove
from highwall.domains.parts.tests.factories import make_accessory

pytestmark = pytest.mark.django_db

HEAD = "Name,Category,Part number,Unit,Quantity,Minimum stock,Cost,Supplier\n"
GOOD = HEAD + "Fuel filter,Filters,1R-0716,pcs,12,4,7.5,Al Fardan\nGrease,lubricants,,kg,18.5,6,2.8,\n"


def test_a_table_is_looked_at_before_anything_is_saved(mechanic: Persona) -> None:
    looked = mechanic.upload("/accessories/import/preview", GOOD.encode(), "parts.csv")
    assert looked.status == 200, looked.content
    assert {name: looked.json[name] for name in ("created", "updated", "errors")} == {
        "created": 2,
        "updated": 0,
        "errors": 0,
    }
    assert [(row["line"], row["action"]) for row in looked.json["rows"]] == [(2, "create"), (3, "create")]
    assert (Accessory.objects.count(), StockMove.objects.count()) == (0, 0)
    saved = mechanic.upload("/accessories/import", GOOD.encode(), "parts.csv")
    assert saved.json["created"] == 2
    fuel = Accessory.objects.get(part_number="1R-0716")
    assert (fuel.quantity, fuel.minimum, fuel.cost, fuel.supplier_words) == (12, 4, Decimal("7.5"), "Al Fardan")


def test_a_known_part_number_is_updated_and_its_quantity_left_alone(mechanic: Persona) -> None:
    known = make_accessory(3, part_number="1R 0716", name="Old name")
    table = HEAD + "New name,filters,1r0716,pcs,99,5,,\n"
    looked = mechanic.upload("/accessories/import/preview", table.encode(), "parts.csv").json
    assert [(row["action"], row["changed"]) for row in looked["rows"]] == [("update", ["name"])]
    known.refresh_from_db()
    assert known.name == "Old name"
    mechanic.upload("/accessories/import", table.encode(), "parts.csv")
    known.refresh_from_db()
    assert (known.name, known.quantity) == ("New name", 3)
    assert mechanic.upload("/accessories/import", table.encode(), "parts.csv").json["unchanged"] == 1


def test_each_row_says_what_is_wrong_and_one_wrong_row_keeps_all_from_being_saved(mechanic: Persona) -> None:
    table = GOOD + "Twice,filters,1r-0716 ,pcs,1.5,4,,\n,paint,,pcs,1,many,,\n"
    looked = mechanic.upload("/accessories/import/preview", table.encode(), "parts.csv").json
    wrong = {
        row["line"]: {(p["field"], p["code"]) for p in row["problems"]} for row in looked["rows"] if row["problems"]
    }
    assert wrong == {5: {("name", "required"), ("category", "enum"), ("minimum", "not_a_figure")}}
    assert looked["rows"][2]["action"] == "update"
    refused = mechanic.upload("/accessories/import", table.encode(), "parts.csv")
    assert (refused.status, refused.json["code"]) == (409, "import_has_errors")
    assert Accessory.objects.count() == 0


def test_a_workbook_is_read_like_a_table_of_text_and_anything_else_is_refused(mechanic: Persona) -> None:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet()
    for place, row in enumerate(line.split(",") for line in GOOD.splitlines()):
        sheet.write_row(place, 0, [float(cell) if cell.replace(".", "").isdigit() else cell for cell in row])
    book.close()
    looked = mechanic.upload("/accessories/import/preview", file.getvalue(), "parts.xlsx")
    assert (looked.status, looked.json["created"]) == (200, 2), looked.content
    for content, code in ((b"PK\x03\x04 broken", "table_unreadable"), (b"Name,Unit\nA,pcs\n", "columns_missing")):
        refused = mechanic.upload("/accessories/import/preview", content, "parts.xlsx")
        assert (refused.status, refused.json["code"]) == (422, code)


def test_only_who_may_add_accessories_imports_them(auditor: Persona) -> None:
    assert auditor.upload("/accessories/import/preview", GOOD.encode(), "parts.csv").status == 403
    assert auditor.upload("/accessories/import", GOOD.encode(), "parts.csv").status == 403
