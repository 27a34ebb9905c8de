from datetime import UTC, timedelta
from decimal import Decimal

import pytest

from highwall.config.testing import make_user, signed_in
from highwall.domains.accounts import services as accounts
from highwall.domains.blasting import services
from highwall.domains.blasting.models import ExplosiveApprovalRequest
from highwall.domains.blasting.tests.factories import checklists, make_bench, prepare, request_explosives, reviewer_of
from highwall.domains.drilling.models import DrillHole
from highwall.domains.explosives.models import Reservation
from highwall.domains.explosives.tests.factories import make_store
from highwall.domains.notifications.models import Notification
from highwall.kit.actors import system_actor
from highwall.kit.calendar import start_of_day, today
from highwall.kit.events import outbox
from highwall.kit.models import AuditEvent


def reserved_kg(bench):
    return sum((r.quantity for r in Reservation.objects.filter(state="held")), Decimal(0))


@pytest.mark.req("REQ-APPROVAL-001", "REQ-APPROVAL-007")
def test_a_request_carries_the_calculated_quantities_and_goes_to_the_store_of_the_region(engineer, bench):
    prepare(engineer, bench)
    found = engineer.get(f"/approval-requests/{request_explosives(engineer, bench)}").json
    assert found["status"] == "pending"
    assert found["store"]["id"] == str(bench.store.pk)
    assert found["requested_by"]["id"] == str(engineer.id)
    total = engineer.get(f"{bench.path}/charge-summary").json["calculation"]["total_kg"]
    assert found["total_kg"] == pytest.approx(total, abs=0.01)
    assert found["number"].startswith("AR-")


@pytest.mark.req("REQ-APPROVAL-005", "REQ-APPROVAL-006", "REQ-APPROVAL-040", "REQ-APPROVAL-041")
@pytest.mark.parametrize("which", ["safety_checklist", "environmental_checklist"])
def test_without_complete_checklists_no_request_is_made(engineer, bench, which):
    prepare(engineer, bench)
    lists = checklists(engineer)
    lists[which] = lists[which][:-1]
    answer = engineer.post("/approval-requests", {"site_id": bench.site.pk, **lists})
    assert (answer.status, answer.json["errors"][0]["field"]) == (422, which)
    assert not ExplosiveApprovalRequest.objects.exists()


def test_holes_that_cannot_hold_the_rule_must_be_decided_on_first(engineer, bench):
    DrillHole.objects.filter(pk=bench.points[3].hole_id).update(length_m=3.5)
    prepare(engineer, bench)
    answer = engineer.post("/approval-requests", {"site_id": bench.site.pk, **checklists(engineer)})
    assert (answer.status, answer.json["code"]) == (409, "holes_uncharged")
    body = {"point_ids": [bench.points[3].pk], "reason": "Too short, not drilled again"}
    assert engineer.post(f"{bench.path}/charge-overrides", body).status == 200
    assert reviewer_of(bench).post(f"{bench.path}/confirm-simulation").status == 200
    request_explosives(engineer, bench)


def test_a_request_goes_to_the_store_that_has_everything(engineer, bench, muscat):
    empty = make_store(muscat, name="A store without stock")
    prepare(engineer, bench)
    request_id = request_explosives(engineer, bench)
    assert engineer.get(f"/approval-requests/{request_id}").json["store"]["id"] == str(bench.store.pk)
    engineer.post(f"/approval-requests/{request_id}/cancel", {})
    chosen = request_explosives(engineer, bench, store_id=str(empty.pk))
    assert engineer.get(f"/approval-requests/{chosen}").json["store"]["id"] == str(empty.pk)


def test_a_site_has_one_open_request(engineer, bench):
    prepare(engineer, bench)
    request_explosives(engineer, bench)
    answer = engineer.post("/approval-requests", {"site_id": bench.site.pk, **checklists(engineer)})
    assert (answer.status, answer.json["code"]) == (409, "request_open")


@pytest.mark.req("REQ-APPROVAL-008")
def test_the_store_manager_is_told_once(engineer, storekeeper, bench):
    prepare(engineer, bench)
    request_explosives(engineer, bench)
    outbox.deliver_pending()
    outbox.deliver_pending()
    assert Notification.objects.filter(user_id=storekeeper.id, kind="approval_submitted").count() == 1


