"""Background work of drilling: reading and saving large files."""

from collections.abc import Callable
from uuid import UUID

from django.utils import timezone
from procrastinate.contrib.django import app

from highwall.domains.accounts.models import User
from highwall.domains.accounts.queries import actor_of
from highwall.domains.drilling import services
from highwall.domains.drilling.models import ImportBatch, ImportState
from highwall.domains.drilling.queries import dependents_of_sites
from highwall.domains.projects.queries import register_dependents
from highwall.kit.errors import DomainError, Invalid
from highwall.kit.jobs import Cancelled, Progress, run_job
from highwall.kit.models import JobRun

register_dependents(dependents_of_sites)


def _run(job_id: str, import_id: str, work: Callable[[Progress, JobRun], str]) -> None:
    """Run a step of an import; when it fails, the import says why."""

    def step(progress: Progress) -> str:
        try:
            return work(progress, JobRun.objects.get(pk=job_id))
        except Cancelled:
            services.note_cancelled(UUID(import_id))
            raise
        except DomainError as error:
            services.note_failure(UUID(import_id), code=error.code, message=error.detail)
            raise
        except Exception:
            message = "Something went wrong on our side. Nothing was saved; try again."
            services.note_failure(UUID(import_id), code="internal_error", message=message)
            raise

    run_job(UUID(job_id), step)


@app.task(name="drilling.read_import")
def read_import(job_id: str, import_id: str) -> None:
    def work(progress: Progress, job: JobRun) -> str:
        lines = ImportBatch.objects.values_list("counts", flat=True).get(pk=import_id).get("lines", 0)
        progress(0, lines, "reading")

        def on_rows(rows: int, _share: float) -> None:
            progress(rows, max(rows, lines), "reading")

        services.read_import(UUID(import_id), on_rows, job_id=job.pk)
        batch = ImportBatch.objects.get(pk=import_id)
        if batch.state == ImportState.FAILED and batch.job_id == job.pk:
            raise Invalid(batch.problem, code=batch.problem_code)
        return "read"

    _run(job_id, import_id, work)


@app.task(name="drilling.save_import")
def save_import(job_id: str, import_id: str, remove_gone: str, split: str = "no") -> None:
    def work(progress: Progress, job: JobRun) -> str:
        rows = ImportBatch.objects.values_list("counts", flat=True).get(pk=import_id).get("good_rows", 0)
        progress(0, rows, "saving")
        actor = actor_of(User.objects.select_related("primary_role").get(pk=str(job.owner_id)))
        with progress.beside_transaction() as report:
            services.save_import(
                actor=actor,
                import_id=UUID(import_id),
                at=timezone.now(),
                remove_gone=remove_gone == "yes",
                split=split == "yes",
                on_rows=lambda saved: report(saved, rows, "saving"),
            )
        return "saved"

    _run(job_id, import_id, work)
