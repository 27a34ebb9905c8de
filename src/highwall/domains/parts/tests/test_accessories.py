import csv
from typing import Any

import pytest

from highwall.config.testing import Persona
from highwall.domains.notifications.models import Notification
from highwall.domains.parts.models import Category, Unit
from highwall.domains.parts.tests.factories import facts, make_accessory, make_rig
from highwall.domains.regions.models import Region
from highwall.kit.events import outbox
from highwall.kit.models import AuditEvent

pytestmark = pytest.mark.django_db


def made(person: Persona, **values: Any) -> dict[str, Any]:
    answer = person.post("/accessories", facts(quantity=0) | values)
    assert answer.status == 201, answer.content
    found: dict[str, Any] = answer.json
    return found


@pytest.mark.req("REQ-ACCESS-001")
def test_machine_managers_mechanics_and_admins_keep_accessories(
    machine_manager: Persona,
    mechanic: Persona,
    admin: Persona,
    operator: Persona,
    storekeeper: Persona,
    auditor: Persona,
) -> None:
    for person in (machine_manager, mechanic, admin):
        path = f"/accessories/{made(person)['id']}"
        assert person.patch(path, {"name": "Seal kit"}).json["name"] == "Seal kit"
        assert person.post(f"{path}/add", {"quantity": 3}).json["quantity"] == 3
    assert auditor.get("/accessories").json["total"] == 3
    assert auditor.post("/accessories", facts(quantity=0)).status == 403
    for outsider in (operator, storekeeper):
        assert outsider.get("/accessories").status == 403


@pytest.mark.req("REQ-ACCESS-002", "REQ-ACCESS-020")
def test_an_accessory_has_all_its_attributes(mechanic: Persona) -> None:
    location = mechanic.post("/storage-locations", {"name": "Workshop"}).json
    body = {
        "name": "Fuel filter",
        "category": "filters",
        "part_number": "1R-0716",
        "barcode": "6281000000014",
        "description": "Spin-on, for the engine of the rigs",
        "unit": "pcs",
        "quantity": 12,
        "minimum": 4,
        "cost": 7.5,
        "lead_time_days": 21,
        "on_order": 6,
        "is_critical": True,
        "location_id": location["id"],
        "suppliers": [
            {"supplier": "Mohsin Haider Darwish", "part_number": "MHD-0716", "pack": 6},
            {"supplier": "General Automotive", "part_number": "", "pack": 1},
        ],
    }
    found = mechanic.get(f"/accessories/{made(mechanic, **body)['id']}").json
    assert {name: found[name] for name in body if name != "location_id"} == {
        name: value for name, value in body.items() if name != "location_id"
    }
    assert found["number"].startswith("AC-")
    assert found["location"] == {"id": location["id"], "path": "Workshop"}
    assert found["places"] == [{"location_id": location["id"], "path": "Workshop", "quantity": 12}]
    assert found["value"] == 90
    assert found["created_at"]
    assert found["updated_at"] >= found["created_at"]


@pytest.mark.req("REQ-ACCESS-002")
@pytest.mark.parametrize("missing", ["name", "category", "unit", "minimum", "quantity"])
def test_what_is_mandatory_is_asked_for(mechanic: Persona, missing: str) -> None:
    body = facts(quantity=0)
    del body[missing]
    answer = mechanic.post("/accessories", body)
    assert (answer.status, [error["field"] for error in answer.json["errors"]]) == (422, [missing])


@pytest.mark.req("REQ-ACCESS-003", "REQ-ACCESS-041")
def test_part_numbers_that_read_alike_without_their_blanks_are_one(mechanic: Persona) -> None:
    made(mechanic, part_number="1R 0716-b")
    other = made(mechanic, part_number="1R-0750")
    for alike in ("1r0716-B", " 1R  0716-B ", "１Ｒ0716-b"):
        refused = mechanic.post("/accessories", facts(quantity=0, part_number=alike))
        assert (refused.status, refused.json["code"]) == (409, "part_number_taken"), alike
        refused = mechanic.patch(f"/accessories/{other['id']}", {"part_number": alike})
        assert (refused.status, refused.json["errors"][0]["field"]) == (409, "part_number")
    assert mechanic.patch(f"/accessories/{other['id']}", {"part_number": "1r-0750"}).status == 200
    made(mechanic)
    made(mechanic)


