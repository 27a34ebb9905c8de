"""The weekly proof of the trail and of the rows that it tells of."""

import json
from typing import Any

import pytest
from django.db import connection

from highwall.domains.audit import jobs
from highwall.domains.notifications.models import Notification
from highwall.kit.models import AuditEvent
from highwall.kit.triggers import audited_models

pytestmark = pytest.mark.django_db


def queued() -> list[tuple[str, dict[str, Any]]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT task_name, args FROM procrastinate_jobs WHERE task_name LIKE 'audit.check%' AND status = 'todo'"
        )
        return [(name, json.loads(arguments)) for name, arguments in cursor.fetchall()]


def test_every_audited_table_is_a_task_of_its_own_so_that_a_proof_cut_off_goes_on_where_it_was() -> None:
    jobs.check_weekly(0)
    found = queued()
    tables = {arguments["table"] for name, arguments in found if name == "audit.check_table"}
    assert tables == {model._meta.db_table for model, _ in audited_models()}
    assert [name for name, _ in found].count("audit.check_seals") == 1


def test_a_clean_table_is_noted_and_nobody_is_told(auditor: Any) -> None:
    jobs.check_table("regions_region")
    event = AuditEvent.objects.filter(event="audit_check", resource="regions_region").latest("at")
    assert event.after["findings"] == 0
    assert event.after["rows"] > 0
    assert not Notification.objects.filter(kind="audit.check_failed").exists()


def test_who_reads_the_trail_is_told_of_what_was_changed_past_the_triggers(auditor: Any, engineer: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE regions_region DISABLE TRIGGER USER")
        cursor.execute("UPDATE regions_region SET name_ar = 'x' WHERE name = 'Muscat'")
    jobs.check_table("regions_region")
    event = AuditEvent.objects.filter(event="audit_check", resource="regions_region").latest("at")
    assert event.after["findings"] == 1
    assert "name_ar" in event.after["words"][0]
    told = Notification.objects.filter(kind="audit.check_failed").values_list("user_id", flat=True)
    assert auditor.id in told
    assert engineer.id not in told


def test_a_trigger_that_is_switched_off_is_told_too(auditor: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE regions_region DISABLE TRIGGER USER")
    jobs.check_seals()
    notice = Notification.objects.get(kind="audit.check_failed", user_id=auditor.id)
    assert "is switched off" in notice.facts["first"]
