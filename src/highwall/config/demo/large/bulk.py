"""How large, since when, and SQL with its figures."""

from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Self

from django.db import connection

from highwall.config.demo.places import DAKHILIYAH, MUSCAT
from highwall.domains.projects.models import Site
from highwall.domains.regions.models import Region
from highwall.kit.calendar import CALENDAR, calendar_day, calendar_year

MONTHS = 24
NAME = "Large"


@dataclass(frozen=True)
class Size:
    """How large. Ledger entries: four for each issue that is then blasted, two for each delivery and transfer. Without
    machines there are no entries of usage, work orders and moves of accessories either."""

    drill_points: int = 200_000
    ledger_entries: int = 1_000_000
    audit_events: int = 2_000_000
    """Made up, beside those of the rows; a multiple of four."""
    holes_per_site: int = 200
    machines: int = 0
    usage_entries: int = 0
    work_orders: int = 0
    part_moves: int = 0

    @property
    def sites(self) -> int:
        return self.drill_points // self.holes_per_site

    def shrunk(self, by: int) -> Self:
        """A part of it, with as many holes on each site."""
        counts = {each.name: getattr(self, each.name) // by for each in fields(self)}
        return replace(self, **{**counts, "holes_per_site": self.holes_per_site})


FULL = Size(machines=500, usage_entries=200_000, work_orders=50_000, part_moves=300_000)


@dataclass
class Bulk:
    """What the domains share while they add their rows, the lower first."""

    now: datetime
    size: Size
    sites: list[Site] = field(default_factory=list)

    @property
    def regions(self) -> list[Region]:
        """The two regions of the mine, which everything alternates between."""
        return [Region.objects.get(name=MUSCAT), Region.objects.get(name=DAKHILIYAH)]

    def run(self, statements: tuple[str, ...]) -> None:
        """Run statements with the figures in their places."""
        facts: dict[str, int | str | datetime] = {
            "calendar": CALENDAR.key,
            "holes_per_site": self.size.holes_per_site,
            "ledger_entries": self.size.ledger_entries,
            "machines": self.size.machines,
            "name": NAME,
            "now": self.now,
            "part_moves": self.size.part_moves,
            "today": calendar_day(self.now).isoformat(),
            "usage_entries": self.size.usage_entries,
            "work_orders": self.size.work_orders,
            "year": calendar_year(self.now),
        }
        with connection.cursor() as cursor:
            for statement in statements:
                # Literals, because CREATE TABLE AS takes no parameters.
                cursor.execute(statement % {name: _literal(value) for name, value in facts.items()})


def _literal(value: int | str | datetime) -> str:
    text = value.isoformat() if isinstance(value, datetime) else str(value)
    return text if isinstance(value, int) else f"'{text}'"
