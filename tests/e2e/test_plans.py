"""A plan is added, switched on, looked at ahead, and a round of it is skipped."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import Product

pytestmark = pytest.mark.browser


def press(button: Locator) -> None:
    """Press what has just come on screen: a guard takes presses at once for echoes."""
    expect(button).to_be_enabled()
    button.page.wait_for_timeout(800)
    button.click()


def choose(page: Page, field: str, option: str) -> None:
    page.get_by_role("combobox", name=field).click()
    page.get_by_role("option", name=option, exact=True).click()


@pytest.mark.req("REQ-MACHINE-050", "REQ-MACHINE-052")
def test_a_plan_is_added_activated_seen_on_its_machine_and_skipped_with_a_reason(
    product: Product, sign_in: Callable[..., Page]
) -> None:
    page = sign_in("machines")
    page.goto(f"{product.address}/maintenance-plans/new")
    page.get_by_role("textbox", name="Name", exact=True).fill("Fortnightly wash")
    choose(page, "Machine", "Stemming loader")
    page.get_by_label("By the calendar, every").fill("2")
    page.get_by_label("Work to be done").fill("Wash, blow out the radiator")
    choose(page, "Technician", "Ahmed Al Siyabi")
    page.get_by_label("Duration").first.fill("1.5")
    press(page.get_by_role("button", name="Add plan"))
    expect(page.get_by_role("heading", name="Fortnightly wash")).to_be_visible()
    expect(page.get_by_text("every 2 weeks").first).to_be_visible()
    press(page.get_by_role("button", name="Activate"))
    expect(page.get_by_role("button", name="Suspend")).to_be_visible()
    # A year of fortnights.
    expect(page.get_by_role("region", name="The next twelve months").get_by_role("row")).to_have_count(27)

    press(page.get_by_role("button", name="Skip", exact=True))
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill("Rain washes it")
    press(dialog.get_by_role("button", name="Skip the round"))
    expect(dialog).to_be_hidden()
    expect(page.get_by_text("Rain washes it").first).to_be_visible()

    press(page.get_by_role("link", name=re.compile("Stemming loader")).first)
    press(page.get_by_role("button", name="Plans", exact=True))
    expect(page.locator("main").get_by_text("Fortnightly wash").first).to_be_visible()
    expect(page.locator("main").get_by_text("Last maintenance").first).to_be_visible()
