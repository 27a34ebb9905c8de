"""Gestures and figures as hands make them: double taps, commas, digits of another keyboard."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from .conftest import Product

pytestmark = pytest.mark.browser


def receive_page(sign_in: Callable[..., Page], product: Product) -> Page:
    page = sign_in("explosives")
    page.goto(f"{product.address}/warehouse/new")
    return page


def test_a_comma_before_three_digits_is_asked_about_and_never_changes_the_magnitude(
    sign_in: Callable[..., Page], product: Product
) -> None:
    page = receive_page(sign_in, product)
    quantity = page.get_by_label("Quantity")

    quantity.press_sequentially("3,000")

    expect(page.get_by_text("Which figure is meant?")).to_be_visible()
    expect(quantity).to_have_attribute("aria-invalid", "true")
    page.get_by_role("button", name="3,000 kg").click()
    expect(quantity).to_have_value("3000")
    expect(page.get_by_text("Which figure is meant?")).to_be_hidden()


@pytest.mark.parametrize(
    ("typed", "read", "repeated"),
    [("١٠٫٥", "10.5", "= 10.5 kg"), ("1,250.5", "1250.5", "= 1,250.5 kg"), ("1.5 t", "1500", "= 1,500 kg")],
)
def test_a_figure_is_read_as_it_is_printed_and_repeated_where_it_differs(
    sign_in: Callable[..., Page], product: Product, typed: str, read: str, repeated: str
) -> None:
    page = receive_page(sign_in, product)
    quantity = page.get_by_label("Quantity")

    quantity.press_sequentially(typed)

    expect(page.get_by_text(repeated)).to_be_visible()
    quantity.blur()
    expect(quantity).to_have_value(read)


def test_a_double_tap_marks_one_hole_and_each_of_the_last_marks_can_be_taken_back(
    sign_in: Callable[..., Page], product: Product
) -> None:
    token = product.token("operator@highwall.example")
    site = next(s for s in product.api("GET", "/my/drilling", token=token) if s["holes"] - s["completed"] > 3)
    page = sign_in("operator", has_touch=True)
    page.goto(f"{product.address}/my-holes/{site['site_id']}")
    mark = page.get_by_role("button", name="Mark as drilled")
    expect(mark).to_be_visible()
    place = mark.bounding_box()
    assert place is not None
    middle = (place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)

    for _ in range(2):
        page.mouse.click(*middle)
        page.wait_for_timeout(350)

    expect(page.get_by_role("button", name="Undo")).to_have_count(1)
    page.wait_for_timeout(700)
    mark.click()
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_have_count(2)
    undo.last.click()
    expect(undo).to_have_count(1)
    undo.last.click()
    expect(undo).to_have_count(0)


@pytest.mark.parametrize("delay_ms", [40, 100, 150, 200])
def test_a_double_click_takes_one_step(sign_in: Callable[..., Page], product: Product, delay_ms: int) -> None:
    token = product.token("admin@highwall.example")
    region = product.api("GET", "/regions?search=Muscat", token=token)["items"][0]
    body = {
        "name": f"Double click {delay_ms}",
        "description": "Limestone",
        "region_id": region["id"],
        "area_of_operation": "North pit",
    }
    project = product.api("POST", "/projects", body, token)
    page = sign_in("admin")
    page.goto(f"{product.address}/projects/{project['id']}")

    page.get_by_role("button", name="Start", exact=True).dblclick(delay=delay_ms)

    # It stands where the first one stood, and would ask.
    expect(page.get_by_role("button", name="Complete", exact=True)).to_be_visible()
    page.wait_for_timeout(800)
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert product.api("GET", f"/projects/{project['id']}", token=token)["status"] == "in_progress"
