"""Patterns that are no tables, in the browser: a design of SHOTPlus is looked at, saved, and lies on the plan."""

import re
from collections.abc import Callable
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from .conftest import ROOT, Product

pytestmark = pytest.mark.browser

SAMPLES = ROOT / "docs" / "samples"


@pytest.mark.req("REQ-DRILL-024", "REQ-DRILL-025")
def test_a_design_of_shotplus_is_imported_and_a_report_of_a_rig_is_refused(
    product: Product, sign_in: Callable[..., Page], picture: Callable[[Page, str], None]
) -> None:
    token = product.token("engineer@highwall.example")
    project = product.api("GET", "/projects?status=in_progress", token=token)["items"][0]
    body = {"project_id": project["id"], "name": f"Bench of a design {uuid4().hex[:6]}", "address": "Level 340"}
    site = product.api("POST", "/sites", body, token)["id"]
    engineer = sign_in("engineer")
    engineer.goto(f"{product.address}/sites/{site}/pattern")

    engineer.get_by_role("button", name="Import a file").first.click()
    engineer.locator("input[type=file]").set_input_files(SAMPLES / "bench-340-north-drilled.xml")
    expect(engineer.get_by_text("This is a report of drilled holes. Import the drill plan instead.")).to_be_visible()

    engineer.locator("input[type=file]").set_input_files(SAMPLES / "bench-340-trial.spf")
    save = engineer.get_by_role("button", name=re.compile("Save 12 holes"))
    expect(save).to_be_enabled()
    expect(engineer.get_by_text("only the holes are imported")).to_be_visible()
    # The format says what its numbers are, so nobody is asked.
    expect(engineer.get_by_text("metres, millimetres, and angles from vertical")).to_be_visible()
    expect(engineer.get_by_label("Lengths and coordinates are in")).to_have_count(0)
    picture(engineer, "import-spf")
    save.click()
    expect(engineer.get_by_text("is saved")).to_be_visible()
    engineer.get_by_role("button", name="To the pattern", exact=True).click()
    expect(engineer.get_by_role("cell", name="C4", exact=True)).to_be_visible()
    picture(engineer, "pattern-spf")

    holes = product.api("GET", f"/sites/{site}/holes?page_size=50", token=token)["items"]
    assert sorted(hole["hole_number"] for hole in holes) == sorted(
        f"{row}{hole}" for row in "ABC" for hole in range(1, 5)
    )
    assert {hole["depth_m"] for hole in holes} == {11.0}
