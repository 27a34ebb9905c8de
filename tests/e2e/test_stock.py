"""Stores, the central warehouse and the machines, as the people who answer for them have them on the screen."""

import re
import time
from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from highwall.kit.calendar import today

from .conftest import Product

pytestmark = pytest.mark.browser

type SignIn = Callable[..., Page]

MADE_ON, GOOD_UNTIL = str(today() - timedelta(days=10)), str(today() + timedelta(days=200))


def choose(page: Page, field: str | Locator, option: str) -> None:
    box = page.get_by_role("combobox", name=field).first if isinstance(field, str) else field
    box.click()
    page.get_by_role("option", name=option, exact=True).click()


@pytest.mark.req("REQ-STORE-001", "REQ-STORE-070", "REQ-STORE-071", "REQ-STORE-080")
@pytest.mark.parametrize("person", ["explosives", "admin"])
def test_the_stores_are_shown_with_six_figures_and_narrowed_by_manager_and_range(
    sign_in: SignIn, product: Product, person: str
) -> None:
    known = product.api("GET", "/stores/statistics", token=product.token(f"{person}@highwall.example"))
    page = sign_in(person)
    page.goto(f"{product.address}/stores")
    figures = page.locator("main dl").first
    for name in ("Stores", "Operational stores", "Occupied", "Capacity", "Mean utilisation", "By region"):
        expect(figures.get_by_text(name, exact=True)).to_be_visible()
    for one in known["by_region"]:
        expect(figures).to_contain_text(f"{one['region_name']} {one['stores']}")
    expect(page.get_by_role("link", name="New store")).to_be_visible()
    expect(page.locator("main tbody tr")).to_have_count(known["stores"])
    manager = page.get_by_role("combobox", name="Store manager")
    manager.click()
    page.get_by_role("option").last.click()
    expect(page.locator("main tbody tr")).not_to_have_count(known["stores"])
    page.get_by_role("button", name="Clear filters").click()
    expect(page.locator("main tbody tr")).to_have_count(known["stores"])
    page.get_by_label("Utilisation to").fill("0")
    expect(page.get_by_text("Nothing matches")).to_be_visible()
    page.get_by_label("Utilisation to").fill("100")
    page.get_by_label("Utilisation from").fill("1")
    expect(page.locator("main tbody tr").first).to_be_visible()


@pytest.mark.req("REQ-STORE-063")
def test_the_bar_of_a_store_is_green_yellow_or_red_by_how_full_it_is(sign_in: SignIn, product: Product) -> None:
    token = product.token("explosives@highwall.example")
    stamp = f"{time.time_ns() % 1_000_000_000}"
    like = product.api("GET", "/stores?search=Izki", token=token)["items"][0]
    anfo = product.api("GET", "/products?kind=anfo", token=token)["items"][0]
    batch = {
        "batch_number": f"F-{stamp}",
        "product_id": anfo["id"],
        "supplier": "Gulf Nitrates",
        "manufactured_on": MADE_ON,
        "expires_on": GOOD_UNTIL,
        "storage_location": "Bay 1",
        "quantity": 3_200,
        "properties": {"kind": "anfo", "density_g_cm3": 0.82, "velocity_of_detonation_m_s": 4_200},
    }
    batch_id = product.api("POST", "/warehouse-batches", batch, token)["id"]
    for kg in (699, 700, 900, 901):
        store = {
            "name": f"Full {stamp} {kg}",
            "address": "Wadi road 4",
            "city": "Izki",
            "region_id": like["region_id"],
            "manager_id": like["manager_id"],
            "capacity_kg": 1_000,
            "allowed_kinds": ["anfo"],
        }
        store_id = product.api("POST", "/stores", store, token)["id"]
        product.api("POST", f"/stores/{store_id}/receipts", {"batch_id": batch_id, "quantity": kg}, token)
    page = sign_in("explosives")
    page.goto(f"{product.address}/stores?search={stamp}&sort=utilization_percent")
    bars = page.locator("main tbody tr [data-tone]")
    expect(bars).to_have_count(4)
    assert [bar.get_attribute("data-tone") for bar in bars.all()] == ["good", "attention", "attention", "bad"]
    assert [text.split("%")[0].split()[-1] for text in bars.all_inner_texts()] == ["69.9", "70", "90", "90.1"]
    hues = page.evaluate(
        """() => ["good", "attention", "bad"].map((tone) => {
            const place = document.createElement("i");
            place.style.color = `var(--hw-${tone})`;
            document.body.append(place);
            const [red, green, blue] = getComputedStyle(place).color.match(/[\\d.]+/g).map(Number);
            place.remove();
            return green > red && green > blue ? "green" : red > green * 1.8 ? "red" : "yellow";
        })"""
    )
    assert hues == ["green", "yellow", "red"]


