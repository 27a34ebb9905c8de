from datetime import datetime
from typing import Any

from highwall.domains.administration import services
from highwall.domains.administration.queries import JobRow
from highwall.kit.models import JobRun
from highwall.kit.schemas import Body, Schema


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
    """A job with what its reader may do: `cancel`, and `download` while it keeps a file for whoever asked for it."""

    allowed_actions: list[str]

    @staticmethod
    def resolve_owner_name(job: Any) -> str | None:
        name: str | None = job.list_owner_name
        return name

    @staticmethod
    def resolve_allowed_actions(job: Any, context: Any) -> list[str]:
        if job.state in {JobRun.State.QUEUED, JobRun.State.RUNNING}:
            return [] if job.cancel_requested else ["cancel"]
        return ["download"] if services.gives_file(context["request"].actor, job) else []
