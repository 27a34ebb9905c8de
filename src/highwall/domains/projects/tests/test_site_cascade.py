"""Deleting a site with everything that the higher domains have put on it."""

import pytest

from highwall.config.testing import Persona
from highwall.domains.blasting.models import BlastConnection, CalculationResult, HoleCharge, LoadingRule, StartingHole
from highwall.domains.blasting.tests.factories import make_bench, prepare, request_explosives
from highwall.domains.drilling.models import DrillHole, DrillPoint
from highwall.domains.projects.models import Site
from highwall.domains.regions.models import Region
from highwall.kit.models import AuditEvent

pytestmark = pytest.mark.django_db

DATA = (DrillHole, DrillPoint, LoadingRule, HoleCharge, CalculationResult, BlastConnection, StartingHole)


@pytest.mark.req("REQ-SITE-043", "REQ-SITE-044")
def test_a_site_goes_with_its_drill_and_blast_data_and_leaves_the_others_and_the_audit_trail(
    engineer: Persona, muscat: Region
) -> None:
    kept, gone = make_bench(muscat), make_bench(muscat)
    for bench in (kept, gone):
        prepare(engineer, bench)
    before = {model: model.objects.count() for model in DATA}
    assert all(before.values()), before
    listed = engineer.get(f"{gone.path}/dependents").json
    assert listed["is_deletable"] is True
    assert {"kind": "drill_holes", "count": 12, "blocks_deletion": False} in listed["items"]
    assert engineer.delete(gone.path).json["code"] == "dependents_not_confirmed"
    answer = engineer.delete(gone.path, confirmed=listed["confirmation"])
    assert answer.status == 204, answer.content
    assert list(Site.objects.values_list("pk", flat=True)) == [kept.site.pk]
    assert {model: model.objects.count() for model in DATA} == {model: n // 2 for model, n in before.items()}
    deleted = AuditEvent.objects.filter(event="delete", resource="drilling_drillhole")
    assert deleted.count() == 12
    assert set(deleted.values_list("actor_id", flat=True)) == {engineer.id}


def test_a_site_with_an_approval_request_is_not_deleted(
    engineer: Persona, storekeeper: Persona, muscat: Region
) -> None:
    bench = make_bench(muscat)
    prepare(engineer, bench)
    request_explosives(engineer, bench)
    listed = engineer.get(f"{bench.path}/dependents").json
    answer = engineer.delete(bench.path, confirmed=listed["confirmation"])
    assert (answer.status, answer.json["code"]) == (409, "has_dependents")
    assert Site.objects.filter(pk=bench.site.pk).exists()
