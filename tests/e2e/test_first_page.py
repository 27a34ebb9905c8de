"""What the browser asks for when somebody opens an address, and in which order."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from .conftest import WAIT_MS, Product

pytestmark = pytest.mark.browser


def wait_for(page: Page, fact: Callable[[], bool], what: str) -> None:
    """Let the browser go on until something is so."""
    for _ in range(WAIT_MS // 50):
        if fact():
            return
        page.wait_for_timeout(50)
    pytest.fail(f"The browser did not ask for {what}.")


def named(requests: list[str], *names: str) -> bool:
    return all(any(f"/assets/{name}-" in request for request in requests) for name in names)


def test_the_code_and_the_texts_of_a_page_are_asked_for_while_the_session_is(
    sign_in: Callable[..., Page], product: Product
) -> None:
    """The answer about the session is held back until they have been: whoever waits for it never gets there."""
    page = sign_in("engineer")
    # What the home page still asks for is not looked at.
    page.goto("about:blank")
    requests: list[str] = []
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.on("request", lambda request: requests.append(request.url))
    page.route("**/api/v1/auth/refresh", hold)
    page.goto(f"{product.address}/projects", wait_until="commit")
    wait_for(
        page,
        lambda: bool(held) and named(requests, "Frame", "ProjectListPage", "projects"),
        "the page's code and texts",
    )
    assert not any("page_size" in request for request in requests)
    known = len(requests)
    held[0].continue_()
    expect(page.locator("main tbody tr").first).to_be_visible()
    after = requests[known:]
    first_data = next(number for number, request in enumerate(after) if "page_size" in request)
    assert not [request for request in after[:first_data] if request.endswith(".js")]


def test_a_list_and_the_sign_in_begin_after_few_files(sign_in: Callable[..., Page], product: Product) -> None:
    """Each costs the browser and the server about a millisecond, whatever its size, and the last holds up the page."""
    page = sign_in("engineer")
    page.goto("about:blank")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))

    def files_of(address: str, first: str) -> list[str]:
        requests.clear()
        page.goto(f"{product.address}{address}", wait_until="commit")
        expect(page.locator(first).first).to_be_visible()
        return [request for request in requests if request.endswith((".js", ".css"))]

    files = files_of("/projects", "main tbody tr a")
    assert len(files) <= 18, "\n".join(files)
    page.context.clear_cookies()
    page.evaluate("localStorage.clear()")
    files = files_of("/sign-in", "input[type=password]")
    assert len(files) <= 14, "\n".join(files)


def test_the_page_of_the_sign_in_waits_for_nobody(product: Product, sign_in: Callable[..., Page]) -> None:
    page = sign_in("engineer")
    context = page.context
    context.clear_cookies()
    page.evaluate("localStorage.clear()")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{product.address}/projects", wait_until="commit")
    expect(page.get_by_label("E-mail")).to_be_visible()
    assert not [request for request in requests if "/api/v1/auth/refresh" in request]
    assert not [request for request in requests if "ProjectListPage" in request]
