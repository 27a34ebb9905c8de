"""Files whose rows are not one hole each, sent to the import as people send them."""

from highwall.config.testing import Persona
from highwall.domains.drilling.models import ImportBatch
from highwall.domains.projects.models import Site


def sent(engineer: Persona, site: Site, *lines: str) -> ImportBatch:
    found = engineer.upload(f"/sites/{site.pk}/imports", "\n".join([*lines, ""]).encode(), "pattern.csv").json
    return ImportBatch.objects.get(pk=found["id"])


def codes(batch: ImportBatch) -> list[str]:
    return [item["code"] for item in batch.suspicions]


def test_delays_of_detonators_without_a_tie_up_start_each_hole_at_its_time(engineer: Persona, site: Site) -> None:
    batch = sent(engineer, site, "Hole,X,Y,Z,Length,Detonator Delay", "1,500,600,100,12,0", "2,504,600,100,12,25")
    assert batch.tie_up == {"connections": [], "starting": [["1", 0.0], ["2", 25.0]]}
    assert "delays_are_times" in codes(batch)


def test_firing_times_without_a_tie_up_start_each_hole_at_its_time(engineer: Persona, site: Site) -> None:
    rows = ("1,1000,2000,100,10,50,0", "2,1004,2000,100,10,50,25", "3,1008,2000,100,10,50,50")
    batch = sent(engineer, site, "Hole ID,Easting,Northing,RL,Depth,Charge,Time", *rows)
    assert batch.tie_up == {"connections": [], "starting": [["1", 0.0], ["2", 25.0], ["3", 50.0]]}
    assert "times_are_stated" in codes(batch)


def test_firing_times_beside_a_tie_up_are_left_and_told_of(engineer: Persona, site: Site) -> None:
    header = "Hole,X,Y,Z,Length,From Hole,Delay,Firing Time"
    batch = sent(engineer, site, header, "1,500,600,100,12,1,0,0", "2,504,600,100,12,1,25,99")
    assert batch.tie_up == {"connections": [["1", "2", 25.0]], "starting": [["1", 0.0]]}
    assert "stated_times_left_out" in codes(batch)


def test_a_mass_without_its_product_is_told_of_by_the_name_of_its_column(engineer: Persona, site: Site) -> None:
    rows = ("1,A1,52,500,600,100,12", "1,A2,54,504,600,100,12")
    batch = sent(engineer, site, "Row,Hole No,kg/hole,X,Y,Z,Depth", *rows)
    told = [(item["header"], item["rows"]) for item in batch.suspicions if item["code"] == "mass_without_product"]
    assert told == [("kg/hole", 2)]


def test_a_peg_becomes_no_hole_and_its_signal_is_kept(engineer: Persona, site: Site) -> None:
    header = "Hole,X,Y,Z,Length,From Hole,Delay"
    batch = sent(engineer, site, header, "D,495,600,100,0,D,0", "1,500,600,100,12,D,100", "2,504,600,100,12,1.0,25")
    assert batch.counts["good_rows"] == 2
    assert batch.counts["bad_rows"] == 0
    assert batch.tie_up == {"connections": [["1", "2", 25.0]], "starting": [["1", 100.0]]}
    assert {"pegs", "parent_respelled"} <= set(codes(batch))


def test_an_inclined_hole_without_a_bearing_is_an_error_of_its_row(engineer: Persona, site: Site) -> None:
    batch = sent(
        engineer,
        site,
        "Hole,X,Y,Z,Depth,Angle from vertical,Bearing",
        "1,500,600,100,12,15,90",
        "2,504,600,100,12,15,",
    )
    assert (batch.counts["good_rows"], batch.counts["bad_rows"]) == (1, 1)
