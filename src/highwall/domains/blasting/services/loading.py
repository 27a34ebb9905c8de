"""What goes into each hole of a pattern: by the rule of its site, by the company's default rule for its diameter, or by
the masses that came with it."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import numpy as np

from blastcalc import charging, overrides
from blastcalc.arrays import BoolArray, FloatArray, IntArray
from blastcalc.findings import Finding
from blastcalc.loading_rules import LoadingRule as Rule
from blastcalc.loading_rules import column_rule
from blastcalc.products import Product as Explosive
from blastcalc.products import linear_charge_kg_m
from highwall.domains.blasting.models import DefaultLoadingRule, LoadingRule
from highwall.domains.blasting.queries import default_rules, loading_rule_of
from highwall.domains.drilling.queries import Pattern
from highwall.domains.explosives.models import Product, ProductKind
from highwall.domains.projects.models import Site
from highwall.kit.errors import Invalid

KINDS_OF_ANFO = (ProductKind.ANFO, ProductKind.HEAVY_ANFO)
_TOLERANCE_M = 1e-6

type AnyRule = LoadingRule | DefaultLoadingRule


def explosive(product: Product) -> Explosive:
    """A product as the formulas know it; its code is the record's id, which is unique."""
    return Explosive(
        str(product.pk),
        product.name,
        float(product.density_g_cm3),
        product.is_water_resistant,
        float(product.rws_percent),
        float(product.energy_mj_kg),
    )


def formula_of(row: AnyRule) -> Rule:
    """A rule as the formulas know it. Raises Invalid where it contradicts itself."""
    try:
        return column_rule(
            explosive(row.column_product),
            row.stemming_m,
            base=explosive(row.base_product) if row.base_product else None,
            base_length_m=row.base_length_m,
            base_mass_kg=row.base_mass_kg,
            air_deck_m=row.air_deck_m,
            wet_product=explosive(row.wet_product) if row.wet_product else None,
        )
    except ValueError as error:
        raise Invalid(f"The loading rule contradicts itself: {error}.", code="bad_loading_rule") from error


@dataclass(slots=True, eq=False)
class Charge:
    """A `HoleCharge` while it is worked out, field by field: a record for each hole takes a third of the whole time."""

    point_id: UUID
    site_id: UUID
    volume_m3: float | None
    decks: list[dict[str, Any]] = field(default_factory=list)
    quantities_kg: dict[str, float] = field(default_factory=dict)
    total_kg: float = 0.0
    stemming_m: float | None = None
    powder_factor_kg_m3: float | None = None
    is_overridden: bool = False
    is_given: bool = False
    finding_code: str = ""
    finding: str = ""
    shortfall_m: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Basis:
    """Which rule charges which hole: `which` has an index into `rules` per hole, -1 where there is none."""

    rules: list[AnyRule]
    which: IntArray

    @property
    def minimum_stemming_m(self) -> FloatArray:
        """Per hole; for one without a rule the most that any of the rules asks for."""
        minima = [row.minimum_stemming_m for row in self.rules]
        return np.array([*minima, max(minima, default=0.0)], dtype=np.float64)[self.which]

    def facts(self, *, given: BoolArray, by_hand: BoolArray) -> list[dict[str, Any]]:
        """By what the holes were charged, as a calculation keeps it; which of them by masses that came with them, and
        which by hand."""
        found: list[dict[str, Any]] = []
        for place, row in enumerate(self.rules):
            entry: dict[str, Any] = {"kind": "site_rule"}
            if isinstance(row, DefaultLoadingRule):
                range_mm = {"from_mm": row.from_mm, "to_mm": row.to_mm}
                entry = {
                    "kind": "default_rule",
                    "id": str(row.pk),
                    "version": row.version,
                    "name": row.name,
                    **range_mm,
                }
            found.append({**entry, "holes": int(((self.which == place) & ~given & ~by_hand).sum())})
        found += [{"kind": "given", "holes": int(given.sum())}, {"kind": "by_hand", "holes": int(by_hand.sum())}]
        found.append({"kind": "none", "holes": int(((self.which < 0) & ~given & ~by_hand).sum())})
        return [entry for entry in found if entry["holes"]]


