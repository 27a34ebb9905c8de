"""What a person sees after work has ended, after a refusal, and where something does not come."""

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from .conftest import Product

pytestmark = pytest.mark.browser

type SignIn = Callable[..., Page]

SIZES = [pytest.param((1366, 768), id="desk"), pytest.param((390, 844), id="phone")]
HEADER = "Blast Name,Hole ID,X,Y,Z,Depth,Burden,Spacing,Diameter,From Hole,Delay"
LARGE = 8_000
NO_HOLES = "There are no holes yet"


def drill_file(folder: Path, *patterns: str, count: int = 20, bad: bool = False) -> Path:
    """A file of patterns whose holes are numbered alike, each tied up in its order."""
    lines = [HEADER]
    for place, name in enumerate(patterns):
        for n in range(1, count + 1):
            east, north = 500_000 + 4 * (n % 100), 2_600_000 + 400 * place + 4 * (n // 100)
            lines.append(f"{name},H{n},{east},{north},120,10,3.5,4,115,{name}:::H{max(n - 1, 1)},{25 if n > 1 else 0}")
    if bad:
        lines.append(f"{patterns[0]},H9999,500900,2600000,120,deep,3.5,4,115,,")
    file = folder / "pattern.csv"
    file.write_text("\n".join(lines) + "\n")
    return file


@pytest.fixture
def site(product: Product) -> dict[str, Any]:
    """A new site without holes."""
    token = product.token("engineer@highwall.example")
    projects = product.api("GET", "/projects?page_size=50&status=in_progress", token=token)["items"]
    body = {"project_id": projects[0]["id"], "name": f"Fresh {uuid4().hex[:8]}", "address": "Sohar"}
    return dict(product.api("POST", "/sites", body, token=token))


def part(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="Parts of the site").get_by_role("link", name=name, exact=True).click()


def choose_project(page: Page, site: dict[str, Any]) -> None:
    """Choose the project of a site for another one."""
    field = page.get_by_role("combobox", name="Project")
    field.click()
    field.fill(site["project"]["name"])
    page.get_by_role("option", name=re.compile(re.escape(site["project"]["name"]))).first.click()


def send(page: Page, product: Product, site: dict[str, Any], file: Path) -> None:
    """Open the pattern of a site without holes and send a file to it."""
    page.goto(f"{product.address}/sites/{site['id']}/pattern")
    expect(page.get_by_text(NO_HOLES).first).to_be_visible()
    page.get_by_role("button", name="Import a file").first.click()
    page.locator("input[type=file]").set_input_files(file)


def save_button(page: Page) -> Locator:
    button = page.get_by_role("button", name=re.compile("^Save "))
    expect(button).to_be_enabled()
    page.wait_for_timeout(800)
    return button


@pytest.mark.parametrize("size", SIZES)
def test_the_tabs_show_the_holes_of_an_import_without_a_reload(
    sign_in: SignIn, product: Product, site: dict[str, Any], tmp_path: Path, size: tuple[int, int]
) -> None:
    page = sign_in("engineer")
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(f"{product.address}/sites/{site['id']}/tie-up")
    expect(page.get_by_text(NO_HOLES).first).to_be_visible()
    send(page, product, site, drill_file(tmp_path, "North"))
    save_button(page).click()
    expect(page.get_by_text("is saved")).to_be_visible()
    part(page, "Tie-up")
    expect(page.get_by_role("button", name="Connect").first).to_be_visible()
    expect(page.get_by_text(NO_HOLES)).to_have_count(0)
    part(page, "Pattern")
    expect(page.get_by_role("cell", name="H1", exact=True)).to_be_visible()


def test_who_leaves_while_a_small_file_is_saved_sees_its_holes(
    sign_in: SignIn, product: Product, site: dict[str, Any], tmp_path: Path
) -> None:
    page = sign_in("engineer")

    def slowly(route: Route) -> None:
        answer = route.fetch()
        page.wait_for_timeout(1_500)
        route.fulfill(response=answer)

    send(page, product, site, drill_file(tmp_path, "North"))
    page.route("**/api/v1/imports/*/save", slowly)
    save_button(page).click()
    part(page, "Tie-up")
    expect(page.get_by_text("pattern.csv is saved")).to_be_visible()
    expect(page.get_by_role("button", name="Connect").first).to_be_visible()
    expect(page.get_by_text(NO_HOLES)).to_have_count(0)


def test_who_leaves_while_a_large_file_is_saved_sees_its_holes_and_is_told(
    sign_in: SignIn, product: Product, site: dict[str, Any], tmp_path: Path
) -> None:
    page = sign_in("engineer")
    other = page.context.new_page()
    other.goto(f"{product.address}/sites/{site['id']}/drilling")
    expect(other.get_by_text(NO_HOLES).first).to_be_visible()
    send(page, product, site, drill_file(tmp_path, "North", count=LARGE))
    save_button(page).click()
    part(page, "Tie-up")
    told = page.get_by_text("Import of a drill pattern: done")
    expect(told).to_be_visible()
    expect(page.get_by_role("button", name="Connect").first).to_be_visible()
    expect(page.get_by_text(NO_HOLES)).to_have_count(0)
    # Another tab of the same person, without a reload.
    expect(other.get_by_text(NO_HOLES)).to_have_count(0)
    expect(other.get_by_role("cell", name="H1", exact=True)).to_be_visible()
    page.get_by_role("button", name="Open", exact=True).click()
    expect(page).to_have_url(re.compile(r"/pattern$"))
    expect(page.get_by_role("cell", name="H1", exact=True)).to_be_visible()
    page.goto(f"{product.address}/notifications")
    expect(page.get_by_text("Done: Import of a drill pattern").first).to_be_visible()


@pytest.mark.parametrize("size", SIZES)
def test_an_import_begins_with_its_result_and_save_is_in_reach(
    sign_in: SignIn, product: Product, site: dict[str, Any], tmp_path: Path, size: tuple[int, int]
) -> None:
    page = sign_in("engineer")
    page.set_viewport_size({"width": size[0], "height": size[1]})
    send(page, product, site, drill_file(tmp_path, "North", bad=True))
    page.get_by_label("Leave out rows with errors: 1").check()
    save = save_button(page)
    expect(save).to_be_in_viewport(ratio=1)
    main = page.locator("#main")
    for _ in range(3):
        main.evaluate("element => element.scrollBy(0, element.clientHeight)")
        expect(save).to_be_in_viewport(ratio=1)
    main.evaluate("element => element.scrollTo(0, 0)")
    expect(page.get_by_role("heading", name="What pattern.csv gives")).to_be_in_viewport()
    # The columns are all certain, so nobody has to look through them.
    expect(page.get_by_role("button", name="Show columns")).to_be_visible()
    expect(page.get_by_role("columnheader", name="Taken for")).to_have_count(0)
    row = page.get_by_role("row").filter(has_text="H9999")
    expect(row).to_contain_text("115")
    expect(page.get_by_text("is not a number")).to_be_visible()


def test_a_file_of_two_patterns_becomes_two_sites(
    sign_in: SignIn, product: Product, site: dict[str, Any], tmp_path: Path
) -> None:
    north, south = f"North {uuid4().hex[:6]}", f"South {uuid4().hex[:6]}"
    page = sign_in("engineer")
    send(page, product, site, drill_file(tmp_path, north, south))
    expect(page.get_by_text("Choose first what is meant")).to_be_visible()
    page.get_by_label("A site for each of the 2 patterns").check()
    save = page.get_by_role("button", name="Save to 2 sites")
    expect(save).to_be_enabled()
    page.wait_for_timeout(800)
    save.click()
    expect(page.get_by_text("Saved to 2 sites")).to_be_visible()
    page.get_by_role("link", name=south).click()
    expect(page.get_by_role("heading", level=1, name=south)).to_be_visible()
    expect(page.get_by_role("cell", name="H1", exact=True)).to_be_visible()


@pytest.mark.parametrize("size", SIZES)
def test_a_refused_form_leads_to_what_was_refused_and_to_its_field(
    sign_in: SignIn, product: Product, size: tuple[int, int]
) -> None:
    page = sign_in("admin")
    page.set_viewport_size({"width": size[0], "height": 500})
    page.goto(f"{product.address}/machines/new")
    page.get_by_label("Name *").fill(f"Rig {time.time_ns()}")
    page.get_by_label("Model *").fill("DM45")
    page.get_by_label("Manufacturer *").fill("Epiroc")
    page.get_by_label("Serial number *").fill(f"S{time.time_ns()}")
    year = page.get_by_label(re.compile("Year"))
    year.fill("1900")
    submit = page.locator("main button[type=submit]")
    expect(submit).to_be_enabled()
    submit.scroll_into_view_if_needed()
    submit.click()
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(summary).to_be_in_viewport(ratio=1)
    summary.get_by_role("button", name="Year of manufacture").click()
    expect(year).to_be_focused()
    # A field may end between two pixels.
    expect(year).to_be_in_viewport(ratio=0.99)


def test_a_refusal_is_headed_by_what_happened(sign_in: SignIn, product: Product, site: dict[str, Any]) -> None:
    page = sign_in("engineer")
    page.goto(f"{product.address}/sites/new")
    page.get_by_label("Name *").fill(site["name"])
    page.get_by_label(re.compile("Address")).fill("Sohar")
    choose_project(page, site)
    page.wait_for_timeout(800)
    page.locator("main button[type=submit]").click()
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(summary).not_to_contain_text("present state")


def test_what_does_not_come_is_said_with_a_way_to_try_again(
    sign_in: SignIn, product: Product, site: dict[str, Any]
) -> None:
    page = sign_in("engineer")
    page.route(f"**/api/v1/sites/{site['id']}/drilling", lambda route: route.abort())
    page.goto(f"{product.address}/sites/{site['id']}/pattern")
    alert = page.get_by_role("alert")
    expect(alert).to_have_text([re.compile("The server does not answer")])
    expect(page.locator("main .mantine-Skeleton-root")).to_have_count(0)
    page.unroute(f"**/api/v1/sites/{site['id']}/drilling")
    page.wait_for_timeout(800)
    alert.get_by_role("button", name="Try again").click()
    expect(page.get_by_text(NO_HOLES).first).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)


