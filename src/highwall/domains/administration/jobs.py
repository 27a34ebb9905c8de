"""Background work of administration: backups, their proof, the start of a restore, workbooks of long lists."""

from typing import Any
from uuid import UUID

from procrastinate.contrib.django import app

from highwall.domains.accounts.models import User
from highwall.domains.accounts.queries import actor_of, user_ids_with_right
from highwall.domains.administration import services
from highwall.domains.administration.policy import AdministrationRight
from highwall.domains.administration.services.backup import administrators, who
from highwall.domains.notifications.services import notify
from highwall.kit.actors import ActingContext, acting
from highwall.kit.attachments import sweep
from highwall.kit.events import subscribes
from highwall.kit.jobs import ENDED, Progress, run_job
from highwall.kit.lists import EXPORT_JOB
from highwall.kit.models import JobRun
from highwall.kit.text import key_of


@app.task(name="administration.backup", queue="backup")
def backup(job_id: str, cause: str) -> None:
    def work(progress: Progress) -> str:
        job = JobRun.objects.get(pk=job_id)
        taken = services.take_backup(
            kind="scheduled" if cause == "scheduled" else "manual", by=who(job), progress=progress
        )
        return taken.name

    run_job(UUID(job_id), work)


@app.task(name="administration.prove_backup", queue="backup")
def prove_backup(job_id: str, name: str) -> None:
    run_job(UUID(job_id), lambda progress: services.prove_backup(name=name, progress=progress).name)


@app.task(name="administration.restore", queue="backup")
def restore(job_id: str, name: str) -> None:
    # Taken up again after the worker was killed, it must not begin a second restore beside the first.
    begun = JobRun.objects.filter(pk=job_id, state=JobRun.State.QUEUED).update(state=JobRun.State.RUNNING)
    if begun:
        services.launch_restore(job_id, name)


@app.task(name=EXPORT_JOB)
def write_export(job_id: str, name: str, asked: str) -> None:
    def work(progress: Progress) -> str:
        owner = JobRun.objects.values_list("owner_id", flat=True).get(pk=job_id)
        actor = actor_of(User.objects.select_related("primary_role").get(pk=str(owner)))
        services.write_export(actor=actor, job_id=UUID(job_id), name=name, asked=asked, progress=progress)
        return name

    run_job(UUID(job_id), work)


@app.periodic(cron="25 * * * *")
@app.task(name="administration.forget_old_exports", queueing_lock="administration.forget_old_exports")
def forget_old_exports(timestamp: int) -> None:
    services.forget_old_exports()


@app.periodic(cron="35 1 * * *")
@app.task(name="administration.sweep_attachments", queueing_lock="administration.sweep_attachments")
def sweep_attachments(timestamp: int) -> None:
    with acting(ActingContext(source="job administration.sweep_attachments")):
        sweep()


@app.periodic(cron="*/5 * * * *")
@app.task(name="administration.back_up_when_due", queueing_lock="administration.back_up_when_due")
def back_up_when_due(timestamp: int) -> None:
    services.back_up_when_due()


@app.periodic(cron="* * * * *")
@app.task(name="administration.watch_disks", queueing_lock="administration.watch_disks")
def watch_disks(timestamp: int) -> None:
    with acting(ActingContext(source="job administration.watch_disks")):
        services.watch_disks()


@subscribes(ENDED)
def tell_of_job(event: dict[str, Any]) -> None:
    """Tell the owner of a job that shows somewhere how it ended, unless they have seen it there."""
    job = JobRun.objects.select_for_update().get(pk=event["job_id"])
    if job.owner_id is not None and job.link and job.seen_at is None:
        kind = f"administration.job_{job.state}"
        notify([job.owner_id], kind=kind, link=job.link, job_kind=key_of(job.kind), job_id=str(job.pk))


@subscribes("administration.disk_changed")
def tell_of_disk(event: dict[str, Any]) -> None:
    facts = {name: event[name] for name in ("free_mb", "folder")}
    notify(administrators(), kind=f"administration.disk_{event['room']}", **facts)


@subscribes("administration.backup_failed")
def tell_of_failed_backup(event: dict[str, Any]) -> None:
    notify(administrators(), kind="administration.backup_failed", link="/backups", reason=event["reason"])


@subscribes("administration.backup_done")
def tell_of_backup(event: dict[str, Any]) -> None:
    notify(administrators(), kind="administration.backup_done", link="/backups", name=event["name"])


@subscribes("administration.restored")
def tell_of_restore(event: dict[str, Any]) -> None:
    facts = {name: event[name] for name in ("name", "by")}
    notify(administrators(), kind="administration.restored", link="/backups", **facts)


@subscribes("administration.restore_failed")
def tell_of_failed_restore(event: dict[str, Any]) -> None:
    facts = {name: event[name] for name in ("name", "reason")}
    notify(administrators(), kind="administration.restore_failed", link="/backups", **facts)


@subscribes("administration.setting_changed")
def tell_of_setting(event: dict[str, Any]) -> None:
    """Tell those whose rule was changed and those who answer for settings, but not the person who did it."""
    rights = (event["told_to"], AdministrationRight.UPDATE_SETTINGS.value)
    people = {pk for right in rights for pk in user_ids_with_right(right)}
    if event["by_id"]:
        people.discard(UUID(event["by_id"]))
    is_on = "on" if event["value"] else "off"
    notify(people, kind=f"administration.{event['key'].split('.')[-1]}_{is_on}", link="", by_name=event["by_name"])
