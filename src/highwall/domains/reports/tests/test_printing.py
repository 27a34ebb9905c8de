"""Reports of large shots: printed in the background, with progress, for the person who asked."""

import io
import os
import time
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from pypdf import PdfReader

from highwall.config.testing import Persona, make_user, signed_in
from highwall.domains.blasting.tests.factories import Bench, make_bench
from highwall.domains.regions.models import Region
from highwall.domains.reports import exports, jobs, services
from highwall.domains.reports.queries import printing
from highwall.domains.reports.tests.samples import sample_report
from highwall.kit.jobs import Cancelled
from highwall.kit.models import AuditEvent, JobRun


@pytest.fixture(autouse=True)
def a_dozen_holes_are_many(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> None:
    monkeypatch.setattr(printing, "PRINTED_AT_ONCE", 11)
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def bench(muscat: Region) -> Bench:
    return make_bench(muscat)


def _print(bench: Bench, language: str = "en") -> JobRun:
    """What the worker does with the newest printing in the queue."""
    job = JobRun.objects.filter(kind=f"reports.blast_report_{language}").latest("created_at")
    jobs.print_blast_report(job_id=str(job.pk), site_id=str(bench.site.pk), language=language)
    job.refresh_from_db()
    return job


def test_a_large_report_is_printed_in_the_background_and_downloaded_when_it_is_ready(
    engineer: Persona, bench: Bench
) -> None:
    path = f"{bench.path}/blast-report-printing"
    assert engineer.get(f"{bench.path}/blast-report").json["is_printed_in_background"] is True
    refused = engineer.get(f"{bench.path}/blast-report.pdf")
    assert (refused.status, refused.json["code"]) == (409, "printed_in_background")
    assert engineer.get(path).json["state"] == "none"

    started = engineer.post(f"{path}?language=ar")
    assert (started.status, started.json["state"]) == (201, "queued")
    assert engineer.post(f"{path}?language=ar").json["job_id"] == started.json["job_id"]
    assert engineer.get(f"{path}.pdf", language="ar").json["code"] == "not_printed"
    assert engineer.get(path).json["state"] == "none"

    assert _print(bench, "ar").state == "done"
    ready = engineer.get(path, language="ar").json
    assert (ready["state"], ready["done"], ready["total"]) == ("done", 3, 3)
    file = engineer.get(f"{path}.pdf", language="ar")
    pages = PdfReader(io.BytesIO(file.content)).pages
    assert "مسودة" in "".join(page.extract_text() for page in pages)
    assert file.headers["Content-Disposition"] == f'attachment; filename="{ready["document_number"]}-ar.pdf"'
    event = AuditEvent.objects.get(event="export", resource="blast-report")
    assert (event.actor_id, event.resource_id) == (engineer.id, str(bench.site.pk))
    assert event.after["document"] == ready["document_number"]
    assert ready["document_number"].endswith(event.after["digest"][:8])


def test_a_printing_is_for_the_person_who_asked(
    engineer: Persona, outsider: Persona, operator: Persona, muscat: Region, bench: Bench
) -> None:
    path = f"{bench.path}/blast-report-printing"
    engineer.post(path)
    _print(bench)
    assert engineer.get(f"{path}.pdf").status == 200
    colleague = signed_in(make_user("blasting_engineer", region=muscat))
    assert (colleague.get(path).json["state"], colleague.get(f"{path}.pdf").status) == ("none", 409)
    for person, status in ((outsider, 404), (operator, 403)):
        assert [person.get(path).status, person.get(f"{path}.pdf").status, person.post(path).status] == [status] * 3


def test_a_printing_is_kept_for_a_day(engineer: Persona, bench: Bench, tmp_path: Path) -> None:
    path = f"{bench.path}/blast-report-printing"
    engineer.post(path)
    _print(bench)
    services.forget_old_printings()
    assert engineer.get(path).json["state"] == "done"
    [file] = (tmp_path / "reports").iterdir()
    yesterday = time.time() - services.KEPT.total_seconds() - 60
    os.utime(file, (yesterday, yesterday))
    services.forget_old_printings()
    assert (engineer.get(path).json["state"], engineer.get(f"{path}.pdf").status) == ("expired", 409)
    again = engineer.post(path).json
    assert again["state"] == "queued"


def test_a_printing_that_is_cancelled_leaves_no_file(engineer: Persona, bench: Bench, tmp_path: Path) -> None:
    path = f"{bench.path}/blast-report-printing"
    started = engineer.post(path).json
    JobRun.objects.filter(pk=started["job_id"]).update(state="running", started_at=timezone.now())
    assert engineer.post(f"/jobs/{started['job_id']}/cancel").status == 200
    assert _print(bench).state == "cancelled"
    assert engineer.get(path).json["state"] == "cancelled"
    assert not list(tmp_path.glob("reports/*"))


def test_a_printing_can_be_given_up_while_its_pages_are_set() -> None:
    steps = []

    def on_step(name: str) -> None:
        steps.append(name)
        if name == "setting":
            raise Cancelled

    with pytest.raises(Cancelled):
        exports.render_pdf(sample_report(2, 3), "en", on_step=on_step)
    assert steps == ["drawing", "setting"]


def test_small_reports_are_printed_at_once(monkeypatch: pytest.MonkeyPatch, engineer: Persona, bench: Bench) -> None:
    monkeypatch.setattr(printing, "PRINTED_AT_ONCE", 12)
    assert engineer.get(f"{bench.path}/blast-report").json["is_printed_in_background"] is False
    assert engineer.get(f"{bench.path}/blast-report.pdf").content.startswith(b"%PDF")
