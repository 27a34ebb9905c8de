from decimal import Decimal
from typing import Annotated
from uuid import UUID

from highwall.domains.maintenance.models import PartLine
from highwall.domains.parts.models import Unit
from highwall.kit.schemas import Body, Schema, Usual, figure_of
from highwall.kit.text import FIGURE

type PartQuantity = Annotated[Decimal, figure_of(PartLine, "quantity"), FIGURE, Usual(0, 1_000)]


class PlannedPart(Body):
    accessory_id: UUID
    quantity: PartQuantity


class MovedPart(Body):
    quantity: PartQuantity


class IssuedPart(MovedPart):
    """From the location that is given, else from where enough lies."""

    location_id: UUID | None = None


class PartRow(Schema):
    """A part of an order. `left` is what of the plan has not been issued, `free` what of the accessory is kept for
    nobody, `short` what is neither kept for the order nor free. Costs are in Omani rials: `estimated_cost` that of the
    plan, `cost` that of what was issued and stayed out. `allowed_actions` are edit, remove, reserve, release, issue and
    return."""

    id: UUID
    accessory_id: UUID
    number: str
    name: str
    unit: Unit
    quantity: Decimal
    reserved: Decimal
    issued: Decimal
    returned: Decimal
    left: Decimal
    free: Decimal
    short: Decimal
    is_held_back: bool
    estimated_cost: Decimal | None
    cost: Decimal | None
    allowed_actions: list[str]


class OrderParts(Schema):
    """`allowed_actions` is add, or empty."""

    items: list[PartRow]
    parts_cost: Decimal
    allowed_actions: list[str]
