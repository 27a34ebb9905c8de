"""The demonstration mine, as one loading leaves it."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from blastcalc.files.csv import inspect, read
from blastcalc.files.tie_up import tie_up_from_table
from blastcalc.timing import solve
from highwall.config.demo import NotEmpty, load
from highwall.config.demo.accounts import PASSWORD, PEOPLE
from highwall.config.demo.explosives import QUARANTINED, RECALLED
from highwall.config.demo.large import Size, enlarge
from highwall.config.demo.places import WAITING_SITE
from highwall.config.demo.sample import SAMPLE, sample_text
from highwall.config.roles import ROLES
from highwall.config.testing import forget_sizes, load_mine
from highwall.domains.accounts import services as accounts
from highwall.domains.accounts.models import User
from highwall.domains.blasting.models import ExplosiveApprovalRequest, Shot
from highwall.domains.blasting.queries import site_timing
from highwall.domains.drilling.models import DrillHole, DrillPoint
from highwall.domains.explosives.models import (
    ExpiryChange,
    ExpiryReport,
    LedgerAccount,
    LedgerEntry,
    LedgerMovement,
    QualityCheck,
    Store,
    WarehouseBatch,
)
from highwall.domains.explosives.queries import verify_ledger, warehouse_levels
from highwall.domains.projects.models import Project, Site
from highwall.kit.calendar import today, utc_month
from highwall.kit.events import outbox
from highwall.kit.models import AuditEvent, OutboxEvent, TransitionLog

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def mine(django_db_setup, django_db_blocker):
    """The mine, loaded once for all tests of this module and taken away at the end."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        load_mine()
        yield
        transaction.set_rollback(True)


def test_every_role_has_somebody_who_can_sign_in_with_the_printed_password(mine):
    text = StringIO()
    call_command("demo_logins", stdout=text)
    assert PASSWORD in text.getvalue()
    assert {person.role for person in PEOPLE} == {role.code for role in ROLES}
    for person in PEOPLE:
        assert person.email in text.getvalue()
    opened = accounts.sign_in(email="storekeeper@highwall.example", password=PASSWORD, address=None, device="test")
    assert opened.user.primary_role.code == "store_manager"


def test_an_account_with_a_new_password_is_no_longer_printed(mine):
    user = User.objects.get(email="auditor@highwall.example")
    user.set_password("Something-Else-7")
    user.save()
    text = StringIO()
    call_command("demo_logins", stdout=text)
    assert "auditor@" not in text.getvalue()
    assert "engineer@" in text.getvalue()


def test_the_mine_has_two_regions_five_stores_and_a_batch_in_each_plight(mine):
    assert set(Project.objects.values_list("region__name", flat=True)) == {"Muscat", "Ad Dakhiliyah"}
    assert sorted(Store.objects.values_list("region__name", flat=True)) == ["Ad Dakhiliyah"] * 2 + ["Muscat"] * 3
    assert all(store.occupancy_kg > 0 for store in Store.objects.all())
    assert {"available", "quarantined"} <= set(WarehouseBatch.objects.values_list("status", flat=True))
    assert any(
        0 < (batch.expires_on - today()).days <= 30 for batch in WarehouseBatch.objects.filter(status="available")
    )


def test_the_batches_of_the_mine_were_checked_stopped_recalled_and_given_a_longer_life(mine):
    assert set(QualityCheck.objects.values_list("status", flat=True)) == {"pass", "fail", "pending"}
    stopped = WarehouseBatch.objects.get(batch_number=QUARANTINED)
    assert set(stopped.quarantines.filter(ended_at=None).values_list("cause", flat=True)) == {"check", "decision"}
    recalled = WarehouseBatch.objects.get(batch_number=RECALLED)
    assert recalled.quarantines.get().cause == "recall"
    for batch in (stopped, recalled):
        assert batch.status == "quarantined"
        assert LedgerAccount.objects.filter(batch=batch, kind="store_lot", balance__gt=0).exists()
    longer = ExpiryChange.objects.get(status="approved")
    assert longer.batch.expires_on == longer.new_expires_on > longer.old_expires_on
    assert longer.decided_by_id != longer.requested_by_id
    assert ExpiryChange.objects.filter(status="proposed").count() == 1
    levels = [level for level in warehouse_levels(timezone.now()) if level["minimum_quantity"] is not None]
    assert {level["is_low"] for level in levels} == {True, False}
    assert ExpiryReport.objects.filter(batch_count__gt=0).exists()


