"""Retention drops whole months of the trail, says so, and leaves a trail that still verifies."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from highwall.kit import audit
from highwall.kit.audit import proof as audit_proof
from highwall.kit.audit import retention as audit_retention
from highwall.kit.audit.retention import KEEP_MONTHS, RetentionError, drop_expired
from highwall.kit.calendar import partitions
from highwall.kit.calendar.days import months_before, utc_month
from highwall.kit.errors.kinds import Invalid
from highwall.kit.models.tables import AuditDrop, AuditEvent, AuditSeal
from highwall.kit.settings import change_setting

from .conftest import execute, unguarded
from .test_audit import seal

pytestmark = pytest.mark.usefixtures("trail")
NOW = timezone.now()
OLD = months_before(NOW, 61)
"""The first of a month that the default of five years gives up."""


def write(*moments: datetime) -> None:
    """Events as they would have been written at other times, in one transaction, sealed as one block."""
    with transaction.atomic():
        for moment in moments:
            partitions.ensure("audit_event", utc_month(moment), 1)
            execute(
                "INSERT INTO audit_event (at, event, resource, resource_id) VALUES (%s, 'probe', 'test', %s)",
                moment,
                moment.isoformat(),
            )
    seal()


@pytest.fixture(autouse=True)
def only_present_partitions(trail: None) -> Any:
    yield
    with unguarded():
        execute("ALTER TABLE kit_auditdrop DISABLE TRIGGER USER")
        execute("DELETE FROM kit_auditdrop")
        execute("ALTER TABLE kit_auditdrop ENABLE TRIGGER USER")
        execute("DELETE FROM audit_event")
    for month in partitions.months("audit_event"):
        if month.until < NOW - timedelta(days=90):
            with transaction.atomic():
                partitions.drop("audit_event", month)


@pytest.mark.req("REQ-ADMIN-032")
def test_months_older_than_the_setting_are_dropped_recorded_and_the_rest_verifies() -> None:
    month = timedelta(days=32)
    write(OLD, OLD + timedelta(days=3))
    write(OLD + timedelta(days=5))
    # One block reaches from a month that goes into one that stays.
    write(OLD + timedelta(days=27), OLD + month, OLD + month + timedelta(days=1))
    write(NOW - timedelta(hours=1))
    before = audit_proof.verify()
    assert (before.events, before.faults) == (7, ())

    (drop,) = drop_expired()
    assert (drop.count, drop.from_at, drop.blocks["whole"]) == (4, OLD, [[1, 2]])
    assert list(drop.blocks["partial"]) == ["3"]
    assert AuditEvent.objects.filter(event="probe", at__lt=OLD + timedelta(days=28)).count() == 0
    told = AuditEvent.objects.get(event="retention_drop")
    assert (told.resource_id, told.after["count"], told.after["root"]) == (
        drop.partition,
        4,
        bytes(drop.root).hex(),
    )
    seal()
    after = audit_proof.verify()
    assert (after.faults, after.dropped, after.events) == ((), 4, 4)
    assert drop_expired() == []


def test_a_block_that_loses_its_events_to_two_drops_still_verifies() -> None:
    write(OLD - timedelta(days=1), OLD + timedelta(days=1))
    write(NOW)
    assert [drop.count for drop in drop_expired()] == [1, 1]
    seal()
    assert audit_proof.verify().faults == ()


@pytest.mark.parametrize("months", [0, 23, -5, 361])
def test_the_setting_cannot_go_below_two_years(months: int) -> None:
    with pytest.raises(Invalid):
        change_setting(KEEP_MONTHS.key, months)
    assert KEEP_MONTHS.get() >= 24


def test_the_setting_decides_what_is_dropped() -> None:
    write(months_before(NOW, 30))
    write(NOW)
    assert drop_expired() == []
    change_setting(KEEP_MONTHS.key, 24)
    try:
        assert [drop.count for drop in drop_expired()] == [1]
    finally:
        execute("DELETE FROM kit_settingvalue")


def test_a_month_that_was_tampered_with_is_not_dropped() -> None:
    write(OLD, OLD + timedelta(days=1))
    with unguarded():
        execute("UPDATE audit_event SET actor_id = gen_random_uuid() WHERE resource_id = %s", OLD.isoformat())
    with pytest.raises(RetentionError, match="Block 1 is not what was sealed"):
        drop_expired()
    assert AuditEvent.objects.filter(event="probe").count() == 2


def test_a_month_with_events_that_are_not_sealed_is_not_dropped() -> None:
    partitions.ensure("audit_event", utc_month(OLD), 1)
    execute("INSERT INTO audit_event (at, event, resource, resource_id) VALUES (%s, 'probe', 'test', '')", OLD)
    with pytest.raises(RetentionError, match="in no block yet"):
        drop_expired()


@pytest.mark.parametrize(
    ("forgery", "fault"),
    [
        ("UPDATE kit_auditdrop SET count = 4", "does not fit the seals"),
        (
            """UPDATE kit_auditdrop SET count = 2,
               blocks = jsonb_set(blocks, '{partial}', '{}') WHERE count = 3""",
            "does not fit the seals",
        ),
        ("DELETE FROM kit_auditdrop", "was sealed with"),
        ("UPDATE kit_auditdrop SET dropped_at = until_at + interval '5 months'", "before its 24 months were over"),
        ("DELETE FROM audit_event WHERE event = 'retention_drop'", "is not itself in the trail"),
    ],
)
def test_a_forged_record_of_a_drop_is_found(forgery: str, fault: str) -> None:
    write(OLD, OLD + timedelta(days=1))
    write(OLD + timedelta(days=2), OLD + timedelta(days=40))
    drop_expired()
    seal()
    assert audit_proof.verify().faults == ()
    execute("ALTER TABLE kit_auditdrop DISABLE TRIGGER USER")
    try:
        with unguarded():
            execute(forgery)
    finally:
        execute("ALTER TABLE kit_auditdrop ENABLE TRIGGER USER")
    faults = audit_proof.verify().faults
    assert any(fault in text for text in faults), faults


def test_a_young_month_taken_away_as_if_by_retention_is_found() -> None:
    """The owner of the database drops last year's month and forges record and event of the drop."""
    young = months_before(NOW, 12)
    write(young)
    write(NOW)
    month = next(m for m in partitions.months("audit_event") if m.first == young)
    audit_retention.drop_month(month)
    seal()
    (fault,) = audit_proof.verify().faults
    assert fault == f"{month.name} was dropped before its 24 months were over."


