"""A shot for tests: a small bench, its products and a stocked store."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any
from uuid import UUID

from highwall.config.testing import Persona, make_user, signed_in
from highwall.domains.accounts.models import User
from highwall.domains.drilling.models import DrillPoint
from highwall.domains.drilling.tests.factories import make_holes
from highwall.domains.explosives.models import Product, ProductKind, Store
from highwall.domains.explosives.tests.factories import make_lot, make_product, make_store
from highwall.domains.projects.models import Site
from highwall.domains.projects.tests.factories import force, make_project, make_site
from highwall.domains.regions.models import Region

ASSESSMENTS = {
    item: {"assessed_by": "Gulf Blast Consultants", "document": f"GBC-26-{item[:3]}"}
    for item in ("vibration_assessed", "air_blast_assessed", "flyrock_assessed")
}
DONE = {"safety_checklist": [], "environmental_checklist": []}


@dataclass
class Bench:
    site: Site
    points: list[DrillPoint]
    anfo: Product
    emulsion: Product
    store: Store

    @property
    def path(self) -> str:
        return f"/sites/{self.site.pk}"

    def rule(self, **values: Any) -> dict[str, Any]:
        """A metre of emulsion, ANFO above it, 3 m of stemming."""
        return {
            "base_product_id": self.emulsion.pk,
            "base_length_m": 1,
            "column_product_id": self.anfo.pk,
            "wet_product_id": self.emulsion.pk,
            "stemming_m": 3,
            "minimum_stemming_m": 2,
            **values,
        }

    def chain(self, delay_ms: float = 25) -> list[dict[str, Any]]:
        """One row after the other, from the first hole on."""
        ids = [point.pk for point in self.points]
        steps = [
            {"op": "connect", "from_point_id": a, "to_point_id": b, "delay_ms": delay_ms} for a, b in pairwise(ids)
        ]
        return [{"op": "start", "point_id": ids[0]}, *steps]


def make_bench(region: Region, *, stock_kg: float = 5_000, **values: Any) -> Bench:
    """A site under way with 12 holes, and a store of its region with both products."""
    site = make_site(make_project(region))
    force(site, status="in_progress")
    anfo = make_product(ProductKind.ANFO)
    emulsion = make_product(ProductKind.EMULSION, density_g_cm3=Decimal("1.15"), is_water_resistant=True)
    store = make_store(region, capacity_kg=50_000)
    for product in (anfo, emulsion):
        make_lot(store, product, kg=stock_kg)
    return Bench(site, make_holes(site, **values), anfo, emulsion, store)


def checklists(persona: Any) -> dict[str, Any]:
    """What every request has to say: both lists complete, a type and a priority."""
    lists = persona.get("/approval-requests/checklists").json
    complete = {
        "safety_checklist": lists["safety"],
        "environmental_checklist": lists["environment"],
        "assessments": ASSESSMENTS,
    }
    return {**complete, "approval_type": "standard", "priority": "normal"}


def reviewer_of(bench: Bench) -> Persona:
    """A second engineer of the region, who looks at what the first designed."""
    email = "reviewer@example.com"
    user = User.objects.filter(email=email).first()
    return signed_in(user or make_user("blasting_engineer", email=email, region=bench.site.project.region))


def prepare(engineer: Any, bench: Bench) -> None:
    """Charge and tie up, and have a colleague approve the pattern and confirm."""
    if Site.objects.get(pk=bench.site.pk).pattern_approved_at is None:
        assert reviewer_of(bench).post(f"{bench.path}/approve-pattern").status == 200
    assert engineer.put(f"{bench.path}/loading-rule", bench.rule()).status == 200
    assert engineer.post(f"{bench.path}/tie-up/edits", {"operations": bench.chain()}).status == 200
    assert reviewer_of(bench).post(f"{bench.path}/confirm-simulation").status == 200


RECEIVED = {"received_by_name": "Said Al Kindi"}
"""What an issue names."""


def request_explosives(engineer: Any, bench: Bench, **values: Any) -> UUID:
    answer = engineer.post("/approval-requests", {"site_id": bench.site.pk, **checklists(engineer), **values})
    assert answer.status == 201, answer.content
    return UUID(answer.json["id"])
