"""The tokens of maintenance, and the short lists by which failures are told apart."""

from functools import reduce
from operator import or_

from django.db import models
from django.db.models import Q


class OrderType(models.TextChoices):
    PREVENTIVE = "preventive", "Preventive"
    CORRECTIVE = "corrective", "Corrective"
    EMERGENCY = "emergency", "Emergency"
    INSPECTION = "inspection", "Inspection"


FAILURE_TYPES = (OrderType.CORRECTIVE, OrderType.EMERGENCY)
"""Orders that put something right which has failed: they end with what it was, why, and what was done."""


class OrderStatus(models.TextChoices):
    SCHEDULED = "scheduled", "Scheduled"
    IN_PROGRESS = "in_progress", "In progress"
    COMPLETED = "completed", "Completed"
    CANCELLED = "cancelled", "Cancelled"


class ShownStatus(models.TextChoices):
    """What people are shown of an order: its status, or that it should have been begun."""

    SCHEDULED = "scheduled", "Scheduled"
    OVERDUE = "overdue", "Overdue"
    IN_PROGRESS = "in_progress", "In progress"
    COMPLETED = "completed", "Completed"
    CANCELLED = "cancelled", "Cancelled"


class OrderPriority(models.TextChoices):
    LOW = "low", "Low"
    MEDIUM = "medium", "Medium"
    HIGH = "high", "High"
    CRITICAL = "critical", "Critical"


PLACE_OF = {token: place for place, token in enumerate(OrderPriority.values)}
"""By which the urgent stand before the rest, or behind."""


def placed(name: str, place: str) -> Q:
    """That a column holds one of the priorities, and another one its place among them."""
    return reduce(or_, (Q(**{name: token, place: at}) for token, at in PLACE_OF.items()))


class PauseReason(models.TextChoices):
    PARTS = "parts", "Waiting for parts"
    PEOPLE = "people", "Waiting for people"
    OTHER = "other", "Other"


class FaultStatus(models.TextChoices):
    REPORTED = "reported", "Reported"
    DEFERRED = "deferred", "Deferred"
    ACCEPTED = "accepted", "In an order"
    MERGED = "merged", "Merged"
    DISMISSED = "dismissed", "Dismissed"
    RESOLVED = "resolved", "Put right"


class Shift(models.TextChoices):
    DAY = "day", "Day shift"
    NIGHT = "night", "Night shift"


class PlanStatus(models.TextChoices):
    DRAFT = "draft", "Draft"
    ACTIVE = "active", "Active"
    SUSPENDED = "suspended", "Suspended"


class PlanBasis(models.TextChoices):
    """From where the next round counts: from when the work was done, or by a grid that stays."""

    FIXED = "fixed", "Fixed"
    FLOATING = "floating", "Floating"


class CalendarUnit(models.TextChoices):
    DAYS = "days", "Days"
    WEEKS = "weeks", "Weeks"
    MONTHS = "months", "Months"


class Clock(models.TextChoices):
    """What a round of a plan comes by."""

    CALENDAR = "calendar", "Calendar"
    METER = "meter", "Meter"


class OccurrenceStatus(models.TextChoices):
    OPEN = "open", "Open"
    DONE = "done", "Done"
    SKIPPED = "skipped", "Skipped"
    WITHDRAWN = "withdrawn", "Withdrawn"


class DueState(models.TextChoices):
    """Where a plan stands on a machine: overdue is what is past its due point by more than the tolerance; it rests
    while its plan is off or its machine stands for good."""

    LATER = "later", "Later"
    DUE = "due", "Due"
    OVERDUE = "overdue", "Overdue"
    RESTING = "resting", "Resting"


class Component(models.TextChoices):
    ENGINE = "engine", "Engine"
    HYDRAULICS = "hydraulics", "Hydraulics"
    COMPRESSOR = "compressor", "Compressor"
    ROCK_DRILL = "rock_drill", "Rock drill or hammer"
    FEED = "feed", "Feed, boom and rod handling"
    UNDERCARRIAGE = "undercarriage", "Undercarriage and tyres"
    BRAKES = "brakes", "Brakes and steering"
    ELECTRICAL = "electrical", "Electrics and controls"
    PUMP = "pump", "Pump and process of explosives"
    TANK = "tank", "Tanks, hatches and hoses"
    STRUCTURE = "structure", "Frame and cabin"
    DUST = "dust", "Dust collector"
    FIRE = "fire", "Fire suppression"
    OTHER = "other", "Other"