@pytest.mark.req("REQ-ACCESS-004", "REQ-ACCESS-005")
def test_categories_and_units_are_those_of_the_requirements(mechanic: Persona) -> None:
    assert [label.lower() for label in Category.labels] == [
        *("engine parts", "hydraulic", "electrical", "filters"),
        *("belts & hoses", "lubricants", "safety equipment", "tools"),
    ]
    assert set(Unit.values) == {"pcs", "kg", "ltr", "m", "box", "set"}
    for category in Category.values:
        assert made(mechanic, category=category)["category"] == category
    for unit in Unit.values:
        assert made(mechanic, unit=unit)["unit"] == unit
    assert mechanic.post("/accessories", facts(quantity=0, category="paint")).status == 422
    assert mechanic.post("/accessories", facts(quantity=0, unit="gallon")).status == 422


@pytest.mark.req("REQ-ACCESS-021", "REQ-ACCESS-023", "REQ-ACCESS-060")
def test_the_stock_status_follows_from_quantity_minimum_and_lifecycle(mechanic: Persona) -> None:
    quantities = {6: "available", 5: "low", 1: "low", 0: "out"}
    for quantity, status in quantities.items():
        assert made(mechanic, quantity=quantity, minimum=5)["stock_status"] == status
    assert made(mechanic, quantity=1, minimum=0)["stock_status"] == "available"
    gone = made(mechanic, quantity=9)
    gone = mechanic.post(f"/accessories/{gone['id']}/discontinue", {}).json
    assert gone["stock_status"] == "discontinued"
    counts = mechanic.get("/accessories/statistics").json
    assert {name: counts[name] for name in ("total", "available", "low", "out", "discontinued")} == {
        "total": 6,
        "available": 2,
        "low": 2,
        "out": 1,
        "discontinued": 1,
    }
    assert mechanic.get("/accessories", stock_status="low,out").json["total"] == 3
    assert mechanic.get("/low-stock-accessories").json["total"] == 3


@pytest.mark.req("REQ-ACCESS-030", "REQ-ACCESS-031", "REQ-ACCESS-032", "REQ-ACCESS-033", "REQ-ACCESS-036")
def test_stock_is_added_removed_and_set_with_each_move_written_down(mechanic: Persona) -> None:
    accessory = made(mechanic, quantity=10)
    path = f"/accessories/{accessory['id']}"
    added = mechanic.post(f"{path}/add", {"quantity": 4, "note": "Delivery 17"}).json
    assert (added["quantity"], added["updated_at"] > accessory["updated_at"]) == (14, True)
    removed = mechanic.post(f"{path}/remove", {"quantity": 3, "reason_code": "used"}).json
    assert (removed["quantity"], removed["updated_at"] > added["updated_at"]) == (11, True)
    counted = mechanic.post(f"{path}/count", {"counted": 9}).json
    assert (counted["quantity"], counted["updated_at"] > removed["updated_at"]) == (9, True)
    moves = mechanic.get(f"{path}/moves").json["items"]
    told = [(m["kind"], m["quantity_before"], m["quantity_after"], m["amount"], m["note"]) for m in moves]
    assert told == [
        ("set", 11, 9, 2, ""),
        ("remove", 14, 11, 3, ""),
        ("add", 10, 14, 4, "Delivery 17"),
        ("add", 0, 10, 10, ""),
    ]
    assert all(move["by_id"] == str(mechanic.id) and move["at"] for move in moves)
    assert AuditEvent.objects.filter(resource="parts_stockmove", event="create", actor_id=mechanic.id).count() == 4


@pytest.mark.req("REQ-ACCESS-034", "REQ-ACCESS-035")
def test_nobody_removes_more_than_there_is(mechanic: Persona) -> None:
    path = f"/accessories/{made(mechanic, quantity=3)['id']}"
    for reason in ("used", "lost"):
        refused = mechanic.post(f"{path}/remove", {"quantity": 4, "reason_code": reason})
        assert (refused.status, refused.json["code"]) == (409, "not_enough_parts")
        assert refused.json["facts"]["available"] == 3
    assert mechanic.get(path).json["quantity"] == 3
    for quantity in (0, -1):
        assert mechanic.post(f"{path}/remove", {"quantity": quantity, "reason_code": "used"}).status == 422