@pytest.mark.req("REQ-APPROVAL-022", "REQ-APPROVAL-023")
def test_approval_reserves_the_stock_and_tells_the_engineer(engineer, storekeeper, bench):
    prepare(engineer, bench)
    request_id = request_explosives(engineer, bench)
    answer = storekeeper.post(f"/approval-requests/{request_id}/approve", {})
    assert answer.status == 200, answer.content
    assert answer.json["decided_by"]["id"] == str(storekeeper.id)
    assert reserved_kg(bench) == sum(line.quantity for line in ExplosiveApprovalRequest.objects.get().lines.all())
    outbox.deliver_pending()
    assert Notification.objects.filter(user_id=engineer.id, kind="approval_approved").exists()


@pytest.mark.req("REQ-APPROVAL-024", "REQ-APPROVAL-025", "REQ-APPROVAL-026")
def test_a_rejection_needs_a_reason_and_reserves_nothing(engineer, storekeeper, bench):
    prepare(engineer, bench)
    request_id = request_explosives(engineer, bench)
    assert storekeeper.post(f"/approval-requests/{request_id}/reject", {}).status == 422
    answer = storekeeper.post(f"/approval-requests/{request_id}/reject", {"reason": "Store is being counted"})
    assert (answer.json["status"], answer.json["decision_reason"]) == ("rejected", "Store is being counted")
    assert reserved_kg(bench) == 0


def test_nobody_decides_on_their_own_request_whatever_their_roles(bench, muscat):
    both = make_user("blasting_engineer", email="both@example.com", region=muscat)
    accounts.change_user(
        actor=system_actor("test"), user_id=both.pk, expected_version=None, roles=["blasting_engineer", "store_manager"]
    )
    person = signed_in(both)
    prepare(person, bench)
    request_id = request_explosives(person, bench)
    answer = person.post(f"/approval-requests/{request_id}/approve", {})
    assert (answer.status, answer.json["code"]) == (403, "own_submission")
    assert ExplosiveApprovalRequest.objects.get().status == "pending"


def test_approval_beyond_the_stock_is_refused_with_the_figure_that_would_be_allowed(engineer, storekeeper, muscat):
    bench = make_bench(muscat, stock_kg=100)
    prepare(engineer, bench)
    request_id = request_explosives(engineer, bench)
    answer = storekeeper.post(f"/approval-requests/{request_id}/approve", {})
    assert (answer.status, answer.json["code"]) == (409, "insufficient_stock")
    assert "100" in answer.json["detail"]
    shown = storekeeper.get(f"/approval-requests/{request_id}").json
    assert "approve" not in shown["allowed_actions"]
    (why,) = [step for step in shown["blocked_actions"] if step["name"] == "approve"]
    assert (why["code"], why["message"]) == (answer.json["code"], answer.json["detail"])
    asked = {line["product_name"]: line["quantity"] for line in shown["lines"]}
    short = {one["product_name"]: (one["requested"], one["available"]) for one in why["facts"]["shortages"]}
    assert short == {name: (kg, 100) for name, kg in asked.items() if kg > 100}
    assert ExplosiveApprovalRequest.objects.get().status == "pending"
    assert reserved_kg(bench) == 0


@pytest.mark.req("REQ-APPROVAL-027")
def test_only_the_requester_takes_a_pending_request_back(engineer, bench, muscat):
    prepare(engineer, bench)
    request_id = request_explosives(engineer, bench)
    colleague = signed_in(make_user("blasting_engineer", email="colleague@example.com", region=muscat))
    assert colleague.post(f"/approval-requests/{request_id}/cancel", {}).status == 403
    assert engineer.post(f"/approval-requests/{request_id}/cancel", {}).json["status"] == "cancelled"


def test_withdrawing_an_approval_frees_the_stock(engineer, storekeeper, bench):
    prepare(engineer, bench)
    request_id = request_explosives(engineer, bench)
    storekeeper.post(f"/approval-requests/{request_id}/approve", {})
    storekeeper.post(f"/approval-requests/{request_id}/withdraw-approval", {"reason": "Shot postponed"})
    assert reserved_kg(bench) == 0


