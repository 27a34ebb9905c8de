from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from highwall.config.testing import Persona, make_user, signed_in
from highwall.domains.fleet import services
from highwall.domains.fleet.models import DownInterval, Machine, Meter, MeterKind, ReadingEvent, UsageEntry
from highwall.domains.fleet.tests.factories import SYSTEM, assign, give_meter, log, make_machine
from highwall.domains.projects.tests.factories import force, make_project
from highwall.domains.regions.models import Region
from highwall.kit.calendar import start_of_day, today
from highwall.kit.errors import DomainError

pytestmark = pytest.mark.django_db


@pytest.fixture
def rig(db: None) -> Machine:
    """With an engine meter at 1000 h and a percussion meter at 400 h."""
    machine = make_machine()
    give_meter(machine)
    give_meter(machine, "percussion_h", "400.0")
    return machine


def morning(days_ago: int = 1, hour: float = 6) -> datetime:
    return start_of_day(today() - timedelta(days=days_ago), hour)


def figures(machine: Machine, kind: str = "engine_h") -> tuple[str, str]:
    meter = Meter.objects.get(machine=machine, kind=kind)
    return str(meter.displayed), str(meter.total)


def code_of(error: DomainError) -> str:
    return error.errors[0].code if error.errors else error.code


def refused(machine: Machine, starts_at: datetime, hours: float = 12, **values: Any) -> str:
    before = UsageEntry.objects.count()
    with pytest.raises(DomainError) as refusal, transaction.atomic():
        log(machine, starts_at, hours, **values)
    assert UsageEntry.objects.count() == before
    return code_of(refusal.value)


@pytest.mark.req("REQ-MACHINE-054")
def test_an_operator_logs_engine_idle_and_service_hours_of_the_own_machine(operator: Persona, muscat: Region) -> None:
    assert operator.user is not None
    project = make_project(muscat, members=(operator.user,))
    machine = make_machine(region_id=muscat.pk)
    give_meter(machine)
    assign(machine, at=morning(9), operator_id=operator.id, project_id=project.pk)
    body = {
        "starts_at": morning().isoformat(),
        "ends_at": morning(1, 18).isoformat(),
        "meters": [{"kind": "engine_h", "start": 1000, "end": 1009.5}],
        "idle_h": 1.5,
        "service_h": 2,
        "fuel_l": 310,
        "note": "Dust collector cleaned",
    }
    made = operator.post(f"/machines/{machine.pk}/usage", body)
    assert made.status == 201, made.content
    assert (made.json["engine_h"], made.json["idle_h"], made.json["service_h"]) == (9.5, 1.5, 2)
    assert (made.json["project"]["id"], made.json["operator"]["id"]) == (str(project.pk), str(operator.id))
    assert made.json["worked_on"] == str(today() - timedelta(days=1))
    assert figures(machine) == ("1009.5", "1009.5")
    (own,) = operator.get("/machines/mine/usage").json
    assert own["id"] == made.json["id"]
    (meter,) = operator.get("/machines/mine/meters").json
    assert meter["displayed"] == 1009.5


def test_an_operator_logs_for_no_machine_but_the_own_one_at_that_time(operator: Persona, muscat: Region) -> None:
    mine, other = make_machine(region_id=muscat.pk), make_machine(region_id=muscat.pk)
    for machine in (mine, other):
        give_meter(machine)
    assign(mine, at=morning(3), operator_id=operator.id)

    def answer(machine: Machine, days_ago: int) -> tuple[int, str]:
        body = {
            "starts_at": morning(days_ago).isoformat(),
            "ends_at": morning(days_ago, 12).isoformat(),
            "meters": [{"kind": "engine_h", "amount": 4}],
        }
        given = operator.post(f"/machines/{machine.pk}/usage", body)
        return given.status, given.json.get("code", "")

    assert answer(other, 1) == answer(mine, 5) == (404, "not_your_machine")
    assert answer(mine, 2) == (201, "")


def test_an_entry_that_is_sent_again_is_made_once(operator: Persona) -> None:
    machine = make_machine()
    give_meter(machine)
    assign(machine, at=morning(3), operator_id=operator.id)
    body = {
        "client_id": str(uuid4()),
        "starts_at": morning().isoformat(),
        "ends_at": morning(1, 12).isoformat(),
        "meters": [{"kind": "engine_h", "amount": 4}],
    }
    first, again = (operator.post(f"/machines/{machine.pk}/usage", body) for _ in range(2))
    assert (first.status, again.status, again.json["id"]) == (201, 201, first.json["id"])
    assert figures(machine) == ("1004.0", "1004.0")
    thief = signed_in(make_user("admin", email="other@example.com"))
    taken = thief.post(f"/machines/{machine.pk}/usage", body)
    assert (taken.status, taken.json["code"]) == (409, "client_id_taken")


