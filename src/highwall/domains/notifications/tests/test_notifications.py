from datetime import timedelta

import pytest
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.accounts.models import User
from highwall.domains.notifications.models import Notification
from highwall.domains.notifications.notices import declared_kinds, kind_of
from highwall.domains.notifications.queries import REFRESH_S
from highwall.domains.notifications.services import forget_old, notify
from highwall.kit.mail import read_body
from highwall.kit.models import AuditEvent, Mail, SettingValue

pytestmark = pytest.mark.django_db
FACTS = {"number": "AR-2026-000001", "site": "Bench 7"}


@pytest.fixture
def told(engineer: Persona, operator: Persona) -> None:
    notify([engineer.id, operator.id, engineer.id], kind="approval_approved", link="/approvals/1", **FACTS)
    notify([engineer.id], kind="approval_issued", **FACTS)


@pytest.mark.usefixtures("told")
def test_each_person_is_told_once_and_sees_only_their_own(engineer: Persona, operator: Persona, admin: Persona) -> None:
    assert [persona.get("/notifications").json["total"] for persona in (engineer, operator, admin)] == [2, 1, 0]
    item = operator.get("/notifications").json["items"][0]
    assert (item["kind"], item["link"], item["facts"]) == ("approval_approved", "/approvals/1", FACTS)


@pytest.mark.usefixtures("told")
def test_reading_one_lowers_the_count_once(engineer: Persona) -> None:
    first = engineer.get("/notifications").json["items"][0]["id"]
    assert engineer.get("/notifications/unread-count").json["unread"] == 2
    assert [engineer.post(f"/notifications/{first}/read").status for _ in range(2)] == [204, 204]
    assert engineer.get("/notifications/unread-count").json["unread"] == 1
    assert [item["id"] for item in engineer.get("/notifications", is_unread="false").json["items"]] == [first]
    assert engineer.get("/notifications", kind="approval_issued").json["total"] == 1


@pytest.mark.usefixtures("told")
def test_nobody_reads_for_somebody_else(engineer: Persona, operator: Persona) -> None:
    theirs = operator.get("/notifications").json["items"][0]["id"]
    assert engineer.post(f"/notifications/{theirs}/read").status == 404
    assert operator.get("/notifications/unread-count").json["unread"] == 1


@pytest.mark.usefixtures("told")
def test_all_are_read_at_once(engineer: Persona, operator: Persona) -> None:
    engineer.post("/notifications/read-all")
    assert engineer.get("/notifications/unread-count").json["unread"] == 0
    assert operator.get("/notifications/unread-count").json["unread"] == 1


def test_the_pause_between_two_looks_is_a_setting(engineer: Persona) -> None:
    assert engineer.get("/notifications/unread-count").json["refresh_s"] == REFRESH_S.default
    SettingValue.objects.create(key=REFRESH_S.key, value=90)
    assert engineer.get("/notifications/unread-count").json["refresh_s"] == 90


def test_a_kind_that_no_domain_has_declared_is_an_error(engineer: Persona) -> None:
    with pytest.raises(LookupError):
        notify([engineer.id], kind="unheard_of")


@pytest.mark.usefixtures("told")
def test_mail_comes_by_default_for_what_needs_somebody_and_in_the_persons_language(engineer: Persona) -> None:
    User.objects.filter(pk=engineer.id).update(language="ar")
    notify([engineer.id], kind="approval_rejected", link="/approvals/1", reason="No stock", **FACTS)
    english, arabic = Mail.objects.filter(to=engineer.user.email).order_by("created_at")
    assert "AR-2026-000001 for Bench 7 is approved." in (read_body(english) or ("", ""))[0]
    assert "رُفض الطلب AR-2026-000001 للموقع Bench 7: No stock" in (read_body(arabic) or ("", ""))[0]
    assert not Mail.objects.filter(kind="notification", subject__contains="are issued").exists()


def test_each_channel_of_a_kind_is_chosen_apart(engineer: Persona) -> None:
    def tell() -> tuple[int, int]:
        notify([engineer.id], kind="approval_approved", **FACTS)
        counts = engineer.get("/notifications").json["total"], Mail.objects.count()
        Notification.objects.all().delete()
        Mail.objects.all().delete()
        return counts

    path = "/notifications/preferences/approval_approved"
    assert tell() == (1, 1)
    for in_app, mail in ((True, False), (False, True), (False, False)):
        chosen = engineer.put(path, {"in_app": in_app, "mail": mail}).json
        assert (chosen["in_app"], chosen["mail"], chosen["is_default"]) == (in_app, mail, False)
        assert tell() == (int(in_app), int(mail))
    assert AuditEvent.objects.filter(resource="notifications_notificationpreference", actor_id=engineer.id).count() == 3


def test_nobody_is_asked_about_what_can_never_concern_them(engineer: Persona, storekeeper: Persona) -> None:
    def kinds(persona: Persona) -> set[str]:
        return {item["kind"] for item in persona.get("/notifications/preferences").json}

    assert "approval_submitted" in kinds(storekeeper) - kinds(engineer)
    assert engineer.put("/notifications/preferences/approval_submitted", {"in_app": True, "mail": True}).status == 404


def test_a_closed_account_gets_no_mail(engineer: Persona) -> None:
    User.objects.filter(pk=engineer.id).update(status="inactive")
    notify([engineer.id], kind="approval_approved", **FACTS)
    assert not Mail.objects.exists()


def test_old_notifications_are_forgotten(engineer: Persona) -> None:
    notify([engineer.id], kind="approval_approved", **FACTS)
    Notification.objects.update(created_at=timezone.now() - timedelta(days=181))
    notify([engineer.id], kind="approval_issued", **FACTS)
    assert forget_old() == 1
    assert list(Notification.objects.values_list("kind", flat=True)) == ["approval_issued"]


@pytest.mark.parametrize("kind", declared_kinds(), ids=lambda kind: kind.code)
def test_a_kind_says_the_same_facts_in_both_languages(kind) -> None:
    class Asked(dict[str, object]):
        def __missing__(self, name: str) -> str:
            self[name] = name
            return name

    english, arabic = Asked(), Asked()
    kind.sentence("en", english)
    assert "؀" <= max(kind.sentence("ar", arabic)) <= "ۿ"
    assert english == arabic
    assert all(kind.label)


@pytest.mark.parametrize(("language", "said"), [("en", "27 Nov 2026"), ("ar", "27 نوفمبر 2026")])
def test_a_day_is_written_as_everywhere_else(language, said) -> None:
    kind = kind_of("machines.maintenance_overdue")
    facts = {"name": "Rig 7", "number": "MA-2026-000001", "since": "2026-11-27", "days": 3, "location": "2026-11-27"}
    assert said in kind.sentence(language, facts)
    assert "2026-11-27" not in kind.sentence(language, facts)
    assert [value for _, value in kind.details_of(language, facts)] == [said]
