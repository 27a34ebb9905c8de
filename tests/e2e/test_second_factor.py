"""A person sets up an authenticator app and a passkey, and signs in with each; a role asks for a factor."""

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyotp
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.conftest import PASSWORD, SHOTS, WAIT_MS, Product

pytestmark = pytest.mark.browser


def shot(page: Page, name: str) -> None:
    if SHOTS:
        page.screenshot(path=Path(SHOTS) / f"second-factor-{name}.png")


@pytest.fixture
def address(product: Product) -> str:
    """Passkeys are bound to a name, so the product is opened by one."""
    return product.address.replace("127.0.0.1", "localhost")


@pytest.fixture
def visit(chromium: Browser, address: str) -> Any:
    """Open a browser of one's own at the sign-in page, with a device that keeps passkeys and knows its person."""
    opened: list[BrowserContext] = []

    def open_page() -> Page:
        context = chromium.new_context(viewport={"width": 1366, "height": 768})
        context.set_default_timeout(WAIT_MS)
        opened.append(context)
        page = context.new_page()
        device = context.new_cdp_session(page)
        device.send("WebAuthn.enable")
        options = {
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": True,
            "hasUserVerification": True,
            "isUserVerified": True,
        }
        device.send("WebAuthn.addVirtualAuthenticator", {"options": options})
        page.goto(address)
        return page

    yield open_page
    for context in opened:
        context.close()


def calm(page: Page) -> None:
    """Wait as a person does: what comes under the pointer after a press takes no press at once."""
    page.wait_for_timeout(800)


def give_password(page: Page, name: str) -> None:
    page.get_by_label("E-mail").fill(f"{name}@highwall.example")
    page.locator("input[type=password]").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    calm(page)


def leave(page: Page, address: str) -> None:
    page.get_by_role("button", name=re.compile("^Account: ")).click()
    page.get_by_role("menuitem", name="Sign out").click()
    expect(page.get_by_label("E-mail")).to_be_visible()


def welcome(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text("Welcome")


def next_code(secret: str, after: str = "") -> str:
    """The code that the app shows; a new one when the last was used up."""
    totp = pyotp.TOTP(secret)
    while totp.now() == after:
        time.sleep(0.5)
    return totp.now()


def keep_codes(page: Page) -> list[str]:
    codes = page.get_by_label("Recovery codes").get_by_role("listitem").all_inner_texts()
    page.get_by_label("I have kept the codes").check()
    page.get_by_role("button", name="Continue").click()
    return codes


def test_a_person_adds_an_app_and_a_passkey_and_signs_in_with_each(visit: Callable[[], Page], address: str) -> None:
    page = visit()
    give_password(page, "quality")
    welcome(page)
    page.goto(f"{address}/profile")
    page.get_by_role("button", name="Set up").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Your password").fill("Wrong!2026")
    dialog.get_by_role("button", name="Continue").click()
    expect(dialog.get_by_text("This is not your password.")).to_be_visible()
    dialog.get_by_label("Your password").fill(PASSWORD)
    dialog.get_by_role("button", name="Continue").click()
    expect(dialog.get_by_alt_text("QR code with the key for the app")).to_be_visible()
    shot(page, "qr")
    secret = dialog.locator("bdi").inner_text().replace(" ", "")
    dialog.get_by_label("Code that the app now shows").fill(code := next_code(secret))
    dialog.get_by_role("button", name="Confirm").click()
    expect(page.get_by_label("Recovery codes").get_by_role("listitem")).to_have_count(10)
    shot(page, "recovery-codes")
    codes = keep_codes(page)
    page.get_by_role("button", name="Add a passkey").click()
    dialog.get_by_label("Name").fill("Office computer")
    dialog.get_by_label("Your password").fill(PASSWORD)
    dialog.get_by_role("button", name="Continue").click()
    expect(page.get_by_text("Office computer")).to_be_visible()
    expect(dialog).to_be_hidden()
    shot(page, "profile")

    leave(page, address)
    give_password(page, "quality")
    expect(page.get_by_role("heading", name="One more step")).to_be_visible()
    calm(page)
    expect(page.get_by_role("button", name="Use passkey")).to_be_visible()
    shot(page, "passkey-step")
    page.get_by_role("button", name="Use passkey").click()
    welcome(page)

    leave(page, address)
    give_password(page, "quality")
    page.get_by_role("button", name="Use the authenticator app").click()
    calm(page)
    page.get_by_label("Code of your authenticator app").fill("000000")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_text("The code is not right, or was used before")).to_be_visible()
    shot(page, "code-refused")
    page.get_by_label("Code of your authenticator app").fill(next_code(secret, after=code))
    page.get_by_role("button", name="Continue").click()
    welcome(page)

    leave(page, address)
    page.get_by_role("button", name="Sign in with a passkey").click()
    welcome(page)

    leave(page, address)
    give_password(page, "quality")
    page.get_by_role("button", name="Use a recovery code").click()
    calm(page)
    page.get_by_label("Recovery code").fill(codes[0])
    page.get_by_role("button", name="Continue").click()
    welcome(page)
    page.goto(f"{address}/profile")
    expect(page.get_by_text("9 codes left")).to_be_visible()

    for name in ("Office computer", "Authenticator app"):
        row = page.locator("div", has=page.locator("strong", has_text=name)).last.locator("xpath=..")
        row.get_by_role("button", name="Remove").click()
        dialog.get_by_label("Your password").fill(PASSWORD)
        dialog.get_by_role("button", name="Remove").click()
        expect(dialog).to_be_hidden()
    expect(page.get_by_text("Your password alone opens your account")).to_be_visible()


def test_whose_role_asks_for_a_factor_is_led_through_it(
    visit: Callable[[], Page], product: Product, address: str
) -> None:
    admin = product.token("admin@highwall.example")
    path = "/settings/accounts.second_factor_roles"
    product.api("PATCH", path, {"value": ["mechanical_engineer"]}, admin)
    try:
        page = visit()
        give_password(page, "mechanic")
        expect(page.get_by_role("heading", name="Set up a second factor")).to_be_visible()
        expect(page.get_by_role("button", name="With an authenticator app")).to_be_visible()
        shot(page, "enrolment")
        page.get_by_role("button", name="With a passkey").click()
        calm(page)
        page.get_by_role("button", name="Make a passkey").click()
        expect(page.get_by_label("Recovery codes").get_by_role("listitem")).to_have_count(10)
        keep_codes(page)
        welcome(page)
        leave(page, address)
        give_password(page, "mechanic")
        page.get_by_role("button", name="Use passkey").click()
        welcome(page)
    finally:
        product.api("PATCH", path, {"value": []}, admin)
    people = product.api("GET", "/users?search=mechanic", token=admin)["items"]
    product.api("POST", f"/users/{people[0]['id']}/second-factor/reset", token=admin)
