"""The main job in the browser, as six people: from a file to a signed blast report."""

import re
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from highwall.kit.calendar import today
from tests.journeys.shots import shot_for_journey
from tests.servers import DEADLINE_SECONDS

from .conftest import Product

pytestmark = pytest.mark.browser

type SignIn = Callable[..., Page]
type Picture = Callable[[Page, str], None]

SAFETY_GUIDES = (
    "Signs and barriers stand at the distance of the blast plan.",
    "Every access has a guard who knows the signals.",
    "Waiting time, inspection and who decides are agreed.",
    "No lightning, and visibility for the guards, in the hours of loading and firing.",
    "The licence is valid on the day of the blast and covers this kind of blast.",
)
ENVIRONMENTAL_GUIDES = (
    "The MIC keeps the limit at the nearest structure.",
    "Stemming and surface connectors are fit for the nearest neighbours.",
    "Burden, stemming and the zone fit each other.",
    "They know day, time and signals.",
)
PROPERTIES = {
    "ANFO": {"kind": "anfo", "density_g_cm3": 0.82, "velocity_of_detonation_m_s": 4_200},
    "EMU-B": {"kind": "emulsion", "density_g_cm3": 1.15, "velocity_of_detonation_m_s": 5_200},
}


def choose(page: Page, label: str, text: str, search: str | None = None) -> None:
    """Choose from a select by its visible label."""
    field = page.get_by_role("combobox", name=label).or_(page.get_by_label(label, exact=False)).first
    field.click()
    if search is not None:
        field.fill(search)
    page.get_by_role("option", name=re.compile(re.escape(text))).first.click()


def tab(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="Parts of the site").get_by_role("link", name=name, exact=True).click()


def confirm(page: Page, name: str) -> None:
    """Press the button of the open dialog."""
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name=name, exact=True).click()
    expect(dialog).to_be_hidden()


def stock_a_store(product: Product) -> None:
    """A bulk magazine with enough for a large shot, by the explosives manager."""
    token = product.token("explosives@highwall.example")
    regions = product.api("GET", "/regions?search=Muscat", token=token)["items"]
    keeper = product.api("GET", "/auth/me", token=product.token("storekeeper@highwall.example"))
    store = product.api(
        "POST",
        "/stores",
        {
            "name": "Wadi bulk magazine",
            "address": "Wadi Halfayn, track 4",
            "city": "Muscat",
            "region_id": regions[0]["id"],
            "manager_id": keeper["id"],
            "capacity_kg": 400_000,
            "allowed_kinds": ["anfo", "emulsion"],
        },
        token,
    )
    products = {p["code"]: p["id"] for p in product.api("GET", "/products", token=token)["items"]}
    for code in ("ANFO", "EMU-B"):
        batch = product.api(
            "POST",
            "/warehouse-batches",
            {
                "product_id": products[code],
                "batch_number": f"E2E-{code}",
                "supplier": "Oman Explosives",
                "manufactured_on": str(today() - timedelta(days=10)),
                "expires_on": str(today() + timedelta(days=200)),
                "storage_location": "Silo 2",
                "quantity": 95_000,
                "properties": PROPERTIES[code],
            },
            token,
        )
        product.api("POST", f"/stores/{store['id']}/receipts", {"batch_id": batch["id"], "quantity": 95_000}, token)


def create_project_and_site(admin: Page, engineer: Page, address: str) -> str:
    admin.goto(f"{address}/projects/new")
    admin.get_by_label("Name").fill("Wadi Halfayn limestone")
    choose(admin, "Region", "Muscat")
    admin.get_by_label("Description").fill("Limestone for the cement works")
    admin.get_by_label("Area of operation").fill("North pit")
    admin.get_by_role("button", name="Create project").click()
    expect(admin.get_by_role("heading", level=1)).to_contain_text("Wadi Halfayn limestone")
    choose(admin, "Person", "Yusuf", search="Yusuf")
    admin.get_by_role("button", name="Assign").click()
    expect(admin.get_by_text("Yusuf Al Habsi").first).to_be_visible()
    admin.get_by_role("button", name="Start", exact=True).click()
    expect(admin.get_by_text("In progress").first).to_be_visible()

    engineer.goto(f"{address}/sites/new")
    choose(engineer, "Project", "Wadi Halfayn", search="Wadi")
    engineer.get_by_label("Name").fill("Bench 394 – shot 1")
    engineer.get_by_label("Address").fill("North pit, level 394")
    engineer.get_by_role("button", name="Create site").click()
    expect(engineer.get_by_role("heading", level=1)).to_contain_text("Bench 394")
    engineer.get_by_role("button", name="More actions").click()
    engineer.get_by_role("menuitem", name="Begin setup").click()
    expect(engineer.get_by_text("Setup", exact=True).first).to_be_visible()
    # What comes under the pointer takes no press at once.
    engineer.wait_for_timeout(600)
    engineer.get_by_role("button", name="Start work").click()
    expect(engineer.get_by_text("In progress").first).to_be_visible()
    return engineer.url.rstrip("/").split("/")[-1]


