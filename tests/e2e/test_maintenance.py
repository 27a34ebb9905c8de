"""A fault is reported on a phone, becomes an order, and ends with a machine that works."""

import io
import re
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, Route, expect

from highwall.kit.calendar import today

from .conftest import Product

pytestmark = pytest.mark.browser

MACHINE = "Excavator 1"


def press(button: Locator) -> None:
    """Press what has just come on screen: a guard takes presses at once for echoes."""
    expect(button).to_be_enabled()
    button.page.wait_for_timeout(800)
    button.click()


def machine_status(product: Product) -> str:
    token = product.token("machines@highwall.example")
    return str(product.api("GET", "/machines?search=Excavator", token=token)["items"][0]["status"])


@pytest.mark.req("REQ-MAINT-021")
def test_a_fault_reported_on_a_phone_becomes_an_order_and_ends_with_a_machine_that_works(
    product: Product, sign_in: Callable[..., Page]
) -> None:
    phone = sign_in("mechanic", has_touch=True)
    phone.set_viewport_size({"width": 390, "height": 844})
    phone.goto(f"{product.address}/report-fault")
    phone.get_by_role("combobox", name="Which machine?").click()
    phone.get_by_role("option", name=MACHINE).click()
    for choice in ("Hydraulics", "Leaks", "High"):
        button = phone.get_by_role("button", name=choice, exact=True)
        box = button.bounding_box()
        assert box is not None
        assert box["height"] >= 48
        press(button)
        expect(button).to_have_attribute("aria-pressed", "true")
    phone.get_by_label("The machine can't work").check()
    press(phone.get_by_role("button", name="Send report"))
    expect(phone.get_by_text("is with the workshop")).to_be_visible()
    number = phone.get_by_role("link", name="FR-").inner_text()
    assert machine_status(product) == "out_of_service"

    page = sign_in("mechanic")
    page.goto(f"{product.address}/faults?search={number}")
    page.get_by_role("link", name=number).click()
    press(page.get_by_role("button", name="Make an order"))
    dialog = page.get_by_role("dialog")
    scheduled_on = today() + timedelta(days=1)
    dialog.get_by_label("Scheduled").fill(f"{scheduled_on:%d %b %Y} 08:00")
    dialog.get_by_role("combobox", name="Technician").click()
    page.get_by_role("option", name="Ahmed Al Siyabi").click()
    dialog.get_by_label("Estimated duration").fill("3")
    press(dialog.get_by_role("button", name=re.compile("Save")))
    press(page.get_by_role("link", name="WO-"))

    press(page.get_by_role("button", name="Start work"))
    expect(page.get_by_role("button", name="Complete", exact=True)).to_be_enabled()
    assert machine_status(product) == "under_maintenance"
    press(page.get_by_role("button", name="Complete", exact=True))
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("What was done").fill("Hose replaced, tried under load")
    dialog.get_by_label("Actual duration").fill("2.5")
    for name, choice in (("Cause", "Wear"), ("Remedy", "Replaced")):
        dialog.get_by_role("combobox", name=name).click()
        page.get_by_role("option", name=choice, exact=True).click()
    press(dialog.get_by_role("button", name="Complete", exact=True))
    # What is typed is a text of the page too: it is kept when the dialog is gone.
    expect(dialog).to_be_hidden()
    expect(page.get_by_text("Hose replaced, tried under load")).to_be_visible()
    # It works for a project, and goes back to it.
    assert machine_status(product) == "in_use"


