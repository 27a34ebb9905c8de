"""The lists that can be exported, by name, for whoever makes their files outside of a request."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import msgspec
from django.db.models import QuerySet

from highwall.kit.actors import Actor, Right
from highwall.kit.lists.asked import Visible


@dataclass(frozen=True, slots=True)
class Exported:
    """A list that can be exported: whose right it takes, the rows that somebody sees, and who refuses whoever may not
    see the record that it hangs on."""

    listing: Any
    visible: Visible
    right: Right | None
    within: Callable[..., object] | None

    def rows(self, actor: Actor, asked: str) -> QuerySet[Any]:
        """The rows that a request of the actor was for, by what `Listing.file` noted of it. Raises Forbidden, NotFound
        for what the actor may not see any more."""
        if self.right is not None:
            actor.require(self.right)
        wanted = msgspec.json.decode(asked)
        path = {name: UUID(value) for name, value in wanted["path"].items()}
        if self.within is not None:
            self.within(actor=actor, **path)
        filters = self.listing.filters.model_validate(wanted["filters"])
        rows = self.listing.narrow(self.visible(actor, **path), filters, self.listing.words(wanted["search"]))
        ordered: QuerySet[Any] = self.listing.order(rows, wanted["sort"])
        return ordered


_exported: dict[str, Exported] = {}


def exported(name: str) -> Exported:
    """The list of this name, once the routes are known. Raises KeyError."""
    return _exported[name]


def note_exported(listing: Any, visible: Visible, right: Right | None, within: Callable[..., object] | None) -> None:
    """Make a list known, as its routes do."""
    _exported[listing.name] = Exported(listing, visible, right, within)
