"""Large files: read and saved in the background, with progress, safe to repeat and to stop."""

from typing import Any

import pytest

from highwall.config.testing import Persona
from highwall.domains.drilling import jobs
from highwall.domains.drilling.files import uploads as files
from highwall.domains.drilling.models import DrillHole, ImportBatch
from highwall.domains.drilling.services.imports import ROWS_AT_ONCE
from highwall.domains.drilling.tests.factories import drill_file, rows
from highwall.domains.projects.models import Site
from highwall.domains.projects.tests.factories import force
from highwall.kit.models import JobRun

COUNT = ROWS_AT_ONCE + 500


@pytest.fixture
def large(engineer: Persona, site: Site) -> dict[str, Any]:
    return dict(engineer.upload(f"/sites/{site.pk}/imports", drill_file(rows(COUNT))).json)


def _run(step: str, found: dict[str, Any], **arguments: str) -> JobRun:
    """What the worker does with the job that stands in the queue."""
    job = JobRun.objects.get(kind=f"drilling.{step}_import", subject_id=found["id"])
    getattr(jobs, f"{step}_import")(job_id=str(job.pk), import_id=found["id"], **arguments)
    job.refresh_from_db()
    return job


def test_a_large_file_is_read_and_saved_in_the_background(engineer: Persona, large: dict[str, Any]) -> None:
    assert (large["state"], large["job"]["state"], large["allowed_actions"]) == ("reading", "queued", ["cancel"])
    assert engineer.post(f"/imports/{large['id']}/save", {}).json["code"] == "import_busy"
    assert engineer.get(f"/imports/{large['id']}/rows").json["code"] == "not_ready"

    job = _run("read", large)
    ready = engineer.get(f"/imports/{large['id']}").json
    assert (job.state, job.done) == ("done", COUNT)
    assert (ready["state"], ready["counts"]["good_rows"]) == ("ready", COUNT)
    assert engineer.get(f"/imports/{large['id']}/rows", page=2, page_size=200).json["items"][0]["hole_number"] == "H201"

    saving = engineer.post(f"/imports/{large['id']}/save", {}).json
    assert saving["state"] == "saving"
    assert _run("save", large, remove_gone="no").state == "done"
    assert engineer.get(f"/imports/{large['id']}").json["counts"]["created"] == COUNT
    assert DrillHole.objects.count() == COUNT


def test_the_answer_that_starts_a_job_names_it(engineer: Persona, site: Site) -> None:
    small = engineer.upload(f"/sites/{site.pk}/imports", drill_file(rows(3)))
    assert "X-Highwall-Jobs" not in small.headers
    reading = engineer.upload(f"/sites/{site.pk}/imports", drill_file(rows(COUNT)))
    assert reading.headers["X-Highwall-Jobs"] == reading.json["job"]["id"]
    assert engineer.get(f"/jobs/{reading.json['job']['id']}").json["link"] == f"/sites/{site.pk}/pattern"
    _run("read", reading.json)
    saving = engineer.post(f"/imports/{reading.json['id']}/save", {})
    assert saving.headers["X-Highwall-Jobs"] == saving.json["job"]["id"] != reading.json["job"]["id"]


def test_a_job_that_runs_twice_saves_once(engineer: Persona, large: dict[str, Any]) -> None:
    _run("read", large)
    engineer.post(f"/imports/{large['id']}/save", {})
    job = _run("save", large, remove_gone="no")
    # As after a worker was killed between its commit and its report.
    JobRun.objects.filter(pk=job.pk).update(state="running")
    _run("save", large, remove_gone="no")
    assert set(DrillHole.objects.values_list("version", flat=True)) == {1}


def test_a_reading_can_be_stopped_and_taken_up_again(engineer: Persona, large: dict[str, Any]) -> None:
    stopped = engineer.post(f"/imports/{large['id']}/cancel").json
    assert (stopped["state"], stopped["problem_code"]) == ("failed", "cancelled")
    assert _run("read", large).state == "cancelled"
    assert ImportBatch.objects.get().state == "failed"
    assert engineer.post(f"/imports/{large['id']}/cancel").json["code"] == "not_running"
    again = engineer.patch(f"/imports/{large['id']}", {})
    assert again.json["state"] == "reading"


def test_a_save_that_is_refused_in_the_background_says_why_and_can_be_repeated(
    engineer: Persona, site: Site, large: dict[str, Any]
) -> None:
    _run("read", large)
    engineer.post(f"/imports/{large['id']}/save", {})
    force(site, status="on_hold")
    job = JobRun.objects.get(kind="drilling.save_import")
    with pytest.raises(Exception, match="on hold"):
        jobs.save_import(job_id=str(job.pk), import_id=large["id"], remove_gone="no")
    found = engineer.get(f"/imports/{large['id']}").json
    assert (found["state"], found["problem_code"]) == ("ready", "site_not_open")
    assert not DrillHole.objects.exists()


def test_a_reading_that_is_lost_is_made_again(engineer: Persona, site: Site) -> None:
    found = engineer.upload(f"/sites/{site.pk}/imports", drill_file(rows(3))).json
    files.reading_path(found["id"]).unlink()
    assert engineer.get(f"/imports/{found['id']}/rows").json["total"] == 3
