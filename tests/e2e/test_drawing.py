"""Drawing on the plan of a shot, with a pointer."""

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import Product

pytestmark = pytest.mark.browser


def a_row_of_holes(product: Product, token: str) -> str:
    """A site with three holes, 4 m apart from west to east; its id."""
    project = product.api("GET", "/projects?page_size=1&status=in_progress", token=token)["items"][0]["id"]
    name = f"Row {time.time_ns()}"
    site = product.api("POST", "/sites", {"project_id": project, "name": name, "address": "Pit"}, token)["id"]
    holes = [
        {
            "hole_number": f"A{number}",
            "collar_easting_m": 638_400 + 4 * number,
            "collar_northing_m": 2_598_300,
            "collar_elevation_m": 340,
            "length_m": 11,
        }
        for number in (1, 2, 3)
    ]
    product.api("POST", f"/sites/{site}/holes/batch", {"holes": holes}, token)
    return str(site)


def places_of(page: Page, plan: Locator, numbers: tuple[str, ...]) -> dict[str, tuple[float, float]]:
    """Where holes of a row lie on the screen: where the pointer, moved along the row, is told their numbers."""
    box = plan.bounding_box()
    assert box is not None
    found: dict[str, tuple[float, float]] = {}
    y = box["y"] + box["height"] / 2
    for step in range(int(box["width"] / 6)):
        x = box["x"] + 6 * step
        page.mouse.move(x, y)
        page.wait_for_timeout(20)
        for number in set(numbers) - found.keys():
            if page.get_by_role("tooltip").filter(has_text=number).count():
                found[number] = (x, y)
    assert found.keys() == set(numbers)
    return found


@pytest.mark.req("REQ-BLAST-004")
def test_an_engineer_draws_connections_by_pressing_hole_after_hole(
    sign_in: Callable[..., Page], product: Product
) -> None:
    token = product.token("engineer@highwall.example")
    site = a_row_of_holes(product, token)
    page = sign_in("engineer")
    page.goto(f"{product.address}/sites/{site}/tie-up")
    plan = page.get_by_role("application")
    expect(plan).to_be_visible()
    plan.scroll_into_view_if_needed()
    places = places_of(page, plan, ("A1", "A2", "A3"))
    page.get_by_title("Click hole after hole").click()
    for number in ("A1", "A2", "A3"):
        page.mouse.click(*places[number])
        page.wait_for_timeout(900)
    page.keyboard.press("Escape")
    expect(page.get_by_role("row").filter(has_text="A3").filter(has_text="A2")).to_be_visible()
    drawn = product.api("GET", f"/sites/{site}/tie-up", token=token)["connections"]
    pattern = product.api("GET", f"/sites/{site}/pattern", token=token)
    number_of = dict(zip(pattern["point_id"], pattern["hole_number"], strict=True))
    links = sorted((number_of[link["from_point_id"]], number_of[link["to_point_id"]]) for link in drawn)
    assert links == [("A1", "A2"), ("A2", "A3")]
