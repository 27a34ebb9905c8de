from contextlib import suppress
from uuid import UUID

import pytest

from highwall.config.testing import Persona
from highwall.domains.accounts.services.sign_in import LOCKOUT_ATTEMPTS
from highwall.kit import jobs
from highwall.kit.events import outbox
from highwall.kit.models import AuditEvent, JobRun

pytestmark = pytest.mark.django_db
KEY = LOCKOUT_ATTEMPTS.key


def test_every_setting_says_its_group_unit_type_default_and_value(admin: Persona) -> None:
    settings = {item["key"]: item for item in admin.get("/settings").json}
    item = settings["accounts.access_token_minutes"]
    assert (item["group"], item["unit"], item["default"], item["value"]) == ("accounts", "min", 15, 15)
    assert item["type"] == {"type": "integer", "minimum": 1, "maximum": 60}
    assert item["is_default"] is True
    assert all(setting["description"] for setting in settings.values())


@pytest.mark.req("REQ-ADMIN-021", "REQ-ADMIN-022")
def test_a_changed_setting_is_in_force_at_once_and_in_the_audit_trail(admin: Persona) -> None:
    answer = admin.patch(f"/settings/{KEY}", {"value": 7}, version=0)
    assert answer.status == 200, answer.content
    assert (answer.json["value"], answer.json["is_default"], answer.json["version"]) == (7, False, 1)
    assert LOCKOUT_ATTEMPTS.get() == 7
    assert admin.patch(f"/settings/{KEY}", {"value": 8}, version=1).json["version"] == 2
    trail = AuditEvent.objects.filter(resource="kit_settingvalue", event="update").values("actor_id", "before", "after")
    assert list(trail) == [
        {"actor_id": admin.id, "before": {"value": 7, "version": 1}, "after": {"value": 8, "version": 2}}
    ]


@pytest.mark.parametrize("value", [2, 21, "many", None, 3.5, [5]])
def test_a_value_out_of_range_or_type_is_refused_and_nothing_changes(admin: Persona, value: object) -> None:
    answer = admin.patch(f"/settings/{KEY}", {"value": value})
    assert (answer.status, answer.json["errors"][0]["field"]) == (422, "value")
    assert LOCKOUT_ATTEMPTS.get() == LOCKOUT_ATTEMPTS.default


def test_an_old_version_of_a_setting_is_refused(admin: Persona) -> None:
    admin.patch(f"/settings/{KEY}", {"value": 7}, version=0)
    answer = admin.patch(f"/settings/{KEY}", {"value": 9}, version=0)
    assert (answer.status, answer.json["code"], answer.json["facts"]) == (412, "stale_version", {"current_version": 1})
    assert LOCKOUT_ATTEMPTS.get() == 7


def test_a_setting_returns_to_its_default(admin: Persona) -> None:
    admin.patch(f"/settings/{KEY}", {"value": 7})
    answer = admin.delete(f"/settings/{KEY}", version=1)
    assert (answer.status, answer.json["value"], answer.json["is_default"]) == (200, 5, True)
    assert LOCKOUT_ATTEMPTS.get() == 5


def test_an_unknown_setting_is_not_found(admin: Persona) -> None:
    assert admin.patch("/settings/no.such", {"value": 1}).status == 404
    assert admin.delete("/settings/no.such").status == 404


def test_only_those_with_the_right_see_settings(engineer: Persona, operator: Persona, auditor: Persona) -> None:
    assert {persona.get("/settings").status for persona in (engineer, operator)} == {403}
    assert auditor.get("/settings").status == 200
    assert engineer.patch(f"/settings/{KEY}", {"value": 7}).status == 403


def _job(owner: UUID | None, **values: object) -> JobRun:
    return JobRun.objects.create(**{"kind": "drilling.import", "owner_id": owner, **values})


def test_people_see_their_own_jobs_and_the_right_opens_all(
    engineer: Persona, operator: Persona, auditor: Persona
) -> None:
    own, other = _job(engineer.id, done=3, total=10), _job(operator.id)
    assert [job["id"] for job in engineer.get("/jobs").json["items"]] == [str(own.pk)]
    assert engineer.get(f"/jobs/{other.pk}").status == 404
    assert engineer.post(f"/jobs/{other.pk}/cancel").status == 404
    everything = auditor.get("/jobs").json["items"]
    assert {(job["id"], job["owner_name"]) for job in everything} == {
        (str(own.pk), "Engineer Test"),
        (str(other.pk), "Operator Test"),
    }
    detail = engineer.get(f"/jobs/{own.pk}").json
    assert (detail["done"], detail["total"], detail["owner_name"]) == (3, 10, "Engineer Test")
    assert detail["allowed_actions"] == ["cancel"]


def test_a_waiting_job_that_is_cancelled_never_runs(engineer: Persona) -> None:
    job = _job(engineer.id)
    answer = engineer.post(f"/jobs/{job.pk}/cancel")
    assert (answer.status, answer.json["state"], answer.json["allowed_actions"]) == (200, "cancelled", [])
    ran = []
    jobs.run_job(job.pk, lambda progress: ran.append(progress) or "done")  # type: ignore[func-returns-value]
    assert ran == []


