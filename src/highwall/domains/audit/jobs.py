"""The weekly proof of the trail and of the rows that it tells of.

Each table is a task of its own in the queue, so that a proof that is cut off goes on with the table where it was.
"""

from typing import Any

from django.db import transaction
from procrastinate.contrib.django import app

from highwall.domains.accounts.queries import user_ids_with_right
from highwall.domains.audit.policy import AuditRight
from highwall.domains.notifications.services import notify
from highwall.kit.actors import ActingContext, acting
from highwall.kit.audit import Findings, check_guards, check_rows, record_event, verify
from highwall.kit.events import queue_task
from highwall.kit.triggers import audited_models

SHOWN_IN_TRAIL = 20


@app.periodic(cron="30 22 * * 5")
@app.task(name="audit.check_weekly", queueing_lock="audit.check_weekly")
def check_weekly(timestamp: int) -> None:
    """Queue the proof: seals and triggers, then one table after the other."""
    with transaction.atomic():
        queue_task("audit.check_seals")
        for model, _ in audited_models():
            queue_task("audit.check_table", table=model._meta.db_table)


@app.task(name="audit.check_seals")
def check_seals() -> None:
    found = verify()
    findings = Findings()
    findings.take(found.findings)
    findings.take(check_guards())
    _note("audit_event", findings, events=found.events, unsealed=found.unsealed)


@app.task(name="audit.check_table")
def check_table(table: str) -> None:
    checked = next(check_rows(model) for model, _ in audited_models() if model._meta.db_table == table)
    _note(table, checked.findings, rows=checked.rows, older=checked.older)


def _note(resource: str, findings: Findings, **facts: Any) -> None:
    """Write down that the check took place and what it found, and tell the readers of the trail when it found any."""
    with acting(ActingContext(source="job audit.check_weekly")), transaction.atomic():
        words = findings.words[:SHOWN_IN_TRAIL]
        record_event("audit_check", resource=resource, after={**facts, "findings": findings.count, "words": words})
        if findings:
            notify(
                user_ids_with_right(AuditRight.READ.value),
                kind="audit.check_failed",
                link="/audit",
                count=findings.count,
                first=findings.words[0][:300],
            )