def test_the_ledger_of_the_mine_has_no_contradictions(mine):
    assert LedgerMovement.objects.count() > 50
    assert verify_ledger() == []


def test_six_months_of_history_carry_their_own_dates(mine):
    oldest = LedgerMovement.objects.order_by("at").first()
    assert (timezone.now() - oldest.at).days > 150
    assert Shot.objects.filter(status="reconciled").count() >= 6
    fired = Shot.objects.filter(status="reconciled").order_by("fired_at").first()
    assert (timezone.now() - fired.fired_at).days > 140
    assert TransitionLog.objects.filter(at__lt=fired.fired_at).exists()
    assert AuditEvent.objects.filter(source="demonstration").exists()


def test_every_finished_site_was_approved_by_somebody_else_than_who_asked(mine):
    for request in ExplosiveApprovalRequest.objects.filter(status="issued"):
        assert request.decided_by_id not in {None, request.requested_by_id}


def test_one_site_waits_for_its_file_and_others_for_the_next_step(mine):
    waiting = Site.objects.get(name=WAITING_SITE)
    assert waiting.status == "in_progress"
    assert not DrillHole.objects.filter(site=waiting).exists()
    assert ExplosiveApprovalRequest.objects.filter(status="pending").count() == 1
    assert ExplosiveApprovalRequest.objects.filter(status="approved").count() == 1
    assert Shot.objects.filter(status="fired").count() == 1
    half_drilled = [
        site.pk
        for site in Site.objects.filter(status="in_progress", operator_completed_at=None)
        if len(set(DrillPoint.objects.filter(hole__site=site).values_list("is_completed", flat=True))) == 2
    ]
    assert half_drilled


def test_a_bench_of_120_holes_is_ready_to_be_simulated(mine):
    site = Site.objects.get(name="Bench 340 South – shot 11")
    assert site.pattern_approved_at
    assert site.simulation_confirmed_at is None
    timing = site_timing(site.pk)
    assert len(timing.pattern) == 120
    assert timing.errors == []


def test_nothing_is_left_for_the_worker_that_would_change_the_mine(mine):
    assert not OutboxEvent.objects.filter(delivered_at=None).exists()
    before = Site.objects.filter(simulation_confirmed_at__isnull=False).count()
    for event in OutboxEvent.objects.all():
        outbox.deliver(event.pk)
    assert Site.objects.filter(simulation_confirmed_at__isnull=False).count() == before


def test_a_database_with_users_is_left_alone(mine):
    with pytest.raises(NotEmpty):
        load(timezone.now())
    with pytest.raises(CommandError, match="empty"):
        call_command("demo")


def test_tables_that_were_noted_as_empty_are_not_taken_for_empty_when_the_mine_is_loaded(db):
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT pg_restore_relation_stats('schemaname', 'public', 'relname', 'drilling_drillhole',
                                                'relpages', 100, 'reltuples', 0::real)"""
        )
        forget_sizes()
        cursor.execute("SELECT relpages, reltuples FROM pg_class WHERE oid = 'drilling_drillhole'::regclass")
        assert cursor.fetchone() == (0, -1)


def test_the_sample_file_in_the_repository_is_what_the_code_makes():
    assert (ROOT / SAMPLE).read_text(encoding="utf-8") == sample_text()


def test_the_sample_file_is_read_without_errors_and_fires_when_it_says():
    found = inspect(sample_text().encode())
    mapping = {proposal.target: proposal.header for proposal in found.proposals}
    assert found.suspicions == ()
    table = read(sample_text().encode(), mapping)
    assert len(table) == 180
    assert table.errors == []
    tied = tie_up_from_table(table)
    assert tied.findings == []
    assert solve(tied.tie_up).times_ms.tolist() == table.number("firing_time_ms").tolist()


def test_the_large_mine_balances_and_has_the_rows_it_promises(mine):
    entries, movements, points = LedgerEntry.objects.count(), LedgerMovement.objects.count(), DrillPoint.objects.count()
    enlarge(timezone.now(), print, Size(drill_points=60, holes_per_site=20, ledger_entries=400, audit_events=480))
    assert DrillPoint.objects.count() == points + 60
    assert LedgerEntry.objects.count() == entries + 400
    assert LedgerMovement.objects.count() == movements + 200
    assert len({utc_month(event.at) for event in AuditEvent.objects.filter(source="api")}) == 24
    assert verify_ledger() == []
    with pytest.raises(NotEmpty):
        enlarge(timezone.now(), print)
