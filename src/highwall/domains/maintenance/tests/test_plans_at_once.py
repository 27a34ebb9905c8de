"""On committed data: the job that makes the orders of plans, run by two workers at once."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from highwall.config.roles import seed
from highwall.domains.maintenance.models import PlanOccurrence, WorkOrder
from highwall.domains.maintenance.tests.factories import make_machine
from highwall.domains.maintenance.tests.plans import make_plan, morning, run

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.chaos]


@pytest.fixture
def connections(transactional_db: None) -> Iterator[None]:
    """No pool, so that all connections are really open."""
    pool = connection.settings_dict["OPTIONS"].pop("pool", None)
    connection.close()
    seed()
    yield
    connection.close()
    if pool is not None:
        connection.settings_dict["OPTIONS"]["pool"] = pool


@pytest.mark.usefixtures("connections")
def test_run_twice_at_once_the_job_makes_one_order_for_each_machine() -> None:
    for place in range(20):
        make_machine(f"Rig {place}", machine_type="Drill rig")
    make_plan(machine_type="Drill rig")
    start = Barrier(3)

    def work(_: int) -> int:
        try:
            connection.ensure_connection()
            start.wait()
            return run(morning(15))
        finally:
            connection.close()

    with ThreadPoolExecutor(3) as threads:
        made = list(threads.map(work, range(3)))
    assert sorted(made) == [0, 0, 20]
    assert WorkOrder.objects.count() == PlanOccurrence.objects.count() == 20
