from datetime import timedelta

import pytest
from django.utils import timezone

from highwall.domains.blasting import services
from highwall.domains.blasting.jobs import forget_calculations
from highwall.domains.blasting.models import CalculationResult
from highwall.domains.blasting.services.calculation import KEEP_CALCULATIONS, KEEP_CALCULATIONS_DAYS
from highwall.domains.blasting.tests.factories import prepare, request_explosives
from highwall.kit.models import AuditEvent
from highwall.kit.settings import change_setting


def calculations_before(newest: CalculationResult, *, days: list[float]) -> list[CalculationResult]:
    """Copies of a calculation that were made so many days before it."""
    made = []
    for ago in days:
        copy = CalculationResult.objects.get(pk=newest.pk)
        copy.pk, copy._state.adding = None, True
        copy.pk = CalculationResult().pk
        copy.calculated_at = newest.calculated_at - timedelta(days=ago)
        copy.save(force_insert=True)
        made.append(copy)
    return made


@pytest.mark.req("REQ-CALC-021")
def test_calculations_that_are_old_and_superseded_go_and_the_trail_keeps_them(engineer, bench):
    engineer.put(f"{bench.path}/loading-rule", bench.rule())
    newest = CalculationResult.objects.get(site=bench.site)
    copies = calculations_before(newest, days=[1, 20, 31, 32, 33])
    change_setting(KEEP_CALCULATIONS.key, 3)
    change_setting(KEEP_CALCULATIONS_DAYS.key, 30)

    forget_calculations(timestamp=0)

    left = set(CalculationResult.objects.filter(site=bench.site).values_list("pk", flat=True))
    assert left == {newest.pk, copies[0].pk, copies[1].pk}
    gone = AuditEvent.objects.filter(resource="blasting_calculationresult", event="delete", source__contains="forget")
    assert set(gone.values_list("resource_id", flat=True)) == {str(copy.pk) for copy in copies[2:]}


@pytest.mark.req("REQ-CALC-021")
def test_the_newest_stay_whatever_their_age_and_young_ones_whatever_their_number(engineer, bench):
    engineer.put(f"{bench.path}/loading-rule", bench.rule())
    newest = CalculationResult.objects.get(site=bench.site)
    calculations_before(newest, days=[1, 2, 3, 100, 200])
    change_setting(KEEP_CALCULATIONS.key, 2)
    change_setting(KEEP_CALCULATIONS_DAYS.key, 300)
    assert services.forget_superseded_calculations(now=timezone.now()) == 0
    change_setting(KEEP_CALCULATIONS.key, 10)
    change_setting(KEEP_CALCULATIONS_DAYS.key, 1)
    assert services.forget_superseded_calculations(now=timezone.now()) == 0


@pytest.mark.req("REQ-CALC-021", "REQ-APPROVAL-001")
def test_what_a_request_was_made_on_stays_for_good(engineer, bench):
    prepare(engineer, bench)
    requested_on = CalculationResult.objects.filter(site=bench.site).latest("calculated_at")
    request_explosives(engineer, bench)
    later = calculations_before(requested_on, days=[-1, -2])
    before = calculations_before(requested_on, days=[1, 2])
    change_setting(KEEP_CALCULATIONS.key, 1)
    change_setting(KEEP_CALCULATIONS_DAYS.key, 1)

    services.forget_superseded_calculations(now=timezone.now() + timedelta(days=1000))

    left = set(CalculationResult.objects.filter(site=bench.site).values_list("pk", flat=True))
    assert left == {later[1].pk, requested_on.pk}
    assert not left & {copy.pk for copy in before}
