"""Holes that read alike are one hole, and a collar on another one is remarked on."""

import time
from typing import Any

import numpy as np
import pytest
from django.db import IntegrityError, transaction

from blastcalc.collars import on_others
from highwall.config.testing import Persona
from highwall.domains.blasting.models import BlastConnection
from highwall.domains.drilling.models import DrillHole, DrillPoint
from highwall.domains.drilling.tests.factories import HEADER, drill_file, imported, new_hole, numbers_of
from highwall.domains.projects.models import Site
from highwall.kit.events import outbox


def lines(*numbers: str) -> list[str]:
    shape = "2600000.5,120,10,4,3.5,115,2.5,1"
    return [f"{number},{500000 + 4 * place}.25,{shape}" for place, number in enumerate(numbers)]


def counts(answer: dict[str, Any], *names: str) -> list[int]:
    return [answer["counts"][name] for name in names]


def suspicions(person: Persona, site: Site, content: bytes) -> dict[str, tuple[int, list[int]]]:
    found = person.upload(f"/sites/{site.pk}/imports", content)
    assert found.status == 201, found.json
    return {item["code"]: (item["rows"], item["first_rows"]) for item in found.json["suspicions"]}


@pytest.mark.parametrize(
    "again", [("١", "٢", "١٠"), ("۱", "۲", "۱۰"), ("１", "２", "１０"), ("01", "02", "010"), ("1", "2", "10")]
)
def test_the_same_pattern_in_other_digits_is_the_same_holes(
    engineer: Persona, site: Site, again: tuple[str, ...]
) -> None:
    imported(engineer, site, drill_file(lines("1", "2", "10")))
    before = list(DrillHole.objects.filter(site=site).values_list("pk", flat=True))
    sent = engineer.upload(f"/sites/{site.pk}/imports", drill_file(lines(*again))).json
    assert counts(sent, "new_holes", "known_holes", "gone_holes") == [0, 3, 0]
    saved = engineer.post(f"/imports/{sent['id']}/save", {"remove_gone": True, "confirm_gone_count": 0}).json
    assert counts(saved, "created", "updated", "unchanged", "removed") == [0, 0, 3, 0]
    assert list(DrillHole.objects.filter(site=site).values_list("pk", flat=True)) == before
    assert numbers_of(site) == ["1", "2", "10"]


@pytest.mark.parametrize("second", ["a1", "Ａ１", "A01", "A١", "A۱", " a1 "])
def test_a_hole_that_reads_like_another_is_refused(engineer: Persona, site: Site, second: str) -> None:
    path = f"/sites/{site.pk}/holes"
    assert engineer.post(path, new_hole("A1")).status == 201
    refused = engineer.post(path, new_hole(second, collar_easting_m=500100))
    assert (refused.status, refused.json["code"]) == (409, "number_taken")
    assert refused.json["errors"][0]["field"] == "hole_number"
    assert "“A1”" in refused.json["detail"]
    batch = engineer.post(f"{path}/batch", {"holes": [new_hole("B1"), new_hole(second, collar_easting_m=500100)]})
    assert batch.json["errors"][0]["field"] == "holes.1.hole_number"
    alike = engineer.post(f"{path}/batch", {"holes": [new_hole(f"C{second.strip()}"), new_hole("CA1")]})
    assert alike.json["errors"][0]["field"] == "holes.1.hole_number"
    other = engineer.post(path, new_hole("D1", collar_easting_m=500200)).json
    assert engineer.patch(f"/holes/{other['id']}", {"hole_number": second}).json["code"] == "number_taken"
    assert numbers_of(site) == ["A1", "D1"]


def test_a_hole_may_be_written_in_another_way_and_stays_itself(engineer: Persona, site: Site) -> None:
    hole = engineer.post(f"/sites/{site.pk}/holes", new_hole("A1")).json
    assert engineer.patch(f"/holes/{hole['id']}", {"hole_number": "a01"}).json["hole_number"] == "a01"


def test_rows_of_a_file_that_read_alike_are_one_hole_twice(engineer: Persona, site: Site) -> None:
    sent = engineer.upload(f"/sites/{site.pk}/imports", drill_file(lines("A1", "a1", "Ａ１", "A01", "B1"))).json
    assert counts(sent, "good_rows", "bad_rows") == [2, 3]
    page = engineer.get(f"/imports/{sent['id']}/rows", only_errors="true").json
    found = {(row["row_number"], problem["code"]) for row in page["items"] for problem in row["errors"]}
    assert found == {(3, "duplicate_hole_id"), (4, "duplicate_hole_id"), (5, "duplicate_hole_id")}


