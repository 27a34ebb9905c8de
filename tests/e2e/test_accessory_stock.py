"""The stock of an accessory, moved by hand: what is there stands beside what is typed, and nothing moves unasked."""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from highwall.kit.calendar import today

from .conftest import Product

pytestmark = pytest.mark.browser

type SignIn = Callable[..., Page]
MANAGER = "machines@highwall.example"


def press(button: Locator) -> None:
    """Press what has just come on screen: a guard takes presses at once for echoes."""
    expect(button).to_be_enabled()
    button.page.wait_for_timeout(800)
    button.click()


def begin(page: Page, step: str) -> Locator:
    """Choose a step, among the buttons or in the menu of the others, and give its dialog."""
    button = page.get_by_role("button", name=step, exact=True)
    menu = page.get_by_role("button", name="More actions")
    expect(button.or_(menu).first).to_be_visible()
    if button.count() == 0:
        press(menu)
        button = page.get_by_role("menuitem", name=step, exact=True)
    press(button)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    return dialog


@pytest.mark.req("REQ-ACCESS-030", "REQ-ACCESS-031", "REQ-ACCESS-032", "REQ-ACCESS-033", "REQ-ACCESS-035")
def test_stock_is_added_removed_and_counted_beside_what_is_there_now(sign_in: SignIn, product: Product) -> None:
    token = product.token(MANAGER)
    facts = {"name": f"Washer {time.time_ns()}", "category": "tools", "unit": "pcs", "minimum": 5, "quantity": 12}
    path = f"/accessories/{product.api('POST', '/accessories', facts, token)['id']}"
    page = sign_in("machines")
    page.goto(f"{product.address}{path}")
    figures = page.locator("main dl").first

    def is_now(quantity: int) -> dict[str, Any]:
        expect(figures.locator("div").filter(has_text="Quantity").first.locator("dd")).to_have_text(f"{quantity} pcs")
        found: dict[str, Any] = product.api("GET", path, token=token)
        assert found["quantity"] == quantity
        return found

    before = is_now(12)
    dialog = begin(page, "Add")
    expect(dialog).to_contain_text("In stock now: 12 pcs")
    dialog.get_by_label("Quantity").fill("3")
    press(dialog.get_by_role("button", name="Add", exact=True))
    expect(dialog).to_be_hidden()
    added = is_now(15)
    assert added["updated_at"] > before["updated_at"]

    dialog = begin(page, "Remove")
    expect(dialog).to_contain_text("In stock now: 15 pcs")
    dialog.get_by_label("Quantity").fill("16")
    press(dialog.get_by_role("button", name="Remove", exact=True))
    expect(dialog.get_by_role("alert")).to_contain_text("15 pcs are free")
    is_now(15)
    dialog.get_by_label("Quantity").fill("4")
    press(dialog.get_by_role("button", name="Remove", exact=True))
    expect(dialog).to_be_hidden()
    removed = is_now(11)
    assert removed["updated_at"] > added["updated_at"]

    kept = {"quantity": 2, "needed_on": str(today() + timedelta(days=3))}
    product.api("POST", f"{path}/reserve", kept, token)
    page.reload()
    press(page.get_by_role("button", name="Release", exact=True))
    expect(page.get_by_role("button", name="Release", exact=True)).to_have_count(0)
    assert product.api("GET", path, token=token)["reserved"] == 0

    dialog = begin(page, "Count")
    expect(dialog).to_contain_text("In stock now: 11 pcs")
    dialog.get_by_label("Note").fill("Shelf 4")
    press(dialog.get_by_role("button", name="Count", exact=True))
    expect(dialog).to_contain_text("Enter a number.")
    is_now(11)
    dialog.get_by_role("textbox", name="Counted").fill("0")
    press(dialog.get_by_role("button", name="Count", exact=True))
    expect(dialog).to_be_hidden()
    assert is_now(0)["updated_at"] > removed["updated_at"]
    expect(page.locator("main [data-status=out]").first).to_be_visible()
