"""Labels to be put on machines."""

import io

import pytest
from django.conf import LazySettings
from pypdf import PdfReader

from highwall.config.testing import Persona
from highwall.domains.fleet.exports.labels import address_of
from highwall.domains.fleet.tests.factories import make_machine
from highwall.kit.models import AuditEvent

pytestmark = [pytest.mark.django_db, pytest.mark.req("REQ-MACHINE-002")]


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_the_chosen_machines_are_on_the_sheet_in_the_order_of_their_names(admin: Persona) -> None:
    ten, two, other = (make_machine(name=f"Rig {number}", rig_number=f"R{number}") for number in (10, 2, 3))
    answer = admin.get(f"/machine-labels.pdf?ids={ten.pk},{two.pk}")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "application/pdf")
    text = text_of(answer.content)
    assert text.index("Rig 2") < text.index("Rig 10")
    for machine in (ten, two):
        assert machine.number in text
        assert machine.serial_number in text
    assert other.number not in text
    assert AuditEvent.objects.filter(event="export", resource="machine-labels").count() == 1


def test_all_machines_of_the_fleet_fill_as_many_pages_as_they_need(admin: Persona) -> None:
    for _ in range(9):
        make_machine()
    retired = make_machine(name="Gone")
    admin.post(f"/machines/{retired.pk}/retire", {"reason": "Sold"})
    pages = PdfReader(io.BytesIO(admin.get("/machine-labels.pdf").content)).pages
    assert len(pages) == 2
    assert "Gone" not in "".join(page.extract_text() for page in pages)


def test_the_code_of_a_label_leads_to_the_page_of_the_machine(settings: LazySettings) -> None:
    settings.PUBLIC_URL = "https://mine.example"
    machine = make_machine()
    assert address_of(machine) == f"https://mine.example/machines/{machine.pk}"


def test_a_machine_out_of_reach_has_no_label(admin: Persona, engineer: Persona) -> None:
    assert admin.get("/machine-labels.pdf?ids=018f0000-0000-7000-8000-000000000000").status == 404
    assert engineer.get("/machine-labels.pdf").status == 403
