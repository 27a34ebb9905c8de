"""Patterns from rigs, design tools and drawings: they import as a table does."""

from pathlib import Path

import pytest
from django.conf import settings

from highwall.config.testing import Persona
from highwall.domains.drilling.models import DrillHole, ImportBatch
from highwall.domains.drilling.tests.factories import SHARED_DATA, imported, numbers_of
from highwall.domains.projects.models import Site

SAMPLES = Path(__file__).resolve().parents[5] / "docs" / "samples"


def sample(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


@pytest.mark.parametrize("name", ["bench-340-north.xml", "bench-340-north.dxf"])
def test_a_plan_or_a_drawing_gives_the_holes_of_the_table_it_was_made_from(
    engineer: Persona, site: Site, name: str
) -> None:
    imported(engineer, site, sample(name))
    assert DrillHole.objects.count() == 180
    hole = DrillHole.objects.get(hole_number="A02")
    assert (hole.collar_easting_m, hole.collar_northing_m) == (638860.134, 2597936.017)
    assert (hole.collar_elevation_m, hole.toe_elevation_m) == (340.513, 329.0)
    assert hole.points.get().diameter_mm == 127


def test_a_design_of_shotplus_gives_its_holes_and_says_what_of_its_ties_is_left_out(
    engineer: Persona, site: Site
) -> None:
    found = engineer.upload(f"/sites/{site.pk}/imports", sample("bench-340-trial.spf"), "trial.spf").json
    assert found["counts"]["good_rows"] == 12
    assert [item["code"] for item in found["suspicions"]] == ["tie_up_left_out", "no_tie_up"]
    imported(engineer, site, sample("bench-340-trial.spf"))
    assert numbers_of(site) == sorted(f"{row}{hole}" for row in "ABC" for hole in range(1, 5))


def test_a_drawing_with_firing_times_says_that_they_are_left_out(engineer: Persona, site: Site) -> None:
    found = engineer.upload(f"/sites/{site.pk}/imports", sample("bench-340-north.dxf"), "north.dxf").json
    assert [item["code"] for item in found["suspicions"]] == ["firing_times_left_out", "no_tie_up"]
    plan = engineer.upload(f"/sites/{site.pk}/imports", sample("bench-340-north.xml"), "north.xml").json
    assert [item["code"] for item in plan["suspicions"]] == ["no_tie_up"]


@pytest.mark.parametrize(("name", "holes"), [("S5_346_514.xml", 612), ("TESTSPF.spf", 16)])
def test_plans_and_designs_of_real_mines_import_whole(engineer: Persona, site: Site, name: str, holes: int) -> None:
    path = SHARED_DATA / name
    if not path.exists():
        pytest.skip(f"the real file {path} is not on this machine")
    imported(engineer, site, path.read_bytes())
    assert len(numbers_of(site)) == holes


def test_the_ties_of_a_design_with_one_deck_per_hole_come_with_it(engineer: Persona, site: Site) -> None:
    path = SHARED_DATA / "TESTSPF.spf"
    if not path.exists():
        pytest.skip(f"the real file {path} is not on this machine")
    found = engineer.upload(f"/sites/{site.pk}/imports", path.read_bytes(), "TESTSPF.spf").json
    assert (found["counts"]["connections"], found["counts"]["starting_holes"]) == (15, 1)


def test_a_plan_that_was_changed_after_it_was_written_says_so(engineer: Persona, site: Site) -> None:
    content = sample("bench-340-north.xml").replace(b"340.519", b"340.518", 1)
    found = engineer.upload(f"/sites/{site.pk}/imports", content, "plan.xml").json
    assert "checksum_wrong" in [item["code"] for item in found["suspicions"]]


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (sample("bench-340-north.xml")[:5000], "bad_xml", "plan.xml: The file is not valid XML"),
        (sample("bench-340-north.xml").replace(b">A02<", b">A01<"), "duplicate_hole_id", "The id A01 is used 2 times"),
        (sample("bench-340-north-drilled.xml"), "as_drilled", "report of drilled holes"),
        (sample("bench-340-north.dxf")[:9000], "truncated", "cut off"),
        (sample("bench-340-trial.spf")[:-30], "bad_archive", "damaged"),
    ],
)
def test_what_cannot_be_read_whole_is_refused_with_the_reason_and_not_kept(
    engineer: Persona, site: Site, content: bytes, code: str, words: str
) -> None:
    answer = engineer.upload(f"/sites/{site.pk}/imports", content, "plan.xml")
    assert answer.status == 422
    assert answer.json["errors"][0]["code"] == code
    assert words in answer.json["errors"][0]["message"]
    assert not ImportBatch.objects.exists()
    assert not list(settings.MEDIA_ROOT.rglob("*.*"))