def charge(page: Page, picture: Picture) -> None:
    tab(page, "Charges")
    page.get_by_text("By length", exact=True).click()
    choose(page, "Base product", "Bulk emulsion")
    page.get_by_label("Length of the base charge").fill("1")
    choose(page, "Column product", "ANFO")
    choose(page, "Product in water", "Bulk emulsion")
    page.get_by_role("textbox", name=re.compile("^Stemming")).fill("2.5")
    page.get_by_label("Least stemming").fill("1")
    page.get_by_role("button", name="Save and calculate").click()
    expect(page.get_by_role("term").filter(has_text="Explosives in all")).to_be_visible()
    picture(page, "charges")


def leave_short_holes_uncharged(product: Product, site: str) -> None:
    """What the engineer does for the holes that can't hold the rule, here by the API in one call."""
    token = product.token("engineer@highwall.example")
    page = 1
    points: list[str] = []
    while items := product.api(
        "GET", f"/sites/{site}/charges?finding_code=hole_too_short&page_size=200&page={page}", token=token
    )["items"]:
        points += [item["point_id"] for item in items]
        page += 1
    if points:
        body = {"point_ids": points, "reason": "Too short to be charged"}
        product.api("POST", f"/sites/{site}/charge-overrides", body, token)


def simulate_and_confirm(page: Page, colleague: Page, address: str, picture: Picture) -> None:
    """The designer plays the shot; a colleague confirms it."""
    tab(page, "Simulation")
    expect(page.get_by_text("Total duration")).to_be_visible()
    page.get_by_role("button", name="Play").click()
    page.get_by_role("button", name="Next firing").click()
    page.get_by_role("slider").first.press("End")
    page.get_by_role("button", name="Back to the start").click()
    page.get_by_role("slider").first.fill("400")
    picture(page, "simulation")
    expect(page.get_by_role("button", name="Confirm simulation")).to_be_disabled()
    expect(page.get_by_text("You changed this design last.")).to_be_visible()
    colleague.goto(address)
    colleague.get_by_role("button", name="Confirm simulation").click()
    confirm(colleague, "Confirm simulation")
    expect(colleague.get_by_text("Simulation confirmed by")).to_be_visible()


def ask_for_explosives(page: Page) -> None:
    tab(page, "Explosives")
    expect(page.get_by_role("button", name="Submit request")).to_be_visible()
    for guide in (*SAFETY_GUIDES, *ENVIRONMENTAL_GUIDES):
        expect(page.get_by_text(guide)).to_be_visible()
    for box in page.get_by_role("checkbox").all():
        box.check()
    for place, field in enumerate(page.get_by_label("Assessed by").all(), 1):
        field.fill("Gulf Blast Consultants")
        page.get_by_label("Document").nth(place - 1).fill(f"GBC-2026-{place}")
    page.get_by_role("button", name="Submit request").click()
    expect(page.get_by_text("Pending").first).to_be_visible()


def approve(page: Page, address: str, picture: Picture) -> None:
    page.goto(f"{address}/approvals?status=pending")
    page.get_by_text("Bench 394").first.click()
    picture(page, "approval")
    page.get_by_role("button", name="Approve", exact=True).click()
    confirm(page, "Approve")
    expect(page.get_by_text("Approved").first).to_be_visible()


def issue(page: Page, address: str) -> None:
    page.goto(f"{address}/approvals?status=approved")
    page.get_by_text("Bench 394").first.click()
    page.get_by_role("button", name="Issue to site").click()
    page.get_by_role("dialog").get_by_label("Received by").fill("Said Al Kindi")
    confirm(page, "Issue to site")
    expect(page.get_by_text("Said Al Kindi")).to_be_visible()
    expect(page.get_by_text("Issued").first).to_be_visible()


@pytest.mark.req("REQ-APPROVAL-042", "REQ-APPROVAL-043")
@pytest.mark.req("REQ-BLAST-030", "REQ-BLAST-032", "REQ-BLAST-033", "REQ-REPORT-002", "REQ-AUTH-001")
def test_a_shot_goes_from_file_to_report_in_the_browser_as_six_people(
    product: Product, sign_in: SignIn, picture: Picture, tmp_path: Path
) -> None:
    shot = shot_for_journey()
    file = tmp_path / shot.name
    file.write_bytes(shot.content)
    stock_a_store(product)
    admin, engineer = sign_in("admin"), sign_in("engineer")
    site = create_project_and_site(admin, engineer, product.address)
    import_pattern(engineer, file, shot.hole_count, picture)
    colleague = sign_in("engineer.second")
    approve_pattern(engineer, colleague, f"{product.address}/sites/{site}/pattern", picture)
    wait_for_tie_up(product, site)
    if shot.firing_times_ms:
        timing = product.api("GET", f"/sites/{site}/timing", token=product.token("engineer@highwall.example"))
        assert dict(zip(timing["hole_numbers"], timing["times_ms"], strict=True)) == shot.firing_times_ms
    charge(engineer, picture)
    leave_short_holes_uncharged(product, site)
    tab(engineer, "Tie-up")
    expect(engineer.get_by_text("Every hole fires once, in one way.")).to_be_visible()
    picture(engineer, "tie-up")
    simulate_and_confirm(engineer, colleague, f"{product.address}/sites/{site}/simulation", picture)
    engineer.reload()
    ask_for_explosives(engineer)
    storekeeper = sign_in("storekeeper")
    approve(storekeeper, product.address, picture)
    operator = sign_in("operator")
    drill(operator, product, site, picture)
    engineer.goto(f"{product.address}/sites/{site}")
    engineer.get_by_role("button", name="Ready to blast").click()
    confirm(engineer, "Ready to blast")
    issue(storekeeper, product.address)
    load_fire_reconcile(engineer, storekeeper, product.address, site, picture)
    read_report(sign_in("auditor"), product.address, site, picture)
    books_are_even(product, site)


