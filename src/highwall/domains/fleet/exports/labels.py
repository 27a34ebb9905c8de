"""A sheet of labels: what a machine is called, and a code that opens its page on a phone."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path

import msgspec
from django.conf import settings

from highwall.domains.fleet.models import Machine
from highwall.kit.typesetting import set_pdf

_LAYOUT = Path(__file__).parent / "labels.typ"


def address_of(machine: Machine) -> str:
    """Where the page of a machine is, for whoever reads its code."""
    return f"{settings.PUBLIC_URL}/machines/{machine.pk}"


def _code_of(address: str) -> str:
    # Seldom needed, and slow to load.
    import segno

    drawing = BytesIO()
    # A quarter of the code may be lost to dirt and scratches.
    segno.make(address, error="q", micro=False).save(
        drawing, kind="svg", border=4, light="#ffffff", dark="#000000", xmldecl=False
    )
    return drawing.getvalue().decode()


def render_labels(machines: Sequence[Machine], at: datetime) -> bytes:
    """A PDF of A4 pages with eight labels each, of 93 x 66 mm, in the order of the machines. Raises RuntimeError when
    the typesetter fails."""
    labels = [
        {
            "name": machine.name,
            "number": machine.number,
            "kind": f"{machine.manufacturer} {machine.model}",
            "marks": [mark for mark in (machine.rig_number, machine.plate_number) if mark],
            "serial": machine.serial_number,
            "code": _code_of(address_of(machine)),
        }
        for machine in machines
    ]
    return set_pdf(_LAYOUT, {"labels": msgspec.json.encode(labels).decode()}, at=at)