def test_a_running_job_stops_at_its_next_report_of_progress(engineer: Persona) -> None:
    job = _job(engineer.id)
    steps = []

    def work(progress: jobs.Progress) -> str:
        for step in range(10):
            progress(step, 10)
            steps.append(step)
            if step == 2:
                assert engineer.post(f"/jobs/{job.pk}/cancel").json["cancel_requested"] is True
        return "all"

    jobs.run_job(job.pk, work)
    assert steps == [0, 1, 2]
    assert engineer.get(f"/jobs/{job.pk}").json["state"] == "cancelled"


@pytest.mark.parametrize("state", ["done", "failed", "cancelled"])
def test_a_job_that_has_ended_cannot_be_cancelled(engineer: Persona, state: str) -> None:
    job = _job(engineer.id, state=state)
    answer = engineer.post(f"/jobs/{job.pk}/cancel")
    assert (answer.status, answer.json["code"]) == (409, "job_ended")
    assert engineer.get(f"/jobs/{job.pk}").json["allowed_actions"] == []


def test_a_failed_job_keeps_its_reason(engineer: Persona) -> None:
    job = _job(engineer.id)

    def work(progress: jobs.Progress) -> str:
        raise ValueError("row 7 has no depth")

    with pytest.raises(ValueError):
        jobs.run_job(job.pk, work)
    detail = engineer.get(f"/jobs/{job.pk}").json
    assert (detail["state"], detail["message"]) == ("failed", "row 7 has no depth")
    assert detail["finished_at"] >= detail["started_at"]


NAMED_BY_THE_REQUIREMENTS = {
    "accounts.access_token_minutes": 20,
    "accounts.password_minimum_length": 12,
    "accounts.lockout_attempts": 7,
    "accounts.lockout_minutes": 30,
    "accounts.reset_code_minutes": 8,
    "accounts.idle_minutes": 45,
    "explosives.low_stock_anfo_kg": 4000,
    "explosives.low_stock_emulsion_kg": 2500,
    "machines.maintenance_alert_days": 5,
    "explosives.expiry_warning_days": 45,
}


@pytest.mark.req("REQ-ADMIN-020", "REQ-ADMIN-021", "REQ-ADMIN-022")
@pytest.mark.parametrize(("key", "value"), NAMED_BY_THE_REQUIREMENTS.items())
def test_each_setting_that_the_requirements_name_is_changed_by_an_administrator_and_audited(
    admin: Persona, key: str, value: int
) -> None:
    setting = next(row for row in admin.get("/settings").json if row["key"] == key)
    assert setting["value"] != value
    answer = admin.patch(f"/settings/{key}", {"value": value}, version=setting["version"])
    assert (answer.status, answer.json["value"]) == (200, value)
    event = AuditEvent.objects.filter(resource="kit_settingvalue", after__key=key).latest("id")
    assert event.after["value"] == value
    assert event.actor_id == admin.id


def _ended(owner: Persona, state: str = "done", **values: object) -> JobRun:
    """A job whose result shows on a page, run to its end, with the news of it delivered."""
    job = _job(owner.id, kind="drilling.save_import", link="/sites/one/pattern", **values)

    def work(progress: jobs.Progress) -> str:
        if state == "failed":
            raise ValueError("The disk is full.")
        return "saved"

    with suppress(ValueError):
        jobs.run_job(job.pk, work)
    return job


@pytest.mark.parametrize("state", ["done", "failed"])
def test_the_owner_of_a_job_is_told_how_it_ended_and_where_to_look(engineer: Persona, state: str) -> None:
    _ended(engineer, state)
    outbox.deliver_pending()
    [told] = engineer.get("/notifications").json["items"]
    assert (told["kind"], told["link"]) == (f"administration.job_{state}", "/sites/one/pattern")
    assert told["facts"]["job_kind"] == "drilling_save_import"


def test_who_saw_a_job_end_is_not_told_of_it_again(engineer: Persona) -> None:
    before, after = _ended(engineer), _ended(engineer)
    assert engineer.post(f"/jobs/{before.pk}/seen").status == 204
    outbox.deliver_pending()
    assert engineer.get("/notifications/unread-count").json["unread"] == 1
    assert engineer.post(f"/jobs/{after.pk}/seen").status == 204
    assert engineer.post(f"/jobs/{after.pk}/seen").status == 204
    assert engineer.get("/notifications/unread-count").json["unread"] == 0


def test_nobody_is_told_of_a_job_that_shows_nowhere_or_was_stopped(engineer: Persona) -> None:
    jobs.run_job(_job(engineer.id).pk, lambda progress: "done")
    stopped = _job(engineer.id, link="/sites/one/pattern", cancel_requested=True)
    jobs.run_job(stopped.pk, lambda progress: progress(1, 2) or "done")
    outbox.deliver_pending()
    assert engineer.get("/notifications").json["items"] == []


def test_only_the_owner_has_seen_a_job_and_only_after_its_end(engineer: Persona, auditor: Persona) -> None:
    job = _job(engineer.id)
    assert engineer.post(f"/jobs/{job.pk}/seen").json["code"] == "job_not_ended"
    jobs.run_job(job.pk, lambda progress: "done")
    assert auditor.get(f"/jobs/{job.pk}").status == 200
    assert auditor.post(f"/jobs/{job.pk}/seen").status == 404


def test_open_jobs_are_asked_for_in_one_list(engineer: Persona) -> None:
    for state in ("queued", "running", "done"):
        _job(engineer.id, state=state)
    listed = engineer.get("/jobs", state="queued,running").json["items"]
    assert {job["state"] for job in listed} == {"queued", "running"}