def import_pattern(page: Page, file: Path, hole_count: int, picture: Picture) -> None:
    tab(page, "Pattern")
    page.get_by_role("button", name="Import a file").click()
    page.locator("input[type=file]").set_input_files(file)
    save = page.get_by_role("button", name=re.compile(rf"Save {hole_count} holes"))
    expect(save).to_be_enabled()
    picture(page, "import")
    save.click()
    expect(page.get_by_text("is saved")).to_be_visible()
    page.get_by_role("button", name="To the pattern", exact=True).click()


def approve_pattern(designer: Page, colleague: Page, address: str, picture: Picture) -> None:
    """Whoever imported it is told to ask a colleague, who approves it."""
    expect(designer.get_by_text("You changed this pattern last.")).to_be_visible()
    expect(designer.get_by_role("button", name="Approve pattern")).to_be_disabled()
    colleague.goto(address)
    colleague.get_by_role("button", name="Approve pattern").click()
    confirm(colleague, "Approve pattern")
    expect(colleague.get_by_text("Pattern approved").first).to_be_visible()
    picture(colleague, "pattern")


def wait_for_tie_up(product: Product, site: str) -> None:
    """The worker hands the file's tie-up over after the commit."""
    token = product.token("engineer@highwall.example")
    deadline = time.monotonic() + DEADLINE_SECONDS
    while not product.api("GET", f"/sites/{site}/tie-up", token=token)["connections"]:
        assert time.monotonic() < deadline, "the tie-up of the file did not arrive"
        time.sleep(0.5)


def drill(page: Page, product: Product, site: str, picture: Picture) -> None:
    """The operator marks holes one by one on the page made for it; the last hundreds go by the API in one call."""
    page.goto(f"{product.address}/my-holes")
    page.get_by_text("Bench 394").first.click()
    for _ in range(2):
        page.get_by_role("button", name="Mark as drilled").click()
        expect(page.get_by_role("status").filter(has_text="Drilled:")).to_be_visible()
    picture(page, "operator")
    token = product.token("operator@highwall.example")
    number = 1
    while holes := product.api("GET", f"/sites/{site}/holes?page_size=200&page={number}", token=token)["items"]:
        body = {"hole_ids": [hole["id"] for hole in holes]}
        product.api("POST", f"/sites/{site}/holes/complete", body, token)
        number += 1
    page.goto(f"{product.address}/sites/{site}/drilling")
    page.get_by_role("button", name="Report drilling complete").click()
    confirm(page, "Report drilling complete")
    expect(page.get_by_text("Drilling reported complete").first).to_be_visible()


def load_fire_reconcile(engineer: Page, storekeeper: Page, address: str, site: str, picture: Picture) -> None:
    engineer.goto(f"{address}/sites/{site}/load-and-fire")
    engineer.get_by_role("button", name="Record the rest as planned").click()
    engineer.get_by_role("dialog").get_by_role("button").last.click()
    expect(engineer.get_by_text(re.compile("Recorded as planned"))).to_be_visible()
    picture(engineer, "loading")
    engineer.get_by_role("button", name="Record as fired").click()
    confirm(engineer, "Record as fired")
    expect(engineer.get_by_text("Fired").first).to_be_visible()
    engineer.get_by_role("button", name="Reconcile and close").click()
    confirm(engineer, "Reconcile and close")
    expect(engineer.get_by_text("Completed").first).to_be_visible()


def read_report(page: Page, address: str, site: str, picture: Picture) -> None:
    page.goto(f"{address}/sites/{site}/report")
    expect(page.get_by_role("heading", name="Blast report")).to_be_visible()
    picture(page, "report")
    for language in ("English", "العربية"):
        page.get_by_text(language, exact=True).last.click()
        with page.expect_download() as download:
            page.get_by_role("button", name="Download PDF").click()
        assert Path(download.value.path()).read_bytes().startswith(b"%PDF-")


def books_are_even(product: Product, site: str) -> None:
    """The ledger balances: nothing is left on the site, and the shot is closed."""
    token = product.token("auditor@highwall.example")
    found: dict[str, Any] = product.api("GET", f"/sites/{site}/reconciliation", token=token)
    assert found["shot"]["status"] == "reconciled"
    for line in found["lines"]:
        assert line["on_site"] == 0
        assert line["issued"] == pytest.approx(line["blasted"] + line["returned"] + line["written_off"])