@pytest.mark.req("REQ-APPROVAL-028")
def test_a_pending_request_expires_after_its_day_once(engineer, bench):
    prepare(engineer, bench)
    request_explosives(engineer, bench, expected_usage_on=str(today()))
    midnight = start_of_day(today() + timedelta(days=1)).astimezone(UTC)
    assert services.expire_requests(at=midnight - timedelta(seconds=1)) == 0
    assert services.expire_requests(at=midnight) == 1
    assert services.expire_requests(at=midnight) == 0
    assert ExplosiveApprovalRequest.objects.get().status == "expired"


@pytest.mark.req("REQ-APPROVAL-044")
def test_the_compliance_data_is_in_the_audit_trail(engineer, bench):
    prepare(engineer, bench)
    request_explosives(engineer, bench)
    event = AuditEvent.objects.get(resource="blasting_explosiveapprovalrequest", event="create")
    assert event.after["safety_checklist"]
    assert event.after["environmental_checklist"]
    assert event.actor_id == engineer.id


@pytest.mark.req("REQ-APPROVAL-050", "REQ-APPROVAL-051", "REQ-APPROVAL-053", "REQ-APPROVAL-054")
def test_lists_filter_and_keep_to_the_reach(engineer, storekeeper, explosives_manager, outsider, operator, bench):
    prepare(engineer, bench)
    request_explosives(engineer, bench, priority="high")
    for persona in (engineer, storekeeper, explosives_manager):
        assert persona.get("/approval-requests", status="pending", priority="high").json["total"] == 1
        assert persona.get("/approval-requests", status="approved").json["total"] == 0
    assert outsider.get("/approval-requests").json["total"] == 0
    assert operator.get("/approval-requests").status == 403
    export = storekeeper.get("/approval-requests/export", format="csv")
    assert b"AR-" in export.content


def test_the_stores_of_the_region_are_offered_with_what_each_can_give_the_complete_one_first(engineer, bench, dhofar):
    prepare(engineer, bench)
    empty = make_store(bench.site.project.region, name="A first empty store")
    make_store(dhofar)
    supply = engineer.get(f"{bench.path}/supply").json
    assert [(store["id"], store["has_all"]) for store in supply["stores"]] == [
        (str(bench.store.pk), True),
        (str(empty.pk), False),
    ]
    assert {line["product_id"] for line in supply["lines"]} == {str(bench.anfo.pk), str(bench.emulsion.pk)}
    assert supply["stores"][0]["available"] == {str(bench.anfo.pk): 5000, str(bench.emulsion.pk): 5000}
    assert set(supply["stores"][1]["available"].values()) == {0}
    request_id = request_explosives(engineer, bench, store_id=empty.pk)
    found = engineer.get(f"/approval-requests/{request_id}").json
    assert found["store"]["id"] == str(empty.pk)
    assert {line["product_id"]: line["quantity"] for line in found["lines"]} == {
        line["product_id"]: line["quantity"] for line in supply["lines"]
    }


def test_the_supply_of_a_site_is_not_told_to_those_who_do_not_reach_it(outsider, bench):
    assert outsider.get(f"{bench.path}/supply").status == 404


@pytest.mark.req("REQ-APPROVAL-052")
def test_engineers_see_the_requests_of_all_sites_in_their_reach_their_own_first(
    engineer, second_engineer, outsider, bench, muscat
):
    other = make_bench(muscat)
    prepare(engineer, bench)
    prepare(second_engineer, other)
    own = request_explosives(engineer, bench)
    later = request_explosives(second_engineer, other)
    for persona, first, second in ((engineer, own, later), (second_engineer, later, own)):
        rows = persona.get("/approval-requests").json["items"]
        assert [(row["id"], row["is_own"]) for row in rows] == [(str(first), True), (str(second), False)]
    assert outsider.get("/approval-requests").json["items"] == []


