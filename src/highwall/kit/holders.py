"""Records on which people's files and comments may hang: each is declared once, by its domain."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Model, QuerySet

from highwall.kit.actors import Actor, Right
from highwall.kit.errors import DomainError, NotFound

PHOTO = "photo"

_declared: "dict[str, Holder[Any]]" = {}


def _never(record: Any) -> DomainError | None:
    return None


@dataclass(frozen=True, kw_only=True)
class Holder[M: Model]:
    """A kind of record with attachments and comments.

    `resource` is its name in histories (`TransitionLog.record_type`) and `link` its page in the client, with `{id}`.
    `visible` gives what an actor may see; `read` is the right to see what hangs on it, `attach` to add files, `tidy` to
    change and remove them and to remove the comments of others (as `attach`, if nothing else is said), `comment` to
    write. `kinds` are what a file may be, besides a photo. `called` names one record for people, `state` gives its
    present state, and `closed` why nothing may be changed on it now, or None.
    """

    resource: str
    model: type[M]
    link: str
    visible: Callable[[Actor], QuerySet[M]]
    read: Right
    attach: Right
    comment: Right
    called: Callable[[M], str]
    kinds: tuple[str, ...] = ("document", "other")
    state: Callable[[M], str] = lambda record: str(getattr(record, "status", ""))
    closed: Callable[[M], DomainError | None] = _never
    tidy: Right | None = None

    def __post_init__(self) -> None:
        _declared[self.resource] = self

    @property
    def tidies(self) -> Right:
        """The right to change and remove what others have hung on such a record."""
        return self.tidy or self.attach

    @property
    def noun(self) -> str:
        """Such a record in a sentence."""
        words = self.resource.replace("_", " ")
        return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"

    def get(self, record_id: UUID, actor: Actor) -> M:
        """Raises NotFound outside the scope of the actor."""
        return self._found(self.visible(actor).filter(pk=record_id).first())

    def lock_open(self, record_id: UUID, actor: Actor) -> M:
        """The record, locked for a write on what hangs on it. Raises NotFound, and why it is closed."""
        rows = self.visible(actor).select_for_update(of=("self",))
        record = self._found(rows.filter(pk=record_id).first())
        if refusal := self.closed(record):
            raise refusal
        return record

    def link_to(self, record_id: UUID) -> str:
        return self.link.format(id=record_id)

    def _found(self, record: M | None) -> M:
        if record is None:
            raise NotFound("There is no such record.")
        return record


def declared_holders() -> "list[Holder[Any]]":
    """All of them, by name."""
    return [_declared[name] for name in sorted(_declared)]
