"""The main job through the API, as six people: from a file to a signed blast report."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.blasting.tests.factories import RECEIVED, checklists
from highwall.domains.explosives.models import LedgerAccount, ProductKind
from highwall.domains.explosives.queries import site_balances, verify_ledger
from highwall.domains.explosives.tests.factories import make_lot, make_product, make_store
from highwall.domains.projects.models import Site
from highwall.kit.events import outbox
from highwall.kit.models import AuditEvent

from . import shots


def ok(answer: Any, status: int = 200) -> Any:
    assert answer.status == status, answer.content
    return answer.json


def import_file(engineer: Persona, site: str, shot: shots.ShotFile) -> dict[str, Any]:
    batch = ok(engineer.upload(f"/sites/{site}/imports", shot.content, shot.name), 201)
    assert batch["state"] == "ready", batch
    return ok(engineer.post(f"/imports/{batch['id']}/save", {"skip_bad_rows": False}))


@pytest.fixture
def shot() -> shots.ShotFile:
    return shots.shot_for_journey()


@pytest.mark.req("REQ-DRILL-020", "REQ-DRILL-026", "REQ-SITE-034", "REQ-SITE-036", "REQ-REPORT-003")
def test_a_real_shot_goes_from_file_to_report_through_six_people(
    admin: Persona,
    engineer: Persona,
    second_engineer: Persona,
    operator: Persona,
    storekeeper: Persona,
    auditor: Persona,
    muscat: Any,
    shot: shots.ShotFile,
) -> None:
    anfo = make_product(ProductKind.ANFO)
    emulsion = make_product(ProductKind.EMULSION, density_g_cm3=Decimal("1.15"), is_water_resistant=True)
    store = make_store(muscat, capacity_kg=500_000)
    for product in (anfo, emulsion):
        make_lot(store, product, kg=90_000, expires_in_days=90)
        make_lot(store, product, kg=90_000, expires_in_days=20)

    # A project and a site, and the operator on the project.
    project = ok(
        admin.post(
            "/projects",
            {
                "name": "Wadi Halfayn",
                "description": "Limestone for cement",
                "region_id": str(muscat.pk),
                "area_of_operation": "North pit",
            },
        ),
        201,
    )
    ok(admin.post(f"/projects/{project['id']}/members", {"user_id": str(operator.id)}), 201)
    ok(admin.post(f"/projects/{project['id']}/start", {}))
    site = ok(
        engineer.post("/sites", {"project_id": project["id"], "name": "Bench 340", "address": "North pit, level 340"}),
        201,
    )["id"]
    for step in ("set-up", "start"):
        ok(engineer.post(f"/sites/{site}/{step}", {}))

    # The pattern with its tie-up.
    assert import_file(engineer, site, shot)["state"] == "saved"
    outbox.deliver_pending()
    plan = ok(engineer.get(f"/sites/{site}/pattern"))
    assert len(plan["hole_id"]) == shot.hole_count
    timing = ok(engineer.get(f"/sites/{site}/timing"))
    assert timing["error_count"] == 0
    if shot.firing_times_ms:
        assert dict(zip(timing["hole_numbers"], timing["times_ms"], strict=True)) == shot.firing_times_ms
    assert engineer.post(f"/sites/{site}/approve-pattern", {}).json["code"] == "own_design"
    ok(second_engineer.post(f"/sites/{site}/approve-pattern", {}))

    # Charges; what can't hold the rule is left uncharged by decision.
    rule = {
        "base_product_id": str(emulsion.pk),
        "base_length_m": 1,
        "column_product_id": str(anfo.pk),
        "wet_product_id": str(emulsion.pk),
        "stemming_m": 2.5,
        "minimum_stemming_m": 1,
    }
    summary = ok(engineer.put(f"/sites/{site}/loading-rule", rule))
    if summary["calculation"]["uncharged_count"]:
        short = ok(engineer.get(f"/sites/{site}/charges", finding_code="hole_too_short", page_size=200))["items"]
        body = {"point_ids": [row["point_id"] for row in short], "reason": "Too short to be charged"}
        summary = ok(engineer.post(f"/sites/{site}/charge-overrides", body))
    total_kg = summary["calculation"]["total_kg"]
    assert summary["calculation"]["uncharged_count"] == 0
    assert ok(engineer.get(f"/sites/{site}/timing"))["mic_kg"] > 0
    assert engineer.post(f"/sites/{site}/confirm-simulation").json["code"] == "own_design"
    ok(second_engineer.post(f"/sites/{site}/confirm-simulation"))

    # Explosives are asked for, approved by somebody else, and the operator drills meanwhile.
    request = ok(engineer.post("/approval-requests", {"site_id": site, **checklists(engineer)}), 201)
    assert request["total_kg"] == pytest.approx(total_kg, abs=0.1)
    assert engineer.post(f"/approval-requests/{request['id']}/approve", {}).status == 403
    ok(storekeeper.post(f"/approval-requests/{request['id']}/approve", {}))
    holes = ok(operator.get(f"/sites/{site}/holes", page_size=200))["items"]
    first = ok(operator.post(f"/holes/{holes[0]['id']}/complete", {"actual_depth_m": holes[0]["length_m"]}))
    assert first["points"][0]["is_completed"]
    page = 1
    while holes:
        ok(operator.post(f"/sites/{site}/holes/complete", {"hole_ids": [hole["id"] for hole in holes]}))
        page += 1
        holes = ok(operator.get(f"/sites/{site}/holes", page_size=200, page=page))["items"]
    assert ok(operator.get(f"/sites/{site}/drilling"))["percent"] == 100
    ok(operator.post(f"/sites/{site}/complete-drilling", {}))
    ok(engineer.post(f"/sites/{site}/ready-to-blast", {}))

    # Issue, load, fire, return, reconcile.
    ok(storekeeper.post(f"/approval-requests/{request['id']}/issue", RECEIVED))
    ok(operator.post(f"/sites/{site}/loading/as-planned"))
    row = next(r for r in ok(operator.get(f"/sites/{site}/loading")) if r["planned"].get(str(anfo.pk), 0) > 20)
    less = {**row["planned"], str(anfo.pk): round(row["planned"][str(anfo.pk)] - 15, 3)}
    ok(operator.put(f"/sites/{site}/loading", {"holes": [{"point_id": row["point_id"], "quantities": less}]}))
    fired_at = timezone.now() + timedelta(seconds=1)
    assert operator.post(f"/sites/{site}/fire", {"fired_at": fired_at.isoformat()}).status == 403
    ok(engineer.post(f"/sites/{site}/fire", {"fired_at": fired_at.isoformat()}))
    back = {"store_id": str(store.pk), "quantities": {str(anfo.pk): 14}}
    lines = ok(storekeeper.post(f"/sites/{site}/return", back))["lines"]
    differences = [
        {"product_id": line["product_id"], "reason_code": "measurement"} for line in lines if line["on_site"] > 0
    ]
    done = ok(engineer.post(f"/sites/{site}/reconcile", {"differences": differences}))
    assert done["shot"]["status"] == "reconciled"

    # Nothing is left anywhere, the books agree, and the trail knows who did what.
    assert not any(site_balances(site).values())
    assert not LedgerAccount.objects.filter(reserved__gt=0).exists()
    assert not verify_ledger()
    finished = Site.objects.get(pk=site)
    assert (finished.status, finished.completed_by_id) == ("completed", engineer.id)
    assert finished.operator_completed_by_id == operator.id
    decided = AuditEvent.objects.filter(resource="blasting_explosiveapprovalrequest", event="update")
    assert storekeeper.id in set(decided.values_list("actor_id", flat=True))
    assert ok(auditor.get("/audit-events", actor_id=str(engineer.id)))["total"] > 10

    for language in ("en", "ar"):
        report = auditor.get(f"/sites/{site}/blast-report.pdf", language=language)
        assert report.status == 200, report.content
        assert report.content.startswith(b"%PDF-")
