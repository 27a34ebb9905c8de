"""The navigation: modules with their landing pages and second level, pins, the last places, and a phone's thumb bar."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.servers import eventually

from .conftest import Product
from .pages import READY_SITE

type SignIn = Callable[..., Page]

pytestmark = pytest.mark.browser
PHONE: ViewportSize = {"width": 390, "height": 844}
GUARD_MS = 800

MODULES = {
    "admin": ["Home", "Shots", "Explosives", "Fleet", "Operations", "Administration"],
    "operator": ["Home", "Shots", "Explosives", "Fleet", "Operations"],
    "storekeeper": ["Home", "Approval requests", "Explosives"],
}
"""What somebody sees who has opened no module. A module with one page for the person is that page."""
SECOND = {
    ("admin", "Shots"): ["Projects", "Sites", "Drill holes", "Approval requests", "Default loading rules"],
    ("operator", "Shots"): ["Projects", "My holes", "Sites", "Drill holes", "Default loading rules"],
    ("admin", "Administration"): [
        *("Users", "Roles", "Regions", "Settings", "Audit trail", "Backups", "Background jobs", "Mailbox"),
    ],
    ("storekeeper", "Explosives"): [
        *("Stores", "Magazines", "Stock lots", "Store transactions", "Central warehouse"),
        *("Quality checks", "Warehouse thresholds", "Expiry reports", "Explosives ledger", "Reservations", "Products"),
    ],
}
THUMBS = {
    "admin": ["Home", "Users", "Sites", "Approval requests", "Menu"],
    "operator": ["Home", "My holes", "Sites", "Drill holes", "Menu"],
    "storekeeper": ["Home", "Approval requests", "Stores", "Stock lots", "Menu"],
}


def areas(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Areas")


def thumbs(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Main pages")


def heading(page: Page, text: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(text)


def go(page: Page, path: str) -> None:
    """Follow a link inside the client, which stays loaded."""
    page.evaluate("path => { history.pushState({}, '', path); dispatchEvent(new PopStateEvent('popstate')) }", path)


@pytest.fixture(autouse=True)
def _without_pins(product: Product) -> Iterator[None]:
    yield
    for name in MODULES:
        product.api("PATCH", "/auth/me", {"pins": []}, token=product.token(f"{name}@highwall.example"))


def site_of(product: Product, name: str = READY_SITE) -> str:
    found = product.api("GET", "/sites?page_size=100", token=product.token("admin@highwall.example"))["items"]
    return str(next(site["id"] for site in found if site["name"] == name))


@pytest.mark.parametrize("person", MODULES)
def test_a_person_sees_one_entry_for_each_module_that_is_open_to_them(sign_in: SignIn, person: str) -> None:
    page = sign_in(person)
    expect(areas(page).locator("a")).to_have_text(MODULES[person])
    expect(areas(page).locator('[aria-current="page"]')).to_have_text("Home")


@pytest.mark.parametrize(("person", "module"), SECOND)
def test_a_module_opens_on_its_landing_page_and_shows_its_pages_below_it(
    sign_in: SignIn, picture: Callable[[Page, str], None], person: str, module: str
) -> None:
    page = sign_in(person)
    entry = areas(page).get_by_role("link", name=module, exact=True)
    entry.click()
    heading(page, module)
    expect(entry).to_have_attribute("aria-current", "page")
    item = areas(page).get_by_role("listitem").filter(has=page.get_by_role("link", name=module, exact=True))
    expect(item.get_by_role("list").get_by_role("link")).to_have_text(SECOND[person, module])
    # The landing page says of each what it is for, and has more than the way to them.
    cards = page.get_by_role("main").get_by_role("list").first.get_by_role("link")
    expect(cards).to_have_count(len(SECOND[person, module]))
    for card, name in zip(cards.all(), SECOND[person, module], strict=True):
        words = card.inner_text().split("\n")
        assert words[0] == name
        assert len(words[-1]) > len(name)
    expect(page.get_by_role("main").get_by_role("heading", level=2).first).to_be_visible()
    picture(page, f"module-{module}-{person}")
    last = SECOND[person, module][-1]
    item.get_by_role("link", name=last, exact=True).click()
    expect(item.get_by_role("link", name=last, exact=True)).to_have_attribute("aria-current", "page")
    expect(entry).to_have_attribute("aria-current", "true")
    page.get_by_role("navigation", name="Where this is").get_by_role("link", name=module).click()
    heading(page, module)


def test_the_figures_on_a_landing_page_are_those_of_the_books(sign_in: SignIn, product: Product) -> None:
    token = product.token("admin@highwall.example")
    total = product.api("GET", "/projects?page_size=1", token=token)["total"]
    page = sign_in("admin")
    areas(page).get_by_role("link", name="Shots", exact=True).click()
    figure = page.get_by_role("main").locator("dl > div").filter(has_text="All projects").locator("dd").first
    expect(figure).to_have_text(str(total))


def test_what_is_not_open_to_a_person_has_no_landing_page(sign_in: SignIn, product: Product) -> None:
    page = sign_in("storekeeper")
    for module in ("administration", "operations", "nothing"):
        go(page, f"/modules/{module}")
        heading(page, "Page not found")
    # One page only: that page itself.
    go(page, "/modules/shots")
    heading(page, "Approval requests")
    expect(page).to_have_url(f"{product.address}/approvals")


def test_a_pin_is_kept_on_the_account_in_order_and_taken_away(sign_in: SignIn, product: Product) -> None:
    site = site_of(product)
    page = sign_in("admin")
    go(page, "/users")
    star = page.get_by_role("button", name="Pin this page")
    expect(star).to_have_attribute("aria-pressed", "false")
    star.click()
    expect(star).to_have_attribute("aria-pressed", "true")
    go(page, f"/sites/{site}/pattern")
    heading(page, READY_SITE)
    page.keyboard.press("Alt+p")
    expect(star).to_have_attribute("aria-pressed", "true")
    pins = areas(page).get_by_role("list", name="Pinned").get_by_role("link")
    expect(pins).to_have_text(["Users", READY_SITE])
    token = product.token("admin@highwall.example")
    expect(page.locator("[aria-live]").get_by_text("Pinned", exact=True)).to_be_visible()
    wanted = [{"to": "/users", "title": "Users"}, {"to": f"/sites/{site}", "title": READY_SITE}]
    assert product.api("GET", "/auth/me", token=token)["pins"] == wanted
    # Another device of the same person has them too, and another order made there.
    other = sign_in("admin")
    areas(other).get_by_role("link", name="Arrange the pinned pages").click()
    other.wait_for_timeout(GUARD_MS)
    other.get_by_role("button", name=f"Move {READY_SITE} up").click()
    expect(areas(other).get_by_role("list", name="Pinned").get_by_role("link")).to_have_text([READY_SITE, "Users"])
    other.get_by_role("button", name="Unpin Users").click()
    expect(areas(other).get_by_role("list", name="Pinned").get_by_role("link")).to_have_text([READY_SITE])
    # The screen is ahead of the server.
    eventually(lambda: product.api("GET", "/auth/me", token=token)["pins"] == wanted[1:], "the pin is gone")
    # What was changed there is not undone here by what this one still shows.
    go(page, "/roles")
    heading(page, "Roles")
    page.wait_for_timeout(GUARD_MS)
    star.click()
    expect(pins).to_have_text([READY_SITE, "Roles"])
    pins.first.click()
    heading(page, READY_SITE)


def test_the_last_places_are_the_persons_own_on_this_device(sign_in: SignIn, product: Product) -> None:
    site = site_of(product)
    page = sign_in("operator")
    go(page, "/holes")
    heading(page, "Drill holes")
    go(page, f"/sites/{site}/drilling")
    heading(page, READY_SITE)
    areas(page).get_by_role("button", name="Recent").click()
    recent = areas(page).get_by_role("list", name="Recent").get_by_role("link")
    expect(recent).to_have_text([READY_SITE, "Drill holes"])
    page.reload()
    expect(recent).to_have_text([READY_SITE, "Drill holes"])
    page.keyboard.press("Control+k")
    expect(page.get_by_label("Name, number or page").last).to_be_focused()
    expect(page.locator("[data-palette] [data-action]").first).to_be_visible()
    groups = page.locator("[data-palette] > *").filter(has=page.locator("[data-action]"))
    assert "Drill holes" in groups.nth(groups.count() - 1).inner_text()
    page.keyboard.type("drill holes")
    page.keyboard.press("Enter")
    heading(page, "Drill holes")
    page.get_by_role("button", name=re.compile("^Account")).click()
    page.get_by_role("menuitem", name="Sign out").click()
    page.get_by_label("E-mail").fill("storekeeper@highwall.example")
    assert READY_SITE not in page.evaluate("JSON.stringify(localStorage)")
    page.locator("input[type=password]").fill("Rock-Face-2026")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Welcome")
    expect(areas(page).get_by_text(READY_SITE)).to_have_count(0)
    expect(areas(page).get_by_role("button", name="Recent")).to_have_count(0)


def test_the_palette_knows_the_modules_and_the_pins(sign_in: SignIn, product: Product) -> None:
    token = product.token("storekeeper@highwall.example")
    product.api("PATCH", "/auth/me", {"pins": [{"to": "/reservations", "title": "Reservations"}]}, token=token)
    page = sign_in("storekeeper")
    page.wait_for_timeout(1600)
    page.keyboard.press("Control+k")
    expect(page.locator("[data-palette] [data-action]").first).to_have_text("Reservations")
    page.keyboard.type("explosives")
    expect(page.locator("[data-palette] [data-selected]")).to_have_text("Explosives")
    page.keyboard.press("Enter")
    heading(page, "Explosives")


def test_keys_of_the_navigation_stand_in_the_list_and_work(sign_in: SignIn) -> None:
    page = sign_in("operator")
    go(page, "/holes")
    heading(page, "Drill holes")
    page.keyboard.press("Alt+n")
    expect(areas(page).locator(":focus")).to_have_text("Drill holes")
    page.keyboard.press("?")
    keys = page.get_by_role("dialog", name="Keyboard shortcuts")
    for key in ("Go to the navigation", "Pin this page"):
        expect(keys.get_by_text(key, exact=True)).to_be_visible()


@pytest.mark.parametrize("person", THUMBS)
def test_a_phone_has_home_the_three_things_of_the_role_and_the_menu_at_the_thumb(
    sign_in: SignIn, picture: Callable[[Page, str], None], person: str
) -> None:
    page = sign_in(person)
    page.set_viewport_size(PHONE)
    expect(areas(page)).to_have_count(0)
    targets = thumbs(page).locator("a, button")
    expect(targets).to_have_text(THUMBS[person])
    bar = thumbs(page).bounding_box()
    assert bar is not None
    assert bar["y"] + bar["height"] == PHONE["height"]
    for target in targets.all():
        box = target.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 48
    # The page ends where the bar begins: nothing of it is ever behind.
    main = page.get_by_role("main").bounding_box()
    assert main is not None
    assert main["y"] + main["height"] <= bar["y"] + 0.5
    second = targets.nth(1)
    second.click()
    expect(second).to_have_attribute("aria-current", "page")
    heading(page, THUMBS[person][1])
    # The menu has the modules; their pages stand on the landing page.
    targets.last.click()
    expect(areas(page).get_by_role("link")).to_have_text(MODULES[person])
    page.wait_for_timeout(GUARD_MS)
    picture(page, f"menu-phone-{person}")
    areas(page).get_by_role("link", name="Explosives", exact=True).click()
    heading(page, "Explosives")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("main").get_by_role("list").first.get_by_role("link").first.click()
    heading(page, "Stores")
    picture(page, f"thumbs-{person}")
    way = page.get_by_role("navigation", name="Where this is").get_by_role("link", name="Explosives")
    way.click()
    heading(page, "Explosives")


def test_a_phone_shows_its_star_large_and_no_toast_covers_the_bar(sign_in: SignIn) -> None:
    page = sign_in("operator")
    page.set_viewport_size(PHONE)
    go(page, "/holes")
    heading(page, "Drill holes")
    star = page.get_by_role("button", name="Pin this page").bounding_box()
    assert star is not None
    assert min(star["width"], star["height"]) >= 48
    page.keyboard.press("Alt+p")
    said = page.locator("[aria-live]").get_by_text("Pinned", exact=True)
    expect(said).to_be_visible()
    page.wait_for_timeout(400)
    toast, bar = said.bounding_box(), thumbs(page).bounding_box()
    assert toast is not None
    assert bar is not None
    assert toast["y"] + toast["height"] <= bar["y"]


def test_a_narrow_menu_keeps_its_pages_as_pictures(sign_in: SignIn) -> None:
    page = sign_in("admin")
    areas(page).get_by_role("link", name="Administration").click()
    page.get_by_role("button", name="Narrow the menu").click()
    users = areas(page).get_by_role("link", name="Users")
    expect(users.locator("svg")).to_be_visible()
    box = areas(page).bounding_box()
    assert box is not None
    assert box["width"] <= 60
    users.click()
    heading(page, "Users")


def test_a_page_begins_at_its_top_and_on_the_way_back_one_is_where_one_was(sign_in: SignIn) -> None:
    page = sign_in("admin")
    page.set_viewport_size(PHONE)
    thumbs(page).get_by_role("button", name="Menu").click()
    page.wait_for_timeout(GUARD_MS)
    areas(page).get_by_role("link", name="Administration").click()
    heading(page, "Administration")
    main = page.get_by_role("main")
    # What has been read before is drawn at once, as tall as the page that it follows.
    main.get_by_role("link", name=re.compile("^Settings")).click()
    expect(main.get_by_role("heading", level=2).nth(2)).to_be_visible()
    page.go_back()
    heading(page, "Administration")
    expect(main.get_by_text("Last seal")).to_be_visible()
    main.evaluate("main => main.scrollTo(0, 160)")
    page.wait_for_function("document.querySelector('main').scrollTop === 160")
    main.get_by_role("link", name=re.compile("^Settings")).click()
    heading(page, "Settings")
    expect(main.get_by_role("heading", level=2).first).to_be_visible()
    assert main.evaluate("main => main.scrollHeight - main.clientHeight") > 160
    assert main.evaluate("main => main.scrollTop") == 0
    page.go_back()
    heading(page, "Administration")
    page.wait_for_function("document.querySelector('main').scrollTop === 160")


def test_twice_as_large_the_page_still_has_room_above_the_bar(sign_in: SignIn) -> None:
    page = sign_in("operator")
    page.set_viewport_size({"width": 683, "height": 384})
    go(page, "/modules/shots")
    heading(page, "Shots")
    box = page.get_by_role("main").bounding_box()
    assert box is not None
    assert box["height"] >= 384 / 2
    assert page.evaluate("document.documentElement.scrollWidth") <= 683
