"""Coming in, staying in and going out, in a real browser."""

import re
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.servers import DEADLINE_SECONDS

from .conftest import PASSWORD, WAIT_MS, Product

pytestmark = pytest.mark.browser
OTHER_PASSWORD = "Slate-Ridge-2027"


@pytest.fixture
def open_page(product: Product, chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Open a browser of one's own at an address, not signed in."""
    opened = []

    def visit(path: str = "/", **options: Any) -> Page:
        context = chromium.new_context(viewport={"width": 1366, "height": 768}, **options)
        context.set_default_timeout(WAIT_MS)
        opened.append(context)
        page = context.new_page()
        page.goto(product.address + path)
        return page

    yield visit
    for context in opened:
        context.close()


def enter(page: Page, name: str, password: str = PASSWORD) -> None:
    page.get_by_label("E-mail").fill(f"{name}@highwall.example")
    page.locator("input[type=password]").fill(password)
    page.get_by_role("button", name="Sign in").click()


@pytest.fixture
def restored(product: Product) -> Iterator[Callable[[str], str]]:
    """Names a person of the demonstration mine whose password is what it was again afterwards."""
    named = []

    def name(person: str) -> str:
        named.append(person)
        return person

    yield name
    for person in named:
        token = product.token("admin@highwall.example")
        email = f"{person}@highwall.example"
        user = product.api("GET", f"/users?search={email}", token=token)["items"][0]
        code = product.api("POST", f"/users/{user['id']}/password-code", token=token)["code"]
        product.call("POST", "/auth/set-password", {"email": email, "code": code, "password": PASSWORD})


def mailed_code(product: Product, email: str) -> str:
    """The code in the newest mail to this address, as an administrator of the demonstration finds it."""
    token = product.token("admin@highwall.example")
    path = f"/mails?search={email}&sort=-created_at"
    until = time.monotonic() + DEADLINE_SECONDS
    while time.monotonic() < until:
        mails = [m for m in product.api("GET", path, token=token)["items"] if m["kind"] == "password_reset_code"]
        if mails and mails[0]["state"] == "sent":
            text = product.api("GET", f"/mails/{mails[0]['id']}", token=token)["text"]
            return re.search(r"\b\w{4}-\w{4}-\w{4}\b", text)[0]  # type: ignore[index]
        product.pause()
    pytest.fail(f"no mail to {email}")


@pytest.mark.req("REQ-AUTH-001", "REQ-AUTH-046")
@pytest.mark.parametrize(
    ("person", "own"),
    [
        ("operator", "Sites to drill"),
        ("storekeeper", "Stores"),
        ("admin", "Accounts"),
    ],
)
def test_a_person_comes_to_the_home_of_their_role(open_page: Callable[..., Page], person: str, own: str) -> None:
    page = open_page()
    enter(page, person)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Welcome")
    expect(page.get_by_role("heading", name=own)).to_be_visible()


@pytest.mark.req("REQ-AUTH-046")
def test_a_deep_link_is_kept_over_the_sign_in(open_page: Callable[..., Page], picture: Callable[..., None]) -> None:
    page = open_page("/regions?search=Musc")
    expect(page.get_by_text("Sign in to go on")).to_be_visible()
    picture(page, "sign-in")
    enter(page, "admin")
    expect(page).to_have_url(re.compile(r"/regions\?search=Musc$"))


@pytest.mark.req("REQ-AUTH-030", "REQ-AUTH-031", "REQ-AUTH-033", "REQ-AUTH-035", "REQ-AUTH-036")
def test_a_forgotten_password_is_replaced_by_way_of_a_mailed_code(
    open_page: Callable[..., Page],
    product: Product,
    picture: Callable[..., None],
    restored: Callable[[str], str],
) -> None:
    email = f"{restored('quality')}@highwall.example"
    page = open_page("/sign-in")
    page.get_by_label("E-mail").fill(email)
    page.get_by_role("link", name="Forgotten your password?").click()
    expect(page.get_by_label("E-mail")).to_have_value(email)
    picture(page, "forgotten")
    page.get_by_role("button", name="Send a code").click()
    expect(page.get_by_text(f"If {email} has an account")).to_be_visible()
    page.get_by_label("One-time code").fill("AAAA-BBBB-CCCC")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("This code is not right")).to_be_visible()
    picture(page, "wrong-code")
    page.get_by_label("One-time code").fill(mailed_code(product, email).lower())
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("The code is right")).to_be_visible()
    save = page.get_by_role("button", name="Set password")
    password, again = page.locator("input[type=password]").all()
    password.fill("slate-ridge")
    expect(page.locator("li[data-met=true]")).to_have_count(4)
    picture(page, "new-password")
    expect(save).to_be_disabled()
    password.fill("P@ssw0rd")
    again.fill("P@ssw0rd")
    save.click()
    expect(page.get_by_text("one of the passwords that are tried first")).to_be_visible()
    picture(page, "common-password")
    password.fill(OTHER_PASSWORD)
    again.fill(OTHER_PASSWORD)
    save.click()
    expect(page.get_by_text("Your password is set")).to_be_visible()
    picture(page, "password-set")
    page.locator("input[type=password]").fill(OTHER_PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Welcome")


@pytest.mark.req("REQ-AUTH-020", "REQ-AUTH-021", "REQ-AUTH-022")
def test_a_locked_account_says_so_and_leads_to_the_reset(
    open_page: Callable[..., Page], picture: Callable[..., None], restored: Callable[[str], str]
) -> None:
    person = restored("storekeeper.dakhiliyah")
    page = open_page("/sign-in")
    for _ in range(5):
        enter(page, person, "Wrong-Face-2026")
        expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_text("Account locked – please reset your password")).to_be_visible()
    picture(page, "locked")
    enter(page, person)
    expect(page.get_by_text("Account locked – please reset your password")).to_be_visible()
    for _ in range(5):
        enter(page, person)
        page.wait_for_timeout(200)
    expect(page.get_by_text("Try again in")).to_be_visible()
    expect(page.get_by_role("button", name="Sign in")).to_be_disabled()
    picture(page, "too-many")
    page.reload()
    page.get_by_label("E-mail").fill(f"{person}@highwall.example")
    page.get_by_role("link", name="Forgotten your password?").click()
    expect(page.get_by_label("E-mail")).to_have_value(f"{person}@highwall.example")


