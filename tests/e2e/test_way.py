"""What is wrong with a shot is said where and when it arises, and its site tells what is next."""

import time
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .conftest import Product
from .test_main_job import tab

pytestmark = pytest.mark.browser

type SignIn = Callable[..., Page]

WIDTHS = {"desk": (1366, 768), "phone": (390, 844)}
SHORT = ("R2", "R10", "R11")
"""Holes that cannot hold the rule, in the order in which people count."""


def a_bench(product: Product, diameter_mm: float | None = 115) -> tuple[str, str]:
    """A site with twelve holes of 11 m, three of which are only 3.2 m long, tied up; its id and a designer's token.
    Without a diameter no rule of the company is for them."""
    token = product.token("engineer@highwall.example")
    project = product.api("GET", "/projects?page_size=1&status=in_progress", token=token)["items"][0]["id"]
    body: dict[str, Any] = {"project_id": project, "name": f"Bench 350 East – way {time.time_ns()}", "address": "Pit"}
    site = product.api("POST", "/sites", body, token)["id"]
    holes = [
        {
            "hole_number": f"R{number}",
            "collar_easting_m": 638_400 + 4 * number,
            "collar_northing_m": 2_598_300,
            "collar_elevation_m": 340,
            "length_m": 3.2 if f"R{number}" in SHORT else 11,
            "diameter_mm": diameter_mm,
            "burden_m": 3,
            "spacing_m": 4,
        }
        for number in range(1, 13)
    ]
    product.api("POST", f"/sites/{site}/holes/batch", {"holes": holes}, token)
    points = product.api("GET", f"/sites/{site}/pattern", token=token)["point_id"]
    steps = [{"op": "connect", "from_point_id": a, "to_point_id": b, "delay_ms": 25} for a, b in pairwise(points)]
    edit = {"operations": [{"op": "start", "point_id": points[0]}, *steps]}
    product.api("POST", f"/sites/{site}/tie-up/edits", edit, token)
    return site, token


def save_rule(product: Product, site: str, token: str) -> None:
    products = {p["code"]: p["id"] for p in product.api("GET", "/products", token=token)["items"]}
    summary = product.api("GET", f"/sites/{site}/charge-summary", token=token)
    body = {"column_product_id": products["ANFO"], "stemming_m": 3.5, "minimum_stemming_m": 2}
    assert summary["rule"] is None
    product.api("PUT", f"/sites/{site}/loading-rule", body, token)


def count_on(page: Page, name: str) -> str:
    return page.locator(f'[data-tab="{name}"] [data-part="finding-count"]').inner_text()


def test_the_tabs_count_what_is_wrong_and_a_finding_leads_to_its_hole(sign_in: SignIn, product: Product) -> None:
    site, token = a_bench(product)
    save_rule(product, site, token)
    page = sign_in("engineer")
    page.goto(f"{product.address}/sites/{site}")
    expect(page.locator('[data-tab="charges"] [data-part="finding-count"]')).to_have_text("3")
    assert (count_on(page, "simulation"), count_on(page, "overview")) == ("3", "3")
    expect(page.locator('[data-tab="tie-up"] [data-part="finding-count"]')).to_have_count(0)
    found = page.locator('[data-finding="hole_too_short"]')
    expect(found).to_have_count(3)
    numbers = [link.locator("bdi").first.inner_text() for link in found.all()]
    assert numbers == list(SHORT)
    found.nth(1).click()
    expect(page.locator('[data-tab="charges"]')).to_have_attribute("aria-current", "page")
    expect(page.get_by_text("Selected: R10")).to_be_visible()


def test_the_toast_after_a_rule_says_how_many_holes_cannot_take_it(sign_in: SignIn, product: Product) -> None:
    site, _ = a_bench(product)
    page = sign_in("engineer")
    page.goto(f"{product.address}/sites/{site}/charges")
    field = page.get_by_role("combobox", name="Column product").or_(page.get_by_label("Column product")).first
    field.click()
    page.get_by_role("option", name="ANFO").first.click()
    page.get_by_role("textbox", name="Stemming", exact=False).first.fill("3.5")
    save = page.get_by_role("button", name="Save and calculate")
    expect(save).to_be_enabled()
    page.wait_for_timeout(800)
    save.click()
    expect(page.get_by_text("9 of 12 holes are charged, 3 holes can’t take the rule")).to_be_visible()


def test_a_simulation_without_charges_cannot_be_confirmed_and_the_page_says_why(
    sign_in: SignIn, product: Product
) -> None:
    site, _ = a_bench(product, diameter_mm=None)
    page = sign_in("engineer.second")
    page.goto(f"{product.address}/sites/{site}/simulation")
    expect(page.get_by_role("button", name="Confirm simulation")).to_be_disabled()
    expect(page.get_by_text("Calculate the charges first; the simulation shows them firing.")).to_be_visible()


def test_the_dialog_of_a_confirmation_names_the_holes_without_a_charge(sign_in: SignIn, product: Product) -> None:
    site, token = a_bench(product)
    save_rule(product, site, token)
    colleague = sign_in("engineer.second")
    colleague.goto(f"{product.address}/sites/{site}/simulation")
    button = colleague.get_by_role("button", name="Confirm simulation")
    expect(button).to_be_enabled()
    colleague.wait_for_timeout(800)
    button.click()
    dialog = colleague.get_by_role("dialog")
    expect(dialog.get_by_text("3 of 12 holes have no charge")).to_be_visible()
    expect(dialog.get_by_text("Too short for the rule: 3")).to_be_visible()


