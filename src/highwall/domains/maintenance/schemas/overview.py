from decimal import Decimal
from uuid import UUID

from highwall.kit.schemas import Schema


class MachineCounts(Schema):
    available: int
    in_use: int
    under_maintenance: int
    out_of_service: int


class FaultCounts(Schema):
    """Faults of which nobody has made anything yet; `stopping` are those with which the machine can't work."""

    open: int
    deferred: int
    stopping: int


class OrderLoad(Schema):
    overdue: int
    in_progress: int
    waiting_for_parts: int
    waiting_for_people: int


class NearService(Schema):
    """`percent` of the interval has been used."""

    machine_id: UUID
    machine_name: str
    name: str
    percent: Decimal


class NearServices(Schema):
    """Services that are due, those of which nine tenths have been used, and the most used of both."""

    due: int
    soon: int
    first: list[NearService]


class EndingDocuments(Schema):
    """Documents of machines that are valid no longer, or for thirty days at most."""

    expired: int
    expiring: int


class ShortAccessories(Schema):
    low: int
    out: int
    critical_short: int


class FleetOverview(Schema):
    """`accessories` is null for those without the right to see them."""

    machines: MachineCounts
    faults: FaultCounts
    orders: OrderLoad
    services: NearServices
    documents: EndingDocuments
    accessories: ShortAccessories | None


class TechnicianOverview(Schema):
    """The own orders: under way, to be begun today or overdue, and resting for want of parts."""

    under_way: int
    due_today: int
    waiting_for_parts: int
    faults: FaultCounts