def test_holes_are_listed_as_people_count_in_every_writing(engineer: Persona, site: Site) -> None:
    imported(engineer, site, drill_file(lines("H10", "H٤", "h2", "H۳", "H1")))

    def listed(**query: str) -> list[str]:
        return [row["hole_number"] for row in engineer.get(f"/sites/{site.pk}/holes", **query).json["items"]]

    counted = ["H1", "h2", "H۳", "H٤", "H10"]
    assert listed(sort="hole_number") == counted
    assert listed(sort="-hole_number") == counted[::-1]
    assert listed(search="٤") == listed(search="h4") == ["H٤"]


def test_a_tie_up_finds_its_holes_whatever_their_digits(engineer: Persona, site: Site) -> None:
    imported(engineer, site, drill_file(lines("A1", "A2")))
    first, second = lines("a٠١", "A٢")
    tied = [f"{first},A1,0", f"{second},a01,25"]
    imported(engineer, site, drill_file(tied, HEADER + ",From Hole ID,Delay"))
    outbox.deliver_pending()
    number = dict(DrillPoint.objects.filter(hole__site=site).values_list("pk", "hole__hole_number"))
    link = BlastConnection.objects.get(site=site)
    assert (number[link.from_point_id], number[link.to_point_id]) == ("A1", "A2")


def test_rows_on_one_spot_are_remarked_on_before_they_are_saved(engineer: Persona, site: Site) -> None:
    apart = "9,500000.36,2600000.5,120,10,4,3.5,115,2.5,1"
    close = "8,500004.31,2600000.5,120,10,4,3.5,115,2.5,1"
    found = suspicions(engineer, site, drill_file([*lines("1", "2", "3"), close, apart]))
    assert found["collars_on_one_spot"] == (2, [3, 5])
    assert "collars_on_holes" not in found


def test_rows_on_holes_of_the_site_are_remarked_on_unless_they_are_these_holes(engineer: Persona, site: Site) -> None:
    imported(engineer, site, drill_file(lines("1", "2", "3")))
    assert suspicions(engineer, site, drill_file(lines("1", "2", "3"))) == {"no_tie_up": (0, [])}
    found = suspicions(engineer, site, drill_file(lines("1", "52", "53")))
    assert found["collars_on_holes"] == (2, [3, 4])
    assert "collars_on_one_spot" not in found
    deeper = [line.replace(",120,10,", ",110,10,") for line in lines("61", "62")]
    assert "collars_on_holes" not in suspicions(engineer, site, drill_file(deeper))


def test_a_hole_says_which_others_are_on_its_spot(engineer: Persona, site: Site) -> None:
    path = f"/sites/{site.pk}/holes"
    first = engineer.post(path, new_hole("1")).json
    assert first["holes_on_spot"] == []
    second = engineer.post(path, new_hole("2", collar_northing_m=2600000.56)).json
    assert [(other["hole_number"], other["distance_m"]) for other in second["holes_on_spot"]] == [("1", 0.06)]
    moved = engineer.patch(f"/holes/{second['id']}", {"collar_northing_m": 2600000.61}).json
    assert moved["holes_on_spot"] == []
    above = engineer.patch(f"/holes/{second['id']}", {"collar_northing_m": 2600000.5, "collar_elevation_m": 130}).json
    assert above["holes_on_spot"] == []
    third = engineer.post(path, new_hole("3", collar_elevation_m=None)).json
    assert [other["id"] for other in third["holes_on_spot"]] == [first["id"], second["id"]]
    assert engineer.get(f"/holes/{first['id']}").json["holes_on_spot"][0]["hole_number"] == "3"


def test_a_number_that_reads_like_another_is_refused_by_the_database_too(engineer: Persona, site: Site) -> None:
    imported(engineer, site, drill_file(lines("A1")))
    assert engineer.post(f"/sites/{site.pk}/holes", new_hole("a01")).json["code"] == "number_taken"
    alike = [DrillHole(site=site, hole_number=number, **dict.fromkeys(_PLACES, 0.0)) for number in ("D1", "d01")]
    with pytest.raises(IntegrityError, match="drill_hole_number_reads_once_in_site"), transaction.atomic():
        DrillHole.objects.bulk_create(alike)


_PLACES = ("collar_easting_m", "collar_northing_m", "toe_easting_m", "toe_northing_m", "length_m")


def test_ten_thousand_collars_are_looked_at_within_a_moment_wherever_they_lie() -> None:
    grid = np.stack([*np.meshgrid(np.arange(100.0), np.arange(100.0)), np.zeros((100, 100))], axis=-1).reshape(-1, 3)
    heap = np.random.default_rng(3).uniform(0, 0.05, (10_000, 3))
    begun = time.process_time()
    assert (on_others(grid) == -1).all()
    assert (on_others(np.zeros((10_000, 3))) >= 0).all()
    assert (on_others(heap) >= 0).all()
    assert time.process_time() - begun < 2
