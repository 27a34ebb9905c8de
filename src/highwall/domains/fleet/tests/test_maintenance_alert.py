"""Machines that are out of work for long are told of and marked."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from highwall.config.testing import Persona, make_user, signed_in
from highwall.domains.fleet import jobs, services
from highwall.domains.fleet.models import Machine
from highwall.domains.fleet.queries import MAINTENANCE_ALERT_DAYS
from highwall.domains.fleet.tests.test_machines import make_machine
from highwall.domains.regions.models import Region
from highwall.kit.actors import system_actor
from highwall.kit.mail import read_body
from highwall.kit.models import Mail
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db


def move(machine: Machine, step: str, *, days_ago: float = 0) -> None:
    at = timezone.now() - timedelta(days=days_ago)
    services.move_machine(actor=system_actor("test"), machine_id=machine.pk, step=step, at=at, reason="Worn")


def told(person: Persona) -> list[dict[str, Any]]:
    """What a person has been told of machines, after a run of the job, newest first."""
    jobs.tell_of_overdue_maintenance(0)
    items = person.get("/notifications").json["items"]
    return [item["facts"] for item in items if item["kind"] == "machines.maintenance_overdue"]


def marks(person: Persona, machine: Machine, page_size: int = 25) -> tuple[int | None, int | None]:
    """The mark on the machine's page and in the list. Statements of a page are kept for a few seconds; another size
    is another statement."""
    row = person.get("/machines", page_size=page_size).json["items"][0]
    return person.get(f"/machines/{machine.pk}").json["overdue_days"], row["overdue_days"]


@pytest.mark.parametrize("step", ["maintain", "take-out-of-service"])
def test_a_machine_out_of_work_for_more_days_than_set_is_told_to_its_managers_and_marked(
    machine_manager: Persona, mechanic: Persona, muscat: Region, step: str
) -> None:
    machine = make_machine(region_id=muscat.pk, current_location="Workshop 2")
    move(machine, step, days_ago=4.5)
    (facts,) = told(machine_manager)
    assert (facts["name"], facts["number"], facts["days"]) == (machine.name, machine.number, 4)
    assert machine_manager.get("/notifications").json["items"][0]["link"] == f"/machines/{machine.pk}"
    mail = Mail.objects.get(kind="notification")
    text, _ = read_body(mail) or ("", "")
    assert mail.to == "machine_manager@example.com"
    assert all(words in text for words in (machine.number, "days: 4", "Workshop 2", "Muscat"))
    assert told(mechanic) == []
    assert marks(machine_manager, machine) == (4, 4)


def test_nobody_is_told_before_that(machine_manager: Persona, muscat: Region) -> None:
    machine = make_machine(region_id=muscat.pk)
    move(machine, "maintain", days_ago=2.9)
    assert told(machine_manager) == []
    assert marks(machine_manager, machine) == (None, None)


def test_managers_are_told_once_for_each_time_that_a_machine_falls_out_of_work(
    machine_manager: Persona, muscat: Region
) -> None:
    machine = make_machine(region_id=muscat.pk)
    move(machine, "maintain", days_ago=20)
    assert [facts["days"] for facts in told(machine_manager)] == [20]
    assert len(told(machine_manager)) == 1
    move(machine, "take-out-of-service")
    assert len(told(machine_manager)) == 1
    assert marks(machine_manager, machine, 5) == (20, 20)
    assert machine_manager.get(f"/machines/{machine.pk}/timeline").json[-1]["name"] == "take-out-of-service"

    move(machine, "make-available")
    assert len(told(machine_manager)) == 1
    assert marks(machine_manager, machine, 6) == (None, None)


def test_a_machine_that_went_back_to_work_and_fell_ill_again_is_told_of_again(
    machine_manager: Persona, muscat: Region
) -> None:
    machine = make_machine(region_id=muscat.pk)
    move(machine, "maintain", days_ago=20.1)
    actor = system_actor("test")
    now = timezone.now()
    assert services.tell_of_overdue_maintenance(actor=actor, at=now - timedelta(days=15)) == 1
    move(machine, "make-available", days_ago=14)
    move(machine, "maintain", days_ago=10.1)
    assert services.tell_of_overdue_maintenance(actor=actor, at=now - timedelta(days=8)) == 0
    assert services.tell_of_overdue_maintenance(actor=actor, at=now - timedelta(days=6)) == 1
    assert [facts["days"] for facts in told(machine_manager)] == [4, 5]


def test_zero_turns_telling_and_mark_off_and_another_number_moves_the_limit(
    machine_manager: Persona, muscat: Region
) -> None:
    machine = make_machine(region_id=muscat.pk)
    move(machine, "maintain", days_ago=30)
    change_setting(MAINTENANCE_ALERT_DAYS.key, 0)
    assert told(machine_manager) == []
    assert marks(machine_manager, machine, 5) == (None, None)
    change_setting(MAINTENANCE_ALERT_DAYS.key, 31)
    assert told(machine_manager) == []
    change_setting(MAINTENANCE_ALERT_DAYS.key, 29)
    assert len(told(machine_manager)) == 1
    assert marks(machine_manager, machine, 6) == (30, 30)


def test_managers_of_another_region_are_told_of_nothing_but_machines_without_a_region(
    machine_manager: Persona, muscat: Region, dhofar: Region
) -> None:
    far = signed_in(make_user("machine_manager", email="far@example.com", region=dhofar))
    near, pool = make_machine(region_id=muscat.pk), make_machine(serial_number="POOL")
    for machine in (near, pool):
        move(machine, "maintain", days_ago=5)
    assert {facts["number"] for facts in told(machine_manager)} == {near.number, pool.number}
    assert [facts["number"] for facts in told(far)] == [pool.number]


def test_a_machine_that_nobody_answers_for_waits_for_somebody(muscat: Region) -> None:
    machine = make_machine(region_id=muscat.pk)
    move(machine, "maintain", days_ago=5)
    jobs.tell_of_overdue_maintenance(0)
    newcomer = signed_in(make_user("machine_manager", region=muscat))
    assert len(told(newcomer)) == 1
