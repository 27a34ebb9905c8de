"""Days and times as people type and pick them."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from .conftest import Product

pytestmark = pytest.mark.browser
SIZES: list[ViewportSize] = [{"width": 1366, "height": 768}, {"width": 390, "height": 844}]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size["width"]))
def test_a_day_is_typed_as_people_write_it_and_shown_with_the_month_by_name(
    product: Product, sign_in: Callable[..., Page], picture: Callable[..., None], size: ViewportSize
) -> None:
    page = sign_in("explosives")
    page.set_viewport_size(size)
    page.goto(f"{product.address}/warehouse/new")
    made = page.get_by_label("Manufactured on")
    for typed, shown in (("3 mar 27", "03 Mar 2027"), ("11/12/2026", "11 Dec 2026"), ("2026-01-05", "05 Jan 2026")):
        made.fill(typed)
        made.blur()
        expect(made).to_have_value(shown)
    made.fill("11/27/2026")
    made.blur()
    expect(page.get_by_text("This is not a day. Write it like 27 Nov 2026.")).to_be_visible()
    expect(page.get_by_role("button", name="Receive", exact=True)).to_be_disabled()
    picture(page, f"day-unread-{size['width']}")
    made.fill("30 Dec 2026")
    made.press("Alt+ArrowDown")
    calendar = page.get_by_role("dialog", name="Choose from a calendar")
    expect(calendar.get_by_role("button", name="30 December 2026")).to_be_focused()
    page.wait_for_timeout(300)
    picture(page, f"calendar-{size['width']}")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(calendar).to_have_count(0)
    expect(made).to_have_value("31 Dec 2026")
    made.press("Alt+ArrowDown")
    expect(calendar).to_be_visible()
    page.keyboard.press("Escape")
    expect(calendar).to_have_count(0)
    expect(made).to_have_value("31 Dec 2026")


def test_arabic_pages_have_arabic_months_in_fields_and_calendars(
    product: Product, sign_in: Callable[..., Page], picture: Callable[..., None]
) -> None:
    page = sign_in("explosives")
    page.goto(f"{product.address}/warehouse/new")
    page.get_by_label("Manufactured on").fill("3 Mar 2027")
    page.get_by_role("button", name="العربية").click()
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    made = page.get_by_label("تاريخ التصنيع")
    try:
        expect(made).to_have_value("03 مارس 2027")
        made.fill("٢٧ نوفمبر ٢٠٢٦")
        made.blur()
        expect(made).to_have_value("27 نوفمبر 2026")
        made.press("Alt+ArrowDown")
        expect(page.get_by_role("button", name="27 نوفمبر 2026")).to_be_focused()
        page.wait_for_timeout(300)
        picture(page, "calendar-arabic")
        page.keyboard.press("Escape")
    finally:
        page.get_by_role("button", name="English").click()
        expect(page.locator("html")).to_have_attribute("lang", "en")


def test_a_list_is_filtered_by_a_typed_day_without_losing_half_typed_text(
    product: Product, sign_in: Callable[..., Page]
) -> None:
    page = sign_in("explosives")
    page.goto(f"{product.address}/warehouse")
    until = page.get_by_label("Manufactured until")
    until.press_sequentially("31 dec 1999", delay=40)
    expect(page).to_have_url(re.compile(r"manufactured_to=1999-12-31"))
    expect(page.get_by_text("Nothing matches")).to_be_visible()
    until.press("Backspace")
    until.press("Backspace")
    expect(until).to_have_value("31 dec 19")
    page.get_by_role("button", name="Clear filters").first.click()
    expect(until).to_have_value("")
