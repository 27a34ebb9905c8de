"""Backups on request and on schedule, their proof and their retention; restores."""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

from annotated_types import Ge, Le
from django.conf import settings
from django.db import ProgrammingError, transaction
from django.utils import timezone
from pydantic import StringConstraints

from highwall.domains.accounts.models import User, UserStatus
from highwall.domains.administration.policy import AdministrationRight
from highwall.domains.administration.services.telling import tell_outcome, telling_failure
from highwall.kit import audit
from highwall.kit.actors import Actor
from highwall.kit.backup import Backup, BackupRefused, Done, catalogue, maintenance, restoring, taking
from highwall.kit.calendar import last_time_of_day
from highwall.kit.errors import Conflict, Invalid, NotFound
from highwall.kit.jobs import start_job
from highwall.kit.machine import append_to, rotate
from highwall.kit.models import JobRun
from highwall.kit.settings import Setting

INSTALLATION = Setting(
    key="backup.installation_name",
    type_=Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=60)],
    default="Highwall",
    group="backup",
    description="Name of this installation: it stands in every backup, and must be typed to restore one.",
)
IS_SCHEDULED = Setting(
    key="backup.is_scheduled",
    type_=bool,
    default=True,
    group="backup",
    description="Take a backup every day.",
)
TIME_OF_DAY = Setting(
    key="backup.time",
    type_=Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")],
    default="02:30",
    group="backup",
    description="When the daily backup is taken (Muscat time, hours and minutes).",
)
KEEP_DAILY = Setting(
    key="backup.keep_daily",
    type_=Annotated[int, Ge(1), Le(90)],
    default=7,
    group="backup",
    description="Of how many days the newest scheduled backup is kept.",
)
KEEP_WEEKLY = Setting(
    key="backup.keep_weekly",
    type_=Annotated[int, Ge(0), Le(104)],
    default=5,
    group="backup",
    description="Of how many weeks the newest scheduled backup is kept.",
)
KEEP_MONTHLY = Setting(
    key="backup.keep_monthly",
    type_=Annotated[int, Ge(0), Le(120)],
    default=12,
    group="backup",
    description="Of how many months the newest scheduled backup is kept.",
)
KEEP_SAFETY = 3

taking.FIGURES |= {
    "explosives posted, kg": "SELECT coalesce(sum(mass_kg), 0) FROM explosives_ledgerentry WHERE quantity > 0",
    "explosives on balance, kg": """SELECT coalesce(sum(a.balance * b.mass_kg_per_unit), 0)
        FROM explosives_ledgeraccount a JOIN explosives_warehousebatch b ON b.id = a.batch_id""",
    "explosives reserved, kg": """SELECT coalesce(sum(r.quantity * b.mass_kg_per_unit), 0)
        FROM explosives_reservation r JOIN explosives_ledgeraccount a ON a.id = r.account_id
        JOIN explosives_warehousebatch b ON b.id = a.batch_id WHERE r.state = 'held'""",
    "audit events sealed": "SELECT coalesce(sum(count), 0) FROM kit_auditseal",
}

BACKUP_JOB = "administration.backup"
PROOF_JOB = "administration.prove_backup"
RESTORE_JOB = "administration.restore"
_OPEN = (JobRun.State.QUEUED, JobRun.State.RUNNING)


def installation_name() -> str:
    """The name that must be typed; the default where there is no schema yet."""
    try:
        with transaction.atomic():
            return INSTALLATION.get()
    except ProgrammingError:
        return INSTALLATION.default


def _start(kind: str, actor: Actor | None, **arguments: str) -> JobRun:
    if JobRun.objects.filter(kind=kind, state__in=_OPEN).exists():
        raise Conflict("This is being done already. Wait until it has ended.", code="job_runs_already")
    return start_job(kind, task=kind, owner_id=actor.user_id if actor else None, subject_id=None, **arguments)


@transaction.atomic
def start_backup(*, actor: Actor) -> JobRun:
    """Queue a backup. Raises Forbidden, Conflict (one is under way)."""
    actor.require(AdministrationRight.CREATE_BACKUPS)
    return _start(BACKUP_JOB, actor, cause="manual")


@transaction.atomic
def start_proof(*, actor: Actor, name: str) -> JobRun:
    """Queue another proof of a backup. Raises Forbidden, NotFound, Conflict."""
    actor.require(AdministrationRight.CREATE_BACKUPS)
    _existing(name)
    return _start(PROOF_JOB, actor, name=name)


def _existing(name: str) -> Path:
    path = catalogue.path_of(name)
    if path is None:
        raise NotFound("There is no such backup.")
    return path


def take_backup(*, kind: taking.Kind, by: str, progress: Callable[[int, int, str], None]) -> Backup:
    """Take and prove a backup, record it, and give up what retention no longer keeps.

    However it fails, that is recorded and the administrators are told before the error goes on: BackupError,
    BackupRefused, OSError, those of the database, Cancelled.
    """
    with telling_failure("backup_failed", kind=kind):
        path = taking.take(
            kind=kind, by=by, installation=installation_name(), report=lambda share, step: progress(share, 100, step)
        )
        backup = catalogue.describe(path)
    with transaction.atomic():
        audit.record_event("backup", resource="backup", resource_id=backup.name, after=_facts(backup))
        tell_outcome(backup)
        for old in catalogue.to_forget(
            catalogue.all_backups(),
            daily=KEEP_DAILY.get(),
            weekly=KEEP_WEEKLY.get(),
            monthly=KEEP_MONTHLY.get(),
            safety=KEEP_SAFETY,
        ):
            audit.record_event("backup_deleted", resource="backup", resource_id=old.name, after={"by": "retention"})
            transaction.on_commit(partial(catalogue.remove, old.name))
    return backup


