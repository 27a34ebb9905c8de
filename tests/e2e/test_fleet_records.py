"""Models and components of machines, labels, and machines that retire, in the browser."""

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import Product

pytestmark = pytest.mark.browser

type SignIn = Callable[..., Page]


def press(button: Locator) -> None:
    """Press what has just come on screen: a guard takes presses at once for echoes."""
    expect(button).to_be_enabled()
    button.page.wait_for_timeout(800)
    button.click()


@pytest.mark.req("REQ-MACHINE-002")
def test_a_new_machine_of_a_model_takes_over_its_names_and_its_label_is_printed(
    sign_in: SignIn, product: Product
) -> None:
    page = sign_in("machines")
    page.goto(f"{product.address}/machines/new")
    serial = f"DR-{int(time.time())}"
    page.get_by_role("textbox", name="Name", exact=True).fill(f"Rig {serial}")
    page.get_by_label("Model record").click()
    page.get_by_role("option", name="Epiroc SmartROC D65").click()
    expect(page.get_by_label("Manufacturer")).to_have_value("Epiroc")
    page.get_by_label("Serial number").fill(serial)
    page.get_by_label("Year of manufacture").fill("2024")
    press(page.get_by_role("button", name="Add machine"))
    expect(page.get_by_role("heading", level=1, name=f"Rig {serial}")).to_be_visible()
    expect(page.get_by_role("link", name="Epiroc SmartROC D65")).to_be_visible()
    press(page.get_by_role("button", name="More actions"))
    with page.expect_download() as printed:
        press(page.get_by_role("menuitem", name="Print labels"))
    assert printed.value.suggested_filename == "machine-labels.pdf"


@pytest.mark.req("REQ-MACHINE-061")
def test_a_machine_retires_with_a_reason_and_is_found_among_the_retired(sign_in: SignIn, product: Product) -> None:
    page = sign_in("machines")
    serial = f"OLD-{int(time.time())}"
    body = {
        "name": f"Rig {serial}",
        "machine_type": "Drill rig",
        "model": "ROC L8",
        "manufacturer": "Atlas Copco",
        "serial_number": serial,
        "manufacturing_year": 2009,
    }
    made = product.api("POST", "/machines", body, token=product.token("machines@highwall.example"))
    page.goto(f"{product.address}/machines/{made['id']}")
    press(page.get_by_role("button", name="More actions"))
    press(page.get_by_role("menuitem", name="Retire"))
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill("Sold at auction")
    press(dialog.get_by_role("button", name="Retire"))
    expect(dialog).to_be_hidden()
    expect(page.get_by_text("Sold at auction").first).to_be_visible()
    page.goto(f"{product.address}/machines?search={serial}")
    expect(page.get_by_text("Nothing matches").first).to_be_visible()
    page.goto(f"{product.address}/machines?search={serial}&is_retired=true")
    expect(page.get_by_role("link", name=f"Rig {serial}")).to_be_visible()


@pytest.mark.req("REQ-MACHINE-055")
def test_a_drifter_is_taken_off_one_rig_with_the_reason(sign_in: SignIn, product: Product) -> None:
    page = sign_in("machines")
    page.goto(f"{product.address}/components?status=fitted")
    page.get_by_role("row").filter(has_text="Drill rig 1").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Drifter")
    press(page.get_by_role("button", name="Remove", exact=True))
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Reason").fill("Piston scored")
    press(dialog.get_by_role("button", name="Save"))
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("row").filter(has_text="Drill rig 1")).to_contain_text("Piston scored")
    expect(page.get_by_role("button", name="Fit", exact=True)).to_be_visible()
