"""The register of equipment usage: from a draft to the meters of a machine and back."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, ProgrammingError, transaction
from django.utils import timezone

from highwall.config.testing import Persona, make_user, signed_in
from highwall.domains.accounts.models import Role
from highwall.domains.fleet.models import Machine, Meter, MeterKind, UsageEntry
from highwall.domains.fleet.services import add_interval, retire_machine
from highwall.domains.fleet.tests.factories import SYSTEM, assign, give_meter, make_machine, told
from highwall.domains.operations.models import EquipmentUsage
from highwall.domains.projects.models import Project
from highwall.domains.projects.tests.factories import make_project
from highwall.domains.regions.models import Region
from highwall.domains.registers.models import RegisterEffect, RegisterRecord
from highwall.kit.calendar import today
from highwall.kit.models import AuditEvent, TransitionLog

pytestmark = pytest.mark.django_db
PATH = "/usage-records"


@pytest.fixture
def rig(muscat: Region) -> Machine:
    machine = make_machine(region_id=muscat.pk)
    give_meter(machine)
    give_meter(machine, "drilled_m", "5000.0")
    return machine


@pytest.fixture
def writer(muscat: Region) -> Persona:
    return signed_in(make_user("machine_manager", email="writer@example.com", region=muscat))


@pytest.fixture
def supervisor(muscat: Region) -> Persona:
    return signed_in(make_user("machine_manager", email="supervisor@example.com", region=muscat))


def body(machine: Machine, days_ago: int = 1, **values: Any) -> dict[str, Any]:
    start = timezone.now().replace(minute=0, second=0, microsecond=0) - timedelta(days=days_ago, hours=12)
    times = {"starts_at": start.isoformat(), "ends_at": (start + timedelta(hours=10)).isoformat()}
    figures = {"engine_start_h": 1000.0, "engine_end_h": 1008.0, "idle_h": 1.0, "fuel_l": 300.0, "drilled_m": 180.0}
    day = (today() - timedelta(days=days_ago)).isoformat()
    return {"machine_id": str(machine.pk), "shift": "day", "shift_date": day, **times, **figures, **values}


def down(days_ago: int, hours: float, cause: str = "breakdown") -> dict[str, Any]:
    start = timezone.now().replace(minute=0, second=0, microsecond=0) - timedelta(days=days_ago, hours=12)
    return {
        "engine_end_h": 1001.0,
        "drilled_m": None,
        "down_cause": cause,
        "down_from": start.isoformat(),
        "down_until": (start + timedelta(hours=hours)).isoformat(),
    }


def draft(person: Persona, machine: Machine, **values: Any) -> dict[str, Any]:
    made = person.post(PATH, body(machine, **values))
    assert made.status == 201, made.json
    return made.json


def step(person: Persona, record: dict[str, Any], name: str, **sent: Any) -> Any:
    return person.post(f"{PATH}/{record['id']}/{name}", sent)


def taken(person: Persona, record: dict[str, Any], name: str, **sent: Any) -> dict[str, Any]:
    answer = step(person, record, name, **sent)
    assert answer.status == 200, answer.json
    return answer.json


def posted(person: Persona, machine: Machine, **values: Any) -> dict[str, Any]:
    record = draft(person, machine, **values)
    taken(person, record, "submit")
    return taken(person, record, "post")


def engine(machine: Machine) -> Decimal:
    return Meter.objects.get(machine=machine, kind="engine_h").total


@pytest.mark.req("REQ-MINING-USAGE-EFFECT")
def test_what_is_posted_moves_the_meters_of_the_machine_and_reversing_it_takes_that_back(
    writer: Persona, supervisor: Persona, rig: Machine
) -> None:
    record = draft(writer, rig)
    assert (record["status"], record["engine_h"]) == ("draft", 8)
    assert engine(rig) == 1000
    record = taken(writer, record, "submit")
    assert (record["status"], record["needs_approval"]) == ("submitted", False)
    record = taken(writer, record, "post")
    assert record["status"] == "posted"
    assert engine(rig) == 1008
    entry = UsageEntry.objects.get(machine=rig, is_live=True)
    assert (entry.source, entry.engine_h, entry.drilled_m, entry.fuel_l) == ("register", 8, 180, 300)
    assert [(one["kind"], one["target_id"], one["is_reversal"]) for one in record["effects"]] == [
        ("usage_entry", str(entry.pk), False)
    ]
    taken(writer, record, "request-reversal", reversal_code="wrong_figure", reason="Another machine's sheet.")
    record = taken(supervisor, record, "reverse")
    assert record["status"] == "reversed"
    assert engine(rig) == 1000
    assert not UsageEntry.objects.filter(machine=rig, is_live=True).exists()
    assert sorted(one["quantity"] for one in record["effects"]) == [-8, 8]


@pytest.mark.req("REQ-MINING-USAGE-EFFECT")
def test_what_is_posted_brings_a_service_nearer_tells_of_it_and_reversing_it_withdraws_both(
    writer: Persona, supervisor: Persona, rig: Machine
) -> None:
    times = {"every": Decimal(10), "planned_per_day": Decimal(10)}
    add_interval(actor=SYSTEM, machine_id=rig.pk, name="Engine 10 h", kind=MeterKind.ENGINE, **times)

    def remaining() -> float:
        (state,) = writer.get(f"/machines/{rig.pk}/services").json
        return float(state["remaining"])

    record = taken(writer, draft(writer, rig), "submit")
    assert (remaining(), told(writer, "machines.service_due")) == (10, [])
    taken(writer, record, "post")
    assert (remaining(), [facts["limit"] for facts in told(writer, "machines.service_due")]) == (2, [70])
    taken(writer, record, "request-reversal", reversal_code="wrong_subject", reason="Another machine's sheet.")
    assert remaining() == 2
    taken(supervisor, record, "reverse")
    assert (remaining(), len(told(writer, "machines.service_withdrawn"))) == (10, 1)


@pytest.mark.req("REQ-MINING-USAGE-CYCLE")
def test_nobody_reverses_what_they_asked_to_have_reversed(writer: Persona, rig: Machine) -> None:
    record = posted(writer, rig)
    taken(writer, record, "request-reversal", reversal_code="twice", reason="Entered twice.")
    assert step(writer, record, "reverse").status == 403
    assert engine(rig) == 1008


@pytest.mark.req("REQ-MINING-USAGE-CYCLE")
def test_a_refused_reversal_leaves_the_record_posted(writer: Persona, supervisor: Persona, rig: Machine) -> None:
    record = posted(writer, rig)
    taken(writer, record, "request-reversal", reversal_code="other", reason="Perhaps wrong.")
    assert step(supervisor, record, "refuse-reversal").status == 422
    assert taken(supervisor, record, "refuse-reversal", reason="It is right.")["status"] == "posted"
    assert engine(rig) == 1008


def test_posting_references_have_no_gaps(writer: Persona, rig: Machine) -> None:
    first = posted(writer, rig, days_ago=2)
    failed = draft(writer, rig, days_ago=1, engine_start_h=10.0, engine_end_h=20.0)
    assert step(writer, failed, "submit").status == 422
    second = posted(writer, rig, days_ago=1, engine_start_h=1008.0, engine_end_h=1010.0)
    numbers = [int(one["posting_reference"].rpartition("-")[2]) for one in (first, second)]
    assert numbers[1] == numbers[0] + 1


@pytest.mark.req("REQ-MINING-USAGE-APPROVAL")
def test_long_downtime_needs_the_approval_of_somebody_else_of_that_level(
    writer: Persona, supervisor: Persona, rig: Machine, muscat: Region
) -> None:
    Role.objects.create(
        code="foreman",
        name="Foreman",
        reach="region",
        rights=["registers.approve_supervisor", "usage_records.read", "usage_records.approve"],
    )
    foreman = signed_in(make_user("foreman", region=muscat))
    record = taken(writer, draft(writer, rig, **down(1, 7)), "submit")
    assert (record["needs_approval"], record["approval_level"]) == (True, "manager")
    assert record["approval_grounds"] == [{"code": "downtime", "level": "manager", "value": 7.0, "limit": 6.0}]
    assert step(writer, record, "post").json["code"] == "needs_approval"
    assert step(writer, record, "approve").json["code"] == "own_submission"
    assert step(foreman, record, "approve").json["code"] == "approval_level"
    assert taken(supervisor, record, "approve")["status"] == "approved"
    assert taken(writer, record, "post")["status"] == "posted"


@pytest.mark.req("REQ-MINING-USAGE-APPROVAL")
def test_a_shorter_downtime_needs_a_supervisor_and_standby_needs_nobody(writer: Persona, rig: Machine) -> None:
    assert taken(writer, draft(writer, rig, **down(1, 3)), "submit")["approval_level"] == "supervisor"
    assert taken(writer, draft(writer, rig, days_ago=2, **down(2, 9, "weather")), "submit")["needs_approval"] is False


def test_what_is_submitted_late_needs_a_supervisor(writer: Persona, rig: Machine) -> None:
    record = taken(writer, draft(writer, rig, days_ago=6), "submit")
    assert [one["code"] for one in record["approval_grounds"]] == ["late"]


@pytest.mark.req("REQ-MINING-USAGE-APPROVAL")
def test_whoever_changed_a_record_last_does_not_approve_it(writer: Persona, supervisor: Persona, rig: Machine) -> None:
    record = draft(writer, rig, **down(1, 3))
    assert supervisor.patch(f"{PATH}/{record['id']}", {"note": "Seen."}, version=record["version"]).status == 200
    taken(writer, record, "submit")
    assert step(supervisor, record, "approve").json["code"] == "own_submission"


@pytest.mark.req("REQ-MINING-USAGE-CYCLE")
def test_a_rejected_record_is_changed_and_submitted_again(writer: Persona, supervisor: Persona, rig: Machine) -> None:
    record = taken(writer, draft(writer, rig, **down(1, 3)), "submit")
    assert step(supervisor, record, "reject").status == 422
    record = taken(supervisor, record, "reject", reason="The stop is too long.")
    changed = writer.patch(f"{PATH}/{record['id']}", {"note": "Corrected."}, version=record["version"]).json
    assert changed["status"] == "rejected"
    assert taken(writer, changed, "validate")["status"] == "validated"
    assert taken(writer, changed, "submit")["status"] == "submitted"


@pytest.mark.req("REQ-MINING-USAGE-CYCLE")
def test_an_edit_undoes_validation(writer: Persona, rig: Machine) -> None:
    record = taken(writer, draft(writer, rig), "validate")
    assert record["status"] == "validated"
    changed = writer.patch(f"{PATH}/{record['id']}", {"fuel_l": 310}, version=record["version"])
    assert (changed.status, changed.json["status"]) == (200, "draft")


def test_validating_leaves_the_meters_as_they_were(writer: Persona, rig: Machine) -> None:
    taken(writer, draft(writer, rig), "validate")
    assert engine(rig) == 1000
    assert not UsageEntry.objects.exists()


def test_a_submitted_record_is_not_changed_and_a_posted_one_by_nobody(writer: Persona, rig: Machine) -> None:
    record = taken(writer, draft(writer, rig), "submit")
    refused = writer.patch(f"{PATH}/{record['id']}", {"fuel_l": 1}, version=record["version"])
    assert (refused.status, refused.json["code"]) == (409, "record_not_open")
    taken(writer, record, "post")
    with pytest.raises(IntegrityError), transaction.atomic():
        EquipmentUsage.objects.filter(pk=record["id"]).update(fuel_l=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        RegisterRecord.objects.filter(pk=record["id"]).update(shift="night")
    with pytest.raises(IntegrityError), transaction.atomic():
        RegisterRecord.objects.filter(pk=record["id"]).update(status="draft")
    with pytest.raises(IntegrityError), transaction.atomic():
        EquipmentUsage.objects.filter(pk=record["id"]).delete()
    with pytest.raises(ProgrammingError), transaction.atomic():
        RegisterEffect.objects.update(quantity=1)


def test_what_a_register_posted_is_not_corrected_past_it(writer: Persona, rig: Machine) -> None:
    posted(writer, rig)
    entry = UsageEntry.objects.get(machine=rig)
    refused = writer.post(f"/usage-entries/{entry.pk}/correct", {"reason": "Wrong"})
    assert refused.json["code"] == "posted_by_register"
    assert engine(rig) == 1008


@pytest.mark.req("REQ-MINING-USAGE-RULES")
def test_two_records_of_a_machine_never_cover_the_same_time(writer: Persona, rig: Machine) -> None:
    first, second = draft(writer, rig), draft(writer, rig)
    taken(writer, first, "submit")
    refused = step(writer, second, "submit")
    assert (refused.status, refused.json["code"]) == (409, "usage_record_overlaps")
    with pytest.raises(IntegrityError), transaction.atomic():
        EquipmentUsage.objects.filter(pk=second["id"]).update(holds_time=True)


@pytest.mark.req("REQ-MINING-USAGE-RULES")
def test_an_entry_of_the_fleet_in_that_time_is_seen_before_submission(writer: Persona, rig: Machine) -> None:
    record = draft(writer, rig)
    other = body(rig)
    logged = {"starts_at": other["starts_at"], "ends_at": other["ends_at"], "service_h": 2}
    assert writer.post(f"/machines/{rig.pk}/usage", logged).status == 201
    refused = step(writer, record, "submit")
    assert (refused.status, refused.json["code"]) == (409, "usage_overlaps")


@pytest.mark.req("REQ-MINING-USAGE-RULES")
@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"engine_end_h": 999.0}, "runs_back"),
        ({"engine_end_h": 1011.0}, "faster_than_clock"),
        ({"idle_h": 9.0}, "idle_above_engine"),
        ({"down_cause": "breakdown"}, "stop_not_whole"),
        ({"fuel_l": "NaN"}, "not_a_figure"),
        ({"fuel_l": 1e308}, "decimal_max_digits"),
        ({"fuel_l": -1}, "greater_than_equal"),
        ({"shift_date": "2026-02-31"}, "no_day"),
        ({"shift": "swing", "starts_at": None}, "times_or_shift"),
        ({"note": "x" * 4000}, "string_too_long"),
        ({"ends_at": "2020-01-01T00:00:00Z"}, "ends_before_start"),
    ],
)
def test_what_cannot_be_is_refused_with_words_and_nothing_is_posted(
    writer: Persona, rig: Machine, values: dict[str, Any], code: str
) -> None:
    answer = writer.post(PATH, body(rig, **values))
    if answer.status == 201:
        answer = step(writer, answer.json, "submit")
    assert answer.status == 422
    assert code in {one["code"] for one in answer.json["errors"]}, answer.json
    assert engine(rig) == 1000


def test_arabic_digits_are_read_as_figures(writer: Persona, rig: Machine) -> None:
    assert draft(writer, rig, fuel_l="٣٠٠٫٥")["fuel_l"] == 300.5


@pytest.mark.req("REQ-MINING-USAGE-RULES")
def test_what_is_yet_to_come_is_refused(writer: Persona, rig: Machine) -> None:
    start = timezone.now() + timedelta(hours=1)
    values = {"starts_at": start.isoformat(), "ends_at": (start + timedelta(hours=9)).isoformat()}
    assert step(writer, draft(writer, rig, **values), "submit").json["errors"][0]["code"] == "in_the_future"


def test_a_machine_retired_under_a_draft_stops_its_submission(writer: Persona, rig: Machine) -> None:
    record = draft(writer, rig, days_ago=0, starts_at=None, ends_at=None, shift_date=str(today()))
    retire_machine(actor=SYSTEM, machine_id=rig.pk, at=timezone.now() - timedelta(days=2), reason="Sold")
    assert step(writer, record, "submit").status in {409, 422}
    assert engine(rig) == 1000


def test_a_project_that_is_over_takes_no_more_records(writer: Persona, rig: Machine, muscat: Region) -> None:
    project = make_project(region=muscat)
    assign(rig, at=timezone.now() - timedelta(days=30), project_id=project.pk)
    record = draft(writer, rig)
    assert record["project_id"] == str(project.pk)
    taken(writer, record, "submit")
    Project.objects.filter(pk=project.pk).update(status="completed")
    assert step(writer, record, "post").json["code"] == "project_over"
    assert engine(rig) == 1000


def test_a_draft_sent_twice_is_one(writer: Persona, supervisor: Persona, rig: Machine) -> None:
    sent = body(rig, client_id=str(uuid4()), channel="mobile", device_id="tablet-7")
    first, second = writer.post(PATH, sent), writer.post(PATH, sent)
    assert first.json["id"] == second.json["id"]
    assert supervisor.post(PATH, sent).json["code"] == "client_id_taken"
    record = RegisterRecord.objects.get()
    assert (record.channel, record.device_id) == ("mobile", "tablet-7")


def test_a_change_of_an_older_version_is_refused(writer: Persona, rig: Machine) -> None:
    record = draft(writer, rig)
    assert writer.patch(f"{PATH}/{record['id']}", {"fuel_l": 1}, version=record["version"]).status == 200
    assert writer.patch(f"{PATH}/{record['id']}", {"fuel_l": 2}, version=record["version"]).status == 412


def test_the_shift_of_a_day_is_the_time_when_none_is_given(writer: Persona, rig: Machine) -> None:
    record = draft(writer, rig, starts_at=None, ends_at=None)
    assert record["ends_at"] > record["starts_at"]


@pytest.mark.req("REQ-MINING-USAGE-RIGHTS")
def test_an_operator_enters_usage_of_the_own_machine_alone(
    rig: Machine, muscat: Region, sign_in_as: Callable[..., Persona]
) -> None:
    person = make_user("operator", region=muscat)
    operator = sign_in_as(person)
    project = make_project(region=muscat, members=(person,))
    assert operator.post(PATH, body(rig)).json["errors"][0]["code"] == "unknown_machine"
    assign(rig, at=timezone.now() - timedelta(days=9), project_id=project.pk, operator_id=operator.id)
    record = taken(operator, draft(operator, rig), "submit")
    assert record["operator_name"]
    assert step(operator, record, "post").status == 403
    assert [row["id"] for row in operator.get(PATH).json["items"]] == [record["id"]]


@pytest.mark.req("REQ-MINING-USAGE-RIGHTS")
def test_people_of_another_region_do_not_see_the_records(
    writer: Persona, rig: Machine, dhofar: Region, sign_in_as: Callable[..., Persona]
) -> None:
    record = draft(writer, rig)
    stranger = sign_in_as(make_user("machine_manager", region=dhofar, email="far@example.com"))
    assert stranger.get(PATH).json["items"] == []
    assert stranger.get("/register-records").json["items"] == []
    assert stranger.get(f"{PATH}/{record['id']}").status == 404
    assert step(stranger, record, "submit").status == 404


def test_the_queue_and_its_figures_name_what_waits(writer: Persona, supervisor: Persona, rig: Machine) -> None:
    taken(writer, draft(writer, rig, **down(1, 3)), "submit")
    draft(writer, rig)
    waiting = supervisor.get("/register-records", status="submitted").json["items"]
    assert [(row["book"], row["approval_level"]) for row in waiting] == [("equipment_usage", "supervisor")]
    assert supervisor.get("/register-overview").json["to_approve"]["count"] == 1
    own = writer.get("/register-overview").json
    assert (own["to_approve"]["count"], own["drafts_of_mine"]["count"]) == (0, 1)


def test_the_last_reading_is_proposed(writer: Persona, rig: Machine) -> None:
    posted(writer, rig)
    found = writer.get(f"{PATH}/proposals/{rig.pk}").json
    assert (found["engine_start_h"], found["has_metres_meter"]) == (1008, True)


@pytest.mark.req("REQ-MINING-USAGE-AUDIT")
def test_each_write_is_in_the_trail_with_before_and_after_and_each_step_with_its_reason_for_good(
    writer: Persona, supervisor: Persona, rig: Machine
) -> None:
    record = draft(writer, rig, **down(1, 3))
    events = AuditEvent.objects.filter(resource_id=record["id"]).order_by("at", "id")
    assert [(one.event, one.before, one.actor_id) for one in events] == [("create", None, writer.id)] * 2
    assert writer.patch(f"{PATH}/{record['id']}", {"note": "Seen."}, version=record["version"]).status == 200
    (noted,) = events.filter(event="update", after__has_key="note")
    assert (noted.before["note"], noted.after["note"], noted.actor_id) == ("", "Seen.", writer.id)
    taken(writer, record, "submit")
    taken(supervisor, record, "reject", reason="The fuel is that of two shifts.")
    moved = events.filter(event="update", after__has_key="status")
    assert [(one.before["status"], one.after["status"], one.actor_id) for one in moved] == [
        ("draft", "submitted", writer.id),
        ("submitted", "rejected", supervisor.id),
    ]
    steps = TransitionLog.objects.filter(record_id=record["id"]).order_by("at", "id")
    assert [(one.from_state, one.to_state, one.by_id, one.reason) for one in steps] == [
        ("draft", "submitted", writer.id, ""),
        ("submitted", "rejected", supervisor.id, "The fuel is that of two shifts."),
    ]
    for rows, change in ((moved, {"actor_id": writer.id}), (steps, {"reason": "None."})):
        for tamper in (lambda rows=rows, change=change: rows.update(**change), lambda rows=rows: rows.delete()):
            with pytest.raises(DatabaseError), transaction.atomic():
                tamper()


@pytest.mark.req("REQ-MINING-USAGE-APPROVAL", "REQ-MINING-USAGE-CYCLE")
def test_what_is_too_much_for_a_level_is_handed_on_to_the_next_with_a_reason(
    writer: Persona, supervisor: Persona, rig: Machine, muscat: Region, admin: Persona
) -> None:
    record = taken(writer, draft(writer, rig, **down(1, 3)), "submit")
    assert step(supervisor, record, "escalate").status == 422
    asked = "The third hose of this month."
    handed_on = taken(supervisor, record, "escalate", reason=asked)
    assert (handed_on["status"], handed_on["approval_level"], handed_on["version"] - record["version"]) == (
        "submitted",
        "manager",
        1,
    )
    assert handed_on["approval_grounds"] == record["approval_grounds"]
    assert taken(supervisor, record, "escalate", reason=asked)["approval_level"] == "director"
    assert step(supervisor, record, "approve").json["code"] == "approval_level"
    refused = step(admin, record, "escalate", reason=asked)
    assert (refused.status, refused.json["code"]) == (409, "highest_level")
    steps = admin.get(f"{PATH}/{record['id']}/timeline").json
    assert [(one["name"], one["reason"]) for one in steps] == [("submit", ""), *[("escalate", asked)] * 2]
    assert taken(admin, record, "approve")["status"] == "approved"
    assert step(supervisor, record, "escalate", reason=asked).json["code"] == "illegal_transition"


@pytest.mark.req("REQ-MINING-USAGE-CYCLE")
def test_what_has_been_reconciled_is_closed_and_stays_as_it_is(writer: Persona, rig: Machine) -> None:
    record = draft(writer, rig)
    assert step(writer, record, "close").json["code"] == "illegal_transition"
    taken(writer, record, "submit")
    assert step(writer, record, "close").json["code"] == "illegal_transition"
    taken(writer, record, "post")
    assert taken(writer, record, "close")["status"] == "closed"
    asked = {"reversal_code": "other", "reason": "Perhaps wrong."}
    for name, sent in (("request-reversal", asked), ("reverse", {}), ("post", {})):
        assert step(writer, record, name, **sent).json["code"] == "illegal_transition"
    assert engine(rig) == 1008


@pytest.mark.req("REQ-MINING-USAGE-CYCLE")
def test_what_is_sent_back_is_a_draft_again_and_tells_why(writer: Persona, supervisor: Persona, rig: Machine) -> None:
    record = taken(writer, draft(writer, rig, **down(1, 3)), "submit")
    assert step(supervisor, record, "request-changes").status == 422
    assert step(writer, record, "request-changes", reason=" ").status == 422
    back = taken(supervisor, record, "request-changes", reason="Which hose?")
    assert back["status"] == "draft"
    changed = writer.patch(f"{PATH}/{record['id']}", {"note": "The feed hose."}, version=back["version"])
    assert changed.status == 200
    assert taken(writer, record, "submit")["needs_approval"] is True
    told_steps = writer.get(f"{PATH}/{record['id']}/timeline").json
    assert [(one["name"], one["reason"]) for one in told_steps if one["name"] == "request-changes"] == [
        ("request-changes", "Which hose?")
    ]


def test_nothing_is_handed_on_where_no_approval_is_needed(writer: Persona, supervisor: Persona, rig: Machine) -> None:
    record = taken(writer, draft(writer, rig), "submit")
    assert step(supervisor, record, "escalate", reason="Unsure.").json["code"] == "no_approval_needed"


def test_no_approval_is_given_where_none_is_needed(writer: Persona, supervisor: Persona, rig: Machine) -> None:
    record = taken(writer, draft(writer, rig), "submit")
    refused = step(supervisor, record, "approve")
    assert (refused.status, refused.json["code"]) == (409, "no_approval_needed")
    assert taken(supervisor, record, "post")["status"] == "posted"


def test_each_figure_of_the_overview_is_what_its_list_shows(writer: Persona, supervisor: Persona, rig: Machine) -> None:
    taken(writer, draft(writer, rig, **down(1, 3)), "submit")
    taken(writer, draft(writer, rig, days_ago=9, **down(9, 3)), "submit")
    taken(writer, draft(writer, rig, days_ago=2), "submit")
    taken(supervisor, taken(writer, draft(writer, rig, days_ago=5, **down(5, 3)), "submit"), "reject", reason="No.")
    asked = posted(writer, rig, days_ago=0)
    taken(writer, asked, "request-reversal", reversal_code="other", reason="Perhaps wrong.")
    draft(writer, rig, days_ago=4)
    names = ("drafts_of_mine", "rejected_of_mine", "to_approve", "to_post", "reversals")
    for person, expected in ((writer, (1, 1, 0, 1, 0)), (supervisor, (0, 0, 2, 1, 1))):
        overview = person.get("/register-overview").json
        overview.pop("waiting_long")
        for name, figure in overview.items():
            assert person.get("/register-records", **figure["filters"]).json["total"] == figure["count"], name
        assert tuple(overview[name]["count"] for name in names) == expected
        assert (overview["posted"]["count"], overview["posted_before"]["count"]) == (1, 0)


def test_who_may_not_decide_is_not_told_of_what_waits_for_others(
    writer: Persona, rig: Machine, sign_in_as: Callable[..., Persona]
) -> None:
    taken(writer, draft(writer, rig, **down(1, 3)), "submit")
    overview = sign_in_as(make_user("auditor")).get("/register-overview").json
    assert [overview[name] for name in ("to_approve", "to_post", "reversals")] == [None, None, None]


@pytest.mark.req("REQ-MINING-USAGE-RIGHTS")
def test_the_register_lends_its_people_no_right_over_machines(writer: Persona, rig: Machine, muscat: Region) -> None:
    rights = [f"usage_records.{name}" for name in ("read", "create", "post", "approve", "reverse")]
    Role.objects.create(code="clerk", name="Clerk", reach="region", rights=["registers.read", *rights])
    clerk = signed_in(make_user("clerk", region=muscat))
    record = posted(clerk, rig)
    entry = UsageEntry.objects.get(machine=rig)
    assert clerk.post(f"/usage-entries/{entry.pk}/correct", {"reason": "Wrong"}).status == 403
    times = {name: body(rig, days_ago=4)[name] for name in ("starts_at", "ends_at")}
    assert clerk.post(f"/machines/{rig.pk}/usage", {**times, "service_h": 2}).status == 403
    assert clerk.get(f"/machines/{rig.pk}").status == 403
    taken(writer, record, "request-reversal", reversal_code="other", reason="Perhaps wrong.")
    assert taken(clerk, record, "reverse")["status"] == "reversed"
    assert engine(rig) == 1000


@pytest.mark.req("REQ-MINING-USAGE-RIGHTS")
def test_who_posts_reaches_no_machine_of_another_region(
    writer: Persona, rig: Machine, dhofar: Region, muscat: Region
) -> None:
    record = taken(writer, draft(writer, rig), "submit")
    Machine.objects.filter(pk=rig.pk).update(region=dhofar)
    assert step(writer, record, "post").status in {404, 422}
    assert engine(rig) == 1000
    Machine.objects.filter(pk=rig.pk).update(region=muscat)
    assert taken(writer, record, "post")["status"] == "posted"


def test_who_has_to_decide_is_told_and_whoever_asked_is_told_what_became_of_it(
    writer: Persona, supervisor: Persona, rig: Machine, dhofar: Region, sign_in_as: Callable[..., Persona]
) -> None:
    stranger = sign_in_as(make_user("machine_manager", region=dhofar, email="far@example.com"))
    record = taken(writer, draft(writer, rig, **down(1, 3)), "submit")
    (waits,) = told(supervisor, "registers.submitted")
    assert (waits["number"], waits["approval_level"]) == (record["number"], "supervisor")
    assert told(writer, "registers.submitted") == told(stranger, "registers.submitted") == []
    taken(supervisor, record, "reject", reason="The fuel is that of two shifts.")
    assert [one["reason"] for one in told(writer, "registers.sent_back")] == ["The fuel is that of two shifts."]
    sound = posted(writer, rig, days_ago=2)
    assert len(told(supervisor, "registers.submitted")) == 1
    taken(writer, sound, "request-reversal", reversal_code="twice", reason="Entered twice.")
    (asked,) = told(supervisor, "registers.reversal_asked")
    assert (asked["number"], asked["reason"]) == (sound["number"], "Entered twice.")
    assert told(writer, "registers.reversal_asked") == []
    taken(supervisor, sound, "reverse")
    assert [one["record_status"] for one in told(writer, "registers.reversal_decided")] == ["reversed"]
    links = {one["link"] for one in writer.get("/notifications").json["items"]}
    assert f"{PATH}/{sound['id']}" in links


def test_whoever_a_record_is_handed_on_to_is_told(
    writer: Persona, supervisor: Persona, rig: Machine, admin: Persona
) -> None:
    record = taken(writer, draft(writer, rig, **down(1, 3)), "submit")
    told(admin, "registers.submitted")
    for _ in range(2):
        taken(supervisor, record, "escalate", reason="The third hose of this month.")
    assert [one["approval_level"] for one in told(admin, "registers.submitted")] == ["director", "supervisor"]
    assert [one["approval_level"] for one in told(supervisor, "registers.submitted")] == ["supervisor"]
