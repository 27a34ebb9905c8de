from typing import Any

from highwall.domains.administration import services
from highwall.domains.administration.queries import JobRow
from highwall.kit.models import JobRun


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
