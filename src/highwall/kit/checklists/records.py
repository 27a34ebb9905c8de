"""Records for which checklists are filled in: each is declared once, by its domain."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Model

from highwall.kit.actors import Actor, Right
from highwall.kit.errors import Conflict, DomainError, NotFound
from highwall.kit.holders import Holder
from highwall.kit.models import Checklist, ChecklistAnswer


def _never(record: Any) -> DomainError | None:
    return None


def _nothing(*_: Any) -> None:
    return None


@dataclass(frozen=True, kw_only=True)
class Checked[M: Model]:
    """A kind of record with checklists, whose photos are files on that record.

    `give` is the right to give it a checklist and to take one off again, None where that is not for people; `fill` the
    right to answer and to complete. `closed` says why nothing is filled in now, or None. `answered` is called with the
    record, the item and the answer, within the transaction of the answer; `completed` with the record.
    """

    holder: Holder[M]
    fill: Right
    give: Right | None = None
    closed: Callable[[M], DomainError | None] = _never
    answered: Callable[[M, dict[str, Any], ChecklistAnswer, Actor, datetime], None] = _nothing
    completed: Callable[[M, Actor, datetime], None] = _nothing

    @property
    def resource(self) -> str:
        return self.holder.resource

    def why_closed(self, record: M) -> DomainError | None:
        return self.holder.closed(record) or self.closed(record)

    def lock_open(self, record_id: UUID, actor: Actor) -> M:
        """The record, locked. Raises NotFound, and why nothing is filled in now."""
        record = self.holder.lock_open(record_id, actor)
        if refusal := self.closed(record):
            raise refusal
        return record

    def lock(self, record_id: UUID, checklist_id: UUID) -> Checklist:
        """A checklist of a record that is locked. Raises NotFound, Conflict (completed)."""
        rows = Checklist.objects.select_for_update(of=("self",)).select_related("edition")
        found = rows.filter(record_type=self.resource, record_id=record_id, pk=checklist_id).first()
        if found is None:
            raise NotFound("There is no such checklist.")
        if found.completed_at is not None:
            message = f"{found.signed_by_name} has completed this checklist, and it stays as it is."
            raise Conflict(message, code="checklist_completed", name=found.signed_by_name)
        return found
