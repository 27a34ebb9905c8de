"""The save of a large file tells how far it is while nobody sees anything of it, and stops without leaving anything.

Really beside each other: the save in one thread, the person who watches in another, and a third transaction that makes
the save wait in its middle.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import OperationalError, connection, connections

from highwall.config.testing import Persona
from highwall.domains.drilling import jobs
from highwall.domains.drilling.models import DrillHole, DrillPoint
from highwall.domains.drilling.services.bulk import HOLE_NUMBERS, ROWS_PER_STEP
from highwall.domains.drilling.tests.factories import drill_file, rows
from highwall.domains.projects.models import Site
from highwall.kit.models import JobRun

pytestmark = pytest.mark.django_db(transaction=True)

COUNT = 2 * ROWS_PER_STEP + 500
PATIENCE_S = 120.0


@contextmanager
def taken_number(site: Site, number: str) -> Iterator[None]:
    """A hole of somebody else that is not committed: whoever writes this number has to wait, until it is undone."""
    link = connection.copy()
    try:
        with link.cursor() as cursor:
            cursor.execute("BEGIN")
            cursor.execute(
                "INSERT INTO drilling_drillhole (id, version, created_at, updated_at, site_id, serial_number,"
                f" hole_number, row_label, position_label, hole_type, {', '.join(HOLE_NUMBERS)})"
                " VALUES (uuidv7(), 1, now(), now(), %s, '', %s, '', '', ''" + ", 1" * len(HOLE_NUMBERS) + ")",
                [site.pk, number],
            )
            yield
            cursor.execute("ROLLBACK")
    finally:
        link.close()


def eventually[T](look: Callable[[], T], *, until: Callable[[T], bool]) -> T:
    """What is seen once it is as wanted, or the last that was seen."""
    end = time.monotonic() + PATIENCE_S
    while not until(seen := look()) and time.monotonic() < end:
        time.sleep(0.05)
    return seen


def cut_who_waits() -> int:
    """End the sessions that wait for a lock; how many there were."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
        return int(cursor.fetchone()[0])


class Save(threading.Thread):
    """What the worker does with a save that stands in the queue."""

    def __init__(self, import_id: str) -> None:
        super().__init__(daemon=True)
        self.error: OperationalError | None = None
        self.import_id, self.job_id = import_id, JobRun.objects.get(kind="drilling.save_import").pk

    def run(self) -> None:
        try:
            jobs.save_import(job_id=str(self.job_id), import_id=self.import_id, remove_gone="no")
        except OperationalError as error:
            self.error = error
        finally:
            connections.close_all()


@pytest.fixture
def confirmed(engineer: Persona, site: Site) -> dict[str, Any]:
    """A large file that has been read and is to be saved."""
    found = engineer.upload(f"/sites/{site.pk}/imports", drill_file(rows(COUNT))).json
    job = JobRun.objects.get(kind="drilling.read_import")
    jobs.read_import(job_id=str(job.pk), import_id=found["id"])
    return dict(engineer.post(f"/imports/{found['id']}/save", {}).json)


def test_others_see_how_far_a_save_is_and_nothing_of_the_pattern_before_its_end(
    engineer: Persona, site: Site, confirmed: dict[str, Any]
) -> None:
    path = f"/imports/{confirmed['id']}"
    save = Save(confirmed["id"])
    with taken_number(site, f"H{2 * ROWS_PER_STEP + 1}"):
        save.start()
        seen = eventually(lambda: engineer.get(path).json, until=lambda f: f["job"]["done"] == 2 * ROWS_PER_STEP)
        assert (seen["state"], seen["job"]["state"]) == ("saving", "running")
        assert (seen["job"]["done"], seen["job"]["total"]) == (2 * ROWS_PER_STEP, COUNT)
        assert seen["allowed_actions"] == ["cancel"]
        assert not DrillHole.objects.exists()
        assert engineer.get(f"/sites/{site.pk}/holes").json["total"] == 0
    save.join(PATIENCE_S)
    seen = engineer.get(path).json
    assert (seen["state"], seen["job"]["state"], seen["job"]["done"]) == ("saved", "done", COUNT)
    assert DrillHole.objects.count() == DrillPoint.objects.count() == COUNT


def test_a_save_that_is_cancelled_in_its_middle_leaves_nothing_and_can_be_repeated(
    engineer: Persona, site: Site, confirmed: dict[str, Any]
) -> None:
    path = f"/imports/{confirmed['id']}"
    save = Save(confirmed["id"])
    with taken_number(site, f"H{ROWS_PER_STEP + 1}"):
        save.start()
        eventually(lambda: engineer.get(path).json, until=lambda f: f["job"]["done"] == ROWS_PER_STEP)
        asked = engineer.post(f"{path}/cancel")
        assert (asked.status, asked.json["state"], asked.json["allowed_actions"]) == (200, "saving", [])
        assert asked.json["job"]["cancel_requested"]
    save.join(PATIENCE_S)
    seen = engineer.get(path).json
    assert (seen["state"], seen["problem_code"], seen["job"]["state"]) == ("ready", "save_cancelled", "cancelled")
    assert not DrillHole.objects.exists()
    assert not DrillPoint.objects.exists()
    assert engineer.post(f"{path}/cancel").json["code"] == "not_running"

    assert engineer.post(f"{path}/save", {}).json["state"] == "saving"
    job = JobRun.objects.filter(kind="drilling.save_import").latest("created_at")
    jobs.save_import(job_id=str(job.pk), import_id=confirmed["id"], remove_gone="no")
    assert DrillHole.objects.count() == COUNT


def test_a_save_whose_connection_is_cut_in_its_middle_leaves_nothing(
    engineer: Persona, site: Site, confirmed: dict[str, Any]
) -> None:
    path = f"/imports/{confirmed['id']}"
    save = Save(confirmed["id"])
    with taken_number(site, f"H{ROWS_PER_STEP + 1}"):
        save.start()
        eventually(lambda: engineer.get(path).json, until=lambda f: f["job"]["done"] == ROWS_PER_STEP)
        assert eventually(cut_who_waits, until=bool) == 1
        save.join(PATIENCE_S)
    assert save.error is not None
    assert not DrillHole.objects.exists()
    seen = engineer.get(path).json
    assert (seen["state"], seen["problem_code"], seen["job"]["state"]) == ("ready", "internal_error", "failed")