@pytest.mark.req("REQ-APPROVAL-002")
def test_a_request_keeps_everything_that_it_is_made_of(engineer, bench):
    prepare(engineer, bench)
    more = {"permit": "ROP-118", "escort": {"vehicles": 2, "names": ["Salim", "يوسف"]}, "night": False, "fee": None}
    blasting_at = f"{today() + timedelta(days=6)}T09:30:00Z"
    sent = {
        "site_id": str(bench.site.pk),
        **checklists(engineer),
        "approval_type": "emergency",
        "priority": "critical",
        "expected_usage_on": str(today() + timedelta(days=5)),
        "blasting_at": blasting_at,
        "notes": "Loose face above the road.",
        "additional_data": more,
    }
    made = engineer.post("/approval-requests", sent)
    assert made.status == 201, made.content
    found = engineer.get(f"/approval-requests/{made.json['id']}").json
    told = {
        name: found[name] for name in sent if name not in {"site_id", "safety_checklist", "environmental_checklist"}
    }
    assert told == {name: sent[name] for name in told}
    assert (found["site"]["id"], found["requested_by"]["id"]) == (sent["site_id"], str(engineer.id))
    for checklist in ("safety_checklist", "environmental_checklist"):
        assert sorted(found[checklist]) == sorted(sent[checklist])
    assert (found["status"], found["blasting_at"]) == ("pending", blasting_at)


@pytest.mark.req("REQ-APPROVAL-002")
@pytest.mark.parametrize(
    "name", ["approval_type", "priority", "site_id", "safety_checklist", "environmental_checklist"]
)
def test_what_a_request_must_say_is_asked_for_by_name(name, engineer, bench):
    prepare(engineer, bench)
    body = {"site_id": bench.site.pk, **checklists(engineer)}
    del body[name]
    refused = engineer.post("/approval-requests", body)
    assert (refused.status, [(e["field"], e["code"]) for e in refused.json["errors"]]) == (422, [(name, "missing")])
    assert not ExplosiveApprovalRequest.objects.exists()


@pytest.mark.parametrize("data", [[1], "text", {"a": "x" * 10_001}, {"a": "\u0000"}])
def test_additional_data_is_an_object_of_bearable_size(data, engineer, bench):
    prepare(engineer, bench)
    refused = engineer.post(
        "/approval-requests", {"site_id": bench.site.pk, **checklists(engineer), "additional_data": data}
    )
    assert refused.status == 422
    assert refused.json["errors"][0]["field"].startswith("additional_data")


@pytest.mark.req("REQ-APPROVAL-003", "REQ-APPROVAL-004")
def test_five_types_and_four_priorities_are_taken_and_no_other(engineer, bench):
    prepare(engineer, bench)
    types = ["standard", "emergency", "maintenance", "testing", "research"]
    priorities = ["low", "normal", "high", "critical"]
    pairs = [(kind, "normal") for kind in types] + [("standard", priority) for priority in priorities]
    for kind, priority in pairs:
        request_id = request_explosives(engineer, bench, approval_type=kind, priority=priority)
        found = engineer.get(f"/approval-requests/{request_id}").json
        assert (found["approval_type"], found["priority"]) == (kind, priority)
        assert engineer.post(f"/approval-requests/{request_id}/cancel", {}).status == 200
    for name in ("approval_type", "priority"):
        refused = engineer.post(
            "/approval-requests", {"site_id": bench.site.pk, **checklists(engineer), name: "urgent"}
        )
        assert (refused.status, refused.json["errors"][0]["field"]) == (422, name)


@pytest.mark.req("REQ-APPROVAL-020")
def test_a_request_is_pending_approved_rejected_cancelled_or_expired(engineer, storekeeper, bench):
    prepare(engineer, bench)

    def ended(step, persona, reason=""):
        request_id = request_explosives(engineer, bench, expected_usage_on=str(today()))
        before = engineer.get(f"/approval-requests/{request_id}").json["status"]
        if step == "expire":
            services.expire_requests(at=start_of_day(today()) + timedelta(days=3))
        else:
            assert persona.post(f"/approval-requests/{request_id}/{step}", {"reason": reason}).status == 200
        after = engineer.get(f"/approval-requests/{request_id}").json["status"]
        return before, after

    assert ended("reject", storekeeper, "No permit.") == ("pending", "rejected")
    assert ended("cancel", engineer) == ("pending", "cancelled")
    assert ended("expire", None) == ("pending", "expired")
    assert ended("approve", storekeeper) == ("pending", "approved")


