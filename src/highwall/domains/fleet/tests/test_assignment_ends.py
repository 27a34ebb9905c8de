"""Assignments that were called off, that ended while nobody watched, and those of people who left."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from time import sleep

import pytest
from django.db import connection, transaction
from django.utils import timezone

from highwall.config.testing import Persona, make_user
from highwall.domains.accounts import services as accounts
from highwall.domains.fleet import services
from highwall.domains.fleet.models import Assignment, Machine, MachineStatus
from highwall.domains.fleet.queries import keeps_in_maintenance
from highwall.domains.fleet.queries import status as status_queries
from highwall.domains.fleet.services.machine import lock_machine
from highwall.domains.fleet.tests.factories import SYSTEM, assign, make_machine, told
from highwall.domains.projects import services as projects
from highwall.domains.projects.tests.factories import make_project
from highwall.domains.regions.models import Region
from highwall.kit.errors import Invalid

pytestmark = pytest.mark.django_db


def test_what_was_called_off_is_over_before_it_would_have_begun(machine_manager: Persona, operator: Persona) -> None:
    now = timezone.now()
    machine = make_machine()
    early = assign(machine, operator_id=operator.id, starts_at=now + timedelta(days=1))
    path = f"/machine-assignments/{early.pk}"
    assert machine_manager.post(f"{path}/end", {"reason": "Not needed"}).json["allowed_actions"] == []
    again = machine_manager.post(f"{path}/end", {"reason": "Not needed"})
    revived = machine_manager.patch(path, {"ends_at": (now + timedelta(days=9)).isoformat()})
    for refused in (again, revived):
        assert (refused.status, refused.json["code"]) == (409, "assignment_over")
    assert len(told(operator, "machines.assignment_ended")) == 1

    def listed(is_over: str) -> int:
        return len(machine_manager.get("/machine-assignments", is_over=is_over).json["items"])

    assert (listed("true"), listed("false")) == (1, 0)
    (row,) = machine_manager.get("/machine-plan").json["machines"]
    assert row["spans"] == []


def test_what_began_or_ended_while_nobody_watched_the_clock_is_caught_up_with(operator: Persona) -> None:
    now = timezone.now()
    ended, begun = make_machine(), make_machine()
    assign(ended, operator_id=operator.id, ends_at=now + timedelta(hours=1))
    assign(begun, operator_id=operator.id, starts_at=now + timedelta(hours=2))
    assert services.settle_statuses(actor=SYSTEM, at=now + timedelta(days=30)) == 2
    statuses = dict(Machine.objects.values_list("pk", "status"))
    assert (statuses[ended.pk], statuses[begun.pk]) == ("available", "in_use")


def test_a_stay_in_maintenance_that_ended_while_nobody_watched_is_caught_up_with() -> None:
    now = timezone.now()
    machine = make_machine()
    with transaction.atomic():
        locked = Machine.objects.select_for_update().get(pk=machine.pk)
        services.open_down_interval(
            actor=SYSTEM,
            machine=locked,
            starts_at=now,
            ends_at=now + timedelta(hours=3),
            cause="service",
            source="test",
            keeps=MachineStatus.UNDER_MAINTENANCE,
        )
        services.settle_status(actor=SYSTEM, machine=locked, at=now)
    assert services.settle_statuses(actor=SYSTEM, at=now + timedelta(days=30)) == 1
    machine.refresh_from_db()
    assert machine.status == "available"


def test_nobody_is_assigned_who_works_beyond_the_reach_of_who_assigns(machine_manager: Persona, dhofar: Region) -> None:
    far = make_user("operator", email="far@example.com", region=dhofar)
    answer = machine_manager.post(f"/machines/{make_machine().pk}/assignments", {"operator_id": str(far.pk)})
    assert (answer.status, answer.json["errors"][0]["code"]) == (422, "unknown_operator")
    assert Assignment.objects.count() == 0


def test_whoever_lost_a_machine_with_the_account_reads_what_took_it_and_why(
    machine_manager: Persona, operator: Persona
) -> None:
    assign(make_machine(), operator_id=operator.id)
    accounts.move_user(actor=SYSTEM, user_id=operator.id, step="deactivate", at=timezone.now())
    told(machine_manager, "machines.released")
    ended = Assignment.objects.get()
    accounts.move_user(actor=SYSTEM, user_id=operator.id, step="activate", at=timezone.now())
    (notice,) = ended.operator.notifications.filter(kind="machines.assignment_ended") if ended.operator else ()
    assert (notice.facts["by_name"], notice.facts["reason"]) == ("Highwall", ended.end_reason)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("ends", "code"), [("account", "unknown_operator"), ("membership", "not_a_member")])
def test_whoever_leaves_at_the_same_moment_gets_no_machine(
    operator: Persona, muscat: Region, ends: str, code: str
) -> None:
    assert operator.user is not None
    machine, project = make_machine(), make_project(muscat, members=(operator.user,))
    now = timezone.now()

    def end() -> None:
        if ends == "account":
            accounts.move_user(actor=SYSTEM, user_id=operator.id, step="deactivate", at=now)
        else:
            projects.remove_member(actor=SYSTEM, project_id=project.pk, user_id=operator.id, at=now)

    def give() -> str:
        try:
            assign(machine, operator_id=operator.id, project_id=project.pk)
        except Invalid as error:
            return error.errors[0].code
        finally:
            connection.close()
        return "made"

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            end()
            answer = pool.submit(give)
            for _ in range(200):
                with connection.cursor() as cursor:
                    cursor.execute(
                        "SELECT count(*) FROM pg_stat_activity"
                        " WHERE datname = current_database() AND wait_event_type = 'Lock'"
                    )
                    if cursor.fetchone()[0] or answer.done():
                        break
                sleep(0.05)
        assert answer.result(20) == code
    assert Assignment.objects.count() == 0


def test_a_machine_that_an_order_or_a_fault_keeps_out_of_work_is_not_said_to_be_able(
    monkeypatch: pytest.MonkeyPatch, machine_manager: Persona
) -> None:
    monkeypatch.setattr(status_queries, "_keeping", [])
    machine = make_machine()
    keeps_in_maintenance(lambda machine_id: machine_id == machine.pk)
    with transaction.atomic():
        services.settle_status(actor=SYSTEM, machine=lock_machine(SYSTEM, machine.pk), at=timezone.now())
    refused = machine_manager.post(f"/machines/{machine.pk}/make-available", {})
    assert (refused.status, refused.json["code"]) == (409, "machine_kept")
    steps = machine_manager.get(f"/machines/{machine.pk}/timeline").json
    assert [step["name"] for step in steps] == ["maintain"]
    machine_manager.post(f"/machines/{machine.pk}/take-out-of-service", {"reason": "Mast cracked"})
    back = machine_manager.post(f"/machines/{machine.pk}/make-available", {})
    assert (back.status, back.json["status"]) == (200, "under_maintenance")
