"""Checks before a shift: what is not in order becomes a report, and what is critical stops the machine at once."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.fleet.models import Machine
from highwall.domains.fleet.workflow import why_retired
from highwall.domains.maintenance.models import (
    Component,
    OrderPriority,
    PrestartCheck,
    PrestartFault,
    PrestartRule,
    Problem,
)
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries import FAULT_HOLDER, PRESTART_HOLDER, machines_of, of_shift, rule_of
from highwall.domains.maintenance.services.fault import report_fault
from highwall.kit.actors import Actor
from highwall.kit.attachments import attach_same
from highwall.kit.checklists import Checked, add_checklist, filled_for
from highwall.kit.errors import Conflict, Invalid
from highwall.kit.models import Attachment, ChecklistAnswer, ChecklistTemplate, Verdict
from highwall.kit.statements import create_row

_LONGEST = 2000


@transaction.atomic
def begin_prestart(*, actor: Actor, machine_id: UUID, at: datetime) -> PrestartCheck:
    """The check of a machine before the shift of a moment; once begun, the same for everybody. Raises Forbidden,
    Conflict (none for machines of its type, machine retired), Invalid (machine out of reach)."""
    actor.require(MaintenanceRight.REPORT)
    machine = machines_of(actor).filter(pk=machine_id).first()
    if machine is None:
        raise Invalid.field("machine_id", "unknown_machine", "Choose one of the machines.")
    # Who begins it at the same moment waits here, and finds it.
    locked = Machine.objects.select_for_update().get(pk=machine.pk)
    shift = of_shift(at)
    known = PrestartCheck.objects.filter(machine=machine, **shift).first()
    if known is not None:
        return known
    if refusal := why_retired(locked):
        raise refusal
    rule = rule_of(machine)
    if rule is None:
        message = f"There is no check before the shift for machines of the type {machine.machine_type}."
        raise Conflict(message, code="no_prestart", machine_type=machine.machine_type)
    check = create_row(
        PrestartCheck,
        machine_id=machine.pk,
        machine_name=machine.name,
        **shift,
        begun_by_id=actor.user_id,
        begun_by_name=actor.name,
        created_at=at,
    )
    add_checklist(PRESTART_CHECKED, actor=actor, record_id=check.pk, template_id=rule.template_id, at=at)
    return check


@transaction.atomic
def rule_prestart(*, actor: Actor, machine_type: str, template_id: UUID | None) -> None:
    """Say which checklist comes before the shifts of machines of a type, or that none does. Raises Forbidden, Invalid
    (template unknown or retired)."""
    actor.require(MaintenanceRight.UPDATE)
    rows = PrestartRule.objects.select_for_update().filter(machine_type__reads_as=machine_type)
    rule = rows.first()
    if template_id is None:
        rows.delete()
        return
    if not ChecklistTemplate.objects.filter(pk=template_id, is_retired=False).exists():
        raise Invalid.field("template_id", "unknown_checklist", "Choose one of the checklists.")
    if rule is None:
        create_row(PrestartRule, machine_type=machine_type, template_id=template_id)
    else:
        rule.template_id = template_id
        rule.save_new_version(update_fields=["template"])


def _answered(check: PrestartCheck, item: dict[str, Any], answer: ChecklistAnswer, actor: Actor, at: datetime) -> None:
    """What is critical and not in order stops the machine before anything else is answered."""
    if answer.verdict == Verdict.NOT_OK and item["is_critical"]:
        _report(check, item, answer, actor, at)


def _completed(check: PrestartCheck, actor: Actor, at: datetime) -> None:
    """The rest that is not in order is reported when the check is complete."""
    for filled in filled_for(PRESTART_HOLDER.resource, check.pk):
        for item, answer in filled.not_ok():
            _report(check, item, answer, actor, at)
    check.completed_at = at
    check.save_new_version(update_fields=["completed_at"])


def _report(check: PrestartCheck, item: dict[str, Any], answer: ChecklistAnswer, actor: Actor, at: datetime) -> None:
    """Report what an answer found, once; a photo that comes later follows it."""
    known = PrestartFault.objects.filter(answer=answer).select_related("fault").first()
    if known is None:
        is_critical, topic = item["is_critical"], item["topic"]
        said = f"{item['text']}: {answer.note}" if answer.note else item["text"]
        fault = report_fault(
            actor=actor,
            at=at,
            client_id=answer.pk,
            machine_id=check.machine_id,
            component=topic if topic in Component.values else Component.OTHER.value,
            problem=Problem.OTHER.value,
            severity=(OrderPriority.CRITICAL if is_critical else OrderPriority.MEDIUM).value,
            cannot_work=is_critical,
            description=said[:_LONGEST],
        )
        known = create_row(PrestartFault, check_of_id=check.pk, answer_id=answer.pk, fault_id=fault.pk)
    photo = answer.photo
    there = Attachment.objects.filter(record_type=FAULT_HOLDER.resource, record_id=known.fault_id)
    if photo is not None and not there.filter(file_id=photo.file_id).exists():
        attach_same(FAULT_HOLDER, actor=actor, record_id=known.fault_id, source=photo)


PRESTART_CHECKED = Checked[PrestartCheck](
    holder=PRESTART_HOLDER, fill=MaintenanceRight.REPORT, answered=_answered, completed=_completed
)