@pytest.mark.req("REQ-AUTH-009", "REQ-AUTH-010")
def test_an_idle_session_warns_ends_and_goes_on_in_place_with_nothing_lost(
    open_page: Callable[..., Page], picture: Callable[..., None]
) -> None:
    page = open_page("/sign-in")
    page.clock.install()
    enter(page, "admin")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Welcome")
    areas = page.get_by_role("navigation", name="Areas")
    areas.get_by_role("link", name="Administration").click()
    areas.get_by_role("link", name="Users").click()
    page.get_by_role("link", name=re.compile("New user|Add user|New account", re.IGNORECASE)).click()
    first_name = page.get_by_label("First name")
    first_name.fill("Thuraya")
    address = page.url

    page.clock.fast_forward("27:30")
    expect(page.get_by_text("Are you still there?")).to_have_count(0)
    page.clock.fast_forward("00:45")
    expect(page.get_by_text("Are you still there?")).to_be_visible()
    expect(page.get_by_text(re.compile(r"ends in 1:\d\d"))).to_be_visible()
    picture(page, "idle-warning")
    page.get_by_role("button", name="Stay signed in").click()
    expect(page.get_by_text("Are you still there?")).to_have_count(0)

    with page.expect_response("**/auth/sign-out"):
        page.clock.fast_forward("30:05")
    expect(page.get_by_role("dialog", name="Sign in again")).to_be_visible()
    picture(page, "sign-in-again")
    page.get_by_role("dialog").locator("input[type=password]").fill("Wrong-Face-2026")
    page.get_by_role("dialog").get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("dialog").get_by_role("alert")).to_be_visible()
    page.get_by_role("dialog").locator("input[type=password]").fill(PASSWORD)
    page.get_by_role("dialog").get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.url == address
    expect(first_name).to_have_value("Thuraya")


@pytest.mark.req("REQ-AUTH-009")
def test_a_person_at_work_is_never_asked(open_page: Callable[..., Page]) -> None:
    page = open_page("/sign-in")
    page.clock.install()
    enter(page, "engineer")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Welcome")
    for _ in range(4):
        page.clock.fast_forward("20:00")
        page.keyboard.press("Shift")
        expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.req("REQ-AUTH-007")
def test_leaving_in_one_tab_leaves_in_all(open_page: Callable[..., Page]) -> None:
    page = open_page("/sign-in")
    enter(page, "engineer")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Welcome")
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.get_by_role("heading", level=1)).to_contain_text("Welcome")
    page.get_by_role("button", name="Account:").click()
    page.get_by_role("menuitem", name="Sign out").click()
    for tab in (page, other):
        expect(tab.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_a_person_ends_a_session_elsewhere_and_it_asks_for_the_password_there(
    open_page: Callable[..., Page], picture: Callable[..., None]
) -> None:
    here, there = open_page("/sign-in"), open_page("/sign-in")
    for page in (here, there):
        enter(page, "mechanic")
        expect(page.get_by_role("heading", level=1)).to_contain_text("Welcome")
    expect(there.get_by_text("You were last here on")).to_be_visible()
    here.goto(here.url.rstrip("/") + "/profile")
    expect(here.get_by_text("This one")).to_be_visible()
    picture(here, "sessions")
    here.get_by_role("button", name="End all others").click()
    here.get_by_role("dialog").get_by_role("button", name="End all others").click()
    expect(here.get_by_role("button", name=re.compile("^End the session"))).to_have_count(0)
    there.get_by_role("link", name="Home").first.click()
    expect(there.get_by_role("dialog", name="Sign in again")).to_be_visible()
