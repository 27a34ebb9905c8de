"""Figures of maintenance as drawings with the table behind them, and what somebody sees first at home."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from .conftest import Product

pytestmark = pytest.mark.browser


@pytest.mark.req("REQ-MAINT-063")
def test_a_chart_is_read_by_eyes_by_keys_and_as_a_table(product: Product, sign_in: Callable[..., Page]) -> None:
    page = sign_in("machines")
    page.goto(f"{product.address}/maintenance-figures")
    chart = page.get_by_role("figure", name="Availability", exact=True)
    expect(chart.locator("canvas")).to_be_visible()
    assert chart.get_by_role("row").count() == 13
    drawing = chart.get_by_role("application", name="Availability")
    drawing.focus()
    page.keyboard.press("End")
    month, share = chart.get_by_role("row").last.inner_text().rsplit(maxsplit=1)
    expect(chart.locator("[aria-live]")).to_have_text(f"{month}, Availability: {share}")
    page.keyboard.press("Escape")
    expect(chart.locator("[aria-live]")).to_be_empty()
    page.wait_for_timeout(800)
    chart.get_by_role("button", name="As a table").click()
    expect(chart.locator("canvas")).to_have_count(0)
    expect(chart.get_by_role("table", name="Availability")).to_be_visible()
    expect(chart.get_by_role("row")).to_have_count(13)


@pytest.mark.req("REQ-MAINT-062")
def test_costs_are_narrowed_by_a_type_in_drawings_sums_and_orders_and_exported(
    product: Product, sign_in: Callable[..., Page]
) -> None:
    page = sign_in("machines")
    page.goto(f"{product.address}/maintenance-costs")
    by_type = page.get_by_role("figure", name="By type", exact=True)
    expect(by_type.get_by_role("row", name="Inspection")).to_have_count(1)
    page.wait_for_timeout(800)
    page.get_by_role("combobox", name="Type").click()
    page.get_by_role("option", name="Preventive").click()
    expect(by_type.get_by_role("row", name="Inspection")).to_have_count(0)
    expect(by_type.get_by_role("row", name="Preventive")).to_have_count(1)
    assert "order_type=preventive" in page.url
    orders = page.locator("table").last
    expect(orders.get_by_role("cell", name="Preventive").first).to_be_visible()
    expect(orders.get_by_role("cell", name="Inspection")).to_have_count(0)
    page.get_by_role("button", name="Export").click()
    with page.expect_download() as found:
        page.get_by_role("menuitem", name="CSV").click()
    lines = found.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert "Parts" in lines[0]
    assert all("Preventive" in line for line in lines[1:])


def test_the_tab_of_a_machine_and_the_home_page_tell_of_its_maintenance(
    product: Product, sign_in: Callable[..., Page]
) -> None:
    page = sign_in("machines")
    home = page.locator("section", has=page.get_by_role("heading", name="The fleet today"))
    expect(home.get_by_text("Services due")).to_be_visible()
    expect(home.get_by_text("Accessories low")).to_be_visible()
    token = product.token("machines@highwall.example")
    rig = product.api("GET", "/machines?search=Drill%20rig%201", token=token)["items"][0]
    page.goto(f"{product.address}/machines/{rig['id']}")
    page.wait_for_timeout(800)
    page.get_by_role("button", name="Maintenance", exact=True).click()
    expect(page.get_by_text("Mean time between stops").first).to_be_visible()
    expect(page.get_by_role("figure", name="Down time").locator("canvas")).to_be_visible()
    mechanic = sign_in("mechanic")
    mine = mechanic.locator("section", has=mechanic.get_by_role("heading", name="My work today"))
    expect(mine.get_by_text("Waiting for parts")).to_be_visible()


def test_a_day_of_the_calendar_holds_the_orders_of_that_day_alone(
    product: Product, sign_in: Callable[..., Page]
) -> None:
    page = sign_in("mechanic")
    page.goto(f"{product.address}/work-calendar")
    page.wait_for_timeout(800)
    page.get_by_text("Day", exact=True).click()
    expect(page.locator("main section[aria-label]")).to_have_count(1)
    page.goto(f"{product.address}/workload")
    expect(page.get_by_role("columnheader", name="Of that late")).to_be_visible()