def test_the_overview_marks_the_next_step_and_why_the_others_wait(sign_in: SignIn, product: Product) -> None:
    site, token = a_bench(product)
    save_rule(product, site, token)
    page = sign_in("engineer.second")
    page.goto(f"{product.address}/sites/{site}")
    expect(page.locator("[data-step]")).to_have_count(12)
    expect(page.locator('[aria-current="step"]')).to_have_attribute("data-step", "pattern")
    expect(page.locator('[data-step="tie_up"]')).to_have_attribute("data-state", "done")
    expect(page.locator('[data-step="charges"]')).to_contain_text("9 of 12 holes")
    expect(page.locator('[data-step="request"]')).to_contain_text("Confirm the simulation first")
    expect(page.locator('[data-step="ready"]')).to_contain_text("Start the work on the site first.")
    page.locator('[data-step="simulation"]').get_by_role("link").click()
    expect(page.locator('[data-tab="simulation"]')).to_have_attribute("aria-current", "page")


def test_a_request_waits_with_its_reason_and_asks_who_assessed_what_is_not_computed(
    sign_in: SignIn, product: Product
) -> None:
    site, token = a_bench(product)
    save_rule(product, site, token)
    page = sign_in("engineer")
    page.goto(f"{product.address}/sites/{site}/explosives")
    expect(page.get_by_label("Assessed by")).to_have_count(3)
    expect(page.get_by_label("Document", exact=False)).to_have_count(3)
    for box in page.get_by_role("checkbox").all():
        box.check()
    # The design is not agreed yet: the form says so and is not sent.
    expect(page.get_by_text("Confirm the simulation first; this rests on it.")).to_be_visible()
    expect(page.get_by_text("3 of 12 holes have no charge")).to_be_visible()
    expect(page.get_by_role("button", name="Submit request")).to_be_disabled()


@pytest.mark.parametrize("device", WIDTHS)
def test_the_head_of_a_site_takes_at_most_150_px_and_folds(sign_in: SignIn, product: Product, device: str) -> None:
    width, height = WIDTHS[device]
    site, _ = a_bench(product)
    page = sign_in("engineer")
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{product.address}/sites/{site}/pattern")
    expect(page.get_by_role("application")).to_be_visible()
    assert head_height(page) <= 150
    unfolded = page.get_by_role("button", name="Fold the head")
    if device == "phone":
        assert unfolded.count() == 0
        page.get_by_role("button", name="Show the milestones").click()
        expect(page.locator("[data-milestone]").first).to_be_visible()
        return
    expect(page.locator("[data-milestone]").first).to_be_visible()
    before = head_height(page)
    unfolded.click()
    expect(page.locator("[data-milestone]")).to_have_count(0)
    assert head_height(page) < before
    page.reload()
    expect(page.get_by_role("button", name="Show the milestones")).to_be_visible()


def head_height(page: Page) -> float:
    """From the top of the head of the page to the foot of the row of tabs, px."""
    top = page.locator("main header").first.bounding_box()
    foot = page.get_by_role("navigation", name="Parts of the site").bounding_box()
    assert top is not None
    assert foot is not None
    return foot["y"] + foot["height"] - top["y"]


@pytest.mark.parametrize("part", ["pattern", "drilling", "charges", "tie-up", "simulation"])
def test_the_plan_is_seen_first_and_fills_the_screen(sign_in: SignIn, product: Product, part: str) -> None:
    site, token = a_bench(product)
    save_rule(product, site, token)
    page = sign_in("engineer")
    page.goto(f"{product.address}/sites/{site}/{part}")
    plan = page.get_by_role("application")
    expect(plan).to_be_visible()
    box = plan.bounding_box()
    assert box is not None
    # All of it on the first screen, and the better part of the height.
    assert box["y"] + box["height"] <= 768
    assert box["height"] >= 240
    page.get_by_role("button", name="Full screen", exact=True).click()
    page.wait_for_timeout(300)
    filled = plan.bounding_box()
    assert filled is not None
    assert filled["width"] >= 1300
    assert filled["height"] > box["height"]
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Full screen", exact=True)).to_be_visible()
    # Twice as large: half the room in each direction, and some of the plan is still there.
    page.set_viewport_size({"width": 683, "height": 384})
    page.wait_for_timeout(300)
    box = plan.bounding_box()
    assert box is not None
    assert box["y"] <= 384 - 60


def test_looking_at_the_parts_of_a_site_leaves_one_step_back(sign_in: SignIn, product: Product) -> None:
    site, _ = a_bench(product)
    page = sign_in("engineer")
    page.goto(f"{product.address}/sites")
    page.goto(f"{product.address}/sites/{site}")
    for name in ("Pattern", "Charges", "Tie-up"):
        tab(page, name)
        expect(page.get_by_role("link", name=name, exact=True).first).to_have_attribute("aria-current", "page")
    page.go_back()
    expect(page).to_have_url(f"{product.address}/sites")
