"""The report of one day: which batches expire within 30 days, and where how much of them lies."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import msgspec
from babel.dates import format_date

from highwall.domains.explosives.models import ExpiryReport, amount
from highwall.kit.typesetting import set_pdf

_LAYOUT = Path(__file__).parent / "expiry.typ"


def _day(day: date) -> str:
    return format_date(day, "dd MMM y", locale="en_GB")


def render_expiry_report(report: ExpiryReport, at: datetime) -> bytes:
    """A PDF of A4 pages with headings in both languages. Raises RuntimeError when the typesetter fails."""
    rows = [
        [
            line["batch_number"],
            line["product_name"],
            line["supplier"],
            _day(date.fromisoformat(line["expires_on"])),
            str(line["days_left"]),
            amount(Decimal(str(line["in_warehouse_quantity"])), line["unit"]),
            amount(Decimal(str(line["in_stores_quantity"])), line["unit"]),
            "Quarantined · محجور" if line["status"] == "quarantined" else "",
        ]
        for line in report.batches
    ]
    content = {"day": _day(report.reported_on), "rows": rows}
    return set_pdf(_LAYOUT, {"report": msgspec.json.encode(content).decode()}, at=at)
