"""What every list can do: views that people keep, and steps on all rows that match."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from .conftest import Product
from .pages import READY_SITE

pytestmark = pytest.mark.browser
SIZES: list[ViewportSize] = [{"width": 1366, "height": 768}, {"width": 390, "height": 844}]


@pytest.fixture
def no_views(product: Product) -> Iterator[None]:
    """The engineer keeps no views, before and after."""

    def drop() -> None:
        token = product.token("engineer@highwall.example")
        for view in product.api("GET", "/auth/views", token=token):
            product.call("DELETE", f"/auth/views/{view['id']}", None, token=token)

    drop()
    yield
    drop()


@pytest.mark.usefixtures("no_views")
@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size["width"]))
def test_a_list_is_kept_as_a_view_and_found_again(
    product: Product, sign_in: Callable[..., Page], picture: Callable[..., None], size: ViewportSize
) -> None:
    page = sign_in("engineer")
    page.set_viewport_size(size)
    page.goto(f"{product.address}/sites?search=350&sort=-name")
    views = page.get_by_role("button", name=re.compile("^Saved views"))
    views.click()
    page.get_by_role("menuitem", name="Keep this view…").click()
    dialog = page.get_by_role("dialog", name="Keep this view…")
    dialog.get_by_label("Name").fill("Bench 350")
    dialog.get_by_label("Show it when I open this list").check()
    page.wait_for_timeout(800)
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("button", name="Saved views: Bench 350")).to_be_visible()
    picture(page, f"views-{size['width']}")
    page.goto(f"{product.address}/projects")
    page.goto(f"{product.address}/sites")
    expect(page).to_have_url(re.compile(r"search=350&sort=-name"))
    page.get_by_role("button", name="Clear filters").click()
    expect(page).not_to_have_url(re.compile("search"))
    # A press so soon after another at the same place counts as its echo.
    page.wait_for_timeout(800)
    page.get_by_role("button", name=re.compile("^Saved views")).click()
    page.wait_for_timeout(300)
    picture(page, f"views-menu-{size['width']}")
    page.get_by_role("menuitem", name="Bench 350").click()
    expect(page).to_have_url(re.compile(r"search=350"))
    page.get_by_role("button", name=re.compile("^Saved views")).click()
    page.get_by_role("menuitem", name="Delete this view").click()
    page.wait_for_timeout(800)
    page.get_by_role("dialog").get_by_role("button", name="Delete this view").click()
    expect(page.get_by_role("button", name="Saved views", exact=True)).to_be_visible()
    assert product.api("GET", "/auth/views", token=product.token("engineer@highwall.example")) == []


def test_all_rows_that_match_are_chosen_and_not_only_those_of_the_page(
    product: Product, sign_in: Callable[..., Page], picture: Callable[..., None]
) -> None:
    page = sign_in("engineer")
    token = product.token("engineer@highwall.example")
    site = product.api("GET", f"/sites?search={READY_SITE.replace(' ', '%20').replace('–', '%E2%80%93')}", token=token)
    address = f"/sites/{site['items'][0]['id']}"
    total = product.api("GET", f"{address}/holes?page_size=25", token=token)["total"]
    assert total > 25
    page.goto(f"{product.address}{address}/drilling")
    page.get_by_label("Choose all rows of this page").check()
    expect(page.get_by_text("25 rows chosen")).to_be_visible()
    page.get_by_role("button", name=f"Choose all {total} that match").click()
    expect(page.get_by_text(f"All {total} that match are chosen")).to_be_visible()
    picture(page, "all-chosen")
    page.get_by_label("Choose this row").first.uncheck()
    expect(page.get_by_text(f"{total - 1} rows chosen")).to_be_visible()