def test_late_entries_fill_gaps_and_must_fit_between_their_neighbours(rig: Machine) -> None:
    log(rig, morning(3), meters=[{"kind": "engine_h", "start": Decimal(1000), "end": Decimal(1010)}])
    log(rig, morning(1), meters=[{"kind": "engine_h", "start": Decimal(1016), "end": Decimal(1026)}])
    too_far = [{"kind": "engine_h", "start": Decimal(1010), "end": Decimal("1016.1")}]
    assert refused(rig, morning(2), meters=too_far) == "above_later"
    assert refused(rig, morning(2), engine_h=6.1) == "above_later"
    too_low = [{"kind": "engine_h", "start": Decimal("1009.9"), "end": Decimal(1012)}]
    assert refused(rig, morning(2), meters=too_low) == "below_earlier"
    backwards = [{"kind": "engine_h", "start": Decimal(1013), "end": Decimal(1012)}]
    assert refused(rig, morning(2), meters=backwards) == "runs_back"
    log(rig, morning(2), engine_h=5)
    assert figures(rig) == ("1026.0", "1026.0")


def test_hours_that_no_entry_explains_are_shown_and_count(rig: Machine, machine_manager: Persona) -> None:
    log(rig, morning(2), meters=[{"kind": "engine_h", "start": Decimal(1003), "end": Decimal(1010)}])
    log(rig, morning(1, 20), 0, meters=[{"kind": "engine_h", "end": Decimal(1014)}])
    rows = machine_manager.get(f"/machines/{rig.pk}/meter-readings", kind="engine_h").json
    assert [(row["event"], row["displayed"], row["unlogged"]) for row in rows] == [
        ("reading", 1014, 4),
        ("reading", 1010, 3),
        ("opening", 1000, 0),
    ]
    assert figures(rig) == ("1014.0", "1014.0")


def test_a_reading_alone_is_an_entry_and_fits_between_its_neighbours(rig: Machine) -> None:
    reading = log(rig, morning(1, 10), 0, meters=[{"kind": "engine_h", "end": Decimal(1002)}])
    assert (reading.kind, reading.engine_h) == ("reading", None)
    assert refused(rig, morning(1, 11), 0, meters=[{"kind": "engine_h", "end": Decimal(1001)}]) == "below_earlier"


@pytest.mark.parametrize(
    ("starts", "hours", "values", "code"),
    [
        ((1, 6), 12, {"engine_h": "12.3"}, "faster_than_clock"),
        ((1, 6), 24.5, {"engine_h": 10}, "longer_than_a_day"),
        ((-2, 6), 12, {"engine_h": 10}, "in_the_future"),
        ((1, 6), -1, {"engine_h": 0}, "ends_before_start"),
        ((1, 6), 12, {"engine_h": 3, "idle_h": Decimal("3.1")}, "idle_above_engine"),
        ((1, 6), 12, {"engine_h": 8, "service_h": Decimal("4.3")}, "more_than_clock"),
        ((1, 6), 12, {"engine_h": 3, "percussion_h": "3.1"}, "percussion_above_engine"),
        ((1, 6), 12, {"pump_h": 3}, "no_meter"),
        ((1, 6), 12, {}, "nothing_to_log"),
        ((120, 6), 12, {"engine_h": 3}, "before_first_reading"),
    ],
)
def test_figures_that_can_not_be_are_refused(
    rig: Machine, starts: tuple[int, float], hours: float, values: dict[str, Any], code: str
) -> None:
    assert refused(rig, morning(*starts), hours, **values) == code
    assert figures(rig) == ("1000.0", "1000.0")


def test_engine_hours_may_pass_the_clock_by_a_fifth_of_an_hour_but_no_day_has_more_than_24(rig: Machine) -> None:
    for hour in (0, 8):
        log(rig, morning(2, hour), 8, engine_h="8.2")
    assert refused(rig, morning(2, 16), 8, engine_h="8.2") == "day_too_long"
    log(rig, morning(2, 16), 8, engine_h="7.6")


