"""Whatever orders and reports are sorted by, an index gives them in that order."""

from typing import Any

import pytest
from django.db import connection

from highwall.domains.maintenance.queries import FAULT_REPORTS, WORK_ORDERS, visible_faults, visible_orders
from highwall.kit.actors import system_actor
from highwall.kit.lists import Listing

pytestmark = [pytest.mark.django_db, pytest.mark.req("REQ-MAINT-053")]

LISTS = ((WORK_ORDERS, visible_orders), (FAULT_REPORTS, visible_faults))
CASES = [
    (listing, visible, f"{sign}{name}") for listing, visible in LISTS for name in listing.sorts for sign in ("", "-")
]


@pytest.mark.parametrize(("listing", "visible", "sort"), CASES, ids=[f"{case[0].name} {case[2]}" for case in CASES])
def test_a_sort_is_read_off_an_index(listing: Listing[Any], visible: Any, sort: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_bitmapscan = off")
        cursor.execute("SET LOCAL enable_sort = off")
    plan = listing.order(visible(system_actor("test")), sort).values_list("pk")[:25].explain()
    # A number is unique: what an index gives in its order needs no more than rows that are alike put into theirs.
    assert "Sort  (" not in plan.replace("Incremental Sort  (", ""), plan