def test_an_order_is_moved_to_another_day_with_the_keyboard(product: Product, sign_in: Callable[..., Page]) -> None:
    token = product.token("mechanic@highwall.example")
    day = today()
    machine = product.api("GET", "/machines?search=Stemming", token=token)["items"][0]["id"]
    # A day within the week on screen, with one after it.
    there = day if day.isoweekday() % 7 < 6 else day - timedelta(days=1)
    order = product.api(
        "POST",
        "/work-orders",
        {
            "machine_id": machine,
            "order_type": "inspection",
            "priority": "low",
            "description": "Look at the bucket",
            "scheduled_at": f"{there}T18:00:00+04:00",
            "technician_name": "Ali",
            "estimated_duration_h": 1,
        },
        token=token,
    )
    page = sign_in("mechanic")
    page.goto(f"{product.address}/work-calendar")
    entry = page.get_by_role("button", name=order["number"])
    expect(entry).to_be_visible()
    page.wait_for_timeout(800)
    entry.focus()
    page.keyboard.press("Alt+ArrowRight")
    expect(page.get_by_text(f"{order['number']} moved to")).to_be_visible()
    moved = product.api("GET", f"/work-orders/{order['id']}", token=token)
    assert moved["scheduled_at"].startswith(f"{there + timedelta(days=1)}T14:00")


def photo() -> bytes:
    """A picture of its own at each call, as a camera makes it."""
    buffer = io.BytesIO()
    Image.new("RGB", (900, 600), (time.time_ns() % 256, time.time_ns() // 256 % 256, 200)).save(buffer, "JPEG")
    return buffer.getvalue()


@pytest.mark.req("REQ-MAINT-036")
def test_a_photo_follows_the_report_of_an_operator_also_at_a_second_attempt_and_is_seen_on_the_order(
    product: Product, sign_in: Callable[..., Page], tmp_path: Path
) -> None:
    phone = sign_in("operator", has_touch=True)
    phone.set_viewport_size({"width": 390, "height": 844})
    phone.goto(f"{product.address}/report-fault")
    for choice in ("Hydraulics", "Leaks", "High"):
        press(phone.get_by_role("button", name=choice, exact=True))
    for name in ("leak.jpg", "wrong.jpg"):
        (tmp_path / name).write_bytes(photo())
    expect(phone.get_by_role("button", name="Take a photo")).to_be_visible()
    phone.locator("[data-part=attachment-camera]").set_input_files(tmp_path / "leak.jpg")
    phone.locator("[data-part=attachment-picker]").set_input_files(tmp_path / "wrong.jpg")
    press(phone.get_by_role("button", name="Remove wrong.jpg"))
    expect(phone.get_by_role("img", name="leak.jpg")).to_be_visible()
    phone.route("**/fault-reports/*/attachments", _no_network_for_writes)
    press(phone.get_by_role("button", name="Send report"))
    expect(phone.get_by_text("is with the workshop")).to_be_visible()
    number = phone.get_by_role("link", name="FR-").inner_text()
    again = phone.get_by_role("button", name="Send leak.jpg again")
    expect(again).to_be_visible()
    token = product.token("mechanic@highwall.example")
    report = product.api("GET", f"/fault-reports?search={number}", token=token)["items"][0]
    assert product.api("GET", f"/fault-reports/{report['id']}/attachments", token=token)["items"] == []
    phone.unroute("**/fault-reports/*/attachments")
    press(again)
    expect(phone.get_by_role("button", name="Open leak").locator("img")).to_be_visible()

    order = {
        "order_type": "corrective",
        "priority": "high",
        "description": "Hose leaks",
        "scheduled_at": f"{today() + timedelta(days=2)}T08:00:00Z",
        "technician_name": "Ali of the workshop",
        "estimated_duration_h": 2,
    }
    accepted = product.api("POST", f"/fault-reports/{report['id']}/accept", {"order": order}, token=token)
    page = sign_in("mechanic")
    page.goto(f"{product.address}/work-orders/{accepted['order']['id']}")
    press(page.get_by_role("button", name="Open leak"))
    expect(page.get_by_role("dialog").get_by_role("img", name="leak")).to_be_visible()


def _no_network_for_writes(route: Route) -> None:
    if route.request.method == "POST":
        route.abort()
    else:
        route.continue_()