def basis_of(site_id: UUID, pattern: Pattern) -> Basis | None:
    """The rule of the site for all holes, else the default rule for the diameter of each. None where there is neither a
    rule nor a hole that came with its masses."""
    own = loading_rule_of(site_id)
    if own is not None:
        return Basis([own], np.zeros(len(pattern), dtype=np.int64))
    rules: list[AnyRule] = list(default_rules())
    if not rules and not pattern.is_mass_given.any():
        return None
    which = np.full(len(pattern), -1, dtype=np.int64)
    for place, row in enumerate(rules):
        assert isinstance(row, DefaultLoadingRule)
        which[(pattern.diameter_mm >= row.from_mm) & (pattern.diameter_mm < row.to_mm)] = place
    return Basis(rules, which)


def charges_of(site: Site, pattern: Pattern, basis: Basis, volumes: FloatArray, holes: IntArray) -> list[Charge]:
    """The charge of each of some holes by its rule, or by the masses that came with it. `volumes` in m3 are of all
    holes of the pattern, and `holes` are places in it."""
    charges = {
        hole: Charge(pattern.point_id[hole], site.pk, None if np.isnan(volume) else volume)
        for hole, volume in zip(holes.tolist(), volumes[holes].tolist(), strict=True)
    }
    which = basis.which[holes]
    for place, row in enumerate(basis.rules):
        chosen = holes[which == place]
        if chosen.size:
            _charge_by(row, pattern, chosen, [charges[hole] for hole in chosen.tolist()])
    for hole in holes[which < 0].tolist():
        diameter = pattern.diameter_mm[hole]
        words = "a hole without a diameter" if np.isnan(diameter) else f"a hole of {diameter:g} mm"
        message = f"No default rule is for {words}. Set a loading rule for the site, or the charge by hand."
        _note(charges[hole], Finding("no_rule", message, (hole,)))
    _take_given(pattern, basis, charges)
    return list(charges.values())


def _charge_by(row: AnyRule, pattern: Pattern, holes: IntArray, charges: list[Charge]) -> None:
    own = np.full(holes.size, np.nan) if row.same_stemming_for_all else pattern.stemming_m[holes]
    loading = charging.load_holes(
        formula_of(row),
        np.nan_to_num(pattern.diameter_mm[holes]),
        pattern.length_m[holes],
        np.nan_to_num(pattern.water_height_m[holes]),
        own,
    )
    codes = [product.code for product in loading.products]
    decks: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for hole, kind, product, start, end, mass in zip(
        loading.hole.tolist(),
        loading.kind.tolist(),
        loading.product.tolist(),
        loading.from_m.tolist(),
        loading.to_m.tolist(),
        loading.mass_kg.tolist(),
        strict=True,
    ):
        decks[hole].append(_deck(kind, codes[product] if product >= 0 else None, start, end, mass))
    problems = {finding.holes[0]: finding for finding in loading.findings if finding.holes}
    masses = loading.mass_by_product_kg.round(3)
    for place, charge in enumerate(charges):
        if own[place] < row.minimum_stemming_m - _TOLERANCE_M:
            message = (
                f"The hole is designed with {own[place]:g} m of stemming, and the rule asks for at least "
                f"{row.minimum_stemming_m:g} m."
            )
            _note(charge, Finding("stemming_below_minimum", message, (place,)))
            continue
        _put(charge, dict(zip(codes, masses[place].tolist(), strict=True)))
        charge.decks = decks.get(place, [])
        charge.stemming_m = round(float(loading.stemming_m[place]), 4) if loading.loaded[place] else None
        if problem := problems.get(place):
            _note(charge, problem)


