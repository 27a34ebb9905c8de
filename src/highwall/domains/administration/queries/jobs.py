from datetime import datetime
from typing import Annotated
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Concat
from ninja import FilterLookup, FilterSchema

from highwall.domains.accounts.models import User
from highwall.domains.administration.policy import AdministrationRight
from highwall.kit.actors import Actor
from highwall.kit.errors import NotFound
from highwall.kit.lists import SEVERAL, Listing
from highwall.kit.models import JobRun
from highwall.kit.schemas import Schema
from highwall.kit.text import Words


class JobRow(Schema):
    """Work in the background. `done` of `total` steps; `total` is 0 while it is not known."""

    id: UUID
    kind: str
    owner_id: UUID | None
    owner_name: str | None
    subject_id: UUID | None
    link: str
    state: JobRun.State
    done: int
    total: int
    message: str
    cancel_requested: bool
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None


class JobFilters(FilterSchema):
    state: Annotated[list[JobRun.State] | None, SEVERAL, FilterLookup("state__in")] = None
    kind: Annotated[str | None, FilterLookup("kind")] = None
    subject_id: Annotated[UUID | None, FilterLookup("subject_id")] = None
    owner_id: Annotated[UUID | None, FilterLookup("owner_id")] = None


def with_owner_name(rows: QuerySet[JobRun]) -> QuerySet[JobRun]:
    full_name = Concat("first_name", Value(" "), "last_name")
    owner = User.objects.filter(pk=OuterRef("owner_id")).annotate(job_name=full_name).values("job_name")
    return rows.annotate(list_owner_name=Subquery(owner[:1]))


JOBS = Listing[JobRun](
    name="jobs",
    row=JobRow,
    columns={**{name: name for name in JobRow.model_fields}, "owner_name": "list_owner_name"},
    sorts={
        "created_at": "created_at",
        "started_at": "started_at",
        "finished_at": "finished_at",
        "kind": "kind,created_at",
    },
    default_sort="-created_at",
    search=("kind", "message"),
    filters=JobFilters,
    annotate=with_owner_name,
    export={
        "kind": "Kind",
        "owner_name": "Started by",
        "state": "State",
        "done": "Done",
        "total": "Of",
        "message": "Message",
        "created_at": "Queued",
        "started_at": "Started",
        "finished_at": "Finished",
    },
    tokens={"kind": Words("jobs:kindName"), "state": Words("jobs:stateName")},
)


def visible_jobs(actor: Actor) -> QuerySet[JobRun]:
    """Everybody sees the jobs they started; the right opens all of them."""
    jobs = JobRun.objects.all()
    return jobs if actor.can(AdministrationRight.READ_JOBS) else jobs.filter(owner_id=actor.user_id)


def get_job(job_id: UUID, actor: Actor) -> JobRun:
    """A job with `list_owner_name`. Raises NotFound."""
    job = with_owner_name(visible_jobs(actor)).filter(pk=job_id).first()
    if job is None:
        raise NotFound("There is no such job.")
    return job
