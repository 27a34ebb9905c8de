"""Backups through the API: who may, what is recorded, when the scheduled one is due, what retention keeps.

That a restore really restores, and what kills do to it, is in tests/runtime/test_backup.py.
"""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from highwall.config.testing import Persona
from highwall.domains.administration import jobs, services
from highwall.domains.administration.services.backup import BACKUP_JOB, IS_SCHEDULED, TIME_OF_DAY
from highwall.domains.notifications.models import Notification
from highwall.kit.backup import Backup, BackupError, archive, catalogue, maintenance, taking
from highwall.kit.backup.server import databases, drop_database
from highwall.kit.calendar import last_time_of_day
from highwall.kit.events import outbox
from highwall.kit.models import AuditEvent, JobRun
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db
NIGHT = last_time_of_day(timezone.now(), 2, 30)
"""When a backup was last due, by the default of its setting."""


@pytest.fixture(autouse=True)
def own_folder(settings: Any, tmp_path: Path) -> None:
    settings.BACKUP_DIR = tmp_path / "backups"
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.AUDIT_HEAD_FILE = tmp_path / "heads.log"


def put(name: str, **values: Any) -> Backup:
    """A backup in the folder, as far as the catalogue is concerned."""
    known = {"kind": name.rpartition("-")[2].split(".")[0], "by": "x", "installation": "Highwall", "rows": 1}
    taken_at = datetime.strptime(name.split("-")[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    backup = Backup(name=name, bytes=3, **{"taken_at": taken_at, **known, **values})
    (catalogue.folder() / name).write_bytes(b"zip")
    catalogue.keep(backup)
    return backup


def put_scheduled(at: datetime) -> Backup:
    return put(f"highwall-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}-scheduled.backup")


def run(job: JobRun) -> JobRun:
    jobs.backup(job_id=str(job.pk), cause="scheduled" if job.owner_id is None else "manual")
    job.refresh_from_db()
    return job


def tasks_queued_for(job_id: str) -> list[str]:
    return [job.task_name for job in ProcrastinateJob.objects.filter(args__job_id=job_id, status="todo")]


@pytest.fixture
def leave_no_database(transactional_db: None) -> Iterator[None]:
    yield
    for name in databases("_scratch_"):
        drop_database(name)


@pytest.mark.django_db(transaction=True)
@pytest.mark.req("REQ-ADMIN-051", "REQ-ADMIN-053")
def test_an_administrator_takes_a_backup_that_is_proven_listed_downloaded_and_recorded(
    leave_no_database: None, admin: Persona
) -> None:
    (catalogue.folder().parent / "files").mkdir()
    (catalogue.folder().parent / "files" / "pattern.csv").write_text("hole,east\n")
    answer = admin.post("/backups")
    assert (answer.status, answer.json["kind"]) == (200, BACKUP_JOB)
    assert admin.post("/backups").json["code"] == "job_runs_already"
    assert admin.get("/backups").json["running_job_id"] == answer.json["id"]

    done = run(JobRun.objects.get(pk=answer.json["id"]))
    assert (done.state, done.done, done.total) == ("done", 100, 100)
    page = admin.get("/backups").json
    (backup,) = page["items"]
    assert (backup["name"], backup["by"], backup["kind"]) == (done.message, "Admin Test", "manual")
    assert (backup["findings"], page["running_job_id"]) == ([], None)
    assert backup["proven_at"]
    assert backup["rows"] > 0
    assert len(backup["sha256"]) == 64

    event = AuditEvent.objects.get(event="backup", resource_id=backup["name"])
    assert (event.actor_id, event.after["findings"], event.after["sha256"]) == (admin.id, [], backup["sha256"])
    path = catalogue.folder() / backup["name"]
    assert "files/pattern.csv" in archive.read_manifest(path).members
    assert admin.get(f"/backups/{backup['name']}/file").content == path.read_bytes()
    assert AuditEvent.objects.filter(event="export", resource="backup", actor_id=admin.id).exists()

    again = admin.post(f"/backups/{backup['name']}/prove")
    assert (again.status, tasks_queued_for(again.json["id"])) == (200, ["administration.prove_backup"])
    jobs.prove_backup(job_id=again.json["id"], name=backup["name"])
    assert JobRun.objects.get(pk=again.json["id"]).state == "done"
    assert AuditEvent.objects.filter(event="backup_proven", resource_id=backup["name"]).exists()
    restore = admin.post(f"/backups/{backup['name']}/restore", {"confirmation": "Highwall"})
    assert (restore.status, tasks_queued_for(restore.json["id"])) == (200, ["administration.restore"])

    assert admin.delete(f"/backups/{backup['name']}").status == 204
    assert admin.get("/backups").json["items"] == []
    assert AuditEvent.objects.filter(event="backup_deleted", resource_id=backup["name"], actor_id=admin.id).exists()
    assert databases("_scratch_") == []


@pytest.mark.req("REQ-ADMIN-053")
def test_a_backup_that_fails_is_recorded_and_the_administrators_are_told(
    admin: Persona, engineer: Persona, settings: Any, tmp_path: Path
) -> None:
    settings.BACKUP_DIR = tmp_path / "taken"
    settings.BACKUP_DIR.write_text("a file where the folder should be")
    job = services.start_backup(actor=admin.actor)
    with pytest.raises(OSError):
        run(job)
    job.refresh_from_db()
    assert job.state == "failed"
    event = last_failure()
    assert event.after["kind"] == "manual"
    outbox.deliver_pending()
    told = Notification.objects.filter(kind="administration.backup_failed").values_list("user_id", flat=True)
    assert list(told) == [admin.id]


@pytest.fixture
def disk_that_fills_up(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """From the call on, what is asked of the database while a backup is counted or compared finds no room on the disk:
    SQLSTATE 53100, as PostgreSQL says it."""
    with connection.cursor() as cursor:
        cursor.execute(
            """CREATE FUNCTION no_room() RETURNS text LANGUAGE plpgsql AS $$
               BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$"""
        )
    yield lambda: monkeypatch.setitem(taking.FIGURES, "room", "SELECT no_room()")
    with connection.cursor() as cursor:
        cursor.execute("DROP FUNCTION no_room()")


def last_failure() -> AuditEvent:
    """The trail survives every test."""
    return AuditEvent.objects.filter(event="backup_failed").latest("at")


def told_by_bell(kind: str) -> list[Any]:
    outbox.deliver_pending()
    return list(Notification.objects.filter(kind=f"administration.{kind}").values_list("user_id", flat=True))


@pytest.mark.django_db(transaction=True)
@pytest.mark.req("REQ-ADMIN-053")
def test_a_backup_that_the_database_fails_is_recorded_and_told(
    leave_no_database: None, admin: Persona, engineer: Persona, disk_that_fills_up: Callable[[], None]
) -> None:
    disk_that_fills_up()
    job = services.start_backup(actor=admin.actor)
    with pytest.raises(psycopg.errors.DiskFull):
        run(job)
    job.refresh_from_db()
    assert job.state == "failed"
    assert "could not extend file" in last_failure().after["reason"]
    assert told_by_bell("backup_failed") == [admin.id]


@pytest.mark.django_db(transaction=True)
@pytest.mark.req("REQ-ADMIN-053")
def test_a_proof_that_the_database_fails_is_recorded_and_told(
    leave_no_database: None, admin: Persona, disk_that_fills_up: Callable[[], None]
) -> None:
    taken = run(services.start_backup(actor=admin.actor)).message
    assert told_by_bell("backup_done") == [admin.id]
    disk_that_fills_up()
    proof = services.start_proof(actor=admin.actor, name=taken)
    with pytest.raises(psycopg.errors.DiskFull):
        jobs.prove_backup(job_id=str(proof.pk), name=taken)
    assert last_failure().resource_id == taken
    assert told_by_bell("backup_failed") == [admin.id]


@pytest.mark.django_db(transaction=True)
def test_the_command_says_in_one_sentence_that_the_disk_is_full(
    leave_no_database: None, disk_that_fills_up: Callable[[], None]
) -> None:
    disk_that_fills_up()
    with pytest.raises(CommandError) as caught:
        call_command("backup")
    assert str(caught.value) == "The backup failed. The disk is full: could not extend file."


def test_a_cancelled_backup_is_told_too(admin: Persona) -> None:
    job = services.start_backup(actor=admin.actor)
    JobRun.objects.filter(pk=job.pk).update(cancel_requested=True)
    assert run(job).state == "cancelled"
    assert last_failure().after["reason"] == "It was cancelled."
    assert told_by_bell("backup_failed") == [admin.id]


@pytest.mark.django_db(transaction=True)
def test_of_many_findings_the_first_are_kept_and_the_rest_counted(
    leave_no_database: None, admin: Persona, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(100):
        monkeypatch.setitem(taking.FIGURES, f"chance {number}", "SELECT random()")
    name = run(services.start_backup(actor=admin.actor)).message
    item = admin.get(f"/backups/{name}").json
    assert (item["finding_count"], len(item["findings"])) == (100, catalogue.KEPT_FINDINGS)
    after = AuditEvent.objects.get(event="backup", resource_id=name).after
    assert (after["finding_count"], len(after["findings"])) == (100, catalogue.KEPT_FINDINGS)
    assert told_by_bell("backup_failed") == [admin.id]
    assert told_by_bell("backup_done") == []
    refused = admin.post(f"/backups/{name}/restore", {"confirmation": "Highwall"})
    assert (refused.status, refused.json["code"]) == (409, "backup_does_not_prove")
    assert "(100 findings)" in refused.json["detail"]
    assert not JobRun.objects.filter(kind="administration.restore").exists()


def test_a_note_of_two_hundred_thousand_findings_is_cut_when_it_is_read(admin: Persona) -> None:
    wrong = [f"Block 3 holds an event of 2024-12-01 {n:06}, long before the block before." for n in range(200_000)]
    name = put("highwall-20261120T223000Z-manual.backup", findings=wrong, proven_at=NIGHT).name
    answer = admin.get("/backups")
    assert len(answer.content) < 10_000
    assert answer.json["items"][0]["finding_count"] == 200_000
    assert (catalogue.folder() / f"{name}.json").stat().st_size < 10_000
    assert admin.get(f"/backups/{name}").json["finding_count"] == 200_000


@pytest.mark.req("REQ-ADMIN-050")
def test_the_scheduled_backup_is_due_once_a_day_from_its_time_on() -> None:
    assert services.back_up_when_due(NIGHT - timedelta(minutes=1)) is not None, "yesterday's was never taken"
    JobRun.objects.all().delete()
    put_scheduled(NIGHT - timedelta(days=1))
    assert services.back_up_when_due(NIGHT - timedelta(minutes=1)) is None
    job = services.back_up_when_due(NIGHT)
    assert job is not None
    assert job.owner_id is None
    assert services.back_up_when_due(NIGHT + timedelta(minutes=5)) is None, "it is queued already"
    job.delete()
    put_scheduled(NIGHT + timedelta(minutes=1))
    assert services.back_up_when_due(NIGHT + timedelta(hours=5)) is None, "it was taken"
    assert services.back_up_when_due(NIGHT + timedelta(days=1, hours=3)) is not None, "late is better than never"


@pytest.mark.req("REQ-ADMIN-050")
def test_the_settings_decide_whether_and_when_it_is_taken() -> None:
    put_scheduled(NIGHT)
    change_setting(TIME_OF_DAY.key, "14:15")
    assert services.back_up_when_due(NIGHT + timedelta(hours=11)) is None
    change_setting(IS_SCHEDULED.key, False)
    assert services.back_up_when_due(NIGHT + timedelta(hours=12)) is None
    change_setting(IS_SCHEDULED.key, True)
    assert services.back_up_when_due(NIGHT + timedelta(hours=12)) is not None


def test_a_scheduled_backup_that_failed_is_tried_again_after_an_hour() -> None:
    job = services.back_up_when_due(NIGHT)
    assert job is not None
    JobRun.objects.filter(pk=job.pk).update(state="failed", created_at=NIGHT)
    assert services.back_up_when_due(NIGHT + timedelta(minutes=30)) is None
    assert services.back_up_when_due(NIGHT + timedelta(minutes=61)) is not None


@pytest.mark.parametrize("time", ["24:00", "2:30", "02:60", "noon", 230])
def test_a_time_of_day_that_is_none_is_refused(admin: Persona, time: object) -> None:
    assert admin.patch(f"/settings/{TIME_OF_DAY.key}", {"value": time}).status == 422


def test_retention_keeps_days_weeks_months_and_what_people_took() -> None:
    backups = [
        Backup(
            name=f"s{n}",
            kind="scheduled",
            by="",
            installation="",
            taken_at=datetime(2026, 11, 20, tzinfo=UTC) - timedelta(days=n),
            bytes=1,
            rows=1,
        )
        for n in range(100)
    ]
    manual = Backup(
        name="m", kind="manual", by="", installation="", taken_at=datetime(2020, 1, 1, tzinfo=UTC), bytes=1, rows=1
    )
    gone = {b.name for b in catalogue.to_forget([*backups, manual], daily=3, weekly=2, monthly=3, safety=1)}
    kept = {b.name for b in backups} - gone
    # Days 20, 19, 18 November; weeks from Mondays 16 and 9 (newest: 20 and 15); months November, October, September.
    assert kept == {"s0", "s1", "s2", "s5", "s20", "s51"}
    assert "m" not in gone


def test_a_day_of_retention_is_one_of_the_mine() -> None:
    evening = datetime(2026, 11, 20, 19, tzinfo=UTC)
    facts: dict[str, Any] = {"kind": "scheduled", "by": "", "installation": "", "bytes": 1, "rows": 1}
    # One UTC day, two days in the mine.
    backups = [Backup(name=f"s{hour}", taken_at=evening + timedelta(hours=hour), **facts) for hour in (0, 2)]
    assert catalogue.to_forget(backups, daily=2, weekly=0, monthly=0, safety=0) == []


def test_retention_never_gives_up_the_last_backup_that_proved_right() -> None:
    def backup(n: int, **values: Any) -> Backup:
        taken_at = datetime(2026, 11, 20 - n, tzinfo=UTC)
        return Backup(
            name=f"s{n}", kind="scheduled", by="", installation="", taken_at=taken_at, bytes=1, rows=1, **values
        )

    found = [backup(0), backup(1, proven_at=NIGHT, findings=["wrong"]), backup(9, proven_at=NIGHT)]
    assert [b.name for b in catalogue.to_forget(found, daily=1, weekly=0, monthly=0, safety=0)] == ["s1"]


@pytest.mark.req("REQ-ADMIN-052")
def test_a_restore_needs_the_typed_name_and_a_sound_file(admin: Persona) -> None:
    name = put("highwall-20261120T223000Z-manual.backup").name
    refused = admin.post(f"/backups/{name}/restore", {"confirmation": "highwall"})
    assert (refused.status, refused.json["errors"][0]["field"]) == (422, "confirmation")
    assert "Highwall" in refused.json["errors"][0]["message"]
    refused = admin.post(f"/backups/{name}/restore", {"confirmation": "Highwall"})
    assert (refused.status, refused.json["code"]) == (409, "backup_not_a_backup")
    assert not JobRun.objects.exists()


@pytest.mark.parametrize("name", ["highwall-20261120T223000Z-manual.backup", "..%2F..%2Fetc%2Fpasswd", "passwd"])
def test_an_unknown_backup_is_not_found(admin: Persona, name: str) -> None:
    assert admin.get(f"/backups/{name}").status == 404
    assert admin.get(f"/backups/{name}/file").status == 404
    assert admin.post(f"/backups/{name}/restore", {"confirmation": "Highwall"}).status == 404


def test_a_file_that_is_no_backup_is_listed_with_the_reason(admin: Persona) -> None:
    (catalogue.folder() / "holiday.backup").write_bytes(b"photo")
    (item,) = admin.get("/backups").json["items"]
    assert (item["kind"], item["findings"]) == ("unknown", ["holiday.backup is not a backup of Highwall."])


def test_only_those_with_the_right_see_take_or_restore_backups(engineer: Persona, auditor: Persona) -> None:
    name = put("highwall-20261120T223000Z-manual.backup").name
    for persona in (engineer, auditor):
        assert persona.get("/backups").status == 403
        assert persona.post("/backups").status == 403
        assert persona.get(f"/backups/{name}/file").status == 403
        assert persona.delete(f"/backups/{name}").status == 403
        assert persona.post(f"/backups/{name}/restore", {"confirmation": "Highwall"}).status == 403


@pytest.mark.req("REQ-ADMIN-052")
def test_while_a_restore_runs_everybody_is_refused_but_told_how_far_it_is(admin: Persona, anonymous: Persona) -> None:
    JobRun.objects.create(kind="administration.restore", state="running", done=40, total=100, message="restoring")
    with maintenance.hold():
        refused = admin.get("/users")
        assert (refused.status, refused.json["code"]) == (503, "maintenance")
        assert refused.headers["Retry-After"] == "15"
        assert anonymous.post("/auth/sign-in", {"email": "a@b.example", "password": "x"}).status == 503
        assert anonymous.get("/health").status == 200
        state = anonymous.get("/maintenance").json
        assert state == {"is_active": True, "share": 40, "step": "restoring"}
        with pytest.raises(BackupError, match="already"), maintenance.hold():
            pass
    assert admin.get("/users").status == 200
    assert anonymous.get("/maintenance").json["is_active"] is False


def test_the_page_says_which_backups_are_encrypted_and_whether_new_ones_will_be(settings: Any, admin: Persona) -> None:
    key = os.urandom(32)
    for name, keys in (("20261119T223000Z", []), ("20261120T223000Z", [key])):
        settings.BACKUP_KEYS = keys
        writer = archive.ArchiveWriter(catalogue.folder() / f"highwall-{name}-scheduled.backup")
        writer.add(archive.DUMP, iter([b"dump"]))
        facts = {"installation": "Highwall", "kind": "scheduled", "by": "schedule", "migrations": [], "rows": {}}
        taken_at = datetime.strptime(name, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        writer.finish(
            archive.Manifest(**facts, taken_at=taken_at, postgres=180000, figures={}, head_sequence=0, head_seal="")
        )
    page = admin.get("/backups").json
    assert [(item["kind"], item["is_encrypted"]) for item in page["items"]] == [
        ("scheduled", True),
        ("scheduled", False),
    ]
    assert page["plan"]["is_encrypted"] is True

    settings.BACKUP_KEYS = []
    page = admin.get("/backups").json
    assert [item["kind"] for item in page["items"]] == ["unknown", "scheduled"]
    assert "no key for backups is set" in page["items"][0]["findings"][0]
    assert page["plan"]["is_encrypted"] is False