def test_also_a_page_that_does_not_watch_what_it_reads_says_so(
    sign_in: SignIn, product: Product, site: dict[str, Any]
) -> None:
    """The list of projects to choose from is empty while it can't be read."""
    page = sign_in("engineer")
    page.route(lambda address: "/api/v1/projects" in address, lambda route: route.abort())
    page.goto(f"{product.address}/sites/new")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("The server does not answer")
    page.unroute_all()
    page.wait_for_timeout(800)
    alert.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("alert")).to_have_count(0)


@pytest.mark.parametrize("size", SIZES)
def test_a_toast_covers_nothing_that_can_be_pressed(
    sign_in: SignIn, product: Product, site: dict[str, Any], size: tuple[int, int]
) -> None:
    page = sign_in("engineer")
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(f"{product.address}/sites/new")
    name = f"Toast {uuid4().hex[:8]}"
    page.get_by_label("Name *").fill(name)
    page.get_by_label(re.compile("Address")).fill("Sohar")
    choose_project(page, site)
    page.wait_for_timeout(800)
    page.locator("main button[type=submit]").click()
    expect(page.get_by_text("Site created")).to_be_visible()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    page.wait_for_timeout(800)
    covered = page.evaluate(
        """() => {
            const toast = document.querySelector('[data-placed]').getBoundingClientRect();
            return [...document.querySelectorAll('button, a[href], input')].filter((element) => {
                if (element.closest('[data-placed]')) return false;
                const box = element.getBoundingClientRect();
                return box.width > 0 && box.left < toast.right && toast.left < box.right
                    && box.top < toast.bottom && toast.top < box.bottom;
            }).map((element) => element.textContent || element.outerHTML.slice(0, 80));
        }"""
    )
    assert covered == []
