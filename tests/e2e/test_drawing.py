"""Drawing on the plan of a shot, with a pointer."""

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import Product

pytestmark = pytest.mark.browser


def a_row_of_holes(product: Product, token: str, count: int = 3) -> str:
    """A site with a row of holes, 4 m apart from west to east; its id."""
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
        for number in range(1, count + 1)
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
    assert links_of(product, site, token) == [("A1", "A2"), ("A2", "A3")]


def links_of(product: Product, site: str, token: str) -> list[tuple[str, str]]:
    """The connections that the server keeps, by the numbers of their holes."""
    drawn = product.api("GET", f"/sites/{site}/tie-up", token=token)["connections"]
    pattern = product.api("GET", f"/sites/{site}/pattern", token=token)
    number_of = dict(zip(pattern["point_id"], pattern["hole_number"], strict=True))
    return sorted((number_of[link["from_point_id"]], number_of[link["to_point_id"]]) for link in drawn)


LATENCY_MS = 700
CALM_MS, BRISK_MS = 550, 150


def put_far_away(page: Page) -> None:
    """Give the line to the server a latency, without holding up the hand at the mouse."""
    line = {"offline": False, "latency": LATENCY_MS, "downloadThroughput": -1, "uploadThroughput": -1}
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", line)


def opened_tie_up(
    sign_in: Callable[..., Page], product: Product, site: str, *, width: int = 1366, height: int = 768
) -> tuple[Page, Locator]:
    """The page of the tie-up as an engineer sees it first, and its plan."""
    page = sign_in("engineer")
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{product.address}/sites/{site}/tie-up")
    plan = page.get_by_role("application")
    expect(plan).to_be_visible()
    plan.scroll_into_view_if_needed()
    page.wait_for_timeout(800)
    return page, plan


def saved(page: Page) -> None:
    """Wait until nothing is being saved any more."""
    expect(page.get_by_text("Saving…")).to_have_count(0)


def row_on_screen(page: Page, plan: Locator, count: int) -> list[tuple[float, float]]:
    """Where the holes of a row lie on the screen, from west to east; the plan is fitted to them."""
    places = places_of(page, plan, ("A1", f"A{count}"))
    (first, y), (last, _) = places["A1"], places[f"A{count}"]
    step = (last - first) / (count - 1)
    return [(first + step * place, y) for place in range(count)]


TELL_MOVES = """plan => {
    const box = () => { const b = plan.getBoundingClientRect(); return [b.x, b.y, b.width, b.height].join(" "); };
    window.places = new Set([box()]);
    const look = () => { window.places.add(box()); requestAnimationFrame(look); };
    look();
}"""


@pytest.mark.req("REQ-BLAST-004")
@pytest.mark.parametrize(
    ("pause_ms", "width", "height"), [(CALM_MS, 1366, 768), (BRISK_MS, 1366, 768), (BRISK_MS, 390, 844)]
)
def test_a_chain_over_a_slow_line_keeps_every_link_and_the_plan_never_moves(
    sign_in: Callable[..., Page], product: Product, pause_ms: int, width: int, height: int
) -> None:
    token = product.token("engineer@highwall.example")
    site = a_row_of_holes(product, token, 11)
    page, plan = opened_tie_up(sign_in, product, site, width=width, height=height)
    row = row_on_screen(page, plan, 11)
    expected = sorted((f"A{number}", f"A{number + 1}") for number in range(1, 11))
    plan.evaluate(TELL_MOVES)
    put_far_away(page)
    page.get_by_title("Click hole after hole").click()
    for place in row:
        page.mouse.click(*place)
        page.wait_for_timeout(pause_ms)
    # Every link is drawn and listed, whatever of it has arrived.
    expect(page.get_by_role("heading", name="Connections (10)")).to_be_visible(timeout=500)
    page.keyboard.press("Escape")
    saved(page)
    assert links_of(product, site, token) == expected
    assert len(page.evaluate("[...window.places]")) == 1
    page.keyboard.press("Control+z")
    expect(page.get_by_role("heading", name="Connections (9)")).to_be_visible()
    page.keyboard.press("Control+Shift+z")
    expect(page.get_by_role("heading", name="Connections (10)")).to_be_visible()


