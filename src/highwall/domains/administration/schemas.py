from datetime import datetime
from typing import Any

from ninja import Schema

from highwall.domains.administration.queries import JobRow
from highwall.kit.models import JobRun
from highwall.kit.schemas import Body


class SettingDetail(Schema):
    """A runtime setting. `type` is the JSON Schema of its value; `version` is 0 while nothing is stored."""

    key: str
    group: str
    description: str
    unit: str
    type: dict[str, Any]
    default: Any
    value: Any
    is_default: bool
    version: int
    updated_at: datetime | None


class SettingChange(Body):
    value: Any


class JobDetail(JobRow):
    allowed_actions: list[str]

    @staticmethod
    def resolve_owner_name(job: Any) -> str | None:
        name: str | None = job.list_owner_name
        return name

    @staticmethod
    def resolve_allowed_actions(job: Any) -> list[str]:
        is_open = job.state in {JobRun.State.QUEUED, JobRun.State.RUNNING}
        return ["cancel"] if is_open and not job.cancel_requested else []
