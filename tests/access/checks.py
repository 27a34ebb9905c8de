"""Checklists, parts of orders and checks before a shift, as places to test access in."""

from typing import Any

from highwall.config.testing import Persona

GROUPS = [{"title": "Look", "items": [{"text": "Hoses"}]}]


def made(answer: Any) -> Any:
    assert answer.status in {200, 201}, answer.content
    return answer.json


def own_checks(admin: Persona, order_id: Any, machine_id: Any, picture: bytes) -> dict[str, dict[str, Any]]:
    """A template, a part and an answered checklist of an order, and a check of a machine with a photo: ids of the whole
    mine under "", of what hangs on a record by the beginning of its addresses."""
    template = made(admin.post("/checklist-templates", {"name": "Look round", "groups": GROUPS}))
    listed = made(admin.post(f"/work-orders/{order_id}/checklists", {"template_id": template["id"]}))
    checklist = listed["items"][-1]
    item = checklist["groups"][0]["items"][0]["id"]
    path = f"/work-orders/{order_id}/checklists/{checklist['id']}"
    made(admin.put(f"{path}/answers/{item}", {"verdict": "not_ok"}))
    accessory = made(admin.get("/accessories", search="Glow plug"))["items"][0]["id"]
    parts = made(admin.post(f"/work-orders/{order_id}/parts", {"accessory_id": accessory, "quantity": 1}))
    check = made(admin.post("/prestart-checks", {"machine_id": str(machine_id)}))
    own = made(admin.get(f"/prestart-checks/{check['id']}/checklists"))["items"][0]
    photo = admin.upload(f"/prestart-checks/{check['id']}/attachments", picture, "front.png")
    own_ids = {"checklist_id": checklist["id"], "item_id": item}
    return {
        "": {"template_id": template["id"], "part_id": parts["items"][-1]["id"], "check_id": check["id"], **own_ids},
        "work-orders": own_ids,
        "prestart-checks": {
            "checklist_id": own["id"],
            "item_id": own["groups"][0]["items"][0]["id"],
            "attachment_id": made(photo)["id"],
        },
    }


def check_bodies(ids: dict[str, Any], attachment_id: Any, accessory_id: Any) -> dict[str, Any]:
    """Bodies that fit the schemas of these routes."""
    order, check = "/work-orders/{order_id}", "/prestart-checks/{check_id}"
    quantity = {"quantity": 1}
    found: dict[str, Any] = {
        "POST /checklist-templates": {"name": "Another", "groups": GROUPS},
        f"POST {order}/parts": {"accessory_id": str(accessory_id), **quantity},
        f"PATCH {order}/parts/{{part_id}}": quantity,
        f"POST {order}/parts/{{part_id}}/issue": quantity,
        f"POST {order}/parts/{{part_id}}/return": quantity,
        f"POST {order}/checklists": {"template_id": str(ids["template_id"])},
        "POST /prestart-checks": {"machine_id": str(ids["machine_id"])},
        "PUT /prestart-rules": {"machine_type": "Water truck", "template_id": str(ids["template_id"])},
        f"POST {check}/attachments/same": {"attachment_id": str(attachment_id)},
    }
    for path in (order, check):
        found[f"PUT {path}/checklists/{{checklist_id}}/answers/{{item_id}}"] = {"verdict": "ok"}
        found[f"PUT {path}/checklists/{{checklist_id}}/signature"] = {}
    return found
