"""Magazines in the world of the table of rights."""

from typing import Any
from uuid import uuid4

from highwall.config.testing import Persona

from .checks import made


def own_round(admin: Persona, magazine_id: Any, picture: bytes) -> dict[str, Any]:
    """A round of a magazine that is under way, with a photo: what hangs on it."""
    begun = made(admin.post(f"/magazines/{magazine_id}/rounds", {"client_id": str(uuid4())}))
    path = f"/magazine-rounds/{begun['id']}"
    listed = made(admin.get(f"{path}/checklists"))["items"][0]
    photo = made(admin.upload(f"{path}/attachments", picture, "door.png"))
    return {
        "round_id": begun["id"],
        "checklist_id": listed["id"],
        "item_id": listed["groups"][0]["items"][0]["id"],
        "attachment_id": photo["id"],
    }


def bodies(attachment_id: Any) -> dict[str, Any]:
    """Bodies that fit the schemas of these routes."""
    round_of, checklist = "/magazine-rounds/{round_id}", "/magazine-rounds/{round_id}/checklists/{checklist_id}"
    return {
        "POST /magazines": {"number": "MG-99", "name": "Another", "magazine_type": "day_box"},
        "POST /magazines/{magazine_id}/rounds": {"client_id": str(uuid4())},
        "POST /magazines/{magazine_id}/temperatures": {"client_id": str(uuid4()), "celsius": 24},
        f"POST {round_of}/attachments/same": {"attachment_id": str(attachment_id)},
        f"PUT {checklist}/answers/{{item_id}}": {"verdict": "ok"},
        f"PUT {checklist}/signature": {},
    }
