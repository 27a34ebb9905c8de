from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from django.db import connection
from django.utils import timezone

from highwall.domains.blasting.models import ExplosiveApprovalRequest, HoleCharge, HoleLoading, Shot
from highwall.domains.blasting.tests.factories import RECEIVED, prepare, request_explosives
from highwall.domains.explosives.models import LedgerAccount, Reservation
from highwall.domains.explosives.queries import site_balances
from highwall.domains.projects.models import Site
from highwall.domains.projects.tests.factories import force


@pytest.fixture
def issued(engineer, storekeeper, bench):
    """The bench with its explosives on site, ready to blast."""
    prepare(engineer, bench)
    request_id = request_explosives(engineer, bench)
    assert storekeeper.post(f"/approval-requests/{request_id}/approve", {}).status == 200
    answer = storekeeper.post(f"/approval-requests/{request_id}/issue", RECEIVED)
    assert answer.status == 200, answer.content
    force(bench.site, status="blast")
    return bench


def fire(persona, bench, **values):
    return persona.post(f"{bench.path}/fire", {"fired_at": timezone.now().isoformat(), **values})


def test_the_issue_moves_what_was_reserved_to_the_site_in_one_movement(issued):
    lines = dict(ExplosiveApprovalRequest.objects.get().lines.values_list("product_id", "quantity"))
    assert site_balances(issued.site.pk) == lines
    assert set(Reservation.objects.values_list("state", flat=True)) == {"issued"}
    assert Shot.objects.get(site=issued.site).status == "loading"


def test_an_engineer_does_not_issue_and_an_issue_happens_once(engineer, storekeeper, issued):
    request_id = ExplosiveApprovalRequest.objects.get().pk
    assert engineer.post(f"/approval-requests/{request_id}/issue", RECEIVED).status == 403
    answer = storekeeper.post(f"/approval-requests/{request_id}/issue", RECEIVED)
    assert (answer.status, answer.json["code"]) == (409, "illegal_transition")


def test_loading_is_recorded_per_hole_and_repeating_replaces(operator, engineer, issued):
    point, anfo = str(issued.points[0].pk), str(issued.anfo.pk)
    body = {"holes": [{"point_id": point, "quantities": {anfo: 130.5}}]}
    assert engineer.put(f"{issued.path}/loading", body).status == 200
    body["holes"][0]["quantities"][anfo] = 131
    answer = engineer.put(f"{issued.path}/loading", body)
    assert {UUID(k): float(v) for k, v in answer.json["loaded"].items()} == {issued.anfo.pk: 131.0}
    assert HoleLoading.objects.get().loaded_by_id == engineer.id


def test_a_hole_that_has_been_loaded_is_not_deleted(engineer, issued):
    point = issued.points[0]
    body = {"holes": [{"point_id": str(point.pk), "quantities": {str(issued.anfo.pk): 130.5}}]}
    assert engineer.put(f"{issued.path}/loading", body).status == 200
    refused = engineer.delete(f"/holes/{point.hole_id}")
    assert (refused.status, refused.json["code"]) == (409, "explosives_issued")
    assert HoleLoading.objects.get().point_id == point.pk


def test_more_than_was_issued_can_not_be_loaded(engineer, issued):
    anfo = str(issued.anfo.pk)
    holes = [{"point_id": str(p.pk), "quantities": {anfo: 200}} for p in issued.points]
    answer = engineer.put(f"{issued.path}/loading", {"holes": holes})
    assert (answer.status, answer.json["code"]) == (409, "more_than_issued")
    assert not HoleLoading.objects.exists()


def test_loading_as_planned_sends_no_value_of_its_own_for_each_hole(engineer, issued):
    sent = []

    def note(execute, sql, params, many, context):
        sent.append((sql, len(params or ())))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        assert engineer.post(f"{issued.path}/loading/as-planned").status == 200
    loaded = HoleLoading.objects.filter(point__in=issued.points)
    assert loaded.count() > len(issued.points)
    planned = {
        (charge.point_id, UUID(code)): Decimal(str(kg))
        for charge in HoleCharge.objects.filter(site=issued.site)
        for code, kg in charge.quantities_kg.items()
    }
    assert {(row.point_id, row.product_id): row.quantity for row in loaded} == planned
    assert {(row.loaded_by_id, row.shot.site_id, row.version) for row in loaded} == {(engineer.id, issued.site.pk, 1)}
    assert [sql for sql, count in sent if "blasting_holeloading" in sql and count > 12] == []


