"""A batch in the central warehouse from its receipt to its end, on the screens of those who answer for it."""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from highwall.kit.calendar import today

from .conftest import Product
from .test_stock import choose

pytestmark = pytest.mark.browser

type SignIn = Callable[..., Page]

MADE_ON, GOOD_UNTIL = str(today() - timedelta(days=10)), str(today() + timedelta(days=900))
BOOSTER, STORE = "Cast booster 400 g", "Al Amerat magazine"
SETTLED_MS = 900
"""After which a dialog that has opened takes what is typed and pressed."""


def made(product: Product, token: str, number: str) -> Any:
    """A batch of 60 boosters."""
    booster = product.api("GET", "/products?kind=booster", token=token)["items"][0]
    batch = {
        "batch_number": number,
        "product_id": booster["id"],
        "supplier": "Gulf Blasting Supplies",
        "manufactured_on": MADE_ON,
        "expires_on": GOOD_UNTIL,
        "storage_location": "Bay 4",
        "quantity": 60,
    }
    return product.api("POST", "/warehouse-batches", batch, token)


def press(page: Page, name: str) -> None:
    """Press a button of the page, or of the dialog that is open, once it stands still."""
    page.wait_for_timeout(SETTLED_MS)
    dialog = page.get_by_role("dialog")
    around = dialog if dialog.count() else page.locator("main")
    around.get_by_role("button", name=name, exact=True).click()
    page.wait_for_timeout(SETTLED_MS)


def press_minor(page: Page, name: str) -> None:
    """Press what stands behind the three dots."""
    page.wait_for_timeout(SETTLED_MS)
    page.locator("main").get_by_role("button", name="More actions").click()
    page.wait_for_timeout(SETTLED_MS)
    page.get_by_role("menuitem", name=name, exact=True).click()
    page.wait_for_timeout(SETTLED_MS)


def test_boosters_come_by_the_piece_fail_a_check_lie_still_and_are_released_by_another_person(
    sign_in: SignIn, product: Product
) -> None:
    number = f"BS-{time.time_ns() % 1_000_000_000}"
    manager = sign_in("explosives")
    manager.goto(f"{product.address}/warehouse/new")
    manager.get_by_label("Batch number").fill(number)
    choose(manager, "Product", BOOSTER)
    quantity = manager.get_by_label("Quantity")
    quantity.fill("60.5")
    expect(manager.locator("main").get_by_text("A whole number, please.")).to_be_visible()
    quantity.fill("60")
    expect(manager.locator("main").get_by_text("A whole number, please.")).to_be_hidden()
    manager.get_by_label("Supplier").fill("Gulf Blasting Supplies")
    manager.get_by_label("Manufactured on").fill(MADE_ON)
    manager.get_by_label("Last day of use").fill(GOOD_UNTIL)
    manager.get_by_label("Place in the warehouse").fill("Bay 4")
    press(manager, "Receive")
    expect(manager.get_by_role("heading", level=1, name=number)).to_be_visible()
    expect(manager.locator("main dl").first).to_contain_text("60pieces")
    address = manager.url

    press(manager, "Move into a store")
    dialog = manager.get_by_role("dialog")
    store = dialog.get_by_role("combobox", name="Store")
    store.click()
    manager.get_by_role("option", name=STORE).first.click()
    dialog.get_by_label("Quantity").fill("20")
    press(manager, "Move in")
    expect(dialog).to_be_hidden()
    places = manager.locator("section").filter(has=manager.get_by_role("heading", name="Where it lies"))
    expect(places.get_by_role("row").filter(has_text=STORE)).to_contain_text("20pieces")

    inspector = sign_in("quality")
    inspector.goto(address)
    press(inspector, "Record a check")
    dialog = inspector.get_by_role("dialog")
    choose(inspector, dialog.get_by_role("combobox", name="Verdict"), "Failed")
    choose(inspector, dialog.get_by_role("combobox", name="Appearance"), "Damaged")
    dialog.get_by_label("Samples fired").fill("10")
    dialog.get_by_label("Samples failed").fill("2")
    dialog.get_by_label("Notes").fill("Cracked, and two of ten did not fire")
    press(inspector, "Save")
    expect(dialog).to_be_hidden()
    notice = inspector.locator("main").get_by_role("alert").first
    expect(notice).to_contain_text("This batch is quarantined")
    expect(notice).to_contain_text("Cracked, and two of ten did not fire")
    expect(inspector.locator("main").get_by_role("button", name="Release")).to_have_count(0)

    token = product.token("explosives@highwall.example")
    (lot,) = product.api("GET", f"/stock-lots?search={number}", token=token)["items"]
    assert (lot["on_hand"], lot["available"], lot["status"]) == (20, 0, "quarantined")
    manager.reload()
    expect(manager.locator("main").get_by_text("Quarantined", exact=True).first).to_be_visible()
    expect(manager.locator("main").get_by_role("button", name="Move into a store")).to_have_count(0)
    press(manager, "Release")
    manager.get_by_role("dialog").get_by_label("Reason").fill("Another thirty fired without fault")
    press(manager, "Release")
    expect(manager.locator("main").get_by_role("alert")).to_have_count(0)
    ended = manager.locator("section").filter(has=manager.get_by_role("heading", name="Earlier quarantines"))
    expect(ended).to_contain_text("Another thirty fired without fault")
    (lot,) = product.api("GET", f"/stock-lots?search={number}", token=token)["items"]
    assert (lot["on_hand"], lot["available"]) == (20, 20)


