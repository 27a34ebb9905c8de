"""What meters display where readings, shifts and exchanges meet."""

from decimal import Decimal

import pytest

from highwall.config.testing import Persona
from highwall.domains.fleet import services
from highwall.domains.fleet.models import Machine, MeterKind
from highwall.domains.fleet.tests.factories import SYSTEM, give_meter, log, make_machine
from highwall.domains.fleet.tests.test_usage import figures, morning, refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def rig(db: None) -> Machine:
    """With an engine meter at 1000 h."""
    machine = make_machine()
    give_meter(machine)
    return machine


@pytest.mark.parametrize("shift_first", [False, True])
def test_a_reading_within_a_shift_fits_whichever_of_the_two_is_logged_first(
    rig: Machine, machine_manager: Persona, shift_first: bool
) -> None:
    def shift() -> None:
        log(rig, morning(1), meters=[{"kind": "engine_h", "start": Decimal(1002), "end": Decimal(1010)}])

    def reading() -> None:
        log(rig, morning(1, 10), 0, meters=[{"kind": "engine_h", "end": Decimal(1004)}])

    for step in (shift, reading) if shift_first else (reading, shift):
        step()
    assert figures(rig) == ("1010.0", "1010.0")
    rows = machine_manager.get(f"/machines/{rig.pk}/meter-readings", kind="engine_h").json
    assert [(row["displayed"], row["unlogged"]) for row in rows] == [(1010, 0), (1004, 2), (1000, 0)]


def test_a_reading_within_a_shift_lies_within_what_the_meter_moved_in_it(rig: Machine) -> None:
    log(rig, morning(1), meters=[{"kind": "engine_h", "start": Decimal(1002), "end": Decimal(1010)}])
    for reading, code in (("1001.9", "below_earlier"), ("1010.1", "above_later")):
        assert refused(rig, morning(1, 17), 0, meters=[{"kind": "engine_h", "end": Decimal(reading)}]) == code


def test_a_late_shift_never_takes_a_meter_back_below_a_reading_within_it(rig: Machine) -> None:
    log(rig, morning(1, 10), 0, meters=[{"kind": "engine_h", "end": Decimal(1004)}])
    assert refused(rig, morning(1), engine_h=3) == "below_earlier"
    assert refused(rig, morning(1), meters=[{"kind": "engine_h", "start": 1005, "end": 1009}]) == "above_later"
    assert figures(rig) == ("1004.0", "1004.0")


def test_of_readings_at_one_moment_the_farther_is_the_last_whichever_was_logged_last(rig: Machine) -> None:
    log(rig, morning(1, 18), 0, meters=[{"kind": "engine_h", "end": Decimal(1004)}])
    log(rig, morning(1), engine_h=3)
    assert figures(rig) == ("1004.0", "1004.0")


def test_a_shift_in_which_a_meter_was_exchanged_is_logged_in_two_parts(rig: Machine) -> None:
    services.exchange_meter(
        actor=SYSTEM,
        machine_id=rig.pk,
        kind=MeterKind.ENGINE,
        old_reading=Decimal(1004),
        new_reading=Decimal(3),
        at=morning(1, 10),
    )
    assert refused(rig, morning(1), engine_h=3) == "exchanged_within"
    assert refused(rig, morning(1), meters=[{"kind": "engine_h", "end": Decimal(10)}]) == "runs_back"
    assert figures(rig) == ("3.0", "1004.0")
    log(rig, morning(1), 3.9, engine_h=3)
    log(rig, morning(1, 10), 8, engine_h=7)
    assert figures(rig) == ("10.0", "1011.0")


def test_a_reading_alone_holds_no_service_hours(rig: Machine) -> None:
    reading = [{"kind": "engine_h", "end": Decimal(1001)}]
    assert refused(rig, morning(1), 0, meters=reading, service_h=Decimal(12)) == "more_than_clock"


@pytest.mark.parametrize("event", ["opening", "reading"])
def test_an_exchange_is_a_replacement_or_a_rollover(machine_manager: Persona, rig: Machine, event: str) -> None:
    body = {"kind": "engine_h", "old_reading": 1000, "new_reading": 2000, "event": event}
    answer = machine_manager.post(f"/machines/{rig.pk}/meters/exchange", body)
    assert (answer.status, answer.json["errors"][0]["field"]) == (422, "event")
    assert figures(rig) == ("1000.0", "1000.0")


def test_an_exchange_that_somebody_has_noted_meanwhile_is_not_noted_again(machine_manager: Persona) -> None:
    machine = make_machine()
    meter = give_meter(machine, "driven_km", "20190.0")
    body = {"kind": "driven_km", "old_reading": 20_190, "new_reading": 400}
    first, again = (
        machine_manager.post(f"/machines/{machine.pk}/meters/exchange", body, version=meter.version) for _ in range(2)
    )
    assert (first.status, again.status, again.json["code"]) == (200, 412, "stale_version")
    assert figures(machine, "driven_km") == ("400.0", "20190.0")