@pytest.mark.req("REQ-APPROVAL-021")
def test_the_storekeeper_reads_all_that_a_decision_needs(engineer, storekeeper, bench):
    prepare(engineer, bench)
    wanted_on = str(today() + timedelta(days=5))
    request_id = request_explosives(
        engineer, bench, approval_type="testing", priority="high", expected_usage_on=wanted_on, notes="Trial shot."
    )
    assert storekeeper.get("/approval-requests", status="pending").json["items"][0]["id"] == str(request_id)
    found = storekeeper.get(f"/approval-requests/{request_id}").json
    assert (found["project"]["name"], found["site"]["name"]) == (bench.site.project.name, bench.site.name)
    planned = engineer.get(f"{bench.path}/charge-summary").json["calculation"]["quantities_kg"]
    assert {line["product_id"]: line["quantity"] for line in found["lines"]} == pytest.approx(planned, abs=0.001)
    assert {line["available"] for line in found["lines"]} == {5000}
    told = (found["approval_type"], found["priority"], found["expected_usage_on"], found["notes"])
    assert told == ("testing", "high", wanted_on, "Trial shot.")
    assert len(found["safety_checklist"]) == 5
    assert len(found["environmental_checklist"]) == 4
    assert found["requested_by"] == {"id": str(engineer.id), "name": engineer.user.full_name}


@pytest.mark.req("REQ-APPROVAL-050", "REQ-APPROVAL-051")
def test_requests_are_narrowed_by_every_thing_and_by_several_states_at_once(
    engineer, second_engineer, storekeeper, bench, muscat
):
    other = make_bench(muscat)
    prepare(engineer, bench)
    prepare(second_engineer, other)
    first = request_explosives(engineer, bench, priority="high", approval_type="testing")
    second = request_explosives(second_engineer, other)
    assert engineer.post(f"/approval-requests/{first}/cancel", {}).status == 200
    third = request_explosives(engineer, bench, priority="low")
    assert storekeeper.post(f"/approval-requests/{third}/reject", {"reason": "Later."}).status == 200

    def found(**query):
        answer = storekeeper.get("/approval-requests", sort="number", **query)
        assert answer.status == 200, answer.content
        return [row["id"] for row in answer.json["items"]]

    one, two, three = map(str, (first, second, third))
    assert found(status="pending") == [two]
    assert found(status="cancelled,rejected") == [one, three]
    assert found(priority="high") == [one]
    assert found(priority="low,normal") == [two, three]
    assert found(approval_type="testing") == [one]
    assert found(site_id=bench.site.pk) == [one, three]
    assert found(requested_by_id=second_engineer.id) == [two]
    moment = ExplosiveApprovalRequest.objects.get(pk=second).requested_at
    assert found(requested_from=moment.isoformat()) == [two, three]
    assert found(requested_to=moment.isoformat()) == [one]
    assert found(status="pending,rejected", site_id=bench.site.pk, requested_by_id=engineer.id) == [three]
    unknown = storekeeper.get("/approval-requests", status="pending,done")
    assert (unknown.status, unknown.json["errors"][0]["code"]) == (422, "enum")


def test_the_choices_of_the_list_are_the_sites_and_people_of_the_visible_requests(
    engineer, second_engineer, storekeeper, outsider, operator, bench
):
    prepare(engineer, bench)
    request_explosives(engineer, bench)
    for persona in (storekeeper, second_engineer):
        assert persona.get("/approval-requests/choices").json == {
            "sites": [{"id": str(bench.site.pk), "name": bench.site.name}],
            "requesters": [{"id": str(engineer.id), "name": engineer.user.full_name}],
        }
    assert outsider.get("/approval-requests/choices").json == {"sites": [], "requesters": []}
    assert operator.get("/approval-requests/choices").status == 403
