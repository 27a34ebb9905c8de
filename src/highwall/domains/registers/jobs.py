"""Whom the registers tell of what waits for them."""

from typing import Any
from uuid import UUID

from highwall.domains.accounts.models import User
from highwall.domains.accounts.queries import user_ids_with_right
from highwall.domains.notifications.services import notify
from highwall.domains.registers.models import ApprovalLevel, RecordStatus, RegisterRecord
from highwall.domains.registers.policy import RIGHTS
from highwall.domains.registers.services import BOOKS
from highwall.domains.registers.workflow import COVERS
from highwall.kit.actors import Right
from highwall.kit.events import subscribes


def _holders(record: RegisterRecord, right: Right) -> set[UUID]:
    return set(user_ids_with_right(right.value, region_id=record.region_id))


def _approvers(record: RegisterRecord) -> set[UUID]:
    """Who may decide at the level that the record waits for."""
    of_level = {person for right in COVERS[ApprovalLevel(record.approval_level)] for person in _holders(record, right)}
    own = {record.submitted_by_id, record.edited_by_id}
    return (_holders(record, RIGHTS[record.register].approve) & of_level) - own


def _those(*people: UUID | None) -> set[UUID]:
    return {person for person in people if person is not None}


def _link(record: RegisterRecord) -> str:
    return f"{BOOKS[record.register].path}/{record.pk}"


@subscribes("registers.step_taken")
def tell_of_step(event: dict[str, Any]) -> None:
    """Tell who has to act on what a step left, as long as it still waits for that."""
    record = RegisterRecord.objects.get(pk=event["record_id"])
    if (record.status, record.approval_level) != (event["status"], event["level"]):
        return
    facts = {"number": record.number, "subject": record.subject}
    by = {UUID(event["by_id"])} if event["by_id"] else set()
    match event["step"]:
        case "submit" | "escalate" if record.needs_approval:
            people = _approvers(record) - by
            notify(
                people, kind="registers.submitted", link=_link(record), approval_level=record.approval_level, **facts
            )
        case "reject" | "request-changes":
            people = _those(record.owner_id, record.submitted_by_id) - by
            notify(people, kind="registers.sent_back", link=_link(record), reason=event["reason"], **facts)
        case "request-reversal":
            asked = User.objects.filter(pk=event["by_id"]).first()
            name = asked.full_name if asked else ""
            people = _holders(record, RIGHTS[record.register].reverse) - by
            notify(
                people, kind="registers.reversal_asked", link=_link(record), by=name, reason=event["reason"], **facts
            )
        case "reverse" | "refuse-reversal":
            people = _those(record.owner_id, record.reversal_requested_by_id) - by
            status = RecordStatus(record.status).value
            notify(people, kind="registers.reversal_decided", link=_link(record), record_status=status, **facts)
