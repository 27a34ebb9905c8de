"""Photos, documents and comments on a machine, as a machine manager has them on the screen and on a phone."""

import io
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from .conftest import Product

pytestmark = pytest.mark.browser

type SignIn = Callable[..., Page]

PDF = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"

DROP = """([selector, files]) => {
    const carried = new DataTransfer();
    for (const [name, bytes] of files) carried.items.add(new File([new Uint8Array(bytes)], name));
    const target = document.querySelector(selector);
    for (const kind of ["dragover", "drop"])
        target.dispatchEvent(new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true }));
}"""


def photo(shade: int) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (900, 600), (shade % 256, 120, 200)).save(buffer, "JPEG")
    return buffer.getvalue()


def open_machine(page: Page, product: Product, name: str, tab: str) -> None:
    page.goto(f"{product.address}/machines")
    page.get_by_role("link", name=name, exact=True).click()
    page.get_by_role("button", name=tab, exact=True).click()
    # A press so soon after another is taken for its echo.
    page.wait_for_timeout(800)


def press(page: Page, name: str | re.Pattern[str]) -> None:
    button = page.get_by_role("button", name=name, exact=isinstance(name, str)).last
    expect(button).to_be_enabled()
    page.wait_for_timeout(800)
    button.click()


def test_photos_and_documents_are_added_seen_changed_and_removed(
    sign_in: SignIn, product: Product, tmp_path: Path
) -> None:
    mark = int(time.time())
    page = sign_in("machines")
    open_machine(page, product, "Stemming loader", "Documents")
    files = {f"front-{mark}.jpg": photo(mark), f"trap-{mark}.jpg": b"MZ" + bytes(200), f"policy-{mark}.pdf": PDF}
    for name, content in files.items():
        # A PDF differs by what stands behind the last of its marks only if it stands before.
        (tmp_path / name).write_bytes(content.replace(b"trailer", b"%% %d\ntrailer" % mark))
    page.locator("[data-part=attachment-picker]").set_input_files([tmp_path / name for name in files])
    expect(page.get_by_text("This is a program")).to_be_visible()
    expect(page.get_by_role("button", name=f"Open front-{mark}")).to_be_visible()
    expect(page.get_by_role("row", name=re.compile(f"policy-{mark}"))).to_be_visible()
    press(page, f"Dismiss trap-{mark}.jpg")
    expect(page.get_by_text("This is a program")).to_be_hidden()

    page.evaluate(DROP, ["[data-part=attachment-drop]", [[f"side-{mark}.jpg", list(photo(mark + 90))]]])
    side = page.get_by_role("button", name=f"Open side-{mark}")
    expect(side.locator("img")).to_be_visible()
    side.focus()
    page.keyboard.press("Enter")
    box = page.get_by_role("dialog")
    expect(box.get_by_role("img", name=f"side-{mark}")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(box.get_by_role("img", name=f"front-{mark}")).to_be_visible()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()

    press(page, f"Change policy-{mark}")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Title").fill(f"Policy {mark}")
    dialog.get_by_label("Valid until").fill("31 Dec 2040")
    press(page, "Save")
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("row", name=re.compile(f"Policy {mark}.*31 Dec 2040"))).to_be_visible()
    with page.expect_download() as download:
        press(page, f"Download Policy {mark}")
    assert download.value.path().read_bytes().startswith(b"%PDF-1.4")

    press(page, f"Remove Policy {mark}")
    press(page, "Remove")
    expect(page.get_by_role("row", name=re.compile(f"Policy {mark}"))).to_be_hidden()
    page.get_by_role("button", name="History", exact=True).click()
    expect(page.get_by_text("File removed").first).to_be_visible()
    expect(page.get_by_text(f"front-{mark}").first).to_be_visible()


def test_a_comment_mentions_somebody_who_is_told(sign_in: SignIn, product: Product) -> None:
    mark = int(time.time())
    page = sign_in("machines")
    page.set_viewport_size({"width": 390, "height": 844})
    open_machine(page, product, "Drill rig 2", "Comments")
    field = page.get_by_label("Write a comment")
    field.press_sequentially("Please look, @ahm")
    expect(page.get_by_role("option", name="Ahmed Al Siyabi")).to_be_visible()
    page.keyboard.press("Enter")
    expect(field).to_have_value("Please look, @Ahmed Al Siyabi ")
    field.press_sequentially(f"leak {mark}")
    press(page, "Send")
    written = page.get_by_role("listitem").filter(has_text=f"leak {mark}")
    expect(written).to_contain_text("@Ahmed Al Siyabi")
    expect(field).to_have_value("")
    told = product.token("mechanic@highwall.example")
    for _ in range(60):
        kinds = product.api("GET", "/notifications?kind=comments.mentioned", token=told)["items"]
        if any(f"leak {mark}" in item["facts"]["text"] for item in kinds):
            break
        page.wait_for_timeout(1000)
    else:
        raise AssertionError("The mechanic was not told.")

    written.get_by_role("button", name=re.compile("^Remove the comment")).click()
    press(page, "Remove")
    expect(page.get_by_text("Removed by Huda Al Lawati").first).to_be_visible()
    expect(page.get_by_text(f"leak {mark}")).to_be_hidden()
