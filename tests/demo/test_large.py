"""The large demonstration mine and the seals of the trail: the past is written before anything is sealed, or not."""

from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from tests.kit.conftest import other_link
from tests.kit.conftest import trail as trail  # noqa: PLC0414 a fixture
from tests.kit.test_audit import seal

from highwall.config.demo.large import Refused, Size, enlarge
from highwall.config.testing import load_mine
from highwall.domains.projects.models import Project
from highwall.kit.audit import proof as audit_proof
from highwall.kit.models import AuditEvent, AuditSeal

pytestmark = pytest.mark.usefixtures("trail")
SMALL = Size(drill_points=60, holes_per_site=20, ledger_entries=400, audit_events=480)


def made_up() -> int:
    return AuditEvent.objects.filter(source="api").count()


def test_a_mine_that_is_made_large_before_anything_is_sealed_verifies() -> None:
    load_mine()
    enlarge(timezone.now(), print, SMALL)
    assert made_up() == 480
    seal()
    found = audit_proof.verify()
    assert (found.faults, found.unsealed) == ((), 0)
    assert found.events > 480


def test_where_the_trail_is_sealed_it_stays_as_it_is_and_verifies() -> None:
    load_mine()
    seal()
    with pytest.raises(CommandError, match="cannot be put before what is sealed"):
        call_command("demo", large=True)
    assert (made_up(), Project.objects.filter(name__startswith="Large ").count()) == (0, 0)
    assert audit_proof.verify().faults == ()


def test_while_somebody_seals_or_writes_nothing_is_added(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("highwall.config.demo.large.making.LONGEST_WAIT_S", 0.5)
    with other_link() as other:
        other.execute("SELECT pg_advisory_lock(4110001)")
        with pytest.raises(Refused, match="Highwall runs on this database"):
            enlarge(timezone.now(), print, SMALL)
        other.execute("SELECT pg_advisory_unlock(4110001)")
        other.execute("SELECT pg_current_xact_id()")
        with pytest.raises(Refused, match="Somebody else is writing"):
            enlarge(timezone.now(), print, SMALL)
    assert (made_up(), AuditSeal.objects.count()) == (0, 0)


def test_no_made_up_rows_come_into_production(settings: Any) -> None:
    settings.IS_PRODUCTION = True
    with pytest.raises(Refused, match="no place in production"):
        enlarge(timezone.now(), print, SMALL)
    with pytest.raises(CommandError, match="In production"):
        call_command("demo", large=True)