def _take_given(pattern: Pattern, basis: Basis, charges: dict[int, Charge]) -> None:
    """Put the masses that came with holes in the place of what a rule gives them."""
    holes = [hole for hole in charges if pattern.is_mass_given[hole]]
    if not holes:
        return
    found = _ProductsOfKind(basis)
    for hole in holes:
        charge = charges[hole]
        charge.is_given, charge.finding_code, charge.finding, charge.shortfall_m = True, "", "", None
        masses: dict[Product, float] = {}
        missing = []
        for values, kind in ((pattern.emulsion_kg, ProductKind.EMULSION), (pattern.anfo_kg, ProductKind.ANFO)):
            mass = float(np.nan_to_num(values[hole]))
            product = found.of(kind, int(basis.which[hole]))
            if mass > 0 and product is None:
                missing.append(kind.label)
            elif mass > 0 and product is not None:
                masses[product] = mass
        _put(charge, {str(product.pk): mass for product, mass in masses.items()})
        charge.decks, charge.stemming_m = [], None
        if missing:
            message = f"{' and '.join(missing)} came with the hole, and there is no such product."
            _note(charge, Finding("no_product_of_kind", message, (hole,)))
        elif not masses:
            message = "The masses that came with the hole are zero. Set its charge by hand, zero for none."
            _note(charge, Finding("given_nothing", message, (hole,)))
        elif pattern.diameter_mm[hole] > 0:
            _fit_given(charge, masses, pattern, hole, float(basis.minimum_stemming_m[hole]))


def _fit_given(charge: Charge, masses: dict[Product, float], pattern: Pattern, hole: int, minimum_m: float) -> None:
    diameter_mm, length_m = float(pattern.diameter_mm[hole]), float(pattern.length_m[hole])
    water_m = float(np.nan_to_num(pattern.water_height_m[hole]))
    weights = {explosive(product): [mass] for product, mass in masses.items()}
    if misfits := overrides.check_override(weights, diameter_mm, [length_m], minimum_m, water_m):
        _note(charge, misfits[0])
        return
    start = 0.0
    for product, mass in masses.items():
        end = start + mass / float(linear_charge_kg_m(diameter_mm, float(product.density_g_cm3)))
        charge.decks.append(_deck("explosive", str(product.pk), start, end, mass))
        start = end
    charge.decks.append(_deck("stemming", None, start, length_m, 0.0))
    charge.stemming_m = round(length_m - start, 4)


class _ProductsOfKind:
    """The product that a mass of ANFO or of emulsion means: of the rule of the hole, else the company's first."""

    def __init__(self, basis: Basis) -> None:
        self._of_rule = [
            [product for product in (row.column_product, row.base_product, row.wet_product) if product]
            for row in basis.rules
        ]
        self._all = list(Product.objects.order_by("name", "pk"))

    def of(self, kind: ProductKind, rule: int) -> Product | None:
        kinds = KINDS_OF_ANFO if kind == ProductKind.ANFO else (kind,)
        for products in ([] if rule < 0 else self._of_rule[rule], self._all):
            for wanted in kinds:
                if found := next((product for product in products if product.kind == wanted), None):
                    return found
        return None


def _deck(kind: str, product_id: str | None, start_m: float, end_m: float, mass_kg: float) -> dict[str, Any]:
    measures = {"from_toe_m": round(start_m, 4), "to_toe_m": round(end_m, 4), "mass_kg": round(mass_kg, 3)}
    return {"kind": kind, **measures, "product_id": product_id}


def _put(charge: Charge, quantities_kg: dict[str, float]) -> None:
    charge.quantities_kg = {code: round(mass, 3) for code, mass in quantities_kg.items() if mass > 0}
    charge.total_kg = round(sum(charge.quantities_kg.values()), 3)


def _note(charge: Charge, problem: Finding) -> None:
    charge.finding_code, charge.finding = problem.code, problem.message[:400]
    shortfall_m = problem.details.get("shortfall_m")
    charge.shortfall_m = None if shortfall_m is None else float(shortfall_m)
