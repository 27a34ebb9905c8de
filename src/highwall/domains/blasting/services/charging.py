"""Charging all holes of a site, some thousand at a time, so that memory does not grow with the shot."""

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from typing import Any

import numpy as np

from blastcalc import volume
from blastcalc.arrays import BoolArray, FloatArray
from highwall.domains.blasting.models import CalculationResult, ChargeOverride, HoleCharge
from highwall.domains.blasting.services.loading import KINDS_OF_ANFO, Basis, Charge, basis_of, charges_of
from highwall.domains.blasting.services.outdating import note_design
from highwall.domains.drilling.models import DrillPoint
from highwall.domains.drilling.queries import Pattern, pattern_of
from highwall.domains.explosives.models import Product, ProductKind
from highwall.domains.projects.models import Site
from highwall.domains.projects.services import clear_milestones, count_change
from highwall.kit.actors import Actor
from highwall.kit.statements import insert_rows, update_rows

HOLES_AT_ONCE = 5000

CHARGED_AT_ONCE = 10_000
"""Up to this many holes are charged while a person waits; beyond, in the background with progress."""

type OnHoles = Callable[[int], None]
"""Called with the holes charged so far; may raise to have everything taken back."""


class TakesLong(Exception):
    """There are more holes than a person should wait for."""


def untold(_holes: int) -> None:
    """Nobody watches."""


_COLUMNS = [field.attname for field in HoleCharge._meta.concrete_fields]


def charge_site(
    site: Site,
    *,
    actor: Actor,
    at: datetime,
    pattern: Pattern | None = None,
    on_holes: OnHoles | None = untold,
) -> CalculationResult | None:
    """Charge every hole of a locked site anew, in the surrounding transaction. Overrides stay, and so do masses that
    came with holes. Gives None where there is nothing to charge, or nothing to charge it by. Without `on_holes`
    somebody waits: raises TakesLong for more than CHARGED_AT_ONCE holes."""
    if on_holes is None and DrillPoint.objects.filter(hole__site=site).count() > CHARGED_AT_ONCE:
        raise TakesLong
    pattern = pattern or pattern_of(site.pk)
    basis = basis_of(site.pk, pattern)
    HoleCharge.objects.filter(site=site).delete()
    result = None
    if basis is not None and len(pattern):
        result = _charge(site, pattern, basis, actor=actor, at=at, on_holes=on_holes or untold)
        clear_milestones(site, "simulation_confirmed", actor=actor, at=at, reason="The charges were calculated again.")
    count_change(site, "design_version")
    note_design(site, at=at)
    return result


def _charge(
    site: Site, pattern: Pattern, basis: Basis, *, actor: Actor, at: datetime, on_holes: OnHoles
) -> CalculationResult:
    volumes, method = _volumes(pattern)
    by_hand = dict(ChargeOverride.objects.filter(point__hole__site=site).values_list("point_id", "quantities_kg"))
    totals = _Totals(len(pattern))
    for first in range(0, len(pattern), HOLES_AT_ONCE):
        holes = np.arange(first, min(first + HOLES_AT_ONCE, len(pattern)))
        charges = charges_of(site, pattern, basis, volumes, holes)
        for charge in charges:
            if charge.point_id in by_hand:
                _take_by_hand(charge, by_hand[charge.point_id])
            if charge.volume_m3:
                charge.powder_factor_kg_m3 = charge.total_kg / charge.volume_m3
        insert_rows(HoleCharge, {name: [getattr(charge, name) for charge in charges] for name in _COLUMNS})
        _keep_on_points(charges, pattern.is_mass_given[holes], totals.products)
        totals.add(charges)
        on_holes(totals.count)
    return totals.keep(site, basis, method, actor=actor, at=at)


def _volumes(pattern: Pattern) -> tuple[FloatArray, str]:
    """Rock volume of each hole, m3: by design where burden and spacing are known for all, else by Voronoi areas."""
    height = np.where(
        np.isnan(pattern.grade_elevation_m),
        np.where(
            np.isnan(pattern.bench_height_m) | (pattern.bench_height_m <= 0),
            pattern.collar_m[:, 2] - pattern.toe_m[:, 2],
            pattern.bench_height_m,
        ),
        pattern.collar_m[:, 2] - pattern.grade_elevation_m,
    )
    height = np.where(height > 0, height, np.nan)
    area = pattern.burden_m * pattern.spacing_m
    if (area > 0).all():
        return area * height, "design"
    if len(pattern) < 2:
        return np.full(len(pattern), np.nan), "unknown"
    return volume.collar_areas(pattern.collar_m).area_m2 * height, "voronoi"