@pytest.mark.req("REQ-STORE-040", "REQ-STORE-050", "REQ-STORE-051")
def test_the_page_of_a_store_shows_each_kind_with_its_limits_and_the_signed_transactions(
    sign_in: SignIn, product: Product
) -> None:
    page = sign_in("explosives")
    page.goto(f"{product.address}/stores?search=Izki")
    page.get_by_role("link", name="Izki magazine").click()
    expect(page.get_by_role("heading", name="Store transactions")).to_be_visible()
    headings = ("On hand", "Reserved", "Available", "Low below", "At most", "Last restocked", "First expiry")
    for heading in (*headings, "Batches", "Suppliers"):
        expect(page.get_by_role("columnheader", name=heading, exact=True).first).to_be_visible()
    page.get_by_role("button", name="Edit").click()
    dialog = page.get_by_role("dialog")
    minimum = str(4_000 + int(time.time()) % 900)
    dialog.get_by_label("Minimum of ANFO").fill(minimum)
    unit = dialog.get_by_role("combobox", name="Unit for ANFO")
    choose(page, unit, "lb" if unit.input_value() != "lb" else "t")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_be_hidden()
    row = page.get_by_role("row").filter(has=page.get_by_role("cell", name="ANFO", exact=True)).first
    expect(row).to_contain_text(f"{int(minimum):,}")
    page.goto(f"{product.address}/store-transactions")
    for kind in ("Reservation", "Consumption", "Transfer in"):
        choose(page, "Transaction", kind)
        row = page.locator("main tbody tr").first
        expect(row).to_contain_text(kind)
        expect(row).to_contain_text(re.compile(r"\+[\d,.]+kg" if kind == "Transfer in" else r"-[\d,.]+kg"))


@pytest.mark.req("REQ-CENTRAL-001", "REQ-CENTRAL-070", "REQ-CENTRAL-071", "REQ-CENTRAL-073")
def test_batches_are_sorted_by_five_columns_and_found_by_statuses_days_and_number(
    sign_in: SignIn, product: Product
) -> None:
    page = sign_in("explosives")
    page.goto(f"{product.address}/warehouse")
    headings = ("Batch", "Manufactured on", "Expires", "In the warehouse", "Status")
    for heading in headings:
        page.get_by_role("columnheader", name=heading).get_by_role("button").click()
        expect(page.locator("main th[aria-sort=ascending]")).to_contain_text(heading)
    page.goto(f"{product.address}/warehouse")
    statuses = page.get_by_role("combobox", name="Status")
    statuses.click()
    for status in ("Expired", "Quarantined"):
        page.get_by_role("option", name=status, exact=True).click()
    page.keyboard.press("Escape")
    expect(page.locator("main tbody tr")).not_to_have_count(0)
    shown = page.locator("main tbody tr").all_inner_texts()
    assert all("Expired" in row or "Quarantined" in row for row in shown)
    page.get_by_role("button", name="Clear filters").click()
    page.get_by_label("Batch number").fill("26-17")
    expect(page.locator("main tbody tr")).to_have_count(1)
    page.get_by_role("button", name="Clear filters").click()
    page.get_by_label("Manufactured until").fill("2000-01-01")
    expect(page.get_by_text("Nothing matches")).to_be_visible()


