"""Own profiles, accounts and regions, in a real browser."""

import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import PASSWORD, Product

pytestmark = pytest.mark.browser

type SignIn = Callable[..., Page]


def panel(page: Page, title: str) -> Locator:
    return page.locator("section").filter(has=page.get_by_role("heading", name=title, exact=True))


def refusal_of(field: Locator) -> Locator:
    """The message that stands beside a field, found the way a screen reader finds it."""
    expect(field).to_have_attribute("aria-describedby", re.compile("-error"))
    described = field.get_attribute("aria-describedby") or ""
    (message,) = (part for part in described.split() if part.endswith("-error"))
    return field.page.locator(f"[id='{message}']")


@pytest.mark.req("REQ-PROFILE-001", "REQ-PROFILE-002", "REQ-PROFILE-013", "REQ-PROFILE-014", "REQ-PROFILE-015")
def test_a_profile_can_be_saved_once_something_valid_has_changed(sign_in: SignIn) -> None:
    number = f"+968 9912 {int(time.time()) % 10_000:04d}"
    page = sign_in("mechanic")
    page.get_by_role("button", name=re.compile("Account")).click()
    page.get_by_role("menuitem", name="Profile and display").click()
    for text in ("mechanic@highwall.example", "Mechanical Engineer", "Muscat", "Last sign-in"):
        expect(page.get_by_role("complementary")).to_contain_text(text)
    details = panel(page, "Personal details")
    save = details.get_by_role("button", name="Save changes")
    phone = details.get_by_label("Phone, country of residence")
    expect(save).to_be_disabled()
    phone.fill("9912 3456")
    phone.blur()
    expect(refusal_of(phone)).to_contain_text("Begin with +")
    expect(save).to_be_disabled()
    phone.fill(number)
    expect(save).to_be_enabled()
    details.get_by_role("button", name="Undo changes").click()
    expect(save).to_be_disabled()
    phone.fill("+968 1234 5678")
    save.click()
    expect(refusal_of(phone)).to_contain_text("No such number exists")
    phone.fill(number)
    details.get_by_label("Residential address").fill("Way 2712, Al Khuwair")
    save.click()
    expect(page.get_by_text("Profile saved")).to_be_visible()
    expect(save).to_be_disabled()
    page.reload()
    expect(phone).to_have_value(number)
    expect(details.get_by_label("Residential address")).to_have_value("Way 2712, Al Khuwair")


@pytest.mark.req("REQ-PROFILE-020", "REQ-PROFILE-021", "REQ-PROFILE-024")
def test_a_person_changes_the_own_password_and_is_told_so(sign_in: SignIn, product: Product) -> None:
    page = sign_in("quality")
    page.goto(f"{product.address}/profile")
    form = panel(page, "Password")
    button = form.get_by_role("button", name="Change password")

    def fill(current: str, new: str, again: str) -> None:
        form.get_by_label("Present password").fill(current)
        form.get_by_label("New password", exact=True).or_(form.get_by_label("New password *")).first.fill(new)
        form.get_by_label("New password again").fill(again)

    expect(button).to_be_disabled()
    fill(PASSWORD, "Bench?Height15", "Bench?Height16")
    expect(button).to_be_disabled()
    fill("Wrong-Face-2026", "Bench?Height15", "Bench?Height15")
    button.click()
    expect(refusal_of(form.get_by_label("Present password"))).to_contain_text("not your present password")
    for current, new in ((PASSWORD, "Bench?Height15"), ("Bench?Height15", PASSWORD)):
        fill(current, new, new)
        button.click()
        expect(page.get_by_text("Password changed. You are signed out everywhere else.").first).to_be_visible()
        expect(form.get_by_label("Present password")).to_have_value("")
    assert product.token("quality@highwall.example")


def test_time_zone_and_units_change_what_is_shown_at_once(sign_in: SignIn, product: Product) -> None:
    page = sign_in("storekeeper")
    page.goto(f"{product.address}/stores")
    row = page.locator("tbody tr").first
    expect(row).to_contain_text("kg")
    page.goto(f"{product.address}/profile")
    account = page.get_by_role("complementary")
    shown = account.get_by_text(re.compile(r"\d\d:\d\d")).first.inner_text()
    page.get_by_text("Imperial", exact=True).click()
    zone = page.get_by_role("combobox", name="Time zone")
    zone.click()
    zone.fill("Honolulu")
    page.get_by_role("option", name="Pacific/Honolulu").click()
    expect(account.get_by_text(re.compile(r"\d\d:\d\d")).first).not_to_have_text(shown)
    page.goto(f"{product.address}/stores")
    expect(row).to_contain_text("lb")
    expect(row).not_to_contain_text("kg")
    page.goto(f"{product.address}/profile")
    page.get_by_text("Metric", exact=True).click()
    page.get_by_role("combobox", name="Time zone").fill("Muscat")
    page.get_by_role("option", name="Asia/Muscat").click()
    me = product.api("GET", "/auth/me", token=product.token("storekeeper@highwall.example"))
    assert (me["units"], me["time_zone"]) == ("metric", "Asia/Muscat")


