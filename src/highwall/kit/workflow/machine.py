"""State machines declared as data, and the one place that checks and performs a step."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from highwall.kit.actors import Actor, Right
from highwall.kit.errors import Conflict, DomainError, Forbidden, Invalid
from highwall.kit.models import TransitionLog
from highwall.kit.statements import insert_rows
from highwall.kit.workflow.offers import Offer


class Stateful(Protocol):
    """What a workflow needs of a record."""

    id: UUID

    def save_new_version(self, *, update_fields: list[str] | None = None) -> None: ...


type Guard = Callable[[Any], DomainError | None]
"""Looks at a record and gives the refusal of a step that is not possible now, or None."""

type PersonGuard = Callable[[Any, Actor], DomainError | None]
"""Looks at a record and at who would take the step, and gives the refusal, or None."""


@dataclass(frozen=True, kw_only=True)
class Transition:
    name: str
    sources: frozenset[str]
    target: str
    right: Right
    needs_reason: bool = False
    not_by: tuple[str, ...] = ()
    """Attributes holding the ids of people who must not take this step: the submitter, for an approval."""
    only_by: str | None = None
    """Attribute holding the id of the only person who may take this step: the requester, for a withdrawal."""
    guard: Guard | None = None
    person_guard: PersonGuard | None = None
    """What only a setting tells about who may take this step."""
    summary: str = ""
    """What the step does, for readers of the API, where its name and the record don't say it."""


@dataclass(frozen=True, kw_only=True)
class Workflow:
    """A record type, its states, and the steps between them that people take. What happens to a record by itself is in
    a second workflow of the same record, made with `by_itself`."""

    record: str
    states: tuple[str, ...]
    initial: str
    transitions: tuple[Transition, ...]
    field: str = "status"
    labels: Mapping[str, str] | None = None

    def by_itself(self, *steps: Transition) -> "Workflow":
        """The same record with the steps that the calendar or another record takes; nobody is offered them."""
        return replace(self, transitions=steps)

    def find(self, name: str) -> Transition:
        return next(t for t in self.transitions if t.name == name)

    def allowed(self, record: Stateful, actor: Actor) -> list[str]:
        """The steps that this actor may take now; the client draws its buttons from it."""
        return [t.name for t in self.transitions if self._refusal(t, record, actor) is None]

    def offers(self, record: Stateful, actor: Actor) -> list[Offer]:
        """The steps that this actor has the right to in the present state, each with what stands in its way now. Steps
        of somebody else alone are left out."""
        return [
            Offer(step.name, self._barred(step, record, actor) or self._guarded(step, record))
            for step in self.transitions
            if self._refusal_by_place(step, record, actor) is None
        ]

    def why_not(self, record: Stateful, name: str) -> DomainError | None:
        """What stands in the way of a step now, whoever takes it."""
        step = self.find(name)
        return self._refusal_by_state(step, record) or self._guarded(step, record)

    @contextmanager
    def transition(
        self, record: Stateful, name: str, *, actor: Actor, at: datetime, reason: str = ""
    ) -> Iterator[Transition]:
        """Check the step, run the body, then move the record and write its history. A refused step never runs
        the body.

        Raises Conflict (wrong state or guard), Forbidden (right, separation of duties), Invalid (reason missing).
        """
        step = self.find(name)
        if refusal := self._refusal(step, record, actor):
            raise refusal
        if step.needs_reason and not reason.strip():
            raise Invalid.field("reason", "required", f"Give a reason to {name.replace('-', ' ')}.", case="step")
        yield step
        before = getattr(record, self.field)
        setattr(record, self.field, step.target)
        record.save_new_version()
        log_step(self.record, record.id, name, before=before, after=step.target, actor=actor, at=at, reason=reason)

    def _refusal(self, step: Transition, record: Stateful, actor: Actor) -> DomainError | None:
        return (
            self._refusal_by_place(step, record, actor)
            or self._barred(step, record, actor)
            or self._guarded(step, record)
        )

    def _refusal_by_place(self, step: Transition, record: Stateful, actor: Actor) -> DomainError | None:
        """Why a step is none of this person in this state."""
        if not actor.can(step.right):
            return Forbidden(f"You need the right “{step.right.label}” ({step.right.value}).", right=step.right.value)
        if refusal := self._refusal_by_state(step, record):
            return refusal
        if step.only_by and not actor.is_system and getattr(record, step.only_by) != actor.user_id:
            return Forbidden("Only the person who submitted this may do that.", code="not_the_submitter")
        return None

    def _refusal_by_state(self, step: Transition, record: Stateful) -> DomainError | None:
        state = getattr(record, self.field)
        if state in step.sources:
            return None
        words = (self.labels or {}).get(state, state.replace("_", " "))
        message = f"This step is not possible while the record is “{words}”."
        return Conflict(message, code="illegal_transition", status=state)

    def _barred(self, step: Transition, record: Stateful, actor: Actor) -> DomainError | None:
        """Separation of duties."""
        if actor.user_id is not None and actor.user_id in {getattr(record, name) for name in step.not_by}:
            return Forbidden("Nobody decides on what they submitted. Ask a colleague.", code="own_submission")
        return step.person_guard(record, actor) if step.person_guard else None

    def _guarded(self, step: Transition, record: Stateful) -> DomainError | None:
        return step.guard(record) if step.guard else None


def log_step(
    record_type: str,
    record_id: UUID,
    name: str,
    *,
    before: str,
    after: str,
    actor: Actor,
    at: datetime,
    reason: str = "",
) -> None:
    """Write one line of a record's history (also for milestones, which are not states)."""
    TransitionLog.objects.create(
        record_type=record_type,
        record_id=record_id,
        name=name,
        from_state=before,
        to_state=after,
        by_id=actor.user_id,
        by_name=actor.name,
        at=at,
        reason=reason,
    )


def log_steps(
    record_type: str, record_ids: Sequence[UUID], name: str, *, before: str, after: str, actor: Actor, at: datetime
) -> None:
    """Write the same line into the history of each of many records."""
    same = {
        "record_type": record_type,
        "name": name,
        "from_state": before,
        "to_state": after,
        "by_id": actor.user_id,
        "by_name": actor.name,
        "at": at,
    }
    count = len(record_ids)
    insert_rows(TransitionLog, {"record_id": record_ids, **{field: [value] * count for field, value in same.items()}})


def history(record_type: str, record_id: UUID) -> list[dict[str, Any]]:
    """The steps of a record, oldest first."""
    rows = TransitionLog.objects.filter(record_type=record_type, record_id=record_id).order_by("at", "id")
    return [dict(row) for row in rows.values("name", "from_state", "to_state", "by_id", "by_name", "at", "reason")]