def test_firing_needs_loading_and_readiness_and_a_believable_time(engineer, issued):
    assert fire(engineer, issued).json["code"] == "nothing_loaded"
    engineer.post(f"{issued.path}/loading/as-planned")
    later = (timezone.now() + timedelta(hours=1)).isoformat()
    assert fire(engineer, issued, fired_at=later).status == 422
    force(issued.site, status="in_progress")
    assert fire(engineer, issued).json["code"] == "not_ready_to_blast"


def test_a_shot_from_issue_to_reconciliation_leaves_the_site_account_empty(engineer, storekeeper, issued):
    engineer.post(f"{issued.path}/loading/as-planned")
    first, anfo = issued.points[0], issued.anfo
    loading = next(row for row in engineer.get(f"{issued.path}/loading").json if row["point_id"] == str(first.pk))
    less = {**loading["planned"], str(anfo.pk): round(loading["planned"][str(anfo.pk)] - 30, 3)}
    engineer.put(f"{issued.path}/loading", {"holes": [{"point_id": str(first.pk), "quantities": less}]})
    too_much = {"store_id": issued.store.pk, "quantities": {str(anfo.pk): 500}}
    assert storekeeper.post(f"{issued.path}/return", too_much).json["code"] == "more_than_left"
    assert fire(engineer, issued).status == 200
    assert site_balances(issued.site.pk)[anfo.pk] == pytest.approx(Decimal(30), abs=Decimal("0.02"))
    answer = storekeeper.post(f"{issued.path}/return", {"store_id": issued.store.pk, "quantities": {str(anfo.pk): 25}})
    assert answer.status == 200, answer.content
    refused = engineer.post(f"{issued.path}/reconcile", {})
    assert (refused.status, refused.json["errors"][0]["code"]) == (422, "unexplained")
    left = [line for line in answer.json["lines"] if float(line["on_site"]) > 0]
    differences = [{"product_id": line["product_id"], "reason_code": "measurement"} for line in left]
    answer = engineer.post(f"{issued.path}/reconcile", {"differences": differences})
    assert answer.status == 200, answer.content
    for line in answer.json["lines"]:
        assert Decimal(str(line["issued"])) == sum(
            Decimal(str(line[name])) for name in ("blasted", "returned", "written_off")
        )
    assert not any(site_balances(issued.site.pk).values())
    assert not LedgerAccount.objects.filter(kind="site", site_id=issued.site.pk, balance__gt=0).exists()
    site = Site.objects.get(pk=issued.site.pk)
    assert (site.status, site.completed_by_id) == ("completed", engineer.id)


def test_a_fired_shot_keeps_its_loading_and_is_fired_once(engineer, issued):
    engineer.post(f"{issued.path}/loading/as-planned")
    assert fire(engineer, issued).status == 200
    assert fire(engineer, issued).json["code"] == "illegal_transition"
    assert engineer.post(f"{issued.path}/loading/as-planned").status == 409


def test_a_site_with_a_request_and_a_shot_is_not_deleted_and_says_why(engineer, issued):
    kinds = {row["kind"]: row for row in engineer.get(f"{issued.path}/dependents").json["items"]}
    assert kinds["approval_requests"]["blocks_deletion"]
    assert kinds["shots"]["count"] == 1
    assert not kinds["hole_charges"]["blocks_deletion"]
    assert engineer.delete(issued.path).status == 409


def test_a_store_manager_does_not_fire_and_an_outsider_sees_nothing(storekeeper, outsider, issued):
    assert fire(storekeeper, issued).status == 403
    assert storekeeper.get(f"{issued.path}/reconciliation").json["lines"][0]["issued"] > 0
    assert outsider.get(f"{issued.path}/reconciliation").status == 404


def test_firing_twice_with_one_key_has_one_effect(engineer, issued):
    engineer.post(f"{issued.path}/loading/as-planned")
    body = {"fired_at": timezone.now().isoformat()}
    first = engineer.post(f"{issued.path}/fire", body, key="once")
    second = engineer.post(f"{issued.path}/fire", body, key="once")
    assert (first.status, second.status, first.content) == (200, 200, second.content)