@pytest.mark.req("REQ-ACCESS-040")
def test_all_facts_are_changed_but_the_quantity(mechanic: Persona) -> None:
    accessory = made(mechanic, quantity=2)
    path = f"/accessories/{accessory['id']}"
    location = mechanic.post("/storage-locations", {"name": "Shelf 4"}).json
    changes = {
        "name": "Oil filter",
        "category": "engine_parts",
        "part_number": "B7",
        "description": "Long",
        "unit": "box",
        "minimum": 7,
        "suppliers": [{"supplier": "Al Fardan", "part_number": "AF-7", "pack": 2}],
    }
    changed = mechanic.patch(path, {**changes, "location_id": location["id"]}, version=accessory["version"])
    assert {name: changed.json[name] for name in changes} == changes
    assert changed.json["location"]["path"] == "Shelf 4"
    assert mechanic.patch(path, {"name": "X"}, version=accessory["version"]).status == 412
    assert mechanic.patch(path, {"quantity": 9}).status == 422
    assert mechanic.get(path).json["quantity"] == 2


@pytest.mark.req("REQ-ACCESS-042", "REQ-ACCESS-044")
def test_what_has_a_history_is_discontinued_and_the_rest_can_be_deleted(mechanic: Persona) -> None:
    unused, used = made(mechanic, suppliers=[{"supplier": "A"}]), made(mechanic, quantity=1)
    assert mechanic.delete(f"/accessories/{unused['id']}").status == 204
    path = f"/accessories/{used['id']}"
    refused = mechanic.delete(path)
    assert (refused.status, refused.json["code"]) == (409, "has_dependents")
    assert [item["kind"] for item in refused.json["facts"]["dependents"]] == ["parts_stockmove"]
    gone = mechanic.post(f"{path}/discontinue", {}).json
    assert (gone["status"], "add" in gone["allowed_actions"], "issue" in gone["allowed_actions"]) == (
        "discontinued",
        False,
        True,
    )
    assert mechanic.post(f"{path}/add", {"quantity": 1}).json["code"] == "part_discontinued"
    assert mechanic.get(f"{path}/moves").json["total"] == 1
    assert mechanic.post(f"{path}/reinstate", {}).json["status"] == "active"


@pytest.mark.req("REQ-ACCESS-050", "REQ-ACCESS-051")
def test_accessories_are_found_by_name_number_category_supplier_and_description(mechanic: Persona) -> None:
    made(mechanic, name="Grease cartridge", category="lubricants", part_number="LGMT-2", description="lithium")
    wanted = made(
        mechanic,
        name="Return hose",
        category="belts_hoses",
        part_number="AB 77-C",
        description="two-wire braid",
        suppliers=[{"supplier": "Oman Hose House", "part_number": "OH-9"}],
    )
    for words in ("RETURN", "urn ho", "77-c", "belts", "hose house", "oh-9", "braid", "hose braid"):
        found = mechanic.get("/accessories", search=words).json["items"]
        assert [row["id"] for row in found] == [wanted["id"]], words


@pytest.mark.req("REQ-ACCESS-052", "REQ-ACCESS-053")
def test_filters_narrow_the_list_alone_and_together(mechanic: Persona) -> None:
    supplier = [{"supplier": "Al Fardan"}]
    low = made(mechanic, quantity=3, category="filters", suppliers=supplier)["id"]
    made(mechanic, quantity=3, category="tools", suppliers=supplier)
    made(mechanic, quantity=30, category="filters")

    def ids(**filters: Any) -> set[str]:
        return {row["id"] for row in mechanic.get("/accessories", **filters).json["items"]}

    assert len(ids(category="filters")) == 2
    assert len(ids(category="filters,tools")) == 3
    assert len(ids(stock_status="low")) == 2
    assert len(ids(supplier="AL FARDAN")) == 2
    assert len(ids(quantity_from=2, quantity_to=10)) == 2
    assert ids(category="filters", stock_status="low", supplier="al fardan", quantity_to=5) == {low}


@pytest.mark.parametrize("figure", ["nan", "inf", "-infinity", "3,000", "many"])
def test_a_range_of_quantities_is_read_as_figures_are(mechanic: Persona, figure: str) -> None:
    made(mechanic, quantity=3)
    for edge in ("quantity_from", "quantity_to"):
        refused = mechanic.get("/accessories", **{edge: figure})
        assert (refused.status, [error["field"] for error in refused.json["errors"]]) == (422, [edge])
    assert mechanic.get("/accessories", quantity_from="٣").json["total"] == 1


