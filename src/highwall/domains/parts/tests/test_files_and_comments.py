"""Papers and comments on accessories."""

import io

import pytest
from PIL import Image

from highwall.config.testing import Persona, make_user, signed_in
from highwall.domains.parts.tests.factories import make_accessory
from highwall.domains.regions.models import Region

pytestmark = pytest.mark.django_db


def photo() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (80, 60), "orange").save(buffer, "PNG")
    return buffer.getvalue()


def test_papers_and_comments_hang_on_an_accessory_within_reach_and_go_with_it(
    mechanic: Persona, machine_manager: Persona, storekeeper: Persona, muscat: Region, dhofar: Region
) -> None:
    accessory = make_accessory(region_id=muscat.pk)
    path = f"/accessories/{accessory.pk}"
    made = mechanic.upload(f"{path}/attachments", photo(), "label.png")
    assert made.status == 201, made.content
    sheet = mechanic.upload(f"{path}/attachments", b"Length;Bore\n3;25\n", "hose.csv")
    assert sheet.json["kind"] == "data_sheet"
    assert mechanic.post(f"{path}/comments", {"text": "Fits the D65 as well"}).status == 201
    assert machine_manager.get(f"{path}/comments").json["items"][0]["text"] == "Fits the D65 as well"
    assert storekeeper.get(f"{path}/attachments").status == 403
    elsewhere = signed_in(make_user("machine_manager", email="there@example.com", region=dhofar))
    assert elsewhere.get(f"{path}/attachments").status == 404
    assert elsewhere.post(f"{path}/comments", {"text": "?"}).status == 404
    steps = [step["name"] for step in mechanic.get(f"{path}/timeline").json]
    assert steps == ["attach-file", "attach-file", "comment"]
    assert mechanic.get(f"{path}/dependents").json == [
        {"kind": "kit_attachment", "count": 2, "blocks_deletion": False},
        {"kind": "kit_comment", "count": 1, "blocks_deletion": False},
    ]
    assert mechanic.delete(path).status == 204
