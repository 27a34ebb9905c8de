"""A file that holds several patterns: a site for each, or one of them."""

from typing import Any

import pytest

from highwall.config.testing import Persona
from highwall.domains.drilling import jobs
from highwall.domains.drilling.models import DrillHole, ImportBatch
from highwall.domains.drilling.services.imports import ROWS_AT_ONCE
from highwall.domains.drilling.tests.factories import numbers_of
from highwall.domains.projects.models import Site
from highwall.kit.events import outbox
from highwall.kit.models import JobRun

HEADER = "Blast Name,Hole ID,X,Y,Z,Depth,Diameter,From Hole,Delay"
NORTH, SOUTH = "North 12", "South 7"


def two_patterns(count: int = 3, *, bad: bool = False) -> bytes:
    """A file of two patterns whose holes are numbered alike, each tied up in its order."""
    lines = []
    for place, name in enumerate((NORTH, SOUTH)):
        for n in range(1, count + 1):
            parent = f"{name}:::H{n - 1}" if n > 1 else f"{name}:::H1"
            lines.append(
                f"{name},H{n},{500000 + 4 * n},{2600000 + 90 * place},120,10,115,{parent},{25 if n > 1 else 0}"
            )
    if bad:
        lines.append(f"{SOUTH},H99,500400,2600090,120,deep,115,,")
    return "\n".join([HEADER, *lines, ""]).encode()


@pytest.fixture
def sent(engineer: Persona, site: Site) -> dict[str, Any]:
    answer = engineer.upload(f"/sites/{site.pk}/imports", two_patterns())
    assert answer.status == 201, answer.json
    return dict(answer.json)


def test_the_patterns_of_a_file_are_told_with_their_holes(sent: dict[str, Any]) -> None:
    assert sent["mapping"]["entity"] == "Blast Name"
    assert [(part["name"], part["holes"]) for part in sent["parts"]] == [(NORTH, 3), (SOUTH, 3)]
    assert sent["options"]["part"] is None


def test_each_pattern_gets_a_site_under_its_own_numbers(engineer: Persona, site: Site, sent: dict[str, Any]) -> None:
    saved = engineer.post(f"/imports/{sent['id']}/save", {"split": True}).json
    other = Site.objects.exclude(pk=site.pk).get(project=site.project)
    assert other.name == SOUTH
    assert (other.address, other.rock_density_t_m3) == (site.address, site.rock_density_t_m3)
    assert [(part["name"], part["site_id"], part["site_name"]) for part in saved["parts"]] == [
        (NORTH, str(site.pk), site.name),
        (SOUTH, str(other.pk), SOUTH),
    ]
    assert numbers_of(site) == numbers_of(other) == ["H1", "H2", "H3"]
    assert set(DrillHole.objects.filter(site=other).values_list("collar_northing_m", flat=True)) == {2600090}
    assert (saved["state"], saved["counts"]["created"], saved["counts"]["rows"]) == ("saved", 3, 3)


def test_each_site_gets_the_tie_up_of_its_pattern(engineer: Persona, site: Site, sent: dict[str, Any]) -> None:
    engineer.post(f"/imports/{sent['id']}/save", {"split": True})
    outbox.deliver_pending()
    for place in Site.objects.filter(project=site.project):
        pattern = engineer.get(f"/sites/{place.pk}/pattern").json
        number = dict(zip(pattern["point_id"], pattern["hole_number"], strict=True))
        links = engineer.get(f"/sites/{place.pk}/tie-up").json["connections"]
        ends = {(number[link["from_point_id"]], number[link["to_point_id"]]) for link in links}
        assert ends == {("H1", "H2"), ("H2", "H3")}