def test_a_night_shift_belongs_to_the_day_on_which_it_starts_where_the_machine_works(
    rig: Machine, muscat: Region
) -> None:
    project = make_project(muscat)
    force(project, time_zone="America/Santiago")
    assign(rig, at=morning(9), project_id=project.pk)
    entry = log(rig, morning(2, 4), 8, engine_h=7)
    assert entry.worked_on == today() - timedelta(days=3)
    at_home = make_machine()
    give_meter(at_home)
    assert log(at_home, morning(2, 22), 8, engine_h=7).worked_on == today() - timedelta(days=2)


def test_entries_of_a_machine_never_overlap_and_the_database_holds_it(rig: Machine) -> None:
    first = log(rig, morning(1, 6), 8, engine_h=7)
    assert refused(rig, morning(1, 13), 4, engine_h=1) == "usage_overlaps"
    with pytest.raises(IntegrityError, match="usage_never_overlaps"), transaction.atomic():
        UsageEntry.objects.create(
            machine=rig,
            kind="work",
            source="person",
            worked_on=first.worked_on,
            starts_at=morning(1, 13),
            ends_at=morning(1, 15),
        )
    log(rig, morning(1, 14), 4, engine_h=1)


def test_a_correction_reverses_and_replaces_and_the_sums_stay_true(machine_manager: Persona, rig: Machine) -> None:
    wrong = log(rig, morning(2), engine_h=11, fuel_l=Decimal(400))
    log(rig, morning(1), meters=[{"kind": "engine_h", "start": Decimal(1011), "end": Decimal(1015)}])
    body = {
        "reason": "Read the wrong line.",
        "replacement": {
            "starts_at": morning(2).isoformat(),
            "ends_at": morning(2, 18).isoformat(),
            "meters": [{"kind": "engine_h", "start": 1000, "end": 1008}],
            "fuel_l": 300,
        },
    }
    answer = machine_manager.post(f"/usage-entries/{wrong.pk}/correct", body)
    assert answer.status == 200, answer.content
    assert (answer.json["engine_h"], answer.json["replaces_id"]) == (8, str(wrong.pk))
    rows = machine_manager.get("/usage-entries", machine_id=str(rig.pk), worked_to=str(wrong.worked_on)).json["items"]
    assert sum(row["engine_h"] for row in rows) == 8
    assert sum(row["fuel_l"] for row in rows) == 300
    assert sorted(row["kind"] for row in rows) == ["reversal", "work", "work"]
    assert [row["is_live"] for row in rows].count(True) == 1
    again = machine_manager.post(f"/usage-entries/{wrong.pk}/correct", body)
    assert (again.status, again.json["code"]) == (409, "usage_corrected")


def test_a_reading_of_99999_is_taken_back_and_the_meter_shows_what_it_did(machine_manager: Persona) -> None:
    machine = make_machine()
    give_meter(machine, "drilled_m", "5000.0")
    log(machine, morning(2), drilled_m=120)
    slip = log(machine, morning(1), meters=[{"kind": "drilled_m", "end": Decimal(99_999)}])
    assert figures(machine, "drilled_m") == ("99999.0", "99999.0")
    machine_manager.post(f"/usage-entries/{slip.pk}/correct", {"reason": "Slip of the finger"})
    assert figures(machine, "drilled_m") == ("5120.0", "5120.0")
    log(machine, morning(1), drilled_m=90)
    assert figures(machine, "drilled_m") == ("5210.0", "5210.0")


def test_whoever_did_not_record_an_entry_and_changes_no_machines_corrects_nothing(
    operator: Persona, rig: Machine
) -> None:
    entry = log(rig, morning(), engine_h=4)
    assert operator.post(f"/usage-entries/{entry.pk}/correct", {"reason": "Mine"}).status == 404
    entry.refresh_from_db()
    assert entry.is_live


def test_a_meter_that_is_exchanged_adds_nothing_to_the_life_total_v14() -> None:
    machine = make_machine()
    give_meter(machine, "driven_km", "20010.0")
    totals = [figures(machine, "driven_km")[1]]
    for reading, days_ago in (("20100", 9), ("20190", 8)):
        log(machine, morning(days_ago), meters=[{"kind": "driven_km", "end": Decimal(reading)}])
        totals.append(figures(machine, "driven_km")[1])
    services.exchange_meter(
        actor=SYSTEM,
        machine_id=machine.pk,
        kind=MeterKind.KILOMETRES,
        old_reading=Decimal(20_190),
        new_reading=Decimal(400),
        at=morning(7),
    )
    totals.append(figures(machine, "driven_km")[1])
    assert figures(machine, "driven_km")[0] == "400.0"
    log(machine, morning(6), meters=[{"kind": "driven_km", "end": Decimal(410)}])
    totals.append(figures(machine, "driven_km")[1])
    assert totals == ["20010.0", "20100.0", "20190.0", "20190.0", "20200.0"]