@pytest.mark.req("REQ-CENTRAL-062")
def test_before_a_batch_is_deleted_a_dialog_says_what_goes_with_it_and_asks(sign_in: SignIn, product: Product) -> None:
    token = product.token("explosives@highwall.example")
    batch = made(product, token, f"BD-{time.time_ns() % 1_000_000_000}")
    check = {"results": {"form": "article", "appearance": "good"}, "verdict": "pass"}
    product.api("POST", f"/warehouse-batches/{batch['id']}/checks", check, product.token("quality@highwall.example"))
    page = sign_in("explosives")
    page.goto(f"{product.address}/warehouse/{batch['id']}")
    press_minor(page, "Delete")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text(batch["batch_number"])
    expect(dialog).to_contain_text("Quality checks")
    press(page, "Cancel")
    expect(dialog).to_be_hidden()
    assert product.api("GET", f"/warehouse-batches/{batch['id']}", token=token)["total"] == 60
    press_minor(page, "Delete")
    press(page, "Delete")
    expect(page.get_by_role("heading", level=1, name="Central warehouse")).to_be_visible()
    assert product.api("GET", f"/warehouse-batches?search={batch['batch_number']}", token=token)["total"] == 0


def test_the_threshold_of_a_product_is_set_in_its_unit_and_says_that_it_is_low(
    sign_in: SignIn, product: Product
) -> None:
    page = sign_in("explosives")
    page.goto(f"{product.address}/warehouse/levels")
    row = page.get_by_role("row").filter(has_text="Detonating cord 10 g/m")
    for figure, is_low in (("999999", True), ("1", False)):
        page.wait_for_timeout(SETTLED_MS)
        row.get_by_role("button", name="Set threshold: Detonating cord 10 g/m").click()
        page.wait_for_timeout(SETTLED_MS)
        page.get_by_role("dialog").get_by_label("Threshold").fill(figure)
        press(page, "Save")
        expect(page.get_by_role("dialog")).to_be_hidden()
        expect(row).to_contain_text(f"{int(figure):,}m")
        expect(row.get_by_text("Low stock")).to_have_count(int(is_low))


def test_a_mass_may_be_typed_in_pounds_or_short_tons_and_stands_in_kilograms_before_it_is_sent(
    sign_in: SignIn, product: Product
) -> None:
    page = sign_in("explosives")
    page.goto(f"{product.address}/warehouse/new")
    choose(page, "Product", "ANFO")
    quantity = page.get_by_label("Quantity")
    for typed, read in (("500 lb", "226.796"), ("2 short tons", "1814.369"), ("1.5 t", "1500")):
        quantity.fill(typed)
        expect(page.locator("main output")).to_contain_text(f"{float(read):,.10g} kg")
        quantity.blur()
        expect(quantity).to_have_value(read)
