"""What lists of machines say of their maintenance, which a higher domain knows."""

from collections.abc import Callable
from typing import Any

from django.db.models import BooleanField, CharField, DateField, DateTimeField, Value

type TellsOfUpkeep = Callable[[], dict[str, Any]]
"""Gives the annotations of a machine that `UNKNOWN` names."""

UNKNOWN: dict[str, Any] = {
    "last_maintenance_at": Value(None, DateTimeField(null=True)),
    "last_maintenance": Value(None, CharField(null=True)),
    "next_maintenance_on": Value(None, DateField(null=True)),
    "next_maintenance": Value(None, CharField(null=True)),
    "is_maintenance_overdue": Value(False, BooleanField()),
}

_telling: list[TellsOfUpkeep] = []


def tells_of_upkeep(find: TellsOfUpkeep) -> TellsOfUpkeep:
    """Register who knows when machines were last maintained and when they will be. Usable as a decorator; registering
    twice has no further effect."""
    if find not in _telling:
        _telling.append(find)
    return find


def upkeep() -> dict[str, Any]:
    """The annotations, by name."""
    found = dict(UNKNOWN)
    for find in _telling:
        found |= find()
    return found