def _take_by_hand(charge: Charge, quantities_kg: dict[str, float]) -> None:
    charge.quantities_kg = {code: mass for code, mass in quantities_kg.items() if mass > 0}
    charge.total_kg = round(sum(charge.quantities_kg.values()), 3)
    charge.decks, charge.stemming_m = [], None
    charge.is_overridden, charge.is_given = True, False


def _keep_on_points(charges: list[Charge], came_with: BoolArray, products: dict[str, Product]) -> None:
    """The quantities that each drill point shows. Masses that came with a hole stay beside what was set by hand."""
    for is_given in (False, True):
        chosen = [charge for charge, given in zip(charges, came_with.tolist(), strict=True) if given == is_given]
        columns: dict[str, list[Any]] = {"volume_m3": [charge.volume_m3 for charge in chosen]}
        if not is_given:
            columns["anfo_kg"] = [_mass_of(charge, KINDS_OF_ANFO, products) for charge in chosen]
            columns["emulsion_kg"] = [_mass_of(charge, (ProductKind.EMULSION,), products) for charge in chosen]
        update_rows(DrillPoint, [charge.point_id for charge in chosen], columns)


def _mass_of(charge: Charge, kinds: tuple[ProductKind, ...], products: dict[str, Product]) -> float:
    return float(sum(mass for code, mass in charge.quantities_kg.items() if products[code].kind in kinds))


class _Totals:
    """The totals of the charges of a site, as far as they have been added."""

    def __init__(self, hole_count: int) -> None:
        self.products = {str(product.pk): product for product in Product.objects.all()}
        self.count = self._uncharged = 0
        self._mass_kg: dict[str, float] = defaultdict(float)
        self._volume_m3 = 0.0
        self._given, self._by_hand = np.zeros((2, hole_count), dtype=np.bool_)

    def add(self, charges: list[Charge]) -> None:
        """The next charges, in the order of the pattern."""
        part = slice(self.count, self.count + len(charges))
        self._given[part] = [charge.is_given for charge in charges]
        self._by_hand[part] = [charge.is_overridden for charge in charges]
        self._uncharged += sum(1 for charge in charges if charge.finding_code and not charge.is_overridden)
        self._volume_m3 += sum(charge.volume_m3 or 0.0 for charge in charges)
        for charge in charges:
            for code, mass in charge.quantities_kg.items():
                self._mass_kg[code] += mass
        self.count = part.stop

    def keep(self, site: Site, basis: Basis, method: str, *, actor: Actor, at: datetime) -> CalculationResult:
        """The calculation that they come to; `method` says how the volumes were found."""
        total_kg = sum(self._mass_kg.values())
        energy_mj = sum(mass * float(self.products[code].energy_mj_kg) for code, mass in self._mass_kg.items())
        return CalculationResult.objects.create(
            site=site,
            calculated_at=at,
            calculated_by_id=actor.user_id,
            anfo_kg=self._mass_of(KINDS_OF_ANFO),
            emulsion_kg=self._mass_of((ProductKind.EMULSION,)),
            total_kg=total_kg,
            quantities_kg={code: round(mass, 3) for code, mass in self._mass_kg.items()},
            hole_count=self.count,
            uncharged_count=self._uncharged,
            volume_m3=self._volume_m3,
            volume_method=method,
            powder_factor_kg_m3=total_kg / self._volume_m3 if self._volume_m3 else None,
            energy_factor_mj_m3=energy_mj / self._volume_m3 if self._volume_m3 else None,
            pattern_version=site.pattern_version,
            basis=basis.facts(given=self._given, by_hand=self._by_hand),
        )

    def _mass_of(self, kinds: tuple[ProductKind, ...]) -> float:
        return sum(mass for code, mass in self._mass_kg.items() if self.products[code].kind in kinds)
