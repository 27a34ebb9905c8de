"""From a fault that an operator finds to the cost that the machine manager reads, with checklist and parts."""

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from highwall.kit.calendar import today

from .conftest import Product

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
PART = "Engine oil filter"


def press(button: Locator) -> None:
    """Press what has just come on screen: a guard takes presses at once for echoes."""
    expect(button).to_be_enabled()
    button.page.wait_for_timeout(800)
    button.click()


def tall(button: Locator) -> Locator:
    """A target that a thumb hits."""
    box = button.bounding_box()
    assert box is not None
    assert box["height"] >= 48
    return button


def picture(folder: Path, name: str, colour: str) -> Path:
    buffer = io.BytesIO()
    Image.new("RGB", (640, 480), colour).save(buffer, "JPEG")
    (folder / name).write_bytes(buffer.getvalue())
    return folder / name


def checklist(product: Product, token: str) -> dict[str, Any]:
    groups = [
        {"title": "Isolation", "comes_first": True, "items": [{"text": "Battery switch locked"}]},
        {
            "title": "Repair",
            "items": [
                {"text": "Hose tight at 200 bar", "photo": "not_ok"},
                {"text": "Charge pressure", "answer": "figure", "unit": "bar", "low": 38, "high": 42},
            ],
        },
    ]
    made: dict[str, Any] = product.api(
        "POST", "/checklist-templates", {"name": "Repair of a hose", "groups": groups}, token=token
    )
    return made


@pytest.mark.req("REQ-MAINT-060", "REQ-MAINT-061")
def test_a_fault_becomes_an_order_takes_parts_ends_with_a_checklist_and_the_manager_reads_its_cost(
    product: Product, sign_in: Callable[..., Page], tmp_path: Path
) -> None:
    token = product.token("mechanic@highwall.example")
    checklist(product, token)

    phone = sign_in("operator", has_touch=True)
    phone.set_viewport_size(PHONE)
    phone.goto(f"{product.address}/report-fault")
    for choice in ("Hydraulics", "Leaks", "High"):
        press(phone.get_by_role("button", name=choice, exact=True))
    phone.locator("[data-part=attachment-camera]").set_input_files(picture(tmp_path, "leak.jpg", "teal"))
    press(phone.get_by_role("button", name="Send report"))
    expect(phone.get_by_text("is with the workshop")).to_be_visible()
    number = phone.get_by_role("link", name="FR-").inner_text()

    page = sign_in("mechanic", has_touch=True)
    page.set_viewport_size(PHONE)
    page.goto(f"{product.address}/faults?search={number}")
    page.get_by_role("link", name=number).click()
    press(page.get_by_role("button", name="Make an order"))
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Scheduled").fill(f"{today():%d %b %Y} 23:00")
    dialog.get_by_role("combobox", name="Technician").click()
    page.get_by_role("option", name="Ahmed Al Siyabi").click()
    dialog.get_by_label("Estimated duration").fill("2")
    press(dialog.get_by_role("button", name=re.compile("Save")))
    press(page.get_by_role("link", name="WO-"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("WO-")
    order_number = page.get_by_role("heading", level=1).inner_text()

    # The checklist, whose first group comes before the work.
    page.get_by_role("combobox", name="Checklist").click()
    page.get_by_role("option", name="Repair of a hose").click()
    press(page.get_by_role("button", name="Add", exact=True))
    isolation = page.get_by_role("listitem", name="Battery switch locked")
    press(tall(isolation.get_by_role("button", name="In order", exact=True)))
    expect(isolation.get_by_role("button", name="In order", exact=True)).to_have_attribute("aria-pressed", "true")

    # Two filters are planned, and one is taken.
    press(tall(page.get_by_role("button", name="Plan a part")))
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("combobox", name="Accessory").fill(PART)
    page.get_by_role("option", name=PART).click()
    dialog.get_by_label("Quantity").fill("2")
    press(dialog.get_by_role("button", name="Plan a part"))
    expect(dialog).to_be_hidden()
    part = page.get_by_role("listitem", name=PART)
    press(tall(part.get_by_role("button", name=f"Issue {PART}")))
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Quantity").fill("1")
    press(dialog.get_by_role("button", name="Issue", exact=True))
    expect(dialog).to_be_hidden()
    expect(part).to_contain_text("Issued 1")

    press(page.get_by_role("button", name="Start work"))
    hose = page.get_by_role("listitem", name="Hose tight at 200 bar")
    press(hose.get_by_role("button", name="Not in order", exact=True))
    expect(hose.get_by_text("This answer needs a photo.")).to_be_visible()
    hose.locator("[data-part=checklist-photo]").set_input_files(picture(tmp_path, "hose.jpg", "maroon"))
    expect(hose.get_by_role("img")).to_be_visible()
    press(tall(hose.get_by_role("button", name="Make an order of it")))
    expect(hose.get_by_role("link", name=re.compile("WO-"))).to_be_visible()
    pressure = page.get_by_role("listitem", name="Charge pressure")
    pressure.get_by_label("Figure").fill("40")
    press(pressure.get_by_role("button", name="Keep"))
    expect(pressure.get_by_text("40 bar")).to_be_visible()
    sign = page.get_by_role("button", name="Complete and sign")
    press(tall(sign))
    expect(page.get_by_text("Completed and signed by Ahmed Al Siyabi")).to_be_visible()

    press(page.get_by_role("button", name="Complete", exact=True))
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("What was done").fill("Hose replaced")
    dialog.get_by_label("Actual duration").fill("1.5")
    for name, choice in (("Cause", "Wear"), ("Remedy", "Replaced")):
        dialog.get_by_role("combobox", name=name).click()
        page.get_by_role("option", name=choice, exact=True).click()
    press(dialog.get_by_role("button", name="Complete", exact=True))
    expect(dialog).to_be_hidden()

    found = product.api("GET", f"/work-orders?search={order_number}", token=token)["items"][0]
    assert found["status"] == "completed"
    assert float(found["actual_cost"]) > 0
    manager = sign_in("machines")
    manager.goto(f"{product.address}/work-orders/{found['id']}")
    expect(manager.get_by_text("Parts from the store")).to_be_visible()
    cost = f"{float(found['actual_cost']):.3f}"
    expect(manager.get_by_text(cost).first).to_be_visible()
