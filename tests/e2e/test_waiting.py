"""What a person sees while the server works."""

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from .conftest import Product

pytestmark = [pytest.mark.browser, pytest.mark.req("REQ-USE-003")]

SLOW_S = 2.0
WAITING = "main [aria-busy=true], main .mantine-Skeleton-root"


def slow(route: Route) -> None:
    time.sleep(SLOW_S)
    route.continue_()


@pytest.mark.parametrize("path", ["projects", "sites", "holes", "stores", "warehouse", "ledger", "approvals"])
def test_a_list_shows_that_it_is_being_loaded_and_that_it_is_there(
    sign_in: Callable[..., Page], product: Product, path: str
) -> None:
    page = sign_in("engineer")
    page.route(lambda address: "/api/v1/" in address and "page_size" in address, slow)
    page.goto(f"{product.address}/{path}", wait_until="commit")
    expect(page.locator(WAITING).first).to_be_visible()
    expect(page.locator(WAITING)).to_have_count(0)
    expect(page.locator("main tbody tr").first).to_be_visible()


def test_a_record_shows_that_it_is_being_loaded(sign_in: Callable[..., Page], product: Product) -> None:
    token = product.token("engineer@highwall.example")
    site = product.api("GET", "/sites?page_size=1", token=token)["items"][0]
    page = sign_in("engineer")
    page.route(f"**/api/v1/sites/{site['id']}", slow)
    page.goto(f"{product.address}/sites/{site['id']}", wait_until="commit")
    expect(page.locator(".mantine-Skeleton-root").first).to_be_visible()
    expect(page.get_by_role("heading", level=1, name=site["name"])).to_be_visible()


def test_a_form_shows_that_it_is_being_saved(sign_in: Callable[..., Page], product: Product) -> None:
    page = sign_in("admin")
    page.goto(f"{product.address}/regions")
    page.get_by_role("button", name="New region").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name *").first.fill(f"Waiting {time.time_ns()}")
    page.route("**/api/v1/regions", slow)
    save = dialog.locator("button[type=submit]")
    save.click()
    expect(save).to_have_attribute("data-loading", "true")
    expect(dialog).to_be_hidden()
