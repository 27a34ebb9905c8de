"""Going and doing by typing, the keys of a page, and the language at the door."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from .conftest import PASSWORD, WAIT_MS, Product
from .pages import LOADING_SITE, READY_SITE

pytestmark = pytest.mark.browser
PHONE: ViewportSize = {"width": 390, "height": 844}


def palette(page: Page, text: str) -> None:
    page.keyboard.press("Control+k")
    expect(page.get_by_label("Name, number or page").last).to_be_focused()
    page.keyboard.type(text)


def go(page: Page, text: str) -> None:
    palette(page, text)
    page.keyboard.press("Enter")
    expect(page.locator("[data-palette]")).to_have_count(0)


def open_site(page: Page, name: str) -> None:
    go(page, name)
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def test_enter_goes_to_the_first_hit_also_when_it_is_pressed_before_the_answer(
    product: Product, sign_in: Callable[..., Page]
) -> None:
    page = sign_in("storekeeper")
    page.wait_for_timeout(1600)
    request = product.api(
        "GET", "/approval-requests?page_size=2&sort=number", token=product.token("storekeeper@highwall.example")
    )["items"][1]
    palette(page, request["number"])
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(request["id"]))
    palette(page, "ledger")
    expect(page.locator("[data-palette] [data-selected]")).to_have_text("Explosives ledger")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/ledger$"))


def test_the_palette_has_the_parts_of_the_site_the_steps_of_the_record_and_the_display(
    sign_in: Callable[..., Page], picture: Callable[..., None]
) -> None:
    page = sign_in("engineer")
    page.wait_for_timeout(1600)
    open_site(page, READY_SITE)
    go(page, "tie-up")
    expect(page).to_have_url(re.compile("/tie-up$"))
    palette(page, "edit")
    expect(page.locator("[data-palette] [data-selected]")).to_contain_text("Edit")
    picture(page, "palette")
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Change site")
    expect(dialog.locator(":focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    go(page, "appearance dark")
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    go(page, "appearance as the device")
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "light")


def test_the_shortcut_clears_an_open_palette(sign_in: Callable[..., Page]) -> None:
    page = sign_in("engineer")
    page.wait_for_timeout(1600)
    palette(page, "sites of long ago")
    expect(page.get_by_text("Nothing found")).to_be_visible()
    page.keyboard.press("Control+k")
    expect(page.get_by_label("Name, number or page").last).to_have_value("")
    page.keyboard.type("projects")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/projects$"))


def test_a_question_mark_lists_the_keys_of_the_page_and_letters_choose_tools(
    sign_in: Callable[..., Page], picture: Callable[..., None]
) -> None:
    page = sign_in("engineer")
    page.wait_for_timeout(1600)
    open_site(page, READY_SITE)
    go(page, "tie-up")
    tools = page.get_by_role("radiogroup", name="Tools")
    expect(page.get_by_title("Click hole after hole")).to_be_visible()
    page.keyboard.press("c")
    expect(tools.get_by_label("Connect")).to_be_checked()
    page.keyboard.press("d")
    expect(tools.get_by_label("Delete")).to_be_checked()
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keyboard shortcuts")
    for named in ("Everywhere", "Tools", "Plan"):
        expect(keys.get_by_role("heading", name=named, exact=True)).to_be_visible()
    expect(keys.get_by_text("Connect", exact=True)).to_be_visible()
    page.wait_for_timeout(300)
    picture(page, "keys")
    page.keyboard.press("s")
    page.keyboard.press("Escape")
    expect(keys).to_have_count(0)
    expect(tools.get_by_label("Delete")).to_be_checked()


def test_a_phone_has_the_palette_too(sign_in: Callable[..., Page], picture: Callable[..., None]) -> None:
    page = sign_in("engineer")
    page.set_viewport_size(PHONE)
    page.wait_for_timeout(1600)
    page.get_by_role("button", name=re.compile("Search or go to")).click()
    page.get_by_label("Name, number or page").last.fill(LOADING_SITE)
    expect(page.locator("[data-palette] [data-selected]")).to_contain_text(LOADING_SITE)
    picture(page, "palette-phone")
    page.locator("[data-palette] [data-selected]").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(LOADING_SITE)


@pytest.fixture
def door(product: Product, chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Open a browser of one's own at the door. The quality manager's choice of language and theme is put back."""
    opened = []

    def visit(**options: Any) -> Page:
        context = chromium.new_context(viewport={"width": 1366, "height": 768}, **options)
        context.set_default_timeout(WAIT_MS)
        opened.append(context)
        page = context.new_page()
        page.goto(product.address)
        return page

    yield visit
    for context in opened:
        context.close()
    token = product.token("quality@highwall.example")
    product.api("PATCH", "/auth/me", {"language": "en", "theme": "auto"}, token=token)


def enter(page: Page) -> None:
    page.locator("input[type=email]").fill("quality@highwall.example")
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("button[type=submit]").click()


def test_the_door_speaks_the_language_of_the_browser_and_takes_its_colours(door: Callable[..., Page]) -> None:
    page = door(locale="ar-OM", color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    expect(page.get_by_role("heading", level=1)).to_have_text("تسجيل الدخول")


def test_what_is_chosen_at_the_door_holds_and_becomes_the_preference(
    product: Product, door: Callable[..., Page], picture: Callable[..., None]
) -> None:
    page = door()
    page.get_by_role("button", name="العربية").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("تسجيل الدخول")
    page.reload()
    enter(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("مرحبًا")
    expect(page.get_by_text("آخر دخول لك في")).to_be_visible()
    picture(page, "arabic-from-the-door")
    me = product.api("GET", "/auth/me", token=product.token("quality@highwall.example"))
    assert me["language"] == "ar"


def test_who_chooses_nothing_at_the_door_gets_their_own_language_and_is_greeted_in_it(
    product: Product, door: Callable[..., Page]
) -> None:
    token = product.token("quality@highwall.example")
    product.api("PATCH", "/auth/me", {"language": "ar"}, token=token)
    page = door()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    enter(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("مرحبًا")
    expect(page.get_by_text("آخر دخول لك في")).to_be_visible()
