from typing import Any

from django.conf import settings
from django.http import FileResponse
from ninja import Status

from highwall.domains.administration import queries, services
from highwall.domains.administration.policy import AdministrationRight
from highwall.domains.administration.queries import backups as queries_backups
from highwall.domains.administration.schemas import BackupDetail, BackupList, JobDetail, MaintenanceState, RestoreOrder
from highwall.domains.administration.services import backup as plan
from highwall.kit.http import ApiRequest, ApiRouter

router = ApiRouter(tags=["backups"])


@router.read("/backups", right=AdministrationRight.READ_BACKUPS, response=BackupList)
def list_backups(request: ApiRequest) -> Any:
    """The backups in the folder, newest first, with the plan that they follow"""
    running = queries_backups.running_job()
    return {
        "items": queries_backups.get_backups(request.actor),
        "plan": {
            "installation": plan.installation_name(),
            "is_scheduled": plan.IS_SCHEDULED.get(),
            "time": plan.TIME_OF_DAY.get(),
            "keep_daily": plan.KEEP_DAILY.get(),
            "keep_weekly": plan.KEEP_WEEKLY.get(),
            "keep_monthly": plan.KEEP_MONTHLY.get(),
            "folder": str(settings.BACKUP_DIR),
            "is_encrypted": bool(settings.BACKUP_KEYS),
        },
        "running_job_id": str(running) if running else None,
    }


@router.create("/backups", right=AdministrationRight.CREATE_BACKUPS, response=JobDetail)
def take_backup(request: ApiRequest) -> Any:
    """Take a backup now; the answer is the job that does it"""
    return queries.get_job(services.start_backup(actor=request.actor).pk, request.actor)


@router.read("/backups/{name}", right=AdministrationRight.READ_BACKUPS, response=BackupDetail, marks="backup")
def get_backup(request: ApiRequest, name: str) -> Any:
    """Read what is known about one backup"""
    return queries_backups.get_backup(name, request.actor)


@router.remove("/backups/{name}", right=AdministrationRight.DELETE_BACKUPS, response={204: None})
def delete_backup(request: ApiRequest, name: str) -> Any:
    """Delete a backup"""
    services.delete_backup(actor=request.actor, name=name)
    return Status(204, None)


@router.read("/backups/{name}/file", right=AdministrationRight.CREATE_BACKUPS, response={200: None})
def download_backup(request: ApiRequest, name: str) -> Any:
    """Download a backup"""
    path = services.open_backup(actor=request.actor, name=name)
    return FileResponse(path.open("rb"), as_attachment=True, filename=name, content_type="application/octet-stream")


@router.create("/backups/{name}/prove", right=AdministrationRight.CREATE_BACKUPS, response=JobDetail)
def prove_backup(request: ApiRequest, name: str) -> Any:
    """Prove a backup again by restoring it into a scratch database"""
    return queries.get_job(services.start_proof(actor=request.actor, name=name).pk, request.actor)


@router.create("/backups/{name}/restore", right=AdministrationRight.RESTORE_BACKUPS, response=JobDetail)
def restore_backup(request: ApiRequest, name: str, body: RestoreOrder) -> Any:
    """Put a backup in the place of all present data; everybody has to sign in again afterwards"""
    job = services.start_restore(actor=request.actor, name=name, confirmation=body.confirmation)
    return queries.get_job(job.pk, request.actor)


@router.read("/maintenance", public="nobody has a session after a restore", response=MaintenanceState)
def get_maintenance(request: ApiRequest) -> Any:
    """Whether a restore is refusing everybody at present, and how far it is"""
    return queries_backups.get_restore_state()
