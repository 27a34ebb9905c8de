"""What is asked for is what is designed: requests, approvals and confirmations of a design that has gone."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from threading import Thread
from typing import Any
from uuid import UUID

import pytest
from django.db import connection, transaction
from django.utils import timezone

from highwall.config.roles import seed
from highwall.config.testing import Persona, make_user, region_named, signed_in
from highwall.domains.accounts import services as accounts
from highwall.domains.blasting import services
from highwall.domains.blasting.models import CalculationResult, ExplosiveApprovalRequest
from highwall.domains.blasting.tests.factories import (
    RECEIVED,
    Bench,
    checklists,
    make_bench,
    prepare,
    request_explosives,
    reviewer_of,
)
from highwall.domains.explosives.models import LedgerMovement, Reservation
from highwall.domains.explosives.queries import site_balances
from highwall.domains.notifications.models import Notification
from highwall.domains.projects.models import Site
from highwall.domains.projects.tests.factories import force
from highwall.domains.regions.models import Region
from highwall.kit.actors import system_actor
from highwall.kit.errors import Conflict
from highwall.kit.events import outbox


def asked(engineer: Persona, bench: Bench, *, approved_by: Persona | None = None) -> str:
    """A request on a prepared bench, by path."""
    prepare(engineer, bench)
    path = f"/approval-requests/{request_explosives(engineer, bench)}"
    if approved_by:
        assert approved_by.post(f"{path}/approve", {}).status == 200
    return path


def leave_uncharged(engineer: Persona, bench: Bench, count: int = 11) -> None:
    body = {"point_ids": [point.pk for point in bench.points[:count]], "reason": "The shot gets smaller"}
    assert engineer.post(f"{bench.path}/charge-overrides", body).status == 200


def go_back(engineer: Persona, bench: Bench) -> None:
    body = {"point_ids": [point.pk for point in bench.points]}
    assert engineer.post(f"{bench.path}/charge-overrides/drop", body).status == 200


def confirm(engineer: Persona, bench: Bench) -> None:
    assert reviewer_of(bench).post(f"{bench.path}/confirm-simulation").status == 200


def held_kg() -> Decimal:
    return sum(Reservation.objects.filter(state="held").values_list("quantity", flat=True), Decimal(0))


def told(kind: str) -> set[UUID]:
    outbox.deliver_pending()
    return set(Notification.objects.filter(kind=kind).values_list("user_id", flat=True))


@pytest.mark.req("REQ-APPROVAL-001")
def test_a_request_remembers_the_calculation_it_was_made_from(engineer: Persona, bench: Bench) -> None:
    asked(engineer, bench)
    newest = CalculationResult.objects.filter(site=bench.site).latest("calculated_at")
    assert ExplosiveApprovalRequest.objects.get().calculation_id == newest.pk


@pytest.mark.req("REQ-APPROVAL-022")
def test_what_was_approved_for_a_large_shot_is_not_issued_to_a_small_one(
    engineer: Persona, storekeeper: Persona, bench: Bench
) -> None:
    path = asked(engineer, bench, approved_by=storekeeper)
    asked_kg = engineer.get(path).json["total_kg"]
    leave_uncharged(engineer, bench)
    answer = storekeeper.post(f"{path}/issue", RECEIVED)
    designed_kg = engineer.get(f"{bench.path}/charge-summary").json["calculation"]["total_kg"]
    assert (answer.status, answer.json["code"]) == (409, "design_changed")
    assert answer.json["facts"]["asked_kg"] == asked_kg
    assert answer.json["facts"]["designed_kg"] == pytest.approx(designed_kg, abs=0.001)
    assert designed_kg == pytest.approx(asked_kg / 12, abs=0.01)
    confirm(engineer, bench)
    assert storekeeper.post(f"{path}/issue", RECEIVED).json["code"] == "design_changed"
    found = storekeeper.get(path).json
    assert "issue" not in found["allowed_actions"]
    assert (found["status"], found["design"]["is_outdated"]) == ("approved", True)
    facts = answer.json["facts"]
    assert (found["design"]["asked_kg"], found["design"]["designed_kg"]) == (facts["asked_kg"], facts["designed_kg"])
    assert held_kg() == Decimal(str(asked_kg))
    assert not site_balances(bench.site.pk)


def test_a_pending_request_for_a_former_design_is_not_approved_before_it_is_taken_over(
    engineer: Persona, storekeeper: Persona, bench: Bench
) -> None:
    path = asked(engineer, bench)
    leave_uncharged(engineer, bench)
    assert storekeeper.post(f"{path}/approve", {}).json["code"] == "design_changed"
    assert engineer.post(f"{path}/take-over", {}).json["code"] == "simulation_not_confirmed"
    confirm(engineer, bench)
    shown = storekeeper.get(path).json
    assert "approve" not in shown["allowed_actions"]
    assert shown["design"]["is_outdated"]
    assert storekeeper.get("/approval-requests").json["items"][0]["is_outdated"]
    assert "take-over" in engineer.get(path).json["allowed_actions"]
    taken = engineer.post(f"{path}/take-over", {})
    assert taken.status == 200, taken.content
    assert taken.json["total_kg"] == shown["design"]["designed_kg"]
    assert taken.json["design"]["is_outdated"] is False
    assert taken.json["taken_over_by"]["id"] == str(engineer.id)
    assert storekeeper.post(f"{path}/approve", {}).status == 200
    assert storekeeper.post(f"{path}/issue", RECEIVED).status == 200
    assert sum(site_balances(bench.site.pk).values()) == Decimal(str(shown["design"]["designed_kg"]))


def test_an_approved_request_that_is_taken_over_waits_for_a_decision_again_and_frees_its_stock(
    engineer: Persona, storekeeper: Persona, bench: Bench
) -> None:
    path = asked(engineer, bench, approved_by=storekeeper)
    leave_uncharged(engineer, bench)
    confirm(engineer, bench)
    taken = engineer.post(f"{path}/take-over", {}).json
    assert (taken["status"], taken["decided_by"]) == ("pending", None)
    assert held_kg() == 0
    assert [step["name"] for step in taken["history"]] == ["submit", "approve", "take-over"]
    assert storekeeper.post(f"{path}/issue", RECEIVED).json["code"] == "illegal_transition"
    assert storekeeper.post(f"{path}/approve", {}).status == 200
    assert held_kg() == Decimal(str(taken["total_kg"]))
    assert storekeeper.post(f"{path}/issue", RECEIVED).status == 200


def test_whoever_takes_a_design_over_does_not_decide_on_it(
    engineer: Persona, storekeeper: Persona, bench: Bench, muscat: Any
) -> None:
    both = make_user("blasting_engineer", email="both@example.com", region=muscat)
    roles = ["blasting_engineer", "store_manager"]
    accounts.change_user(actor=system_actor("test"), user_id=both.pk, expected_version=None, roles=roles)
    colleague = signed_in(both)
    path = asked(engineer, bench, approved_by=colleague)
    leave_uncharged(engineer, bench)
    confirm(engineer, bench)
    assert colleague.post(f"{path}/take-over", {}).status == 200
    for person in (colleague, engineer):
        assert person.post(f"{path}/approve", {}).status == 403
    assert "approve" not in colleague.get(path).json["allowed_actions"]
    assert storekeeper.post(f"{path}/approve", {}).status == 200


def test_whoever_asks_for_no_explosives_and_a_stranger_do_not_take_a_design_over(
    engineer: Persona, explosives_manager: Persona, outsider: Persona, bench: Bench
) -> None:
    path = asked(engineer, bench)
    leave_uncharged(engineer, bench)
    confirm(engineer, bench)
    assert explosives_manager.post(f"{path}/take-over", {}).status == 403
    assert outsider.post(f"{path}/take-over", {}).status == 404


def test_a_design_that_goes_back_makes_the_approval_valid_again(
    engineer: Persona, storekeeper: Persona, bench: Bench
) -> None:
    path = asked(engineer, bench, approved_by=storekeeper)
    leave_uncharged(engineer, bench)
    go_back(engineer, bench)
    assert storekeeper.post(f"{path}/issue", RECEIVED).json["code"] == "simulation_not_confirmed"
    confirm(engineer, bench)
    assert engineer.post(f"{path}/take-over", {}).json["code"] == "design_unchanged"
    assert storekeeper.post(f"{path}/issue", RECEIVED).status == 200


def test_a_gram_is_a_change_and_a_calculation_that_gives_the_same_is_none(
    engineer: Persona, storekeeper: Persona, bench: Bench
) -> None:
    path = asked(engineer, bench)
    assert engineer.post(f"{bench.path}/calculate").status == 200
    assert engineer.get(path).json["design"]["is_outdated"] is False
    charge = engineer.get(f"{bench.path}/charges").json["items"][0]
    quantities = charge["quantities_kg"]
    for grams, is_outdated in ((0, False), (1, True)):
        mass = {**quantities, str(bench.anfo.pk): round(quantities[str(bench.anfo.pk)] - grams / 1000, 3)}
        body = {"point_ids": [charge["point_id"]], "quantities_kg": mass, "reason": "As weighed"}
        assert engineer.post(f"{bench.path}/charge-overrides", body).status == 200
        design = engineer.get(path).json["design"]
        assert design["is_outdated"] is is_outdated
        gap = Decimal(str(design["asked_kg"])) - Decimal(str(design["designed_kg"]))
        assert gap == Decimal(grams) / 1000


def test_the_same_mass_of_another_product_is_another_design(engineer: Persona, bench: Bench) -> None:
    path = asked(engineer, bench)
    charges = engineer.get(f"{bench.path}/charges").json["items"]
    first, second = str(bench.anfo.pk), str(bench.emulsion.pk)
    swapped = {**charges[0]["quantities_kg"]}
    swapped[first], swapped[second] = round(swapped[first] - 1, 3), round(swapped[second] + 1, 3)
    body = {"point_ids": [charges[0]["point_id"]], "quantities_kg": swapped, "reason": "Wet after all"}
    assert engineer.post(f"{bench.path}/charge-overrides", body).status == 200
    design = engineer.get(path).json["design"]
    assert design["asked_kg"] == design["designed_kg"]
    assert design["is_outdated"] is True


def test_both_sides_are_told_once_when_the_design_moves_away_and_once_when_it_is_back(
    engineer: Persona, storekeeper: Persona, bench: Bench
) -> None:
    asked(engineer, bench, approved_by=storekeeper)
    leave_uncharged(engineer, bench, 10)
    leave_uncharged(engineer, bench, 11)
    assert {engineer.id, storekeeper.id} <= told("approval_outdated")
    assert Notification.objects.filter(kind="approval_outdated", user_id=storekeeper.id).count() == 1
    assert not told("approval_valid_again")
    go_back(engineer, bench)
    assert {engineer.id, storekeeper.id} <= told("approval_valid_again")


def test_the_store_is_told_that_a_changed_design_waits_for_its_decision(
    engineer: Persona, storekeeper: Persona, bench: Bench
) -> None:
    path = asked(engineer, bench)
    leave_uncharged(engineer, bench)
    confirm(engineer, bench)
    assert engineer.post(f"{path}/take-over", {}).status == 200
    people = told("approval_taken_over")
    assert storekeeper.id in people
    assert engineer.id not in people


def test_without_holes_nothing_is_designed_and_nothing_approved_is_issued(
    engineer: Persona, storekeeper: Persona, bench: Bench
) -> None:
    path = asked(engineer, bench, approved_by=storekeeper)
    assert engineer.delete(f"{bench.path}/holes", {"confirm_count": 12}).status == 200
    outbox.deliver_pending()
    answer = storekeeper.post(f"{path}/issue", RECEIVED)
    assert (answer.json["code"], answer.json["facts"]["designed_kg"]) == ("design_changed", 0)
    assert storekeeper.id in told("approval_outdated")


@pytest.mark.parametrize(
    ("milestone", "code"),
    [("pattern_approved_at", "pattern_not_approved"), ("simulation_confirmed_at", "simulation_not_confirmed")],
)
def test_no_step_to_the_blast_is_taken_without_an_approved_pattern_and_a_confirmed_simulation(
    engineer: Persona, storekeeper: Persona, operator: Persona, muscat: Any, milestone: str, code: str
) -> None:
    def without(bench: Bench) -> None:
        force(bench.site, **{milestone: None, milestone.removesuffix("at") + "by": None})

    bench = make_bench(muscat)
    prepare(engineer, bench)
    without(bench)
    body = {"site_id": bench.site.pk, **checklists(engineer)}
    assert engineer.post("/approval-requests", body).json["code"] == code

    force(bench.site, pattern_approved_at=timezone.now(), simulation_confirmed_at=timezone.now())
    path = f"/approval-requests/{request_explosives(engineer, bench)}"
    for step in ("approve", "issue"):
        without(bench)
        assert storekeeper.post(f"{path}/{step}", RECEIVED if step == "issue" else {}).json["code"] == code
        force(bench.site, pattern_approved_at=timezone.now(), simulation_confirmed_at=timezone.now())
        assert storekeeper.post(f"{path}/{step}", RECEIVED if step == "issue" else {}).status == 200

    without(bench)
    assert engineer.post(f"{bench.path}/loading/as-planned").json["code"] == code
    force(bench.site, status="blast")
    assert engineer.post(f"{bench.path}/fire", {"fired_at": timezone.now()}).json["code"] == code


def test_a_simulation_is_confirmed_in_the_version_that_was_looked_at(engineer: Persona, bench: Bench) -> None:
    assert engineer.put(f"{bench.path}/loading-rule", bench.rule()).status == 200
    assert engineer.post(f"{bench.path}/tie-up/edits", {"operations": bench.chain()}).status == 200

    def looked_at() -> int:
        return int(engineer.get(f"{bench.path}/timing").json["design_version"])

    seen = looked_at()
    edit = {"op": "set_delay", "from_point_id": bench.points[0].pk, "to_point_id": bench.points[1].pk, "delay_ms": 42}
    assert engineer.post(f"{bench.path}/tie-up/edits", {"operations": [edit]}).status == 200
    assert reviewer_of(bench).post(f"{bench.path}/confirm-simulation", version=seen).status == 412
    seen = looked_at()
    leave_uncharged(engineer, bench, 1)
    assert reviewer_of(bench).post(f"{bench.path}/confirm-simulation", version=seen).status == 412
    seen = looked_at()
    assert engineer.patch(f"/holes/{bench.points[2].hole_id}", {"collar_easting_m": 600_009.5}).status == 200
    assert reviewer_of(bench).post(f"{bench.path}/confirm-simulation", version=seen).status == 412
    outbox.deliver_pending()
    assert reviewer_of(bench).post(f"{bench.path}/confirm-simulation", version=looked_at()).status == 200


def test_a_simulation_of_charges_for_a_former_pattern_is_not_confirmed(engineer: Persona, bench: Bench) -> None:
    prepare(engineer, bench)
    assert engineer.patch(f"/holes/{bench.points[2].hole_id}", {"depth_m": 10}).status == 200
    answer = reviewer_of(bench).post(f"{bench.path}/confirm-simulation")
    assert (answer.status, answer.json["code"]) == (409, "charges_outdated")
    outbox.deliver_pending()
    confirm(engineer, bench)


def test_a_pattern_is_approved_in_the_version_that_was_looked_at(engineer: Persona, bench: Bench) -> None:
    seen = engineer.get(f"{bench.path}/pattern").json["version"]
    assert engineer.patch(f"/holes/{bench.points[2].hole_id}", {"depth_m": 10}).status == 200
    assert reviewer_of(bench).post(f"{bench.path}/approve-pattern", version=seen).status == 412
    seen = engineer.get(f"{bench.path}/pattern").json["version"]
    assert reviewer_of(bench).post(f"{bench.path}/approve-pattern", version=seen).status == 200


@pytest.fixture
def committed_region(transactional_db: None) -> Iterator[Region]:
    """Roles and regions on committed data; no pool, so that each thread has a connection of its own."""
    pool = connection.settings_dict["OPTIONS"].pop("pool", None)
    connection.close()
    seed()
    yield region_named("Muscat")
    connection.close()
    if pool is not None:
        connection.settings_dict["OPTIONS"]["pool"] = pool


@pytest.mark.chaos
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("is_issue", [False, True], ids=["approve", "issue"])
def test_a_decision_waits_for_a_change_of_the_design_under_way_and_is_then_refused(
    committed_region: Region, *, is_issue: bool
) -> None:
    bench = make_bench(committed_region)
    engineer = signed_in(make_user("blasting_engineer", region=committed_region))
    storekeeper = signed_in(make_user("store_manager", region=committed_region))
    step: Callable[..., Any] = services.approve_request
    if is_issue:
        step = partial(services.issue_request, received_by_name="Said Al Kindi")
    path = asked(engineer, bench, approved_by=storekeeper if is_issue else None)
    held_before, actor, at = held_kg(), storekeeper.actor, timezone.now()
    answers: list[str] = []

    def decide() -> None:
        try:
            step(actor=actor, request_id=UUID(path.rsplit("/", 1)[1]), at=at)
            answers.append("done")
        except Conflict as refusal:
            answers.append(refusal.code)
        finally:
            connection.close()

    decision = Thread(target=decide)
    with transaction.atomic():
        services.set_override(
            actor=engineer.actor,
            site_id=bench.site.pk,
            point_ids=[bench.points[0].pk],
            quantities_kg={},
            reason="Left out",
            at=at,
        )
        decision.start()
        decision.join(timeout=1)
        assert decision.is_alive()
    decision.join(timeout=30)
    assert answers == ["design_changed"]
    assert ExplosiveApprovalRequest.objects.get().status == ("approved" if is_issue else "pending")
    assert held_kg() == held_before


def issued(engineer: Persona, storekeeper: Persona, bench: Bench) -> None:
    path = asked(engineer, bench, approved_by=storekeeper)
    assert storekeeper.post(f"{path}/issue", RECEIVED).status == 200


HEAD = "Hole ID,X,Y,Z,Depth,Diameter"


@pytest.mark.req("REQ-DRILL-012")
def test_holes_stay_once_explosives_are_on_the_site(engineer: Persona, storekeeper: Persona, bench: Bench) -> None:
    issued(engineer, storekeeper, bench)
    one = engineer.delete(f"/holes/{bench.points[0].hole_id}")
    every = engineer.delete(f"{bench.path}/holes", {"confirm_count": 12})
    assert [(answer.status, answer.json["code"]) for answer in (one, every)] == [(409, "explosives_issued")] * 2
    assert "delete_holes" not in engineer.get(f"{bench.path}/drilling").json["allowed_actions"]
    file = f"{HEAD}\nN1,600100,2600100,340,10,165\n".encode()
    sent = engineer.upload(f"{bench.path}/imports", file)
    save = {"remove_gone": True, "confirm_gone_count": 12}
    answer = engineer.post(f"/imports/{sent.json['id']}/save", save)
    assert (answer.status, answer.json["code"]) == (409, "explosives_issued")
    assert bench.site.holes.count() == 12
    assert engineer.post(f"/imports/{sent.json['id']}/save", {}).status == 200
    assert bench.site.holes.count() == 13


def test_a_file_does_not_change_holes_for_which_explosives_were_issued(
    engineer: Persona, storekeeper: Persona, bench: Bench
) -> None:
    issued(engineer, storekeeper, bench)
    file = f"{HEAD}\n1,600000,2600000,340,9,165\n".encode()
    sent = engineer.upload(f"{bench.path}/imports", file)
    answer = engineer.post(f"/imports/{sent.json['id']}/save", {})
    assert (answer.status, answer.json["code"]) == (409, "explosives_issued")
    bench.points[0].refresh_from_db()
    assert bench.points[0].depth_m == 12


def test_holes_may_go_again_once_everything_is_back_in_the_store(
    engineer: Persona, storekeeper: Persona, bench: Bench
) -> None:
    issued(engineer, storekeeper, bench)
    back = {str(product): kg for product, kg in site_balances(bench.site.pk).items()}
    body = {"store_id": bench.store.pk, "quantities": back}
    assert storekeeper.post(f"{bench.path}/return", body).status == 200
    assert engineer.delete(f"/holes/{bench.points[0].hole_id}").status == 204
    assert LedgerMovement.objects.filter(kind="issue").count() == 1


def test_a_change_of_a_charged_hole_needs_a_reason_that_its_timeline_keeps(
    engineer: Persona, storekeeper: Persona, bench: Bench
) -> None:
    path = f"/holes/{bench.points[0].hole_id}"
    prepare(engineer, bench)
    assert engineer.patch(path, {"depth_m": 11.9}).status == 200
    outbox.deliver_pending()
    assert reviewer_of(bench).post(f"{bench.path}/approve-pattern").status == 200
    confirm(engineer, bench)
    request = f"/approval-requests/{request_explosives(engineer, bench)}"
    for step in ("approve", "issue"):
        assert storekeeper.post(f"{request}/{step}", RECEIVED if step == "issue" else {}).status == 200
    refused = engineer.patch(path, {"depth_m": 11.5})
    assert (refused.status, refused.json["errors"][0]["field"], refused.json["errors"][0]["code"]) == (
        422,
        "reason",
        "required",
    )
    assert engineer.patch(path, {"depth_m": 11.5, "reason": "  "}).status == 422
    assert engineer.patch(path, {"depth_m": 11.5, "reason": "Caved in at the toe"}).status == 200
    (step,) = engineer.get(f"{path}/timeline").json
    assert (step["name"], step["reason"], step["by_id"]) == ("change", "Caved in at the toe", str(engineer.id))
    assert Site.objects.get(pk=bench.site.pk).simulation_confirmed_at is None


def test_a_change_of_an_uncharged_hole_needs_none(engineer: Persona, storekeeper: Persona, bench: Bench) -> None:
    prepare(engineer, bench)
    leave_uncharged(engineer, bench, 1)
    confirm(engineer, bench)
    request = f"/approval-requests/{request_explosives(engineer, bench)}"
    for step in ("approve", "issue"):
        assert storekeeper.post(f"{request}/{step}", RECEIVED if step == "issue" else {}).status == 200
    assert engineer.patch(f"/holes/{bench.points[0].hole_id}", {"hole_type": "spare"}).status == 200
