"""What a killed worker was at is taken up by the next, as often as makes sense; ended work is forgotten in time."""

import asyncio
from typing import Any

import pytest
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.jobs import Job

from highwall.kit.jobs import work as jobs
from highwall.kit.jobs.abandoned import take_up_abandoned
from highwall.kit.jobs.work import run_job, start_job
from highwall.kit.models.tables import JobRun

from .conftest import execute

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def nothing_else_in_the_queue(transactional_db: None) -> None:
    # These tables are procrastinate's own, so a flush between tests passes them by.
    execute("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")


def worker(silent_s: int) -> int:
    """A worker that last reported so long ago."""
    ((worker_id,),) = execute(
        "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - make_interval(secs => %s)) RETURNING id",
        silent_s,
    )
    return int(worker_id)


def begun(*, by: int | None, attempts: int = 0) -> JobRun:
    """A job that a worker has begun and not ended."""
    job = start_job("test.work", task="administration.prove_backup", owner_id=None, name="none")
    JobRun.objects.filter(pk=job.pk).update(state=JobRun.State.RUNNING)
    execute(
        "UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s, attempts = %s WHERE args->>'job_id' = %s"
        " RETURNING id",
        by,
        attempts,
        str(job.pk),
    )
    return job


def in_queue(job: JobRun) -> tuple[str, int]:
    (row,) = execute("SELECT status, attempts FROM procrastinate_jobs WHERE args->>'job_id' = %s", str(job.pk))
    return str(row[0]), int(row[1])


def test_work_of_a_silent_or_forgotten_worker_is_queued_again_and_can_be_run_to_its_end() -> None:
    left, orphaned = begun(by=worker(silent_s=120)), begun(by=None)
    assert take_up_abandoned(own_worker=worker(silent_s=0)) == 2
    assert in_queue(left) == in_queue(orphaned) == ("todo", 1)
    run_job(left.pk, lambda progress: "all of it")
    left.refresh_from_db()
    assert (left.state, left.message) == ("done", "all of it")


def test_work_of_a_worker_that_lives_is_left_alone() -> None:
    own = worker(silent_s=3600)
    running, own_work = begun(by=worker(silent_s=20)), begun(by=own)
    assert take_up_abandoned(own_worker=own) == 0
    assert in_queue(running) == in_queue(own_work) == ("doing", 0)


def test_work_that_was_lost_with_its_worker_again_and_again_is_given_up_and_says_so() -> None:
    job = begun(by=worker(silent_s=120), attempts=2)
    assert take_up_abandoned(own_worker=None) == 0
    assert in_queue(job) == ("failed", 3)
    job.refresh_from_db()
    assert job.state == "failed"
    assert "3 attempts" in job.message
    assert job.finished_at is not None


def ended(status: str, *, hours_ago: int) -> JobRun:
    job = begun(by=None)
    execute(
        "UPDATE procrastinate_jobs SET status = %s::procrastinate_job_status WHERE args->>'job_id' = %s RETURNING id",
        status,
        str(job.pk),
    )
    execute(
        "UPDATE procrastinate_events SET at = at - make_interval(hours => %s) FROM procrastinate_jobs j"
        " WHERE j.id = job_id AND j.args->>'job_id' = %s RETURNING job_id",
        hours_ago,
        str(job.pk),
    )
    return job


def is_kept(job: JobRun) -> bool:
    return bool(execute("SELECT id FROM procrastinate_jobs WHERE args->>'job_id' = %s", str(job.pk)))


def test_ended_work_is_forgotten_after_a_day_and_failed_work_after_a_month() -> None:
    old, fresh = ended("succeeded", hours_ago=30), ended("succeeded", hours_ago=2)
    failed, long_failed = ended("failed", hours_ago=30), ended("failed", hours_ago=800)
    waiting = begun(by=None)

    async def forget(connected: Any) -> None:
        async with connected.open_async():
            job = Job(id=1, queue="default", lock=None, queueing_lock=None, task_name="kit.forget_old_work")
            context = JobContext(app=connected, job=job, start_timestamp=0.0, abort_reason=lambda: None)
            await jobs.forget_old_work(context, timestamp=0)

    with app.replace_connector(app.connector.get_worker_connector()) as connected:  # type: ignore[attr-defined]
        asyncio.run(forget(connected))
    assert [is_kept(job) for job in (old, fresh, failed, long_failed, waiting)] == [False, True, True, False, True]
