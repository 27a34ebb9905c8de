"""Nothing of the fleet goes without being asked about, and what runs short is seen on the list."""

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


def ask_to_delete(page: Page) -> Locator:
    """Choose Delete, among the buttons or in the menu of the others, and give the question that comes."""
    button = page.get_by_role("button", name="Delete", exact=True)
    menu = page.get_by_role("button", name="More actions")
    expect(button.or_(menu).first).to_be_visible()
    if button.count() == 0:
        press(menu)
        button = page.get_by_role("menuitem", name="Delete", exact=True)
    press(button)
    dialog = page.get_by_role("dialog", name="Delete")
    expect(dialog).to_be_visible()
    return dialog


def is_deleted_only_once_confirmed(page: Page, product: Product, record: str, said: str) -> None:
    """Refuse the question first, then agree: the record is there until then, and gone after. `record` is an address
    below both the client and the API; `said` is what the question names."""
    page.goto(f"{product.address}{record}")
    dialog = ask_to_delete(page)
    expect(dialog).to_contain_text(said)
    press(dialog.get_by_role("button", name="Cancel", exact=True))
    expect(dialog).to_be_hidden()
    listed, _, own = record.rpartition("/")
    assert product.api("GET", record, token=product.token(MANAGER))["id"] == own
    dialog = ask_to_delete(page)
    with page.expect_response(lambda answer: answer.request.method == "DELETE") as answer:
        press(dialog.get_by_role("button", name="Delete", exact=True))
    assert answer.value.status == 204
    assert answer.value.url.endswith(f"/api/v1{record}")
    page.wait_for_url(f"{product.address}{listed}*")
    bearer = {"Authorization": f"Bearer {product.token(MANAGER)}"}
    assert page.request.get(f"{product.address}/api/v1{record}", headers=bearer).status == 404


def new_accessory(product: Product, name: str, **facts: Any) -> dict[str, Any]:
    body = {"name": name, "category": "filters", "unit": "pcs", "minimum": 5, "quantity": 0, "cost": 2, **facts}
    accessory: dict[str, Any] = product.api("POST", "/accessories", body, product.token(MANAGER))
    return accessory


@pytest.mark.req("REQ-MACHINE-063")
def test_a_machine_is_deleted_only_after_a_question_was_answered(sign_in: SignIn, product: Product) -> None:
    stamp = f"{time.time_ns() % 1_000_000_000}"
    name = f"Rig {stamp}"
    facts = {
        "name": name,
        "machine_type": "Drill rig",
        "model": "D65",
        "manufacturer": "Epiroc",
        "serial_number": f"S-{stamp}",
        "manufacturing_year": 2020,
    }
    machine = product.api("POST", "/machines", facts, product.token(MANAGER))
    is_deleted_only_once_confirmed(sign_in("machines"), product, f"/machines/{machine['id']}", name)


@pytest.mark.req("REQ-ACCESS-043")
def test_an_accessory_is_deleted_only_after_a_question_was_answered(sign_in: SignIn, product: Product) -> None:
    accessory = new_accessory(product, f"Washer {time.time_ns() % 1_000_000_000}")
    said = "It disappears with its suppliers"
    is_deleted_only_once_confirmed(sign_in("machines"), product, f"/accessories/{accessory['id']}", said)


@pytest.mark.req("REQ-MAINT-043")
def test_a_work_order_is_deleted_only_after_a_question_was_answered(sign_in: SignIn, product: Product) -> None:
    token = product.token(MANAGER)
    machine = product.api("GET", "/machines?search=Stemming", token=token)["items"][0]["id"]
    facts = {
        "machine_id": machine,
        "order_type": "inspection",
        "priority": "low",
        "description": "Look at the bucket teeth",
        "scheduled_at": f"{today() + timedelta(days=40)}T08:00:00+04:00",
        "technician_name": "Ali",
        "estimated_duration_h": 1,
    }
    order = product.api("POST", "/work-orders", facts, token)
    is_deleted_only_once_confirmed(sign_in("machines"), product, f"/work-orders/{order['id']}", order["number"])


HUE = """badge => {
    const [red, green, blue] = getComputedStyle(badge).color.match(/[\\d.]+/g).map(Number);
    const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
    if ((most - least) / most < 0.25) return "grey";
    const sixth = most === red ? (green - blue) / (most - least)
        : most === green ? 2 + (blue - red) / (most - least) : 4 + (red - green) / (most - least);
    const degrees = (sixth * 60 + 360) % 360;
    const names = [[20, "red"], [65, "orange"], [85, "lime"], [175, "green"], [340, "blue"], [360, "red"]];
    return names.find(([end]) => degrees <= end)[1];
}"""
"""The colour of a badge by name: from its hue in degrees, or grey where it has next to none."""


@pytest.mark.req("REQ-ACCESS-022", "REQ-ACCESS-061")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_list_of_accessories_marks_each_state_of_stock_and_warns_of_what_is_low(
    sign_in: SignIn, product: Product, scheme: str
) -> None:
    token = product.token(MANAGER)
    stamp = f"{time.time_ns() % 1_000_000_000}"
    # The minimum is 5: what reaches it is low.
    stock = {"A": 6, "B": 5, "C": 1, "D": 0, "E": 8}
    made = {name: new_accessory(product, f"{name} {stamp}", quantity=count) for name, count in stock.items()}
    product.api(
        "POST",
        f"/accessories/{made['E']['id']}/discontinue",
        {"reason": "No longer sold"},
        token,
    )
    page = sign_in("machines", color_scheme=scheme)
    page.goto(f"{product.address}/accessories?search={stamp}&sort=name")
    rows = page.locator("main tbody tr")
    expect(rows).to_have_count(len(stock))
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", scheme)
    badges = [rows.nth(place).locator("[data-status]").first for place in range(len(stock))]
    seen = [(badge.inner_text(), badge.evaluate(HUE)) for badge in badges]
    assert seen == [
        ("Available", "green"),
        ("Low stock", "orange"),
        ("Low stock", "orange"),
        ("Out of stock", "red"),
        ("Discontinued", "grey"),
    ]
    shapes = [badge.locator("svg").inner_html() for badge in badges]
    assert len(set(shapes)) == 4
    counts = product.api("GET", "/accessories/statistics", token=token)
    figures = page.locator("main dl").first
    for name, count in (("Low stock", counts["low"]), ("Out of stock", counts["out"])):
        figure = figures.locator("div", has=page.get_by_text(name, exact=True)).locator("dd")
        expect(figure).to_have_text(str(count))
    page.get_by_role("link", name=f"C {stamp}").click()
    expect(page.get_by_role("heading", level=1, name=f"C {stamp}")).to_be_visible()
    expect(page.locator("main [data-status=low]").first).to_have_text("Low stock")