def prove_backup(*, name: str, progress: Callable[[int, int, str], None]) -> Backup:
    """Prove a backup again, and record and tell what came out. Raises NotFound, and what `take_backup` does."""
    path = _existing(name)
    with telling_failure("backup_failed", name=name):
        backup = taking.prove(path, lambda share, step: progress(share, 100, step))
    with transaction.atomic():
        audit.record_event("backup_proven", resource="backup", resource_id=name, after=_facts(backup))
        tell_outcome(backup)
    return backup


def restore_backup(*, path: Path, order: restoring.Order, report: taking.Report = lambda _share, _step: None) -> Done:
    """Put a backup in the place of the live database. That it has done so stands in the restored trail; how it failed
    is recorded in the present one, and told, as with `take_backup`.
    """
    with telling_failure("restore_failed", name=path.name):
        return restoring.restore(path, order, report)


def _facts(backup: Backup) -> dict[str, Any]:
    return {
        "kind": backup.kind,
        "bytes": backup.bytes,
        "rows": backup.rows,
        "sha256": backup.sha256,
        "finding_count": backup.finding_count,
        "findings": backup.findings,
    }


@transaction.atomic
def delete_backup(*, actor: Actor, name: str) -> None:
    """Raises Forbidden, NotFound."""
    actor.require(AdministrationRight.DELETE_BACKUPS)
    _existing(name)
    audit.record_event("backup_deleted", resource="backup", resource_id=name)
    transaction.on_commit(partial(catalogue.remove, name))


@transaction.atomic
def open_backup(*, actor: Actor, name: str) -> Path:
    """The file of a backup for download; recorded as an export. Raises Forbidden, NotFound."""
    actor.require(AdministrationRight.CREATE_BACKUPS)
    path = _existing(name)
    audit.record_event("export", resource="backup", resource_id=name, after={"bytes": path.stat().st_size})
    return path


@transaction.atomic
def start_restore(*, actor: Actor, name: str, confirmation: str) -> JobRun:
    """Queue a restore. The name of the installation must be typed; a file that can't be restored is refused here.

    Raises Forbidden, NotFound, Invalid, Conflict.
    """
    actor.require(AdministrationRight.RESTORE_BACKUPS)
    path = _existing(name)
    if confirmation.strip() != installation_name():
        raise Invalid.field(
            "confirmation",
            "wrong_name",
            f"Type the name of this installation, “{installation_name()}”, to go on.",
            name=installation_name(),
        )
    try:
        restoring.check(path)
    except BackupRefused as refusal:
        raise Conflict(str(refusal), code=f"backup_{refusal.code}") from refusal
    if maintenance.is_active():
        raise Conflict("A restore is running already.", code="job_runs_already")
    # One that was killed with the machine would otherwise stand in the way for ever.
    JobRun.objects.filter(kind=RESTORE_JOB, state=JobRun.State.RUNNING).update(
        state=JobRun.State.FAILED, message="It was interrupted; the data is as it was.", finished_at=timezone.now()
    )
    audit.record_event("restore_requested", resource="backup", resource_id=name)
    return _start(RESTORE_JOB, actor, name=name)


def launch_restore(job_id: str, name: str) -> None:
    """Begin the restore in a process of its own: the sessions of the worker are among those that it cuts."""
    log = Path(settings.VAR_DIR) / "log" / "restore.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):
        rotate(log)
    with append_to(log) as output:
        subprocess.Popen(
            [sys.executable, "-m", "django", "restore", str(_existing(name)), "--job", job_id],
            env=os.environ | {"HIGHWALL_POOL": "2"},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )


def back_up_when_due(now: datetime | None = None) -> JobRun | None:
    """Queue the scheduled backup once its time of day has come and none was taken since; an hour after a failure again.

    Safe to call at any time and as often as one likes. Also drops what old restores left. Returns the job, if any.
    """
    restoring.drop_old_databases()
    if not IS_SCHEDULED.get():
        return None
    at = now or timezone.now()
    hour, minute = map(int, TIME_OF_DAY.get().split(":"))
    due = last_time_of_day(at, hour, minute)
    runs = JobRun.objects.filter(kind=BACKUP_JOB, owner_id=None)
    if runs.filter(created_at__gte=due).exclude(state=JobRun.State.FAILED).exists():
        return None
    if runs.filter(created_at__gte=at - timedelta(hours=1)).exists():
        return None
    if any(backup.kind == "scheduled" and backup.taken_at >= due for backup in catalogue.all_backups()):
        return None
    with transaction.atomic():
        return _start(BACKUP_JOB, None, cause="scheduled")


def who(job: JobRun | None) -> str:
    """The name of the person a job works for, as it stands in backups."""
    person = User.objects.filter(pk=job.owner_id).first() if job and job.owner_id else None
    return f"{person.first_name} {person.last_name}" if person else "schedule"


def administrators() -> list[UUID]:
    """Who is told about failed backups."""
    right = AdministrationRight.READ_BACKUPS.value
    return list(
        User.objects.filter(status=UserStatus.ACTIVE, roles__rights__contains=[right])
        .distinct()
        .values_list("pk", flat=True)
    )
