"""Batches, their checks and proposals in the world of the table of rights. They are the company's: people of every
region reach them, and nothing that hangs on them is a secret."""

from typing import Any
from uuid import UUID

from highwall.config.testing import Persona
from highwall.domains.explosives.models import ExpiryChange, ExpiryReport, QualityCheck

from .checks import made

BATCH, CHECK, CHANGE = "/warehouse-batches/{batch_id}", "/quality-checks/{check_id}", "/expiry-changes/{change_id}"
OF_THE_COMPANY = ("warehouse-batches", "quality-checks", "expiry-changes")
"""Beginnings of addresses below which nothing belongs to a region."""


def own_check() -> QualityCheck:
    """A check of the mine without a verdict."""
    return QualityCheck.objects.filter(status="pending").earliest("id")


def own_change(admin: Persona, picture: bytes) -> dict[str, Any]:
    """The proposal of the mine that waits, with a picture on it."""
    change = ExpiryChange.objects.get(status="proposed")
    photo = made(admin.upload(f"/expiry-changes/{change.pk}/attachments", picture, "letter.png"))
    return {"change_id": change.pk, "attachment_id": photo["id"]}


def targets() -> dict[str, UUID]:
    """Records of the mine, by the name of the path parameter that asks for them."""
    return {
        "change_id": ExpiryChange.objects.get(status="proposed").pk,
        "report_id": ExpiryReport.objects.latest("id").pk,
    }


def bodies(attachment_id: Any) -> dict[str, Any]:
    """Bodies that fit the schemas of these routes."""
    return {
        f"POST {BATCH}/checks": {"results": {"form": "anfo", "appearance": "good", "density_g_cm3": 0.82}},
        f"PATCH {CHECK}": {"notes": "Seen again"},
        f"POST {CHECK}/fail": {"reason": "Wet"},
        f"POST {BATCH}/expiry-changes": {
            "new_expires_on": "2100-01-01",
            "ground": "maker_letter",
            "reason": "The maker grants it",
        },
        f"POST {CHANGE}/reject": {"reason": "No letter"},
        f"POST {CHANGE}/attachments/same": {"attachment_id": str(attachment_id)},
        f"POST {BATCH}/add": {"quantity": 5},
        f"POST {BATCH}/correct": {"quantity": 5, "reason": "Counted"},
        f"PATCH {BATCH}": {"storage_location": "Bay 9"},
        **{f"POST {BATCH}/{step}": {"reason": "Letter of the maker"} for step in ("quarantine", "recall", "release")},
        "PUT /warehouse-levels": {"kind": "anfo", "minimum_quantity": 700},
    }