def test_the_import_of_each_pattern_can_be_looked_at_afterwards(
    engineer: Persona, site: Site, sent: dict[str, Any], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        engineer.post(f"/imports/{sent['id']}/save", {"split": True})
    for batch in ImportBatch.objects.all():
        shown = engineer.get(f"/imports/{batch.pk}/rows").json
        assert [row["hole_number"] for row in shown["items"]] == ["H1", "H2", "H3"]


def test_a_new_site_is_numbered_on_where_its_name_is_taken(engineer: Persona, site: Site, sent: dict[str, Any]) -> None:
    Site.objects.create(project=site.project, number="ST-0", name=SOUTH.upper(), address="Sohar")
    engineer.post(f"/imports/{sent['id']}/save", {"split": True})
    assert Site.objects.filter(project=site.project, name=f"{SOUTH} (2)").exists()


def test_the_pattern_that_is_called_as_the_site_stays_on_it(engineer: Persona, site: Site) -> None:
    Site.objects.filter(pk=site.pk).update(name=SOUTH)
    sent = engineer.upload(f"/sites/{site.pk}/imports", two_patterns()).json
    engineer.post(f"/imports/{sent['id']}/save", {"split": True})
    assert set(DrillHole.objects.filter(site=site).values_list("collar_northing_m", flat=True)) == {2600090}
    assert Site.objects.exclude(pk=site.pk).get(project=site.project).name == NORTH


def test_nothing_of_a_split_is_kept_where_one_of_its_sites_is_refused(
    engineer: Persona, site: Site, sent: dict[str, Any]
) -> None:
    site.project.status = "completed"
    site.project.save(update_fields=["status"])
    answer = engineer.post(f"/imports/{sent['id']}/save", {"split": True})
    assert answer.status == 409
    assert Site.objects.count() == 1
    assert not DrillHole.objects.exists()
    assert engineer.get(f"/imports/{sent['id']}").json["state"] == "ready"


def test_who_may_not_create_sites_cannot_split(engineer: Persona, site: Site, sent: dict[str, Any]) -> None:
    engineer.user.primary_role.rights.remove("sites.create")  # type: ignore[union-attr]
    engineer.user.primary_role.save()  # type: ignore[union-attr]
    assert engineer.post(f"/imports/{sent['id']}/save", {"split": True}).status == 403
    assert not DrillHole.objects.exists()


def test_one_pattern_of_a_file_can_be_taken_alone(engineer: Persona, site: Site, sent: dict[str, Any]) -> None:
    changed = engineer.patch(f"/imports/{sent['id']}", {"options": {"part": SOUTH}}).json
    assert (changed["counts"]["new_holes"], changed["counts"]["connections"]) == (3, 2)
    assert [part["name"] for part in changed["parts"]] == [NORTH, SOUTH]
    assert engineer.post(f"/imports/{sent['id']}/save", {"split": True}).json["code"] == "one_pattern"
    engineer.post(f"/imports/{sent['id']}/save", {})
    assert numbers_of(site) == ["H1", "H2", "H3"]
    assert set(DrillHole.objects.values_list("collar_northing_m", flat=True)) == {2600090}


def test_bad_rows_of_another_pattern_do_not_count(engineer: Persona, site: Site) -> None:
    sent = engineer.upload(f"/sites/{site.pk}/imports", two_patterns(bad=True)).json
    assert sent["counts"]["bad_rows"] == 1
    north = engineer.patch(f"/imports/{sent['id']}", {"options": {"part": NORTH}}).json
    assert north["counts"]["bad_rows"] == 0
    south = engineer.patch(f"/imports/{sent['id']}", {"options": {"part": SOUTH}}).json
    assert south["counts"]["bad_rows"] == 1


def test_a_pattern_that_the_file_does_not_have_is_refused(engineer: Persona, sent: dict[str, Any]) -> None:
    answer = engineer.patch(f"/imports/{sent['id']}", {"options": {"part": "East"}})
    assert (answer.status, answer.json["errors"][0]["code"]) == (422, "unknown_part")


def test_a_split_removes_nothing(engineer: Persona, sent: dict[str, Any]) -> None:
    body = {"split": True, "remove_gone": True, "confirm_gone_count": 0}
    assert engineer.post(f"/imports/{sent['id']}/save", body).json["code"] == "split_removes_nothing"


def test_a_file_of_one_pattern_names_no_parts(engineer: Persona, site: Site) -> None:
    one = "\n".join(line for line in two_patterns().decode().split("\n") if SOUTH not in line).encode()
    sent = engineer.upload(f"/sites/{site.pk}/imports", one).json
    assert sent["parts"] == []
    assert engineer.post(f"/imports/{sent['id']}/save", {"split": True}).json["code"] == "one_pattern"


def test_a_large_file_is_split_in_the_background(engineer: Persona, site: Site) -> None:
    count = ROWS_AT_ONCE // 2 + 100
    sent = engineer.upload(f"/sites/{site.pk}/imports", two_patterns(count)).json
    reading = JobRun.objects.get(kind="drilling.read_import")
    jobs.read_import(job_id=str(reading.pk), import_id=sent["id"])
    engineer.post(f"/imports/{sent['id']}/save", {"split": True})
    saving = JobRun.objects.get(kind="drilling.save_import")
    jobs.save_import(job_id=str(saving.pk), import_id=sent["id"], remove_gone="no", split="yes")
    saving.refresh_from_db()
    assert saving.state == "done"
    assert [DrillHole.objects.filter(site=place).count() for place in Site.objects.all()] == [count, count]


def test_a_row_with_an_error_shows_its_hole_and_what_could_be_read(engineer: Persona, site: Site) -> None:
    sent = engineer.upload(f"/sites/{site.pk}/imports", two_patterns(bad=True)).json
    [row] = engineer.get(f"/imports/{sent['id']}/rows", only_errors="true").json["items"]
    assert (row["hole_number"], row["collar_easting_m"], row["diameter_mm"]) == ("H99", 500400, 115)
    assert row["depth_m"] is None
    assert [(error["column"], error["value"]) for error in row["errors"]] == [("Depth", "deep")]


def test_a_row_out_of_range_shows_its_hole_and_its_values(engineer: Persona, site: Site) -> None:
    lines = f"{HEADER}\nA,H1,500000,2600000,120,10,115,,\nA,H2,500004,2600000,120,10,9000,,\n"
    sent = engineer.upload(f"/sites/{site.pk}/imports", lines.encode()).json
    [row] = engineer.get(f"/imports/{sent['id']}/rows", only_errors="true").json["items"]
    assert (row["hole_number"], row["diameter_mm"], row["length_m"]) == ("H2", 9000, 10)
