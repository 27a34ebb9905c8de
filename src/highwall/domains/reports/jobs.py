"""Background work of reports: printing of long ones."""

from typing import cast
from uuid import UUID

from django.utils import timezone
from procrastinate.contrib.django import app

from highwall.domains.accounts.models import User
from highwall.domains.accounts.queries import actor_of
from highwall.domains.reports import exports, queries, services
from highwall.kit.jobs import Progress, run_job
from highwall.kit.models import JobRun

TIME_LIMIT_S = 600.0
STEPS = ("gathering", "drawing", "setting")


@app.task(name="reports.print_blast_report")
def print_blast_report(job_id: str, site_id: str, language: str) -> None:
    def work(progress: Progress) -> str:
        def on_step(name: str) -> None:
            progress(STEPS.index(name), len(STEPS), name)

        on_step("gathering")
        owner = JobRun.objects.values_list("owner_id", flat=True).get(pk=job_id)
        actor = actor_of(User.objects.select_related("primary_role").get(pk=str(owner)))
        report = queries.blast_report(UUID(site_id), actor=actor, at=timezone.now())
        chosen = cast("exports.Language", language)
        pdf = exports.render_pdf(report, chosen, on_step=on_step, time_limit_s=TIME_LIMIT_S)
        services.keep(UUID(job_id), report, pdf)
        progress(len(STEPS), len(STEPS), "setting")
        return report.document_number

    run_job(UUID(job_id), work)


@app.periodic(cron="20 * * * *")
@app.task(name="reports.forget_old_printings", queueing_lock="reports.forget_old_printings")
def forget_old_printings(timestamp: int) -> None:
    services.forget_old_printings()
