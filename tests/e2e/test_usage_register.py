"""A record of equipment usage from a draft to its reversal, on the screens of the four people whose business it is."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, Page, expect

from highwall.kit.calendar import today

from .conftest import Product
from .test_stock import choose
from .test_warehouse import SETTLED_MS, press

pytestmark = pytest.mark.browser

type SignIn = Callable[..., Page]

RIG = "Drill rig 1"


def typed(day: date, clock: str) -> str:
    """A moment as people type it."""
    return f"{day:%d.%m.%Y} {clock}"


def take(page: Page, step: str) -> None:
    """Take a step of the record on screen, whether its button has room or stands behind the three dots."""
    page.wait_for_timeout(SETTLED_MS)
    main = page.locator("main")
    button = main.get_by_role("button", name=step, exact=True)
    if button.count():
        button.first.click()
    else:
        main.get_by_role("button", name="More actions").click()
        page.wait_for_timeout(SETTLED_MS)
        page.get_by_role("menuitem", name=step, exact=True).click()
    page.wait_for_timeout(SETTLED_MS)


def give_reason(page: Page, step: str, words: str) -> None:
    take(page, step)
    page.get_by_role("dialog").get_by_role("textbox").fill(words)
    press(page, step)
    expect(page.get_by_role("dialog")).to_be_hidden()


def state(page: Page, name: str) -> None:
    expect(page.locator("main").get_by_text(name, exact=True).first).to_be_visible()


def machine(product: Product, token: str) -> Any:
    (found,) = [
        one for one in product.api("GET", "/usage-records/choices", token=token)["machines"] if one["name"] == RIG
    ]
    return found


def field(page: Page, label: str) -> Locator:
    return page.get_by_label(label, exact=True)


@pytest.mark.req("REQ-MINING-USAGE-ENTRY")
def test_a_record_goes_from_the_operator_to_the_meters_and_back_by_four_people(
    sign_in: SignIn, product: Product
) -> None:
    token = product.token("machines@highwall.example")
    rig = machine(product, token)

    def total() -> float:
        meters = product.api("GET", f"/machines/{rig['id']}/meters", token=token)
        return next(float(meter["total"]) for meter in meters if meter["kind"] == "engine_h")

    before = total()
    worked_on = today() - timedelta(days=1)
    operator = sign_in("operator")
    operator.goto(f"{product.address}/usage-records")
    operator.get_by_role("link", name="New record").first.click()
    choose(operator, operator.get_by_role("combobox", name="Machine", exact=True), RIG)
    start = field(operator, "Engine hours at the start")
    expect(start).not_to_have_value("")
    field(operator, "Day of the shift *").fill(f"{worked_on:%d.%m.%Y}")
    field(operator, "From").fill(typed(worked_on, "18:10"))
    field(operator, "Until").fill(typed(worked_on, "22:40"))
    begun = float(start.input_value().replace(",", ""))
    field(operator, "Engine hours at the end").fill(f"{begun - 2:.1f}")
    press(operator, "Save draft")
    expect(operator.locator("main").get_by_text("The end lies below the start").first).to_be_visible()
    field(operator, "Engine hours at the end").fill(f"{begun + 1.5:.1f}")
    for label, figure in (("Fuel", "64"), ("Idle", "0.2"), ("Service", "0.3"), ("Drilled", "12.5")):
        field(operator, label).fill(figure)
    choose(operator, operator.get_by_role("combobox", name="The machine stood because of", exact=True), "Breakdown")
    field(operator, "Stood from *").fill(typed(worked_on, "18:20"))
    field(operator, "Stood until *").fill(typed(worked_on, "20:50"))
    press(operator, "Save draft")
    state(operator, "Draft")
    facts = operator.locator("main dl").first
    for shown in (RIG, "1.5h", "64.0l", "0.2h", "0.3h", "12.5m", "Breakdown", "2.5h"):
        expect(facts).to_contain_text(shown)
    number = operator.get_by_role("heading", level=1).inner_text()
    address = operator.url
    take(operator, "Submit")
    operator.wait_for_timeout(3000)
    operator.screenshot(path="/tmp/sub.png")
    state(operator, "Submitted")
    expect(operator.locator("main")).to_contain_text("The machine was down for 2.5 h; up to 2.0 h need less.")
    expect(operator.locator("main").get_by_role("button", name="Approve")).to_have_count(0)

    manager = sign_in("machines")
    manager.goto(address)
    give_reason(manager, "Ask for changes", "Which hose was it?")
    state(manager, "Draft")

    operator.goto(address)
    expect(operator.locator("main")).to_contain_text("Which hose was it?")
    take(operator, "Change")
    operator.get_by_role("dialog").get_by_label("Note").fill("The feed hose of the boom")
    press(operator, "Save")
    expect(operator.get_by_role("dialog")).to_be_hidden()
    take(operator, "Submit")
    operator.wait_for_timeout(3000)
    operator.screenshot(path="/tmp/sub.png")
    state(operator, "Submitted")

    manager.reload()
    expect(manager.locator("main")).to_contain_text("The feed hose of the boom")
    take(manager, "Approve")
    state(manager, "Approved")
    assert total() == before
    take(manager, "Post")
    press(manager, "Post")
    state(manager, "Posted")
    expect(manager.locator("main")).to_contain_text("EUP-")
    assert round(total() - before, 1) == 1.5

    auditor = sign_in("auditor")
    auditor.goto(f"{product.address}/usage-records?search={number}")
    auditor.get_by_role("link", name=number).first.click()
    state(auditor, "Posted")
    for step in ("Change", "Close", "Ask for reversal", "Reverse"):
        expect(auditor.locator("main").get_by_role("button", name=step, exact=True)).to_have_count(0)

    take(manager, "Ask for reversal")
    dialog = manager.get_by_role("dialog")
    choose(manager, dialog.get_by_role("combobox", name="Why"), "Wrong figure")
    dialog.get_by_label("In words").fill("The meter was read off the other rig")
    press(manager, "Save")
    expect(dialog).to_be_hidden()
    state(manager, "Reversal asked for")
    assert round(total() - before, 1) == 1.5

    admin = sign_in("admin")
    admin.goto(address)
    expect(admin.locator("main")).to_contain_text("The meter was read off the other rig")
    take(admin, "Reverse")
    press(admin, "Reverse")
    state(admin, "Reversed")
    expect(admin.locator("main")).to_contain_text("Taken back")
    assert round(total() - before, 1) == 0


def test_several_records_take_a_step_at_once_and_each_says_what_became_of_it(sign_in: SignIn, product: Product) -> None:
    token = product.token("machines@highwall.example")
    rig = machine(product, token)

    def draft(days_ago: int, begin: str, end: str, **figures: float) -> Any:
        day = today() - timedelta(days=days_ago)
        times = {"starts_at": f"{day}T{begin}:00+04:00", "ends_at": f"{day}T{end}:00+04:00"}
        body = {
            "machine_id": rig["id"],
            "shift": "day",
            "shift_date": str(day),
            "service_h": 0.4,
            **times,
            **figures,
        }
        return product.api("POST", "/usage-records", {**body, "client_id": str(uuid4()), "channel": "web"}, token)

    sound = [draft(1, "23:00", "23:30"), draft(2, "23:00", "23:30")]
    below_the_meter = draft(2, "22:00", "22:30", engine_start_h=1, engine_end_h=1.2)
    drafts = [*sound, below_the_meter]
    page = sign_in("machines")
    page.goto(f"{product.address}/usage-records?status=draft&search={RIG.replace(' ', '+')}")

    def pick(records: list[Any]) -> None:
        for record in records:
            page.get_by_role("row").filter(has_text=record["number"]).get_by_role("checkbox").check()

    pick(drafts)
    page.get_by_role("button", name="Submit (3)").click()
    told = page.get_by_role("dialog")
    expect(told).to_contain_text("2 records are done · 1 was refused")
    for record in sound:
        expect(told.get_by_role("listitem").filter(has_text=record["number"])).to_contain_text("Done")
    refused = told.get_by_role("listitem").filter(has_text=below_the_meter["number"])
    expect(refused).to_contain_text("The meter displayed")
    press(page, "Close")
    read = {record["id"]: product.api("GET", f"/usage-records/{record['id']}", token=token) for record in drafts}
    assert [read[record["id"]]["status"] for record in drafts] == ["submitted", "submitted", "draft"]

    page.goto(f"{product.address}/usage-records?status=submitted&search={RIG.replace(' ', '+')}")
    pick(sound)
    page.get_by_role("button", name="Post (2)").click()
    expect(page.get_by_role("dialog")).to_contain_text("2 records are done")
    for record in sound:
        assert product.api("GET", f"/usage-records/{record['id']}", token=token)["status"] == "posted"
