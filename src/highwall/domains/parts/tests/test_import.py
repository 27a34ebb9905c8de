"""Accessories from a table: looked at first, saved as a whole."""

import io
from decimal import Decimal
from typing import Any

import pytest
import xlsxwriter

from highwall.config.testing import Persona
from highwall.domains.parts.models import Accessory, StockMove
from highwall.domains.parts.tests.factories import make_accessory
from highwall.domains.regions.models import Region

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


@pytest.mark.parametrize(
    ("column", "cell", "field", "code"),
    [
        ("Lead time, days", "3.7", "lead_time_days", "int_from_float"),
        ("Lead time, days", "-5", "lead_time_days", "greater_than_equal"),
        ("Lead time, days", "100000000", "lead_time_days", "less_than_equal"),
        ("Cost", "7.12345", "cost", "decimal_max_places"),
        ("Cost", "99999999999.9999", "cost", "decimal_max_digits"),
        ("On order", "1e10000", "on_order", "not_a_figure"),
        ("On order", "1e308", "on_order", "decimal_max_digits"),
        ("Quantity", "NaN", "quantity", "not_a_figure"),
        ("Quantity", '"3,000"', "quantity", "ambiguous_figure"),
        ("Quantity", "-3", "quantity", "greater_than_equal"),
        ("Supplier", "S" * 121, "suppliers", "string_too_long"),
        ("Description", "a\u200bb", "description", "hidden_character"),
    ],
)
def test_a_cell_keeps_to_the_limits_of_the_field_in_a_form(
    mechanic: Persona, column: str, cell: str, field: str, code: str
) -> None:
    head = f'Name,Category,Unit,Minimum stock,"{column}"\n'
    looked = mechanic.upload("/accessories/import/preview", f"{head}Hose,filters,m,1,{cell}\n".encode(), "parts.csv")
    assert looked.status == 200, looked.content
    assert [(p["field"], p["code"]) for row in looked.json["rows"] for p in row["problems"]] == [(field, code)]


def test_arabic_digits_and_decimal_marks_are_read_as_in_a_form(mechanic: Persona) -> None:
    table = "Name,Category,Unit,Minimum stock,Quantity,Cost\nHose,filters,m,٤,١٢٫٥,3.250\n"
    mechanic.upload("/accessories/import", table.encode(), "parts.csv")
    made = Accessory.objects.get()
    assert (made.minimum, made.quantity, made.cost) == (4, Decimal("12.5"), Decimal("3.25"))


def test_a_part_number_of_another_region_is_refused_in_its_row(mechanic: Persona, dhofar: Region) -> None:
    foreign = make_accessory(3, part_number="1R 0716", name="Theirs", region_id=dhofar.pk)
    table = HEAD + "Ours,filters,1r0716,pcs,1,5,,\n"
    looked = mechanic.upload("/accessories/import/preview", table.encode(), "parts.csv")
    assert looked.status == 200, looked.content
    assert [(p["field"], p["code"]) for p in looked.json["rows"][0]["problems"]] == [("part_number", "taken")]
    assert mechanic.upload("/accessories/import", table.encode(), "parts.csv").json["code"] == "import_has_errors"
    foreign.refresh_from_db()
    assert foreign.name == "Theirs"


def test_the_supplier_of_a_row_comes_first_and_the_others_stay_as_they_are(mechanic: Persona) -> None:
    first, second = ({"supplier": name, "part_number": f"{name}-1", "pack": 12} for name in ("Al Fardan", "Bahwan"))
    known = make_accessory(part_number="1R-0716", suppliers=[first, second])

    def suppliers_after(name: str) -> list[dict[str, Any]]:
        table = HEAD + f"{known.name},filters,1R-0716,pcs,,5,,{name}\n"
        assert mechanic.upload("/accessories/import", table.encode(), "parts.csv").status == 200
        found: list[dict[str, Any]] = mechanic.get(f"/accessories/{known.pk}").json["suppliers"]
        return found

    assert suppliers_after("AL FARDAN") == [first, second]
    assert suppliers_after("bahwan") == [second, first]
    assert suppliers_after("Zubair") == [{"supplier": "Zubair", "part_number": "", "pack": 1}, second, first]


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
