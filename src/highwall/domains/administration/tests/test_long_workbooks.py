"""Workbooks of long lists: made in the background, with progress, for the person who asked, and only for a while."""

import io
import os
import tempfile
import time
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob
from python_calamine import CalamineWorkbook

from highwall.config.testing import Persona, make_user, signed_in
from highwall.domains.accounts.models import Role, User, UserRole
from highwall.domains.administration import jobs, services
from highwall.domains.regions.models import Region
from highwall.kit.errors import Forbidden
from highwall.kit.jobs import Cancelled
from highwall.kit.lists import listing
from highwall.kit.models import AuditEvent, JobRun

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def ten_regions_are_many(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> None:
    monkeypatch.setattr(listing, "XLSX_AT_ONCE", 10)
    settings.MEDIA_ROOT = tmp_path


def written(job_id: str) -> JobRun:
    """What the worker does with an export in the queue."""
    (queued,) = ProcrastinateJob.objects.filter(task_name=listing.EXPORT_JOB, args__job_id=job_id)
    jobs.write_export(**queued.args)
    return JobRun.objects.get(pk=job_id)


def sheet(content: bytes) -> list[list[Any]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()


def test_a_long_workbook_is_made_in_the_background_and_taken_when_it_is_done(engineer: Persona) -> None:
    query = {"format": "xlsx", "sort": "-name"}
    begun = engineer.get("/regions/export", **query)
    assert begun.status == 202
    job_id = begun.json["job_id"]
    assert engineer.get("/regions/export", **query).json["job_id"] == job_id
    assert engineer.get("/regions/export", format="xlsx", sort="name").json["job_id"] != job_id
    waiting = engineer.get(f"/jobs/{job_id}").json
    assert (waiting["state"], waiting["allowed_actions"]) == ("queued", ["cancel"])
    assert engineer.get(f"/jobs/{job_id}/file").json["code"] == "not_exported"

    assert written(job_id).state == "done"
    ended = engineer.get(f"/jobs/{job_id}").json
    assert (ended["done"], ended["total"], ended["message"]) == (11, 11, "regions")
    file = engineer.get(f"/jobs/{job_id}/file")
    assert file.headers["Content-Disposition"] == 'attachment; filename="regions.xlsx"'
    names = [row[0] for row in sheet(file.content)[1:]]
    assert names == [region.name for region in Region.objects.order_by("-name")]
    assert AuditEvent.objects.filter(event="export", resource="regions", actor_id=engineer.id).exists()


def test_it_is_the_same_workbook_as_one_that_is_made_at_once(
    engineer: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    engineer.patch("/auth/me", {"language": "ar"})
    query = {"format": "xlsx", "search": "a", "is_active": "true"}
    monkeypatch.setattr(listing, "XLSX_AT_ONCE", 3)
    job_id = engineer.get("/regions/export", **query).json["job_id"]
    written(job_id)
    later = engineer.get(f"/jobs/{job_id}/file")
    monkeypatch.setattr(listing, "XLSX_AT_ONCE", 100)
    at_once = engineer.get("/regions/export", **query)
    assert sheet(later.content) == sheet(at_once.content)
    assert later.headers["Content-Disposition"] == at_once.headers["Content-Disposition"]


def test_its_job_gives_the_file_to_whoever_asked_and_tells_them_of_it(
    engineer: Persona, admin: Persona, tmp_path: Path
) -> None:
    job_id = engineer.get("/regions/export", format="xlsx").json["job_id"]
    written(job_id)
    job = engineer.get(f"/jobs/{job_id}").json
    assert (job["allowed_actions"], job["link"]) == (["download"], "/jobs")
    assert admin.get(f"/jobs/{job_id}").json["allowed_actions"] == []
    jobs.tell_of_job({"job_id": job_id})
    (notice,) = engineer.get("/notifications").json["items"]
    assert (notice["kind"], notice["link"]) == ("administration.job_done", "/jobs")

    (file,) = (tmp_path / "exports").iterdir()
    file.unlink()
    assert engineer.get(f"/jobs/{job_id}").json["allowed_actions"] == []


def test_no_notification_tells_of_one_that_was_taken(engineer: Persona) -> None:
    job_id = engineer.get("/regions/export", format="xlsx").json["job_id"]
    written(job_id)
    assert engineer.post(f"/jobs/{job_id}/seen").status == 204
    jobs.tell_of_job({"job_id": job_id})
    assert engineer.get("/notifications").json["items"] == []


def test_whoever_has_lost_the_right_to_the_list_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "XLSX_AT_ONCE", 0)
    admin = signed_in(make_user("admin", email="for.a.while@example.com"))
    first, second = (
        admin.get("/users/export", format="xlsx", sort=sort).json["job_id"] for sort in ("email", "-email")
    )
    written(first)
    assert admin.get(f"/jobs/{first}/file").status == 200
    assert admin.get(f"/jobs/{first}").json["allowed_actions"] == ["download"]
    mechanic = Role.objects.get(code="mechanical_engineer")
    UserRole.objects.filter(user=admin.user).update(role=mechanic)
    User.objects.filter(pk=admin.id).update(primary_role=mechanic)
    with pytest.raises(Forbidden):
        written(second)
    assert JobRun.objects.get(pk=second).state == "failed"
    assert not services.gives_file(admin.actor, JobRun.objects.get(pk=first))
    with pytest.raises(Forbidden):
        services.open_export(actor=admin.actor, job_id=UUID(first))


def test_nobody_else_takes_it_whatever_their_rights(engineer: Persona, admin: Persona) -> None:
    job_id = engineer.get("/regions/export", format="xlsx").json["job_id"]
    written(job_id)
    assert admin.get(f"/jobs/{job_id}").status == 200
    assert admin.get(f"/jobs/{job_id}/file").status == 404
    assert Persona().get(f"/jobs/{job_id}/file").status == 401


def test_one_that_is_cancelled_leaves_no_file(
    engineer: Persona, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "scratch"))
    (tmp_path / "scratch").mkdir()
    job_id = engineer.get("/regions/export", format="xlsx").json["job_id"]

    def stopped(done: int, total: int, message: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        services.write_export(
            actor=engineer.actor,
            job_id=JobRun.objects.get(pk=job_id).pk,
            name="regions",
            asked='{"search":"","sort":"name","filters":{},"path":{}}',
            progress=stopped,  # type: ignore[arg-type]
        )
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    engineer.post(f"/jobs/{job_id}/cancel")
    assert written(job_id).state == "cancelled"
    assert engineer.get(f"/jobs/{job_id}/file").json["code"] == "not_exported"


def test_it_is_kept_for_a_day(engineer: Persona, tmp_path: Path) -> None:
    job_id = engineer.get("/regions/export", format="xlsx").json["job_id"]
    written(job_id)
    (file,) = (tmp_path / "exports").iterdir()
    services.forget_old_exports()
    assert engineer.get(f"/jobs/{job_id}/file").status == 200
    old = time.time() - 25 * 3600
    os.utime(file, (old, old))
    services.forget_old_exports()
    assert engineer.get(f"/jobs/{job_id}/file").json["code"] == "not_exported"