@pytest.mark.req("REQ-ACCESS-055")
def test_accessories_are_sorted_by_each_of_their_columns(mechanic: Persona) -> None:
    first = made(mechanic, name="Anode 2", part_number="9", category="electrical", quantity=1, minimum=9)["id"]
    second = made(mechanic, name="Anode 10", part_number="10", category="hydraulic", quantity=2, minimum=10)["id"]
    for sort in ("name", "part_number", "category", "quantity", "minimum", "updated_at"):
        for sign, order in (("", [first, second]), ("-", [second, first])):
            rows = mechanic.get("/accessories", sort=f"{sign}{sort}").json["items"]
            assert [row["id"] for row in rows] == order, sort


@pytest.mark.req("REQ-ACCESS-054")
def test_a_page_holds_25_accessories_unless_another_size_is_asked_for(mechanic: Persona) -> None:
    for _ in range(26):
        make_accessory()
    assert len(mechanic.get("/accessories").json["items"]) == 25
    assert len(mechanic.get("/accessories", page=2).json["items"]) == 1
    assert len(mechanic.get("/accessories", page_size=10).json["items"]) == 10


@pytest.mark.req("REQ-ACCESS-071", "REQ-ACCESS-072", "REQ-ACCESS-073")
def test_the_filtered_list_is_exported_with_every_field_and_its_status(mechanic: Persona) -> None:
    made(mechanic, name="Hidden", category="tools")
    made(
        mechanic,
        name="Shown",
        quantity=2,
        cost=3,
        part_number="S1",
        barcode="77",
        description="Words",
        suppliers=[{"supplier": "Al Fardan", "part_number": "AF"}],
    )
    text = mechanic.get("/accessories/export", format="csv", category="filters").content.decode("utf-8-sig")
    head, row = csv.reader(text.splitlines())
    told = dict(zip(head, row, strict=True))
    assert told["Name"] == "Shown"
    assert told["Stock status"] == "Low stock"
    expected = {"Category": "Filters", "Part number": "S1", "Barcode": "77", "Description": "Words", "Unit": "pieces"}
    assert {name: told[name] for name in expected} == expected
    assert (float(told["Quantity"]), float(told["Minimum stock"]), told["Suppliers"]) == (2, 5, "Al Fardan AF")
    assert {"Number", "Storage location", "Region", "Created at", "Updated at", "Cost", "Value"} <= set(head)


@pytest.mark.req("REQ-ACCESS-062", "REQ-ACCESS-064")
def test_people_are_told_once_when_a_stock_falls_to_its_minimum_or_is_out(
    machine_manager: Persona, operator: Persona, muscat: Region
) -> None:
    path = f"/accessories/{made(machine_manager, quantity=7, region_id=str(muscat.pk))['id']}"

    def told() -> list[str]:
        outbox.deliver_pending()
        mine = Notification.objects.filter(kind__startswith="parts.").order_by("created_at", "id")
        assert {notice.user_id for notice in mine} <= {machine_manager.id}
        return [notice.kind for notice in mine]

    steps = (
        (1, []),
        (1, ["parts.stock_low"]),
        (1, ["parts.stock_low"]),
        (4, ["parts.stock_low", "parts.stock_out"]),
    )
    for quantity, kinds in steps:
        machine_manager.post(f"{path}/remove", {"quantity": quantity, "reason_code": "used"})
        assert told() == kinds
    machine_manager.post(f"{path}/add", {"quantity": 9})
    assert len(told()) == 2
    machine_manager.patch(path, {"minimum": 9, "is_critical": True})
    assert told()[2:] == ["parts.critical_short"]


@pytest.mark.req("REQ-ACCESS-070")
def test_the_report_sums_up_stock_by_category_and_supplier(mechanic: Persona) -> None:
    made(mechanic, category="tools", quantity=10, cost=2, suppliers=[{"supplier": "A"}, {"supplier": "B"}])
    made(mechanic, category="tools", quantity=2, cost=5, suppliers=[{"supplier": "a"}])
    made(mechanic, category="filters", quantity=0)
    report = mechanic.get("/accessories/report").json
    assert report["by_category"] == [
        {"category": "filters", "items": 1, "low": 0, "out": 1, "value": 0},
        {"category": "tools", "items": 2, "low": 1, "out": 0, "value": 30},
    ]
    rows = {row["supplier"].upper(): (row["items"], row["low"], row["value"]) for row in report["by_supplier"]}
    assert rows == {"A": (2, 1, 30), "B": (1, 0, 20)}
    assert mechanic.get("/accessories", stock_status="out").json["total"] == 1