def choose(page: Page, label: str, text: str) -> None:
    field = page.get_by_role("combobox", name=label)
    field.click()
    if field.get_attribute("readonly") is None:
        field.fill(text)
    page.get_by_role("option", name=text, exact=True).click()


@pytest.mark.req("REQ-USER-001", "REQ-USER-002", "REQ-USER-023", "REQ-USER-025")
def test_an_administrator_registers_suspends_and_deletes_a_person(sign_in: SignIn, product: Product) -> None:
    page = sign_in("admin")
    areas = page.get_by_role("navigation", name="Areas")
    areas.get_by_role("link", name="Administration").click()
    areas.get_by_role("link", name="Users", exact=True).click()
    page.get_by_role("link", name="New user").click()
    for label, value in (
        *(("First name", "Noor"), ("Last name", "Said"), ("E-mail address", "AUDITOR@highwall.example")),
        *(("Phone, home country", "98765 43210"), ("Phone, country of residence", "+968 9912 3456")),
        ("Residential address", "Way 2712, Al Khuwair"),
    ):
        page.get_by_label(label).fill(value)
    for label, text in (("Primary role", "Operator"), ("Country of origin", "India"), ("Region", "Dhofar")):
        choose(page, label, text)
    create = page.get_by_role("button", name="Create user")
    create.click()
    home = page.get_by_label("Phone, home country")
    expect(refusal_of(home)).to_contain_text("Begin with +")
    home.fill("+91 98765 43210")
    create.click()
    email = page.get_by_label("E-mail address")
    expect(refusal_of(email)).to_contain_text("already an account")
    email.fill("noor@highwall.example")
    create.click()
    expect(page.get_by_text("Welcome mail sent to noor@highwall.example")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("Noor Said")
    page.get_by_role("button", name="Suspend").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Reason").fill("Starts in March")
    dialog.get_by_role("button", name="Suspend").click()
    expect(page.locator("[data-status=suspended]")).to_be_visible()
    expect(panel(page, "History of the status")).to_contain_text("Starts in March")
    page.get_by_role("button", name="Delete").click()
    dialog.get_by_role("button", name="Delete").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Users")
    assert product.api("GET", "/users?search=noor", token=product.token("admin@highwall.example"))["total"] == 0


def test_a_person_with_a_history_is_not_deleted_and_the_dialog_says_why(sign_in: SignIn, product: Product) -> None:
    page = sign_in("admin")
    page.goto(f"{product.address}/users?search=storekeeper%40")
    page.get_by_role("link", name="Maryam Al Zadjali").click()
    page.get_by_role("button", name="Delete").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("This account can't be deleted")
    expect(dialog).to_contain_text(re.compile(r"Store: \d"))
    expect(dialog.get_by_role("button", name="Delete")).to_be_disabled()


def test_of_two_administrators_editing_one_person_the_second_is_shown_the_new_version(
    sign_in: SignIn, product: Product
) -> None:
    page = sign_in("admin")
    page.goto(f"{product.address}/users?search=machines%40")
    page.get_by_role("link", name="Huda Al Lawati").click()
    page.get_by_label("Last name").fill("Al Lawatiya")
    token = product.token("admin@highwall.example")
    (row,) = product.api("GET", "/users?search=machines%40", token=token)["items"]
    change = {"address": "Way 3, Sur"}
    product.api("PATCH", f"/users/{row['id']}", change, token)
    page.get_by_role("button", name="Save").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Somebody changed this")
    dialog.get_by_role("button", name="Load the new version").click()
    expect(page.get_by_label("Residential address")).to_have_value("Way 3, Sur")
    expect(page.get_by_label("Last name")).to_have_value("Al Lawati")


@pytest.mark.req("REQ-REGION-002", "REQ-REGION-004")
def test_a_region_is_placed_on_the_sketch_retired_and_deleted(sign_in: SignIn, product: Product) -> None:
    page = sign_in("admin")
    areas = page.get_by_role("navigation", name="Areas")
    areas.get_by_role("link", name="Administration").click()
    areas.get_by_role("link", name="Regions", exact=True).click()
    page.get_by_role("button", name="New region").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name", exact=True).or_(dialog.get_by_label("Name *")).first.fill("muscat")
    sketch: Any = dialog.get_by_test_id("region-sketch")
    box = sketch.bounding_box()
    sketch.click(position={"x": box["width"] / 2, "y": box["height"] / 2})
    expect(dialog.get_by_label("Latitude")).not_to_have_value("")
    dialog.get_by_role("button", name="Save").click()
    name = dialog.get_by_label("Name", exact=True).or_(dialog.get_by_label("Name *")).first
    expect(refusal_of(name)).to_contain_text("already one with this name")
    name.fill("Interior camp")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Interior camp")
    expect(page.get_by_test_id("region-sketch")).to_contain_text("Interior camp")
    page.get_by_role("button", name="Retire").click()
    dialog.get_by_role("button", name="Retire").click()
    expect(page.get_by_text("Retired", exact=True)).to_be_visible()
    page.get_by_role("button", name="Delete").click()
    dialog.get_by_role("button", name="Delete").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Regions")
    page.get_by_role("link", name="Muscat", exact=True).first.click()
    page.get_by_role("button", name="Delete").click()
    expect(dialog).to_contain_text(re.compile(r"Users: \d"))