def test_a_late_entry_before_an_exchange_is_measured_by_the_old_meter(rig: Machine) -> None:
    services.exchange_meter(
        actor=SYSTEM,
        machine_id=rig.pk,
        kind=MeterKind.ENGINE,
        old_reading=Decimal(1010),
        new_reading=Decimal(3),
        at=morning(5),
    )
    log(rig, morning(4), engine_h=10)
    assert figures(rig) == ("13.0", "1020.0")
    assert refused(rig, morning(9), engine_h="10.1") == "above_later"
    late = log(rig, morning(9), engine_h=9)
    assert str(late.readings.get().total) == "1009.0"
    assert figures(rig) == ("13.0", "1020.0")


def test_a_meter_that_rolls_over_goes_on_counting() -> None:
    machine = make_machine()
    give_meter(machine, "driven_km", "99990.0", rolls_over_at=Decimal(100_000))
    services.exchange_meter(
        actor=SYSTEM,
        machine_id=machine.pk,
        kind=MeterKind.KILOMETRES,
        old_reading=Decimal(100_000),
        new_reading=Decimal(0),
        at=morning(3),
        event=ReadingEvent.ROLLOVER,
    )
    log(machine, morning(2), driven_km=25)
    assert figures(machine, "driven_km") == ("25.0", "100025.0")


def test_stops_are_kept_with_their_cause_and_go_with_a_corrected_entry(machine_manager: Persona, rig: Machine) -> None:
    stop = {"cause": "breakdown", "starts_at": morning(1, 9), "ends_at": morning(1, 11), "note": "Hose burst"}
    entry = log(rig, morning(1), engine_h=8, downtime=[stop])
    kept = DownInterval.objects.get(source_id=entry.pk)
    assert (kept.cause, kept.is_planned, kept.keeps) == ("breakdown", False, "")
    rig.refresh_from_db()
    assert rig.status == "available"
    outside = {**stop, "ends_at": morning(1, 19)}
    assert refused(rig, morning(2, 0), 1, engine_h=0, downtime=[outside]) == "outside_entry"
    machine_manager.post(f"/usage-entries/{entry.pk}/correct", {"reason": "Other rig"})
    assert not DownInterval.objects.filter(source_id=entry.pk).exists()


def test_usage_is_listed_by_machine_project_and_day_and_exported(
    machine_manager: Persona, rig: Machine, muscat: Region, dhofar: Region
) -> None:
    project = make_project(muscat)
    assign(rig, at=morning(9), project_id=project.pk)
    log(rig, morning(3), engine_h=7)
    log(rig, morning(2), engine_h=8)
    far = make_machine(region_id=dhofar.pk)
    give_meter(far)
    log(far, morning(2), engine_h=9)

    def hours(**query: Any) -> list[float]:
        return [row["engine_h"] for row in machine_manager.get("/usage-entries", **query).json["items"]]

    assert hours() == [8, 7]
    assert hours(sort="starts_at", project_id=str(project.pk)) == [7, 8]
    assert hours(worked_from=str(today() - timedelta(days=2))) == [8]
    assert hours(machine_id=str(far.pk)) == []
    exported = machine_manager.get("/usage-entries/export", format="csv").content.decode("utf-8-sig")
    assert project.name in exported


def test_a_machine_has_one_meter_of_a_kind(machine_manager: Persona, mechanic: Persona, muscat: Region) -> None:
    machine = make_machine(region_id=muscat.pk)
    path = f"/machines/{machine.pk}/meters"
    body = {"kind": "engine_h", "displayed": 12.5, "total": 8012.5}
    assert mechanic.post(path, body).status == 403
    assert machine_manager.post(path, {**body, "total": 12}).json["errors"][0]["code"] == "total_below_reading"
    assert machine_manager.post(path, body).json["total"] == 8012.5
    assert machine_manager.post(path, body).json["code"] == "meter_exists"
    (shown,) = mechanic.get(path).json
    assert (shown["displayed"], shown["total"]) == (12.5, 8012.5)
    assert timezone.now() - datetime.fromisoformat(shown["read_at"]) < timedelta(minutes=5)
