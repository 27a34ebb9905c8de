"""Shots of the demonstration mine: each passes through the same stages, from setting up the site to reconciliation.

How far a shot is follows from its day of firing, because the diary takes only steps that lie in the past.
"""

import random
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from blastcalc.pattern import StaggeredBench, row_by_row_tie_up, staggered_bench
from blastcalc.timing import TieUp
from highwall.config.demo.diary import Diary
from highwall.config.demo.stock import ANFO, EMULSION
from highwall.domains.blasting import services as blasting
from highwall.domains.blasting.models import ApprovalType, ExplosiveApprovalRequest, HoleCharge, Priority
from highwall.domains.blasting.services.approval import ENVIRONMENT_ITEMS, OUTSIDE_ITEMS, SAFETY_ITEMS
from highwall.domains.drilling import services as drilling
from highwall.domains.drilling.models import DrillHole, DrillPoint
from highwall.domains.explosives.models import Product, Store
from highwall.domains.explosives.queries import site_balances_kg
from highwall.domains.projects import services as projects
from highwall.domains.projects.models import Project, Site
from highwall.kit.policy import Actor

GRAM = Decimal("0.001")
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
    address: str
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

    def note(self, diary: Diary) -> None:
        """Enter the stages into the diary."""
        crew, day = self.crew, self.fires_on
        designer, reviewer = crew.engineers if int(self.name.split()[-1]) % 2 == 0 else crew.engineers[::-1]
        for before, hour, who, step in (
            (17, 9.0, designer, self._create),
            (16, 8.0, designer, self._set_up),
            (15, 7.5, designer, self._start),
            (14, 9.5, designer, self._design),
            (14, 11.0, designer, self._charge),
            (13, 8.5, designer, self._tie_up),
            (13, 10.0, reviewer, self._approve_pattern),
            (11, 10.0, reviewer, self._confirm_simulation),
            (6, 16.5, crew.operator, self._complete_drilling),
            (5, 10.0, designer, self._request),
            (3, 9.0, crew.storekeeper, self._approve),
            (1, 7.0, crew.storekeeper, self._issue),
            (1, 15.0, crew.operator, self._load),
            (0, 9.0, designer, self._ready),
            (0, 13.1, designer, self._fire),
            (0, 16.0, crew.storekeeper, self._return),
            (-2, 10.0, designer, self._reconcile),
        ):
            diary.add(day - before, hour, who, step)
        for shift in range(5):
            diary.add(day - 10 + shift, 15.0, crew.operator, self._drill(shift))

    def _create(self, actor: Actor, at: datetime) -> None:
        project = Project.objects.get(name=self.project)
        projects.create_site(
            actor=actor,
            project_id=project.pk,
            name=self.name,
            address=self.address,
            rock_density_t_m3=Decimal("2.65"),
            created_at=at,
        )

    def _set_up(self, actor: Actor, at: datetime) -> None:
        projects.move_site(actor=actor, site_id=self.site.pk, step="set-up", at=at)

    def _start(self, actor: Actor, at: datetime) -> None:
        projects.move_site(actor=actor, site_id=self.site.pk, step="start", at=at)

    def _design(self, actor: Actor, at: datetime) -> None:
        drilling.create_holes(actor=actor, site_id=self.site.pk, holes=hole_values(self.bench, self.wet_rows), at=at)

    def _charge(self, actor: Actor, at: datetime) -> None:
        product = dict(Product.objects.values_list("code", "pk"))
        blasting.set_loading_rule(
            actor=actor,
            site_id=self.site.pk,
            at=at,
            expected_version=None,
            base_product_id=product[EMULSION],
            base_length_m=2.0,
            base_mass_kg=None,
            column_product_id=product[ANFO],
            wet_product_id=product[EMULSION],
            air_deck_m=0.0,
            stemming_m=3.0,
            minimum_stemming_m=2.4,
            same_stemming_for_all=False,
        )

    def _tie_up(self, actor: Actor, at: datetime) -> None:
        points = dict(DrillPoint.objects.filter(hole__site=self.site).values_list("hole__hole_number", "pk"))
        numbers = staggered_bench(self.bench).hole_id
        tie_up = self.design_tie_up()
        operations: list[dict[str, Any]] = [{"op": "start", "point_id": points[numbers[0]], "lead_in_ms": 0.0}]
        operations += [
            {
                "op": "connect",
                "from_point_id": points[numbers[start]],
                "to_point_id": points[numbers[end]],
                "delay_ms": delay_ms,
            }
            for start, end, delay_ms in zip(
                tie_up.from_index.tolist(), tie_up.to_index.tolist(), tie_up.delay_ms.tolist(), strict=True
            )
        ]
        operations.append({"op": "settings", "in_hole_delay_ms": 500.0, "mic_window_ms": 8.0})
        blasting.edit_tie_up(actor=actor, site_id=self.site.pk, operations=operations, at=at, expected_version=None)

    def design_tie_up(self) -> TieUp:
        return row_by_row_tie_up(self.bench, along_ms=self.along_ms, between_rows_ms=self.between_rows_ms)

    def _approve_pattern(self, actor: Actor, at: datetime) -> None:
        drilling.approve_pattern(actor=actor, site_id=self.site.pk, expected_version=None, at=at)

    def _confirm_simulation(self, actor: Actor, at: datetime) -> None:
        blasting.confirm_simulation(actor=actor, site_id=self.site.pk, at=at)

    def _drill(self, shift: int) -> Any:
        """A fifth of the holes; the first by tape, a little deeper or shallower than designed."""

        def step(actor: Actor, at: datetime) -> None:
            site = self.site
            holes = list(DrillHole.objects.filter(site=site).order_by("number_order"))
            share = holes[len(holes) * shift // 5 : len(holes) * (shift + 1) // 5]
            for hole in share[:1]:
                depth_m = round(hole.length_m + self.chance.choice([-0.3, -0.2, -0.1, 0.1, 0.2]), 1)
                drilling.complete_hole(actor=actor, hole_id=hole.pk, actual_depth_m=depth_m, now=at)
            drilling.complete_many(actor=actor, site_id=site.pk, hole_ids=[hole.pk for hole in share], at=at)

        return step

    def _complete_drilling(self, actor: Actor, at: datetime) -> None:
        drilling.complete_drilling(actor=actor, site_id=self.site.pk, expected_version=None, at=at)

    def _request(self, actor: Actor, at: datetime) -> None:
        blasting.submit_request(
            actor=actor,
            site_id=self.site.pk,
            at=at,
            approval_type=ApprovalType.STANDARD,
            priority=Priority.NORMAL,
            safety_checklist=list(SAFETY_ITEMS),
            environmental_checklist=list(ENVIRONMENT_ITEMS),
            assessments={
                item: {"assessed_by": "Gulf Blast Consultants", "document": f"GBC-{place:03}"}
                for place, item in enumerate(OUTSIDE_ITEMS, 1)
            },
            store_id=Store.objects.get(name=self.crew.store).pk,
        )

    @property
    def request(self) -> ExplosiveApprovalRequest:
        return ExplosiveApprovalRequest.objects.get(site=self.site)

    def _approve(self, actor: Actor, at: datetime) -> None:
        blasting.approve_request(actor=actor, request_id=self.request.pk, at=at)

    def _issue(self, actor: Actor, at: datetime) -> None:
        blasting.issue_request(actor=actor, request_id=self.request.pk, at=at, received_by_name="Said Al Kindi")

    def _load(self, actor: Actor, at: datetime) -> None:
        """Every hole takes a little less than planned."""
        charges = HoleCharge.objects.filter(site=self.site, total_kg__gt=0).order_by("point__hole__number_order")
        holes = [
            {
                "point_id": point_id,
                "quantities_kg": {
                    UUID(code): Decimal(str(round(kg * self.chance.uniform(0.955, 0.999), 1)))
                    for code, kg in quantities.items()
                },
            }
            for point_id, quantities in charges.values_list("point_id", "quantities_kg")
        ]
        blasting.record_loading(actor=actor, site_id=self.site.pk, holes=holes, at=at)

    def _ready(self, actor: Actor, at: datetime) -> None:
        projects.move_site(actor=actor, site_id=self.site.pk, step="ready-to-blast", at=at)

    def _fire(self, actor: Actor, at: datetime) -> None:
        blasting.fire_shot(actor=actor, site_id=self.site.pk, fired_at=at, at=at, notes="Clear after first inspection.")

    def _return(self, actor: Actor, at: datetime) -> None:
        """What was not loaded goes back, but for a few kilograms that nobody can find on the scales."""
        left = site_balances_kg(self.site.pk)
        back = {pk: kg - min(kg, Decimal(self.chance.randint(2, 9))) for pk, kg in left.items()}
        blasting.return_leftovers(
            actor=actor,
            site_id=self.site.pk,
            store_id=Store.objects.get(name=self.crew.store).pk,
            quantities_kg={pk: kg.quantize(GRAM) for pk, kg in back.items() if kg > 0},
            at=at,
        )

    def _reconcile(self, actor: Actor, at: datetime) -> None:
        words = {"measurement": "Difference between truck scale and hole sum.", "spilled": "Hose burst at the truck."}
        reason = self.leftover_reason
        differences = [
            {"product_id": pk, "reason_code": reason, "note": words[reason]} for pk in site_balances_kg(self.site.pk)
        ]
        blasting.reconcile_shot(actor=actor, site_id=self.site.pk, differences=differences, at=at)


def hole_values(bench: StaggeredBench, wet_rows: int = 0) -> list[dict[str, Any]]:
    """The holes of a bench as the drilling services take them. The last `wet_rows` rows stand in 1.8 m of water."""
    pattern = staggered_bench(bench)
    in_row: dict[int, int] = defaultdict(int)
    holes = []
    for place, number in enumerate(pattern.hole_id):
        row = int(pattern.row[place])
        in_row[row] += 1
        easting, northing, level = (round(float(value), 3) for value in pattern.collar_m[place])
        holes.append(
            {
                "hole_number": number,
                "row_label": number.rstrip("0123456789"),
                "position_label": str(in_row[row]),
                "hole_type": "Production",
                "collar_easting_m": easting,
                "collar_northing_m": northing,
                "collar_elevation_m": level,
                "grade_elevation_m": round(float(pattern.grade_m[place, 2]), 3),
                "length_m": round(float(pattern.length_m[place]), 2),
                "azimuth_deg": round(pattern.bearing_deg, 1),
                "angle_from_vertical_deg": bench.angle_deg,
                "water_height_m": 1.8 if row >= bench.rows - wet_rows else None,
                "diameter_mm": DIAMETER_MM,
                "burden_m": bench.burden_m,
                "spacing_m": bench.spacing_m,
                "stemming_m": 3.0,
            }
        )
    return holes