@pytest.mark.parametrize("statement", ["UPDATE kit_auditdrop SET count = 0", "DELETE FROM kit_auditdrop"])
def test_the_records_of_drops_are_append_only(statement: str) -> None:
    AuditDrop.objects.create(partition="p", from_at=NOW, until_at=NOW, count=0, root=b"", blocks={})
    with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
        execute(statement)


def test_the_partitions_of_the_months_to_come_are_made_ahead() -> None:
    partitions.ensure_ahead(3)
    names = {month.name for month in partitions.months("audit_event")}
    wanted = [utc_month(months_before(NOW, -ahead)) for ahead in range(3)]
    assert {f"audit_event_y{month:%Ym%m}" for month in wanted} <= names


class TestAnotherCluster:
    """What a restore into another cluster looks like from inside; the real thing is in tests/runtime."""

    def moved(self) -> None:
        with unguarded():
            execute("UPDATE audit_event SET cluster = 77, xid = xid + 1000000000")
        # Seals do not hold the cluster's identifier, but the limits are moved with the ids, so they are made anew.
        execute("DELETE FROM kit_auditseal")

    def test_events_of_an_old_cluster_get_blocks_of_their_own_and_the_chain_goes_on(self, settings: Any) -> None:
        audit.record_event("old", resource="test")
        self.moved()
        settings.AUDIT_HEAD_FILE.unlink(missing_ok=True)
        audit.record_event("new", resource="test")
        seal()
        here = AuditSeal.objects.order_by("sequence").last()
        assert here is not None
        assert list(AuditSeal.objects.order_by("sequence").values_list("cluster", "count")) == [
            (77, 1),
            (here.cluster, 1),
        ]
        found = audit_proof.verify()
        assert (found.events, found.unsealed, found.faults) == (2, 0, ())

    def test_an_event_put_into_a_closed_range_of_an_old_cluster_is_found(self, settings: Any) -> None:
        audit.record_event("old", resource="test")
        self.moved()
        settings.AUDIT_HEAD_FILE.unlink(missing_ok=True)
        seal()
        execute("INSERT INTO audit_event (event, resource, resource_id, cluster, xid) VALUES ('x', 't', '', 77, 5)")
        assert audit_proof.verify().faults == ("Block 1 was sealed with 1 events and now has 2.",)


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("INSERT INTO audit_event (event, resource, resource_id, xid) VALUES ('x', 't', '', -4)", "negative"),
        (
            "INSERT INTO audit_event (event, resource, resource_id, xid) VALUES ('x', 't', '', 4000000000000)",
            "has not been given out",
        ),
    ],
)
def test_an_event_that_no_block_would_ever_hold_is_found(statement: str, fault: str) -> None:
    execute(statement)
    (found,) = audit_proof.verify().faults
    assert fault in found


def test_an_event_dated_back_is_found_although_it_is_sealed_like_any_other() -> None:
    write(NOW - timedelta(hours=2))
    write(NOW - timedelta(days=20))
    (fault,) = audit_proof.verify().faults
    assert "long before the block before" in fault


def test_a_head_file_that_lost_its_beginning_is_found(settings: Any) -> None:
    for _ in range(3):
        write(timezone.now())
    path = settings.AUDIT_HEAD_FILE
    path.write_text("".join(path.read_text().splitlines(keepends=True)[1:]))
    assert audit_proof.verify().faults == ("The file of heads begins with block 2: its earlier lines are gone.",)