@pytest.mark.req("REQ-CENTRAL-050", "REQ-CENTRAL-053")
@pytest.mark.parametrize(
    ("name", "texts", "figures"),
    [
        (
            "ANFO",
            ("Fume class", "Grade", "Sensitisation"),
            {
                "Measured density": "0.82",
                "Velocity of detonation": "4200",
                "Weight strength": "100",
                "Bulk strength": "101",
            },
        ),
        (
            "Bulk emulsion",
            ("Water resistance", "Sensitisation"),
            {
                "Measured density": "1.18",
                "Velocity of detonation": "5400",
                "Critical diameter": "38",
                "Cartridge diameter": "65",
            },
        ),
    ],
)
def test_the_form_of_a_batch_asks_for_all_properties_of_its_kind(
    sign_in: SignIn, product: Product, name: str, texts: tuple[str, ...], figures: dict[str, str]
) -> None:
    page = sign_in("explosives")
    page.goto(f"{product.address}/warehouse/new")
    number = f"T-{name[:1]}-{int(time.time()) % 1_000_000}"
    page.get_by_label("Batch number").fill(number)
    choose(page, "Product", name)
    page.get_by_label("Quantity").fill("120")
    page.get_by_label("Supplier").fill("Gulf Nitrates")
    page.get_by_label("Manufactured on").fill(MADE_ON)
    page.get_by_label("Last day of use").fill(GOOD_UNTIL)
    page.get_by_label("Place in the warehouse").fill("Bay 2")
    receive = page.get_by_role("button", name="Receive", exact=True)
    receive.click()
    expect(page.get_by_role("heading", level=1, name=number)).not_to_be_visible()
    for field, figure in figures.items():
        page.get_by_label(field).fill(figure)
    for field in texts:
        page.get_by_label(field).fill(f"{field} A")
    receive.click()
    expect(page.get_by_role("heading", level=1, name=number)).to_be_visible()
    details = page.get_by_role("complementary")
    for field in texts:
        expect(details).to_contain_text(f"{field} A")


@pytest.mark.req("REQ-MACHINE-002")
def test_the_specifications_of_a_machine_are_edited_as_named_values(sign_in: SignIn, product: Product) -> None:
    page = sign_in("machines")
    page.goto(f"{product.address}/machines")
    page.get_by_role("link", name="Drill rig 1", exact=True).click()
    machine = page.url.rsplit("/", 1)[-1]
    token = product.token("machines@highwall.example")
    before = product.api("GET", f"/machines/{machine}", token=token)["specifications"]
    count = len(before)
    page.get_by_role("button", name="Edit").click()
    dialog = page.get_by_role("dialog")
    engine = dialog.get_by_label(f"Value {list(before).index('Engine') + 1}", exact=True)
    expect(engine).to_have_value(re.compile("Power, kW: "))
    power = 300 + int(time.time()) % 90
    engine.fill(f"Model: C15\nPower, kW: {power}")
    dialog.get_by_role("button", name="Add value").click()
    dialog.get_by_label(f"Name {count + 1}", exact=True).fill("Engine")
    dialog.get_by_label(f"Value {count + 1}", exact=True).fill("007")
    expect(dialog.get_by_role("button", name="Save")).to_be_disabled()
    dialog.get_by_label(f"Name {count + 1}", exact=True).fill("Code")
    dialog.get_by_label(f"Remove value {list(before).index('Rod lengths, m') + 1}", exact=True).click()
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("definition").filter(has_text=str(power)).first).to_be_visible()
    kept = product.api("GET", f"/machines/{machine}", token=token)["specifications"]
    assert kept == {
        **{name: value for name, value in before.items() if name != "Rod lengths, m"},
        "Engine": {"Model": "C15", "Power, kW": power},
        "Code": "007",
    }