@pytest.mark.req("REQ-ACCESS-080", "REQ-ACCESS-081", "REQ-ACCESS-082")
def test_use_is_told_by_machine_month_category_and_accessory(mechanic: Persona) -> None:
    rig, other = make_rig(), make_rig()
    filters, oil = (
        made(mechanic, quantity=20, cost=4),
        made(mechanic, category="lubricants", unit="ltr", quantity=9, cost=1),
    )
    path = f"/accessories/{filters['id']}"
    for machine, quantity in ((rig, 3), (rig, 2), (other, 1)):
        body = {"quantity": quantity, "machine_id": str(machine.pk), "reference": "WO-7"}
        assert mechanic.post(f"{path}/issue", body).status == 200
    mechanic.post(f"/accessories/{oil['id']}/remove", {"quantity": 2.5, "reason_code": "used"})
    move = mechanic.get(f"{path}/moves", kind="issue", machine_id=str(other.pk)).json["items"][0]
    assert (move["machine_name"], move["amount"], move["by_name"], move["reference"]) == (
        other.name,
        1,
        mechanic.user.full_name if mechanic.user else "",
        "WO-7",
    )
    assert mechanic.post(f"{path}/return", {"issue_id": move["id"], "quantity": 1}).status == 200
    use = mechanic.get(f"{path}/use").json
    assert [(row["machine_name"], row["quantity"], row["cost"]) for row in use["by_machine"]] == [
        (rig.name, 5, 20),
        (other.name, 0, 0),
    ]
    assert [(row["quantity"], row["cost"]) for row in use["by_month"]] == [(5, 20)]
    everything = mechanic.get("/accessories/use").json
    assert [(row["name"], row["times"], row["quantity"]) for row in everything["most_used"]] == [
        (filters["name"], 3, 5),
        (oil["name"], 1, 2.5),
    ]
    assert {row["category"]: row["cost"] for row in everything["by_category"]} == {"filters": 20, "lubricants": 2.5}
    assert sum(row["cost"] for row in everything["by_month"]) == 22.5
    assert everything["by_machine"][0]["machine_name"] == rig.name


def test_people_of_a_region_see_its_accessories_and_those_of_none(
    mechanic: Persona, admin: Persona, muscat: Region, dhofar: Region
) -> None:
    own, common = made(admin, region_id=str(muscat.pk))["id"], made(admin)["id"]
    foreign = made(admin, region_id=str(dhofar.pk), quantity=4)["id"]
    assert {row["id"] for row in mechanic.get("/accessories").json["items"]} == {own, common}
    assert mechanic.get(f"/accessories/{foreign}").status == 404
    assert mechanic.get(f"/accessories/{foreign}/moves").status == 404
    assert mechanic.post(f"/accessories/{foreign}/remove", {"quantity": 1, "reason_code": "used"}).status == 404
    assert mechanic.post("/accessories", facts(quantity=0, region_id=str(dhofar.pk))).status == 422


def test_a_location_carries_the_paths_of_all_within_it(mechanic: Persona) -> None:
    store = mechanic.post("/storage-locations", {"name": "Workshop"}).json
    shelf = mechanic.post("/storage-locations", {"name": "Shelf A", "parent_id": store["id"]}).json
    bin_ = mechanic.post("/storage-locations", {"name": "Bin 3", "parent_id": shelf["id"]}).json
    assert bin_["path"] == "Workshop / Shelf A / Bin 3"
    assert mechanic.post("/storage-locations", {"name": "shelf a", "parent_id": store["id"]}).status == 409
    mechanic.patch(f"/storage-locations/{store['id']}", {"name": "Yard"})
    paths = [row["path"] for row in mechanic.get("/storage-locations").json["items"]]
    assert paths == ["Yard", "Yard / Shelf A", "Yard / Shelf A / Bin 3"]
    refused = mechanic.patch(f"/storage-locations/{store['id']}", {"parent_id": bin_["id"]})
    assert refused.json["errors"][0]["code"] == "within_itself"
    assert mechanic.delete(f"/storage-locations/{shelf['id']}").json["code"] == "has_dependents"
    assert mechanic.delete(f"/storage-locations/{bin_['id']}").status == 204
