"""The backups in the folder, and how far a restore is."""

from dataclasses import dataclass
from uuid import UUID

from highwall.domains.administration.policy import AdministrationRight
from highwall.kit.actors import Actor
from highwall.kit.backup import Backup, catalogue, maintenance
from highwall.kit.errors import NotFound
from highwall.kit.models import JobRun

JOBS = ("administration.backup", "administration.prove_backup", "administration.restore")


def get_backups(actor: Actor) -> list[Backup]:
    """All backups, newest first. Raises Forbidden."""
    actor.require(AdministrationRight.READ_BACKUPS)
    return catalogue.all_backups()


def get_backup(name: str, actor: Actor) -> Backup:
    """Raises Forbidden, NotFound."""
    for backup in get_backups(actor):
        if backup.name == name:
            return backup
    raise NotFound("There is no such backup.")


@dataclass(frozen=True, slots=True)
class RestoreState:
    """Whether a restore refuses everybody at present, and how far it is in percent."""

    is_active: bool
    share: int
    step: str


def get_restore_state() -> RestoreState:
    """For everybody, since nobody has a session afterwards."""
    if not maintenance.is_active():
        return RestoreState(False, 0, "")
    running = JobRun.objects.filter(kind="administration.restore", state=JobRun.State.RUNNING)
    job = running.order_by("-created_at").first()
    return RestoreState(True, job.done if job else 0, job.message if job else "")


def running_job() -> UUID | None:
    """The newest backup, proof or restore that is queued or running."""
    return (
        JobRun.objects.filter(kind__in=JOBS, state__in=[JobRun.State.QUEUED, JobRun.State.RUNNING])
        .order_by("-created_at")
        .values_list("pk", flat=True)
        .first()
    )
