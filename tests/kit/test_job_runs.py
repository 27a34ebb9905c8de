"""What the record of a long piece of work says about its time, however it ended."""

import time
from collections.abc import Callable
from datetime import timedelta

import pytest

from highwall.kit.jobs.work import Cancelled, Progress, run_job
from highwall.kit.models.tables import JobRun

pytestmark = pytest.mark.django_db

WORK = timedelta(milliseconds=120)


def _done(progress: Progress) -> str:
    return "done"


def _failed(progress: Progress) -> str:
    raise ValueError("no more explosives")


def _cancelled(progress: Progress) -> str:
    raise Cancelled


@pytest.mark.parametrize(
    ("outcome", "state"),
    [(_done, "done"), (_failed, "failed"), (_cancelled, "cancelled")],
    ids=["done", "failed", "cancelled"],
)
def test_a_job_ends_when_its_work_has_ended_however_that_was(outcome: Callable[[Progress], str], state: str) -> None:
    def work(progress: Progress) -> str:
        time.sleep(WORK.total_seconds())
        return outcome(progress)

    job = JobRun.objects.create(kind="test.work")
    if outcome is _failed:
        with pytest.raises(ValueError, match="no more explosives"):
            run_job(job.pk, work)
    else:
        run_job(job.pk, work)

    job.refresh_from_db()
    assert job.state == state
    assert job.started_at is not None
    assert job.finished_at is not None
    assert job.finished_at - job.started_at >= WORK
