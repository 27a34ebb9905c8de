"""The shots of the demonstration mine: where each is, what it looks like, and when it is fired.

Each domain takes its own steps of a shot, so many days before the firing. How far a shot is follows from that day,
because the diary takes only steps that lie in the past.
"""

import random
from dataclasses import dataclass, field
from typing import Any

from blastcalc.pattern import StaggeredBench
from highwall.config.demo.places import BAWSHAR, IZKI, IZKI_STORE, MAIN_STORE, NIZWA
from highwall.domains.projects.models import Site

DIAMETER_MM = 127.0


@dataclass(frozen=True)
class Crew:
    """Who works on the shots of a quarry, and from which store. The engineers take turns: one designs, the other looks
    at it and approves."""

    engineers: tuple[str, str]
    operator: str
    storekeeper: str
    store: str


@dataclass
class Shot:
    """One shot: where it is, what it looks like, and when it is (to be) fired, in days from today."""

    project: str
    name: str
    crew: Crew
    bench: StaggeredBench
    fires_on: int
    along_ms: float = 17.0
    between_rows_ms: float = 67.0
    wet_rows: int = 0
    leftover_reason: str = "measurement"
    chance: random.Random = field(default_factory=lambda: random.Random(1))  # noqa: S311 no secret

    @property
    def site(self) -> Site:
        return Site.objects.get(project__name=self.project, name=self.name)

    @property
    def designer(self) -> str:
        """The engineer whose turn it is."""
        return self.crew.engineers[int(self.name.split()[-1]) % 2]

    @property
    def reviewer(self) -> str:
        """The other engineer."""
        return self.crew.engineers[1 - int(self.name.split()[-1]) % 2]


_MUSCAT_CREW = Crew(("engineer", "engineer.second"), "operator", "storekeeper", MAIN_STORE)
_IZKI_CREW = Crew(
    ("engineer.dakhiliyah", "engineer.second.dakhiliyah"), "operator.dakhiliyah", "storekeeper.dakhiliyah", IZKI_STORE
)
_BAWSHAR_M = (638_412.0, 2_598_306.0)
_IZKI_M = (579_120.0, 2_538_740.0)
_NIZWA_M = (556_310.0, 2_536_905.0)


def _bench(
    rows: int, per_row: int, origin_m: tuple[float, float], at: int, level_m: float, **shape: Any
) -> StaggeredBench:
    """A bench beside the others of its quarry; `at` sets it off and gives it its own relief."""
    return StaggeredBench(
        rows=rows,
        holes_per_row=per_row,
        burden_m=shape.get("burden_m", 4.0),
        spacing_m=shape.get("spacing_m", 4.6),
        bench_height_m=10.0,
        origin_m=(origin_m[0] + 37.0 * at, origin_m[1] - 31.0 * at, level_m),
        subdrill_m=1.0,
        angle_deg=shape.get("angle_deg", 0.0),
        row_bearing_deg=shape.get("bearing_deg", 72.0),
        relief_m=0.6,
        seed=at + 1,
    )


SAMPLE_BENCH = _bench(10, 18, _BAWSHAR_M, 12, 340.0, bearing_deg=64.0)
"""The pattern of the file that waits to be imported."""


def planned_shots() -> list[Shot]:
    """All shots, as new: each loading draws from their chance anew."""
    shots = []

    def shot(project: str, name: str, fires_on: int, bench: StaggeredBench, **more: Any) -> None:
        crew = _IZKI_CREW if project in {IZKI, NIZWA} else _MUSCAT_CREW
        shots.append(Shot(project, name, crew, bench, fires_on, **more))

    shot(BAWSHAR, "Bench 360 South – shot 1", -158, _bench(4, 12, _BAWSHAR_M, 1, 360.0))
    shot(NIZWA, "Cut km 12.4 – shot 1", -150, _bench(3, 10, _NIZWA_M, 14, 512.0, bearing_deg=118.0))
    shot(BAWSHAR, "Bench 360 South – shot 2", -131, _bench(4, 14, _BAWSHAR_M, 2, 360.0), along_ms=25.0)
    shot(IZKI, "Bench 480 – shot 1", -117, _bench(4, 11, _IZKI_M, 1, 480.0, bearing_deg=15.0), wet_rows=1)
    shot(BAWSHAR, "Bench 360 South – shot 3", -96, _bench(5, 10, _BAWSHAR_M, 3, 360.0), leftover_reason="spilled")
    shot(BAWSHAR, "Bench 350 West – shot 5", -68, _bench(4, 13, _BAWSHAR_M, 5, 350.0), along_ms=25.0)
    shot(IZKI, "Bench 480 – shot 2", -54, _bench(4, 12, _IZKI_M, 2, 480.0, bearing_deg=15.0))
    shot(BAWSHAR, "Bench 350 West – shot 6", -33, _bench(5, 11, _BAWSHAR_M, 6, 350.0), wet_rows=2)
    shot(BAWSHAR, "Bench 350 West – shot 7", -1, _bench(4, 12, _BAWSHAR_M, 7, 350.0))
    shot(BAWSHAR, "Bench 350 East – shot 8", 2, _bench(4, 12, _BAWSHAR_M, 8, 350.0))
    shot(BAWSHAR, "Bench 350 East – shot 9", 4, _bench(5, 10, _BAWSHAR_M, 9, 350.0, angle_deg=10.0))
    shot(BAWSHAR, "Bench 340 South – shot 10", 8, _bench(5, 14, _BAWSHAR_M, 10, 340.0))
    shot(IZKI, "Bench 470 – shot 3", 8, _bench(4, 10, _IZKI_M, 3, 470.0, bearing_deg=15.0))
    shot(BAWSHAR, "Bench 340 South – shot 11", 12, _bench(6, 20, _BAWSHAR_M, 11, 340.0), between_rows_ms=109.0)
    return shots
