"""The hand-over at the store: which lots, to whom, and by whom."""

import pytest

from highwall.config.testing import Persona, make_user, signed_in
from highwall.domains.blasting.tests.factories import RECEIVED, Bench, prepare, request_explosives
from highwall.domains.regions.models import Region

pytestmark = pytest.mark.django_db

ISSUED_BY_ANOTHER = "/settings/explosives.issued_by_another"


def test_whoever_approved_does_not_issue_where_a_setting_wants_a_second_person(
    engineer: Persona, storekeeper: Persona, admin: Persona, bench: Bench, muscat: Region
) -> None:
    prepare(engineer, bench)
    path = f"/approval-requests/{request_explosives(engineer, bench)}"
    assert storekeeper.post(f"{path}/approve", {}).status == 200
    assert "issue" in storekeeper.get(path).json["allowed_actions"]
    assert admin.patch(ISSUED_BY_ANOTHER, {"value": True}).status == 200
    assert "issue" not in storekeeper.get(path).json["allowed_actions"]
    refused = storekeeper.post(f"{path}/issue", RECEIVED)
    assert (refused.status, refused.json["code"]) == (403, "approved_by_you")
    colleague = signed_in(make_user("store_manager", email="second.keeper@example.com", region=muscat))
    assert colleague.post(f"{path}/issue", RECEIVED).json["status"] == "issued"


def test_an_issue_names_its_receiver_and_the_lots_first_expiry_first(
    engineer: Persona, storekeeper: Persona, bench: Bench
) -> None:
    prepare(engineer, bench)
    path = f"/approval-requests/{request_explosives(engineer, bench)}"
    assert engineer.get(path).json["lots"] == []
    reserved = storekeeper.post(f"{path}/approve", {}).json
    by_product: dict[str, float] = {}
    for lot in reserved["lots"]:
        by_product[lot["product_name"]] = by_product.get(lot["product_name"], 0) + lot["quantity"]
    assert by_product == {line["product_name"]: line["quantity"] for line in reserved["lines"]}
    for product in by_product:
        days = [lot["expires_on"] for lot in reserved["lots"] if lot["product_name"] == product]
        assert days == sorted(days)
    for nobody in ({}, {"received_by_name": ""}, {"received_by_name": "   "}):
        refused = storekeeper.post(f"{path}/issue", nobody)
        assert (refused.status, refused.json["errors"][0]["field"]) == (422, "received_by_name")
    issued = storekeeper.post(f"{path}/issue", RECEIVED).json
    assert (issued["received_by_name"], issued["lots"]) == ("Said Al Kindi", reserved["lots"])
