from datetime import datetime

from pydantic import Field

from highwall.kit.schemas import Body, Schema


class BackupDetail(Schema):
    """A backup in the folder of the server. Without `proven_at` it was never proven; `finding_count` says how much the
    proof found wrong, and `findings` are the first of that. `rows` are the rows of all tables together."""

    name: str
    kind: str
    by: str
    installation: str
    taken_at: datetime
    bytes: int
    rows: int
    sha256: str
    proven_at: datetime | None
    findings: list[str]
    finding_count: int
    seconds: float
    is_encrypted: bool


class BackupPlan(Schema):
    """What is scheduled and kept, by the settings of the group `backup`. `is_encrypted`: new backups will be, with the
    key of the environment."""

    installation: str
    is_scheduled: bool
    time: str
    keep_daily: int
    keep_weekly: int
    keep_monthly: int
    folder: str
    is_encrypted: bool


class BackupList(Schema):
    """`running_job_id` names the backup, proof or restore that is under way."""

    items: list[BackupDetail]
    plan: BackupPlan
    running_job_id: str | None


class RestoreOrder(Body):
    """`confirmation` is the name of this installation, typed by the person."""

    confirmation: str = Field(max_length=200)


class MaintenanceState(Schema):
    """`share` is in percent."""

    is_active: bool
    share: int
    step: str