class Problem(models.TextChoices):
    DOES_NOT_START = "does_not_start", "Does not start"
    NO_POWER = "no_power", "Too little power"
    OVERHEATS = "overheats", "Overheats"
    LEAKS = "leaks", "Leaks"
    LOW_PRESSURE = "low_pressure", "Pressure or flow too low"
    NOISE = "noise", "Noise or vibration"
    SMOKE = "smoke", "Smoke or smell"
    STUCK = "stuck", "Does not move"
    BROKEN = "broken", "Broken or cracked"
    WORN = "worn", "Worn"
    WRONG_READING = "wrong_reading", "Reads or controls wrongly"
    BLOCKED = "blocked", "Blocked"
    OTHER = "other", "Other"


class Cause(models.TextChoices):
    WEAR = "wear", "Wear"
    DIRT = "dirt", "Dirt or dust"
    LUBRICATION = "lubrication", "Lubrication"
    OVERLOAD = "overload", "Overload"
    OPERATION = "operation", "Operation"
    ACCIDENT = "accident", "Accident"
    ASSEMBLY = "assembly", "Assembly or earlier repair"
    PART = "part", "Defective part"
    HEAT = "heat", "Heat"
    UNKNOWN = "unknown", "Not known"
    OTHER = "other", "Other"


class Remedy(models.TextChoices):
    REPLACED = "replaced", "Replaced"
    REPAIRED = "repaired", "Repaired"
    EXCHANGED = "exchanged", "Exchanged as a unit"
    ADJUSTED = "adjusted", "Adjusted or calibrated"
    CLEANED = "cleaned", "Cleaned"
    TIGHTENED = "tightened", "Tightened or sealed"
    LUBRICATED = "lubricated", "Lubricated or filled up"
    PROVISIONAL = "provisional", "Made to run for now"
    OTHER = "other", "Other"


P = Problem
_OF_DRIVES = (P.DOES_NOT_START, P.NO_POWER, P.OVERHEATS, P.LEAKS, P.LOW_PRESSURE, P.NOISE, P.SMOKE, P.OTHER)
_OF_FLUIDS = (P.LEAKS, P.LOW_PRESSURE, P.OVERHEATS, P.BLOCKED, P.NOISE, P.BROKEN, P.WORN, P.OTHER)
_OF_STEEL = (P.BROKEN, P.WORN, P.STUCK, P.NOISE, P.LEAKS, P.OTHER)
_OF_CONTROLS = (P.DOES_NOT_START, P.WRONG_READING, P.SMOKE, P.BROKEN, P.OTHER)

PROBLEMS_OF: dict[Component, tuple[Problem, ...]] = {
    Component.ENGINE: _OF_DRIVES,
    Component.HYDRAULICS: _OF_FLUIDS,
    Component.COMPRESSOR: _OF_DRIVES,
    Component.ROCK_DRILL: (P.NO_POWER, P.LEAKS, P.LOW_PRESSURE, P.NOISE, P.STUCK, P.BROKEN, P.WORN, P.OTHER),
    Component.FEED: _OF_STEEL,
    Component.UNDERCARRIAGE: _OF_STEEL,
    Component.BRAKES: (P.NO_POWER, P.LEAKS, P.LOW_PRESSURE, P.NOISE, P.STUCK, P.WORN, P.OTHER),
    Component.ELECTRICAL: _OF_CONTROLS,
    Component.PUMP: (P.DOES_NOT_START, P.LOW_PRESSURE, P.OVERHEATS, P.LEAKS, P.BLOCKED, P.WRONG_READING, P.OTHER),
    Component.TANK: (P.LEAKS, P.BLOCKED, P.BROKEN, P.WORN, P.OTHER),
    Component.STRUCTURE: _OF_STEEL,
    Component.DUST: (P.NO_POWER, P.BLOCKED, P.LEAKS, P.NOISE, P.BROKEN, P.WORN, P.OTHER),
    Component.FIRE: (P.LOW_PRESSURE, P.LEAKS, P.WRONG_READING, P.BROKEN, P.OTHER),
    Component.OTHER: tuple(Problem),
}
"""What can be wrong with each kind of component: short enough to be chosen with dirty hands."""
