"""What accessories were used for: by machine, by month, most used, cost by category, and what lies still.

Use is what was issued or removed as used, less what came back; its cost is what left the stock with it.
"""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Count, Max, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import TruncMonth
from django.utils import timezone

from highwall.domains.parts.models import StockMove
from highwall.domains.parts.queries.reorder import USE, used_quantity, used_value
from highwall.domains.parts.queries.scope import visible_accessories, visible_moves
from highwall.kit.actors import Actor
from highwall.kit.calendar import CALENDAR, calendar_day, month_of, start_of_day, today

MOST = 20
"""How many rows of a ranking are told."""
STILL_DAYS = 180
"""What has not been used for so long, and was there all the time, lies still."""


def _used(moves: QuerySet[StockMove], since: datetime | None) -> QuerySet[Any]:
    """The moves that are use or take use back, with what each adds to it."""
    found = moves.filter(USE | Q(kind="return")).annotate(used=used_quantity(), cost=used_value()).order_by()
    return found if since is None else found.filter(at__gte=since)


def _by_month(moves: QuerySet[Any]) -> list[dict[str, Any]]:
    """Months as their first days, the oldest first; those without use are left out."""
    months = moves.annotate(begun=TruncMonth("at", tzinfo=CALENDAR)).values("begun")
    rows = months.annotate(quantity=Sum("used"), total=Sum("cost")).order_by("begun")
    return [{"month": calendar_day(row["begun"]), "quantity": row["quantity"], "cost": row["total"]} for row in rows]


def use_of_accessory(accessory_id: UUID, months: int = 12) -> dict[str, Any]:
    """The use of one accessory in this month and those before it, so many in all: by month and by machine. Only whole
    months compare, so it begins with the first day of one."""
    since = start_of_day(month_of(today(), before=months - 1))
    moves = _used(StockMove.objects.filter(accessory_id=accessory_id), since)
    machines = (
        moves.filter(machine__isnull=False)
        .values("machine_id", "machine__name")
        .annotate(quantity=Sum("used"), total=Sum("cost"), last_at=Max("at", filter=USE))
        .order_by("-total", "machine__name")
    )
    return {
        "by_month": _by_month(moves),
        "by_machine": [
            {
                "machine_id": row["machine_id"],
                "machine_name": row["machine__name"],
                "quantity": row["quantity"],
                "cost": row["total"],
                "last_at": row["last_at"],
            }
            for row in machines[:MOST]
        ],
    }


def use_of_all(actor: Actor, days: int) -> dict[str, Any]:
    """The use of the accessories in reach over so many days (REQ-ACCESS-082): the most used, cost by category, by month
    and by machine, and what has lain still."""
    now = timezone.now()
    moves = _used(visible_moves(actor), now - timedelta(days=days))
    most = (
        moves.values("accessory_id", "accessory__number", "accessory__name", "accessory__unit")
        .annotate(times=Count("pk", filter=USE), quantity=Sum("used"), total=Sum("cost"))
        .order_by("-times", "-total", "accessory__name")
    )
    categories = moves.values("category").annotate(times=Count("pk", filter=USE), total=Sum("cost")).order_by("-total")
    machines = (
        moves.filter(machine__isnull=False)
        .values("machine_id", "machine__name")
        .annotate(times=Count("pk", filter=USE), total=Sum("cost"))
        .order_by("-total", "machine__name")
    )
    return {
        "most_used": [
            {
                "accessory_id": row["accessory_id"],
                "number": row["accessory__number"],
                "name": row["accessory__name"],
                "unit": row["accessory__unit"],
                "times": row["times"],
                "quantity": row["quantity"],
                "cost": row["total"],
            }
            for row in most[:MOST]
        ],
        "by_category": [
            {"category": row["category"], "times": row["times"], "cost": row["total"]} for row in categories
        ],
        "by_month": [{"month": row["month"], "cost": row["cost"]} for row in _by_month(moves)],
        "by_machine": [
            {
                "machine_id": row["machine_id"],
                "machine_name": row["machine__name"],
                "times": row["times"],
                "cost": row["total"],
            }
            for row in machines[:MOST]
        ],
        "still": _still(actor, now - timedelta(days=STILL_DAYS)),
    }


def _still(actor: Actor, since: datetime) -> list[dict[str, Any]]:
    """What is in stock, was added before a moment, and was not used since; the most valuable first."""
    recent = StockMove.objects.filter(at__gte=since)
    used = recent.filter(USE).values("accessory_id")
    was_out = recent.filter(quantity_before=0).values("accessory_id")
    last_use = StockMove.objects.filter(USE, accessory=OuterRef("pk")).order_by("-at")
    found = (
        visible_accessories(actor)
        .filter(quantity__gt=0, value__gt=Decimal(0), created_at__lt=since)
        .exclude(pk__in=used)
        .exclude(pk__in=was_out)
        .annotate(last_at=Subquery(last_use.values("at")[:1]))
        .order_by("-value", "name")
    )
    rows = found.values("id", "number", "name", "unit", "quantity", "value", "last_at")[:MOST]
    return [dict(row) for row in rows]
