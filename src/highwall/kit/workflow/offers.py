"""Steps that a person may take on a record by their right and its state, and what stands in the way of some of them.

What is not offered is absent for the person; what is offered and blocked is shown with its reason, so that nobody fills
in a form to be refused by it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from highwall.kit.errors import DomainError


@dataclass(frozen=True, slots=True)
class Offer:
    """A step by its name, and the refusal that it would meet now, or None."""

    name: str
    refusal: DomainError | None = None


def allowed(offers: Iterable[Offer]) -> list[str]:
    """The steps that can be taken now."""
    return [offer.name for offer in offers if offer.refusal is None]


def blocked(offers: Iterable[Offer]) -> list[dict[str, Any]]:
    """The steps that would be refused, each with why, as a `kit.schemas.Blocked`."""
    return [{"name": offer.name, **why_not(offer.refusal)} for offer in offers if offer.refusal is not None]


def why_not(refusal: DomainError) -> dict[str, Any]:
    """A refusal before it happens: its code, its English words and its facts, as its problem document would have
    them."""
    return {"code": refusal.code, "message": refusal.detail, "facts": refusal.facts}
