"""Quality of batches in the world of the table of rights."""

from typing import Any

from highwall.config.testing import Persona
from highwall.domains.explosives.models import ExpiryChange, ExpiryReport, QualityCheck
from highwall.kit.calendar import today

from .checks import made

BATCHES = "warehouse-batches"
CHECKS = "quality-checks"
CHANGES = "expiry-changes"
CENTRAL = frozenset({BATCHES, CHECKS, CHANGES})
"""Areas whose records are the company's: no region keeps them."""


def hanging(admin: Persona, batch_id: Any, picture: bytes) -> dict[str, dict[str, Any]]:
    """A check that waits for its verdict and a change of life that waits for its second person, each with a file, and
    what hangs on a batch."""
    check = QualityCheck.objects.filter(status="pending").latest("id")
    change = ExpiryChange.objects.filter(status="proposed").latest("id")
    found: dict[str, dict[str, Any]] = {
        BATCHES: {},
        CHECKS: {"check_id": check.pk},
        CHANGES: {"change_id": change.pk},
    }
    for area, pk in ((BATCHES, batch_id), (CHECKS, check.pk), (CHANGES, change.pk)):
        attached = made(admin.upload(f"/{area}/{pk}/attachments", picture, "sample.png"))
        found[area]["attachment_id"] = attached["id"]
        if area != CHANGES:
            found[area]["comment_id"] = made(admin.post(f"/{area}/{pk}/comments", {"text": "Sampled."}))["id"]
    return found


def targets(hanging: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Records that only quality has."""
    return {"change_id": hanging[CHANGES]["change_id"], "report_id": ExpiryReport.objects.earliest("id").pk}


def bodies(hanging: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Bodies that fit the schemas of these routes."""
    batch, check, change = "/warehouse-batches/{batch_id}", "/quality-checks/{check_id}", "/expiry-changes/{change_id}"
    found: dict[str, Any] = {
        f"POST {batch}/checks": {"results": {"form": "anfo", "appearance": "good"}},
        f"POST {batch}/add": {"quantity": 25},
        f"POST {batch}/correct": {"quantity": 25, "reason": "Counted again"},
        f"POST {batch}/expiry-changes": {
            "new_expires_on": today().isoformat(),
            "ground": "maker_letter",
            "reason": "The maker says so.",
        },
        f"PATCH {check}": {"notes": "Sampled again"},
        "PUT /warehouse-levels": {"kind": "anfo", "minimum_quantity": 500},
    }
    for path in (batch, check, change):
        own = hanging[path.split("/")[1]]
        found[f"POST {path}/attachments/same"] = {"attachment_id": str(own["attachment_id"])}
        if "comment_id" in own:
            found[f"POST {path}/comments"] = {"text": "Greased."}
            found[f"PUT {path}/comments/{{comment_id}}"] = {"text": "Sampled twice."}
    return found