def test_escape_ends_a_chain_wherever_the_keyboard_is_and_so_does_another_tool(
    sign_in: Callable[..., Page], product: Product
) -> None:
    token = product.token("engineer@highwall.example")
    site = a_row_of_holes(product, token)
    page, plan = opened_tie_up(sign_in, product, site)
    first, second, third = row_on_screen(page, plan, 3)
    page.get_by_title("Click hole after hole").click()
    page.mouse.click(*first)
    page.get_by_role("button", name="Show all").click()
    page.keyboard.press("Escape")
    page.mouse.click(*second)
    page.get_by_title("Click, shift-click").click()
    page.get_by_title("Click hole after hole").click()
    page.mouse.click(*third)
    page.mouse.click(*second)
    expect(page.get_by_role("heading", name="Connections (1)")).to_be_visible()
    saved(page)
    assert links_of(product, site, token) == [("A3", "A2")]


def test_a_refused_link_is_taken_back_with_words_and_those_around_it_stay(
    sign_in: Callable[..., Page], product: Product
) -> None:
    token = product.token("engineer@highwall.example")
    site = a_row_of_holes(product, token)
    page, plan = opened_tie_up(sign_in, product, site)
    first, second, third = row_on_screen(page, plan, 3)
    before = plan.bounding_box()
    page.get_by_title("Click hole after hole").click()
    for place in (first, second, first):
        page.mouse.click(*place)
        page.wait_for_timeout(BRISK_MS)
    page.mouse.click(*third)
    expect(page.get_by_text("One change was taken back")).to_be_visible()
    expect(page.get_by_text("These two holes are connected already")).to_be_visible()
    expect(page.get_by_role("heading", name="Connections (2)")).to_be_visible()
    saved(page)
    assert links_of(product, site, token) == [("A1", "A2"), ("A1", "A3")]
    assert plan.bounding_box() == before


def test_what_a_colleague_changed_meanwhile_is_shown_and_said(sign_in: Callable[..., Page], product: Product) -> None:
    token = product.token("engineer@highwall.example")
    site = a_row_of_holes(product, token)
    page, plan = opened_tie_up(sign_in, product, site)
    first, second, _ = row_on_screen(page, plan, 3)
    points = product.api("GET", f"/sites/{site}/pattern", token=token)["point_id"]
    theirs = {"op": "connect", "from_point_id": points[1], "to_point_id": points[2], "delay_ms": 42}
    product.api("POST", f"/sites/{site}/tie-up/edits", {"operations": [theirs]}, token)
    page.get_by_title("Click hole after hole").click()
    page.mouse.click(*first)
    page.mouse.click(*second)
    expect(page.get_by_text("Somebody else has changed the tie-up")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="A2").filter(has_text="A3")).to_be_visible()
    expect(page.get_by_role("heading", name="Connections (1)")).to_be_visible()
    assert links_of(product, site, token) == [("A2", "A3")]


def test_edits_wait_while_the_server_is_out_of_reach_and_go_when_they_are_sent_again(
    sign_in: Callable[..., Page], product: Product
) -> None:
    token = product.token("engineer@highwall.example")
    site = a_row_of_holes(product, token)
    page, plan = opened_tie_up(sign_in, product, site)
    first, second, _ = row_on_screen(page, plan, 3)
    page.route("**/tie-up/edits", lambda route: route.abort())
    page.get_by_title("Click hole after hole").click()
    page.mouse.click(*first)
    page.mouse.click(*second)
    expect(page.get_by_text("One change is not saved yet")).to_be_visible()
    expect(page.get_by_role("heading", name="Connections (1)")).to_be_visible()
    page.unroute_all()
    page.wait_for_timeout(800)
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_text("One change is not saved yet")).to_be_hidden()
    saved(page)
    assert links_of(product, site, token) == [("A1", "A2")]


def test_edits_that_are_on_their_way_arrive_when_the_tab_is_left(
    sign_in: Callable[..., Page], product: Product
) -> None:
    token = product.token("engineer@highwall.example")
    site = a_row_of_holes(product, token)
    page, plan = opened_tie_up(sign_in, product, site)
    row = row_on_screen(page, plan, 3)
    put_far_away(page)
    page.get_by_title("Click hole after hole").click()
    for place in row:
        page.mouse.click(*place)
    page.get_by_role("tab", name="Overview").or_(page.get_by_role("link", name="Overview")).first.click()
    expect(plan).to_have_count(0)
    page.get_by_role("tab", name="Tie-up").or_(page.get_by_role("link", name="Tie-up")).first.click()
    expect(page.get_by_role("heading", name="Connections (2)")).to_be_visible()
    saved(page)
    assert links_of(product, site, token) == [("A1", "A2"), ("A2", "A3")]
